"""Refusing what looks like personal data: only totals are ever kept."""

from __future__ import annotations

import re
from collections.abc import Sequence

from openpyxl.worksheet.worksheet import Worksheet

from acplan.issues import Issue
from acplan.schema.types import fold, plain
from acplan.words import issues as say
from acplan.workbook.grid import filled_cells
from acplan.workbook.sheet_part import Comment

_MARKS = re.compile(r"\([^()]*\)|[-‐–—/.,:*_]")


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
_LABEL = re.compile(rf"(?:{'|'.join(sorted(map(re.escape, _HEADERS), key=len, reverse=True))})[:=]", re.IGNORECASE)
_LONGEST_LABEL = 60
_WORD_STARTS = re.compile(r"(?:^|[^ก-๛A-Za-z0-9])(?=[ก-๛A-Za-z])", re.MULTILINE)
_GAP = "[ .\\-‐-―−]?"
_CITIZEN_ID = re.compile(rf"(?<!\d)[1-8]{_GAP}\d{{4}}{_GAP}\d{{5}}{_GAP}\d{{2}}{_GAP}\d(?!\d)")
_HEADER_ROWS = 15


def personal_data(worksheet: Worksheet, comments: Sequence[Comment] = ()) -> list[Issue]:
    """Return an issue for each title, header, text or comment that looks like a person's identity."""
    title = worksheet.title
    found = [_issue(title, "", title)] if _bare(title) in _HEADERS else _in_text(title, "", title)
    for cell in filled_cells(worksheet):
        if not isinstance(cell.value, str | int | float) or isinstance(cell.value, bool):
            continue
        text = f"{cell.value:.0f}" if isinstance(cell.value, float) else str(cell.value)
        if cell.row <= _HEADER_ROWS and _bare(text) in _HEADERS:
            found.append(_issue(title, cell.coordinate, text))
        else:
            found += _in_text(title, cell.coordinate, text)
    for comment in comments:
        found += _in_text(title, comment.cell, comment.text)
    return found


def _in_text(sheet: str, cell: str, text: str) -> list[Issue]:
    if len(text) >= 13 and _is_citizen_id(text):
        return [_issue(sheet, cell, "x-xxxx-xxxxx-xx-x")]
    label = _label(text)
    return [_issue(sheet, cell, f"{label} …")] if label else []


def _label(text: str) -> str | None:
    """Return the label of a person that begins a word of a text: “จำนวนผู้ร้องเรียน:” is none."""
    if not _LABEL.search(fold(text)):
        return None
    starts = (start.end() for start in _WORD_STARTS.finditer(text))
    labels = (_LABEL.match(fold(text[start : start + _LONGEST_LABEL])) for start in starts)
    return next((label[0] for label in labels if label), None)


def _issue(sheet: str, cell: str, found: str) -> Issue:
    return Issue(say.PERSONAL_DATA, sheet, cell, values={"found": found})


def _is_citizen_id(text: str) -> bool:
    """Tell whether a text holds a Thai citizen number with a right check digit."""
    for match in (*_CITIZEN_ID.finditer(plain(text)), *_CITIZEN_ID.finditer(fold(text))):
        digits = [int(digit) for digit in match[0] if digit.isdigit()]
        if (11 - sum(d * (13 - i) for i, d in enumerate(digits[:12])) % 11) % 10 == digits[12]:
            return True
    return False
