"""The number formats that the styles of a workbook give to its cells."""

from __future__ import annotations

from dataclasses import dataclass
from xml.etree import ElementTree as ET

from openpyxl.styles.numbers import BUILTIN_FORMATS, is_date_format, is_timedelta_format

from acplan.workbook.grid import GENERAL
from acplan.workbook.number_formats import THAI_FORMATS
from acplan.workbook.texts import MAIN

_FIRST_OWN_FORMAT = 164


@dataclass(frozen=True)
class NumberFormat:
    """A number format: its code, and whether it shows a number as a day or a time, or as a time that lasts."""

    code: str = GENERAL
    dated: bool = False
    lasting: bool = False


def cell_formats(styles: ET.Element) -> list[NumberFormat | None]:
    """Return the number format of each style that a cell can have; None where neither Excel nor the file defines it."""
    codes = THAI_FORMATS | BUILTIN_FORMATS | _own(styles)
    known = {
        number: NumberFormat(code, is_date_format(code), is_timedelta_format(code)) for number, code in codes.items()
    }
    reserved = dict.fromkeys(range(_FIRST_OWN_FORMAT), NumberFormat())
    numbers = (_whole(style.get("numFmtId", "0")) for style in styles.iterfind(f"{{{MAIN}}}cellXfs/{{{MAIN}}}xf"))
    formats = reserved | known
    return [formats.get(number) for number in numbers]


def _own(styles: ET.Element) -> dict[int, str]:
    """Return the formats that a file defines itself, by their numbers; one without number or code can be no cell's."""
    entries = styles.iterfind(f"{{{MAIN}}}numFmts/{{{MAIN}}}numFmt")
    codes = {_whole(entry.get("numFmtId", "")): entry.get("formatCode") for entry in entries}
    return {number: code for number, code in codes.items() if number >= 0 and code is not None}


def _whole(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else -1


def rule_formats(styles: ET.Element) -> list[str]:
    """Return the number format of each style that rules refer to, empty where it has none."""
    found = styles.iterfind(f"{{{MAIN}}}dxfs/{{{MAIN}}}dxf")
    return [code.get("formatCode", "") if (code := dxf.find(f"{{{MAIN}}}numFmt")) is not None else "" for dxf in found]
