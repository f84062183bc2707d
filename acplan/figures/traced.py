"""Where figures come from: how they were worked out, and every reported cell and line of the plan behind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from acplan.figures.figure import Figure, Section, Table, TableColumn, Value, ValueKind
from acplan.figures.provenance import source_words
from acplan.measures.summary import Summary
from acplan.measures.trace import Basis, Trace
from acplan.progress.state import Change
from acplan.schema.types import Value as Reported
from acplan.store import Record
from acplan.store.places import Place, last_saves
from acplan.words import project, uploads
from acplan.words import trace as say
from acplan.words.numbers import short_date
from acplan.words.text import NO_WORDS, Text, same

Workbook = tuple[str, Mapping[Place, tuple[str, Reported]]]
"""The name of a year's workbook, and the cell and value of everything in it."""


@dataclass(frozen=True)
class Origins:
    """Finds the workbook's cell, the save and the uploaded file of each reported value.

    `workbook` returns that of a year.
    """

    records: Sequence[Record]
    workbook: Callable[[int], Workbook]
    _rows: dict[Change, tuple[Value, ...]] = field(default_factory=dict, compare=False)

    @cached_property
    def saves(self) -> Mapping[Place, Record]:
        """The save that gave each cell its value."""
        return last_saves(self.records)

    def row(self, cell: Change) -> tuple[Value, ...]:
        """Return all that is told of a cell: when, of what, value, place, save and file; worked out once."""
        if cell not in self._rows:
            told = uploads.change_period(cell), uploads.change_words(cell), uploads.value_words(cell, cell.becomes)
            self._rows[cell] = (*told, self._cell(cell), self._save(cell), self._upload(cell))
        return self._rows[cell]

    def _cell(self, cell: Change) -> Text:
        """Name the workbook, sheet and cell; the cell only where the workbook holds this very value now."""
        name, found = self.workbook(cell.year)
        sheet = uploads.sheet_title(cell)
        place = found.get((cell.sheet, cell.key, cell.column))
        if place and place[1] == cell.becomes:
            return say.CELL.fill(file=name, sheet=sheet, cell=place[0])
        return say.NO_CELL.fill(file=name, sheet=sheet)

    def _save(self, cell: Change) -> Text | None:
        """Say which save gave the value, and on which day."""
        record = self.saves.get((cell.sheet, cell.key, cell.column))
        if record is None:
            return None
        return say.SAVED.fill(number=record.number, day=short_date(date.fromisoformat(record.time[:10])))

    def _upload(self, cell: Change) -> Text | None:
        """Name the file that was sent."""
        record = self.saves.get((cell.sheet, cell.key, cell.column))
        if record is None:
            return None
        return same(record.name) if record.file else say.NO_FILE


def traced(summary: Summary, code: str, found: Trace, origins: Origins, *, files: bool = True) -> Section:
    """Return the way back from some figures; `files`: with the names of the uploaded files."""
    source = source_words(summary)
    heading = say.FINDING.fill(what=found.title)
    how = Figure("worked-out", say.HOW, say.HOW, NO_WORDS, source, worked_out(found))
    bases = (
        _basis(f"basis-{place}", basis, source, origins, saved=not summary.sample, files=files)
        for place, basis in enumerate(found.bases)
        if basis.reported or basis.printed
    )
    notes = (found.note,) if found.note else ()
    figures = ((how,) if found.figures else ()) + tuple(bases)
    return Section(f"source-{code}", say.HEADING, heading, figures=figures, notes=notes)


def worked_out(found: Trace) -> Table:
    """Return how each figure was worked out."""
    columns = (
        TableColumn("figure", say.FIGURE),
        TableColumn("value", say.VALUE, ValueKind.INTEGER),
        TableColumn("how", say.HOW),
    )
    return Table(columns, tuple((figure.name, same(figure.value), figure.how) for figure in found.figures))


def _basis(name: str, basis: Basis, source: Text, origins: Origins, *, saved: bool, files: bool) -> Figure:
    table = printed(basis) if basis.printed else reported(basis, origins, saved=saved, files=files)
    n = len(basis.reported)
    counted = (say.CELLS_ONE if n == 1 else say.CELLS.fill(n=n)) if n else NO_WORDS
    return Figure(name, basis.title, counted, NO_WORDS, source, table)


def printed(basis: Basis) -> Table:
    """Return what the plan says, with the lines it stands on."""
    rows = tuple((each.text, same(each.lines) if each.lines else None) for each in basis.printed)
    return Table((TableColumn("text", say.THE_PLAN), TableColumn("lines", project.LINES)), rows)


def reported(basis: Basis, origins: Origins, *, saved: bool, files: bool = True) -> Table:
    """Return every reported cell; `saved`: with its save, `files`: and the file that was sent."""
    columns = (
        TableColumn("when", uploads.CHANGE_WHEN),
        TableColumn("thing", say.THING),
        TableColumn("value", say.VALUE),
        TableColumn("cell", say.WORKBOOK),
        *((TableColumn("save", say.SAVE),) if saved else ()),
        *((TableColumn("upload", say.UPLOADED),) if saved and files else ()),
    )
    return Table(columns, tuple(origins.row(cell)[: len(columns)] for cell in basis.reported))
