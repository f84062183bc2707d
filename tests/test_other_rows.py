"""Totals, headings and signatures among the rows: told once each, and not read."""

from __future__ import annotations

from typing import Any

import pytest

from acplan.workbook.read import read_workbook
from kit.builders import DONE, HEADLINE, INDICATORS, PROJECTS
from kit.workbooks import opened, saved, workbook

HEADS = ["ปีงบประมาณ", "ไตรมาส", "ลำดับโครงการ", "ชื่อโครงการ", "สถานะ", "งบตามข้อบัญญัติ (บาท)", "ปัญหา/อุปสรรค"]
ROW = [2569, 1, 5, None, DONE, 100, None]
NEXT = [2569, 1, 6, None, DONE, 200, None]


@pytest.mark.parametrize(
    ("row", "kind"),
    [
        ([None, None, None, "รวม", None, 300, None], "totals"),
        ([None, None, None, "รวมทั้งสิ้น", None, 300, None], "totals"),
        (["รวม", None, None, None, None, 300, None], "totals"),
        ([2569, 1, "รวม", None, None, 300, None], "totals"),
        ([None, None, None, None, "Total", 300, None], "totals"),
        ([None, None, None, None, None, None, "(ลงชื่อ)..............ผู้รายงาน"], "signatures"),
        ([None, None, None, None, None, None, "ผู้จัดทำ"], "signatures"),
        ([None, None, None, None, None, None, "Signature"], "signatures"),
        ([None, None, None, "(............................)", None, None, None], "signatures"),
        (["มิติที่ 2 การป้องกันการทุจริต", None, None, None, None, None, None], "heading"),
        ([None, None, None, "ภารกิจ 2.1", None, None, None], "heading"),
        ([None, None, "มิติ", None, None, None, None], "heading"),
        (HEADS, "heading"),
        ([None, None, None, "- เฉลี่ย -", None, 150, None], "totals"),
        ([None, None, None, "Sub-total", None, 300, None], "totals"),
        ([None, None, None, None, None, None, "(นายสมมติ ไม่มีจริง)"], "signatures"),
        ([None, None, None, None, None, None, "หมายเหตุ: ข้อมูลเบื้องต้น"], "note"),
        (["หมายเหตุ", None, "เบื้องต้น", None, None, None, None], "note"),
        (["มิติที่ 2", "การป้องกัน", None, None, None, None, None], "heading"),
        ([None, None, 2.1, "ภารกิจ", None, None, None], "heading"),
        (["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"], "heading"),
        (["-", "-", "-", "-", "-", "-", "-"], "heading"),
        ([None, None, "โครงการที่ 2", None, None, None, None], "heading"),
        ([None, None, None, None, None, "=SUM(F2:F2)", None], "totals"),
        ([None, None, None, None, None, None, "รวม 2 โครงการ"], "totals"),
        ([None, None, None, "ความก้าวหน้าเฉลี่ย", None, 150, None], "totals"),
        ([None, None, None, "จำนวนโครงการที่แล้วเสร็จ", 2, None, None], "totals"),
        ([None, None, None, "งบประมาณทั้งสิ้น :", None, 300, None], "totals"),
        ([None, None, None, "เห็นชอบ", None, None, "ทราบ"], "signatures"),
        ([None, None, None, "ปลัดองค์การบริหารส่วนจังหวัด", None, None, "นายกองค์การบริหารส่วนจังหวัด"], "signatures"),
    ],
)
@pytest.mark.parametrize("last", [False, True])
def test_a_row_that_is_none_of_the_table(row: list[Any], kind: str, last: bool) -> None:
    rows = [HEADS, ROW, NEXT, row] if last else [HEADS, ROW, row, NEXT]
    reading = read_workbook(workbook({PROJECTS: rows}))
    assert [issue.wording.code for issue in reading.issues] == ["other_row"]
    assert kind in reading.issues[0].found("en")
    assert [found.values["project"] for found in reading.rows["projects"]] == [5, 6]


@pytest.mark.parametrize(
    ("row", "codes"),
    [
        ([None, None, None, None, DONE, 300, None], ["empty_key"] * 3),
        ([None, None, None, None, None, None, "งบไม่พอ"], ["empty_key"] * 3),
        ([None, None, None, None, None, None, "งบไม่พอทั้งหมด"], ["empty_key"] * 3),
        ([None, None, None, "โครงการหนึ่ง", None, None, "อนุมัติแล้ว"], ["empty_key"] * 3),
        ([2569, 1, None, "จำนวนหนึ่ง", DONE, 300, None], ["empty_key"]),
        ([2569, 1, None, "โครงการหนึ่ง", DONE, 300, None], ["empty_key"]),
        ([2569, 1, 7, "รวมพลังต้านโกง", DONE, 300, "รวม"], []),
        ([2569, 1, "เจ็ด", None, DONE, 300, None], ["not_a_project"]),
    ],
)
def test_a_row_that_reports_something_is_not_left_out(row: list[Any], codes: list[str]) -> None:
    assert [issue.wording.code for issue in read_workbook(workbook({PROJECTS: [HEADS, ROW, row]})).issues] == codes


