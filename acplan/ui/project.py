"""The page of one project: what the plan says of it, and everything that was reported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import streamlit as st
from markupsafe import Markup

from acplan.figures import one_project
from acplan.figures.figure import ValueKind, shown
from acplan.look import INDICATOR_TONES
from acplan.measures.indicators import IndicatorYear
from acplan.measures.project_history import ProjectQuarter, project_history, project_indicators
from acplan.measures.projects import ProjectYear
from acplan.passage import passage
from acplan.plan import Indicator, Project
from acplan.progress.form import target_words
from acplan.rules import IndicatorState, ProjectState
from acplan.schema import PROJECTS
from acplan.ui import html, mentions
from acplan.ui.frame import finding, foot, frame, heading, heads, note
from acplan.ui.html import TableCell
from acplan.ui.page import Page
from acplan.ui.project_states import state_chip, states_key
from acplan.ui.scanned import scanned
from acplan.ui.statements import statements
from acplan.words import changes, indicators, projects
from acplan.words import frame as frame_words
from acplan.words import money as money_words
from acplan.words import project as say
from acplan.words import statements as sentences
from acplan.words import units as unit_words
from acplan.words.indicators import result_words
from acplan.words.numbers import NOTHING
from acplan.words.text import Text, join
from acplan.words.trace import SOURCE_CELLS
from acplan.words.unit_names import unit_name
from acplan.words.uploads import CHANGE_WHEN

_SHORT = 14
"""How many letters a result may have to stand in the column of its year."""


def project_page() -> None:
    """Draw the page of the project that the link names, or the list of all."""
    page = frame()
    asked = st.query_params.get("p", "")
    project = next((p for p in page.summary.plan.projects if str(p.number) == asked), None)
    if project is None:
        _all(page)
    else:
        _one(page, project)
    foot(page)


def _all(page: Page) -> None:
    """List every project with its state and units."""
    told = say.FINDING_ALL.fill(n=len(page.summary.plan.projects))
    finding(page, told if page.summary.in_plan else join(told, projects.BASE_YEAR))
    names = projects.PROJECT, projects.STATE, unit_words.UNIT
    head = [*heads(page, projects.NUMBER, number=True), *heads(page, *names)]
    rows = [
        [
            *mentions.project(page, found.project),
            TableCell(state_chip(page, found, one_project.state_now(found)) if page.summary.in_plan else NOTHING),
            TableCell(mentions.units(page, found.units)),
        ]
        for found in page.summary.projects
    ]
    st.html(html.table(head, rows, kind="projects-all", caption=page.say(frame_words.PAGES["project"])))


def _one(page: Page, project: Project) -> None:
    now = next(found for found in page.summary.projects if found.project == project.number)
    _steps(page, project)
    finding(page, one_project.headline(page.summary, project, now), page.say(one_project.over(page.summary, project)))
    statements(page, sentences.project(page.summary, now))
    if page.summary.in_plan:
        _cards(page, now)
    left, right = st.columns([0.56, 0.44], gap="small")
    with left, st.container(border=True, key="card-plan", height="stretch"):
        _plan(page, project)
    with right, st.container(border=True, key="card-quarters", height="stretch"):
        _quarters(page, project)
    _indicators(page, project)
    _history(page, project)
    _passage(page, project)


def _steps(page: Page, project: Project) -> None:
    """Link the projects before and after, and all of them."""
    numbers = [p.number for p in page.summary.plan.projects]
    at = numbers.index(project.number)
    links = [html.link(page.href_project(None), page.say(say.ALL))]
    if at:
        links.insert(0, html.link(page.href_project(numbers[at - 1]), page.say(say.PREVIOUS, number=numbers[at - 1])))
    if at + 1 < len(numbers):
        links.append(html.link(page.href_project(numbers[at + 1]), page.say(say.NEXT, number=numbers[at + 1])))
    st.html(Markup('<div class="steps">{}</div>').format(Markup("").join(links)))


def _cards(page: Page, now: ProjectYear) -> None:
    state, *others = one_project.cards(page.summary, now)
    at, chip = page.say(frame_words.at(page.period)), state_chip(page, now, one_project.state_now(now))
    cards = [(page.say(state.head), chip, "", at)]
    for card in others:
        value = html.traced(page.href_source(card.trace), shown(card.value, card.kind, page.lang))
        cards.append((page.say(card.head), value, "", html.parts(map(page.say, card.notes))))
    st.html(html.cards(cards, kind="fact"))


def _plan(page: Page, project: Project) -> None:
    """Show everything that the plan says of the project, each with the lines it stands on."""
    heading(page, say.PLAN_SAYS)
    head = heads(page, changes.ITEM, say.SAYS, say.LINES)
    rows = [
        [TableCell(page.say(item)), TableCell(text), TableCell(lines)]
        for item, text, lines in _facts(page, project)
        if text
    ]
    st.html(html.table(head, rows, kind="facts", caption=page.say(say.PLAN_SAYS)))


def _facts(page: Page, project: Project) -> Iterator[tuple[Text, str | Markup, str]]:
    for item, text, lines in one_project.says(page.summary, project):
        parts = page.say(text).split(" · ")
        if item == unit_words.UNIT:
            parts = [page.say(unit_name(unit)) for unit in project.units]
        yield item, html.parts(parts) if len(parts) > 1 else parts[0], lines
        yield from _printed(page, project, item)


def _printed(page: Page, project: Project, item: Text) -> Iterator[tuple[Text, str | Markup, str]]:
    """Yield how the document prints what the plan says, where that is otherwise."""
    printed, cited = project.printed, project.cited
    if item == say.NAME:
        if printed.get("name") != project.name.th:
            yield say.NAME_PRINTED, printed.get("name", ""), cited.get("name", "")
        if printed.get("summary_name") and printed["summary_name"] != project.name.th:
            yield say.SUMMARY_NAME, scanned(page.lang, printed["summary_name"]), cited.get("summary", "")
        if printed.get("number"):
            yield say.NUMBER_PRINTED, printed["number"], cited.get("name", "")
    elif item == unit_words.UNIT and printed.get("units") and printed["units"] != "; ".join(project.units):
        yield say.UNITS_PRINTED, printed["units"], cited.get("units", "")


def _quarters(page: Page, project: Project) -> None:
    """Show the state of the project in every quarter of the plan so far."""
    heading(page, say.QUARTERS)
    head = [
        TableCell(page.say(frame_words.YEAR_SHORT)),
        *(TableCell(page.say(frame_words.QUARTER, quarter=q).replace(" ", "\u00a0")) for q in (1, 2, 3, 4)),
    ]
    rows = [
        [TableCell(str(year)), *(TableCell(_square(page, found.get(q))) for q in (1, 2, 3, 4))]
        for year, found in one_project.states_by_year(page.summary, project).items()
    ]
    st.html(html.table(head, rows, kind="middle", caption=page.say(say.QUARTERS), as_cards=False) + states_key(page))
    for figure in one_project.baht_by_year(page.summary, project):
        named = page.say(figure.heading)
        head = [TableCell(named), *heads(page, *(column.head for column in figure.table.columns[1:]), number=True)]
        rows = [
            [TableCell(str(year)), *(TableCell(shown(sum_, ValueKind.BAHT, page.lang), number=True) for sum_ in sums)]
            for year, *sums in figure.table.rows
        ]
        st.html(html.table(head, rows, kind="money-years", caption=named))


def _square(page: Page, state: ProjectState | None) -> Markup | str:
    if state is None:
        return ""
    return html.quarter_cells([(state, True, page.say(projects.STATES[state]))])


def _indicators(page: Page, project: Project) -> None:
    """Show each output and outcome in the plan's own words, with its results by year."""
    found = project_indicators(page.summary.plan, project.number, page.summary.indicators_by_year)
    years = [year for year, _ in found[0].years] if found else []
    head = [
        *heads(page, indicators.WORDING, say.STATE_NOW.fill(year=page.period.year), say.TARGET),
        *(TableCell(str(year), number=True) for year in years),
        *heads(page, say.LINES),
    ]
    rows = []
    for entry in found:
        plan = entry.indicator
        check = html.lines([page.say(say.VERIFICATION, how=plan.verification)]) if plan.verification else ""
        text = Markup("{} <b>{}</b>{}").format(plan.text, plan.code, check)
        results = _results(page, plan, entry.years)
        state = entry.years[-1][1].state if entry.years else IndicatorState.NO_DATA
        chip = html.chip(INDICATOR_TONES[state], page.say(indicators.STATES[state]))
        rows.append([TableCell(text), TableCell(chip), TableCell(target_words(plan)), *results, TableCell(plan.lines)])
    with st.container(border=True, key="card-indicators"):
        heading(page, say.EVERY_INDICATOR)
        told = html.table(head, rows, kind="indicators", caption=page.say(say.EVERY_INDICATOR))
        st.html(told + _cells_behind(page, project))


