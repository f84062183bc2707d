"""Reading what comes from outside in a process of its own, with limits of memory and time.

A file that makes the reader hang, swell or crash costs that process only, on every system: it is watched from here
and ended. What comes back are plain values, never objects.
"""

from __future__ import annotations

import json
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from acplan.issues import Issue
from acplan.schema import Book
from acplan.words import file_issues as say
from acplan.words.text import Lang
from acplan.workbook.annotate import issue_list
from acplan.workbook.child import ANSWER_LIMIT, ANSWER_TOO_LONG, CPU_SECONDS, MEMORY, OUT_OF_MEMORY
from acplan.workbook.confined import start
from acplan.workbook.gate import damaged, megabytes, refuse_at_sight
from acplan.workbook.read import Reading
from acplan.workbook.wire import issues_to_plain, reading_from_json

WALL_SECONDS = 300.0
"""Only a process that does nothing takes so long: the processor's time counts, and a busy machine refuses no file."""
READERS = threading.BoundedSemaphore(2)
"""How many processes read at a time, whoever uploads; others wait."""
_LOOK_EVERY = 0.02
_TOGETHER, _BYTES_TOGETHER = 32, 1024 * 1024
_NO_ANSWER = (ValueError, KeyError, TypeError, AttributeError)
"""What an answer that is none raises."""
_ROOT = str(Path(__file__).parents[2])
_START = "import sys; sys.path.insert(0, sys.argv[1]); from acplan.workbook.child import main; main()"


class Stopped(Exception):
    """The process gave no answer; the issue says why."""

    def __init__(self, issue: Issue) -> None:
        super().__init__(issue.found("en"))
        self.issue = issue


def read_apart(data: bytes, book: Book | None = Book.PROGRESS) -> Reading:
    """Read a workbook in a process of its own; a file that makes it fail is an issue like any other.

    Without a `book` its sheets tell whether it is a progress workbook or a plan.
    """
    if refusal := refuse_at_sight(data):
        return Reading(issues=[refusal])
    try:
        return _read([data], book)[0]
    except Stopped as stopped:
        return Reading(issues=[stopped.issue])
    except _NO_ANSWER as error:
        return Reading(issues=[damaged(error)])


def read_all_apart(files: Sequence[bytes]) -> list[Reading]:
    """Read several progress workbooks, many in one process; where that does not end well, each in its own."""
    found: list[Reading] = []
    for together in _batches(files):
        try:
            found += _read(together, Book.PROGRESS)
        except (Stopped, *_NO_ANSWER):
            found += [read_apart(data) for data in together]
    return found


def _batches(files: Sequence[bytes]) -> Iterator[list[bytes]]:
    """Yield the files in order, as many together as one process can read well within its limits."""
    together: list[bytes] = []
    for data in files:
        if together and (len(together) == _TOGETHER or sum(map(len, together)) + len(data) > _BYTES_TOGETHER):
            yield together
            together = []
        together.append(data)
    if together:
        yield together


def _read(files: Sequence[bytes], book: Book | None) -> list[Reading]:
    answer = _run({"name": "read", "sizes": [len(data) for data in files], "book": book}, b"".join(files))
    return [reading_from_json(part) for part in answer.split(b"\n")]


def annotate_apart(data: bytes, issues: Sequence[Issue], lang: Lang) -> bytes:
    """Return the workbook with every issue marked in it, made in a process of its own.

    Where that does not end well it is the list of issues alone.
    """
    try:
        return _run({"name": "annotate", "issues": issues_to_plain(issues), "lang": lang}, data)
    except Stopped:
        return issue_list(issues, lang)


def _run(job: Mapping[str, Any], data: bytes) -> bytes:
    """Return the answer of the process; raises `Stopped` where it had to be ended or failed."""
    with READERS:
        return _run_now(job, data)


def _run_now(job: Mapping[str, Any], data: bytes) -> bytes:
    process = start(["-I", "-c", _START, _ROOT])
    answer, limit = bytearray(), ANSWER_LIMIT[job["name"]]
    threads = [
        threading.Thread(target=_send, args=(process, json.dumps(job).encode() + b"\n" + data), daemon=True),
        threading.Thread(target=_take, args=(process, answer, limit), daemon=True),
    ]
    for thread in threads:
        thread.start()
    try:
        ended = _watch(process, len(data))
    finally:
        process.kill()
        process.wait()
        for thread in threads:
            thread.join()
    if len(answer) > limit:
        raise Stopped(_too_long(limit))
    if ended or process.returncode:
        raise Stopped(ended or _failure(process.returncode, len(data), limit))
    return bytes(answer)


def _send(process: subprocess.Popen[bytes], data: bytes) -> None:
    assert process.stdin
    try:
        with process.stdin as stream:
            stream.write(data)
    except OSError:
        return  # the process ended early; its exit code says why


def _take(process: subprocess.Popen[bytes], answer: bytearray, limit: int) -> None:
    assert process.stdout
    with process.stdout as stream:
        while chunk := stream.read(1 << 16):
            answer += chunk
            if len(answer) > limit:
                process.kill()
                return


def _watch(process: subprocess.Popen[bytes], size: int) -> Issue | None:
    """Wait for the process; return why it must be ended, or None when it has ended by itself."""
    import psutil  # few starts read what comes from outside

    started = time.monotonic()
    try:
        seen = psutil.Process(process.pid)
        while process.poll() is None:
            times = seen.cpu_times()
            if times.user + times.system > CPU_SECONDS or time.monotonic() - started > WALL_SECONDS:
                return _too_slow(size)
            if seen.memory_info().rss > MEMORY:
                return _too_much_memory(size)
            time.sleep(_LOOK_EVERY)
    except psutil.NoSuchProcess:
        process.wait()
    return None


def _failure(code: int, size: int, limit: int) -> Issue:
    """Return the issue of a process that ended by itself without an answer."""
    if code == OUT_OF_MEMORY:
        return _too_much_memory(size)
    if code == ANSWER_TOO_LONG:
        return _too_long(limit)
    if sys.platform != "win32":
        import signal

        if code == -signal.SIGXCPU:
            return _too_slow(size)
    return Issue(say.DAMAGED, values={"detail": f"reader {code}"})


def _too_long(limit: int) -> Issue:
    return Issue(say.TOO_LARGE_INSIDE, values={"size": f"> {megabytes(limit)}", "limit": megabytes(limit)})


def _too_slow(size: int) -> Issue:
    return Issue(say.TOO_SLOW, values={"size": megabytes(size), "limit": CPU_SECONDS})


def _too_much_memory(size: int) -> Issue:
    return Issue(say.TOO_MUCH_MEMORY, values={"size": megabytes(size), "limit": megabytes(MEMORY)})
