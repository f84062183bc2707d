"""The part of a sheet: read cell by cell, and held against what spreadsheet programs write.

Of two cells at one place, of a negative place in the list of texts, or of `1_000` for a number a reader that trusts its
file makes something, without a word.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from datetime import datetime

from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.utils.datetime import WINDOWS_EPOCH, from_excel, from_ISO8601

from acplan.issues import Issue
from acplan.schema.types import fold
from acplan.words import file_issues as say
from acplan.workbook.conditional import ConditionalFormats
from acplan.workbook.gate import megabytes, unsafe
from acplan.workbook.grid import Cell, CellValue, Grid
from acplan.workbook.styles import NumberFormat
from acplan.workbook.texts import CellText, Refused, RichText, guarded_parser, local, unescaped

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
_CELL = ["worksheet", "sheetData", "row", "c"]
_HOLDERS = {"v", "f", "is"}
_PLAIN = NumberFormat()


class SheetPart:
    """Reads the part of a sheet into a grid.

    `formats` are the number formats of the styles, None for one that is not known; None as a whole where the file has
    no styles. Days count from the `epoch`. Where all is `recalculated` on opening, a nought or nothing is what a
    program saves that never calculated. `conditional` are the number formats of the styles that rules refer to.
    """

    def __init__(
        self,
        texts: Sequence[CellText],
        limit: int,
        formats: Sequence[NumberFormat | None] | None,
        *,
        epoch: datetime = WINDOWS_EPOCH,
        recalculated: bool = False,
        conditional: Sequence[str] = (),
    ) -> None:
        self.grid = Grid(conditional=ConditionalFormats(conditional))
        self.limit, self.shared, self.formats = limit, texts, formats
        self.epoch, self.recalculated = epoch, recalculated
        self.positional = False
        self.merges = 0
        self.size = 0
        self.row, self.column = 0, 0
        self.attributes: dict[str, str] = {}
        self.found: dict[str, list[str]] = {}
        self.rich = RichText()
        self.repeats, self.repeated = "", dict[str, str]()
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

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        name = local(tag)
        if self.catching in {"v", "f"}:
            self._unsafe(f"{self._place()[0]}: <{self.catching}><{name}>")
        self.open.append(name)
        if self.catching == "is":
            self.rich.start(name, attributes)
        elif name == "c":
            if self.open != _CELL:
                self._unsafe("<c>")
            self.attributes, self.found = attributes, {}
        elif name in _HOLDERS and self.open[-2:-1] == ["c"]:
            if name in self.found:
                self._unsafe(f"{self._place()[0]}: <{name}> × 2")
            self.found[name] = []
            self.catching = name
            self.rich = RichText() if name == "is" else self.rich
            if name == "f":
                self.repeats = attributes.get("si", "") if attributes.get("t") == "shared" else ""
        elif name == "row":
            self.row = self._whole(attributes.get("r", str(self.row + 1)))
            self.column = 0
            if _hides(attributes, "ht"):
                self.grid.hidden_rows.add(self.row)
        elif name == "col" and _hides(attributes, "width"):
            first, last = (self._whole(attributes.get(edge, "0")) for edge in ("min", "max"))
            self.grid.hidden_columns.append((first, last))
            if len(self.grid.hidden_columns) > _LAST_COLUMN:
                self._unsafe(f"> {_LAST_COLUMN:,} <col>")
        elif name == "conditionalFormatting":
            self.grid.conditional.area(attributes.get("sqref", ""))
        elif name == "cfRule":
            self.grid.conditional.rule(attributes.get("dxfId", ""))
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

    def _merge(self, area: str) -> None:
        corners = [PLACE.fullmatch(corner) for corner in area.split(":")]
        edges = [(column_index_from_string(corner[1]), int(corner[2])) for corner in corners if corner]
        if len(edges) != len(corners) or len(edges) not in {1, 2}:
            self._unsafe(area[:20])
        (left, top), (right, bottom) = edges[0], edges[-1]
        if not (left <= right <= _LAST_COLUMN and top <= bottom <= _LAST_ROW):
            self._unsafe(area[:20])
        self.grid.merged[area] = left, top, right, bottom
        self.merges += 1
        if self.merges > MERGED_LIMIT:
            self._unsafe(f"> {MERGED_LIMIT:,} merged")

    def _cell(self) -> None:
        place, row, column = self._place()
        self.column = column
        if not self.found:
            return
        if (row, column) in self.grid.cells:
            raise Refused(Issue(say.DOUBLED_CELL, cell=place, values={"found": place}))
        cell = self.grid.cells[row, column] = Cell(row, column)
        if len(self.grid.cells) > self.limit:
            raise Refused(Issue(say.TOO_MANY_CELLS, values={"limit": f"{CELL_LIMIT:,}"}))
        kind = self.attributes.get("t", "n")
        value = "".join(self.found.get("v", ()))
        formula = self._formula("".join(self.found["f"])) if "f" in self.found else None
        empty = kind == "str" and "v" in self.found and not self.recalculated
        if formula is not None and not value and not empty:
            cell.unsaved = "=" + formula
            return
        self._check(place, kind, value)
        if formula is not None and self.recalculated and kind in {"n", "b"} and float(value) == 0:
            cell.unsaved = "=" + formula
            return
        cell.volatile = formula is not None and bool(self.recalculated or _VOLATILE.search(formula))
        known = self._format()
        cell.unstyled, shown = known is None, known or _PLAIN
        cell.number_format = shown.code
        text = self._text(place, kind, value) if kind in _TEXTS else CellText(value)
        self._count(text.text)
        cell.marked = text.marked
        if kind not in _TEXTS:
            cell.value = self._value(cell, kind, value, shown) if value else None
        elif fold(text.text):  # what nobody can see is nothing
            cell.value = text.text

    def _formula(self, written: str) -> str:
        """Return a formula; one that repeats another's, as where it was filled down, is written in the first alone."""
        if written and self.repeats:
            self.repeated[self.repeats] = written
        return written or self.repeated.get(self.repeats, "")

    def _format(self) -> NumberFormat | None:
        """Return the number format of a cell, or none where the file lacks its style."""
        number = self._whole(self.attributes.get("s", "0"))
        if self.formats is None:
            return _PLAIN
        return self.formats[number] if number < len(self.formats) else None

    def _value(self, cell: Cell, kind: str, value: str, shown: NumberFormat) -> CellValue:
        """Return the value of a cell that is no text, by its type and number format; an error is told on the cell."""
        if kind == "b":
            return value == "1"
        if kind == "d":
            day: CellValue = from_ISO8601(value)  # type: ignore[no-untyped-call]
            return day
        if kind == "n":
            number = float(value) if any(mark in value for mark in ".eE") else int(value)
            try:
                return from_excel(number, self.epoch, timedelta=shown.lasting) if shown.dated else number
            except (OverflowError, ValueError):
                value = "#VALUE!"  # no day of the calendar
        cell.error = True
        return value

    def _text(self, place: str, kind: str, value: str) -> CellText:
        """Return the text of a cell, wherever it stands."""
        if kind == "s" and int(value) >= len(self.shared):
            self._unsafe(f"{place}: {value[:20]}")
        if kind == "str":
            return CellText(unescaped(value))
        return self.shared[int(value)] if kind == "s" else self.rich.result()

    def _count(self, text: str) -> None:
        self.size += len(text)
        if self.size > TEXT_LIMIT:
            values = {"size": f"> {megabytes(TEXT_LIMIT)}", "limit": megabytes(TEXT_LIMIT)}
            raise Refused(Issue(say.TOO_LARGE_INSIDE, values=values))

    def _check(self, place: str, kind: str, value: str) -> None:
        """Refuse a value that Excel would call damaged and Python would read as something."""
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
            place = f"{get_column_letter(column)}{self.row}"
        else:
            place = self.attributes["r"]
            match = PLACE.fullmatch(place)
            if match is None or int(match[2]) != self.row:
                raise Refused(unsafe(f"{place[:20]} / {self.row}"))
            column = column_index_from_string(match[1])
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
