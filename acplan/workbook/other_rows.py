"""Rows that stand among those of a table and are none of them: totals, headings, notes, signatures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from acplan.schema.types import Column, Kind, Sheet, fold
from acplan.words import issues as say
from acplan.words.text import Text
from acplan.workbook.grid import Cell, Grid

_TOTAL = re.compile(
    r"^\W*(?:(?:ยอด|ผล)?รวม(?!ถึง|กลุ่ม|พลัง)|ทั้งหมด|ทั้งสิ้น|(?:ค่า)?เฉลี่ย|ยอดยก|ยกยอด|คิดเป็น|จ(?:ำ|ํา)นวน(?:โครงการ)?ทั้ง|"
    r"(?:grand|sub)?-?total(?!ly)|sum(?:$|[:=])|average)"
)
_SIGNED = re.compile(  # folding writes the vowel of ทำ in two letters
    r"ลงชื่อ|ลงนาม|ผู้รายงาน|ผู้จัดท(?:ำ|ํา)|ผู้ตรวจสอบ|ผู้รับรอง|^ผู้(?:อนุมัติ|เห็นชอบ)|^ต(?:ำ|ํา)แหน่ง|^\((?:นาย|นาง|น\.ส\.|ว่าที่)|"
    r"signature|signed|preparedby|approvedby|\.{6,}|_{6,}|…{2,}"
)
_APPROVED = re.compile(
    r"^\W*(?:ทราบ|เห็นชอบ|เห็นควร|อนุมัติ|รับรอง|ปลัด(?:องค์การ|อบจ)|นายก(?:องค์การ|อบจ)|ผู้อ(?:ำ|ํา)นวยการ|หัวหน้า(?:ส(?:ำ|ํา)นัก|ส่วน|ฝ่าย|กลุ่ม))"
)
"""What stands where somebody is to sign, and might stand in an answer, too."""
_SUMMED_UP = re.compile(r"^\W*(?:จ(?:ำ|ํา)นวน|สรุป)|(?:เฉลี่ย|รวม|ทั้งหมด|ทั้งสิ้น)\W*$")
"""What names a total, and might begin or end the name of a thing, too."""
_NOTE = re.compile(r"^\W*(?:(?:หมายเหตุ|ที่มา|note|source|remarks?)(?:$|[:.])|(?:หมายเหตุ|ที่มา))")
_PART = re.compile(r"^\W*(?:มิติ|ภารกิจ|ยุทธศาสตร์|กลยุทธ์|แผนงาน|ส่วนที่|หมวด|โครงการ|dimension|mission|part|project)")
_SUM = re.compile(r"=(?:SUM|SUBTOTAL|AVERAGE|COUNTA?)\(", re.IGNORECASE)
_KEY = re.compile(r"\W?[\wั-๎-]*\d[\w-]*\W?")
"""What may be a number or a code, and is no date."""
_LONGEST_KEY = 40
_LONGEST = 200


@dataclass
class OtherRows:
    """Tells of each row of a sheet, from the top down, what it is if it is none of the table.

    `headings` are the columns that are read, by their place.
    """

    sheet: Sheet
    headings: Mapping[int, Column]
    grid: Grid
    signed: bool = field(default=False, init=False)
    """Whether a signature was seen: what follows it belongs to it."""
    sums: dict[int, tuple[float, float]] = field(default_factory=dict, init=False)
    """How many numbers of the table stood in each column so far, and what they add to."""

    def kind(self, number: int, placed: Sequence[tuple[Cell, Column]]) -> Text | None:
        """Return what a row is that is none of the table, or None; `placed` are its cells under the headers."""
        row = [cell for cell in self.grid.rows.get(number, ()) if cell.value is not None]
        formulas = [cell.unsaved for cell, _ in placed if cell.unsaved]
        summed = bool(formulas) and not row and all(map(_SUM.match, formulas))
        found = say.A_TOTAL if summed else self._heading(row, placed) or self._keyless(row, placed)
        self.signed = self.signed or found is say.A_SIGNATURE
        for cell in row if found is None else ():
            if isinstance(cell.value, int | float):
                count, total = self.sums.get(cell.column, (0, 0))
                self.sums[cell.column] = (count + 1, total + cell.value)
        return found

    def _heading(self, row: Sequence[Cell], placed: Sequence[tuple[Cell, Column]]) -> Text | None:
        """Tell whether a row repeats the headers, counts the columns, draws a line or names a part of the plan."""
        texts = [fold(str(cell.value)[:_LONGEST]) for cell in row]
        headers = sum(
            1
            for cell, text in zip(row, texts, strict=True)
            if (column := self.headings.get(cell.column)) and text in column.spellings
        )
        counted = [text.strip("().") for text in texts] == [str(place) for place in range(1, len(row) + 1)]
        drawn = bool(row) and not any(letter.isalnum() for text in texts for letter in text)
        lined = drawn and not any(map(_SIGNED.search, texts))
        if headers == len(row) > 1 or (counted and len(row) > 2) or lined:
            return say.A_HEADING
        year = next((cell for cell, column in placed if column.kind is Kind.YEAR), None)
        undated = year is None or year.value is None or _PART.search(fold(str(year.value)[:_LONGEST]))
        if undated and any(map(_PART.search, texts)) and not any(map(self._is_answer, row)):
            return say.A_HEADING
        return None

    def _keyless(self, row: Sequence[Cell], placed: Sequence[tuple[Cell, Column]]) -> Text | None:
        """Tell what a row is that names no thing; what names one is never another row."""
        thing = next((cell.value for cell, column in placed if column is self.sheet.keys[-1]), None)
        texts = [(cell, text) for cell in row if isinstance(cell.value, str) and (text := fold(cell.value[:_LONGEST]))]
        if texts and _NOTE.search(texts[0][1]) and not any(letter.isdigit() for letter in fold(str(thing or ""))):
            return say.A_NOTE
        if isinstance(thing, str) and len(texts) == len(row) and self._signs(fold(thing[:_LONGEST]), placed):
            return say.A_SIGNATURE
        if thing is not None and fold(str(thing)) and not _TOTAL.search(fold(str(thing))):
            named = self.sheet.keys[-1].kind is Kind.TEXT  # a name alone is what such a sheet lists
            if named or len(row) > 1 or not isinstance(thing, str) or any(letter.isdigit() for letter in thing):
                return None
            return say.A_HEADING
        if any(
            _TOTAL.search(text) for cell, text in texts if len(row) == 1 or not self._is_prose(cell)
        ) or self._is_sum(row):
            return say.A_TOTAL
        bare = all(cell.value is None or not fold(str(cell.value)) for cell, column in placed if column.key)
        if bare and any(_SUMMED_UP.search(text) for cell, text in texts if not self._is_answer(cell)):
            return say.A_TOTAL
        approved = bare and len(texts) == len(row) > 0 and all(_APPROVED.search(text) for _, text in texts)
        signed = approved or any(_SIGNED.search(text) for _, text in texts)
        if signed or (self.signed and len(texts) == len(row)):
            return say.A_SIGNATURE
        only = row[0] if len(row) == 1 and texts else None
        return say.A_HEADING if only is not None and not self._is_answer(only) else None

    def _signs(self, thing: str, placed: Sequence[tuple[Cell, Column]]) -> bool:
        """Tell whether a signature, or what follows one, stands in the place of a number or a code."""
        year = next((cell.value for cell, column in placed if column.kind is Kind.YEAR), None)
        key = len(thing) <= _LONGEST_KEY and _KEY.fullmatch(thing)
        return bool(_SIGNED.search(thing)) or (self.signed and year is None and not key)

    def _is_answer(self, cell: Cell) -> bool:
        column = self.headings.get(cell.column)
        return column is not None and column in self.sheet.answers

    def _is_prose(self, cell: Cell) -> bool:
        column = self.headings.get(cell.column)
        return column is not None and column.kind is Kind.TEXT and column in self.sheet.answers

    def _is_sum(self, row: Sequence[Cell]) -> bool:
        """Tell whether a row holds nothing but what the numbers above add to."""

        def adds_up(cell: Cell) -> bool:
            count, total = self.sums.get(cell.column, (0, 0))
            return count > 1 and isinstance(cell.value, int | float) and bool(total) and abs(total - cell.value) < 0.005

        return bool(row) and all(map(adds_up, row))
