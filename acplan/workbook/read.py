"""Reading a workbook by its schema: bytes in, plain rows and every issue out. No pandas here.

What comes from outside is read in a process of its own: `acplan.workbook.apart`.
"""

from __future__ import annotations

import difflib
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from openpyxl.utils import get_column_letter

from acplan.issues import Issue, Wording, errors
from acplan.issues import warnings as warnings_of
from acplan.schema import SHEETS_OF, Book
from acplan.schema.types import Column, Kind, Sheet, Value, fold
from acplan.words import file_issues
from acplan.words import issues as say
from acplan.words.annotate import LIST
from acplan.workbook.cells import (
    NUMERIC,
    Unreadable,
    number_in,
    read_cell,
    shown,
    shows_percent,
)
from acplan.workbook.gate import damaged, refuse
from acplan.workbook.grid import Cell, Grid
from acplan.workbook.headers import HEADER_ROWS, header_row, header_word, headers_of, nearest
from acplan.workbook.marks import GUIDE, read_marks
from acplan.workbook.number_formats import shows_another
from acplan.workbook.other_rows import OtherRows
from acplan.workbook.parts import read_parts
from acplan.workbook.personal import is_personal, personal_data
from acplan.workbook.texts import Refused

ISSUE_LIMIT = 500
_LIKENESSES = 50
"""Of so many unknown headers it is asked which known one they are like: it takes a while."""
_SHARED = frozenset[str].intersection(
    *(frozenset[str]().union(*(sheet.spellings for sheet in SHEETS_OF[book])) for book in (Book.PROGRESS, Book.PLAN))
)
"""Titles of sheets that a plan and a progress workbook both have."""
_NUMBERS, _DAYS = (int, float, str), (date, str)
"""What a format may show as another thing in cells of numbers, and in all others."""


@dataclass(frozen=True)
class Row:
    """One row of a sheet: its values by column name, where each stands, and the names of those that Excel hides."""

    sheet: str
    number: int
    values: Mapping[str, Value]
    letters: Mapping[str, str]
    hidden: frozenset[str] = frozenset()

    def issue(self, wording: Wording, column: Column | None = None, /, **values: object) -> Issue:
        """Return an issue located at this row, or at one of its cells."""
        letter = self.letters.get(column.name if column else "") or next(iter(self.letters.values()), "A")
        return Issue(wording, self.sheet, f"{letter}{self.number}", column.header.th if column else "", values)


