"""What the charts of a page draw, as plain data: read from what is sent to the browser, in words of who looks at it.

A test asks for bars, points, lines, labels and ticks; whether a line is a shape or a trace is known here alone.
"""

from __future__ import annotations

import atexit
import html
import json
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from acplan.progress.state import State
from kit.builders import COMPLAINT, DONE, INDICTED, quarters, state_of, whole_year
from kit.pages import Tables, run, saved

PLOTS = {
    "case-quarters": "case quarters",
    "two-scores": "both scores",
    "ita-indicators": "ita indicators",
    "ita-tools": "ita tools",
    "ita-headroom": "ita headroom",
}
"""The figures that the tests call otherwise."""
FRAMES = {"cases": 2, "ita": 4, "ita indicators": 5, "indicators": 10, "money": 11}
"""The frames of the presentation that have a chart."""
COLOURS = {
    "#0f4c81": "dark blue",
    "#7fb0d6": "blue",
    "#9dbdd8": "light blue",
    "#d3e4f1": "pale blue",
    "#c6ced5": "grey",
    "#8a96a3": "dark grey",
    "#5b6875": "soft",
    "#1b2733": "ink",
    "#b3261e": "red",
    "#8a5800": "amber",
    "#f6f8f9": "wash",
    "#ffffff": "white",
}
STORES: Mapping[str, State] = {
    "sample": state_of(),
    "base zero": state_of(
        whole_year(2565, 0) | whole_year(2566, 0) | whole_year(2567, 2) | quarters(2568, 0, 1),
        {(2567, 4, 1): {"status": DONE}},
    ),
    "gap": state_of(
        whole_year(2565, 10) | quarters(2566, 3, 2, 3, 1) | quarters(2568, 2, None, 1) | quarters(2569, 0),
    ),
    "stage": state_of(whole_year(2565, 10, stage=INDICTED) | whole_year(2566, 6, stage=COMPLAINT)),
    "no base": state_of(quarters(2566, 3)),
    "total alone": state_of(whole_year(2565, 10, ita_total=65.45) | quarters(2566, 1, 1, 1, 1, ita_total=85.0)),
    "some indicators": state_of(
        whole_year(2565, 10)
        | whole_year(2568, 1, ita_2=70.0, ita_9=100.0)
        | whole_year(2569, 1, ita_1=85.0, ita_2=84.99, ita_3=85.0, ita_4=84.99, ita_5=80.0, ita_9=90.0),
    ),
    "passed": state_of(whole_year(2565, 10, ita_total=86.0) | whole_year(2566, 9, ita_total=84.0)),
}
"""Data folders, most of them odd: `sample` is the one that tools/make_sample.py writes."""


class Bar(NamedTuple):
    """A bar at a place of the axis, how it is filled, and what is written on it."""

    at: str
    value: float
    fill: str
    text: str = ""


class Point(NamedTuple):
    """A point at a place of the axis, or at a number across; `look` is its colour and form."""

    at: Any
    value: Any
    look: str


class Line(NamedTuple):
    """A straight line from one corner to another, in numbers of both axes."""

    x0: float
    y0: float
    x1: float
    y1: float
    colour: str
    dashed: bool


@dataclass(frozen=True)
class Label:
    """A text on the plot, the place and value it belongs to, and how far from there it stands, in pixels."""

    text: str
    at: Any
    value: Any
    colour: str
    size: float
    aside: float
    above: float
    low: float
    high: float
    """Its lower and upper edge, in pixels above the bottom of the plot."""


