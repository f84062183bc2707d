"""Loading reads only; mending is a step of its own, and both together tell all that there is to tell."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from acplan.audit.audit import audit
from acplan.issues import Issue
from acplan.store import DataFolder, load, mend, opened
from kit.builders import the_plan
from kit.stores import TODAY, by_hand, change_plan, files, resaved, three_saves


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return three_saves(tmp_path / "data")


def cut_copy(folder: DataFolder) -> None:
    folder.log_copy.write_bytes(folder.log_copy.read_bytes().splitlines(keepends=True)[0])


def damage_copy(folder: DataFolder) -> None:
    folder.log_copy.write_bytes(b"?")


def told(issues: tuple[Issue, ...]) -> list[str]:
    return [issue.wording.code for issue in issues]


CASES: list[tuple[str, Callable[[DataFolder], object], list[str], list[str]]] = [
    ("nothing", lambda f: None, [], []),
    ("a stray", lambda f: (f.progress / ".acplan-x").write_bytes(b"half"), [], []),
    ("the copy behind", cut_copy, [], []),
    ("the copy damaged", damage_copy, ["copy_made_again"], []),
    ("the log gone", lambda f: f.log.unlink(), ["log_was_missing"], []),
    ("a workbook gone", lambda f: f.yearly(2566).unlink(), [], []),
    ("a workbook torn", lambda f: f.yearly(2566).write_bytes(b"PK"), ["set_aside"], []),
    ("a workbook saved again", lambda f: resaved(f, 2566), [], []),
    ("a workbook edited", lambda f: by_hand(f, 2566, 3, 7), [], ["edited"]),
    ("the plan edited", change_plan, [], ["plan_changed"]),
]
"""What is amiss, what mending it tells, and what every load tells from then on until the next save."""


@pytest.mark.parametrize(
    ("spoil", "once", "on"), [pytest.param(spoil, once, on, id=name) for name, spoil, once, on in CASES]
)
def test_only_mending_writes(
    folder: DataFolder, spoil: Callable[[DataFolder], object], once: list[str], on: list[str]
) -> None:
    spoil(folder)
    plan = the_plan() if on != ["plan_changed"] else change_plan(folder)
    before = files(folder)
    unmended = load(folder, plan, TODAY)
    assert (unmended.save_number, unmended.notices) == (3, ())
    assert files(folder) == before, "loading wrote"

    assert told(mend(folder, plan, TODAY)) == once
    mended = files(folder)
    assert (mended == before) == (spoil is CASES[0][1])
    stored = load(folder, plan, TODAY)
    assert (stored.save_number, told(stored.notices)) == (3 + len(on), on)
    assert mend(folder, plan, TODAY) == ()
    assert files(folder) == mended, "mended once, nothing is left to do"
    assert audit(folder, plan, TODAY).clean


def test_opening_tells_of_both(folder: DataFolder) -> None:
    damage_copy(folder)
    by_hand(folder, 2566, 3, 7)
    stored = opened(folder, the_plan(), TODAY)
    assert told(stored.notices) == ["copy_made_again", "edited"]
    assert told(opened(folder, the_plan(), TODAY).notices) == ["edited"]


def test_workbooks_that_wait_to_be_recorded_are_not_covered_by_the_sample(folder: DataFolder, tmp_path: Path) -> None:
    fresh = DataFolder(tmp_path / "fresh")
    fresh.progress.mkdir(parents=True)
    assert load(fresh, the_plan(), TODAY).sample
    fresh.yearly(2566).write_bytes(folder.yearly(2566).read_bytes())
    waiting = load(fresh, the_plan(), TODAY)
    assert (waiting.sample, waiting.state.years()) == (False, [])
    assert opened(fresh, the_plan(), TODAY).state.years() == [2566]
