"""The page of a figure's source: how it was worked out, and every cell and line of the plan behind it."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st

from acplan.figures.traced import Origins, Workbook, printed, reported, worked_out
from acplan.measures.trace import Trace, trace
from acplan.store.places import workbook_of
from acplan.ui.data import Loaded
from acplan.ui.figures import written
from acplan.ui.frame import finding, foot, frame, note
from acplan.ui.page import Page
from acplan.words import trace as say

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
        st.html(written(worked_out(found), "traced", page.lang, page.say(found.title)))
    if found.note:
        note(page, found.note)


def _bases(page: Page, found: Trace) -> None:
    """Show every cell and line, those of the chosen year open."""
    origins = Origins(page.loaded.stored.records, partial(_workbook, page.loaded, page.loaded.key))
    for basis in found.bases:
        count = len(basis.reported) + len(basis.printed)
        counted = say.CELLS_ONE if count == 1 else say.CELLS
        title = page.say(basis.title) + (f" · {page.say(counted, n=count)}" if basis.reported else "")
        with st.expander(title, expanded=basis.of_this_year and bool(count)):
            if basis.printed:
                st.html(written(printed(basis), "lines", page.lang, page.say(basis.title)))
            elif basis.reported:
                cells = reported(basis, origins, saved=not page.summary.sample)
                st.html(written(cells, "cells", page.lang, page.say(basis.title)))
            else:
                note(page, say.NOT_REPORTED, kind="sub")


@st.cache_resource(max_entries=16, show_spinner=False)
def _workbook(_loaded: Loaded, key: str, year: int) -> Workbook:  # noqa: ARG001 - the key is the cache's
    return workbook_of(_loaded.folder, _loaded.plan, date.today(), year, sample=_loaded.stored.sample)
