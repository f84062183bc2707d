"""How a document speaks: its language, its digits, and everything escaped."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from markupsafe import Markup, escape

from acplan.figures.figure import Value, ValueKind, shown
from acplan.text_layout import ems, unbroken
from acplan.words.numbers import in_thai_digits
from acplan.words.text import Lang, Text

_KEPT = "kept"
"""The class of what stays on one line: the columns of paper are narrow."""


@dataclass(frozen=True)
class Locale:
    """The language of a document and its digits; `codes` are texts whose digits are never turned.

    `leads` tells of a document that has a page for each project, and one for what each figure stands on.
    """

    lang: Lang
    thai_digits: bool = False
    codes: tuple[str, ...] = ()
    leads: bool = False

    def plain(self, text: Text | str) -> str:
        """Return a sentence as it is read."""
        words = text(self.lang) if isinstance(text, Text) else text
        return in_thai_digits(words, self.codes) if self.thai_digits else words

    def value(self, value: Value, kind: ValueKind) -> str:
        """Return a value as it is read."""
        return self.plain(shown(value, kind, self.lang))

    def __call__(self, text: Text | str) -> Markup:
        """Return a sentence for HTML, escaped, in which words that browsers break in two stay whole."""
        return _kept(self.plain(text))

    def project(self, number: int, shown: str) -> Markup:
        """Return what leads to the page of a project, where there is one."""
        return Markup('<a href="#project-{}">{}</a>').format(number, shown) if self.leads else escape(shown)

    def source(self, code: str, shown: str) -> Markup:
        """Return what leads to the cells that figures stand on, where they are shown; see `measures.trace`."""
        if not (self.leads and code):
            return escape(shown)
        return Markup('<a class="traced" href="#source-{}">{}</a>').format(code, shown)

    def parts(self, text: Text | str, room: float) -> Markup:
        """Return a sentence of several findings, which breaks between them rather than within one.

        Where it takes more than one line of `room`, in ems of bold type, each begins a line: no line ends with a dot.
        """
        plain = self.plain(text)
        *parts, last = plain.split(" · ")
        if parts and ems(plain, bold=True) > room:
            each = Markup('<span class="line">{}</span>')
            return Markup(" ").join(each.format(unbroken(part, _KEPT)) for part in (*parts, last))
        found = [*(f"{part} ·" for part in parts), last]
        return Markup(" ").join(Markup('<span class="whole">{}</span>').format(unbroken(part, _KEPT)) for part in found)


@lru_cache(maxsize=4096)
def _kept(words: str) -> Markup:
    """Return words that may come many times, such as those of a state or a unit."""
    return unbroken(words, _KEPT)
