"""The contradictions of the plan document as a workbook."""

from __future__ import annotations

from acplan.figures.plan_check import KINDS
from acplan.plan import Plan
from acplan.schema.plan import FINDINGS
from acplan.workbook.write import FilledSheet, SheetRow, write_workbook


def findings_workbook(plan: Plan) -> bytes:
    """Return every contradiction as a workbook, in the columns of the plan's own sheet."""
    rows: list[SheetRow] = [
        {
            "finding": each.number,
            "kind": KINDS[each.kind].th if each.kind in KINDS else None,
            "place": each.place.th,
            "place_en": each.place.en,
            "found": each.found,
            "against": each.against,
            "comment": each.comment.th,
            "comment_en": each.comment.en,
            "lines": each.lines,
        }
        for each in plan.findings
    ]
    return write_workbook([FilledSheet(FINDINGS, rows)])
