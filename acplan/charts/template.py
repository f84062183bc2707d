"""The one template of every picture on the screen, and the pieces that its charts are put together from.

A chart is a plain mapping in Plotly's own words; that Plotly understands all of it is held by a test.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from html import escape
from typing import Any

from acplan.figures.figure import Chart, Series, Stroke, ValueKind, shown
from acplan.look import ACCENT, BAD, FONT, GIVEN, GIVEN_DARK, INK, LINE, PAPER, SOFT, TINT, edge_of
from acplan.words.numbers import QUARTER_NAMED, YEAR_NAMED
from acplan.words.text import Lang

Spec = dict[str, Any]
"""A part of a chart as Plotly takes it."""

SMALL, BIG = 13, 17
WHERE_WIDE = "where-wide"
"""The name of words that are left out where a picture is as narrow as a phone."""
DASHES = {Stroke.DASHED: "5px,4px", Stroke.DOTTED: "dot"}
_AXIS: Spec = {
    "zeroline": False,
    "showline": False,
    "ticks": "",
    "fixedrange": True,
    "tickfont": {"color": SOFT, "size": SMALL},
    "tickangle": 0,
}
TEMPLATE: Spec = {
    "layout": {
        "font": {"family": FONT, "size": 14, "color": INK},
        "paper_bgcolor": PAPER,
        "plot_bgcolor": PAPER,
        "colorway": [ACCENT, TINT, GIVEN_DARK, GIVEN, SOFT, "#4f86b8", "#c9dcea", "#2f4858", "#d9dee3", BAD],
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8},
        "xaxis": _AXIS | {"showgrid": False},
        "yaxis": _AXIS | {"gridcolor": LINE},
        "legend": {
            "orientation": "h",
            "x": 0,
            "y": 1.02,
            "yanchor": "bottom",
            "font": {"size": SMALL, "color": SOFT},
            "traceorder": "normal",
        },
        "hoverlabel": {
            "font": {"family": FONT, "size": 14, "color": INK},
            "bgcolor": PAPER,
            "bordercolor": GIVEN_DARK,
        },
        "bargap": 0.34,
        "showlegend": False,
        "dragmode": False,
    }
}


def spec(data: Sequence[Spec], height: int, **layout: Any) -> Spec:
    """Return a chart in the product's style, of a height in pixels."""
    return {"data": list(data), "layout": {"template": TEMPLATE, "height": height, **layout}}


def verbatim(text: str) -> str:
    """Return a text in which a chart takes nothing for markup or for a place to be filled in."""
    return escape(text, quote=False).replace("%{", "%\u200b{")


def annotation(text: str, *, size: int = SMALL, colour: str = SOFT, **where: Any) -> Spec:
    """Return words in a chart."""
    return {"text": text, "showarrow": False, "font": {"size": size, "color": colour}, **where}


def stroke(
    ends: tuple[float, float, float, float], colour: str, width: float, dash: str = "", layer: str = "below"
) -> Spec:
    """Return a straight line between two points: x, x, y, y."""
    x0, x1, y0, y1 = ends
    line = {"color": colour, "width": width} | ({"dash": dash} if dash else {})
    return {"type": "line", "x0": x0, "x1": x1, "y0": y0, "y1": y1, "line": line, "layer": layer}


def step(place: float, value: float, colour: str, *, width: float = 3, reach: float = 0.44) -> list[Spec]:
    """Return one category's step: a short level line with a white edge, so that it reads on any bar."""
    ends = (place - reach, place + reach, value, value)
    return [stroke(ends, line, size, layer="above") for line, size in ((PAPER, width + 3), (colour, width))]


def thin(place: float, value: float) -> Spec:
    """Return a thin step behind a bar."""
    return stroke((place - 0.46, place + 0.46, value, value), GIVEN_DARK, 1.5)


def ticks(chart: Chart, lang: Lang) -> list[str]:
    """Return the categories, the one looked at in bold; under each the value of its step, named once before them."""
    names = [name(lang) for name in chart.categories]
    heads = [f"<b>{name}</b>" if place == chart.shown else name for place, name in enumerate(names)]
    line = next((line for line in chart.lines if line.stroke is Stroke.STEPS), None)
    if line is None:
        return heads
    tails = ["" if value is None else shown(value, ValueKind.NUMBER, lang) for value in line.values]
    first = next((place for place, tail in enumerate(tails) if tail), None)
    if first is not None:
        named = (line.short if any(line.short) else line.name)(lang)
        tails[max(0, first - 1)] = f"{named} {tails[0]}" if first == 0 else named
    told = [f"<span style='color:{line.ink}'><b>{tail}</b></span>" if tail else "" for tail in tails]
    return [f"{head}<br>{tail}" for head, tail in zip(heads, told, strict=True)]


