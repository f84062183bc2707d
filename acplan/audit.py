"""Holding the data folder against its own log: what was saved, from which file, and whether it is still so."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from acplan.checks import check_progress
from acplan.form import yearly_workbook
from acplan.issues import Issue, errors
from acplan.plan import Plan
from acplan.progress import Change, changes
from acplan.store import DataFolder, Record, kept_plan, replay, standing, withdrawal
from acplan.store.folder import bytes_of, digest
from acplan.store.log import EDIT, PLAN, UNDO, UPLOAD, WITHDRAW, Log, read_log
from acplan.store.saving import inverse
from acplan.store.workbooks import edits, hashes
from acplan.upload.comparison import accepted_changes
from acplan.words import audit as say

_KEPT = re.compile(r"(?:(\d{4,})|plan)-[0-9a-f]{12}\.xlsx")
_PERIOD = re.compile(r"(\d{4})/([0-4])")


@dataclass(frozen=True)
class Audit:
    """What was checked, and every difference that was found."""

    findings: tuple[Issue, ...]
    saves: int
    uploads: int
    workbooks: int
    plans: int

    @property
    def clean(self) -> bool:
        """Tell whether everything agrees; what a save that was cut off left behind is no difference."""
        return not errors(self.findings)


def audit(folder: DataFolder, plan: Plan, today: date) -> Audit:
    """Check log, copy, uploads, changes, workbooks and plans against each other; nothing is written."""
    log = read_log(folder)
    versions = list(dict.fromkeys(record.plan for record in log.records))
    plans = {version: kept for version in versions if (kept := kept_plan(folder, version))}
    lost = [Issue(say.PLAN_LOST, folder.kept_plan(version).name) for version in versions if version not in plans]
    in_force = {version: plans.get(version, plan) for version in versions}
    findings = [
        *_log(folder, log),
        *lost,
        *_saves(folder, in_force, log.records),
        *_workbooks(folder, in_force.get(versions[-1], plan) if versions else plan, log.records, today),
        *_unnamed(folder, log.records),
    ]
    uploads = sum(1 for record in log.records if record.file)
    return Audit(tuple(findings), len(log.records), uploads, len(hashes(log.records)), len(versions))


def _log(folder: DataFolder, log: Log) -> Iterator[Issue]:
    """Yield where the log or its copy is not the chain that both give."""
    if log.damaged:
        yield Issue(say.LOG_DAMAGED, folder.log.name, values={"line": log.damaged, "save": log.damaged - 1})
        return
    for path in (folder.log, folder.log_copy):
        if (bytes_of(path) or b"") != log.data:
            yield Issue(say.LOG_DIFFERS, path.name)


def _saves(folder: DataFolder, plans: dict[str, Plan], records: Sequence[Record]) -> Iterator[Issue]:
    """Yield each save that is not what its file, or the save that it takes back, says."""
    for place, record in enumerate(records):
        before = records[:place]
        if record.kind in {UPLOAD, EDIT}:
            data = bytes_of(folder.history / record.file)
            if data is None or digest(data) != record.sha256:
                wording = say.FILE_MISSING if data is None else say.FILE_ALTERED
                yield Issue(wording, record.file, values={"save": record.number})
                continue
            readings = _read_again(data, plans[record.plan], before, record)
        else:
            readings = _taken_back(before, record)
        if set(record.changes) not in [set(found) for found in readings]:
            yield Issue(say.SAVE_DIFFERS, record.file or record.name, values={"save": record.number})


def _read_again(data: bytes, plan: Plan, before: Sequence[Record], record: Record) -> list[list[Change]]:
    """Return what the kept file of a save changes when it is read again; cells that a later save overtook may go."""
    state, day = replay(before), datetime.fromisoformat(record.time).date()
    if record.kind == EDIT:
        return [edits(plan, state, data, int(record.name[:4]), day) or []]
    reading = check_progress(data, plan, state, day)
    return [accepted_changes(state, reading, before), changes(state, reading.rows)]


def _taken_back(before: Sequence[Record], record: Record) -> list[list[Change]]:
    """Return what a save without a file must have changed; none where it names what cannot be taken back."""
    if record.kind == PLAN:
        return [[]] if not before or before[-1].plan != record.plan else []
    period = _PERIOD.fullmatch(record.name)
    if record.kind == WITHDRAW and period:
        return [withdrawal(replay(before), int(period[1]), int(period[2]))]
    left = standing(before)
    if record.kind == UNDO and left and str(left[-1].number) == record.name:
        return [inverse(left[-1].changes)]
    return []


def _workbooks(folder: DataFolder, plan: Plan, records: Sequence[Record], today: date) -> Iterator[Issue]:
    """Yield each yearly workbook that is not what the log gives, by its hash and by its figures."""
    state, stated = replay(records), hashes(records)
    for year in sorted({*folder.years(), *stated}):
        path = folder.yearly(year)
        data = bytes_of(path)
        if data is None or year not in stated:
            yield Issue(say.WORKBOOK_MISSING if data is None else say.WORKBOOK_UNKNOWN, path.name)
            continue
        found = [] if data == yearly_workbook(plan, state, year) else edits(plan, state, data, year, today)
        if found is None or found:
            yield Issue(say.WORKBOOK_DIFFERS, path.name, values={"count": len(found) if found else "?"})
        elif digest(data) != stated[year]:
            yield Issue(say.WORKBOOK_RESAVED, path.name)


def _unnamed(folder: DataFolder, records: Sequence[Record]) -> Iterator[Issue]:
    """Yield the kept files that no record names: a save that was cut off, or saves that the log has lost."""
    named = {record.file for record in records} | {folder.kept_plan(record.plan).name for record in records}
    for path in sorted(folder.history.glob("*.xlsx")):
        kept = _KEPT.fullmatch(path.name)
        if kept and path.name not in named:
            later = kept[1] is not None and int(kept[1]) > len(records) + 1
            yield Issue(say.SAVES_LOST if later else say.CUT_OFF, path.name, values={"save": len(records)})
    for stray in folder.strays():
        yield Issue(say.CUT_OFF, stray.name)
