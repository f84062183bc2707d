"""The page of one dimension: its numbers, its projects over the quarters, indicators, money, who is responsible."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import pandas as pd
import streamlit as st
from markupsafe import Markup

from acplan.charts import indicators as indicator_charts
from acplan.charts import projects as project_charts
from acplan.measures.attention import attention
from acplan.measures.indicators import count_indicators
from acplan.measures.projects import ProjectYear, money_of, roll_up
from acplan.rules import ProjectState
from acplan.ui import html, mentions
from acplan.ui.figures import show
from acplan.ui.frame import Frame, finding, foot, frame
from acplan.ui.html import Cell
from acplan.ui.overview import ORDER, states_key
from acplan.ui.project_state import not_judged, state_chip
from acplan.ui.statements import statements
from acplan.words import captions, findings
from acplan.words import screen as say
from acplan.words import statements as sentences
from acplan.words.numbers import NOTHING, number
from acplan.words.text import Text
from acplan.words.units import unit_name
from acplan.words.verdicts import INDICATOR_STATES, PROJECT_STATES


def dimension_page() -> None:
    """Draw the page of the dimension that the link names."""
    page = frame()
    number_of = int(page.name.removeprefix("dimension_"))
    plan = next((d for d in page.summary.plan.dimensions if d.number == number_of), None)
    if plan is None:
        finding(page, say.NO_DIMENSION.fill(number=number_of))
        foot(page)
        return
    over = page.say(say.DIMENSION, number=number_of, name=plan.name)
    found = page.summary.projects_of(number_of)
    finding(page, findings.dimension(page.summary, number_of), over, [project.project for project in found])
    statements(page, sentences.dimension(page.summary, number_of))
    _cards(page, number_of, found)
    states = page.summary.project_states
    _projects(page, found, states[states["dimension"] == number_of])
    left, right = st.columns(2, gap="small")
    with left:
        height = _states(page, number_of, found, states[states["dimension"] == number_of])
    with right:
        _indicators(page, number_of, height)
    left, right = st.columns(2, gap="small")
    with left:
        _money(page, number_of, found)
    with right:
        _units(page, found)
    _words(page, found)
    foot(page)


def _cards(page: Frame, number_of: int, found: Sequence[ProjectYear]) -> None:
    dimension = next(d for d in page.summary.dimensions if d.number == number_of)
    total, counted = dimension.roll_up, dimension.indicators
    silent = total.unreported == total.projects
    score = page.say(say.NO_SCORE) if total.score is None else page.say(say.PLAN_SCORE, score=number(total.score, 2))
    rest = not_judged(page, counted)
    spent = (
        NOTHING if total.budget_disbursed is None else number(total.budget_disbursed),
        number(total.budget_planned),
    )
    reasons = attention(found, page.period.quarter, page.summary.indicators)
    concerned = len({n for reason in reasons for n in reason.projects})
    cards = [
        (say.DONE_HEAD, NOTHING if silent else str(total.done), page.say(say.OF_PROJECTS, n=total.projects), score),
        (
            say.INDICATORS_HEAD,
            str(counted.met) if counted.judged else NOTHING,
            page.say(say.OF_JUDGED, n=counted.judged) if counted.judged else "",
            rest,
        ),
        (
            say.DISBURSED,
            spent[0] if total.budget_planned or total.budget_disbursed else page.say(say.NO_BUDGET_SHORT),
            page.say(say.OF_BAHT, n=spent[1]) if total.budget_planned or total.budget_disbursed else "",
            page.say(say.enacted_words(total.budget_enacted)) if total.budget_planned else page.say(say.NO_MONEY),
        ),
        (
            say.ATTENTION_HEAD,
            str(concerned),
            page.say(say.PROJECTS_WORD),
            html.parts(mentions.reason(page, reason, d=number_of) for reason in reasons[:2])
            or page.say(say.NO_ATTENTION),
        ),
    ]
    if not _in_plan(page):
        cards[2:] = [(say.DISBURSED, NOTHING, "", ""), (say.ATTENTION_HEAD, NOTHING, "", "")]
    source = page.href_source(f"dimension.{number_of}")
    st.html(html.cards((page.say(head), html.traced(source, big), small, sub) for head, big, small, sub in cards))


def _in_plan(page: Frame) -> bool:
    """Tell whether the plan has projects in the period's year: the base year has none."""
    return page.period.year in page.summary.plan.years


