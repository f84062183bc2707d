"""The data folder: saving, mending, and what happens when a save is cut off or a file is edited by hand."""

from __future__ import annotations

import errno
import json
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from acplan.progress.state import Change, State
from acplan.store import Conflict, DataFolder, LogDamaged, Record, Stored, opened, save, undo, withdraw
from acplan.store.folder import FolderBusy, digest, replace_file
from acplan.store.log import revisions
from acplan.store.places import places
from acplan.upload.preview import accept, preview
from kit.builders import (
    DONE,
    HEADLINE,
    INDICATORS,
    INDICTED,
    PROJECTS,
    book_of,
    edited,
    fill,
    quarters,
    state_of,
    the_plan,
    whole_year,
)

TODAY = date(2026, 11, 22)
BASE = state_of(
    whole_year(2565, 10, stage=INDICTED, source="สำนักงาน ป.ป.ช.", cut_off=date(2022, 9, 30)),
    indicators={(2565, 4, "P04-R1"): {"value": 4.0, "note": "ทั้งปี"}},
)
YEAR = state_of(
    quarters(2566, 3, 2),
    {(2566, 2, 21): {"status": DONE, "percent": 100.0, "enacted": 30_000.0, "disbursed": 29_000.5, "result": "=อบรม"}},
    {(2566, 2, "P08-O2"): {"value": "มี"}, (2566, 2, "P01-R1"): {"value": "รับทราบ\u2028แล้ว"}},
)


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    (tmp_path / "sample").mkdir()
    return DataFolder(tmp_path)


def now(folder: DataFolder, as_of: int | None = None) -> Stored:
    return opened(folder, the_plan(), TODAY, as_of=as_of)


def put(folder: DataFolder, data: bytes, **more: str) -> Record:
    found = preview(data, the_plan(), now(folder), TODAY)
    assert not found.refused
    return accept(folder, the_plan(), found, name=more.pop("name", "form.xlsx"), **more)


@pytest.fixture
def saved(folder: DataFolder) -> DataFolder:
    """A folder with two saves: the base year, then two quarters of 2566."""
    put(folder, book_of(BASE, 2565))
    put(folder, book_of(YEAR, 2566), role="นักทรัพยากรบุคคล")
    return folder


def both() -> State:
    rows = {name: BASE.rows[name] | YEAR.rows[name] for name in BASE.rows}
    return state_of(rows["headline"], rows["projects"], rows["indicators"])


def test_what_is_saved_is_loaded(saved: DataFolder) -> None:
    stored = now(saved)
    assert stored.state.rows == both().rows
    assert (stored.save_number, stored.sample, stored.notices) == (2, False, ())
    assert type(stored.state.rows["headline"][2565, 0]["cut_off"]) is date


def test_a_record_tells_who_when_and_what(folder: DataFolder) -> None:
    put(folder, book_of(BASE, 2565))
    data = book_of(YEAR, 2566)
    record = put(folder, data, name="ไตรมาส 2.xlsx", role="ปลัด", reason=" แก้ไข ")
    assert now(folder).records[1] == record
    assert (record.number, record.kind, record.name, record.role, record.reason) == (
        2, "upload", "ไตรมาส 2.xlsx", "ปลัด", "แก้ไข",
    )  # fmt: skip
    assert record.user
    assert datetime.fromisoformat(record.time).tzinfo is not None
    assert record.plan == the_plan().version
    assert record.sha256 == digest(data)
    assert record.periods == [(2566, 1), (2566, 2)]
    assert Change("headline", (2566, 1), "cases", None, 3) in record.changes
    assert len(record.changes) == 2 + 5 + 2


def test_a_copy_of_what_was_read_is_kept(folder: DataFolder) -> None:
    data = book_of(BASE, 2565)
    record = put(folder, data, name="../ชื่อเดิม.xlsx")
    kept = folder.history / record.file
    assert (record.sha256, record.kept) == (digest(data), digest(kept.read_bytes()))
    assert places(kept.read_bytes(), the_plan(), TODAY) == places(data, the_plan(), TODAY)
    assert kept.name.startswith("0001-")
    names = sorted(path.name for path in folder.history.iterdir())
    assert names == [kept.name, "log-copy.jsonl", "log.jsonl", f"plan-{record.plan}.xlsx"]
    assert (folder.history / names[-1]).read_bytes() == folder.plan.read_bytes()


