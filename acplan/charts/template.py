"""The one template of every figure, on screen and in every export."""

from __future__ import annotations

from collections.abc import Sequence

import plotly.graph_objects as go

from acplan.look import ACCENT, BAD, FONT, GIVEN, GIVEN_DARK, INK, LINE, PAPER, SOFT, TINT

TEMPLATE = go.layout.Template(
    layout=go.Layout(
        font={"family": FONT, "size": 14, "color": INK},
        paper_bgcolor=PAPER,
        plot_bgcolor=PAPER,
        colorway=[ACCENT, TINT, GIVEN_DARK, GIVEN, SOFT, "#4f86b8", "#c9dcea", "#2f4858", "#d9dee3", BAD],
        margin={"l": 8, "r": 8, "t": 8, "b": 8},
        xaxis={
            "showgrid": False,
            "zeroline": False,
            "showline": False,
            "ticks": "",
            "fixedrange": True,
            "tickfont": {"color": SOFT, "size": 13},
        },
        yaxis={
            "gridcolor": LINE,
            "zeroline": False,
            "showline": False,
            "ticks": "",
            "fixedrange": True,
            "tickfont": {"color": SOFT, "size": 13},
        },
        legend={
            "orientation": "h",
            "x": 0,
            "y": 1.02,
            "yanchor": "bottom",
            "font": {"size": 13, "color": SOFT},
            "traceorder": "normal",
        },
        hoverlabel={"font": {"family": FONT, "size": 14, "color": INK}, "bgcolor": PAPER, "bordercolor": GIVEN_DARK},
        bargap=0.34,
        showlegend=False,
        dragmode=False,
    )
)


def figure(height: int) -> go.Figure:
    """Return an empty figure in the product's style, of a height in pixels."""
    return go.Figure(layout=go.Layout(template=TEMPLATE, height=height))


def say_in_the_middle(fig: go.Figure, text: str) -> None:
    """Write a sentence where nothing is drawn."""
    middle = {"x": 0.5, "y": 0.5, "xref": "paper", "yref": "paper"}
    fig.add_annotation(text=text, showarrow=False, font={"size": 15, "color": SOFT}, **middle)


def ticks(years: Sequence[int], below: Sequence[str], colour: str, *, shown: int | None = None) -> list[str]:
    """Return tick texts: a year, bold where it is the one shown, with a second line under it."""
    heads = [f"<b>{year}</b>" if year == shown else f"{year}" for year in years]
    tails = [f"<span style='color:{colour}'><b>{text}</b></span>" if text else "" for text in below]
    return [f"{head}<br>{tail}" for head, tail in zip(heads, tails, strict=True)]


def step(fig: go.Figure, position: float, value: float, *, colour: str, width: float = 3, reach: float = 0.44) -> None:
    """Draw one year's step: a short level line with a white edge, so that it reads on any bar."""
    for line, size in ((PAPER, width + 3), (colour, width)):
        fig.add_shape(
            type="line",
            x0=position - reach,
            x1=position + reach,
            y0=value,
            y1=value,
            line={"color": line, "width": size},
            layer="above",
        )


def state_marker(colour: str, pattern: str) -> dict[str, object]:
    """Return how a bar of a state looks: filled, or hatched on paper, with an edge where paper meets paper."""
    hatch = {
        "shape": pattern,
        "fgcolor": BAD if pattern == "/" else SOFT,
        "fillmode": "overlay",
        "size": 7,
        "solidity": 0.22,
    }
    edge = {"color": GIVEN_DARK if colour == PAPER else colour, "width": 1}
    return {"color": PAPER if pattern else colour, "pattern": hatch, "line": edge}


def halo(pattern: str) -> dict[str, str]:
    """Return what lifts a figure off the hatching that it stands on: paper around its letters."""
    around = [f"{x}px {y}px 1px {PAPER}" for x in (-2, 0, 2) for y in (-2, 0, 2)]
    return {"shadow": ", ".join(around)} if pattern else {}
