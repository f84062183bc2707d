"""The page of a figure's source: how it was worked out, and every cell and line of the plan behind it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import streamlit as st
from markupsafe import Markup

from acplan.measures.trace import Basis, Printed, Trace, trace
from acplan.progress.state import Change
from acplan.schema.types import Value
from acplan.store import DataFolder, Record
from acplan.store.folder import bytes_of
from acplan.store.places import Place, last_saves, places
from acplan.ui import html
from acplan.ui.data import Loaded
from acplan.ui.frame import Page, finding, foot, frame
from acplan.ui.html import Cell
from acplan.words import project, uploads
from acplan.words import trace as say
from acplan.words.numbers import NOTHING, short_date

PARAMETER = "of"


def source_page() -> None:
    """Draw the page of the figures that the link names."""
    page = frame()
    found = trace(page.summary, st.query_params.get(PARAMETER, ""))
    if found is None:
        finding(page, say.UNKNOWN)
    else:
        finding(page, say.FINDING.fill(what=found.title))
        _figures(page, found)
        _bases(page, found)
    foot(page)


def _figures(page: Page, found: Trace) -> None:
    if found.figures:
        head = [Cell(page.say(say.FIGURE)), Cell(page.say(say.VALUE), number=True), Cell(page.say(say.HOW))]
        rows = [[Cell(page.say(f.name)), Cell(f.value, number=True), Cell(page.say(f.how))] for f in found.figures]
        st.html(html.table(head, rows, kind="traced", caption=page.say(found.title)))
    if found.note:
        st.html(Markup('<div class="caution-note">{}</div>').format(page.say(found.note)))


def _bases(page: Page, found: Trace) -> None:
    """Show every cell and line, those of the chosen year open."""
    where = _Where(page)
    for basis in found.bases:
        count = len(basis.reported) + len(basis.printed)
        counted = say.CELLS_ONE if count == 1 else say.CELLS
        title = page.say(basis.title) + (f" · {page.say(counted, n=count)}" if basis.reported else "")
        with st.expander(title, expanded=basis.of_this_year and bool(count)):
            if basis.printed:
                st.html(_printed(page, basis.printed))
            elif basis.reported:
                st.html(_reported(page, basis, where))
            else:
                st.html(Markup('<div class="sub">{}</div>').format(page.say(say.NOT_REPORTED)))


def _reported(page: Page, basis: Basis, where: _Where) -> Markup:
    names = [uploads.CHANGE_WHEN, say.THING, say.VALUE, say.WORKBOOK]
    saved = not page.summary.sample
    rows = [
        [
            Cell(page.say(uploads.period_words(cell))),
            Cell(page.say(uploads.change_words(cell))),
            Cell(page.say(uploads.value_words(cell, cell.becomes))),
            Cell(where.cell(cell)),
            *([Cell(where.save(cell)), Cell(where.upload(cell))] if saved else []),
        ]
        for cell in basis.reported
    ]
    names += [say.SAVE, say.UPLOADED] if saved else []
    return html.table([Cell(page.say(name)) for name in names], rows, kind="cells-of", caption=page.say(basis.title))


def _printed(page: Page, printed: Sequence[Printed]) -> Markup:
    rows = [[Cell(page.say(each.text)), Cell(each.lines or NOTHING)] for each in printed]
    return html.table(
        [Cell(page.say(say.THE_PLAN)), Cell(page.say(project.LINES))],
        rows,
        kind="lines-of",
        caption=page.say(say.THE_PLAN),
    )


class _Where:
    """Finds the workbook's cell, the save and the file of each reported value."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.saves: Mapping[Place, Record] = last_saves(page.loaded.stored.records)

    def cell(self, cell: Change) -> str:
        """Name the workbook, sheet and cell; the cell only where the workbook holds this very value now."""
        path, found = _workbook(self.page.loaded, cell.year)
        sheet = uploads.sheet_title(cell)
        place = found.get((cell.sheet, cell.key, cell.column))
        if place and place[1] == cell.becomes:
            return self.page.say(say.CELL, file=path, sheet=sheet, cell=place[0])
        return self.page.say(say.NO_CELL, file=path, sheet=sheet)

    def save(self, cell: Change) -> str:
        """Say which save gave the value, and on which day."""
        record = self.saves.get((cell.sheet, cell.key, cell.column))
        if record is None:
            return NOTHING
        return self.page.say(say.SAVED, number=record.number, day=short_date(date.fromisoformat(record.time[:10])))

    def upload(self, cell: Change) -> str:
        """Name the file that was sent."""
        record = self.saves.get((cell.sheet, cell.key, cell.column))
        if record is None:
            return NOTHING
        return record.name if record.file else self.page.say(say.NO_FILE)


def _workbook(loaded: Loaded, year: int) -> tuple[str, Mapping[Place, tuple[str, Value]]]:
    """Return the name of a year's workbook and the cell of everything in it."""
    folder: DataFolder = loaded.folder
    path = folder.yearly(year)
    if loaded.stored.sample:
        path = next((sample for sample in folder.samples if sample.stem == str(year)), path)
    data = bytes_of(path)
    name = "/".join(path.parts[-2:])
    return name, _places(loaded, loaded.key, year, data) if data else {}


@st.cache_resource(max_entries=16, show_spinner=False)
def _places(_loaded: Loaded, key: str, year: int, data: bytes) -> Mapping[Place, tuple[str, Value]]:  # noqa: ARG001
    return places(data, _loaded.plan, date.today())
