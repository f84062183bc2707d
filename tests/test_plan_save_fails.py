"""A change of the plan on a failing disk: what is said of it is what is then in force, never half of it."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from acplan.audit.audit import audit
from acplan.plan import load_plan, read_plan
from acplan.store import DataFolder, SaveUncertain, save_plan, undo
from acplan.store.plans import NewPlan
from acplan.words.failures import FAILURES
from kit.battery import fast
from kit.builders import PLAN_FILE, the_plan
from kit.stores import TODAY, codes, files, lay_out, now, other_plan, three_saves
from tools.failing_operations import FROM, ONCE, Disk

OTHER = other_plan(50)[0]


@pytest.fixture(scope="module")
def saved(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = three_saves(tmp_path_factory.mktemp("saved") / "data")
    folder.own_plan.write_bytes(PLAN_FILE.read_bytes())
    return files(folder)


@pytest.fixture(scope="module")
def changed(saved: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    folder = lay_out(tmp_path_factory.mktemp("changed") / "data", saved)
    change(folder, 3)
    return files(folder)


def change(folder: DataFolder, after: int) -> None:
    save_plan(folder, the_plan(), NewPlan(OTHER, the_plan().version, "0" * 64), name="p.xlsx", after=after, reason="ก")


def back(folder: DataFolder, after: int) -> None:
    undo(folder, read_plan(OTHER), after=after, reason="ข")


@pytest.mark.parametrize("mode", [ONCE, FROM])
@pytest.mark.parametrize("act", [change, back])
def test_each_operation_may_fail(
    act: object, mode: str, saved: dict[str, bytes], changed: dict[str, bytes], tmp_path: Path
) -> None:
    was, becomes = (the_plan(), read_plan(OTHER)) if act is change else (read_plan(OTHER), the_plan())
    before, number = (saved, 3) if act is change else (changed, 4)
    outcomes: set[str] = set()
    with fast():
        for at in range(1, 200, 3):
            folder = lay_out(tmp_path / str(at) / "data", before)
            disk = Disk(folder.path, at, errno.ENOSPC, lasting=mode == FROM)
            try:
                with disk.failing():
                    act(folder, number)  # type: ignore[operator]
                said = "done"
            except SaveUncertain:
                said = "uncertain"
            except FAILURES:
                said = "refused"
            outcomes.add(said)
            stored = now(folder, load_plan(folder.plan))
            done = stored.save_number == number + 1
            assert done == (said == "done") or said == "uncertain", at
            assert stored.plan.version == (becomes if done else was).version, at
            assert load_plan(folder.plan).version == stored.plan.version, at
            assert codes(stored) in ([], ["plan_put_back"] if done else []), at
            assert (now(folder, stored.plan).notices, audit(folder, stored.plan, TODAY).clean) == ((), True), at
            if not disk.failed:
                break
    assert outcomes >= {"done", "refused"}
    assert not disk.failed
