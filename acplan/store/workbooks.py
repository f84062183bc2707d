"""The yearly workbooks: written from the log, and read again where someone edited one by hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from acplan.issues import Issue, errors
from acplan.plan import Plan
from acplan.progress.checks import check_progress
from acplan.progress.form import yearly_workbook
from acplan.progress.state import Change, State
from acplan.store.folder import DataFolder, digest, replace_file
from acplan.store.log import Record, SaveKind, replay
from acplan.store.patience import read
from acplan.words import store as say
from acplan.workbook.read import Reading


def hashes(records: Sequence[Record]) -> dict[int, str]:
    """Return the hash of each yearly workbook as the last record states it."""
    return dict(records[-1].workbooks) if records else {}


def differing(folder: DataFolder, records: Sequence[Record]) -> list[int]:
    """Return the years whose workbook is not the one that the log speaks of, and those it does not know."""
    stated = hashes(records)
    return sorted(year for year in {*folder.years(), *stated} if hash_of(folder.yearly(year)) != stated.get(year))


def hash_of(path: Path) -> str | None:
    """Return the hash of a file, None where there is none, and "" for one that cannot be read."""
    try:
        return digest(read(path)) if path.exists() else None
    except OSError:
        return ""


def is_ours(plan: Plan, records: Sequence[Record], year: int, data: bytes) -> bool:
    """Tell whether a workbook is one that we wrote at some save, or an edit that was recorded.

    By its hash, or, where another version of a library now writes other bytes, by writing those states again.
    """
    known = {record.workbooks.get(year) for record in records}
    known |= {record.sha256 for record in records if record.kind == SaveKind.EDIT and record.name == f"{year}.xlsx"}
    if digest(data) in known:
        return True
    touched = [n for n, record in enumerate(records, start=1) if any(c.year == year for c in record.changes)]
    return any(yearly_workbook(plan, replay(records[:n]), year) == data for n in reversed(touched))


def write_all(files: Mapping[Path, bytes]) -> list[Issue]:
    """Write files that can be made again from the log; those that cannot be written now are named."""
    found: list[Issue] = []
    for path, data in files.items():
        try:
            replace_file(path, data)
        except OSError as error:
            found.append(not_written(error, path))
    return found


def not_written(error: OSError, path: Path) -> Issue:
    """Return the notice of a file that could not be brought to what the log says."""
    name = Path(error.filename or path).name
    return Issue(say.NOT_WRITTEN, values={"file": name, "cause": say.cause(error)})


def edits(plan: Plan, state: State, data: bytes, year: int, today: date) -> list[Change] | None:
    """Return every cell in which a workbook differs from what was stored, or None where it is no honest edit.

    It has errors, speaks of another year, or lacks a sheet of which something is stored.
    """
    return edits_in(check_progress(data, plan, State(), today), plan, state, year)


def edits_in(reading: Reading, plan: Plan, state: State, year: int) -> list[Change] | None:
    """Return the same of a workbook that was read."""
    foreign = any(row.values["year"] != year for rows in reading.rows.values() for row in rows)
    if errors(reading.issues) or foreign:
        return None
    found: list[Change] = []
    edited = State.of(reading.rows)
    for sheet, rows in _shown(plan, state, year).rows.items():
        if rows and not edited.rows[sheet]:
            return None
        for key in sorted({*rows, *edited.rows[sheet]}, key=str):
            before, after = rows.get(key, {}), edited.rows[sheet].get(key, {})
            for column in sorted({*before, *after}):
                if before.get(column) != after.get(column):
                    found.append(Change(sheet, key, column, before.get(column), after.get(column)))
    return found


def _shown(plan: Plan, state: State, year: int) -> State:
    """Return what the workbook of a year can show: of projects and indicators that the plan still has.

    A result that repeats a headline figure is not written (see `progress.form`).
    """
    known = {*plan.project_by_number, *plan.indicator_by_code}
    repeats = {code for code, indicator in plan.indicator_by_code.items() if indicator.repeats}
    shown = State()
    for name, rows in state.rows.items():
        for key, answers in rows.items():
            if key[0] == year and known.issuperset(key[2:]):
                told = {c: value for c, value in answers.items() if c != "value" or not repeats.intersection(key[2:])}
                if told:
                    shown.rows[name][key] = told
    return shown
