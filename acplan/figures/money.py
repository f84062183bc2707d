"""Planned, enacted and disbursed baht: by year, and of each project that has any."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from acplan.figures.figure import Chart, Figure, Form, Section, Series, Table, TableColumn, Value, ValueKind, bounded
from acplan.figures.project_states import state_verdict
from acplan.figures.provenance import source_words
from acplan.look import ACCENT, GIVEN, TINT
from acplan.measures.projects import ProjectYear, RollUp, money_by_year, roll_up
from acplan.measures.summary import Summary
from acplan.measures.year_before import carried_out_before
from acplan.words import dimensions, projects
from acplan.words import frame as frame_words
from acplan.words import money as say
from acplan.words import year_before as say_before
from acplan.words.text import NO_WORDS, Text, join, same

MONEY_HEADS = {"planned": say.PLANNED, "enacted": say.ENACTED, "disbursed": say.DISBURSED}
_FILLS = {"planned": GIVEN, "enacted": TINT, "disbursed": ACCENT}


def sums(total: RollUp) -> tuple[Value, Value, Value]:
    """Return planned, enacted and disbursed baht of projects together, or that they need none."""
    if not (total.budget_planned or total.money_projects):
        return (say.NO_BUDGET_SHORT,) * 3
    return total.budget_planned, bounded(total.budget_enacted, at_least=total.enacted_missing > 0), spent(total)


def spent(total: RollUp) -> Value:
    """Return the baht that projects have disbursed together: a lower bound where some have not said."""
    return bounded(total.budget_disbursed, at_least=total.money_missing > 0)


def amounts(project: ProjectYear) -> tuple[Value, Value, Value]:
    """Return planned, enacted and disbursed baht of a project; that none is needed is an answer, not a nought."""
    planned: Value = project.budget_planned or say.NO_BUDGET_SHORT
    if project.uses_no_budget and not (project.budget_enacted or project.budget_disbursed):
        return planned, say.NO_BUDGET_SHORT, say.NO_BUDGET_SHORT
    return planned, project.budget_enacted, project.budget_disbursed


def money(summary: Summary) -> Section:
    """Return the money of the whole plan by year, and of each project that has any."""
    by_year = money_years(summary, "money", say.ALL_BY_YEAR, summary.projects, None)
    if not summary.in_plan:
        by_year = replace(by_year, finding=dimensions.finding(summary, summary.dimensions[0].number))
    return Section("money", say.HEADING, by_year.finding, figures=(by_year, _money_projects(summary)))


def money_years(
    summary: Summary, name: str, heading: Text, found: Sequence[ProjectYear], number_of: int | None
) -> Figure:
    """Return the baht of each year, of the whole plan or of a dimension."""
    by_year = money_by_year(summary.year_ends, summary.plan, summary.period, number_of)
    values = {n: tuple(getattr(year, n) for year in by_year) for n in MONEY_HEADS}
    columns = (
        TableColumn("year", frame_words.FISCAL_YEAR, ValueKind.YEAR),
        *(TableColumn(n, h, ValueKind.BAHT) for n, h in MONEY_HEADS.items()),
    )
    bounds = {
        "enacted": tuple(place for place, year in enumerate(by_year) if year.enacted_missing),
        "disbursed": tuple(place for place, year in enumerate(by_year) if year.money_missing),
    }
    series = tuple(Series(head, values[n], _FILLS[n], at_least=bounds.get(n, ())) for n, head in MONEY_HEADS.items())
    rows = tuple(
        (
            year.year,
            year.planned,
            bounded(year.enacted, at_least=year.enacted_missing > 0),
            bounded(year.disbursed, at_least=year.money_missing > 0),
        )
        for year in by_year
    )
    before = say_before.spent(carried_out_before(summary, number_of))
    needed = any(value for each in values.values() for value in each)
    return Figure(
        name,
        heading,
        say.caption(roll_up(list(found)), summary.period.year, before) if needed else say.NONE_IN_DIMENSION,
        say.DASH,
        source_words(summary),
        Table(columns, rows),
        Chart(Form.COLUMNS, tuple(same(str(year.year)) for year in by_year), series, kind=ValueKind.BAHT, unit=say.BAHT)
        if needed
        else None,
        scope=NO_WORDS if number_of is None else dimensions.TAB.fill(number=number_of),
        trace="plan" if number_of is None else f"dimension.{number_of}",
    )


def _money_projects(summary: Summary) -> Figure:
    found = [p for p in summary.projects if p.budget_planned or p.budget_enacted or p.budget_disbursed]
    unknown = sum(1 for project in found if project.budget_disbursed is None)
    unspent = sum(1 for project in found if project.budget_disbursed == 0 and not project.state.final)
    told = [
        sentence.fill(n=n, all=len(found))
        for n, sentence in ((unspent, say.UNSPENT), (unknown, say.SPENDING_UNKNOWN))
        if n
    ]
    some = sum(1 for project in found if project.budget_disbursed)
    rest = say.ALL_SPENT if some == len(found) else say.SOME_SPENT.fill(n=some, all=len(found))
    finding = join(*told) if told else rest if found else say.NO_PROJECTS
    columns = (
        TableColumn("project", projects.NUMBER, ValueKind.YEAR),
        TableColumn("name", projects.PROJECT),
        *(TableColumn(name, head, ValueKind.BAHT) for name, head in MONEY_HEADS.items()),
        TableColumn("state", projects.STATE),
    )
    rows = tuple((p.project, p.name, *amounts(p), state_verdict(p)) for p in found)
    return Figure(
        "money-projects",
        say.PROJECTS.fill(year=summary.period.year),
        finding,
        say.DASH,
        source_words(summary),
        Table(columns, rows),
        trace="plan",
    )
