"""The cells of a workbook as its parts tell them, held against what openpyxl makes of the same file."""

from __future__ import annotations

import io
import zipfile
from datetime import date, datetime, time, timedelta
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from openpyxl.utils.datetime import MAC_EPOCH

from acplan.workbook import parts, sheet_part
from acplan.workbook.grid import Cell, Grid
from acplan.workbook.parts import read_parts
from acplan.workbook.sheet_part import SheetPart
from acplan.workbook.styles import cell_formats, rule_formats
from acplan.workbook.texts import Refused
from hostile.parts import (
    BOOK,
    DECLARATION,
    MAIN,
    SHEET,
    STYLES,
    bent,
    book,
    num,
    row,
    sheet_with,
    with_parts,
    worksheet,
)
from kit.workbooks import saved

WRITTEN: list[tuple[Any, str, Any]] = [
    (3, "General", 3),
    (-2.5, "0.0", -2.5),
    (1e-7, "General", 1e-7),
    (0.5, "0%", 0.5),
    (True, "General", True),
    ("ก\nข  ", "@", "ก\nข  "),
    (date(2026, 9, 30), "yyyy-mm-dd", datetime(2026, 9, 30)),
    (datetime(2026, 9, 30, 8, 5), "d/m/yyyy h:mm", datetime(2026, 9, 30, 8, 5)),
    (time(13, 45), "h:mm", time(13, 45)),
    (timedelta(hours=30), "[h]:mm:ss", timedelta(hours=30)),
    ("#N/A", "General", "#N/A"),
]
"""What is written into a cell, its number format, and what is read of it."""


def _first(data: bytes) -> list[Cell]:
    return read_parts(data).sheets[0].filled


@pytest.mark.parametrize("since_1904", [False, True])
def test_each_type_of_a_cell(since_1904: bool) -> None:
    book = openpyxl.Workbook()
    if since_1904:
        book.epoch = MAC_EPOCH
    for number, (value, code, _) in enumerate(WRITTEN, start=1):
        book.worksheets[0].cell(number, 2, value).number_format = code
    found = _first(data := saved(book))
    assert [cell.value for cell in found] == [value for _, _, value in WRITTEN]
    assert [type(cell.value) for cell in found] == [type(value) for _, _, value in WRITTEN]
    assert [cell.coordinate for cell in found] == [f"B{number}" for number in range(1, 12)]
    assert [cell.error for cell in found] == [False] * 10 + [True]
    second = openpyxl.load_workbook(io.BytesIO(data)).worksheets[0]["B"]
    assert [(cell.value, cell.number_format) for cell in found] == [(c.value, c.number_format) for c in second]


@pytest.mark.parametrize(
    ("written", "code", "value", "error"),
    [
        ("45000", "d/m/yyyy", datetime(2023, 3, 15), False),
        ("59", "d/m/yyyy", datetime(1900, 2, 28), False),
        ("-1e9", "d/m/yyyy", "#VALUE!", True),
        ("1e300", "d/m/yyyy", "#VALUE!", True),
        ("1.5", "[h]:mm", timedelta(hours=36), False),
        ("1E2", "0", 100.0, False),
        (" 7 ", "0", 7, False),
    ],
)
def test_a_number_by_its_format(written: str, code: str, value: object, error: bool) -> None:
    styles = (
        f'{DECLARATION}<styleSheet xmlns="{MAIN}"><numFmts><numFmt numFmtId="200" formatCode="{code}"/></numFmts>'
        '<cellXfs><xf numFmtId="0"/><xf numFmtId="200"/></cellXfs></styleSheet>'
    )
    book = with_parts({STYLES: styles, "xl/worksheets/sheet1.xml": _sheet(num("A1", written, 1))})
    (cell,) = _first(book)
    assert (cell.value, cell.error, cell.number_format) == (value, error, code)


def _sheet(cell: str) -> str:
    return f'{DECLARATION}<worksheet xmlns="{MAIN}"><sheetData>{row(1, cell)}</sheetData></worksheet>'


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("0", "General"), ("9", "0%"), ("14", "mm-dd-yy"), ("014", "mm-dd-yy"), ("67", "0%"), ("100", "General"),
        ("163", "General"), ("164", None), ("200", "0.0"), ("5", "own"), ("x", None), ("", None), ("-1", None),
        ("²", None), ("9999999999", None),
    ],
)  # fmt: skip
def test_a_style_by_the_number_of_its_format(number: str, code: str | None) -> None:
    """Excel's own have numbers below 164, some of them for Thai alone; a file may define any of them anew."""
    own = "".join(f'<numFmt numFmtId="{n}" formatCode="{c}"/>' for n, c in (("200", "0.0"), ("5", "own"), ("y", "00")))
    tree = ET.fromstring(
        f'<styleSheet xmlns="{MAIN}"><numFmts>{own}<numFmt numFmtId="201"/></numFmts>'
        f'<cellXfs><xf numFmtId="{number}"/><xf/><xf numFmtId="201"/></cellXfs></styleSheet>'
    )
    codes = [found.code if found else None for found in cell_formats(tree)]
    assert codes == [code, "General", None]


