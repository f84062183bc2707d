"""What would lift the ITA total most: the points to gain, the shortest ways, and a try that changes nothing."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from acplan.charts import ita_headroom as charts
from acplan.ita_method import method_of
from acplan.look import PASS_TONES, Tone
from acplan.measures.ita import ItaYear
from acplan.measures.ita_headroom import ita_goals, ita_headroom, what_if
from acplan.rules import passes
from acplan.ui import html
from acplan.ui.figures import show
from acplan.ui.frame import Frame
from acplan.ui.html import Cell
from acplan.words import ita_headroom as say
from acplan.words import screen
from acplan.words.numbers import number
from acplan.words.verdicts import GRADES, PASSED


def headroom(page: Frame) -> None:
    """Show what each indicator can still add, and what suffices for the goals; nothing where no scores are known."""
    known = [year for year in page.summary.ita if year.indicators and year.year <= page.period.year]
    if not known:
        return
    year = known[-1]
    left, right = st.columns([0.54, 0.46], gap="small")
    with left:
        found = ita_headroom(year)
        head = [Cell(page.say(screen.INDICATOR))]
        head += [Cell(page.say(name), number=True) for name in (say.GAIN, screen.SCORE, screen.WEIGHT)]
        rows = [
            [
                Cell(f"{each.indicator}. {page.say(each.name)}"),
                Cell(f"+{number(each.gain, 2)}", number=True),
                Cell(number(each.score, 2), number=True),
                Cell(f"{number(each.weight)}%", number=True),
            ]
            for each in found
        ]
        show(
            page,
            "ita-headroom",
            say.HEADING.fill(year=year.year),
            say.caption(found),
            charts.ita_headroom(found, page.lang),
            about=say.ABOUT,
            table=html.table(head, rows),
            source="ita",
        )
    with right, st.container(border=True, key="card-ways", height="stretch"):
        _ways(page, year)
    _what_if(page, year)


def _ways(page: Frame, year: ItaYear) -> None:
    """Say what suffices for the plan's target, the pass mark and the next grade."""
    st.html(Markup('<div class="head"><b>{}</b></div>').format(page.say(say.WAYS)))
    goals = ita_goals(year)
    if not goals:
        st.html(Markup('<div class="empty">{}</div>').format(page.say(say.INCOMPLETE)))
        return
    blocks = []
    for goal in goals:
        tone = Tone.GOOD if goal.reached else Tone.NEUTRAL
        lines = [page.say(say.way_words(way, year)) for way in goal.ways]
        ways = html.lines(
            html.unbroken(page.say(say.OR) + line if place else line[:1].upper() + line[1:])
            for place, line in enumerate(lines)
        )
        blocks.append(Markup("<div>{}{}</div>").format(html.chip(tone, page.say(say.goal_words(goal))), ways))
    st.html(Markup('<div class="ways">{}</div>').format(Markup("").join(blocks)))
    st.html(Markup('<div class="caption">{}</div>').format(html.unbroken(page.say(say.ABOUT_WAYS))))


def _what_if(page: Frame, year: ItaYear) -> None:
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
                label = html.literal(f"{n}. {page.say(name)}")
                scores[n] = st.slider(label, 0.0, 100.0, step=0.01, format="%.2f", key=f"{key}_{n}")
        total, grade = what_if(year.year, scores)
        now, _ = what_if(year.year, dict(year.indicators))
        if total is None or now is None:
            return
        told = page.say(say.WOULD_BE, total=number(total, 2), change=f"{total - now:+.2f}", now=number(now, 2))
        passed = passes(total, year.year)
        chips = [html.chip(PASS_TONES[passed], page.say(PASSED[passed]))]
        chips += [html.chip(Tone.NEUTRAL, page.say(GRADES[grade]))] if grade else []
        st.html(Markup('<div class="head"><b>{}</b> {}</div>').format(told, Markup(" ").join(chips)))
