"""Fiscal year and quarter: chosen once for all pages, kept in the link."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from acplan.fiscal import QUARTERS, Period
from acplan.ui import html, moment
from acplan.ui.navigation import file_of
from acplan.ui.page import Page
from acplan.words import frame as say
from acplan.words.numbers import fiscal_year, months
from acplan.words.presentation import PRESENT

_YEAR, _QUARTER = "year", "quarter"


def choices(page: Page) -> None:
    """Draw the choice of fiscal year, quarter and save, the sample's mark, and the way to the presentation."""
    last = page.loaded.latest.period
    st.session_state[_YEAR], st.session_state[_QUARTER] = page.period.year, page.period.quarter
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="period"):
        st.selectbox(
            page.say(say.FISCAL_YEAR),
            page.loaded.plan.all_years,
            format_func=lambda year: page.say(say.YEAR, year=fiscal_year(year)),
            key=_YEAR,
            on_change=_put,
            args=(page.period, last),
            label_visibility="collapsed",
            width=210,
        )
        st.selectbox(
            page.say(say.QUARTER_LABEL),
            QUARTERS,
            format_func=lambda quarter: page.say(say.QUARTER, quarter=quarter),
            key=_QUARTER,
            on_change=_put,
            args=(page.period, last),
            label_visibility="collapsed",
            width=130,
        )
        told = Markup('<span class="months" data-at="{} · ">{}</span>')
        st.html(told.format(page.say(say.at(page.period)), page.say(months(page.period))), width="content")
        _last_closed(page)
        moment.pick(page)
        if page.loaded.stored.sample:
            st.html(Markup('<div class="sample">{}</div>').format(page.say(say.SAMPLE)))
        project = {"p": st.query_params["p"]} if "p" in st.query_params else {}
        way = page.link | {"back": page.name} | project
        st.page_link(file_of("present"), label=page.say(PRESENT), query_params=way, width="content")


def _last_closed(page: Page) -> None:
    """Lead from a year that is still open to the end of the last complete one."""
    year = page.summary.last_closed
    if year is not None and not page.summary.case_year.closed:
        way = html.link(page.href_at(Period(year, 4)), page.say(say.LAST_CLOSED, year=year))
        st.html(Markup('<span class="months">{}</span>').format(way), width="content")


def _put(shown: Period, last: Period) -> None:
    """Put what was picked into the link; another year is shown at its last quarter."""
    year, quarter = st.session_state[_YEAR], st.session_state[_QUARTER]
    if year != shown.year:
        quarter = last.quarter if year == last.year else 4
    st.query_params.update(
        y=str(year), q=str(quarter)
    )  # at once, or else Back would lead to a period that nobody chose
