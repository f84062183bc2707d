"""A table of changed cells: when, what, what it was and what it becomes."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st

from acplan.progress.state import Change
from acplan.ui import html, mentions
from acplan.ui.frame import heads, note
from acplan.ui.html import TableCell
from acplan.ui.page import Page
from acplan.words import uploads as say
from acplan.words.text import Text

_SHOWN = 60


def change_table(page: Page, changes: Sequence[Change], title: Text) -> None:
    """Show what each cell was and becomes, altered cells first."""
    ordered = sorted(changes, key=lambda change: not change.revises)
    names = (say.CHANGE_WHEN, say.CHANGE_WHAT, say.CHANGE_WAS, say.CHANGE_BECOMES)
    rows = [
        [
            TableCell(page.say(say.change_period(change))),
            TableCell(mentions.linked(page, say.change_words(change))),
            TableCell(page.say(say.value_words(change, change.was))),
            TableCell(page.say(say.value_words(change, change.becomes))),
        ]
        for change in ordered[:_SHOWN]
    ]
    with st.expander(page.say(title), expanded=any(change.revises for change in changes) or len(rows) <= 12):
        st.html(html.table(heads(page, *names), rows, kind="changes", caption=page.say(title)))
        if len(ordered) > _SHOWN:
            note(page, say.MORE.fill(shown=_SHOWN, all=len(ordered)), kind="caption")
