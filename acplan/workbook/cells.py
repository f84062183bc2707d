"""Reading one cell by the kind of its column; what cannot be read raises, nothing is guessed."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache
from typing import Any

from acplan.fiscal import WHOLE_YEAR
from acplan.issues import Wording
from acplan.schema.types import NO_BUDGET, NO_BUDGET_ANSWER, WITHDRAWN, Column, Kind, Value, fold, hyphened, plain
from acplan.words import issues as say
from acplan.words.numbers import half_up, long_date
from acplan.words.text import Text, isolated
from acplan.workbook.dates import date_in, short_year
from acplan.workbook.number_formats import shows_percent_sign

TEXT_LIMIT = 4000
_WITHDRAWING = {fold(word) for word in ("-", "รอข้อมูล", "ไม่มีข้อมูล", "ยังไม่มีข้อมูล")}
_NOT_ANNOUNCED = {fold(word) for word in ("รอประกาศผล", "รอผล", "รอผลประเมิน", "ยังไม่ประกาศ", "ยังไม่ประกาศผล")}
"""What stands for a score that is awaited, as the dashboard itself says it."""
_WHOLE_YEAR = {fold(word) for word in ("ทั้งปี", "ทั้งปีงบประมาณ", "all", "whole year", "year")}
_QUARTER = re.compile(
    r"(?:ไตรมาส(?:ที่)?|quarter|q\.?)?0?([1-4])(?:\.0*)?(?:(?:/|(?=ปี|พ|fy))(?:ปีงบ(?:ประมาณ)?|ปี|fy)?(?:พ\.?ศ\.?)?(\d{4}|\d{2}))?"
)
_NUMBER = re.compile(r"[+-]?(?:\d{1,3}(?:,\d{3})+|\d{1,3}(?: \d{3})+|\d+)(?:\.\d+)?\.?")
_LARGEST = 10**15
_YEAR_WORDS = re.compile(r"^(?:ปีงบ(?:ประมาณ)?|ปี|fy)?\s*(?:พุทธศักราช|พ\.?\s*ศ\.?)?\s*'?", re.IGNORECASE)
COUNT_UNITS = ("เรื่อง", "คดี", "ราย", "cases", "case", "complaints", "complaint")
_MONEY_MARKS = re.compile(
    r"^(?:(?:จ(?:ำ|ํา)นวน|เป็น)?เงิน|จ(?:ำ|ํา)นวน)|^(?:฿|thb|baht)|\(?(?:บาท(?:ถ้วน)?|บ|฿|thb|baht)\.?\)?$|[.,/]-$",
    re.IGNORECASE,
)
_NEEDED = {
    Kind.DATE: Text("วันที่", "a date"),
    Kind.CHOICE: Text("คำที่กำหนด", "a word of the list"),
    Kind.TEXT: Text("ข้อความ", "text"),
}
_COUNTED = re.compile("^จ(?:ำ|ํา)นวน")
_SHARE_WORDS = "ร้อยละ|คะแนน|%"
_BEFORE_SHARE = re.compile(f"^(?:{_SHARE_WORDS})", re.IGNORECASE)
_SHARE_MARKS = re.compile(
    rf"(?:{_SHARE_WORDS}|เปอร์เซ็?น(?:ต์)?|percent|per cent|pct|points?|pts|score)\.?$", re.IGNORECASE
)
_OF_HUNDRED = re.compile(r"(?:คะแนน)? *(?:/|(?:จาก)?(?:คะแนน)?เต็ม|จาก|out of) *100 *(?:คะแนน)?\.?$", re.IGNORECASE)
_PROJECT_MARKS = re.compile(
    r"^\s*\(?(?:(?:โครงการ|มาตรการ|กิจกรรม|ล(?:ำ|ํา)ดับ|ข้อ|project|number|no\.?|#)\s*)*(?:ที่)?\s*|[ .):]+$",
    re.IGNORECASE,
)
_DECEIVING = re.compile("[\u202a-\u202e\u2066-\u2069²³¹⁰⁴-⁹₀-₉¼-¾⅐-⅞]")
"""Marks that turn the order of digits around, and digits that are no part of the number they stand beside."""
NUMERIC = {
    Kind.YEAR, Kind.QUARTER, Kind.PROJECT, Kind.COUNT, Kind.SCORE, Kind.PERCENT, Kind.MONEY, Kind.NUMBER, Kind.VALUE,
}  # fmt: skip
_PLAIN_NUMBERS = {Kind.YEAR, Kind.QUARTER, Kind.PROJECT, Kind.COUNT, Kind.MONEY, Kind.NUMBER}
_NUMBER_NEEDED = Text("ตัวเลข", "a number")


@dataclass
class Unreadable(Exception):
    """A cell that cannot be read, with the sentence that says why."""

    wording: Wording
    values: dict[str, Any]


@lru_cache(maxsize=4096, typed=True)
def read_cell(raw: Any, number_format: str, column: Column, year: int | None = None) -> Value:
    """Return the value of a cell that is not blank, in a row of a fiscal year; columns hold the same again and again.

    Raises `Unreadable` where the cell cannot be read or its value cannot be true.
    """
    if year is not None and column.kind is Kind.DATE and short_year(raw) is not None:
        return read_date(raw, year)
    if year is not None and column.kind is Kind.QUARTER and isinstance(raw, str):
        return read_quarter(raw, year)
    if isinstance(raw, bool):
        needed = _NEEDED.get(column.kind, _NUMBER_NEEDED)
        raise Unreadable(say.BOOLEAN, {"found": str(raw).upper(), "expected": needed})
    if isinstance(raw, str) and not column.key and _withdraws(raw, column):
        return WITHDRAWN
    if isinstance(raw, date | time | timedelta) and column.kind in NUMERIC - {Kind.VALUE}:
        raise Unreadable(say.DATE_FOR_NUMBER, {"found": shown(raw)})
    if isinstance(raw, str) and column.kind in NUMERIC - {Kind.VALUE} | {Kind.DATE} and _DECEIVING.search(raw):
        raise Unreadable(say.NOT_A_NUMBER, {"found": shown(raw)})
    if column.kind in _PLAIN_NUMBERS and shows_percent(raw, number_format):
        raise Unreadable(say.PERCENT_FORMAT, {"found": shown(raw)})
    return _READERS[column.kind](raw, number_format, column)


def _withdraws(raw: str, column: Column) -> bool:
    word = hyphened(fold(raw)).rstrip(".")
    return word in _WITHDRAWING or (column.kind is Kind.SCORE and word in _NOT_ANNOUNCED)


def shown(raw: Any) -> str:
    """Return what a person sees in a cell, cut to a length fit for a sentence."""
    text = f"{raw.day}/{raw.month}/{raw.year}" if isinstance(raw, date) else str(raw)
    return isolated(text if len(text) <= 60 else text[:59] + "…")


def number_in(raw: Any) -> int | float | None:
    """Return the number that a cell holds, typed as a number or as text, or None.

    It has the 15 digits that Excel shows: 100.00000000000001, the dust of binary sums, is 100.
    """
    if isinstance(raw, bool):
        return None
    if isinstance(raw, int | float):
        return _without_dust(raw) if -math.inf < raw < math.inf else None
    if isinstance(raw, str) and _NUMBER.fullmatch(plain(raw)) and not _DECEIVING.search(raw):
        digits = plain(raw).removesuffix(".").replace(",", "").replace(" ", "")
        return _without_dust(float(digits)) if "." in digits or len(digits) > 15 else int(digits)
    return None


def _without_dust(value: int | float) -> int | float:
    return float(f"{value:.15g}") if isinstance(value, float) else value


def without_unit(raw: Any, *units: str) -> Any:
    """Return a typed number without the unit that is written after it."""
    if isinstance(raw, str) and not _DECEIVING.search(raw):
        text = _COUNTED.sub("", plain(raw)).removesuffix(".")
        unit = next((unit for unit in map(plain, units) if unit and text.casefold().endswith(unit.casefold())), "")
        bare = text[: len(text) - len(unit)].strip()
        return bare if number_in(bare) is not None else raw
    return raw


def shows_percent(raw: Any, number_format: str) -> bool:
    """Tell whether Excel shows a number a hundred times as large, with a percent sign."""
    return not isinstance(raw, str) and shows_percent_sign(number_in(raw) or 0, number_format)


def read_share(raw: Any, number_format: str = "") -> int | float:
    """Return the number that a cell shows, where 50 % is 50 however it is typed or formatted.

    Raises `Unreadable` where it shows none, or one that cannot be true.
    """
    if isinstance(raw, str):
        if _DECEIVING.search(raw):
            raise Unreadable(say.NOT_A_NUMBER, {"found": shown(raw)})
        return _number(_SHARE_MARKS.sub("", _BEFORE_SHARE.sub("", plain(raw))).strip())
    value = _number(raw)
    return float(half_up(value * 100, 6)) if shows_percent(raw, number_format) else value


def _number(raw: Any) -> int | float:
    value = number_in(raw)
    if value is None:
        raise Unreadable(say.NOT_A_NUMBER, {"found": shown(raw)})
    if abs(value) > _LARGEST:
        raise Unreadable(say.OUT_OF_RANGE, {"found": shown(raw), "low": f"{-_LARGEST:,}", "high": f"{_LARGEST:,}"})
    return int(value) if isinstance(value, float) and value.is_integer() else value


def not_negative(value: int | float) -> int | float:
    """Return a number that is 0 or more; raises `Unreadable` for a negative one."""
    if value < 0:
        raise Unreadable(say.NEGATIVE, {"found": value})
    return value


def within_hundred(value: int | float) -> int | float:
    """Return a number from 0 to 100; raises `Unreadable` for any other."""
    if not 0 <= value <= 100:
        raise Unreadable(say.OUT_OF_RANGE, {"found": value, "low": 0, "high": 100})
    return value


def _year(raw: Any, _format: str, _column: Column) -> int:
    value = number_in(_YEAR_WORDS.sub("", plain(str(raw))))
    if value is not None and value == value // 1:
        year = int(value) + (2500 if 0 < value < 100 else 0)
        if 2500 <= year < 2700:
            return year
    raise Unreadable(say.NOT_A_YEAR, {"found": shown(raw)})


def _quarter(raw: Any, _format: str, _column: Column) -> int:
    return read_quarter(raw)


def read_quarter(raw: Any, year: int | None = None) -> int:
    """Return the quarter that a cell holds in a row of a fiscal year, which “1/2569” must name.

    Raises `Unreadable` where it is none.
    """
    text = fold(str(int(raw) if isinstance(raw, float) and raw.is_integer() else raw))
    if text.rstrip(".") in _WHOLE_YEAR:
        return WHOLE_YEAR
    match = _QUARTER.fullmatch(text)
    if match is None or (match[2] and (year is None or int(match[2]) not in {year, year % 100})):
        raise Unreadable(say.NOT_A_QUARTER, {"found": shown(raw)})
    return int(match[1])


def _count(raw: Any, _format: str, _column: Column) -> int:
    value = not_negative(_number(without_unit(raw, *COUNT_UNITS)))
    if not isinstance(value, int):
        raise Unreadable(say.NOT_WHOLE, {"found": value})
    if value > 1_000_000:
        raise Unreadable(say.OUT_OF_RANGE, {"found": value, "low": 0, "high": "1,000,000"})
    return value


def _project(raw: Any, _format: str, _column: Column) -> int:
    typed = _PROJECT_MARKS.sub("", plain(raw)) if isinstance(raw, str) else raw
    value = _number(typed)
    if not isinstance(value, int):
        raise Unreadable(say.NOT_WHOLE, {"found": value})
    return value


def _percent(raw: Any, number_format: str, _column: Column) -> float:
    return float(within_hundred(read_share(raw, number_format)))


def _score(raw: Any, number_format: str, column: Column) -> float:
    return _percent(_OF_HUNDRED.sub("", plain(raw)) if isinstance(raw, str) else raw, number_format, column)


def _money(raw: Any, _format: str, _column: Column) -> float | str:
    if isinstance(raw, str) and fold(raw).rstrip(".") in NO_BUDGET_ANSWER.spellings:
        return NO_BUDGET
    if isinstance(raw, str) and number_in(raw) is None:
        raw = _MONEY_MARKS.sub("", _MONEY_MARKS.sub("", plain(raw)).strip()).strip()
    return float(not_negative(_number(raw)))


def _date(raw: Any, _format: str, _column: Column) -> date:
    return read_date(raw)


def read_date(raw: Any, year: int | None = None) -> date:
    """Return the day that a cell holds in a row of a fiscal year; raises `Unreadable` where it is none."""
    if (day := date_in(raw, year)) is not None:
        return day
    short = short_year(raw)
    if short is None:
        raise Unreadable(say.NOT_A_DATE, {"found": shown(raw)})
    values = {"found": shown(raw), "short": f"{short:02d}", "other": 1900 + short}
    whole = isinstance(raw, date) or f"{1900 + short}" in plain(raw)
    raise Unreadable(say.YEAR_OF_1900 if whole else say.SHORT_YEAR, values)


def _choice(raw: Any, _format: str, column: Column) -> str:
    choice = column.choice(str(raw))
    if choice is None:
        words = Text(*(", ".join(getattr(c.word, lang) for c in column.choices) for lang in ("th", "en")))
        raise Unreadable(say.NOT_A_CHOICE, {"found": shown(raw), "column": column.header, "expected": words})
    return choice.word.th


def _text(raw: Any, _format: str, _column: Column) -> str:
    text = _day_in_words(raw) if isinstance(raw, date) else str(raw)
    if isinstance(raw, float) and raw.is_integer():
        text = str(int(raw))
    if len(text) > TEXT_LIMIT:
        raise Unreadable(say.TEXT_TOO_LONG, {"found": f"{len(text):,}", "limit": f"{TEXT_LIMIT:,}"})
    return text.strip()


def _day_in_words(raw: date) -> str:
    """Return a date that a program made of what was typed, such as 12/2567, as a day that a person knows for one."""
    try:
        day = raw.replace(year=raw.year - 543) if raw.year > 2400 else raw
    except ValueError:  # the 29th of February of such a year
        return shown(raw)
    clock = f" {raw:%H:%M}" if isinstance(raw, datetime) and raw.time() != time() else ""
    return long_date(day).th + clock


def _code(raw: Any, number_format: str, column: Column) -> str:
    return hyphened(_text(raw, number_format, column)).rstrip(".")


def _lines(raw: Any, _format: str, _column: Column) -> str:
    if not re.fullmatch(r"\d+(-\d+)?([,;]\d+(-\d+)?)*", fold(str(raw))):
        raise Unreadable(say.NOT_LINES, {"found": shown(raw)})
    return fold(str(raw))


def _value(raw: Any, number_format: str, _column: Column) -> Value:
    """Read text as text: whether it must be a number depends on the indicator, which only the plan knows.

    So does whether a percentage is an answer: one that Excel shows with its sign keeps it.
    """
    if isinstance(raw, int | float):
        shown_as = read_share(raw, number_format)
        return f"{shown_as:.10g}%" if shows_percent(raw, number_format) else shown_as
    return _text(raw, number_format, _column)


def _plain_number(raw: Any, _format: str, _column: Column) -> int | float:
    return _number(raw)


_READERS: dict[Kind, Callable[[Any, str, Column], Value]] = {
    Kind.YEAR: _year,
    Kind.QUARTER: _quarter,
    Kind.PROJECT: _project,
    Kind.COUNT: _count,
    Kind.SCORE: _score,
    Kind.PERCENT: _percent,
    Kind.MONEY: _money,
    Kind.DATE: _date,
    Kind.CHOICE: _choice,
    Kind.TEXT: _text,
    Kind.CODE: _code,
    Kind.NUMBER: _plain_number,
    Kind.VALUE: _value,
    Kind.LINES: _lines,
}
