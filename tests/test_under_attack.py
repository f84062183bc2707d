"""What a file can cost: readers at a time, memory for names and messages, an answer that nothing else gets into."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from acplan.issues import Issue
from acplan.schema.types import _folded, fold
from acplan.words import issues as say
from acplan.workbook import apart, notes, read
from acplan.workbook.apart import Stopped, read_apart
from acplan.workbook.read import capped, read_workbook
from hostile.parts import book, cells_of, heads, row, sheet_with, with_parts


@pytest.mark.apart
def test_two_read_at_a_time_whoever_uploads(monkeypatch: pytest.MonkeyPatch) -> None:
    inside, most, both, done = [], [], threading.Event(), threading.Event()

    def run(_job: object, _data: bytes) -> bytes:
        inside.append(1)
        most.append(len(inside))
        if len(inside) == 2:
            both.set()
        done.wait(30)
        inside.pop()
        raise Stopped(Issue(say.NOT_A_DATE, values={"found": "x"}))

    monkeypatch.setattr(apart, "_run_now", run)
    threads = [threading.Thread(target=read_apart, args=(book(),)) for _ in range(5)]
    for thread in threads:
        thread.start()
    assert both.wait(30)
    assert not apart.READERS.acquire(blocking=False)  # a third has to wait
    done.set()
    for thread in threads:
        thread.join(30)
    assert (len(most), max(most)) == (5, 2)


def test_what_a_library_prints_is_not_in_the_answer() -> None:
    root = str(Path(__file__).parents[1])
    code = (
        f"import sys, os; sys.path.insert(0, {root!r}); from acplan.workbook import child\n"
        "answer = child._own_answer(); print('noise', flush=True); os.write(1, b'more')\n"
        "answer.write(b'{}'); answer.flush()"
    )
    assert subprocess.run([sys.executable, "-c", code], check=True, capture_output=True).stdout == b"{}"


@pytest.mark.parametrize(
    "error", [RecursionError, MemoryError, ValueError, AssertionError, StopIteration, UnicodeError]
)
@pytest.mark.parametrize("part", ["refuse", "read_parts"])
def test_reading_never_raises(part: str, error: type[Exception], monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_data: bytes) -> Any:
        raise error

    monkeypatch.setattr(read, part, broken)
    assert [issue.wording.code for issue in read_workbook(book()).issues] == ["damaged"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("", "<mergeCells>" + '<mergeCell ref="Y90:Z91"/>' * 20_001 + "</mergeCells>"),
        ("<cols>" + '<col min="99" max="99" hidden="1"/>' * 16_385 + "</cols>", ""),
    ],
)
def test_what_is_said_again_and_again_is_not_heard_to_the_end(before: str, after: str) -> None:
    rows = heads("headline") + row(2, *cells_of("headline").values())
    found = read_workbook(sheet_with("headline", rows, before=before, after=after)).issues
    assert [issue.wording.code for issue in found] == ["unsafe"]


def test_long_texts_are_folded_but_not_remembered() -> None:
    before = _folded.cache_info().currsize
    assert len(fold("ﷺ" * 300)) == 300 * len(fold("ﷺ"))
    assert _folded.cache_info().currsize <= before + 1


def test_messages_are_cut() -> None:
    issue = Issue(say.UNKNOWN_SHEET, "x" * 9000, values={"found": "ﷺ" * 9000, "expected": "ก"})
    (short,) = capped([issue])
    assert max(map(len, short.as_dict().values())) < 700
    assert capped([short]) == [short]


def hung_comments(content: bytes) -> bytes:
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    rels = (
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="r1" Type="{office}/comments" Target="../comments1.xml"/></Relationships>'
    )
    return with_parts({"xl/worksheets/_rels/sheet1.xml.rels": rels, "xl/comments1.xml": content})


HEAD = (
    b'<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><commentList><comment ref="C2"><text>'
)


def test_comments_of_millions_are_not_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    parsed: list[int] = []
    monkeypatch.setattr("acplan.workbook.parts.notes", lambda data: parsed.append(len(data)) or [])
    assert read_workbook(hung_comments(HEAD + b"<r>" * 2_000_000)).issues == []
    assert parsed == []


def test_deep_comments_end_where_no_program_goes() -> None:
    found = notes.notes(HEAD + b"<t>1101700203450</t>" + b"<r>" * 5000)
    assert [comment.text for comment in found] == ["1101700203450"]
    reading = read_workbook(hung_comments(HEAD + b"<t>1101700203450</t>" + b"<r>" * 5000))
    assert [issue.wording.code for issue in reading.issues] == ["personal_data"]
