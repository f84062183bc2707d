"""The figures as data: a .csv each, and all of them as sheets of one workbook."""

from __future__ import annotations

import csv
import io
import math
import re
from collections.abc import Mapping, Sequence
from copy import copy
from typing import Any

from openpyxl import Workbook
from openpyxl.cell.cell import Cell
from openpyxl.styles import Alignment, Border, Font, PatternFill, Side
from openpyxl.styles.cell_style import StyleArray
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.worksheet import Worksheet

from acplan.figures.figure import AtLeast, Content, Figure, Of, TableColumn, Value, ValueKind, Verdict, shown
from acplan.look import ACCENT, INK, LINE, SAMPLE_INK, SOFT, TYPEFACES, WASH, rgb
from acplan.text_layout import shortened
from acplan.words import papers as say
from acplan.words.frame import SAMPLE
from acplan.words.picture import SHORT
from acplan.words.text import Lang, Text, letters
from acplan.workbook.package import book_bytes
from acplan.workbook.write import put

Plain = str | int | float | None
_Styles = dict[tuple[bool, ValueKind, bool, bool, bool], StyleArray]
"""The styles of a book's cells that look alike: to make one takes longer than all else of a cell."""
_UNITS = {ValueKind.PERCENT: say.IN_PERCENT, ValueKind.CHANGE: say.IN_PERCENT, ValueKind.BAHT: say.IN_BAHT}
_FORMATS = {
    ValueKind.YEAR: "0",
    ValueKind.INTEGER: "#,##0",
    ValueKind.POINTS: "0.00",
    ValueKind.GAIN: "+0.00;-0.00;0.00",
    ValueKind.CHANGE: "0",
    ValueKind.BAHT: "#,##0.00",
    ValueKind.FRACTION: "0",
}
_LIVE = "=+-@＝＋－＠\t\r\n"
"""What a spreadsheet program takes for the beginning of a formula in a text file."""
_TYPEFACE = TYPEFACES[0]
_TITLE, _NOT_IN_TITLES = 31, re.compile(r"[\[\]:*?/\\']+")
"""How long the name of a sheet may be, and what Excel takes in none."""
_OF_DIMENSION = re.compile(r"dimension-(\d+)-")
_INDEX = {"A": 31, "B": 46, "C": 70, "D": 27}
"""How many letters wide the columns of the list of sheets are."""
_WIDEST, _HEAD, _HIGHEST = 56, 18, 400
"""How many letters a column is wide at most, and how many on account of its head; how many points a row is high."""


def csv_files(content: Content, lang: Lang) -> dict[str, bytes]:
    """Return each figure as a .csv by its file name: UTF-8 with its mark, numbers as numbers, empty is not reported.

    The last column says what is counted and where the row is from. Text that a spreadsheet program would run has a
    quote before it.
    """
    return {f"{figure.name}.csv": _csv(content, figure, lang) for figure in content.figures}


def _csv(content: Content, figure: Figure, lang: Lang) -> bytes:
    heads, rows = grid(figure, lang)
    origin = " · ".join(_about(content, figure, lang))
    stream = io.StringIO(newline="")
    writer = csv.writer(stream, lineterminator="\r\n")
    writer.writerow([*heads, say.ORIGIN(lang)])
    writer.writerows([*map(_harmless, row), origin] for row in rows)
    return stream.getvalue().encode("utf-8-sig")


def _harmless(value: Plain) -> Plain:
    return f"'{value}" if isinstance(value, str) and value.startswith(tuple(_LIVE)) else value


def workbook(content: Content, lang: Lang) -> bytes:
    """Return every figure as a sheet of one workbook, behind a list of them that leads to each."""
    book, titles, styles = Workbook(), sheet_titles(content, lang), _Styles()
    index = book.worksheets[0]
    index.title = say.CONTENTS(lang)
    _write_index(index, content, titles, lang)
    for figure in content.figures:
        _write_figure(book.create_sheet(titles[figure.name]), content, figure, lang, styles)
    return book_bytes(book)


