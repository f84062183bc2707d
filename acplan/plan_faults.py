"""What keeps a plan workbook from being used beyond its cells: doubled keys, loose ends, facts that are none.

Whatever could be read is checked, so that a broken cell hides no other fault.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace
from itertools import chain, pairwise

from acplan.issues import Issue, errors
from acplan.schema import PLAN_SHEETS
from acplan.schema.facts import FACTS
from acplan.schema.plan import ORGANISATION, PLAN_INDICATORS, PLAN_PROJECTS, TARGETS
from acplan.schema.plan_choices import Operator, operator_of
from acplan.schema.types import WITHDRAWN, Kind, fold
from acplan.words import plan_issues as say
from acplan.words import row_issues
from acplan.words.issues import MORE_ISSUES, NEGATIVE, NOT_A_NUMBER, NOT_A_YEAR, OUT_OF_RANGE, REQUIRED_CELL
from acplan.workbook.read import Reading, Row

MOST_ROWS = {
    "organisation": 100,
    "targets": 20,
    "national": 100,
    "national_averages": 100,
    "cpi": 100,
    "objectives": 50,
    "duties": 200,
    "dimensions": 20,
    "missions": 200,
    "sub_missions": 500,
    "projects": 500,
    "budgets": 10_000,
    "indicators": 2_000,
    "findings": 1_000,
}
"""More rows are no plan of one organisation, and no page could show them."""
REFERENCES = (
    ("missions", "dimension", "dimensions"),
    ("sub_missions", "mission", "missions"),
    ("projects", "dimension", "dimensions"),
    ("projects", "mission", "missions"),
    ("projects", "sub_mission", "sub_missions"),
    ("budgets", "project", "projects"),
    ("budgets", "year", "targets"),
    ("indicators", "project", "projects"),
    ("duties", "project", "projects"),
)
"""Sheet, column, and the sheet in whose first column the value must stand."""
_NEEDED_SHEETS = ("targets", "dimensions", "missions", "projects")
_NUMBERED = (("dimensions", "dimension"), ("projects", "project"), ("findings", "finding"))
_SHEETS = {sheet.name: sheet for sheet in PLAN_SHEETS}
_WORDS = {Kind.TEXT, Kind.CODE}
_NEEDED_FACTS = {fact.key for fact in FACTS if fact.needed}
_JUDGED_BY_NUMBER = {Operator.AT_LEAST, Operator.AT_MOST, Operator.EQUAL, Operator.DECREASES_BY}
_SHARES = {"ร้อยละ", "คะแนน"}
_YEARS = range(2500, 2700)


def settled(reading: Reading) -> Reading:
    """Return what was read of a plan without general facts left blank, and without its dashes.

    “-” is printed text, but no number and no word of a list.
    """
    rows = {
        name: [
            replace(row, values={c: v for c, v in row.values.items() if v != WITHDRAWN or _holds_words(name, c)})
            for row in found
            if name != ORGANISATION.name or row.values["key"] in _NEEDED_FACTS or "value" in row.values
        ]
        for name, found in reading.rows.items()
    }
    return replace(reading, rows=rows)


def plan_faults(reading: Reading) -> list[Issue]:
    """Return an issue for each key that stands twice, reference that leads nowhere, and value that cannot be true."""
    parts = (_doubled, _emptied, _too_many, _references, _needed, _facts, _numbers, _years, _elsewhere, _targets)
    return list(chain.from_iterable(part(reading) for part in parts))


def _holds_words(sheet: str, column: str) -> bool:
    return _SHEETS[sheet].column(column).kind in _WORDS


def _rows(reading: Reading, name: str) -> list[Row]:
    return reading.rows.get(name, [])


def _doubled(reading: Reading) -> Iterator[Issue]:
    for sheet in PLAN_SHEETS:
        seen: dict[tuple[object, ...], int] = {}
        for row in _rows(reading, sheet.name):
            key = tuple(_alike(row.values.get(column.name)) for column in sheet.keys)
            if key in seen:
                yield row.issue(row_issues.DOUBLED_ROW, sheet.keys[0], other=seen[key])
            seen.setdefault(key, row.number)


def _alike(value: object) -> object:
    """Return what a key is looked up by: reports may write a code in another case."""
    return fold(value) if isinstance(value, str) else value


def _emptied(reading: Reading) -> Iterator[Issue]:
    """Yield the needed cells that hold a dash; blank ones were told as they were read."""
    told = {(issue.sheet, issue.cell) for issue in reading.issues}
    for name, sheet in _SHEETS.items():
        for row in _rows(reading, name):
            for column in sheet.columns:
                if column.required and column.name in row.letters and row.values.get(column.name) in {None, WITHDRAWN}:
                    issue = row.issue(REQUIRED_CELL, column, expected=column.header)
                    if (issue.sheet, issue.cell) not in told:
                        yield issue


def _too_many(reading: Reading) -> Iterator[Issue]:
    for name, most in MOST_ROWS.items():
        if len(rows := _rows(reading, name)) > most:
            yield Issue(say.TOO_MANY_ROWS, rows[0].sheet, values={"found": f"{len(rows):,}", "limit": f"{most:,}"})


def _references(reading: Reading) -> Iterator[Issue]:
    broken = {(issue.sheet, issue.column) for issue in errors(reading.issues)}
    for name, column, other in REFERENCES:
        key = _SHEETS[other].keys[0]
        if other not in reading.rows or any((row.sheet, key.header.th) in broken for row in _rows(reading, other)[:1]):
            continue  # a key that cannot be read is told itself
        known = {row.values[key.name] for row in _rows(reading, other)}
        for row in _rows(reading, name):
            value = row.values.get(column)
            if value is not None and value not in known:
                place, title = _SHEETS[name].column(column), _SHEETS[other].title
                yield row.issue(row_issues.UNKNOWN_REFERENCE, place, found=value, expected=title)


def _needed(reading: Reading) -> Iterator[Issue]:
    broken = {issue.sheet for issue in errors(reading.issues)}
    for name in _NEEDED_SHEETS:
        if name in reading.rows and not reading.rows[name] and _SHEETS[name].title.th not in broken:
            yield Issue(row_issues.EMPTY_SHEET, _SHEETS[name].title.th, "A1")
    keys = {row.values["key"] for row in _rows(reading, "organisation")}
    for fact in FACTS:
        if fact.key in _NEEDED_FACTS - keys and ORGANISATION.name in reading.rows:
            yield Issue(say.MISSING_FACT, ORGANISATION.title.th, "A1", values={"key": fact.key, "label": fact.label})


def _facts(reading: Reading) -> Iterator[Issue]:
    """Yield an issue for each general fact that figures are worked out from and that is none."""
    first = min(_numbers_of(reading, "targets", "year"), default=0)
    column = ORGANISATION.column("value")
    for row in _rows(reading, "organisation"):
        key, value = row.values["key"], str(row.values.get("value") or "")
        if not value:
            yield row.issue(REQUIRED_CELL, column, expected=column.header)
        elif key == "ita_already_passed_final" and not _is_number(value):
            yield row.issue(NOT_A_NUMBER, column, found=value)
        elif key == "ita_already_passed_final" and not 0 <= float(value) <= 100:
            yield row.issue(OUT_OF_RANGE, column, found=value, low=0, high=100)
        elif key == "base_year" and not (value.isdecimal() and int(value) in _YEARS):
            yield row.issue(NOT_A_YEAR, column, found=value)
        elif key == "base_year" and first and int(value) >= first:
            yield row.issue(row_issues.BASE_YEAR_LATE, column, found=value, first=first)


def _is_number(text: str) -> bool:
    try:
        return math.isfinite(float(text))
    except ValueError:
        return False


def _numbers_of(reading: Reading, name: str, column: str) -> list[int]:
    return sorted(v for row in _rows(reading, name) if isinstance(v := row.values.get(column), int))


def _numbers(reading: Reading) -> Iterator[Issue]:
    for name, key in _NUMBERED:
        for row in _rows(reading, name):
            value = row.values[key]
            if isinstance(value, int) and value < 1:
                yield row.issue(say.NUMBER_BELOW_ONE, _SHEETS[name].column(key), found=value)


def _years(reading: Reading) -> Iterator[Issue]:
    """Yield where a plan's years do not follow one another: what falls is compared with the year before."""
    for earlier, later in pairwise(sorted(_rows(reading, "targets"), key=lambda row: str(row.values["year"]))):
        before, year = earlier.values["year"], later.values["year"]
        if isinstance(before, int) and isinstance(year, int) and year > before + 1:
            yield later.issue(say.YEARS_GAP, TARGETS.column("year"), found=year, before=before)


