"""The form as it is opened, filtered, sorted, printed, and sent back in another language."""

from __future__ import annotations

import io
import zipfile
from collections import Counter
from datetime import date
from functools import cache
from itertools import pairwise
from typing import Any

import pytest
from openpyxl.utils import get_column_letter

from acplan import schema
from acplan.issues import errors
from acplan.progress.checks import check_progress
from acplan.progress.form import form, yearly_workbook
from acplan.progress.state import Answers, Key, State, changes
from acplan.schema.types import Sheet
from acplan.store.workbooks import edits
from acplan.words.text import Lang
from acplan.workbook.print_setup import new_book, on_pages
from acplan.workbook.read import Reading
from kit.builders import DONE, HEADLINE, INDICATORS, INDICTED, NO_BUDGET, PROJECTS, fill, reported, the_plan
from kit.workbooks import filled, header_row, opened, saved

TODAY = date(2026, 11, 22)
LANGS: list[Lang] = ["th", "en"]
POINTS_WIDE = 842 - 2 * 0.4 * 72
"""A4 across, without its margins."""
POINT_A_UNIT = 6.0
"""Eight pixels of 96 to the inch: what a column's unit takes where its digits are Arial of 11 points."""
STATE = reported(
    headline={(2569, 2): {"cases": 1, "cut_off": date(2026, 3, 31), "stage": INDICTED, "source": "ป.ป.ช."}},
    projects={(2569, 2, 5): {"status": DONE, "enacted": NO_BUDGET}},
    indicators={(2569, 2, "P08-O2"): {"value": "ไม่มี"}, (2569, 2, "P01-R1"): {"value": "มี"}},
)


@cache
def data(lang: Lang = "th") -> bytes:
    return form(the_plan(), STATE, 2569, 2, save=0, lang=lang)


def tables(lang: Lang = "th") -> list[Any]:
    return opened(data(lang)).worksheets[1:]


def read(uploaded: bytes) -> Reading:
    return check_progress(uploaded, the_plan(), STATE, TODAY)


@pytest.mark.parametrize("lang", LANGS)
def test_it_opens_on_the_first_yellow_cell(lang: Lang) -> None:
    book = opened(data(lang))
    assert book.active is book.worksheets[1]
    for worksheet, asked in zip(book.worksheets[1:], ("C4", "F4", "H4"), strict=True):
        chosen = [(s.activeCell, s.sqref) for s in worksheet.sheet_view.selection if s.pane == "bottomRight"]
        assert chosen == [(asked, asked)]
        assert worksheet[asked].fill.fgColor.rgb.endswith("FFFBEB")
        assert not worksheet.cell(4, worksheet[asked].column - 1).fill.fgColor.rgb.endswith("FFFBEB")
    with zipfile.ZipFile(io.BytesIO(data(lang))) as archive:
        sheets = [archive.read(f"xl/worksheets/sheet{n}.xml").decode() for n in range(1, 5)]
    assert [n for n, text in enumerate(sheets) if 'tabSelected="1"' in text] == [1], "typing into one sheet only"


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_taken_from_elsewhere_has_no_yellow_cell(lang: Lang) -> None:
    worksheet = opened(data(lang)).worksheets[3]
    header = next(row for row in range(1, 16) if worksheet.cell(row, 3).value in {"รหัสตัวชี้วัด", "Indicator code"})
    yellow = {
        worksheet.cell(row, 3).value: worksheet.cell(row, 8).fill.fgColor.rgb.endswith("FFFBEB")
        for row in range(header + 1, worksheet.max_row + 1)
    }
    assert {code for code, asked in yellow.items() if not asked} == {"P11-R1", "P13-R1", "P22-R1"}


def test_a_stored_result_that_contradicts_what_it_repeats_is_not_given_out() -> None:
    # saved before P11-R1 was taken from the ITA total; the year's total is 66.10
    headline: dict[Key, Answers] = {(2566, 4): {"ita_total": 66.1}}
    older = {(2566, 4, "P11-R1"): {"value": 90.0}, (2566, 4, "P13-R1"): {"value": 90.0, "note": "ตามประกาศ"}}
    state = reported(headline=headline, indicators=older)
    reading = check_progress(yearly_workbook(the_plan(), state, 2566), the_plan(), state, TODAY)
    assert not errors(reading.issues)
    kept = {row.values["indicator"]: row.values.get("note") for row in reading.rows["indicators"]}
    assert kept == {"P13-R1": "ตามประกาศ"}
    assert edits(the_plan(), state, yearly_workbook(the_plan(), state, 2566), 2566, TODAY) == [], "no edit by hand"


