"""What Windows does to files: open ones are neither replaced nor deleted, nor are those marked read-only."""

from __future__ import annotations

import errno
import os
import stat
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from acplan.audit.audit import audit
from acplan.progress.state import Change
from acplan.store import DataFolder, patience, save
from acplan.store.folder import bytes_of, replace_file
from acplan.words.failures import failure
from kit.builders import the_plan
from kit.stores import TODAY, files, now, three_saves

DENIED, SHARED = 5, 32


class Windows:
    """The file system as it behaves there, for the files of one folder: who holds which, and what was refused."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.held: dict[str, float] = {}
        """Files held by another program, and how many more times it is asked before it lets go."""
        self.unreadable: dict[str, float] = {}
        self.refused: Counter[str] = Counter()
        for name in ("replace", "unlink"):
            patch.setattr(Path, name, self._guarded(getattr(Path, name)))
        patch.setattr(Path, "read_bytes", self._reading(Path.read_bytes))
        patch.setattr(patience, "_PAUSE", 0)
        patch.setattr(patience, "_WINDOWS", True)

    def _guarded(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(path: Path, *arguments: Any, **named: Any) -> Any:
            for one in (path, *(Path(a) for a in arguments)):
                if one.exists() and not one.stat().st_mode & stat.S_IWRITE:
                    self._refuse(one, DENIED)
                self._ask(self.held, one, DENIED)
            return real(path, *arguments, **named)

        return call

    def _reading(self, real: Callable[[Path], bytes]) -> Callable[[Path], bytes]:
        def call(path: Path) -> bytes:
            self._ask(self.unreadable, path, None)  # Python opens by the C library, which tells no more
            return real(path)

        return call

    def _ask(self, held: dict[str, float], path: Path, code: int | None) -> None:
        if held.get(path.name, 0) > 0:
            held[path.name] -= 1
            self._refuse(path, code)

    def _refuse(self, path: Path, code: int | None) -> None:
        self.refused[path.name] += 1
        error = PermissionError(errno.EACCES, "Permission denied", str(path))
        error.winerror = code  # type: ignore[attr-defined, unused-ignore]
        raise error


@pytest.fixture
def saved(tmp_path: Path) -> DataFolder:
    return three_saves(tmp_path / "data")


@pytest.fixture
def windows(saved: DataFolder, monkeypatch: pytest.MonkeyPatch) -> Windows:
    return Windows(monkeypatch)


def add(folder: DataFolder, cases: int | None = 5, was: int | None = None, after: int = 3) -> None:
    save(folder, the_plan(), b"more", [Change("headline", (2566, 4), "cases", was, cases)], name="m.xlsx", after=after)


def sound(folder: DataFolder, number: int) -> None:
    stored = now(folder)
    assert (stored.save_number, stored.notices, folder.strays()) == (number, (), [])


@pytest.mark.parametrize("name", ["2566.xlsx", "history/log.jsonl", "history/log-copy.jsonl", ".lock"])
def test_a_file_marked_read_only_stops_no_save(saved: DataFolder, windows: Windows, name: str) -> None:
    marked = saved.progress / name
    marked.touch()
    marked.chmod(stat.S_IREAD)
    add(saved)
    sound(saved, 4)
    add(saved, 6, was=5, after=4)
    sound(saved, 5)
    if marked.exists():  # Windows itself takes the lock's file away with the lock
        assert marked.stat().st_mode & stat.S_IWRITE


def test_a_folder_copied_from_a_disc_is_saved_into(saved: DataFolder, windows: Windows) -> None:
    for path in saved.path.rglob("*"):
        if path.is_file():
            path.chmod(stat.S_IREAD)
    (saved.history / ".acplan-left").write_bytes(b"half")
    (saved.history / ".acplan-left").chmod(stat.S_IREAD)
    add(saved)
    sound(saved, 4)
    assert windows.refused[".acplan-left"] == 1


def test_readers_that_come_and_go_stop_no_save(saved: DataFolder, windows: Windows) -> None:
    windows.held = {"log.jsonl": 7, "log-copy.jsonl": 3, "2566.xlsx": 20}
    windows.unreadable = {"log.jsonl": 2, "log-copy.jsonl": 2, "2566.xlsx": 4}
    add(saved)
    sound(saved, 4)
    assert windows.refused == {"log.jsonl": 9, "log-copy.jsonl": 5, "2566.xlsx": 24}


def test_a_log_that_is_read_by_another_for_a_moment_is_not_taken_for_damaged(
    saved: DataFolder, windows: Windows
) -> None:
    windows.unreadable = {"log.jsonl": 5}
    stored = now(saved)
    assert (stored.save_number, stored.damaged, stored.notices) == (3, False, ())


def test_one_who_does_not_let_go_is_told_of_and_nothing_is_changed(
    saved: DataFolder, windows: Windows, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(patience, "_SECONDS", 0)
    before = files(saved)
    windows.held = {"log.jsonl": float("inf")}
    with pytest.raises(PermissionError) as caught:
        add(saved)
    assert "log.jsonl" in failure(caught.value).th
    assert "โปรแกรมป้องกันไวรัส" in failure(caught.value).th
    assert {name: data for name, data in files(saved).items() if "0004-" not in name} == before
    windows.held.clear()
    add(saved)
    sound(saved, 4)


def test_a_program_that_has_a_file_open_is_not_taken_for_a_want_of_rights() -> None:
    error = PermissionError(errno.EACCES, "Permission denied", "data/progress/2566.xlsx")
    assert "no right to write" in failure(error).en
    error.winerror = SHARED  # type: ignore[attr-defined, unused-ignore]
    assert "another program has it open" in failure(error).en
    assert "no right" not in failure(error).en


def test_a_stray_that_cannot_be_deleted_blocks_nothing(saved: DataFolder, windows: Windows) -> None:
    stray = saved.history / ".acplan-held"
    stray.write_bytes(b"half")
    windows.held = {stray.name: float("inf")}
    add(saved)
    stored = now(saved)
    assert (stored.save_number, stored.notices, saved.strays()) == (4, (), [stray])
    windows.held.clear()
    sound(saved, 4)


def test_what_failed_first_is_told_where_the_temporary_file_stays(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    def held(path: Path, missing_ok: bool = False) -> None:
        raise PermissionError(errno.EACCES, "Permission denied", str(path))

    monkeypatch.setattr(os, "fsync", full)
    monkeypatch.setattr(Path, "unlink", held)
    with pytest.raises(OSError, match="No space left"):
        replace_file(tmp_path / "a.xlsx", b"a")


def test_other_errors_are_not_tried_again(saved: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[Path] = []

    def gone(path: Path) -> bytes:
        asked.append(path)
        raise OSError(errno.EIO, "Input/output error", str(path))

    monkeypatch.setattr(Path, "read_bytes", gone)
    assert bytes_of(saved.log) is None
    assert asked == [saved.log]


@pytest.mark.parametrize("name", ["~$2566.xlsx", "._2566.xlsx"])
def test_what_stands_beside_an_open_workbook_is_no_workbook(saved: DataFolder, tmp_path: Path, name: str) -> None:
    fresh = DataFolder(tmp_path / "fresh")
    (fresh.path / "sample").mkdir(parents=True)
    shipped = DataFolder(tmp_path / "none").samples[0]
    (fresh.path / "sample" / shipped.name).write_bytes(shipped.read_bytes())
    for folder in (fresh.path / "sample", saved.progress, saved.history):
        (folder / name).write_bytes(b"\x05Somchai" + bytes(160))
    assert now(fresh).sample
    assert [path.name for path in fresh.samples] == [shipped.name]
    sound(saved, 3)
    assert audit(saved, the_plan(), TODAY).clean
