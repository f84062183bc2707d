"""Text on slides: runs that show Thai right everywhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache
from typing import Any

from pptx.oxml.ns import qn

from acplan.exports.deck.colours import paint
from acplan.look import INK, Tone
from acplan.words.text import Lang

_THAI = re.compile(r"[\u0e00-\u0e7f]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]|[\ud800-\udfff]")
_NEW_LINE = re.compile(r"\r\n|[\n\r\v\f\u2028\u2029]")
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
    element = parent.makeelement(_in_full(name))
    parent.append(element)
    return element


@cache
def _in_full(name: str) -> str:
    return str(qn(name))


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
        paint(child(properties, "a:solidFill"), run.colour)
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
