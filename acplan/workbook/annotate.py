"""Writing issues back into the officer's own workbook: marked cells with comments, and a list."""

from __future__ import annotations

import io
from collections.abc import Sequence

import openpyxl
from openpyxl.cell.cell import Cell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import quote_sheetname
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from acplan.issues import Issue, Severity
from acplan.words import annotate as say
from acplan.words.entry_rules import PAGES
from acplan.words.text import Lang
from acplan.workbook.package import AUTHOR, book_bytes
from acplan.workbook.print_setup import SIZE, TYPEFACE, on_pages, set_height
from acplan.workbook.write import put

_WIDTHS = (9, 13, 8, 20, 34, 30, 36)
"""Of the columns of the list: together one page of A4 across."""
_LINE = Border(bottom=Side("hair", color="808080"))
_FILLS = {Severity.ERROR: "F8C9C4", Severity.WARNING: "FCE8BF"}


def annotate(data: bytes, issues: Sequence[Issue], lang: Lang) -> bytes:
    """Return the workbook with every issue marked in its cell and listed on a first sheet of its own.

    Only for a workbook that could be read; the sheet of an earlier list is replaced.
    """
    book = openpyxl.load_workbook(io.BytesIO(data))
    ordered = sorted(issues, key=lambda issue: issue.severity is not Severity.ERROR)
    for issue in reversed(ordered):
        if issue.sheet in book.sheetnames and issue.cell:
            _mark(book[issue.sheet], issue, lang)
    _list(book, ordered, lang)
    return book_bytes(book)


def issue_list(issues: Sequence[Issue], lang: Lang) -> bytes:
    """Return a workbook that holds nothing but the list of issues."""
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    _list(book, issues, lang)
    return book_bytes(book)


def _mark(worksheet: Worksheet, issue: Issue, lang: Lang) -> None:
    cell = worksheet[issue.cell]
    if not isinstance(cell, Cell):
        return  # inside a merged area only its first cell can be marked
    cell.fill = PatternFill("solid", fgColor=_FILLS[issue.severity])
    text = "\n".join((issue.found(lang), issue.why(lang), f"→ {issue.todo(lang)}"))
    earlier = f"\n\n{cell.comment.text}" if cell.comment else ""
    cell.comment = Comment(text + earlier, AUTHOR, width=320, height=140)


def _list(book: Workbook, issues: Sequence[Issue], lang: Lang) -> None:
    title = say.LIST.th
    if title in book.sheetnames:
        del book[title]
    worksheet = book.create_sheet(title, 0)
    book.active = 0
    heads = (say.KIND, say.SHEET, say.CELL, say.COLUMN, say.FOUND, say.WHY, say.TODO)
    for place, (head, width) in enumerate(zip(heads, _WIDTHS, strict=True), start=1):
        cell = worksheet.cell(1, place, head(lang))
        cell.font = Font(name=TYPEFACE, size=SIZE, bold=True)
        worksheet.column_dimensions[cell.column_letter].width = width
    for row, issue in enumerate(issues, start=2):
        values = (
            say.SEVERITIES[issue.severity](lang),
            issue.sheet,
            issue.cell,
            issue.column,
            issue.found(lang),
            issue.why(lang),
            issue.todo(lang),
        )
        for column, value in enumerate(values, start=1):
            cell = worksheet.cell(row, column)
            put(cell, value)
            cell.font = Font(name=TYPEFACE, size=SIZE)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            cell.border = _LINE
            if column == 1:
                cell.fill = PatternFill("solid", fgColor=_FILLS[issue.severity])
        set_height(worksheet, row, zip(values, _WIDTHS, strict=True))
        if issue.sheet in book.sheetnames and issue.cell:
            place = worksheet.cell(row, 3)
            place.hyperlink = Hyperlink(place.coordinate, location=f"{quote_sheetname(issue.sheet)}!{issue.cell}")
    worksheet.freeze_panes = "A2"
    on_pages(worksheet, _WIDTHS, 0)
    worksheet.print_title_rows = "1:1"
    worksheet.oddFooter.right.text = PAGES(lang)
