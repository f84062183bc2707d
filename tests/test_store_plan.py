"""Versions of the plan: recorded, judged by as of their time, never taken back; and notices that stand."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from acplan.audit.audit import audit
from acplan.cli import main
from acplan.plan import read_plan
from acplan.store import Conflict, DataFolder, NoSuchSave, plan_of, replay, save, undo
from acplan.store.folder import digest
from acplan.words.history import record_sentence
from kit.builders import PLAN_FILE, edited, state_of, the_plan
from kit.stores import (
    BASE,
    REVISED,
    TODAY,
    by_hand,
    change_plan,
    codes,
    files,
    now,
    other_plan,
    put,
    resaved,
    three_saves,
    told,
)


@pytest.fixture
def saved(tmp_path: Path) -> DataFolder:
    return three_saves(tmp_path / "data")


def test_another_plan_is_recorded_once_with_its_file(saved: DataFolder) -> None:
    old = the_plan()
    plan = change_plan(saved)
    stored = now(saved, plan)
    record = stored.records[3]
    assert (record.kind, record.name, record.plan, record.changes) == ("plan", "plan.xlsx", plan.version, ())
    assert stored.state.rows == now(saved, plan, as_of=3).state.rows
    assert saved.kept_plan(plan.version).read_bytes() == saved.plan.read_bytes()
    assert saved.kept_plan(old.version).read_bytes() == PLAN_FILE.read_bytes()
    assert {year: digest(saved.yearly(year).read_bytes()) for year in (2565, 2566)} == record.workbooks
    assert (now(saved, plan).save_number, codes(now(saved, plan))) == (4, ["plan_changed"])
    assert audit(saved, plan, TODAY).findings == ()


def test_the_history_tells_of_it_in_both_languages(saved: DataFolder) -> None:
    sentence = record_sentence(now(saved, change_plan(saved)).records[3])
    assert "ครั้งที่ 4" in sentence.th
    assert "แผนฉบับใหม่" in sentence.th
    assert "new version of the plan" in sentence.en
    assert "{" not in sentence.th + sentence.en


def test_before_the_first_save_a_plan_is_not_recorded(tmp_path: Path) -> None:
    folder = DataFolder(tmp_path)
    assert now(folder, change_plan(folder)).records == ()
    assert [path.name for path in tmp_path.iterdir()] == ["plan.xlsx"]


def test_undo_does_not_take_back_a_plan(saved: DataFolder) -> None:
    plan = change_plan(saved)
    now(saved, plan)
    assert undo(saved, plan, after=4, reason="ก").name == "3"
    assert undo(saved, plan, after=5, reason="ข").name == "2"


def test_an_earlier_moment_is_judged_by_the_plan_of_then(saved: DataFolder, capsys: pytest.CaptureFixture[str]) -> None:
    plan = change_plan(saved)
    assert now(saved, plan).plan is plan
    assert now(saved, plan, as_of=4).plan is plan
    assert now(saved, plan, as_of=3).plan == the_plan()
    assert (now(saved, plan, as_of=3).notices, now(saved, plan, as_of=0).plan) == ((), plan)
    ceilings = []
    for more in ([], ["--as-of", "3"]):
        assert main(["summary", "--data", str(saved.path), "--json", *more]) == 0
        ceilings.append(json.loads(capsys.readouterr().out)["cases"][1]["ceiling"])
    assert ceilings == [5, 9]  # base 10: less 50 % by the plan of now, less 10 % by that of then


@pytest.mark.parametrize("how", ["missing", "altered"])
def test_where_the_plan_of_then_is_lost_the_present_one_judges_and_that_is_said(saved: DataFolder, how: str) -> None:
    plan = change_plan(saved)
    now(saved, plan)
    kept = saved.kept_plan(the_plan().version)
    if how == "missing":
        kept.unlink()
    else:
        kept.write_bytes(other_plan(70)[0])
    stored = now(saved, plan, as_of=2)
    assert (stored.plan, codes(stored)) == (plan, ["plan_lost"])
    assert kept.name in told(stored)
    assert plan_of(saved, plan, the_plan().version) is None


def test_a_plan_edited_since_it_was_read_is_not_kept_under_its_old_version(saved: DataFolder) -> None:
    _, plan = other_plan(50)
    (saved.path / "plan.xlsx").write_bytes(other_plan(60)[0])
    before = files(saved)
    with pytest.raises(Conflict):
        save(saved, plan, b"x", [], name="x.xlsx", after=3)
    assert codes(now(saved, plan)) == ["not_written"]
    assert files(saved) == before


@pytest.mark.parametrize("number", [-1, 4])
def test_a_save_that_was_never_made(saved: DataFolder, number: int) -> None:
    with pytest.raises(NoSuchSave):
        now(saved, as_of=number)


def test_another_plan_does_not_write_over_an_edit_by_hand(saved: DataFolder) -> None:
    by_hand(saved, 2566, 3, 7)
    plan = change_plan(saved)
    stored = now(saved, plan)
    assert [record.kind for record in stored.records[3:]] == ["plan", "edit"]
    assert stored.state.rows["headline"][2566, 3] == {"cases": 7}


def test_what_the_new_plan_no_longer_has_is_not_lost(saved: DataFolder) -> None:
    """A plan without an indicator writes workbooks without it; saved again in Excel, that is no withdrawal."""
    put(saved, state_of(None, None, {(2566, 2, "P08-O2"): {"value": "มี"}}), 2566)

    def without(book: object) -> None:
        sheet = book["ตัวชี้วัด"]  # type: ignore[index]
        row = next(cell.row for column in sheet.columns for cell in column if cell.value == "P08-O2")
        sheet.delete_rows(row)

    data = edited(PLAN_FILE.read_bytes(), without)
    (saved.path / "plan.xlsx").write_bytes(data)
    plan = read_plan(data)
    assert now(saved, plan).save_number == 5
    resaved(saved, 2566)
    stored = now(saved, plan)
    assert stored.save_number == 5
    assert stored.state.rows["indicators"][2566, 2, "P08-O2"] == {"value": "มี"}


def test_a_folder_of_before_the_national_averages_opens_as_it_was(tmp_path: Path) -> None:
    """Its saves name the plan that had no such sheet; with one there is nothing to tell, record or write."""

    def without(book: object) -> None:
        book.remove(book["ค่าเฉลี่ย ITA ทั้งประเทศ"])  # type: ignore[attr-defined,index]

    older = edited(PLAN_FILE.read_bytes(), without)
    folder = three_saves(tmp_path / "data")
    folder.kept_plan(the_plan().version).write_bytes(older)
    before = files(folder)
    stored = now(folder)
    assert (stored.save_number, stored.notices, stored.trailing) == (3, (), ())
    assert now(folder, as_of=2).plan.national_averages[2566].average == 90.19
    (folder.path / "plan.xlsx").write_bytes(older)
    assert (now(folder, read_plan(older)).notices, now(folder, read_plan(older)).plan.national_averages) == ((), {})
    assert files(folder) == before | {"plan.xlsx": older}
    assert audit(folder, the_plan(), TODAY).clean


# Notices that stand until the next save


def test_edits_and_plans_since_the_last_save_are_told_until_the_next(saved: DataFolder) -> None:
    by_hand(saved, 2566, 3, 7)
    now(saved)
    plan = change_plan(saved)
    for _ in range(2):
        stored = now(saved, plan)
        assert [record.kind for record in stored.trailing] == ["edit", "plan"]
        assert codes(stored) == ["edited", "plan_changed"]
        assert all(word in told(stored) for word in ("2566.xlsx", "1 ช่อง", "save 4", "plan.xlsx", "save 5"))
    before = replay(stored.records[: stored.trailing[0].number - 1])
    assert before.rows == {name: BASE.rows[name] | REVISED.rows[name] for name in BASE.rows}
    undo(saved, plan, after=5, reason="ก")
    assert (now(saved, plan).notices, now(saved, plan).trailing) == ((), ())


def test_a_backup_is_a_copy_of_the_folder(saved: DataFolder, tmp_path: Path) -> None:
    plan = change_plan(saved)
    now(saved, plan)
    shutil.copytree(saved.path, tmp_path / "copy")
    copy = DataFolder(tmp_path / "copy")
    assert now(copy, plan).state.rows == now(saved, plan).state.rows
    assert audit(copy, plan, TODAY).clean
