"""The report: the content as one self-contained HTML document, made to be printed on A4."""

from acplan.exports.report.document import report

__all__ = ["report"]
