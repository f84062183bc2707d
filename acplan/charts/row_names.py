"""Names of rows in lines: Plotly breaks none by itself, and would let the longest take the whole picture."""

from __future__ import annotations

from acplan.charts.template import Spec
from acplan.text_layout import ems, wrapped

_WIDE, _NARROW = 22.0, 8.5
"""Ems: how wide the name of a row may be, and in a picture as narrow as a phone."""
_MOST = 3, 8
"""Lines of a name at most, likewise; what is left out the table says."""
LEADING = 18
"""Pixels: the height of a line of a name."""


def row_names(drawn: Spec) -> list[str]:
    """Return the names of the rows of a chart, in Plotly's words; none where its categories stand side by side."""
    rows = [trace["y"] for trace in drawn["data"] if trace.get("orientation") == "h"] or [
        names for names in [drawn["layout"].get("yaxis", {}).get("categoryarray")] if names
    ]
    return list(dict.fromkeys(name for row in rows for name in row))


def named_in_lines(drawn: Spec, *, narrow: bool) -> Spec:
    """Return a chart whose names of rows are broken between words, as high as they ask for."""
    names, layout = row_names(drawn), dict(drawn["layout"])
    width, most = (_NARROW, _MOST[1]) if narrow else (_WIDE, _MOST[0])
    if not names or (not narrow and all(ems(name) <= width for name in names)):
        return drawn
    told = [_lines(name, width, most) for name in names]
    small: Spec = {"tickfont": {"size": 13}} if narrow else {}
    layout["yaxis"] = layout["yaxis"] | {"tickvals": names, "ticktext": ["<br>".join(each) for each in told]} | small
    around = layout["margin"]["t"] + layout["margin"]["b"]
    layout["height"] = max(layout["height"], around + len(names) * (LEADING * max(map(len, told)) + 6))
    return drawn | {"layout": layout}


def _lines(name: str, width: float, most: int) -> list[str]:
    lines = [line.strip() for line in wrapped(name, width)]
    return lines if len(lines) <= most else [*lines[: most - 1], f"{lines[most - 1]}…"]
