"""What a piece of work costs this process."""

from __future__ import annotations

import threading
from collections.abc import Callable

import psutil


def growth(work: Callable[[], object]) -> int:
    """How many bytes this process grows by, at most, while it works."""
    process, done = psutil.Process(), threading.Event()
    before = peak = process.memory_info().rss

    def watch() -> None:
        nonlocal peak
        while not done.wait(0.02):
            peak = max(peak, process.memory_info().rss)

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        work()
    finally:
        done.set()
        watcher.join()
    return peak - before
