"""One project: how it stands, what the plan says of it, its indicators, money and every report; and the list of all."""

from __future__ import annotations

from collections.abc import Iterator

from acplan.figures.figure import Card, Figure, Section, Table, TableColumn, Value, ValueKind, Verdict
from acplan.figures.indicator_list import worded
from acplan.figures.money import MONEY_HEADS
from acplan.figures.project_states import state_verdict
from acplan.figures.provenance import source_words
from acplan.fiscal import QUARTERS
from acplan.look import INDICATOR_TONES, STATE_TONES
from acplan.measures.project_history import ProjectQuarter, project_history, project_indicators, project_money
from acplan.measures.projects import ProjectYear
from acplan.measures.summary import Summary
from acplan.plan import Project
from acplan.progress.form import target_words
from acplan.progress.state import Answers
from acplan.rules import ProjectState
from acplan.schema import PROJECTS
from acplan.schema.plan_choices import PROJECT_KINDS
from acplan.schema.types import NO_BUDGET
from acplan.schema.types import Value as Reported
from acplan.words import changes, dimensions, frame, indicators, money, numbers, projects
from acplan.words import project as say
from acplan.words import units as unit_words
from acplan.words.numbers import number
from acplan.words.text import NO_WORDS, Text, join, numbered, same
from acplan.words.unit_names import unit_names
from acplan.words.uploads import CHANGE_WHEN

WORDS = ("result", "obstacle", "suggestion", "evidence")
"""What a report says in words."""


def all_projects(summary: Summary) -> Section:
    """Return every project with its state and units."""
    told = say.FINDING_ALL.fill(n=len(summary.plan.projects))
    finding = told if summary.in_plan else join(told, projects.BASE_YEAR)
    columns = (
        TableColumn("project", projects.NUMBER, ValueKind.YEAR),
        TableColumn("name", projects.PROJECT),
        TableColumn("dimension", dimensions.HEAD_SHORT, ValueKind.YEAR),
        TableColumn("state", projects.STATE),
        TableColumn("units", unit_words.UNIT),
    )
    rows = tuple(
        (
            project.project,
            project.name,
            project.dimension,
            state_verdict(project) if summary.in_plan else None,
            unit_names(project.units),
        )
        for project in summary.projects
    )
    heading = frame.PAGES["project"]
    figure = Figure("all-projects", heading, finding, projects.ABOUT, source_words(summary), Table(columns, rows))
    return Section("projects", heading, finding, figures=(figure,))


def one_project(summary: Summary, project: Project) -> Section:
    """Return all that is known of a project."""
    now = next(found for found in summary.projects if found.project == project.number)
    figures = (_indicators(summary, project), _quarters(summary, project), *baht_by_year(summary, project))
    return Section(
        f"project-{project.number}",
        over(summary, project),
        headline(summary, project, now),
        cards=cards(summary, now) if summary.in_plan else (),
        figures=(*figures, _history(summary, project), _plan(summary, project)),
        short=projects.PROJECT,
    )


def over(summary: Summary, project: Project) -> Text:
    """Say which project it is, of what kind, and of which dimension."""
    dimension = next(d for d in summary.plan.dimensions if d.number == project.dimension)
    kind = next((choice.word for choice in PROJECT_KINDS if choice.code == project.kind), projects.PROJECT)
    return say.OVER.fill(number=project.number, kind=kind, dimension=dimension.number, name=dimension.name)


def headline(summary: Summary, project: Project, now: ProjectYear) -> Text:
    """Return a project's name with its state."""
    state = state_now(now) if summary.in_plan else projects.BASE_YEAR
    return say.FINDING.fill(name=project.name, state=state)


def state_now(now: ProjectYear) -> Text:
    """Say a project's state, with its progress while it is under way."""
    state = projects.STATES[now.state]
    if now.percent is None or now.state is not ProjectState.IN_PROGRESS:
        return state
    return say.STATE_AND_PERCENT.fill(state=state, n=number(now.percent))


