"""A plan workbook with faults: each is told at its cell, all at once, and none ends in an error of the program."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from openpyxl.workbook.workbook import Workbook

from acplan.issues import Issue, errors
from acplan.plan import PlanBroken, read_plan
from kit.builders import edited
from kit.second_plan import second_plan
from kit.workbooks import opened, saved

ORGANISATION, TARGETS, MISSIONS, PROJECTS, INDICATORS = "องค์กรและแผน", "เป้าหมายรายปี", "ภารกิจ", "โครงการ", "ตัวชี้วัด"


def address(title: str, header: str, row: int) -> str:
    cells = opened(second_plan())[title][1]
    return next(cell.coordinate for cell in cells if cell.value == header).rstrip("1") + str(row)


def typed(*cells: tuple[str, str, int, Any]) -> Callable[[Workbook], None]:
    def edit(book: Workbook) -> None:
        for title, header, row, value in cells:
            book[title][address(title, header, row)] = value

    return edit


def faults(edit: Callable[[Workbook], object], plan: bytes | None = None) -> list[tuple[str, str, str]]:
    with pytest.raises(PlanBroken) as broken:
        read_plan(edited(plan or second_plan(), edit))
    return [(issue.wording.code, issue.sheet, issue.cell) for issue in errors(broken.value.issues)]


# rows begin in row 2: targets 2572, 2573, 2574; projects 1, 2, 3, 5, 8, 9; indicators A1, A2, A3, A5, A8, A9


@pytest.mark.parametrize(
    ("title", "header", "row", "value", "code"),
    [
        (PROJECTS, "ลำดับโครงการ", 3, 1.5, "not_whole"),
        (PROJECTS, "ลำดับโครงการ", 7, 0, "number_below_one"),
        (PROJECTS, "ภารกิจ", 2, "2.1", "mission_elsewhere"),  # of dimension 2, the project of 1
        (PROJECTS, "ภารกิจย่อย", 2, "1.1.9", "unknown_reference"),
        (PROJECTS, "มิติที่", 2, "-", "required_cell"),
        (TARGETS, "ปีงบประมาณ", 4, 2576, "years_gap"),
        (TARGETS, "คะแนน ITA", 2, "-", "required_cell"),
        (TARGETS, "คดีลดลง (ร้อยละ)", 2, 120, "out_of_range"),
        (INDICATORS, "ค่าเป้าหมาย", 2, 175, "out_of_range"),  # per cent of participants
        (INDICATORS, "ค่าเป้าหมาย", 4, -20, "negative"),
        (INDICATORS, "รหัสตัวชี้วัด", 3, "a1", "doubled_row"),  # reports may write A1 as a1
    ],
)
def test_a_value_that_cannot_be_true(title: str, header: str, row: int, value: Any, code: str) -> None:
    where = "A" if code == "doubled_row" else address(title, header, row).rstrip("0123456789")
    found = faults(typed((title, header, row, value)))
    assert (code, title, f"{where}{row}") in found
    assert {other for other, *_ in found} <= {code, "unknown_reference"}  # what speaks of the key that is gone


def test_all_faults_at_once() -> None:
    cells = (
        (TARGETS, "คะแนน ITA", 3, "สูง"),
        (MISSIONS, "มิติที่", 3, 7),
        (PROJECTS, "ชื่อโครงการ", 4, None),
        (INDICATORS, "เงื่อนไขที่ใช้ตัดสิน", 5, "ประมาณ"),
        (INDICATORS, "ลำดับโครงการ", 2, 77),
    )
    codes = ("not_a_number", "unknown_reference", "required_cell", "not_a_choice", "unknown_reference")
    assert set(faults(typed(*cells))) == {
        (code, title, address(title, header, row)) for code, (title, header, row, _) in zip(codes, cells, strict=True)
    }


def test_facts_that_are_missing_are_named() -> None:
    def without(book: Workbook) -> None:
        book[ORGANISATION].delete_rows(2, 2)  # name and short name

    assert faults(without) == [("missing_fact", ORGANISATION, "A1")] * 2
    with pytest.raises(PlanBroken) as broken:
        read_plan(edited(second_plan(), without))
    assert "ชื่อองค์กร" in broken.value.issues[0].found("th")
    assert "Short name" in broken.value.issues[1].found("en")


def test_a_dash_is_printed_text_and_never_a_number() -> None:
    plan = read_plan(edited(second_plan(), typed((INDICATORS, "ค่าเป้าหมาย", 4, "-"), (INDICATORS, "หน่วย", 4, "-"))))
    assert (plan.indicator_by_code["A3"].target, plan.indicator_by_code["A3"].unit) == (None, "-")


def test_more_rows_than_any_plan_has() -> None:
    def many(book: Workbook) -> None:
        for number in range(501):
            book[PROJECTS].append([1000 + number])

    assert ("too_many_rows", PROJECTS, "") in faults(many)


ODD = ["-", "ไม่มี", "๙๙", -1, 0, 1.5, 1e15, "2.1", "{0}{x}", "=1+1", "<b>", "\u202e12", True, "x" * 5000]


@pytest.mark.parametrize("value", ODD, ids=[str(place) for place in range(len(ODD))])
def test_whatever_stands_in_a_cell_is_read_or_told(value: Any) -> None:
    """Each odd value in all cells of the first row of each sheet, then in some: no error but told faults."""
    for places in (range(1, 20), [2, 5], [4]):
        book = opened(second_plan())
        for sheet in book:
            for place in places:
                sheet.cell(2, place).value = value
        assert all(issue.sheet and issue.found("th") and issue.todo("en") for issue in told(saved(book)))


def told(data: bytes) -> list[Issue]:
    try:
        read_plan(data)
    except PlanBroken as broken:
        return broken.issues
    return []