def _elsewhere(reading: Reading) -> Iterator[Issue]:
    """Yield the projects whose mission belongs to another dimension than their own."""
    owners = {row.values["mission"]: row.values.get("dimension") for row in _rows(reading, "missions")}
    known = _numbers_of(reading, "dimensions", "dimension")
    for row in _rows(reading, "projects"):
        own, mission = row.values.get("dimension"), row.values.get("mission")
        owner = owners.get(mission)
        if own in known and owner in known and own != owner:
            values = {"found": mission, "dimension": own, "owner": owner}
            yield row.issue(say.MISSION_ELSEWHERE, PLAN_PROJECTS.column("mission"), **values)


def _targets(reading: Reading) -> Iterator[Issue]:
    """Yield what no result could be held against."""
    column = PLAN_INDICATORS.column("target")
    place = PLAN_INDICATORS.title.th, column.header.th
    unread = any((issue.sheet, issue.column) == place or issue.wording is MORE_ISSUES for issue in reading.issues)
    for row in _rows(reading, "indicators"):
        operator, target = operator_of(row.values.get("operator")), row.values.get("target")
        if isinstance(target, int | float):
            percent = operator is Operator.DECREASES_BY or row.values.get("unit") in _SHARES
            if target < 0:
                yield row.issue(NEGATIVE, column, found=target)
            elif percent and target > 100:
                yield row.issue(OUT_OF_RANGE, column, found=target, low=0, high=100)
        elif operator in _JUDGED_BY_NUMBER and not unread:  # what could not be read is told itself
            yield row.issue(say.NO_TARGET, column, found=row.values["indicator"])
