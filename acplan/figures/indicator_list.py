"""Every indicator of the plan with its verdict and its results of this year and the year before."""

from __future__ import annotations

from acplan.figures.figure import Figure, Section, Table, TableColumn, Value, ValueKind, Verdict
from acplan.figures.indicators import dimension_indicators
from acplan.figures.provenance import source_words
from acplan.look import INDICATOR_TONES, Tone
from acplan.measures.indicator_list import IndicatorLine, Unjudged, indicator_list
from acplan.measures.indicators import IndicatorYear
from acplan.measures.summary import Summary
from acplan.plan import Indicator
from acplan.progress.form import target_words
from acplan.words import dimensions, plan_checks, projects
from acplan.words import indicators as say
from acplan.words import units as unit_words
from acplan.words.text import Text, join, same
from acplan.words.unit_names import unit_names


def indicators(summary: Summary) -> Section:
    """Return the indicators of each dimension as a picture, and every one of them in a list."""
    finding = say.finding(summary)
    figures = (*dimension_indicators(summary), _listed(summary, finding))
    return Section("indicators", say.INDICATOR, finding, figures=figures)


def _listed(summary: Summary, finding: Text) -> Figure:
    year, base = summary.period.year, summary.period.year == summary.plan.base_year
    columns = (
        TableColumn("code", say.CODE),
        TableColumn("text", say.WORDING),
        TableColumn("project", projects.PROJECT, ValueKind.YEAR),
        TableColumn("dimension", dimensions.HEAD_SHORT, ValueKind.YEAR),
        TableColumn("units", unit_words.UNIT),
        TableColumn("verdict", say.REPORTING if base else say.STATE),
        TableColumn("target", say.TARGET),
        *(() if base else (TableColumn("last", say.RESULT_OF.fill(year=year - 1)),)),
        TableColumn("now", say.RESULT_OF.fill(year=year)),
        TableColumn("lines", plan_checks.LINES),
    )
    rows = tuple(_row(summary, line) for line in indicator_list(summary))
    heading = say.WORKBOOK
    return Figure("indicator-list", heading, finding, say.ABOUT, source_words(summary), Table(columns, rows))


def _row(summary: Summary, line: IndicatorLine) -> tuple[Value, ...]:
    tone, said = judged(summary, line)
    return (
        same(line.plan.code),
        worded(line.plan),
        line.project.number,
        line.project.dimension,
        unit_names(line.project.units),
        Verdict(tone, join(*said, by="\n")),
        same(target_words(line.plan)),
        *(join(*words, by="\n") if words else None for words in results(summary, line)),
        same(line.plan.lines),
    )


def worded(indicator: Indicator) -> Text:
    """Return an indicator in the plan's own words, in English with what they say under them where that is known."""
    text, english = indicator.text, indicator.label.en
    return same(text) if english == text else Text(text, f"{text}\n{english}")


def judged(summary: Summary, line: IndicatorLine) -> tuple[Tone, tuple[Text, ...]]:
    """Return a verdict, and why there is none; of the base year whether it is reported."""
    year, plan = summary.period.year, summary.plan
    if year == plan.base_year:
        return Tone.NEUTRAL, (say.BASE_REPORTED[line.now.value is not None],)
    words = say.QUALITATIVE if line.unjudged is Unjudged.NO_MEASURE else say.STATES[line.now.state]
    why = (say.UNJUDGED[line.unjudged].fill(before=year - 1),) if line.unjudged else ()
    return INDICATOR_TONES[line.now.state], (words, *why)


def results(summary: Summary, line: IndicatorLine) -> list[tuple[Text, ...]]:
    """Return the results of the year before, where the plan has it, and of this year: nothing where there is none.

    With each its quarter, where it is older than the one asked for.
    """
    now = _result(line, line.now, summary.period.quarter)
    return [now] if summary.period.year == summary.plan.base_year else [_result(line, line.last, 4), now]


def _result(line: IndicatorLine, result: IndicatorYear | None, quarter: int) -> tuple[Text, ...]:
    if result is None or result.reported_quarter is None:
        return ()
    older = result.reported_quarter < quarter
    at = (say.AT_QUARTER.fill(quarter=result.reported_quarter),) if older else ()
    return (say.result_words(line.plan, result), *at)
