"""Indicators of a dimension by mission: met, not met, not yet due, without data."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape

import plotly.graph_objects as go

from acplan.charts.template import figure, halo, state_marker
from acplan.look import INDICATOR_FILLS, INK, PAPER
from acplan.measures.indicators import IndicatorCount
from acplan.rules import IndicatorState
from acplan.words.text import Lang
from acplan.words.verdicts import INDICATOR_STATES

ORDER = (
    IndicatorState.MET,
    IndicatorState.REACHED,
    IndicatorState.NOT_MET,
    IndicatorState.NOT_DUE,
    IndicatorState.NO_DATA,
    IndicatorState.SHOWN,
)


def indicators(counts: Mapping[str, IndicatorCount], lang: Lang, *, height: int | None = None) -> go.Figure:
    """Draw one bar a mission, its indicators by state, as counts."""
    fig = figure(height or 90 + 46 * len(counts))
    names = list(reversed(list(counts)))
    for state in ORDER:
        colour, pattern = INDICATOR_FILLS[state]
        values = [getattr(counts[name], state.value) for name in names]
        if not any(values):
            continue
        fig.add_bar(
            y=[escape(name, quote=False) for name in names],
            x=values,
            orientation="h",
            width=0.6,
            name=INDICATOR_STATES[state](lang),
            marker=state_marker(colour, pattern),
            text=[str(value) if value else "" for value in values],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            constraintext="none",
            textfont={"color": PAPER if state is IndicatorState.MET else INK, "size": 13, **halo(pattern)},
            hovertemplate="%{y}: %{x}<extra>%{fullData.name}</extra>",
        )
    fig.update_layout(barmode="stack", showlegend=True, margin={"l": 4, "r": 4, "t": 36, "b": 8})
    fig.update_xaxes(visible=False)
    fig.update_yaxes(
        showgrid=False, tickfont={"size": 14, "color": INK}, automargin=True, type="category", ticklabelstandoff=8
    )
    return fig
