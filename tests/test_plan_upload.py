"""A changed plan, by the command line and by the store: checked, held against the reports, saved, taken back."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from openpyxl.workbook.workbook import Workbook

from acplan.audit.audit import audit
from acplan.cli import main
from acplan.plan import load_plan, read_plan
from acplan.plan_form import plan_form
from acplan.plan_workbook import plan_workbook, rows_in
from acplan.store import Conflict, DataFolder, save_plan
from acplan.store.plans import NewPlan
from acplan.upload.plan_upload import PlanPreview, accept_plan, preview_plan
from acplan.words.history import record_sentence
from kit.builders import PLAN_FILE, edited, fill, state_of, the_plan
from kit.second_plan import NAME, second_plan
from kit.stores import TODAY, by_hand, codes, files, now, other_plan, put, three_saves
from kit.workbooks import opened
from kit.workbooks import saved as file_of

OTHER = other_plan(50)[0]  # 2566: 50 % fewer instead of 10; of 10 cases at most 5 instead of 9


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """10 cases in 2565; 3, 4 and 1 in the first three quarters of 2566, three saves."""
    return three_saves(tmp_path / "data")


def previewed(folder: DataFolder, data: bytes) -> PlanPreview:
    plan = load_plan(folder.plan)
    return preview_plan(data, folder, plan, now(folder, plan))


def accepted(folder: DataFolder, data: bytes, reason: str = "สภามีมติ") -> Any:
    return accept_plan(folder, load_plan(folder.plan), previewed(folder, data), name="แผนใหม่.xlsx", reason=reason)


def run(folder: DataFolder, *arguments: str) -> int:
    return main([*arguments, "--data", str(folder.path), "--lang", "en"])


def changed(edit: Callable[[Workbook], object]) -> bytes:
    return edited(PLAN_FILE.read_bytes(), edit)


def typed(title: str, header: str, value: object, where: dict[str, object]) -> bytes:
    return changed(lambda book: fill(book[title], header, value, where))


# The workbook


def test_a_plan_written_from_its_rows_is_the_same_plan() -> None:
    data = plan_workbook(rows_in(PLAN_FILE.read_bytes()))
    assert read_plan(data) == the_plan()
    assert plan_workbook(rows_in(data)) == data


def test_the_plan_in_force_written_to_be_changed_is_the_same_plan() -> None:
    form = plan_form(rows_in(PLAN_FILE.read_bytes()))
    assert read_plan(form) == the_plan()
    assert opened(form).sheetnames[0] == "คำชี้แจง"


# What it would change


def test_verdicts_that_would_turn_and_cells_that_differ(folder: DataFolder) -> None:
    found = previewed(folder, OTHER)
    assert (found.refused, found.issues, found.needs_reason) == (False, (), True)
    (difference,) = found.differences
    assert (difference.sheet.name, difference.key) == ("targets", "2566")
    assert (difference.was, difference.becomes) == (10.0, 50.0)
    # 3 + 4 + 1 = 8 of at most 9 was in progress; of at most 5 it has passed its ceiling
    assert [(flip.year, flip.becomes.en) for flip in found.flips] == [(2566, "Ceiling already passed")]
    assert found.consequences[0].en == "cells changed: 1"


def test_the_plan_in_force_changes_nothing(folder: DataFolder, tmp_path: Path) -> None:
    assert previewed(folder, PLAN_FILE.read_bytes()).differences == ()
    before = files(folder)
    assert run(folder, "import", str(PLAN_FILE)) == 0
    assert files(folder) == before


def test_what_is_reported_of_what_the_plan_drops_is_told_and_kept(folder: DataFolder) -> None:
    put(folder, state_of(None, None, {(2566, 2, "P08-O2"): {"value": "มี"}}), 2566)

    def without(book: Workbook) -> None:
        rows = book["ตัวชี้วัด"]
        rows.delete_rows(next(row[0].row for row in rows.iter_rows() if row[0].value == "P08-O2"))

    found = previewed(folder, changed(without))
    assert [text.en for text in found.unseen] == [
        "Indicator P08-O2 is no longer in the plan; its results (1 row) are kept, but not shown"
    ]
    accepted(folder, changed(without))
    stored = now(folder, load_plan(folder.plan))
    assert stored.state.rows["indicators"][2566, 2, "P08-O2"] == {"value": "มี"}
    assert audit(folder, stored.plan, TODAY).clean


@pytest.mark.parametrize(
    ("operator", "unit", "refused"),
    [("เท่ากับ", "เรื่อง", True), ("เชิงคุณภาพ", None, False), ("มี", None, False)],
)
def test_a_code_keeps_its_meaning_where_results_are_stored_under_it(
    folder: DataFolder, operator: str, unit: str | None, refused: bool
) -> None:
    put(folder, state_of(None, None, {(2566, 2, "P08-O2"): {"value": "มี"}}), 2566)

    def edit(book: Workbook) -> None:
        for header, value in (("เงื่อนไขที่ใช้ตัดสิน", operator), ("หน่วย", unit), ("ค่าเป้าหมาย", 0 if refused else None)):
            fill(book["ตัวชี้วัด"], header, value, {"รหัสตัวชี้วัด": "P08-O2"})

    found = previewed(folder, changed(edit))
    assert [issue.wording.code for issue in found.issues if found.refused] == ["results_do_not_fit"] * refused
    if refused:
        assert found.issues[0].sheet == "ตัวชี้วัด"
        assert "P08-O2" in found.issues[0].found("th")


def test_a_number_given_to_another_thing_is_asked_about(folder: DataFolder) -> None:
    put(folder, state_of(None, {(2566, 2, 5): {"status": "ยกเลิก", "reason": "อื่นๆ"}}), 2566)
    found = previewed(folder, typed("โครงการ", "ชื่อโครงการ", "จัดซื้อรถบรรทุกน้ำ", {"ลำดับโครงการ": 5}))
    assert [(issue.wording.code, issue.severity.value) for issue in found.issues] == [("reused", "warning")]
    corrected = the_plan().project_by_number[5].name.th.replace("วิถีคิด", "วิธีคิด")
    assert previewed(folder, typed("โครงการ", "ชื่อโครงการ", corrected, {"ลำดับโครงการ": 5})).issues == ()


def test_a_plan_without_the_years_of_the_reports_is_refused(
    folder: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file, before = tmp_path / "second.xlsx", files(folder)
    file.write_bytes(second_plan())
    assert run(folder, "import", str(file), "--reason", "x") == 1
    assert "Results of 2565, 2566 are stored" in capsys.readouterr().out
    assert files(folder) == before


def test_faults_and_clashes_with_reports_are_told_at_once(folder: DataFolder) -> None:
    put(folder, state_of(None, {(2566, 2, 5): {"status": "ยกเลิก", "reason": "อื่นๆ"}}), 2566)
    put(folder, state_of(None, None, {(2566, 2, "P08-O2"): {"value": "มี"}}), 2566)

    def edit(book: Workbook) -> None:
        fill(book["เป้าหมายรายปี"], "คดีลดลง (ร้อยละ)", "มาก", {"ปีงบประมาณ": 2568})
        fill(book["ตัวชี้วัด"], "เงื่อนไขที่ใช้ตัดสิน", "ไม่เกิน", {"รหัสตัวชี้วัด": "P08-O2"})
        fill(book["ตัวชี้วัด"], "ค่าเป้าหมาย", 0, {"รหัสตัวชี้วัด": "P08-O2"})
        fill(book["โครงการ"], "ชื่อโครงการ", "จัดซื้อรถบรรทุกน้ำ", {"ลำดับโครงการ": 5})

    found = previewed(folder, changed(edit))
    assert found.refused
    assert [issue.wording.code for issue in found.issues] == ["not_a_number", "results_do_not_fit", "reused"]


def test_what_cannot_be_read_of_a_plan_is_not_held_against_reports(folder: DataFolder) -> None:
    put(folder, state_of(None, None, {(2566, 2, "P08-O2"): {"value": "มี"}}), 2566)

    def edit(book: Workbook) -> None:
        book.remove(book["เป้าหมายรายปี"])
        fill(book["ตัวชี้วัด"], "เงื่อนไขที่ใช้ตัดสิน", "ราว ๆ", {"รหัสตัวชี้วัด": "P08-O2"})
        book["โครงการ"].delete_cols(1)

    found = previewed(folder, changed(edit))
    assert found.refused
    assert not {"results_do_not_fit", "reused", "years_reported"} & {issue.wording.code for issue in found.issues}


def test_a_person_in_a_plan_is_refused(folder: DataFolder) -> None:
    def person(book: Workbook) -> None:
        sheet = book["โครงการ"]
        sheet.cell(1, sheet.max_column + 1).value = "ชื่อ-สกุล"
        sheet.cell(2, sheet.max_column).value = "ก"

    found = previewed(folder, changed(person))
    assert {issue.wording.code for issue in found.issues if issue.severity == "error"} == {"personal_data"}
    assert found.book == b""


# Saved, taken back


def test_a_changed_plan_is_saved_with_its_reason(folder: DataFolder) -> None:
    before = files(folder)
    record = accepted(folder, changed(lambda book: other(book, hidden=True)))
    plan = load_plan(folder.plan)
    assert (record.number, record.kind, record.name, record.reason) == (4, "plan", "แผนใหม่.xlsx", "สภามีมติ")
    assert (record.plan, record.replaces, record.changes) == (plan.version, the_plan().version, ())
    assert plan.targets[2566].reduction == 50
    stored = now(folder, plan)
    assert (stored.save_number, codes(stored), stored.plan) == (4, [], plan)  # told by nothing: somebody meant it
    assert now(folder, plan, as_of=3).plan == the_plan()
    kept = folder.history / record.file
    assert (kept, read_plan(kept.read_bytes())) == (folder.kept_plan(plan.version), plan)
    assert opened(kept.read_bytes()).sheetnames == opened(PLAN_FILE.read_bytes()).sheetnames
    assert files(folder).keys() - before.keys() == {"plan.xlsx", f"progress/history/{kept.name}"}
    assert audit(folder, plan, TODAY).findings == ()
    assert "uploaded a new version of the plan, “แผนใหม่.xlsx”" in record_sentence(record).en
    assert "เหตุผล: สภามีมติ" in record_sentence(record).th


def other(book: Workbook, *, hidden: bool) -> None:
    fill(book["เป้าหมายรายปี"], "คดีลดลง (ร้อยละ)", 50, {"ปีงบประมาณ": 2566})
    sheet = book.create_sheet("บันทึกส่วนตัว")
    sheet["A1"].value, sheet.sheet_state = "ไม่เกี่ยวกับแผน", "hidden" if hidden else "visible"


def test_it_is_taken_back_like_any_save(folder: DataFolder) -> None:
    accepted(folder, OTHER)
    assert run(folder, "undo", "--reason", "มติถูกยกเลิก") == 0
    plan = load_plan(folder.plan)
    stored = now(folder, plan)
    assert (plan.version, stored.records[4].kind, stored.records[4].name) == (the_plan().version, "undo", "4")
    assert (codes(stored), audit(folder, plan, TODAY).findings) == ([], ())
    assert "took back save 4; plan version" in record_sentence(stored.records[4]).en
    assert run(folder, "undo", "--reason", "ก") == 0  # and then the upload before it
    assert now(folder, plan).records[5].name == "3"


def test_reports_under_the_new_plan_are_taken_back_before_it(folder: DataFolder) -> None:
    plan = read_plan(OTHER)
    accepted(folder, OTHER)
    by_hand(folder, 2566, 3, 2)
    now(folder, plan)
    assert run(folder, "undo", "--reason", "ก") == 0
    assert run(folder, "undo", "--reason", "ข") == 0
    names = [(record.kind, record.name) for record in now(folder, the_plan()).records[3:]]
    assert names == [("plan", "แผนใหม่.xlsx"), ("edit", "2566.xlsx"), ("undo", "5"), ("undo", "4")]
    assert audit(folder, the_plan(), TODAY).findings == ()


def test_the_averages_alone_are_no_version_and_no_save(folder: DataFolder) -> None:
    def more(book: Workbook) -> None:
        book["ค่าเฉลี่ย ITA ทั้งประเทศ"].append([2569, 94.1, "ประกาศ", "ป.ป.ช."])

    found = previewed(folder, changed(more))
    assert (found.same_version, found.needs_reason, found.counts) == (True, False, {"added": 1})
    assert accepted(folder, changed(more)) is None
    plan = load_plan(folder.plan)
    assert (plan.national_averages[2569].average, now(folder, plan).save_number) == (94.1, 3)
    accepted(folder, edited(OTHER, lambda book: book.remove(book["ค่าเฉลี่ย ITA ทั้งประเทศ"])))
    assert load_plan(folder.plan).national_averages == plan.national_averages  # what is known is not forgotten
    assert run(folder, "undo", "--reason", "ก") == 0
    assert load_plan(folder.plan).national_averages == plan.national_averages


def test_it_needs_a_reason(folder: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file, before = tmp_path / "plan.xlsx", files(folder)
    file.write_bytes(OTHER)
    assert run(folder, "check", str(file)) == 0
    assert "Ceiling already passed" in capsys.readouterr().out
    assert run(folder, "import", str(file)) == 2
    assert "needs a reason" in capsys.readouterr().err
    assert files(folder) == before
    assert run(folder, "import", str(file), "--reason", "council") == 0
    assert "Save 4: plan version" in capsys.readouterr().out
    assert run(folder, "summary", "--json") == 0
    assert json.loads(capsys.readouterr().out)["cases"][1]["ceiling"] == 5


def test_issues_of_a_plan_as_json(folder: DataFolder, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = tmp_path / "plan.xlsx"
    file.write_bytes(typed("เป้าหมายรายปี", "คะแนน ITA", "สูง", {"ปีงบประมาณ": 2566}))
    assert run(folder, "check", str(file), "--json") == 1
    (issue,) = json.loads(capsys.readouterr().out)
    assert (issue["code"], issue["sheet"], issue["cell"]) == ("not_a_number", "เป้าหมายรายปี", "C2")


# Somebody else meanwhile; a save that was cut off


def test_a_plan_that_was_changed_meanwhile(folder: DataFolder) -> None:
    found, plan = previewed(folder, OTHER), the_plan()
    folder.own_plan.write_bytes(other_plan(60)[0])
    with pytest.raises(Conflict):
        accept_plan(folder, plan, found, name="x.xlsx", reason="ก")
    assert not folder.kept_plan(read_plan(OTHER).version).exists()


@pytest.mark.parametrize("how", ["cut off", "missing"])
def test_a_save_that_was_cut_off_is_completed(folder: DataFolder, how: str) -> None:
    """The log has the new plan; its file is still the one before, or is gone."""
    folder.own_plan.write_bytes(PLAN_FILE.read_bytes())
    accepted(folder, OTHER)
    if how == "missing":
        folder.own_plan.unlink()
    else:
        folder.own_plan.write_bytes(PLAN_FILE.read_bytes())
    stale = the_plan()
    with pytest.raises(Conflict):
        save_plan(folder, stale, NewPlan(other_plan(60)[0], stale.version), name="x", after=4)
    stored = now(folder, stale)
    assert (stored.plan, stored.save_number, codes(stored)) == (read_plan(OTHER), 4, ["plan_put_back"])
    assert load_plan(folder.plan) == read_plan(OTHER)
    assert (codes(now(folder, stored.plan)), audit(folder, stored.plan, TODAY).findings) == ([], ())


def test_an_older_plan_put_back_by_hand_later_is_a_change_of_its_own(folder: DataFolder) -> None:
    accepted(folder, OTHER)
    put_under = read_plan(OTHER)
    by_hand(folder, 2566, 3, 2)
    now(folder, put_under)
    folder.own_plan.write_bytes(PLAN_FILE.read_bytes())
    stored = now(folder, the_plan())
    assert [record.kind for record in stored.records[3:]] == ["plan", "edit", "plan"]
    assert (stored.records[5].replaces, stored.plan) == ("", the_plan())


def test_a_copy_of_the_folder_has_all_versions(folder: DataFolder, tmp_path: Path) -> None:
    accepted(folder, OTHER)
    shutil.copytree(folder.path, tmp_path / "copy")
    copy = DataFolder(tmp_path / "copy")
    assert now(copy, load_plan(copy.plan), as_of=2).plan == the_plan()
    for year in (2565, 2566):
        copy.yearly(year).unlink()
    assert codes(now(copy, load_plan(copy.plan))) == []
    assert copy.yearly(2566).read_bytes() == folder.yearly(2566).read_bytes()  # rebuilt from the log


# Another organisation, from the empty plan


def filled_plan() -> bytes:
    """The empty plan of the program with the second organisation's rows typed into it."""
    book, rows = opened(plan_form({})), rows_in(second_plan())
    from acplan.schema import PLAN_SHEETS

    for sheet in PLAN_SHEETS:
        places = {cell.value: cell.column for cell in book[sheet.title.th][3]}
        stands = {row[0].value: row[0].row for row in book[sheet.title.th].iter_rows(min_row=4) if row[0].value}
        for number, row in enumerate(rows[sheet.name], start=4):
            at = stands.get(row[sheet.keys[0].name], number) if sheet.name == "organisation" else number
            for column in sheet.columns:
                if column.name in row:
                    book[sheet.title.th].cell(at, places[column.header.th]).value = row[column.name]
    return file_of(book)