def test_rows_stand_with_their_unit_under_a_filter() -> None:
    plan = the_plan()
    for worksheet in tables()[1:]:
        header, places = header_row(worksheet)
        last = get_column_letter(worksheet.max_column)
        assert worksheet.auto_filter.ref == f"A{header}:{last}{worksheet.max_row}"
        rows = list(worksheet.iter_rows(header + 1, values_only=True))
        third = {row[2]: row[places["หน่วยงานรับผิดชอบ"] - 1] for row in rows}
        assert all(third.values())
    assert third["P04-R1"] == "กองการเจ้าหน้าที่"
    shared = next(project for project in plan.projects if len(project.units) > 1)
    assert third[f"P{shared.number:02d}-O1"] == ", ".join(shared.units)


def test_sorted_by_unit_it_is_the_same_form() -> None:
    book = opened(data())
    for title in (PROJECTS, INDICATORS):
        header, places = header_row(book[title])
        rows = [list(row) for row in book[title].iter_rows(header + 1, values_only=True)]
        rows.sort(key=lambda row: str(row[places["หน่วยงานรับผิดชอบ"] - 1]))
        assert rows != [list(row) for row in book[title].iter_rows(header + 1, values_only=True)]
        for number, row in enumerate(rows, start=header + 1):
            for place, value in enumerate(row, start=1):
                book[title].cell(number, place).value = value
    found = read(saved(book))
    assert found.issues == read(data()).issues
    assert changes(STATE, found.rows) == []
    assert State.of(found.rows).rows == STATE.rows


def test_the_unit_is_not_read() -> None:
    book = opened(data())
    fill(book[PROJECTS], "หน่วยงานรับผิดชอบ", "กองอื่น")
    book[INDICATORS].cell(3, 5).value = "หน่วยงาน"
    fill(book[INDICATORS], "ตอบเป็น", "อะไรก็ได้")
    found = read(saved(book))
    assert found.issues == read(data()).issues
    assert changes(STATE, found.rows) == []


def test_a_form_without_the_unit_is_still_read() -> None:
    """Forms that were downloaded before have no such column."""
    book = opened(data())
    for title in (PROJECTS, INDICATORS):
        book[title].delete_cols(header_row(book[title])[1]["หน่วยงานรับผิดชอบ"])
    found = read(saved(book))
    assert [issue for issue in found.issues if issue not in read(data()).issues] == []
    assert State.of(found.rows).rows == STATE.rows


def test_dates_are_those_of_the_thai_calendar() -> None:
    for lang, wanted in (("th", "[$-107041E]d mmm yyyy"), ("en", "[$-409]d mmm yyyy")):
        cell = tables(lang)[0]["F4"]  # type: ignore[arg-type]
        assert (cell.value.date(), cell.number_format, cell.is_date) == (date(2026, 3, 31), wanted, True)
        assert State.of(read(data(lang)).rows).rows["headline"][2569, 2]["cut_off"] == date(2026, 3, 31)  # type: ignore[arg-type]


def pages_of(worksheet: Any) -> list[float]:
    """How wide each page across is, in units of columns."""
    widths = [worksheet.column_dimensions[get_column_letter(n)].width for n in range(1, worksheet.max_column + 1)]
    starts = [0, *(brk.id for brk in worksheet.col_breaks.brk), len(widths)]
    lead = worksheet.print_title_cols
    kept = sum(widths[: "ABCDEFGH".index(lead.split(":")[1].strip("$")) + 1]) if lead else 0
    return [sum(widths[a:b]) + (kept if a else 0) for a, b in pairwise(starts)]


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("place", range(3))
def test_it_can_be_read_when_it_is_printed(lang: Lang, place: int) -> None:
    worksheet = tables(lang)[place]
    assert (worksheet.page_setup.orientation, int(worksheet.page_setup.paperSize)) == ("landscape", 9)
    widest = max(pages_of(worksheet)) * POINT_A_UNIT
    fitted = worksheet.sheet_properties.pageSetUpPr.fitToPage
    scale = min(1.0, POINTS_WIDE / widest) if fitted else worksheet.page_setup.scale / 100
    assert widest * scale <= POINTS_WIDE
    sizes = {cell.font.sz for cells in worksheet.iter_rows(3) for cell in cells}
    assert min(sizes) * scale >= 8, "points on paper"
    assert worksheet.print_title_rows == "$3:$3"


@pytest.mark.parametrize(
    ("widths", "breaks"),
    [
        ([10, 20, 30], []),
        ([10, *[30] * 9], [4, 7]),  # 160 fit: 10 + 4 × 30 or, with the first again, as many; 3, 3 and 3 are evened out
        ([10, 300, 20], [2]),  # one that fits on no page has its own
        ([10, 300, 300], [2]),
    ],
)
def test_columns_are_shared_out_to_pages(widths: list[float], breaks: list[int]) -> None:
    sheet = new_book().create_sheet("x")
    on_pages(sheet, widths, 1)
    assert [each.id for each in sheet.col_breaks.brk] == breaks


