"""What the trials of the data folder share: a model of what must be stored, and the check that it is."""

from __future__ import annotations

import contextlib
import copy
import random
from collections.abc import Callable, Iterator
from datetime import date
from functools import lru_cache
from pathlib import Path
from unittest import mock

import openpyxl

from acplan.audit.audit import audit
from acplan.audit.differences import all_figures
from acplan.audit.recount import Figures, recount
from acplan.fiscal import Period
from acplan.measures.summary import summarise
from acplan.plan import Plan, read_plan
from acplan.progress.checks import check_progress
from acplan.progress.form import yearly_workbook
from acplan.progress.state import Key, State, changes
from acplan.schema import PROGRESS_SHEETS
from acplan.store import DataFolder, Record, Stored, opened, save, undo, withdraw
from acplan.workbook.read import Reading, read_workbook
from kit.builders import HEADLINE, the_plan
from kit.workbooks import workbook

TODAY = date(2026, 11, 22)
YEARS = (2566, 2567)
CASES = "คดีทุจริตใหม่ในไตรมาส"
Counts = dict[Key, int]
Act = tuple[object, ...]


class Model:
    """The case counts that must be stored after a number of saves; worked out without the store."""

    def __init__(self) -> None:
        self.counts: list[Counts] = [{}]
        self.left: list[int] = []

    @property
    def now(self) -> Counts:
        return self.counts[-1]

    def choose(self, chance: random.Random) -> Act:
        """An act that is possible now: a save of both years, an undo, a withdrawal."""
        kind = chance.choice(["save"] * 4 + ["undo"] * bool(self.left) + ["withdraw"] * bool(self.now))
        if kind == "withdraw":
            return (kind, *chance.choice(sorted(self.now)))
        if kind == "undo":
            return (kind,)
        quarter = chance.randint(1, 4)
        taken = self.now.get((2566, quarter))
        return (kind, quarter, chance.choice([value for value in range(20) if value != taken]))

    def do(self, act: Act) -> None:
        if act[0] == "undo":
            self.counts.append(self.counts[self.left.pop() - 1])
            return
        counts = dict(self.now)
        if act[0] == "save":
            counts |= {(year, act[1]): int(str(act[2])) for year in YEARS}  # type: ignore[misc]
        else:
            del counts[act[1], act[2]]  # type: ignore[arg-type]
        self.counts.append(counts)
        self.left.append(len(self.counts) - 1)


def perform(folder: DataFolder, act: Act, stored: Stored) -> Record:
    """Do to a folder what the model does."""
    plan, after = the_plan(), stored.save_number
    if act[0] == "undo":
        return undo(folder, plan, after=after, reason="ทดสอบ")
    if act[0] == "withdraw":
        return withdraw(folder, plan, *act[1:], after=after, reason="ทดสอบ")  # type: ignore[arg-type]
    data = upload(*act[1:])  # type: ignore[arg-type]
    before = State() if stored.sample else stored.state
    found = changes(before, check_progress(data, plan, before, TODAY).rows)
    return save(folder, plan, data, found, name="form.xlsx", after=after)


@lru_cache(maxsize=128)
def upload(quarter: int, cases: int) -> bytes:
    """A workbook that reports one quarter of both years."""
    rows = [{"ปีงบประมาณ": year, "ไตรมาส": quarter, CASES: cases} for year in YEARS]
    return workbook({HEADLINE: rows})


def check_sound(folder: DataFolder, counts: Counts, number: int) -> None:
    """Start the program on a folder and check that all of it is as it must be after a number of saves."""
    stored = opened(folder, the_plan(), TODAY)
    assert (stored.save_number, stored.damaged, stored.notices) == (number, False, ())
    if number:
        assert {key: answers["cases"] for key, answers in stored.state.rows["headline"].items()} == counts
        assert folder.log.read_bytes() == folder.log_copy.read_bytes()
        for year in folder.years():
            assert counts_of(folder.yearly(year)) == {key: count for key, count in counts.items() if key[0] == year}
        assert {int(key[0]) for key in counts} <= set(folder.years())
    assert folder.strays() == []
    found = audit(folder, the_plan(), TODAY)
    assert (found.clean, found.saves) == (True, number), [issue.as_dict() for issue in found.findings]


def counts_of(path: Path) -> Counts:
    """The case counts of a workbook, read by openpyxl alone."""
    book = openpyxl.load_workbook(path)
    return {(row[0].value, row[1].value): row[2].value for row in book[HEADLINE].iter_rows(min_row=2) if row[0].value}


@lru_cache(maxsize=4096)
def _read(data: bytes) -> Reading:
    return read_workbook(data)


_BOOKS: dict[tuple[str, int, str], bytes] = {}


def _write(plan: Plan, state: State, year: int) -> bytes:
    key = plan.version, year, str([sorted(state.records(sheet, year), key=str) for sheet in PROGRESS_SHEETS])
    if key not in _BOOKS:
        _BOOKS[key] = yearly_workbook(plan, state, year)
    return _BOOKS[key]


_read_plan = lru_cache(maxsize=8)(read_plan)


def _once(work_out: Callable[[State, Plan, Period], Figures]) -> Callable[..., Figures]:
    """The figures of the same rows, plan and period are worked out once."""
    known: dict[tuple[str, str, Period], Figures] = {}

    def figures(state: State, plan: Plan, period: Period) -> Figures:
        key = str(sorted(state.rows.items())), plan.version, period
        if key not in known:
            known[key] = work_out(state, plan, period)
        return known[key]

    return figures


def figures_at(state: State, plan: Plan, period: Period) -> Figures:
    """Every figure of what was reported."""
    return all_figures(summarise(state, plan, period, sample=False, save_number=0))


_every_figure, _recount = _once(figures_at), _once(recount)


@contextlib.contextmanager
def fast() -> Iterator[None]:
    """Read and write each workbook and work out its figures once, in this process; files are touched as ever."""
    with contextlib.ExitStack() as stack:
        stack.enter_context(mock.patch("acplan.progress.checks.read_apart", lambda data: copy.deepcopy(_read(data))))
        stack.enter_context(
            mock.patch(
                "acplan.audit.audit.read_all_apart", lambda files: [copy.deepcopy(_read(data)) for data in files]
            )
        )
        stack.enter_context(
            mock.patch("acplan.audit.audit.all_figures", lambda at: _every_figure(at.state, at.plan, at.period))
        )
        stack.enter_context(mock.patch("acplan.audit.audit.recount", _recount))
        for module in ("store.saving", "store.mending", "store.workbooks"):
            stack.enter_context(mock.patch(f"acplan.{module}.yearly_workbook", _write))
        for module in ("saving", "plans"):
            stack.enter_context(mock.patch(f"acplan.store.{module}.read_plan", _read_plan))
        yield
