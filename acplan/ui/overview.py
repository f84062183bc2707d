"""The parts of the overview: the two goals, the dimensions, what changed and what is missing."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from acplan.figures.ita import on_card
from acplan.look import MOVE_TONES, Tone
from acplan.measures.attention import attention, concerned
from acplan.measures.duties import next_due
from acplan.measures.indicators import IndicatorCount, count_indicators
from acplan.measures.moves import moves
from acplan.measures.projects import RollUp, roll_up
from acplan.measures.summary import DimensionYear
from acplan.measures.year_before import carried_out_before
from acplan.rules import ProjectState
from acplan.ui import html, mentions
from acplan.ui.figures import goal, picture, plot, section
from acplan.ui.frame import Page
from acplan.ui.html import Cell
from acplan.words import attention as attention_words
from acplan.words import changes, indicators, numbers, projects, year_before
from acplan.words import dimensions as dimension_words
from acplan.words import missing as missing_words
from acplan.words import money as money_words
from acplan.words import moves as say_moves
from acplan.words import plan_at_a_glance as glance
from acplan.words.numbers import NOTHING

_LISTED = 3
_SHORT = 30
"""Letters: names of dimensions no longer than this stay on one line."""
_HEIGHT = 182
"""The height of a chart on a card, in pixels."""


def goals(page: Page) -> None:
    """Show both goals side by side: number, verdict, distance, picture."""
    facts = section(page, "goals")
    cases, ita = section(page, "cases").figure("cases"), on_card(section(page, "ita").figure("ita"))
    for column, figure in zip(st.columns(2, gap="small"), (cases, ita), strict=True):
        with column.container(border=True, key=f"card-{figure.name}", height="stretch"):
            text, chart = st.columns([0.42, 0.58], gap="small", vertical_alignment="top")
            text.html(goal(page, facts.fact(figure.name)))
            with chart:
                plot(page, figure, _HEIGHT)
            picture(page, figure, _HEIGHT, quiet=True)


def dimensions(page: Page) -> None:
    """Show the dimensions and the whole plan as rows: states, fractions, money, what needs attention."""
    head = [
        Cell(page.say(dimension_words.HEAD)),
        Cell(page.say(projects.STATES_HEAD)),
        Cell(page.say(projects.DONE_HEAD), number=True),
        Cell(page.say(indicators.MET_HEAD), number=True),
        Cell(page.say(money_words.HEAD), number=True),
        Cell(html.link(page.href("attention"), page.say(attention_words.HEAD))),
    ]
    rows = [_dimension(page, d) for d in page.summary.dimensions]
    rows.append(_whole(page))
    st.html(
        html.table(head, rows, kind="middle plan dimensions", caption=page.say(dimension_words.HEAD))
        + states_key(page, page.say(year_before.KEY) if carried_out_before(page.summary) else "")
    )


def _dimension(page: Page, dimension: DimensionYear) -> list[Cell]:
    plan = next(d for d in page.summary.plan.dimensions if d.number == dimension.number)
    found = page.summary.projects_of(dimension.number)
    reasons = attention(found, page.period.quarter, page.summary.indicators) if page.summary.in_plan else []
    name = f"{plan.number} {page.say(plan.short)}"
    link = html.link(page.href(f"dimension_{plan.number}"), name)
    return [
        Cell(Markup('<span class="whole">{}</span>').format(link) if len(name) <= _SHORT else link),
        *_counted(page, dimension.roll_up, dimension.indicators, plan.number),
        Cell(mentions.worst(page, reasons, d=plan.number) if page.summary.in_plan else NOTHING),
    ]


def _whole(page: Page) -> list[Cell]:
    """Return the row of the whole plan: the sums of the rows above it."""
    found = page.summary.projects
    needs = Markup(NOTHING)
    if page.summary.in_plan:
        n = len(concerned(attention(found, page.period.quarter, page.summary.indicators)))
        needs = html.link(page.href("attention"), page.say(numbers.OF, part=n, whole=len(found)))
    return [
        Cell(page.say(year_before.WHOLE_PLAN)),
        *_counted(page, roll_up(found), count_indicators(page.summary.indicators)),
        Cell(needs),
    ]


def _counted(page: Page, total: RollUp, met: IndicatorCount, number_of: int | None = None) -> list[Cell]:
    """Return what is counted of a dimension, or of the plan: states, completed, indicators, money."""
    before = carried_out_before(page.summary, number_of)
    source = page.href_source("plan" if number_of is None else f"dimension.{number_of}")
    done = page.say(numbers.OF, part=total.done, whole=total.projects)
    money = money_words.total_words(total) if page.summary.in_plan else numbers.NONE
    spent = year_before.spent(before) if total.budget_planned else None
    return [
        Cell(html.share_bar(total.states, states_told(page, total), None if before is None else before.done)),
        Cell(
            NOTHING
            if total.silent
            else html.traced(source, done) + _before(page, None if before is None else before.done),
            number=True,
        ),
        Cell(html.traced(source, page.say(indicators.met_of(met))), number=True),
        Cell(html.traced(source, page.say(money)) + _before(page, spent), number=True),
    ]


def _before(page: Page, n: float | str | None) -> Markup:
    """Return the figure of the same quarter of the year before, small beside that of now."""
    if n is None:
        return Markup("")
    return Markup(' <span class="before">{}</span>').format(
        page.say(year_before.BEFORE_SHORT, n=year_before.written(n))
    )


def states_told(page: Page, total: RollUp) -> str:
    """Say the states of projects in words, to those who do not see their bar."""
    return ", ".join(f"{page.say(projects.STATES[state])} {count}" for state, count in total.states.items() if count)


def states_key(page: Page, note: str = "") -> Markup:
    """Return the legend of the project states."""
    return html.key([(state, page.say(projects.STATES[state])) for state in ProjectState], note)


def news(page: Page) -> None:
    """Show what changed since the quarter before, and what is missing."""
    before = page.summary.compared.period
    changed = moves(page.summary)
    head = html.link(page.href("changes"), page.say(changes.since_quarter(before, page.summary.plan.base_year)))
    left = [html.item(MOVE_TONES[move.good], mentions.move(page, move)) for move in changed[: _LISTED + 1]] or [
        html.item(Tone.NEUTRAL, page.say(say_moves.NOTHING))
    ]
    missing = page.summary.missing
    shown = missing if len(missing) <= _LISTED else missing[: _LISTED - 1]
    right = [html.item(Tone.CAUTION, mentions.gap(page, gap)) for gap in shown]
    if len(missing) > len(shown):
        right.append(html.item(Tone.NEUTRAL, page.say(missing_words.AND_MORE, n=len(missing) - len(shown))))
    right = right or [html.item(Tone.GOOD, page.say(missing_words.NOTHING_MISSING))]
    due = next_due(page.summary.plan, page.period)
    if due is not None:
        right.append(html.item(Tone.NEUTRAL, html.link(page.href("plan"), page.say(glance.next_due(due)))))
    where = (
        Markup(" · {}").format(html.link(page.href("progress"), page.say(missing_words.ENTER_HERE))) if missing else ""
    )
    lacking = Markup("{}{}").format(page.say(missing_words.MISSING), where)
    st.html(html.beside((head, Markup("").join(left)), (lacking, Markup("").join(right))))
