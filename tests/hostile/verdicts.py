"""What must come of a file, stated by hand: the codes that refuse it, or the exact values that it reports."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from acplan.issues import errors, warnings
from acplan.progress.state import State
from acplan.workbook.read import Reading

Answers = Mapping[str, Any]
HEADLINE: Answers = {
    "cases": 3,
    "stage": "ชี้มูลความผิด",
    "source": "ป.ป.ช.",
    "cut_off": date(2025, 12, 31),
    "note": "หมายเหตุ ก",
}
PROJECT: Answers = {
    "status": "อยู่ระหว่างดำเนินการ",
    "percent": 50.0,
    "enacted": 1000.0,
    "disbursed": 500.0,
    "result": "ผล ข",
}
INDICATOR: Answers = {"value": 5.0}
PLAIN: Mapping[str, Mapping[tuple[Any, ...], Answers]] = {
    "headline": {(2569, 1): HEADLINE},
    "projects": {(2569, 1, 5): PROJECT},
    "indicators": {(2569, 1, "P01-O1a"): INDICATOR},
}
"""What the plain workbook reports, typed here a second time and not taken from it."""


@dataclass(frozen=True)
class Refused:
    """The file is refused by just these codes, or by one of them where the machine's speed decides which."""

    codes: frozenset[str]
    one_of: bool = False

    def broken(self, reading: Reading) -> str:
        """Say how a reading differs from the verdict; nothing where it does not."""
        found = {issue.wording.code for issue in errors(reading.issues)}
        right = len(found) == 1 and found <= self.codes if self.one_of else found == self.codes
        return "" if right else f"refused by {sorted(found)}, expected {sorted(self.codes)}"


@dataclass(frozen=True)
class Accepted:
    """The file is accepted with just these values, and with just these warnings."""

    rows: Mapping[str, Mapping[tuple[Any, ...], Answers]]
    warned: frozenset[str] = field(default_factory=frozenset)

    def broken(self, reading: Reading) -> str:
        """Say how a reading differs from the verdict; nothing where it does not."""
        if found := errors(reading.issues):
            return f"refused: {[(issue.wording.code, issue.sheet, issue.cell) for issue in found]}"
        state = State.of(reading.rows).rows
        if state != {name: dict(rows) for name, rows in self.rows.items()}:
            return f"read {state}, expected {self.rows}"
        codes = {issue.wording.code for issue in warnings(reading.issues)} - _OF_THE_PLAN
        return "" if codes == self.warned else f"warned of {sorted(codes)}, expected {sorted(self.warned)}"


_OF_THE_PLAN = {"money_not_planned", "spent_not_enacted", "spent_above_plan"}
"""Warnings that the money of the plain workbook brings by itself: project 5 has no budget in the plan."""

Verdict = Refused | Accepted
Kinds = dict[str, tuple[Callable[[], bytes], Verdict]]
"""The kinds of a family by name: how to make the file, and what must come of it."""


def refused(*codes: str) -> Refused:
    return Refused(frozenset(codes))


def refused_by_one_of(*codes: str) -> Refused:
    return Refused(frozenset(codes), one_of=True)


def accepted(*warned: str, **answers: Any) -> Accepted:
    """The plain workbook's values but for those named; None is a value that is not reported."""
    left = dict(answers)
    rows: dict[str, dict[tuple[Any, ...], dict[str, Any]]] = {}
    for name, plain in PLAIN.items():
        rows[name] = {}
        for key, plain_answers in plain.items():
            mine = {column: left.pop(column, value) for column, value in plain_answers.items()}
            kept = {column: value for column, value in mine.items() if value is not None}
            if kept:
                rows[name][key] = kept
    assert not left, f"no such column: {left}"
    return Accepted(rows, frozenset(warned))


def only(sheet: str, rows: Mapping[tuple[Any, ...], Answers], *warned: str) -> Accepted:
    """Nothing but these rows of one sheet."""
    return Accepted({name: dict(rows) if name == sheet else {} for name in PLAIN}, frozenset(warned))
