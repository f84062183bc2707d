"""A point a category in a band that widens: across what was expected, up what came, and what chance makes of it."""

from __future__ import annotations

import math

from acplan.charts.template import SMALL, WHERE_WIDE, Spec, annotation, bold, spec, verbatim
from acplan.figures.figure import AtLeast, Chart, ValueKind, shown
from acplan.look import ACCENT, GIVEN_DARK, INK, PAPER, SOFT
from acplan.text_layout import ems, shortened
from acplan.words.text import Lang

_DOT, _GROWS = 11, 5
"""Pixels: the size of one point, and by what each tenfold of others at its place makes it grow."""
_CLEAR = 9
"""Pixels: how far a name stands from its point."""
_PHONE, _LAPTOP, _LINE = 300, 900, 17
"""Pixels: how wide the picture is on a phone and on a laptop at least, and how high a name is."""
_NAME = 40
"""So many letters of a name are written at its point; all of it stands in the table, and where it is pointed at."""
_FREE = 0.7
"""Which share of the height the counts take."""
_TOLD = 12
"""So many categories at one place are named when it is pointed at."""
_BAND = "rgba(138,150,163,.18)"


def funnel(chart: Chart, lang: Lang, height: int) -> Spec:
    """Draw the categories at one place as one point that says how many; hollow where the count is a lower bound."""
    across, up = chart.series
    line = chart.lines[0]
    grid = [value or 0.0 for value in line.values]
    most = max([1, *(int(value or 0) for value in up.values), *(int(high) for _, high in line.band)])
    places: dict[tuple[float, float, bool], list[int]] = {}
    for place, (x, y) in enumerate(zip(across.values, up.values, strict=True)):
        if x is not None and y is not None:
            places.setdefault((round(x, 6), y, place in up.at_least), []).append(place)
    edge: Spec = {"type": "scatter", "mode": "lines", "x": grid, "hoverinfo": "skip"}
    step = {"width": 0, "shape": "hv"}
    drawn = [
        {**edge, "y": [low for low, _ in line.band], "line": step},
        {**edge, "y": [high for _, high in line.band], "line": step, "fill": "tonexty", "fillcolor": _BAND},
        {**edge, "y": grid, "line": {"color": GIVEN_DARK, "width": 1.5}},
        _points(chart, places, lang),
    ]
    named = [(place, members) for place, members in places.items() if _is_named(chart, members)]
    words = [
        annotation(up.name(lang), xref="paper", yref="paper", x=0, y=1, xanchor="left", yanchor="bottom"),
        annotation(
            f"— {bold(line.name(lang))}", xref="paper", yref="paper", x=1, y=1, xanchor="right", yanchor="bottom"
        ),
        *_readable([_named(chart, *each, grid[-1], lang) for each in named], grid[-1], most, height),
    ]
    return spec(
        drawn,
        height,
        annotations=words,
        margin={"l": 8, "r": 8, "t": 28, "b": 52},
        xaxis={
            "range": [-grid[-1] * 0.02, grid[-1]],
            "nticks": 8,
            "title": {"text": across.name(lang), "font": {"color": SOFT, "size": 13}, "standoff": 6},
        },
        yaxis={
            "range": [-most * 0.09, most * 1.14],
            "nticks": 7,
            "automargin": True,
        },
    )


def _readable(names: list[Spec], far: float, most: float, height: int) -> list[Spec]:
    """Return names unless they cover each other, marked where they would on a phone: all are named, or nobody."""
    if _cover(names, _PHONE / far, height / most):
        names = [name | {"name": WHERE_WIDE} for name in names]
    return [] if _cover(names, _LAPTOP / far, height / most) else names


def _cover(names: list[Spec], across: float, up: float) -> bool:
    """Tell whether any two names would, with so many pixels for a step across and up."""
    boxes = []
    for name in names:
        width = ems(name["text"]) * SMALL
        left = name["x"] * across - {"left": 0.0, "center": 0.5, "right": 1.0}[name["xanchor"]] * width
        boxes.append((left, left + width, name["y"] * up * _FREE + name["yshift"]))
    return any(a[0] < b[1] and b[0] < a[1] and abs(a[2] - b[2]) < _LINE for n, a in enumerate(boxes) for b in boxes[:n])


def _is_named(chart: Chart, members: list[int]) -> bool:
    return any(chart.labels and chart.labels[place] for place in members)


def _named(chart: Chart, place: tuple[float, float, bool], members: list[int], far: float, lang: Lang) -> Spec:
    """Name the categories at a place, over it where there is more than expected, else under it."""
    x, y, _ = place
    whole = chart.categories[members[0]](lang)
    first = verbatim(whole if len(whole) <= _NAME else f"{shortened(whole, _NAME)}…")
    name = first if len(members) == 1 else f"{first} +{len(members) - 1}"
    side = "left" if x < 0.2 * far else "right" if x > 0.8 * far else "center"
    over = y > x
    return annotation(
        name,
        colour=INK,
        x=x,
        y=y,
        xanchor=side,
        yanchor="bottom" if over else "top",
        yshift=_CLEAR if over else -_CLEAR,
    )


def _points(chart: Chart, places: dict[tuple[float, float, bool], list[int]], lang: Lang) -> Spec:
    found = sorted(places.items(), key=lambda each: -len(each[1]))
    hollow = [least for (_, _, least), _ in found]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [x for (x, _, _), _ in found],
        "y": [y for (_, y, _), _ in found],
        "text": [f"{len(members)}" if len(members) > 1 else "" for _, members in found],
        "textfont": {"size": 12, "color": [INK if each else PAPER for each in hollow]},
        "marker": {
            "size": [_DOT + (7 + _GROWS * math.log10(len(m)) if len(m) > 1 else 0) for _, m in found],
            "symbol": ["circle-open" if each else "circle" for each in hollow],
            "color": ACCENT,
            "opacity": 0.9,
            "line": {"color": [ACCENT if each else PAPER for each in hollow], "width": 1.5},
        },
        "hovertemplate": [_hover(chart, place, members, lang) for place, members in found],
    }


def _hover(chart: Chart, place: tuple[float, float, bool], members: list[int], lang: Lang) -> str:
    x, y, least = place
    names = [verbatim(chart.categories[member](lang)) for member in members[:_TOLD]]
    more = [f"+{len(members) - _TOLD}"] if len(members) > _TOLD else []
    across, up = chart.series
    told = [
        f"{up.name(lang)}: {shown(AtLeast(y) if least else y, ValueKind.INTEGER, lang)} {chart.unit(lang)}",
        f"{across.name(lang)}: {shown(x, ValueKind.NUMBER, lang)}",
    ]
    return "<br>".join([*(bold(name) for name in names), *more, *told]) + "<extra></extra>"
