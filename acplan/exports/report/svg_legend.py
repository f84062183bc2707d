"""What the fills and lines of a chart of the report mean, where that is not written beside them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from acplan.exports.box import Box
from acplan.exports.report.locale import Locale
from acplan.exports.report.svg_axis import DASHES, Room, named_with_value
from acplan.exports.report.svg_drawing import Drawing
from acplan.figures.figure import Chart, Form, Line, Series, Stroke, ValueKind
from acplan.words.text import Text

_NAMED_BESIDE = {Form.SCATTER, Form.LINE, Form.RUNNING}
"""Forms whose series are named where they are drawn, if there is room."""
_UNNAMED = {Stroke.THIN, Stroke.MARK}
"""Lines of which the words under the chart tell."""


def legend(chart: Chart, locale: Locale, room: Room, under: Sequence[Text]) -> Markup:
    """Return what the fills mean, and on a phone the lines too; those that nothing has are left out."""
    entries = [*_fills(chart, locale, under, room), *(() if room.aside else _lines(chart, locale))]
    form = Markup("<span>{}{}</span>")
    found = Markup("").join(form.format(drawn, words) for drawn, words in entries)
    return Markup('<div class="key">{}</div>').format(found) if found else found


def _fills(chart: Chart, locale: Locale, under: Sequence[Text], room: Room) -> Iterator[tuple[Markup, Markup]]:
    beside = chart.form in _NAMED_BESIDE and (room.aside or chart.form is Form.SCATTER)
    if beside or len(chart.series) < 2 or all(series.name in under for series in chart.series):
        return
    for series in chart.series:
        known = [value for value in series.values if value is not None]
        if chart.form is Form.LINE and known:
            yield swatch(series), locale(series.name) + " " + locale.value(known[-1], chart.kind)
        elif any(series.values):
            yield swatch(series), locale(series.name)


def _lines(chart: Chart, locale: Locale) -> Iterator[tuple[Markup, Markup]]:
    for line in chart.lines if chart.form not in {Form.SCATTER, Form.POINTS} else ():
        if line.stroke not in _UNNAMED and any(value is not None for value in line.values):
            yield _stroke(line), locale(named_with_value(line, locale) + _at_the_end(chart, line, locale))
    if chart.below is not None:
        for series in chart.below.series:
            yield swatch(series), locale(series.name)


def _at_the_end(chart: Chart, line: Line, locale: Locale) -> str:
    """Return where a line that grows ends, and what chance makes of that."""
    if chart.form is not Form.RUNNING or line.values[-1] is None:
        return ""
    told = f" {locale.value(line.values[-1], ValueKind.NUMBER)}"
    for low, high in line.band[-1:]:
        told += f" ({locale.value(low, ValueKind.INTEGER)}–{locale.value(high, ValueKind.INTEGER)})"
    return told


def swatch(series: Series) -> Markup:
    """Return a small piece of a series' fill."""
    drawing = Drawing(16)
    drawing.bar(Box(0, 0, 16, 11), series.fill, series.pattern)
    return drawing.svg(11, "")


def _stroke(line: Line) -> Markup:
    """Return a small piece of a line."""
    drawing = Drawing(16)
    drawing.line([(0, 5.5), (16, 5.5)], line.colour, 3, DASHES.get(line.stroke, ""))
    return drawing.svg(11, "")
