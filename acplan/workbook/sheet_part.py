"""The part of a sheet: read cell by cell, held against what spreadsheet programs write, and written anew.

openpyxl alone takes the last of two cells at one place, a negative place in the list of texts, or `1_000` for a
number, without a word.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from xml.sax.saxutils import escape

from acplan.issues import Issue
from acplan.words import file_issues as say
from acplan.workbook.conditional import ConditionalFormats
from acplan.workbook.gate import megabytes, unsafe
from acplan.workbook.texts import MAIN, CellText, Refused, RichText, guarded_parser, local, unescaped

CELL_LIMIT = 300_000
MERGED_LIMIT = 20_000
TEXT_LIMIT = 64 * 1024 * 1024
PLACE = re.compile(r"([A-Z]{1,3})([1-9]\d{0,6})", re.ASCII)
_NUMBER = re.compile(r"[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d{1,3})?", re.ASCII)
_VOLATILE = re.compile(
    r"\b(?:NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY|WEBSERVICE|RTD|STOCKHISTORY|GOOGLEFINANCE|IMPORT[A-Z]+|CUBE[A-Z]+) *\(|"
    r"""\w\|[^"]*!""",
    re.IGNORECASE,
)
"""What gives another value each time, or asks another program for one."""
_NOT_SEEN = {"ht": 3.0, "width": 0.7}
"""Rows and columns that are no higher, in points, or wider, in letters, cannot be seen."""
_LAST_COLUMN, _LAST_ROW = 16_384, 1_048_576
_CELL_TYPES = {"n", "s", "b", "e", "str", "d", "inlineStr"}
_TEXTS = {"s", "str", "inlineStr"}


@dataclass
class Comment:
    """A comment or a text box: the cell it hangs on, where it hangs on one, and its text."""

    cell: str
    text: str


@dataclass
class SheetFacts:
    """What a sheet's part says besides values.

    Merged areas as edges left, top, right, bottom; formulas without a saved value, formulas whose value Excel works out
    anew when it opens the file, cells whose text is partly raised
    or struck out, and cells of a style that the file lacks, by their place; comments; rows, and columns from one to
    another, that Excel does not show; number formats that its rules may show cells in.
    """

    merged: dict[str, tuple[int, int, int, int]] = field(default_factory=dict)
    unsaved: dict[str, str] = field(default_factory=dict)
    volatile: set[str] = field(default_factory=set)
    marked: set[str] = field(default_factory=set)
    unstyled: set[str] = field(default_factory=set)
    comments: list[Comment] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    conditional: ConditionalFormats = field(default_factory=ConditionalFormats)


