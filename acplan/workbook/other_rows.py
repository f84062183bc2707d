"""Rows that stand among those of a table and are none of them: totals, headings, signatures."""

from __future__ import annotations

import re
from collections.abc import Mapping

from openpyxl.cell.cell import Cell, MergedCell

from acplan.schema.types import Column, Sheet, fold
from acplan.words import issues as say
from acplan.words.text import Text

_TOTAL = re.compile(r"^[(*]*(?:ยอด)?(?:รวม|ผลรวม)(?!ถึง|กลุ่ม|พลัง)|^(?:grand|sub)?total(?!ly)|^sum(?:$|[:=])")
_SIGNED = re.compile(  # folding writes the vowel of ทำ in two letters
    r"ลงชื่อ|ลงนาม|ผู้รายงาน|ผู้จัดท(?:ำ|ํา)|ผู้ตรวจสอบ|ผู้รับรอง|^ต(?:ำ|ํา)แหน่ง|signature|signed|preparedby|approvedby|\.{6,}|_{6,}|…{2,}"
)


_LONGEST = 200


def other_row(
    sheet: Sheet, placed: list[tuple[Cell | MergedCell, Column]], row: list[Cell], headings: Mapping[int, Column]
) -> Text | None:
    """Return what a row is that is none of the table, or None.

    `placed` are its cells under the headers, `row` its filled cells. What names its thing is never one of these rows.
    """
    thing = next((cell.value for cell, column in placed if column is sheet.keys[-1]), None)
    texts = [text for cell in row if isinstance(cell.value, str) and (text := fold(cell.value[:_LONGEST]))]
    headers = [cell for cell in row if (c := headings.get(cell.column)) and fold(str(cell.value)) in c.spellings]
    if len(headers) > 1 and len(headers) == len(row):
        return say.A_HEADING
    if thing is not None and fold(str(thing)) and not _TOTAL.search(fold(str(thing))):
        if len(row) > 1 or not isinstance(thing, str) or any(letter.isdigit() for letter in thing):
            return None
        return say.A_HEADING
    if any(_TOTAL.search(text) for text in texts):
        return say.A_TOTAL
    if any(_SIGNED.search(text) for text in texts):
        return say.A_SIGNATURE
    answers = {column.name for column in sheet.answers}
    only = row[0] if len(row) == 1 and isinstance(row[0].value, str) else None
    column = headings.get(only.column) if only is not None else None
    return say.A_HEADING if only is not None and (column is None or column.name not in answers) else None
