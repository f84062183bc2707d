"""The save that figures are shown as of: chosen once for all pages, kept in the link."""

from __future__ import annotations

from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from acplan.measures.altered import altered_since
from acplan.ui import html
from acplan.ui.page import Page
from acplan.words import as_of as say

PARAMETER = "asof"
_KEY = "save"
_LATEST = 0
"""The choice of no save; None would be none chosen."""


def chosen(latest: int) -> int | None:
    """Return the save that the link asks for, where there is such a save before the latest."""
    text = st.query_params.get(PARAMETER, "")
    save = int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0
    return save if 0 < save < latest else None


def pick(page: Page) -> None:
    """Draw the choice of saves, once there is more than one."""
    records = page.latest.stored.records
    if len(records) < 2:
        return
    st.session_state[_KEY] = page.as_of or _LATEST
    st.selectbox(
        page.say(say.LABEL),
        [_LATEST, *(record.number for record in reversed(records[:-1]))],
        format_func=lambda number: page.say(say.option(records, number or None)),
        key=_KEY,
        on_change=_put,
        label_visibility="collapsed",
        width=250,
    )


def _put() -> None:
    """Put what was picked into the link."""
    others = {name: value for name, value in st.query_params.to_dict().items() if name != PARAMETER}
    save = st.session_state[_KEY]
    st.query_params.from_dict(others | ({PARAMETER: str(save)} if save != _LATEST else {}))


def note(page: Page) -> None:
    """Say that the figures are of then, or would be on other pages, and how many of them were altered since."""
    if page.as_of is None:
        return
    records, n = page.latest.stored.records, page.as_of
    shown = say.NOTE if page.loaded is not page.latest else say.NOTE_LATEST
    since = len(altered_since(records, n))
    told = page.say(shown, n=n, moment=say.moment(records[n - 1]), since=since)
    latest = {name: value for name, value in (st.query_params.to_dict() | page.link).items() if name != PARAMETER}
    back = html.link(f"?{urlencode(latest)}", page.say(say.BACK))
    st.html(Markup('<div class="as-of">{} {}</div>').format(told, back))
