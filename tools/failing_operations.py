"""Let each file operation of a save fail in turn, and check that what was said of it is true.

python -m tools.failing_operations
"""

from __future__ import annotations

import contextlib
import errno
import io
import os
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any
from unittest import mock

from acplan.store import DataFolder, SaveUncertain, Stored, opened
from acplan.words.failures import FAILURES
from kit.battery import TODAY, Act, Model, check_sound, fast, perform
from kit.builders import the_plan
from kit.stores import files, lay_out

ERRORS = (errno.EIO, errno.ENOSPC, errno.EACCES)
ONCE, FROM = "once", "from then on"
BEFORE: tuple[Act, ...] = (("save", 1, 3), ("save", 2, 5), ("save", 1, 4))
ACTS: Mapping[str, Act] = {"save": ("save", 2, 6), "undo": ("undo",), "withdraw": ("withdraw", 2566, 2)}
START = "start"


class Disk:
    """Counts the operations on files of one folder and lets one of them, or all from it on, fail."""

    def __init__(self, folder: Path, at: int, code: int, *, lasting: bool) -> None:
        self.folder, self.at, self.code, self.lasting = str(folder), at, code, lasting
        self.count = 0
        self.ours: set[int] = set()

    @property
    def failed(self) -> bool:
        return self.count >= self.at

    def step(self, *names: object) -> None:
        if any(str(name).startswith(self.folder) if not isinstance(name, int) else name in self.ours for name in names):
            self.count += 1
            if self.count == self.at or (self.lasting and self.count > self.at):
                raise OSError(self.code, os.strerror(self.code))

    @contextlib.contextmanager
    def failing(self) -> Iterator[None]:
        """Put the counter before each operation that opens, writes, flushes, moves, removes or makes a file."""
        with contextlib.ExitStack() as stack:
            for module, name in (
                (os, "fsync"), (os, "replace"), (os, "rename"), (os, "unlink"), (os, "mkdir"), (os, "chmod"),
            ):  # fmt: skip
                stack.enter_context(mock.patch.object(module, name, self._counted(getattr(module, name))))
            stack.enter_context(mock.patch.object(os, "open", self._opened(os.open)))
            stack.enter_context(mock.patch.object(io, "open", self._read(io.open)))
            stack.enter_context(mock.patch.object(os, "fdopen", self._stream(os.fdopen)))
            yield

    def _counted(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            self.step(*arguments[:2])
            return real(*arguments, **named)

        return call

    def _opened(self, real: Callable[..., int]) -> Callable[..., int]:
        def call(path: Any, *arguments: Any, **named: Any) -> int:
            self.step(path)
            handle = real(path, *arguments, **named)
            (self.ours.add if str(path).startswith(self.folder) else self.ours.discard)(handle)
            return handle

        return call

    def _read(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(path: Any, *arguments: Any, **named: Any) -> Any:
            self.step(path)
            return real(path, *arguments, **named)

        return call

    def _stream(self, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(handle: int, *arguments: Any, **named: Any) -> Any:
            self.step(handle)
            stream = real(handle, *arguments, **named)
            return _Stream(stream, lambda: self.step(handle)) if handle in self.ours else stream

        return call


class _Stream:
    """A file whose writing may fail, half of the bytes written."""

    def __init__(self, stream: Any, step: Callable[[], None]) -> None:
        self.stream, self.step = stream, step

    def write(self, data: bytes) -> None:
        try:
            self.step()
        except OSError:
            self.stream.write(data[: len(data) // 2])
            raise
        self.stream.write(data)

    def flush(self) -> None:
        self.step()
        self.stream.flush()

    def fileno(self) -> int:
        return int(self.stream.fileno())

    def __enter__(self) -> _Stream:
        return self

    def __exit__(self, *_: object) -> None:
        self.stream.close()


@lru_cache(maxsize=2)
def prepared(action: str) -> dict[str, bytes]:
    """A folder with three saves; for the start one more that was cut off after its record, and what it left."""
    with tempfile.TemporaryDirectory() as name:
        folder = DataFolder(Path(name))
        (folder.path / "sample").mkdir()
        for act in BEFORE:
            perform(folder, act, opened(folder, the_plan(), TODAY))
        before = files(folder)
        if action != START:
            return before
        perform(folder, ACTS["save"], opened(folder, the_plan(), TODAY))
        cut = files(folder)
        behind = ("progress/history/log-copy.jsonl", "progress/2566.xlsx", "progress/2567.xlsx")
        return cut | {name: before[name] for name in behind} | {"progress/.acplan-cut": b"half"}


def models(action: str) -> tuple[Model, Model]:
    """What must be stored if the action was not done, and if it was."""
    before, after = Model(), Model()
    for act in BEFORE:
        before.do(act)
        after.do(act)
    after.do(ACTS.get(action, ACTS["save"]))
    return before, after


def fail_each(action: str, code: int, mode: str, *, every: int = 1) -> Counter[str]:
    """Let each operation, or every n-th, fail until the action goes through; raises `AssertionError` on an untruth."""
    seen: Counter[str] = Counter()
    with fast():
        for at in range(1, 1000, every):
            with tempfile.TemporaryDirectory() as name:
                folder = lay_out(Path(name) / "data", prepared(action))
                disk = Disk(folder.path, at, code, lasting=mode == FROM)
                said = (_start if action == START else _act)(folder, action, disk)
                seen[said] += 1
                _check(folder, action, said, f"{action}, operation {at}, {errno.errorcode[code]}, {mode}: {said}")
                if not disk.failed:
                    return seen
    raise AssertionError("the action never goes through")


def _act(folder: DataFolder, action: str, disk: Disk) -> str:
    """Do the action on a failing disk and return what was said of it."""
    stored = opened(folder, the_plan(), TODAY)
    try:
        with disk.failing():
            perform(folder, ACTS[action], stored)
    except SaveUncertain:
        return "uncertain"
    except FAILURES:
        return "refused"
    return "done"


def _start(folder: DataFolder, action: str, disk: Disk) -> str:
    """Start on a failing disk and return what was shown."""
    with disk.failing():
        stored: Stored = opened(folder, the_plan(), TODAY)
    before, after = models(action)
    found = {key: answers["cases"] for key, answers in stored.state.rows["headline"].items()}
    assert not stored.sample
    if found == after.now:
        return "all shown" if not stored.notices else "all shown, with a notice"
    assert stored.notices, "figures are missing and nothing is said"
    assert found in (before.now, {}), "a mixture"
    return "figures before the last save, with a notice" if found else "no figures, with a notice"


def _check(folder: DataFolder, action: str, said: str, what: str) -> None:
    before, after = models(action)
    stored = opened(folder, the_plan(), TODAY)
    done = stored.save_number == len(after.counts) - 1
    assert stored.notices == (), f"{what}; something was damaged"
    assert done == (action == START or said == "done") or said == "uncertain", what
    expected = after if done else before
    check_sound(folder, expected.now, len(expected.counts) - 1)


def main() -> None:
    for action in (*ACTS, START):
        for mode in (ONCE, FROM):
            for code in ERRORS:
                seen = fail_each(action, code, mode)
                told = ", ".join(f"{what} {count}" for what, count in sorted(seen.items()))
                print(f"{action}, {errno.errorcode[code]} {mode}: {sum(seen.values())} runs: {told}", flush=True)


if __name__ == "__main__":
    sys.exit(main())
