"""How far the plan was carried out: the dimensions, their projects and indicators, and the money."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pandas as pd

from acplan.figures.figure import Chart, Column, Fact, Figure, Form, Kind, Of, Section, Series, Table, Value, Verdict
from acplan.figures.provenance import source_words
from acplan.fiscal import QUARTERS, Period
from acplan.look import ACCENT, GIVEN, INDICATOR_FILLS, STATE_FILLS, STATE_TONES, TINT, Tone
from acplan.measures.attention import attention
from acplan.measures.indicators import IndicatorCount, count_indicators
from acplan.measures.projects import ProjectYear, RollUp, money_of, roll_up
from acplan.measures.summary import Summary
from acplan.rules import LONG_WAIT, IndicatorState, ProjectState
from acplan.words import captions, findings, screen
from acplan.words import charts as chart_words
from acplan.words import pack as say
from acplan.words.numbers import number
from acplan.words.project_state import project_state_words
from acplan.words.text import Text, same
from acplan.words.units import unit_name
from acplan.words.verdicts import INDICATOR_STATES, PROJECT_STATES

_MONEY = {"planned": screen.PLANNED, "enacted": screen.ENACTED_SHORT, "disbursed": screen.DISBURSED}
_FILLS = {"planned": GIVEN, "enacted": TINT, "disbursed": ACCENT}


def in_plan(summary: Summary) -> bool:
    """Tell whether the plan has projects in the period's year: the base year has none."""
    return summary.period.year in summary.plan.years


