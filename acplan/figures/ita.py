"""The ITA: scores by year against target, pass mark and national average; its tools and indicators."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import TypeVar

from acplan.figures.figure import (
    Card,
    Chart,
    Figure,
    Form,
    Line,
    Section,
    Series,
    Stroke,
    Table,
    TableColumn,
    Value,
    ValueKind,
    Verdict,
)  # fmt: skip
from acplan.figures.ita_headroom import ita_headroom
from acplan.figures.provenance import revised, source_words
from acplan.ita_method import method_of
from acplan.look import ACCENT, BAD, GIVEN_DARK, ITA_TONES, PASS_TONES, SERIES_FILLS, TINT
from acplan.measures.ita import ItaYear, alike
from acplan.measures.outlook import ita_outlook
from acplan.measures.summary import Summary
from acplan.rules import Track, passes, points_above
from acplan.store import Record
from acplan.words import frame, provenance
from acplan.words import ita as say
from acplan.words import outlook as outlook_words
from acplan.words.certainty import year_list
from acplan.words.ita import GRADES, TRACKS
from acplan.words.numbers import YEAR_NAMED, number
from acplan.words.text import NO_WORDS, Text, join, numbered, same

_Key = TypeVar("_Key", int, str)
_SCORES = (
    TableColumn("score", say.SCORE, ValueKind.POINTS, say.POINTS),
    TableColumn("before", say.LAST_YEAR, ValueKind.POINTS, say.POINTS),
    TableColumn("change", say.CHANGE, ValueKind.GAIN, say.POINTS),
)


def ita(summary: Summary, records: Sequence[Record]) -> Section:
    """Return the ITA by year, and the tools and indicators of the latest year that has them."""
    year, before = latest_scores(summary)
    figures = [ita_years(summary, records)]
    if year is not None:
        figures += [_tools(summary, year, before), _indicators(summary, year, before), ita_headroom(summary, year)]
        figures += [_tool_years(summary, year, before)] if before else []
    way = ita_outlook(summary.ita)
    return Section(
        "ita",
        say.HEAD,
        say.headline(summary),
        cards=(ita_card(summary),),
        figures=tuple(figures),
        notes=(
            *(outlook_words.ita_outlook(way) if way else ()),
            say.TRACK.fill(track=TRACKS[summary.ita_year.track]),
            *(() if year else (say.NO_SCORES.fill(year=summary.period.year),)),
        ),
    )


def ita_card(summary: Summary) -> Card:
    """Return the ITA score with its two verdicts; before it is announced the last known one, softer, with its own."""
    year, known = summary.ita_year, summary.ita_known
    track = (TRACKS[year.track],) if year.track is Track.ALREADY_PASSED else ()
    national = say.from_national(summary.ita_beside_average)
    if year.score is None:
        waits = Verdict(ITA_TONES[year.verdict], say.waits(year))
        notes = (say.asked(year), *national, *track)
        if known is None:
            return Card("ita", say.HEAD, say.UNKNOWN_YET, verdicts=(waits,), notes=notes, trace="ita")
        unit = frame.IN_YEAR.fill(year=known.year)
        told = (say.in_short(known), *notes)
        return Card("ita", say.HEAD, known.score, ValueKind.POINTS, unit, (waits,), told, soft=True, trace="ita")
    return Card(
        "ita",
        say.HEAD,
        year.score,
        ValueKind.POINTS,
        verdicts=(
            Verdict(ITA_TONES[year.verdict], say.chip(year)),
            Verdict(PASS_TONES[year.passed], say.pass_chip(year)),
        ),
        notes=(say.distance(year), *national, *track),
        trace="ita",
    )


def latest_scores(summary: Summary) -> tuple[ItaYear | None, ItaYear | None]:
    """Return the latest year whose indicators are known, and the one before it that has them."""
    known = [year for year in summary.ita if year.indicators and year.year <= summary.period.year]
    return known[-1] if known else None, known[-2] if len(known) > 1 else None


def ita_years(summary: Summary, records: Sequence[Record]) -> Figure:
    """Return each year's score against plan target, pass mark and national average."""
    columns = (
        TableColumn("year", frame.FISCAL_YEAR, ValueKind.YEAR),
        TableColumn("verdict", say.AGAINST_TARGET),
        TableColumn("passed", say.AGAINST_MARK),
        TableColumn("score", say.SCORE, ValueKind.POINTS, say.POINTS),
        TableColumn("target", say.PLAN_TARGET, ValueKind.NUMBER, say.POINTS),
        TableColumn("pass_mark", say.PASS_MARK, ValueKind.NUMBER, say.POINTS),
        TableColumn("national", say.NATIONAL, ValueKind.POINTS, say.POINTS),
        TableColumn("grade", say.GRADE),
        TableColumn("revised", provenance.REVISED),
    )
    averages = any(year.national is not None for year in summary.ita)
    return Figure(
        "ita",
        say.BY_YEAR if averages else say.BY_YEAR_ALONE,
        say.years_finding(summary),
        say.ABOUT,
        source_words(summary),
        Table(columns, tuple(_year(year, records, summary.period.year) for year in summary.ita)),
        _years_chart(summary),
        note=_averages_known(summary),
        trace="ita",
    )


