"""How far the plan was carried out: all dimensions side by side, and one dimension with all that is said of it."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.figures.figure import Card, Chart, Figure, Form, Line, Section, Stroke, Table, TableColumn, Value, ValueKind
from acplan.figures.indicators import mission_indicators
from acplan.figures.money import MONEY_HEADS, money_years, spent, sums
from acplan.figures.project_states import STATE_COLUMNS, project_states, state_counts, state_series
from acplan.figures.projects import met_of, projects
from acplan.figures.provenance import source_words
from acplan.look import INK
from acplan.measures.attention import attention
from acplan.measures.projects import ProjectYear, roll_up
from acplan.measures.summary import Summary
from acplan.measures.year_before import carried_out_before
from acplan.words import attention as attention_words
from acplan.words import dimensions as dimension_words
from acplan.words import indicators, money
from acplan.words import projects as project_words
from acplan.words import year_before as say_before
from acplan.words.numbers import number
from acplan.words.text import NO_WORDS, Text, numbered


def dimensions(summary: Summary) -> Figure:
    """Return how much of each dimension was carried out."""
    columns = (
        TableColumn("dimension", dimension_words.HEAD),
        TableColumn("projects", project_words.ALL, ValueKind.INTEGER),
        *STATE_COLUMNS,
        TableColumn("indicators", indicators.MET_HEAD, ValueKind.FRACTION),
        *(TableColumn(name, head, ValueKind.BAHT, spare=name == "enacted") for name, head in MONEY_HEADS.items()),
    )
    names = [numbered(d.number, d.name) for d in summary.plan.dimensions]
    rows: list[tuple[Value, ...]] = []
    for name, dimension in zip(names, summary.dimensions, strict=True):
        total, counted = dimension.roll_up, dimension.indicators
        if not summary.in_plan:
            rows.append((name, *(None,) * (len(columns) - 1)))
            continue
        rows.append((name, total.projects, *state_counts(total), met_of(counted), *sums(total)))
    total = roll_up(summary.projects)
    finding = (
        project_words.NONE_REPORTED
        if total.silent
        else say_before.beside(
            dimension_words.CARRIED_OUT_FINDING.fill(done=total.done, all=total.projects),
            say_before.done_before(summary),
        )
    )
    shorts = tuple(numbered(d.number, d.short) for d in summary.plan.dimensions)
    earlier = [say_before.done_before(summary, d.number) for d in summary.dimensions]
    known = any(done is not None for done in earlier)
    mark = (Line(say_before.A_YEAR_BEFORE, tuple(earlier), INK, Stroke.MARK),) if known else ()
    parts = state_series([dimension.roll_up for dimension in summary.dimensions])
    return Figure(
        "dimensions",
        dimension_words.CARRIED_OUT,
        finding if summary.in_plan else dimension_words.finding(summary, summary.dimensions[0].number),
        dimension_words.ABOUT_CARRIED_OUT,
        source_words(summary),
        Table(columns, tuple(rows)),
        Chart(Form.STACKED_BARS, shorts, parts, mark, unit=project_words.UNIT) if summary.in_plan else None,
        note=say_before.MARK if known else NO_WORDS,
        trace="plan",
    )


def dimension(summary: Summary, number_of: int) -> Section:
    """Return one dimension: its large numbers, states over the quarters, indicators, money, projects."""
    plan = next(d for d in summary.plan.dimensions if d.number == number_of)
    name = f"dimension-{number_of}"
    found = summary.projects_of(number_of)
    return Section(
        name,
        dimension_words.DIMENSION.fill(number=number_of, name=plan.name),
        dimension_words.finding(summary, number_of),
        cards=_cards(summary, number_of, found) if summary.in_plan else (),
        figures=(
            project_states(summary, f"{name}-states", number_of, found),
            mission_indicators(summary, f"{name}-indicators", number_of),
            money_years(summary, f"{name}-money", money.BY_YEAR, found, number_of),
            projects(summary, f"{name}-projects", found),
        )
        if summary.in_plan
        else (),
        notes=tuple(reason.text for reason in attention(found, summary.period.quarter, summary.indicators))
        if summary.in_plan
        else (),
        short=dimension_words.TAB.fill(number=number_of),
    )


def _cards(summary: Summary, number_of: int, found: Sequence[ProjectYear]) -> tuple[Card, ...]:
    dimension = next(d for d in summary.dimensions if d.number == number_of)
    total, counted = dimension.roll_up, dimension.indicators
    score = () if total.score is None else (dimension_words.PLAN_SCORE.fill(score=number(total.score, 2)),)
    has_money = bool(total.budget_planned or total.budget_disbursed)
    disbursed = spent(total)
    if disbursed is None:
        disbursed = money.NOT_REPORTED
    if not has_money:
        disbursed = money.NO_BUDGET_SHORT
    reasons = attention(found, summary.period.quarter, summary.indicators)
    before = carried_out_before(summary, number_of)
    concerned = len({n for reason in reasons for n in reason.projects})
    trace = f"dimension.{number_of}"
    return (
        Card(
            "done",
            project_words.DONE_HEAD,
            dimension_words.NOT_REPORTED if total.silent else total.done,
            unit=(dimension_words.IN_ALL if total.silent else dimension_words.OF_PROJECTS).fill(n=total.projects),
            notes=(*score, *_before(None if before is None else before.done)),
            trace=trace,
        ),
        Card(
            "indicators",
            indicators.MET_HEAD,
            indicators.in_short(counted) if counted.silent else counted.met,
            unit=NO_WORDS if counted.silent else indicators.OF_ALL.fill(n=counted.judgeable),
            notes=indicators.not_met_yet(counted),
            trace=trace,
        ),
        Card(
            "disbursed",
            money.DISBURSED,
            disbursed,
            ValueKind.BAHT,
            unit=money.of_planned(total) if has_money else NO_WORDS,
            notes=(
                *(money.notes(total) if total.budget_planned else (money.NONE_IN_DIMENSION,)),
                *_before(say_before.spent(before) if has_money else None),
            ),
            trace=trace,
        ),
        Card(
            "attention",
            attention_words.HEAD,
            concerned,
            unit=project_words.COUNTED.fill(n=concerned),
            notes=tuple(reason.brief for reason in reasons[:2]) or (attention_words.NO_FINDING,),
            trace=trace,
        ),
    )


def _before(n: float | str | None) -> tuple[Text, ...]:
    """Return the line that tells a figure of the same quarter of the year before."""
    return () if n is None else (say_before.BEFORE.fill(n=say_before.written(n)),)
