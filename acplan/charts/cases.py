"""Corruption cases: years against the stepped ceiling, quarters of a year, and complaints beside them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pandas as pd
import plotly.graph_objects as go

from acplan.charts.template import figure, say_in_the_middle, step, ticks
from acplan.look import ACCENT, BAD, CAUTION, GIVEN, GIVEN_DARK, INK, PAPER, SOFT, TINT, case_fill
from acplan.measures.cases import CaseQuarter, CaseYear
from acplan.rules import NoBase, case_pace
from acplan.words import charts as say
from acplan.words.findings import count_words
from acplan.words.text import Lang


def cases(years: Sequence[CaseYear], shown: int, lang: Lang, *, height: int = 218) -> go.Figure:
    """Draw each year's cases as a bar and its ceiling as a step; a year without a count has no bar."""
    fig = figure(height)
    places = list(range(len(years)))
    top = max([year.count or 0 for year in years] + [year.ceiling or 0 for year in years] + [1])
    colours = [case_fill(y.comparable, shown=y.year == shown) for y in years]
    fig.add_bar(
        x=places,
        y=[year.count for year in years],
        marker={
            "color": colours,
            "pattern": _hatched(not y.closed and y.count is not None for y in years),
        },
        width=0.66,
        hovertemplate=[_hover(year, lang) for year in years],
    )
    for place, year in enumerate(years):
        if year.ceiling is not None and year.reason is None:
            step(fig, place, year.ceiling, colour=BAD)
        if year.reason is NoBase.STAGE_DIFFERS and year.count is not None:
            text = say.OTHER_STAGE(lang)
            fig.add_annotation(
                x=place, y=year.count, yanchor="bottom", text=text, showarrow=False, font={"size": 13, "color": CAUTION}
            )
        if year.count is not None:
            inside = year.count >= 0.16 * top
            white = inside and year.year == shown and year.closed and year.reduction_target is not None
            fig.add_annotation(
                x=place,
                y=0 if inside else year.count,
                yanchor="bottom",
                text=f"<b>{count_words(year)}</b>",
                showarrow=False,
                font={"size": 17, "color": PAPER if white else INK},
                bgcolor=None if white or year.closed or not inside else PAPER,
                borderpad=1,
                yshift=2,
            )
        elif year.year <= shown:
            text = say.NOT_REPORTED_SHORT(lang)
            fig.add_annotation(
                x=place, y=0, yanchor="bottom", text=text, showarrow=False, font={"size": 13, "color": SOFT}
            )
    if years and years[0].count is not None:
        fig.add_annotation(
            x=0,
            y=years[0].count,
            yanchor="bottom",
            yshift=0 if years[0].count >= 0.16 * top else 22,
            text=say.BASE_YEAR(lang),
            showarrow=False,
            font={"size": 13, "color": SOFT},
        )
    ceilings = ["" if year.ceiling is None else str(year.ceiling) for year in years]
    labels = ticks([year.year for year in years], ceilings, BAD, shown=shown)
    if any(ceilings):
        labels[0] += f"<span style='color:{BAD}'><b>{say.CEILING(lang)}</b></span>"
    fig.update_xaxes(tickvals=places, ticktext=labels, range=[-0.6, len(years) - 0.4])
    fig.update_yaxes(visible=False, range=[0, top * 1.16])
    fig.update_layout(margin={"l": 0, "r": 0, "t": 4, "b": 44})
    return fig


def _hatched(open_years: Iterable[bool]) -> dict[str, object]:
    """Return the pattern of bars, hatched where the year is not complete."""
    shapes = ["/" if still_open else "" for still_open in open_years]
    return {"shape": shapes, "fgcolor": PAPER, "fillmode": "overlay", "size": 7}


def _hover(year: CaseYear, lang: Lang) -> str:
    parts = [say.HOVER_CASES(lang, year=year.year, count=count_words(year) if year.count is not None else "–")]
    if year.ceiling is not None:
        parts.append(say.HOVER_CEILING(lang, ceiling=year.ceiling))
    return "<br>".join(parts) + "<extra></extra>"


