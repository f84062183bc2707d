"""What every button that saves needs: a reason, an attempt whose failure is a sentence, and a fresh page after it."""

from __future__ import annotations

from collections.abc import Callable

import streamlit as st
from markupsafe import Markup

from acplan.look import Tone
from acplan.store import Record
from acplan.ui import html
from acplan.ui.frame import Page
from acplan.words import uploads as say
from acplan.words.failures import FAILURES, failure
from acplan.words.history import REASONS
from acplan.words.text import Text


def why(page: Page, key: str) -> str:
    """Ask for a reason, from a short list and in free words, and return both; empty where neither was given."""
    picked = st.selectbox(
        page.say(say.REASON),
        REASONS,
        index=None,
        format_func=page.say,
        placeholder=page.say(say.REASON_CHOOSE),
        key=f"{key}_kind",
        width=330,
    )
    text = st.text_input(page.say(say.REASON_TEXT), key=key, max_chars=300).strip()
    if picked is None or picked == REASONS[-1]:
        return text
    return f"{picked.th}: {text}" if text else picked.th


def reason_given(page: Page, reason: str) -> bool:
    """Tell whether there is a reason; say so where there is none."""
    if not reason.strip():
        st.html(html.chip(Tone.BAD, page.say(say.REASON_MISSING)))
    return bool(reason.strip())


def attempt(page: Page, save: Callable[[], Record]) -> Record | None:
    """Save and return the record, or say why it was not saved."""
    try:
        return save()
    except FAILURES as error:
        st.html(html.chip(Tone.BAD, page.say(failure(error))))
        return None


def start_anew(done: Text) -> None:
    """Draw the page again as the save left it, saying what was done."""
    for parameter in ("y", "q"):
        st.query_params.pop(parameter, None)
    st.session_state["saved"] = done
    st.rerun()


def head(page: Page, text: Text, more: str = "") -> None:
    """Write the head of a card."""
    tail = Markup(" · {}").format(more) if more else ""
    st.html(Markup('<div class="head"><b>{}</b>{}</div>').format(page.say(text), tail))
