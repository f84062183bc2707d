from __future__ import annotations

import io
import random
import re
import zipfile
from collections.abc import Mapping
from typing import Any

import pytest

from acplan import schema
from acplan.issues import Issue, errors
from acplan.schema import Book
from acplan.workbook import gate
from acplan.workbook.read import Reading, Row, read_workbook
from acplan.workbook.write import FilledSheet, write_workbook
from kit.builders import HEADLINE, INDICATORS, PLAN_FILE, PROJECTS, edited
from kit.workbooks import opened, saved, workbook

KEYS = ["ปีงบประมาณ", "ไตรมาส", "ลำดับโครงการ"]
PERCENT = "ความก้าวหน้าสะสม (ร้อยละ)"
DONE = "ดำเนินการแล้วเสร็จ"


def read(data: bytes) -> Reading:
    return read_workbook(data)


def read_projects(*rows: list[Any]) -> Reading:
    return read(workbook({PROJECTS: list(rows)}))


def where(reading: Reading) -> list[tuple[str, str, str]]:
    """Name each issue by its code, sheet and cell."""
    return [(issue.wording.code, issue.sheet, issue.cell) for issue in reading.issues]


def codes(reading: Reading) -> list[str]:
    return [issue.wording.code for issue in reading.issues]


def only(reading: Reading, code: str) -> Issue:
    (issue,) = reading.issues
    assert issue.wording.code == code
    return issue


def values(rows: list[Row]) -> list[dict[str, Any]]:
    return [dict(row.values) for row in rows]


