"""The one type of everything that is read by people: a sentence with its two languages."""

from __future__ import annotations

import re
import unicodedata
from typing import Any, Literal, NamedTuple

Lang = Literal["th", "en"]


_VOWEL_FIRST, _TONES = re.compile("([เ-ไ])([ก-ฮ])"), re.compile("[\u0e47-\u0e4e]")
_DIRECTIONS = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"


class _Count(int):
    """A number in a sentence, which can choose between the words for one and for several: `{n:project|projects}`."""

    def __format__(self, spec: str) -> str:
        one, either, several = spec.partition("|")
        if not either:
            return super().__format__(spec)
        return one if self == 1 else several


class Text(NamedTuple):
    """A sentence in both languages; a missing side cannot be built."""

    th: str
    en: str

    def __call__(self, lang: Lang, **values: Any) -> str:
        """Return the sentence in one language with its `{placeholders}` filled."""
        sentence = self.th if lang == "th" else self.en
        filled = {name: _word(value, lang) for name, value in values.items()}
        return sentence.format(**filled) if filled else sentence

    def fill(self, **values: Any) -> Text:
        """Return the same sentence with its `{placeholders}` filled in both languages."""
        return Text(self("th", **values), self("en", **values))


def _word(value: Any, lang: Lang) -> Any:
    """Return what is put into a sentence in one language."""
    if isinstance(value, Text):
        return value(lang)
    return _Count(value) if type(value) is int else value


def isolated(text: str) -> str:
    """Return a text whose marks of writing direction, where it has any, end with it and not with the sentence."""
    return f"\u2068{text}\u2069" if any(mark in text for mark in _DIRECTIONS) else text


def letters(text: str) -> int:
    """Return how many letters stand side by side; vowels and tone marks above and below take no room."""
    return sum(unicodedata.category(letter) != "Mn" for letter in text)


def dictionary_key(text: str) -> tuple[str, str]:
    """Return by what names stand in the order of a Thai dictionary: a vowel written first counts after its consonant.

    Tone marks decide only where all else is the same.
    """
    plain = _TONES.sub("", text).casefold()
    return _VOWEL_FIRST.sub(r"\2\1", plain), text


def same(text: str) -> Text:
    """Return a text that reads alike in both languages, such as a number."""
    return Text(text, text)


NO_WORDS = same("")


def numbered(number: object, name: Text, by: str = " ") -> Text:
    """Return a name behind its number or code."""
    return join(same(str(number)), name, by=by)


def join(*parts: Text, by: str | Text = " · ") -> Text:
    """Join texts to one line."""
    thai, english = (by, by) if isinstance(by, str) else by
    return Text(thai.join(part.th for part in parts), english.join(part.en for part in parts))
