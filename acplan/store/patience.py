"""Files that another program holds for a moment: on Windows whoever reads one keeps it from being replaced."""

from __future__ import annotations

import errno
import os
import stat
import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

T = TypeVar("T")
_HELD = {5, 32, 33}
"""What Windows says of a file that another program has open: access denied, a sharing violation, a lock violation."""
_WINDOWS = os.name == "nt"
_SECONDS, _PAUSE = 1.5, 0.01


def patiently(act: Callable[[], T]) -> T:
    """Do something with a file, again and again for a while where Windows says that another program holds it."""
    until = time.monotonic() + _SECONDS
    while True:
        try:
            return act()
        except OSError as error:
            if not _held(error) or time.monotonic() >= until:
                raise
        time.sleep(_PAUSE)


def _held(error: OSError) -> bool:
    """Tell whether another program may hold the file; Python says no more of one that cannot be opened than EACCES."""
    code = getattr(error, "winerror", None)
    return code in _HELD or (_WINDOWS and code is None and error.errno == errno.EACCES)


def read(path: Path) -> bytes:
    """Return what a file holds."""
    return patiently(path.read_bytes)


def delete(path: Path) -> None:
    """Delete a file, if there is one and whether it is marked read-only or not; nothing is tried again."""
    try:
        path.unlink(missing_ok=True)
    except PermissionError:
        if not make_writable(path):
            raise
        path.unlink(missing_ok=True)


def replace(temporary: Path, path: Path) -> None:
    """Give a file the name of another, which it replaces, whether that is marked read-only or not."""

    def act() -> None:
        try:
            temporary.replace(path)
        except PermissionError:
            if not make_writable(path):
                raise
            temporary.replace(path)

    patiently(act)


def make_writable(path: Path) -> bool:
    """Take the mark "read-only" off a file; tell whether there was one that could be taken off.

    Files copied from a disc have it, and Windows neither replaces nor deletes what is marked so.
    """
    try:
        mode = path.stat().st_mode
        if mode & stat.S_IWRITE:
            return False
        path.chmod(mode | stat.S_IWRITE)
    except OSError:
        return False
    return True
