"""What several tests need: the plan, a fixed day, and workbooks made in memory."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import acplan  # noqa: F401 - before openpyxl, which looks once by which library it is to write

# isort: split
import openpyxl

from acplan.plan import Plan, load_plan
from acplan.progress.state import Answers, Key, State
from acplan.schema import PROGRESS_SHEETS
from acplan.workbook.read import read_workbook

PLAN_FILE = Path(__file__).parents[1] / "data" / "plan.xlsx"
YEAR, QUARTER = "ปีงบประมาณ", "ไตรมาส"
HEADLINE, PROJECTS, INDICATORS = "ผลลัพธ์หลัก", "โครงการ", "ตัวชี้วัด"
ROW_KEYS = {HEADLINE: QUARTER, PROJECTS: "ลำดับโครงการ", INDICATORS: "รหัสตัวชี้วัด"}


@pytest.fixture(scope="session")
def plan() -> Plan:
    return load_plan(PLAN_FILE)


@pytest.fixture(autouse=True)
def read_in_this_process(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare most tests the start of a reader's process; those that are about it are marked `apart`."""
    if request.node.get_closest_marker("apart") is None:
        monkeypatch.setattr("acplan.progress.checks.read_apart", lambda data: read_workbook(data, PROGRESS_SHEETS))
        monkeypatch.setattr(
            "acplan.audit.audit.read_all_apart", lambda files: [read_workbook(data, PROGRESS_SHEETS) for data in files]
        )


@pytest.fixture
def today() -> date:
    """A day in quarter 1 of fiscal year 2570."""
    return date(2026, 11, 22)


def workbook(sheets: Mapping[str, Sequence[Any]], *, hidden: Sequence[str] = ()) -> bytes:
    """Make a workbook; a sheet is a list of rows, each a list of cells, or each a dict by header.

    A cell may be a pair of value and number format. Dicts give one header row with all their headers in order.
    """
    book = openpyxl.Workbook()
    book.remove(book.worksheets[0])
    for title, rows in sheets.items():
        worksheet = book.create_sheet(title)
        for number, cells in enumerate(_as_lists(rows), start=1):
            for place, raw in enumerate(cells, start=1):
                value, number_format = raw if isinstance(raw, tuple) else (raw, None)
                cell = worksheet.cell(number, place, value)
                if number_format:
                    cell.number_format = number_format
        worksheet.sheet_state = "hidden" if title in hidden else "visible"
    return saved(book)


def _as_lists(rows: Sequence[Any]) -> list[Sequence[Any]]:
    if not rows or not isinstance(rows[0], Mapping):
        return list(rows)
    headers = list(dict.fromkeys(header for row in rows for header in row))
    return [headers, *([row.get(header) for header in headers] for row in rows)]


def opened(data: bytes) -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(data))


def saved(book: Any) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def header_row(worksheet: Any) -> tuple[int, dict[str, int]]:
    """Find the row that begins with the year's header, and the column of each header in it."""
    for cells in worksheet.iter_rows(max_row=15):
        if cells[0].value == YEAR:
            return cells[0].row, {cell.value: cell.column for cell in cells if cell.value}
    raise AssertionError(f"no header row on {worksheet.title}")


def filled(form: bytes, answers: Mapping[str, Mapping[Any, Mapping[str, Any]]]) -> bytes:
    """Fill in a form as an officer would: by sheet, by the row's quarter, project or code, and by Thai header."""
    book = opened(form)
    for title, rows in answers.items():
        worksheet = book[title]
        header, places = header_row(worksheet)
        row_of = {
            worksheet.cell(row, places[ROW_KEYS[title]]).value: row for row in range(header + 1, worksheet.max_row + 1)
        }
        for key, cells in rows.items():
            for name, value in cells.items():
                worksheet.cell(row_of[key], places[name]).value = value
    return saved(book)


def reported(**sheets: Mapping[Key, Answers]) -> State:
    """Make a state of what was reported: by the sheet's name in the code, by key."""
    state = State()
    for name, rows in sheets.items():
        state.rows[name] = {key: dict(answers) for key, answers in rows.items()}
    return state
