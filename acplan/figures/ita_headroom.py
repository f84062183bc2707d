"""What would lift the ITA total most."""

from __future__ import annotations

from acplan.figures.figure import Chart, Figure, Form, Label, Series, Table, TableColumn, ValueKind, shown
from acplan.figures.provenance import source_words
from acplan.look import ACCENT, gain_fill
from acplan.measures import ita_headroom as measures
from acplan.measures.ita import ItaYear
from acplan.measures.summary import Summary
from acplan.words import ita
from acplan.words import ita_headroom as words
from acplan.words.numbers import half_up, number
from acplan.words.text import numbered


def ita_headroom(summary: Summary, year: ItaYear) -> Figure:
    """Return the points that each indicator of a year can still add to the total, the most first."""
    found = measures.ita_headroom(year)
    rows = tuple(
        (
            numbered(each.indicator, each.name, by=". "),
            float(half_up(each.gain, 2)),
            each.score,
            each.weight,
        )
        for each in found
    )
    columns = (
        TableColumn("indicator", ita.INDICATOR),
        TableColumn("gain", words.GAIN, ValueKind.GAIN, ita.POINTS),
        TableColumn("score", ita.SCORE, ValueKind.POINTS, ita.POINTS),
        TableColumn("weight", ita.WEIGHT, ValueKind.PERCENT),
    )
    gains = Series(
        words.GAIN,
        tuple(each.gain for each in found),
        ACCENT,
        fills=tuple(map(gain_fill, range(len(found)))),
    )
    labels = tuple(
        Label(shown(each.gain, ValueKind.GAIN, "th"), f"{number(each.score, 2)} · {number(each.weight)}%")
        for each in found
    )
    return Figure(
        "ita-headroom",
        words.HEADING.fill(year=year.year),
        words.caption(found),
        words.ABOUT,
        source_words(summary),
        Table(columns, rows),
        Chart(
            Form.BARS, tuple(row[0] for row in rows), (gains,), kind=ValueKind.POINTS, labels=labels, unit=ita.POINTS
        ),
        trace="ita",
    )
