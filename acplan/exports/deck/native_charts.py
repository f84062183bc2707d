"""NativeChart charts: PowerPoint draws them, and whoever opens the file can edit their figures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from pptx.enum.chart import XL_CHART_TYPE
from pptx.oxml.ns import qn

from acplan.exports.box import Box
from acplan.exports.deck import chart_xml as xml
from acplan.exports.deck.chart_data import CategoryData
from acplan.exports.deck.colours import paint
from acplan.exports.deck.presentation import Slide
from acplan.exports.deck.room import POINTS, width_of
from acplan.exports.deck.runs import legal, tag_of
from acplan.figures.figure import Chart, Form, Line, Series, Stroke, ValueKind
from acplan.look import DARK, INK, LINE, PAPER, SOFT
from acplan.words.text import Lang

FORMS = {
    Form.COLUMNS: XL_CHART_TYPE.COLUMN_CLUSTERED,
    Form.STACKED: XL_CHART_TYPE.COLUMN_STACKED,
    Form.BARS: XL_CHART_TYPE.BAR_CLUSTERED,
    Form.STACKED_BARS: XL_CHART_TYPE.BAR_STACKED,
    Form.LINE: XL_CHART_TYPE.LINE_MARKERS,
    Form.RUNNING: XL_CHART_TYPE.LINE_MARKERS,
}
"""The forms that PowerPoint draws for us; figures of any other form are shown as tables."""
_BARS = {Form.BARS}
_LYING = {*_BARS, Form.STACKED_BARS}
_STACKED = {Form.STACKED, Form.STACKED_BARS}
_POINTS = {Form.LINE, Form.RUNNING}
_NUMBERS = {ValueKind.POINTS: "0.00", ValueKind.BAHT: "#,##0"}
_DASHES = {Stroke.SOLID: "solid", Stroke.DASHED: "dash", Stroke.DOTTED: "sysDot"}
_COMPACT = 13.0
"""In smaller type only what matters most is drawn and labelled."""
_MANY = 5
"""With more categories, bars beside bars are too thin for a figure each."""
_SHORT = 0.16
"""Below this share of the highest bar its figure stands above it, not in it."""
_THIN = 0.85
"""A part of a bar that is lower than this share of a line of type has no room for its figure."""
_STEP = 0.5
"""The width of a year's step, against the room of the year."""


