"""A changed plan on the page ตรวจแผน: faults, what turns, the reason, saving, and a second organisation set up."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from acplan.plan import load_plan
from acplan.store import DataFolder
from kit.builders import edited, fill, quarters, state_of, whole_year
from kit.pages import LANGS, Seen, run, saved
from kit.second_plan import NAME, second_plan
from kit.stores import other_plan

XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
OTHER = other_plan(50)[0]  # 2566: of 10 cases at most 5 instead of 9


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ACPLAN_DATA", str(tmp_path))
    return tmp_path


def upload(test: AppTest, data: bytes, name: str = "แผน.xlsx") -> Seen:
    test.file_uploader[0].set_value((name, data, XLSX)).run()
    assert not test.exception
    return Seen(test)


def press(test: AppTest) -> Seen:
    (button,) = (button for button in test.button if str(button.key).startswith("saveplan_"))
    button.click().run()
    assert not test.exception
    return Seen(test)


@pytest.mark.parametrize("lang", LANGS)
def test_a_change_is_shown_explained_and_saved(folder: Path, lang: str) -> None:
    saved(folder, state_of(whole_year(2565, 10) | quarters(2566, 3, 2, 3, 1)))  # 9 of at most 9
    test = run(folder, "plan_check", lang).test
    assert [each.proto.label for each in test.get("download_button")][:2] == {
        "th": ["ดาวน์โหลดแผนที่ใช้อยู่", "ดาวน์โหลดแบบแผนเปล่า"],
        "en": ["Download the plan in force", "Download an empty plan"],
    }[lang]
    seen = upload(test, OTHER)
    turned = {"th": "คดีทุจริต ปี 2566: จาก “บรรลุเป้าหมาย” เป็น", "en": "Corruption cases 2566: from “Target met” to"}
    assert turned[lang] in seen.text
    head = {"th": "แผ่นงานและแถว", "en": "Sheet and row"}[lang]
    (row,) = next(table[1:] for table in seen.tables if table[0][0] == head)
    assert row[1:] == [{"th": "คดีลดลง (ร้อยละ)", "en": "Case reduction (percent)"}[lang], "10", "50"]
    press(test)
    assert load_plan(DataFolder(folder).plan).targets[2566].reduction == 10, "not without a reason"
    test.text_input(key="plan_reason").input("สภามีมติ")
    seen = press(test)
    assert {"th": "บันทึกครั้งที่ 3: เริ่มใช้แผนรุ่น", "en": "Save 3: plan version"}[lang] in seen.text
    assert load_plan(DataFolder(folder).plan).targets[2566].reduction == 50
    history = run(folder, "progress", lang)
    told = {"th": "ส่งแผนฉบับใหม่ “แผน.xlsx”", "en": "uploaded a new version of the plan, “แผน.xlsx”"}
    assert told[lang] in history.text
    history.test.text_input(key="undo_reason_3").input("ย้อน")
    history.test.button(key="undo_3").click().run()
    assert not history.test.exception
    assert load_plan(DataFolder(folder).plan).targets[2566].reduction == 10


def test_all_faults_are_told_at_their_cells(folder: Path) -> None:
    def edit(book: object) -> None:
        fill(book["เป้าหมายรายปี"], "คะแนน ITA", "สูง", {"ปีงบประมาณ": 2567})  # type: ignore[index]
        fill(book["โครงการ"], "ภารกิจ", "9.9", {"ลำดับโครงการ": 3})  # type: ignore[index]

    seen = upload(run(folder, "plan_check").test, edited(OTHER, edit))
    assert "พบ 2 จุดที่ต้องแก้ก่อน" in seen.text
    assert "เป้าหมายรายปี" in seen.text
    assert "“9.9” ไม่มีอยู่ในแผ่นงาน ภารกิจ" in seen.text
    assert not [button for button in seen.test.button if str(button.key).startswith("saveplan_")]
    assert not (folder / "plan.xlsx").exists()


def test_a_form_of_progress_is_sent_to_its_page_and_a_plan_to_its_own(folder: Path) -> None:
    saved(folder, state_of(whole_year(2565, 10)))
    seen = upload(run(folder, "plan_check").test, DataFolder(folder).yearly(2565).read_bytes())
    assert "ส่งแบบรายงานที่หน้า “รายงานความก้าวหน้า”" in seen.text
    assert "ส่งไฟล์แผนที่หน้า “ตรวจแผน”" in upload(run(folder, "progress").test, OTHER).text


def test_a_second_organisation_is_set_up(folder: Path) -> None:
    test = run(folder, "plan_check").test
    seen = upload(test, second_plan())
    assert "ข้อมูลตัวอย่างจะหายไปจากทุกหน้าอย่างถาวร" in seen.text
    seen = press(test)  # nothing is saved yet, so that nothing needs a reason
    assert "บันทึกครั้งที่ 1" in seen.text
    assert load_plan(DataFolder(folder).plan).facts["name"].th == NAME
    overview = run(folder, "overview")
    assert not overview.test.exception
    assert "มุกดาหาร" not in overview.text


def test_what_a_plan_holds_is_shown_as_it_stands(folder: Path) -> None:
    """Braces, Markdown and HTML in names: every page draws them as text."""
    odd = "{0} {name} **x** <b>y</b> $z$"

    def edit(book: object) -> None:
        fill(book["โครงการ"], "ชื่อโครงการ", odd)  # type: ignore[index]
        fill(book["มิติ"], "ชื่อมิติ", odd)  # type: ignore[index]
        fill(book["ตัวชี้วัด"], "ข้อความตามต้นฉบับ", odd)  # type: ignore[index]
        fill(book["องค์กรและแผน"], "ค่า", odd, {"รหัส": "plan_title"})  # type: ignore[index]

    test = run(folder, "plan_check").test
    seen = upload(test, edited(second_plan(), edit))
    assert "<b>y" not in seen.html
    press(test)
    for page in ("overview", "dimension_1", "project", "indicators", "units", "plan_check", "progress", "council"):
        seen = run(folder, page)
        assert not seen.test.exception, page
        assert "<b>y" not in seen.html, page