def _projects(page: Frame, found: Sequence[ProjectYear], states: pd.DataFrame) -> None:
    """Show every project by mission: its cells over the quarters, indicators, money and state."""
    years = sorted(set(states["year"]))
    head = [
        Cell(page.say(say.NUMBER), number=True),
        Cell(page.say(say.PROJECT)),
        Cell(page.say(say.UNIT)),
        Cell(_year_heads(years)),
        Cell(page.say(say.INDICATORS_SHORT), number=True),
        Cell(page.say(say.MONEY_SHORT), number=True),
        Cell(page.say(say.STATUS_NOW)),
    ]
    cells = {project.project: states[states["project"] == project.project] for project in found}
    names = {mission.code: mission.name for mission in page.summary.plan.missions}
    rows: list[list[Cell]] = []
    for mission, group in groupby(found, key=lambda project: project.mission):
        rows.append([Cell(f"{mission} {page.say(names[mission])}", wide=True)])
        rows += [_project(page, project, cells[project.project]) for project in group]
    present = {project.mission for project in found}
    for empty in page.summary.plan.missions:
        if found and empty.dimension == found[0].dimension and empty.code not in present:
            text = f"{empty.code} {page.say(empty.name)} – {page.say(say.NO_PROJECT)}"
            rows.append([Cell(text, wide=True)])
    st.html(html.table(head, rows, kind="projects") + states_key(page, page.say(say.EACH_CELL)))


def _year_heads(years: Sequence[int]) -> Markup:
    spans = Markup("").join(Markup("<span>{}</span>").format(year) for year in years)
    return Markup('<span class="years">{}</span>').format(spans)


def _project(page: Frame, project: ProjectYear, states: pd.DataFrame) -> list[Cell]:
    name = page.summary.plan.project_by_number[project.project].name
    counted = count_indicators([i for i in page.summary.indicators if i.project == project.project])
    met = page.say(say.OF, part=counted.met, whole=counted.judged) if counted.judged else NOTHING
    spent = (
        say.money_words(project.budget_disbursed, project.budget_planned, short=True) if _in_plan(page) else say.NONE
    )
    return [
        Cell(str(project.project), number=True),
        Cell(html.link(page.href_project(project.project), html.unbroken(page.say(name)))),
        Cell(html.parts(page.say(unit_name(unit)) for unit in project.units)),
        Cell(_cells(page, states)),
        Cell(html.traced(page.href_source(f"project.{project.project}"), met), number=True),
        Cell(html.traced(page.href_source(f"project.{project.project}"), page.say(spent)), number=True),
        Cell(state_chip(page, project) if _in_plan(page) else NOTHING),
    ]


def _cells(page: Frame, states: pd.DataFrame) -> Markup:
    rows = states[["year", "quarter", "state"]].itertuples(index=False)
    return html.quarter_cells(
        (state, quarter == 1, page.say(say.CELL, year=year, quarter=quarter, state=PROJECT_STATES[ProjectState(state)]))
        for year, quarter, state in rows
    )


def _states(page: Frame, number_of: int, found: Sequence[ProjectYear], states: pd.DataFrame) -> int:
    """Show the projects of each quarter by state; return the height of the picture."""
    total = roll_up(list(found))
    figure = project_charts.project_states(states, page.lang)
    head = [Cell(page.say(say.FISCAL_YEAR)), Cell(page.say(say.QUARTER_LABEL))]
    head += [Cell(page.say(PROJECT_STATES[state]), number=True) for state in ORDER]
    rows = []
    for period in sorted(set(zip(states["year"], states["quarter"], strict=True))):
        now = states[(states["year"] == period[0]) & (states["quarter"] == period[1])]["state"].tolist()
        counts = [Cell(str(now.count(state.value)), number=True) for state in ORDER]
        rows.append([Cell(str(period[0])), Cell(str(period[1])), *counts])
    show(
        page,
        "states",
        _heading(found[0].dimension, say.STATES_BY_QUARTER),
        captions.project_states(total, page.period.year),
        figure,
        about=say.ABOUT_STATES,
        table=html.table(head, rows),
        source=f"dimension.{number_of}",
    )
    return int(figure.layout.height)


