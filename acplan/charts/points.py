"""Rows with a point for now, joined to the one before, against a mark."""

from __future__ import annotations

from acplan.charts.template import DASHES, Spec, annotation, bold, hover, spec
from acplan.figures.figure import Chart, Series, shown
from acplan.look import ACCENT, BAD, GIVEN_DARK, INK, PAPER, TINT
from acplan.words.text import Lang

_FULL = 101.0
"""The right edge: a point at 100 stays whole."""
_SMALL = 260
"""Pixels: in less height there is no room for a legend."""


def points(chart: Chart, lang: Lang, height: int) -> Spec:
    """Draw each category as a row, the first on top; figures that miss the mark are red."""
    now, *earlier = chart.series
    places = list(reversed(range(len(chart.categories))))
    names = [chart.categories[place](lang) for place in places]
    values = [value for series in chart.series for value in series.values if value is not None]
    marks = [(line, value) for line in chart.lines for value in line.values[:1] if value is not None]
    low = min([*values, *(value for _, value in marks)], default=0) - 3
    drawn: list[Spec] = []
    words: list[Spec] = []
    for place, name in zip(places, names, strict=True):
        value = now.values[place]
        for series in earlier:
            if value is not None and series.values[place] is not None:
                drawn.append(_join(series.values[place], value, name))
        colour = BAD if place in now.failed else INK
        where: Spec = {"x": 1, "xref": "paper", "xanchor": "left", "xshift": 6}  # clear of a point at 100
        words.append(annotation(bold(shown(value, chart.kind, lang)), size=14, colour=colour, y=name, **where))
    hollow = {"size": 10, "color": PAPER, "line": {"color": GIVEN_DARK, "width": 2}}
    for series in earlier:
        if any(value is not None for value in series.values):
            drawn.append(_row_points(chart, series, names, places, hollow, lang))
    drawn.append(_row_points(chart, now, names, places, {"size": 13, "color": ACCENT}, lang))
    shapes = []
    for line, level in marks:
        across = {"type": "line", "x0": level, "x1": level, "yref": "y domain", "y0": 0, "y1": 1, "layer": "below"}
        shapes.append(
            {**across, "line": {"color": line.colour, "width": 1.8, "dash": DASHES.get(line.stroke, "solid")}}
        )
        over: Spec = {"x": level, "y": 1, "yref": "paper", "yanchor": "bottom"}
        words.append(annotation(bold(line.name(lang)), colour=line.ink, **over))
    return spec(
        drawn,
        height,
        annotations=words,
        shapes=shapes,
        showlegend=height >= _SMALL,
        legend={"y": -0.02, "yanchor": "top", "x": 0},
        margin={"l": 8, "r": 58, "t": 30, "b": 30} if height >= _SMALL else {"l": 8, "r": 58, "t": 22, "b": 0},
        xaxis={"visible": False, "range": [low, _FULL]},
        yaxis={
            "showgrid": True,
            "tickfont": {"size": 14, "color": INK},
            "automargin": True,
            "ticklabelstandoff": 6,
            "type": "category",
            "categoryarray": names,
            "range": [-0.6, len(names) - 0.4],
        },
    )


def _join(before: float | None, now: float, name: str) -> Spec:
    line: Spec = {"color": TINT, "width": 5}
    return {
        "type": "scatter", "mode": "lines", "x": [before, now], "y": [name, name], "line": line, "hoverinfo": "skip",
        "showlegend": False,
    }  # fmt: skip


def _row_points(chart: Chart, series: Series, names: list[str], places: list[int], marker: Spec, lang: Lang) -> Spec:
    told = hover(chart, series, lang)
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [series.values[place] for place in places],
        "y": names,
        "name": series.name(lang),
        "marker": marker,
        "hovertemplate": [told[place] for place in places],
    }
