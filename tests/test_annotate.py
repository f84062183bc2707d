"""The officer's own workbook, given back with every issue marked in its cell."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from datetime import date

import openpyxl

from acplan.issues import Issue
from acplan.progress.checks import check_progress
from acplan.progress.state import State
from acplan.words.annotate import LIST
from acplan.workbook.annotate import annotate, issue_list
from kit.builders import book_of, quarters, state_of, the_plan

TODAY = date(2026, 11, 22)


def _broken() -> bytes:
    book = openpyxl.load_workbook(io.BytesIO(book_of(state_of(quarters(2566, 3, 2)), 2566)))
    sheet = book["ผลลัพธ์หลัก"]
    sheet["C2"], sheet["C3"], sheet["E3"] = "สาม", -1, "=1+"
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def _check(data: bytes) -> list[Issue]:
    return check_progress(data, the_plan(), State(), TODAY).issues


def test_every_located_issue_is_marked_and_listed() -> None:
    data = _broken()
    issues = _check(data)
    assert {"not_a_number", "negative"} <= {issue.wording.code for issue in issues}
    marked = openpyxl.load_workbook(io.BytesIO(annotate(data, issues, "th")))
    listed = marked.worksheets[0]
    assert listed.title == LIST.th
    assert listed.max_row == 1 + len(issues)
    assert [listed.cell(2, place).value for place in (2, 3)] == ["ผลลัพธ์หลัก", "C2"]
    setup = listed.page_setup
    assert (setup.orientation, setup.fitToWidth, setup.fitToHeight) == ("landscape", 1, 0)
    assert sum(listed.column_dimensions[letter].width for letter in "ABCDEFG") <= 151  # 8.8 points on A4 across
    assert listed.print_title_rows == "$1:$1"
    assert listed.row_dimensions[2].height > 2 * 11  # several lines of the longest text
    cell = marked["ผลลัพธ์หลัก"]["C2"]
    assert cell.value == "สาม"
    assert "“สาม” ไม่ใช่ตัวเลข" in cell.comment.text
    assert cell.fill.fgColor.rgb.endswith("F8C9C4")


def test_other_readers_find_comments_and_links() -> None:
    """Some readers, exceljs for one, know comments only by the names, links and runs that Excel itself writes."""
    data = _broken()
    with zipfile.ZipFile(io.BytesIO(annotate(data, _check(data), "th"))) as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist() if not name.startswith("docProps")}
    assert {"xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"} <= set(parts)
    assert 'PartName="/xl/comments1.xml"' in parts["[Content_Types].xml"]
    links = {name: re.findall(r'Target="([^"]*)"', text) for name, text in parts.items() if name.endswith(".rels")}
    assert links["xl/worksheets/_rels/sheet3.xml.rels"] == ["../comments1.xml", "../drawings/vmlDrawing1.vml"]
    for name, targets in links.items():
        folder = name.split("_rels/")[0]
        assert {posixpath.normpath(folder + target) for target in targets} <= {
            *parts,
            "docProps/app.xml",
            "docProps/core.xml",
        }
    assert parts["xl/comments1.xml"].count("<text><r><t") == parts["xl/comments1.xml"].count("<comment ") == 3
    assert """location="'ผลลัพธ์หลัก'!C2\"""" in parts["xl/worksheets/sheet1.xml"]


def test_the_copy_keeps_its_author_and_what_is_ours_names_us() -> None:
    assert openpyxl.load_workbook(io.BytesIO(_broken())).properties.creator == "acplan"
    assert openpyxl.load_workbook(io.BytesIO(issue_list(_check(_broken()), "th"))).properties.creator == "acplan"
    book = openpyxl.load_workbook(io.BytesIO(_broken()))
    book.properties.creator = "กองการเจ้าหน้าที่"
    stream = io.BytesIO()
    book.save(stream)
    marked = annotate(stream.getvalue(), _check(stream.getvalue()), "th")
    assert openpyxl.load_workbook(io.BytesIO(marked)).properties.creator == "กองการเจ้าหน้าที่"


def test_a_marked_workbook_has_the_same_issues_and_no_more() -> None:
    data = _broken()
    issues = _check(data)
    again = _check(annotate(data, issues, "en"))
    assert [(i.wording.code, i.sheet, i.cell) for i in again] == [(i.wording.code, i.sheet, i.cell) for i in issues]
    twice = openpyxl.load_workbook(io.BytesIO(annotate(annotate(data, issues, "en"), again, "en")))
    assert twice.sheetnames.count(LIST.th) == 1


def test_a_marked_workbook_that_was_mended_is_accepted() -> None:
    data = _broken()
    book = openpyxl.load_workbook(io.BytesIO(annotate(data, _check(data), "th")))
    sheet = book["ผลลัพธ์หลัก"]
    sheet["C2"], sheet["C3"], sheet["E3"] = 3, 2, None
    stream = io.BytesIO()
    book.save(stream)
    reading = check_progress(stream.getvalue(), the_plan(), State(), TODAY)
    assert [issue for issue in reading.issues if issue.severity == "error"] == []
    assert State.of(reading.rows).rows["headline"][(2566, 1)]["cases"] == 3


def test_an_issue_inside_a_merged_area_is_listed() -> None:
    book = openpyxl.load_workbook(io.BytesIO(_broken()))
    book["ผลลัพธ์หลัก"].merge_cells("C2:C3")
    stream = io.BytesIO()
    book.save(stream)
    issues = [*_check(stream.getvalue()), *_check(_broken())]
    marked = openpyxl.load_workbook(io.BytesIO(annotate(stream.getvalue(), issues, "th")))
    assert marked.worksheets[0].max_row == 1 + len(issues)
