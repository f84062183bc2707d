"""The copy of an upload that is kept: a new workbook of the cells that were read, each where it stood.

Nothing else is in it, for what was not read may hold persons' data: no other sheet or column, comment, property,
name, picture or cache.
"""

from __future__ import annotations

import re

from openpyxl import Workbook
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.worksheet import Worksheet

from acplan.fiscal import WHOLE_YEAR
from acplan.schema import PROGRESS_SHEETS
from acplan.schema.types import Column, Kind, Sheet, Value
from acplan.words import frame
from acplan.words import kept as kept_words
from acplan.workbook.headers import HEADER_ROWS
from acplan.workbook.marks import GUIDE, MARKS, form_period, form_period_words
from acplan.workbook.package import book_bytes
from acplan.workbook.read import Reading, Row
from acplan.workbook.write import put

_PLAN, _SAVE = re.compile(r"[0-9a-f]{12}"), re.compile(r"[0-9]{1,9}")
_DAY = "yyyy-mm-dd"


def kept_copy(reading: Reading) -> bytes:
    """Return a workbook of the keys and answers that were read of a progress workbook, and its form's marks."""
    book = Workbook()
    book.remove(book.worksheets[0])
    guide = book.create_sheet(GUIDE.th)
    guide.append([kept_words.ABOUT.th])
    for name, text in _marks(reading).items():
        guide.append([MARKS[name].th, text])
    for sheet in PROGRESS_SHEETS:
        rows = [row for row in reading.rows.get(sheet.name, ()) if any(c.name in row.values for c in sheet.answers)]
        if rows := rows or reading.rows.get(sheet.name, [])[:1]:
            _write(book.create_sheet(sheet.title.th), sheet, rows)
    return book_bytes(book)


def _marks(reading: Reading) -> dict[str, str]:
    """Return the marks of the form as far as they are what a form says, in its own words."""
    found = {}
    if period := form_period(reading.marks):
        found["form"] = form_period_words(*period).th
    for name, shape in (("plan", _PLAN), ("save", _SAVE)):
        if shape.fullmatch(text := reading.marks.get(name, "")):
            found[name] = text
    return found


def _write(worksheet: Worksheet, sheet: Sheet, rows: list[Row]) -> None:
    letters = rows[0].letters
    columns = [column for column in sheet.columns if column.name in letters and (column.key or not column.reference)]
    places = {column.name: column_index_from_string(letters[column.name]) for column in columns}
    header = min(rows[0].number - 1, HEADER_ROWS)
    for column in columns:
        worksheet.cell(header, places[column.name], column.header.th)
    for row in rows:
        for column in columns:
            value = _typed(row.values.get(column.name), column)
            cell = worksheet.cell(row.number, places[column.name])
            put(cell, value)  # type: ignore[arg-type]
            if column.kind is Kind.DATE and not isinstance(value, str):
                cell.number_format = _DAY


def _typed(value: Value, column: Column) -> Value:
    return frame.WHOLE_YEAR.th if column.kind is Kind.QUARTER and value == WHOLE_YEAR else value
