"""What has been reported, as plain rows by key: merging an upload into it, and what that changes."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from acplan.fiscal import WHOLE_YEAR, Period
from acplan.schema import HEADLINE, INDICATORS, PROGRESS_SHEETS, PROJECTS
from acplan.schema.types import WITHDRAWN, Column, Kind, Sheet, Value
from acplan.workbook.read import Row

Key = tuple[int | str, ...]
"""Fiscal year, quarter, and project number or indicator code where there is one."""
Answers = dict[str, Value]
"""The reported cells of one row, by column name; a cell that was never reported is absent."""
SHEETS: Mapping[str, Sheet] = {sheet.name: sheet for sheet in PROGRESS_SHEETS}


@dataclass(frozen=True)
class Change:
    """One cell that an upload sets, alters or withdraws; `was` None is new, `becomes` None is withdrawn."""

    sheet: str
    key: Key
    column: str
    was: Value
    becomes: Value

    @property
    def year(self) -> int:
        """The fiscal year that the cell belongs to."""
        return int(self.key[0])

    @property
    def quarter(self) -> int:
        """The quarter that the cell belongs to; 0 is the whole year."""
        return int(self.key[1])

    @property
    def kind(self) -> str:
        """What it does to the cell: `new`, `changed` or `withdrawn`."""
        return "new" if not self.revises else "withdrawn" if self.becomes is None else "changed"

    @property
    def revises(self) -> bool:
        """Tell whether something reported before is altered or taken back."""
        return self.was is not None

    def as_json(self) -> list[Any]:
        """Return the change as a list of plain values for the log: codes for the words of closed sets."""
        column = SHEETS[self.sheet].column(self.column)
        return [self.sheet, list(self.key), self.column, _plain(self.was, column), _plain(self.becomes, column)]

    @staticmethod
    def from_json(values: Sequence[Any]) -> Change:
        """Return the change that a list of the log stands for; logs held words before they held codes."""
        sheet, key, name, was, becomes = values
        column = SHEETS[sheet].column(name)
        return Change(sheet, tuple(key), name, _typed(was, column), _typed(becomes, column))


class State:
    """Everything reported up to some moment: per sheet, the answers by key."""

    def __init__(self) -> None:
        self.rows: dict[str, dict[Key, Answers]] = {sheet.name: {} for sheet in PROGRESS_SHEETS}

    def apply(self, changes: Iterable[Change]) -> State:
        """Return the state after the changes."""
        after = State()
        after.rows = {name: {key: dict(answers) for key, answers in rows.items()} for name, rows in self.rows.items()}
        for change in changes:
            answers = after.rows[change.sheet].setdefault(change.key, {})
            if change.becomes is None:
                answers.pop(change.column, None)
            else:
                answers[change.column] = change.becomes
            if not answers:
                del after.rows[change.sheet][change.key]
        return after

    def years(self) -> list[int]:
        """Return the fiscal years that something is reported for, in order."""
        return sorted({int(key[0]) for rows in self.rows.values() for key in rows})

    def latest(self) -> Period | None:
        """Return the latest period that something is reported for."""
        ends = ((int(key[0]), int(key[1]) or 4) for rows in self.rows.values() for key in rows)
        last = max(ends, default=None)
        return None if last is None else Period(*last)

    def rows_up_to(self, sheet: Sheet, period: Period) -> dict[Key, Answers]:
        """Return the rows of a sheet up to a period, in the order of time; a whole-year row counts as quarter 4."""
        known = [row for row in self.rows[sheet.name].items() if (row[0][0], row[0][1] or 4) <= period]
        return dict(sorted(known, key=lambda row: (row[0][0], row[0][1] or 4)))

    def records(self, sheet: Sheet, year: int) -> list[dict[str, Value]]:
        """Return the rows of a sheet and year, in order, with their key columns filled."""
        names = [column.name for column in sheet.keys]
        found = sorted((key, answers) for key, answers in self.rows[sheet.name].items() if key[0] == year)
        return [{**dict(zip(names, key, strict=True)), **answers} for key, answers in found]

    @staticmethod
    def of(rows: Mapping[str, Iterable[Row]]) -> State:
        """Return the state that a workbook's rows alone report."""
        return State().apply(changes(State(), rows))


