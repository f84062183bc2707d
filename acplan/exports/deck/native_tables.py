"""Native tables: plain, with hair lines, split over slides where they are long."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import zip_longest
from typing import Any

from pptx.oxml.ns import qn
from pptx.util import Emu, Inches

from acplan.exports.box import Box
from acplan.exports.deck.colours import paint
from acplan.exports.deck.presentation import TONES, Slide
from acplan.exports.deck.room import height, lines, undotted, width_of, wrapped
from acplan.exports.deck.runs import Paragraph, Run, child, legal, mark, write
from acplan.figures.figure import Table, TableColumn, Value, ValueKind, Verdict, shown
from acplan.look import INK, LINE, SOFT, WASH
from acplan.words.text import Lang, Text, same

_PLAIN = "{2D5ABB26-0587-4C30-8999-92F81FD0307C}"
"""PowerPoint's table style without fills and lines."""
SIZES = (20.0, 18.0, 16.0, 14.0, 13.0)
_SIDE, _ABOVE = 0.08, 0.045
"""Margins of a cell, in inches."""
_PHRASE, _VERDICT, _REASON = 0.095, 0.24, 0.15
"""The most that a word and that a verdict is kept whole for, and what longer ones get, in inches a point of type."""
_HALF = 0.6
"""The share of its width in which a long head takes two lines that are about as long."""
_CRAMPED = 0.6
"""The share of the width meant for it that a column of text keeps, or smaller type is better."""
HAIR = 0.01
"""What widths may differ by in rounding, in inches."""
_LEFT = {ValueKind.TEXT, ValueKind.YEAR}


