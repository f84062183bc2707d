"""The reader's process: what comes back, its limits, and what it leaves behind when it fails."""

from __future__ import annotations

import ctypes
import io
import os
import subprocess
import sys
from datetime import date
from typing import Any

import openpyxl
import psutil
import pytest

from acplan.progress.checks import check_progress
from acplan.progress.state import State
from acplan.workbook import apart
from acplan.workbook.apart import annotate_apart, read_all_apart, read_apart
from acplan.workbook.child import ANSWER_TOO_LONG, CPU_SECONDS, GRACE, MEMORY, OUT_OF_MEMORY
from acplan.workbook.confined import interpreter, limits
from acplan.workbook.read import read_workbook
from kit.builders import (
    DONE,
    HEADLINE,
    INDICTED,
    PROJECTS,
    book_of,
    edited,
    fill,
    quarters,
    state_of,
    the_plan,
    whole_year,
)

pytestmark = pytest.mark.apart
TODAY = date(2026, 11, 22)
YEAR = state_of(
    quarters(2566, 3, 2, stage=INDICTED, cut_off=date(2023, 3, 31)),
    {(2566, 2, 21): {"status": DONE, "percent": 100.0, "disbursed": 29_000.5, "result": "=อบรม"}},
    {(2566, 2, "P08-O2"): {"value": "มี"}},
)


def broken() -> bytes:
    def edit(book: openpyxl.Workbook) -> None:
        fill(book[HEADLINE], "คดีทุจริตใหม่ในไตรมาส", "สอง", {"ไตรมาส": 2})
        fill(book[HEADLINE], "ขั้นตอนที่นับ", "อื่น", {"ไตรมาส": 1})
        fill(book[PROJECTS], "เบิกจ่ายสะสม (บาท)", -1)

    return edited(book_of(YEAR, 2566), edit)


@pytest.mark.parametrize("data", [book_of(YEAR, 2566), book_of(state_of(whole_year(2565, 10)), 2565), broken()])
def test_what_comes_back_is_what_the_reader_found(data: bytes) -> None:
    there, here = read_apart(data), read_workbook(data)
    assert (there.rows, there.marks) == (here.rows, here.marks)
    assert [issue.as_dict() for issue in there.issues] == [issue.as_dict() for issue in here.issues]


def test_the_checks_read_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    popen = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *given, **more: started.append(given) or popen(*given, **more))
    reading = check_progress(book_of(YEAR, 2566), the_plan(), State(), TODAY)
    assert len(started) == 1
    assert reading.rows["headline"][0].values["cut_off"] == date(2023, 3, 31)


