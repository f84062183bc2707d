"""The uploaded workbook before it is saved: its issues, the verdicts it turns over, what changes, and saving."""

from __future__ import annotations

from datetime import date
from functools import partial

import streamlit as st

from acplan.look import Tone
from acplan.store.folder import digest
from acplan.ui import html
from acplan.ui.changes import change_table
from acplan.ui.data import Loaded
from acplan.ui.frame import note, told
from acplan.ui.issues import issue_table, marked_copy, verdict
from acplan.ui.page import Page
from acplan.ui.saving import head, save_button, save_now, why, work
from acplan.upload.preview import Preview, accept, preview
from acplan.words import uploads as say
from acplan.words.text import Text


def review(page: Page) -> None:
    """Show what the uploaded file would change and offer to save it."""
    now = work()
    if now.saved:
        st.html(html.chip(Tone.GOOD, page.say(now.saved)))
        now.saved = None
    file = st.session_state.get(f"upload_{now.upload}")
    if file is None:
        return
    found = _preview(page.loaded, page.loaded.key, file.getvalue(), date.today())
    with st.container(border=True, key="card-review"):
        head(page, say.STEP_REVIEW, file.name)
        _verdict(page, found)
        told(page, say.FLIPS, [flip.sentence for flip in found.flips], Tone.CAUTION)
        told(page, say.TO_EXPLAIN, found.to_explain, Tone.CAUTION)
        if found.issues:
            issue_table(found.issues, page.lang, key="upload_issues")
            marked_copy(found.data, found.issues, file.name, page.lang, key="download_marked")
        if not found.refused and found.changes:
            told(page, say.STILL_MISSING, found.missing, Tone.NEUTRAL)
            change_table(page, found.changes, say.ALL_CHANGES)
            _save(page, found, file.name)


@st.cache_resource(max_entries=4, show_spinner=False)
def _preview(_loaded: Loaded, key: str, data: bytes, today: date) -> Preview:  # noqa: ARG001 - the key is the cache's
    return preview(data, _loaded.plan, _loaded.stored, today)


def _verdict(page: Page, found: Preview) -> None:
    counts = page.say(_counts(found) if found.changes else say.NO_CHANGE)
    unchanged = f" · {page.say(say.UNCHANGED, n=found.unchanged)}" if found.unchanged else ""
    verdict(found.issues, counts + unchanged, page.lang)


def _counts(found: Preview) -> Text:
    return say.counted({kind: found.counts.get(kind, 0) for kind in say.COUNTS})


def _save(page: Page, found: Preview, name: str) -> None:
    """Offer to save; the button belongs to the save number that was shown, so that a later one needs a new look."""
    if page.loaded.stored.sample:
        note(page, say.FIRST_SAVE)
    key = f"save_{found.after}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        reason = why(page, "reason") if found.needs_reason else None
        role = st.text_input(page.say(say.ROLE), key="role", max_chars=80, width=260)
        begun = save_button(page, say.SAVE, key, digest(found.data), reason=reason, primary=True)
    if begun:
        loaded = page.loaded
        save = partial(accept, loaded.folder, loaded.plan, found, name=name, reason=reason or "", role=role)
        save_now(key, save, lambda record: say.SAVED.fill(n=record.number, counts=_counts(found)), upload=True)
