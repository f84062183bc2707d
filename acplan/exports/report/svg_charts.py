"""The charts of the report: every form of chart as a drawing, its values written and no text on another."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from markupsafe import Markup

from acplan.exports.box import Box, free
from acplan.exports.report.locale import Locale
from acplan.exports.report.svg_axis import DASHES, ON_PAPER, Room, axis, named_with_value
from acplan.exports.report.svg_drawing import Drawing, width_of
from acplan.exports.report.svg_legend import legend
from acplan.exports.report.svg_line import joined
from acplan.exports.report.svg_running import running
from acplan.exports.report.svg_scatter import scatter
from acplan.figures.figure import Chart, Form, Line, Series, Stroke, ValueKind
from acplan.look import DARK, GIVEN_DARK, INK, PAPER, SOFT
from acplan.text_layout import ems
from acplan.words.numbers import NOTHING
from acplan.words.text import Text

_Scale = Callable[[float], float]
_WIDTHS = {Stroke.STEPS: 3.0, Stroke.THIN: 1.5}
IN_ROWS = {Form.BARS, Form.POINTS}
"""Forms whose bars stand in the rows of their table."""
_NAMES, _NAME_SIZE = 232.0, 12.5
"""Room at the left for the names of lying bars, at most, and their size in the style sheet."""
_ROW, _MARK = 220.0, 15.0
"""The width of bars in the rows of a table, and of the mark before those that end short of the line."""


def chart(chart: Chart, locale: Locale, says: str, *, under: Sequence[Text] = (), room: Room = ON_PAPER) -> Markup:
    """Return a chart with its legend; `says` is what it says for those who cannot see it.

    `under` are the heads of a table that goes on under the bars and names categories and fills itself.
    """
    key = legend(chart, locale, room, under)
    if chart.form in IN_ROWS:
        return key  # these stand in the rows of their table, beside the same figures
    draw = _FORMS.get(chart.form)
    return Markup("") if draw is None else key + draw(chart, locale, says, room, named=not under)


# Standing bars


def _columns(chart: Chart, locale: Locale, says: str, room: Room, *, named: bool) -> Markup:
    stacked = chart.form is Form.STACKED
    steps = [line for line in chart.lines if line.stroke is Stroke.STEPS]
    through = [line for line in chart.lines if line.stroke not in {Stroke.STEPS, Stroke.THIN, Stroke.MARK}]
    marked = [line for line in chart.lines if line.stroke is Stroke.MARK]
    room = room if steps or through or not named else room.whole
    left, slot = room.side, (room.width - room.side) / len(chart.categories)
    top = _top(chart, stacked=stacked)
    bars = 1 if stacked else len(chart.series)
    plot = min(270.0, max(130.0, 12.0 * top)) if stacked and chart.groups else 130.0 if bars > 1 else 160.0
    pitch = min(slot * 0.84, 52.0 if stacked and chart.groups else 76.0 * bars) / bars
    numbers = [locale.value(v, chart.kind) for series in chart.series for v in series.values if v is not None]
    narrow = not stacked and bars > 1 and max((width_of(n, 12) for n in numbers), default=0) > pitch
    base = plot + (24.0 if not stacked else 16.0 if through else 6.0)
    drawing = Drawing(room.width)

    def height(value: float | None) -> float:
        return plot * max(0.0, value or 0.0) / top

    drawing.line([(left, base), (room.width, base)], GIVEN_DARK, 1)
    for place in range(len(chart.categories)):
        middle = left + (place + 0.5) * slot
        marks = [base - height(line.values[place]) for line in chart.lines if line.values[place] is not None]
        edge = middle - pitch * bars / 2
        floor = base
        if all(series.values[place] is None for series in chart.series):
            drawing.text(middle, base - 6, NOTHING, colour=SOFT)
            continue
        for turn, series in enumerate(chart.series):
            tall = height(series.values[place])
            if stacked:
                floor -= tall
                box = Box(edge + 1, floor, pitch - 2, tall)
                _within(drawing, box, series, place, chart.kind, locale, marks)
            else:
                box = Box(edge + turn * pitch + 1, base - tall, pitch - 2, tall)
                _standing(drawing, box, series, place, chart.kind, locale, marks, narrow=narrow)
    for line in (*(line for line in chart.lines if line.stroke is Stroke.THIN), *through, *steps, *marked):
        _level(drawing, line, left, slot, lambda value: base - height(value))
    for line in through if room.aside else ():
        known = [value for value in line.values if value is not None]
        drawing.text(
            left - 10,
            base - height(known[0]) + 4,
            named_with_value(line, locale),
            colour=line.ink,
            bold=True,
            anchor="end",
        )
    return drawing.svg(axis(drawing, chart, locale, room, base) if named else base + 1, says)


def _top(chart: Chart, *, stacked: bool) -> float:
    columns = zip(*(series.values for series in chart.series), strict=True)
    bars = [sum(v or 0 for v in column) if stacked else max(v or 0 for v in column) for column in columns]
    return max(*bars, *(value or 0 for line in chart.lines for value in line.values), 0) or 1.0


def _within(
    drawing: Drawing, box: Box, series: Series, place: int, kind: ValueKind, locale: Locale, marks: Sequence[float]
) -> None:
    """Draw a part of a stack with its value in it, beside a line that crosses it."""
    value = series.values[place]
    if not value:
        return
    drawing.bar(box, series.fill, series.pattern)
    words, size = locale.value(value, kind), min(13.0, box.h - 1)
    if size < 8.5 or width_of(words, size) > box.w:
        return
    middle = box.y + box.h / 2
    crossing = [mark for mark in marks if abs(mark - middle) < size * 0.7]
    if crossing:
        above, below = crossing[0] - box.y, box.y + box.h - crossing[0]
        middle = box.y + above / 2 if above > below else box.y + box.h - below / 2
    dark = series.fill in DARK and not series.pattern
    ink = PAPER if dark else INK
    drawing.text(box.x + box.w / 2, middle + size * 0.36, words, size=size, colour=ink, plate=bool(series.pattern))


def _standing(
    drawing: Drawing,
    box: Box,
    series: Series,
    place: int,
    kind: ValueKind,
    locale: Locale,
    marks: Sequence[float],
    *,
    narrow: bool,
) -> None:
    """Draw a bar with its value at its foot, or above it where it is low or crossed there.

    Of bars too narrow for their values only a nought is told: it is no bar, and yet not unknown.
    """
    value, middle, base = series.values[place], box.x + box.w / 2, box.y + box.h
    if value is None:
        drawing.text(middle, base - 6, NOTHING, colour=SOFT)
        return
    fill = series.fills[place] if series.fills else series.fill
    unfinished = place in series.hatched
    drawing.bar(box, fill, series.pattern, unfinished=unfinished)
    words = series.least(place) + locale.value(value, kind)
    if narrow and value:
        return
    if not series.fills:
        drawing.text(middle, box.y - 5, words, size=12)
        return
    wide = width_of(words, 17)
    at_foot = Box(middle - wide / 2, base - 26, wide, 24)
    above = [Box(middle - wide / 2, edge - 26, wide, 24) for edge in (box.y, *sorted(marks, reverse=True))]
    lines = [Box(middle - wide, mark - 2, 2 * wide, 4) for mark in marks]
    chosen = free([*([at_foot] if box.h > 30 else []), *above], lines)
    inside = chosen is at_foot
    ink = PAPER if inside and fill in DARK and not unfinished else INK
    drawing.text(middle, chosen.y + 19, words, size=17, colour=ink, bold=True, plate=inside and unfinished)


def _level(drawing: Drawing, line: Line, left: float, slot: float, y: _Scale) -> None:
    """Draw a line's value at each category, with a white edge so that it reads on any bar."""
    reach = 0.18 if line.stroke is Stroke.MARK else 0.44 if line.stroke in _WIDTHS else 0.5
    for place, value in enumerate(line.values):
        if value is not None:
            middle = left + (place + 0.5) * slot
            ends = [(middle - reach * slot, y(value)), (middle + reach * slot, y(value))]
            if line.stroke in {Stroke.STEPS, Stroke.MARK}:
                drawing.line(ends, PAPER, 6)
            drawing.line(ends, line.colour, _WIDTHS.get(line.stroke, 2.5), DASHES.get(line.stroke, ""))