def _indicators(page: Frame, number_of: int, height: int) -> None:
    counted = next(d for d in page.summary.dimensions if d.number == number_of).indicators
    missions = [mission for mission in page.summary.plan.missions if mission.dimension == number_of]
    found = {m.code: [i for i in page.summary.indicators if i.mission == m.code] for m in missions}
    counts = {f"{say.MISSION(page.lang)} {code}": count_indicators(group) for code, group in found.items() if group}
    figure = indicator_charts.indicators(counts, page.lang, height=height)
    head = [Cell(page.say(say.MISSION))]
    head += [Cell(page.say(INDICATOR_STATES[state]), number=True) for state in indicator_charts.ORDER]
    rows = [
        [Cell(name), *(Cell(str(getattr(count, state.value)), number=True) for state in indicator_charts.ORDER)]
        for name, count in counts.items()
    ]
    heading = _heading(number_of, say.INDICATORS_BY_MISSION.fill(year=page.period.year))
    show(
        page,
        "indicators",
        heading,
        captions.indicators(counted),
        figure,
        about=say.ABOUT_INDICATORS,
        table=html.table(head, rows),
        source=f"dimension.{number_of}",
    )


def _money(page: Frame, number_of: int, found: Sequence[ProjectYear]) -> None:
    frame = money_of(page.summary.year_ends, page.period, number_of)
    if not any(project.budget_planned or project.budget_disbursed for project in found) and not frame["planned"].any():
        with st.container(border=True, key="figure-money", height="stretch"):
            text = Markup('<div class="head"><b>{}</b></div><div class="empty">{}</div>')
            st.html(text.format(page.say(say.MONEY_BY_YEAR), page.say(say.NO_MONEY)))
        return
    figure = project_charts.money(frame, page.lang)
    names = (say.PLANNED, say.ENACTED_SHORT, say.DISBURSED)
    head = [Cell(page.say(say.FISCAL_YEAR)), *(Cell(page.say(name), number=True) for name in names)]
    rows = [
        [Cell(str(row["year"])), *(Cell(_baht(row[name]), number=True) for name in ("planned", "enacted", "disbursed"))]
        for row in frame.to_dict("records")
    ]
    caption = captions.money(roll_up(list(found)), page.period.year)
    heading = _heading(number_of, say.MONEY_BY_YEAR)
    table, source = html.table(head, rows), f"dimension.{number_of}"
    show(page, "money", heading, caption, figure, about=say.MONEY_DASH, table=table, source=source)


def _heading(number_of: int, text: Text) -> Text:
    """Name the dimension in the heading of a figure, which may be cut out of its page."""
    return findings.join(say.DIMENSION_TAB.fill(number=number_of), text)


def _baht(value: object) -> str:
    return NOTHING if pd.isna(value) else number(float(value))  # type: ignore[call-overload, arg-type]


def _units(page: Frame, found: Sequence[ProjectYear]) -> None:
    """Show each responsible unit with the states of its projects; a project of two units counts for both."""
    units = sorted({unit for project in found for unit in project.units})
    head = [Cell(page.say(say.UNIT)), Cell(page.say(say.STATES_HEAD)), Cell(page.say(say.DONE_HEAD), number=True)]
    rows = []
    for unit in units:
        total = roll_up([project for project in found if unit in project.units])
        counts = dict(zip(ORDER, (total.done, total.in_progress, total.unable, total.unreported), strict=True))
        done = (
            NOTHING if total.unreported == total.projects else page.say(say.OF, part=total.done, whole=total.projects)
        )
        label = page.say(unit_name(unit))
        name = mentions.unit(page, unit, label)
        rows.append([Cell(name), Cell(html.share_bar(counts, label)), Cell(done, number=True)])
    with st.container(border=True, key="figure-units", height="stretch"):
        st.html(
            Markup('<div class="head"><b>{}</b> · {}</div>').format(
                page.say(say.BY_UNIT), page.say(say.AT, year=page.period.year, quarter=page.period.quarter)
            )
        )
        st.html(html.table(head, rows, kind="middle"))
        st.html(Markup('<div class="caption">{}</div>').format(page.say(say.ABOUT_UNITS)))


def _words(page: Frame, found: Sequence[ProjectYear]) -> None:
    """Show the obstacles and suggestions that were reported, with the number of their project."""
    blocks = []
    for heading, name in ((say.OBSTACLES, "obstacle"), (say.SUGGESTIONS, "suggestion")):
        said = [(p.project, getattr(p, name)) for p in found if getattr(p, name)]
        item = Markup('<div class="item"><b>{}</b><span>{}</span></div>')
        items = [item.format(html.link(page.href_project(n), str(n)), text) for n, text in said] or [
            Markup('<div class="sub">{}</div>').format(page.say(say.NONE_REPORTED))
        ]
        blocks.append(
            Markup('<div><div class="head">{}</div>{}</div>').format(page.say(heading), Markup("").join(items))
        )
    st.html(Markup('<div class="two">{}{}</div>').format(*blocks))
