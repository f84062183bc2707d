"""The ITA score: years against plan target, pass mark and national average; its indicators and tools."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import plotly.graph_objects as go

from acplan.charts.template import figure, ticks
from acplan.ita_method import method_of
from acplan.look import ACCENT, BAD, GIVEN_DARK, INK, PAPER, SOFT, TINT
from acplan.measures.ita import ItaYear, alike
from acplan.words import charts as say
from acplan.words.numbers import number
from acplan.words.text import Lang


def ita(years: Sequence[ItaYear], shown: int, lang: Lang, *, height: int = 226, national: bool = False) -> go.Figure:
    """Draw each year's score as a point, the plan's targets as steps and the pass mark as a line."""
    fig = figure(height)
    places = {year.year: place for place, year in enumerate(years)}
    known = [year for year in years if year.score is not None]
    mark = years[-1].pass_mark
    asked = [y.target for y in years if y.target is not None] + [mark]
    lowest = min([year.score or 100 for year in known] + asked)
    for year in years:
        if year.target is not None:
            place = places[year.year]
            fig.add_shape(
                type="line",
                x0=place - 0.5,
                x1=place + 0.5,
                y0=year.target,
                y1=year.target,
                line={"color": GIVEN_DARK, "width": 2.2},
                layer="below",
            )
    _risers(fig, years, places)
    fig.add_shape(
        type="line",
        x0=-0.5,
        x1=len(years) - 0.5,
        y0=mark,
        y1=mark,
        line={"color": BAD, "width": 1.8, "dash": "5px,4px"},
        layer="below",
    )
    far = [abs((years[end].target or 0) - mark) for end in (0, -1)]  # the label stands where the steps leave it room
    fig.add_annotation(
        x=-0.5 if far[0] >= far[1] else len(years) - 0.5,
        xanchor="left" if far[0] >= far[1] else "right",
        y=mark,
        yanchor="top" if national else "bottom",
        text=f"<b>{say.PASS_MARK(lang, mark=number(mark))}</b>",
        showarrow=False,
        font={"size": 13, "color": BAD},
    )
    if national:
        averages = [year for year in years if year.national is not None]
        fig.add_scatter(
            x=[places[year.year] for year in averages],
            y=[year.national for year in averages],
            mode="lines+markers",
            line={"color": GIVEN_DARK, "width": 1.5, "dash": "dot"},
            marker={"symbol": "diamond", "size": 7, "color": GIVEN_DARK},
            hovertemplate=[
                f"{say.NATIONAL(lang)} {year.year}: {number(year.national, 2)}<extra></extra>" for year in averages
            ],
        )
        if averages:
            last = averages[-1]
            fig.add_annotation(
                x=places[last.year],
                y=last.national,
                yanchor="bottom",
                yshift=5,
                text=f"{say.NATIONAL(lang)} {number(last.national, 2)}",
                showarrow=False,
                font={"size": 13, "color": SOFT},
            )
    fig.add_scatter(
        x=[places[year.year] for year in known],
        y=[year.score for year in known],
        mode="lines+markers",
        line={"color": ACCENT, "width": 3},
        marker={
            "size": [13 if year.year == shown else 9 for year in known],
            "color": ACCENT,
            "opacity": 1,
            "line": {"color": PAPER, "width": 1.5},
        },
        hovertemplate=[f"{year.year}: {number(year.score, 2)}<extra></extra>" for year in known],
    )
    for year in known:
        big = year.year == shown
        near_mark = abs((year.score or 0) - mark) < 4
        fig.add_annotation(
            x=places[year.year],
            y=year.score,
            text=f"<b>{number(year.score, 2)}</b>",
            showarrow=False,
            yshift=-17 if near_mark or big else 15,
            xshift=12 if (near_mark or big) else -4,
            font={"size": 15 if big else 13, "color": ACCENT},
            bgcolor="rgba(255,255,255,.75)",
            borderpad=0,
        )
    targets = ["" if year.target is None else number(year.target) for year in years]
    first = next((place for place, text in enumerate(targets) if text), None)
    if first == 0:
        targets[0] = f"{say.TARGET(lang)} {targets[0]}"
    labels = ticks([year.year for year in years], targets, SOFT, shown=shown)
    if first:
        labels[first - 1] += f"<span style='color:{SOFT}'><b>{say.TARGET(lang)}</b></span>"
    fig.update_xaxes(tickvals=list(places.values()), ticktext=labels, range=[-0.55, len(years) - 0.45])
    highest = max([mark + 1, *asked, *(year.score or 0 for year in known)]) + 5
    fig.update_yaxes(visible=False, range=[lowest - 6, 101 if national else highest])
    fig.update_layout(margin={"l": 0, "r": 0, "t": 4, "b": 44})
    return fig


def _risers(fig: go.Figure, years: Sequence[ItaYear], places: dict[int, int]) -> None:
    for year, following in pairwise(years):
        if year.target is not None and following.target is not None:
            edge = places[year.year] + 0.5
            fig.add_shape(
                type="line",
                x0=edge,
                x1=edge,
                y0=year.target,
                y1=following.target,
                line={"color": GIVEN_DARK, "width": 1.2},
                layer="below",
            )


def ita_indicators(year: ItaYear, before: ItaYear | None, lang: Lang, *, height: int = 420) -> go.Figure:
    """Draw the indicators of a year as points, joined to last year's, against the pass mark."""
    names_of = method_of(year.year).names
    numbers = sorted(names_of, reverse=True)
    names = [f"{n}. {names_of[n](lang)}" for n in numbers]
    now = [year.indicators.get(n) for n in numbers]
    earlier = alike(before, year)
    last = [earlier.get(n) for n in numbers]
    return _points(names, now, last, year, say.LAST_YEAR(lang, year=before.year) if before else "", lang, height)


