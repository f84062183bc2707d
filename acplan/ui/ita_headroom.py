"""The shortest ways to the goals of the ITA, and a try of other scores that changes nothing."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from acplan.ita_method import method_of
from acplan.look import PASS_TONES, Tone
from acplan.measures import ita_headroom as measures
from acplan.measures.ita import ItaYear
from acplan.rules import passes
from acplan.ui import html
from acplan.ui.frame import heading, note
from acplan.ui.kept import kept
from acplan.ui.page import Page
from acplan.words import ita_headroom as say
from acplan.words.ita import GRADES, PASSED
from acplan.words.numbers import number


def ways(page: Page, year: ItaYear) -> None:
    """Say what suffices for the plan's target, the pass mark and the next grade."""
    with st.container(border=True, key="card-ways", height="stretch"):
        _ways(page, year)


def _ways(page: Page, year: ItaYear) -> None:
    heading(page, say.WAYS)
    told = _blocks(page, year.year)
    if not told:
        note(page, say.INCOMPLETE, kind="empty")
        return
    st.html(Markup('<div class="ways">{}</div>').format(told))
    note(page, say.ABOUT_WAYS, kind="caption")


@kept
def _blocks(page: Page, year_of: int) -> Markup:
    """Return the ways to each goal; nothing where not all indicators are known."""
    year = next(each for each in page.summary.ita if each.year == year_of)
    blocks = []
    for goal in measures.ita_goals(year):
        tone = Tone.GOOD if goal.reached else Tone.NEUTRAL
        lines = [page.say(say.way_words(way, year)) for way in goal.ways]
        ways = html.lines(
            page.say(say.OR) + line if place else line[:1].upper() + line[1:] for place, line in enumerate(lines)
        )
        blocks.append(Markup("<div>{}{}</div>").format(html.chip(tone, page.say(say.goal_words(goal))), ways))
    return Markup("").join(blocks)


def what_if(page: Page, year: ItaYear) -> None:
    """Let the scores be moved and show what total and grade they would give; nothing is stored."""
    names = method_of(year.year).names
    if len(year.indicators) < len(names):
        return
    key = f"what_if_{page.loaded.key[:12]}_{year.year}"
    with st.expander(page.say(say.WHAT_IF), key="card-what-if"):
        if st.button(page.say(say.RESET), key=f"{key}_reset"):
            for n in names:
                st.session_state[f"{key}_{n}"] = year.indicators[n]
        columns = st.columns(5)
        scores = {}
        for place, (n, name) in enumerate(names.items()):
            if f"{key}_{n}" not in st.session_state:
                st.session_state[f"{key}_{n}"] = year.indicators[n]
            with columns[place % 5]:
                label = f"{n} {page.say(name)}"  # our own words, which hold nothing that a label takes for Markdown
                scores[n] = st.slider(label, 0.0, 100.0, step=0.01, format="%.2f", key=f"{key}_{n}")
        total, grade = measures.what_if(year.year, scores)
        now, _ = measures.what_if(year.year, dict(year.indicators))
        if total is None or now is None:
            return
        told = page.say(say.WOULD_BE, total=number(total, 2), change=f"{total - now:+.2f}", now=number(now, 2))
        passed = passes(total, year.year)
        chips = [html.chip(PASS_TONES[passed], page.say(PASSED[passed]))]
        chips += [html.chip(Tone.NEUTRAL, page.say(GRADES[grade]))] if grade else []
        st.html(Markup('<div class="head"><b>{}</b> {}</div>').format(told, Markup(" ").join(chips)))