def test_the_formats_of_rules() -> None:
    tree = ET.fromstring(
        f'<styleSheet xmlns="{MAIN}"><dxfs><dxf><numFmt numFmtId="9" formatCode="0%"/></dxf><dxf/><dxf><numFmt/></dxf>'
        "</dxfs></styleSheet>"
    )
    assert rule_formats(tree) == ["0%", "", ""]


def test_an_iso_day_and_a_style_that_is_none() -> None:
    book = sheet_with("headline", row(1, '<c r="A1" t="d"><v>2026-09-30</v></c>', '<c r="B1" s="99"><v>7</v></c>'))
    day, number = _first(book)
    assert (day.value, day.unstyled) == (date(2026, 9, 30), False)
    assert (number.value, number.unstyled, number.number_format) == (7, True, "General")


def test_rows_are_told_in_order_and_cells_that_are_not_there_are_empty() -> None:
    (grid, *_) = read_parts(sheet_with("headline", row(3, num("B3", 2), num("A3", 1)) + row(2, num("C2", 0)))).sheets
    assert [cell.coordinate for cell in grid.filled] == ["C2", "A3", "B3"]
    assert list(grid.rows) == [2, 3]
    assert grid.cell(9, 9).value is None
    assert (9, 9) not in grid.cells


@pytest.mark.parametrize("text", ["", " ", "\u00a0", "\u200b", "\ufeff", " \n\t"])
def test_a_text_that_nobody_sees_is_none(text: str) -> None:
    assert _first(sheet_with("headline", row(1, _string(text)))) == []


@pytest.mark.parametrize("text", ["0", "-", "NA", "None", " ก "])
def test_a_text_that_is_seen_stays_as_it_is(text: str) -> None:
    assert [cell.value for cell in _first(sheet_with("headline", row(1, _string(text))))] == [text]


@pytest.mark.parametrize(("kind", "value"), [("n", 0), ("b", False), ("n", 0.0)])
def test_nought_is_no_empty_cell(kind: str, value: object) -> None:
    written = "0.0" if isinstance(value, float) else "0"
    (cell,) = _first(sheet_with("headline", row(1, num("A1", written, 0, kind))))
    assert (cell.value, type(cell.value)) == (value, type(value))


def _string(text: str) -> str:
    return f'<c r="A1" t="str"><v>{text}</v></c>'


@pytest.mark.parametrize(("levels", "beside", "refused"), [(200, 1, False), (201, 1, True), (2, 500, False)])
def test_a_part_is_as_deep_as_programs_write(levels: int, beside: int, refused: bool) -> None:
    """The root and what it holds; many elements beside each other are no depth."""
    inner = ("<x>" * (levels - 1) + "</x>" * (levels - 1)) * beside
    book = with_parts({STYLES: f'{DECLARATION}<styleSheet xmlns="{MAIN}">{inner}</styleSheet>'})
    if refused:
        with pytest.raises(Refused) as raised:
            read_parts(book)
        assert (raised.value.issue.wording.code, raised.value.issue.values) == ("damaged", {"detail": "> 200 levels"})
    else:
        assert _first(book)


def _refusal(data: bytes) -> tuple[str, str, str, dict[str, object]]:
    with pytest.raises(Refused) as raised:
        read_parts(data)
    issue = raised.value.issue
    return issue.wording.code, issue.sheet, issue.cell, dict(issue.values)


def test_so_many_cells_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    """The limit is of all sheets together: the plain workbook has three."""
    full = sum(len(grid.cells) for grid in read_parts(book()).sheets)
    monkeypatch.setattr(parts, "CELL_LIMIT", full)
    assert len(read_parts(book()).sheets) == 3
    monkeypatch.setattr(parts, "CELL_LIMIT", full - 1)
    code, sheet, _, values = _refusal(book())
    assert (code, sheet, values) == ("too_many_cells", "ตัวชี้วัด", {"limit": "300,000"})


def _part(xml: str) -> Grid:
    """One sheet read apart from its workbook, in which there are no texts and no styles."""
    part = SheetPart([], 100, None)
    part.read(iter([(xml.encode(), 0)]))
    return part.grid


def _detail(xml: str) -> dict[str, object]:
    with pytest.raises(Refused) as raised:
        _part(xml)
    return dict(raised.value.issue.values)


def test_so_long_texts_and_no_longer(monkeypatch: pytest.MonkeyPatch) -> None:
    """What an error says counts as well."""
    cells = (_string("กขค"), '<c r="B1" t="str"><v>งจ</v></c>', '<c r="C1" t="e"><v>#N/A</v></c>')
    monkeypatch.setattr(sheet_part, "TEXT_LIMIT", 9)
    assert len(_part(worksheet(row(1, *cells))).cells) == 3
    monkeypatch.setattr(sheet_part, "TEXT_LIMIT", 8)
    assert _detail(worksheet(row(1, *cells))) == {"size": "> 0 MB", "limit": "0 MB"}


