"""Corruption cases: years against the stepped ceiling, quarters of a year, and complaints beside them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from acplan.figures.figure import (
    AtLeast,
    Chart,
    Column,
    Fact,
    Figure,
    Form,
    Kind,
    Label,
    Line,
    Note,
    Section,
    Series,
    Stroke,
    Table,
    Value,
    Verdict,
)  # fmt: skip
from acplan.figures.provenance import revised, source_words
from acplan.fiscal import QUARTERS
from acplan.look import ACCENT, BAD, CASE_TONES, CAUTION, GIVEN, GIVEN_DARK, TINT, case_fill
from acplan.measures.cases import CaseQuarter, CaseYear, case_quarters, complaints
from acplan.measures.outlook import case_outlook
from acplan.measures.summary import Summary
from acplan.rules import NoBase, case_pace, is_small_base
from acplan.store import Record
from acplan.words import captions, certainty, findings, screen
from acplan.words import charts as chart_words
from acplan.words import pack as say
from acplan.words.outlook import cases_outlook
from acplan.words.text import NO_WORDS, same


def cases(summary: Summary, records: Sequence[Record]) -> Section:
    """Return the cases by year, by quarter, and complaints beside them."""
    base = summary.cases[0].base
    small = (findings.SMALL.fill(base=base),) if is_small_base(base) else ()
    way = case_outlook(summary.cases)
    return Section(
        "cases",
        say.CASES,
        findings.cases(summary.case_year),
        facts=(case_fact(summary),),
        figures=(case_years(summary, records), _case_quarters(summary), _complaints(summary)),
        notes=(*(cases_outlook(way) if way else ()), *small, screen.DETECTION),
    )


def case_fact(summary: Summary) -> Fact:
    """Return the cases of the year with their verdict."""
    year = summary.case_year
    return Fact(
        "cases",
        screen.CASES_HEAD.fill(year=summary.plan.base_year),
        count(year),
        unit=screen.ONE_CASE if year.count == 1 else screen.CASE_UNIT,
        verdicts=(Verdict(CASE_TONES[year.verdict], findings.case_chip(year)),),
        notes=tuple(findings.case_details(year)),
    )


def count(year: CaseYear) -> Value:
    """Return a year's cases, told as a lower bound where a quarter is known to be missing."""
    return AtLeast(year.count) if year.at_least and year.count is not None else year.count


def case_years(summary: Summary, records: Sequence[Record]) -> Figure:
    """Return each year's cases against its ceiling."""
    columns = (
        Column("year", screen.FISCAL_YEAR, Kind.YEAR),
        Column("cases", screen.CASES_SHORT, Kind.INTEGER, screen.CASE_UNIT),
        Column("ceiling", screen.CEILING_SHORT, Kind.INTEGER, screen.CASE_UNIT),
        Column("target", screen.TARGET_EXACT, Kind.NUMBER, screen.CASE_UNIT),
        Column("quarters", screen.QUARTERS_REPORTED, Kind.INTEGER),
        Column("change", screen.CHANGE_FROM_BASE, Kind.CHANGE),
        Column("verdict", screen.VERDICT),
        Column("certainty", certainty.CERTAINTY, spare=True),
        Column("stage", screen.STAGE),
        Column("source", screen.SOURCE),
        Column("revised", screen.REVISED),
    )
    years = summary.cases
    return Figure(
        "cases",
        screen.CASES_BY_YEAR,
        findings.cases(summary.case_year),
        screen.ABOUT_CASES,
        source_words(summary, cases=True),
        Table(columns, tuple(_case_year(year, records) for year in years)),
        _years_chart(summary),
        note=next((note for year in reversed(years) if (note := certainty.chance(year))), NO_WORDS),
        trace="cases",
    )


def _years_chart(summary: Summary) -> Chart:
    years, shown = summary.cases, summary.period.year
    notes = []
    for place, year in enumerate(years):
        if year.count is None and year.year <= shown:
            notes.append(Note(place, chart_words.NOT_REPORTED_SHORT))
        elif year.count is not None and year.reason is NoBase.STAGE_DIFFERS:
            notes.append(Note(place, chart_words.OTHER_STAGE, CAUTION))
        elif year.count is not None and year.year == summary.plan.base_year:
            notes.append(Note(place, chart_words.BASE_YEAR))
    bars = Series(
        screen.CASES_SHORT,
        tuple(year.count for year in years),
        ACCENT,
        fills=tuple(case_fill(year.comparable, shown=year.year == shown) for year in years),
        hatched=tuple(place for place, year in enumerate(years) if not year.closed and year.count is not None),
        at_least=tuple(place for place, year in enumerate(years) if year.at_least),
    )
    ceilings = tuple(None if year.reason else year.ceiling for year in years)
    return Chart(
        Form.COLUMNS,
        tuple(same(str(year.year)) for year in years),
        (bars,),
        (Line(screen.CEILING_SHORT, ceilings, BAD, Stroke.STEPS),),
        shown=next(place for place, year in enumerate(years) if year.year == shown),
        notes=tuple(notes),
        unit=screen.CASE_UNIT,
    )


