"""The form of a chart that is as narrow as a phone: shorter lines of names, and a legend for names that stood aside."""

from __future__ import annotations

import re

from acplan.charts.row_names import LEADING, named_in_lines, row_names
from acplan.charts.template import WHERE_WIDE, Spec
from acplan.text_layout import wrapped

_NUMBERED = re.compile(r"\D+\d")
"""The name of a quarter, which stands under a bar."""
_OVER = 4.0
"""Ems: how wide words over a bar may be."""
_LABELS = 1.5
"""How much more room labels behind bars take, against the bars."""
_TICKS = 12
"""So many names at most stand under an axis."""
_ONE_ROW, _MORE_ROWS = 30, 46
"""Pixels: a margin above this was made for a legend in one row; two more rows."""
_EDGE = 14
"""Pixels: the margin at least at both sides, into which the figure of the first or last point may reach."""
_LONG = 60
"""Pixels: a label whose middle stands so far right of its point would leave the picture."""
_ASIDE = 100
"""Pixels: a margin as wide as this was made for names, which there is no room for."""


def narrowed(drawn: Spec) -> Spec:
    """Return a chart, in Plotly's words, that fits the width of a phone."""
    layout = dict(named_in_lines(drawn, narrow=True)["layout"])
    if "range" in layout.get("xaxis", {}) and any(trace.get("orientation") == "h" for trace in drawn["data"]):
        low, high = layout["xaxis"]["range"]
        layout["xaxis"] = layout["xaxis"] | {"range": [low, high * _LABELS]}
    if len(layout.get("xaxis", {}).get("tickvals", ())) > _TICKS:  # quarters of all years: the years alone are named
        layout["xaxis"] = layout["xaxis"] | {"tickvals": [], "ticktext": []}
    middle = sum(layout.get("xaxis", {}).get("range", (0, 0))) / 2
    layout["annotations"] = [
        _over_its_point(each, middle) for each in layout.get("annotations", ()) if each.get("name") != WHERE_WIDE
    ]
    if row_names(drawn):
        layout["annotations"] = [_in_lines(each) for each in layout["annotations"]]
    standing = dict.fromkeys(name for trace in drawn["data"] for name in trace["x"] if isinstance(name, str))
    if numbered := [name for name in standing if _NUMBERED.fullmatch(name)]:
        lines = [name.replace(" ", "<br>") for name in numbered]
        layout["annotations"] = [_as_narrow_as_its_bar(each) for each in layout["annotations"]]
        layout["xaxis"] = layout.get("xaxis", {}) | {"tickvals": numbered, "ticktext": lines}
        layout["margin"] = layout["margin"] | {"b": layout["margin"]["b"] + LEADING * (lines != numbered)}
    margin = layout["margin"] = layout["margin"] | {side: max(layout["margin"][side], _EDGE) for side in "lr"}
    if layout.get("showlegend") and margin["t"] > _ONE_ROW:
        layout["margin"] = margin | {"t": margin["t"] + _MORE_ROWS}
        layout["height"] += _MORE_ROWS
    if max(margin["l"], margin["r"]) >= _ASIDE:
        layout["margin"] = margin | {"l": 4, "r": 8, "t": 80, "b": min(margin["b"], 44)}
        layout["showlegend"] = True
        layout["annotations"] = [each for each in layout["annotations"] if not _stands_aside(each)]
        layout["shapes"] = [each for each in layout.get("shapes", ()) if each.get("xsizemode") != "pixel"]
    return drawn | {"layout": layout}


def _over_its_point(words: Spec, middle: float) -> Spec:
    """Return a label that is too long to stand at the right of its point as it stands over it, towards the middle."""
    if "yshift" in words and words.get("xshift", 0) > _LONG:
        late = words["x"] > middle
        return words | {"xanchor": "right" if late else "left", "xshift": 8 if late else -8, "yshift": 14}
    return words


def _as_narrow_as_its_bar(words: Spec) -> Spec:
    """Return words over a bar in lines that fit its width."""
    if words.get("xref") == "paper" or "<" in words["text"]:
        return words
    return words | {"text": "<br>".join(line.strip() for line in wrapped(words["text"], _OVER))}


def _in_lines(words: Spec) -> Spec:
    """Return a label behind a bar with what it says more under what it says first."""
    return words | {"text": words["text"].replace("  ", "<br>"), "align": "left"}


def _stands_aside(words: Spec) -> bool:
    """Tell whether words stand beside the plot, or in a row under it that its left margin names."""
    return words.get("xref") == "paper" or (words.get("yref") == "paper" and words.get("yanchor") == "middle")
