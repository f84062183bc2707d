"""The plan as a workbook: written from its rows, the same rows as the same bytes."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from acplan.plan_faults import settled
from acplan.schema import PLAN_SHEETS, Book
from acplan.schema.plan import NATION_WIDE
from acplan.workbook.read import Reading, read_workbook
from acplan.workbook.write import FilledSheet, SheetRow, write_workbook

Rows = Mapping[str, list[SheetRow]]
"""The rows of a plan by the sheet's name in the code."""


def rows_of(reading: Reading) -> Rows:
    """Return the rows of a plan that was read."""
    return {name: [dict(row.values) for row in rows] for name, rows in settled(reading).rows.items()}


@lru_cache(maxsize=4)
def rows_in(data: bytes) -> Rows:
    """Return the rows of a plan's workbook of our own, read once for all who ask."""
    return rows_of(read_workbook(data, Book.PLAN))


def plan_workbook(rows: Rows) -> bytes:
    """Return the plan's workbook, with nothing in it but its rows."""
    return write_workbook([FilledSheet(sheet, rows.get(sheet.name, ())) for sheet in PLAN_SHEETS])


def with_announced(data: bytes, other: bytes) -> bytes:
    """Return a plan's workbook with what another tells of the whole country: that is known whatever a plan promises."""
    own, theirs = rows_in(data), rows_in(other)
    announced = {name: theirs.get(name, []) for name in NATION_WIDE}
    same = all(own.get(name, []) == rows for name, rows in announced.items())
    return data if same else plan_workbook({**own, **announced})