@dataclass
class Reading:
    """What a workbook holds: the rows of each known sheet, the marks of its form, and every issue."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    marks: dict[str, str] = field(default_factory=dict)
    issues: list[Issue] = field(default_factory=list)
    book: Book = Book.PROGRESS


def read_workbook(data: bytes, book: Book | None = Book.PROGRESS) -> Reading:
    """Read a progress workbook or a plan; with None its sheets tell which of the two it is.

    A plan must have all its sheets but those that may be left out; of a progress workbook one is enough. Nothing is
    raised.
    """
    reading = Reading(book=book or Book.PROGRESS)
    try:
        _read(data, book, reading)
    except Refused as refused:
        reading.issues.append(refused.issue)
    except MemoryError:
        reading.issues.append(Issue(file_issues.DAMAGED, values={"detail": "memory"}))
    except Exception as error:  # whatever a library meets in a file that Excel did not make is that file's fault
        reading.issues.append(damaged(error))
    reading.issues = capped(reading.issues)
    return reading


def _read(data: bytes, book: Book | None, reading: Reading) -> None:
    if refusal := refuse(data):
        reading.issues.append(refusal)
        return
    parts = read_parts(data)
    meant = _meant([grid.title for grid in parts.sheets])
    reading.book = book or meant or Book.PROGRESS
    if meant not in {None, reading.book}:
        reading.issues.append(Issue(say.IS_A_PLAN if meant is Book.PLAN else say.IS_PROGRESS))
    else:
        reading.issues += parts.issues
        _read_book(parts.sheets, SHEETS_OF[reading.book], reading)


def capped(found: list[Issue]) -> list[Issue]:
    """Return the issues, or where there are more than a person reads the first of them, errors before warnings."""
    found = [issue.shortened() for issue in found]
    if len(found) <= ISSUE_LIMIT:
        return found
    ordered = [*errors(found), *warnings_of(found)]
    return [*ordered[:ISSUE_LIMIT], Issue(say.MORE_ISSUES, values={"count": f"{len(found) - ISSUE_LIMIT:,}"})]


def _meant(titles: Sequence[str]) -> Book | None:
    """Return which workbook the sheets tell that only one of the two has; one stray sheet makes no plan."""
    folded = {fold(title) for title in titles}
    progress, plan = (
        sum(1 for sheet in SHEETS_OF[book] if sheet.spellings & folded and not sheet.spellings & _SHARED)
        for book in (Book.PROGRESS, Book.PLAN)
    )
    if plan > max(1, progress):
        return Book.PLAN
    return Book.PROGRESS if progress > plan else None


def _read_book(grids: Sequence[Grid], sheets: Sequence[Sheet], reading: Reading) -> None:
    complete = reading.book is Book.PLAN
    known: dict[str, list[Grid]] = {sheet.name: [] for sheet in sheets}
    strangers: list[Grid] = []
    for grid in grids:
        title = fold(grid.title)
        owner = next((sheet for sheet in sheets if title in sheet.spellings), None)
        reading.issues += personal_data(grid, header_row(owner, grid) if owner else None)
        if owner:
            known[owner.name].append(grid)
        elif title in map(fold, GUIDE):
            reading.marks = read_marks(grid, reading.marks)
        elif title != fold(LIST.th) and grid.filled:
            strangers.append(grid)
    missing = [sheet for sheet in sheets if not known[sheet.name]]
    told = [_stranger(stranger, missing, sheets) for stranger in strangers]
    reading.issues += told
    named = {say.RENAMED_SHEET, say.MISSPELLED_SHEET}
    if not any(known.values()) and any(issue.wording in named for issue in told):
        return
    if not any(known.values()):
        found = {"expected": _titles(sheets), "sheets": ", ".join(grid.title for grid in grids)}
        reading.issues.append(Issue(say.NO_KNOWN_SHEET, values=found))
        return
    for sheet in sheets:
        found_sheets = known[sheet.name]
        if not found_sheets and complete and sheet.optional:
            reading.rows[sheet.name] = []
        elif not found_sheets and complete:
            reading.issues.append(Issue(say.MISSING_SHEET, sheet.title.th, values={"expected": sheet.title}))
        if len(found_sheets) > 1:
            values = {"expected": sheet.title, "sheets": ", ".join(twin.title for twin in found_sheets)}
            reading.issues.append(Issue(say.DOUBLED_SHEET, found_sheets[1].title, values=values))
        elif found_sheets:
            _SheetReader(sheet, found_sheets[0], reading).read()


def _stranger(grid: Grid, missing: Sequence[Sheet], sheets: Sequence[Sheet]) -> Issue:
    """Return the issue of a sheet that is not read: an error where a missing one is most likely meant."""
    title = grid.title
    names = {fold(spelling): sheet for sheet in missing for spelling in (*sheet.title, *sheet.aliases)}
    near = difflib.get_close_matches(fold(title), names, n=1, cutoff=0.8)
    if near:
        return Issue(say.MISSPELLED_SHEET, title, values={"found": title, "expected": names[near[0]].title})
    headed = max(missing, key=lambda sheet: headers_of(sheet, grid), default=None)
    if headed and headers_of(headed, grid):
        return Issue(say.RENAMED_SHEET, title, values={"found": title, "expected": headed.title})
    return Issue(say.UNKNOWN_SHEET, title, values={"found": title, "expected": _titles(sheets)})


def _titles(sheets: Sequence[Sheet]) -> str:
    return ", ".join(sheet.title.th for sheet in sheets)


class _SheetReader:
    """Read one worksheet: find the header row, place the columns, read the cells below."""

    def __init__(self, sheet: Sheet, grid: Grid, reading: Reading) -> None:
        self.sheet, self.grid, self.reading = sheet, grid, reading

    def read(self) -> None:
        header = header_row(self.sheet, self.grid)
        if header is None:
            expected = ", ".join(column.header.th for column in self.sheet.keys)
            self._add(say.NO_HEADER, "A1", rows=HEADER_ROWS, expected=expected)
            return
        places = self._places(header)
        self._name_headless(header, places)
        self.others = OtherRows(self.sheet, places, self.grid)
        self.of_table: set[int] = set()
        self.letters = {column.name: get_column_letter(place) for place, column in places.items()}
        self.unseen = frozenset(column.name for place, column in places.items() if self._hides(place))
        if all(key in places.values() for key in self.sheet.keys):
            rows = [row for number in self.grid.rows if number > header and (row := self._row(number, places))]
            self._refuse_bare_fractions(rows, places)
            self.reading.rows[self.sheet.name] = rows
        self._refuse_merged(header, places)

    def _add(self, wording: Wording, cell: str, column: Column | None = None, /, **values: object) -> None:
        header = column.header.th if column else ""
        self.reading.issues.append(Issue(wording, self.grid.title, cell, header, values))

    def _places(self, header: int) -> dict[int, Column]:
        """Return the column of the schema that stands in each column of the worksheet."""
        places: dict[int, Column] = {}
        strangers: list[tuple[str, str]] = []
        for cell in self.grid.rows[header]:
            if cell.value is None:
                continue
            word = header_word(str(cell.value))
            column = next((column for column in self.sheet.columns if word in column.spellings), None)
            if column is None and is_personal(str(cell.value)):
                continue  # told where personal data is looked for
            if column is None:
                strangers.append((cell.coordinate, str(cell.value)))
            elif column in places.values():
                first = next(place for place, other in places.items() if other == column)
                other = get_column_letter(first)
                self._add(say.DOUBLED_COLUMN, cell.coordinate, column, found=shown(cell.value), other=other)
            else:
                places[cell.column] = column
        missing = [column for column in self.sheet.columns if column not in places.values()]
        for place, (coordinate, text) in enumerate(strangers):
            wanted = missing if place < _LIKENESSES else []
            near, close = nearest(text, wanted, 0.8), nearest(text, wanted, 0.5)
            if near:
                self._add(say.MISSPELLED_COLUMN, coordinate, near, found=shown(text), expected=near.header)
                missing.remove(near)
            elif close:
                self._add(say.DISTANT_COLUMN, coordinate, found=shown(text), expected=close.header)
            else:
                free = next((column for column in self.sheet.columns if column.name in {"note", "result"}), None)
                advice = {"expected": free.header} if free else {}
                self._add(say.UNKNOWN_COLUMN if free else say.STRANGE_COLUMN, coordinate, found=shown(text), **advice)
        for column in missing:
            if column.key or column.required:
                self._add(say.MISSING_COLUMN, f"A{header}", column, expected=column.header)
        return places

    def _refuse_merged(self, header: int, places: Mapping[int, Column]) -> None:
        """Refuse what spans rows of data, or columns that are read: only the first cell would get the value.

        Refuse, too, what lies over a column that is read, or over a header, and shows another cell's value there. Rows
        that are none of the table, such as totals and signatures, may be merged as one likes.
        """
        table = sorted(self.of_table)
        for area, (left, top, right, bottom) in self.grid.merged.items():
            first = bisect_left(table, top)
            if top > header and not (first < len(table) and table[first] <= bottom):
                continue
            spanned = sum(1 for place in places if left <= place <= right)
            if bottom > header and (bottom > top or spanned > 1):
                self._add(say.MERGED, area.split(":")[0], found=area)
            elif bottom >= header and any(
                left < place <= right or (left == place and top < header) for place in places
            ):
                self._add(say.MERGED_AWAY, area.split(":")[0], found=area)

    def _name_headless(self, header: int, places: Mapping[int, Column]) -> None:
        """Tell of columns that hold something below the header row but have no header."""
        headed = {cell.column for cell in self.grid.rows[header] if cell.value is not None} | set(places)
        first: dict[int, Cell] = {}
        for cell in self.grid.filled:
            if cell.row > header and cell.column not in headed:
                first.setdefault(cell.column, cell)
        for cell in first.values():
            self._add(say.NO_COLUMN_HEADER, cell.coordinate, found=shown(cell.value))

    def _row(self, number: int, places: Mapping[int, Column]) -> Row | None:
        placed = [(self.grid.cell(number, place), column) for place, column in places.items()]
        answered = [cell for cell, column in placed if not self._empty(cell)]
        if not answered:
            return None
        if kind := self.others.kind(number, placed):
            self._add(say.OTHER_ROW, next(cell.coordinate for cell in answered), found=kind)
            return None
        self.of_table.add(number)
        values: dict[str, Value] = {}
        readable = True
        for cell, column in placed:
            value = self._cell(cell, column, values.get("year"))
            if value is not None:
                values[column.name] = value
            elif self._empty(cell) and (column.key or column.required):
                wording = say.EMPTY_KEY if column.key else say.REQUIRED_CELL
                self._add(wording, cell.coordinate, column, expected=column.header)
                readable = readable and not column.key
            elif column.key:
                readable = False
        hidden = frozenset(self.letters) if number in self.grid.hidden_rows else self.unseen
        return Row(self.grid.title, number, values, self.letters, hidden) if readable else None

    def _hides(self, place: int) -> bool:
        """Tell whether Excel does not show a column."""
        hidden = any(first <= place <= last for first, last in self.grid.hidden_columns)
        return hidden or not self.grid.visible

    def _empty(self, cell: Cell) -> bool:
        return cell.value is None and not cell.unsaved

    def _cell(self, cell: Cell, column: Column, year: Value) -> Value:
        if cell.unsaved:
            self._add(say.FORMULA_WITHOUT_VALUE, cell.coordinate, column, found=shown(cell.unsaved))
            return None
        if cell.value is None:
            return None
        place = cell.coordinate
        if cell.error:
            self._add(say.ERROR_CELL, place, column, found=shown(cell.value))
            return None
        if cell.marked and column.kind in NUMERIC:
            self._add(say.MARKED_NUMBER, place, column, found=shown(cell.value))
            return None
        if cell.unstyled and not isinstance(cell.value, str):
            self._add(say.BROKEN_STYLE, place, column, found=shown(cell.value))
            return None
        if cell.volatile and (column.key or not column.reference):
            self._add(say.FORMULA_CALCULATED_ANEW, place, column, found=shown(cell.value))
        if isinstance(cell.value, _NUMBERS if column.kind in NUMERIC else _DAYS):
            exact = column.kind in {Kind.SCORE, Kind.PERCENT, Kind.VALUE}
            formats = (cell.number_format, *self.grid.conditional.at(cell.row, cell.column))
            if any(shows_another(cell.value, code, exact=exact) for code in formats):
                self._add(say.SHOWS_ANOTHER, place, column, found=shown(cell.value))
        try:
            return read_cell(cell.value, cell.number_format, column, year if isinstance(year, int) else None)
        except Unreadable as error:
            typed = isinstance(cell.value, str) and error.wording is not say.TEXT_TOO_LONG
            quoted = {"found": shown(cell.value)} if typed else {}
            keyed = column.key and error.wording is say.NOT_A_NUMBER
            self._add(say.NOT_A_PROJECT if keyed else error.wording, place, column, **(error.values | quoted))
            return None

    def _refuse_bare_fractions(self, rows: Sequence[Row], places: Mapping[int, Column]) -> None:
        for place, column in places.items():
            if column.kind is Kind.SCORE:
                self._refuse_scores_of_one(rows, column)
            if column.kind is not Kind.PERCENT:
                continue
            cells = [self.grid.cell(row.number, place) for row in rows]
            bare = [cell for cell in cells if not shows_percent(cell.value, cell.number_format)]
            numbers = [(cell, value) for cell in bare if (value := number_in(cell.value)) is not None]
            most = max((value for _, value in numbers), default=0)
            for cell, value in numbers:
                if 0 < value < 1 or value == most == 1:
                    wording = say.BARE_FRACTION if most <= 1 and value < 1 else say.ONE_OR_HUNDRED
                    self._add(wording, cell.coordinate, column, found=f"{value:g}", other=f"{value * 100:g}")

    def _refuse_scores_of_one(self, rows: Sequence[Row], column: Column) -> None:
        """Refuse a score of at most one point, however it is typed: no organisation has so few."""
        for row in rows:
            value = row.values.get(column.name)
            if isinstance(value, float) and 0 < value <= 1:
                found = {"found": f"{value:g}", "other": f"{value * 100:g}"}
                self._add(say.SCORE_AS_FRACTION, f"{row.letters[column.name]}{row.number}", column, **found)
