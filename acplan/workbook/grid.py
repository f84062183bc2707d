"""Walking a worksheet by the cells that the file holds.

openpyxl's own iteration makes every cell of the rectangle up to the last one: a single stray cell in row
1,048,576 would take minutes and gigabytes.
"""

from __future__ import annotations

from collections.abc import Iterator

from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet


def filled_cells(worksheet: Worksheet) -> Iterator[Cell]:
    """Yield the cells that hold something, row by row."""
    for _, cell in sorted(worksheet._cells.items()):
        if isinstance(cell, Cell) and cell.value is not None:
            yield cell


def rows_below(worksheet: Worksheet, row: int) -> list[int]:
    """Return the numbers of the rows below one in which the file holds cells, in order."""
    return sorted({number for number, _ in worksheet._cells if number > row})
