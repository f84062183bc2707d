"""A point a category, its first series across and its second up, in four parts that are named."""

from __future__ import annotations

import math
from collections.abc import Sequence

from acplan.charts.labels import Box, around, clearest
from acplan.charts.template import Spec, annotation, bold, hover, spec, stroke
from acplan.figures.figure import Chart
from acplan.look import ACCENT, GIVEN_DARK, INK, SOFT, TINT, WASH
from acplan.text_layout import ems
from acplan.words.text import Lang
from acplan.words.two_scores import against_ceiling

_WIDTH, _TOP, _BOTTOM, _EDGE = 820, 6, 56, 64
"""Pixels: the narrowest plot, its margins, and how far the outermost points stay from its edge."""
_DOT = 22
_LABEL, _NAMES = 28, 20
"""Pixels: the height of a label, and the size of its type."""
_AROUND = ((0, 27), (0, -27), (1, 0), (-1, 0), (1, 20), (-1, 20), (1, -20), (-1, -20))
"""Where the label of a point may stand: aside of it (-1 left, 1 right) and how many pixels above."""
_NAMED = (225, 48)
"""How much room the name of a part takes."""
_SIDES = ((False, True), (True, True), (False, False), (True, False))
"""Of each corner in its order, whether it is on the right and at the top."""
_SIZE = 16


def scatter(chart: Chart, lang: Lang, height: int) -> Spec:
    """Draw each category as a point, hollow where it is not complete; the second series falls upwards."""
    across_of, up_of = chart.series
    parted, level = (line.values[0] or 0.0 for line in chart.lines)
    known = [
        (place, x, y)
        for place, (x, y) in enumerate(zip(across_of.values, up_of.values, strict=True))
        if x is not None and y is not None
    ]
    left = max(0, min([50, *(25 * math.ceil(x / 25) - 25 for _, x, _ in known)]))
    worst, best = max([1, *(int(y) for *_, y in known)]), min([-1, *(int(y) for *_, y in known)])
    inner = height - _TOP - _BOTTOM
    spare = (worst - best) * _EDGE / (inner - 2 * _EDGE)
    low, high, first, last = worst + spare, best - spare, left - (100 - left) * 0.03, 100 + (100 - left) * 0.03
    told = hover(chart, across_of, lang)
    drawn = []
    for place, x, y in known:
        hollow = place in across_of.hatched
        drawn.append(
            {
                "type": "scatter",
                "mode": "markers",
                "x": [x],
                "y": [y],
                "name": chart.categories[place](lang),
                "marker": {
                    "size": _DOT,
                    "symbol": "circle-open" if hollow else "circle",
                    "color": ACCENT if hollow or place == chart.shown else TINT,
                    "line": {"width": 4 if hollow else 1.5, "color": ACCENT},
                },
                "hovertemplate": told[place].replace("<extra>", f"<br>{against_ceiling(int(y))(lang)}<extra>"),
            }
        )
    across, up = _WIDTH / (last - first), inner / (low - high)
    spots = [(chart.categories[place](lang), (x - first) * across, (low - y) * up) for place, x, y in known]
    words = _corners(chart, lang, first, last, low, high)
    for text, x, y, aside, above in _labels(spots, ((parted - first) * across, (low - level) * up), inner):
        where: Spec = {"x": first + x / across, "y": low - y / up, "xshift": aside * (_DOT / 2 + 4), "yshift": above}
        anchor = {0: "center", 1: "left", -1: "right"}[aside]
        words.append(annotation(bold(text), size=_NAMES, colour=INK, xanchor=anchor, **where))
    each = max(1, math.ceil((worst - best) / 6))
    marks = list(range(-(-best // each) * each, worst + 1, each))
    asked = {"type": "rect", "x0": parted, "x1": last, "y0": level, "y1": low, "fillcolor": WASH, "layer": "below"}
    return spec(
        drawn,
        height,
        annotations=words,
        shapes=[
            {**asked, "line": {"width": 0}},
            stroke((parted, parted, low, high), GIVEN_DARK, 1.5),
            stroke((first, last, level, level), GIVEN_DARK, 1.5),
        ],
        margin={"l": 8, "r": 8, "t": _TOP, "b": _BOTTOM},
        xaxis={
            "range": [first, last],
            "tickvals": [mark for mark in (0, 25, 50, parted, 100) if mark >= left],
            "tickfont": {"size": _SIZE},
            "title": {"text": across_of.name(lang), "font": {"size": _SIZE, "color": SOFT}, "standoff": 4},
        },
        yaxis={
            "range": [low, high],
            "tickvals": marks,
            "ticktext": [against_ceiling(mark)(lang) for mark in marks],
            "tickfont": {"size": _SIZE},
            "automargin": True,
            "ticklabelstandoff": 6,
        },
    )


def _corners(chart: Chart, lang: Lang, first: float, last: float, low: float, high: float) -> list[Spec]:
    """Name the four parts in their corners; the last one is the question to ask."""
    return [
        annotation(
            text(lang),
            size=_SIZE,
            colour=INK if text is chart.corners[-1] else SOFT,
            x=last if right else first,
            y=high if top else low,
            xanchor="right" if right else "left",
            yanchor="top" if top else "bottom",
            align="right" if right else "left",
        )
        for text, (right, top) in zip(chart.corners, _SIDES, strict=True)
    ]


def _labels(
    spots: Sequence[tuple[str, float, float]], lines: tuple[float, float], inner: float
) -> list[tuple[str, float, float, int, int]]:
    """Place the labels of points (text, x, y in pixels) inside the plot, clear of each other, of points and lines.

    Points that cover each other share one label, which names them from left to right.
    """
    shared: list[tuple[list[str], float, float]] = []
    for text, x, y in sorted(spots, key=lambda spot: spot[1]):
        near = next((at for at in shared if abs(at[1] - x) < _DOT and abs(at[2] - y) < _DOT), None)
        if near:
            near[0].append(text)
        else:
            shared.append(([text], x, y))
    wide, tall = _NAMED
    taken: list[Box] = [(x, x + wide, y, y + tall) for x in (0, _WIDTH - wide) for y in (0, inner - tall)]
    taken += [(lines[0] - 6, lines[0] + 6, 0, inner), (0, _WIDTH, lines[1] - 6, lines[1] + 6)]
    taken += around((_WIDTH, inner))
    taken += [(x - _DOT / 2, x + _DOT / 2, y - _DOT / 2, y + _DOT / 2) for _, x, y in spots]
    labels = [(", ".join(texts), x, y) for texts, x, y in shared]
    chosen = clearest([[_box(*label, *place) for place in _AROUND] for label in labels], taken)
    return [(*label, *_AROUND[place]) for label, place in zip(labels, chosen, strict=True)]


def _box(text: str, x: float, y: float, aside: int, above: int) -> Box:
    width = _NAMES * ems(text, bold=True)
    start = x - width / 2 if aside == 0 else x + _DOT / 2 + 4 if aside > 0 else x - _DOT / 2 - 4 - width
    return (start, start + width, y + above - _LABEL / 2, y + above + _LABEL / 2)
