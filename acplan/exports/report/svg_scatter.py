"""The form of chart in which each category is a point, in four parts that are named."""

from __future__ import annotations

import math

from markupsafe import Markup

from acplan.exports.box import Box, free
from acplan.exports.report.locale import Locale
from acplan.exports.report.svg_axis import Room
from acplan.exports.report.svg_drawing import WIDTH, Drawing, width_of
from acplan.figures.figure import Chart, ValueKind
from acplan.look import ACCENT, GIVEN_DARK, INK, LINE, PAPER, SOFT, TINT, WASH
from acplan.words.two_scores import against_ceiling

_LEFT, _HEIGHT, _EDGE = 130.0, 250.0, 44.0
"""Room at the left for the values of the second series, the height of the plot, and what is free over its points."""
_RADIUS, _SIZE = 7.0, 14.0
_SPOTS = ((0, 16), (0, -16), (34, 0), (-34, 0), (34, 14), (-34, 14))
"""Where the middle of a label may stand beside its point; up is negative."""


def scatter(chart: Chart, locale: Locale, says: str, room: Room, *, named: bool) -> Markup:  # noqa: ARG001 - as all
    """Draw each category as a point, hollow where it is not complete; the second series falls upwards.

    A phone has no room for the words in its corners: there its table says the same.
    """
    if not room.aside:
        return Markup("")
    across_of, up_of = chart.series
    parted, level = (line.values[0] or 0.0 for line in chart.lines)
    known = [
        (place, x, y)
        for place, (x, y) in enumerate(zip(across_of.values, up_of.values, strict=True))
        if x is not None and y is not None
    ]
    first = max(0, min([50, *(25 * math.ceil(x / 25) - 25 for _, x, _ in known)])) - 2.0
    worst, best = max([1, *(int(y) for *_, y in known)]), min([-1, *(int(y) for *_, y in known)])
    slot = (_HEIGHT - 2 * _EDGE) / (worst - best)
    drawing = Drawing()

    def at(x: float, y: float) -> tuple[float, float]:
        return _LEFT + (WIDTH - _LEFT) * (x - first) / (102 - first), _EDGE + (y - best) * slot

    (middle, line), (_, bottom) = at(parted, level), (0.0, _HEIGHT)
    drawing.bar(Box(middle, line, WIDTH - middle, bottom - line), WASH, "")
    for over in range(best, worst + 1, max(1, math.ceil((worst - best) / 6))):
        _, y = at(0, over)
        drawing.line([(_LEFT, y), (WIDTH, y)], LINE, 1)
        drawing.text(_LEFT - 10, y + 4, locale.plain(against_ceiling(over)), colour=SOFT, anchor="end")
    drawing.line([(middle, 0), (middle, bottom)], GIVEN_DARK, 1.5)
    drawing.line([(_LEFT, line), (WIDTH, line)], GIVEN_DARK, 1.5)
    taken = [Box(middle - 3, 0, 6, bottom), Box(_LEFT, line - 3, WIDTH - _LEFT, 6)]
    corners = (
        (_LEFT + 4, 14, "start"),
        (WIDTH, 14, "end"),
        (_LEFT + 4, bottom - 22, "start"),
        (WIDTH, bottom - 22, "end"),
    )
    for text, (x, y, anchor) in zip(chart.corners, corners, strict=True):
        for row, words in enumerate(locale.plain(text).split("<br>")):
            ink = INK if text is chart.corners[-1] else SOFT
            drawing.text(x, y + 16 * row, words, size=12, colour=ink, anchor=anchor)
            wide = width_of(words, 12)
            taken.append(Box(x if anchor == "start" else x - wide, y + 16 * row - 12, wide, 16))
    spots = [(place, *at(x, y)) for place, x, y in known]
    for place, x, y in spots:
        hollow = place in across_of.hatched
        fill = PAPER if hollow else ACCENT if place == chart.shown else TINT
        drawing.dot(x, y, _RADIUS, fill, ACCENT)
        taken.append(Box(x - _RADIUS, y - _RADIUS, 2 * _RADIUS, 2 * _RADIUS))
    for place, x, y in spots:
        words = locale.plain(chart.categories[place])
        wide = width_of(words, _SIZE)
        spread = [(dx + math.copysign(max(0.0, wide / 2 - 20), dx) if dx else 0.0, dy) for dx, dy in _SPOTS]
        box = free([Box(x + dx - wide / 2, y + dy - 8, wide, 16) for dx, dy in spread], taken)
        taken.append(box)
        drawing.text(box.x + wide / 2, box.y + 13, words, size=_SIZE, bold=True)
    for mark in (mark for mark in (0, 25, 50, parted, 100) if mark >= first):
        drawing.text(at(mark, 0)[0], bottom + 16, locale.value(mark, ValueKind.NUMBER), colour=SOFT)
    drawing.text((_LEFT + WIDTH) / 2, bottom + 36, locale.plain(across_of.name), colour=SOFT)
    return drawing.svg(bottom + 44, says)