@dataclass(frozen=True)
class FittedTable:
    """A table laid out for a width: columns with their widths in inches, a size of type, a language."""

    table: Table
    widths: tuple[float, ...]
    size: float
    lang: Lang

    @staticmethod
    def fitting(table: Table, shares: Mapping[str, float], width: float, size: float, lang: Lang) -> FittedTable:
        """Lay out some columns of a table, in the order and by the shares given."""
        names = [column.name for column in table.columns]
        places = [names.index(name) for name in shares]
        chosen = Table(
            tuple(table.columns[place] for place in places),
            tuple(tuple(row[place] for place in places) for row in table.rows),
        )
        fitted = FittedTable(
            chosen, tuple(width * share / sum(shares.values()) for share in shares.values()), size, lang
        )
        return replace(fitted, widths=fitted._widened())

    def _widened(self) -> tuple[float, ...]:
        """Return widths in which no number and no short head is broken, at the cost of the widest columns."""
        least = [self._least(place, column) for place, column in enumerate(self.table.columns)]
        widths = [max(width, low) for width, low in zip(self.widths, least, strict=True)]
        spare = [max(0.0, width - low) for width, low in zip(widths, least, strict=True)]
        taken = min(1.0, (sum(widths) - sum(self.widths)) / (sum(spare) or 1.0))
        return tuple(width - taken * room for width, room in zip(widths, spare, strict=True))

    def _least(self, place: int, column: TableColumn) -> float:
        """Return the width in which a column's numbers, words, verdicts and short head stay whole."""
        heads = [width_of(part, self.size, bold=True) for part in column.head(self.lang).split(" ")]
        found = [head if head <= _PHRASE * self.size else _HALF * head for head in heads]
        for row in self.table.rows:
            value = row[place]
            text = shown(value, column.kind, self.lang)
            if isinstance(value, Verdict):
                whole = max(width_of(f"✔ {part}", self.size, bold=True) for part in text.split(" · "))
                found.append(whole if whole <= _VERDICT * self.size else _REASON * self.size)
            elif column.kind is ValueKind.TEXT:
                found.append(self._longest(text.split(" "), _PHRASE))
            else:
                found.append(width_of(f"{text}0", self.size))  # wider figures of another typeface stay whole too
        return max(found) + 2 * _SIDE

    def _longest(self, parts: Sequence[str], most: float) -> float:
        return min(max(width_of(part, self.size, bold=True) for part in parts), most * self.size)

    @staticmethod
    def largest(
        table: Table, shares: Mapping[str, float], width: float, room: float, lang: Lang
    ) -> tuple[FittedTable, list[Sequence[tuple[Value, ...]]]]:
        """Lay a table out in the largest type that needs no more parts than the smallest, and return the parts."""
        tried = [FittedTable.fitting(table, shares, width, size, lang) for size in SIZES]
        tried[-1] = tried[-1].broken(room)
        parts = [fitted.parts(room) for fitted in tried]
        meant = [width * share / sum(shares.values()) for share in shares.values()]
        fits = [
            fitted.width <= width + HAIR
            and len(found) == len(parts[-1])
            and max(map(fitted.row_height, fitted.table.rows), default=0) <= room - fitted.head_height
            and not fitted._cramped(meant)
            for fitted, found in zip(tried, parts, strict=True)
        ]
        best = fits.index(True) if any(fits) else len(tried) - 1
        return tried[best], parts[best]

    def _cramped(self, meant: Sequence[float]) -> bool:
        """Tell whether a column of text lost too much of the width meant for it."""
        kinds = [column.kind for column in self.table.columns]
        return any(k is ValueKind.TEXT and w < _CRAMPED * m for k, w, m in zip(kinds, self.widths, meant, strict=True))

    def broken(self, room: float) -> FittedTable:
        """Return the table with each row that is too tall for a slide broken into several."""
        most = max(1, int((room - self.head_height - 2 * _ABOVE) / height(1, self.size)))
        rows = [part for row in self.table.rows for part in self._broken(row, most)]
        return replace(self, table=Table(self.table.columns, tuple(rows)))

    def _broken(self, row: tuple[Value, ...], most: int) -> list[tuple[Value, ...]]:
        """Return a row as rows of at most so many lines, in which the texts go on."""
        cells: list[list[Value]] = []
        for value, column, width in zip(row, self.table.columns, self.widths, strict=True):
            parts = wrapped(shown(value, column.kind, self.lang), width - 2 * _SIDE, self.size)
            if not isinstance(value, Text | Verdict) or len(parts) <= most:
                cells.append([value])
                continue
            texts = [same("".join(parts[n : n + most]).strip("\n")) for n in range(0, len(parts), most)]
            cells.append([replace(value, text=text) if isinstance(value, Verdict) else text for text in texts])
        if len(cells[0]) == 1:
            cells[0] *= max(map(len, cells))  # what names the row is said again
        return [tuple(row) for row in zip_longest(*cells, fillvalue=same(""))]

    @property
    def width(self) -> float:
        """The width of the table: more than it was given where its numbers need more."""
        return sum(self.widths)

    @property
    def height(self) -> float:
        """The height of the whole table."""
        return self.head_height + sum(self.row_height(row) for row in self.table.rows)

    def row_height(self, row: Sequence[Value]) -> float:
        """Return the height that a row needs."""
        return self._height([shown(v, c.kind, self.lang) for v, c in zip(row, self.table.columns, strict=True)])

    @property
    def head_height(self) -> float:
        """The height that the heads need."""
        return self._height([column.head(self.lang) for column in self.table.columns], bold=True)

    def _height(self, texts: Sequence[str], *, bold: bool = False) -> float:
        most = max(
            lines(text, width - 2 * _SIDE, self.size, bold=bold) for text, width in zip(texts, self.widths, strict=True)
        )
        return height(most, self.size) + 2 * _ABOVE

    def parts(self, room: float) -> list[Sequence[tuple[Value, ...]]]:
        """Return the rows cut into as few parts as the room asks for, of about the same height."""
        rows = self.table.rows
        heights = [self.row_height(row) for row in rows]
        room -= self.head_height
        fewest = len(_cut(heights, room))
        even = next((share for share in range(50, 101, 2) if len(_cut(heights, room * share / 100)) == fewest), 100)
        return [[rows[place] for place in part] for part in _cut(heights, room * even / 100)] or [()]

    def draw(self, slide: Slide, box: Box, rows: Sequence[tuple[Value, ...]], *, name: str, about: str) -> float:
        """Draw the heads and some rows at the top of a box, and return the height they take."""
        scale = slide.presentation.scale
        heights = [self.head_height, *(self.row_height(row) for row in rows)]
        place = slide.emu(Box(box.x, box.y, sum(self.widths), sum(heights)))
        frame = slide.native.shapes.add_table(len(rows) + 1, len(self.widths), *place)
        frame.name = name
        frame._element.nvGraphicFramePr.cNvPr.set("descr", legal(about))
        native = frame.table
        native._tbl.tblPr.find(qn("a:tableStyleId")).text = _PLAIN
        native._tbl.tblPr.set("bandRow", "0")
        for column, width in zip(native.columns, self.widths, strict=True):
            column.width = Inches(width * slide.presentation.sx)
        for row, tall in zip(native.rows, heights, strict=True):
            row.height = Inches(tall * slide.presentation.sy)
        for place_of, column in enumerate(self.table.columns):
            head = [Run(column.head(self.lang), self.size * scale, bold=True, colour=SOFT)]
            self._fill(native.cell(0, place_of), head, column.kind not in _LEFT, slide, head=True)
        for number, row in enumerate(rows, start=1):
            for place_of, (value, column) in enumerate(zip(row, self.table.columns, strict=True)):
                runs = self._runs(value, column, self.widths[place_of] - 2 * _SIDE, scale)
                self._fill(native.cell(number, place_of), runs, column.kind not in _LEFT, slide)
        return sum(heights)

    def _runs(self, value: Value, column: TableColumn, width: float, scale: float) -> Paragraph:
        size, told = self.size * scale, shown(value, column.kind, self.lang)
        if isinstance(value, Verdict):
            ink = TONES[value.tone][0]
            told = undotted(f"✔ {told}", width, self.size, bold=True).removeprefix("✔ ")
            return [mark(value.tone, size, ink), Run(told, size, bold=True, colour=ink)]
        answer = column.kind is not ValueKind.TEXT and (value is None or isinstance(value, Text))
        return [Run(undotted(told, width, self.size), size, colour=SOFT if answer else INK)]

    def _fill(self, cell: Any, runs: Paragraph, right: bool, slide: Slide, *, head: bool = False) -> None:
        element = cell._tc
        body = element.find(qn("a:txBody"))
        write(body, [runs], slide.presentation.typeface, self.lang, align="r" if right else "l")
        settings = element.get_or_add_tcPr()
        for side in ("marL", "marR"):
            settings.set(side, str(Inches(_SIDE * slide.presentation.sx)))
        for side in ("marT", "marB"):
            settings.set(side, str(Inches(_ABOVE * slide.presentation.sy)))
        settings.set("anchor", "b" if head else "t")
        for side in ("a:lnL", "a:lnR", "a:lnT"):
            child(child(settings, side), "a:noFill")
        line = child(settings, "a:lnB")
        line.set("w", str(Emu(9525)))
        _solid(line, LINE)
        if head:
            _solid(settings, WASH)
        else:
            child(settings, "a:noFill")


def _solid(parent: Any, colour: str) -> None:
    paint(child(parent, "a:solidFill"), colour)


def _cut(heights: Sequence[float], room: float) -> list[list[int]]:
    parts: list[list[int]] = []
    taken = 0.0
    for place, tall in enumerate(heights):
        if not parts or taken + tall > room:
            parts.append([])
            taken = 0.0
        parts[-1].append(place)
        taken += tall
    return parts
