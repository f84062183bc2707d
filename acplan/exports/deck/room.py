"""How much room text takes on a slide, in inches, rather too much than too little."""

from __future__ import annotations

import re
from collections.abc import Sequence

from acplan import text_layout
from acplan.exports.deck.runs import legal
from acplan.text_layout import LEADING, OTHER_TYPEFACE, ems

POINTS = 72
_OTHER_BOLD = 1.15
"""How much wider another typeface may run in bold than the one that is measured."""
_CUT = "…"
_IN_UNIT = re.compile(r"\d [ก-๛]")
"""Where a number is followed by what it counts, or at least by a word that goes on with it."""


def lines(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """Return how many lines a text takes in a width."""
    return len(wrapped(text, width, size, bold=bold))


def wrapped(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """Return a text's lines, about as they will be broken; together they are the text."""
    return text_layout.wrapped(legal(text), width / _inches(size, bold=bold), bold=bold)


def fitted(text: str, width: float, sizes: Sequence[float], *, bold: bool = False) -> tuple[str, float]:
    """Return a text for one line with the largest size in which it fits, cut where it fits in none."""
    text = " ".join(legal(text).split())
    for size in sizes:
        if width_of(text, size, bold=bold) <= width:
            return text, size
    return wrapped(text, width - width_of(_CUT, sizes[-1], bold=bold), sizes[-1], bold=bold)[0].rstrip(
        " ·,"
    ) + _CUT, sizes[-1]


def balanced(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """Return a text of two lines broken where they are about as long, between phrases rather than words."""
    if lines(text, width, size, bold=bold) != 2 or "\n" in text:
        return text

    def price(place: int) -> float:
        parts = text[:place], text[place + 1 :]
        longest = max(width_of(part, size, bold=bold) for part in parts)
        listed = text[place - 1] in ",;:" and not text[place + 1 : place + 2].isdigit()
        worse = 1.0 if text[:place].endswith(" ·") else 1.2 if listed else 1.6
        # a number from its word, and worse, from its unit
        parted = 1.5 if text[place + 1 : place + 2].isdigit() else 2.0 if _IN_UNIT.match(text, place - 1) else 1.0
        return longest * worse * parted if longest <= width else float("inf")

    place = min((m.start() for m in re.finditer(" (?!·)", text)), key=price, default=0)
    if not place or price(place) == float("inf"):
        return text
    return f"{text[:place].removesuffix(' ·')}\n{text[place + 1 :]}"


def undotted(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """Return a text in which no line ends with the dot between two parts: it is broken there instead."""
    if " · " not in text:
        return text
    *found, last = wrapped(text, width, size, bold=bold)
    cut = (f"{line.rstrip()[:-1].rstrip()}\n" if line.rstrip().endswith(" ·") else line for line in found)
    return "".join(cut) + last


def shortened(text: str, width: float, size: float, most: int) -> str:
    """Return a text that takes so many lines at most, cut with a mark where it takes more."""
    found = wrapped(text, width, size)
    kept = max(1, most) - 1
    if len(found) <= kept + 1:
        return text
    return "".join(found[:kept]) + fitted("".join(found[kept:]), width, (size,))[0]


def height(count: int, size: float) -> float:
    """Return the height of some lines in inches."""
    return count * size * LEADING / POINTS


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a text on one line."""
    return ems(text, bold=bold) * _inches(size, bold=bold)


def _inches(size: float, *, bold: bool) -> float:
    """Return the width of an em, of the typeface that is measured or of a wider one."""
    return size * (_OTHER_BOLD if bold else OTHER_TYPEFACE) / POINTS
