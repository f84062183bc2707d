"""The page that holds a paper against the history: its save and code typed in, what became of that save told."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from acplan.audit.paper_check import CheckedPaper, paper
from acplan.look import Tone
from acplan.store import Record
from acplan.ui import html
from acplan.ui.changes import change_table
from acplan.ui.frame import finding, foot, frame
from acplan.ui.page import Page
from acplan.words import as_of, papers
from acplan.words import paper_check as say
from acplan.words.frame import PAGES
from acplan.words.history import record_sentence
from acplan.words.text import Text

_ANSWERS = (
    (Tone.GOOD, say.ANSWER_STANDS),
    (Tone.CAUTION, say.ANSWER_ALTERED),
    (Tone.BAD, say.ANSWER_CUT),
    (Tone.BAD, say.ANSWER_REWRITTEN),
    (Tone.NEUTRAL, say.ANSWER_MISTYPED),
)
_LIST = Markup('<div class="list">{}</div>')


def paper_check_page() -> None:
    """Draw the page."""
    page = frame()
    records = page.latest.stored.records
    if not _check(page, records):
        _about(page, first=not records)
    foot(page)


def _check(page: Page, records: Sequence[Record]) -> bool:
    """Ask for a paper's save and code, and tell what became of that save; return whether there was one to tell of."""
    title = st.container()
    with st.form("paper", border=True), st.container(horizontal=True, vertical_alignment="bottom"):
        number = st.number_input(page.say(say.NUMBER), 1, 999_999, len(records) or 1, width=150, key="paper_number")
        code = st.text_input(
            page.say(say.CODE), placeholder=page.say(say.EXAMPLE), max_chars=200, width=330, key="code"
        )
        st.form_submit_button(page.say(say.CHECK), type="primary")
    found = paper(records, number, code) if code.strip() else None
    with title:
        finding(page, _finding(found, records))
    if found:
        _told(page, found)
    return found is not None


def _finding(found: CheckedPaper | None, records: Sequence[Record]) -> Text:
    """Tell what became of the paper's save, or what the page is for."""
    if found is None:
        return say.PAGE_ASKS if records else say.NOTHING_SAVED
    issue = found.issue
    return issue.wording.found.fill(**issue.values) if issue else say.STANDS.fill(save=found.number)


def _about(page: Page, *, first: bool) -> None:
    """Tell where number and code stand on a paper, and what the answer can be; `first`: that nothing is saved yet."""
    example = papers.VERSION.fill(n=12, code=say.SHAPE, plan=page.summary.plan.version)
    left = [page.say(say.WHERE), Markup('<span class="printed">{}</span>').format(page.say(example)), page.say(say.HOW)]
    if first:
        link = html.link(page.href("progress"), page.say(PAGES["progress"]))
        left = [Markup("{} {}").format(page.say(say.FIRST_CODE), link), page.say(say.HOLDS_ONE), *left]
    answers = [html.item(tone, page.say(answer)) for tone, answer in _ANSWERS]
    explained = Markup('<p class="explain">{}</p>')
    where = [explained.format(sentence) for sentence in left]
    told = [*answers, explained.format(page.say(say.LIMITS))]
    nothing = Markup("")
    st.html(
        html.beside((page.say(say.WHERE_HEAD), nothing.join(where)), (page.say(say.ANSWERS_HEAD), nothing.join(told)))
    )


def _told(page: Page, found: CheckedPaper) -> None:
    """Show what was saved and what was altered since, or what is amiss and what to do."""
    if issue := found.issue:
        items = html.item(Tone.BAD, issue.why(page.lang)) + html.item(Tone.NEUTRAL, issue.todo(page.lang))
        st.html(_LIST.format(items))
    if found.record is None:
        return
    since = say.ALTERED.fill(n=len(found.altered)) if found.altered else say.NOT_ALTERED
    link = html.link(page.href_as_of(found.record.number), page.say(as_of.SHOW))
    then = html.plain(page.say(record_sentence(found.record))) + Markup(' <span class="part">{}</span>').format(link)
    tone = Tone.CAUTION if found.altered else Tone.GOOD
    items = html.item(Tone.NEUTRAL, then) + html.item(tone, page.say(since))
    st.html(_LIST.format(items))
    if found.altered:
        change_table(page, found.altered, as_of.ALTERED.fill(n=found.record.number))
