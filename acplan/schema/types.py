"""The parts a schema is made of: a sheet has columns, a column has a kind and perhaps a closed set of choices."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property, lru_cache

from acplan.words.text import Lang, Text

Value = int | float | str | date | None
"""What a cell may hold once it is read; None is an empty cell."""

WITHDRAWN = "-"
"""The value of a cell that takes back what was reported before."""

AWAITED = "รอข้อมูล"
"""The same in words, as officers write it."""

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]")
_REMEMBERED = 200
"""Letters of the longest text of which many are remembered: one letter may fold to eighteen."""
_DASHES = re.compile("[‐-―−]")
_THAI_DIGITS = re.compile("[๐-๙]")


def plain(text: str) -> str:
    """Return a text with Arabic digits, without zero-width marks and without white space around it.

    Two เ are แ, which they look like and are often typed for.
    """
    visible = unicodedata.normalize("NFKC", _INVISIBLE.sub("", text))
    return _THAI_DIGITS.sub(lambda digit: str(int(digit[0])), visible).replace("เเ", "แ").strip()


def hyphened(text: str) -> str:
    """Return a text with hyphens where Word or a telephone made dashes of them."""
    return _DASHES.sub("-", text)


def fold(text: str) -> str:
    """Return a spelling in which texts that look alike compare equal.

    Case, white space, zero-width marks, Thai digits and composed vowels are folded.
    """
    return _folded(text) if len(text) <= _REMEMBERED else _long_folded(text)


@lru_cache(maxsize=8192)
def _folded(text: str) -> str:
    return "".join(plain(text).split()).casefold()


@lru_cache(maxsize=4)
def _long_folded(text: str) -> str:
    return _folded.__wrapped__(text)


class Kind(StrEnum):
    """How the cells of a column are read."""

    YEAR = "year"
    QUARTER = "quarter"
    PROJECT = "project"
    COUNT = "count"
    SCORE = "score"
    PERCENT = "percent"
    MONEY = "money"
    DATE = "date"
    CHOICE = "choice"
    TEXT = "text"
    CODE = "code"
    NUMBER = "number"
    VALUE = "value"
    LINES = "lines"


@dataclass(frozen=True)
class Choice:
    """One word of a closed set: its code, which is stored, the word that is shown, and other spellings of it.

    The first of the `aliases` is the word that logs and workbooks held first: it is understood for ever, whatever the
    word becomes.
    """

    code: str
    word: Text
    aliases: tuple[str, ...] = ()

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Every folded spelling that means this choice."""
        return frozenset(fold(name) for name in (self.code, *self.word, *self.aliases))


NO_BUDGET_ANSWER = Choice(
    "no_budget",
    Text("ไม่ใช้งบประมาณ", "No budget needed"),
    ("ไม่ใช้งบประมาณ", "ไม่ใช้งบ", "ไม่ใช้", "no budget", "ไม่ได้ใช้งบประมาณ", "ไม่ได้ใช้งบ"),
)
NO_BUDGET = NO_BUDGET_ANSWER.word.th
"""The answer of a project that needs no money: an answer, never a blank."""

EXISTS = (
    Choice("yes", Text("มี", "Exists"), ("มี", "มีแล้ว")),
    Choice("no", Text("ไม่มี", "Does not exist"), ("ไม่มี", "ยังไม่มี")),
)
"""The answers to an indicator that asks whether a thing exists."""

IN_WORDS = Text("ข้อความ", "Text")
WHETHER = Text(*(" / ".join(choice.word(lang) for choice in EXISTS) for lang in ("th", "en")))
OF_HUNDRED = Text("{unit} (0–100)", "{unit} (0–100)")
NOT_ASKED = Text("ไม่ต้องกรอก ใช้{figure}", "Not asked: {figure}")
"""How a row may be measured, where its answer is no number without bounds: in words, by EXISTS, within a hundred, not
at all."""


@dataclass(frozen=True, eq=False)
class Column:
    """One column: its name in the code, its header, how to read it, and what to tell the person who fills it in.

    `short` is the header where there is room for 32 letters only. `measured_in` names the column that says in what a
    row's answer is given, where rows differ.
    """

    name: str
    header: Text
    kind: Kind
    note: Text
    key: bool = False
    reference: bool = False
    choices: tuple[Choice, ...] = ()
    aliases: tuple[str, ...] = ()
    width: int = 14
    required: bool = False
    short: Text | None = None
    measured_in: str = ""

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Every folded spelling under which the header is understood."""
        names = (self.name, self.name.replace("_", " "), *self.header, *self.aliases)
        return frozenset(fold(name) for name in names)

    def title(self, lang: Lang, limit: int) -> str:
        """Return the header, or where it is longer than a limit the short one."""
        header = self.header(lang)
        return self.short(lang) if self.short and len(header) > limit else header

    @property
    def words(self) -> tuple[Choice, ...]:
        """The closed set of words that a cell may hold, beside numbers or free text where its kind allows them."""
        return {Kind.MONEY: (NO_BUDGET_ANSWER,), Kind.VALUE: EXISTS}.get(self.kind, self.choices)

    def choice(self, text: str) -> Choice | None:
        """Return the choice that a word means, or None."""
        spellings = {folded := fold(text), folded.rstrip(".")}
        return next((choice for choice in self.words if not spellings.isdisjoint(choice.spellings)), None)


@dataclass(frozen=True)
class Sheet:
    """One sheet of a workbook: its name in the code, its title in Excel, and its columns in order.

    An `optional` one may be missing where all others must be there.
    """

    name: str
    title: Text
    note: Text
    columns: tuple[Column, ...]
    aliases: tuple[str, ...] = ()
    optional: bool = False

    @cached_property
    def keys(self) -> tuple[Column, ...]:
        """The columns that say which thing a row speaks of."""
        return tuple(column for column in self.columns if column.key)

    @cached_property
    def answers(self) -> tuple[Column, ...]:
        """The columns that a person fills in."""
        return tuple(column for column in self.columns if not column.key and not column.reference)

    @property
    def lead(self) -> int:
        """How many columns say which thing a row speaks of, its name included where it follows."""
        keys = len(self.keys)
        return keys + (self.columns[keys].name == "name" if len(self.columns) > keys else 0)

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Every folded spelling under which the sheet's title is understood."""
        return frozenset(fold(name) for name in (self.name, *self.title, *self.aliases))

    def column(self, name: str) -> Column:
        """Return the column of that name."""
        return next(column for column in self.columns if column.name == name)
