"""Saving an accepted workbook and taking back what was saved: all of it or nothing."""

from __future__ import annotations

import getpass
from collections.abc import Iterable, Mapping, Sequence
from datetime import date, datetime

from acplan.plan import Plan, PlanBroken, read_plan
from acplan.plan_workbook import with_announced
from acplan.progress.form import yearly_workbook
from acplan.progress.state import Change, State
from acplan.store.folder import Access, DataFolder, bytes_of, digest, replace_file
from acplan.store.log import NOBODY, Log, Record, SaveKind, read_log, replay, restore_log, write_log
from acplan.store.patience import read
from acplan.store.plans import NewPlan, kept_workbook, overdue
from acplan.store.workbooks import differing, edits, hashes, is_ours, write_all
from acplan.workbook.personal import without_citizen_ids


class NothingToUndo(Exception):
    """Nothing is left to take back."""


class Conflict(Exception):
    """Something else was saved, or edited by hand, since the figures were looked at."""


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
    original: str = "",
) -> Record:
    """Save the changes of an accepted upload with the copy of it that is kept; raises `Conflict`.

    `after` is the save number that the changes were worked out against, `original` the hash of the file that was
    sent. An `OSError` means that nothing was saved, except `SaveUncertain`.
    """
    with folder.locked():
        log = _looked_at(folder, plan, after)
        _settle(folder, plan, log, changes)
        return commit(
            folder, plan, log, data, changes, SaveKind.UPLOAD, name=name, reason=reason, role=role, original=original
        )


def save_plan(
    folder: DataFolder, was: Plan, new: NewPlan, *, name: str, after: int, reason: str = "", role: str = ""
) -> Record | None:
    """Put another plan in the place of the one in force; raises `Conflict` where that is no longer `was`.

    None is returned where only what is no part of a version differs, such as the national averages: that is no save. An
    `OSError` means that nothing was saved, except `SaveUncertain`.
    """
    plan = read_plan(new.book)
    with folder.locked():
        log = _looked_at(folder, was, after)
        _take_hold(folder, was)
        if plan.version == was.version:
            replace_file(folder.own_plan, new.book)
            return None
        return commit(folder, plan, log, None, [], SaveKind.PLAN, name=name, reason=reason, role=role, new=new)


def undo(folder: DataFolder, plan: Plan, *, after: int, reason: str, role: str = "") -> Record:
    """Take back the last save that was not taken back yet, in all its years; itself a save.

    Raises `NothingToUndo`, or `Conflict` where something was saved since `after`.
    """
    with folder.locked():
        log = _looked_at(folder, plan, after)
        left = standing(log.records)
        if not left:
            raise NothingToUndo
        last, back, new = left[-1], inverse(left[-1].changes), None
        if last.replaces:
            _take_hold(folder, plan)
            former = with_announced(kept_workbook(folder, last.replaces), read(folder.plan))
            new = NewPlan(former, plan.version)
            plan = read_plan(new.book)
        _settle(folder, plan, log, back)
        return commit(
            folder, plan, log, None, back, SaveKind.UNDO, name=str(last.number), reason=reason, role=role, new=new
        )


def withdraw(
    folder: DataFolder, plan: Plan, year: int, quarter: int, *, after: int, reason: str, role: str = ""
) -> Record:
    """Take back everything reported for a fiscal year and quarter, whatever was saved since; itself a save.

    Quarter 0 is the whole-year headline row. Raises `NothingToUndo` where nothing is reported there, `Conflict`
    where something was saved since `after`.
    """
    with folder.locked():
        log = _looked_at(folder, plan, after)
        back = withdrawal(replay(log.records), year, quarter)
        if not back:
            raise NothingToUndo
        _settle(folder, plan, log, back)
        return commit(
            folder, plan, log, None, back, SaveKind.WITHDRAW, name=f"{year}/{quarter}", reason=reason, role=role
        )


def withdrawal(state: State, year: int, quarter: int) -> list[Change]:
    """Return the changes that withdrawing a fiscal year and quarter makes: every cell reported for it goes."""
    return [
        Change(sheet, key, column, value, None)
        for sheet, rows in state.rows.items()
        for key, answers in sorted(rows.items(), key=str)
        if key[:2] == (year, quarter)
        for column, value in answers.items()
    ]


def standing(records: Iterable[Record]) -> list[Record]:
    """Return the saves that can still be taken back, the next one last: not what came about by itself."""
    left: list[Record] = []
    for record in records:
        if record.kind == SaveKind.UNDO:
            left.pop()
        elif record.kind != SaveKind.COPIES and (record.kind != SaveKind.PLAN or record.replaces):
            left.append(record)
    return left


def inverse(changes: Sequence[Change]) -> list[Change]:
    """Return the changes that take these back."""
    return [Change(c.sheet, c.key, c.column, c.becomes, c.was) for c in reversed(changes)]


