"""The page of the responsible units: all of them side by side, or one with its projects as a list to hand over."""

from __future__ import annotations

import streamlit as st

from acplan.exports.unit_list import in_order, unit_workbook
from acplan.figures.units import headline
from acplan.measures.projects import ProjectYear
from acplan.measures.units import UnitYear, units
from acplan.schema import PROJECTS
from acplan.ui import html, mentions
from acplan.ui.choices import choose, unit_options
from acplan.ui.frame import finding, foot, frame, heads, note
from acplan.ui.html import TableCell
from acplan.ui.page import Page
from acplan.ui.project_states import counted, counted_heads, state_chip, states_key
from acplan.words import attention as listing
from acplan.words import dimensions, indicators, projects
from acplan.words import money as money_words
from acplan.words import numbers as number_words
from acplan.words import units as unit_words
from acplan.words.numbers import NOTHING, number
from acplan.words.text import join, same
from acplan.words.unit_names import ALL_OFFICES, unit_name
from acplan.workbook.write import MEDIA_TYPE


def units_page() -> None:
    """Draw the page."""
    page = frame()
    found = units(page.summary)
    top = st.container()
    with st.container(horizontal=True, vertical_alignment="center"):
        chosen = choose(page, "u", unit_words.UNIT, unit_options(page, unit_words.ALL), width=300)
        if chosen:
            _download(page, found[int(chosen) - 1], chosen)
    with top:
        if chosen:
            _over(page, found[int(chosen) - 1])
        else:
            finding(page, headline(page.summary, found))
    if chosen:
        _one(page, found[int(chosen) - 1])
    else:
        _all(page, found)
    foot(page)


def _over(page: Page, unit: UnitYear) -> None:
    total = unit.roll_up
    sentence = projects.BASE_YEAR
    if page.summary.in_plan:
        told = [unit_words.SILENT_UNIT.fill(all=total.projects)]
        if not total.silent:
            n = len(unit.attention)
            needs = listing.OF_UNIT.fill(n=n) if n else listing.NO_FINDING
            told = [projects.DONE_OF.fill(done=total.done, all=total.projects), needs]
            told.append(indicators.caption(unit.indicators))
        sentence = join(*told)
    finding(page, sentence, page.say(unit_name(unit.unit)))


def _all(page: Page, found: list[UnitYear]) -> None:
    """Show every unit with its figures, the one with most projects that need attention first."""
    head = [*heads(page, unit_words.UNIT), *counted_heads(page)]
    rows = [_unit(page, unit) for unit in sorted(found, key=lambda unit: -len(unit.attention))]
    told = html.table(head, rows, kind="middle plan units", caption=page.say(unit_words.BY_UNIT))
    st.html(told + states_key(page))
    about = [page.say(unit_words.ABOUT, all=len(page.summary.projects))]
    if ALL_OFFICES in page.summary.plan.units:
        about.append(page.say(unit_words.ABOUT_ALL_OFFICES))
    st.html(html.lines(about, kind="caption"))


def _unit(page: Page, unit: UnitYear) -> list[TableCell]:
    number = page.summary.plan.units.index(unit.unit) + 1
    return [
        TableCell(mentions.unit(page, unit.unit)),
        *counted(page, unit.roll_up, unit.indicators, page.href_source(f"unit.{number}")),
        TableCell(mentions.worst(page, unit.reasons, unit.unit, u=number) if page.summary.in_plan else NOTHING),
    ]


def _download(page: Page, unit: UnitYear, chosen: str) -> None:
    st.download_button(
        page.say(unit_words.DOWNLOAD),
        lambda: unit_workbook(page.summary, unit),
        file_name=page.say(
            unit_words.FILE_NAME.fill(
                unit=same(unit.unit.replace("/", "-")),
                number=chosen,
                year=page.period.year,
                quarter=page.period.quarter,
            )
        ),
        mime=MEDIA_TYPE,
        on_click="ignore",
        key="download_unit",
    )


def _one(page: Page, unit: UnitYear) -> None:
    """List a unit's projects, those that need attention first, with what they reported."""
    head = [
        *heads(page, projects.NUMBER, number=True),
        *heads(page, projects.PROJECT, dimensions.STATUS_NOW),
        *heads(page, projects.PROGRESS, indicators.MET_HEAD, money_words.HEAD_SHORT, number=True),
        *heads(page, *(PROJECTS.column(name).header for name in ("obstacle", "suggestion"))),
    ]
    rows = [_project(page, project) for project in in_order(unit)]
    st.html(html.table(head, rows, kind="unit", caption=page.say(unit_name(unit.unit))))
    note(page, unit_words.ABOUT_UNIT, kind="caption")


def _project(page: Page, project: ProjectYear) -> list[TableCell]:
    counted = page.summary.indicators_of(project.project)
    met = page.say(indicators.met_of(counted))
    money = money_words.money_words(project.budget_disbursed, project.budget_planned, short=True)
    return [
        *mentions.project(page, project.project),
        TableCell(state_chip(page, project) if page.summary.in_plan else NOTHING),
        TableCell(
            NOTHING if project.percent is None else page.say(listing.SHARE, n=number(project.percent)), number=True
        ),
        TableCell(met, number=True),
        TableCell(page.say(money if page.summary.in_plan else number_words.NONE), number=True),
        TableCell(project.obstacle or NOTHING),
        TableCell(project.suggestion or NOTHING),
    ]