def hover(chart: Chart, series: Series, lang: Lang) -> list[str]:
    """Return what is told of each category when it is pointed at: its value in words, and the step that it meets."""
    told = []
    steps = [line for line in chart.lines if line.stroke is Stroke.STEPS]
    unit, name = chart.unit(lang), f"<br>{series.name(lang)}" if len(chart.series) > 1 else ""
    for place, value in enumerate(series.values):
        figure = f"{series.least(place)}{shown(value, chart.kind, lang)}"
        lines = [f"{category(chart, place, lang)}{name}: {figure} {unit}".strip()]
        for line in steps:
            if line.values[place] is not None:
                lines.append(f"{line.name(lang)} {shown(line.values[place], ValueKind.NUMBER, lang)}")
        told.append("<br>".join(lines) + "<extra></extra>")
    return told


def joined(
    series: Series, chart: Chart, lang: Lang, *, large: int | None, sizes: tuple[int, int], symbol: str = "circle"
) -> Spec:
    """Return a series as joined points, one of them large: `sizes` of it and of the others, in pixels."""
    known = [(place, value) for place, value in enumerate(series.values) if value is not None]
    told = hover(chart, series, lang)
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "x": [place for place, _ in known],
        "y": [value for _, value in known],
        "name": series.name(lang),
        "line": {"color": series.fill, "width": 3},
        "marker": {
            "size": [sizes[place != large] for place, _ in known],
            "symbol": symbol,
            "color": series.fill,
            "opacity": 1,
            "line": {"color": PAPER, "width": 1.5},
        },
        "hovertemplate": [told[place] for place, _ in known],
    }


def category(chart: Chart, place: int, lang: Lang) -> str:
    """Return the name of a category as it stands in a sentence: that of a year, of a quarter after its year, or any."""
    name = chart.categories[place](lang)
    if chart.groups:
        return QUARTER_NAMED(lang, year=chart.groups[place](lang), quarter=name)
    return YEAR_NAMED(lang, year=name) if re.fullmatch(r"\d{4}", name) else name


def state_marker(colour: str, pattern: str) -> Spec:
    """Return how a bar of a state looks: filled, or hatched on paper, with an edge where paper meets paper."""
    hatch = {
        "shape": pattern,
        "fgcolor": BAD if pattern == "/" else SOFT,
        "fillmode": "overlay",
        "size": 7,
        "solidity": 0.22,
    }
    edge = {"color": edge_of(colour), "width": 1}
    return {"color": PAPER if pattern else colour, "pattern": hatch, "line": edge}


def marker(series: Series) -> Spec:
    """Return how the bars of a series look: coloured one by one where asked, hatched where not complete."""
    if series.pattern or series.fill == PAPER:
        return state_marker(series.fill, series.pattern)
    shapes = ["/" if place in series.hatched else "" for place in range(len(series.values))]
    pattern = {"shape": shapes, "fgcolor": PAPER, "fillmode": "overlay", "size": 7}
    return {"color": list(series.fills) if series.fills else series.fill, "pattern": pattern}


def halo(pattern: str) -> Spec:
    """Return what lifts a figure off the hatching that it stands on: paper around its letters."""
    around = [f"{x}px {y}px 1px {PAPER}" for x in (-2, 0, 2) for y in (-2, 0, 2)]
    return {"shadow": ", ".join(around)} if pattern else {}


def inside(series: Series, size: int) -> Spec:
    """Return how the values of a part of a stacked bar are written: in its middle, nothing for none."""
    return {
        "text": [f"{value:,.0f}" if value else "" for value in series.values],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "constraintext": "none",
        "textfont": {"color": PAPER if series.fill == ACCENT else INK, "size": size, **halo(series.pattern)},
    }


def bold(text: str) -> str:
    """Return a text in bold type."""
    return f"<b>{text}</b>"
