"""The save that figures are shown as of: chosen once for all pages, kept in the link."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlencode

import streamlit as st
from markupsafe import Markup

from acplan.measures.altered import altered_since
from acplan.store import Record
from acplan.ui import html
from acplan.words import as_of as say
from acplan.words.text import Lang

PARAMETER = "asof"


def chosen(latest: int) -> int | None:
    """Return the save that the link asks for, where there is such a save before the latest."""
    text = st.query_params.get(PARAMETER, "")
    save = int(text) if text.isascii() and text.isdigit() and len(text) < 7 else 0
    return save if 0 < save < latest else None


def choose(save: int | None) -> None:
    """Put a save into the link and draw the page anew."""
    st.query_params.pop(PARAMETER, None)
    if save is not None:
        st.query_params[PARAMETER] = str(save)
    st.rerun()


def pick(records: Sequence[Record], save: int | None, lang: Lang) -> int | None:
    """Draw the choice of saves, once there is more than one, and return what is picked; None is the latest."""
    if len(records) < 2:
        return None
    options = [None, *(record.number for record in reversed(records[:-1]))]
    return st.selectbox(
        say.LABEL(lang),
        options,
        index=options.index(save),
        format_func=lambda number: say.option(records, number)(lang),
        label_visibility="collapsed",
        width=250,
    )


def note(shown: bool, records: Sequence[Record], save: int, link: Mapping[str, str], lang: Lang) -> None:
    """Say that the figures are of then, or would be on other pages, and how many of them were altered since."""
    since = len(altered_since(records, save))
    sentence = (say.NOTE if shown else say.NOTE_LATEST).fill(n=save, moment=say.moment(records[save - 1]), since=since)
    others = {name: value for name, value in st.query_params.items() if name != PARAMETER}
    back = html.link(f"?{urlencode(others | dict(link))}", say.BACK(lang))
    st.html(Markup('<div class="as-of">{} {}</div>').format(sentence(lang), back))
