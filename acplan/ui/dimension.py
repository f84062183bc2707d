"""The page of one dimension: its numbers, its projects over the quarters, indicators, money, who is responsible."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import streamlit as st
from markupsafe import Markup

from acplan.measures.attention import attention
from acplan.measures.projects import ProjectYear, StateQuarter, roll_up
from acplan.rules import names_any
from acplan.ui import html, mentions
from acplan.ui.figures import cards, height_of, section, show
from acplan.ui.frame import finding, foot, frame, heads, note
from acplan.ui.html import TableCell
from acplan.ui.kept import kept
from acplan.ui.page import Page
from acplan.ui.project_states import state_chip, states_key, states_told
from acplan.ui.statements import statements
from acplan.words import dimensions, indicators, money, numbers, obstacles, projects
from acplan.words import frame as frame_words
from acplan.words import statements as sentences
from acplan.words import units as unit_words
from acplan.words.numbers import NOTHING


def dimension_page() -> None:
    """Draw the page of the dimension that the link names."""
    page = frame()
    number_of = int(page.name.removeprefix("dimension_"))
    plan = next((d for d in page.summary.plan.dimensions if d.number == number_of), None)
    if plan is None:
        finding(page, dimensions.NO_DIMENSION.fill(number=number_of))
        foot(page)
        return
    over = page.say(dimensions.DIMENSION, number=number_of, name=plan.name)
    found = page.summary.projects_of(number_of)
    finding(page, dimensions.finding(page.summary, number_of), over, [project.project for project in found])
    statements(page, sentences.dimension(page.summary, number_of))
    content = section(page, f"dimension-{number_of}")
    if content.cards:
        reasons = attention(found, page.period.quarter, page.summary.indicators)
        told = html.parts(mentions.reason(page, reason, d=number_of) for reason in reasons[:2])
        st.html(cards(page, content.cards, {"attention": told}))
    st.html(_projects(page, number_of))
    if content.figures:
        left, right = st.columns(2, gap="small")
        by_quarter = content.figure(f"{content.name}-states")
        with left:
            show(page, by_quarter)
        with right:
            show(page, content.figure(f"{content.name}-indicators"), height=height_of(page, by_quarter))
    left, right = st.columns(2, gap="small")
    if content.figures:
        with left:
            show(page, content.figure(f"{content.name}-money"))
    with right:
        _units(page, number_of)
    st.html(_words(page, number_of))
    foot(page)


@kept
def _projects(page: Page, number_of: int) -> Markup:
    """Return every project by mission: its cells over the quarters, indicators, money and state."""
    found = page.summary.projects_of(number_of)
    cells: dict[int, list[StateQuarter]] = {project.project: [] for project in found}
    for each in page.summary.project_states:
        if each.project in cells:
            cells[each.project].append(each)
    years = sorted({each.year for own in cells.values() for each in own})
    head = [
        *heads(page, projects.NUMBER, number=True),
        *heads(page, projects.PROJECT, dimensions.STATUS_NOW, unit_words.UNIT),
        TableCell(_year_heads(years)),
        *heads(page, indicators.MET_HEAD, money.HEAD_SHORT, number=True),
    ]
    names = {mission.code: mission.name for mission in page.summary.plan.missions}
    rows: list[list[TableCell]] = []
    for mission, group in groupby(found, key=lambda project: project.mission):
        rows.append([TableCell(f"{mission} {page.say(names[mission])}", wide=True)])
        rows += [_project(page, project, cells[project.project]) for project in group]
    present = {project.mission for project in found}
    for empty in page.summary.plan.missions:
        if found and empty.dimension == found[0].dimension and empty.code not in present:
            text = f"{empty.code} {page.say(empty.name)} – {page.say(dimensions.NO_PROJECT)}"
            rows.append([TableCell(text, wide=True)])
    told = html.table(head, rows, kind="projects", caption=page.say(frame_words.PAGES["project"]))
    return told + states_key(page, page.say(dimensions.EACH_CELL))


def _year_heads(years: Sequence[int]) -> Markup:
    spans = Markup("").join(Markup("<span>{}</span>").format(year) for year in years)
    return Markup('<span class="years">{}</span>').format(spans)


def _project(page: Page, project: ProjectYear, states: Sequence[StateQuarter]) -> list[TableCell]:
    counted = page.summary.indicators_of(project.project)
    met = page.say(indicators.met_of(counted))
    spent = (
        money.money_words(project.budget_disbursed, project.budget_planned, short=True)
        if page.summary.in_plan
        else numbers.NONE
    )
    return [
        *mentions.project(page, project.project),
        TableCell(state_chip(page, project) if page.summary.in_plan else NOTHING),
        TableCell(mentions.units(page, project.units)),
        TableCell(_cells(page, states)),
        TableCell(html.traced(page.href_source(f"project.{project.project}"), met), number=True),
        TableCell(html.traced(page.href_source(f"project.{project.project}"), page.say(spent)), number=True),
    ]


def _cells(page: Page, states: Sequence[StateQuarter]) -> Markup:
    return html.quarter_cells(
        (
            each.state,
            each.quarter == 1,
            page.say(dimensions.CELL, year=each.year, quarter=each.quarter, state=projects.STATES[each.state]),
        )
        for each in states
    )


def _units(page: Page, number_of: int) -> None:
    with st.container(border=True, key="figure-units", height="stretch"):
        st.html(
            Markup('<h2 class="head"><b>{}</b> · {}</h2>').format(
                page.say(unit_words.BY_UNIT),
                page.say(frame_words.at(page.period)),
            )
        )
        st.html(_unit_table(page, number_of))
        note(page, unit_words.ABOUT_SHARED, kind="caption")


@kept
def _unit_table(page: Page, number_of: int) -> Markup:
    """Return each responsible unit with the states of its projects; a project of two units counts for both."""
    found = page.summary.projects_of(number_of)
    units = sorted({unit for project in found for unit in project.units})
    head = [*heads(page, unit_words.UNIT, projects.STATES_HEAD), *heads(page, projects.DONE_HEAD, number=True)]
    rows = []
    for unit in units:
        total = roll_up([project for project in found if unit in project.units])
        done = NOTHING if total.silent else page.say(numbers.OF, part=total.done, whole=total.projects)
        rows.append(
            [
                TableCell(mentions.unit(page, unit)),
                TableCell(html.share_bar(total.states, states_told(page, total))),
                TableCell(done, number=True),
            ]
        )
    return html.table(head, rows, kind="middle", caption=page.say(unit_words.BY_UNIT))


@kept
def _words(page: Page, number_of: int) -> Markup:
    """Return the obstacles and suggestions that were reported, each with its project and who answers for it."""
    found = page.summary.projects_of(number_of)
    blocks = []
    for title, name in ((obstacles.REPORTED, "obstacle"), (obstacles.SUGGESTIONS, "suggestion")):
        said = [(p, getattr(p, name)) for p in found if names_any(getattr(p, name))]
        item = Markup('<div class="item"><span><b>{}</b> {}</span></div>')
        items = [item.format(mentions.linked(page, p.named, [p.project]), html.folded(text)) for p, text in said] or [
            html.lines([page.say(obstacles.NONE_REPORTED)])
        ]
        blocks.append((page.say(title), Markup("").join(items)))
    return html.beside(*blocks)
