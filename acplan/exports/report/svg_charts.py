"""The charts of the report: every form of chart as a drawing, its values written and no text on another."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby, pairwise

from markupsafe import Markup

from acplan.exports.box import Box, free
from acplan.exports.report.svg_drawing import WIDTH, Drawing, width_of
from acplan.exports.report.svg_running import running
from acplan.exports.report.svg_scatter import scatter
from acplan.exports.report.wording import Wording
from acplan.figures.figure import Chart, Form, Kind, Line, Series, Stroke
from acplan.look import DARK, GIVEN_DARK, INK, LINE, PAPER, SOFT
from acplan.text_layout import ems
from acplan.words.numbers import NOTHING
from acplan.words.text import Text

_Scale = Callable[[float], float]
_WIDTHS = {Stroke.STEPS: 3.0, Stroke.THIN: 1.5}
_DASHES = {Stroke.DASHED: "6 4", Stroke.DOTTED: "2 4"}
IN_ROWS = {Form.BARS, Form.POINTS}
"""Forms whose bars stand in the rows of their table."""
SIDE = 160.0
"""Room at the left for the names of lines, and for the heads of a table that goes on under the bars."""
_NAMES, _NAME_SIZE = 232.0, 12.5
"""Room at the left for the names of lying bars, at most, and their size in the style sheet."""
_ROW, _MARK = 220.0, 15.0
"""The width of bars in the rows of a table, and of the mark before those that end short of the line."""


def chart(chart: Chart, wording: Wording, says: str, *, under: Sequence[Text] = ()) -> Markup:
    """Return a chart with its legend; `says` is what it says for those who cannot see it.

    `under` are the heads of a table that goes on under the bars and names categories and fills itself.
    """
    known = chart.form in {Form.SCATTER, Form.LINE, Form.RUNNING} or all(
        series.name in under for series in chart.series
    )
    legend = Markup("") if known or len(chart.series) < 2 else _legend(chart, wording)
    if chart.form in IN_ROWS:
        return legend  # these stand in the rows of their table, beside the same figures
    draw = _FORMS.get(chart.form)
    return Markup("") if draw is None else legend + draw(chart, wording, says, named=not under)


def _legend(chart: Chart, wording: Wording) -> Markup:
    """Return what the fills mean; those that nothing has are left out."""
    entries = Markup("").join(
        Markup("<span>{}{}</span>").format(swatch(series), wording(series.name))
        for series in chart.series
        if any(series.values)
    )
    return Markup('<div class="key">{}</div>').format(entries)


def swatch(series: Series) -> Markup:
    """Return a small piece of a series' fill."""
    drawing = Drawing(16)
    drawing.bar(Box(0, 0, 16, 11), series.fill, series.pattern)
    return drawing.svg(11, "")


# Standing bars


def _columns(chart: Chart, wording: Wording, says: str, *, named: bool) -> Markup:
    stacked = chart.form is Form.STACKED
    steps = [line for line in chart.lines if line.stroke is Stroke.STEPS]
    through = [line for line in chart.lines if line.stroke not in {Stroke.STEPS, Stroke.THIN, Stroke.MARK}]
    marked = [line for line in chart.lines if line.stroke is Stroke.MARK]
    left = SIDE if steps or through or not named else 0.0
    slot = (WIDTH - left) / len(chart.categories)
    top = _top(chart, stacked=stacked)
    bars = 1 if stacked else len(chart.series)
    plot = min(270.0, max(130.0, 12.0 * top)) if stacked and chart.groups else 130.0 if bars > 1 else 160.0
    pitch = min(slot * 0.84, 52.0 if stacked and chart.groups else 76.0 * bars) / bars
    numbers = [wording.value(v, chart.kind) for series in chart.series for v in series.values if v is not None]
    narrow = not stacked and bars > 1 and max((width_of(n, 12) for n in numbers), default=0) > pitch
    base = plot + (24.0 if not stacked else 16.0 if through else 6.0)
    drawing = Drawing()

    def height(value: float | None) -> float:
        return plot * max(0.0, value or 0.0) / top

    drawing.line([(left, base), (WIDTH, base)], GIVEN_DARK, 1)
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
                _within(drawing, box, series, place, chart.kind, wording, marks)
            else:
                box = Box(edge + turn * pitch + 1, base - tall, pitch - 2, tall)
                _standing(drawing, box, series, place, chart.kind, wording, marks, narrow=narrow)
    for line in (*(line for line in chart.lines if line.stroke is Stroke.THIN), *through, *steps, *marked):
        _level(drawing, line, left, slot, lambda value: base - height(value))
    for line in through:
        known = [value for value in line.values if value is not None]
        drawing.text(
            left - 10,
            base - height(known[0]) + 4,
            _named(line, wording),
            colour=line.ink,
            bold=True,
            anchor="end",
        )
    return drawing.svg(_axis(drawing, chart, wording, left, slot, base) if named else base + 1, says)


