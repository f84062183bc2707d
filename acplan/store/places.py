"""In which cell of its workbook a reported figure stands, and which save put it there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from acplan.plan import Plan
from acplan.progress.checks import check_progress
from acplan.progress.state import SHEETS, Key, State, key_of
from acplan.schema.types import Value
from acplan.store.folder import DataFolder, bytes_of
from acplan.store.log import Record

Place = tuple[str, Key, str]
"""A reported cell: the sheet's name in the code, the row's key, the column's name."""


def places(data: bytes, plan: Plan, today: date) -> Mapping[Place, tuple[str, Value]]:
    """Return the cell, such as F12, and the value of everything that a yearly workbook reports."""
    reading = check_progress(data, plan, State(), today, sample_allowed=True)
    return {
        (name, key_of(sheet, row), column.name): (f"{row.letters[column.name]}{row.number}", row.values[column.name])
        for name, sheet in SHEETS.items()
        for row in reading.rows.get(name, ())
        for column in sheet.answers
        if row.values.get(column.name) is not None and column.name in row.letters
    }


def workbook_of(
    folder: DataFolder, plan: Plan, today: date, year: int, *, sample: bool
) -> tuple[str, Mapping[Place, tuple[str, Value]]]:
    """Return the name of a year's workbook and the cell of everything in it; `sample`: of the sample's."""
    path = folder.yearly(year)
    if sample:
        path = next((each for each in folder.samples if each.stem == str(year)), path)
    data = bytes_of(path)
    return "/".join(path.parts[-2:]), places(data, plan, today) if data else {}


def last_saves(records: Sequence[Record]) -> Mapping[Place, Record]:
    """Return the record that gave each reported cell the value that it has."""
    found: dict[Place, Record] = {}
    for record in records:
        for change in record.changes:
            found[change.sheet, change.key, change.column] = record
    return found