def test_so_many_merged_areas_and_columns_and_no_more(monkeypatch: pytest.MonkeyPatch) -> None:
    merged = '<mergeCells><mergeCell ref="A1:B1"/><mergeCell ref="C1:C1"/></mergeCells>'
    hidden = '<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0.7"/><col max="9" width="9"/></cols>'
    xml = worksheet(row(1, num("A1", 1)), after=merged, before=hidden)
    monkeypatch.setattr(sheet_part, "MERGED_LIMIT", 2)
    monkeypatch.setattr(sheet_part, "_LAST_COLUMN", 3)
    assert _part(xml).merged == {"A1:B1": (1, 1, 2, 1), "C1:C1": (3, 1, 3, 1)}
    assert _part(xml).hidden_columns == [(2, 3), (5, 5)]
    monkeypatch.setattr(sheet_part, "MERGED_LIMIT", 1)
    assert _detail(xml) == {"detail": "> 1 merged"}
    monkeypatch.setattr(sheet_part, "_LAST_COLUMN", 1)
    assert _detail(xml) == {"detail": "> 1 <col>"}


@pytest.mark.parametrize(
    ("attributes", "hidden"),
    [
        ('hidden="1"', True),
        ('hidden="0"', False),
        ('ht="3"', True),
        ('ht="3.1"', False),
        ('ht="tall"', False),
        ("", False),
    ],
)
def test_rows_that_nobody_sees(attributes: str, hidden: bool) -> None:
    rows = f'<row r="2" {attributes}>{num("A2", 1)}</row>'
    assert read_parts(sheet_with("headline", rows)).sheets[0].hidden_rows == ({2} if hidden else set())


def test_a_number_in_pieces_is_one() -> None:
    assert [cell.value for cell in _first(sheet_with("headline", row(1, num("A1", "1<!-- -->2"))))] == [12]


@pytest.mark.parametrize(("kind", "value"), [("n", "0"), ("b", "0")])
def test_a_nought_that_nobody_worked_out_is_a_formula_without_a_value(kind: str, value: str) -> None:
    sheet = _sheet(f'<c r="A1" t="{kind}"><f>B1</f><v>{value}</v></c>')
    calculated = with_parts({SHEET["headline"]: sheet})
    (cell,) = _first(calculated)
    assert (cell.unsaved, cell.volatile) == ("", False)
    anew = bent(BOOK, "</workbook>", '<calcPr fullCalcOnLoad="1"/></workbook>')
    with zipfile.ZipFile(io.BytesIO(anew)) as archive:
        waiting = with_parts({SHEET["headline"]: sheet, BOOK: archive.read(BOOK)})
    (cell,) = read_parts(waiting).sheets[0].cells.values()
    assert (cell.value, cell.unsaved) == (None, "=B1")


@pytest.mark.parametrize(
    ("cell", "detail"),
    [
        ('<c r="A1"><f>B1<x/></f><v>1</v></c>', "A1: <f><x>"),
        ('<c r="A1"><v>1</v><v>2</v></c>', "A1: <v> × 2"),
        ('<c r="A1"><v><![CDATA[1]]></v></c>', "CDATA"),
        ('<c r="A1"><c r="B1"><v>1</v></c></c>', "<c>"),
        ('<c r="A1" t="z"><v>1</v></c>', "A1: '1'"),
        ('<c r="A1" s="-1"><v>1</v></c>', "-1"),
        ('<c r="A1" t="s"><v>99999</v></c>', "A1: 99999"),
    ],
)
def test_what_no_program_writes_is_told_by_its_place(cell: str, detail: str) -> None:
    code, sheet, _, values = _refusal(sheet_with("headline", row(1, cell)))
    assert (code, sheet, values) == ("unsafe", "ผลลัพธ์หลัก", {"detail": detail})


def test_two_cells_in_one_place() -> None:
    found = _refusal(sheet_with("headline", row(1, num("A1", 1), num("A1", 2))))
    assert found == ("doubled_cell", "ผลลัพธ์หลัก", "A1", {"found": "A1"})


def test_a_formula_that_was_filled_down_is_that_of_each_cell() -> None:
    """Its text stands in the first cell alone."""
    first = '<c r="A1"><f t="shared" ref="A1:A4" si="0">TODAY()-46000</f><v>5</v></c>'
    second = '<c r="A2"><f t="shared" si="0"/><v>5</v></c>'
    third = '<c r="A3"><f t="shared" si="0"/></c>'
    other = '<c r="A4"><f t="shared" si="1"/><v>5</v></c>'
    rows = "".join(row(number, cell) for number, cell in enumerate((first, second, third, other), start=1))
    found = list(_part(worksheet(rows)).cells.values())
    assert [cell.volatile for cell in found] == [True, True, False, False]
    assert [cell.unsaved for cell in found] == ["", "", "=TODAY()-46000", ""]


def test_a_formula_of_its_own_repeats_none() -> None:
    cells = '<c r="A1"><f t="shared" si="0">NOW()</f><v>5</v></c>', '<c r="B1"><f></f><v>5</v></c>'
    assert [cell.volatile for cell in _part(worksheet(row(1, *cells))).cells.values()] == [True, False]