@dataclass(frozen=True)
class Drawn:
    """One chart: what the browser is told to draw, and the tables that stand with it."""

    traces: Sequence[Mapping[str, Any]]
    layout: Mapping[str, Any]
    tables: Sequence[Sequence[Sequence[str]]]

    @cached_property
    def along(self) -> str:
        """The axis along which years, quarters or names stand; empty where both axes are numbers."""
        if any(isinstance(value, str) for trace in self.traces for value in trace["y"]):
            return "y"
        named = any(isinstance(value, str | list) for trace in self.traces for value in trace["x"])
        return "x" if named or "ticktext" in self.layout["xaxis"] else ""

    @cached_property
    def places(self) -> list[str]:
        """The names along that axis, from left to right or from the bottom to the top, as the browser orders them."""
        axis = self.layout[f"{self.along}axis"]
        if "ticktext" in axis:
            return [head for head, _ in self.ticks]
        found: list[str] = list(axis.get("categoryarray", []))
        for trace in self.traces:
            found += [name for name in dict.fromkeys(_names(trace[self.along])) if name not in found]
        return found

    @cached_property
    def ticks(self) -> list[tuple[str, str]]:
        """What stands under the axis: the name, and the second line under it."""
        parts = [text.partition("<br>") for text in self.layout["xaxis"]["ticktext"]]
        return [(plain(head), plain(tail)) for head, _, tail in parts]

    @property
    def bold_ticks(self) -> list[str]:
        """The names under the axis that are set in bold."""
        heads = [text.partition("<br>")[0] for text in self.layout["xaxis"]["ticktext"]]
        return [plain(head) for head in heads if head.startswith("<b>")]

    def bars(self, name: str | None = None) -> list[Bar]:
        """The bars that have a value, of one series or of all."""
        found = []
        for trace in self.traces:
            if trace["type"] == "bar" and name in (None, trace.get("name")):
                across = trace.get("orientation") == "h"
                at, values = self._at(trace["y" if across else "x"]), trace["x" if across else "y"]
                texts = trace.get("text") or [""] * len(values)
                found += [
                    Bar(place, value, _fill(trace["marker"], n), texts[n])
                    for n, (place, value) in enumerate(zip(at, values, strict=True))
                    if value is not None
                ]
        return found

    def series(self) -> list[str]:
        """The names of all series, and how each is filled, in the order of the legend; none without a legend."""
        shown = [trace for trace in self.traces if trace.get("showlegend", True)] if self.layout["showlegend"] else []
        return [f"{trace['name']}: {_look(trace)}" for trace in shown]

    def points(self, look: str | None = None) -> list[Point]:
        """The points, of one look or of all, in the order in which they are drawn."""
        found = []
        for trace in self.traces:
            if "markers" in trace.get("mode", ""):
                at, values = (trace["y"], trace["x"]) if self.along == "y" else (trace["x"], trace["y"])
                for n, (place, value) in enumerate(zip(self._at(at), values, strict=True)):
                    if value is not None and look in (None, _look(trace, n)):
                        found.append(Point(place, value, _look(trace, n)))
        return found

    def largest(self, look: str) -> list[str]:
        """The places of the points of a look that are larger than the smallest of them."""
        sizes: dict[str, float] = {}
        for trace in self.traces:
            if "markers" in trace.get("mode", "") and _look(trace) == look:
                sizes |= {at: _each(trace["marker"]["size"], n) for n, at in enumerate(self._at(trace["x"]))}
        return [at for at, size in sizes.items() if size > min(sizes.values())]

    def hovers(self) -> list[str]:
        """What a pointer is told at each bar or point that has words of its own."""
        told = [text for trace in self.traces for text in _listed(trace.get("hovertemplate"))]
        return [plain(text.partition("<extra>")[0]) for text in told]

    def lines(self, colour: str) -> list[Line]:
        """The straight lines of a colour, in the order in which they are drawn."""
        return [line for line in (*self._of_shapes(), *self._of_traces()) if line.colour == colour]

    def joined(self, look: str) -> bool:
        """Tell whether the points of a look are joined by a line."""
        of_look = [trace for trace in self.traces if "markers" in trace.get("mode", "") and _look(trace) == look]
        return [trace["mode"] for trace in of_look] == ["lines+markers"]

    def levels(self, colour: str) -> list[tuple[str, float]]:
        """The level lines of a colour: the first and the last place that each covers, and its value."""
        found = []
        for line in self.lines(colour):
            start, end, value, other = (
                (line.y0, line.y1, line.x0, line.x1) if self.along == "y" else (line.x0, line.x1, line.y0, line.y1)
            )
            covered = [name for n, name in enumerate(self.places) if min(start, end) < n < max(start, end)]
            if value == other and covered:
                told = covered[0] if len(covered) == 1 else f"{covered[0]}–{covered[-1]}"
                found.append((told + (" dashed" if line.dashed else ""), value))
        return found

    def risers(self, colour: str) -> list[tuple[str, float, float]]:
        """The upright lines of a colour between two places of the axis across: the place before, from, to."""
        upright = [line for line in self.lines(colour) if line.x0 == line.x1 and line.y0 != line.y1]
        return [(f"after {self.places[int(line.x0)]}", line.y0, line.y1) for line in upright]

    @cached_property
    def labels(self) -> list[Label]:
        return [self._label(note) for note in self.layout.get("annotations", [])]

    def label(self, at: Any) -> list[str]:
        """What is written at a place, in the order in which it is written."""
        return [label.text for label in self.labels if label.at == at]

    def the(self, text: str) -> Label:
        """The one label with these words."""
        found = [label for label in self.labels if label.text == text]
        assert len(found) == 1, (text, [label.text for label in self.labels])
        return found[0]

    @property
    def inside(self) -> float:
        """The height of the plot in pixels."""
        margin = self.layout["margin"]
        return float(self.layout["height"] - margin["t"] - margin["b"])

    def pixels(self, value: float) -> float:
        """How many pixels above the bottom of the plot a value stands."""
        low, high = self.layout["yaxis"]["range"]
        return (value - low) * self.inside / (high - low)

    @property
    def key(self) -> list[str]:
        """What each colour means: the legend, or the swatches beside names that stand under the plot."""
        swatches = [shape for shape in self.layout.get("shapes", []) if shape["type"] == "rect"]
        return self.series() or [
            f"{label.text}: {named(swatch['fillcolor'])}"
            for label in self.labels
            for swatch in swatches
            if swatch.get("ysizemode") == "pixel" and label.at not in self.places and swatch["y1"] > label.low
            and swatch["y0"] < label.high
        ]  # fmt: skip

    def row(self, first: str) -> list[str]:
        """The row of the table that begins so."""
        return next(row for row in self.table if row[0] == first)

    @property
    def table(self) -> list[list[str]]:
        """The rows of the one table that stands with the chart, without its head."""
        assert len(self.tables) == 1
        return [[plain(cell) for cell in row] for row in self.tables[0][1:]]

    def column(self, head: str) -> list[str]:
        """A column of that table, by its head."""
        place = [plain(cell) for cell in self.tables[0][0]].index(head)
        return [row[place] for row in self.table]

    def _at(self, values: Sequence[Any]) -> list[Any]:
        if not self.along or not values:
            return list(values)
        if isinstance(values[0], str | list) or "ticktext" not in self.layout[f"{self.along}axis"]:
            return _names(values)
        names = dict(zip(self.layout[f"{self.along}axis"]["tickvals"], self.places, strict=True))
        return [names[value] for value in values]

    def _of_shapes(self) -> Iterator[Line]:
        for shape in self.layout.get("shapes", []):
            if shape["type"] == "line":
                x0, x1 = (self._edge("x", shape, shape[end]) for end in ("x0", "x1"))
                y0, y1 = (self._edge("y", shape, shape[end]) for end in ("y0", "y1"))
                yield Line(x0, y0, x1, y1, named(shape["line"]["color"]), "dash" in shape["line"])

    def _of_traces(self) -> Iterator[Line]:
        for trace in self.traces:
            if trace.get("mode") == "lines":
                numbers = [
                    [self.places.index(value) if isinstance(value, str) else value for value in trace[axis]]
                    for axis in "xy"
                ]
                for (x0, y0), (x1, y1) in pairwise(zip(*numbers, strict=True)):
                    if None not in (x0, y0, x1, y1):
                        yield Line(x0, y0, x1, y1, named(trace["line"]["color"]), "dash" in trace["line"])

    def _edge(self, axis: str, shape: Mapping[str, Any], value: float) -> float:
        """A number of an axis; a share of the plot becomes one."""
        if shape.get(f"{axis}ref", axis) == axis:
            return value
        low, high = self.layout[f"{axis}axis"].get("range") or (-0.5, len(self.places) - 0.5)
        return float(low + value * (high - low))

    def _label(self, note: Mapping[str, Any]) -> Label:
        x, y = note["x"], note["y"]
        at, value = (y, x) if self.along == "y" else (x, y)
        if self.along and note.get(f"{self.along}ref") != "paper":
            at = plain(at) if isinstance(at, str) else dict(enumerate(self.places)).get(at, at)
        size = note["font"].get("size", 14)
        middle = note.get("yshift", 0.0)
        if note.get("yref") == "paper":
            middle += y * self.inside
        elif not isinstance(y, str) and "range" in self.layout["yaxis"]:
            middle += self.pixels(y)
        half = size * (1 + note["text"].count("<br>")) / 2
        middle += {"bottom": half, "top": -half}.get(note.get("yanchor", "auto"), 0)
        return Label(
            text=plain(note["text"]),
            at=at,
            value=value,
            colour=named(note["font"].get("color", "#1b2733")),
            size=size,
            aside=note.get("xshift", 0.0),
            above=note.get("yshift", 0.0),
            low=middle - half,
            high=middle + half,
        )


