"""Official papers as sheets: A4 set-up, print header and footer, ruled tables, rows as high as their wrapped text."""

from __future__ import annotations

import math
import re
import unicodedata
from collections.abc import Sequence
from copy import copy
from dataclasses import dataclass, replace
from itertools import accumulate
from typing import Any

from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.utils import get_column_letter
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.pagebreak import Break

from acplan.look import FONT, INK, LINE, SAMPLE_GROUND, SAMPLE_INK, SOFT, rgb
from acplan.schema.types import Value
from acplan.words.numbers import in_thai_digits
from acplan.workbook.print_setup import COLUMN, PAGE, SIZE, SMALL, landscape
from acplan.workbook.write import put

THAI_NUMBER = "[$-D00041E]"
"""Before a number format: Thai digits, in Excel as in LibreOffice; the cell holds a number all the same."""
_HEAD, _GROUP = LINE, "#f1f4f6"
_RULES = Border(*(Side(style="thin", color="6B7885"),) * 4)
_LEFT, _CENTRE = "left", "center"
_HIGHEST = 190
"""How high a row may be, in points: so three fill a page; what needs more goes on in the next row."""
_LETTER, _LETTER_BOLD, _LINE = 0.55, 0.57, 1.36
"""In ems, of Sarabun: a letter's average advance, in bold too, and a line."""
_SPACE, _INDENT = 4, 10
"""Points that are left free beside the rules of a cell, and that the indent of one set left takes."""
_RAGGED = 4
"""Letters that a line lacks on average because words stay whole; fewer where it is short."""
_LONGEST = 55
"""Letters of one part of a print header: with their codes all three may have 255 together."""
_FILLED = 0.91
"""How much of a page's height is filled, so that sums still fit below."""
_WORD = re.compile(r"(?:\S[\u0e31\u0e34-\u0e3a\u0e47-\u0e4e]*){1,60}\s*|\s+")
"""A word, cut where it is endless, but never before a vowel or tone mark."""


@dataclass(frozen=True)
class Entry:
    """What stands in a cell, or in several joined: how it is set, and a number's format."""

    value: Value
    at: str = _LEFT
    span: int = 1
    number: str = "#,##0"


@dataclass(frozen=True)
class Head:
    """The head of a column, of several with a head each, or of joined ones."""

    name: str
    parts: tuple[str, ...] = ()
    span: int = 1


@dataclass(frozen=True)
class Letterhead:
    """What is printed on each page besides its rows; `mark` says of made-up figures that they are."""

    left: str
    right: str
    foot: str
    pages: str
    mark: str = ""


@dataclass(frozen=True)
class _Style:
    """How a row is written: its letters, what is behind them, and whether it is ruled."""

    size: float = SIZE
    bold: bool = False
    colour: str = INK
    fill: str = ""
    ruled: bool = True


