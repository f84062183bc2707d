"""Standing bars: one a category against its step, or several side by side."""

from __future__ import annotations

from acplan.charts.template import (
    BIG,
    SMALL,
    Spec,
    annotation,
    bold,
    hover,
    marker,
    spec,
    step,
    thin,
    ticks,
)  # fmt: skip
from acplan.figures.figure import Chart, Series, Stroke, ValueKind, shown
from acplan.look import ACCENT, DARK, GIVEN, INK, PAPER, SOFT
from acplan.words.text import Lang

_LOW = 0.16
"""Below this share of the highest bar a figure stands above its bar, not in it."""
_SHORT = 5
"""Letters: figures no longer than this are large."""
_ROW, _HEADS = 20, 112
"""Pixels: the height of a row of amounts under the years, and the width of what stands before it."""


def columns(chart: Chart, lang: Lang, height: int) -> Spec:
    """Draw one bar a category, or one a series; amounts too long to stand over their bars stand in rows below."""
    if len(chart.series) == 1:
        return _single(chart, chart.series[0], lang, height)
    return (_with_rows if chart.kind is ValueKind.BAHT else _grouped)(chart, lang, height)


def _single(chart: Chart, series: Series, lang: Lang, height: int) -> Spec:
    places = list(range(len(chart.categories)))
    known = [value for values in (series.values, *(line.values for line in chart.lines)) for value in values]
    top = max([value or 0 for value in known] + [1])
    words: list[Spec] = []
    shapes: list[Spec] = []
    for line in chart.lines:
        for place, level in enumerate(line.values):
            if level is not None:
                shapes += step(place, level, line.colour) if line.stroke is Stroke.STEPS else [thin(place, level)]
    for place, value in enumerate(series.values):
        if value is not None:
            words.append(_figure(series, place, value, top, chart, lang))
    for note in chart.notes:
        value = series.values[note.place]
        over_figure = 22 if value is not None and value < _LOW * top else 0
        where: Spec = {"x": note.place, "y": value or 0, "yanchor": "bottom", "yshift": over_figure}
        words.append(annotation(note.text(lang), colour=note.colour, **where))
    bars = {
        "type": "bar",
        "x": places,
        "y": list(series.values),
        "marker": marker(series),
        "width": 0.66,
        "name": series.name(lang),
        "hovertemplate": hover(chart, series, lang),
    }
    return spec(
        [bars],
        height,
        shapes=shapes,
        annotations=words,
        xaxis={"tickvals": places, "ticktext": ticks(chart, lang), "range": [-0.6, len(places) - 0.4]},
        yaxis={"visible": False, "range": [0, top * 1.16]},
        margin={"l": 0, "r": 0, "t": 4, "b": 44},
    )


def _figure(series: Series, place: int, value: float, top: float, chart: Chart, lang: Lang) -> Spec:
    """Return a bar's figure: in it, white where it is dark, or above it where it is low."""
    inside, hatched = value >= _LOW * top, place in series.hatched
    white = inside and not hatched and (series.fills or (series.fill,) * (place + 1))[place] in DARK
    longest = max(len(shown(each, chart.kind, lang)) for each in series.values)
    return annotation(
        bold(f"{series.least(place)}{shown(value, chart.kind, lang)}"),
        size=BIG if longest <= _SHORT else SMALL,
        colour=PAPER if white else INK,
        x=place,
        y=0 if inside else value,
        yanchor="bottom",
        bgcolor=PAPER if inside and hatched else None,
        borderpad=1,
        yshift=2,
    )


def _grouped(chart: Chart, lang: Lang, height: int) -> Spec:
    names = [name(lang) for name in chart.categories]
    bars = [
        {
            "type": "bar",
            "x": names,
            "y": list(series.values),
            "name": series.name(lang),
            "marker": marker(series),
            "text": ["" if value is None else shown(value, chart.kind, lang) for value in series.values],
            "textposition": "outside",
            "textfont": {"size": SMALL},
            "cliponaxis": False,
            "hovertemplate": hover(chart, series, lang),
        }
        for series in chart.series
    ]
    return spec(
        bars,
        height,
        showlegend=True,
        barmode="group",
        bargroupgap=0.08,
        margin={"l": 8, "r": 8, "t": 34, "b": 30},
        xaxis={"type": "category"},
        yaxis={"visible": False},
    )


def _with_rows(chart: Chart, lang: Lang, height: int) -> Spec:
    """Draw bars side by side, their amounts in rows under the years; not reported: no bar, and a dash."""
    places = list(range(len(chart.categories)))
    bars, words, shapes = [], [], []
    for row, series in enumerate(chart.series, start=1):
        bars.append(
            {
                "type": "bar",
                "x": places,
                "y": list(series.values),
                "name": series.name(lang),
                "marker": {"color": series.fill},
                "hovertemplate": hover(chart, series, lang),
            }
        )
        middle = -_ROW * (row + 0.6)
        line: Spec = {"y": 0, "yref": "paper", "yanchor": "middle", "yshift": middle}
        words.append(annotation(series.name(lang), x=0, xref="paper", xanchor="left", xshift=16 - _HEADS, **line))
        shapes.append(_swatch(series.fill, middle))
        strong, colour = series.fill == ACCENT, {GIVEN: SOFT, ACCENT: ACCENT}.get(series.fill, INK)
        for place, value in enumerate(series.values):
            amount = shown(value, chart.kind, lang)
            words.append(annotation(bold(amount) if strong else amount, colour=colour, x=place, **line))
    top = max([value or 0 for series in chart.series for value in series.values]) or 1
    return spec(
        bars,
        height,
        annotations=words,
        shapes=shapes,
        barmode="group",
        bargroupgap=0.06,
        margin={"l": _HEADS, "r": 4, "t": 8, "b": _ROW * (1 + len(chart.series)) + 8},
        xaxis={"tickvals": places, "ticktext": ticks(chart, lang), "range": [-0.5, len(places) - 0.5]},
        yaxis={"visible": False, "range": [0, top * 1.02]},
    )


def _swatch(colour: str, middle: float) -> Spec:
    """Return the piece of a fill that stands before the row of its amounts."""
    mark = {"x0": 2 - _HEADS, "x1": 12 - _HEADS, "y0": middle - 5, "y1": middle + 5, "xanchor": 0, "yanchor": 0}
    pixels = {"xref": "paper", "yref": "paper", "xsizemode": "pixel", "ysizemode": "pixel"}
    return {"type": "rect", "fillcolor": colour, "line": {"width": 0}, **mark, **pixels}