class SheetPart:
    """Reads the part of a sheet and writes it again with its filled cells alone.

    `formatted` tells of each style whether its number format is known; None where the file has no styles. Where all
    is `recalculated` on opening, a nought or nothing is what a program saves that never calculated. `conditional` are
    the number formats of the styles that rules refer to.
    """

    def __init__(
        self,
        texts: Sequence[CellText],
        limit: int,
        formatted: Sequence[bool] | None,
        *,
        recalculated: bool = False,
        conditional: Sequence[str] = (),
    ) -> None:
        self.recalculated = recalculated
        self.facts = SheetFacts(conditional=ConditionalFormats(conditional))
        self.limit, self.shared, self.formatted = limit, texts, formatted
        self.positional = False
        self.merges = 0
        self.rows: list[str] = []
        self.filled: list[str] = []
        self.size = 0
        self.seen: set[tuple[int, int]] = set()
        self.row, self.column = 0, 0
        self.attributes: dict[str, str] = {}
        self.found: dict[str, list[str]] = {}
        self.rich = RichText()
        self.open: list[str] = []
        self.catching = ""

    def read(self, chunks: Iterator[tuple[bytes, int]]) -> int:
        """Read the part; return how many empty cells were left out of it."""
        parser = guarded_parser()
        parser.StartElementHandler = self._start
        parser.EndElementHandler = self._end
        parser.CharacterDataHandler = self._characters
        parser.StartCdataSectionHandler = lambda: self._unsafe("CDATA")
        stripped = 0
        for chunk, count in chunks:
            parser.Parse(chunk, False)
            stripped += count
        parser.Parse(b"", True)
        return stripped

    def xml(self) -> str:
        """Return the part with its filled cells alone."""
        return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(self.rows)}</sheetData></worksheet>'

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if self.catching in {"v", "f"}:
            self._unsafe(f"{self._place()[0]}: <{self.catching}><{name}>")
        self.open.append(name)
        if self.catching == "is":
            self.rich.start(name, attributes)
        elif name == "row":
            self.row = self._whole(attributes.get("r", str(self.row + 1)))
            self.column = 0
            if _hides(attributes, "ht"):
                self.facts.hidden_rows.add(self.row)
        elif name == "col" and _hides(attributes, "width"):
            first, last = (self._whole(attributes.get(edge, "0")) for edge in ("min", "max"))
            self.facts.hidden_columns.append((first, last))
            if len(self.facts.hidden_columns) > _LAST_COLUMN:
                self._unsafe(f"> {_LAST_COLUMN:,} <col>")
        elif name == "c":
            if self.open != ["worksheet", "sheetData", "row", "c"]:
                self._unsafe("<c>")
            self.attributes, self.found, self.rich = attributes, {}, RichText()
        elif name in {"v", "f", "is"} and self.open[-2:-1] == ["c"]:
            if name in self.found:
                self._unsafe(f"{self._place()[0]}: <{name}> × 2")
            self.found[name] = []
            self.catching = name
        elif name == "conditionalFormatting":
            self.facts.conditional.area(attributes.get("sqref", ""))
        elif name == "cfRule":
            self.facts.conditional.rule(attributes.get("dxfId", ""))
        elif name == "mergeCell":
            self._merge(attributes.get("ref", ""))

    def _characters(self, text: str) -> None:
        if self.catching == "is":
            self.rich.characters(text)
        elif self.catching:
            self.found[self.catching].append(text)

    def _end(self, _tag: str) -> None:
        name = self.open.pop()
        if name == self.catching and self.open[-1] == "c":
            self.catching = ""
        elif self.catching == "is":
            self.rich.end(name)
        elif name == "c":
            self._cell()
        elif name == "row" and self.filled:
            self.rows.append(f'<row r="{self.row}">{"".join(self.filled)}</row>')
            self.filled = []

    def _merge(self, area: str) -> None:
        corners = [PLACE.fullmatch(corner) for corner in area.split(":")]
        edges = [(_number_of(corner[1]), int(corner[2])) for corner in corners if corner]
        if len(edges) != len(corners) or len(edges) not in {1, 2}:
            self._unsafe(area[:20])
        (left, top), (right, bottom) = edges[0], edges[-1]
        if not (left <= right <= _LAST_COLUMN and top <= bottom <= _LAST_ROW):
            self._unsafe(area[:20])
        self.facts.merged[area] = left, top, right, bottom
        self.merges += 1
        if self.merges > MERGED_LIMIT:
            self._unsafe(f"> {MERGED_LIMIT:,} merged")

    def _cell(self) -> None:
        place, row, column = self._place()
        self.column = column
        if not self.found:
            return
        if (row, column) in self.seen:
            raise Refused(Issue(say.DOUBLED_CELL, cell=place, values={"found": place}))
        self.seen.add((row, column))
        if len(self.seen) > self.limit:
            raise Refused(Issue(say.TOO_MANY_CELLS, values={"limit": f"{CELL_LIMIT:,}"}))
        kind = self.attributes.get("t", "n")
        value = "".join(self.found.get("v", []))
        formula = "".join(self.found["f"]) if "f" in self.found else None
        empty = kind == "str" and "v" in self.found and not self.recalculated
        if formula is not None and not value and not empty:
            self.facts.unsaved[place] = "=" + formula
            return
        self._check(place, kind, value)
        if formula is not None and self.recalculated and kind in {"n", "b"} and float(value) == 0:
            self.facts.unsaved[place] = "=" + formula
            return
        if formula is not None and (self.recalculated or _VOLATILE.search(formula)):
            self.facts.volatile.add(place)
        style = self._style(place)
        written = self._text(place, kind, value) if kind in _TEXTS else escape(value)
        kind = "str" if kind in _TEXTS else kind  # of all texts the one that openpyxl takes as it stands
        self._write(f'<c r="{place}"{style} t="{kind}"><v>{written}</v></c>')

    def _style(self, place: str) -> str:
        """Return the style of a cell, or none where the file lacks it."""
        number = self._whole(self.attributes.get("s", "0"))
        if self.formatted is not None and not (number < len(self.formatted) and self.formatted[number]):
            self.facts.unstyled.add(place)
            return ""
        return f' s="{number}"'

    def _text(self, place: str, kind: str, value: str) -> str:
        """Return the text of a cell, wherever it stands."""
        if kind == "s" and int(value) >= len(self.shared):
            self._unsafe(f"{place}: {value[:20]}")
        text = self.shared[int(value)] if kind == "s" else self.rich.result()
        if kind == "str":
            text = CellText(unescaped(value))
        if text.marked:
            self.facts.marked.add(place)
        return escape(text.text).replace("\r", "&#13;")

    def _write(self, cell: str) -> None:
        self.filled.append(cell)
        self.size += len(cell)
        if self.size > TEXT_LIMIT:
            values = {"size": f"> {megabytes(TEXT_LIMIT)}", "limit": megabytes(TEXT_LIMIT)}
            raise Refused(Issue(say.TOO_LARGE_INSIDE, values=values))

    def _check(self, place: str, kind: str, value: str) -> None:
        """Refuse a value that Excel would call damaged and openpyxl would read as something."""
        if kind == "n":
            typed = value.strip(" \t\r\n")
            right = not value or bool(_NUMBER.fullmatch(typed) and math.isfinite(float(typed)))
        elif kind == "s":
            right = value.isascii() and value.isdigit() and len(value) < 10
        elif kind == "b":
            right = value in {"0", "1"}
        else:
            right = kind in _CELL_TYPES and not (kind == "inlineStr" and "v" in self.found)
        if not right or ("is" in self.found and kind != "inlineStr"):
            self._unsafe(f"{place}: {value[:20]!r}")

    def _place(self) -> tuple[str, int, int]:
        if "r" not in self.attributes:
            self.positional = True
            column = self.column + 1
            place = f"{_letters(column)}{self.row}"
        else:
            place = self.attributes["r"]
            match = PLACE.fullmatch(place)
            if match is None or int(match[2]) != self.row:
                self._unsafe(f"{place[:20]} / {self.row}")
            column = _number_of(place.rstrip("0123456789"))
        if column > _LAST_COLUMN or not 1 <= self.row <= _LAST_ROW:
            self._unsafe(place[:20])
        return place, self.row, column

    def _whole(self, text: str) -> int:
        if not (text.isascii() and text.isdigit() and len(text) <= 7):
            self._unsafe(text[:20])
        return int(text)

    def _unsafe(self, detail: str) -> None:
        raise Refused(unsafe(detail))


def _hides(attributes: dict[str, str], size: str) -> bool:
    """Tell whether a row or a column is not shown: hidden, or of hardly any height or width."""
    given = attributes.get(size, "")
    small = bool(_NUMBER.fullmatch(given)) and float(given) <= _NOT_SEEN[size]
    return small or attributes.get("hidden") in {"1", "true"}


def _letters(column: int) -> str:
    text = ""
    while column:
        column, rest = divmod(column - 1, 26)
        text = chr(65 + rest) + text
    return text


def _number_of(letters: str) -> int:
    column = 0
    for letter in letters:
        column = column * 26 + ord(letter) - 64
    return column
