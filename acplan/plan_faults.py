"""What keeps a plan workbook from being used beyond its cells: doubled keys, loose ends, facts that are none."""

from __future__ import annotations

import math
from collections.abc import Iterator
from typing import Any

from acplan.issues import Issue
from acplan.schema import PLAN_SHEETS
from acplan.schema.plan import ORGANISATION
from acplan.words import row_issues as say
from acplan.words.issues import NOT_A_NUMBER, NOT_A_YEAR
from acplan.workbook.read import Reading


def plan_faults(reading: Reading) -> list[Issue]:
    """Return an issue for each key that stands twice and each reference that leads nowhere."""
    found: list[Issue] = []
    for sheet in PLAN_SHEETS:
        seen: dict[tuple[Any, ...], int] = {}
        for row in reading.rows[sheet.name]:
            key = tuple(row.values[column.name] for column in sheet.keys)
            if key in seen:
                found.append(row.issue(say.DOUBLED_ROW, sheet.keys[0], other=seen[key]))
            seen.setdefault(key, row.number)
    titles = {sheet.name: sheet for sheet in PLAN_SHEETS}
    for sheet_name, column, other in (
        ("missions", "dimension", "dimensions"),
        ("sub_missions", "mission", "missions"),
        ("projects", "dimension", "dimensions"),
        ("projects", "mission", "missions"),
        ("budgets", "project", "projects"),
        ("budgets", "year", "targets"),
        ("indicators", "project", "projects"),
    ):
        known = {row.values[titles[other].keys[0].name] for row in reading.rows[other]}
        for row in reading.rows[sheet_name]:
            value = row.values[column]
            if value not in known:
                place = titles[sheet_name].column(column)
                values = {"found": value, "expected": titles[other].title}
                found.append(row.issue(say.UNKNOWN_REFERENCE, place, **values))
    keys = {row.values["key"] for row in reading.rows["organisation"]}
    for needed in ("name", "short_name", "plan_title", "base_year"):
        if needed not in keys:
            values = {"found": needed, "expected": titles["organisation"].title}
            found.append(Issue(say.UNKNOWN_REFERENCE, titles["organisation"].title.th, "A1", values=values))
    for needed in ("targets", "dimensions", "missions", "projects"):
        if not reading.rows[needed]:
            found.append(Issue(say.EMPTY_SHEET, titles[needed].title.th, "A1"))
    return [*found, *_check_facts(reading)]


def _check_facts(reading: Reading) -> Iterator[Issue]:
    """Yield an issue for each general fact that figures are worked out from and that is none."""
    first = min((int(str(row.values["year"])) for row in reading.rows["targets"]), default=0)
    column = ORGANISATION.column("value")
    for row in reading.rows["organisation"]:
        key, value = row.values["key"], str(row.values.get("value") or "")
        if key == "ita_already_passed_final" and not _is_number(value):
            yield row.issue(NOT_A_NUMBER, column, found=value)
        elif key == "base_year" and not value.isdecimal():
            yield row.issue(NOT_A_YEAR, column, found=value)
        elif key == "base_year" and first and int(value) >= first:
            yield row.issue(say.BASE_YEAR_LATE, column, found=value, first=first)


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False
