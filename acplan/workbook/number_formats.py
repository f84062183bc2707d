"""What a number format makes of a number: whether Excel shows the number that is stored."""

from __future__ import annotations

import operator
import re
from datetime import date
from decimal import Decimal

from acplan.words.numbers import half_up

THAI_FORMATS = {
    59: "0", 60: "0.00", 61: "#,##0", 62: "#,##0.00", 67: "0%", 68: "0.00%", 69: "# ?/?", 70: "# ??/??",
    71: "d/m/yyyy", 72: "d-mmm-yy", 73: "d-mmm", 74: "mmm-yy", 75: "h:mm", 76: "h:mm:ss", 77: "d/m/yyyy h:mm",
    78: "mm:ss", 79: "[h]:mm:ss", 80: "mm:ss.0", 81: "d/m/yy",
}  # fmt: skip
"""The formats that a Thai Excel has built in besides those of all (ECMA-376 part 1, 18.8.30, th-th)."""
_LITERALS = re.compile(r'"[^"]*"|[\\_*].')
_SHOWN_LITERALS = re.compile(r'"([^"]*)"|\\(.)')
_BRACKETS = re.compile(r"\[[^\]]*\]")
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)\s*(-?[\d.]+)\]")
_SCALED = re.compile(r"[0#?],+(?=[^0#?,]*$|\.)")
_DECIMALS = re.compile(r"\.([0#?]+)")
_TESTS = {
    "<=": operator.le, ">=": operator.ge, "<>": operator.ne, "<": operator.lt, ">": operator.gt, "=": operator.eq,
}  # fmt: skip


def shows_percent_sign(value: float, number_format: str) -> bool:
    """Tell whether a format shows a number a hundred times as large, with a percent sign."""
    if "%" not in number_format:
        return False
    positive, negative, zero, *_ = [*(sections := _LITERALS.sub("", number_format).split(";")), "", ""]
    if len(sections) < 2 or "[" in number_format:
        return "%" in "".join(sections)  # one for all numbers, or chosen by a condition
    return "%" in (negative if value < 0 else zero if value == 0 and len(sections) > 2 else positive)


def shows_another(value: float | str | date, number_format: str, *, exact: bool = False) -> bool:
    """Tell whether a format shows something else than the number, text or day of a cell.

    It hides it, puts digits or words in its place, or scales it; where it must be `exact`, also where it rounds away
    what two decimals hold.
    """
    if number_format in {"", "General", "@"} or isinstance(value, bool):
        return False  # formats leave TRUE and FALSE as they are
    if isinstance(value, date):
        return any(letter.isdigit() for letter in _shown_literals(number_format))
    section = _section(value, number_format)
    if section is None:
        return False
    bare = _BRACKETS.sub("", _LITERALS.sub("", section))
    literal = _shown_literals(section)
    if isinstance(value, str):
        return "@" not in bare or any(letter.isdigit() for letter in literal)
    if "general" in bare.casefold():
        return any(letter.isdigit() for letter in literal)
    if not any(mark in bare for mark in "0#?@") or any(letter.isdigit() for letter in literal):
        return True
    if re.search(r"[1-9]", re.sub(r"/\s*\d+|E[+-]", "", bare)) or (value == 0 and not re.search(r"[0?@]", bare)):
        return True
    return bool(_SCALED.search(bare)) or (exact and "/" not in bare and _rounds(value, bare))


def _shown_literals(section: str) -> str:
    """Return the letters and digits that a format shows whatever the value."""
    return "".join(quoted or escaped for quoted, escaped in _SHOWN_LITERALS.findall(_BRACKETS.sub("", section)))


def _rounds(value: float, bare: str) -> bool:
    if "e" in bare.casefold():
        return False
    decimals = _DECIMALS.search(bare)
    shown = Decimal(str(value)) * (100 if "%" in bare else 1)
    return half_up(shown, len(decimals[1]) if decimals else 0) != half_up(shown, 2)


def _section(value: float | str, number_format: str) -> str | None:
    """Return the part of a format that is for a value; None where texts, or all numbers, stay as they are."""
    sections = _split(number_format)
    if isinstance(value, str):
        last = sections[-1]
        return last if len(sections) == 4 or "@" in _LITERALS.sub("", last) else None
    numbers = sections[:3]
    if any(_CONDITION.search(section) for section in numbers):
        for section in numbers:
            found = _CONDITION.search(section)
            if found is None or _TESTS[found[1]](value, float(found[2])):
                return section
        return numbers[-1]
    if len(numbers) > 1 and "@" in _LITERALS.sub("", numbers[-1]):
        numbers = numbers[:-1]
    if value < 0 and len(numbers) > 1:
        return numbers[1]
    return numbers[2] if value == 0 and len(numbers) > 2 else numbers[0]


def _split(number_format: str) -> list[str]:
    """Return the sections of a format; a semicolon that is shown parts none."""
    sections, last = [], 0
    hidden = [match.span() for match in _LITERALS.finditer(number_format)]
    for match in re.finditer(";", number_format):
        if not any(start <= match.start() < end for start, end in hidden):
            sections.append(number_format[last : match.start()])
            last = match.end()
    return [*sections, number_format[last:]][:4]
