"""The process in which workbooks from outside are read: bytes in, plain values out, and an end if it takes too much.

It is started by `acplan.workbook.apart`, which also watches it from outside. It imports neither pandas nor numpy.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Callable
from typing import Any, BinaryIO

CPU_SECONDS = 30
GRACE = 5
"""Seconds of the processor beyond that, after which the system itself ends the process."""
MEMORY = 1024 * 1024 * 1024
ANSWER_LIMIT = {"read": 16 * 1024 * 1024, "annotate": 64 * 1024 * 1024}
"""A full year's workbook makes an answer of less than 1 MB."""
OUT_OF_MEMORY, ANSWER_TOO_LONG = 71, 72
"""Exit codes that nothing else has: a crash is 3 on Windows."""


def main() -> None:
    """Do the job that the first line of the input names with the bytes that follow it."""
    answer = _own_answer()
    job = json.loads(sys.stdin.buffer.readline())
    _limit(may_write=job["name"] == "annotate")
    sys.modules["numpy"] = None  # type: ignore[assignment] # openpyxl would take it, and it costs 0.1 s
    try:
        result = _JOBS[job["name"]](sys.stdin.buffer.read(), job)
    except MemoryError:
        sys.exit(OUT_OF_MEMORY)
    if len(result) > ANSWER_LIMIT[job["name"]]:
        sys.exit(ANSWER_TOO_LONG)
    answer.write(result)
    answer.flush()


def _own_answer() -> BinaryIO:
    """Return the stream of the answer, which nothing that a library prints can get into."""
    answer = os.fdopen(os.dup(sys.stdout.fileno()), "wb")
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)
    return answer


def _limit(*, may_write: bool) -> None:
    """Let the system end the process where it can; on Windows the parent has seen to that."""
    if sys.platform == "win32":
        return
    import resource

    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS + GRACE))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    if not may_write:
        resource.setrlimit(resource.RLIMIT_FSIZE, (0, 0))
    if sys.platform == "linux":
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _read(data: bytes, job: dict[str, Any]) -> bytes:
    from acplan.schema import Book
    from acplan.workbook.read import read_workbook
    from acplan.workbook.wire import reading_to_json

    book = Book(job["book"]) if job["book"] else None
    answers, start = [], 0
    for size in job["sizes"]:
        answers.append(reading_to_json(read_workbook(data[start : start + size], book)))
        start += size
    return b"\n".join(answers)  # JSON holds no bare line feed


def _annotate(data: bytes, job: dict[str, Any]) -> bytes:
    from acplan.workbook.annotate import annotate
    from acplan.workbook.wire import issues_from_plain

    return annotate(data, issues_from_plain(job["issues"]), job["lang"])


_JOBS: dict[str, Callable[[bytes, dict[str, Any]], bytes]] = {"read": _read, "annotate": _annotate}