# Lying bars


def _stacked_bars(chart: Chart, locale: Locale, says: str, room: Room, *, named: bool) -> Markup:  # noqa: ARG001
    """Draw the bars beside their names, or under them."""
    names = [locale.plain(name) for name in chart.categories]
    widest = max(ems(name) for name in names) * _NAME_SIZE + 4
    over = 0.0 if room.aside else 20.0 if widest < room.width else 38.0
    left = min(widest, _NAMES) + 14 if room.aside else 0.0
    row = over + (38.0 if room.aside and widest > _NAMES else 30.0)
    top, bottom = _top(chart, stacked=True), row * len(names)
    drawing = Drawing(room.width)
    for place, name in enumerate(chart.categories):
        beside = Box(0, place * row, left - 12, row) if room.aside else Box(0, place * row, room.width, over)
        drawing.words(beside, locale(name))
        x, middle = left, place * row + (over + row) / 2
        for series in chart.series:
            long = (room.width - left) * max(0.0, series.values[place] or 0.0) / top
            _within(drawing, Box(x, middle - 10, long, 20), series, place, chart.kind, locale, ())
            x += long
        for line in chart.lines:
            value = line.values[place]
            if value is not None:
                at = left + (room.width - left) * value / top
                for colour, width in ((PAPER, 5), (line.colour, 2.5)):
                    drawing.line([(at, middle - 12), (at, middle + 12)], colour, width)
        if x == left:
            drawing.text(left + 8, middle + 4, NOTHING, colour=SOFT)
    drawing.line([(left, 0), (left, bottom)], GIVEN_DARK, 1)
    return drawing.svg(bottom, says)