def _averages_known(summary: Summary) -> Text:
    """Say of which years the national average was announced, and of which it is computed."""
    known = {year.year: summary.plan.national_averages[year.year].known for year in summary.ita if year.national}
    told = [
        sentence.fill(years=year_list([year for year, how in known.items() if how is found]))
        for found, sentence in say.AVERAGES_KNOWN.items()
        if found in known.values()
    ]
    return join(*told) if told else NO_WORDS


def on_card(figure: Figure) -> Figure:
    """Return the ITA by year as it stands on a card: years with a target, without what only compares."""
    chart = figure.chart
    if chart is None:
        return figure
    steps = next(line for line in chart.lines if line.stroke is Stroke.STEPS)
    kept = [place for place, target in enumerate(steps.values) if target is not None or place == chart.shown]
    lines = [line for line in chart.lines if line.stroke is not Stroke.DOTTED]

    def of(values: tuple[float | None, ...]) -> tuple[float | None, ...]:
        return tuple(values[place] for place in kept)

    small = replace(
        chart,
        categories=tuple(chart.categories[place] for place in kept),
        series=tuple(replace(series, values=of(series.values)) for series in chart.series),
        lines=tuple(replace(line, values=of(line.values)) for line in lines),
        shown=kept.index(chart.shown) if chart.shown is not None else None,
    )
    return replace(figure, heading=say.BY_YEAR_ALONE, note=NO_WORDS, chart=small)


def _year(year: ItaYear, records: Sequence[Record], shown: int) -> tuple[Value, ...]:
    ahead = year.year > shown and year.score is None
    return (
        year.year,
        Verdict(ITA_TONES[year.verdict], frame.NOT_BEGUN if ahead else say.chip(year)),
        Verdict(PASS_TONES[year.passed], say.pass_chip(year)),
        year.score,
        year.target,
        year.pass_mark,
        year.national,
        GRADES[year.grade] if year.grade else None,
        revised(records, year.year, "ita_total"),
    )


def _years_chart(summary: Summary) -> Chart:
    years = summary.ita
    targets = tuple(year.target for year in years)
    return Chart(
        Form.LINE,
        tuple(same(str(year.year)) for year in years),
        (Series(say.SCORE, tuple(year.score for year in years), ACCENT),),
        (
            Line(say.PLAN_TARGET, targets, GIVEN_DARK, Stroke.STEPS, short=say.TARGET_SHORT),
            pass_line(years[-1], len(years)),
            Line(say.NATIONAL, tuple(year.national for year in years), GIVEN_DARK, Stroke.DOTTED),
        ),
        kind=ValueKind.POINTS,
        shown=next(place for place, year in enumerate(years) if year.year == summary.period.year),
        unit=say.POINTS,
    )


def pass_line(year: ItaYear, categories: int) -> Line:
    """Return the pass mark of a year as a line through all categories."""
    name = say.MARK.fill(mark=number(year.pass_mark))
    return Line(name, (year.pass_mark,) * categories, BAD, Stroke.DASHED)


