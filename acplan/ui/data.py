"""The figures behind every page, worked out once for each state of the files."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import streamlit as st

from acplan.fiscal import Period
from acplan.measures.summary import Summary, summarise
from acplan.plan import Plan, load_plan
from acplan.store import DataFolder, Stored, load


@dataclass(frozen=True)
class Loaded:
    """The plan and what was reported, with the folder they lie in and the hash of its content."""

    folder: DataFolder
    content: str
    plan: Plan
    stored: Stored


def loaded() -> Loaded:
    """Return the plan and what was reported, as the files are now."""
    folder = DataFolder.chosen()
    return _loaded(str(folder.path), _content(folder), date.today())


def summary(found: Loaded, period: Period) -> Summary:
    """Return every figure at a period."""
    return _summary(found, found.content, period)


def _content(folder: DataFolder) -> str:
    """Return the hash of everything that the figures come from."""
    paths = [folder.plan, folder.log, *sorted(folder.progress.glob("*.xlsx")), *folder.samples]
    total = hashlib.sha256()
    for path in paths:
        total.update(str(path).encode())
        total.update(path.read_bytes() if Path(path).exists() else b"")
    return total.hexdigest()


@st.cache_resource(max_entries=4, show_spinner=False)
def _loaded(path: str, content: str, today: date) -> Loaded:
    folder = DataFolder(Path(path))
    plan = load_plan(folder.plan)
    return Loaded(folder, content, plan, load(folder, plan, today))


@st.cache_resource(max_entries=64, show_spinner=False)
def _summary(_found: Loaded, content: str, period: Period) -> Summary:  # noqa: ARG001 - the content is the cache's key
    stored = _found.stored
    return summarise(stored.state, _found.plan, period, sample=stored.sample, save_number=stored.save_number)