def test_yearly_workbooks_without_a_log_are_recorded_not_hidden_by_the_sample(folder: DataFolder) -> None:
    folder.progress.mkdir(parents=True)
    folder.yearly(2565).write_bytes(book_of(BASE, 2565))
    stored = now(folder)
    assert not stored.sample
    assert [record.kind for record in stored.records] == ["edit"]
    assert stored.state.rows == BASE.rows


def test_a_yearly_workbook_that_lost_a_sheet_is_set_aside_and_rebuilt(folder: DataFolder) -> None:
    put(folder, book_of(BASE, 2565))
    before = now(folder).state
    book = openpyxl.load_workbook(folder.yearly(2565))
    del book["ผลลัพธ์หลัก"]
    book.save(folder.yearly(2565))
    stored = now(folder)
    assert stored.state.rows == before.rows
    assert [notice.wording.code for notice in stored.notices] == ["set_aside"]
    assert len(stored.records) == 1


def test_yearly_workbooks_hold_all_and_are_valid_uploads(saved: DataFolder) -> None:
    assert sorted(path.name for path in saved.progress.glob("*.xlsx")) == ["2565.xlsx", "2566.xlsx"]
    for year in (2565, 2566):
        found = preview(saved.yearly(year).read_bytes(), the_plan(), now(saved), TODAY)
        assert (found.refused, found.changes) == (False, ())


def test_each_line_of_the_log_carries_the_hash_of_the_line_before(saved: DataFolder) -> None:
    first, second = saved.log.read_bytes().removesuffix(b"\n").split(b"\n")
    assert json.loads(first)["previous"] == ""
    assert json.loads(second)["previous"] == digest(first)


def test_as_of(saved: DataFolder) -> None:
    assert now(saved, 1).state.rows == BASE.rows
    assert (now(saved, 1).save_number, now(saved, 1).sample) == (1, False)
    assert now(saved, 2).state.rows == both().rows
    assert now(saved, 0).state.rows == State().rows
    assert not now(saved, 0).sample


# A log that is not what was written


def damage(path: Path, line: int, old: bytes, new: bytes) -> None:
    lines = path.read_bytes().removesuffix(b"\n").split(b"\n")
    assert old in lines[line - 1]
    lines[line - 1] = lines[line - 1].replace(old, new, 1)
    path.write_bytes(b"\n".join(lines) + b"\n")


DAMAGE = [
    (1, b'"cases",null,10', b'"cases",null,11'),
    (1, b'"number":1', b'"number":3'),
    (2, b'{"number"', b'"number"'),
    (2, b'"kind"', b'"sort"'),
    (2, b'"headline"', b'"headlines"'),
    (2, b'"workbooks":{', b'"workbooks":[{'),
    (2, "ปี".encode(), b"\xff\xfe"),
    (2, b'"cases",null,3', b'"cases",null,4'),  # the last line: no line after it tells, but its own hash does
]


@pytest.mark.parametrize(("line", "old", "new"), DAMAGE)
def test_a_damaged_log_is_restored_from_its_copy(folder: DataFolder, line: int, old: bytes, new: bytes) -> None:
    put(folder, book_of(BASE, 2565))
    put(folder, book_of(YEAR, 2566), name="ปี.xlsx")
    whole = folder.log.read_bytes()
    damage(folder.log, line, old, new)
    damaged = folder.log.read_bytes()
    stored = now(folder)
    assert (stored.state.rows, stored.save_number, stored.damaged) == (both().rows, 2, False)
    assert [(issue.wording.code, issue.sheet) for issue in stored.notices] == [("log_restored", "log.jsonl")]
    assert folder.log.read_bytes() == folder.log_copy.read_bytes() == whole
    aside = stored.notices[0].why("en").split("history/")[1].rstrip(".")
    assert (folder.history / aside).read_bytes() == damaged
    assert now(folder).notices == ()


