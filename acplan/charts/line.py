"""Scores over the years as joined points, against steps, a mark and an average."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import cycle, pairwise

from acplan.charts.labels import Box, along, around, clearest
from acplan.charts.template import DASHES, SMALL, Spec, annotation, bold, category, joined, spec, stroke, ticks
from acplan.figures.figure import Chart, Line, Series, Stroke, shown
from acplan.look import GIVEN_DARK, SOFT
from acplan.text_layout import ems
from acplan.words.text import Lang

_TOP, _BOTTOM = 4, 44
_PITCH, _NARROW = 94, 57
"""Pixels from one category to the next where a picture is narrowest: by itself, and on a card."""
_NAMED = 84
"""Pixels that the name of the mark takes."""
_SYMBOLS = ("circle", "square", "diamond", "triangle-up")
"""What tells several series apart without colour."""


def line(chart: Chart, lang: Lang, height: int) -> Spec:
    """Draw each series as joined points, the one looked at larger, with its figures clear of all lines."""
    steps, marks, averages = (_of(chart, each) for each in (Stroke.STEPS, Stroke.DASHED, Stroke.DOTTED))
    several = len(chart.series) > 1
    low, high = _range(chart, compared=bool(averages))
    count = len(chart.categories)
    plot = (count * (_PITCH if averages or several else _NARROW), height - _TOP - _BOTTOM)
    scale = _Scale(low, high, plot, count)
    shapes = [shape for each in steps for shape in _steps(each)]
    words, taken = [], around(plot)
    for each in steps:
        taken += _covered(each, scale)
    for each in marks:
        level = next((value for value in each.values if value is not None), None)
        if level is None:
            continue
        shapes.append(stroke((-0.5, count - 0.5, level, level), each.colour, 1.8, DASHES.get(each.stroke, "")))
        left = _room_at_the_left(level, steps)
        where: Spec = {"x": -0.5 if left else count - 0.5, "xanchor": "left" if left else "right", "y": level}
        below = bool(averages)
        words.append(annotation(bold(each.name(lang)), colour=each.ink, yanchor="top" if below else "bottom", **where))
        up, start = scale.up(level), 0 if left else plot[0] - _NAMED
        taken.append((start, start + _NAMED, *((up - 18, up) if below else (up, up + 18))))
        taken += along(scale.at(-0.5, level), scale.at(count - 0.5, level), 2)
    drawn = [_average(each, chart, lang) for each in averages]
    drawn += [
        joined(each, chart, lang, large=chart.shown, sizes=(13, 9), symbol=symbol)
        for each, symbol in zip(chart.series, cycle(_SYMBOLS), strict=False)
    ]
    compared: list[Series | Line] = [*chart.series, *averages]
    for points in map(_known, compared):
        for start_of, end_of in pairwise(points):
            taken += along(scale.at(*start_of), scale.at(*end_of), 2.5)
        taken += [(x - 7, x + 7, y - 7, y + 7) for x, y in (scale.at(*point) for point in points)]
    words += _figures(_labels(chart, averages, lang), scale, taken)
    return spec(
        drawn,
        height,
        annotations=words,
        shapes=shapes,
        margin={"l": 0, "r": 0, "t": _TOP, "b": _BOTTOM},
        xaxis={
            "tickvals": list(range(count)),
            "ticktext": ticks(chart, lang),
            "range": [-0.55, count - 0.45],
        },
        yaxis={"visible": False, "range": [low, high]},
    )


@dataclass(frozen=True)
class _Scale:
    """Where a category and a value stand in the plot, in pixels."""

    low: float
    high: float
    plot: tuple[float, float]
    count: int

    def up(self, value: float) -> float:
        """Return how high a value stands."""
        return (value - self.low) * self.plot[1] / (self.high - self.low)

    def at(self, place: float, value: float) -> tuple[float, float]:
        """Return where a value of a category stands."""
        return (place + 0.5) * self.plot[0] / self.count, self.up(value)


@dataclass(frozen=True)
class _Label:
    """A text that belongs to a point: the point's place and value, what is written and how."""

    place: int
    value: float
    text: str
    size: int
    colour: str
    names_line: bool = False

    @property
    def width(self) -> float:
        """How wide it is drawn."""
        return self.size * ems(re.sub(r"<[^>]+>", "", self.text), bold=True)

    @property
    def spots(self) -> list[tuple[float, float]]:
        """Where its middle may stand, aside of the point and above it, the best first."""
        above, half = self.size, self.width / 2
        if self.names_line:
            return [(half + 0.7 * self.size, rise) for rise in (0, 11, -11, 22, -22)]
        beside = [(aside * (half + 0.6 * self.size), rise) for rise in (-11, 11, 0) for aside in (1, -1)]
        return [(0, above), (8 - half, above), (half - 8, above), (0, -above), (half - 8, -above), *beside]


