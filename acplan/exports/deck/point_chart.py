"""Native charts of points: categories in four parts, and rows with a point on a line for now and one for before."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.ns import qn

from acplan.exports.box import Box, free
from acplan.exports.deck import chart_xml as xml
from acplan.exports.deck.chart_data import PointData
from acplan.exports.deck.colours import OPEN, paint
from acplan.exports.deck.presentation import Slide
from acplan.exports.deck.room import POINTS, height, lines, width_of
from acplan.exports.deck.runs import Run, legal, tag_of
from acplan.figures.figure import Chart, Form
from acplan.look import ACCENT, BAD, GIVEN_DARK, INK, LINE, SOFT, TINT
from acplan.words.text import Lang

POINT_FORMS = {Form.SCATTER, Form.POINTS}
_LARGE, _SMALL = 14, 11
_AXIS = 0.34
"""The height of the numbers under a chart, in inches."""
"""Of a point that is drawn open: LibreOffice draws no edge, and would show nothing of one filled with paper."""
_LEVEL = '"+"0;"−"0;0'


@dataclass(frozen=True)
class _Drawn:
    """One series of points: its name, where they are, how they look, and what is written at each."""

    name: str
    points: Sequence[tuple[float, float]]
    look: Sequence[Any]
    labels: Any = None


class PointChart:
    """A chart of points on a slide; names of rows and parts are texts beside it, those of points its own."""

    def __init__(self, slide: Slide, box: Box, chart: Chart, lang: Lang, *, name: str, about: str, size: float) -> None:
        self.slide, self.box, self.chart, self.lang, self.size = slide, box, chart, lang, size
        self.rows = chart.form is Form.POINTS
        self.left = self._names_width() if self.rows else 0.55
        across, up = self._ranges()
        self.named = 0.0 if self.rows else height(2, size) + 0.05
        tall = box.h - 0.1 - _AXIS - 2 * self.named
        self.plot = Box(box.x + self.left, box.y + 0.1 + self.named, box.w - self.left - 0.15, tall)
        drawn = self._row_series() if self.rows else self._part_series(across, up)
        data: Any = PointData("General")  # type: ignore[no-untyped-call]
        for each in drawn:
            series = data.add_series(legal(each.name))
            for x, y in each.points:
                series.add_data_point(x, y)
        frame = slide.native.shapes.add_chart(XL_CHART_TYPE.XY_SCATTER, *slide.emu(box), data)
        frame.name = name
        frame._element.nvGraphicFramePr.cNvPr.set("descr", legal(about))
        self.native: Any = frame.chart
        self.native.has_title = self.native.has_legend = False
        self._dress(drawn, across, up)
        if self.rows:
            self._name_rows()
        else:
            self._name_parts()

    # Categories in four parts

    def _ranges(self) -> tuple[tuple[float, float], tuple[float, float]]:
        if self.rows:
            known = [v for series in self.chart.series for v in series.values if v is not None]
            known += [v for line in self.chart.lines for v in line.values if v is not None]
            return (max(0, 10 * math.floor(min(known, default=0) / 10)), 102), (0, len(self.chart.categories) + 1)
        first, second = ([v for v in series.values if v is not None] for series in self.chart.series)
        low = max(0, min([50, *(25 * math.ceil(x / 25) - 25 for x in first)]))
        worst, best = max([1, *second]), min([-1, *second])
        return (low, 105), (math.floor(best) - 1, math.ceil(worst) + 1)

    def _part_series(self, across: tuple[float, float], up: tuple[float, float]) -> list[_Drawn]:
        """Return a series for each category, so that its name stays at its point, and the two lines."""
        first, second = self.chart.series
        parted, level = (line.values[0] or 0.0 for line in self.chart.lines)
        lines_of = [((parted, up[0]), (parted, up[1])), ((across[0], level), (across[1], level))]
        names = [line.name(self.lang) for line in self.chart.lines]
        found = [
            _Drawn(name, points, (xml.stroke(GIVEN_DARK, "solid", 15875), xml.marker("none")))
            for name, points in zip(names, lines_of, strict=True)
        ]
        spots = {
            place: (x, y)
            for place, (x, y) in enumerate(zip(first.values, second.values, strict=True))
            if x is not None and y is not None
        }
        sides = self._sides(spots, across, up)
        for place, (x, y) in spots.items():
            fill = OPEN if place in first.hatched else ACCENT if place == self.chart.shown else TINT
            label = xml.labels(sides[place], "General", self._words(INK, bold=True), named=True, value=False)
            look = xml.stroke(ACCENT, "", 12700), xml.marker("circle", _LARGE, fill, ACCENT)
            found.append(_Drawn(self.chart.categories[place](self.lang), [(x, y)], look, label))
        return found

    def _sides(
        self, spots: Mapping[int, tuple[float, float]], across: tuple[float, float], up: tuple[float, float]
    ) -> dict[int, str]:
        """Return on which side of each point its name stands, so that it lies on no other point or name."""

        def at(x: float, y: float) -> tuple[float, float]:
            share_x, share_y = (x - across[0]) / (across[1] - across[0]), (y - up[0]) / (up[1] - up[0])
            return self.plot.x + share_x * self.plot.w, self.plot.y + share_y * self.plot.h

        half, tall = _LARGE / POINTS / 2, height(1, self.size)
        centres = {place: at(*spot) for place, spot in spots.items()}
        taken = [Box(x - half, y - half, 2 * half, 2 * half) for x, y in centres.values()]
        found = {}
        for place, (x, y) in centres.items():
            wide = width_of(self._row(place), self.size, bold=True)
            places = {
                "t": Box(x - wide / 2, y - half - tall, wide, tall),
                "r": Box(x + half, y - tall / 2, wide, tall),
                "b": Box(x - wide / 2, y + half, wide, tall),
                "l": Box(x - half - wide, y - tall / 2, wide, tall),
            }
            best = free(places.values(), taken)
            taken.append(best)
            found[place] = next(side for side, box in places.items() if box is best)
        return found

    def _name_parts(self) -> None:
        """Name the four parts above and below the picture, where no point can come to lie."""
        wide, tall = self.plot.w * 0.5, height(2, self.size)
        for place, text in enumerate(self.chart.corners):
            right, low = place % 2, place // 2
            y = self.plot.y + self.plot.h + _AXIS if low else self.plot.y - self.named
            box = Box(self.plot.x + right * (self.plot.w - wide), y, wide, tall)
            ink = INK if place == len(self.chart.corners) - 1 else SOFT
            said = [[Run(words, self.size, colour=ink)] for words in text(self.lang).split("<br>")]
            self.slide.text(box, said, align="r" if right else "l", anchor="t" if low else "b")

    # Rows with a point for each series

    def _names_width(self) -> float:
        widest = max(width_of(self._row(place), self.size) for place in range(len(self.chart.categories)))
        return min(self.box.w * 0.45, widest + 0.25)

    def _row(self, place: int) -> str:
        return self.chart.categories[place](self.lang)

    def _row_series(self) -> list[_Drawn]:
        """Return the points of before under those of now, and a mark across all rows; the first row is on top."""
        count = len(self.chart.categories)
        found = []
        for line in self.chart.lines:
            level = next((v for v in line.values if v is not None), None)
            if level is not None:
                label = xml.labels("r", "General", self._words(line.colour, bold=True), named=True, value=False)
                look = xml.stroke(line.colour, "dash", 15875), xml.marker("none")
                ends = (level, 0.0), (level, count + 1.0)
                found.append(_Drawn(line.name(self.lang), ends, look, xml.only(xml.label(0, label))))
        for series in reversed(self.chart.series):
            now = series is self.chart.series[0]
            points = [(v, place + 1.0) for place, v in enumerate(series.values) if v is not None]
            fill = ACCENT if now else TINT
            look = xml.stroke(ACCENT, "", 12700), xml.marker("circle", _LARGE if now else _SMALL, fill, ACCENT)
            single = [
                self._score(place, x, failed=int(y) - 1 in series.failed)
                for place, (x, y) in enumerate(points if now else ())
            ]
            found.append(_Drawn(series.name(self.lang), points, look, xml.only(*single) if now else None))
        return found

    def _score(self, place: int, score: float, *, failed: bool) -> Any:
        """Return the label of a point: its score, marked where it misses the mark."""
        face, size = self.slide.presentation.typeface, self.size * 0.85 * self.slide.presentation.scale
        run = xml.letters("rPr", size, BAD if failed else INK, face, tag_of("", self.lang), bold=True)
        return xml.across_label(place, f"{score:.2f}", run, "▼ " if failed else "")

    def _name_rows(self) -> None:
        count = len(self.chart.categories)
        step = self.plot.h / (count + 1)
        for place in range(count):
            box = Box(self.box.x, self.plot.y + (place + 0.5) * step, self.left - 0.15, step)
            size = self.size if lines(self._row(place), box.w, self.size) == 1 else self.size - 2
            self.slide.text(box, [[Run(self._row(place), size)]], anchor="ctr")

    # How it looks

    def _words(self, colour: str, *, bold: bool = False, scale: float = 1.0) -> Any:
        size = self.size * scale * self.slide.presentation.scale
        return xml.words(size, colour, self.slide.presentation.typeface, tag_of("", self.lang), bold=bold)

    def _dress(self, drawn: Sequence[_Drawn], across: tuple[float, float], up: tuple[float, float]) -> None:
        space = self.native._chartSpace
        plot = space.find(f".//{qn('c:plotArea')}")
        for axis in [*plot.iter(qn("c:axId")), *plot.iter(qn("c:crossAx"))]:
            axis.set("val", axis.get("val").removeprefix("-"))
        for old in space.findall(qn("c:txPr")):
            space.remove(old)
        space.find(qn("c:externalData")).addprevious(self._words(INK))
        plot.insert(0, xml.inner_layout(self._share()))
        for ser, each in zip(plot.iter(qn("c:ser")), drawn, strict=True):
            xml.put(ser, *each.look, *([each.labels] if each.labels is not None else []), xml.element("smooth", val=0))
        x, y = self.native.category_axis, self.native.value_axis
        for axis, (low, high) in ((x, across), (y, up)):
            axis.minimum_scale, axis.maximum_scale = low, high
            axis.has_major_gridlines = False
            axis.format.line.fill.background()
            xml.put_words(axis._element, self._words(SOFT, scale=0.95))
            for tick in axis._element.findall(qn("c:majorTickMark")):
                tick.set("val", "none")
        x.major_unit, y.major_unit = 25 if not self.rows else 10, 1
        y.reverse_order = True
        x._element.find(qn("c:tickLblPos")).set("val", "high")
        y._element.find(qn("c:tickLblPos")).set("val", "none" if self.rows else "low")
        y.has_major_gridlines = True
        y.major_gridlines.format.line.fill.solid()
        paint(y.major_gridlines.format.line.fill._xPr, LINE)
        if not self.rows:
            y.tick_labels.number_format, y.tick_labels.number_format_is_linked = _LEVEL, False
            x.tick_labels.number_format, x.tick_labels.number_format_is_linked = "0", False

    def _share(self) -> tuple[float, float, float, float]:
        return (
            (self.plot.x - self.box.x) / self.box.w, (self.plot.y - self.box.y) / self.box.h,
            self.plot.w / self.box.w, self.plot.h / self.box.h,
        )  # fmt: skip
