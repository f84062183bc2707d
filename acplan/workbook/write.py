"""Writing rows as a workbook that a person can read, print, fill in and send back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from copy import copy
from dataclasses import dataclass
from itertools import groupby

from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Protection, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from acplan.fiscal import WHOLE_YEAR
from acplan.schema.types import NOT_ASKED, WHETHER, Column, Kind, Sheet, Value
from acplan.words import frame
from acplan.words.entry_rules import PAGES
from acplan.words.text import Lang, Text
from acplan.workbook.entry_rules import entry_rule, fixed_rule, has_rule
from acplan.workbook.marks import GUIDE, MARKS
from acplan.workbook.package import book_bytes
from acplan.workbook.print_setup import SIZE, SMALL, TYPEFACE, landscape, new_book, on_pages, set_height

SheetRow = Mapping[str, Value]
"""One row to write, by column name."""

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_LIKE_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")
"""What a reader would take for one of Excel's escapes."""
INK, SOFT, ACCENT, WASH, FIELD = "1B2733", "5B6875", "0F4C81", "F6F8F9", "FFFBEB"
LINE = Border(*(Side(style="thin", color="E3E7EB"),) * 4)
_FORMATS = {Kind.MONEY: "#,##0.00", Kind.SCORE: "0.00", Kind.PERCENT: "0.##"}
_DATES = Text("[$-107041E]d mmm yyyy", "[$-409]d mmm yyyy")
"""Days of the Thai calendar, with Arabic digits; English months."""
_RIGHT = {Kind.COUNT, Kind.SCORE, Kind.PERCENT, Kind.MONEY, Kind.NUMBER}
_GUIDE_WIDTHS = (30, 90)


@dataclass(frozen=True)
class FilledSheet:
    """A sheet with its rows, and on a form what stands over them."""

    sheet: Sheet
    rows: Sequence[SheetRow]
    heading: str = ""


def write_workbook(
    tables: Iterable[FilledSheet],
    *,
    guide: Sequence[str] = (),
    marks: Mapping[str, str] | None = None,
    form: bool = False,
    lang: Lang = "th",
) -> bytes:
    """Return a workbook of tables, headed by a guide sheet where there is one.

    A form has checks as one types, keeps what the plan says, and opens on the first cell to fill in.
    """
    book = new_book()
    if guide or marks:
        write_guide(book.create_sheet(GUIDE(lang)), guide, marks or {}, lang)
    for table in tables:
        _write_table(book.create_sheet(table.sheet.title(lang)), table, form, lang)
    if form:
        book.active = 1
        book.worksheets[1].sheet_view.tabSelected = True
    return book_bytes(book)


def put(cell: Cell, value: Value) -> None:
    """Write a value so that text stays text, whatever it begins with."""
    cell.value = _LIKE_ESCAPED.sub("_x005F_", value) if isinstance(value, str) else value
    if isinstance(value, str):
        cell.data_type = "s"
        if value[:1] in "=+-@" and len(value) > 1:
            cell.quotePrefix = True


def write_guide(worksheet: Worksheet, guide: Sequence[str], marks: Mapping[str, str], lang: Lang) -> None:
    """Write the sentences of a guide sheet, and below them what the workbook says of itself."""
    worksheet.sheet_view.showGridLines = False
    for letter, width in zip("AB", _GUIDE_WIDTHS, strict=True):
        worksheet.column_dimensions[letter].width = width
    row = 0
    for row, sentence in enumerate(guide, start=1):
        size = 16 if row == 1 else SIZE + 1
        cell = worksheet.cell(row, 1, sentence)
        cell.font = Font(name=TYPEFACE, size=size, bold=row == 1, color=ACCENT if row == 1 else INK)
        worksheet.merge_cells(start_row=row, start_column=1, end_row=row, end_column=2)
        cell.alignment = Alignment(wrap_text=True, vertical="top")
        set_height(worksheet, row, [(sentence, sum(_GUIDE_WIDTHS))], size=size)
    for name, text in marks.items():
        row += 1
        label, value = worksheet.cell(row, 1, MARKS[name](lang)), worksheet.cell(row, 2, text)
        label.font, value.font = Font(name=TYPEFACE, size=SIZE, color=SOFT), Font(name=TYPEFACE, size=SIZE, color=INK)
    landscape(worksheet)
    worksheet.page_setup.fitToHeight = 1
    worksheet.protection.sheet = True