class NativeChart:
    """A chart on a slide: its figures as they are, drawn in the product's colours."""

    def __init__(self, slide: Slide, box: Box, chart: Chart, lang: Lang, *, name: str, about: str, size: float) -> None:
        self.chart, self.lang, self.typeface = chart, lang, slide.presentation.typeface
        drawn = [s for s in chart.series if chart.form not in _STACKED or any(s.values)]
        self.series: Sequence[Series] = drawn or chart.series[:1]
        self._slide_scale = slide.presentation.scale
        self.size, self.compact = size * slide.presentation.scale, size < _COMPACT
        self.lines = self._lines()
        self.room = box
        self.step = min(72, round(_STEP * box.w * POINTS / len(chart.categories) * slide.presentation.scale))
        frame = slide.native.shapes.add_chart(FORMS[chart.form], *slide.emu(box), self._data())
        frame.name = name
        frame._element.nvGraphicFramePr.cNvPr.set("descr", legal(about))
        self.native: Any = frame.chart
        self.space: Any = self.native._chartSpace
        self.plot = self.space.find(f".//{qn('c:plotArea')}")
        self._dress()

    def _lines(self) -> list[Line]:
        """Return the lines that are drawn on the series."""
        return [line for line in self.chart.lines if self.chart.form not in _LYING and self._has_room(line)]

    def _has_room(self, line: Line) -> bool:
        """Tell whether a line is drawn: what only compares, as the national average does, not in a small chart.

        Thin steps and marks would be thick ones, as a marker is no thinner.
        """
        return line.stroke not in {Stroke.THIN, Stroke.MARK} and not (self.compact and line.stroke is Stroke.DOTTED)

    def _data(self) -> Any:
        data: Any = CategoryData(_NUMBERS.get(self.chart.kind, "General"))  # type: ignore[no-untyped-call]
        if self.chart.groups:
            for group in dict.fromkeys(self.chart.groups):
                outer = data.add_category(legal(group(self.lang)))
                for name, of in zip(self.chart.categories, self.chart.groups, strict=True):
                    if of == group:
                        outer.add_sub_category(legal(name(self.lang)))
        else:
            data.categories = [legal(name(self.lang)) for name in self.chart.categories]
        for drawn in self._drawn():
            data.add_series(legal(drawn.name(self.lang)), drawn.values)
        return data

    def _drawn(self) -> list[Series | Line]:
        return [*self.series, *self.lines]

    def _dress(self) -> None:
        for axis in [*self.plot.iter(qn("c:axId")), *self.plot.iter(qn("c:crossAx"))]:
            axis.set("val", axis.get("val").removeprefix("-"))  # python-pptx counts below 0, the format does not
        self.native.has_title = False
        for old in self.space.findall(qn("c:txPr")):
            self.space.remove(old)
        self.space.find(qn("c:externalData")).addprevious(self._words(self.size, INK))
        found = sorted(self.plot.iter(qn("c:ser")), key=lambda ser: int(ser.find(qn("c:idx")).get("val")))
        bars, lines = found[: len(self.series)], found[len(self.series) :]
        for ser, series in zip(bars, self.series, strict=True):
            if self.chart.form in _POINTS:
                self._dress_points(ser, series)
            else:
                self._dress_bars(ser, series)
        for ser, line in zip(lines, self.lines, strict=True):
            self._dress_line(ser, line)
        if self.chart.form not in _POINTS:
            self._move_to_lines(lines)
            self._space_bars()
        self._dress_axes()
        self._legend()

    def _words(self, size: float, colour: str, *, bold: bool = False, upright: bool = False) -> Any:
        return xml.words(size, colour, self.typeface, tag_of("", self.lang), bold=bold, upright=upright)

    def _labels(
        self, where: str, colour: str, *, bold: bool = False, size: float = 1.0, code: str = "", upright: bool = False,
        named: bool = False, value: bool = True, ground: str = "", single: Sequence[Any] = (),
    ) -> Any:  # fmt: skip
        look = self._words(self.size * size, colour, bold=bold, upright=upright)
        code = code or _NUMBERS.get(self.chart.kind, "#,##0")
        return xml.labels(where, code, look, named=named, value=value, ground=ground, single=single)

    def _dress_bars(self, ser: Any, series: Series) -> None:
        looks = []
        for place, value in enumerate(series.values):
            if value is not None and (series.fills or place in series.hatched):
                colour = series.fills[place] if series.fills else series.fill
                looks.append(xml.point(place, xml.fill(colour, xml.OPEN if place in series.hatched else "")))
        xml.put(ser, xml.fill(series.fill, series.pattern), self._bar_labels(series))
        for look in looks:
            ser.append(look)
        xml.put(ser)

    def _bar_labels(self, series: Series) -> Any:
        ink = PAPER if series.fill in DARK and not series.pattern else INK
        if self.chart.form in _STACKED:
            code = f'[<{self._thinnest():.3f}]"";#,##0'
            return self._labels("ctr", ink, code=code, size=0.9, single=self._beside_line(series, ink))
        if self.chart.form in _BARS:
            many = len(self.chart.categories) > _MANY
            size = 0.86 if many else 1.0
            if series is not self.series[0]:
                return self._labels("inEnd", ink, size=size, value=not many)
            single = [
                xml.label(place, self._labels("inEnd", ink, bold=True, code='"▼ "0.00', size=size))
                for place in series.failed
            ]
            return self._labels("inEnd", ink, bold=True, size=size, single=single)
        if not series.fills:
            upright = len(self.series) > 1 and self.chart.kind is ValueKind.BAHT
            bounds = [place for place in series.at_least if series.values[place] is not None]
            least = [self._labels("outEnd", INK, size=0.86, upright=upright, code='"≥ "#,##0') for _ in bounds]
            single = [xml.label(place, of) for place, of in zip(bounds, least, strict=True)]
            return self._labels("outEnd", INK, size=0.86, upright=upright, single=single)
        return self._labels("inBase", INK, bold=True, single=self._single_labels(series))

    def _thinnest(self) -> float:
        """Return the smallest value whose part of a stacked bar has room for its figure."""
        lying = self.chart.form in _LYING
        need = self.size * (_THIN if not lying else 0.8) / POINTS / self._slide_scale
        room = (self.room.w * 0.75) if lying else max(0.3, self.room.h - 1.1)
        return max(0.5, need / room * self._range()[1])

    def _beside_line(self, series: Series, ink: str) -> list[Any]:
        """Return the labels that a line across the bars would run through: nearer to the end of their part."""
        level = next((v for line in self.lines for v in line.values if v is not None), None)
        found = []
        for place, value in enumerate(series.values if level is not None else ()):
            under = sum(s.values[place] or 0 for s in self.series[: list(self.series).index(series)])
            if value and level is not None and abs(under + value / 2 - level) < 0.06 * self._range()[1]:
                where = "inBase" if level > under + value / 2 else "inEnd"
                found.append(xml.label(place, self._labels(where, ink, size=0.9)))
        return found

    def _single_labels(self, series: Series) -> list[Any]:
        """Return the label of each bar: in it where there is room, white where that is dark, ≥ for a lower bound."""
        top = max(self._known(), default=1)
        widest = max((width_of(f"{v:,.0f}", self.size, bold=True) for v in series.values if v is not None), default=0)
        bar = self.room.w * self._slide_scale * 0.6 / len(series.values)
        size = min(1.28, max(0.6, bar / widest)) if widest else 1.28
        found = []
        for place, value in enumerate(series.values):
            if value is None:
                continue
            hatched, steps = place in series.hatched, [line.values[place] for line in self.lines]
            crossed = any(step is not None and 0 <= step - value < _SHORT * top for step in steps)
            inside = value >= _SHORT * top and (crossed or not hatched)
            ink = PAPER if inside and not hatched and series.fills[place] in DARK else INK
            code = '"≥ "#,##0' if place in series.at_least else ""
            where, ground = ("inBase" if inside else "outEnd"), (PAPER if inside and hatched else "")
            of = self._labels(where, ink, bold=True, size=size, code=code, ground=ground)
            found.append(xml.label(place, of))
        return found

    def _dress_points(self, ser: Any, series: Series) -> None:
        """Draw a line with a point a year and its figure, below where a line lies above.

        In a small chart, and of several lines, only the ends have figures.
        """
        known = [place for place, value in enumerate(series.values) if value is not None]
        few = [place for place in known if place in {known[0] if known[-1] - known[0] > 1 else -1, known[-1]}]
        single = []
        several = self.chart.form is Form.LINE and len(self.series) > 1
        for place in few if several else ():
            where = self._rank(series, place) or ("l" if place == known[0] else "r")
            single.append(xml.label(place, self._labels(where, series.fill, bold=True)))
        for place in () if several else few if self.compact else known:
            lines = [line.values[place] for line in self.lines if line.stroke is not Stroke.DOTTED]
            off = [v - (series.values[place] or 0) for v in lines if v is not None]
            tall = self._tall()
            above, below = any(tall / 6 < v < tall for v in off), any(-tall < v < -tall / 6 for v in off)
            where = "t" if not above else "l" if below else "b"
            single.append(xml.label(place, self._labels(where, series.fill, bold=True)))
        text = xml.only(*single)
        look = xml.stroke(series.fill, "solid", 34925), xml.marker("circle", 10, series.fill)
        xml.put(ser, *look, text, xml.element("smooth", val=0))

    def _rank(self, series: Series, place: int) -> str:
        """Return where the figure of the highest or lowest of several lines stands; nothing for one in between."""
        values = [other.values[place] or 0.0 for other in self.series if other.values[place] is not None]
        value = series.values[place] or 0.0
        return "t" if value == max(values) else "b" if value == min(values) else ""

    def _tall(self) -> float:
        """Return how high the figure of a point stands, in its unit."""
        low, high = self._range()
        return (1.3 * self.size / POINTS / self._slide_scale + 0.1) / max(0.5, self.room.h - 0.9) * (high - low)

    def _dress_line(self, ser: Any, line: Line) -> None:
        """Draw a line, named once at an end; or, as steps, only its markers."""
        without = ("invertIfNegative", "dLbls")
        if line.stroke is Stroke.STEPS:
            look = xml.stroke(line.colour, "", 28575), xml.marker("dash", self.step, line.colour)
        else:
            look = xml.stroke(line.colour, _DASHES[line.stroke], 25400), xml.marker("none")
        xml.put(ser, *look, xml.element("smooth", val=0), without=without)
        if line.stroke is Stroke.STEPS and not (self.compact and self.chart.form is Form.LINE):
            where = "t" if self.chart.form is Form.COLUMNS else "r"
            xml.put(ser, self._labels(where, line.colour, bold=True, size=0.86, code="#,##0.##", ground=PAPER))
        known = [place for place, value in enumerate(line.values) if value is not None]
        if known and line.stroke is not Stroke.STEPS:
            place = known[-1] if line.stroke is Stroke.DOTTED or self._is_free(known[-1], known[0]) else known[0]
            marked = line.stroke is Stroke.DASHED  # a mark has its figure in its name
            where = "b" if marked else "t"
            if marked and self.chart.form is Form.LINE:
                place, where = self._free_end(line, known)
            ink = line.ink
            of = self._labels(where, ink, bold=True, size=0.9, named=True, value=not marked)
            xml.put(ser, xml.only(xml.label(place, of)))

    def _free_end(self, line: Line, known: Sequence[int]) -> tuple[int, str]:
        """Return the end of a mark, and the side of it, where its name lies on no point, figure or other line."""
        ends = [(place, where) for place in (known[0], known[-1]) for where in ("b", "t")]

        def taken(place: int, where: str) -> bool:
            near = {place, min(place + 1, known[-1]) if place == known[0] else place - 1}
            level, side = line.values[place] or 0.0, -1 if where == "b" else 1
            others = [other.values[at] for other in self._drawn() if other is not line for at in near]
            return any(v is not None and 0 < (v - level) * side < 2 * self._tall() for v in others)

        return next((end for end in ends if not taken(*end)), ends[0])

    def _is_free(self, place: int, other: int) -> bool:
        """Tell whether there is more room for a name over a category than over another."""
        if self.chart.form is not Form.STACKED:
            return False
        tall, tall_of_other = (sum(s.values[p] or 0 for s in self.series) for p in (place, other))
        return tall < tall_of_other

    def _move_to_lines(self, series: Sequence[Any]) -> None:
        """Draw the last series as lines on the same axes."""
        if not series:
            return
        bars = self.plot.find(qn("c:barChart"))
        lines = xml.element("lineChart", '<c:grouping val="standard"/><c:varyColors val="0"/>')
        axes = [xml.element("axId", val=axis.get("val")) for axis in bars.findall(qn("c:axId"))]
        for child in (*series, xml.element("marker", val=1), *axes):
            lines.append(child)
        bars.addnext(lines)

    def _space_bars(self) -> None:
        bars = self.native.plots[0]
        bars.gap_width = 25 if self.chart.form is Form.STACKED else 50
        if self.chart.form in {*_BARS, Form.COLUMNS} and len(self.series) > 1:
            bars.overlap = -4

    def _dress_axes(self) -> None:
        category, value = self.native.category_axis, self.native.value_axis
        value.has_major_gridlines = category.has_major_gridlines = value.visible = False
        category.format.line.fill.solid()
        paint(category.format.line.fill._xPr, LINE)
        category.reverse_order = self.chart.form in _LYING
        for axis in (category, value):
            xml.put_words(axis._element, self._words(self.size * 0.95, SOFT))
            for name in ("c:majorTickMark", "c:minorTickMark"):
                for tick in axis._element.findall(qn(name)):
                    tick.set("val", "none")
        value.minimum_scale, value.maximum_scale = self._range()
        if self.chart.form in _BARS and self.chart.lines:
            self._mark_across(value)

    def _range(self) -> tuple[float, float]:
        known = self._known()
        top = max(known, default=0) or 1
        sums = [sum(v or 0 for v in values) for values in zip(*(s.values for s in self.series), strict=True)]
        match self.chart.form:
            case Form.LINE:
                return max(0, 5 * ((min(known, default=0) - 6) // 5)), 101
            case Form.COLUMNS:
                return 0, top * (1.4 if self.chart.kind is ValueKind.BAHT else 1.18)
            case Form.STACKED:
                return 0, max([*sums, top]) * 1.08
            case Form.STACKED_BARS:
                return 0, max(sums) or 1
        return 0, 108

    def _mark_across(self, value: Any) -> None:
        """Draw the mark as the one grid line across lying bars, named at its end."""
        line, level = self.chart.lines[0], self._mark_level()
        value.visible = value.has_major_gridlines = True
        value.major_unit = level
        stroke = value.major_gridlines.format.line
        stroke.fill.solid()
        paint(stroke.fill._xPr, line.colour)
        stroke.dash_style = 4  # dashes
        value.format.line.fill.background()
        name = line.name(self.lang).replace('"', "")
        value.tick_labels.number_format = f'[={level:g}]"{name}";""'
        value.tick_labels.number_format_is_linked = False
        xml.put_words(value._element, self._words(self.size * 0.9, line.colour, bold=True))

    def _mark_level(self) -> float:
        return next((v for line in self.chart.lines for v in line.values if v is not None), 0.0)

    def _known(self) -> list[float]:
        return [value for drawn in self._drawn() for value in drawn.values if value is not None]

    def _legend(self) -> None:
        """Name the series where there are several, and the steps."""
        named = [line for line in self.lines if line.stroke is Stroke.STEPS]
        several = len(self.chart.series) > 1
        self.native.has_legend = several or bool(named)
        if not self.native.has_legend:
            return
        legend = self.space.find(f".//{qn('c:legend')}")
        hidden = [
            place
            for place, drawn in enumerate(self._drawn())
            if (drawn not in named if isinstance(drawn, Line) else not several)
        ]
        legend[:] = [
            xml.element("legendPos", val="t"),
            *(xml.element("legendEntry", f'<c:idx val="{place}"/><c:delete val="1"/>') for place in hidden),
            xml.element("overlay", val=0),
            self._words(self.size * 0.95, SOFT),
        ]
