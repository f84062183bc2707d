"""What the tests build: states in memory, workbooks as bytes, filled-in forms."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from functools import lru_cache
from pathlib import Path

import openpyxl
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from acplan.plan import Plan, load_plan
from acplan.progress.form import yearly_workbook
from acplan.progress.state import Answers, Key, State
from acplan.schema.types import Value

PLAN_FILE = Path(__file__).parents[2] / "data" / "plan.xlsx"
YEARS = (2566, 2567, 2568, 2569, 2570)
INDICTED, COMPLAINT = "ชี้มูลความผิด", "เรื่องร้องเรียน"
DONE, RUNNING, UNABLE = "ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "ไม่สามารถดำเนินการได้"
NOT_STARTED, CANCELLED, AWAITED = "ยังไม่ดำเนินการ", "ยกเลิก", "รอการรายงานผล"
NO_BUDGET = "ไม่ใช้งบประมาณ"
HEADLINE, PROJECTS, INDICATORS = "ผลลัพธ์หลัก", "โครงการ", "ตัวชี้วัด"


@lru_cache(maxsize=1)
def the_plan() -> Plan:
    return load_plan(PLAN_FILE)


def quarters(year: int, *counts: int | None, **more: Value) -> dict[Key, Answers]:
    """Headline rows of a year: new cases by quarter, None for a quarter not reported."""
    return {(year, q): {"cases": n, **more} for q, n in enumerate(counts, start=1) if n is not None}


def whole_year(year: int, cases: int, **more: Value) -> dict[Key, Answers]:
    """The one headline row of a year that is known as a whole."""
    return {(year, 0): {"cases": cases, **more}}


def state_of(
    headline: Mapping[Key, Answers] | None = None,
    projects: Mapping[Key, Answers] | None = None,
    indicators: Mapping[Key, Answers] | None = None,
) -> State:
    """A state that holds just these rows."""
    state = State()
    state.rows = {
        name: {key: dict(answers) for key, answers in (rows or {}).items()}
        for name, rows in (("headline", headline), ("projects", projects), ("indicators", indicators))
    }
    return state


def reported(**sheets: Mapping[Key, Answers]) -> State:
    """Make a state of what was reported: by the sheet's name in the code, by key."""
    state = State()
    for name, rows in sheets.items():
        state.rows[name] = {key: dict(answers) for key, answers in rows.items()}
    return state


def book_of(state: State, year: int, *, sample: bool = False) -> bytes:
    """A workbook that reports what a state holds of a year."""
    return yearly_workbook(the_plan(), state, year, sample=sample)


def edited(data: bytes, edit: Callable[[Workbook], object]) -> bytes:
    """The same workbook after someone changed it in a spreadsheet program."""
    book = openpyxl.load_workbook(io.BytesIO(data))
    edit(book)
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def fill(sheet: Worksheet, header: str, value: object, where: Mapping[str, object] | None = None) -> None:
    """Type a value below a header into the rows in which other columns hold certain values."""
    top = next(cells for cells in sheet.iter_rows(max_row=15) if any(cell.value == header for cell in cells))
    place = {cell.value: cell.column for cell in top}
    rows = [
        row
        for row in range(top[0].row + 1, sheet.max_row + 1)
        if all(sheet.cell(row, place[name]).value == wanted for name, wanted in (where or {}).items())
    ]
    assert rows, f"no row with {where}"
    for row in rows:
        sheet.cell(row, place[header]).value = value