def test_the_base_years_form_and_a_years_workbook_are_printed_alike() -> None:
    base = form(the_plan(), State(), 2565, 0, save=0)
    yearly = yearly_workbook(the_plan(), STATE, 2569)
    for worksheet in [*opened(base).worksheets[1:], *opened(yearly).worksheets[1:]]:
        assert int(worksheet.page_setup.paperSize) == 9
        if not worksheet.sheet_properties.pageSetUpPr.fitToPage:
            assert worksheet.page_setup.scale >= 80


@pytest.mark.parametrize("lang", LANGS)
def test_the_guide_is_one_page(lang: Lang) -> None:
    guide = opened(data(lang)).worksheets[0]
    setup = guide.page_setup
    assert guide.sheet_properties.pageSetUpPr.fitToPage
    assert (setup.fitToWidth, setup.fitToHeight, setup.orientation) == (1, 1, "landscape")


def test_rows_are_as_high_as_their_texts_until_something_changes() -> None:
    """A row that is sorted takes other texts: its height must not be fixed."""
    with zipfile.ZipFile(io.BytesIO(data())) as archive:
        text = archive.read("xl/worksheets/sheet4.xml").decode()
    assert 'ht="' in text
    assert 'customHeight="1"' not in text
    worksheet = tables()[2]
    heights = {cells[2].value: worksheet.row_dimensions[cells[2].row].height for cells in worksheet.iter_rows(4)}
    assert heights["P01-O1a"] > 3 * 15 > heights["P05-O1"] > 15


def test_typefaces_are_those_of_windows_and_the_author_is_ours() -> None:
    book = opened(data())
    assert {cell.font.name for sheet in book for cells in sheet.iter_rows() for cell in cells if cell.value} == {
        "Leelawadee UI"
    }
    assert book.properties.creator == "acplan"


# In English


@pytest.mark.parametrize("sheet", schema.PROGRESS_SHEETS, ids=lambda sheet: sheet.name)
def test_a_header_means_one_column_in_either_language(sheet: Sheet) -> None:
    spellings = Counter(word for column in sheet.columns for word in column.spellings)
    assert [word for word, columns in spellings.items() if columns > 1] == []


def test_an_english_form_speaks_english_but_for_the_plans_words() -> None:
    book = opened(data("en"))
    assert book.sheetnames == ["Guide", *(sheet.title.en for sheet in schema.PROGRESS_SHEETS)]
    quoted = {"name", "target", "measure", "source"}
    for worksheet, sheet in zip(book.worksheets[1:], schema.PROGRESS_SHEETS, strict=True):
        assert [cell.value for cell in worksheet[3]] == [column.header.en for column in sheet.columns]
        kept = [place for place, column in enumerate(sheet.columns) if column.name not in quoted | {"value"}]
        texts = [str(row[place]) for row in worksheet.iter_rows(4, values_only=True) for place in kept]
        assert [text for text in texts if any("ก" <= letter <= "๛" for letter in text)] == []


def test_an_english_form_sent_back_changes_nothing() -> None:
    found = read(data("en"))
    assert found.issues == []
    assert found.marks["plan"] == the_plan().version
    assert changes(STATE, found.rows) == []


def test_an_english_form_filled_in_is_what_was_typed() -> None:
    book = opened(data("en"))
    projects, indicators = book["Projects"], book["Indicators"]
    projects["F4"], projects["H4"], projects["I4"] = "In progress", 40, "No budget needed"
    indicators["H4"] = 6
    found = read(saved(book))
    assert found.issues == []
    told = {(change.sheet, change.key[2], change.column): change.becomes for change in changes(STATE, found.rows)}
    assert told == {
        ("projects", 1, "status"): "อยู่ระหว่างดำเนินการ",
        ("projects", 1, "percent"): 40.0,
        ("projects", 1, "enacted"): NO_BUDGET,
        ("indicators", "P01-O1a", "value"): 6.0,
    }


def test_thai_and_english_forms_are_read_alike() -> None:
    answers = {HEADLINE: {2: {"คดีทุจริตใหม่ในไตรมาส": 3}}}
    assert [c.becomes for c in changes(STATE, read(filled(data(), answers)).rows)] == [3]
    book = opened(data("en"))
    book["Headline"]["C4"] = 3
    assert [c.becomes for c in changes(STATE, read(saved(book)).rows)] == [3]
