"""A changed plan on its page: download, upload, every fault, what it would change, saving."""

from __future__ import annotations

from functools import partial

import streamlit as st

from acplan.look import Tone
from acplan.plan_form import plan_form
from acplan.plan_workbook import rows_in
from acplan.store.folder import digest
from acplan.ui import html, sharing
from acplan.ui.data import Loaded
from acplan.ui.frame import heads, note, told
from acplan.ui.html import TableCell
from acplan.ui.issues import issue_table, marked_copy, verdict
from acplan.ui.page import Page
from acplan.ui.saving import head, save_button, save_now, why, work
from acplan.upload.plan_upload import PlanPreview, accept_plan, preview_plan
from acplan.words import plan_upload as say
from acplan.words import uploads
from acplan.workbook.write import MEDIA_TYPE

_SHOWN = 60


def plan_upload(page: Page) -> None:
    """Offer the plan to change and take it back changed; nothing is saved until told so."""
    now = work()
    if now.saved:
        st.html(html.chip(Tone.GOOD, page.say(now.saved)))
        now.saved = None
    place = f"plan_upload_{now.upload}"
    file = st.session_state.get(place)
    with st.expander(page.say(say.HEAD), key="card-plan-upload", expanded=file is not None):
        if not sharing.may_change(page):
            return
        note(page, say.ABOUT, kind="caption")
        with st.container(horizontal=True, vertical_alignment="center"):
            _download(page, "plan_in_force", partial(_changeable, page.loaded))
            _download(page, "plan_empty", partial(plan_form, {}))
        st.file_uploader(page.say(say.CHOOSE), type=None, key=place, label_visibility="collapsed")
    if file is not None:
        _review(page, _preview(page.loaded, page.loaded.key, file.getvalue()), file.name)


def _download(page: Page, name: str, make: partial[bytes]) -> None:
    label, file = say.DOWNLOADS[name]
    st.download_button(
        page.say(label), make, file_name=page.say(file), mime=MEDIA_TYPE, on_click="ignore", key=f"download_{name}"
    )


def _changeable(loaded: Loaded) -> bytes:
    return plan_form(rows_in(loaded.folder.plan.read_bytes()))


@st.cache_resource(max_entries=4, show_spinner=False)
def _preview(_loaded: Loaded, key: str, data: bytes) -> PlanPreview:  # noqa: ARG001 - the key is the cache's
    return preview_plan(data, _loaded.folder, _loaded.plan, _loaded.stored)


def _review(page: Page, found: PlanPreview, name: str) -> None:
    with st.container(border=True, key="card-plan-review"):
        head(page, say.REVIEW, name)
        counts = say.counted(found.counts) if found.differences else say.NO_CHANGE
        verdict(found.issues, page.say(counts), page.lang)
        if found.issues:
            issue_table(found.issues, page.lang, key="plan_issues")
            marked_copy(found.data, found.issues, name, page.lang, key="download_marked_plan")
        if not found.refused and found.differences:
            told(page, uploads.FLIPS, [flip.sentence for flip in found.flips], Tone.CAUTION)
            told(page, say.OUT_OF_SIGHT, found.unseen, Tone.CAUTION)
            _differences(page, found)
            _save(page, found, name)


def _differences(page: Page, found: PlanPreview) -> None:
    """Show every cell and row in which the plan differs from the one in force."""
    names = (say.WHERE, say.COLUMN, uploads.CHANGE_WAS, uploads.CHANGE_BECOMES)
    rows = [
        [
            TableCell(html.parts((each.sheet.title.th, each.key))),
            TableCell(page.say(each.column.header) if each.column else page.say(say.KINDS[each.kind])),
            TableCell(say.value_words(each.was)),
            TableCell(say.value_words(each.becomes)),
        ]
        for each in found.differences[:_SHOWN]
    ]
    with st.expander(page.say(uploads.ALL_CHANGES), expanded=len(rows) <= 12):
        st.html(html.table(heads(page, *names), rows, kind="changes"))
        if len(found.differences) > _SHOWN:
            note(page, uploads.MORE.fill(shown=_SHOWN, all=len(found.differences)), kind="caption")


def _save(page: Page, found: PlanPreview, name: str) -> None:
    """Offer to save; the button belongs to the save number that was shown."""
    if page.loaded.stored.sample and not found.same_version:
        note(page, uploads.FIRST_SAVE)
    key = f"saveplan_{found.after}"
    with st.container(horizontal=True, vertical_alignment="bottom"):
        reason = why(page, "plan_reason") if found.needs_reason else None
        role = st.text_input(page.say(uploads.ROLE), key="plan_role", max_chars=80, width=260)
        begun = save_button(page, say.SAVE, key, digest(found.data), reason=reason, primary=True)
    if begun:
        loaded = page.loaded
        save = partial(accept_plan, loaded.folder, loaded.plan, found, name=name, reason=reason or "", role=role)
        save_now(key, save, lambda record: say.done(record, found.counts), upload=True)
