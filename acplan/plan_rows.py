"""What a row of the plan workbook says, by its columns."""

from __future__ import annotations

import re

from acplan.schema.types import Choice
from acplan.words.text import Text
from acplan.workbook.read import Row

_APOSTROPHE, _SPACED_PERCENT = re.compile(r"(?<=[A-Za-z])'"), re.compile(r"(?<=\d) %")


def text_of(row: Row, name: str, english: str = "") -> Text:
    """Return a text in both languages, as it is to be read; the English as an editor would print it."""
    read = row.values.get(f"{name}_read") or row.values.get(name) or ""
    return Text(str(read), _edited(str(row.values.get(english or f"{name}_en") or read)))


def _edited(english: str) -> str:
    """Return a text with typographic apostrophes, and without a space before a percent sign."""
    return _SPACED_PERCENT.sub("%", _APOSTROPHE.sub("’", english))


def code_of(row: Row, column: str, choices: tuple[Choice, ...]) -> str:
    """Return the code of the word that a cell holds, "" where it holds none."""
    word = row.values.get(column)
    return next((choice.code for choice in choices if choice.word.th == word), "")


def plain_in(row: Row, name: str) -> str:
    """Return a text as it stands, "" where there is none."""
    return str(row.values.get(name) or "")


def whole_in(row: Row, name: str) -> int:
    """Return a whole number, which must be there."""
    return int(row.values[name])  # type: ignore[arg-type]


def number_in(row: Row, name: str) -> float | None:
    """Return a number, None where there is none."""
    value = row.values.get(name)
    return None if value is None else float(value)  # type: ignore[arg-type]
