"""The list of organisations that packs are expected from, out of a workbook."""

from __future__ import annotations

from acplan.compare.offices import ExpectedOffice
from acplan.issues import Issue, errors
from acplan.schema import ORGANISATIONS, Book
from acplan.schema.types import fold
from acplan.words import compare_issues as say
from acplan.workbook.apart import read_apart


def expected(data: bytes) -> tuple[list[ExpectedOffice], list[Issue]]:
    """Return the organisations that a workbook lists, none where it has errors, and every issue."""
    reading = read_apart(data, Book.EXPECTED)
    found: list[ExpectedOffice] = []
    issues = list(reading.issues)
    seen: dict[str, int] = {}
    for row in reading.rows.get(ORGANISATIONS.name, []):
        name, code = str(row.values["name"]).strip(), str(row.values.get("code") or "").strip().strip("-")
        for key in filter(None, (fold(code), "" if code else fold(name))):
            if key in seen:
                issues.append(row.issue(say.LISTED_TWICE, ORGANISATIONS.keys[0], other=seen[key]))
            seen.setdefault(key, row.number)
        found.append(ExpectedOffice(code, name))
    return ([] if errors(issues) else found), issues