def _top(chart: Chart, *, stacked: bool) -> float:
    columns = zip(*(series.values for series in chart.series), strict=True)
    bars = [sum(v or 0 for v in column) if stacked else max(v or 0 for v in column) for column in columns]
    return max(*bars, *(value or 0 for line in chart.lines for value in line.values), 0) or 1.0


def _within(
    drawing: Drawing, box: Box, series: Series, place: int, kind: Kind, wording: Wording, marks: Sequence[float]
) -> None:
    """Draw a part of a stack with its value in it, beside a line that crosses it."""
    value = series.values[place]
    if not value:
        return
    drawing.bar(box, series.fill, series.pattern)
    words, size = wording.value(value, kind), min(13.0, box.h - 1)
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
    kind: Kind,
    wording: Wording,
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
    words = series.least(place) + wording.value(value, kind)
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
            drawing.line(ends, line.colour, _WIDTHS.get(line.stroke, 2.5), _DASHES.get(line.stroke, ""))


def _axis(drawing: Drawing, chart: Chart, wording: Wording, left: float, slot: float, base: float) -> float:
    """Write the categories, under them the values of steps or the years, and return the height of all."""
    bottom = base + 18
    for place, name in enumerate(chart.categories):
        drawing.text(left + (place + 0.5) * slot, bottom, wording.plain(name), colour=SOFT)
    for line in (line for line in chart.lines if line.stroke is Stroke.STEPS):
        bottom += 19
        drawing.text(left - 10, bottom, wording.plain(line.name), colour=line.ink, bold=True, anchor="end")
        for place, value in enumerate(line.values):
            if value is not None:
                words = wording.value(value, Kind.NUMBER)
                drawing.text(left + (place + 0.5) * slot, bottom, words, colour=line.ink, bold=True)
    if chart.groups:
        bottom += 21
        for name, members in groupby(range(len(chart.groups)), key=lambda place: chart.groups[place]):
            places = list(members)
            first, last = left + places[0] * slot + 4, left + (places[-1] + 1) * slot - 4
            drawing.line([(first, bottom - 15), (last, bottom - 15)], LINE, 1)
            drawing.text((first + last) / 2, bottom, wording.plain(name), bold=True, colour=SOFT)
    return bottom + 6


# Lying bars


def _stacked_bars(chart: Chart, wording: Wording, says: str, *, named: bool) -> Markup:  # noqa: ARG001
    names = [wording.plain(name) for name in chart.categories]
    widest = max(ems(name) for name in names) * _NAME_SIZE + 4
    left, row = min(widest, _NAMES) + 14, 38.0 if widest > _NAMES else 30.0
    top, bottom = _top(chart, stacked=True), row * len(names)
    drawing = Drawing()
    for place, name in enumerate(chart.categories):
        drawing.words(Box(0, place * row, left - 12, row), wording(name))
        x = left
        for series in chart.series:
            long = (WIDTH - left) * max(0.0, series.values[place] or 0.0) / top
            _within(drawing, Box(x, (place + 0.5) * row - 10, long, 20), series, place, chart.kind, wording, ())
            x += long
        for line in chart.lines:
            value = line.values[place]
            if value is not None:
                at = left + (WIDTH - left) * value / top
                for colour, width in ((PAPER, 5), (line.colour, 2.5)):
                    drawing.line([(at, (place + 0.5) * row - 12), (at, (place + 0.5) * row + 12)], colour, width)
        if x == left:
            drawing.text(left + 8, (place + 0.5) * row + 4, NOTHING, colour=SOFT)
    drawing.line([(left, 0), (left, bottom)], GIVEN_DARK, 1)
    return drawing.svg(bottom, says)


def row_bars(chart: Chart, wording: Wording) -> tuple[Markup, list[Markup]]:
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
                _named(line, wording),
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
            drawing.line([(at, 0), (at, tall)], line.colour, 2, _DASHES.get(line.stroke, ""))
            if place in chart.series[0].failed:
                drawing.down(0, tall / 2 - 4, line.colour)
    return drawing.svg(tall, "")


# Points


