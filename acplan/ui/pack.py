"""The council pack to download: how its papers are to look, and everything at once."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from acplan.exports.pack import Dress, Pack, contents, pack
from acplan.figures.content import header
from acplan.look import TYPEFACES, Tone
from acplan.ui import html
from acplan.ui.page import Page
from acplan.words import papers as say
from acplan.words.text import Text, same


def dress(page: Page) -> Dress:
    """Draw how all papers are to look, and return it; only papers in Thai have Thai digits."""
    with st.container(horizontal=True, vertical_alignment="center", gap="large", key="dress"):
        digits = page.lang == "th" and st.toggle(page.say(say.THAI_DIGITS), key="thai_digits", width="content")
        with st.container(horizontal=True, vertical_alignment="center", gap="small"):
            st.html(Markup('<span class="caption">{}</span>').format(page.say(say.TYPEFACE)), width="content")
            face = st.segmented_control(
                page.say(say.TYPEFACE),
                TYPEFACES,
                default=TYPEFACES[0],
                required=True,
                label_visibility="collapsed",
                key="typeface",
                width="content",
            )
    return Dress(digits, face)


def everything(page: Page, look: Dress) -> None:
    """Offer everything in one archive: what it holds, made when it is asked for, with its progress."""
    with st.container(border=True, key="card-pack"):
        wanted = (page.loaded.key, page.period, page.lang, look)
        made: Pack | None = st.session_state.get("pack") if st.session_state.get("pack_of") == wanted else None
        row = st.container(horizontal=True, vertical_alignment="center", key="paper-zip")
        top = header(page.summary)
        text = Markup('<h2 class="head"><b>{}</b></h2><div class="caption">{}</div><div class="caption">{}</div>')
        about = Markup('<span title="{}">{}</span>').format(page.say(top.version), page.say(top.at))
        row.html(text.format(page.say(say.HEAD), about, html.parts(_parts(page, made))), width="stretch")
        if made is None:
            if row.button(page.say(say.MAKE), type="primary", key="make_pack"):
                st.session_state["pack"], st.session_state["pack_of"] = _made(page, look), wanted
                st.rerun()
            return
        row.download_button(
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


def _parts(page: Page, made: Pack | None) -> list[str]:
    """Return what the archive holds; once it is made, how large each part is, without what could not be made."""
    wanted = (*contents(page.summary), say.MANIFEST)
    if made is None:
        return [page.say(what) for what in wanted]
    files = {what: [product.data for product in made.products if product.what == what] for what in wanted}
    sizes = {what: f"{sum(map(len, data)) / 1000:,.0f}" for what, data in files.items()}
    return [page.say(say.MADE, what=what, size=sizes[what]) for what, data in files.items() if data]


def _made(page: Page, look: Dress) -> Pack:
    """Make everything, telling what is at work and how much is done."""
    shown = st.progress(0.0, page.say(say.MAKING, what=same("…")))

    def tell(what: Text, share: float) -> None:
        shown.progress(share, page.say(say.MAKING, what=what))

    return pack(page.summary, page.loaded.folder, page.loaded.stored.records, page.lang, look, tell=tell)
