"""What a form lets one type: every rule with every allowed answer, as a spreadsheet program evaluates it.

`formualizer` evaluates the rules as Excel does: a function of a text that is no number is an error, AND and OR look at
all that they are given, and what ends in an error is refused.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import formualizer
import pytest
from openpyxl.formula.translate import Translator
from openpyxl.utils import range_boundaries
from openpyxl.utils.datetime import to_excel

from acplan import schema
from acplan.progress.form import form
from acplan.progress.state import State
from acplan.schema.types import Column, Kind
from acplan.words.text import Lang
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
DATE = ([date(2026, 3, 31), date(2569, 3, 31), "31 มี.ค. 2569"], [date(1966, 12, 31), date(1926, 3, 31)])
COUNTS = ["คดีทุจริตใหม่ในไตรมาส", "เรื่องร้องเรียนที่รับในไตรมาส", "เรื่องร้องเรียนที่แล้วเสร็จในไตรมาส", "เรื่องร้องเรียนคงค้าง ณ สิ้นไตรมาส"]
SCORES = ["คะแนน ITA รวม", *(f"ITA ตัวชี้วัดที่ {n}" for n in range(1, 11))]
ANSWERS: dict[tuple[str, str], tuple[list[Any], list[Any]]] = {
    **{(HEADLINE, name): COUNT for name in COUNTS},
    **{(HEADLINE, name): HUNDRED for name in SCORES},
    (HEADLINE, "ข้อมูล ณ วันที่"): DATE,
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
SHEET_NAMES = {sheet.title.th: sheet.title for sheet in schema.PROGRESS_SHEETS}


@cache
def book(year: int, quarter: int, lang: Lang = "th") -> Any:
    return opened(form(the_plan(), State(), year, quarter, save=0, lang=lang))


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
    typed = to_excel(answer) if isinstance(answer, date) else answer
    evaluated.set_value("S", 1, worksheet[place].column, typed)
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
        cells = {name: worksheet.cell(top + 1, place).coordinate for name, place in places.items()}
        formulas = {name: [rule.formula1 for rule in rules_of(worksheet, cell)] for name, cell in cells.items()}
        fixed = {name for name, found in formulas.items() if found == ["FALSE"]}
        assert fixed == {c.header.th for c in SHEETS[title].columns if c.key or c.reference}, "what the plan says"
        assert {name for name, found in formulas.items() if found} - fixed == {
            h for sheet, h in ANSWERS if sheet == title
        }


@pytest.mark.parametrize(("year", "quarter", "lang"), [(*kind, "th") for kind in KINDS] + [(2569, 2, "en")])
def test_what_an_indicator_takes_follows_its_measure(year: int, quarter: int, lang: Lang) -> None:
    worksheet = book(year, quarter, lang)[SHEET_NAMES[INDICATORS](lang)]
    top, (code, value) = indicator_places(worksheet, lang)
    tried = set()
    for row in range(top + 1, worksheet.max_row + 1):
        kind, allowed, forbidden = results(worksheet.cell(row, code).value, lang)
        tried.add(kind)
        cell = worksheet.cell(row, value).coordinate
        assert [answer for answer in [*allowed, *BACK] if not takes(worksheet, cell, answer)] == [], cell
        assert [answer for answer in forbidden if takes(worksheet, cell, answer)] == [], cell
    assert tried == ({"number"} if year == 2565 else {"text", "exists", "hundred", "number", "elsewhere"})


def indicator_places(worksheet: Any, lang: Lang) -> tuple[int, tuple[int, int]]:
    """The header row of the indicators, and the places of code and result in it."""
    names = [SHEETS[INDICATORS].column(name).header(lang) for name in ("indicator", "value")]
    top = next(cells for cells in worksheet.iter_rows(max_row=15) if cells[2].value == names[0])
    code, value = (next(cell.column for cell in top if cell.value == name) for name in names)
    return top[0].row, (code, value)


def results(code: str, lang: Lang) -> tuple[str, list[Any], list[Any]]:
    """Of what kind the results of an indicator are, some that it takes and some that it does not."""
    indicator = the_plan().indicator_by_code[code]
    if indicator.repeats:
        return "elsewhere", [], [85.4, "มี"]
    if indicator.operator == "qualitative":
        return "text", ["ดีขึ้นมาก", 5, "มี"], []
    if indicator.operator == "exists":
        words = {"th": ["มี", "ไม่มี"], "en": ["Exists", "Does not exist"]}
        return "exists", words[lang], ["อาจมี", 1]
    return ("hundred", *HUNDRED) if indicator.of_hundred else ("number", *NUMBER)


def test_rules_go_with_rows_that_are_sorted() -> None:
    """Sorting moves what stands in cells, not their rules: the last row in the place of the first has its own."""
    worksheet = opened(form(the_plan(), State(), 2569, 2, save=0))[INDICATORS]
    top, (code, value) = indicator_places(worksheet, "th")
    rows = {cells[code - 1]: cells for cells in worksheet.iter_rows(top + 1, values_only=True)}
    for there in ("P08-O2", "P01-O1a", "P16-O1", "P01-R1"):
        for column, held in enumerate(rows[there], start=1):
            worksheet.cell(top + 1, column).value = held
        _, allowed, forbidden = results(there, "th")
        cell = worksheet.cell(top + 1, value).coordinate
        assert [answer for answer in allowed if not takes(worksheet, cell, answer)] == []
        assert [answer for answer in forbidden if takes(worksheet, cell, answer)] == []


@pytest.mark.parametrize("lang", ["th", "en"])
def test_what_the_plan_says_takes_nothing(lang: Lang) -> None:
    """Excel sorts only cells that are open; what keeps them is a rule that refuses whatever is typed."""
    for name in (HEADLINE, PROJECTS, INDICATORS):
        worksheet = book(2569, 2, lang)[SHEET_NAMES[name](lang)]
        assert worksheet.protection.sheet
        assert (worksheet.protection.sort, worksheet.protection.autoFilter) == (False, False), "they are not forbidden"
        for place, column in enumerate(SHEETS[name].columns, start=1):
            for row in (3, 4, worksheet.max_row):
                cell = worksheet.cell(row, place)
                assert not cell.protection.locked
                if row == 3 or column.key or column.reference:
                    assert not takes(worksheet, cell.coordinate, cell.value)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_rules_speak_in_whole_words(lang: Lang) -> None:
    """Excel takes 32 letters for a title, 255 for a text, a formula and a list; a longer one damages the file."""
    rules = [rule for sheet in book(2569, 2, lang) for rule in sheet.data_validations.dataValidation]
    assert len(rules) > 20
    columns = [column for sheet in SHEETS.values() for column in sheet.columns]
    titles = {text(lang) for column in columns for text in (column.header, column.short) if text}
    notes = {column.note(lang) for column in columns}
    for rule in rules:
        if rule.formula1 != "FALSE":
            assert rule.promptTitle in titles
            assert rule.prompt in notes
            assert len(rule.promptTitle) <= 32
            assert len(rule.prompt) <= 255
        assert len(rule.errorTitle) <= 32
        assert len(rule.error) <= 255
        assert len(rule.formula1) <= 255


def test_kinds_of_answers_are_those_of_the_schema() -> None:
    ruled = {Kind.COUNT, Kind.SCORE, Kind.PERCENT, Kind.MONEY, Kind.CHOICE, Kind.DATE}
    asked = {(sheet.title.th, c.header.th) for sheet in SHEETS.values() for c in sheet.answers if c.kind in ruled}
    assert asked == set(ANSWERS)
