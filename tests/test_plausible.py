"""Figures that cannot be so, or hardly: of another period, of the future, far too much, out of balance, unseen."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from typing import Any

import openpyxl
import pytest

from acplan.issues import errors
from acplan.plan import Plan
from acplan.progress.checks import check_progress
from acplan.progress.form import form
from acplan.progress.state import State
from acplan.workbook.marks import form_period
from acplan.workbook.read import Reading
from kit.builders import DONE, HEADLINE, INDICATORS, INDICTED, NOT_STARTED, PROJECTS, RUNNING, reported
from kit.workbooks import filled, saved, workbook

YEAR, QUARTER, NUMBER, CODE = "ปีงบประมาณ", "ไตรมาส", "ลำดับโครงการ", "รหัสตัวชี้วัด"
CASES, CUT_OFF, ITA = "คดีทุจริตใหม่ในไตรมาส", "ข้อมูล ณ วันที่", "คะแนน ITA รวม"
RECEIVED, CLOSED = "เรื่องร้องเรียนที่รับในไตรมาส", "เรื่องร้องเรียนที่แล้วเสร็จในไตรมาส"
PENDING = "เรื่องร้องเรียนคงค้าง ณ สิ้นไตรมาส"
STATUS, PERCENT, ENACTED = "สถานะ", "ความก้าวหน้าสะสม (ร้อยละ)", "งบตามข้อบัญญัติ (บาท)"
DISBURSED, RESULT = "เบิกจ่ายสะสม (บาท)", "ผลสะสม"
SOURCED = {"ขั้นตอนที่นับ": INDICTED, "แหล่งข้อมูล": "ทะเบียน"}
Found = list[tuple[str, str]]


@pytest.fixture
def check(plan: Plan, today: date) -> Any:
    def checked(data: bytes | Mapping[str, Sequence[Any]], stored: State | None = None, day: date = today) -> Reading:
        made = data if isinstance(data, bytes) else workbook(data)
        return check_progress(made, plan, stored or State(), day)

    return checked


def found(reading: Reading) -> Found:
    return [(issue.wording.code, issue.cell) for issue in reading.issues]


def of(sheet: str, *rows: Mapping[str, Any]) -> dict[str, list[dict[str, Any]]]:
    key = {HEADLINE: {}, PROJECTS: {NUMBER: 5}, INDICATORS: {CODE: "P01-O1a"}}[sheet]
    return {sheet: [{YEAR: 2569, QUARTER: 1, **key, **row} for row in rows]}


# The form's own period


@pytest.mark.parametrize(
    ("mark", "period"),
    [
        ("ปีงบประมาณ 2567 ไตรมาส 1", (2567, 1)),
        ("ปีงบประมาณ ๒๕๖๗ ไตรมาสที่ ๔", (2567, 4)),
        ("fiscal year 2567 quarter 2", (2567, 2)),
        ("ปีงบประมาณ 2565 ทั้งปี", (2565, 0)),
        ("fiscal year 2565, whole year", (2565, 0)),
        ("ผลการดำเนินงานปีงบประมาณ 2567", (2567, None)),
        ("", None),
    ],
)
def test_what_a_form_says_that_it_is_for(mark: str, period: Any) -> None:
    assert form_period({"form": mark}) == period


def retyped(data: bytes, column: int, value: Any) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    for worksheet in book.worksheets[1:]:
        for row in range(4, worksheet.max_row + 1):
            worksheet.cell(row, column).value = value
    return saved(book)


@pytest.mark.parametrize(("column", "value", "letter"), [(1, 2569, "A"), (1, "๒๕๖๙", "A"), (2, 2, "B")])
def test_rows_of_another_period_than_the_forms(check: Any, plan: Plan, column: int, value: Any, letter: str) -> None:
    data = form(plan, State(), 2567, 1, save=0)
    rows = {1: {PERCENT: 25}, 2: {PERCENT: 30}}
    data = filled(data, {PROJECTS: rows, INDICATORS: {"P01-O1a": {RESULT: 5}}, HEADLINE: {1: {RECEIVED: 2}}})
    assert found(check(data)) == []
    moved = check(retyped(data, column, value))
    assert found(moved) == [("of_another_period", f"{letter}{row}") for row in (4, 4, 5, 4)]
    assert errors(moved.issues) == []
    assert "ปีงบประมาณ 2567 ไตรมาส 1" in moved.issues[0].found("th")


def test_the_fourth_quarter_of_a_whole_years_form_is_no_other_period(check: Any, plan: Plan) -> None:
    data = filled(form(plan, State(), 2567, 0, save=0), {PROJECTS: {1: {PERCENT: 25}}})
    assert found(check(data)) == []
    assert found(check(retyped(data, 2, 4))) == []
    assert found(check(retyped(data, 2, 3))) == [("of_another_period", "B4")]


# Cut-off dates; 2569 began on 2025-10-01, its second quarter on 2026-01-01


@pytest.mark.parametrize(
    ("quarter", "day", "code"),
    [
        (1, "31/12/2568", None),
        (1, "1 ต.ค. 2568", None),
        (1, "30/09/2568", "cut_off_before"),
        (2, "31/12/2568", "cut_off_before"),
        (2, "31 มี.ค. 2566", "cut_off_before"),
        (2, "31/03/2569", None),
        (1, "31/12/2658", "cut_off_ahead"),
        (1, "02/07/2569", None),  # 183 days after the quarter
        (1, "03/07/2569", "cut_off_late"),
        ("ทั้งปี", "30/09/2568", "cut_off_before"),
        ("ทั้งปี", "30/09/2569", None),
    ],
)
def test_the_cut_off_date_of_a_quarter(check: Any, quarter: Any, day: str, code: str | None) -> None:
    reading = check(of(HEADLINE, {QUARTER: quarter, CASES: 1, **SOURCED, CUT_OFF: day}), day=date(2026, 11, 22))
    assert found(reading) == ([(code, "F2")] if code else [])
    assert bool(errors(reading.issues)) is (code == "cut_off_ahead")


def test_a_cut_off_date_of_today_has_come(check: Any) -> None:
    rows = of(HEADLINE, {CASES: 1, **SOURCED, CUT_OFF: "22/11/2568"})
    assert found(check(rows, day=date(2025, 11, 22))) == []
    assert found(check(rows, day=date(2025, 11, 21))) == [("cut_off_ahead", "F2")]


def test_the_base_year_may_be_counted_later(check: Any) -> None:
    base = {YEAR: 2565, QUARTER: "ทั้งปี", CASES: 10, **SOURCED, CUT_OFF: "30/09/2567"}
    assert found(check(of(HEADLINE, base))) == []


# Far beyond what is known


BASE = {(2565, 0): {"cases": 10}}


@pytest.mark.parametrize(
    ("stored", "cases", "code"),
    [
        ({}, 2000, None),
        ({}, 2500, "far_beyond"),
        (BASE, 100, None),
        (BASE, 101, "far_beyond_known"),
        ({(2565, 0): {"cases": 0}}, 50, None),
        ({(2565, 0): {"cases": 0}}, 51, "far_beyond_known"),
        (BASE | {(2568, 4): {"cases": 40}}, 400, None),
        (BASE | {(2569, 1): {"cases": 2500}}, 2500, "far_beyond_known"),  # what it replaces does not vouch for it
    ],
)
def test_more_cases_than_can_be(check: Any, stored: Any, cases: int, code: str | None) -> None:
    rows = of(HEADLINE, {CASES: cases, **SOURCED, CUT_OFF: "31/12/2568"})
    reading = check(rows, reported(headline=stored))
    assert found(reading) == ([(code, "C2")] if code else [])
    assert errors(reading.issues) == []


def test_the_base_year_in_the_same_file_is_known(check: Any) -> None:
    base = {YEAR: 2565, QUARTER: "ทั้งปี", CASES: 10, **SOURCED, CUT_OFF: "30/09/2565"}
    rows = of(HEADLINE, base, {CASES: 101, **SOURCED, CUT_OFF: "31/12/2568"})
    assert found(check(rows)) == [("far_beyond_known", "C3")]


@pytest.mark.parametrize("column", [ENACTED, DISBURSED])
def test_more_money_than_can_be(check: Any, column: str) -> None:
    """The plan's largest budget of a project is 100,000 baht a year."""
    before = reported(projects={(2568, 4, 5): {"enacted": 500_000.0}})

    def far(amount: int, stored: State | None = None) -> bool:
        return ("far_beyond_known", "D2") in found(check(of(PROJECTS, {column: amount}), stored))

    assert not far(1_000_000)
    assert far(1_000_001)
    assert not far(5_000_000, before)
    assert far(5_000_001, before)