def _results(page: Page, plan: Indicator, years: Sequence[tuple[int, IndicatorYear]]) -> list[TableCell]:
    """Return the results by year: numbers in columns, words one year under another across all of them."""
    told = [(year, page.say(result_words(plan, result))) for year, result in years]
    if all(len(words) <= _SHORT for _, words in told):
        return [TableCell(words, number=True) for _, words in told]
    line = Markup('<div class="said"><b>{}</b> {}</div>')
    said = Markup("").join(line.format(year, html.folded(words)) for year, words in told if words != NOTHING)
    return [TableCell(said, span=len(told))]


def _history(page: Page, project: Project) -> None:
    """Show every report of the project, the latest first."""
    found = project_history(page.summary.state, project.number, page.period)
    with st.container(border=True, key="card-history"):
        heading(page, say.HISTORY)
        if not found:
            note(page, say.NO_HISTORY.fill(year=page.period.year, quarter=page.period.quarter), kind="empty")
            return
        head = [
            *heads(page, CHANGE_WHEN, projects.STATE),
            *heads(page, say.PERCENT, money_words.ENACTED, money_words.DISBURSED, number=True),
            *heads(page, *(PROJECTS.column(name).header for name in one_project.WORDS)),
        ]
        rows = [_report(page, report) for report in found]
        reports = html.table(head, rows, kind="reports", caption=page.say(say.HISTORY))
        st.html(reports + _cells_behind(page, project))


def _cells_behind(page: Page, project: Project) -> Markup:
    cells = html.link(page.href_source(f"project.{project.number}"), page.say(SOURCE_CELLS))
    return html.lines([cells], "caption")


def _report(page: Page, report: ProjectQuarter) -> list[TableCell]:
    status = one_project.status_told(report.answers)
    figures = [one_project.baht(report.answers.get(name)) for name in ("percent", "enacted", "disbursed")]
    return [
        TableCell(page.say(frame_words.AT, year=report.year, quarter=report.quarter)),
        TableCell(html.parts(page.say(status).split(" · ")) if status else NOTHING),
        *(TableCell(shown(figure, ValueKind.NUMBER, page.lang), number=True) for figure in figures),
        *(TableCell(html.folded(str(report.answers.get(name, NOTHING)))) for name in one_project.WORDS),
    ]


def _passage(page: Page, project: Project) -> None:
    """Show the passage of the plan document, where its text lies in the data folder."""
    lines = passage(page.loaded.folder.plan_text, project.lines)
    if lines:
        with st.expander(page.say(say.PASSAGE, lines=project.lines)):
            st.html(Markup('<pre class="passage" lang="th">{}</pre>').format(scanned(page.lang, "\n".join(lines))))