def commit(
    folder: DataFolder,
    plan: Plan,
    log: Log,
    data: bytes | None,
    changes: Sequence[Change],
    kind: str,
    *,
    name: str,
    reason: str = "",
    role: str = "",
    original: str = "",
    new: NewPlan | None = None,
    copies: Mapping[int, str] | None = None,
) -> Record:
    """Write plan, upload, log, its copy, workbooks, in this order; only the lock's holder may.

    A `new` plan is kept first and takes its place last, right after the log.

    What is typed beside a save is kept without citizen numbers, as are names of files.

    Once the record stands in the log the save is done: what cannot be written after it, the next start completes
    and names.
    """
    kept = digest(data) if data is not None else ""
    number, sha = len(log.records) + 1, original or kept
    state = replay(log.records).apply(changes)
    touched = {change.year for change in changes}
    moved = set(hashes(log.records)) if log.records and log.records[-1].plan != plan.version else set()
    books = {year: yearly_workbook(plan, state, year) for year in sorted(touched | moved)}  # each names its plan
    edited = {year for year in moved - touched if not _untouched(folder, plan, log, year)}
    stored = f"{number:04d}-{sha[:12]}.xlsx" if data is not None else ""
    if new and new.sha256:
        stored, sha = folder.kept_plan(plan.version).name, new.sha256
    record = Record(
        number=number,
        time=datetime.now().astimezone().isoformat(timespec="seconds"),
        kind=kind,
        user=NOBODY if folder.access == Access.PASSPHRASE else _account(),
        role=without_citizen_ids(role),
        name=name,
        file=stored,
        sha256=sha,
        reason=without_citizen_ids(reason),
        plan=plan.version,
        changes=tuple(changes),
        workbooks=hashes(log.records) | {year: digest(book) for year, book in books.items()},
        kept=kept,
        replaces=new.replaces if new else "",
        copies=copies or {},
    )
    if new is None:
        _keep_plan(folder, plan)
    elif not folder.kept_plan(plan.version).exists():
        replace_file(folder.kept_plan(plan.version), new.book)
    if data is not None:
        replace_file(folder.history / stored, data)
    longer = log.with_record(record)
    write_log(folder, longer)
    write_all(
        {folder.log_copy: longer.data}
        | ({folder.own_plan: new.book} if new else {})
        | {folder.yearly(year): book for year, book in books.items() if year not in edited}
    )
    return longer.records[-1]


def _untouched(folder: DataFolder, plan: Plan, log: Log, year: int) -> bool:
    """Tell whether nobody edited the workbook of a year since we wrote it."""
    data = bytes_of(folder.yearly(year))
    return not folder.yearly(year).exists() if data is None else is_ours(plan, log.records, year, data)


def _looked_at(folder: DataFolder, plan: Plan, after: int) -> Log:
    """Return the log if it is still the one that was looked at, and the plan not the one before its last save."""
    log = read_log(folder).whole()
    if len(log.records) != after or overdue(folder, log.records, plan):
        raise Conflict
    restore_log(folder, log)
    return log


def _settle(folder: DataFolder, plan: Plan, log: Log, changes: Sequence[Change]) -> None:
    """See to it that each workbook about to be written anew is one that we wrote.

    Raises `Conflict` where one was edited by hand and nobody has looked at that yet. One that a program merely
    saved again is put back first: if it cannot be written, the save must not begin, or that file, older than the
    log, would be taken for an edit at the next start.
    """
    state = replay(log.records)
    for year in sorted({change.year for change in changes} & set(differing(folder, log.records))):
        path = folder.yearly(year)
        if not path.exists() or is_ours(plan, log.records, year, data := read(path)):
            continue
        if edits(plan, state, data, year, date.today()) != []:
            raise Conflict
        replace_file(path, yearly_workbook(plan, state, year))


def _keep_plan(folder: DataFolder, plan: Plan) -> None:
    """Keep the plan's workbook under its version; raises `Conflict` where it was edited since it was read."""
    kept = folder.kept_plan(plan.version)
    if kept.exists():
        return
    data = read(folder.plan)
    try:
        now = read_plan(data)
    except PlanBroken as broken:
        raise Conflict from broken
    if now.version != plan.version:
        raise Conflict
    replace_file(kept, data)


def _take_hold(folder: DataFolder, plan: Plan) -> None:
    """See to it that the plan in force is kept, is the one that was looked at, and that its file can be written.

    It is written as it is: were it open in Excel, the save must not begin. Raises `Conflict`.
    """
    _keep_plan(folder, plan)
    data = read(folder.plan)
    try:
        stands = read_plan(data).version == plan.version
    except PlanBroken as broken:
        raise Conflict from broken
    if not stands:
        raise Conflict
    replace_file(folder.own_plan, data)


def _account() -> str:
    """Return the account of the machine, or nothing where it has none."""
    try:
        return getpass.getuser()
    except (OSError, KeyError, ImportError):
        return ""