@pytest.mark.parametrize(("line", "old", "new"), DAMAGE)
def test_without_a_copy_the_figures_before_the_damage_are_shown(
    folder: DataFolder, line: int, old: bytes, new: bytes
) -> None:
    put(folder, book_of(BASE, 2565))
    put(folder, book_of(YEAR, 2566), name="ปี.xlsx")
    damage(folder.log, line, old, new)
    damage(folder.log_copy, line, old, new)
    before = files(folder)
    stored = now(folder)
    assert (stored.damaged, stored.sample, stored.save_number) == (True, False, line - 1)
    assert stored.state.rows == (BASE.rows if line == 2 else State().rows)
    assert [issue.wording.code for issue in stored.notices] == ["log_cut"]
    assert f"line {line}" in stored.notices[0].found("en")
    assert f"save {line - 1}" in stored.notices[0].why("en")
    assert files(folder) == before


def files(folder: DataFolder) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in folder.path.rglob("*") if path.is_file() and path.name != ".lock"}


def test_a_log_that_lost_its_end_is_restored(saved: DataFolder) -> None:
    whole = saved.log.read_bytes()
    saved.log.write_bytes(whole.split(b"\n")[0] + b"\n")
    stored = now(saved)
    assert (stored.state.rows, stored.save_number) == (both().rows, 2)
    assert [issue.wording.code for issue in stored.notices] == ["log_restored"]
    assert saved.log.read_bytes() == whole


def test_a_log_that_is_gone_is_restored(saved: DataFolder) -> None:
    whole = saved.log.read_bytes()
    saved.log.unlink()
    stored = now(saved)
    assert (stored.state.rows, stored.save_number) == (both().rows, 2)
    assert [issue.wording.code for issue in stored.notices] == ["log_was_missing"]
    assert saved.log.read_bytes() == whole


@pytest.mark.parametrize("kept", [0, 1])
def test_a_copy_that_is_behind_is_completed_without_a_word(saved: DataFolder, kept: int) -> None:
    whole = saved.log.read_bytes()
    saved.log_copy.write_bytes(b"".join(line + b"\n" for line in whole.split(b"\n")[:kept]))
    stored = now(saved)
    assert (stored.save_number, stored.notices) == (2, ())
    assert saved.log_copy.read_bytes() == whole


def test_log_and_copy_help_each_other_out(saved: DataFolder) -> None:
    put(saved, book_of(state_of(quarters(2566, 3, 2, 3)), 2566))
    damage(saved.log, 1, b'"cases",null,10', b'"cases",null,11')
    damage(saved.log_copy, 3, b'"number"', b'"numbr"')
    stored = now(saved)
    assert (stored.save_number, stored.damaged) == (3, False)
    assert {issue.wording.code for issue in stored.notices} == {"log_restored", "copy_made_again"}
    assert now(saved).notices == ()


@pytest.mark.parametrize("path", ["log", "log_copy"])
def test_nothing_is_saved_on_a_damaged_log(saved: DataFolder, path: str) -> None:
    saved.log_copy.unlink()
    damage(saved.log, 2, b'"cases",null,3', b'"cases",null,4')
    saved.log.rename(getattr(saved, path))
    before = files(saved)
    change = Change("headline", (2566, 3), "cases", None, 1)
    with pytest.raises(LogDamaged) as caught:
        save(saved, the_plan(), b"", [change], name="x.xlsx", after=2)
    assert caught.value.line == 2
    with pytest.raises(LogDamaged):
        undo(saved, the_plan(), after=2, reason="ก")
    with pytest.raises(LogDamaged):
        withdraw(saved, the_plan(), 2565, 0, after=2, reason="ก")
    assert files(saved) == before


# Two people at once


def test_conflict_when_something_was_saved_meanwhile(folder: DataFolder) -> None:
    early = preview(book_of(BASE, 2565), the_plan(), now(folder), TODAY)
    put(folder, book_of(YEAR, 2566))
    with pytest.raises(Conflict):
        accept(folder, the_plan(), early, name="form.xlsx")
    assert now(folder).state.rows == YEAR.rows
    assert len(list(folder.history.glob("0*.xlsx"))) == 1


