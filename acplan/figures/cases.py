"""Corruption cases: years against the stepped ceiling, quarters of a year, and complaints beside them."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from acplan.figures.cases_running import running
from acplan.figures.figure import (
    Card,
    Chart,
    Figure,
    Form,
    Label,
    Line,
    Note,
    Section,
    Series,
    Stroke,
    Table,
    TableColumn,
    Value,
    ValueKind,
    Verdict,
    bounded,
)  # fmt: skip
from acplan.figures.provenance import revised, source_words
from acplan.fiscal import QUARTERS
from acplan.look import ACCENT, BAD, CASE_TONES, CAUTION, GIVEN, GIVEN_DARK, INK, TINT, case_fill
from acplan.measures.cases import CaseQuarter, CaseYear, case_quarters, complaints
from acplan.measures.outlook import case_outlook
from acplan.measures.summary import Summary
from acplan.measures.year_before import cases_before, cases_to_date_before
from acplan.rules import NoBase, case_pace, is_small_base
from acplan.store import Record
from acplan.words import cases as say
from acplan.words import certainty, provenance, year_before
from acplan.words import complaints as complaint_words
from acplan.words import frame as frame_words
from acplan.words.outlook import cases_outlook
from acplan.words.text import NO_WORDS, Text, join, same


def cases(summary: Summary, records: Sequence[Record]) -> Section:
    """Return the cases by year, by quarter, and complaints beside them."""
    base = summary.cases[0].base
    small = (say.SMALL.fill(base=base),) if is_small_base(base) else ()
    way = case_outlook(summary.cases)
    return Section(
        "cases",
        say.CASES,
        say.finding(summary.case_year),
        cards=(case_card(summary),),
        figures=(case_years(summary, records), _case_quarters(summary), running(summary), _complaints(summary)),
        notes=(*(cases_outlook(way) if way else ()), *small, say.DETECTION),
    )


def case_card(summary: Summary) -> Card:
    """Return the cases of the year with their verdict; before any is reported the last known count, softer."""
    year, known = summary.case_year, summary.cases_known
    head, verdict = say.HEAD.fill(year=summary.plan.base_year), Verdict(CASE_TONES[year.verdict], say.chip(year))
    notes = (*say.details(year), *year_before.cases_note(summary))
    if year.count is None:
        waits = Verdict(verdict.tone, say.NOT_TOLD.fill(year=year.year))
        if known is None:
            return Card("cases", head, say.UNKNOWN_YET, verdicts=(waits,), notes=notes, trace="cases")
        own = say.OF_YEAR.fill(year=known.year, said=say.chip(known))
        unit = join(say.unit(known.count), frame_words.IN_YEAR.fill(year=known.year), by=" ")
        return Card(
            "cases", head, count(known), ValueKind.INTEGER, unit, (waits,), (own, *notes), soft=True, trace="cases"
        )
    if year.at_least and not year.count:
        unit = say.IN_QUARTERS.fill(n=year.quarters)
        return Card("cases", head, 0, unit=unit, verdicts=(verdict,), notes=notes, trace="cases")
    return Card("cases", head, count(year), unit=say.unit(year.count), verdicts=(verdict,), notes=notes, trace="cases")


def count(year: CaseYear) -> Value:
    """Return a year's cases, told as a lower bound where a quarter is known to be missing, unless that is nothing."""
    return bounded(year.count, at_least=year.at_least)


def case_years(summary: Summary, records: Sequence[Record]) -> Figure:
    """Return each year's cases against its ceiling."""
    columns = (
        TableColumn("year", frame_words.FISCAL_YEAR, ValueKind.YEAR),
        TableColumn("verdict", say.VERDICT),
        TableColumn("cases", say.SHORT, ValueKind.INTEGER, say.UNIT),
        TableColumn("ceiling", say.CEILING_SHORT, ValueKind.INTEGER, say.UNIT),
        TableColumn("target", say.TARGET_EXACT, ValueKind.NUMBER, say.UNIT),
        TableColumn("quarters", say.QUARTERS_REPORTED, ValueKind.INTEGER),
        TableColumn("change", say.CHANGE_FROM_BASE, ValueKind.CHANGE),
        TableColumn("certainty", certainty.CERTAINTY, spare=True),
        TableColumn("stage", say.STAGE),
        TableColumn("source", say.SOURCE),
        TableColumn("revised", provenance.REVISED),
    )
    years = summary.cases
    return Figure(
        "cases",
        say.BY_YEAR,
        say.years_finding(summary.cases, summary.case_year),
        say.ABOUT,
        source_words(summary, cases=True),
        Table(columns, tuple(_case_year(year, records, summary.period.year) for year in years)),
        _years_chart(summary),
        note=join(*_by_chance(summary), by=" "),
        trace="cases",
    )


def _by_chance(summary: Summary) -> list[Text]:
    """Say what chance alone does: to the year looked at, and to the latest year that is closed."""
    latest = next((note for year in reversed(summary.cases) if (note := certainty.chance(year))), None)
    return [note for note in (certainty.plan_and_chance(summary.case_year), latest) if note]


def _years_chart(summary: Summary) -> Chart:
    years, shown = summary.cases, summary.period.year
    notes = []
    for place, year in enumerate(years):
        if year.count is None and year.year <= shown:
            notes.append(Note(place, say.NOT_REPORTED_SHORT))
        elif year.at_least and not year.count:
            notes.append(Note(place, say.INCOMPLETE_SHORT, CAUTION))
        elif year.count is not None and year.reason is NoBase.STAGE_DIFFERS:
            notes.append(Note(place, say.OTHER_STAGE, CAUTION))
        elif year.count is not None and year.year == summary.plan.base_year:
            notes.append(Note(place, say.BASE_YEAR))
    bars = Series(
        say.SHORT,
        tuple(None if year.at_least and not year.count else year.count for year in years),
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
        (Line(say.CEILING_SHORT, ceilings, BAD, Stroke.STEPS),),
        shown=next(place for place, year in enumerate(years) if year.year == shown),
        notes=tuple(notes),
        unit=say.UNIT,
    )


