"""What stands at the end: obstacles and suggestions, what changed, what was not received, what the terms mean."""

from __future__ import annotations

from acplan.figures.cases import count
from acplan.figures.figure import Column, Figure, Kind, Section, Table, Value, Verdict
from acplan.figures.projects import STATE_COLUMNS, in_plan
from acplan.figures.provenance import source_words
from acplan.ita_method import method_of
from acplan.look import MOVE_TONES
from acplan.measures.indicators import count_indicators
from acplan.measures.moves import moves
from acplan.measures.projects import roll_up
from acplan.measures.summary import Summary
from acplan.rules import CLOSE, ProjectState
from acplan.words import findings, screen
from acplan.words import moves as move_words
from acplan.words import pack as say
from acplan.words.numbers import number
from acplan.words.text import same


def obstacles(summary: Summary) -> Section:
    """Return the obstacles and suggestions that were reported, by project."""
    found = [project for project in summary.projects if project.obstacle or project.suggestion]
    with_obstacle = sum(1 for project in found if project.obstacle)
    with_suggestion = sum(1 for project in found if project.suggestion)
    finding = say.OBSTACLES_FOUND.fill(obstacles=with_obstacle, suggestions=with_suggestion)
    columns = (
        Column("project", screen.NUMBER, Kind.YEAR),
        Column("name", screen.PROJECT),
        Column("obstacle", say.OBSTACLE),
        Column("suggestion", say.SUGGESTION),
    )
    rows = tuple(
        (p.project, summary.plan.project_by_number[p.project].name, _words(p.obstacle), _words(p.suggestion))
        for p in found
    )
    figure = Figure(
        "obstacles",
        say.OBSTACLES,
        finding if found else say.NO_OBSTACLES,
        say.ABOUT_OBSTACLES,
        source_words(summary),
        Table(columns, rows),
    )
    return Section("obstacles", say.OBSTACLES, figure.finding, figures=(figure,))


def _words(reported: str | None) -> Value:
    return same(reported) if reported else None


def changes(summary: Summary) -> Section:
    """Return what changed since the quarter before, in sentences and, within a fiscal year, in figures."""
    before = summary.previous.period
    found = moves(summary)
    rows = tuple((Verdict(MOVE_TONES[move.good], move.text),) for move in found)
    heading = screen.CHANGED_SINCE.fill(year=before.year, quarter=before.quarter)
    finding = findings.join(*(move.text for move in found[:2])) if found else move_words.NOTHING
    table = Table((Column("change", say.WHAT),), rows)
    figures = [Figure("changes", heading, finding, heading, source_words(summary, cases=True), table)]
    if before.year == summary.period.year:
        figures.append(_before_and_now(summary))
    return Section("changes", say.CHANGES, finding, figures=tuple(figures))


def _before_and_now(summary: Summary) -> Figure:
    columns = (
        Column("quarter", screen.QUARTER_LABEL),
        Column("cases", say.CASES, Kind.INTEGER, screen.CASE_UNIT),
        Column("ita", screen.ITA_HEAD, Kind.POINTS, say.POINTS_UNIT),
        *STATE_COLUMNS,
        Column("indicators", screen.INDICATORS_HEAD, Kind.INTEGER),
        Column("disbursed", screen.DISBURSED, Kind.BAHT),
    )
    return Figure(
        "before-and-now",
        say.BEFORE_AND_NOW,
        findings.overview(summary),
        say.ABOUT_BEFORE_AND_NOW,
        source_words(summary, cases=True),
        Table(columns, (_figures(summary.previous), _figures(summary))),
    )


def _figures(summary: Summary) -> tuple[Value, ...]:
    total = roll_up(summary.projects)
    states = tuple(getattr(total, state.value) for state in ProjectState)
    carried_out = (*states, count_indicators(summary.indicators).met, total.budget_disbursed)
    return (
        screen.AT.fill(year=summary.period.year, quarter=summary.period.quarter),
        count(summary.case_year),
        summary.ita_year.score,
        *(carried_out if in_plan(summary) else (None,) * len(carried_out)),
    )


def missing(summary: Summary) -> Section:
    """Return what was not received."""
    found = summary.missing
    finding = say.NOT_RECEIVED.fill(n=len(found)) if found else screen.NOTHING_MISSING
    columns = (
        Column("what", say.WHAT),
        Column("year", screen.FISCAL_YEAR, Kind.YEAR),
        Column("quarter", screen.QUARTER_LABEL, Kind.YEAR),
        Column("projects", say.CONCERNED),
    )
    rows = tuple(
        (gap.text, gap.year, gap.quarter, same(", ".join(map(str, gap.projects))) if gap.projects else None)
        for gap in found
    )
    figure = Figure("missing", say.MISSING, finding, say.ABOUT_MISSING, source_words(summary), Table(columns, rows))
    return Section("missing", say.MISSING, finding, figures=(figure,))


def definitions(summary: Summary) -> Section:
    """Return what the terms mean."""
    mark, close = number(method_of(summary.period.year).pass_mark), number(CLOSE, 2)
    rows = tuple((term, meaning.fill(mark=mark, close=close)) for term, meaning in say.TERMS)
    table = Table((Column("term", say.TERM), Column("meaning", say.MEANING)), rows)
    figure = Figure("definitions", say.DEFINITIONS, say.DEFINITIONS, say.DEFINITIONS, source_words(summary), table)
    return Section("definitions", say.DEFINITIONS, say.DEFINITIONS, figures=(figure,))
