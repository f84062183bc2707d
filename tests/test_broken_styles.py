"""A workbook whose cells name styles that it lacks: each cell that matters is located, and nothing is raised."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Callable

import pytest

from acplan.plan import PlanBroken, read_plan
from acplan.schema import PROGRESS_SHEETS
from acplan.workbook.read import read_workbook
from kit.builders import PLAN_FILE, book_of, state_of, whole_year
from tools.fuzz_workbooks import fuzz

STYLES = "xl/styles.xml"


def with_part(data: bytes, part: str, edit: Callable[[str], str]) -> bytes:
    """The same workbook with the XML of a part edited."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as archive, zipfile.ZipFile(stream, "w") as out:
        for name in archive.namelist():
            content = archive.read(name)
            out.writestr(name, edit(content.decode()) if name == part else content)
    return stream.getvalue()


def no_formats(styles: str) -> str:
    """Every style of a cell names a number format that does not exist."""
    head, used = styles.split("<cellXfs", 1)
    return head + "<cellXfs" + re.sub(r'(<xf [^>]*?numFmtId=)"\d+"', r'\1"999"', used)


def no_styles(styles: str) -> str:
    """No style of a cell is left but a first one, of text."""
    return re.sub(r"<cellXfs.*</cellXfs>", '<cellXfs count="1"><xf numFmtId="0"/></cellXfs>', styles)


@pytest.mark.parametrize("spoil", [no_formats, no_styles])
def test_a_broken_plan_says_in_which_cells(spoil: Callable[[str], str]) -> None:
    with pytest.raises(PlanBroken) as caught:
        read_plan(with_part(PLAN_FILE.read_bytes(), STYLES, spoil))
    issues = caught.value.issues
    assert {issue.wording.code for issue in issues} <= {"broken_style", "empty_key", "required_cell", "more_issues"}
    place = next(issue for issue in issues if issue.sheet == "เป้าหมายรายปี")
    assert (place.wording.code, place.cell, place.column) == ("broken_style", "A2", "ปีงบประมาณ")
    assert place.values["found"] == "2566"


def test_texts_are_read_whatever_their_style() -> None:
    state = state_of(projects={(2566, 1, 5): {"result": "อบรมแล้ว"}})
    sheet = next(s for s in PROGRESS_SHEETS if s.name == "projects")
    reading = read_workbook(with_part(book_of(state, 2566), STYLES, no_formats))
    told = {(issue.wording.code, issue.cell) for issue in reading.issues}
    header = {"ปีงบประมาณ": "A2", "ไตรมาส": "B2", "ลำดับโครงการ": "C2"}
    assert {("broken_style", cell) for cell in header.values()} == told
    assert [column.header.th for column in sheet.keys] == list(header)


def test_a_sound_workbook_has_no_broken_style() -> None:
    data = book_of(state_of(whole_year(2565, 10)), 2565)
    assert read_workbook(with_part(data, STYLES, str)).issues == []


def test_the_seed_that_once_raised() -> None:
    """Mutation 113 gives a style the number format 9164, which the file does not define."""
    report = fuzz(852085937, 114)
    assert not report.failures, str(report)
