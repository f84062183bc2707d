"""The page of what needs attention: each project by the reason, who answers for it, and what was reported of it."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from acplan.figures.attention import headline, why
from acplan.look import ATTENTION_TONES
from acplan.measures.attention import Attention, attention
from acplan.measures.projects import ProjectYear
from acplan.rules import (
    LEAST_SPENT,
    LONG_WAIT,
    SPENDING_DUE,
    STARTING_DUE,
    Reason,
    names_any,
)
from acplan.ui import html, mentions
from acplan.ui.choices import choose, unit_options
from acplan.ui.frame import finding, foot, frame, heads, note
from acplan.ui.html import TableCell
from acplan.ui.page import Page
from acplan.words import attention as say
from acplan.words import dimensions
from acplan.words import frame as frame_words
from acplan.words import projects as project_words
from acplan.words import units as unit_words
from acplan.words.numbers import NOTHING, number


def attention_page() -> None:
    """Draw the page."""
    page = frame()
    top = st.container()
    if not page.summary.in_plan:
        finding(page, project_words.BASE_YEAR)
        foot(page)
        return
    with st.container(horizontal=True, vertical_alignment="center"):
        dimension = choose(page, "d", dimensions.HEAD_SHORT, _dimensions(page))
        unit = choose(page, "u", unit_words.UNIT, unit_options(page, unit_words.ALL))
    found = [project for project in page.summary.projects if _chosen(page, project, dimension, unit)]
    reasons = attention(found, page.period.quarter, page.summary.indicators)
    asked = next((each.code for each in reasons if each.code == st.query_params.get("r", "")), None)
    shown = [each for each in reasons if asked in {None, each.code}]
    numbers = {n for each in reasons for n in each.projects}
    with top:
        finding(page, headline(found, shown, alone=asked is not None), projects=numbers)
        note(page, say.ORDER, kind="sub")
    _reasons(page, reasons, len(numbers), {"d": dimension, "u": unit}, asked)
    if shown:
        st.html(_table(page, found, shown))
    foot(page)


def _dimensions(page: Page) -> dict[str, str]:
    found = page.summary.plan.dimensions
    named = {str(d.number): page.say(dimensions.SHORT, number=d.number, name=d.short) for d in found}
    return {"": page.say(dimensions.ALL)} | named


def _chosen(page: Page, project: ProjectYear, dimension: str, unit: str) -> bool:
    names = {page.summary.plan.units[int(unit) - 1]} if unit else set(project.units)
    return dimension in {"", str(project.dimension)} and names <= set(project.units)


def _reasons(
    page: Page, reasons: Sequence[Attention], concerned: int, chosen: dict[str, str], asked: Reason | None
) -> None:
    """Show how many projects each reason has; one leads to that reason alone."""
    entry = Markup('<a class="{}" href="{}" target="_self"><b>{}</b><span>{}</span></a>')
    entries = [(None, concerned, say.ALL), *((each.code, len(each.projects), say.NAMES[each.code]) for each in reasons)]
    items = [
        entry.format(
            "here" if code == asked else "", mentions.href(page, "attention", r=code, **chosen), count, page.say(name)
        )
        for code, count, name in entries
    ]
    if reasons:
        st.html(Markup('<div class="reasons">{}</div>').format(Markup("").join(items)))


def _table(page: Page, found: Sequence[ProjectYear], reasons: Sequence[Attention]) -> Markup:
    """Return every project under each of its reasons."""
    head = [
        *heads(page, project_words.NUMBER, number=True),
        *heads(page, project_words.PROJECT, dimensions.HEAD_SHORT, unit_words.UNIT, say.WHY),
        *heads(page, project_words.PROGRESS, number=True),
        *heads(page, say.LAST_NEWS, say.SAID),
    ]
    projects = {project.project: project for project in found}
    rows: list[list[TableCell]] = []
    for each in reasons:
        rows.append([TableCell(_heading(page, each.code), wide=True)])
        rows += [_project(page, each.code, projects[n]) for n in each.projects]
    return html.table(head, rows, kind="attention", caption=page.say(frame_words.PAGES["attention"]))


def _heading(page: Page, reason: Reason) -> Markup:
    meaning = say.MEANINGS[reason].fill(
        due=SPENDING_DUE,
        start=STARTING_DUE,
        quarters=LONG_WAIT,
        quarter=page.period.quarter,
        share=number(float(100 * LEAST_SPENT.get(page.period.quarter, 0))),
    )
    tone = ATTENTION_TONES[reason]
    text = '<span class="chip small {}">{}<span>{}</span></span> <span class="sub">{}</span>'
    return Markup(text).format(tone.value, html.mark(tone), page.say(say.NAMES[reason]), page.say(meaning))


def _project(page: Page, reason: Reason, project: ProjectYear) -> list[TableCell]:
    said = [
        html.folded(page.say(wording, said=text))
        for wording, text in ((say.OBSTACLE, project.obstacle), (say.SUGGESTION, project.suggestion))
        if names_any(text)
    ]
    news = (
        NOTHING
        if project.reported_quarter is None
        else page.say(frame_words.QUARTER_SHORT, quarter=project.reported_quarter)
    )
    return [
        *mentions.project(page, project.project),
        TableCell(html.link(page.href(f"dimension_{project.dimension}"), str(project.dimension)), number=True),
        TableCell(html.parts(mentions.unit(page, unit) for unit in project.units)),
        TableCell(html.lines((page.say(text) for text in why(page.summary, reason, project)), kind="why")),
        TableCell(NOTHING if project.percent is None else page.say(say.SHARE, n=number(project.percent)), number=True),
        TableCell(news),
        TableCell(html.lines(said, kind="said") or NOTHING),
    ]
