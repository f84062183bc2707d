"""A worksheet as its file tells it: the cells that it holds, and what lies over, around and behind them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time, timedelta
from functools import cached_property

from openpyxl.utils import get_column_letter

from acplan.workbook.conditional import ConditionalFormats

GENERAL = "General"
CellValue = str | int | float | bool | date | time | timedelta | None


@dataclass(slots=True)
class Cell:
    """One cell: its place, its value, and in which number format Excel shows it.

    `error` tells that it shows an error such as #REF!; `unsaved` is a formula whose value was not saved; a `volatile`
    one is worked out anew when Excel opens the file; a `marked` text is partly raised or struck out; an `unstyled` cell
    has a style that the file lacks.
    """

    row: int
    column: int
    value: CellValue = None
    number_format: str = GENERAL
    error: bool = False
    unsaved: str = ""
    volatile: bool = False
    marked: bool = False
    unstyled: bool = False

    @property
    def coordinate(self) -> str:
        """The cell's place as Excel writes it."""
        return f"{get_column_letter(self.column)}{self.row}"


@dataclass
class Comment:
    """A comment or a text box: the cell it hangs on, where it hangs on one, and its text."""

    cell: str
    text: str


@dataclass
class Grid:
    """The cells of a worksheet by row and column, and what its part says besides.

    Merged areas as edges left, top, right, bottom; comments; rows, and columns from one to another, that Excel does not
    show; number formats that its rules may show cells in.
    """

    title: str = ""
    visible: bool = True
    cells: dict[tuple[int, int], Cell] = field(default_factory=dict)
    merged: dict[str, tuple[int, int, int, int]] = field(default_factory=dict)
    comments: list[Comment] = field(default_factory=list)
    hidden_rows: set[int] = field(default_factory=set)
    hidden_columns: list[tuple[int, int]] = field(default_factory=list)
    conditional: ConditionalFormats = field(default_factory=ConditionalFormats)

    @cached_property
    def rows(self) -> Mapping[int, list[Cell]]:
        """The cells of each row, from the top down and from left to right."""
        found: dict[int, list[Cell]] = {}
        for (row, _), cell in sorted(self.cells.items()):
            found.setdefault(row, []).append(cell)
        return found

    @cached_property
    def filled(self) -> list[Cell]:
        """The cells that have a value, row by row."""
        return [cell for row in self.rows.values() for cell in row if cell.value is not None]

    def cell(self, row: int, column: int) -> Cell:
        """Return the cell at a place, an empty one where the file holds none."""
        return self.cells.get((row, column)) or Cell(row, column)