def cards(summary: Summary, now: ProjectYear) -> tuple[Card, ...]:
    """Return state, progress, money and indicators of a project in a year of the plan."""
    counted = summary.indicators_of(now.project)
    silent = bool(now.budget_planned) and now.budget_disbursed is None
    spent = money.NOT_REPORTED if silent else money.money_words(now.budget_disbursed, now.budget_planned)
    planned = (money.PLANNED_BAHT.fill(n=number(now.budget_planned)),) if silent else ()
    share = money.NOT_REPORTED if now.percent is None else numbers.PERCENT.fill(n=number(now.percent))
    rest = (*indicators.not_met_yet(counted), *indicators.qualitative_too(counted))
    trace = f"project.{now.project}"
    first, *more = projects.state_parts(now)
    return (
        Card("state", projects.STATE, first, notes=tuple(more), trace=trace),
        Card("percent", say.PERCENT, share, trace=trace),
        Card("disbursed", money.DISBURSED, spent, notes=planned, trace=trace),
        Card("indicators", indicators.MET_HEAD, indicators.in_short(counted), notes=rest, trace=trace),
    )


def _figure(
    summary: Summary, project: Project, name: str, heading: Text, table: Table, *, source: Text | None = None
) -> Figure:
    """Return a table of a project under its heading."""
    return Figure(
        f"project-{name}",
        heading,
        heading,
        NO_WORDS,
        source_words(summary) if source is None else source,
        table,
        trace=f"project.{project.number}",
    )


def _plan(summary: Summary, project: Project) -> Figure:
    columns = TableColumn("item", changes.ITEM), TableColumn("says", say.SAYS), TableColumn("lines", say.LINES)
    rows = tuple((item, text, same(lines) if lines else None) for item, text, lines in says(summary, project))
    return _figure(summary, project, "plan", say.PLAN_SAYS, Table(columns, rows), source=say.PLAN_SAYS)


def says(summary: Summary, project: Project) -> Iterator[tuple[Text, Text, str]]:
    """Yield what the plan says of the project, each with the lines it stands on."""
    plan, cited = summary.plan, project.cited
    mission = next((m for m in plan.missions if m.code == project.mission), None)
    heading = next((s for s in plan.sub_missions if s.code == project.sub_mission), None)
    yield say.NAME, project.name, cited.get("name", "")
    if mission:
        yield dimensions.MISSION, numbered(mission.code, mission.name), ""
    if heading:
        yield say.SUB_MISSION, numbered(heading.code, heading.name), heading.lines
    if any(project.objective):
        yield say.OBJECTIVE, project.objective, cited.get("objective", "")
    if project.target_group:
        yield say.TARGET_GROUP, same(project.target_group), cited.get("target_group", "")
    yield unit_words.UNIT, unit_names(project.units), cited.get("units", "")
    yield say.BUDGET, _budget(project), cited.get("budget", "")
    yield say.WHOLE, say.WHOLE_SPAN, project.lines


def _budget(project: Project) -> Text:
    if not any(project.budgets.values()):
        return money.NO_BUDGET
    years = sorted(project.budgets.items())
    return join(*(say.BUDGET_YEAR.fill(year=year, amount=number(amount)) for year, amount in years))


def states_by_year(summary: Summary, project: Project) -> dict[int, dict[int, ProjectState]]:
    """Return the state of a project in every quarter of the plan so far, by year."""
    by_year: dict[int, dict[int, ProjectState]] = {}
    for each in summary.project_states:
        if each.project == project.number:
            by_year.setdefault(each.year, {})[each.quarter] = each.state
    return by_year


def _quarters(summary: Summary, project: Project) -> Figure:
    columns = (
        TableColumn("year", frame.FISCAL_YEAR, ValueKind.YEAR),
        *(TableColumn(f"q{q}", frame.QUARTER.fill(quarter=q)) for q in QUARTERS),
    )
    by_year = states_by_year(summary, project).items()
    rows = tuple((year, *(_state(found.get(q)) for q in QUARTERS)) for year, found in by_year)
    return _figure(summary, project, "quarters", say.QUARTERS, Table(columns, rows))


