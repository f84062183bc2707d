"""What is said of a save is what is then on disk; and figures are shown where nothing can be written."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from pathlib import Path

import pytest

import acplan.store.folder
from acplan.progress.form import yearly_workbook
from acplan.progress.state import Change
from acplan.store import (
    Conflict,
    DataFolder,
    FolderBusy,
    LocksUnsupported,
    LogDamaged,
    NothingToUndo,
    ReadingOnly,
    SaveUncertain,
    save,
)
from acplan.store.folder import digest, write_beside
from acplan.upload.preview import Preview, accept, preview
from acplan.words.failures import FAILURES, failure
from kit.builders import book_of, quarters, state_of, the_plan
from kit.stores import BASE, FIRST, REVISED, TODAY, by_hand, codes, files, now, put, resaved, three_saves, told

WINDOWS = os.name == "nt"
MORE = [Change("headline", (2566, 4), "cases", None, 5)]


@pytest.fixture
def saved(tmp_path: Path) -> DataFolder:
    return three_saves(tmp_path / "data")


def add(folder: DataFolder, changes: list[Change] = MORE) -> None:
    save(folder, the_plan(), b"more", changes, name="more.xlsx", after=3)


def refuse(monkeypatch: pytest.MonkeyPatch, refused: Callable[[Path], bool], code: int = errno.EACCES) -> None:
    """Let some files be replaced no more, as when another program holds them open on Windows."""

    def write(path: Path, data: bytes) -> Path:
        if refused(path):
            raise OSError(code, os.strerror(code), str(path))
        return write_beside(path, data)

    for module in ("folder", "log"):
        monkeypatch.setattr(f"acplan.store.{module}.write_beside", write)


# After the record stands, the save is done


@pytest.mark.parametrize("name", ["2566.xlsx", "log-copy.jsonl"])
def test_what_fails_after_the_record_does_not_undo_the_save(
    saved: DataFolder, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    with monkeypatch.context() as blocked:
        refuse(blocked, lambda path: path.name == name)
        add(saved)
        stored = now(saved)
        assert stored.state.rows["headline"][2566, 4] == {"cases": 5}
        assert codes(stored) == ["not_written"]
        assert f"ปิดโปรแกรมที่เปิด {name} อยู่ เช่น Excel" in told(stored)
    assert (now(saved).save_number, now(saved).notices) == (4, ())
    assert saved.log.read_bytes() == saved.log_copy.read_bytes()
    assert digest(saved.yearly(2566).read_bytes()) == now(saved).records[-1].workbooks[2566]


@pytest.mark.parametrize("name", ["log.jsonl", "0004-"])
def test_what_fails_before_the_record_leaves_everything_as_it_was(
    saved: DataFolder, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    before = files(saved)
    refuse(monkeypatch, lambda path: path.name.startswith(name), errno.ENOSPC)
    with pytest.raises(OSError, match="No space left") as caught:
        add(saved)
    assert name in failure(caught.value).th
    assert "พื้นที่เต็ม" in failure(caught.value).th
    assert "Nothing was changed" in failure(caught.value).en
    assert {path: data for path, data in files(saved).items() if "0004-" not in path} == before
    assert now(saved).save_number == 3


def test_a_failure_after_the_log_was_put_in_place_is_none(saved: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    real = acplan.store.folder._sync_folder
    calls: list[Path] = []

    def stop_at_the_log(folder: Path) -> None:
        calls.append(folder)
        if len(calls) == 2:
            raise OSError(errno.EIO, "no flush")
        real(folder)

    monkeypatch.setattr(acplan.store.folder, "_sync_folder", stop_at_the_log)
    add(saved)
    assert now(saved).save_number == 4


def test_where_nobody_can_tell_it_is_said(saved: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    def put_in_place(temporary: Path, path: Path) -> None:
        temporary.replace(path)
        path.unlink()
        path.mkdir()  # the log cannot be read to see whether the record stands
        raise OSError(errno.EIO, "lost", str(path))

    monkeypatch.setattr("acplan.store.log.put_in_place", put_in_place)
    with pytest.raises(SaveUncertain) as caught:
        add(saved)
    assert "not known" in failure(caught.value).en
    assert "Nothing was changed" not in failure(caught.value).en


# A workbook that holds what nobody has looked at is not written over


def test_an_edit_made_since_the_figures_were_looked_at_is_not_written_over(saved: DataFolder) -> None:
    found = preview_of(saved)
    edit = by_hand(saved, 2566, 3, 7)
    with pytest.raises(Conflict):
        accept(saved, the_plan(), found, name="late.xlsx")
    assert saved.yearly(2566).read_bytes() == edit
    stored = now(saved)
    assert stored.state.rows["headline"][2566, 3] == {"cases": 7}
    assert [record.kind for record in stored.records] == ["upload", "upload", "upload", "edit"]


def preview_of(folder: DataFolder) -> Preview:
    return preview(book_of(state_of(quarters(2566, 3, 4, 1, 5)), 2566), the_plan(), now(folder), TODAY)


def test_a_workbook_held_open_and_saved_again_is_never_taken_for_an_edit(
    saved: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = preview_of(saved)
    old = resaved(saved, 2566)
    with monkeypatch.context() as blocked:
        refuse(blocked, lambda path: path.name == "2566.xlsx")
        with pytest.raises(OSError, match="denied") as caught:
            accept(saved, the_plan(), found, name="late.xlsx")
        assert "2566.xlsx" in failure(caught.value).th
    assert saved.yearly(2566).read_bytes() == old
    assert now(saved).save_number == 3


# A workbook that a program saved again


def test_a_workbook_saved_again_is_put_back_once(saved: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = saved.yearly(2566).read_bytes()
    resaved(saved, 2566)
    assert (now(saved).save_number, now(saved).notices) == (3, ())
    assert saved.yearly(2566).read_bytes() == whole
    monkeypatch.setattr("acplan.store.workbooks.check_progress", None)  # read again, this would fail
    assert now(saved).save_number == 3


def test_other_bytes_of_another_library_are_not_read_at_each_start(
    saved: DataFolder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def written_otherwise(*arguments: object) -> bytes:
        return yearly_workbook(*arguments) + b"\0"  # type: ignore[arg-type]

    for module in ("mending", "saving", "workbooks"):
        monkeypatch.setattr(f"acplan.store.{module}.yearly_workbook", written_otherwise)
    saved.yearly(2566).unlink()
    assert (now(saved).save_number, now(saved).notices) == (3, ())
    monkeypatch.setattr("acplan.store.workbooks.check_progress", None)
    assert now(saved).save_number == 3


# A folder that cannot be written


def test_nothing_is_written_where_there_is_no_need(saved: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    now(saved)

    def never(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(DataFolder, "locked", never)
    assert now(saved).notices == ()


@pytest.mark.parametrize("code", [errno.EROFS, errno.EACCES, errno.ENOSPC])
def test_figures_are_shown_where_nothing_can_be_written(
    saved: DataFolder, monkeypatch: pytest.MonkeyPatch, code: int
) -> None:
    before = now(saved).state.rows
    saved.yearly(2565).unlink()
    by_hand(saved, 2566, 3, 7)
    refuse(monkeypatch, lambda path: True, code)
    stored = now(saved)
    assert (stored.state.rows, stored.save_number, stored.sample) == (before, 3, False)
    assert set(codes(stored)) == {"not_written"}


def test_workbooks_made_by_hand_that_cannot_be_recorded_are_not_hidden_by_the_sample(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = DataFolder(tmp_path)
    folder.progress.mkdir()
    folder.yearly(2565).write_bytes(book_of(BASE, 2565))
    refuse(monkeypatch, lambda path: True, errno.EROFS)
    stored = now(folder)
    assert (stored.sample, codes(stored)) == (False, ["not_written"])


def test_a_workbook_that_cannot_be_opened_is_named_and_the_others_are_mended(saved: DataFolder) -> None:
    saved.yearly(2565).unlink()
    saved.yearly(2565).mkdir()
    saved.yearly(2566).unlink()
    stored = now(saved)
    assert (stored.save_number, codes(stored)) == (3, ["not_written"])
    assert "2565.xlsx" in told(stored)
    assert ("ไม่มีสิทธิ์เขียน" if WINDOWS else "โฟลเดอร์ชื่อเดียวกัน") in told(stored), "Windows says no more"
    assert saved.yearly(2566).is_file()


def test_a_log_that_cannot_be_opened_stops_saving_and_shows_its_copy(saved: DataFolder) -> None:
    saved.log.unlink()
    saved.log.mkdir()
    stored = now(saved)
    assert (stored.save_number, stored.damaged, codes(stored)) == (3, True, ["not_written"])
    assert "log.jsonl" in told(stored)
    with pytest.raises(PermissionError if WINDOWS else IsADirectoryError):
        add(saved)


@pytest.mark.parametrize("error", [NotImplementedError(), OSError(errno.ENOLCK, "No locks available")])
def test_a_drive_without_locks_is_told(saved: DataFolder, monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def acquire(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr("acplan.store.folder.FileLock.acquire", acquire)
    with pytest.raises(LocksUnsupported) as caught:
        add(saved)
    assert isinstance(caught.value, FAILURES)
    assert "ล็อกไฟล์" in failure(caught.value).th
    assert now(saved).notices == ()
    saved.yearly(2566).unlink()
    stored = now(saved)
    assert (stored.save_number, codes(stored)) == (3, ["not_written"])
    assert "no file locks" in told(stored)


def test_every_failure_has_its_sentence() -> None:
    raised: list[Exception] = [ReadingOnly(), Conflict(), NothingToUndo(), LogDamaged(3), FolderBusy()]
    raised += [
        LocksUnsupported(errno.ENOLCK, "x"),
        SaveUncertain(errno.EIO, "x"),
        OSError(errno.ENOSPC, "x", "a/b.xlsx"),
    ]
    sentences = [failure(error) for error in raised]
    assert len(set(sentences)) == len(raised)
    assert "b.xlsx" in sentences[-1].th
    assert all("{" not in sentence for text in sentences for sentence in text)


def test_the_saves_are_as_the_builders_say(saved: DataFolder) -> None:
    rows = {name: BASE.rows[name] | REVISED.rows[name] for name in BASE.rows}
    assert now(saved).state.rows == rows
    assert now(saved, as_of=2).state.rows == {name: BASE.rows[name] | FIRST.rows[name] for name in BASE.rows}
    assert put(saved, state_of(quarters(2566, 3, 4, 1, 2)), 2566).number == 4
