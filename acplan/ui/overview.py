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
from acplan.ui import html, mentions
from acplan.ui.figures import goal, picture, plot, section
from acplan.ui.html import TableCell
from acplan.ui.page import Page
from acplan.ui.project_states import counted, counted_heads, states_key
from acplan.words import changes, numbers, year_before
from acplan.words import dimensions as dimension_words
from acplan.words import missing as missing_words
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
    found = section(page, "goals")
    cases, ita = section(page, "cases").figure("cases"), on_card(section(page, "ita").figure("ita"))
    for column, figure in zip(st.columns(2, gap="small"), (cases, ita), strict=True):
        with column.container(border=True, key=f"card-{figure.name}", height="stretch"):
            text, chart = st.columns([0.42, 0.58], gap="small", vertical_alignment="top")
            text.html(goal(page, found.card(figure.name)))
            with chart:
                plot(page, figure, _HEIGHT)
            picture(page, figure, _HEIGHT, quiet=True)


def dimensions(page: Page) -> None:
    """Show the dimensions and the whole plan as rows: states, fractions, money, what needs attention."""
    head = [TableCell(page.say(dimension_words.HEAD)), *counted_heads(page)]
    rows = [_dimension(page, d) for d in page.summary.dimensions]
    rows.append(_whole(page))
    st.html(
        html.table(head, rows, kind="middle plan dimensions", caption=page.say(dimension_words.HEAD))
        + states_key(page, page.say(year_before.KEY) if carried_out_before(page.summary) else "")
    )


def _dimension(page: Page, dimension: DimensionYear) -> list[TableCell]:
    plan = next(d for d in page.summary.plan.dimensions if d.number == dimension.number)
    found = page.summary.projects_of(dimension.number)
    reasons = attention(found, page.period.quarter, page.summary.indicators) if page.summary.in_plan else []
    name = f"{plan.number} {page.say(plan.short)}"
    link = html.link(page.href(f"dimension_{plan.number}"), name)
    return [
        TableCell(Markup('<span class="whole">{}</span>').format(link) if len(name) <= _SHORT else link),
        *_counted(page, dimension.roll_up, dimension.indicators, plan.number),
        TableCell(mentions.worst(page, reasons, d=plan.number) if page.summary.in_plan else NOTHING),
    ]


def _whole(page: Page) -> list[TableCell]:
    """Return the row of the whole plan: the sums of the rows above it."""
    found = page.summary.projects
    needs = Markup(NOTHING)
    if page.summary.in_plan:
        n = len(concerned(attention(found, page.period.quarter, page.summary.indicators)))
        needs = html.link(page.href("attention"), page.say(numbers.OF, part=n, whole=len(found)))
    return [
        TableCell(page.say(year_before.WHOLE_PLAN)),
        *_counted(page, roll_up(found), count_indicators(page.summary.indicators)),
        TableCell(needs),
    ]


def _counted(page: Page, total: RollUp, met: IndicatorCount, number_of: int | None = None) -> list[TableCell]:
    """Return what is counted of a dimension, or of the plan, with the year before beside it."""
    source = page.href_source("plan" if number_of is None else f"dimension.{number_of}")
    return counted(page, total, met, source, carried_out_before(page.summary, number_of))


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
