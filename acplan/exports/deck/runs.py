"""Text on slides: runs that show Thai right everywhere, and how much room a text takes."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path
from typing import Any

from PIL import ImageFont
from pptx.oxml.ns import qn
from pptx.oxml.xmlchemy import OxmlElement

from acplan.look import INK, Tone
from acplan.words.text import Lang

POINTS = 72
LEADING = 1.36
"""A line of Thai with its vowels and tone marks, against the size of its type."""
_FONTS = Path(__file__).parents[3] / "static" / "fonts"
_WIDER = 1.1
"""How much wider another typeface may run than the one that is measured."""
_THAI = re.compile(r"[\u0e00-\u0e7f]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")
_NEW_LINE = re.compile(r"\r\n|[\n\r\v\f\u2028\u2029]")
_PIECE = re.compile(r"(?:[\u0e40-\u0e44]?[\u0e01-\u0e2f][\u0e30-\u0e3a\u0e45-\u0e4e]*){1,3}|\s+|[^\s\u0e00-\u0e7f]+|.")
"""What stays on one line: a word, or some letters of Thai with what stands above and below them."""
_HAIR = 0.001
"""What widths may differ by in rounding, in inches."""
CUT = "…"
_SYMBOLS = "Segoe UI Symbol"
MARKS = {Tone.GOOD: "✔", Tone.CAUTION: "▲", Tone.BAD: "✖", Tone.NEUTRAL: "●"}


@dataclass(frozen=True)
class Run:
    """A stretch of text in one dress; a size in points."""

    text: str
    size: float
    bold: bool = False
    colour: str | None = INK
    symbol: bool = False

    def scaled(self, factor: float) -> Run:
        """Return the run for a slide of another size."""
        return replace(self, size=self.size * factor)


Paragraph = Sequence[Run]


def mark(tone: Tone, size: float, colour: str) -> Run:
    """Return the mark of a tone, which tells it without its colour."""
    return Run(MARKS[tone] + "\u00a0", size * 0.85, colour=colour, symbol=True)


def child(parent: Any, name: str) -> Any:
    """Add an element at the end of another."""
    element = OxmlElement(name)
    parent.append(element)
    return element


def tag_of(text: str, lang: Lang) -> str:
    """Return the language tag of a run: what has Thai in it is Thai, on an English slide too."""
    return "th-TH" if lang == "th" or _THAI.search(text) else "en-GB"


def legal(text: str) -> str:
    """Return a text without what XML cannot hold, its lines told apart in one way."""
    return _CONTROL.sub(" ", _NEW_LINE.sub("\n", text))


def dress(properties: Any, run: Run, typeface: str, tag: str) -> None:
    """Put size, colour, typefaces (Latin and complex, which Thai is) and language on a run's properties."""
    face = _SYMBOLS if run.symbol else typeface
    properties.set("lang", tag)
    properties.set("sz", str(round(run.size * 100)))
    properties.set("b", "1" if run.bold else "0")
    if run.colour:
        fill = child(properties, "a:solidFill")
        child(fill, "a:srgbClr").set("val", run.colour.removeprefix("#").upper())
    for name in ("a:latin", "a:ea", "a:cs"):
        child(properties, name).set("typeface", face)


def write(
    body: Any, paragraphs: Sequence[Paragraph], typeface: str, lang: Lang, *, align: str | None, apart: float = 0.0
) -> None:
    """Write paragraphs, some points apart, into a text body in place of what it holds."""
    for old in body.findall(qn("a:p")):
        body.remove(old)
    for runs in paragraphs or [[]]:
        paragraph = child(body, "a:p")
        settings = child(paragraph, "a:pPr")
        if align:
            settings.set("algn", align)
        if apart:
            child(child(settings, "a:spcAft"), "a:spcPts").set("val", str(round(apart * 100)))
        child(settings, "a:buNone")
        for run in runs:
            tag = tag_of(run.text, lang)
            for place, line in enumerate(legal(run.text).split("\n")):
                if place:
                    dress(child(child(paragraph, "a:br"), "a:rPr"), run, typeface, tag)
                element = child(paragraph, "a:r")
                dress(child(element, "a:rPr"), run, typeface, tag)
                child(element, "a:t").text = line


def lines(text: str, width: float, size: float, *, bold: bool = False) -> int:
    """Return how many lines a text takes in a width in inches, rather too many than too few."""
    return len(wrapped(text, width, size, bold=bold))


def wrapped(text: str, width: float, size: float, *, bold: bool = False) -> list[str]:
    """Return a text's lines, about as they will be broken; together they are the text."""
    found, taken = [""], 0.0
    for piece in _PIECE.findall(legal(text)):
        room = width_of(piece, size, bold=bold)
        if "\n" in piece:
            head, *more = piece.split("\n")
            found[-1] += f"{head}\n"
            found += [*(f"{each}\n" for each in more[:-1]), more[-1]]
            taken = 0.0
            continue
        if taken and taken + room > width + _HAIR and not piece.isspace():
            found.append("")
            taken = 0.0
        for letter in piece if room > width + _HAIR else [piece]:
            step = width_of(letter, size, bold=bold)
            if taken and taken + step > width + _HAIR and not letter.isspace():
                found.append("")
                taken = 0.0
            found[-1] += letter
            taken += step
    return found


def fitted(text: str, width: float, sizes: Sequence[float], *, bold: bool = False) -> tuple[str, float]:
    """Return a text for one line with the largest size in which it fits, cut where it fits in none."""
    text = " ".join(legal(text).split())
    for size in sizes:
        if width_of(text, size, bold=bold) <= width + _HAIR:
            return text, size
    return wrapped(text, width - width_of(CUT, sizes[-1], bold=bold), sizes[-1], bold=bold)[0].rstrip() + CUT, sizes[-1]


def balanced(text: str, width: float, size: float, *, bold: bool = False) -> str:
    """Return a text of two lines broken where they are about as long, between phrases rather than words."""
    if lines(text, width, size, bold=bold) != 2 or "\n" in text:
        return text

    def price(place: int) -> float:
        parts = text[:place], text[place + 1 :]
        longest = max(width_of(part, size, bold=bold) for part in parts)
        listed = text[place - 1] in ",;" and not text[place + 1 : place + 2].isdigit()
        worse = 1.0 if text[:place].endswith(" ·") else 1.2 if listed else 1.6
        return longest * worse if longest <= width else float("inf")

    place = min((m.start() for m in re.finditer(" (?!·)", text)), key=price, default=0)
    return f"{text[:place]}\n{text[place + 1 :]}" if place and price(place) < float("inf") else text


def height(count: int, size: float) -> float:
    """Return the height of some lines in inches."""
    return count * size * LEADING / POINTS


def width_of(text: str, size: float, *, bold: bool = False) -> float:
    """Return the width of a text in inches."""
    return sum(map(_advances(bold).__getitem__, text)) * size * _WIDER / POINTS


class _Advances(dict[str, float]):
    """How far each letter moves on, as a share of the size of its type; vowels and tones above and below do not."""

    def __init__(self, path: Path) -> None:
        self._font = ImageFont.truetype(str(path), 1000, layout_engine=ImageFont.Layout.BASIC)

    def __missing__(self, letter: str) -> float:
        return self.setdefault(letter, float(self._font.getlength(letter)) / 1000)


@cache
def _advances(bold: bool) -> _Advances:
    return _Advances(_FONTS / f"Sarabun-{'Bold' if bold else 'Regular'}.ttf")