def test_a_sum_without_a_name_and_what_follows_a_signature() -> None:
    below = [
        [None] * 5 + [300, None],
        [None] * 6 + ["ลงชื่อ"],
        [None] * 6 + ["หัวหน้าสำนักปลัด"],
        [None] * 6 + ["31 ม.ค. 69"],
    ]
    issues = read_workbook(workbook({PROJECTS: [HEADS, ROW, NEXT, *below]})).issues
    assert [issue.found("en").rpartition(" ")[2] for issue in issues] == ["totals.", *["signatures."] * 3]
    no_sum = [HEADS, ROW, NEXT, [None] * 5 + [299, None]]
    assert [issue.wording.code for issue in read_workbook(workbook({PROJECTS: no_sum})).issues] == ["empty_key"] * 3


def test_totals_on_the_other_sheets() -> None:
    headline = [["ปีงบประมาณ", "ไตรมาส", "หมายเหตุ"], [2569, 1, "ก"], ["รวม", None, "3 เรื่อง"]]
    indicators = [["ปีงบประมาณ", "ไตรมาส", "รหัสตัวชี้วัด", "ผลสะสม"], [2569, 1, "P01-O1a", 5], [None, None, "รวม", 5]]
    reading = read_workbook(workbook({HEADLINE: headline, INDICATORS: indicators}))
    assert [(issue.wording.code, issue.cell) for issue in reading.issues] == [("other_row", "A3"), ("other_row", "C3")]


def _merged(rows: list[list[Any]], *areas: str) -> bytes:
    book = opened(workbook({PROJECTS: rows}))
    for area in areas:
        book[PROJECTS].merged_cells.add(area)
    return saved(book)


@pytest.mark.parametrize(
    ("row", "area"),
    [
        (["รวมทั้งสิ้น", None, None, None, None, 300, None], "A4:E4"),
        (["มิติที่ 2 การป้องกันการทุจริต", *[None] * 6], "A4:G4"),
        ([None] * 6 + ["ลงชื่อ ..................... ผู้รายงาน"], "F4:G6"),
        (["หมายเหตุ : ข้อมูลเบื้องต้น", *[None] * 6], "A4:G5"),
    ],
)
def test_rows_that_are_none_may_be_merged(row: list[Any], area: str) -> None:
    reading = read_workbook(_merged([HEADS, ROW, NEXT, row], area, "B9:C12"))
    assert [issue.wording.code for issue in reading.issues] == ["other_row"]
    assert len(reading.rows["projects"]) == 2


def test_an_area_that_reaches_a_row_of_the_table_is_refused() -> None:
    below = [None] * 6 + ["ลงชื่อ ....................."]
    found = read_workbook(_merged([HEADS, ROW, NEXT, below], "G3:G4", "A4:B4")).issues
    assert [(issue.wording.code, issue.cell) for issue in found] == [("other_row", "G4"), ("merged", "G3")]


def test_signatures_in_the_place_of_keys() -> None:
    heads = ["ปีงบประมาณ", "ไตรมาส", "คดีทุจริตใหม่ในไตรมาส", "แหล่งข้อมูล"]
    below = [
        [None, "ผู้จัดทำ", None, "ผู้ตรวจสอบ"],
        [None, "(นางสาวสมมติ ไม่มีจริง)", None, "(นายสมมติ ไม่มีจริง)"],
        [None, "นักทรัพยากรบุคคล", None, "หัวหน้าสำนักปลัด"],
        [None, "วันที่ 5 ม.ค. 2569", None, "5/1/2569"],
    ]
    reading = read_workbook(workbook({HEADLINE: [heads, [2569, 1, 2, "ป.ป.ช."], *below]}))
    assert [issue.wording.code for issue in reading.issues] == ["other_row"] * 4
    assert {issue.found("en") for issue in reading.issues} == {"This row was not read; it is a row of signatures."}
    lost = read_workbook(workbook({HEADLINE: [heads, [2569, 1, 2, "ป.ป.ช."], *below, [None, "2", None, "ป.ป.ช."]]}))
    assert [issue.wording.code for issue in lost.issues][4:] == ["empty_key"]


# Advice that exists


def test_advice_names_a_column_of_that_sheet() -> None:
    projects = [["ปีงบประมาณ", "ไตรมาส", "ลำดับโครงการ", "บันทึกภายใน"], [2569, 1, 5, "x"]]
    (issue,) = read_workbook(workbook({PROJECTS: projects})).issues
    assert "ผลการดำเนินงาน" in issue.todo("th")
    headline = [["ปีงบประมาณ", "ไตรมาส", "บันทึกภายใน"], [2569, 1, "x"]]
    (issue,) = read_workbook(workbook({HEADLINE: headline})).issues
    assert "หมายเหตุ" in issue.todo("th")
