"""The two goals: corruption cases and ITA, with their verdicts."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from acplan.figures.figure import (
    AtLeast,
    Chart,
    Column,
    Fact,
    Figure,
    Form,
    Kind,
    Line,
    Section,
    Series,
    Stroke,
    Table,
    Value,
    Verdict,
)  # fmt: skip
from acplan.figures.provenance import source_words
from acplan.fiscal import QUARTERS
from acplan.look import ACCENT, BAD, CASE_TONES, GIVEN, ITA_TONES, PASS_TONES, TINT
from acplan.measures.cases import CaseQuarter, CaseYear, case_quarters, complaints
from acplan.measures.outlook import case_outlook
from acplan.measures.summary import Summary
from acplan.rules import SMALL_BASE, Track
from acplan.schema import HEADLINE
from acplan.store import Record
from acplan.store.log import revisions
from acplan.words import captions, findings, screen
from acplan.words import charts as chart_words
from acplan.words import pack as say
from acplan.words.outlook import cases_outlook
from acplan.words.text import Text, same
from acplan.words.verdicts import TRACKS


def goals(summary: Summary, carried_out: Sequence[Figure]) -> Section:
    """Return both goals with their verdicts, and beside them how much of the plan was carried out."""
    facts = summary.plan.facts
    track = summary.ita_year.track
    texts = ("goal_cases", "goal_ita_already_passed" if track is Track.ALREADY_PASSED else "goal_ita_not_yet_passed")
    notes = [say.GOAL_OF_PLAN.fill(goal=facts[name]) for name in texts if name in facts]
    return Section(
        "goals",
        say.GOALS,
        findings.overview(summary),
        facts=(_case_fact(summary), ita_fact(summary)),
        figures=tuple(carried_out),
        notes=(*notes, say.TWO_NUMBERS),
    )


def _case_fact(summary: Summary) -> Fact:
    year = summary.case_year
    return Fact(
        "cases",
        screen.CASES_HEAD.fill(year=summary.plan.base_year),
        count(year),
        unit=screen.ONE_CASE if year.count == 1 else screen.CASE_UNIT,
        verdicts=(Verdict(CASE_TONES[year.verdict], findings.case_chip(year)),),
        notes=tuple(findings.case_details(year)),
    )


def ita_fact(summary: Summary) -> Fact:
    """Return the ITA score with its two verdicts."""
    year = summary.ita_year
    track = (TRACKS[year.track],) if year.track is Track.ALREADY_PASSED else ()
    return Fact(
        "ita",
        screen.ITA_HEAD,
        year.score,
        Kind.POINTS,
        verdicts=(
            Verdict(ITA_TONES[year.verdict], findings.ita_chip(year)),
            Verdict(PASS_TONES[year.passed], findings.pass_chip(year)),
        ),
        notes=(findings.ita_distance(year), *track),
    )


def count(year: CaseYear) -> Value:
    """Return a year's cases, told as a lower bound where a quarter is known to be missing."""
    return AtLeast(year.count) if year.at_least and year.count is not None else year.count


def cases(summary: Summary, records: Sequence[Record]) -> Section:
    """Return the cases by year, by quarter, and complaints beside them."""
    base = summary.cases[0].base
    small = (findings.SMALL.fill(base=base),) if base is not None and 0 < base < SMALL_BASE else ()
    way = case_outlook(summary.cases)
    return Section(
        "cases",
        say.CASES,
        findings.cases(summary.case_year),
        facts=(_case_fact(summary),),
        figures=(_case_years(summary, records), _case_quarters(summary), _complaints(summary)),
        notes=(*(cases_outlook(way) if way else ()), *small, screen.DETECTION),
    )


def _case_years(summary: Summary, records: Sequence[Record]) -> Figure:
    shown = summary.period.year
    columns = (
        Column("year", screen.FISCAL_YEAR, Kind.YEAR),
        Column("cases", screen.CASES_SHORT, Kind.INTEGER, screen.CASE_UNIT),
        Column("ceiling", screen.CEILING_SHORT, Kind.INTEGER, screen.CASE_UNIT),
        Column("target", screen.TARGET_EXACT, Kind.NUMBER, screen.CASE_UNIT),
        Column("quarters", screen.QUARTERS_REPORTED, Kind.INTEGER),
        Column("change", screen.CHANGE_FROM_BASE, Kind.CHANGE),
        Column("verdict", screen.VERDICT),
        Column("stage", screen.STAGE),
        Column("source", screen.SOURCE),
        Column("revised", screen.REVISED),
    )
    rows = tuple(_case_year(year, records) for year in summary.cases)
    fills = [
        GIVEN if y.reduction_target is None or y.reason == "stage_differs" else ACCENT if y.year == shown else TINT
        for y in summary.cases
    ]
    chart = Chart(
        Form.COLUMNS,
        tuple(same(str(year.year)) for year in summary.cases),
        (
            Series(
                screen.CASES_SHORT,
                tuple(year.count for year in summary.cases),
                ACCENT,
                fills=tuple(fills),
                hatched=tuple(place for place, year in enumerate(summary.cases) if not year.closed),
                at_least=tuple(place for place, year in enumerate(summary.cases) if year.at_least),
            ),
        ),
        (
            Line(
                screen.CEILING_SHORT,
                tuple(None if year.reason else year.ceiling for year in summary.cases),
                BAD,
                Stroke.STEPS,
            ),
        ),
    )
    source = source_words(summary, cases=True)
    finding = findings.cases(summary.case_year)
    return Figure("cases", screen.CASES_BY_YEAR, finding, screen.ABOUT_CASES, source, Table(columns, rows), chart)


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
        screen.stage_words(year.stage) if year.stage else None,
        same(year.source) if year.source else None,
        revised(records, year.year, "cases"),
    )


