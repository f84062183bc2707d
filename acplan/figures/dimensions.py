"""How far the plan was carried out: all dimensions side by side, and one dimension with all that is said of it."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.figures.figure import Chart, Column, Fact, Figure, Form, Kind, Of, Section, Table, Value
from acplan.figures.indicators import mission_indicators
from acplan.figures.money import MONEY_HEADS, money_years, sums
from acplan.figures.projects import STATE_COLUMNS, in_plan, project_states, projects, state_series
from acplan.figures.provenance import source_words
from acplan.measures.attention import attention
from acplan.measures.projects import ProjectYear, roll_up
from acplan.measures.summary import Summary
from acplan.rules import IndicatorState, ProjectState
from acplan.words import findings, screen
from acplan.words import pack as say
from acplan.words.numbers import number
from acplan.words.text import Text, same
from acplan.words.verdicts import INDICATOR_STATES


def dimensions(summary: Summary) -> Figure:
    """Return how much of each dimension was carried out."""
    columns = (
        Column("dimension", screen.DIMENSION_HEAD),
        Column("projects", say.ALL_PROJECTS, Kind.INTEGER),
        *STATE_COLUMNS,
        Column("indicators", screen.INDICATORS_HEAD, Kind.FRACTION),
        *(Column(name, head, Kind.BAHT) for name, head in MONEY_HEADS.items()),
    )
    names = [Text(f"{d.number} {d.name.th}", f"{d.number} {d.name.en}") for d in summary.plan.dimensions]
    rows: list[tuple[Value, ...]] = []
    for name, dimension in zip(names, summary.dimensions, strict=True):
        total, counted = dimension.roll_up, dimension.indicators
        if not in_plan(summary):
            rows.append((name, *(None,) * (len(columns) - 1)))
            continue
        met = Of(counted.met, counted.judged) if counted.judged else None
        silent = total.unreported == total.projects
        states = [
            None if silent and s is not ProjectState.UNREPORTED else getattr(total, s.value) for s in ProjectState
        ]
        rows.append((name, total.projects, *states, met, *sums(total)))
    total = roll_up(summary.projects)
    silent = total.unreported == total.projects
    finding = say.NOTHING_CARRIED_OUT if silent else say.CARRIED_OUT_FINDING.fill(done=total.done, all=total.projects)
    shorts = tuple(Text(f"{d.number} {d.short.th}", f"{d.number} {d.short.en}") for d in summary.plan.dimensions)
    parts = state_series([dimension.roll_up for dimension in summary.dimensions])
    return Figure(
        "dimensions",
        say.CARRIED_OUT,
        finding if in_plan(summary) else findings.dimension(summary, summary.dimensions[0].number),
        say.ABOUT_CARRIED_OUT,
        source_words(summary),
        Table(columns, tuple(rows)),
        Chart(Form.STACKED_BARS, shorts, parts, unit=screen.PROJECTS_WORD) if in_plan(summary) else None,
        trace="plan",
    )


def dimension(summary: Summary, number_of: int) -> Section:
    """Return one dimension: its large numbers, states over the quarters, indicators, money, projects."""
    plan = next(d for d in summary.plan.dimensions if d.number == number_of)
    name = f"dimension-{number_of}"
    found = summary.projects_of(number_of)
    return Section(
        name,
        screen.DIMENSION.fill(number=number_of, name=plan.name),
        findings.dimension(summary, number_of),
        facts=_facts(summary, number_of, found) if in_plan(summary) else (),
        figures=(
            project_states(summary, f"{name}-states", number_of, found),
            mission_indicators(summary, f"{name}-indicators", number_of),
            money_years(summary, f"{name}-money", screen.MONEY_BY_YEAR, found, number_of),
            projects(summary, f"{name}-projects", found),
        )
        if in_plan(summary)
        else (),
        notes=tuple(reason.text for reason in attention(found, summary.period.quarter, summary.indicators))
        if in_plan(summary)
        else (),
        short=screen.DIMENSION_TAB.fill(number=number_of),
    )


def _facts(summary: Summary, number_of: int, found: Sequence[ProjectYear]) -> tuple[Fact, ...]:
    dimension = next(d for d in summary.dimensions if d.number == number_of)
    total, counted = dimension.roll_up, dimension.indicators
    silent = total.unreported == total.projects
    score = screen.NO_SCORE if total.score is None else screen.PLAN_SCORE.fill(score=number(total.score, 2))
    rest = tuple(
        screen.STATE_COUNT.fill(state=INDICATOR_STATES[state], n=getattr(counted, state.value))
        for state in (IndicatorState.REACHED, IndicatorState.NOT_DUE, IndicatorState.NO_DATA, IndicatorState.SHOWN)
        if getattr(counted, state.value)
    )
    has_money = bool(total.budget_planned or total.budget_disbursed)
    spent: Value = total.budget_disbursed if has_money else screen.NO_BUDGET_SHORT
    reasons = attention(found, summary.period.quarter, summary.indicators)
    concerned = len({n for reason in reasons for n in reason.projects})
    return (
        Fact(
            "done",
            screen.DONE_HEAD,
            None if silent else total.done,
            unit=screen.OF_PROJECTS.fill(n=total.projects),
            notes=(score,),
        ),
        Fact(
            "indicators",
            screen.INDICATORS_HEAD,
            counted.met if counted.judged else None,
            unit=screen.OF_JUDGED.fill(n=counted.judged) if counted.judged else same(""),
            notes=rest,
        ),
        Fact(
            "disbursed",
            screen.DISBURSED,
            spent,
            Kind.BAHT,
            unit=screen.OF_BAHT.fill(n=number(total.budget_planned)) if has_money else same(""),
            notes=(screen.enacted_words(total.budget_enacted) if total.budget_planned else screen.NO_MONEY,),
        ),
        Fact(
            "attention",
            screen.ATTENTION_HEAD,
            concerned,
            unit=screen.PROJECTS_WORD,
            notes=tuple(reason.text for reason in reasons[:2]) or (screen.NO_ATTENTION,),
        ),
    )