def ita_tools(year: ItaYear, before: ItaYear | None, lang: Lang, *, height: int = 200) -> go.Figure:
    """Draw the score of each of the assessment's tools with its weight, joined to last year's."""
    tools = list(reversed(method_of(year.year).tools))
    names = [f"{tool.name(lang)} · {tool.weight}%" for tool in tools]
    now = [year.tools.get(tool.code) for tool in tools]
    last = [before.tools.get(tool.code) if before else None for tool in tools]
    return _points(names, now, last, year, say.LAST_YEAR(lang, year=before.year) if before else "", lang, height)


def _points(
    names: Sequence[str],
    now: Sequence[float | None],
    last: Sequence[float | None],
    year: ItaYear,
    last_name: str,
    lang: Lang,
    height: int,
) -> go.Figure:
    fig = figure(height)
    known = [value for value in (*now, *last) if value is not None]
    low, high = min([*known, year.pass_mark]) - 3, 101.0
    for name, value, earlier in zip(names, now, last, strict=True):
        if value is not None and earlier is not None:
            fig.add_scatter(
                x=[earlier, value],
                y=[name, name],
                mode="lines",
                line={"color": TINT, "width": 5},
                hoverinfo="skip",
                showlegend=False,
            )
        fig.add_annotation(
            x=1,
            xref="paper",
            xanchor="left",
            y=name,
            text=f"<b>{number(value, 2)}</b>",
            showarrow=False,
            font={"size": 14, "color": BAD if value is not None and value < year.pass_mark else INK},
        )
    fig.add_vline(x=year.pass_mark, line={"color": BAD, "width": 1.8, "dash": "5px,4px"}, layer="below")
    if any(value is not None for value in last):
        fig.add_scatter(
            x=last,
            y=names,
            mode="markers",
            name=last_name,
            marker={"size": 10, "color": PAPER, "line": {"color": GIVEN_DARK, "width": 2}},
            hovertemplate="%{x:.2f}<extra>%{fullData.name}</extra>",
        )
    fig.add_scatter(
        x=now,
        y=names,
        mode="markers",
        name=say.LAST_YEAR(lang, year=year.year),
        marker={"size": 13, "color": ACCENT},
        hovertemplate="%{y}: %{x:.2f}<extra></extra>",
    )
    fig.add_annotation(
        x=year.pass_mark,
        y=1,
        yref="paper",
        yanchor="bottom",
        text=f"<b>{say.PASS_MARK(lang, mark=number(year.pass_mark))}</b>",
        showarrow=False,
        font={"size": 13, "color": BAD},
    )
    fig.update_xaxes(visible=False, range=[low, high])
    fig.update_yaxes(
        showgrid=True,
        tickfont={"size": 14, "color": INK},
        automargin=True,
        ticklabelstandoff=6,
        type="category",
        range=[-0.6, len(names) - 0.4],
    )
    fig.update_layout(
        margin={"l": 8, "r": 58, "t": 30, "b": 30}, showlegend=True, legend={"y": -0.02, "yanchor": "top", "x": 0}
    )
    return fig