def sheet_titles(content: Content, lang: Lang) -> dict[str, str]:
    """Return the name of each figure's sheet by that of the figure: its heading in a few words, none twice."""
    found: dict[str, str] = {}
    taken = {say.CONTENTS(lang).casefold()}
    for figure in content.figures:
        told = SHORT.get(_OF_DIMENSION.sub("dimension-", figure.name), figure.heading)
        if of := _OF_DIMENSION.match(figure.name):
            told = say.SHEET_OF_DIMENSION.fill(n=of[1], name=told)
        name = _NOT_IN_TITLES.sub(" ", told(lang)).strip()
        tried = (f"{shortened(name, _TITLE - len(end))}{end}" for end in ("", *(f" {n}" for n in range(2, 99))))
        found[figure.name] = next(title for title in tried if title.casefold() not in taken)
        taken.add(found[figure.name].casefold())
    return found


def grid(figure: Figure, lang: Lang) -> tuple[list[str], list[list[Plain]]]:
    """Return the heads and rows of a figure as plain values."""
    heads = [head for column in figure.table.columns for head in _heads(column, lang)]
    rows = [
        [
            plain
            for value, column in zip(row, figure.table.columns, strict=True)
            for plain in _plain(value, column, lang)
        ]
        for row in figure.table.rows
    ]
    return heads, rows


def _heads(column: TableColumn, lang: Lang) -> list[str]:
    head, unit = column.head(lang), column.unit(lang)
    if column.kind is ValueKind.FRACTION:
        return [head, say.WHOLE(lang, head=head)]
    if column.kind in _UNITS:
        return [_UNITS[column.kind](lang, head=head)]
    if unit.casefold() in head.casefold():
        return [head]
    return [
        say.AND_UNIT(lang, head=head[:-1], unit=unit) if head.endswith(")") else say.IN_UNIT(lang, head=head, unit=unit)
    ]


def _plain(value: Value, column: TableColumn, lang: Lang) -> list[Plain]:
    if column.kind is ValueKind.FRACTION:
        return [value.part, value.whole] if isinstance(value, Of) else [None, None]
    if isinstance(value, Text | Verdict | AtLeast | Of):
        return [shown(value, column.kind, lang)]
    return [int(value) if isinstance(value, float) and value.is_integer() else value]


def _about(content: Content, figure: Figure, lang: Lang) -> list[str]:
    """Return what is said with a figure's values: that they are made up, what they count, of when and from where."""
    header = content.header
    texts = (figure.heading, figure.about, header.at, figure.source, header.plan_words)
    return list(dict.fromkeys([*([SAMPLE(lang)] if header.sample else []), *(text(lang) for text in texts)]))


def _write_index(worksheet: Worksheet, content: Content, titles: Mapping[str, str], lang: Lang) -> None:
    header = content.header
    texts = (header.short_title, header.at, header.source, header.plan_words)
    mark = [SAMPLE(lang)] if header.sample else []
    _write_lines(worksheet, [header.organisation(lang), *mark, *(text(lang) for text in texts)])
    for row, figure in enumerate(content.figures, start=worksheet.max_row + 2):
        told = (titles[figure.name], figure.heading(lang), figure.finding(lang), f"{figure.name}.csv")
        for place, text in enumerate(told, start=1):
            cell = _put(worksheet, row, place, text)
            cell.font = Font(name=_TYPEFACE, color=rgb(INK))
            cell.alignment = Alignment(wrap_text=True, vertical="top")
        worksheet.row_dimensions[row].height = 17 * max(map(_lines, told, _INDEX.values()))
        worksheet.cell(row, 1).hyperlink = Hyperlink(f"A{row}", location=f"'{titles[figure.name]}'!A1")
        worksheet.cell(row, 1).font = Font(name=_TYPEFACE, color=rgb(ACCENT), underline="single")
    for letter, width in _INDEX.items():
        worksheet.column_dimensions[letter].width = width + 3


