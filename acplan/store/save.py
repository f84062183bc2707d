"""Loading what was reported, and saving an accepted workbook: all of it or nothing."""

from __future__ import annotations

import getpass
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from pathlib import Path

from acplan.checks import check_progress
from acplan.form import yearly_workbook
from acplan.issues import Issue, errors
from acplan.plan import Plan
from acplan.progress import Change, State
from acplan.store.folder import DataFolder, digest, replace_file
from acplan.store.log import Record, append_record, read_log, replay
from acplan.words import store as say

UPLOAD, EDIT, UNDO = "upload", "edit", "undo"


class NothingToUndo(Exception):
    """No save is left to take back."""


class Conflict(Exception):
    """Something else was saved since the figures were looked at."""


@dataclass(frozen=True)
class Stored:
    """What was reported, the records of how it came about, and whether it is only the sample."""

    state: State
    records: tuple[Record, ...] = ()
    sample: bool = False
    notices: tuple[Issue, ...] = field(default=())

    @property
    def save_number(self) -> int:
        """The number of the latest save; 0 before the first."""
        return len(self.records)


def load(folder: DataFolder, plan: Plan, today: date, *, as_of: int | None = None) -> Stored:
    """Return what was reported, mending yearly workbooks that do not agree with the log.

    Before the first save that is the sample. With `as_of` it is what was reported after that save.
    """
    folder.sweep()
    records = read_log(folder.log)
    notices: list[Issue] = []
    if as_of is None and _differing(folder, records):
        with folder.locked():
            notices = _reconcile(folder, plan, today)
            records = read_log(folder.log)
    if not records:
        return Stored(_sample(folder, plan, today), sample=True, notices=tuple(notices))
    shown = records if as_of is None else records[:as_of]
    return Stored(replay(shown), shown, notices=tuple(notices))


def save(
    folder: DataFolder,
    plan: Plan,
    data: bytes,
    changes: Sequence[Change],
    *,
    name: str,
    after: int,
    reason: str = "",
    role: str = "",
) -> Record:
    """Save the changes of an accepted upload with the upload itself; raises `Conflict`.

    `after` is the save number that the changes were worked out against.
    """
    with folder.locked():
        records = read_log(folder.log)
        if len(records) != after:
            raise Conflict
        return _commit(folder, plan, records, data, changes, UPLOAD, name=name, reason=reason, role=role)


def undo(folder: DataFolder, plan: Plan, *, after: int, reason: str, role: str = "") -> Record:
    """Take back the last save that was not taken back yet, in all its years; itself a save.

    Raises `NothingToUndo`, or `Conflict` where something was saved since `after`.
    """
    with folder.locked():
        records = read_log(folder.log)
        if len(records) != after:
            raise Conflict
        standing: list[Record] = []
        for record in records:
            if record.kind == UNDO:
                standing.pop()
            else:
                standing.append(record)
        if not standing:
            raise NothingToUndo
        last = standing[-1]
        back = [Change(c.sheet, c.key, c.column, c.becomes, c.was) for c in reversed(last.changes)]
        return _commit(folder, plan, records, None, back, UNDO, name=str(last.number), reason=reason, role=role)


def _commit(
    folder: DataFolder,
    plan: Plan,
    records: Sequence[Record],
    data: bytes | None,
    changes: Sequence[Change],
    kind: str,
    *,
    name: str,
    reason: str = "",
    role: str = "",
) -> Record:
    """Write upload (where there is one), record, workbooks, in this order: the record is the moment of saving."""
    number, sha = len(records) + 1, digest(data) if data is not None else ""
    state = replay(records).apply(changes)
    years = sorted({change.year for change in changes})
    books = {year: yearly_workbook(plan, state, year) for year in years}
    stored = f"{number:04d}-{sha[:12]}.xlsx" if data is not None else ""
    record = Record(
        number=number,
        time=datetime.now().astimezone().isoformat(timespec="seconds"),
        kind=kind,
        user=_account(),
        role=role,
        name=name,
        file=stored,
        sha256=sha,
        reason=reason,
        plan=plan.version,
        changes=tuple(changes),
        workbooks=_hashes(records) | {year: digest(book) for year, book in books.items()},
    )
    kept_plan = folder.history / f"plan-{plan.version}.xlsx"
    if not kept_plan.exists():
        replace_file(kept_plan, folder.plan.read_bytes())
    if data is not None:
        replace_file(folder.history / stored, data)
    append_record(folder.log, record)
    for year, book in books.items():
        replace_file(folder.yearly(year), book)
    return record


