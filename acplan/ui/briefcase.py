"""The whole dashboard as one file to hand on: made when it is asked for, with its progress, then offered."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st
from markupsafe import Markup

from acplan.exports.briefcase import briefcase, file_name
from acplan.fiscal import Period
from acplan.store.places import workbook_of
from acplan.ui.page import Page
from acplan.words import briefcase as say
from acplan.words import frame

_MADE = "briefcase"


def whole_dashboard(page: Page) -> None:
    """Offer every page of every quarter in one file, as it is or for the public."""
    with st.container(border=True, key="card-briefcase"):
        row = st.container(horizontal=True, vertical_alignment="center", key="paper-briefcase")
        head = Markup('<h2 class="head"><b>{}</b></h2><div class="caption">{}</div>')
        row.html(head.format(page.say(say.HEAD), page.say(say.ABOUT)), width="stretch")
        public = st.toggle(page.say(say.PUBLIC), key="briefcase_public", help=page.say(say.ABOUT_PUBLIC))
        wanted = (page.loaded.key, page.lang, public)
        made_of, made = st.session_state.get(_MADE, (None, b""))
        if made_of == wanted:
            row.download_button(
                page.say(say.DOWNLOAD, size=f"{len(made) / 1e6:.1f}"),
                made,
                file_name=file_name(page.loaded.stored, page.lang, public=public),
                mime="text/html",
                type="primary",
                on_click="ignore",
                key="download_briefcase",
            )
        elif row.button(page.say(say.MAKE), key="make_briefcase"):
            st.session_state[_MADE] = wanted, _make(page, public=public)
            st.rerun()


def _make(page: Page, *, public: bool) -> bytes:
    """Make the file, telling which quarter is at work and how much is done."""
    shown = st.progress(0.0, page.say(say.MAKING, at=""))

    def tell(period: Period, share: float) -> None:
        shown.progress(share, page.say(say.MAKING, at=frame.at(period)))

    loaded = page.loaded
    workbook = partial(workbook_of, loaded.folder, loaded.plan, date.today(), sample=loaded.stored.sample)
    return briefcase(loaded.stored, workbook, page.lang, public=public, tell=tell)