def case_quarters(quarters: Sequence[CaseQuarter], year: CaseYear, lang: Lang, *, height: int = 260) -> go.Figure:
    """Draw a year quarter by quarter: new cases as bars on the total to date, the ceiling as a line."""
    fig = figure(height)
    before = [(quarter.to_date or 0) - (quarter.cases or 0) for quarter in quarters]
    names = [say.QUARTER(lang, quarter=quarter.quarter) for quarter in quarters]
    reported = [quarter.cases is not None for quarter in quarters]
    fig.add_bar(x=names, y=[b if r else None for b, r in zip(before, reported, strict=True)], marker={"color": TINT})
    fig.add_bar(x=names, y=[quarter.cases for quarter in quarters], marker={"color": ACCENT})
    fig.update_layout(barmode="stack", margin={"l": 8, "r": 70, "t": 24, "b": 30})
    top = max([quarter.to_date or 0 for quarter in quarters] + [year.ceiling or 0, 1])
    for name, quarter in zip(names, quarters, strict=True):
        if quarter.cases is None:
            fig.add_annotation(
                x=name,
                y=0,
                yanchor="bottom",
                text=say.NOT_REPORTED(lang),
                showarrow=False,
                font={"size": 13, "color": SOFT},
            )
        else:
            least = "≥ " if quarter.at_least else ""
            text = f"<b>{least}{quarter.to_date}</b> <span style='color:{SOFT}'>(+{quarter.cases})</span>"
            fig.add_annotation(
                x=name,
                y=quarter.to_date,
                yanchor="bottom",
                text=text,
                showarrow=False,
                font={"size": 15},
                bgcolor=PAPER,
                borderpad=1,
            )
    if year.ceiling is not None:
        fig.add_hline(y=year.ceiling, line={"color": BAD, "width": 2.5})
        label = say.CEILING_OF(lang, ceiling=year.ceiling)
        fig.add_annotation(
            x=1,
            xref="paper",
            xanchor="left",
            y=year.ceiling,
            text=f" <b>{label}</b>",
            showarrow=False,
            font={"color": BAD, "size": 13},
        )
        for place, quarter in enumerate(quarters[:-1]):
            pace = float(case_pace(year.ceiling, quarter.quarter))
            ends = {"x0": place - 0.46, "x1": place + 0.46, "y0": pace, "y1": pace}
            fig.add_shape(type="line", line={"color": GIVEN_DARK, "width": 1.5}, layer="below", **ends)
    fig.update_yaxes(visible=False, range=[0, top * 1.25])
    fig.update_traces(hoverinfo="skip", selector={"type": "bar"})
    return fig


def complaints(frame: pd.DataFrame, lang: Lang, *, height: int = 260) -> go.Figure:
    """Draw complaints received, closed and pending of each year, hatched where it is not complete."""
    fig = figure(height)
    years = [str(year) for year in frame["year"]]
    for name, colour in (("received", ACCENT), ("closed", TINT), ("pending", GIVEN)):
        values = [None if pd.isna(value) else int(value) for value in frame[name]]
        fig.add_bar(
            x=years,
            y=values,
            name=say.COMPLAINTS[name](lang),
            marker={"color": colour, "pattern": _hatched(~frame["whole"])},
            text=["" if value is None else str(value) for value in values],
            textposition="outside",
            textfont={"size": 13},
            cliponaxis=False,
            hovertemplate="%{x}: %{y}<extra>%{fullData.name}</extra>",
        )
    if frame[["received", "closed", "pending"]].isna().all(axis=None):
        say_in_the_middle(fig, say.NOT_REPORTED(lang))
    fig.update_layout(showlegend=True, barmode="group", margin={"l": 8, "r": 8, "t": 34, "b": 30}, bargroupgap=0.08)
    fig.update_yaxes(visible=False)
    fig.update_xaxes(type="category")
    return fig
