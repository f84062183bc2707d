"""What stands at the end: obstacles and suggestions, what changed, what was not received, what the terms mean."""

from __future__ import annotations

from acplan.figures.cases import count
from acplan.figures.figure import Figure, Section, Table, TableColumn, Value, ValueKind, Verdict
from acplan.figures.money import spent
from acplan.figures.project_states import STATE_COLUMNS, state_counts
from acplan.figures.projects import met_of
from acplan.figures.provenance import source_words
from acplan.ita_method import method_of
from acplan.look import MOVE_TONES
from acplan.measures.indicators import count_indicators
from acplan.measures.moves import moves
from acplan.measures.projects import roll_up
from acplan.measures.summary import Summary
from acplan.rules import CLOSE, names_any
from acplan.words import cases, frame, goals, indicators, ita, money, projects, text
from acplan.words import changes as change_words
from acplan.words import definitions as definition_words
from acplan.words import missing as missing_words
from acplan.words import moves as move_words
from acplan.words import obstacles as obstacle_words
from acplan.words.numbers import number
from acplan.words.text import same


def obstacles(summary: Summary) -> Section:
    """Return the obstacles and suggestions that were reported, by project."""
    found = [p for p in summary.projects if names_any(p.obstacle) or names_any(p.suggestion)]
    with_obstacle = sum(1 for project in found if names_any(project.obstacle))
    with_suggestion = sum(1 for project in found if names_any(project.suggestion))
    finding = obstacle_words.FOUND.fill(obstacles=with_obstacle, suggestions=with_suggestion)
    columns = (
        TableColumn("project", projects.NUMBER, ValueKind.YEAR),
        TableColumn("name", projects.PROJECT),
        TableColumn("obstacle", obstacle_words.OBSTACLE),
        TableColumn("suggestion", obstacle_words.SUGGESTION),
    )
    rows = tuple((p.project, p.name, _words(p.obstacle), _words(p.suggestion)) for p in found)
    figure = Figure(
        "obstacles",
        obstacle_words.HEADING,
        finding if found else obstacle_words.NONE_FOUND,
        obstacle_words.ABOUT,
        source_words(summary),
        Table(columns, rows),
    )
    return Section("obstacles", obstacle_words.HEADING, figure.finding, figures=(figure, *_results(summary)))


def _results(summary: Summary) -> tuple[Figure, ...]:
    """Return what projects reported as their results and as evidence; nothing where none did."""
    found = [project for project in summary.projects if project.result or project.evidence]
    if not found:
        return ()
    columns = (
        TableColumn("project", projects.NUMBER, ValueKind.YEAR),
        TableColumn("name", projects.PROJECT),
        TableColumn("result", obstacle_words.RESULT),
        TableColumn("evidence", obstacle_words.EVIDENCE),
    )
    rows = tuple((p.project, p.name, _words(p.result), _words(p.evidence)) for p in found)
    with_result, with_evidence = (sum(1 for p in found if getattr(p, name)) for name in ("result", "evidence"))
    finding = obstacle_words.RESULTS_FOUND.fill(results=with_result, evidence=with_evidence)
    about, source = obstacle_words.ABOUT, source_words(summary)
    return (Figure("results", obstacle_words.RESULTS, finding, about, source, Table(columns, rows)),)


def _words(reported: str | None) -> Value:
    return same(reported) if reported else None


def changes(summary: Summary) -> Section:
    """Return what changed since the quarter before, or that of the year before, in sentences and in like figures."""
    before = summary.compared.period
    found = moves(summary)
    rows = tuple((Verdict(MOVE_TONES[move.good], move.text),) for move in found)
    heading = change_words.since_quarter(before, summary.plan.base_year)
    finding = text.join(*(move.text for move in found[:2])) if found else move_words.NOTHING
    table = Table((TableColumn("change", change_words.ITEM),), rows)
    figures = [Figure("changes", heading, finding, heading, source_words(summary, cases=True), table)]
    if before.year == summary.period.year or before == summary.period.year_before:
        figures.append(_before_and_now(summary))
    return Section("changes", change_words.HEADING, finding, figures=tuple(figures))


def _before_and_now(summary: Summary) -> Figure:
    columns = (
        TableColumn("quarter", frame.QUARTER_LABEL),
        TableColumn("cases", cases.CASES, ValueKind.INTEGER, cases.UNIT),
        TableColumn("ita", ita.HEAD, ValueKind.POINTS, ita.POINTS),
        *STATE_COLUMNS,
        TableColumn("indicators", indicators.MET_HEAD, ValueKind.FRACTION),
        TableColumn("disbursed", money.DISBURSED, ValueKind.BAHT),
    )
    return Figure(
        "before-and-now",
        change_words.BEFORE_AND_NOW,
        goals.finding(summary),
        change_words.ABOUT_BEFORE_AND_NOW,
        source_words(summary, cases=True),
        Table(columns, (_figures(summary.compared), _figures(summary))),
    )


def _figures(summary: Summary) -> tuple[Value, ...]:
    total = roll_up(summary.projects)
    carried_out = (*state_counts(total), met_of(count_indicators(summary.indicators)), spent(total))
    return (
        frame.AT.fill(year=summary.period.year, quarter=summary.period.quarter),
        count(summary.case_year),
        summary.ita_year.score,
        *(carried_out if summary.in_plan else (None,) * len(carried_out)),
    )


def missing(summary: Summary) -> Section:
    """Return what was not received."""
    found = summary.missing
    finding = missing_words.NOT_RECEIVED.fill(n=len(found)) if found else missing_words.NOTHING_MISSING
    columns = (
        TableColumn("what", change_words.ITEM),
        TableColumn("year", frame.FISCAL_YEAR, ValueKind.YEAR),
        TableColumn("quarter", frame.QUARTER_LABEL, ValueKind.YEAR),
        TableColumn("projects", missing_words.CONCERNED),
    )
    rows = tuple(
        (gap.text, gap.year, gap.quarter, same(", ".join(map(str, gap.projects))) if gap.projects else None)
        for gap in found
    )
    figure = Figure(
        "missing", missing_words.HEADING, finding, missing_words.ABOUT, source_words(summary), Table(columns, rows)
    )
    return Section("missing", missing_words.HEADING, finding, figures=(figure,))


def definitions(summary: Summary) -> Section:
    """Return what the terms mean."""
    mark, close = number(method_of(summary.period.year).pass_mark), number(CLOSE, 2)
    rows = tuple((term, meaning.fill(mark=mark, close=close)) for term, meaning in definition_words.TERMS)
    table = Table((TableColumn("term", definition_words.TERM), TableColumn("meaning", definition_words.MEANING)), rows)
    figure = Figure(
        "definitions",
        definition_words.HEADING,
        definition_words.HEADING,
        definition_words.HEADING,
        source_words(summary),
        table,
    )
    return Section("definitions", definition_words.HEADING, definition_words.HEADING, figures=(figure,))
