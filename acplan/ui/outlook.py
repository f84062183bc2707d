"""What each goal still needs to reach the plan's last year, and where the pace so far would lead."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from acplan.look import Tone
from acplan.measures.outlook import case_outlook, ita_outlook
from acplan.ui import html
from acplan.ui.frame import Page
from acplan.words import outlook as say
from acplan.words.text import Text


def cases(page: Page) -> None:
    """Say it of the cases."""
    if found := case_outlook(page.summary.cases):
        _show(page, found.last, say.cases_outlook(found))


def ita(page: Page) -> None:
    """Say it of the ITA."""
    if found := ita_outlook(page.summary.ita):
        _show(page, found.last, say.ita_outlook(found))


def _show(page: Page, last: int, sentences: Sequence[Text]) -> None:
    items = Markup("").join(html.item(Tone.NEUTRAL, page.say(sentence)) for sentence in sentences)
    st.html(
        Markup('<div class="list"><h2 class="head">{}</h2>{}</div>').format(page.say(say.HEADING, last=last), items)
    )