@cache
def drawn(
    page: str, year: int, quarter: int, lang: str = "en", *, frame: int = 0, store: str = "sample"
) -> dict[str, Drawn]:
    """Open a page at a period and return its charts by name; each is opened once."""
    link = {"y": year, "q": quarter} | ({"f": frame} if frame else {})
    seen = run(_folder(store), page, lang, **link)
    assert not seen.test.exception, [error.value for error in seen.test.exception]
    found = {}
    for chart, tables in _charts(seen.test.main):
        spec = json.loads(chart.proto.spec)
        key = re.sub(r".*-plot-(dimension-\d+-)?", "", chart.proto.id)
        name = f"{key} on a card" if page == "overview" else PLOTS.get(key, key)
        layout = {"showlegend": False, "xaxis": {}, "yaxis": {}} | spec["layout"]
        found[name] = Drawn(spec["data"], layout, tables)
    return found


@cache
def _folder(store: str) -> Path:
    """The data folder of a store, until the tests end; without a save the sample is shown."""
    path = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, path)
    return path if store == "sample" else saved(path, STORES[store])


def scene(name: str, year: int, quarter: int, lang: str = "en", *, store: str = "sample") -> Drawn:
    """The chart of a frame of the presentation."""
    (found,) = drawn("present", year, quarter, lang, frame=FRAMES[name], store=store).values()
    return found