def dimensions(summary: Summary) -> Figure:
    """Return how much of each dimension was carried out."""
    columns = (
        Column("dimension", say.DIMENSION_HEAD),
        Column("projects", say.ALL_PROJECTS, Kind.INTEGER),
        *(Column(state.value, PROJECT_STATES[state], Kind.INTEGER, screen.PROJECTS_WORD) for state in ProjectState),
        Column("indicators", screen.INDICATORS_HEAD, Kind.FRACTION),
        *(Column(name, head, Kind.BAHT) for name, head in _MONEY.items()),
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
        rows.append((name, total.projects, *states, met, *_sums(total)))
    total = roll_up(summary.projects)
    silent = total.unreported == total.projects
    finding = say.NOTHING_CARRIED_OUT if silent else say.CARRIED_OUT_FINDING.fill(done=total.done, all=total.projects)
    shorts = tuple(Text(f"{d.number} {d.short.th}", f"{d.number} {d.short.en}") for d in summary.plan.dimensions)
    chart = Chart(Form.STACKED_BARS, shorts, _state_series([d.roll_up for d in summary.dimensions]))
    return Figure(
        "dimensions",
        say.CARRIED_OUT,
        finding if in_plan(summary) else findings.dimension(summary, summary.dimensions[0].number),
        say.ABOUT_CARRIED_OUT,
        source_words(summary),
        Table(columns, tuple(rows)),
        chart if in_plan(summary) else None,
    )


def _sums(total: RollUp) -> tuple[Value, Value, Value]:
    amounts = (total.budget_planned, total.budget_enacted, total.budget_disbursed)
    return amounts if any(amounts) else (screen.NO_BUDGET_SHORT,) * 3


def _state_series(totals: Sequence[RollUp]) -> tuple[Series, ...]:
    return tuple(
        Series(PROJECT_STATES[state], tuple(getattr(total, state.value) for total in totals), *STATE_FILLS[state])
        for state in ProjectState
    )


def dimension(summary: Summary, number_of: int) -> Section:
    """Return one dimension: its large numbers, states over the quarters, indicators, money, projects."""
    plan = next(d for d in summary.plan.dimensions if d.number == number_of)
    name = f"dimension-{number_of}"
    found = summary.projects_of(number_of)
    return Section(
        name,
        say.DIMENSION.fill(number=number_of, name=plan.name),
        findings.dimension(summary, number_of),
        facts=_facts(summary, number_of, found) if in_plan(summary) else (),
        figures=(
            _states(summary, f"{name}-states", number_of, found),
            _indicators(summary, f"{name}-indicators", number_of),
            _money_years(summary, f"{name}-money", screen.MONEY_BY_YEAR, found, number_of),
            _projects(summary, f"{name}-projects", found),
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
        for state in (IndicatorState.NOT_DUE, IndicatorState.NO_DATA, IndicatorState.SHOWN)
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


def _states(summary: Summary, name: str, number_of: int, found: Sequence[ProjectYear]) -> Figure:
    frame = summary.project_states
    frame = frame[frame["dimension"] == number_of]
    periods = sorted(set(zip(frame["year"].tolist(), frame["quarter"].tolist(), strict=True)))
    counted = frame.groupby(["year", "quarter", "state"]).size().to_dict()
    counts = {s: tuple(int(counted.get((*period, s.value), 0)) for period in periods) for s in ProjectState}
    columns = (
        Column("year", screen.FISCAL_YEAR, Kind.YEAR),
        Column("quarter", screen.QUARTER_LABEL, Kind.YEAR),
        *(Column(state.value, PROJECT_STATES[state], Kind.INTEGER, screen.PROJECTS_WORD) for state in ProjectState),
    )
    rows = tuple((*period, *values) for period, values in zip(periods, zip(*counts.values(), strict=True), strict=True))
    ahead = [Period(summary.period.year, q) for q in QUARTERS if q > summary.period.quarter]
    drawn = [*periods, *ahead]
    chart = Chart(
        Form.STACKED,
        tuple(chart_words.QUARTER_SHORT.fill(quarter=quarter) for _, quarter in drawn),
        tuple(
            Series(PROJECT_STATES[state], (*values, *(None,) * len(ahead)), *STATE_FILLS[state])
            for state, values in counts.items()
        ),
        groups=tuple(same(str(year)) for year, _ in drawn),
    )
    finding = captions.project_states(roll_up(list(found)), summary.period.year)
    source = source_words(summary)
    return Figure(name, screen.STATES_BY_QUARTER, finding, screen.ABOUT_STATES, source, Table(columns, rows), chart)


def _indicators(summary: Summary, name: str, number_of: int) -> Figure:
    groups = {
        mission: [i for i in summary.indicators if i.mission == mission.code]
        for mission in summary.plan.missions
        if mission.dimension == number_of
    }
    return indicator_counts(
        summary,
        name,
        screen.INDICATORS_BY_MISSION.fill(year=summary.period.year),
        captions.indicators(next(d for d in summary.dimensions if d.number == number_of).indicators),
        Column("mission", say.MISSION),
        [
            (
                Text(f"{mission.code} {mission.name.th}", f"{mission.code} {mission.name.en}"),
                Text(f"{say.MISSION.th} {mission.code}", f"{say.MISSION.en} {mission.code}"),
                count_indicators(group),
            )
            for mission, group in groups.items()
            if group
        ],
    )


def indicator_counts(
    summary: Summary,
    name: str,
    heading: Text,
    finding: Text,
    column: Column,
    counts: Sequence[tuple[Text, Text, IndicatorCount]],
) -> Figure:
    """Return indicators by what came of them: of each row its name, its name in the chart, and its counts."""
    columns = (
        column,
        *(Column(state.value, INDICATOR_STATES[state], Kind.INTEGER, say.INDICATOR_UNIT) for state in IndicatorState),
    )
    rows = tuple((row, *(getattr(count, state.value) for state in IndicatorState)) for row, _, count in counts)
    series = tuple(
        Series(INDICATOR_STATES[s], tuple(getattr(count, s.value) for *_, count in counts), *INDICATOR_FILLS[s])
        for s in IndicatorState
    )
    chart = Chart(Form.STACKED_BARS, tuple(category for _, category, _ in counts), series)
    source = source_words(summary)
    return Figure(name, heading, finding, screen.ABOUT_INDICATORS, source, Table(columns, rows), chart)


def _projects(summary: Summary, name: str, found: Sequence[ProjectYear]) -> Figure:
    columns = (
        Column("project", screen.NUMBER, Kind.YEAR),
        Column("name", screen.PROJECT),
        Column("mission", say.MISSION),
        Column("units", say.RESPONSIBLE),
        Column("state", say.STATE),
        Column("percent", say.PERCENT, Kind.PERCENT),
        Column("indicators", screen.INDICATORS_HEAD, Kind.FRACTION),
        *(Column(name, head, Kind.BAHT) for name, head in _MONEY.items()),
    )
    return Figure(
        name,
        say.PROJECTS.fill(year=summary.period.year),
        captions.project_states(roll_up(list(found)), summary.period.year),
        say.ABOUT_PROJECTS,
        source_words(summary),
        Table(columns, tuple(_project(summary, project) for project in found)),
    )


def _project(summary: Summary, project: ProjectYear) -> tuple[Value, ...]:
    counted = count_indicators([i for i in summary.indicators if i.project == project.project])
    units = [unit_name(unit) for unit in project.units]
    return (
        project.project,
        summary.plan.project_by_number[project.project].name,
        same(project.mission),
        Text(", ".join(unit.th for unit in units), ", ".join(unit.en for unit in units)),
        state_verdict(project),
        project.percent,
        Of(counted.met, counted.judged) if counted.judged else None,
        *_amounts(project),
    )


def state_verdict(project: ProjectYear) -> Verdict:
    """Return a project's state in full; without news, or open for too long, it is a caution."""
    tone = Tone.CAUTION if project.stale or project.waiting >= LONG_WAIT else STATE_TONES[project.state]
    return Verdict(tone, project_state_words(project))


def _amounts(project: ProjectYear) -> tuple[Value, Value, Value]:
    """Return planned, enacted and disbursed baht; that none is needed is an answer, not a nought."""
    planned: Value = project.budget_planned or screen.NO_BUDGET_SHORT
    if project.uses_no_budget and not (project.budget_enacted or project.budget_disbursed):
        return planned, screen.NO_BUDGET_SHORT, screen.NO_BUDGET_SHORT
    return planned, project.budget_enacted, project.budget_disbursed


def money(summary: Summary) -> Section:
    """Return the money of the whole plan by year, and of each project that has any."""
    by_year = _money_years(summary, "money", say.MONEY_ALL, summary.projects, None)
    if not in_plan(summary):
        by_year = replace(by_year, finding=findings.dimension(summary, summary.dimensions[0].number))
    return Section("money", say.MONEY, by_year.finding, figures=(by_year, _money_projects(summary)))


def _money_years(
    summary: Summary, name: str, heading: Text, found: Sequence[ProjectYear], number_of: int | None
) -> Figure:
    frame = money_of(summary.year_ends, summary.period, number_of)
    amounts = {n: tuple(None if pd.isna(v) else float(v) for v in frame[n]) for n in _MONEY}
    years = [int(year) for year in frame["year"]]
    columns = (Column("year", screen.FISCAL_YEAR, Kind.YEAR), *(Column(n, h, Kind.BAHT) for n, h in _MONEY.items()))
    series = tuple(Series(head, amounts[n], _FILLS[n]) for n, head in _MONEY.items())
    chart = Chart(Form.COLUMNS, tuple(same(str(year)) for year in years), series, kind=Kind.BAHT)
    needed = any(value for values in amounts.values() for value in values)
    return Figure(
        name,
        heading,
        captions.money(roll_up(list(found)), summary.period.year) if needed else screen.NO_MONEY,
        screen.ABOUT_MONEY,
        source_words(summary),
        Table(columns, tuple(zip(years, *amounts.values(), strict=True))),
        chart if needed else None,
    )


def _money_projects(summary: Summary) -> Figure:
    found = [p for p in summary.projects if p.budget_planned or p.budget_enacted or p.budget_disbursed]
    unknown = sum(1 for project in found if project.budget_disbursed is None)
    unspent = sum(1 for project in found if project.budget_disbursed == 0)
    finding = say.ALL_SPENT if found else say.NO_MONEY
    for n, sentence in ((unknown, say.SPENDING_UNKNOWN), (unspent, say.UNSPENT)):
        finding = sentence.fill(n=n, all=len(found)) if n else finding
    columns = (
        Column("project", screen.NUMBER, Kind.YEAR),
        Column("name", screen.PROJECT),
        *(Column(name, head, Kind.BAHT) for name, head in _MONEY.items()),
        Column("state", say.STATE),
    )
    rows = tuple(
        (p.project, summary.plan.project_by_number[p.project].name, *_amounts(p), state_verdict(p)) for p in found
    )
    heading = say.MONEY_PROJECTS.fill(year=summary.period.year)
    return Figure(
        "money-projects", heading, finding, say.ABOUT_MONEY_PROJECTS, source_words(summary), Table(columns, rows)
    )
