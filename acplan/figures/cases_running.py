"""The cases since the plan began between two lines with their bands, and the complaints below."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.figures.figure import (
    AtLeast,
    Chart,
    Figure,
    Form,
    Line,
    Note,
    Series,
    Table,
    TableColumn,
    Value,
    ValueKind,
)  # fmt: skip
from acplan.figures.provenance import source_words
from acplan.look import ACCENT, BAD, GIVEN_DARK, TINT
from acplan.measures.running_cases import ExpectedCases, RunningQuarter
from acplan.measures.summary import Summary
from acplan.words import cases, complaints
from acplan.words import frame as frame_words
from acplan.words import running as say
from acplan.words.text import NO_WORDS, Text, same


def running(summary: Summary) -> Figure:
    """Return the running total of cases; below a base of a few cases, and without one, in words alone."""
    found = summary.running_cases
    columns = (
        TableColumn("year", frame_words.FISCAL_YEAR, ValueKind.YEAR),
        TableColumn("quarter", frame_words.QUARTER_LABEL, ValueKind.YEAR),
        TableColumn("total", say.TOTAL, ValueKind.INTEGER, cases.UNIT),
        TableColumn("planned", say.PLANNED, ValueKind.NUMBER, cases.UNIT),
        *_band_columns("planned", say.PLANNED),
        TableColumn("unchanged", say.UNCHANGED, ValueKind.NUMBER, cases.UNIT),
        *_band_columns("unchanged", say.UNCHANGED),
        TableColumn("complaints", say.COMPLAINTS, ValueKind.INTEGER, complaints.UNIT),
    )
    return Figure(
        "cases-running",
        say.HEADING,
        say.finding(found),
        say.ABOUT,
        source_words(summary, cases=True),
        Table(columns, tuple(_row(quarter) for quarter in found.quarters)),
        _chart(found.quarters, summary) if found.drawn and found.last else None,
        note=say.note(found) or NO_WORDS,
        trace="cases",
    )


def _row(quarter: RunningQuarter) -> tuple[Value, ...]:
    total: Value = quarter.total
    if quarter.at_least and quarter.total is not None:
        total = AtLeast(quarter.total)
    expected = [n for each in (quarter.planned, quarter.unchanged) for n in (each.mean, each.low, each.high)]
    return (quarter.year, quarter.quarter, total, *expected, quarter.complaints)


def _band_columns(name: str, head: Text) -> tuple[TableColumn, ...]:
    """Return the columns of a band."""
    edges = (("low", say.LOWEST), ("high", say.HIGHEST))
    return tuple(
        TableColumn(f"{name}_{edge}", words.fill(name=head), ValueKind.INTEGER, cases.UNIT) for edge, words in edges
    )


def _chart(quarters: Sequence[RunningQuarter], summary: Summary) -> Chart:
    names = tuple(frame_words.QUARTER_MARK.fill(quarter=quarter.quarter) for quarter in quarters)
    groups = tuple(same(str(quarter.year)) for quarter in quarters)
    total = Series(
        say.TOTAL,
        tuple(quarter.total for quarter in quarters),
        ACCENT,
        at_least=tuple(place for place, quarter in enumerate(quarters) if quarter.at_least),
    )
    received = Series(
        say.COMPLAINTS, tuple(None if quarter.whole else quarter.complaints for quarter in quarters), TINT
    )
    as_whole = tuple(
        Note(place, say.AS_WHOLE.fill(n=quarter.complaints))
        for place, quarter in enumerate(quarters)
        if quarter.whole and quarter.complaints is not None
    )
    here = (summary.period.year, summary.period.quarter)
    return Chart(
        Form.RUNNING,
        names,
        (total,),
        (
            _line(say.UNCHANGED, [quarter.unchanged for quarter in quarters], GIVEN_DARK),
            _line(say.PLANNED, [quarter.planned for quarter in quarters], BAD),
        ),
        groups=groups,
        shown=next((p for p, quarter in enumerate(quarters) if (quarter.year, quarter.quarter) == here), None),
        unit=cases.UNIT,
        below=Chart(Form.COLUMNS, names, (received,), groups=groups, notes=as_whole, unit=complaints.UNIT),
    )


def _line(name: Text, expected: Sequence[ExpectedCases], colour: str) -> Line:
    return Line(
        name,
        tuple(each.mean for each in expected),
        colour,
        band=tuple((each.low, each.high) for each in expected),
    )
