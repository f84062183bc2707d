"""Standing bars whose parts add up: states over the quarters, or new cases on those before them."""

from __future__ import annotations

import math

from acplan.charts.template import (
    SMALL,
    Spec,
    annotation,
    bold,
    hover,
    inside,
    marker,
    spec,
    state_marker,
    step,
    thin,
)  # fmt: skip
from acplan.figures.figure import Chart, Stroke, shown
from acplan.look import INK, PAPER, SOFT
from acplan.text_layout import ems
from acplan.words.text import Lang

_ONE, _LOWEST = 13, 270
"""Pixels: the height of one of what is counted, and of the whole chart at least."""
_SIGN, _ENTRY, _NARROWEST = 52, 19, 500
"""Pixels: what stands before a name in the legend, the height of a row in it, and the least width of the chart."""


def stacked(chart: Chart, lang: Lang, height: int | None) -> Spec:
    """Draw the parts of each category on one another, years side by side where there are groups."""
    return _by_group(chart, lang, height) if chart.groups else _to_date(chart, lang, height or _LOWEST)


def _by_group(chart: Chart, lang: Lang, height: int | None) -> Spec:
    """Draw each part with its count in it; one that is counted is as high as its figure."""
    tallest = max((sum(v or 0 for v in column) for column in _columns(chart)), default=0)
    drawn = [place for place, column in enumerate(_columns(chart)) if any(value is not None for value in column)]
    axis = [[chart.groups[place](lang) for place in drawn], [chart.categories[place](lang) for place in drawn]]
    told = [hover(chart, series, lang) for series in chart.series]
    bars = [
        {
            "type": "bar",
            "x": axis,
            "y": [series.values[place] for place in drawn],
            "name": series.name(lang),
            "marker": state_marker(series.fill, series.pattern),
            **inside(series, 12),
            "hovertemplate": [of[place] for place in drawn],
        }
        for series, of in zip(chart.series, told, strict=True)
    ]
    for bar in bars:
        bar["text"] = [bar["text"][place] for place in drawn]
    return spec(
        bars,
        height or max(_LOWEST, 78 + _ONE * int(tallest)),
        barmode="stack",
        showlegend=True,
        bargap=0.16,
        margin={"l": 4, "r": 4, "t": _legend_height(chart, lang), "b": 44},
        legend={"yref": "container", "y": 1, "yanchor": "top"},
        xaxis={"showdividers": False, "tickfont": {"size": 12}},
        yaxis={"visible": False},
    )


def _legend_height(chart: Chart, lang: Lang) -> int:
    """Return the pixels of the legend where the chart is narrowest; once it is drawn, Plotly makes no room for it."""
    widest = max(ems(series.name(lang)) for series in chart.series) * SMALL + _SIGN
    return 12 + _ENTRY * math.ceil(len(chart.series) / max(1, int(_NARROWEST / widest)))


def _to_date(chart: Chart, lang: Lang, height: int) -> Spec:
    """Draw each category on what came before it, its label on top, a line across for what must not be passed."""
    names = [name(lang) for name in chart.categories]
    sums = [sum(value or 0 for value in column) for column in _columns(chart)]
    through = [line for line in chart.lines if line.stroke not in {Stroke.THIN, Stroke.MARK}]
    levels = [value for line in through for value in line.values if value is not None]
    bars = [
        {
            "type": "bar",
            "x": names,
            "y": list(series.values),
            "name": series.name(lang),
            "marker": marker(series),
            "hovertemplate": hover(chart, series, lang),
        }
        for series in chart.series
    ]
    words = [
        annotation(note.text(lang), colour=note.colour, x=names[note.place], y=0, yanchor="bottom")
        for note in chart.notes
    ]
    for place, label in enumerate(chart.labels):
        if label is not None:
            text = f"{bold(label.strong)} <span style='color:{SOFT}'>{label.soft}</span>"
            where: Spec = {"x": names[place], "y": sums[place], "yanchor": "bottom", "bgcolor": PAPER, "borderpad": 1}
            words.append(annotation(text, size=15, colour=INK, **where))
    shapes = []
    for line in chart.lines:
        if line.stroke is Stroke.THIN:
            shapes += [thin(place, value) for place, value in enumerate(line.values) if value is not None]
        elif line.stroke is Stroke.MARK:
            known = [(place, value) for place, value in enumerate(line.values) if value is not None]
            levels += [value for _, value in known]
            shapes += [shape for each in known for shape in step(*each, line.colour, width=2.5, reach=0.2)]
    aside = 70
    for line in through:
        level = next((value for value in line.values if value is not None), None)
        if level is not None:
            across = {"type": "line", "xref": "x domain", "x0": 0, "x1": 1, "y0": level, "y1": level}
            shapes.append({**across, "line": {"color": line.colour, "width": 2.5}})
            text = f" {line.name(lang)} {shown(level, chart.kind, lang)}"
            words.append(annotation(bold(text), colour=line.ink, x=1, xref="paper", xanchor="left", y=level))
            aside = max(aside, int(SMALL * ems(text, bold=True)) + 4)
    return spec(
        bars,
        height,
        annotations=words,
        shapes=shapes,
        barmode="stack",
        margin={"l": 8, "r": aside, "t": 24, "b": 30},
        yaxis={"visible": False, "range": [0, max([*sums, *levels, 1]) * 1.25]},
    )


def _columns(chart: Chart) -> list[tuple[float | None, ...]]:
    return list(zip(*(series.values for series in chart.series), strict=True))