def test_a_result_far_beyond_its_target(check: Any) -> None:
    """P01-O1a asks for five channels."""
    assert found(check(of(INDICATORS, {RESULT: 100}))) == []
    assert found(check(of(INDICATORS, {RESULT: 101}))) == [("far_beyond_known", "D2")]


# Complaints


@pytest.mark.parametrize(
    ("before", "row", "code"),
    [
        ({(2568, 4): 5}, {RECEIVED: 3, CLOSED: 2, PENDING: 6}, None),
        ({(2568, 4): 5}, {RECEIVED: 3, CLOSED: 2, PENDING: 1}, "pending_differs"),
        ({(2568, 0): 5}, {RECEIVED: 3, CLOSED: 2, PENDING: 7}, "pending_differs"),
        ({}, {RECEIVED: 3, CLOSED: 2, PENDING: 1}, None),
        ({}, {RECEIVED: 3, CLOSED: 2, PENDING: 0}, "pending_too_few"),
        ({(2568, 4): 5}, {RECEIVED: 3, CLOSED: 2}, None),
    ],
)
def test_the_balance_of_complaints(check: Any, before: Any, row: Mapping[str, Any], code: str | None) -> None:
    stored = reported(headline={key: {"complaints_pending": pending} for key, pending in before.items()})
    assert found(check(of(HEADLINE, row), stored)) == ([(code, "E2")] if code else [])