def members(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def packed(contents: Mapping[str, bytes]) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in contents.items():
            archive.writestr(name, content)
    return stream.getvalue()


def as_calculated(data: bytes) -> bytes:
    """The same workbook from a program that calculates as it saves: none that openpyxl writes says so."""
    contents = members(data)
    book = contents["xl/workbook.xml"].replace(b' fullCalcOnLoad="1"', b"")
    assert book != contents["xl/workbook.xml"]
    return packed(contents | {"xl/workbook.xml": book})


def with_cell_xml(data: bytes, coordinate: str, inside: str) -> bytes:
    """Replace what stands in one cell of the first sheet by raw XML, as another program may write it."""
    contents = members(data)
    name = "xl/worksheets/sheet1.xml"
    text, hits = re.subn(rf'(<c r="{coordinate}"[^>]*>).*?</c>', rf"\g<1>{inside}</c>", contents[name].decode())
    assert hits == 1
    return packed(contents | {name: text.encode()})


def a_good_file() -> bytes:
    return workbook({PROJECTS: [[*KEYS, "สถานะ", PERCENT], [2569, 1, 5, DONE, 100]]})


# Headers


def test_a_plain_sheet() -> None:
    reading = read(a_good_file())
    assert reading.issues == []
    assert values(reading.rows["projects"]) == [
        {"year": 2569, "quarter": 1, "project": 5, "status": DONE, "percent": 100.0}
    ]
    assert reading.rows["projects"][0].number == 2


@pytest.mark.parametrize("above", [0, 1, 5, 14])
def test_the_header_may_stand_within_the_top_15_rows(above: int) -> None:
    reading = read_projects(*[["รายงาน"]] * above, [*KEYS, "สถานะ"], [2569, 1, 5, DONE])
    assert reading.issues == []
    assert [row.number for row in reading.rows["projects"]] == [above + 2]


def test_a_header_in_row_16_is_not_found() -> None:
    reading = read_projects(*[["รายงาน"]] * 15, [*KEYS, "สถานะ"], [2569, 1, 5, DONE])
    assert where(reading) == [("no_header", PROJECTS, "A1")]
    assert "ลำดับโครงการ" in reading.issues[0].todo("th")


def test_english_headers_and_sheet_names() -> None:
    rows = [
        ["Fiscal year", "Quarter", "Project number", "Status", "Progress to date (percent)"],
        [2569, "Q1", 5, DONE, 40],
    ]
    reading = read(workbook({"Projects": rows}))
    assert reading.issues == []
    assert values(reading.rows["projects"]) == [
        {"year": 2569, "quarter": 1, "project": 5, "status": DONE, "percent": 40.0}
    ]


def test_headers_with_odd_spaces_digits_and_zero_width_marks() -> None:
    headers = [" ปีงบประมาณ\u00a0", "ไตร\u200bมาส", "คะแนน ITA  รวม", "ITA ตัวชี้วัดที่ ๑๐"]
    reading = read(workbook({f" {HEADLINE}": [headers, [2569, 4, 85, 90]]}))
    assert reading.issues == []
    assert values(reading.rows["headline"]) == [{"year": 2569, "quarter": 4, "ita_total": 85.0, "ita_10": 90.0}]


@pytest.mark.parametrize(
    ("header", "meant"),
    [
        ("สถานนะ", "สถานะ"),
        ("ความก้าวหน้าสะสม (รอยละ)", PERCENT),
        ("ความก้าวหน้าสะสม ร้อยละ", PERCENT),
        ("เหตุผลที่ไม่สามารถดำเนินการ", "เหตุผลที่ไม่สามารถดำเนินการได้"),
        ("Statuss", "สถานะ"),
    ],
)
def test_a_near_spelling_is_an_error_that_names_the_nearest_header(header: str, meant: str) -> None:
    reading = read_projects([*KEYS, header], [2569, 1, 5, 50])
    issue = only(reading, "misspelled_column")
    assert (issue.sheet, issue.cell, issue.column) == (PROJECTS, "D1", meant)
    assert header in issue.found("th")
    assert meant in issue.todo("th")
    assert errors(reading.issues)


def test_a_misspelled_key_is_told_once() -> None:
    reading = read_projects(["ปีงบประมาณ", "ไตรมาส", "ลำดับโครงกาน", "สถานะ"], [2569, 1, 5, DONE])
    assert where(reading) == [("misspelled_column", PROJECTS, "C1")]


@pytest.mark.parametrize("mark", ["*", " *", ":", "：", "**"])
def test_a_header_with_the_mark_of_what_must_be_filled_in(mark: str) -> None:
    reading = read_projects([f"{key}{mark}" for key in [*KEYS, "สถานะ"]], [2569, 1, 5, DONE])
    assert reading.issues == []
    assert values(reading.rows["projects"]) == [{"year": 2569, "quarter": 1, "project": 5, "status": DONE}]


def test_an_unknown_column_is_a_warning_and_is_not_read() -> None:
    reading = read_projects([*KEYS, "งานอื่น"], [2569, 1, 5, "x"])
    assert where(reading) == [("unknown_column", PROJECTS, "D1")]
    assert errors(reading.issues) == []
    assert values(reading.rows["projects"]) == [{"year": 2569, "quarter": 1, "project": 5}]


@pytest.mark.parametrize("again", ["สถานะ", "Status", "สถานะโครงการ", " สถานะ\u200b"])
def test_a_doubled_header(again: str) -> None:
    reading = read_projects([*KEYS, "สถานะ", again], [2569, 1, 5, DONE, "ยกเลิก"])
    issue = only(reading, "doubled_column")
    assert (issue.sheet, issue.cell) == (PROJECTS, "E1")
    assert "D" in issue.found("th")


def test_a_missing_key_column() -> None:
    reading = read_projects(["ปีงบประมาณ", "ไตรมาส", "สถานะ"], [2569, 1, DONE])
    issue = only(reading, "missing_column")
    assert (issue.sheet, issue.cell) == (PROJECTS, "A1")
    assert "ลำดับโครงการ" in issue.found("th")
    assert reading.rows == {}


def test_columns_that_are_not_keys_may_be_left_out() -> None:
    assert read_projects(KEYS, [2569, 1, 5]).issues == []


# Rows and cells


def test_blank_rows_are_skipped() -> None:
    reading = read_projects(
        [*KEYS, "สถานะ"], [], [2569, 1, 5, DONE], [None, " ", "\u00a0", "\u200b"], [2569, 1, 6, DONE]
    )
    assert reading.issues == []
    assert [(row.number, row.values["project"]) for row in reading.rows["projects"]] == [(3, 5), (5, 6)]


def test_a_blank_cell_is_absent_and_a_nought_is_not() -> None:
    reading = read(workbook({HEADLINE: [["ปีงบประมาณ", "ไตรมาส", "คดีทุจริต", "หมายเหตุ"], [2569, 1, 0, None]]}))
    assert values(reading.rows["headline"]) == [{"year": 2569, "quarter": 1, "cases": 0}]


def test_an_empty_key_beside_data() -> None:
    reading = read_projects([*KEYS, "สถานะ"], [2569, 1, None, DONE])
    assert where(reading) == [("empty_key", PROJECTS, "C2")]
    assert reading.rows["projects"] == []


def test_merged_data_cells() -> None:
    book = opened(workbook({PROJECTS: [[*KEYS, "สถานะ"], [2569, 1, 5, DONE], [2569, 1, 6, None]]}))
    book[PROJECTS].merge_cells("D2:D3")
    reading = read(saved(book))
    assert where(reading) == [("merged", PROJECTS, "D2")]
    assert "D2:D3" in reading.issues[0].found("th")


def test_merged_keys() -> None:
    book = opened(workbook({PROJECTS: [[*KEYS, "สถานะ"], [2569, 1, 5, DONE], [None, 1, 6, DONE]]}))
    book[PROJECTS].merge_cells("A2:A3")
    assert where(read(saved(book))) == [("empty_key", PROJECTS, "A3"), ("merged", PROJECTS, "A2")]


def test_merged_titles_above_the_header_do_no_harm() -> None:
    book = opened(workbook({PROJECTS: [["รายงาน"], [], [*KEYS, "สถานะ"], [2569, 1, 5, DONE]]}))
    book[PROJECTS].merge_cells("A1:D2")
    reading = read(saved(book))
    assert reading.issues == []
    assert len(reading.rows["projects"]) == 1


def test_a_formula_without_a_saved_value() -> None:
    reading = read_projects([*KEYS, PERCENT], [2569, 1, 5, "=40+2"])
    assert where(reading) == [("formula_without_value", PROJECTS, "D2")]
    assert "=40+2" in reading.issues[0].found("th")
    assert values(reading.rows["projects"]) == [{"year": 2569, "quarter": 1, "project": 5}]


def test_a_key_that_is_a_formula_without_a_saved_value() -> None:
    reading = read_projects([*KEYS, PERCENT], [2569, 1, "=2+3", 50])
    assert where(reading) == [("formula_without_value", PROJECTS, "C2")]
    assert reading.rows["projects"] == []


def test_a_formula_with_a_saved_value_counts_by_its_value() -> None:
    data = workbook({PROJECTS: [[*KEYS, PERCENT], [2569, 1, 5, 42]]})
    reading = read(as_calculated(with_cell_xml(data, "D2", "<f>40+2</f><v>42</v>")))
    assert reading.issues == []
    assert reading.rows["projects"][0].values["percent"] == 42.0


@pytest.mark.parametrize("error", ["#DIV/0!", "#REF!", "#N/A", "#VALUE!", "#NAME?", "#NUM!"])
def test_error_cells(error: str) -> None:
    reading = read_projects([*KEYS, PERCENT, "หลักฐาน"], [2569, 1, 5, error, "x"], [2569, 1, 6, 40, error])
    assert where(reading) == [("error_cell", PROJECTS, "D2"), ("error_cell", PROJECTS, "E3")]
    assert error in reading.issues[0].found("th")


@pytest.mark.parametrize("number", ["NaN", "1E999", "-1E999", "9" * 400, "9" * 5000])
def test_numbers_that_are_none_are_refused_without_a_traceback(number: str) -> None:
    data = workbook({PROJECTS: [[*KEYS, PERCENT], [2569, 1, 5, 42]]})
    found = codes(read(with_cell_xml(data, "D2", f"<v>{number}</v>")))
    assert len(found) == 1
    assert set(found) <= {"not_a_number", "out_of_range", "damaged", "unsafe"}


def test_a_column_of_bare_fractions() -> None:
    reading = read_projects([*KEYS, PERCENT], [2569, 1, 5, 0.5], [2569, 1, 6, 1], [2569, 1, 7, 0], [2569, 1, 8, "0.25"])
    assert where(reading) == [
        ("bare_fraction", PROJECTS, "D2"),
        ("one_or_hundred", PROJECTS, "D3"),
        ("bare_fraction", PROJECTS, "D5"),
    ]


def test_text_that_is_a_bare_fraction_in_a_percent_format() -> None:
    assert codes(read_projects([*KEYS, PERCENT], [2569, 1, 5, ("0.5", "0%")])) == ["bare_fraction"]


@pytest.mark.parametrize(
    ("cells", "percents"),
    [
        ([(0.5, "0%"), (0.25, "0%")], [50.0, 25.0]),
        (["0.5%", "50%"], [0.5, 50.0]),
        ([1, 40], [1.0, 40.0]),
    ],
)
def test_fractions_that_are_clear(cells: list[Any], percents: list[float]) -> None:
    reading = read_projects([*KEYS, PERCENT], *([2569, 1, 5 + n, cell] for n, cell in enumerate(cells)))
    assert reading.issues == []
    assert [row.values["percent"] for row in reading.rows["projects"]] == percents


def test_a_stray_cell_in_the_last_row_and_column_costs_nothing() -> None:
    book = opened(a_good_file())
    book[PROJECTS]["XFD1048576"] = "x"
    book.create_sheet("อื่น")["XFD1048576"] = "x"
    reading = read(saved(book))
    assert codes(reading) == ["unknown_sheet", "no_column_header"]
    assert len(reading.rows["projects"]) == 1


def test_everything_wrong_is_listed_at_once() -> None:
    projects = [
        [*KEYS, "สถานะ", PERCENT, "เบิกจ่ายสะสม (บาท)"],
        [2569, 5, 1, DONE, 101, -1],
        [2023, 1, 2, "เสร็จมั้ง", True, "มาก"],
    ]
    headline = [["ปีงบประมาณ", "ไตรมาส", "คดีทุจริตใหม่ในไตรมาส", "ข้อมูล ณ วันที่"], [2569, 1, 1.5, "วันนี้"]]
    reading = read(workbook({HEADLINE: headline, PROJECTS: projects, "บันทึก": [["x"]]}))
    assert sorted(where(reading)) == sorted(
        [
            ("unknown_sheet", "บันทึก", ""),
            ("not_whole", HEADLINE, "C2"),
            ("not_a_date", HEADLINE, "D2"),
            ("not_a_quarter", PROJECTS, "B2"),
            ("out_of_range", PROJECTS, "E2"),
            ("negative", PROJECTS, "F2"),
            ("not_a_year", PROJECTS, "A3"),
            ("not_a_choice", PROJECTS, "D3"),
            ("boolean", PROJECTS, "E3"),
            ("not_a_number", PROJECTS, "F3"),
        ]
    )


# Sheets


def test_a_doubled_sheet() -> None:
    rows = [[*KEYS, "สถานะ"], [2569, 1, 5, DONE]]
    reading = read(workbook({PROJECTS: rows, "Projects": rows}))
    assert where(reading) == [("doubled_sheet", "Projects", "")]
    assert reading.rows == {}


def test_an_unknown_sheet_is_a_warning() -> None:
    reading = read(workbook({PROJECTS: [[*KEYS, "สถานะ"], [2569, 1, 5, DONE]], "กระดาษทด": [["1 + 1"]]}))
    assert where(reading) == [("unknown_sheet", "กระดาษทด", "")]
    assert errors(reading.issues) == []


def test_an_empty_unknown_sheet_says_nothing() -> None:
    assert read(workbook({PROJECTS: [[*KEYS], [2569, 1, 5]], "Sheet1": [[" "]]})).issues == []


def test_no_known_sheet() -> None:
    reading = read(workbook({"Sheet1": [["x"]]}))
    assert codes(reading) == ["unknown_sheet", "no_known_sheet"]
    sentence = reading.issues[1].found("th")
    assert all(title in sentence for title in (HEADLINE, PROJECTS, INDICATORS, "Sheet1"))


def test_every_sheet_of_a_plan_is_needed() -> None:
    titles = ("เป้าหมายรายปี", "ค่าเฉลี่ย ITA ทั้งประเทศ")  # the averages may be left out
    reading = read_workbook(edited(PLAN_FILE.read_bytes(), lambda book: [book.remove(book[t]) for t in titles]), None)
    assert (reading.book, where(reading)) == (Book.PLAN, [("missing_sheet", titles[0], "")])


def test_sheets_tell_a_plan_from_a_progress_workbook() -> None:
    assert read_workbook(a_good_file(), None).book is Book.PROGRESS
    assert where(read_workbook(PLAN_FILE.read_bytes())) == [("is_a_plan", "", "")]
    assert where(read_workbook(workbook({HEADLINE: [["x"]]}), Book.PLAN)) == [("is_progress", "", "")]
    # both have projects and indicators; one stray sheet of the plan beside them makes none
    assert codes(read(workbook({PROJECTS: [["x"]], "งบประมาณ": [["x"]]}))) == ["unknown_sheet", "no_header"]


# Personal data


@pytest.mark.parametrize(
    "header",
    [
        "ชื่อ-สกุล", "ชื่อ–สกุล", "ชื่อ - สกุล", "ชื่อ-นามสกุล", "ผู้ร้องเรียน", "ผู้ ร้องเรียน", "ผู้ร้องเรียน (ถ้ามี)", "ผู้ถูกร้อง",
        "ผู้ถูกกล่าวหา", "ชื่อผู้ร้องเรียน", "เลขประจำตัวประชาชน", "เลขที่คดี", "Full name", "Citizen ID",
    ],
)  # fmt: skip
def test_a_header_of_personal_data_on_a_known_sheet(header: str) -> None:
    reading = read_projects([*KEYS, header], [2569, 1, 5, None])
    issue = next(issue for issue in reading.issues if issue.wording.code == "personal_data")
    assert (issue.sheet, issue.cell) == (PROJECTS, "D1")
    assert errors(reading.issues)


def test_a_header_of_personal_data_on_a_hidden_sheet() -> None:
    rows = {PROJECTS: [KEYS, [2569, 1, 5]], "ข้อมูลดิบ": [["ลำดับ", "ผู้ถูกร้อง"], [1, "ก."]]}
    reading = read(workbook(rows, hidden=["ข้อมูลดิบ"]))
    assert ("personal_data", "ข้อมูลดิบ", "B1") in where(reading)


CITIZEN_ID = "1100700123455"
"""Its check digit by hand: 13+12+63+6+10+12+12+10 = 138, 138 mod 11 = 6, 11 − 6 = 5."""


@pytest.mark.parametrize(
    "cell",
    [
        CITIZEN_ID, int(CITIZEN_ID), float(CITIZEN_ID), "1-1007-00123-45-5", "1 1007 00123 45 5", "๑๑๐๐๗๐๐๑๒๓๔๕๕",
        f"บัตร {CITIZEN_ID} ครับ",
    ],
)  # fmt: skip
def test_a_citizen_number_anywhere_is_refused_and_not_repeated(cell: Any) -> None:
    reading = read(
        workbook({PROJECTS: [[*KEYS, "หลักฐาน"], [2569, 1, 5, None]], "x": [[]] * 40 + [[cell]]}, hidden=["x"])
    )
    issue = next(issue for issue in reading.issues if issue.wording.code == "personal_data")
    assert (issue.sheet, issue.cell) == ("x", "A41")
    assert CITIZEN_ID not in "".join(issue.as_dict().values())


@pytest.mark.parametrize("cell", ["1100700123480", "1100700123421"])
def test_citizen_numbers_that_end_in_the_wrapped_check_digits(cell: str) -> None:
    """By hand: 144 mod 11 = 1 gives 10, written 0; 132 mod 11 = 0 gives 11, written 1."""
    assert codes(read_projects([*KEYS, "หลักฐาน"], [2569, 1, 5, cell])) == ["personal_data"]


@pytest.mark.parametrize("cell", ["1100700123456", int("1100700123456"), "11007001234551", "110070012345", 20000.5])
def test_other_long_numbers_are_fine(cell: Any) -> None:
    assert read_projects([*KEYS, "หลักฐาน"], [2569, 1, 5, cell]).issues == []


def test_speaking_of_complaints_is_fine() -> None:
    text = "ผู้ร้องเรียนได้รับแจ้งผลภายใน 15 วัน"
    reading = read_projects([*KEYS, "ผลการดำเนินงาน"], [2569, 1, 5, text])
    assert reading.issues == []


# Files


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "not_a_workbook"),
        (b"year,quarter\n2569,1\n", "not_a_workbook"),
        (b"%PDF-1.7", "not_a_workbook"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(512), "old_or_encrypted"),
        (packed({"word/document.xml": b"<x/>", "[Content_Types].xml": b"<x/>"}), "not_a_workbook"),
        (packed({"xl/workbook.xml": b"<x/>", "[Content_Types].xml": b"<x/>"}), "damaged"),
        (b"PK\x03\x04", "damaged"),
        (b"PK\x03\x04" + bytes(20 * 1024 * 1024), "too_large"),
    ],
    ids=["empty", "csv", "pdf", "xls", "docx", "hollow", "four bytes", "huge"],
)
def test_files_that_are_no_workbook(data: bytes, code: str) -> None:
    only(read(data), code)


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.99])
def test_a_truncated_file(part: float) -> None:
    data = a_good_file()
    only(read(data[: int(len(data) * part)]), "damaged")


