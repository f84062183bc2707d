"""The points of the ITA total that each indicator can still gain."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from acplan.charts.template import figure
from acplan.look import INK, SOFT, gain_fill
from acplan.measures.ita_headroom import Headroom
from acplan.rules import MOST_TO_GAIN
from acplan.words import charts as say
from acplan.words.numbers import number
from acplan.words.text import Lang


def ita_headroom(found: Sequence[Headroom], lang: Lang, *, height: int = 360) -> go.Figure:
    """Draw each indicator's possible gain as a bar, the largest on top, with score and weight beside it."""
    fig = figure(height)
    rows = list(reversed(found))
    names = [f"{each.indicator}. {each.name(lang)}" for each in rows]
    fig.add_bar(
        x=[each.gain for each in rows],
        y=names,
        orientation="h",
        marker={"color": [gain_fill(place) for place in reversed(range(len(rows)))]},
        hovertemplate="%{y}: %{x:.2f}<extra></extra>",
    )
    for each, name in zip(rows, names, strict=True):
        told = say.GAIN(lang, gain=number(each.gain, 2), score=number(each.score, 2), weight=number(each.weight))
        fig.add_annotation(
            x=each.gain,
            y=name,
            xanchor="left",
            xshift=6,
            text=told,
            showarrow=False,
            font={"size": 13, "color": INK if each in found[:MOST_TO_GAIN] else SOFT},
        )
    most = max((each.gain for each in rows), default=1.0)
    fig.update_xaxes(visible=False, range=[0, most * 1.9])
    fig.update_yaxes(showgrid=False, tickfont={"size": 14, "color": INK}, automargin=True, ticklabelstandoff=6)
    fig.update_layout(margin={"l": 8, "r": 8, "t": 4, "b": 4}, bargap=0.4)
    return fig
