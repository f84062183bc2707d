"""The folder of packs that an overseeing office names: what lies in it, read once for each state of its files."""

from __future__ import annotations

import contextlib
import hashlib
import os
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import streamlit as st

from acplan.compare.comparison import Comparison, compared
from acplan.compare.container import Unfit
from acplan.compare.expected import expected
from acplan.compare.manifest import Paper
from acplan.compare.offices import ExpectedOffice
from acplan.compare.packs import EXPECTED, Gathered, ReceivedPack, gathered
from acplan.fiscal import Period
from acplan.issues import Issue, errors

VARIABLE = "ACPLAN_PACKS"
_PAPERS = 24
"""So many papers of a pack at most are offered."""


@dataclass(frozen=True)
class Packs:
    """What lies in a folder: the packs, whom they are expected from (None: nobody says), and what its list has amiss.

    `key` tells this state of the folder from all others; `periods` are those that packs are of, and whole years before.
    """

    key: str
    gathered: Gathered
    listed: tuple[ExpectedOffice, ...] | None
    issues: tuple[Issue, ...]
    periods: tuple[Period, ...]


def packs_folder() -> Path | None:
    """Return the folder of packs that the environment names, None where it names none."""
    named = os.environ.get(VARIABLE, "").strip(' "')
    return Path(named) if named else None


def packs(folder: Path) -> Packs:
    """Return what lies in a folder, read again where a file of it was touched; raises an `OSError`."""
    total = hashlib.sha256(os.fsencode(folder))
    for path in sorted(folder.rglob("*")):
        with contextlib.suppress(FileNotFoundError):  # it was taken away this moment
            found = path.lstat()
            total.update(os.fsencode(path) + f"|{found.st_mtime_ns}|{found.st_size}\n".encode())
    return _packs(folder, total.hexdigest())


def comparison(found: Packs, period: Period | None) -> Comparison:
    """Compare the organisations at a period, or at that which most reached; raises `EngineMissing`, `NoPacks`."""
    return _comparison(found, found.key, period, date.today())


def papers(found: Packs, pack: ReceivedPack) -> tuple[tuple[Paper, int | Issue], ...]:
    """Return the papers of a pack that can be handed on, each with its size in bytes, or with why it is not.

    They are looked at once for each state of the files.
    """
    return _papers(pack, found.key, pack.name)


@st.cache_resource(max_entries=2, show_spinner=False)
def _packs(folder: Path, key: str) -> Packs:
    path = folder / EXPECTED
    listed, issues = expected(path.read_bytes()) if path.exists() else (None, [])
    known = None if listed is None or errors(issues) else tuple(listed)
    found = gathered(folder)
    return Packs(key, found, known, tuple(issues), _periods(found))


def _periods(found: Gathered) -> tuple[Period, ...]:
    own = {pack.manifest.period for pack in found.packs}
    years = {year for pack in found.packs for year in pack.figures.column("year").unique().to_pylist()}
    latest = max(own, default=None)
    return tuple(sorted(own | {Period(year, 4) for year in years if latest and Period(year, 4) < latest}))


@st.cache_resource(max_entries=8, show_spinner=False)
def _comparison(_found: Packs, key: str, period: Period | None, today: date) -> Comparison:  # noqa: ARG001
    return compared(_found.gathered, _found.listed, period, today=today)


@st.cache_resource(max_entries=32, show_spinner=False)
def _papers(_pack: ReceivedPack, key: str, name: str) -> tuple[tuple[Paper, int | Issue], ...]:  # noqa: ARG001
    own = [paper for paper in _pack.manifest.papers if "/" not in paper.name]
    return tuple((paper, _size(_pack, paper)) for paper in own[:_PAPERS])


def _size(pack: ReceivedPack, paper: Paper) -> int | Issue:
    try:
        return len(pack.paper(paper.name))
    except Unfit as unfit:
        return unfit.issue
