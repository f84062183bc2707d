"""In which cells two versions of a plan differ, and what of the reports a new one would no longer show."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from acplan.plan import Plan
from acplan.plan_workbook import Rows
from acplan.progress.state import State
from acplan.schema import INDICATORS, PLAN_SHEETS, PROJECTS
from acplan.schema.types import Column, Sheet, Value
from acplan.words import plan_upload as say
from acplan.words.text import Text
from acplan.workbook.write import SheetRow


@dataclass(frozen=True)
class PlanDifference:
    """A cell of a plan that another version has otherwise; without a column a whole row that only one of them has."""

    sheet: Sheet
    key: str
    column: Column | None
    was: Value
    becomes: Value

    @property
    def kind(self) -> str:
        """Whether the row is `added` or `removed`, or the cell `changed`."""
        return "changed" if self.column else "added" if self.was is None else "removed"


def plan_differences(was: Rows, now: Rows) -> list[PlanDifference]:
    """Return every difference, sheet by sheet in the order of the rows."""
    return [found for sheet in PLAN_SHEETS for found in _in_sheet(sheet, _by_key(sheet, was), _by_key(sheet, now))]


def _by_key(sheet: Sheet, rows: Rows) -> Mapping[str, SheetRow]:
    names = [column.name for column in sheet.keys]
    return {" · ".join(str(row[name]) for name in names): row for row in rows.get(sheet.name, ())}


def _in_sheet(sheet: Sheet, was: Mapping[str, SheetRow], now: Mapping[str, SheetRow]) -> Iterator[PlanDifference]:
    for key in dict.fromkeys([*was, *now]):
        before, after = was.get(key), now.get(key)
        if before is None or after is None:
            name = _name(sheet, after or before or {})
            yield PlanDifference(sheet, key, None, None if before is None else name, None if after is None else name)
            continue
        for column in sheet.columns:
            if before.get(column.name) != after.get(column.name):
                yield PlanDifference(sheet, key, column, before.get(column.name), after.get(column.name))


def _name(sheet: Sheet, row: SheetRow) -> Value:
    """Return what a row says of itself: its first column that is no key and holds something."""
    named = (row.get(name) for name in ("name", "text", "value"))
    others = (row.get(column.name) for column in sheet.columns if not column.key)
    return next((value for value in (*named, *others) if value is not None), "")


def out_of_sight(state: State, was: Plan, now: Plan) -> list[Text]:
    """Say what is reported under projects and indicators that only the former plan has: it is kept, but not shown."""
    gone = (
        (PROJECTS, say.PROJECT_GONE, {*was.project_by_number} - {*now.project_by_number}),
        (INDICATORS, say.INDICATOR_GONE, {*was.indicator_by_code} - {*now.indicator_by_code}),
    )
    found = []
    for sheet, wording, things in gone:
        counts = {thing: sum(key[2] == thing for key in state.rows[sheet.name]) for thing in sorted(things, key=str)}
        found += [wording.fill(thing=thing, n=n) for thing, n in counts.items() if n]
    return found