def row_bars(chart: Chart, locale: Locale) -> tuple[Markup, list[Markup]]:
    """Return lying bars for the rows of a table, and the head over them, which names the lines across them."""
    top = _top(chart, stacked=False)
    rows = [_row_bar(chart, place, _ROW / top) for place in range(len(chart.categories))]
    head = Drawing(_MARK + _ROW)
    for line in chart.lines:
        first = next((value for value in line.values if value is not None), None)
        if first is not None:
            head.text(
                _MARK + _ROW * first / top,
                12,
                named_with_value(line, locale),
                size=12,
                colour=line.ink,
                bold=True,
                anchor="end",
            )
    return head.svg(16, ""), rows


def _row_bar(chart: Chart, place: int, scale: float) -> Markup:
    drawing, tall = Drawing(_MARK + _ROW), 28.0
    thick = 18.0 / len(chart.series)
    for turn, series in enumerate(chart.series):
        long = scale * max(0.0, series.values[place] or 0.0)
        drawing.bar(Box(_MARK, 5 + turn * thick, long, thick - 1), series.fill, series.pattern)
    for line in chart.lines:
        value = line.values[place]
        if value is not None:
            at = _MARK + scale * value
            drawing.line([(at, 0), (at, tall)], line.colour, 2, DASHES.get(line.stroke, ""))
            if place in chart.series[0].failed:
                drawing.down(0, tall / 2 - 4, line.colour)
    return drawing.svg(tall, "")


_FORMS = {
    Form.COLUMNS: _columns,
    Form.STACKED: _columns,
    Form.STACKED_BARS: _stacked_bars,
    Form.LINE: joined,
    Form.SCATTER: scatter,
    Form.RUNNING: running,
}
"""What draws a form; a figure of any other is shown by its table alone."""
