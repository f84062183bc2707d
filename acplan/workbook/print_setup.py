"""A4, landscape: how sheets are set up for the printer, and how high rows are whose texts wrap.

Spreadsheet programs do not measure wrapped Thai when they open a file, so that heights are worked out here.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import accumulate

from openpyxl import Workbook
from openpyxl.styles import Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.dimensions import RowDimension
from openpyxl.worksheet.pagebreak import Break, ColBreak
from openpyxl.worksheet.worksheet import Worksheet

from acplan.text_layout import LEADING, OTHER_TYPEFACE, wrapped

TYPEFACE = "Leelawadee UI"
"""It is on every Windows since 8.1, with its Thai."""
SIZE, SMALL = 11, 9
COLUMN = 6.0
"""In points a unit of a column's width."""
PAGE = (784, 487)
"""In points what a page holds, wide and high."""
LEGIBLE = 0.8
"""How small print may be made, of its size: 11 points are 8.8 then."""
_FILLED = 0.93
"""How much of a page's width is filled: printers and programs measure columns up to some percents wider."""
_MEASURED_IN = "Arial"
"""What a column's width is counted in digits of: every machine has it, or one just as wide, and so the same pages."""
_BESIDE, _ABOVE = 6, 5
"""Points that are left free beside and above the text of a cell."""


def new_book() -> Workbook:
    """Return a workbook without sheets."""
    book = Workbook()
    book.remove(book.worksheets[0])
    book._named_styles["Normal"].font = Font(name=_MEASURED_IN, size=SIZE)  # type: ignore[attr-defined]
    return book


def landscape(sheet: Worksheet) -> None:
    """Print a sheet on A4 across, as many pages as it needs, each as wide as the sheet."""
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A4
    sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight = 1, 0
    sheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]
    sheet.print_options.horizontalCentered = True
    margins = sheet.page_margins
    margins.left = margins.right = 0.4
    margins.top = margins.bottom = 0.75
    margins.header = margins.footer = 0.35


def on_pages(sheet: Worksheet, widths: Sequence[float], lead: int) -> None:
    """Print a sheet in a size that can be read: a wide one on pages side by side, each with the first columns."""
    landscape(sheet)
    room, kept = PAGE[0] * _FILLED / COLUMN, sum(widths[:lead])
    pages = _pages(widths, lead, room / LEGIBLE)
    if len(pages) == 1:
        return
    while True:
        closer = _pages(widths, lead, _widest(pages, kept) - 1)
        if len(closer) > len(pages) or _widest(closer, kept) >= _widest(pages, kept):
            break  # a column that is wider than the room stays so
        pages = closer
    sheet.sheet_properties.pageSetUpPr.fitToPage = False  # type: ignore[union-attr]
    sheet.page_setup.fitToWidth = sheet.page_setup.fitToHeight = None
    sheet.page_setup.scale = int(100 * min(1.0, room / _widest(pages, kept)))
    sheet.page_setup.pageOrder = "overThenDown"
    sheet.print_title_cols = f"A:{get_column_letter(lead)}"
    sheet.col_breaks = ColBreak()
    for end in accumulate(map(len, pages[:-1])):
        sheet.col_breaks.append(Break(id=end))


def _pages(widths: Sequence[float], lead: int, room: float) -> list[list[float]]:
    """Return the widths of the columns of each page; the first columns are repeated on all but the first."""
    pages: list[list[float]] = [[]]
    kept = 0.0
    for place, width in enumerate(widths):
        if kept + sum(pages[-1]) + width > room and place > lead:
            pages.append([])
            kept = sum(widths[:lead])
        pages[-1].append(width)
    return pages


def _widest(pages: Sequence[Sequence[float]], kept: float) -> float:
    return max(sum(page) + (kept if number else 0) for number, page in enumerate(pages))


class _Row(RowDimension):
    """A row whose height the spreadsheet program may change as its content changes, or is sorted."""

    @property
    def customHeight(self) -> bool:  # noqa: N802 - openpyxl's name
        """Tell that the height is a beginning."""
        return False


def set_height(
    sheet: Worksheet, row: int, texts: Iterable[tuple[str, float]], *, size: float = SIZE, over: float = 0
) -> None:
    """Make a row as high as its texts need in the widths of their columns, and so much higher."""
    lines = max((_lines(text, width, size) for text, width in texts), default=1)
    sheet.row_dimensions[row] = _Row(sheet, index=row, ht=_ABOVE + over + LEADING * size * lines)


def _lines(text: str, width: float, size: float) -> int:
    room = max(1.0, (width * COLUMN - _BESIDE) / size / OTHER_TYPEFACE)
    return sum(max(1, len(wrapped(line, room))) for line in text.split("\n"))