def _write_table(worksheet: Worksheet, table: FilledSheet, form: bool, lang: Lang) -> None:
    columns, header = table.sheet.columns, 3 if form else 1
    widths = [column.width for column in columns]
    for place, width in enumerate(widths, start=1):
        worksheet.column_dimensions[get_column_letter(place)].width = width
    if form:
        _write_top(worksheet, table, lang)
    for place, column in enumerate(columns, start=1):
        cell = worksheet.cell(header, place, column.header(lang))
        cell.font = Font(name=TYPEFACE, size=SIZE - 1, bold=True, color="FFFFFF")
        cell.fill = PatternFill("solid", fgColor=SOFT if column.key or column.reference else ACCENT)
        cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal="center")
        cell.border = LINE
        if form:
            cell.protection = Protection(locked=False)
    # they are bold, and the button of a filter takes a line
    heads = [(f"{column.header(lang)}\n", column.width * 0.95) for column in columns]
    set_height(worksheet, header, heads, size=SIZE - 1)
    styles: dict[tuple[str, bool, bool, bool], StyleArray] = {}
    for row, record in enumerate(table.rows, start=header + 1):
        values = [_shown(column, record, lang) for column in columns]
        for place, (column, value) in enumerate(zip(columns, values, strict=True), start=1):
            asked = _asked(column) and not _asked_elsewhere(column, record, lang)
            _write_cell(worksheet.cell(row, place), column, value, form, asked, lang, styles)  # type: ignore[arg-type]
        set_height(worksheet, row, [(v, w) for v, w in zip(values, widths, strict=True) if isinstance(v, str)])
    last = header + len(table.rows)
    worksheet.freeze_panes = f"{get_column_letter(table.sheet.lead + 1)}{header + 1}"
    if table.rows:
        worksheet.auto_filter.ref = f"A{header}:{get_column_letter(len(columns))}{last}"
    if form:
        _guard(worksheet, table.sheet, header, last, lang)
        _select(worksheet, next(place for place, column in enumerate(columns, start=1) if _asked(column)), header + 1)
    on_pages(worksheet, widths, table.sheet.lead)
    worksheet.print_title_rows = f"{header}:{header}"
    if form:
        worksheet.print_area = f"A2:{get_column_letter(len(columns))}{last}"  # the heading is that of the page
    worksheet.oddHeader.left.text = table.heading.replace("&", "&&") or None  # type: ignore[union-attr]
    worksheet.oddFooter.right.text = PAGES(lang)  # type: ignore[union-attr]


def _write_top(worksheet: Worksheet, table: FilledSheet, lang: Lang) -> None:
    """Write the heading of a form's sheet, and over each column what is asked."""
    title = worksheet.cell(1, 1, table.heading)
    title.font = Font(name=TYPEFACE, size=14, bold=True, color=ACCENT)
    set_height(worksheet, 1, [], size=14)
    place, needed = 1, []
    for text, group in groupby(table.sheet.columns, lambda column: "" if column.key else column.note(lang)):
        columns = list(group)
        note = worksheet.cell(2, place, text)
        note.font = Font(name=TYPEFACE, size=SMALL, color=SOFT)
        note.alignment = Alignment(wrap_text=True, vertical="bottom")
        if len(columns) > 1:
            worksheet.merge_cells(start_row=2, end_row=2, start_column=place, end_column=place + len(columns) - 1)
        needed.append((text, sum(column.width for column in columns)))
        place += len(columns)
    set_height(worksheet, 2, needed, size=SMALL)