def test_a_second_organisation_from_the_empty_plan(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder, empty, plan = DataFolder(tmp_path / "data"), tmp_path / "empty.xlsx", tmp_path / "plan.xlsx"
    folder.path.mkdir()
    assert run(folder, "plan-form", "--out", str(empty)) == 0
    assert run(folder, "check", str(empty)) == 1
    plan.write_bytes(filled_plan())
    assert run(folder, "check", str(plan)) == 0
    assert run(folder, "import", str(plan)) == 0  # nothing is saved yet, so that nothing needs a reason
    capsys.readouterr()
    assert run(folder, "summary", "--json") == 0
    found = json.loads(capsys.readouterr().out)
    assert ([row["year"] for row in found["cases"]], len(found["projects"])) == ([2571, 2572, 2573, 2574], 6)
    assert load_plan(folder.plan).facts["name"].th == NAME
    (made, meant) = load_plan(folder.plan), read_plan(second_plan())
    assert (made.projects, made.indicators, made.targets) == (meant.projects, meant.indicators, meant.targets)
    form = tmp_path / "form.xlsx"
    assert run(folder, "form", "--year", "2572", "--quarter", "1", "--out", str(form)) == 0
    assert run(folder, "audit") == 0


def test_a_progress_workbook_is_told_from_a_plan(folder: DataFolder, capsys: pytest.CaptureFixture[str]) -> None:
    found = previewed(folder, folder.yearly(2566).read_bytes())
    assert [issue.wording.code for issue in found.issues] == ["is_progress"]


def test_lay_out_of_the_empty_plan() -> None:
    book = opened(plan_form({}))
    facts = [cell.value for cell in book["องค์กรและแผน"]["A"][3:] if cell.value]
    assert facts[:4] == ["name", "short_name", "plan_title", "base_year"]
    lists = {rule.formula1 for rule in book["โครงการ"].data_validations.dataValidation if rule.type == "list"}
    assert "'มิติ'!$A$4:$A$33" in lists
    assert any("มาตรการ" in formula for formula in lists)
