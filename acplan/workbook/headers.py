"""Where a sheet's headers stand on a worksheet, and which of them a stray one means."""

from __future__ import annotations

import difflib
from collections.abc import Sequence
from itertools import takewhile

from acplan.schema.types import Column, Sheet, fold
from acplan.workbook.grid import Grid

HEADER_ROWS = 15


def header_word(text: str) -> str:
    """Return a header folded, without the mark of what must be filled in, or the colon, that offices put behind it."""
    return fold(text).strip("*:")


def header_row(sheet: Sheet, grid: Grid) -> int | None:
    """Return the row of a worksheet in which most headers of a sheet stand, None where too few do."""
    words: dict[int, set[str]] = {}
    for cell in takewhile(lambda cell: cell.row <= HEADER_ROWS, grid.filled):
        if isinstance(cell.value, str):
            words.setdefault(cell.row, set()).add(header_word(cell.value))
    best, most = None, 0
    for row, spellings in words.items():
        hits = sum(1 for column in sheet.columns if column.spellings & spellings)
        if hits > most:
            best, most = row, hits
    return best if most >= min(2, len(sheet.columns) - 1) else None  # a list of two columns may be one of names alone


def headers_of(sheet: Sheet, grid: Grid) -> int:
    """Return how many headers of a sheet a worksheet has; 0 where a key or every answer is missing."""
    row = header_row(sheet, grid)
    words = {header_word(cell.value) for cell in grid.rows[row] if isinstance(cell.value, str)} if row else set()
    found = [column for column in sheet.columns if column.spellings & words]
    keys = all(key in found for key in sheet.keys)
    return len(found) if keys and any(column in sheet.answers for column in found) else 0


def nearest(text: str, columns: Sequence[Column], cutoff: float) -> Column | None:
    """Return the missing column whose header a misspelled one most likely means."""
    headers = {fold(spelling): column for column in columns for spelling in (*column.header, *column.aliases)}
    near = difflib.get_close_matches(fold(text), headers, n=1, cutoff=cutoff)
    return headers[near[0]] if near else None