def _case_year(year: CaseYear, records: Sequence[Record]) -> tuple[Value, ...]:
    change = None if year.reduction is None or year.reduction_target is None else -year.reduction
    return (
        year.year,
        count(year),
        year.ceiling,
        year.target,
        year.quarters or None,
        change,
        Verdict(CASE_TONES[year.verdict], findings.case_chip(year)),
        None if year.certain is None else certainty.CERTAIN[year.certain],
        screen.stage_words(year.stage) if year.stage else None,
        same(year.source) if year.source else None,
        revised(records, year.year, "cases"),
    )


def _case_quarters(summary: Summary) -> Figure:
    quarters, year = case_quarters(summary.state, summary.period), summary.case_year
    columns = (
        Column("quarter", screen.QUARTER_LABEL, Kind.YEAR),
        Column("cases", screen.NEW_CASES, Kind.INTEGER, screen.CASE_UNIT),
        Column("to_date", screen.CUMULATIVE, Kind.INTEGER, screen.CASE_UNIT),
    )
    whole = year.count is not None and all(quarter.cases is None for quarter in quarters)
    return Figure(
        "case-quarters",
        screen.CASES_BY_QUARTER.fill(year=year.year),
        captions.case_quarters(quarters, year),
        screen.ONLY_WHOLE_YEAR if whole else screen.ABOUT_QUARTERS,
        source_words(summary, cases=True),
        Table(columns, tuple((quarter.quarter, quarter.cases, _to_date(quarter)) for quarter in quarters)),
        _quarters_chart(quarters, year),
        note=screen.PACE_MARKS if year.ceiling is not None else NO_WORDS,
        trace="cases",
    )


def _quarters_chart(quarters: Sequence[CaseQuarter], year: CaseYear) -> Chart:
    new = [quarter.cases for quarter in quarters]
    before = [0, *accumulate(cases or 0 for cases in new)][: len(new)]
    lines: tuple[Line, ...] = ()
    if year.ceiling is not None:
        pace = [float(case_pace(year.ceiling, quarter)) for quarter in QUARTERS[:-1]]
        lines = (
            Line(screen.CEILING_SHORT, (year.ceiling,) * len(new), BAD),
            Line(chart_words.PACE, (*pace, None), GIVEN_DARK, Stroke.THIN),
        )
    return Chart(
        Form.STACKED,
        tuple(chart_words.QUARTER.fill(quarter=quarter.quarter) for quarter in quarters),
        (
            Series(
                say.BEFORE_QUARTER, tuple(b if n is not None else None for b, n in zip(before, new, strict=True)), TINT
            ),
            Series(screen.NEW_CASES, tuple(new), ACCENT),
        ),
        lines,
        notes=tuple(Note(place, chart_words.NOT_REPORTED) for place, cases in enumerate(new) if cases is None),
        labels=tuple(
            None if q.cases is None else Label(f"{'≥ ' if q.at_least else ''}{q.to_date}", f"(+{q.cases})")
            for q in quarters
        ),
        unit=screen.CASE_UNIT,
    )


def _to_date(quarter: CaseQuarter) -> Value:
    return AtLeast(quarter.to_date) if quarter.at_least and quarter.to_date is not None else quarter.to_date


def _complaints(summary: Summary) -> Figure:
    by_year = complaints(summary.state, summary.plan, summary.period)
    heads = {"received": screen.RECEIVED, "closed": screen.CLOSED, "pending": screen.PENDING}
    fills = {"received": ACCENT, "closed": TINT, "pending": GIVEN}
    values = {name: tuple(getattr(year, name) for year in by_year) for name in heads}
    years = [year.year for year in by_year]
    open_years = tuple(place for place, year in enumerate(by_year) if not year.whole)
    columns = (
        Column("year", screen.FISCAL_YEAR, Kind.YEAR),
        *(Column(n, h, Kind.INTEGER, say.COMPLAINT_UNIT) for n, h in heads.items()),
    )
    return Figure(
        "complaints",
        screen.COMPLAINTS,
        captions.complaints(by_year, summary.period.year),
        screen.ABOUT_COMPLAINTS,
        source_words(summary),
        Table(columns, tuple(zip(years, *values.values(), strict=True))),
        None
        if all(value is None for each in values.values() for value in each)
        else Chart(
            Form.COLUMNS,
            tuple(same(str(year)) for year in years),
            tuple(Series(head, values[name], fills[name], hatched=open_years) for name, head in heads.items()),
            shown=years.index(summary.period.year),
            unit=say.COMPLAINT_UNIT,
        ),
        trace="cases",
    )
