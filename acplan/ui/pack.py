"""The council pack to download: everything at once, the slides, and the figures."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from acplan.exports.content import content, log_hash
from acplan.exports.data_files import workbook
from acplan.exports.deck.paper import TemplateUnusable
from acplan.exports.pack import Pack, file_name, pack
from acplan.exports.parts import Content
from acplan.exports.slides import slides, template_of
from acplan.look import Tone
from acplan.ui import html
from acplan.ui.frame import Frame
from acplan.words import council as say
from acplan.words import report as report_words
from acplan.words.text import Text
from acplan.workbook.write import MEDIA_TYPE

_SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation"


def digits(page: Frame) -> bool:
    """Draw the choice of Thai digits, which holds for all papers in Thai, and return it."""
    return page.lang == "th" and st.toggle(page.say(report_words.THAI_DIGITS), key="thai_digits")


def everything(page: Frame, *, thai_digits: bool) -> None:
    """Offer everything in one archive, made when it is asked for, and tell what is being made meanwhile."""
    with st.container(border=True, key="card-pack", height="stretch"):
        head = '<div class="head"><b>{}</b></div><div class="caption">{}</div>'
        st.html(Markup(head).format(page.say(say.HEAD), page.say(say.ABOUT)))
        wanted = (page.loaded.key, page.period, page.lang, thai_digits)
        made: Pack | None = st.session_state.get("pack") if st.session_state.get("pack_of") == wanted else None
        if made is None and st.button(page.say(say.MAKE), type="primary", key="make_pack"):
            made = _made(page, thai_digits=thai_digits)
            st.session_state["pack"], st.session_state["pack_of"] = made, wanted
            st.rerun()
        if made:
            st.download_button(
                page.say(say.DOWNLOAD, size=f"{len(made.archive) / 1e6:.1f}"),
                made.archive,
                file_name=f"{made.name}.zip",
                mime="application/zip",
                type="primary",
                on_click="ignore",
                key="download_pack",
            )
            for note in made.notes:
                st.html(html.chip(Tone.CAUTION, page.say(note)))


def _made(page: Frame, *, thai_digits: bool) -> Pack:
    """Make everything, saying what is at work."""
    with st.status(page.say(say.MAKE), expanded=True) as shown:

        def tell(what: Text) -> None:
            shown.update(label=page.say(say.MAKING, what=what))

        folder, records = page.loaded.folder, page.loaded.stored.records
        return pack(page.summary, folder, records, page.lang, thai_digits=thai_digits, tell=tell)


def slides_and_figures(page: Frame) -> None:
    """Offer the slides and the workbook of figures, each made when it is asked for."""
    found = _content(page)
    with st.container(border=True, key="card-slides", height="stretch"):
        head = '<div class="head"><b>{}</b></div><div class="caption">{}</div>'
        st.html(Markup(head).format(page.say(say.SLIDES_HEAD), page.say(say.ABOUT_SLIDES)))
        template = template_of(page.loaded.folder)
        try:
            deck = slides(found, page.lang, template=template) if template else None
        except TemplateUnusable as broken:
            st.html(html.chip(Tone.CAUTION, page.say(say.TEMPLATE_UNUSABLE, why=broken.sentence)))
            deck = None
        with st.container(horizontal=True):
            st.download_button(
                page.say(say.DOWNLOAD_SLIDES),
                deck or (lambda: slides(found, page.lang)),
                file_name=f"{file_name('slides', found.header, page.lang)}.pptx",
                mime=_SLIDES,
                on_click="ignore",
                key="download_slides",
            )
            st.download_button(
                page.say(say.DOWNLOAD_FIGURES),
                lambda: workbook(found, page.lang),
                file_name=f"{file_name('figures', found.header, page.lang)}.xlsx",
                mime=MEDIA_TYPE,
                on_click="ignore",
                key="download_figures",
            )


def _content(page: Frame) -> Content:
    records, folder = page.loaded.stored.records, page.loaded.folder
    return content(page.summary, records, log_hash(folder, page.summary.save_number))