def _points(chart: Chart, wording: Wording, says: str, *, named: bool) -> Markup:
    """Draw joined points with their figures; of several series only the latest, behind the name of its line."""
    several = len(chart.series) > 1
    slot, base = (WIDTH - SIDE) / len(chart.categories), 220.0
    values = [v for found in _rows(chart) for v in found if v is not None] or [0.0, 1.0]
    low, high = min(values), max(values)
    spread = (high - low) or 1.0
    drawing, taken = Drawing(), list[Box]()

    def y(value: float) -> float:
        return base - 32 - (base - 54) * (value - low) / spread

    def x(place: float) -> float:
        return SIDE + (place + 0.5) * slot

    drawing.line([(SIDE, base), (WIDTH, base)], GIVEN_DARK, 1)
    for line in chart.lines:
        taken += _trace(drawing, line, x, y, slot)
    _names_at_the_left(drawing, [line for line in chart.lines if line.stroke is not Stroke.STEPS], y, wording)
    for series in chart.series:
        known = [(x(place), y(value), value) for place, value in enumerate(series.values) if value is not None]
        if len(known) > 1:
            drawing.line([(px, py) for px, py, _ in known], series.fill, 3)
        for (ax, ay, _), (bx, by, _) in pairwise(known):
            taken += _along((ax, ay), (bx, by))
        for px, py, _ in known:
            drawing.dot(px, py, 5.5, series.fill)
            taken.append(Box(px - 7, py - 7, 14, 14))
        for px, py, value in () if several else known:
            words = wording.value(value, chart.kind)
            wide = width_of(words, 14)
            offsets = [(0, 11), (0, -25), (24, 10), (-24, -24), (24, -24), (-24, 10), (0, 20), (0, -36)]
            place = free([Box(px + dx - wide / 2, py + dy, wide, 16) for dx, dy in offsets], taken)
            taken.append(place)
            drawing.text(place.x + wide / 2, place.y + 13, words, size=14, colour=series.fill, bold=True)
    if several:
        _names_at_the_ends(drawing, chart, x, y, wording)
    return drawing.svg(_axis(drawing, chart, wording, SIDE, slot, base) if named else base + 1, says)


def _names_at_the_ends(drawing: Drawing, chart: Chart, x: _Scale, y: _Scale, wording: Wording) -> None:
    """Write each line's name and latest figure behind its last point, one under another where they are close."""
    ends = []
    for series in chart.series:
        known = [(place, value) for place, value in enumerate(series.values) if value is not None]
        if known:
            place, value = known[-1]
            words = f"{wording.plain(series.name)} {wording.value(value, chart.kind)}"
            ends.append((y(value), x(place), words, series.fill))
    lowest = 0.0
    for level, right, words, colour in sorted(ends):
        lowest = max(level + 5, lowest + 17)
        drawing.text(right + 12, lowest, words, size=14, colour=colour, bold=True, anchor="start")


def _rows(chart: Chart) -> list[tuple[float | None, ...]]:
    """Return the values of everything that is drawn."""
    return [series.values for series in chart.series] + [line.values for line in chart.lines]


def _trace(drawing: Drawing, line: Line, x: _Scale, y: _Scale, slot: float) -> list[Box]:
    """Draw a line over all categories and return the places that it takes."""
    path: list[tuple[float, float]] = []
    known = [(place, value) for place, value in enumerate(line.values) if value is not None]
    for place, value in known:
        middle, level = x(place), y(value)
        through = line.stroke is Stroke.DOTTED
        path += [(middle, level)] if through else [(middle - slot / 2, level), (middle + slot / 2, level)]
        if through:
            drawing.dot(middle, level, 3, line.colour)
    if path:
        drawing.line(path, line.colour, 2, _DASHES.get(line.stroke, ""))
    return [box for a, b in pairwise(path) for box in _along(a, b)]


def _along(start: tuple[float, float], end: tuple[float, float]) -> list[Box]:
    """Return the places that a stretch takes."""
    count = int(max(abs(end[0] - start[0]), abs(end[1] - start[1])) // 6) + 1
    steps = [part / count for part in range(count + 1)]
    return [Box(start[0] + (end[0] - start[0]) * at - 2, start[1] + (end[1] - start[1]) * at - 2, 4, 4) for at in steps]


def _names_at_the_left(drawing: Drawing, lines: Sequence[Line], y: _Scale, wording: Wording) -> None:
    """Write the name of each line where it begins, one under another where they begin close together."""
    begins = [(y(next(v for v in line.values if v is not None)), line) for line in lines if any(line.values)]
    last = 0.0
    for at, line in sorted(begins, key=lambda begin: begin[0]):
        last = max(at + 4, last + 17)
        drawing.text(SIDE - 10, last, wording.plain(line.name), colour=line.ink, bold=True, anchor="end")


def _named(line: Line, wording: Wording) -> str:
    """Return a line's name with its value; a mark has its value in its name."""
    name = wording.plain(line.name)
    known = {value for value in line.values if value is not None}
    if line.stroke is Stroke.DASHED or len(known) != 1:
        return name
    return f"{name} {wording.value(known.pop(), Kind.NUMBER)}"


_FORMS = {
    Form.COLUMNS: _columns,
    Form.STACKED: _columns,
    Form.STACKED_BARS: _stacked_bars,
    Form.LINE: _points,
    Form.SCATTER: scatter,
    Form.RUNNING: running,
}
"""What draws a form; a figure of any other is shown by its table alone."""
