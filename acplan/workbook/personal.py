"""Refusing what looks like personal data: only totals are ever kept."""

from __future__ import annotations

import re

from openpyxl.worksheet.worksheet import Worksheet

from acplan.issues import Issue
from acplan.schema.types import fold
from acplan.words import issues as say
from acplan.workbook.grid import filled_cells

_MARKS = re.compile(r"\(.*?\)|[-‐–—/.,:*_]")


def _bare(text: str) -> str:
    """Return a header's words without what stands in brackets and without dashes and dots."""
    return _MARKS.sub("", fold(text))


_HEADERS = {
    _bare(word)
    for word in (
        "ชื่อ-สกุล", "ชื่อ-นามสกุล", "ชื่อ สกุล", "ชื่อและนามสกุล", "นามสกุล", "ผู้ร้องเรียน", "ผู้ร้อง", "ผู้ถูกร้อง",
        "ผู้ถูกร้องเรียน", "ผู้ถูกกล่าวหา", "ชื่อผู้ร้องเรียน", "ชื่อผู้ร้อง", "ชื่อผู้ถูกร้อง", "ชื่อผู้ถูกร้องเรียน",
        "ชื่อผู้ถูกกล่าวหา", "เลขประจำตัวประชาชน", "เลขบัตรประชาชน", "บัตรประชาชน", "เลขที่คดี", "หมายเลขคดี",
        "complainant", "accused", "full name", "surname", "national id", "citizen id",
    )
}  # fmt: skip
_CITIZEN_ID = re.compile(r"(?<!\d)[1-8]-?\d{4}-?\d{5}-?\d{2}-?\d(?!\d)")
_HEADER_ROWS = 15


def personal_data(worksheet: Worksheet) -> list[Issue]:
    """Return an issue for each header or text of a worksheet that looks like a person's identity."""
    found = []
    for cell in filled_cells(worksheet):
        if not isinstance(cell.value, str | int | float) or isinstance(cell.value, bool):
            continue
        text = f"{cell.value:.0f}" if isinstance(cell.value, float) else str(cell.value)
        header = cell.row <= _HEADER_ROWS and _bare(text) in _HEADERS
        if header or (len(text) >= 13 and _is_citizen_id(text)):
            shown = text if header else "x-xxxx-xxxxx-xx-x"
            found.append(Issue(say.PERSONAL_DATA, worksheet.title, cell.coordinate, values={"found": shown}))
    return found


def _is_citizen_id(text: str) -> bool:
    """Tell whether a text holds a Thai citizen number with a right check digit."""
    for match in _CITIZEN_ID.finditer(fold(text)):
        digits = [int(digit) for digit in match[0] if digit.isdigit()]
        if (11 - sum(d * (13 - i) for i, d in enumerate(digits[:12])) % 11) % 10 == digits[12]:
            return True
    return False