def _state(state: ProjectState | None) -> Value:
    return None if state is None else Verdict(STATE_TONES[state], projects.STATES[state])


def baht_by_year(summary: Summary, project: Project) -> tuple[Figure, ...]:
    """Return the project's baht by year, where there are any."""
    found = project_money(summary.state, project, summary.period, summary.plan.years)
    if not any(isinstance(sum_, float) and sum_ for m in found for sum_ in (m.planned, m.enacted, m.disbursed)):
        return ()
    columns = (
        TableColumn("year", frame.FISCAL_YEAR, ValueKind.YEAR),
        *(TableColumn(name, head, ValueKind.BAHT) for name, head in MONEY_HEADS.items()),
    )
    rows = tuple((m.year, m.planned, baht(m.enacted), baht(m.disbursed)) for m in found)
    return (_figure(summary, project, "money", money.BY_YEAR, Table(columns, rows)),)


def baht(value: Reported) -> Value:
    """Return an amount as it was reported: that there is no budget, baht, or nothing."""
    if value == NO_BUDGET:
        return money.NO_BUDGET_SHORT
    return value if isinstance(value, int | float) else None


def _indicators(summary: Summary, project: Project) -> Figure:
    """Return each output and outcome in the plan's own words, with its results by year."""
    found = project_indicators(summary.plan, project.number, summary.indicators_by_year)
    years = [year for year, _ in found[0].years] if found else []
    columns = (
        TableColumn("code", indicators.CODE),
        TableColumn("text", indicators.WORDING),
        TableColumn("verdict", say.STATE_NOW.fill(year=summary.period.year)),
        TableColumn("target", say.TARGET),
        *(TableColumn(f"result-{year}", indicators.RESULT_OF.fill(year=year)) for year in years),
        TableColumn("lines", say.LINES),
    )
    rows = []
    for entry in found:
        plan, state = entry.indicator, entry.years[-1][1].state if entry.years else None
        verdict = None if state is None else Verdict(INDICATOR_TONES[state], indicators.STATES[state])
        results = (indicators.result_words(plan, result) for _, result in entry.years)
        rows.append((same(plan.code), worded(plan), verdict, same(target_words(plan)), *results, same(plan.lines)))
    return _figure(summary, project, "indicators", say.EVERY_INDICATOR, Table(columns, tuple(rows)))


def _history(summary: Summary, project: Project) -> Figure:
    """Return every report of the project, the latest first; a column of words stands where any report has some."""
    found = project_history(summary.state, project.number, summary.period)
    words = [name for name in WORDS if any(name in report.answers for report in found)]
    columns = (
        TableColumn("when", CHANGE_WHEN),
        TableColumn("status", projects.STATE),
        TableColumn("percent", say.PERCENT, ValueKind.PERCENT),
        TableColumn("enacted", money.ENACTED, ValueKind.BAHT),
        TableColumn("disbursed", money.DISBURSED, ValueKind.BAHT),
        *(TableColumn(name, PROJECTS.column(name).header) for name in words),
    )
    rows = tuple(_report(report, words) for report in found)
    return _figure(summary, project, "history", say.HISTORY, Table(columns, rows))


def _report(report: ProjectQuarter, words: list[str]) -> tuple[Value, ...]:
    answers = report.answers
    percent = answers.get("percent")
    return (
        frame.AT.fill(year=report.year, quarter=report.quarter),
        status_told(answers),
        percent if isinstance(percent, int | float) else None,
        baht(answers.get("enacted")),
        baht(answers.get("disbursed")),
        *(same(str(answers[name])) if name in answers else None for name in words),
    )


def status_told(answers: Answers) -> Text | None:
    """Return the state that was reported, and why it cannot be carried out."""
    status, reason = answers.get("status"), answers.get("reason")
    if status is None:
        return None
    told = projects.status_words(str(status))
    return join(told, projects.reason_words(str(reason))) if reason else told
