"""What was mended or edited behind the program's back, told on every page."""

from __future__ import annotations

import streamlit as st

from acplan.issues import Issue
from acplan.ui import html
from acplan.ui.data import Loaded
from acplan.ui.page import Page
from acplan.words.as_of import TURNED
from acplan.words.store import EDITED, ONCE, PLAN_CHANGED


def notices(page: Page) -> None:
    """Tell what was mended or edited behind our back, with the verdicts that it turned over."""
    found, lang = page.loaded, page.lang
    for issue in _kept(found):
        edited = issue.wording in {EDITED, PLAN_CHANGED}
        turned = [flip.sentence(lang) for flip in found.flips.get(issue.values["save"], ())] if edited else []
        told = f" {TURNED(lang)} {'; '.join(turned)}" if turned else ""
        text = f"{issue.sheet}: {issue.found(lang)}{told} {issue.why(lang)} {issue.todo(lang)}"
        st.html(html.lines([text], "caution-note"))


def _kept(found: Loaded) -> list[Issue]:
    """Return the notices, with those of files mended earlier in this session: only one load tells of these."""
    mended = st.session_state.setdefault("mended", [])
    mended += [issue for issue in found.stored.notices if issue.wording in ONCE and issue not in mended]
    return [*mended, *(issue for issue in found.stored.notices if issue not in mended)]
