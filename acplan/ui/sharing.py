"""Looking together over the office's network: who may change anything, asked for where changes are made."""

from __future__ import annotations

from collections.abc import Collection
from functools import cache
from typing import cast

import streamlit as st
from markupsafe import Markup
from streamlit.runtime import Runtime
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.scriptrunner import get_script_run_ctx
from streamlit.runtime.uploaded_file_manager import UploadedFileRec

from acplan import sharing
from acplan.look import Tone
from acplan.store import Access
from acplan.ui import html
from acplan.ui.page import Page
from acplan.words import sharing as say
from acplan.words.text import join

_OPENED, _TYPED, _WRONG = "may_save", "passphrase", "passphrase_wrong"
_sessions: set[str] = set()
"""Those that typed the passphrase."""


def access() -> Access:
    """Return what access this session has to the data folder."""
    if not sharing.is_shared():
        return Access.ACCOUNT
    _guard()
    return Access.PASSPHRASE if st.session_state.get(_OPENED) is True else Access.READER


def may_change(page: Page) -> bool:
    """Tell whether what is stored may be changed from this page; where not, say so and ask for the passphrase."""
    if page.loaded.folder.access != Access.READER:
        return True
    if sharing.has_passphrase():
        _ask(page)
    else:
        st.html(html.lines([page.say(say.NOBODY)], "caption"))
    return False


def _ask(page: Page) -> None:
    st.html(html.lines([page.say(say.ASK)], "caption"))
    if not _encrypted():
        st.html(html.lines([page.say(say.OVERHEARD)], "caution-note"))
    with st.form("passphrase_form", border=False), st.container(horizontal=True, vertical_alignment="bottom"):
        st.text_input(page.say(say.PASSPHRASE), type="password", max_chars=sharing.LONGEST, key=_TYPED, width=260)
        st.form_submit_button(page.say(say.OPEN), type="primary", on_click=_try)
    if st.session_state.pop(_WRONG, False):
        st.html(html.chip(Tone.BAD, page.say(say.WRONG)))


def _try() -> None:
    """Open the session to changes with the right passphrase; what was typed is forgotten."""
    right = sharing.opens(st.session_state.pop(_TYPED, ""))
    if right and (session := get_script_run_ctx()):
        _sessions.add(session.session_id)
    st.session_state[_OPENED if right else _WRONG] = True


def keep_only_of(sessions: Collection[str], manager: MemoryUploadedFileManager) -> None:
    """Have the server drop what any other session sends it past the page, instead of holding it for long."""
    add = manager.add_file

    def add_of_known(session_id: str, file: UploadedFileRec) -> None:
        if session_id in sessions:
            add(session_id, file)

    manager.add_file = add_of_known  # type: ignore[method-assign]


@cache
def _guard() -> None:
    if Runtime.exists():
        keep_only_of(_sessions, cast(MemoryUploadedFileManager, Runtime.instance().uploaded_file_mgr))


def mark(page: Page) -> Markup:
    """Say in a line what can be done at a shared dashboard and whether others can listen in; nothing at one's own."""
    at = page.loaded.folder.access
    if at == Access.ACCOUNT:
        return Markup("")
    told = [say.READING if at == Access.READER else say.SAVING, *([] if _encrypted() else [say.PLAIN])]
    return Markup('<span class="shared">{}</span>').format(page.say(join(*told)))


def _encrypted() -> bool:
    return bool(st.get_option("server.sslCertFile"))
