"""The papers of the council pack one by one: slides, report and figures, each made when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import streamlit as st
from markupsafe import Markup

from acplan.exports.data_files import workbook
from acplan.exports.pack import Dress, file_name
from acplan.exports.pdf import NotPrinted, pdf
from acplan.exports.report import report
from acplan.exports.slides import TemplateUnusable, slides, template_of
from acplan.figures.content import content, header
from acplan.figures.figure import Content
from acplan.look import Tone
from acplan.ui import html
from acplan.ui.frame import heading
from acplan.ui.page import Page
from acplan.words import papers as say
from acplan.words.text import Text
from acplan.workbook.write import MEDIA_TYPE

_SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def papers(page: Page, look: Dress) -> None:
    """Offer each paper by itself."""
    with st.container(border=True, key="card-papers"):
        heading(page, say.ONE_BY_ONE)
        template = _template(page)
        about = say.ABOUT_SLIDES if template is None else say.ABOUT_SLIDES_ON_TEMPLATE
        left, right = st.columns(2, gap="medium")
        with left:
            _offer(page, "slides", "pptx", _SLIDES, say.SLIDES, about, partial(_slides, page, look, template))
            _offer(page, "figures", "xlsx", MEDIA_TYPE, say.FIGURES, say.ABOUT_FIGURES, partial(_figures, page))
        with right:
            _offer(page, "report", "html", "text/html", say.REPORT, say.ABOUT_REPORT, partial(_html, page, look))
            _pdf_offer(page, look)


def _offer(
    page: Page, name: str, ending: str, media: str, what: Text, about: Text, data: bytes | Callable[[], bytes]
) -> None:
    """Draw a paper in one row: what it is, and its button."""
    with _row(page, what, about, ending):
        st.download_button(
            page.say(say.DOWNLOAD_ONE, ending=ending),
            data,
            file_name=f"{file_name(name, header(page.summary), page.lang)}.{ending}",
            mime=media,
            on_click="ignore",
            key=f"download_{ending}",
            width=150,
        )


def _row(page: Page, what: Text, about: Text, ending: str) -> st.delta_generator.DeltaGenerator:
    row = st.container(horizontal=True, vertical_alignment="center", key=f"paper-{ending}")
    text = Markup("<div><b>{}</b></div><div class='caption'>{}</div>").format(page.say(what), page.say(about))
    row.html(text, width="stretch")
    return row


def _template(page: Page) -> bytes | None:
    """Return the user's template, where there is one; say so where it cannot be used."""
    try:
        return template_of(page.loaded.folder)
    except TemplateUnusable as broken:
        st.html(html.chip(Tone.CAUTION, page.say(say.TEMPLATE_UNUSABLE, why=broken.sentence)))
        return None


def _pdf_offer(page: Page, look: Dress) -> None:
    """Make the PDF when its button is pressed, then offer it; say what to do where no browser can print it."""
    wanted = (page.loaded.key, page.period, page.lang, look)
    made_of, made = st.session_state.get("pdf", (None, b""))
    if made_of == wanted:
        _offer(page, "report", "pdf", "application/pdf", say.REPORT_PDF, say.ABOUT_PDF, made)
        return
    with _row(page, say.REPORT_PDF, say.ABOUT_PDF, "pdf"):
        asked = st.button(page.say(say.MAKE_PDF), key="make_pdf", width=150)
    if not asked:
        return
    try:
        with st.spinner(page.say(say.PRINTING)):
            made = pdf(_html(page, look))
    except NotPrinted as failed:
        st.html(html.chip(Tone.CAUTION, page.say(failed.sentence)))
        return
    st.session_state["pdf"] = wanted, made
    st.rerun()


def _slides(page: Page, look: Dress, template: bytes | None) -> bytes:
    return slides(_content(page), page.lang, template=template, typeface=look.typeface)


def _html(page: Page, look: Dress) -> bytes:
    return report(_content(page), page.lang, thai_digits=look.thai_digits)


def _figures(page: Page) -> bytes:
    return workbook(_content(page), page.lang)


def _content(page: Page) -> Content:
    return content(page.summary, page.loaded.stored.records)
