"""What needs attention: each project under each of its reasons, in its own figures."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.figures.figure import Figure, Section, Table, TableColumn, Value, ValueKind, Verdict
from acplan.figures.provenance import source_words
from acplan.look import ATTENTION_TONES
from acplan.measures.attention import Attention, attention
from acplan.measures.projects import ProjectYear, roll_up
from acplan.measures.summary import Summary
from acplan.rules import IndicatorState, ProjectState, Reason, names_any
from acplan.schema.plan_choices import Operator
from acplan.words import attention as say
from acplan.words import dimensions, indicators, obstacles
from acplan.words import frame as frame_words
from acplan.words import projects as project_words
from acplan.words import units as unit_words
from acplan.words.numbers import number
from acplan.words.text import Text, join, same
from acplan.words.unit_names import unit_names


def needs_attention(summary: Summary) -> Section:
    """Return every project under each of its reasons, the gravest first."""
    found = attention(summary.projects, summary.period.quarter, summary.indicators) if summary.in_plan else []
    projects = {project.project: project for project in summary.projects}
    listed = [(each.code, projects[n]) for each in found for n in each.projects]
    told = any(names_any(text) for _, project in listed for text in (project.obstacle, project.suggestion))
    columns = (
        TableColumn("reason", say.WHY),
        TableColumn("project", project_words.NUMBER, ValueKind.YEAR),
        TableColumn("name", project_words.PROJECT),
        TableColumn("dimension", dimensions.HEAD_SHORT, ValueKind.YEAR),
        TableColumn("units", unit_words.UNIT),
        TableColumn("why", say.IN_FIGURES),
        TableColumn("percent", project_words.PROGRESS, ValueKind.PERCENT),
        TableColumn("news", say.LAST_NEWS),
        *(
            (TableColumn("obstacle", obstacles.OBSTACLE), TableColumn("suggestion", obstacles.SUGGESTION))
            if told
            else ()
        ),
    )
    rows = tuple(_row(summary, reason, project)[: len(columns)] for reason, project in listed)
    finding = headline(summary.projects, found) if summary.in_plan else project_words.BASE_YEAR
    figure = Figure(
        "attention", say.HEAD, finding, say.ABOUT, source_words(summary), Table(columns, rows), trace="plan"
    )
    return Section("attention", say.HEAD, finding, figures=(figure,))


def _row(summary: Summary, reason: Reason, project: ProjectYear) -> tuple[Value, ...]:
    return (
        Verdict(ATTENTION_TONES[reason], say.NAMES[reason]),
        project.project,
        project.name,
        project.dimension,
        unit_names(project.units),
        join(*why(summary, reason, project), by="\n"),
        project.percent,
        None if project.reported_quarter is None else frame_words.QUARTER_SHORT.fill(quarter=project.reported_quarter),
        same(project.obstacle or "") if names_any(project.obstacle) else None,
        same(project.suggestion or "") if names_any(project.suggestion) else None,
    )


def headline(found: Sequence[ProjectYear], shown: Sequence[Attention], *, alone: bool = False, named: int = 2) -> Text:
    """Return how many projects need attention, and the gravest reasons; `alone`: only the one that is asked for."""
    numbers = {n for each in shown for n in each.projects}
    if not found:
        return say.NO_PROJECT
    if not numbers:
        return say.NO_FINDING
    if alone:
        return shown[0].text
    if roll_up(list(found)).silent:
        return project_words.NONE_REPORTED
    return join(say.FINDING.fill(n=len(numbers), all=len(found)), *(each.brief for each in shown[:named]))


def why(summary: Summary, reason: Reason, project: ProjectYear) -> list[Text]:
    """Say in a project's own figures why it is listed."""
    match reason:
        case Reason.UNABLE:
            told = [project_words.reason_words(project.reason) if project.reason else say.NO_REASON]
            if project.status and project.status != project_words.STATES[ProjectState.UNABLE].th:
                told.insert(0, project_words.status_words(project.status))
            return told
        case Reason.OVERSPENT | Reason.UNSPENT | Reason.UNDERSPENT:
            return [say.SPENT.fill(**_baht(project))]
        case Reason.ABOVE_PLAN:
            return [say.SPENT_OF_PLAN.fill(**_baht(project))]
        case Reason.NOT_ENACTED | Reason.NOT_PLANNED:
            return [say.MONEY.fill(**_baht(project))]
        case Reason.STUCK:
            return [say.OPEN_FOR.fill(n=project.waiting)]
        case Reason.UNREPORTED:
            return [say.NEVER]
        case Reason.NOT_STARTED:
            return [say.NOT_STARTED.fill(quarter=project.reported_quarter)]
        case Reason.STALE:
            return [say.SINCE.fill(quarter=project.reported_quarter)]
        case Reason.MISSED:
            return _missed(summary, project)


def _baht(project: ProjectYear) -> dict[str, str]:
    money = {"planned": project.budget_planned, "enacted": project.budget_enacted, "spent": project.budget_disbursed}
    return {name: number(baht) for name, baht in money.items()}


def _missed(summary: Summary, project: ProjectYear) -> list[Text]:
    """Name the indicators that a project missed, with their results."""
    told = []
    for result in summary.indicators:
        if result.project == project.project and result.state is IndicatorState.NOT_MET and result.value is not None:
            plan = summary.plan.indicator_by_code[result.indicator]
            value = indicators.EXISTS[result.value] if plan.operator == Operator.EXISTS else same(number(result.value))
            words = say.RESULT.fill(name=plan.label, value=value)
            told.append(join(words, same(f"({plan.code})"), by=" "))
    return told
