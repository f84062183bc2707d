"""The figures behind every page, worked out once for each state of the files."""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from pathlib import Path

import streamlit as st

from acplan.figures import content as figures
from acplan.figures.figure import Section
from acplan.fiscal import Period
from acplan.issues import Issue
from acplan.measures.summary import Summary, summary_of
from acplan.plan import Plan, load_plan
from acplan.store import Access, DataFolder, Record, Stored, load, mend, plan_of, replay
from acplan.store.folder import bytes_of, workbooks
from acplan.store.log import SaveKind
from acplan.upload.flips import Flip, edit_flips, plan_flips
from acplan.words.store import NOT_WRITTEN

_SETTLED = 3_000_000_000
"""Nanoseconds after which a file that is written again bears another time for certain: FAT counts two seconds."""
_mended: dict[str, tuple[Issue, ...]] = {}
"""What was mended, or could not be, on the way to each state of the files: told to every reader of that state."""
_REMEMBERED = 64
"""How many states of the files are known to be mended."""
_mending = threading.Lock()
"""Who comes first mends; the others, who would each read the plan anew to find nothing left to do, wait for that."""


@dataclass(frozen=True)
class Loaded:
    """What was reported, with the folder it lies in, as the reader may use it, and the hash of its content.

    `latest` has every figure at the latest period reported; `as_of` is the save that the figures are shown as of, None
    for the latest; `flips` tells of each save that was made behind our back which verdicts it turned over.
    """

    folder: DataFolder
    content: str
    stored: Stored
    latest: Summary
    as_of: int | None
    flips: Mapping[int, tuple[Flip, ...]]

    @property
    def plan(self) -> Plan:
        """The plan in force at the moment shown."""
        return self.stored.plan

    @property
    def key(self) -> str:
        """What tells these figures from all others in a cache."""
        return f"{self.content}@{self.as_of}"


def loaded(access: Access, as_of: int | None = None) -> Loaded:
    """Return what was reported, as the files are now, or as it was after a save, to who has some access to the folder.

    Raises `NoSuchSave`.

    The folder is mended first, outside of the cache, once for each state of the files.
    """
    folder, today = DataFolder.chosen(), date.today()
    content, mended = _mend(folder, today)
    found = _loaded(str(folder.path), content, today, as_of)
    stored = replace(found.stored, notices=(*mended, *found.stored.notices))
    return replace(found, folder=replace(folder, access=access), stored=stored)


def _mend(folder: DataFolder, today: date) -> tuple[str, tuple[Issue, ...]]:
    """Mend the folder where nobody did, and return the hash of its content then, and what was mended on the way to it.

    What could not be written is tried again at the next look: a workbook open in Excel may be closed by then.
    """
    content = _content(folder)
    with _mending:
        if content in _mended:
            return content, _mended[content]
        notices = mend(folder, load_plan(folder.plan), today)
        content = _content(folder)
        notices = (*_mended.get(content, ()), *notices)
        if not any(notice.wording is NOT_WRITTEN for notice in notices):
            _mended[content] = notices
        while len(_mended) > _REMEMBERED:
            del _mended[next(iter(_mended))]
        return content, notices


def section(found: Loaded, summary: Summary, name: str) -> Section:
    """Return a part of the content at the period of a summary."""
    return _section(found, summary, found.key, summary.period, name)


def _content(folder: DataFolder) -> str:
    """Return the hash of everything that the figures come from; files are read again only where one was touched."""
    paths = [folder.plan, folder.log, folder.log_copy, *workbooks(folder.progress), *folder.samples]
    stamps = tuple(_stamp(path) for path in paths)
    settled = time.time_ns() - max(touched for _, touched, *_ in stamps) > _SETTLED
    return (_hash if settled else _hash.__wrapped__)(stamps)


def _stamp(path: Path) -> tuple[Path, int, int, int]:
    """Return what tells a file from what it was before: when it was touched, its size, its number in the folder."""
    try:
        found = path.stat()
    except OSError:
        return path, 0, 0, 0
    return path, found.st_mtime_ns, found.st_size, found.st_ino


@lru_cache(maxsize=8)
def _hash(stamps: tuple[tuple[Path, int, int, int], ...]) -> str:
    total = hashlib.sha256()
    for path, *_ in stamps:
        total.update(str(path).encode())
        total.update(bytes_of(path) or b"")
    return total.hexdigest()


@st.cache_resource(max_entries=4, show_spinner=False)
def _loaded(path: str, content: str, today: date, as_of: int | None) -> Loaded:
    folder = DataFolder(Path(path), Access.READER)  # what is cached belongs to nobody
    plan = load_plan(folder.plan)
    stored = load(folder, plan, today, as_of=as_of)
    turned = {record.number: tuple(_turned(folder, plan, stored, record)) for record in stored.trailing}
    return Loaded(folder, content, stored, summary_of(stored), as_of, turned)


def _turned(folder: DataFolder, plan: Plan, stored: Stored, record: Record) -> list[Flip]:
    """Return the verdicts that an edit of a workbook or of the plan turned over."""
    if record.kind == SaveKind.EDIT:
        return edit_flips(plan, stored.records, record)
    was = plan_of(folder, plan, stored.records[record.number - 2].plan)
    now = plan_of(folder, plan, record.plan)
    return plan_flips(replay(stored.records[: record.number]), was, now) if was and now else []


@st.cache_resource(max_entries=256, show_spinner=False)
def _section(_found: Loaded, _summary: Summary, key: str, period: Period, name: str) -> Section:  # noqa: ARG001 - the key is the cache's
    return figures.section(_summary, _found.stored.records, name)
