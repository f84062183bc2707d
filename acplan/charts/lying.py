"""Lying bars: what each row can gain, or its parts side by side."""

from __future__ import annotations

from html import escape

from acplan.charts.template import Spec, annotation, bold, hover, inside, spec, state_marker, stroke
from acplan.figures.figure import Chart, shown
from acplan.look import INK, PAPER, SOFT, TINT
from acplan.words.text import Lang

_NAMES: Spec = {"showgrid": False, "tickfont": {"size": 14, "color": INK}, "automargin": True}


def bars(chart: Chart, lang: Lang, height: int) -> Spec:
    """Draw each category as a bar, the first on top, its label beside it."""
    series = chart.series[0]
    places = list(reversed(range(len(chart.categories))))
    names = [chart.categories[place](lang) for place in places]
    fills = series.fills or (series.fill,) * len(places)
    words = []
    for place, name in zip(places, names, strict=True):
        value, label = series.values[place], chart.labels[place] if chart.labels else None
        told = shown(value, chart.kind, lang) if label is None else f"{bold(label.strong)}  {label.soft}"
        ink = SOFT if fills[place] == TINT else INK
        words.append(annotation(told, colour=ink, x=value or 0, y=name, xanchor="left", xshift=6))
    told_of = hover(chart, series, lang)
    drawn = {
        "type": "bar",
        "orientation": "h",
        "x": [series.values[place] for place in places],
        "y": names,
        "name": series.name(lang),
        "marker": {"color": [fills[place] for place in places]},
        "hovertemplate": [told_of[place] for place in places],
    }
    most = max([value or 0 for value in series.values], default=0) or 1.0
    return spec(
        [drawn],
        height,
        annotations=words,
        bargap=0.4,
        margin={"l": 8, "r": 8, "t": 4, "b": 4},
        xaxis={"visible": False, "range": [0, most * 1.9]},
        yaxis=_NAMES | {"ticklabelstandoff": 6},
    )


def stacked_bars(chart: Chart, lang: Lang, height: int | None) -> Spec:
    """Draw one bar a category, the first on top, its parts as counts; a part that nothing has is left out."""
    places = list(reversed(range(len(chart.categories))))
    names = [escape(chart.categories[place](lang), quote=False) for place in places]
    drawn = []
    for series in chart.series:
        if any(series.values):
            told_of, written = hover(chart, series, lang), inside(series, 13)
            drawn.append(
                {
                    "type": "bar",
                    "orientation": "h",
                    "x": [series.values[place] for place in places],
                    "y": names,
                    "width": 0.6,
                    "name": series.name(lang),
                    "marker": state_marker(series.fill, series.pattern),
                    **written,
                    "text": [written["text"][place] for place in places],
                    "hovertemplate": [told_of[place] for place in places],
                }
            )
    marks = [
        stroke((value, value, row - 0.4, row + 0.4), colour, width, layer="above")
        for line in chart.lines
        for row, value in enumerate(line.values[place] for place in places)
        if value is not None
        for colour, width in ((PAPER, 5), (line.colour, 2.5))
    ]
    return spec(
        drawn,
        height or 90 + 46 * len(places),
        shapes=marks,
        barmode="stack",
        showlegend=True,
        margin={"l": 4, "r": 4, "t": 36, "b": 8},
        xaxis={"visible": False},
        yaxis=_NAMES | {"type": "category", "ticklabelstandoff": 8},
    )