def _tools(summary: Summary, year: ItaYear, before: ItaYear | None) -> Figure:
    tools = method_of(year.year).tools
    earlier = before.tools if before else {}
    rows = tuple((tool.name, tool.weight, *_scores(year.tools, earlier, tool.code)) for tool in tools)
    columns = (TableColumn("tool", say.TOOL), TableColumn("weight", say.WEIGHT, ValueKind.PERCENT), *_SCORES)
    names = tuple(join(tool.name, same(f"{tool.weight}%")) for tool in tools)
    return Figure(
        "ita-tools",
        say.TOOLS.fill(year=year.year),
        say.tools_caption(year),
        say.ABOUT_INDICATORS,
        source_words(summary),
        Table(columns, rows),
        _points(Table(columns, rows), names, year, before),
        trace="ita",
    )


def _tool_years(summary: Summary, year: ItaYear, before: ItaYear) -> Figure:
    """Return the score of each tool in every year that has it, against the pass mark."""
    tools, years = method_of(year.year).tools, summary.ita
    scores = {tool.code: tuple(each.tools.get(tool.code) for each in years) for tool in tools}
    columns = (
        TableColumn("year", frame.FISCAL_YEAR, ValueKind.YEAR),
        *(TableColumn(tool.code.lower(), tool.name, ValueKind.POINTS, say.POINTS) for tool in tools),
        TableColumn("pass_mark", say.PASS_MARK, ValueKind.NUMBER, say.POINTS),
    )
    rows = tuple((each.year, *(scores[tool.code][n] for tool in tools), each.pass_mark) for n, each in enumerate(years))
    return Figure(
        "ita-tool-years",
        say.TOOLS_BY_YEAR,
        say.tool_years_caption(year, before),
        say.ABOUT_TOOLS,
        source_words(summary),
        Table(columns, rows),
        Chart(
            Form.LINE,
            tuple(same(str(each.year)) for each in years),
            tuple(
                Series(same(tool.code), scores[tool.code], fill)
                for tool, fill in zip(tools, SERIES_FILLS, strict=False)
            ),
            (pass_line(years[-1], len(years)),),
            kind=ValueKind.POINTS,
            shown=next(place for place, each in enumerate(years) if each.year == summary.period.year),
            unit=say.POINTS,
        ),
        trace="ita",
    )


def _indicators(summary: Summary, year: ItaYear, before: ItaYear | None) -> Figure:
    earlier = alike(before, year)
    names = {n: numbered(n, name, by=". ") for n, name in method_of(year.year).names.items()}
    rows = tuple((name, *_scores(year.indicators, earlier, n)) for n, name in names.items())
    table = Table((TableColumn("indicator", say.INDICATOR), *_SCORES), rows)
    return Figure(
        "ita-indicators",
        say.INDICATORS.fill(year=year.year),
        say.indicators_caption(year),
        say.ABOUT_INDICATORS,
        source_words(summary),
        table,
        _points(table, tuple(names.values()), year, before),
        trace="ita",
    )


def _scores(
    now: Mapping[_Key, float], before: Mapping[_Key, float], key: _Key
) -> tuple[float | None, float | None, float | None]:
    score, earlier = now.get(key), before.get(key)
    change = points_above(score, earlier)
    return score, earlier, None if change is None else float(change)


def _points(table: Table, names: tuple[Text, ...], year: ItaYear, before: ItaYear | None) -> Chart:
    """Return scores of a year as points beside those of the year before, against the pass mark."""
    scores, earlier = (tuple(_number(value) for value in table.column(name)) for name in ("score", "before"))
    failed = tuple(place for place, score in enumerate(scores) if passes(score, year.year) is False)
    series = [Series(YEAR_NAMED.fill(year=year.year), scores, ACCENT, failed=failed)]
    if before:
        series.append(Series(YEAR_NAMED.fill(year=before.year), earlier, TINT))
    line = pass_line(year, len(names))
    return Chart(Form.POINTS, names, tuple(series), (line,), kind=ValueKind.POINTS, unit=say.POINTS)


def _number(value: Value) -> float | None:
    return float(value) if isinstance(value, int | float) else None
