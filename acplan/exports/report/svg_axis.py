"""What stands around the charts of the report: how much room they have, their axes, and what their lines are called."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import groupby

from acplan.exports.report.locale import Locale
from acplan.exports.report.svg_drawing import WIDTH, Drawing, width_of
from acplan.figures.figure import Chart, Line, Stroke, ValueKind
from acplan.look import LINE, SOFT

DASHES = {Stroke.DASHED: "6 4", Stroke.DOTTED: "2 4"}
_SIZE, _APART = 13.0, 4.0


@dataclass(frozen=True)
class Room:
    """How much room a chart has: its width, that at its left, and whether names of lines have a place beside it."""

    width: float
    side: float
    aside: bool

    @property
    def whole(self) -> Room:
        """The same without room at the left."""
        return replace(self, side=0.0)


ON_PAPER = Room(WIDTH, 160.0, aside=True)
"""At the left stand the names of lines, and the heads of a table that goes on under the bars."""
ON_A_PHONE = Room(336.0, 0.0, aside=False)
"""Within the frame of a figure in a window of 390 pixels; names stand in the legend."""


def axis(drawing: Drawing, chart: Chart, locale: Locale, room: Room, base: float) -> float:
    """Write the categories, under them the values of steps or the years, and return the height of all.

    Quarters that have no room for their names stand in their years alone.
    """
    left, bottom = room.side, base
    slot = (room.width - left) / len(chart.categories)
    names = [locale.plain(name) for name in chart.categories]
    if not chart.groups or max(width_of(name, _SIZE) for name in names) + _APART < slot:
        bottom += 18
        for place, name in enumerate(names):
            drawing.text(left + (place + 0.5) * slot, bottom, name, colour=SOFT)
    for line in (line for line in chart.lines if line.stroke is Stroke.STEPS):
        bottom += 19
        if room.aside:
            drawing.text(left - 10, bottom, locale.plain(line.name), colour=line.ink, bold=True, anchor="end")
        for place, value in enumerate(line.values):
            if value is not None:
                words = locale.value(value, ValueKind.NUMBER)
                drawing.text(left + (place + 0.5) * slot, bottom, words, colour=line.ink, bold=True)
    if chart.groups:
        bottom += 21
        for name, members in groupby(range(len(chart.groups)), key=lambda place: chart.groups[place]):
            places = list(members)
            first, last = left + places[0] * slot + 4, left + (places[-1] + 1) * slot - 4
            drawing.line([(first, bottom - 15), (last, bottom - 15)], LINE, 1)
            drawing.text((first + last) / 2, bottom, locale.plain(name), bold=True, colour=SOFT)
    return bottom + 6


def named_with_value(line: Line, locale: Locale) -> str:
    """Return a line's name with its value; a mark has its value in its name."""
    name = locale.plain(line.name)
    known = {value for value in line.values if value is not None}
    if line.stroke is Stroke.DASHED or len(known) != 1:
        return name
    return f"{name} {locale.value(known.pop(), ValueKind.NUMBER)}"
