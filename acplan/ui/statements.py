"""What a page says in sentences, each with a link to its cells, and all of it to copy."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from acplan.figures.provenance import source_words
from acplan.ui import html
from acplan.ui.page import Page
from acplan.words import frame
from acplan.words import statements as say
from acplan.words.statements import Statement


def statements(page: Page, found: Sequence[Statement]) -> None:
    """Show the sentences of a page, folded away."""
    if not found:
        return
    with st.expander(page.say(say.HEADING), key="statements"):
        item = Markup('<li>{} <span class="part">{}</span></li>')
        items = [
            item.format(page.say(each.text), html.link(page.href_source(each.source), page.say(say.SOURCE)))
            for each in found
        ]
        st.html(Markup('<ul class="statements">{}</ul>').format(Markup("").join(items)))
        with st.popover(page.say(say.COPY)):
            st.code(_minutes(page, found), language=None, wrap_lines=True)


def _minutes(page: Page, found: Sequence[Statement]) -> str:
    """Return the sentences as plain text under a heading, with as-of date and source."""
    title = page.summary.plan.short_title
    head = page.say(say.HEAD, title=title, year=page.period.year, quarter=page.period.quarter)
    mark = [page.say(frame.SAMPLE)] if page.summary.sample else []
    origin = page.say(source_words(page.summary, cases=True))
    return "\n".join([*mark, head, *(f"- {page.say(each.text)}" for each in found), origin])
