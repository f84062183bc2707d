"""The few facts that a form carries about itself, on its guide sheet, in plain sight."""

from __future__ import annotations

import re
from collections.abc import Mapping

from acplan.fiscal import WHOLE_YEAR
from acplan.schema.types import fold
from acplan.words import form as say
from acplan.words.text import Text
from acplan.workbook.grid import Grid

GUIDE = Text("คำชี้แจง", "Guide")
MARKS = {
    "form": Text("แบบฟอร์มสำหรับ", "Form for"),
    "plan": Text("รุ่นของแผน", "Plan version"),
    "save": Text("ทำขึ้นหลังการบันทึกครั้งที่", "Made after save number"),
    "sample": Text("ข้อมูลตัวอย่าง", "Sample data"),
}
SAMPLE_MARK = {"sample": "ใช่"}
"""The mark of made-up figures."""
_LONGEST = 100
_YEAR = re.compile(r"(?<!\d)(25\d\d)(?!\d)")
_QUARTER = re.compile(r"(?:ไตรมาส(?:ที่)?|quarter|q)([1-4])(?!\d)")
_YES = {fold(word) for word in ("ใช่", "yes", "true", "1")}


def read_marks(grid: Grid, others: Mapping[str, str]) -> dict[str, str]:
    """Return the marks that stand on a guide sheet, a label in one cell and its value in the next, and others.

    The first of a kind counts, but that once says that the figures are made up counts always.
    """
    labels = {fold(text): name for name, texts in MARKS.items() for text in texts}
    found = dict(others)
    for cell in grid.filled:
        name = labels.get(fold(str(cell.value)))
        value = grid.cell(cell.row, cell.column + 1).value if name else None
        if name and value is not None and (name not in found or fold(str(value)) in _YES):
            found[name] = str(value).strip()[:_LONGEST]
    return found


def form_period(marks: Mapping[str, str]) -> tuple[int, int | None] | None:
    """Return the fiscal year and quarter (0: whole year) that a form was made for, None where it does not tell.

    The quarter is None where the workbook is of a year with all its quarters.
    """
    text = fold(marks.get("form", ""))
    year, quarter = _YEAR.search(text), _QUARTER.search(text)
    if year is None:
        return None
    whole = "ทั้งปี" in text or "wholeyear" in text
    return int(year[1]), int(quarter[1]) if quarter else WHOLE_YEAR if whole else None


def form_period_words(year: int, quarter: int | None) -> Text:
    """Return what a form says that it is for, from what `form_period` makes of it."""
    words = say.YEARLY if quarter is None else say.QUARTER if quarter else say.WHOLE_YEAR
    return words.fill(year=year, quarter=quarter)


def is_sample(marks: dict[str, str]) -> bool:
    """Tell whether the marks say that the figures are made up."""
    return fold(marks.get("sample", "")) in _YES
