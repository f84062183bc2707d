"""The language of the reader: chosen once for all pages, kept in the link."""

from __future__ import annotations

import streamlit as st

from acplan.words.text import Lang

_NAMES: dict[Lang, str] = {"th": "ไทย", "en": "English"}
_PARAMETER, _KEY = "lang", "lang_switch"


def chosen() -> Lang:
    """Return the language of the link."""
    asked = st.query_params.get(_PARAMETER, "")
    return next((lang for lang, name in _NAMES.items() if name == asked), "th")


def link(lang: Lang) -> dict[str, str]:
    """Return what a link has to hold to keep the language."""
    return {} if lang == "th" else {_PARAMETER: _NAMES[lang]}


def switch(lang: Lang) -> None:
    """Draw the choice of language."""
    st.session_state[_KEY] = _NAMES[lang]
    st.segmented_control(
        "ภาษา / Language",
        list(_NAMES.values()),
        key=_KEY,
        on_change=_put,
        required=True,
        label_visibility="collapsed",
        width="stretch",
    )


def _put() -> None:
    st.query_params[_PARAMETER] = st.session_state[_KEY]
