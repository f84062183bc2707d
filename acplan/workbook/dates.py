"""Reading dates as Thai offices write them; what could be another day is not guessed."""

from __future__ import annotations

import re
from datetime import date, datetime
from typing import Any

from acplan.fiscal import period_of
from acplan.schema.types import fold, hyphened, plain
from acplan.words.numbers import MONTH_NUMBERS

_BEFORE = re.compile(
    r"^\(?(?:ข้อมูล|ตัดยอด|เมื่อ|as(?:of|at)|ถึง|สิ้น|ณ)*(?:(?:วัน)?(?:จันทร์|อังคาร|พุธ|พฤหัส(?:บดี)?|ศุกร์|เสาร์|อาทิตย์))?"
    r"(?:(?:จ|อ|พ|พฤ|ศ|ส|อา)\.?(?=\d))?"
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs?)?|fri|sat(?:ur)?|sun)(?:day)?[.,]?)?(?:วัน)?(?:ที่)?:?"
)
_NUMBERS = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?:t00:00(?::00(?:\.0+)?)?z?)?")
_WORDS = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?(\D+?)(\d{4}|\d{2})")
_MONTH_FIRST = re.compile(r"([a-z]{3,9})\.?(\d{1,2})(?:st|nd|rd|th)?,?(\d{4})")
_TIME = re.compile(
    r"\s+(?:เวลา\s*\d{1,2}[:.]\d{2}(?:\s*น\.?)?|\d{1,2}:\d{2}(?::\d{2})?(?:\s*น\.?)?|\d{1,2}\.\d{2}\s*น\.?)$"
)
"""What time it was, behind the day."""
_AROUND_MONTH = re.compile(r"เดือน|ปี|พุทธศักราช|คริสต์ศักราช|พ\.?ศ\.?|ค\.?ศ\.?|[-/., '’]")
_FULL = re.compile("(?:คม|ยน|พันธ์)$")
_BUDDHIST = 2400
_NAMES = {fold(name).replace(".", ""): number for name, number in MONTH_NUMBERS.items()}
_MONTHS = _NAMES | {_FULL.sub("", name): number for name, number in _NAMES.items()} | {"sept": 9}
_MISSPELLED = {fold("กรกฏาคม"): fold("กรกฎาคม"), fold("พฤษจิกายน"): fold("พฤศจิกายน"), fold("กุมภาพันธุ์"): fold("กุมภาพันธ์")}
"""How names of months are often misspelled: one letter, which leaves no doubt."""


def date_in(raw: Any, year: int | None = None) -> date | None:
    """Return the day that a cell holds, or None where it holds none.

    A year of two digits is taken only where the fiscal `year` of the row confirms one of its readings.
    """
    if isinstance(raw, date | datetime):
        return _day(raw.year, raw.month, raw.day)
    parts = _parts(str(raw))
    if parts is None:
        return None
    if parts[0] >= 100:
        return _day(*parts)
    days = (_day(parts[0] + century, *parts[1:]) for century in (2500, 2000))
    confirmed = [day for day in days if day and period_of(day).year == year]
    return confirmed[0] if len(confirmed) == 1 else None


def short_year(raw: Any) -> int | None:
    """Return the year of two digits that was typed, or that a spreadsheet program took for one of the 1900s."""
    if isinstance(raw, date | datetime):
        return raw.year - 1900 if 1930 <= raw.year < 1990 else None
    parts = _parts(str(raw))
    if parts and 1930 <= parts[0] < 1990:
        return parts[0] - 1900
    return parts[0] if parts and parts[0] < 100 else None


def _parts(raw: str) -> tuple[int, int, int] | None:
    """Return year, month and day as they are written."""
    text = _BEFORE.sub("", fold(_TIME.sub("", hyphened(plain(raw)))), count=1).removesuffix(")").rstrip(".")
    if "0000" in text:
        return None
    if match := _NUMBERS.fullmatch(text):
        return int(match[3]), int(match[2]), int(match[1])
    if match := _YEAR_FIRST.fullmatch(text):
        return int(match[1]), int(match[3]), int(match[4])
    if (match := _WORDS.fullmatch(text)) and (month := _month(match[2])):
        return int(match[3]), month, int(match[1])
    if (match := _MONTH_FIRST.fullmatch(text)) and (month := _month(match[1])):
        return int(match[3]), month, int(match[2])
    return None


def _month(word: str) -> int | None:
    name = _AROUND_MONTH.sub("", word)
    return _MONTHS.get(_MISSPELLED.get(name, name))


def _day(year: int, month: int, day: int) -> date | None:
    """Return a day of the years that a plan can speak of; a year above 2400 is พ.ศ."""
    try:
        found = date(year - 543 if year > _BUDDHIST else year, month, day)
    except ValueError:
        return None
    return found if 1990 <= found.year <= 2150 else None