# Status and percentage


@pytest.mark.parametrize(
    ("status", "percent", "code"),
    [
        (RUNNING, 100, "in_progress_at_hundred"),
        (RUNNING, "100.00000000000001", "in_progress_at_hundred"),
        (RUNNING, 99.9, None),
        (DONE, 100, None),
        (DONE, 99, "status_against_percent"),
        (NOT_STARTED, 5, "not_started_with_percent"),
        (NOT_STARTED, 0, None),
    ],
)
def test_status_against_percentage(check: Any, status: str, percent: Any, code: str | None) -> None:
    assert found(check(of(PROJECTS, {STATUS: status, PERCENT: percent}))) == ([(code, "E2")] if code else [])


# Fractions


@pytest.mark.parametrize("score", [0.8499, "0.8499", "0.85%", 1, (0.0085, "0.00%")])
def test_a_score_of_one_point_at_most_is_a_fraction(check: Any, score: Any) -> None:
    reading = check(of(HEADLINE, {QUARTER: 4, ITA: score}))
    assert found(reading) == [("score_as_fraction", "C2")]
    assert errors(reading.issues)


def test_a_score_as_fraction_is_asked_for_in_points(check: Any) -> None:
    reading = check(of(HEADLINE, {QUARTER: 4, ITA: 0.8499, "ITA ตัวชี้วัดที่ 3": 0.9}))
    assert [issue.todo("en") for issue in reading.issues] == [
        "Enter the score out of 100, for example 84.99.", "Enter the score out of 100, for example 90.",
    ]  # fmt: skip
    assert found(check(of(HEADLINE, {QUARTER: 4, ITA: (0.8499, "0.00%")}))) == []


def test_a_half_percent_beside_whole_ones_is_asked_about(check: Any) -> None:
    reading = check(of(PROJECTS, {PERCENT: 25}, {NUMBER: 6, PERCENT: 0.5}, {NUMBER: 7, PERCENT: "0.5%"}))
    assert found(reading) == [("one_or_hundred", "D3")]
    assert errors(reading.issues) == []
    assert reading.issues[0].found("en") == "Is 0.5 meant as 0.5 percent or as 50?"


# What Excel does not show


def hiding(data: bytes, how: str) -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(data))
    sheet = book[PROJECTS]
    if how == "rows":
        sheet.row_dimensions[3].hidden = sheet.row_dimensions[4].hidden = True
    elif how == "column":
        sheet.column_dimensions["D"].hidden = True
    else:
        book.create_sheet("ทด")
        sheet.sheet_state = how
    return saved(book)


@pytest.mark.parametrize(
    ("how", "cells"),
    [
        ("rows", ["D3", "D4"]),
        ("column", ["D2", "D3", "D4"]),
        ("hidden", ["D2", "D3", "D4"]),
        ("veryHidden", ["D2", "D3", "D4"]),
    ],
)
def test_new_figures_that_are_hidden(check: Any, how: str, cells: list[str]) -> None:
    data = workbook(of(PROJECTS, *({NUMBER: number, PERCENT: 25} for number in (5, 6, 7))))
    reading = check(hiding(data, how))
    assert found(reading) == [("hidden", cell) for cell in cells]
    assert errors(reading.issues) == []
    stored = reported(projects={(2569, 1, number): {"percent": 25.0} for number in (5, 6, 7)})
    assert found(check(hiding(data, how), stored)) == []  # a filter that hides what is stored is no harm


@pytest.mark.parametrize("height", ["0", "0.0", "2.5"])
def test_rows_of_hardly_any_height_are_hidden(check: Any, height: str) -> None:
    made, stream = workbook(of(PROJECTS, {PERCENT: 25}, {NUMBER: 6, PERCENT: 25})), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            part = source.read(name).replace(b'<row r="3"', f'<row r="3" ht="{height}" customHeight="1"'.encode())
            target.writestr(name, part)
    assert found(check(stream.getvalue())) == [("hidden", "D3")]


# Dust of binary sums


@pytest.mark.parametrize("cases", [3.0000000000000004, 2.9999999999999996])
def test_a_count_with_dust_is_whole(check: Any, cases: float) -> None:
    reading = check(of(HEADLINE, {CASES: cases, **SOURCED, CUT_OFF: "31/12/2568"}))
    assert (found(reading), reading.rows["headline"][0].values["cases"]) == ([], 3)


# What follows from an error is not told again


def test_a_cell_with_an_error_has_no_warning(check: Any) -> None:
    rows = of(HEADLINE, {CASES: 1, **SOURCED, CUT_OFF: "วันไหน"})
    assert found(check(rows)) == [("not_a_date", "F2")]