def _asked(column: Column) -> bool:
    return not (column.key or column.reference)


def _asked_elsewhere(column: Column, record: SheetRow, lang: Lang) -> bool:
    """Tell whether a row says that what a column asks of it is taken from elsewhere."""
    return bool(column.measured_in) and str(record.get(column.measured_in)).startswith(NOT_ASKED(lang, figure=""))


def _shown(column: Column, record: SheetRow, lang: Lang) -> Value:
    """Return a value as it is written: words of a closed set in the language of the workbook."""
    value = record.get(column.name)
    if column.kind is Kind.QUARTER and value == WHOLE_YEAR:
        return frame.WHOLE_YEAR(lang)
    closed = not column.measured_in or record.get(column.measured_in) in WHETHER
    choice = column.choice(value) if closed and isinstance(value, str) else None
    return choice.word(lang) if choice else value


def _write_cell(
    cell: Cell,
    column: Column,
    value: Value,
    form: bool,
    asked: bool,
    lang: Lang,
    styles: dict[tuple[str, bool, bool, bool], StyleArray],
) -> None:
    """Write a value; cells that look alike share their style, which takes longer to make than all else."""
    put(cell, value)
    alike = column.name, isinstance(value, str), bool(cell.quotePrefix), asked
    if alike in styles:
        cell._style = copy(styles[alike])  # type: ignore[attr-defined]
        return
    cell.font = Font(name=TYPEFACE, size=SIZE, color=INK if asked else SOFT)
    horizontal = "right" if column.kind in _RIGHT and not isinstance(value, str) else "left"
    cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=horizontal)
    cell.border = LINE
    if not isinstance(value, str):
        cell.number_format = _DATES(lang) if column.kind is Kind.DATE else _FORMATS.get(column.kind, "General")
    if form:
        cell.fill = PatternFill("solid", fgColor=FIELD if asked else WASH)
        cell.protection = Protection(locked=False)
    styles[alike] = copy(cell._style)  # type: ignore[attr-defined]


def _guard(worksheet: Worksheet, sheet: Sheet, header: int, last: int, lang: Lang) -> None:
    """Let rows be filtered and sorted, and nothing be typed but what is asked.

    Excel sorts no locked cells: those of the plan are open, and their rule refuses what one types. Rules stay in their
    place when rows are sorted, so that each is one for the whole column.
    """
    letters = {column.name: get_column_letter(place) for place, column in enumerate(sheet.columns, start=1)}
    fixed = fixed_rule(lang)
    fixed.add(f"A{header}:{get_column_letter(len(letters))}{header}")
    for column in sheet.columns:
        first, below = f"{letters[column.name]}{header + 1}", f"{letters[column.name]}{last}"
        if not _asked(column):
            fixed.add(f"{first}:{below}")
        elif has_rule(column):
            measure = f"${letters[column.measured_in]}{header + 1}" if column.measured_in else ""
            rule = entry_rule(column, first, measure, lang)
            rule.add(f"{first}:{below}")
            worksheet.add_data_validation(rule)
    worksheet.add_data_validation(fixed)
    allowed = worksheet.protection
    allowed.sheet = True
    allowed.autoFilter = allowed.sort = allowed.formatColumns = allowed.formatRows = False


def _select(worksheet: Worksheet, place: int, row: int) -> None:
    """Open a sheet on a cell."""
    cell = f"{get_column_letter(place)}{row}"
    for selection in worksheet.sheet_view.selection:
        if selection.pane in {None, "bottomRight"}:
            selection.activeCell = selection.sqref = cell


def heading(sheet: Sheet, what: Text) -> Text:
    """Return the heading of a form's sheet."""
    return Text(*(f"{sheet.title(lang)} · {what(lang)}" for lang in ("th", "en")))
