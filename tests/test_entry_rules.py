"""What a form lets one type: every rule with every allowed answer, as a spreadsheet program evaluates it.

`formualizer` evaluates the rules as Excel does: a function of a text that is no number is an error, AND and OR look at
all that they are given, and what ends in an error is refused.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import formualizer
import pytest
from openpyxl.formula.translate import Translator
from openpyxl.utils import range_boundaries

from acplan import schema
from acplan.progress.form import form
from acplan.progress.state import State
from acplan.schema.types import Column, Kind
from acplan.workbook.cells import Unreadable, read_cell
from kit.builders import HEADLINE, INDICATORS, PROJECTS, the_plan
from kit.workbooks import header_row, opened

BACK = ["-", "รอข้อมูล"]
"""What takes a reported value back: every cell of the form asks for it."""
NO_BUDGET = "ไม่ใช้งบประมาณ"
STATUSES = ["ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "ไม่สามารถดำเนินการได้", "รอการรายงานผล", "ยังไม่ดำเนินการ", "ยกเลิก"]
REASONS = ["ไม่ได้รับงบประมาณ", "นโยบายผู้บริหารเปลี่ยนแปลง", "บุคลากรไม่เพียงพอ", "อื่นๆ"]
STAGES = ["เรื่องร้องเรียน", "อยู่ระหว่างไต่สวน", "ชี้มูลความผิด"]
COUNT = ([0, 1, 12, 1_000_000], [-1, 2.5, 1_000_001, "สาม", "ไม่ทราบ", True])
HUNDRED = ([0, 0.5, 33.33, 84.99, 100], [-0.01, 100.01, 860, "ครึ่งหนึ่ง", False])
MONEY = ([0, 1234.5, 20_000_000, NO_BUDGET], [-1, "ฟรี", NO_BUDGET + "?", True])
NUMBER = ([0, 4.5, 860, 10**9], [-1, "ห้า", "มี", True])
COUNTS = ["คดีทุจริตใหม่ในไตรมาส", "เรื่องร้องเรียนที่รับในไตรมาส", "เรื่องร้องเรียนที่แล้วเสร็จในไตรมาส", "เรื่องร้องเรียนคงค้าง ณ สิ้นไตรมาส"]
SCORES = ["คะแนน ITA รวม", *(f"ITA ตัวชี้วัดที่ {n}" for n in range(1, 11))]
ANSWERS: dict[tuple[str, str], tuple[list[Any], list[Any]]] = {
    **{(HEADLINE, name): COUNT for name in COUNTS},
    **{(HEADLINE, name): HUNDRED for name in SCORES},
    (HEADLINE, "ขั้นตอนที่นับ"): (STAGES, ["ศาล", 1]),
    (PROJECTS, "สถานะ"): (STATUSES, ["กำลังดู", 1]),
    (PROJECTS, "เหตุผลที่ไม่สามารถดำเนินการได้"): (REASONS, ["ฝนตก", 1]),
    (PROJECTS, "ความก้าวหน้าสะสม (ร้อยละ)"): HUNDRED,
    (PROJECTS, "งบตามข้อบัญญัติ (บาท)"): MONEY,
    (PROJECTS, "เบิกจ่ายสะสม (บาท)"): MONEY,
}
"""By sheet and column what must be taken, besides BACK, and what must not."""
KINDS = [(2569, 2), (2569, 0), (2565, 0), (2570, 4)]
SHEETS = {sheet.title.th: sheet for sheet in schema.PROGRESS_SHEETS}


@cache
def book(year: int, quarter: int) -> Any:
    return opened(form(the_plan(), State(), year, quarter, save=0))


def takes(worksheet: Any, place: str, answer: Any) -> bool:
    """Tell whether a spreadsheet program lets one type an answer into a cell."""
    return all(_obeys(worksheet, rule, place, answer) for rule in rules_of(worksheet, place))


def rules_of(worksheet: Any, place: str) -> list[Any]:
    return [rule for rule in worksheet.data_validations.dataValidation if place in rule.sqref]


def _obeys(worksheet: Any, rule: Any, place: str, answer: Any) -> bool:
    if rule.type == "list":
        return isinstance(answer, str) and answer in rule.formula1.strip('"').split(",")
    assert rule.type == "custom"
    left, top, *_ = range_boundaries(str(rule.sqref).split()[0])
    first = worksheet.cell(top, left).coordinate
    row = worksheet[place].row
    evaluated = formualizer.Workbook()
    evaluated.add_sheet("S")
    for cell in worksheet[row]:
        evaluated.set_value("S", 1, cell.column, cell.value)
    evaluated.set_value("S", 1, worksheet[place].column, answer)
    here = Translator(f"={rule.formula1}", origin=first).translate_formula(f"{worksheet[place].column_letter}1")
    evaluated.set_formula("S", 1, 100, here)
    return evaluated.evaluate_cell("S", 1, 100) is True


def readable(answer: Any, column: Column) -> bool:
    try:
        read_cell(answer, "General", column)
    except Unreadable:
        return False
    return True


def test_the_engine_refuses_as_excel_does() -> None:
    """The rule of counts as it once was: AND looks at `INT` of a text too, which is an error."""
    old = '=OR(AND(ISNUMBER(A1),A1>=0,A1=INT(A1)),A1="-",A1="รอข้อมูล")'
    evaluated = formualizer.Workbook()
    evaluated.add_sheet("S")
    evaluated.set_formula("S", 1, 2, old)
    found = {}
    for answer in (3, 2.5, "-"):
        evaluated.set_value("S", 1, 1, answer)
        found[answer] = evaluated.evaluate_cell("S", 1, 2)
    assert (found[3], found[2.5]) == (True, False)
    assert found["-"]["kind"] == "Value", "#VALUE!, which Excel takes for a no"


@pytest.mark.parametrize(("title", "header"), ANSWERS)
def test_every_rule_takes_what_the_form_asks_for_and_nothing_else(title: str, header: str) -> None:
    column = next(column for column in SHEETS[title].columns if column.header.th == header)
    allowed, forbidden = ANSWERS[title, header]
    for year, quarter in KINDS:
        if title not in book(year, quarter).sheetnames:
            continue  # the base year has no projects
        worksheet = book(year, quarter)[title]
        top, places = header_row(worksheet)
        for row in {top + 1, worksheet.max_row}:
            cell = worksheet.cell(row, places[header]).coordinate
            assert len(rules_of(worksheet, cell)) == 1
            assert [answer for answer in [*allowed, *BACK] if not takes(worksheet, cell, answer)] == []
            assert [answer for answer in forbidden if takes(worksheet, cell, answer)] == []
    assert [answer for answer in [*allowed, *BACK] if not readable(answer, column)] == [], "the reader agrees"
    assert [answer for answer in forbidden if readable(answer, column)] == []


def test_every_column_with_a_rule_is_tried() -> None:
    for title in (HEADLINE, PROJECTS):
        worksheet = book(2569, 2)[title]
        top, places = header_row(worksheet)
        ruled = {
            name for name, place in places.items() if rules_of(worksheet, worksheet.cell(top + 1, place).coordinate)
        }
        assert ruled == {header for sheet, header in ANSWERS if sheet == title}


@pytest.mark.parametrize(("year", "quarter"), KINDS)
def test_what_an_indicator_takes_follows_its_measure(year: int, quarter: int) -> None:
    worksheet = book(year, quarter)[INDICATORS]
    top, places = header_row(worksheet)
    tried = set()
    for row in range(top + 1, worksheet.max_row + 1):
        indicator = the_plan().indicator_by_code[worksheet.cell(row, places["รหัสตัวชี้วัด"]).value]
        cell = worksheet.cell(row, places["ผลสะสม"]).coordinate
        if indicator.operator == "qualitative":
            kind, (allowed, forbidden) = "text", (["ดีขึ้นมาก", 5, "มี"], [])
        elif indicator.operator == "exists":
            kind, (allowed, forbidden) = "exists", (["มี", "ไม่มี"], ["อาจมี", 1])
        elif indicator.of_hundred:
            kind, (allowed, forbidden) = "hundred", HUNDRED
        else:
            kind, (allowed, forbidden) = "number", NUMBER
        tried.add(kind)
        assert [answer for answer in [*allowed, *BACK] if not takes(worksheet, cell, answer)] == [], indicator.code
        assert [answer for answer in forbidden if takes(worksheet, cell, answer)] == [], indicator.code
    assert tried == ({"number"} if year == 2565 else {"text", "exists", "hundred", "number"})


def test_rules_speak_in_whole_words() -> None:
    """Excel takes 32 letters for a title, 255 for a text and for a list; a longer one damages the file."""
    rules = [rule for sheet in book(2569, 2) for rule in sheet.data_validations.dataValidation]
    assert len(rules) > 20
    names = {
        name for sheet in SHEETS.values() for column in sheet.columns for name in (*column.header, *column.aliases)
    }
    notes = {column.note.th for sheet in SHEETS.values() for column in sheet.columns}
    for rule in rules:
        assert rule.promptTitle in names
        assert len(rule.promptTitle) <= 32
        assert rule.prompt in notes
        assert len(rule.prompt) <= 255
        assert len(rule.errorTitle) <= 32
        assert len(rule.error) <= 255
        assert len(rule.formula1) <= 255


def test_kinds_of_answers_are_those_of_the_schema() -> None:
    ruled = {Kind.COUNT, Kind.SCORE, Kind.PERCENT, Kind.MONEY, Kind.CHOICE}
    asked = {(sheet.title.th, c.header.th) for sheet in SHEETS.values() for c in sheet.answers if c.kind in ruled}
    assert asked == set(ANSWERS)
