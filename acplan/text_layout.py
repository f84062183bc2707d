"""How wide texts are and where their lines break: one measure for slides, report, workbooks and pictures.

Widths are in ems, shares of the size of the type, of Sarabun.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from icu4py.breakers import LineBreaker
from markupsafe import Markup, escape
from PIL import ImageFont

LEADING = 1.36
"""A line of Thai with its vowels and tone marks, against the size of its type."""
OTHER_TYPEFACE = 1.1
"""How much wider another typeface may run than the one that is measured."""
UNBROKEN = (
    *(
        "ข้อตกลง",
        "ข้อบัญญัติ",
        "งบประมาณ",
        "ดำเนินการไม่ได้",
        "ดำเนินการได้",
        "ดำเนินการ",
        "ดำเนินงาน",
        "ตรวจสอบ",
        "ตัวชี้วัด",
        "ต่ำกว่า",
        "ท้องถิ่น",
    ),
    *(
        "ธรรมาภิบาล",
        "เบิกจ่าย",
        "ผลประโยชน์",
        "ประโยชน์",
        "เป้าหมาย",
        "ผู้บริหาร",
        "พึงพอใจ",
        "ร้องทุกข์",
        "ร้องเรียน",
        "ส่วนตน",
        "สำนักปลัด",
        "ร้อยละ",
        "หน่วยงาน",
        "ปีนี้",
        "ลดลง",
        "ไม่ได้",
        "รายงานผล",
        "ส่วนรวม",
        "รหัสผ่าน",
    ),
    *("แล้วเสร็จ", "(ไม่ตัดสิน)", "e-PlanNACC"),
)
"""Words of ours that browsers break in two; in HTML we can keep them whole."""
_CODE = r"(?:[0-9A-Z]{4}-){3}[0-9A-Z]{2}|P[0-9]{2}-[A-Z][0-9][a-z]?"
"""Of a save and of an indicator: browsers end a line behind a hyphen."""
_NUMBER, _UNITS = "[0-9๐-๙][0-9๐-๙,.]*", "เรื่อง|โครงการ|คะแนน|ตัวชี้วัด|เครื่องมือ|รายการ|ข้อ|บาท|ปี"
_COUNT = rf"{_NUMBER}(?: ถึง {_NUMBER})? (?:{_UNITS})|{_NUMBER}–{_NUMBER}"
_ANY_WHOLE = rf"(?:{'|'.join(map(re.escape, UNBROKEN))}|ไตรมาส [1-4๑-๔]|ปี [0-9๐-๙]{{4}}(?![0-9๐-๙])|{_COUNT}|{_CODE})"
WHOLE = rf"[(“‘]*{_ANY_WHOLE}[)”’,]*(?: ·)?"
"""What stays whole, as a pattern that browsers understand too; with its brackets, of which one alone would be left at
the end of a line."""
_CLUSTER = re.compile(r"[\u0e40-\u0e44]?\S[\u0e30-\u0e3a\u0e45-\u0e4e]*|\s")
"""A letter with what stands before, above, below and behind it: what even an endless word is not cut within."""
_FONTS = Path(__file__).parents[1] / "static" / "fonts"
_ENDS = "\n\r\v\f\x85\u2028\u2029"
_HAIR = 0.005
"""What widths may differ by in rounding."""


def ems(text: str, *, bold: bool = False) -> float:
    """Return the width of a text on one line; vowels and tone marks above and below take no room."""
    return sum(map(_advances(bold).__getitem__, text))


def wrapped(text: str, width: float, *, bold: bool = False) -> list[str]:
    """Return a text's lines in a width, broken between words as a browser breaks them; together they are the text."""
    found, taken, most = [""], 0.0, width + _HAIR
    for piece, room, whole in _pieces(text, bold):
        if taken and taken + room > most:
            found.append("")
            taken = 0.0
        if room > most:
            for cluster in _CLUSTER.findall(piece):
                step = ems(cluster, bold=bold)
                if taken and taken + step > most and not cluster.isspace():
                    found.append("")
                    taken = 0.0
                found[-1] += cluster
                taken += step
        else:
            found[-1] += piece
            taken += whole
        if piece[-1] in _ENDS:
            found.append("")
            taken = 0.0
    return found


def shortened(text: str, most: int) -> str:
    """Return as many whole words of a text as fit into a number of letters; a first word that is longer is cut."""
    found = ""
    for piece in LineBreaker(text, "th"):
        if len((found + piece).rstrip()) > most:
            break
        found += piece
    return found.rstrip() or text[:most]


def unbroken(text: str | Markup, style: str) -> Markup:
    """Return a text for HTML, escaped, in which the words that browsers break in two have a style class."""
    return Markup(re.sub(WHOLE, rf'<span class="{style}">\g<0></span>', str(escape(text))))


@lru_cache(maxsize=4096)
def _pieces(text: str, bold: bool) -> tuple[tuple[str, float, float], ...]:
    """Return what stays on one line, with its width at the end of a line, where spaces take no room, and within."""
    pieces = list(LineBreaker(text, "th"))
    return tuple((piece, ems(piece.rstrip(), bold=bold), ems(piece, bold=bold)) for piece in pieces)


class _Advances(dict[str, float]):
    """How far each letter moves on; looked up once."""

    def __init__(self, path: Path) -> None:
        self._font = ImageFont.truetype(str(path), 1000, layout_engine=ImageFont.Layout.BASIC)

    def __missing__(self, letter: str) -> float:
        return self.setdefault(letter, 0.0 if letter in _ENDS else float(self._font.getlength(letter)) / 1000)


@cache
def _advances(bold: bool) -> _Advances:
    return _Advances(_FONTS / f"Sarabun-{'Bold' if bold else 'Regular'}.ttf")
