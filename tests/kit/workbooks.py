"""Workbooks made in memory, opened again, and filled in as an officer would."""

from __future__ import annotations

import io
import sys
import zipfile
from collections.abc import Mapping, Sequence
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import openpyxl

from kit.builders import HEADLINE, INDICATORS, PROJECTS

if TYPE_CHECKING:
    import pytest

YEAR, QUARTER = "ปีงบประมาณ", "ไตรมาส"
ROW_KEYS = {HEADLINE: QUARTER, PROJECTS: "ลำดับโครงการ", INDICATORS: "รหัสตัวชี้วัด"}


def workbook(sheets: Mapping[str, Sequence[Any]], *, hidden: Sequence[str] = ()) -> bytes:
    """Make a workbook; a sheet is a list of rows, each a list of cells, or each a dict by header.

    A cell may be a pair of value and number format. Dicts give one header row with all their headers in order.
    """
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        worksheet = book.create_sheet(title)
        for number, cells in enumerate(_as_lists(rows), start=1):
            for place, raw in enumerate(cells, start=1):
                value, number_format = raw if isinstance(raw, tuple) else (raw, None)
                cell = worksheet.cell(number, place, value)
                if number_format:
                    cell.number_format = number_format
        worksheet.sheet_state = "hidden" if title in hidden else "visible"
    return saved(book)


def _as_lists(rows: Sequence[Any]) -> list[Sequence[Any]]:
    if not rows or not isinstance(rows[0], Mapping):
        return list(rows)
    headers = list(dict.fromkeys(header for row in rows for header in row))
    return [headers, *([row.get(header) for header in headers] for row in rows)]


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def saved(book: Any) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def header_row(worksheet: Any) -> tuple[int, dict[str, int]]:
    """Find the row that begins with the year's header, and the column of each header in it."""
    for cells in worksheet.iter_rows(max_row=15):
        if cells[0].value == YEAR:
            return cells[0].row, {cell.value: cell.column for cell in cells if cell.value}
    raise AssertionError(f"no header row on {worksheet.title}")


def filled(form: bytes, answers: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> bytes:
    """Fill in a form as an officer would: by sheet, by the row's quarter, project or code, and by Thai header."""
    book = opened(form)
    for title, rows in answers.items():
        worksheet = book[title]
        header, places = header_row(worksheet)
        row_of = {
            worksheet.cell(row, places[ROW_KEYS[title]]).value: row for row in range(header + 1, worksheet.max_row + 1)
        }
        for key, cells in rows.items():
            for name, value in cells.items():
                worksheet.cell(row_of[key], places[name]).value = value
    return saved(book)


def zip_as_on_windows(patch: pytest.MonkeyPatch) -> None:
    """Let archives be written as a Python on Windows writes them, which states that system in each entry."""
    patch.setattr(zipfile, "sys", SimpleNamespace(**{**vars(sys), "platform": "win32"}))
    assert zipfile.ZipInfo().create_system == 0
