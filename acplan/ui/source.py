"""The page of a figure's source: how it was worked out, and every cell and line of the plan behind it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

import streamlit as st
from markupsafe import Markup

from acplan.figures.traced import Origins, Workbook
from acplan.measures.trace import Basis, Printed, Trace, trace
from acplan.store.places import workbook_of
from acplan.ui import html
from acplan.ui.data import Loaded
from acplan.ui.frame import Page, finding, foot, frame
from acplan.ui.html import Cell
from acplan.words import project, uploads
from acplan.words import trace as say
from acplan.words.numbers import NONE, NOTHING

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
    origins = Origins(page.loaded.stored.records, partial(_workbook, page.loaded, page.loaded.key))
    for basis in found.bases:
        count = len(basis.reported) + len(basis.printed)
        counted = say.CELLS_ONE if count == 1 else say.CELLS
        title = page.say(basis.title) + (f" · {page.say(counted, n=count)}" if basis.reported else "")
        with st.expander(title, expanded=basis.of_this_year and bool(count)):
            if basis.printed:
                st.html(_printed(page, basis.printed))
            elif basis.reported:
                st.html(_reported(page, basis, origins))
            else:
                st.html(Markup('<div class="sub">{}</div>').format(page.say(say.NOT_REPORTED)))


def _reported(page: Page, basis: Basis, origins: Origins) -> Markup:
    names = [uploads.CHANGE_WHEN, say.THING, say.VALUE, say.WORKBOOK]
    saved = not page.summary.sample
    rows = [
        [
            Cell(page.say(uploads.period_words(cell))),
            Cell(page.say(uploads.change_words(cell))),
            Cell(page.say(uploads.value_words(cell, cell.becomes))),
            Cell(page.say(origins.cell(cell))),
            *([Cell(page.say(told(cell) or NONE)) for told in (origins.save, origins.upload)] if saved else []),
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


@st.cache_resource(max_entries=16, show_spinner=False)
def _workbook(_loaded: Loaded, key: str, year: int) -> Workbook:  # noqa: ARG001 - the key is the cache's
    return workbook_of(_loaded.folder, _loaded.plan, date.today(), year, sample=_loaded.stored.sample)
