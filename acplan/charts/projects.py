"""Projects by state over the quarters, and money by year."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from acplan.charts.template import figure, state_marker
from acplan.look import ACCENT, GIVEN, INK, PAPER, SOFT, STATE_FILLS, TINT
from acplan.rules import ProjectState
from acplan.words import charts as say
from acplan.words.numbers import number
from acplan.words.text import Lang
from acplan.words.verdicts import PROJECT_STATES

ORDER = (ProjectState.DONE, ProjectState.IN_PROGRESS, ProjectState.UNABLE, ProjectState.UNREPORTED)


def project_states(states: pd.DataFrame, lang: Lang, *, height: int = 270) -> go.Figure:
    """Draw how many projects were in each state at each quarter, years side by side."""
    fig = figure(height)
    counts = states.groupby(["year", "quarter", "state"]).size().unstack(fill_value=0)
    counts = counts.reindex(columns=[state.value for state in ORDER], fill_value=0)
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
            textfont={"color": PAPER if state is ProjectState.DONE else INK, "size": 12},
            hovertemplate="%{x}: %{y}<extra>%{fullData.name}</extra>",
        )
    fig.update_layout(barmode="stack", showlegend=True, bargap=0.16, margin={"l": 4, "r": 4, "t": 34, "b": 44})
    fig.update_yaxes(visible=False)
    fig.update_xaxes(showdividers=False, tickfont={"size": 12})
    return fig


def money(frame: pd.DataFrame, lang: Lang, *, height: int = 270) -> go.Figure:
    """Draw planned, enacted and disbursed baht of each year; what is not reported has no bar."""
    fig = figure(height)
    years = [f"{year}" for year in frame["year"]]
    for name, colour, ink in (("planned", GIVEN, SOFT), ("enacted", TINT, INK), ("disbursed", ACCENT, INK)):
        values = [None if pd.isna(value) else float(value) for value in frame[name]]
        fig.add_bar(
            x=years,
            y=values,
            name=say.MONEY[name](lang),
            marker={"color": colour},
            text=["" if value is None else number(value) for value in values],
            textposition="outside",
            textangle=-90 if len(years) > 3 else 0,
            constraintext="none",
            textfont={"size": 12, "color": ink},
            cliponaxis=False,
            hovertemplate="%{x}: %{y:,.0f}<extra>%{fullData.name}</extra>",
        )
    top = float(frame[["planned", "enacted", "disbursed"]].max().max() or 1)
    fig.update_layout(barmode="group", showlegend=True, bargroupgap=0.06, margin={"l": 4, "r": 4, "t": 34, "b": 28})
    fig.update_yaxes(visible=False, range=[0, top * 1.5])
    fig.update_xaxes(type="category")
    return fig
