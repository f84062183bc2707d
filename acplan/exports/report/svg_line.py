"""The form of chart in which values are points over the years, joined."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from markupsafe import Markup

from acplan.exports.box import Box, free
from acplan.exports.report.locale import Locale
from acplan.exports.report.svg_axis import DASHES, ON_PAPER, Room, axis
from acplan.exports.report.svg_drawing import Drawing, width_of
from acplan.figures.figure import Chart, Line, Stroke
from acplan.look import GIVEN_DARK

_Scale = Callable[[float], float]


def joined(chart: Chart, locale: Locale, says: str, room: Room, *, named: bool) -> Markup:
    """Draw joined points with their figures; of several series only the latest, behind the name of its line."""
    several = len(chart.series) > 1
    slot, base = (room.width - room.side) / len(chart.categories), 220.0
    values = [v for found in _rows(chart) for v in found if v is not None] or [0.0, 1.0]
    low, high = min(values), max(values)
    spread = (high - low) or 1.0
    drawing, taken = Drawing(room.width), list[Box]()

    def y(value: float) -> float:
        return base - 32 - (base - 54) * (value - low) / spread

    def x(place: float) -> float:
        return room.side + (place + 0.5) * slot

    drawing.line([(room.side, base), (room.width, base)], GIVEN_DARK, 1)
    for line in chart.lines:
        taken += _trace(drawing, line, x, y, slot)
    if room.aside:
        _names_at_the_left(drawing, [line for line in chart.lines if line.stroke is not Stroke.STEPS], y, locale)
    for series in chart.series:
        known = [(x(place), y(value), value) for place, value in enumerate(series.values) if value is not None]
        if len(known) > 1:
            drawing.line([(px, py) for px, py, _ in known], series.fill, 3)
        for (ax, ay, _), (bx, by, _) in pairwise(known):
            taken += _along((ax, ay), (bx, by))
        for px, py, _ in known:
            drawing.dot(px, py, 5.5, series.fill)
            taken.append(Box(px - 7, py - 7, 14, 14))
        for px, py, value in () if several else known:
            words = locale.value(value, chart.kind)
            wide = width_of(words, 14)
            offsets = [(0, 11), (0, -25), (24, 10), (-24, -24), (24, -24), (-24, 10), (0, 20), (0, -36)]
            place = free([Box(px + dx - wide / 2, py + dy, wide, 16) for dx, dy in offsets], taken)
            taken.append(place)
            drawing.text(place.x + wide / 2, place.y + 13, words, size=14, colour=series.fill, bold=True)
    if several and room.aside:
        _names_at_the_ends(drawing, chart, x, y, locale)
    return drawing.svg(axis(drawing, chart, locale, room, base) if named else base + 1, says)


def _names_at_the_ends(drawing: Drawing, chart: Chart, x: _Scale, y: _Scale, locale: Locale) -> None:
    """Write each line's name and latest figure behind its last point, one under another where they are close."""
    ends = []
    for series in chart.series:
        known = [(place, value) for place, value in enumerate(series.values) if value is not None]
        if known:
            place, value = known[-1]
            words = f"{locale.plain(series.name)} {locale.value(value, chart.kind)}"
            ends.append((y(value), x(place), words, series.fill))
    lowest = 0.0
    for level, right, words, colour in sorted(ends):
        lowest = max(level + 5, lowest + 17)
        drawing.text(right + 12, lowest, words, size=14, colour=colour, bold=True, anchor="start")


def _rows(chart: Chart) -> list[tuple[float | None, ...]]:
    """Return the values of everything that is drawn."""
    return [series.values for series in chart.series] + [line.values for line in chart.lines]


def _trace(drawing: Drawing, line: Line, x: _Scale, y: _Scale, slot: float) -> list[Box]:
    """Draw a line over all categories and return the places that it takes."""
    path: list[tuple[float, float]] = []
    known = [(place, value) for place, value in enumerate(line.values) if value is not None]
    for place, value in known:
        middle, level = x(place), y(value)
        through = line.stroke is Stroke.DOTTED
        path += [(middle, level)] if through else [(middle - slot / 2, level), (middle + slot / 2, level)]
        if through:
            drawing.dot(middle, level, 3, line.colour)
    if path:
        drawing.line(path, line.colour, 2, DASHES.get(line.stroke, ""))
    return [box for a, b in pairwise(path) for box in _along(a, b)]


def _along(start: tuple[float, float], end: tuple[float, float]) -> list[Box]:
    """Return the places that a stretch takes."""
    count = int(max(abs(end[0] - start[0]), abs(end[1] - start[1])) // 6) + 1
    steps = [part / count for part in range(count + 1)]
    return [Box(start[0] + (end[0] - start[0]) * at - 2, start[1] + (end[1] - start[1]) * at - 2, 4, 4) for at in steps]


def _names_at_the_left(drawing: Drawing, lines: Sequence[Line], y: _Scale, locale: Locale) -> None:
    """Write the name of each line where it begins, one under another where they begin close together."""
    begins = [(y(next(v for v in line.values if v is not None)), line) for line in lines if any(line.values)]
    last = 0.0
    for at, line in sorted(begins, key=lambda begin: begin[0]):
        last = max(at + 4, last + 17)
        drawing.text(ON_PAPER.side - 10, last, locale.plain(line.name), colour=line.ink, bold=True, anchor="end")
