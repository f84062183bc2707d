"""A share of the trials of the data folder; each prints and runs in full by its own command.

With them the sabotage: each guard broken on purpose, and the trial that then must fail. That files are flushed to the
disk before they are renamed cannot be seen without cutting the power, so no trial stands for it.
"""

from __future__ import annotations

import contextlib
import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

import acplan.store.log
import acplan.store.saving
from acplan.store import DataFolder
from acplan.store.folder import replace_file
from acplan.store.log import Log, Record
from kit import stores
from kit.battery import fast
from kit.builders import the_plan
from tools.damaged_stores import CASES, Case, check_broken_plan, check_damage
from tools.failing_operations import FROM, ONCE, START, fail_each
from tools.kill_saves import kill_saves
from tools.two_processes import two_processes

needs_fork = pytest.mark.skipif(not hasattr(os, "fork"), reason="this system has no fork")


@needs_fork
def test_kills_leave_a_whole_folder(tmp_path: Path) -> None:
    assert kill_saves(12, 2569, tmp_path)["kills"] == 12


@pytest.mark.parametrize(
    ("action", "code", "mode", "every"),
    [
        ("save", errno.EIO, ONCE, 1),
        ("save", errno.ENOSPC, FROM, 5),
        ("undo", errno.ENOSPC, ONCE, 5),
        ("withdraw", errno.EACCES, FROM, 5),
        (START, errno.EACCES, ONCE, 3),
        (START, errno.EIO, FROM, 7),
    ],
)
def test_what_is_said_on_a_failing_disk_is_true(action: str, code: int, mode: str, every: int) -> None:
    seen = fail_each(action, code, mode, every=every)
    assert len(seen) > 1


@needs_fork
def test_two_processes_lose_nothing(tmp_path: Path) -> None:
    two_processes(10, tmp_path / "data")


@pytest.mark.parametrize("case", [pytest.param(case, id=case.name) for case in CASES])
def test_a_damaged_folder(case: Case, tmp_path: Path) -> None:
    check_damage(case, tmp_path / "data")


def test_a_broken_plan_stops_the_start(tmp_path: Path) -> None:
    check_broken_plan(tmp_path / "data")


def test_each_damage_has_a_name_of_its_own() -> None:
    assert len({case.name for case in CASES}) == len(CASES) > 50


# Sabotage


def written_in_place(patch: pytest.MonkeyPatch) -> None:
    """No temporary file: the file itself is opened and written."""

    def write(path: Path, data: bytes) -> Path:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644), "wb") as stream:
            stream.write(data)
        return path

    for module in ("folder", "log"):
        patch.setattr(f"acplan.store.{module}.write_beside", write)
        patch.setattr(f"acplan.store.{module}.put_in_place", lambda temporary, path: None)


def no_lock(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(DataFolder, "_lock", lambda self: contextlib.nullcontext())


def record_last(patch: pytest.MonkeyPatch) -> None:
    """The workbooks are written before the record."""
    waiting: list[tuple[DataFolder, Log]] = []

    def write_all(books: dict[Path, bytes]) -> None:
        for path, data in books.items():
            replace_file(path, data)
        acplan.store.log.write_log(*waiting.pop())

    patch.setattr(acplan.store.saving, "write_log", lambda folder, log: waiting.append((folder, log)))
    patch.setattr(acplan.store.saving, "write_all", write_all)


def no_second_look(patch: pytest.MonkeyPatch) -> None:
    """An error while the log is put in place counts as a failure, whatever stands there."""
    patch.setattr(acplan.store.saving, "write_log", lambda folder, log: replace_file(folder.log, log.data))


def failures_after_the_record_count(patch: pytest.MonkeyPatch) -> None:
    def write_all(found: dict[Path, bytes]) -> None:
        for path, data in found.items():
            replace_file(path, data)

    patch.setattr(acplan.store.saving, "write_all", write_all)


def no_save_number(patch: pytest.MonkeyPatch) -> None:
    """It is not asked whether something was saved since the figures were looked at."""
    patch.setattr(acplan.store.saving, "_looked_at", lambda folder, after: acplan.store.log.read_log(folder))


def no_chain(patch: pytest.MonkeyPatch) -> None:
    """Lines are taken as they stand, whatever hash they carry."""

    def as_they_stand(log: list[bytes], copy: list[bytes]) -> Log:
        links = [link for line in log if (link := acplan.store.log._link(line))]
        return Log(tuple(link.record for link in links), tuple(link.line for link in links))

    patch.setattr(acplan.store.log, "_signed", lambda body: body)
    patch.setattr(acplan.store.log, "longest_chain", as_they_stand)


def no_own_hash(patch: pytest.MonkeyPatch) -> None:
    """A line carries the hash of the line before, and not its own."""
    real = Record.line
    patch.setattr(Record, "line", lambda self, previous: real(self, previous).split(b',"hash":')[0] + b"}")
    patch.setattr(stores, "_three_saves", stores._three_saves.__wrapped__)  # not those that were made before


def no_copy(patch: pytest.MonkeyPatch) -> None:
    real = acplan.store.log.longest_chain
    patch.setattr(acplan.store.log, "longest_chain", lambda log, copy: real(log, []))


def nothing_set_aside(patch: pytest.MonkeyPatch) -> None:
    for module in ("log", "mending"):
        patch.setattr(f"acplan.store.{module}.set_aside", lambda folder, path, data: "nowhere")


def no_sweep(patch: pytest.MonkeyPatch) -> None:
    patch.setattr(DataFolder, "strays", lambda self: [])


def edits_pass_for_ours(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("acplan.store.mending.is_ours", lambda *_: True)


def damage(name: str) -> Callable[[Path], object]:
    case = next(case for case in CASES if case.name == name)
    return lambda path: check_damage(case, path)


def failing_save(path: Path) -> object:
    return fail_each("save", errno.EIO, ONCE)


SABOTAGE: list[tuple[Callable[[pytest.MonkeyPatch], None], Callable[[Path], object]]] = [
    (written_in_place, failing_save),
    (record_last, failing_save),
    (no_second_look, failing_save),
    (failures_after_the_record_count, failing_save),
    pytest.param(no_lock, lambda path: two_processes(15, path), marks=needs_fork),  # type: ignore[list-item]
    pytest.param(no_save_number, lambda path: two_processes(10, path), marks=needs_fork),  # type: ignore[list-item]
    (no_chain, damage("line 2 altered in both")),
    (no_own_hash, damage("line 3 altered in both")),
    (no_copy, damage("log cut at 5/10")),
    (nothing_set_aside, damage("workbook with a word for a number")),
    (nothing_set_aside, damage("log of noise")),
    (no_sweep, damage("stray files")),
    (edits_pass_for_ours, damage("a year made by hand")),
]


@pytest.mark.parametrize(("sabotage", "trial"), SABOTAGE)
def test_a_broken_guard_is_noticed(
    sabotage: Callable[[pytest.MonkeyPatch], None],
    trial: Callable[[Path], object],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with fast():
        the_plan()
        sabotage(monkeypatch)
        with pytest.raises(AssertionError):
            trial(tmp_path / "data")