def _write_figure(worksheet: Worksheet, content: Content, figure: Figure, lang: Lang, styles: _Styles) -> None:
    _write_lines(worksheet, [figure.finding(lang), *_about(content, figure, lang)])
    heads, rows = grid(figure, lang)
    kinds = [column.kind for column in figure.table.columns for _ in _heads(column, lang)]
    top = worksheet.max_row + 2
    line = Border(bottom=Side(style="thin", color=rgb(LINE)))
    table: list[list[Plain]] = [list(heads), *rows]
    for row, values in enumerate(table, start=top):
        for place, (value, kind) in enumerate(zip(values, kinds, strict=True), start=1):
            cell: Any = _put(worksheet, row, place, value)
            number = isinstance(value, int | float)
            alike = row == top, kind, place > 1, number, bool(cell.quotePrefix)
            if alike in styles:
                cell._style = copy(styles[alike])
                continue
            cell.font = Font(name=_TYPEFACE, bold=row == top, color=rgb(SOFT if row == top else INK))
            cell.fill = PatternFill("solid", fgColor=rgb(WASH)) if row == top else PatternFill()
            cell.border = line
            side, indent = ("left", int(place > 1)) if kind is ValueKind.TEXT else ("right", 0)
            cell.alignment = Alignment(wrap_text=True, vertical="top", horizontal=side, indent=indent)
            if number:
                cell.number_format = _FORMATS.get(kind, "General")
            styles[alike] = copy(cell._style)
    widths = [
        min(max([min(_letters(head), _HEAD), *map(_letters, cells)]), _WIDEST)
        for head, *cells in zip(*table, strict=True)
    ]
    for place, width in enumerate(widths, start=1):
        worksheet.column_dimensions[get_column_letter(place)].width = width + 3
    for row, values in enumerate(table, start=top):
        lines = max(_lines(value, width) for value, width in zip(values, widths, strict=True))
        worksheet.row_dimensions[row].height = min(17 * lines, _HIGHEST)
    worksheet.freeze_panes, worksheet.print_title_rows = f"A{top + 1}", f"{top}:{top}"
    if rows:
        worksheet.auto_filter.ref = f"A{top}:{get_column_letter(len(heads))}{top + len(rows)}"


def _write_lines(worksheet: Worksheet, lines: Sequence[str]) -> None:
    for row, text in enumerate(lines, start=1):
        cell = _put(worksheet, row, 1, text)
        mark = text in SAMPLE
        colour = SAMPLE_INK if mark else INK if row == 1 else SOFT
        cell.font = Font(name=_TYPEFACE, size=14 if row == 1 else 11, bold=row == 1 or mark, color=rgb(colour))
    worksheet.sheet_view.showGridLines = False
    worksheet.page_setup.orientation, worksheet.page_setup.paperSize = "landscape", worksheet.PAPERSIZE_A4
    worksheet.page_margins.left = worksheet.page_margins.right = 0.4
    worksheet.page_setup.fitToWidth, worksheet.page_setup.fitToHeight = 1, 0
    worksheet.sheet_properties.pageSetUpPr.fitToPage = True  # type: ignore[union-attr]


def _letters(value: Plain) -> int:
    """Return how many letters wide a value is."""
    return 0 if value is None else letters(str(value))


def _lines(value: Plain, width: int) -> int:
    """Return on how many lines a value stands, for programs that do not measure when they open a file."""
    return sum(max(1, math.ceil(_letters(line) / width)) for line in str(value).split("\n"))


def _put(worksheet: Worksheet, row: int, place: int, value: Plain) -> Cell:
    cell = worksheet.cell(row, place)
    put(cell, value)  # type: ignore[arg-type]
    return cell  # type: ignore[return-value]
