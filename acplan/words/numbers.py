"""Numbers, dates and shares as people read them."""

from __future__ import annotations

import re
from collections.abc import Container, Sequence
from datetime import date
from decimal import ROUND_HALF_UP, Decimal

from acplan.fiscal import Period, buddhist_year
from acplan.words.text import Lang, Text

NOTHING = "–"
_THAI_DIGITS = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_LATIN_RUN = re.compile(r"[!-~]+")
_MONTHS = (
    Text("มกราคม", "January"),
    Text("กุมภาพันธ์", "February"),
    Text("มีนาคม", "March"),
    Text("เมษายน", "April"),
    Text("พฤษภาคม", "May"),
    Text("มิถุนายน", "June"),
    Text("กรกฎาคม", "July"),
    Text("สิงหาคม", "August"),
    Text("กันยายน", "September"),
    Text("ตุลาคม", "October"),
    Text("พฤศจิกายน", "November"),
    Text("ธันวาคม", "December"),
)
_SHORT_MONTHS = (
    Text("ม.ค.", "Jan"),
    Text("ก.พ.", "Feb"),
    Text("มี.ค.", "Mar"),
    Text("เม.ย.", "Apr"),
    Text("พ.ค.", "May"),
    Text("มิ.ย.", "Jun"),
    Text("ก.ค.", "Jul"),
    Text("ส.ค.", "Aug"),
    Text("ก.ย.", "Sep"),
    Text("ต.ค.", "Oct"),
    Text("พ.ย.", "Nov"),
    Text("ธ.ค.", "Dec"),
)
MONTH_NUMBERS = {
    name.casefold(): number
    for names in (_MONTHS, _SHORT_MONTHS)
    for number, text in enumerate(names, start=1)
    for name in text
}

OF = Text("{part} จาก {whole}", "{part} of {whole}")
NONE = Text(NOTHING, NOTHING)
FEWER = Text("ลดลง {share}", "{share} fewer")
MORE = Text("เพิ่มขึ้น {share}", "{share} more")
SAME = Text("เท่าเดิม", "The same")
PERCENT = Text("ร้อยละ {n}", "{n}%")
YEAR_NAMED = Text("ปี {year}", "{year}")
QUARTER_NAMED = Text("ปี {year} ไตรมาส {quarter}", "{year} {quarter}")


def half_up(value: float | Decimal, places: int) -> Decimal:
    """Round once, half up, by decimal arithmetic: 84.995 to two places is 85.00."""
    return Decimal(str(value)).quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def project_numbers(numbers: Sequence[int]) -> Text:
    """Return some projects by their numbers."""
    listed = ", ".join(map(str, numbers))
    return Text(f"โครงการ {listed}", f"project{'s' if len(numbers) > 1 else ''} {listed}")


def number(value: float | Decimal | None, places: int | None = None) -> str:
    """Write a number with thousands commas; without `places` as few decimals as it has, two at most."""
    if value is None:
        return NOTHING
    rounded = half_up(value, 2 if places is None else places)
    if places is None:
        rounded = rounded.normalize()
    rounded += 0  # no minus before a nought
    return f"{rounded:,f}"


def long_date(day: date) -> Text:
    """Write a day in full, the Thai side in พ.ศ."""
    month = _MONTHS[day.month - 1]
    return Text(f"{day.day} {month.th} {buddhist_year(day)}", f"{day.day} {month.en} {day.year}")


def short_date(day: date) -> Text:
    """Write a day with its month cut short, the Thai side in พ.ศ."""
    month = _SHORT_MONTHS[day.month - 1]
    return Text(f"{day.day} {month.th} {buddhist_year(day)}", f"{day.day} {month.en} {day.year}")


def months(period: Period) -> Text:
    """Write the months of a quarter with the calendar year they lie in."""
    first, last = period.first_day, period.last_day
    start, end = _SHORT_MONTHS[first.month - 1], _SHORT_MONTHS[last.month - 1]
    return Text(f"{start.th}–{end.th} {buddhist_year(last)}", f"{start.en}–{end.en} {last.year}")


def year_name(year: int, lang: Lang) -> str:
    """Write a fiscal year, in English with the C.E. year beside it."""
    return f"{year}" if lang == "th" else f"{year} ({year - 543})"


def fiscal_year(year: int) -> Text:
    """Name a fiscal year as such where it is not plain from the sentence, in English with the C.E. year beside it."""
    return Text(f"{year}", f"FY {year_name(year, 'en')}")


def in_thai_digits(text: str, codes: Container[str] = ()) -> str:
    """Write a text with Thai digits, but for codes: those named, and whatever has Latin letters in it."""

    def turned(run: re.Match[str]) -> str:
        kept = run[0] in codes or any(letter.isalpha() for letter in run[0])
        return run[0] if kept else run[0].translate(_THAI_DIGITS)

    return _LATIN_RUN.sub(turned, text)
