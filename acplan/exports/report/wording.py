"""How a document speaks: its language, its digits, and everything escaped."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from acplan.figures.figure import Kind, Value, shown
from acplan.text_layout import ems, unbroken
from acplan.words.numbers import in_thai_digits
from acplan.words.text import Lang, Text

_KEPT = "kept"
"""The class of what stays on one line: the columns of paper are narrow."""


@dataclass(frozen=True)
class Wording:
    """The language of a document and its digits; `codes` are texts whose digits are never turned."""

    lang: Lang
    thai_digits: bool = False
    codes: tuple[str, ...] = ()

    def plain(self, text: Text | str) -> str:
        """Return a sentence as it is read."""
        words = text(self.lang) if isinstance(text, Text) else text
        return in_thai_digits(words, self.codes) if self.thai_digits else words

    def value(self, value: Value, kind: Kind) -> str:
        """Return a value as it is read."""
        return self.plain(shown(value, kind, self.lang))

    def __call__(self, text: Text | str) -> Markup:
        """Return a sentence for HTML, escaped, in which words that browsers break in two stay whole."""
        return unbroken(self.plain(text), _KEPT)

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