def revised(records: Sequence[Record], year: int, column: str) -> Text | None:
    """Say which headline figures of a year were altered after they were reported, what they were, and by which save."""
    found = []
    for (sheet, key, name), (was, save) in revisions(records).items():
        if (sheet, key[0], name) == (HEADLINE.name, year, column):
            where = screen.QUARTER.fill(quarter=key[1]) if key[1] else screen.WHOLE_YEAR
            found.append(screen.REVISED_WAS.fill(where=where, was=was, save=save))
    return Text(", ".join(f.th for f in found), ", ".join(f.en for f in found)) if found else None


def _case_quarters(summary: Summary) -> Figure:
    quarters, year = case_quarters(summary.state, summary.period), summary.case_year
    columns = (
        Column("quarter", screen.QUARTER_LABEL, Kind.YEAR),
        Column("cases", screen.NEW_CASES, Kind.INTEGER, screen.CASE_UNIT),
        Column("to_date", screen.CUMULATIVE, Kind.INTEGER, screen.CASE_UNIT),
    )
    rows = tuple((quarter.quarter, quarter.cases, _to_date(quarter)) for quarter in quarters)
    reported = [quarter.cases is not None for quarter in quarters]
    before = [(q.to_date or 0) - (q.cases or 0) if r else None for q, r in zip(quarters, reported, strict=True)]
    ceiling = tuple(year.ceiling for _ in quarters)
    chart = Chart(
        Form.STACKED,
        tuple(chart_words.QUARTER.fill(quarter=quarter.quarter) for quarter in quarters),
        (
            Series(say.BEFORE_QUARTER, tuple(before), TINT),
            Series(screen.NEW_CASES, tuple(quarter.cases for quarter in quarters), ACCENT),
        ),
        (Line(screen.CEILING_SHORT, ceiling, BAD),) if year.ceiling is not None else (),
    )
    whole = year.count is not None and not any(reported)
    return Figure(
        "case-quarters",
        screen.CASES_BY_QUARTER.fill(year=year.year),
        captions.case_quarters(quarters, year),
        screen.ONLY_WHOLE_YEAR if whole else say.ABOUT_QUARTERS,
        source_words(summary, cases=True),
        Table(columns, rows),
        chart if any(reported) else None,
    )


def _to_date(quarter: CaseQuarter) -> Value:
    return AtLeast(quarter.to_date) if quarter.at_least and quarter.to_date is not None else quarter.to_date


def _complaints(summary: Summary) -> Figure:
    frame = complaints(summary.state, summary.plan, summary.period)
    heads = {"received": screen.RECEIVED, "closed": screen.CLOSED, "pending": screen.PENDING}
    values = {name: tuple(None if pd.isna(v) else int(v) for v in frame[name]) for name in heads}
    years = [int(year) for year in frame["year"]]
    columns = (
        Column("year", screen.FISCAL_YEAR, Kind.YEAR),
        *(Column(n, h, Kind.INTEGER, say.COMPLAINT_UNIT) for n, h in heads.items()),
    )
    fills = {"received": ACCENT, "closed": TINT, "pending": GIVEN}
    open_years = tuple(
        n for n, quarters in enumerate(frame["quarters"]) if pd.isna(quarters) or quarters < len(QUARTERS)
    )
    chart = Chart(
        Form.COLUMNS,
        tuple(same(str(year)) for year in years),
        tuple(Series(head, values[name], fills[name], hatched=open_years) for name, head in heads.items()),
    )
    known = any(value is not None for found in values.values() for value in found)
    return Figure(
        "complaints",
        screen.COMPLAINTS,
        captions.complaints(frame, summary.period.year),
        screen.ABOUT_COMPLAINTS,
        source_words(summary),
        Table(columns, tuple(zip(years, *values.values(), strict=True))),
        chart if known else None,
    )