def key_of(sheet: Sheet, row: Row) -> Key:
    """Return the key of a row; a whole-year row of a project or indicator counts as its quarter 4."""
    values = dict(row.values)
    if sheet is not HEADLINE and values["quarter"] == WHOLE_YEAR:
        values["quarter"] = 4
    return tuple(values[column.name] for column in sheet.keys)  # type: ignore[misc]


def answers_of(sheet: Sheet, row: Row) -> Answers:
    """Return the cells of a row that a person filled in."""
    return {c.name: row.values[c.name] for c in sheet.answers if row.values.get(c.name) is not None}


def changes(state: State, rows: Mapping[str, Iterable[Row]]) -> list[Change]:
    """Return what the rows of an upload change.

    A blank cell keeps what is stored, "-" withdraws it; a whole-year headline row with a case count takes the
    place of the year's quarters, and quarters with one that of a whole-year row.
    """
    found: list[Change] = []
    for name, sheet in SHEETS.items():
        reported = {key_of(sheet, row): answers for row in rows.get(name, ()) if (answers := answers_of(sheet, row))}
        if sheet is HEADLINE:
            found += _replaced(state, reported)
        for key, answers in reported.items():
            stored = state.rows[name].get(key, {})
            for column, value in answers.items():
                becomes = None if value == WITHDRAWN else value
                if becomes != stored.get(column):
                    found.append(Change(name, key, column, stored.get(column), becomes))
    return found


def _replaced(state: State, reported: Mapping[Key, Answers]) -> list[Change]:
    """Return what happens to the headline rows that the reported ones take the place of.

    They are withdrawn; their ITA, which is one a year, goes on to the row that stands for the year's end.
    """
    counted = [key for key, answers in reported.items() if answers.get("cases", WITHDRAWN) != WITHDRAWN]
    whole = {key[0] for key in counted if key[1] == WHOLE_YEAR}
    parts = {key[0] for key in counted if key[1] != WHOLE_YEAR}
    found: list[Change] = []
    for key, answers in sorted(state.rows[HEADLINE.name].items()):
        if not ((key[1] != WHOLE_YEAR and key[0] in whole) or (key[1] == WHOLE_YEAR and key[0] in parts)):
            continue
        found += [Change(HEADLINE.name, key, column, value, None) for column, value in answers.items()]
        end: Key = (key[0], WHOLE_YEAR if key[0] in whole else 4)
        given = reported.get(end, {})
        found = [c for c in found if not (c.key == end and c.was is None and c.column in answers)]
        found += [
            Change(HEADLINE.name, end, column, None, value)
            for column, value in answers.items()
            if column.startswith("ita_") and column not in given
        ]
    return found


def _plain(value: Value, column: Column) -> Any:
    if isinstance(value, date):
        return value.isoformat()
    code = next((choice.code for choice in column.words if choice.word.th == value), None)
    if code is None:
        return value
    return {"code": code} if column.kind is Kind.VALUE else code  # a result may be free text, which is no code


def _typed(value: Any, column: Column) -> Value:
    if isinstance(value, dict):
        return next(choice.word.th for choice in column.words if choice.code == value["code"])
    if isinstance(value, str) and column.kind is Kind.DATE:
        return date.fromisoformat(value)
    if isinstance(value, str) and column.words:
        free = column.kind is Kind.VALUE
        meant = next((c for c in column.words if value in c.aliases), None) if free else column.choice(value)
        return meant.word.th if meant else value
    return value  # type: ignore[no-any-return]


__all__ = ["HEADLINE", "INDICATORS", "PROJECTS", "Answers", "Change", "Key", "State", "changes"]
