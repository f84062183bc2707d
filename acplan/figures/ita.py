"""The ITA: by year against target and pass mark, its tools and indicators."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.figures.figure import Chart, Column, Figure, Form, Kind, Line, Section, Series, Stroke, Table, Verdict
from acplan.figures.goals import ita_fact, revised
from acplan.figures.provenance import source_words
from acplan.ita_method import method_of
from acplan.look import ACCENT, BAD, GIVEN_DARK, ITA_TONES, PASS_TONES, TINT
from acplan.measures.ita import ItaYear
from acplan.measures.ita_headroom import ita_headroom
from acplan.measures.outlook import ita_outlook
from acplan.measures.summary import Summary
from acplan.rules import points_above
from acplan.store import Record
from acplan.words import captions, findings, screen
from acplan.words import charts as chart_words
from acplan.words import ita_headroom as headroom_words
from acplan.words import outlook as outlook_words
from acplan.words import pack as say
from acplan.words.numbers import half_up, number
from acplan.words.text import Text, same
from acplan.words.verdicts import GRADES, TRACKS


def ita(summary: Summary, records: Sequence[Record]) -> Section:
    """Return the ITA by year, and the tools and indicators of the latest year that has them."""
    known = [year for year in summary.ita if year.indicators and year.year <= summary.period.year]
    figures = [_ita_years(summary, records)]
    if known:
        before = known[-2] if len(known) > 1 else None
        figures += [_ita_tools(summary, known[-1], before), _ita_indicators(summary, known[-1], before)]
        figures.append(_ita_headroom(summary, known[-1]))
    way = ita_outlook(summary.ita)
    return Section(
        "ita",
        say.ITA,
        findings.ita(summary.ita_year),
        facts=(ita_fact(summary),),
        figures=tuple(figures),
        notes=(
            *(outlook_words.ita_outlook(way) if way else ()),
            screen.TRACK.fill(track=TRACKS[summary.ita_year.track]),
            *(() if known else (screen.NO_ITA.fill(year=summary.period.year),)),
        ),
    )


def _ita_years(summary: Summary, records: Sequence[Record]) -> Figure:
    years = summary.ita
    columns = (
        Column("year", screen.FISCAL_YEAR, Kind.YEAR),
        Column("score", screen.SCORE, Kind.POINTS, say.POINTS_UNIT),
        Column("target", screen.PLAN_TARGET, Kind.NUMBER, say.POINTS_UNIT),
        Column("verdict", say.AGAINST_TARGET),
        Column("pass_mark", screen.PASS_MARK, Kind.NUMBER, say.POINTS_UNIT),
        Column("passed", say.AGAINST_MARK),
        Column("national", screen.NATIONAL, Kind.POINTS, say.POINTS_UNIT),
        Column("grade", screen.GRADE),
        Column("revised", screen.REVISED),
    )
    rows = tuple(
        (
            year.year,
            year.score,
            year.target,
            Verdict(ITA_TONES[year.verdict], findings.ita_chip(year)),
            year.pass_mark,
            Verdict(PASS_TONES[year.passed], findings.pass_chip(year)),
            year.national,
            GRADES[year.grade] if year.grade else None,
            revised(records, year.year, "ita_total"),
        )
        for year in years
    )
    mark = chart_words.PASS_MARK.fill(mark=number(years[-1].pass_mark))
    chart = Chart(
        Form.LINE,
        tuple(same(str(year.year)) for year in years),
        (Series(screen.SCORE, tuple(year.score for year in years), ACCENT),),
        (
            Line(screen.PLAN_TARGET, tuple(year.target for year in years), GIVEN_DARK, Stroke.STEPS),
            Line(mark, tuple(year.pass_mark for year in years), BAD, Stroke.DASHED),
            Line(
                screen.NATIONAL,
                tuple(year.national for year in years),
                GIVEN_DARK,
                Stroke.DOTTED,
            ),
        ),
        kind=Kind.POINTS,
    )
    source = source_words(summary)
    finding = findings.ita(summary.ita_year)
    return Figure("ita", screen.ITA_BY_YEAR, finding, say.ABOUT_ITA, source, Table(columns, rows), chart)


def _ita_tools(summary: Summary, year: ItaYear, before: ItaYear | None) -> Figure:
    tools = method_of(year.year).tools
    rows = tuple(
        (tool.name, tool.weight, *_scores(year.tools.get(tool.code), before.tools.get(tool.code) if before else None))
        for tool in tools
    )
    columns = (Column("tool", screen.TOOL), Column("weight", screen.WEIGHT, Kind.PERCENT), *_SCORES)
    return _scored(
        summary,
        "ita-tools",
        screen.ITA_TOOLS.fill(year=year.year),
        captions.ita_tools(year),
        Table(columns, rows),
        year,
        before,
    )


def _ita_indicators(summary: Summary, year: ItaYear, before: ItaYear | None) -> Figure:
    rows = tuple(
        (
            Text(f"{n}. {name.th}", f"{n}. {name.en}"),
            *_scores(year.indicators.get(n), before.indicators.get(n) if before else None),
        )
        for n, name in method_of(year.year).names.items()
    )
    return _scored(
        summary,
        "ita-indicators",
        screen.ITA_INDICATORS.fill(year=year.year),
        captions.ita_indicators(year),
        Table((Column("indicator", screen.INDICATOR), *_SCORES), rows),
        year,
        before,
    )


def _ita_headroom(summary: Summary, year: ItaYear) -> Figure:
    """Return the points that each indicator can still add to the total, the most first."""
    found = ita_headroom(year)
    rows = tuple(
        (
            Text(f"{each.indicator}. {each.name.th}", f"{each.indicator}. {each.name.en}"),
            float(half_up(each.gain, 2)),
            each.score,
            each.weight,
        )
        for each in found
    )
    columns = (
        Column("indicator", screen.INDICATOR),
        Column("gain", headroom_words.GAIN, Kind.GAIN, say.POINTS_UNIT),
        Column("score", screen.SCORE, Kind.POINTS, say.POINTS_UNIT),
        Column("weight", screen.WEIGHT, Kind.PERCENT),
    )
    gains = Series(headroom_words.GAIN, tuple(each.gain for each in found), ACCENT)
    return Figure(
        "ita-headroom",
        headroom_words.HEADING.fill(year=year.year),
        headroom_words.caption(found),
        headroom_words.MEANT,
        source_words(summary),
        Table(columns, rows),
        Chart(Form.BARS, tuple(row[0] for row in rows), (gains,), kind=Kind.POINTS),
    )


_SCORES = (
    Column("score", screen.SCORE, Kind.POINTS, say.POINTS_UNIT),
    Column("before", screen.LAST_YEAR, Kind.POINTS, say.POINTS_UNIT),
    Column("change", screen.CHANGE, Kind.GAIN, say.POINTS_UNIT),
)


def _scores(now: float | None, before: float | None) -> tuple[float | None, float | None, float | None]:
    change = points_above(now, before)
    return now, before, None if change is None else float(change)


def _scored(
    summary: Summary, name: str, heading: Text, finding: Text, table: Table, year: ItaYear, before: ItaYear | None
) -> Figure:
    """Return scores of a year as bars, beside those of the year before, against the pass mark."""
    scores = {column: tuple(table.column(column)) for column in ("score", "before")}
    series = [Series(same(str(year.year)), scores["score"], ACCENT)]  # type: ignore[arg-type]
    if before:
        series.append(Series(same(str(before.year)), scores["before"], TINT))  # type: ignore[arg-type]
    categories = tuple(row[0] for row in table.rows)
    mark = chart_words.PASS_MARK.fill(mark=number(year.pass_mark))
    line = Line(mark, tuple(year.pass_mark for _ in categories), BAD, Stroke.DASHED)
    chart = Chart(Form.BARS, categories, tuple(series), (line,), kind=Kind.POINTS)  # type: ignore[arg-type]
    return Figure(name, heading, finding, say.ABOUT_SCORES, source_words(summary), table, chart)
