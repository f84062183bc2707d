"""Projects by state over the quarters, and money by year."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from acplan.charts.template import figure, halo, say_in_the_middle, state_marker
from acplan.look import ACCENT, GIVEN, INK, PAPER, SOFT, STATE_FILLS, TINT
from acplan.rules import ProjectState
from acplan.words import charts as say
from acplan.words.numbers import NOTHING, number
from acplan.words.text import Lang
from acplan.words.verdicts import PROJECT_STATES

_ONE = 13
"""Pixels: the height of one project."""
_LINE, _HEADS = 20, 112
"""Pixels: the height of a line of amounts under the years, and the width of what stands before it."""
ORDER = (ProjectState.DONE, ProjectState.IN_PROGRESS, ProjectState.UNABLE, ProjectState.UNREPORTED)


def project_states(states: pd.DataFrame, lang: Lang, *, height: int | None = None) -> go.Figure:
    """Draw how many projects were in each state at each quarter, years side by side; one is as high as its figure."""
    counts = states.groupby(["year", "quarter", "state"]).size().unstack(fill_value=0)
    counts = counts.reindex(columns=[state.value for state in ORDER], fill_value=0)
    fig = figure(height or max(270, 78 + _ONE * int(max(counts.sum(axis=1), default=0))))
    axis = [
        [str(year) for year, _ in counts.index],
        [say.QUARTER_SHORT(lang, quarter=quarter) for _, quarter in counts.index],
    ]
    for state in ORDER:
        colour, pattern = STATE_FILLS[state]
        values = counts[state.value].tolist()
        fig.add_bar(
            x=axis,
            y=values,
            name=PROJECT_STATES[state](lang),
            marker=state_marker(colour, pattern),
            text=[str(value) if value else "" for value in values],
            textposition="inside",
            insidetextanchor="middle",
            textangle=0,
            constraintext="none",
            textfont={"color": PAPER if state is ProjectState.DONE else INK, "size": 12, **halo(pattern)},
            hovertemplate="%{x}: %{y}<extra>%{fullData.name}</extra>",
        )
    if counts.empty:
        say_in_the_middle(fig, say.NOT_REPORTED(lang))
    fig.update_layout(barmode="stack", showlegend=True, bargap=0.16, margin={"l": 4, "r": 4, "t": 34, "b": 44})
    fig.update_yaxes(visible=False)
    fig.update_xaxes(showdividers=False, tickfont={"size": 12}, visible=not counts.empty)
    return fig


def money(frame: pd.DataFrame, lang: Lang, *, height: int = 270) -> go.Figure:
    """Draw planned, enacted and disbursed baht of each year, the amounts under it; not reported: no bar, and a dash."""
    fig = figure(height)
    places = list(range(len(frame)))
    rows = []
    for name, colour, ink in (("planned", GIVEN, SOFT), ("enacted", TINT, INK), ("disbursed", ACCENT, ACCENT)):
        values = [None if pd.isna(value) else float(value) for value in frame[name]]
        rows.append([NOTHING if value is None else number(value) for value in values])
        fig.add_bar(
            x=places,
            y=values,
            name=say.MONEY[name](lang),
            marker={"color": colour},
            hovertemplate=[
                f"{year}: {text}<extra>%{{fullData.name}}</extra>"
                for year, text in zip(frame["year"], rows[-1], strict=True)
            ],
        )
        middle = -_LINE * (len(rows) + 0.6)
        line = {"y": 0, "yref": "paper", "yanchor": "middle", "yshift": middle, "showarrow": False}
        head = {"text": say.MONEY[name](lang), "font": {"size": 13, "color": SOFT}}
        fig.add_annotation(x=0, xref="paper", xanchor="left", xshift=16 - _HEADS, **head, **line)
        mark = {"x0": 2 - _HEADS, "x1": 12 - _HEADS, "y0": middle - 5, "y1": middle + 5, "xanchor": 0, "yanchor": 0}
        pixels = {"xref": "paper", "yref": "paper", "xsizemode": "pixel", "ysizemode": "pixel"}
        fig.add_shape(type="rect", fillcolor=colour, line_width=0, **mark, **pixels)
        for place, text in enumerate(rows[-1]):
            amount = f"<b>{text}</b>" if name == "disbursed" else text
            fig.add_annotation(x=place, text=amount, font={"size": 13, "color": ink}, **line)
    top = float(frame[["planned", "enacted", "disbursed"]].max().max() or 1)
    fig.update_layout(
        barmode="group", bargroupgap=0.06, margin={"l": _HEADS, "r": 4, "t": 8, "b": _LINE * (1 + len(rows)) + 8}
    )
    fig.update_yaxes(visible=False, range=[0, top * 1.02])
    fig.update_xaxes(tickvals=places, ticktext=[f"{year}" for year in frame["year"]], range=[-0.5, len(places) - 0.5])
    return fig
