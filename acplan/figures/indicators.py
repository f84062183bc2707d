"""Indicators by what came of them: by dimension, and by mission of a dimension."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from acplan.figures.figure import Chart, Figure, Form, Series, Table, TableColumn, ValueKind
from acplan.figures.provenance import source_words
from acplan.look import INDICATOR_FILLS
from acplan.measures.indicators import IndicatorCount, count_indicators
from acplan.measures.summary import Summary
from acplan.rules import IndicatorState
from acplan.words import dimensions
from acplan.words import indicators as say
from acplan.words.text import NO_WORDS, Text, join, numbered, same


def dimension_indicators(summary: Summary) -> tuple[Figure, ...]:
    """Return the indicators of each dimension; nothing in the base year."""
    if not summary.in_plan:
        return ()
    counts = {d.number: d.indicators for d in summary.dimensions}
    names = {d.number: dimensions.SHORT.fill(number=d.number, name=d.short) for d in summary.plan.dimensions}
    total = count_indicators(summary.indicators)
    figure = _counted(
        summary,
        "indicators",
        say.BY_DIMENSION.fill(year=summary.period.year),
        say.caption(total),
        say.ABOUT,
        TableColumn("dimension", dimensions.HEAD),
        [(names[number], names[number], counted) for number, counted in counts.items()],
    )
    return (replace(figure, note=join(*say.qualitative_too(total), say.RULES)),)


def mission_indicators(summary: Summary, name: str, number_of: int) -> Figure:
    """Return the indicators of each mission of a dimension."""
    groups = {
        mission: [i for i in summary.indicators if i.mission == mission.code]
        for mission in summary.plan.missions
        if mission.dimension == number_of
    }
    return _counted(
        summary,
        name,
        say.BY_MISSION.fill(year=summary.period.year),
        say.met_caption(_of(summary, number_of), _before(summary, number_of)),
        say.ABOUT,
        TableColumn("mission", dimensions.MISSION),
        [
            (
                numbered(mission.code, mission.name),
                join(dimensions.MISSION, same(mission.code), by=" "),
                count_indicators(group),
            )
            for mission, group in groups.items()
            if group
        ],
        number_of,
    )


def _of(summary: Summary, number_of: int) -> IndicatorCount:
    return count_indicators([each for each in summary.indicators if each.dimension == number_of])


def _before(summary: Summary, number_of: int) -> IndicatorCount | None:
    """Return the indicators of a dimension at the same quarter of the year before, where that is a year of the plan."""
    before = summary.year_before
    return _of(before, number_of) if before is not None and before.in_plan else None


def _counted(
    summary: Summary,
    name: str,
    heading: Text,
    finding: Text,
    about: Text,
    column: TableColumn,
    counts: Sequence[tuple[Text, Text, IndicatorCount]],
    number_of: int | None = None,
) -> Figure:
    """Return indicators by what came of them: of each row its name, its name in the chart, and its counts."""
    columns = (
        column,
        *(TableColumn(state.value, say.STATES[state], ValueKind.INTEGER, say.UNIT) for state in IndicatorState),
    )
    rows = tuple((row, *(getattr(count, state.value) for state in IndicatorState)) for row, _, count in counts)
    series = tuple(
        Series(say.STATES[s], tuple(getattr(count, s.value) for *_, count in counts), *INDICATOR_FILLS[s])
        for s in IndicatorState
    )
    return Figure(
        name,
        heading,
        finding,
        about,
        source_words(summary),
        Table(columns, rows),
        Chart(Form.STACKED_BARS, tuple(category for _, category, _ in counts), series, unit=say.UNIT)
        if counts
        else None,
        scope=NO_WORDS if number_of is None else dimensions.TAB.fill(number=number_of),
        trace="plan" if number_of is None else f"dimension.{number_of}",
    )
