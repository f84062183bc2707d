"""The first two steps of the progress page: the form, and the upload."""

from __future__ import annotations

import streamlit as st

from acplan.fiscal import QUARTERS, WHOLE_YEAR, Period
from acplan.progress.form import form
from acplan.progress.state import State
from acplan.ui import sharing
from acplan.ui.frame import note
from acplan.ui.page import Page
from acplan.ui.saving import head, work
from acplan.words import frame
from acplan.words import uploads as say
from acplan.words.text import Lang, Text
from acplan.workbook.write import MEDIA_TYPE


def how_it_stands(page: Page) -> Text:
    """Say how much was saved, or where to begin."""
    stored = page.loaded.stored
    latest = stored.state.latest()
    if stored.sample or latest is None:
        return say.FINDING_NONE.fill(year=page.summary.plan.base_year)
    return say.FINDING_SAVED.fill(n=stored.save_number, year=latest.year, quarter=latest.quarter)


def download(page: Page) -> None:
    """Offer the form of a year and quarter; by default the first that is not reported yet."""
    with st.container(border=True, key="card-form", height="stretch"):
        head(page, say.STEP_FORM)
        plan, stored = page.loaded.plan, page.loaded.stored
        state = State() if stored.sample else stored.state
        wanted = _next(state, plan.base_year)
        with st.container(horizontal=True, vertical_alignment="bottom"):
            years = list(plan.all_years)
            _default("form_year", next((year for year in years if year >= wanted.year), years[-1]))
            year = st.selectbox(page.say(frame.FISCAL_YEAR), years, key="form_year", width=150)
            whole = year == plan.base_year
            _default(f"form_quarter_{year}", WHOLE_YEAR if whole else wanted.quarter if year == wanted.year else 1)
            quarter = st.selectbox(
                page.say(frame.QUARTER_LABEL),
                [WHOLE_YEAR, *QUARTERS],
                format_func=lambda q: page.say(frame.QUARTER, quarter=q) if q else page.say(frame.WHOLE_YEAR),
                key=f"form_quarter_{year}",
                width=150,
            )
            part = say.QUARTER_PART.fill(quarter=quarter) if quarter else say.YEAR_PART
            st.download_button(
                page.say(say.DOWNLOAD),
                _form(page.loaded.key, year, quarter, page.lang, page),
                file_name=page.say(say.FILE_NAME, year=year, quarter=part),
                mime=MEDIA_TYPE,
                type="primary",
                on_click="ignore",
                key="download_form",
            )
        about = say.ABOUT_BASE if year == plan.base_year else say.ABOUT_FORM
        note(page, about, kind="caption")


@st.cache_data(max_entries=8, show_spinner=False)
def _form(key: str, year: int, quarter: int, lang: Lang, _page: Page) -> bytes:  # noqa: ARG001 - the key is the cache's
    stored = _page.loaded.stored
    state = State() if stored.sample else stored.state
    return form(_page.loaded.plan, state, year, quarter, save=stored.save_number, lang=lang)


def _default(key: str, value: int) -> None:
    """Set a choice that was not made yet, or that a save has overtaken."""
    if key not in st.session_state or work().saved:
        st.session_state[key] = value


def _next(state: State, base_year: int) -> Period:
    """Return the first period that is not reported yet."""
    latest = state.latest()
    if latest is None:
        return Period(base_year, 4)
    return Period(latest.year, latest.quarter + 1) if latest.quarter < 4 else Period(latest.year + 1, 1)


def upload(page: Page) -> None:
    """Take a filled-in form, name every issue, show what would change, and save it when told to."""
    with st.container(border=True, key="card-upload", height="stretch"):
        head(page, say.STEP_UPLOAD)
        if not sharing.may_change(page):
            return
        note(page, say.ABOUT_UPLOAD, kind="caption")
        key = f"upload_{work().upload}"
        st.file_uploader(page.say(say.UPLOAD_LABEL), type=None, key=key, label_visibility="collapsed")