def test_a_file_with_macros() -> None:
    only(read(packed(members(a_good_file()) | {"xl/vbaProject.bin": b"x"})), "macros")


def test_a_file_that_unpacks_to_too_much(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(gate, "UNPACKED_LIMIT", 5 * 1024 * 1024)
    only(read(packed(members(a_good_file()) | {"xl/media/image1.png": bytes(6 * 1024 * 1024)})), "too_large_inside")


def test_a_file_with_a_document_type() -> None:
    contents = members(a_good_file())
    bomb = contents["xl/workbook.xml"].replace(b"<workbook", b'<!DOCTYPE x [<!ENTITY a "b">]><workbook', 1)
    only(read(packed(contents | {"xl/workbook.xml": bomb})), "unsafe")


@pytest.mark.parametrize("seed", range(40))
def test_a_garbled_file_is_an_issue_and_never_a_traceback(seed: int) -> None:
    chance = random.Random(seed)
    row = {"year": 2569, "quarter": 1, "project": 5, "status": DONE}
    data = bytearray(write_workbook([FilledSheet(schema.PROJECTS, [row])]))  # the same bytes at any time
    for _ in range(20):
        data[chance.randrange(len(data))] = chance.randrange(256)
    assert errors(read(bytes(data)).issues)


@pytest.mark.parametrize(
    "member", ["xl/workbook.xml", "xl/worksheets/sheet1.xml", "xl/styles.xml", "[Content_Types].xml"]
)
def test_a_file_with_a_broken_part_is_an_issue(member: str) -> None:
    contents = members(a_good_file())
    assert errors(read(packed(contents | {member: contents[member][:-20]})).issues)


# What would be lost without a word


def test_a_misspelled_sheet_is_an_error_that_names_the_known_one() -> None:
    alone = read(workbook({"โครงกาน": [[*KEYS], [2569, 1, 5]]}))
    assert codes(alone) == ["misspelled_sheet"]
    reading = read(workbook({HEADLINE: [[*KEYS[:2]], [2569, 1]], "โครงกาน": [[*KEYS], [2569, 1, 5]]}))
    assert "โครงการ" in only(reading, "misspelled_sheet").todo("th")


def test_a_second_sheet_of_a_like_name_is_only_named() -> None:
    reading = read(workbook({PROJECTS: [[*KEYS], [2569, 1, 5]], "โครงกาน": [["x"]]}))
    assert where(reading) == [("unknown_sheet", "โครงกาน", "")]


def test_a_column_without_a_header_is_named() -> None:
    reading = read_projects([*KEYS, "สถานะ"], [2569, 1, 5, DONE, "ลืมหัว"], [2569, 1, 6, DONE, "ลืมอีก"])
    assert where(reading) == [("no_column_header", PROJECTS, "E2")]


def test_a_header_far_from_any_names_the_nearest() -> None:
    reading = read_projects([*KEYS, "งบของโครงการตามข้อบัญญัติ"], [2569, 1, 5, 1])
    assert "งบตามข้อบัญญัติ (บาท)" in only(reading, "distant_column").why("th")


def test_cells_merged_within_a_row_are_refused() -> None:
    book = opened(workbook({PROJECTS: [[*KEYS, "สถานะ", PERCENT], [2569, 1, 5, DONE, None]]}))
    book[PROJECTS].merge_cells("D2:E2")
    assert where(read(saved(book))) == [("merged", PROJECTS, "D2")]


def test_a_formula_that_gives_an_empty_text_is_a_blank_cell() -> None:
    contents = members(as_calculated(workbook({PROJECTS: [[*KEYS, "สถานะ", PERCENT], [2569, 1, 5, DONE, 7]]})))
    sheet = contents["xl/worksheets/sheet1.xml"].decode()
    formula = '<c r="E2" t="str"><f>IF(A1="","",1)</f><v></v></c>'
    edited, hits = re.subn(r'<c r="E2"[^>]*>.*?</c>', formula, sheet)
    assert hits == 1
    reading = read(packed(contents | {"xl/worksheets/sheet1.xml": edited.encode()}))
    assert (reading.issues, "percent" in reading.rows["projects"][0].values) == ([], False)


def test_personal_data_in_a_comment_is_refused() -> None:
    from openpyxl.comments import Comment

    book = opened(a_good_file())
    book[PROJECTS]["D2"].comment = Comment("ผู้ร้องเรียน: นาย ก", "x")
    assert where(read(saved(book))) == [("personal_data", PROJECTS, "D2")]


def test_a_comment_about_something_else_is_not() -> None:
    from openpyxl.comments import Comment

    book = opened(a_good_file())
    book[PROJECTS]["D2"].comment = Comment("แจ้งผู้ร้องเรียนแล้ว 3 ราย", "x")
    assert read(saved(book)).issues == []


def test_formatting_down_to_the_last_row_costs_nothing() -> None:
    contents = members(a_good_file())
    sheet = contents["xl/worksheets/sheet1.xml"].decode()
    empty = "".join(f'<row r="{row}"><c r="A{row}" s="0"/><c r="B{row}" s="0"/></row>' for row in range(3, 100_003))
    reading = read(
        packed(contents | {"xl/worksheets/sheet1.xml": sheet.replace("</sheetData>", f"{empty}</sheetData>").encode()})
    )
    assert reading.issues == []
    assert len(reading.rows["projects"]) == 1


def test_cells_without_a_place_of_their_own_stand_after_the_empty_ones_before_them() -> None:
    contents = members(workbook({PROJECTS: [[*KEYS, "สถานะ", PERCENT], [2569, 1, 5, None, 7]]}))
    sheet = contents["xl/worksheets/sheet1.xml"].decode()
    row = (
        '<row r="2"><c r="A2"><v>2569</v></c><c r="B2"><v>1</v></c><c r="C2"><v>5</v></c>'
        '<c r="D2" s="0"/><c><v>40</v></c></row>'
    )
    edited, hits = re.subn(r'<row r="2".*?</row>', row, sheet)
    assert hits == 1
    (found,) = read(packed(contents | {"xl/worksheets/sheet1.xml": edited.encode()})).rows["projects"]
    assert found.values["percent"] == 40.0


@pytest.mark.parametrize(
    "text",
    [
        "บรรทัด\nใหม่",
        "_x000D_",
        "_x0041_",
        "a x005F_ b",
        "_x005F_x000D_",
        "=1+1",
        " เว้น ",
        "\u200bก",
        "🙂",
        "a\tb",
        "ก" * 4000,
    ],
)
def test_a_text_that_is_written_is_read_as_it_was(text: str) -> None:
    row = {"year": 2569, "quarter": 1, "project": 5, "result": text}
    (read_row,) = read(write_workbook([FilledSheet(schema.PROJECTS, [row])])).rows["projects"]
    assert read_row.values["result"] == text.strip()


def with_shared_text(inside: str, header: str = "ผลการดำเนินงาน") -> Reading:
    """Read a row whose last cell refers to a text of the list, as Excel writes it."""
    contents = members(workbook({PROJECTS: [[*KEYS, header], [2569, 1, 5, "x"]]}))
    sheet = contents["xl/worksheets/sheet1.xml"].decode()
    sheet, hits = re.subn(r'<c r="D2"[^>]*>.*?</c>', '<c r="D2" t="s"><v>0</v></c>', sheet)
    assert hits == 1
    links = contents["xl/_rels/workbook.xml.rels"].decode()
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"
    link = f'<Relationship Id="rIdS" Type="{office}" Target="sharedStrings.xml"/></Relationships>'
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return read(
        packed(
            contents
            | {
                "xl/worksheets/sheet1.xml": sheet.encode(),
                "xl/_rels/workbook.xml.rels": links.replace("</Relationships>", link).encode(),
                "xl/sharedStrings.xml": f'<sst xmlns="{main}"><si>{inside}</si></sst>'.encode(),
            }
        )
    )


@pytest.mark.parametrize(
    ("inside", "text"),
    [
        ("<t>a x005F_ b</t>", "a x005F_ b"),
        ("<t>บรรทัด_x000D_\nใหม่</t>", "บรรทัด\nใหม่"),
        ("<t>_x005F_x000D_</t>", "_x000D_"),
        ("<r><t>ก</t></r><r><rPr><b/></rPr><t>ข</t></r>", "กข"),
        ("<t>東京</t><rPh sb='0' eb='2'><t>トウキョウ</t></rPh>", "東京"),
    ],
)
def test_texts_of_the_list_are_read_as_a_person_sees_them(inside: str, text: str) -> None:
    (row,) = with_shared_text(inside).rows["projects"]
    assert row.values["result"] == text


def test_a_number_with_a_raised_mark_is_not_guessed() -> None:
    raised = '<r><t>3</t></r><r><rPr><vertAlign val="superscript"/></rPr><t>1</t></r>'
    assert where(with_shared_text(raised, "เบิกจ่ายสะสม (บาท)")) == [("marked_number", PROJECTS, "D2")]
    assert with_shared_text(raised).issues == []


def test_a_row_of_formulas_without_values_is_not_lost() -> None:
    contents = members(workbook({PROJECTS: [[*KEYS], [2569, 1, 5]]}))
    sheet = contents["xl/worksheets/sheet1.xml"].decode()
    row = '<row r="2"><c r="A2"><f>1</f></c><c r="B2"><f>1</f></c><c r="C2"><f>1</f></c></row>'
    sheet, hits = re.subn(r'<row r="2".*?</row>', row, sheet)
    assert hits == 1
    found = read(packed(contents | {"xl/worksheets/sheet1.xml": sheet.encode()}))
    assert codes(found) == ["formula_without_value"] * 3


@pytest.mark.parametrize("text", ["จำนวนผู้ร้องเรียน: 3 ราย", "มีผู้ร้อง: ไม่มี", "noncomplainant: 3"])
def test_a_label_inside_another_word_is_no_personal_data(text: str) -> None:
    assert read_projects([*KEYS, "ผลการดำเนินงาน"], [2569, 1, 5, text]).issues == []


@pytest.mark.parametrize("text", ["ผู้ร้องเรียน: นาย ก", "พบว่า ผู้ร้องเรียน : นาย ก", "ลำดับ 1\nผู้ถูกร้อง: นาย ข", "(ผู้ร้อง: ก)"])
def test_a_label_of_a_person_is(text: str) -> None:
    reading = read_projects([*KEYS, "ผลการดำเนินงาน"], [2569, 1, 5, text])
    assert where(reading) == [("personal_data", PROJECTS, "D2")]
