"""From a figure's chart to what the screen draws."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from acplan.charts.columns import columns
from acplan.charts.dots import dots
from acplan.charts.funnel import funnel
from acplan.charts.line import line
from acplan.charts.lying import bars, stacked_bars
from acplan.charts.narrow import narrowed
from acplan.charts.points import points
from acplan.charts.row_names import named_in_lines
from acplan.charts.running import running
from acplan.charts.scatter import scatter
from acplan.charts.stacked import stacked
from acplan.charts.template import Spec
from acplan.figures.figure import Chart, Form
from acplan.words.text import Lang

_HANDS: Mapping[Form, tuple[Callable[[Chart, Lang, Any], Spec], int | None]] = {
    Form.COLUMNS: (columns, 270),
    Form.STACKED: (stacked, None),
    Form.BARS: (bars, 360),
    Form.STACKED_BARS: (stacked_bars, None),
    Form.LINE: (line, 270),
    Form.POINTS: (points, 300),
    Form.SCATTER: (scatter, 380),
    Form.FUNNEL: (funnel, 420),
    Form.DOTS: (dots, 240),
    Form.RUNNING: (running, 400),
}
"""What draws each form, and how high in pixels; None: as high as what is counted asks for."""


def draw(chart: Chart, lang: Lang, height: int | None = None, *, narrow: bool = False) -> Spec:
    """Draw a chart in Plotly's words, in a height in pixels or in that of its form; `narrow`: as wide as a phone."""
    hand, usual = _HANDS[chart.form]
    drawn = hand(chart, lang, height or usual)
    return narrowed(drawn) if narrow else named_in_lines(drawn, narrow=False)
