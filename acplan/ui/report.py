"""The report to print: as a page of its own at once, as PDF when it is asked for."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from acplan.exports.content import content, log_hash
from acplan.exports.pdf import NotPrinted, pdf
from acplan.exports.report import report
from acplan.fiscal import Period
from acplan.look import Tone
from acplan.ui import html
from acplan.ui.frame import Frame
from acplan.words import report as say
from acplan.words.screen import SAMPLE
from acplan.words.text import Lang


def report_downloads(page: Frame, *, thai_digits: bool) -> None:
    """Offer the report of the period as .html and as .pdf, in Thai with Thai digits where they are wished for."""
    with st.container(border=True, key="card-report"):
        head = '<div class="head"><b>{}</b></div><div class="caption">{}</div>'
        st.html(Markup(head).format(page.say(say.HEAD), page.say(say.ABOUT)))
        with st.container(horizontal=True, vertical_alignment="center"):
            st.download_button(
                page.say(say.DOWNLOAD_HTML),
                lambda: _html(page, thai_digits),
                file_name=f"{_name(page)}.html",
                mime="text/html",
                on_click="ignore",
                key="report_html",
            )
            _pdf_download(page, thai_digits)


def _pdf_download(page: Frame, thai_digits: bool) -> None:
    """Make the PDF when its button is pressed, then offer it; say what to do where no browser can print it."""
    wanted = (page.loaded.key, page.period, page.lang, thai_digits)
    if st.session_state.get("report_made") != wanted:
        if not st.button(page.say(say.MAKE_PDF), key="report_make"):
            return
        try:
            with st.spinner(page.say(say.PRINTING)):
                _pdf(*wanted, page)
        except NotPrinted as failed:
            st.html(html.chip(Tone.CAUTION, page.say(failed.sentence)))
            return
        st.session_state["report_made"] = wanted
        st.rerun()
    st.download_button(
        page.say(say.DOWNLOAD_PDF),
        _pdf(*wanted, page),
        file_name=f"{_name(page)}.pdf",
        mime="application/pdf",
        type="primary",
        on_click="ignore",
        key="report_pdf",
    )


@st.cache_data(max_entries=4, show_spinner=False)
def _pdf(key: str, period: Period, lang: Lang, thai_digits: bool, _page: Frame) -> bytes:  # noqa: ARG001 - the cache's key
    return pdf(_html(_page, thai_digits))


def _html(page: Frame, thai_digits: bool) -> bytes:
    stored = page.loaded.stored
    found = content(page.summary, stored.records, log_hash(page.loaded.folder, page.summary.save_number))
    return report(found, page.lang, thai_digits=thai_digits)


def _name(page: Frame) -> str:
    name = page.say(say.FILE_NAME, year=page.period.year, quarter=page.period.quarter)
    return f"{name} ({page.say(SAMPLE)})" if page.summary.sample else name
