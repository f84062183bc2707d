"""A dot a category along a scale, stacked where they would cover each other, between marks that are named."""

from __future__ import annotations

from acplan.charts.template import DASHES, Spec, annotation, bold, spec, stroke, verbatim
from acplan.figures.figure import Chart, ValueKind, shown
from acplan.look import ACCENT, PAPER
from acplan.words.text import Lang

_BINS = 64
_NAMES, _FOOT = 22, 34
"""Pixels: a line of names over the dots, and the scale below them."""
_LARGEST, _SMALLEST = 13.0, 4.0
"""Pixels: the size of a dot."""
_CLOSE = 0.32
"""Names closer than this share of the width stand one above another."""


def dots(chart: Chart, lang: Lang, height: int) -> Spec:
    """Draw the first series as dots, each told by name; bars of a dot's width where there are too many to be seen."""
    values = chart.series[0].values
    known = [(value, place) for place, value in enumerate(values) if value is not None]
    marks = [(value, line) for line in chart.lines for value in line.values[:1] if value is not None]
    marks.sort(key=lambda mark: mark[0])
    scores = [value for value, _ in (*known, *marks)]
    low, high = max(0.0, min(scores) - 2), min(100.0, max(scores) + 2)
    width = (high - low) / _BINS
    stacks: dict[int, list[int]] = {}
    for value, place in sorted(known):
        stacks.setdefault(int((value - low) / width), []).append(place)
    tallest = max(map(len, stacks.values()), default=1)
    levels = _levels([(value - low) / (high - low) for value, _ in marks])
    top = _NAMES * (max(levels, default=0) + 1) + 6
    size = min(_LARGEST, (height - top - _FOOT) / (tallest + 0.5))
    if size >= _SMALLEST:
        spots = [(place, y) for members in stacks.values() for y, place in enumerate(members)]
        drawn: Spec = {
            "type": "scatter",
            "mode": "markers",
            "x": [values[place] for place, _ in spots],
            "y": [y + 0.5 for _, y in spots],
            "marker": {"size": size, "color": ACCENT, "line": {"color": PAPER, "width": 1}},
            "hovertemplate": [
                f"{bold(verbatim(chart.categories[place](lang)))}<br>"
                f"{shown(values[place], chart.kind, lang)} {chart.unit(lang)}<extra></extra>"
                for place, _ in spots
            ],
        }
    else:
        drawn = {
            "type": "bar",
            "x": [low + (number + 0.5) * width for number in stacks],
            "y": [len(members) for members in stacks.values()],
            "width": width * 0.9,
            "marker": {"color": ACCENT},
            "hovertemplate": [
                f"{low + n * width:.1f}–{low + (n + 1) * width:.1f}: {len(m):,}<extra></extra>"
                for n, m in stacks.items()
            ],
        }
    words = []
    for (value, line), level in zip(marks, levels, strict=True):
        told = bold(f"{line.name(lang)} {shown(value, ValueKind.NUMBER, lang)}")
        left = (value - low) / (high - low) < 0.75
        where: Spec = {"x": value, "y": 1, "yref": "paper", "yanchor": "bottom", "yshift": _NAMES * level}
        words.append(annotation(told, colour=line.ink, xanchor="left" if left else "right", **where))
    shapes = [
        stroke((value, value, 0, 1), line.colour, 1.8, DASHES.get(line.stroke, "")) | {"yref": "paper"}
        for value, line in marks
    ]
    return spec(
        [drawn],
        height,
        annotations=words,
        shapes=shapes,
        margin={"l": 8, "r": 8, "t": top, "b": _FOOT},
        xaxis={"range": [low, high], "nticks": 9},
        yaxis={"visible": False, "range": [0, max(tallest, (height - top - _FOOT) / _LARGEST)]},
    )


def _levels(places: list[float]) -> list[int]:
    """Return on which line above the dots each name stands, so that none covers another; places are in order."""
    levels: list[int] = []
    for number, place in enumerate(places):
        taken = {levels[other] for other in range(number) if place - places[other] < _CLOSE}
        levels.append(next(level for level in range(len(places)) if level not in taken))
    return levels
