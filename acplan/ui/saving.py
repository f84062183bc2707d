"""What every button that saves needs: a reason, one attempt whose failure is a sentence, and a fresh page after it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeVar

import streamlit as st
from markupsafe import Markup

from acplan.look import Tone
from acplan.ui import html
from acplan.ui.page import Page
from acplan.words import uploads as say
from acplan.words.failures import FAILURES, failure
from acplan.words.history import REASONS
from acplan.words.text import Text

_WORK = "work"
_Saved = TypeVar("_Saved")


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


@dataclass
class Work:
    """What saving leaves behind for the next drawing of the page, and which upload the page is at.

    `begun` names the button that was pressed, and what it was to save.
    """

    begun: tuple[str, str] | None = None
    saved: Text | None = None
    failed: tuple[str, Text] | None = None
    upload: int = 0


def work() -> Work:
    """Return the session's own; what is set on it holds even where another press breaks the drawing off."""
    found: Work = st.session_state.setdefault(_WORK, Work())
    return found


def save_button(
    page: Page, label: Text, key: str, what: str = "", *, reason: str | None = None, primary: bool = False
) -> bool:
    """Draw a button that saves, and tell whether to save now: while it works it says so and cannot be pressed.

    Without a reason, where one is needed, it does not work; that, and why the last attempt failed, is said beside it.
    `what` tells what it saves from other things that it might. A press is done with only when all is drawn: whatever
    else the browser sends may break the drawing off, and the next one must still save.
    """
    now = work()
    pressed = now.begun == (key, what)
    begun = pressed and reason != ""
    st.button(
        page.say(say.SAVING if begun else label),
        type="primary" if primary else "secondary",
        key=key,
        disabled=begun,
        on_click=_begin,
        args=(key, what),
    )
    if pressed and not begun:
        st.html(html.chip(Tone.BAD, page.say(say.REASON_MISSING)))
    if now.failed and now.failed[0] == _kind(key):
        st.html(html.chip(Tone.BAD, page.say(now.failed[1])))
        now.failed = None
    if pressed:
        now.begun = None
    return begun


def _begin(key: str, what: str) -> None:
    work().begun = key, what


def _kind(key: str) -> str:
    """Return what a button does, whatever save it belongs to."""
    return key.partition("_")[0]


def save_now(key: str, save: Callable[[], _Saved], done: Callable[[_Saved], Text], *, upload: bool = False) -> None:
    """Save, and draw the page again as the save left it, saying what was done or why it was not."""
    now = work()
    try:
        now.saved = done(save())
        now.upload += upload
    except FAILURES as error:
        now.failed = (_kind(key), failure(error))
        st.rerun()
    for parameter in ("y", "q"):
        st.query_params.pop(parameter, None)
    st.rerun()


def head(page: Page, text: Text, more: str = "") -> None:
    """Write the head of a card."""
    tail = Markup(" · {}").format(more) if more else ""
    st.html(Markup('<div class="head"><b>{}</b>{}</div>').format(page.say(text), tail))
