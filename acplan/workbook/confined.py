"""Starting a Python of which this one knows all that it takes, and that ends with it, on Windows too."""

from __future__ import annotations

import os
import struct
import subprocess
import sys
from collections.abc import Sequence
from functools import cache

from acplan.workbook.child import CPU_SECONDS, GRACE, MEMORY

_TIME, _MEMORY, _ENDS_WITH_US, _NO_DIALOG = 0x2, 0x100, 0x2000, 0x400
_EXTENDED_LIMITS = 9
_SET_QUOTA, _TERMINATE = 0x100, 0x1
_SECOND = 10_000_000  # Windows counts time by 100 ns


def start(arguments: Sequence[str]) -> subprocess.Popen[bytes]:
    """Start this Python with arguments, connected by pipes; Windows itself limits what it takes.

    On other systems the process has that done for itself.
    """
    python, environment = interpreter(sys.platform)
    process = subprocess.Popen(
        [python, *arguments],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    )
    if sys.platform == "win32":
        _confine(process.pid)
    return process


def interpreter(platform: str) -> tuple[str, dict[str, str] | None]:
    """Return the Python to start, and its environment where it needs one of its own.

    In a .venv of Windows python.exe only starts another, and it is that one which must be watched. Started directly
    it learns from a variable whose place it takes, as in the standard library's multiprocessing.
    """
    base: str = getattr(sys, "_base_executable", sys.executable)
    if platform == "win32" and base != sys.executable:
        return base, {**os.environ, "__PYVENV_LAUNCHER__": sys.executable}
    return sys.executable, None


def limits() -> bytes:
    """Return Windows' JOBOBJECT_EXTENDED_LIMIT_INFORMATION of 64 bits: what each process of a job may take."""
    flags = _TIME | _MEMORY | _ENDS_WITH_US | _NO_DIALOG
    basic = struct.pack("<qqI4xQQI4xQII", (CPU_SECONDS + GRACE) * _SECOND, 0, flags, 0, 0, 0, 0, 0, 0)
    return basic + struct.pack("<6Q", *[0] * 6) + struct.pack("<4Q", MEMORY, 0, 0, 0)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _KERNEL = ctypes.WinDLL("kernel32", use_last_error=True)
    _KERNEL.CreateJobObjectW.restype = _KERNEL.OpenProcess.restype = wintypes.HANDLE
    _KERNEL.SetInformationJobObject.argtypes = [wintypes.HANDLE, ctypes.c_int, ctypes.c_char_p, wintypes.DWORD]
    _KERNEL.AssignProcessToJobObject.argtypes = [wintypes.HANDLE, wintypes.HANDLE]
    _KERNEL.CloseHandle.argtypes = [wintypes.HANDLE]

    @cache
    def _job() -> int | None:
        """Return a job that ends its processes when this one ends, for its handle is closed then."""
        job: int | None = _KERNEL.CreateJobObjectW(None, None)
        information = limits()
        limited = job and _KERNEL.SetInformationJobObject(job, _EXTENDED_LIMITS, information, len(information))
        return job if limited else None

    def _confine(pid: int) -> None:
        """Put a process into the job; one that may not, or has ended already, is watched all the same."""
        process: int | None = _KERNEL.OpenProcess(_SET_QUOTA | _TERMINATE, False, pid)
        if process:
            _KERNEL.AssignProcessToJobObject(_job(), process)
            _KERNEL.CloseHandle(process)