def test_a_folder_in_use_is_busy(folder: DataFolder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("acplan.store.folder._LOCK_SECONDS", 0.05)
    with folder.locked(), pytest.raises(FolderBusy), DataFolder(folder.path).locked():
        pass


# Workbooks that do not agree with the log


def test_a_deleted_workbook_is_rebuilt(saved: DataFolder) -> None:
    whole = saved.yearly(2566).read_bytes()
    saved.yearly(2566).unlink()
    assert now(saved).notices == ()
    assert saved.yearly(2566).read_bytes() == whole
    assert len(now(saved).records) == 2


def test_a_save_cut_off_after_the_log_is_completed(saved: DataFolder) -> None:
    old = saved.yearly(2566).read_bytes()
    put(saved, book_of(state_of(quarters(2566, 3, 2, 3)), 2566))
    new = saved.yearly(2566).read_bytes()
    saved.yearly(2566).write_bytes(old)  # as if the machine had stopped between log and workbook
    stored = now(saved)
    assert stored.state.rows["headline"][2566, 3] == {"cases": 3}
    assert (stored.save_number, stored.notices) == (3, ())
    assert saved.yearly(2566).read_bytes() == new


def test_an_honest_edit_is_recorded_and_shown(saved: DataFolder) -> None:
    def edit(book: object) -> None:
        fill(book[HEADLINE], "คดีทุจริตใหม่ในไตรมาส", 4, {"ไตรมาส": 2})  # type: ignore[index]
        fill(book[PROJECTS], "ผลการดำเนินงาน", None)  # type: ignore[index]
        fill(book[INDICATORS], "หมายเหตุ", "ตรวจแล้ว", {"รหัสตัวชี้วัด": "P08-O2"})  # type: ignore[index]

    by_hand = edited(saved.yearly(2566).read_bytes(), edit)
    saved.yearly(2566).write_bytes(by_hand)
    stored = now(saved)
    assert stored.state.rows["headline"][2566, 2] == {"cases": 4}
    assert "result" not in stored.state.rows["projects"][2566, 2, 21]
    record = stored.records[2]
    assert (record.kind, record.name) == ("edit", "2566.xlsx")
    assert set(record.changes) == {
        Change("headline", (2566, 2), "cases", 2, 4),
        Change("projects", (2566, 2, 21), "result", "=อบรม", None),
        Change("indicators", (2566, 2, "P08-O2"), "note", None, "ตรวจแล้ว"),
    }
    assert [(issue.wording.code, issue.sheet) for issue in stored.notices] == [("edited", "2566.xlsx")]
    assert "3" in stored.notices[0].found("en")
    assert record.sha256 == digest(by_hand)
    assert places((saved.history / record.file).read_bytes(), the_plan(), TODAY) == places(by_hand, the_plan(), TODAY)
    again = now(saved)
    assert (again.save_number, again.notices, again.state.rows) == (3, stored.notices, stored.state.rows)
    assert again.trailing == (record,)
    put(saved, book_of(state_of(quarters(2566, 3, 4, 3)), 2566))
    assert (now(saved).notices, now(saved).trailing) == ((), ())


def test_saving_again_without_a_change_is_no_edit(saved: DataFolder) -> None:
    saved.yearly(2566).write_bytes(edited(saved.yearly(2566).read_bytes(), lambda book: None))
    stored = now(saved)
    assert (stored.save_number, stored.notices, stored.state.rows) == (2, (), both().rows)


@pytest.mark.parametrize("how", ["torn", "empty", "unreadable cell", "another year"])
def test_a_workbook_edited_into_garbage_is_set_aside_and_rebuilt(saved: DataFolder, how: str) -> None:
    whole = saved.yearly(2566).read_bytes()
    garbage = {
        "torn": whole[: len(whole) // 2],
        "empty": b"",
        "unreadable cell": edited(whole, lambda book: fill(book[HEADLINE], "คดีทุจริตใหม่ในไตรมาส", "สอง", {"ไตรมาส": 2})),
        "another year": edited(whole, lambda book: fill(book[HEADLINE], "ปีงบประมาณ", 2567, {"ไตรมาส": 2})),
    }[how]
    saved.yearly(2566).write_bytes(garbage)
    stored = now(saved)
    assert stored.state.rows == both().rows
    assert stored.save_number == 2
    assert [(issue.wording.code, issue.sheet) for issue in stored.notices] == [("set_aside", "2566.xlsx")]
    assert saved.yearly(2566).read_bytes() == whole
    aside = stored.notices[0].why("en").split("history/")[1].rstrip(".")
    assert (saved.history / aside).read_bytes() == garbage
    assert now(saved).notices == ()


# Files


def test_stray_temporary_files_are_swept_at_start(saved: DataFolder) -> None:
    strays = [saved.progress / ".acplan-abc", saved.history / ".acplan-def"]
    for stray in strays:
        stray.write_bytes(b"half")
    now(saved)
    assert not any(stray.exists() for stray in strays)
    assert now(saved).save_number == 2


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    target = tmp_path / "a.xlsx"
    target.write_bytes(b"before")

    def stop(_handle: int) -> None:
        raise OSError(errno.ENOSPC, "disk full")

    monkeypatch.setattr("acplan.store.folder.os.fsync", stop)
    with pytest.raises(OSError, match="disk full") as caught:
        replace_file(target, b"after")
    assert caught.value.filename == str(target)
    assert target.read_bytes() == b"before"
    assert [path.name for path in tmp_path.iterdir()] == ["a.xlsx"]


def test_looking_creates_nothing(tmp_path: Path) -> None:
    now(DataFolder(tmp_path / "none"))
    assert list(tmp_path.iterdir()) == []


def test_the_folder_is_the_callers_then_the_environments(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("ACPLAN_DATA", str(tmp_path / "shared"))
    assert DataFolder.chosen().path == tmp_path / "shared"
    assert DataFolder.chosen(str(tmp_path)).path == tmp_path
    monkeypatch.delenv("ACPLAN_DATA")
    assert DataFolder.chosen().path == Path(__file__).parents[1] / "data"


# The sample


@pytest.fixture
def with_sample(folder: DataFolder) -> DataFolder:
    made_up = state_of(quarters(2566, 7, 7) | quarters(2567, 1))
    for year in (2566, 2567):
        (folder.path / "sample" / f"{year}.xlsx").write_bytes(book_of(made_up, year, sample=True))
    return folder


def test_the_sample_is_shown_before_the_first_save(with_sample: DataFolder) -> None:
    stored = now(with_sample)
    assert (stored.sample, stored.save_number) == (True, 0)
    assert stored.state.rows["headline"] == {(2566, 1): {"cases": 7}, (2566, 2): {"cases": 7}, (2567, 1): {"cases": 1}}


def test_the_sample_leaves_for_good_with_the_first_save(with_sample: DataFolder) -> None:
    put(with_sample, book_of(state_of(quarters(2567, None, 5)), 2567))
    stored = now(with_sample)
    assert (stored.sample, stored.state.rows["headline"]) == (False, {(2567, 2): {"cases": 5}})
    withdraw = edited(book_of(stored.state, 2567), lambda book: fill(book[HEADLINE], "คดีทุจริตใหม่ในไตรมาส", "-"))
    put(with_sample, withdraw, reason="ผิดปี")
    assert (now(with_sample).sample, now(with_sample).state.rows) == (False, State().rows)
    assert not now(with_sample, 0).sample


def test_a_sample_file_is_refused(with_sample: DataFolder) -> None:
    data = (with_sample.path / "sample" / "2566.xlsx").read_bytes()
    found = preview(data, the_plan(), now(with_sample), TODAY)
    assert found.refused
    assert "sample_file" in {issue.wording.code for issue in found.issues}


def test_revisions_are_worked_out_once_for_the_same_records(saved: DataFolder) -> None:
    put(saved, book_of(state_of(quarters(2566, 4, 1)), 2566))
    records = now(saved).records
    found = revisions(records)
    assert list(found.items()) == [
        (("headline", (2566, 1), "cases"), (3, 3)),
        (("headline", (2566, 2), "cases"), (2, 3)),
    ]
    assert revisions(records) is found
    growing = list(records[:2])
    assert revisions(growing) == {}
    growing.append(records[2])
    assert revisions(growing) == found