def plain(markup: str) -> str:
    """The words alone, a line's end as a space."""
    text = html.unescape(re.sub(r"<[^>]+>", "", markup.replace("<br>", " ")))
    return re.sub(r"\s+", " ", text.replace("\u2060", "").replace("\u200b", "")).strip()


def named(colour: str) -> str:
    return COLOURS.get(colour.lower(), colour)


def _charts(block: Any) -> list[tuple[Any, list[list[list[str]]]]]:
    """Every chart of a block, with the tables of the smallest part of the page that holds both."""
    found: list[tuple[Any, list[list[list[str]]]]] = []
    for child in block.children.values():
        if child.type == "plotly_chart":
            found.append((child, []))
        elif hasattr(child, "children"):
            found += _charts(child)
    if len(found) == 1 and not found[0][1]:
        bodies = [element.proto.body for element in block.get("html")]
        found = [(found[0][0], Tables("\n".join(body for body in bodies if "<table" in body)).tables)]
    return found


def _names(values: Sequence[Any]) -> list[str]:
    if values and isinstance(values[0], list):
        return [" ".join(plain(part) for part in parts) for parts in zip(*values, strict=True)]
    return [plain(str(value)) for value in values]


def _listed(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _each(value: Any, n: int) -> Any:
    return value[n] if isinstance(value, list) else value


def _fill(marker: Mapping[str, Any], n: int = 0) -> str:
    """How a bar is filled; one hatched on paper has the colour of its hatching."""
    colour, pattern = named(_each(marker["color"], n)), marker.get("pattern", {})
    shape = _each(pattern.get("shape", ""), n)
    if shape and colour == "white":
        colour = named(pattern["fgcolor"])
    return colour + {"": "", "/": " hatched", ".": " dotted"}[shape]


def _look(trace: Mapping[str, Any], n: int = 0) -> str:
    """How a bar or a point looks."""
    marker = trace["marker"]
    if trace["type"] == "bar":
        return _fill(marker)
    colour, symbol = named(_each(marker["color"], n)), _each(marker.get("symbol", "circle"), n)
    if colour == "white":
        return f"{named(marker['line']['color'])} hollow"
    return colour + {"circle": "", "circle-open": " hollow"}.get(symbol, f" {symbol}")
