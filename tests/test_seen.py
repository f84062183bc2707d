"""What Excel shows is what is read: number formats, merged cells, formulas, sheets that would vanish, other parts."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from typing import Any

import pytest
from openpyxl.formatting.rule import Rule
from openpyxl.styles.differential import DifferentialStyle
from openpyxl.styles.numbers import NumberFormat

from acplan.issues import errors
from acplan.workbook.number_formats import shows_another
from acplan.workbook.read import Reading, read_workbook
from hostile.parts import BOOK_RELS, CONTENT, bent, book, content_types, with_parts
from kit.builders import DONE, HEADLINE, PROJECTS
from kit.workbooks import opened, saved, workbook

KEYS = ["ปีงบประมาณ", "ไตรมาส", "ลำดับโครงการ"]
PERCENT = "ความก้าวหน้าสะสม (ร้อยละ)"


def found(reading: Reading) -> list[tuple[str, str]]:
    return [(issue.wording.code, issue.cell) for issue in reading.issues]


# Number formats


@pytest.mark.parametrize(
    ("value", "number_format", "another"),
    [
        (3, "General", False),
        (3, "0", False),
        (3, "#,##0.00", False),
        (3, '"1"0', True),
        (3, r"\1" + "0", True),
        (3, '"๑"0', True),
        (3, ";;;", True),
        (3, '"ไม่มี"', True),
        (3, '0" คดี"', False),
        (3, '_-"฿"* #,##0.00_-;\\-"฿"* #,##0.00_-', False),
        (3, "[Red]0;[Blue]-0", False),
        (3, "[$-D07041E]0", False),
        (3, "t0", False),
        (0, "#", True),
        (0, "#,##0", False),
        (0, "0;-0;;@", True),
        (0, '0;-0;"-"', True),
        (3, "0;-0;;@", False),
        (1500, "0,", True),
        (1500, "#,##0,", True),
        (1500, "#,##0,.0", True),
        (1500, "#,##0", False),
        (3, '[>2]"มาก";0', True),
        (2, '[>2]"มาก";0', False),
        (0.5, "# ?/?", False),
        (5e9, "0.00E+00", False),
        (3, "10", True),
        ("12", '@"0"', True),
        ("12", "0;-0;0;", True),
        ("12", "@", False),
        ("12", "0.00", False),
        (date(2023, 12, 31), "d/m/yyyy", False),
        (date(2023, 12, 31), "[$-107041E]d mmm yyyy", False),
        (date(2023, 12, 31), r"yyyy\-mm\-dd", False),
        (date(2023, 12, 31), '"วันที่ "d mmm yyyy', False),
        (date(2023, 12, 31), '"1"d/m/yyyy', True),
        (date(2023, 12, 31), r"d/m/2\570", True),
        (date(2023, 12, 31), 'd/m/"๒๕๗๐"', True),
    ],
)
def test_whether_a_format_shows_something_else(value: Any, number_format: str, another: bool) -> None:
    assert shows_another(value, number_format) is another


@pytest.mark.parametrize(
    ("value", "number_format", "another"),
    [(84.6, "0", True), (84.99, "0.0", True), (84.99, "0.00", False), (85, "0", False), (0.8499, "0%", True),
     (84.994, "0.00", False)],
)  # fmt: skip
def test_whether_a_format_rounds_a_score_to_another(value: Any, number_format: str, another: bool) -> None:
    assert shows_another(value, number_format, exact=True) is another
    assert not shows_another(value, number_format)


@pytest.mark.parametrize("number_format", ["0.00", "#,##0", "0%", '"5"'])
def test_true_and_false_are_shown_as_they_are_whatever_the_format(number_format: str) -> None:
    assert not shows_another(True, number_format, exact=True)


def test_a_cell_that_shows_another_number_is_a_warning() -> None:
    reading = read_workbook(workbook({PROJECTS: [[*KEYS, PERCENT], [2569, 1, 5, (40, '"1"0')], [2569, 1, 6, 40]]}))
    assert found(reading) == [("shows_another", "D2")]
    assert (errors(reading.issues), reading.rows["projects"][0].values["percent"]) == ([], 40.0)


def test_a_cell_that_shows_another_day_is_a_warning() -> None:
    heads = ["ปีงบประมาณ", "ไตรมาส", "ข้อมูล ณ วันที่"]
    reading = read_workbook(workbook({HEADLINE: [heads, [2567, 1, (date(2023, 12, 3), '"1"d/m/yyyy')]]}))
    assert found(reading) == [("shows_another", "C2")]
    assert reading.rows["headline"][0].values["cut_off"] == date(2023, 12, 3)


@pytest.mark.parametrize(
    ("area", "number_format", "codes"),
    [
        ("D2:D9", '"9"0', [("shows_another", "D2"), ("shows_another", "D3")]),
        ("E1:F9 D3", ";;;", [("shows_another", "D3")]),
        ("D2:D9", "0.00", []),
        ("D20:D90", '"9"0', []),
    ],
)
def test_a_rule_that_shows_another_number_is_a_warning(area: str, number_format: str, codes: list[Any]) -> None:
    changed = opened(workbook({PROJECTS: [[*KEYS, PERCENT], [2569, 1, 5, 40], [2569, 1, 6, 50]]}))
    style = DifferentialStyle(numFmt=NumberFormat(numFmtId=200, formatCode=number_format))
    rule = Rule(type="expression", formula=["TRUE"], dxf=style)
    changed[PROJECTS].conditional_formatting.add(area, rule)
    assert found(read_workbook(saved(changed))) == codes


# Formats that only a Thai Excel has built in: 67 is t0%, 71 a date


def in_format(number: int, cell: str) -> bytes:
    """The plain workbook with one cell in a built-in format that its styles do not spell out."""
    made = workbook({
        PROJECTS: [[*KEYS, PERCENT], [2569, 1, 5, (0.5, '"x"0')], [2569, 1, 6, 60]],
        HEADLINE: [[*KEYS[:2], "ข้อมูล ณ วันที่"], [2569, 1, (46022, '"x"0') if cell == "date" else None]],
    })  # fmt: skip
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "xl/styles.xml":
                part = part.replace(b'numFmtId="164"', f'numFmtId="{number}"'.encode())
                start, end = part.index(b"<numFmts"), part.index(b"</numFmts>") + len(b"</numFmts>")
                part = part[:start] + part[end:]
            target.writestr(name, part)
    return stream.getvalue()


@pytest.mark.parametrize("number", [67, 68])
def test_a_thai_percent_format_is_one(number: int) -> None:
    reading = read_workbook(in_format(number, "percent"))
    assert [row.values["percent"] for row in reading.rows["projects"]] == [50.0, 60.0]
    assert found(reading) == []


@pytest.mark.parametrize("number", [71, 77, 81])
def test_a_thai_date_format_is_one(number: int) -> None:
    assert read_workbook(in_format(number, "date")).rows["headline"][0].values["cut_off"] == date(2025, 12, 31)


# Merged cells


@pytest.mark.parametrize(
    ("area", "code", "cell"),
    [
        ("D2:E2", "merged_away", "D2"),  # the column that is not read lies over the one that is
        ("D1:E1", "merged_away", "D1"),
        ("E2:F2", None, ""),  # what is read is what is seen
        ("C2:E2", "merged", "C2"),
        ("E2:E3", "merged", "E2"),
    ],
)
def test_merged_cells_that_hide_what_is_read(area: str, code: str | None, cell: str) -> None:
    rows = [[*KEYS, "บันทึกภายใน", PERCENT, "ทด"], [2569, 1, 5, 10, 90, None], [2569, 1, 6, None, 40, None]]
    book = opened(workbook({PROJECTS: rows}))
    book[PROJECTS].merged_cells.add(area)
    refused = errors(read_workbook(saved(book)).issues)
    assert [(issue.wording.code, issue.cell) for issue in refused] == ([(code, cell)] if code else [])


# Formulas that were never calculated


@pytest.mark.parametrize(
    ("calc", "formula", "code"),
    [
        ('fullCalcOnLoad="1"', "<f>1+1</f><v>0</v>", "formula_without_value"),
        ('fullCalcOnLoad="true"', "<f>1+1</f><v>0.0</v>", "formula_without_value"),
        ('forceFullCalc="1"', "<f>1+1</f><v>0</v>", "formula_without_value"),
        ('fullCalcOnLoad="1"', "<f>1+1</f><v>2</v>", "formula_calculated_anew"),
        ('fullCalcOnLoad="0"', "<f>1+RAND()</f><v>2</v>", "formula_calculated_anew"),
        ('fullCalcOnLoad="0"', "<f>cmd|'/c x'!A0</f><v>2</v>", "formula_calculated_anew"),
        ('fullCalcOnLoad="1"', "<v>0</v>", None),
        ('fullCalcOnLoad="0"', "<f>1-1</f><v>0</v>", None),
    ],
)
def test_a_nought_that_was_never_calculated(calc: str, formula: str, code: str | None) -> None:
    made, stream = workbook({PROJECTS: [[*KEYS, PERCENT], [2569, 1, 5, 42]]}), io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(made)) as source, zipfile.ZipFile(stream, "w") as target:
        for name in source.namelist():
            part = source.read(name)
            if name == "xl/workbook.xml":
                part = part.replace(b'fullCalcOnLoad="1"', calc.encode())
                assert calc.encode() in part
            target.writestr(name, part.replace(b"<v>42</v>", formula.encode()))
    assert found(read_workbook(stream.getvalue())) == ([(code, "D2")] if code else [])


# Sheets


def test_a_renamed_sheet_is_named_with_what_it_must_be_called() -> None:
    rows = {HEADLINE: [[*KEYS[:2], "หมายเหตุ"], [2569, 1, "ก"]], "Sheet1": [[*KEYS, "สถานะ"], [2569, 1, 5, DONE]]}
    reading = read_workbook(workbook(rows))
    (issue,) = reading.issues
    assert (issue.wording.code, issue.sheet) == ("renamed_sheet", "Sheet1")
    assert issue.todo("th") == "เปลี่ยนชื่อแผ่นงานเป็น “โครงการ”"


@pytest.mark.parametrize(("title", "code"), [("Sheet1", "renamed_sheet"), ("โครงการ (2)", "misspelled_sheet")])
def test_a_renamed_sheet_alone_is_no_unknown_file(title: str, code: str) -> None:
    assert found(read_workbook(workbook({title: [[*KEYS, "สถานะ"], [2569, 1, 5, DONE]]}))) == [(code, "")]


def test_a_copy_beside_the_sheet_itself_is_only_a_warning() -> None:
    rows = [[*KEYS, "สถานะ"], [2569, 1, 5, DONE]]
    assert found(read_workbook(workbook({PROJECTS: rows, "สำเนา": rows}))) == [("unknown_sheet", "")]


@pytest.mark.parametrize(
    "data",
    [
        lambda: bent(BOOK_RELS, 'Id="rId2"', 'Id="rId77"'),
        lambda: bent(BOOK_RELS, 'Id="rId2"', 'Id="RID2"'),
        lambda: with_parts({"xl/worksheets/sheet%31.xml": b"<x/>"}),
        lambda: with_parts({"xl/worksheets/sheet%2E.xml": b"<x/>"}),
    ],
)
def test_a_sheet_that_would_vanish_or_be_another_is_damage(data: Any) -> None:
    assert [issue.wording.code for issue in read_workbook(data()).issues] == ["damaged"]


# What else a workbook refers to


def linked(kind: str, rels: str = BOOK_RELS) -> bytes:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    return bent(
        rels, "</Relationships>", f'<Relationship Id="x9" Type="{office}/{kind}" Target="x.bin"/></Relationships>'
    )


@pytest.mark.parametrize(
    ("kind", "told"),
    [
        ("externalLink", "links"),
        ("connections", "queries"),
        ("oleObject", "objects"),
        ("webextensiontaskpanes", "add-ins"),
        ("powerPivotData", "queries"),
        ('image" TargetMode="External', "links"),
    ],
)
def test_what_is_neither_read_nor_kept_is_told(kind: str, told: str) -> None:
    reading = read_workbook(linked(kind))
    assert [issue.wording.code for issue in reading.issues] == ["not_kept"]
    assert told in reading.issues[0].found("en")
    assert errors(reading.issues) == []


def test_hyperlinks_and_printer_settings_are_no_news() -> None:
    assert found(read_workbook(linked("hyperlink"))) == found(read_workbook(linked("printerSettings"))) == []


# Programs by what is there, encodings where something is read

SHEETJS = '<Default Extension="bin" ContentType="application/vnd.ms-excel.sheet.binary.macroEnabled.main"/>'


def test_a_type_for_endings_that_no_member_has_is_no_program() -> None:
    types = content_types().replace("<Override", f"{SHEETJS}<Override", 1)
    assert SHEETJS in types
    assert found(read_workbook(with_parts({CONTENT: types}))) == []
    assert found(read_workbook(with_parts({CONTENT: types, "xl/printerSettings/printerSettings1.bin": b"x"}))) == []
    assert found(read_workbook(with_parts({CONTENT: types, "xl/vbaProject.bin": b"x"}))) == [("macros", "")]


@pytest.mark.parametrize("name", ["customXml/item1.xml", "docProps/custom.xml", "xl/theme/theme9.xml"])
def test_the_encoding_of_parts_that_are_not_read_is_theirs(name: str) -> None:
    content = '<?xml version="1.0" encoding="utf-16"?><DataMashup/>'.encode("utf-16")
    assert found(read_workbook(with_parts({name: content}))) == []


def test_the_text_of_an_error_cell_is_cut() -> None:
    long = f"#{'X' * 500_000}"
    (issue,) = read_workbook(book(cases=f'<c r="C2" t="e"><v>{long}</v></c>')).issues
    assert issue.wording.code == "error_cell"
    assert all(len(text) < 200 for text in issue.as_dict().values())
