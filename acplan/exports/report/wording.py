"""How a document speaks: its language, its digits, and everything escaped."""

from __future__ import annotations

import re
from dataclasses import dataclass

from markupsafe import Markup, escape

from acplan.figures.figure import Kind, Value, shown
from acplan.words.numbers import in_thai_digits
from acplan.words.text import UNBROKEN_WORDS, Lang, Text

_WHOLE = (
    *UNBROKEN_WORDS,
    *("ข้อตกลง", "ข้อบัญญัติ", "ดำเนินการได้", "ดำเนินการ", "ดำเนินงาน", "ตรวจสอบ", "ท้องถิ่น", "เบิกจ่าย", "ประโยชน์", "เป้าหมาย"),
    *("ผู้บริหาร", "พึงพอใจ", "ร้องทุกข์", "ร้องเรียน", "รายงานผล", "ส่วนรวม", "แล้วเสร็จ", "(ไม่ตัดสิน)", "e-PlanNACC"),
)
"""What stays on one line: the columns of paper are narrow, and browsers break words in two and numbers off."""
_WORD = re.compile(rf"(?:{'|'.join(map(re.escape, _WHOLE))}|ไตรมาส [1-4๑-๔]|ปี [0-9๐-๙]{{4}})(?: ·)?")


@dataclass(frozen=True)
class Wording:
    """The language of a document and its digits; `codes` are texts whose digits are never turned."""

    lang: Lang
    thai_digits: bool = False
    codes: tuple[str, ...] = ()

    def plain(self, text: Text | str) -> str:
        """Return a sentence as it is read."""
        words = text(self.lang) if isinstance(text, Text) else text
        return in_thai_digits(words, self.codes) if self.thai_digits else words

    def value(self, value: Value, kind: Kind) -> str:
        """Return a value as it is read."""
        return self.plain(shown(value, kind, self.lang))

    def __call__(self, text: Text | str) -> Markup:
        """Return a sentence for HTML, escaped, in which words that browsers break in two stay whole."""
        return self._whole(self.plain(text))

    @staticmethod
    def _whole(words: str) -> Markup:
        return Markup(_WORD.sub(r'<span class="kept">\g<0></span>', str(escape(words))))

    def parts(self, text: Text | str) -> Markup:
        """Return a sentence of several findings, which breaks between them rather than within one."""
        *parts, last = self.plain(text).split(" · ")
        found = [*(f"{part} ·" for part in parts), last]
        return Markup(" ").join(Markup('<span class="whole">{}</span>').format(self._whole(part)) for part in found)
