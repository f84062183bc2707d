"""The briefcase: every page of every quarter in both languages as one HTML file that needs nothing beside itself."""

from acplan.exports.briefcase.document import briefcase, file_name

__all__ = ["briefcase", "file_name"]
