"""What the tests of the data folder share: a folder with a few saves, and what it then holds."""

from __future__ import annotations

import tempfile
from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path

from acplan.plan import Plan, read_plan
from acplan.progress.state import State
from acplan.store import DataFolder, Record, Stored, opened
from acplan.upload.preview import accept, preview
from kit.builders import PLAN_FILE, book_of, edited, fill, quarters, state_of, the_plan, whole_year

TODAY = date(2026, 11, 22)
BASE = state_of(whole_year(2565, 10))
FIRST = state_of(quarters(2566, 3, 2))
REVISED = state_of(quarters(2566, 3, 4, 1))


def now(folder: DataFolder, plan: Plan | None = None, as_of: int | None = None) -> Stored:
    return opened(folder, plan or the_plan(), TODAY, as_of=as_of)


def put(folder: DataFolder, state: State, year: int, *, reason: str = "ทดสอบ") -> Record:
    """Upload what a state reports of a year."""
    found = preview(book_of(state, year), the_plan(), now(folder), TODAY)
    assert not found.refused
    assert found.changes
    return accept(folder, the_plan(), found, name="form.xlsx", reason=reason)


def three_saves(path: Path) -> DataFolder:
    """A folder without a sample, with the base year, two quarters of 2566, and a revision of them."""
    return lay_out(path, _three_saves())


@lru_cache(maxsize=1)
def _three_saves() -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as name:
        folder = DataFolder(Path(name))
        put(folder, BASE, 2565)
        put(folder, FIRST, 2566)
        put(folder, REVISED, 2566)
        return files(folder)


def lay_out(path: Path, content: Mapping[str, bytes]) -> DataFolder:
    """Write the files of a folder that was built before; it has no sample."""
    (path / "sample").mkdir(parents=True)
    for name, data in content.items():
        (path / name).parent.mkdir(parents=True, exist_ok=True)
        (path / name).write_bytes(data)
    return DataFolder(path)


def files(folder: DataFolder) -> dict[str, bytes]:
    """Every file of a folder, but for the lock."""
    found = (path for path in folder.path.rglob("*") if path.is_file() and path.name != ".lock")
    return {str(path.relative_to(folder.path)): path.read_bytes() for path in found}


def codes(stored: Stored) -> list[str]:
    return [issue.wording.code for issue in stored.notices]


def told(stored: Stored) -> str:
    """Every word of the notices, in both languages."""
    sentences = [
        n.sheet + say(lang) for n in stored.notices for say in (n.found, n.why, n.todo) for lang in ("th", "en")
    ]
    return "\n".join(sentences)


def by_hand(folder: DataFolder, year: int, quarter: int, cases: int) -> bytes:
    """Type another case count into a yearly workbook, as one does in a spreadsheet program."""
    path = folder.yearly(year)
    where = {"ไตรมาส": quarter}
    data = edited(path.read_bytes(), lambda book: fill(book["ผลลัพธ์หลัก"], "คดีทุจริตใหม่ในไตรมาส", cases, where))
    path.write_bytes(data)
    return data


def resaved(folder: DataFolder, year: int) -> bytes:
    """Save a yearly workbook again without a change; a program writes other bytes."""
    path = folder.yearly(year)
    data = edited(path.read_bytes(), lambda book: None)
    assert data != path.read_bytes()
    path.write_bytes(data)
    return data


@lru_cache(maxsize=4)
def other_plan(reduction: int = 50) -> tuple[bytes, Plan]:
    """A plan whose target for 2566 is another, as its workbook and as read."""
    where = {"ปีงบประมาณ": 2566}
    data = edited(PLAN_FILE.read_bytes(), lambda book: fill(book["เป้าหมายรายปี"], "คดีลดลง (ร้อยละ)", reduction, where))
    return data, read_plan(data)


def change_plan(folder: DataFolder, reduction: int = 50) -> Plan:
    """Edit the folder's plan and return it."""
    data, plan = other_plan(reduction)
    (folder.path / "plan.xlsx").write_bytes(data)
    return plan
