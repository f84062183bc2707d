"""The ITA score: years against plan target, pass mark and national average; its indicators and tools."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import plotly.graph_objects as go

from acplan.charts.labels import Box, along, around, clearest
from acplan.charts.template import figure, ticks
from acplan.ita_method import method_of
from acplan.look import ACCENT, BAD, GIVEN_DARK, INK, PAPER, SOFT, TINT, score_colour
from acplan.measures.ita import ItaYear, alike
from acplan.words import charts as say
from acplan.words.numbers import number
from acplan.words.text import Lang, letters

_TOP, _BOTTOM = 4, 44
_PITCH, _NARROW = 94, 57
"""Pixels from one year to the next where a picture is narrowest: by itself, and on a card."""
_NAMED = 84
"""Pixels that the name of the pass mark takes."""


def ita(years: Sequence[ItaYear], shown: int, lang: Lang, *, height: int = 218, national: bool = False) -> go.Figure:
    """Draw each year's score as a point, the plan's targets as steps and the pass mark as a line."""
    fig = figure(height)
    places = {year.year: place for place, year in enumerate(years)}
    known = [year for year in years if year.score is not None]
    averages = [year for year in years if year.national is not None] if national else []
    mark = years[-1].pass_mark
    asked = [y.target for y in years if y.target is not None] + [mark]
    scores = [year.score or 0 for year in known]
    low, high = min([*scores, *asked]) - 6, 101 if national else max([mark + 1, *asked, *scores]) + 5
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
    left = far[0] >= far[1]
    fig.add_annotation(
        x=-0.5 if left else len(years) - 0.5,
        xanchor="left" if left else "right",
        y=mark,
        yanchor="top" if national else "bottom",
        text=f"<b>{say.PASS_MARK(lang, mark=number(mark))}</b>",
        showarrow=False,
        font={"size": 13, "color": BAD},
    )
    if averages:
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
    wanted = [
        _Label(places[year.year], year.score or 0, f"<b>{number(year.score, 2)}</b>", 15 if big else 13, ACCENT)
        for year in known
        for big in [year.year == shown]
    ]
    if averages:
        last, text = averages[-1], f"{say.NATIONAL(lang)} {number(averages[-1].national, 2)}"
        wanted.append(_Label(places[last.year], last.national or 0, text, 13, SOFT))
    plot = (len(years) * (_PITCH if national else _NARROW), height - _TOP - _BOTTOM)
    level, start = (mark - low) * plot[1] / (high - low), 0 if left else plot[0] - _NAMED
    named = (start, start + _NAMED, *((level - 18, level) if national else (level, level + 18)))
    lines = [(places[year.year], year.national or 0) for year in averages]
    _write(fig, wanted, years, lines, (low, high), plot, named)
    targets = ["" if year.target is None else number(year.target) for year in years]
    first = next((place for place, text in enumerate(targets) if text), None)
    if first == 0:
        targets[0] = f"{say.TARGET(lang)} {targets[0]}"
    labels = ticks([year.year for year in years], targets, SOFT, shown=shown)
    if first:
        labels[first - 1] += f"<span style='color:{SOFT}'><b>{say.TARGET(lang)}</b></span>"
    fig.update_xaxes(tickvals=list(places.values()), ticktext=labels, range=[-0.55, len(years) - 0.45])
    fig.update_yaxes(visible=False, range=[low, high])
    fig.update_layout(margin={"l": 0, "r": 0, "t": _TOP, "b": _BOTTOM})
    return fig


@dataclass(frozen=True)
class _Label:
    """A text that belongs to a point: the point's year and value, what is written and how."""

    place: int
    value: float
    text: str
    size: int
    colour: str

    @property
    def width(self) -> float:
        """How wide it is drawn, about."""
        return 0.56 * self.size * letters(re.sub(r"<[^>]+>", "", self.text))

    @property
    def spots(self) -> list[tuple[float, float]]:
        """Where its middle may stand, aside of the point and above it, the best first."""
        above, half = self.size, self.width / 2
        beside = [(aside * (half + 0.6 * self.size), rise) for rise in (-11, 11, 0) for aside in (1, -1)]
        return [(0, above), (8 - half, above), (half - 8, above), (0, -above), (half - 8, -above), *beside]


def _write(
    fig: go.Figure,
    labels: Sequence[_Label],
    years: Sequence[ItaYear],
    averages: Sequence[tuple[int, float]],
    span: tuple[float, float],
    plot: tuple[float, float],
    named: Box,
) -> None:
    """Write the labels of points where they cover least of lines, points and one another."""
    low, high = span

    def at(place: float, value: float) -> tuple[float, float]:
        return (place + 0.5) * plot[0] / len(years), (value - low) * plot[1] / (high - low)

    mark = years[-1].pass_mark
    taken = [named, *around(plot), *along(at(-0.5, mark), at(len(years) - 0.5, mark), 2)]
    for place, year in enumerate(years):
        if year.target is not None:
            taken += along(at(place - 0.5, year.target), at(place + 0.5, year.target), 2)
            following = years[place + 1].target if place + 1 < len(years) else None
            taken += along(at(place + 0.5, year.target), at(place + 0.5, following or year.target), 2)
    scores = [(place, year.score) for place, year in enumerate(years) if year.score is not None]
    for line in (scores, averages):
        points = [at(*point) for point in line]
        taken += [(x - 7, x + 7, y - 7, y + 7) for x, y in points]
        taken += [box for start, end in pairwise(points) for box in along(start, end, 2.5)]
    places = [[_box(label, at(label.place, label.value), spot) for spot in label.spots] for label in labels]
    for label, spot in zip(labels, clearest(places, taken), strict=True):
        aside, above = label.spots[spot]
        fig.add_annotation(
            x=label.place,
            y=label.value,
            text=label.text,
            showarrow=False,
            xshift=aside,
            yshift=above,
            font={"size": label.size, "color": label.colour},
            bgcolor="rgba(255,255,255,.75)",
            borderpad=0,
        )


def _box(label: _Label, point: tuple[float, float], spot: tuple[float, float]) -> Box:
    x, y, half = point[0] + spot[0], point[1] + spot[1], label.width / 2
    return (x - half, x + half, y - label.size / 2, y + label.size / 2)


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
            xshift=6,  # clear of a point at 100
            y=name,
            text=f"<b>{number(value, 2)}</b>",
            showarrow=False,
            font={"size": 14, "color": score_colour(value, year.year)},
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
