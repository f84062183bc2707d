"""A running total between lines with their bands, and bars of the same quarters below."""

from __future__ import annotations

from itertools import groupby

from acplan.charts.template import SMALL, Spec, annotation, bold, category, hover, joined, marker, spec, stroke
from acplan.figures.figure import Chart, Line, Series, ValueKind, shown
from acplan.look import INK, LINE, SOFT
from acplan.words.text import Lang

_UNDER = 0.24
"""The share of the height that the bars below take, where there are any."""
_BETWEEN = 0.07
_RIGHT, _FOOT = 150, 42
"""Pixels: the room for the names of the lines, and for the quarters and years."""
_NAME = 34
"""Pixels from the name of one line to that of the next."""
_CLEAR = 0.16
"""The opacity of a band: where two lie on one another both are seen."""


def running(chart: Chart, lang: Lang, height: int) -> Spec:
    """Draw each line in its band, named at its end with its last value and band; the total as joined points."""
    count, low = len(chart.categories), _UNDER + _BETWEEN if chart.below else 0.0
    total = chart.series[0]
    top = max(
        [v or 0 for v in total.values]
        + [line.band[-1][1] if line.band else max(v or 0 for v in line.values) for line in chart.lines]
    )
    drawn = [trace for line in chart.lines for trace in _band(line)] + [
        _line(line, chart, lang) for line in chart.lines
    ]
    last = max((place for place, value in enumerate(total.values) if value is not None), default=None)
    drawn.append(joined(total, chart, lang, large=last, sizes=(12, 6)))
    plot = (height - _FOOT - 8) * (1 - low)
    words = [*_ends(chart, top * 1.06, plot, lang), *_years(chart, lang), *_latest(total, chart, lang)]
    shapes = [
        stroke((place - 0.5, place - 0.5, 0, 1), LINE, 1) | {"yref": "paper"}
        for place in range(1, len(chart.groups))
        if chart.groups[place] != chart.groups[place - 1]
    ]
    axes: Spec = {
        "yaxis": {"domain": [low, 1], "range": [0, top * 1.06], "ticklabelposition": "inside top", "nticks": 5}
    }
    if chart.below is not None:
        below = chart.below.series[0]
        drawn.append(_bars(below, chart.below, lang))
        most = max([value or 0 for value in below.values] + [1])
        axes["yaxis2"] = {"domain": [0, _UNDER], "range": [0, most * 1.5], "visible": False, "anchor": "x"}
        words.append(
            annotation(below.name(lang), x=1, xref="paper", xanchor="left", xshift=8, y=_UNDER / 2, yref="paper")
        )
        for note in chart.below.notes:
            words.append(annotation(note.text(lang), x=note.place, y=0, yref="y2", yanchor="bottom"))
    return spec(
        drawn,
        height,
        annotations=words,
        shapes=shapes,
        bargap=0.4,
        margin={"l": 4, "r": _RIGHT, "t": 8, "b": _FOOT},
        xaxis={
            "tickvals": list(range(count)),
            "ticktext": [name(lang) for name in chart.categories],
            "range": [-0.6, count - 0.4],
            "anchor": "free",
            "position": 0,
        },
        **axes,
    )


def _band(line: Line) -> list[Spec]:
    """Return the edges of a band, the room between them filled."""
    places = list(range(len(line.band)))
    edge: Spec = {"type": "scatter", "mode": "lines", "x": places, "hoverinfo": "skip", "showlegend": False}
    thin = {"color": line.colour, "width": 0.6}
    low = {**edge, "y": [each[0] for each in line.band], "line": thin, "opacity": 0.5}
    red, green, blue = bytes.fromhex(line.colour.removeprefix("#"))
    inside = {"fill": "tonexty", "fillcolor": f"rgba({red},{green},{blue},{_CLEAR})"}
    return [low, {**edge, "y": [each[1] for each in line.band], "line": thin, **inside}]


def _line(line: Line, chart: Chart, lang: Lang) -> Spec:
    ranges = [f" ({low:.0f}–{high:.0f})" for low, high in line.band] or [""] * len(line.values)
    known = [shown(value, ValueKind.NUMBER, lang) for value in line.values]
    told = [
        f"{category(chart, place, lang)}<br>{line.name(lang)} {value}{each}<extra></extra>"
        for place, (value, each) in enumerate(zip(known, ranges, strict=True))
    ]
    return {
        "type": "scatter",
        "mode": "lines",
        "x": list(range(len(line.values))),
        "y": list(line.values),
        "name": line.name(lang),
        "line": {"color": line.colour, "width": 2},
        "hovertemplate": told,
    }


def _bars(series: Series, chart: Chart, lang: Lang) -> Spec:
    return {
        "type": "bar",
        "x": list(range(len(series.values))),
        "y": list(series.values),
        "yaxis": "y2",
        "name": series.name(lang),
        "marker": marker(series),
        "text": ["" if value is None else shown(value, chart.kind, lang) for value in series.values],
        "textposition": "outside",
        "textfont": {"size": SMALL, "color": SOFT},
        "cliponaxis": False,
        "hovertemplate": hover(chart, series, lang),
    }


def _ends(chart: Chart, top: float, plot: float, lang: Lang) -> list[Spec]:
    """Name each line at its end, one under another where they end close together."""
    words, last = [], -1.0
    for line in sorted(chart.lines, key=lambda line: line.values[-1] or 0):
        value = line.values[-1] or 0
        wanted = value / top * plot
        stands = max(wanted, last + _NAME, _NAME / 2)
        last = stands
        ranges = [f"<br>({low:.0f}–{high:.0f})" for low, high in line.band[-1:]]
        text = bold(f"{line.name(lang)} {shown(value, ValueKind.NUMBER, lang)}") + "".join(ranges)
        where: Spec = {"x": 1, "xref": "paper", "xanchor": "left", "xshift": 8, "align": "left"}
        words.append(annotation(text, colour=line.ink, y=value, yshift=stands - wanted, yanchor="middle", **where))
    return words


def _latest(total: Series, chart: Chart, lang: Lang) -> list[Spec]:
    known = [place for place, value in enumerate(total.values) if value is not None]
    if not known:
        return []
    place, value = known[-1], total.values[known[-1]]
    over = sum(value >= (line.values[place] or 0) for line in chart.lines if value is not None) > 0
    where: Spec = {"x": place, "y": value, "yanchor": "bottom" if over else "top", "yshift": 9 if over else -9}
    text = bold(f"{total.least(place)}{shown(value, chart.kind, lang)}")
    return [annotation(text, size=17, colour=total.fill or INK, bgcolor="rgba(255,255,255,.8)", borderpad=0, **where)]


def _years(chart: Chart, lang: Lang) -> list[Spec]:
    words = []
    for name, members in groupby(range(len(chart.groups)), key=lambda place: chart.groups[place]):
        places = list(members)
        here = chart.shown in places
        text = bold(name(lang)) if here else name(lang)
        middle = (places[0] + places[-1]) / 2
        words.append(
            annotation(text, x=middle, y=0, yref="paper", yanchor="top", yshift=-20, colour=INK if here else SOFT)
        )
    return words