class PrintedSheet:
    """A sheet that is written row after row; with `thai` its texts and numbers have Thai digits."""

    def __init__(self, book: Workbook, title: str, widths: Sequence[float], head: Letterhead, *, thai: bool) -> None:
        self._thai, self._widths, self._row = thai, widths, 0
        self._room = _FILLED * PAGE[1] * max(1.0, sum(widths) * COLUMN / PAGE[0])
        self._page_from, self._kept, self._repeated = 1, 0, 0.0
        self._styles: dict[tuple[object, ...], Any] = {}
        self._sheet = sheet = book.create_sheet(self._digits(title))
        for place, width in enumerate(widths, start=1):
            sheet.column_dimensions[get_column_letter(place)].width = width
        sheet.sheet_view.showGridLines = False
        landscape(sheet)
        top, bottom = sheet.oddHeader, sheet.oddFooter
        for part, text in (
            (top.left, head.left),
            (top.center, head.mark),
            (top.right, head.right),
            (bottom.left, head.foot),
        ):
            part.text = self._digits(text)[:_LONGEST].replace("&", "&&") or None
            part.font, part.size = f"{FONT},Regular", SMALL
        top.center.font, top.center.size = f"{FONT},Bold", SIZE
        bottom.right.text, bottom.right.font, bottom.right.size = head.pages, f"{FONT},Regular", SMALL

    def line(self, text: str, *, size: int = SIZE, bold: bool = False, at: str = _LEFT, soft: bool = False) -> None:
        """Write a line over the whole width, without rules."""
        style = _Style(size, bold, SOFT if soft else INK, ruled=False)
        self._write([Entry(text, at, len(self._widths))], style)

    def warning(self, text: str) -> None:
        """Write a line over the whole width that nobody overlooks."""
        self._write([Entry(text, _CENTRE, len(self._widths))], _Style(15, True, SAMPLE_INK, SAMPLE_GROUND))

    def gap(self) -> None:
        """Leave a row empty."""
        self._row += 1

    def head(self, heads: Sequence[Head], *, repeat: bool = False) -> None:
        """Write the heads of the columns; with `repeat` they stay in sight and every printed page begins with them."""
        upper = [Entry(head.name, _CENTRE, len(head.parts) or head.span) for head in heads]
        lower = [Entry(part, _CENTRE) for head in heads for part in head.parts or ("",)]
        first = self._row + 1
        self.row(upper, bold=True, fill=_HEAD)
        if any(head.parts for head in heads):
            self.row(lower, bold=True, fill=_HEAD)
            for place, cell in enumerate(lower, start=1):
                if not cell.value:
                    self._sheet.merge_cells(start_row=first, end_row=self._row, start_column=place, end_column=place)
            rows, widths = self._sheet.row_dimensions, self._spans(upper)
            needed = [_height(head.name, width, SIZE, bold=True) for head, width in zip(heads, widths, strict=True)]
            below = [0 if head.parts else rows[self._row].height or 0 for head in heads]
            rows[first].height = max(need - room for need, room in zip(needed, below, strict=True))
        for cells in self._sheet.iter_rows(first, self._row):
            for box in cells:
                box.alignment = Alignment(wrap_text=True, horizontal=_CENTRE, vertical="center")
        if repeat:
            self._sheet.print_title_rows = f"{first}:{self._row}"
            self._sheet.freeze_panes = f"A{self._row + 1}"
            self._repeated = self._high(first)

    def group(self, text: str, *, bold: bool) -> None:
        """Write a heading over the rows that follow; it stays with them where heads are repeated."""
        style = _Style(bold=bold, fill=_HEAD if bold else _GROUP)
        self._write([Entry(text, span=len(self._widths))], style)
        self._kept += 1

    def row(self, cells: Sequence[Entry], *, bold: bool = False, fill: str = "") -> None:
        """Write a row of a ruled table; what is too long for one row goes on in rows below it."""
        style = _Style(bold=bold, fill=fill)
        parts = [
            _parts(cell.value, width) if isinstance(cell.value, str) else [cell.value]
            for cell, width in zip(cells, self._spans(cells), strict=True)
        ]
        for number in range(max(map(len, parts))):
            more = [part[number] if number < len(part) else None for part in parts]
            pairs = zip(cells, more, strict=True)
            self._write([replace(cell, value=value) for cell, value in pairs], style)
            self._break()

    def total(self, cells: Sequence[Entry]) -> None:
        """Write a row of sums; it stays with the rows above."""
        self._write(cells, _Style(bold=True, fill=_GROUP))
        self._kept = 0

    def _write(self, cells: Sequence[Entry], style: _Style) -> None:
        self._row += 1
        place, height = 1, _height("", 9, style.size)
        for cell, width in zip(cells, self._spans(cells), strict=True):
            box = self._sheet.cell(self._row, place)
            last = place + cell.span - 1
            for joined in next(self._sheet.iter_rows(self._row, self._row, place, last)):
                self._set(joined, cell, style)
            if isinstance(cell.value, str):
                text = self._digits(cell.value)
                put(box, text)
                height = max(height, _height(text, width, style.size, bold=style.bold))
            elif cell.value is not None:
                box.value = cell.value
                box.number_format = THAI_NUMBER + cell.number if self._thai else cell.number
            if cell.span > 1:
                self._sheet.merge_cells(start_row=self._row, end_row=self._row, start_column=place, end_column=last)
            place = last + 1
        self._sheet.row_dimensions[self._row].height = height

    def _high(self, first: int) -> float:
        """Return how high the rows from one on are."""
        return sum(self._sheet.row_dimensions[row].height or 0.0 for row in range(first, self._row + 1))

    def _break(self) -> None:
        """Where the row just written has no room, begin a page with it and the headings right over it."""
        over = self._repeated if self._page_from > 1 else 0.0
        begins = self._row - self._kept
        if self._repeated and over + self._high(self._page_from) > self._room and self._page_from < begins:
            self._page_from = begins
            self._sheet.row_breaks.append(Break(id=begins - 1))
        self._kept = 0

    def _set(self, box: Any, cell: Entry, style: _Style) -> None:
        """Set a cell's style; one that occurred before is taken over, because openpyxl is slow to make it anew."""
        wrap = isinstance(cell.value, str)  # a number that is broken in two reads as another
        known = (style, cell.at, wrap)
        if known not in self._styles:
            box.font = Font(name=FONT, size=style.size, bold=style.bold, color=rgb(style.colour))
            box.border = _RULES if style.ruled else Border()
            box.fill = PatternFill("solid", fgColor=rgb(style.fill)) if style.fill else PatternFill()
            box.alignment = Alignment(wrap_text=wrap, vertical="top", horizontal=cell.at, indent=int(cell.at == _LEFT))
            self._styles[known] = copy(box._style)
        box._style = copy(self._styles[known])

    def _spans(self, cells: Sequence[Entry]) -> list[float]:
        """Return the width that the text of each cell of a row has."""
        ends = accumulate(cell.span for cell in cells)
        wide = [sum(self._widths[end - cell.span : end]) for cell, end in zip(cells, ends, strict=True)]
        return [width - _INDENT / COLUMN * (cell.at == _LEFT) for cell, width in zip(cells, wide, strict=True)]

    def _digits(self, text: str) -> str:
        return in_thai_digits(text) if self._thai else text


def _height(text: str, width: float, size: float, *, bold: bool = False) -> float:
    """Return how high a row must be for a text: no program measures joined cells when it opens a file."""
    return 5 + _LINE * size * _lines(text, width, size, bold=bold)


def _lines(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """Return on how many lines a text stands."""
    room = max(1, int((width * COLUMN - _SPACE) / (size * (_LETTER_BOLD if bold else _LETTER))))
    letters = [sum(map(_room, line)) for line in text.split("\n")]
    return sum(1 if count <= room else math.ceil(count / (room - min(_RAGGED, room * 0.16))) for count in letters)


def _room(letter: str) -> float:
    """Return how much of a Thai letter's room a letter takes; vowels and tone marks above and below take none."""
    return 0 if unicodedata.category(letter) == "Mn" else 0.9 if letter.isascii() else 1


def _parts(text: str, width: float) -> list[str]:
    """Return a text in parts that each fit a row."""
    most = int((_HIGHEST - 5) / (_LINE * SIZE))
    parts = [""]
    for word in _WORD.findall(text):
        if parts[-1] and _lines(parts[-1] + word, width, SIZE) > most:
            parts.append("")
        parts[-1] += word
    return [part.rstrip() for part in parts]
