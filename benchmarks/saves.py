"""A data folder with any number of saves: the sample quarter by quarter, then revisions of it, always the same."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import count, cycle
from pathlib import Path

from acplan.fiscal import Period, end_of
from acplan.plan import load_plan
from acplan.progress.form import yearly_workbook
from acplan.progress.state import Change, State
from acplan.store import DataFolder, load
from acplan.store.saving import save

_REVISED = 5
"""How many projects a revision touches."""


def folder_with(saves: int, path: Path) -> Path:
    """Fill a folder by so many saves, as the progress page makes them, and return it."""
    folder = DataFolder(path)
    plan = load_plan(folder.plan)
    state = State()
    for number, changes in zip(range(saves), _reports(load(folder, plan, date.today()).state), strict=False):
        state = state.apply(changes)
        book = yearly_workbook(plan, state, changes[0].year)
        save(folder, plan, book, changes, name=f"{number + 1}.xlsx", after=number, reason="benchmark")
    return path


def _reports(sample: State) -> Iterator[list[Change]]:
    """Give what each save changes."""
    cells: dict[Period, list[Change]] = {}
    for sheet, rows in sample.rows.items():
        for key, answers in rows.items():
            at = end_of(int(key[0]), int(key[1]))
            cells.setdefault(at, []).extend(Change(sheet, key, name, None, value) for name, value in answers.items())
    yield from (cells[period] for period in sorted(cells))
    numbers = [[c for c in cells[period] if c.column == "percent"][:_REVISED] for period in sorted(cells)]
    now = {(c.key, c.column): c.becomes for each in numbers for c in each}
    for turn, each in zip(count(), cycle([found for found in numbers if found]), strict=False):
        revised = [replace(c, was=now[c.key, c.column], becomes=float(turn % 90 + 1)) for c in each]
        now |= {(c.key, c.column): c.becomes for c in revised}
        yield [c for c in revised if c.was != c.becomes]
