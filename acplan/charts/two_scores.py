"""Both scores of each year in one picture: the plan carried out across, cases against the ceiling up."""

from __future__ import annotations

import math
from collections.abc import Sequence

import plotly.graph_objects as go

from acplan.charts.labels import Box, around, clearest
from acplan.charts.template import figure
from acplan.look import ACCENT, GIVEN_DARK, INK, SOFT, TINT, WASH
from acplan.measures.two_scores import TwoScores
from acplan.rules import CARRIED_OUT, Quadrant
from acplan.words import two_scores as say
from acplan.words.text import Lang, letters

_WIDTH, _TOP, _BOTTOM, _EDGE = 820, 6, 56, 64
"""Pixels: the narrowest plot, its margins, and how far the outermost points stay from its edge."""
_DOT = 22
_LABEL, _LETTER = 28, 11.5
_AROUND = ((0, 27), (0, -27), (1, 0), (-1, 0), (1, 20), (-1, 20), (1, -20), (-1, -20))
"""Where the label of a point may stand: aside of it (-1 left, 1 right) and how many pixels above."""
_NAMED = (225, 48)
"""How much room the name of a part takes."""
_CORNERS = {
    Quadrant.NOT_CARRIED_OUT_WITHIN: (False, True),
    Quadrant.CARRIED_OUT_WITHIN: (True, True),
    Quadrant.NOT_CARRIED_OUT_OVER: (False, False),
    Quadrant.CARRIED_OUT_OVER: (True, False),
}
"""In which corner each part is named: on the right, at the top."""


def two_scores(years: Sequence[TwoScores], shown: int, lang: Lang, *, height: int = 380) -> go.Figure:
    """Draw each year as a point, hollow where it is not complete; higher is better, and so is further right."""
    fig = figure(height)
    points = [(year, year.plan_score, year.over_ceiling) for year in years if year.quadrant is not None]
    known = [(year, score, over) for year, score, over in points if score is not None and over is not None]
    left = max(0, min([50, *(25 * math.ceil(score / 25) - 25 for _, score, _ in known)]))
    worst, best = max([1, *(over for *_, over in known)]), min([-1, *(over for *_, over in known)])
    inner = height - _TOP - _BOTTOM
    spare = (worst - best) * _EDGE / (inner - 2 * _EDGE)
    low, high, first, last = worst + spare, best - spare, left - (100 - left) * 0.03, 100 + (100 - left) * 0.03
    _quadrants(fig, lang, first, last, low, high)
    for year, score, over in known:
        fig.add_scatter(
            x=[score],
            y=[over],
            mode="markers",
            marker={
                "size": _DOT,
                "symbol": "circle-open" if year.to_date else "circle",
                "color": ACCENT if year.year == shown or year.to_date else TINT,
                "line": {"width": 4 if year.to_date else 1.5, "color": ACCENT},
            },
            hovertemplate=f"{year.year}: {score:.2f} · {say.against_ceiling(over)(lang)}<extra></extra>",
        )
    across, up = _WIDTH / (last - first), inner / (low - high)
    spots = [(_name(year, lang), (score - first) * across, (low - over) * up) for year, score, over in known]
    lines = ((CARRIED_OUT - first) * across, (low - 0.5) * up)
    for text, x, y, aside, above in _labels(spots, lines, inner):
        fig.add_annotation(
            x=first + x / across,
            y=low - y / up,
            xanchor={0: "center", 1: "left", -1: "right"}[aside],
            xshift=aside * (_DOT / 2 + 4),
            yshift=above,
            text=f"<b>{text}</b>",
            showarrow=False,
            font={"size": 20, "color": INK},
        )
    each = max(1, math.ceil((worst - best) / 6))
    cases = list(range(-(-best // each) * each, worst + 1, each))
    fig.update_xaxes(
        range=[first, last],
        tickvals=[mark for mark in (0, 25, 50, CARRIED_OUT, 100) if mark >= left],
        tickfont={"size": 16},
        title={"text": say.PLAN_SCORE(lang), "font": {"size": 16, "color": SOFT}, "standoff": 4},
    )
    fig.update_yaxes(
        range=[low, high],
        tickvals=cases,
        ticktext=[say.against_ceiling(over)(lang) for over in cases],
        tickfont={"size": 16},
        automargin=True,
        ticklabelstandoff=6,
    )
    fig.update_layout(margin={"l": 8, "r": 8, "t": _TOP, "b": _BOTTOM})
    return fig


def _quadrants(fig: go.Figure, lang: Lang, first: float, last: float, low: float, high: float) -> None:
    """Draw the two lines that part the picture, and name the four parts in their corners.

    The line across lies half a case above the ceiling, so that a year at the ceiling stands clear of it.
    """
    fig.add_shape(type="rect", x0=CARRIED_OUT, x1=last, y0=0.5, y1=low, fillcolor=WASH, line_width=0, layer="below")
    line = {"type": "line", "line": {"color": GIVEN_DARK, "width": 1.5}, "layer": "below"}
    fig.add_shape(x0=CARRIED_OUT, x1=CARRIED_OUT, y0=low, y1=high, **line)
    fig.add_shape(x0=first, x1=last, y0=0.5, y1=0.5, **line)
    for quadrant, (right, top) in _CORNERS.items():
        asked = quadrant is Quadrant.CARRIED_OUT_OVER
        fig.add_annotation(
            x=last if right else first,
            y=high if top else low,
            xanchor="right" if right else "left",
            yanchor="top" if top else "bottom",
            align="right" if right else "left",
            text=say.QUADRANTS[quadrant](lang),
            showarrow=False,
            font={"size": 16, "color": INK if asked else SOFT},
        )


def _name(year: TwoScores, lang: Lang) -> str:
    return say.TO_DATE(lang, year=year.year) if year.to_date else f"{year.year}"


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
    width = _LETTER * letters(text)
    start = x - width / 2 if aside == 0 else x + _DOT / 2 + 4 if aside > 0 else x - _DOT / 2 - 4 - width
    return (start, start + width, y + above - _LABEL / 2, y + above + _LABEL / 2)