def _case_year(year: CaseYear, records: Sequence[Record], shown: int) -> tuple[Value, ...]:
    ahead = year.year > shown and year.count is None
    change = None if year.reduction is None or year.reduction_target is None else -year.reduction
    return (
        year.year,
        Verdict(CASE_TONES[year.verdict], frame_words.NOT_BEGUN if ahead else say.chip(year)),
        count(year),
        *(None if year.reason else told for told in (year.ceiling, year.target)),
        year.quarters or None,
        change,
        None if year.certain is None else certainty.CERTAIN[year.certain],
        say.stage_words(year.stage) if year.stage else None,
        same(year.source) if year.source else None,
        revised(records, year.year, "cases"),
    )


def _case_quarters(summary: Summary) -> Figure:
    quarters, year = case_quarters(summary.state, summary.period), summary.case_year
    columns = (
        TableColumn("quarter", frame_words.QUARTER_LABEL, ValueKind.YEAR),
        TableColumn("cases", say.NEW_CASES, ValueKind.INTEGER, say.UNIT),
        TableColumn("to_date", say.CUMULATIVE, ValueKind.INTEGER, say.UNIT),
        TableColumn("year_before", year_before.CASES_BEFORE, ValueKind.INTEGER, say.UNIT),
    )
    earlier = cases_to_date_before(summary)
    whole = year.count is not None and all(quarter.cases is None for quarter in quarters)
    limited = year.comparable and year.ceiling is not None
    about = say.ABOUT_QUARTERS if limited else say.ABOUT_QUARTERS_ALONE
    marks = [say.PACE_MARKS] if limited else []
    marks += [year_before.CASES_MARK] if any(was is not None for was in earlier) else []
    return Figure(
        "case-quarters",
        say.BY_QUARTER.fill(year=year.year),
        say.quarters_caption(quarters, year, cases_before(summary)),
        say.ONLY_WHOLE_YEAR if whole else about,
        source_words(summary, cases=True),
        Table(
            columns,
            tuple(
                (q.quarter, q.cases, bounded(q.to_date, at_least=q.at_least), was)
                for q, was in zip(quarters, earlier, strict=True)
            ),
        ),
        None if whole else _quarters_chart(quarters, year, earlier),
        note=join(*marks) if marks else NO_WORDS,
        trace="cases",
    )


def _quarters_chart(quarters: Sequence[CaseQuarter], year: CaseYear, earlier: Sequence[int | None]) -> Chart:
    new = [quarter.cases for quarter in quarters]
    before = [0, *accumulate(cases or 0 for cases in new)][: len(new)]
    lines: list[Line] = []
    if year.comparable and year.ceiling is not None:
        pace = [float(case_pace(year.ceiling, quarter)) for quarter in QUARTERS[:-1]]
        lines.append(Line(say.CEILING_SHORT, (year.ceiling,) * len(new), BAD))
        lines.append(Line(say.PACE, (*pace, None), GIVEN_DARK, Stroke.THIN))
    if any(was is not None for was in earlier):
        lines.append(Line(year_before.A_YEAR_BEFORE, tuple(earlier), INK, Stroke.MARK))
    return Chart(
        Form.STACKED,
        tuple(frame_words.QUARTER_SHORT.fill(quarter=quarter.quarter) for quarter in quarters),
        (
            Series(
                say.BEFORE_QUARTER, tuple(b if n is not None else None for b, n in zip(before, new, strict=True)), TINT
            ),
            Series(say.NEW_CASES, tuple(new), ACCENT),
        ),
        tuple(lines),
        notes=tuple(Note(place, say.NOT_REPORTED) for place, cases in enumerate(new) if cases is None),
        labels=tuple(
            None if q.cases is None else Label(f"{'≥ ' if q.at_least else ''}{q.to_date}", f"(+{q.cases})")
            for q in quarters
        ),
        unit=say.UNIT,
    )


def _complaints(summary: Summary) -> Figure:
    by_year = complaints(summary.state, summary.plan, summary.period)
    heads = {"received": complaint_words.RECEIVED, "closed": complaint_words.CLOSED, "pending": complaint_words.PENDING}
    fills = {"received": ACCENT, "closed": TINT, "pending": GIVEN}
    values = {name: tuple(getattr(year, name) for year in by_year) for name in heads}
    years = [year.year for year in by_year]
    reported = [year.quarters or None for year in by_year]
    open_years = tuple(place for place, year in enumerate(by_year) if not year.whole)
    columns = (
        TableColumn("year", frame_words.FISCAL_YEAR, ValueKind.YEAR),
        *(TableColumn(n, h, ValueKind.INTEGER, complaint_words.UNIT) for n, h in heads.items()),
        TableColumn("quarters", say.QUARTERS_REPORTED, ValueKind.INTEGER),
    )
    return Figure(
        "complaints",
        complaint_words.BY_YEAR,
        complaint_words.caption(by_year, summary.period.year),
        complaint_words.ABOUT,
        source_words(summary),
        Table(columns, tuple(zip(years, *values.values(), reported, strict=True))),
        None
        if all(value is None for each in values.values() for value in each)
        else Chart(
            Form.COLUMNS,
            tuple(same(str(year)) for year in years),
            tuple(Series(head, values[name], fills[name], hatched=open_years) for name, head in heads.items()),
            shown=years.index(summary.period.year),
            unit=complaint_words.UNIT,
        ),
        trace="cases",
    )