def _of(chart: Chart, stroke_of: Stroke) -> list[Line]:
    return [line for line in chart.lines if line.stroke is stroke_of]


def _known(values: Series | Line) -> list[tuple[int, float]]:
    return [(place, value) for place, value in enumerate(values.values) if value is not None]


def _range(chart: Chart, *, compared: bool) -> tuple[float, float]:
    """Return the lowest and the highest value of the plot, with room for figures under and over the points."""
    asked = [value for line in chart.lines if line.stroke is not Stroke.DOTTED for _, value in _known(line)]
    marks = [value for line in _of(chart, Stroke.DASHED) for _, value in _known(line)]
    known = [value for series in chart.series for _, value in _known(series)]
    low = min([*known, *asked], default=0) - 6
    return low, 101 if compared else max([*(mark + 1 for mark in marks), *asked, *known], default=100) + 5


def _steps(line: Line) -> list[Spec]:
    """Return the steps of a line and the risers between them."""
    drawn = [stroke((place - 0.5, place + 0.5, level, level), line.colour, 2.2) for place, level in _known(line)]
    for (place, level), (following, next_level) in pairwise(_known(line)):
        if following == place + 1:
            drawn.append(stroke((place + 0.5, place + 0.5, level, next_level), line.colour, 1.2))
    return drawn


def _covered(line: Line, scale: _Scale) -> list[Box]:
    """Return what the steps of a line and their risers cover."""
    values, boxes = dict(_known(line)), list[Box]()
    for place, level in values.items():
        boxes += along(scale.at(place - 0.5, level), scale.at(place + 0.5, level), 2)
        edge = values.get(place + 1, level)
        boxes += along(scale.at(place + 0.5, level), scale.at(place + 0.5, edge), 2)
    return boxes


def _room_at_the_left(level: float, steps: Sequence[Line]) -> bool:
    """Tell whether the steps leave the name of a mark more room at its left end than at its right one."""
    ends = [(line.values[0] or 0, line.values[-1] or 0) for line in steps]
    return all(abs(first - level) >= abs(last - level) for first, last in ends)


def _average(line: Line, chart: Chart, lang: Lang) -> Spec:
    known = _known(line)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [place for place, _ in known],
        "y": [value for _, value in known],
        "name": line.name(lang),
        "line": {"color": GIVEN_DARK, "width": 1.5, "dash": DASHES.get(line.stroke, "solid")},
        "marker": {"symbol": "diamond", "size": 7, "color": GIVEN_DARK},
        "showlegend": False,
        "hovertemplate": [
            f"{category(chart, place, lang)}<br>{line.name(lang)} {shown(value, chart.kind, lang)}<extra></extra>"
            for place, value in known
        ],
    }


def _labels(chart: Chart, averages: Sequence[Line], lang: Lang) -> list[_Label]:
    """Return the figures of all points, and of the latest average with its name; of several series the latest only."""
    labels = []
    for series in chart.series:
        for place, value in _known(series)[-1:] if len(chart.series) > 1 else _known(series):
            named = f"{series.name(lang)} " if len(chart.series) > 1 else ""
            told = bold(f"{named}{shown(value, chart.kind, lang)}")
            size = 15 if place == chart.shown and not named else SMALL
            labels.append(_Label(place, value, told, size, series.fill, bool(named)))
    for line in averages:
        for place, value in _known(line)[-1:]:
            labels.append(_Label(place, value, f"{line.name(lang)} {shown(value, chart.kind, lang)}", SMALL, SOFT))
    return labels


def _figures(labels: Sequence[_Label], scale: _Scale, taken: Sequence[Box]) -> list[Spec]:
    """Write the labels of points where they cover least of lines, points and one another."""
    points = [scale.at(label.place, label.value) for label in labels]
    choices = [[_box(label, point, spot) for spot in label.spots] for label, point in zip(labels, points, strict=True)]
    found = []
    for label, place in zip(labels, clearest(choices, taken), strict=True):
        aside, above = label.spots[place]
        where: Spec = {"x": label.place, "y": label.value, "xshift": aside, "yshift": above}
        look: Spec = {"bgcolor": "rgba(255,255,255,.75)", "borderpad": 0}
        found.append(annotation(label.text, size=label.size, colour=label.colour, **where, **look))
    return found


def _box(label: _Label, point: tuple[float, float], spot: tuple[float, float]) -> Box:
    x, y, half = point[0] + spot[0], point[1] + spot[1], label.width / 2
    return (x - half, x + half, y - label.size / 2, y + label.size / 2)
