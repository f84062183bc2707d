"""A running total on a slide; the edges of each band are lines of their own, so that all of it can be edited."""

from __future__ import annotations

from typing import Any

from acplan.exports.deck import chart_xml as xml
from acplan.exports.deck.native_charts import NativeChart
from acplan.figures.figure import Line, Series, Stroke
from acplan.words import running as say

_TOTAL, _LINE, _EDGE = 34925, 22225, 9525
"""How wide the total, a line and the edge of a band are drawn, in EMU."""


class RunningChart(NativeChart):
    """A total that grows between lines; each band is seen by its edges."""

    def _lines(self) -> list[Line]:
        found = []
        for line in self.chart.lines:
            found.append(line)
            for name, edge in zip((say.LOWEST, say.HIGHEST), zip(*line.band, strict=True), strict=False):
                found.append(Line(name.fill(name=line.name), tuple(edge), line.colour, Stroke.DOTTED))
        return found

    def _dress_points(self, ser: Any, series: Series) -> None:
        known = [place for place, value in enumerate(series.values) if value is not None]
        look = xml.stroke(series.fill, "solid", _TOTAL), xml.marker("circle", 6, series.fill)
        single = []
        for place in known[-1:]:
            code = '"≥ "#,##0' if place in series.at_least else ""
            over = any((series.values[place] or 0) >= (line.values[place] or 0) for line in self.chart.lines)
            where = "t" if over else "b"
            single.append(xml.label(place, self._labels(where, series.fill, bold=True, code=code, size=1.2)))
        xml.put(ser, *look, xml.only(*single), xml.element("smooth", val=0))

    def _dress_line(self, ser: Any, line: Line) -> None:
        edge = line.stroke is Stroke.DOTTED
        look = xml.stroke(line.colour, "sysDot" if edge else "solid", _EDGE if edge else _LINE), xml.marker("none")
        xml.put(ser, *look, xml.element("smooth", val=0), without=("dLbls",))
        if not edge:
            ink = line.ink
            highest = line.values[-1] == max(other.values[-1] or 0 for other in self.chart.lines)
            of = self._labels("t" if highest else "b", ink, bold=True, size=0.9, named=True, code="#,##0.##")
            xml.put(ser, xml.only(xml.label(len(line.values) - 1, of)))

    def _range(self) -> tuple[float, float]:
        return 0, (max(self._known(), default=0) or 1) * 1.05
