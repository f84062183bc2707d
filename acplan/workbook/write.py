"""Writing rows as a workbook that a person can read, fill in and send back."""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from acplan.fiscal import WHOLE_YEAR
from acplan.schema.types import Column, Kind, Sheet, Value
from acplan.words.text import Text, letters
from acplan.workbook.entry_rules import entry_rule, has_rule
from acplan.workbook.marks import GUIDE, MARKS
from acplan.workbook.package import book_bytes

Record = Mapping[str, Value]
"""One row to write, by column name."""

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LIKE_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What a reader would take for one of Excel's escapes."""
_LINE_HEIGHT = 18
_FONT = "Sarabun"
_INK, _SOFT, _ACCENT, _WASH, _FIELD = "1B2733", "5B6875", "0F4C81", "F6F8F9", "FFFBEB"
_LINE = Border(*(Side(style="thin", color="E3E7EB"),) * 4)
_FORMATS = {Kind.MONEY: "#,##0.00", Kind.SCORE: "0.00", Kind.DATE: "yyyy-mm-dd", Kind.PERCENT: "0.##"}
_RIGHT = {Kind.COUNT, Kind.SCORE, Kind.PERCENT, Kind.MONEY, Kind.NUMBER}


@dataclass(frozen=True)
class Table:
    """A sheet with its rows; `ask` names the kind of answer that a row's cell takes where rows differ."""

    sheet: Sheet
    rows: Sequence[Record]
    heading: str = ""
    ask: Callable[[Record, Column], Column] = field(default=lambda _record, column: column)


def write_workbook(
    tables: Iterable[Table],
    *,
    guide: Sequence[str] = (),
    marks: Mapping[str, str] | None = None,
    form: bool = False,
) -> bytes:
    """Return a workbook of tables, headed by a guide sheet where there is one.

    A form has locked reference cells, drop-downs and checks as one types.
    """
    book = Workbook()
    book.remove(book.worksheets[0])
    if guide or marks:
        _write_guide(book.create_sheet(GUIDE.th), guide, marks or {})
    for table in tables:
        _write_table(book.create_sheet(table.sheet.title.th), table, form)
    return book_bytes(book)


def put(cell: Cell, value: Value) -> None:
    """Write a value so that text stays text, whatever it begins with."""
    cell.value = _LIKE_ESCAPED.sub("_x005F_", value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type = "s"
        if value[:1] in "=+-@" and len(value) > 1:
            cell.quotePrefix = True


def _write_guide(worksheet: Worksheet, guide: Sequence[str], marks: Mapping[str, str]) -> None:
    worksheet.sheet_view.showGridLines = False
    worksheet.column_dimensions["A"].width = 34
    worksheet.column_dimensions["B"].width = 90
    row = 0
    for row, sentence in enumerate(guide, start=1):
        cell = worksheet.cell(row, 1, sentence)
        cell.font = Font(name=_FONT, size=16 if row == 1 else 12, bold=row == 1, color=_ACCENT if row == 1 else _INK)
        worksheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        worksheet.row_dimensions[row].height = 30 if row == 1 else 22
    for name, text in marks.items():
        row += 1
        label, value = worksheet.cell(row, 1, MARKS[name].th), worksheet.cell(row, 2, text)
        label.font, value.font = Font(name=_FONT, color=_SOFT), Font(name=_FONT, color=_INK)
    worksheet.protection.sheet = True


def _write_table(worksheet: Worksheet, table: Table, form: bool) -> None:
    sheet, header = table.sheet, 1
    if form:
        header = 3
        title = worksheet.cell(1, 1, table.heading)
        title.font = Font(name=_FONT, size=14, bold=True, color=_ACCENT)
        worksheet.row_dimensions[1].height = 26
        worksheet.row_dimensions[2].height = 96
    for place, column in enumerate(sheet.columns, start=1):
        worksheet.column_dimensions[get_column_letter(place)].width = column.width
        cell = worksheet.cell(header, place, column.header.th)
        cell.font = Font(name=_FONT, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=_SOFT if column.key or column.reference else _ACCENT)
        cell.alignment = Alignment(wrap_text=True, vertical="center", horizontal="center")
        cell.border = _LINE
        if form:
            note = worksheet.cell(2, place, "" if column.key else column.note.th)
            note.font = Font(name=_FONT, size=9, color=_SOFT)
            note.alignment = Alignment(wrap_text=True, vertical="bottom")
    worksheet.row_dimensions[header].height = 42
    for row, record in enumerate(table.rows, start=header + 1):
        for place, column in enumerate(sheet.columns, start=1):
            _write_cell(worksheet.cell(row, place), column, record.get(column.name), form)  # type: ignore[arg-type]
        worksheet.row_dimensions[row].height = _LINE_HEIGHT * _lines(sheet, record)
    keys = sum(1 for column in sheet.columns if column.key)
    worksheet.freeze_panes = f"{get_column_letter(keys + 1)}{header + 1}"
    if form:
        _add_rules(worksheet, table, header)
        worksheet.protection.sheet = True
        worksheet.protection.formatColumns = False
        worksheet.protection.formatRows = False
    elif table.rows:
        last = get_column_letter(len(sheet.columns))
        worksheet.auto_filter.ref = f"A{header}:{last}{header + len(table.rows)}"
    worksheet.page_setup.orientation = "landscape"
    worksheet.page_setup.fitToWidth, worksheet.page_setup.fitToHeight = 1, 0
    worksheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]
    worksheet.print_title_rows = f"{header}:{header}"


def _lines(sheet: Sheet, record: Record) -> int:
    """Return how many lines a row needs: spreadsheet programs do not measure wrapped Thai when they open a file."""
    widths = {column.name: column.width for column in sheet.columns}
    return max(
        sum(math.ceil(max(1, letters(line)) / (widths[name] * 0.98)) for line in value.split("\n"))
        for name, value in ((name, str(value or "")) for name, value in record.items() if name in widths)
    )


def _write_cell(cell: Cell, column: Column, value: Value, form: bool) -> None:
    if column.kind is Kind.QUARTER and value == WHOLE_YEAR:
        value = "ทั้งปี"
    put(cell, value)
    answer = not (column.key or column.reference)
    cell.font = Font(name=_FONT, color=_INK if answer else _SOFT)
    horizontal = "right" if column.kind in _RIGHT and not isinstance(value, str) else "left"
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=horizontal)
    cell.border = _LINE
    if not isinstance(value, str):
        cell.number_format = _FORMATS.get(column.kind, "General")
    if form:
        cell.protection = Protection(locked=not answer)
        cell.fill = PatternFill("solid", fgColor=_FIELD if answer else _WASH)


def _add_rules(worksheet: Worksheet, table: Table, header: int) -> None:
    rules: dict[tuple[int, Column], DataValidation] = {}
    for row, record in enumerate(table.rows, start=header + 1):
        for place, column in enumerate(table.sheet.columns, start=1):
            asked = table.ask(record, column)
            if column.key or column.reference or not has_rule(asked):
                continue
            cell = worksheet.cell(row, place).coordinate
            if (place, asked) not in rules:
                rules[place, asked] = entry_rule(asked, cell)
                worksheet.add_data_validation(rules[place, asked])
            rules[place, asked].add(cell)


def heading(sheet: Sheet, what: Text) -> str:
    """Return the heading of a form's sheet."""
    return f"{sheet.title.th} · {what.th}"