def _account() -> str:
    """Return the account of the machine, or nothing where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""


def _hashes(records: Sequence[Record]) -> dict[int, str]:
    return dict(records[-1].workbooks) if records else {}


def _differing(folder: DataFolder, records: Sequence[Record]) -> list[int]:
    """Return the years whose workbook is not the one that the log speaks of, and those it does not know."""
    hashes = _hashes(records)
    found = {int(path.stem) for path in folder.progress.glob("[0-9][0-9][0-9][0-9].xlsx")}
    return sorted(year for year in found | set(hashes) if _hash_of(folder.yearly(year)) != hashes.get(year))


def _hash_of(path: Path) -> str | None:
    return digest(path.read_bytes()) if path.exists() else None


def _reconcile(folder: DataFolder, plan: Plan, today: date) -> list[Issue]:
    """Bring workbooks and log to agree: honest edits are recorded, lost or damaged files are rebuilt."""
    notices: list[Issue] = []
    for year in _differing(folder, read_log(folder.log)):
        records, path = read_log(folder.log), folder.yearly(year)
        if not path.exists() or _hash_of(path) in {record.workbooks.get(year) for record in records}:
            replace_file(path, yearly_workbook(plan, replay(records), year))
            continue
        data, state = path.read_bytes(), replay(records)
        edited = _read_edited(data, plan, state, year, today)
        if edited is None:
            aside = f"set-aside-{year}-{digest(data)[:12]}.xlsx"
            replace_file(folder.history / aside, data)
            if year in state.years():
                replace_file(path, yearly_workbook(plan, state, year))
            else:
                path.unlink()
            notices.append(Issue(say.SET_ASIDE, path.name, values={"aside": aside}))
        elif edits := _edits(state, edited, year):
            _commit(folder, plan, records, data, edits, EDIT, name=path.name)
            notices.append(Issue(say.EDITED, path.name, values={"count": len(edits)}))
    return notices


def _read_edited(data: bytes, plan: Plan, state: State, year: int, today: date) -> State | None:
    """Return what a workbook that was edited outside reports, or None where it is no honest edit.

    It has errors, speaks of another year, or lacks a sheet of which something is stored.
    """
    reading = check_progress(data, plan, State(), today)
    foreign = any(row.values["year"] != year for rows in reading.rows.values() for row in rows)
    edited = State.of(reading.rows)
    lost = any(
        any(key[0] == year for key in rows) and not any(key[0] == year for key in edited.rows[sheet])
        for sheet, rows in state.rows.items()
    )
    return None if errors(reading.issues) or foreign or lost else edited


def _edits(state: State, edited: State, year: int) -> list[Change]:
    """Return every cell of a year in which an edited workbook differs from what was stored."""
    found = []
    for sheet, rows in state.rows.items():
        for key in sorted({k for k in (*rows, *edited.rows[sheet]) if k[0] == year}, key=str):
            before, after = rows.get(key, {}), edited.rows[sheet].get(key, {})
            for column in sorted({*before, *after}):
                if before.get(column) != after.get(column):
                    found.append(Change(sheet, key, column, before.get(column), after.get(column)))
    return found


def _sample(folder: DataFolder, plan: Plan, today: date) -> State:
    state = State()
    for path in folder.samples:
        reading = check_progress(path.read_bytes(), plan, State(), today, sample_allowed=True)
        reported = State.of(reading.rows)
        state.rows = {name: rows | reported.rows[name] for name, rows in state.rows.items()}
    return state