def test_the_process_imports_neither_pandas_nor_numpy() -> None:
    code = (
        "import io, json, sys\n"
        "from acplan.workbook import child\n"
        'sys.stdin = io.TextIOWrapper(io.BytesIO(b\'{"name": "read", "sizes": [0], "book": "progress"}\\n\'))\n'
        "child.main()\n"
        "print(*[name for name in ('pandas', 'numpy', 'streamlit') if sys.modules.get(name)], file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=True, env={**os.environ})
    assert done.stderr.strip() == b""
    assert b"not_a_workbook" in done.stdout


def only(data: bytes) -> str:
    reading = read_apart(data)
    assert not reading.rows
    (issue,) = reading.issues
    assert issue.found("th")
    assert "{" not in issue.found("th") + issue.found("en")
    return issue.wording.code


def test_a_reader_that_takes_too_long_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_START", "while True: pass")
    monkeypatch.setattr(apart, "WALL_SECONDS", 0.5)
    assert only(book_of(YEAR, 2566)) == "too_slow"


def test_a_reader_that_takes_too_much_time_of_the_processor_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_START", "while True: pass")
    monkeypatch.setattr(apart, "CPU_SECONDS", 0.3)
    assert only(book_of(YEAR, 2566)) == "too_slow"


def test_a_reader_that_takes_too_much_memory_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    """By watching it from outside, which is all there is on Windows."""
    monkeypatch.setattr(apart, "_START", "import time; x = bytearray(200 << 20); time.sleep(60)")
    monkeypatch.setattr(apart, "MEMORY", 100 << 20)
    assert only(book_of(YEAR, 2566)) == "too_much_memory"


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux limits the memory of a process")
def test_the_system_itself_limits_the_memory() -> None:
    code = "from acplan.workbook import child; child._limit(may_write=False); bytearray(2 << 30)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, check=False)
    assert b"MemoryError" in done.stderr


@pytest.mark.parametrize(
    ("code", "found"),
    [
        ("import os; os.abort()", "damaged"),
        ("import sys; sys.exit(3)", "damaged"),  # what abort is on Windows
        (f"import sys; sys.exit({OUT_OF_MEMORY})", "too_much_memory"),
        (f"import sys; sys.exit({ANSWER_TOO_LONG})", "too_large_inside"),
    ],
)
def test_a_reader_that_crashes_is_an_issue(monkeypatch: pytest.MonkeyPatch, code: str, found: str) -> None:
    monkeypatch.setattr(apart, "_START", code)
    assert only(book_of(YEAR, 2566)) == found


@pytest.mark.parametrize("answer", ["", "{", "[]", '{"rows": {}}', '{"rows": {"x": [[1]]}, "marks": {}, "issues": []}'])
def test_an_answer_that_is_none_is_an_issue(monkeypatch: pytest.MonkeyPatch, answer: str) -> None:
    monkeypatch.setattr(apart, "_START", f"print({answer!r})")
    assert only(book_of(YEAR, 2566)) == "damaged"


def test_an_answer_without_end_is_cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(apart.ANSWER_LIMIT, "read", 1 << 20)
    monkeypatch.setattr(apart, "_START", "import sys\nwhile True: sys.stdout.write('x' * 65536)")
    assert only(book_of(YEAR, 2566)) == "too_large_inside"


def test_a_reader_that_does_not_listen_leaves_no_pipe_open(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[subprocess.Popen[bytes]] = []
    start = subprocess.Popen

    def kept(*arguments: Any, **named: Any) -> subprocess.Popen[bytes]:
        started.append(start(*arguments, **named))
        return started[-1]

    monkeypatch.setattr(apart, "_START", "import os; os.close(0)")
    monkeypatch.setattr(subprocess, "Popen", kept)
    read_apart(book_of(YEAR, 2566) + bytes(1 << 20))  # more than a pipe holds
    (process,) = started
    assert process.stdin is not None
    assert process.stdout is not None
    assert process.stdin.closed
    assert process.stdout.closed


def test_on_windows_the_python_of_a_venv_is_started_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """Its python.exe would start another, which nobody watches."""
    monkeypatch.setattr(sys, "executable", r"C:\acplan\.venv\Scripts\python.exe")
    monkeypatch.setattr(sys, "_base_executable", r"C:\Python313\python.exe", raising=False)
    python, environment = interpreter("win32")
    assert (python, environment and environment["__PYVENV_LAUNCHER__"]) == (sys._base_executable, sys.executable)
    assert environment
    assert environment.items() >= os.environ.items()
    assert interpreter("linux") == (sys.executable, None)
    monkeypatch.setattr(sys, "_base_executable", sys.executable)
    assert interpreter("win32") == (sys.executable, None)


def test_the_limits_of_windows_are_where_windows_reads_them() -> None:
    class Basic(ctypes.Structure):
        _fields_ = (
            ("per_process_user_time", ctypes.c_int64), ("per_job_user_time", ctypes.c_int64),
            ("flags", ctypes.c_uint32), ("least", ctypes.c_size_t), ("most", ctypes.c_size_t),
            ("active", ctypes.c_uint32), ("affinity", ctypes.c_size_t),
            ("priority", ctypes.c_uint32), ("scheduling", ctypes.c_uint32),
        )  # fmt: skip

    class Extended(ctypes.Structure):
        _fields_ = (
            ("basic", Basic), ("io", ctypes.c_uint64 * 6),
            ("process_memory", ctypes.c_size_t), ("job_memory", ctypes.c_size_t),
            ("process_peak", ctypes.c_size_t), ("job_peak", ctypes.c_size_t),
        )  # fmt: skip

    data = limits()
    assert len(data) == ctypes.sizeof(Extended) == 144
    found = Extended.from_buffer_copy(data)
    assert (found.process_memory, found.basic.per_process_user_time) == (MEMORY, (CPU_SECONDS + GRACE) * 10**7)
    assert found.basic.flags == 0x2000 | 0x400 | 0x100 | 0x2, "ends with us, without a dialog; memory; time"
    assert not any((found.basic.active, found.basic.affinity, found.job_memory, *found.io))


def test_no_process_is_left_behind(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(apart, "_START", "while True: pass")
    monkeypatch.setattr(apart, "WALL_SECONDS", 0.2)
    before = set(psutil.Process().children(recursive=True))  # such as a browser that other tests use
    read_apart(book_of(YEAR, 2566))
    assert set(psutil.Process().children(recursive=True)) <= before


def test_the_marked_copy_is_made_apart() -> None:
    data = broken()
    found = read_apart(data).issues
    assert sorted(issue.wording.code for issue in found) == ["negative", "not_a_choice", "not_a_number"]
    book = openpyxl.load_workbook(io.BytesIO(annotate_apart(data, found, "th")))
    assert "“สอง” ไม่ใช่ตัวเลข" in book[HEADLINE]["C3"].comment.text


def test_a_copy_that_cannot_be_made_is_the_list_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    data = broken()
    found = read_apart(data).issues
    monkeypatch.setattr(apart, "_START", "import sys; sys.exit(1)")
    book = openpyxl.load_workbook(io.BytesIO(annotate_apart(data, found, "th")))
    assert book.sheetnames == ["รายการที่ต้องแก้"]
    assert [row[2].value for row in book.worksheets[0].iter_rows(min_row=2)] == [issue.cell for issue in found]


def test_several_are_read_as_each_by_itself() -> None:
    files = [book_of(YEAR, 2566), b"PK", book_of(YEAR, 2567)]
    assert read_all_apart(files) == [read_apart(data) for data in files]
    assert read_all_apart([]) == []


def test_one_that_ends_the_process_does_not_take_the_others_along(monkeypatch: pytest.MonkeyPatch) -> None:
    crash = "import sys; d = sys.stdin.buffer.read(); b'bad' in d and sys.exit(9); " + apart._START
    crash = crash.replace("main()", "sys.stdin = type('', (), {'buffer': __import__('io').BytesIO(d)}); main()")
    monkeypatch.setattr(apart, "_START", crash)
    good, bad = book_of(YEAR, 2566), book_of(YEAR, 2566) + b"bad"
    first, second, third = read_all_apart([good, bad, good])
    assert first == third == read_workbook(good)
    assert [issue.values for issue in second.issues] == [{"detail": "reader 9"}]


def test_so_many_are_read_together_as_one_process_can_take(monkeypatch: pytest.MonkeyPatch) -> None:
    started: list[object] = []
    popen = subprocess.Popen
    monkeypatch.setattr(subprocess, "Popen", lambda *given, **more: started.append(given) or popen(*given, **more))
    files = [book_of(YEAR, 2566)] * 3
    read_all_apart(files)
    assert len(started) == 1
    monkeypatch.setattr(apart, "_TOGETHER", 2)
    read_all_apart(files)
    assert len(started) == 1 + 2
    monkeypatch.setattr(apart, "_BYTES_TOGETHER", 1)
    read_all_apart(files)
    assert len(started) == 3 + 3
