"""The form of chart in which a total grows between lines with their bands, with bars of the same quarters below."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from acplan.exports.box import Box
from acplan.exports.report.locale import Locale
from acplan.exports.report.svg_axis import Room
from acplan.exports.report.svg_drawing import Drawing, width_of
from acplan.figures.figure import Chart, Line, ValueKind
from acplan.look import GIVEN_DARK, INK, LINE, SOFT

_RIGHT, _FREE = 128.0, 20.0
"""Room at the right for the names of the lines, or for half a number where these stand in the legend."""
_EDGE, _TALL, _BETWEEN, _UNDER = 10.0, 210.0, 24.0, 46.0
"""What is free over the plot, its height, what is free under it, and the height of the bars below."""
_NAME = 32.0
"""From the name of one line to that of the next."""
_CLEAR = 0.16


@dataclass(frozen=True)
class _Scale:
    """Where a category and a value stand on the paper, and where the plot ends."""

    slot: float
    right: float
    top: float

    def x(self, place: float) -> float:
        return (place + 0.5) * self.slot

    def y(self, value: float) -> float:
        return _EDGE + _TALL * (1 - value / self.top)


def running(chart: Chart, locale: Locale, says: str, room: Room, *, named: bool) -> Markup:  # noqa: ARG001 - as all
    """Draw each line in its band, named at its end with its last value and band; the total as joined points."""
    drawing, count, right = Drawing(room.width), len(chart.categories), room.width - (_RIGHT if room.aside else _FREE)
    highest = [line.band[-1][1] if line.band else max(v or 0 for v in line.values) for line in chart.lines]
    scale = _Scale(right / count, right, max([v or 0 for v in chart.series[0].values] + highest) * 1.04)
    bottom = scale.y(0) + (_BETWEEN + _UNDER if chart.below else 0)
    for place in range(1, len(chart.groups)):
        if chart.groups[place] != chart.groups[place - 1]:
            drawing.line([(place * scale.slot, 0), (place * scale.slot, bottom)], LINE, 1)
    for line in chart.lines:
        _band(drawing, line, scale)
    for line in chart.lines:
        drawing.line([(scale.x(p), scale.y(v)) for p, v in enumerate(line.values) if v is not None], line.colour, 2)
    drawing.line([(0, scale.y(0)), (scale.right, scale.y(0))], GIVEN_DARK, 1)
    _total(drawing, chart, locale, scale)
    if room.aside:
        _ends(drawing, chart, locale, scale)
    if chart.below is not None:
        _below(drawing, chart.below, locale, scale, bottom)
    if chart.below is not None and room.aside:
        name = locale.plain(chart.below.series[0].name)
        drawing.text(right + 6, bottom - 14, name, colour=SOFT, size=12, anchor="start")
    return drawing.svg(_quarters(drawing, chart, locale, scale, bottom), says)


def _band(drawing: Drawing, line: Line, scale: _Scale) -> None:
    low = [(scale.x(place), scale.y(least)) for place, (least, _) in enumerate(line.band)]
    high = [(scale.x(place), scale.y(most)) for place, (_, most) in enumerate(line.band)]
    if low:
        drawing.area([*low, *reversed(high)], line.colour, _CLEAR)
        drawing.line(low, line.colour, 0.5)
        drawing.line(high, line.colour, 0.5)


def _total(drawing: Drawing, chart: Chart, locale: Locale, scale: _Scale) -> None:
    total = chart.series[0]
    known = [(place, value) for place, value in enumerate(total.values) if value is not None]
    points = [(scale.x(place), scale.y(value)) for place, value in known]
    if len(points) > 1:
        drawing.line(points, total.fill, 3)
    for turn, (x, y) in enumerate(points, start=1):
        drawing.dot(x, y, 6 if turn == len(points) else 3.5, total.fill)
    for place, value in known[-1:]:
        over = any(value >= (line.values[place] or 0) for line in chart.lines)
        words = total.least(place) + locale.value(value, chart.kind)
        level = scale.y(value) + (-11 if over else 24)
        drawing.text(scale.x(place), level, words, size=17, colour=total.fill, bold=True, plate=True)


def _ends(drawing: Drawing, chart: Chart, locale: Locale, scale: _Scale) -> None:
    """Name each line at its end, one under another where they end close together."""
    lowest, left = 0.0, scale.right + 6
    for line in sorted(chart.lines, key=lambda line: -(line.values[-1] or 0)):
        value, ink = line.values[-1] or 0, line.ink
        lowest = max(scale.y(value), lowest + _NAME)
        name = f"{locale.plain(line.name)} {locale.value(value, ValueKind.NUMBER)}"
        drawing.text(left, lowest, name, colour=ink, bold=True, anchor="start")
        for low, high in line.band[-1:]:
            words = f"({locale.value(low, ValueKind.INTEGER)}–{locale.value(high, ValueKind.INTEGER)})"
            drawing.text(left, lowest + 15, words, colour=ink, size=12, anchor="start")


def _below(drawing: Drawing, chart: Chart, locale: Locale, scale: _Scale, bottom: float) -> None:
    series = chart.series[0]
    most = max([value or 0 for value in series.values] + [1])
    drawing.line([(0, bottom), (scale.right, bottom)], GIVEN_DARK, 1)
    for place, value in enumerate(series.values):
        if value is not None:
            tall = _UNDER * value / most
            box = Box(scale.x(place) - scale.slot * 0.33, bottom - tall, scale.slot * 0.66, tall)
            drawing.bar(box, series.fill, series.pattern)
            drawing.text(scale.x(place), bottom - tall - 4, locale.value(value, chart.kind), size=12, colour=SOFT)
    for note in chart.notes:
        first, *rest = locale.plain(note.text).split("<br>")
        for turn, words in enumerate([*reversed(rest), first]):
            drawing.text(scale.x(note.place), bottom - 4 - 14 * turn, words, size=12, colour=SOFT)


def _quarters(drawing: Drawing, chart: Chart, locale: Locale, scale: _Scale, bottom: float) -> float:
    """Write the categories and the years under them, and return the height of all."""
    names = [locale.plain(name) for name in chart.categories]
    for place, name in enumerate(names if max(width_of(name, 12) for name in names) + 4 < scale.slot else ()):
        drawing.text(scale.x(place), bottom + 16, name, size=12, colour=SOFT)
    for name, members in groupby(range(len(chart.groups)), key=lambda place: chart.groups[place]):
        places = list(members)
        here, middle = chart.shown in places, scale.x((places[0] + places[-1]) / 2)
        drawing.text(middle, bottom + 34, locale.plain(name), bold=here, colour=INK if here else SOFT)
    return bottom + (40 if chart.groups else 22)
