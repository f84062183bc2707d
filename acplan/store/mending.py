"""Mending the data folder: log, copy and workbooks brought to agree, and honest edits by hand recorded."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import partial

from acplan.issues import Issue
from acplan.plan import Plan
from acplan.progress.checks import check_progress
from acplan.progress.form import yearly_workbook
from acplan.progress.state import Change, State
from acplan.store.folder import DataFolder, FolderBusy, bytes_of, digest, replace_file, set_aside
from acplan.store.log import Log, Record, SaveKind, read_log, replay, restore_log
from acplan.store.patience import delete, patiently, read
from acplan.store.plans import kept_workbook, overdue
from acplan.store.saving import Conflict, commit
from acplan.store.workbooks import differing, edits_in, hashes, is_ours, not_written, write_all
from acplan.words import store as say
from acplan.workbook.apart import read_all_apart
from acplan.workbook.kept import kept_copy


def mend(folder: DataFolder, plan: Plan, today: date) -> tuple[Issue, ...]:
    """Bring the data folder to agree with its log, and return what was mended, or could not be written.

    What a save that was cut off left is swept or completed; edits by hand and a new version of the plan are
    recorded. Only this call tells of what it set aside or made again. Nothing is raised.
    """
    log = read_log(folder)
    if log.damaged or not _unfinished(folder, plan, log):
        return ()
    try:
        with folder.locked():
            return tuple(_mend(folder, plan, today))
    except FolderBusy:
        return (Issue(say.NOT_WRITTEN, values={"file": folder.progress.name, "cause": say.IN_USE}),)
    except Conflict:
        return (Issue(say.NOT_WRITTEN, values={"file": folder.plan.name, "cause": say.EDITED_MEANWHILE}),)
    except OSError as error:
        return (not_written(error, folder.progress),)


def _unfinished(folder: DataFolder, plan: Plan, log: Log) -> bool:
    """Tell whether something is left to do: most starts write nothing, and need no lock."""
    return bool(
        folder.strays()
        or _outdated(folder, log)
        or differing(folder, log.records)
        or (log.records and log.records[-1].plan != plan.version)
        or _kept_whole(folder, log.records)
    )


def _outdated(folder: DataFolder, log: Log) -> bool:
    return bool(log.records) and any(bytes_of(path) != log.data for path in (folder.log, folder.log_copy))


def _mend(folder: DataFolder, plan: Plan, today: date) -> list[Issue]:
    """Bring log, copy and workbooks to agree; honest edits are recorded, lost or damaged files made again."""
    log = read_log(folder)
    if log.damaged:
        return []
    notices = [*restore_log(folder, log), *_complete_copy(folder, log)]
    if saved := overdue(folder, log.records, plan):
        notices += _put_back(folder, log, saved)
        plan = saved
    elif log.records and log.records[-1].plan != plan.version:
        commit(folder, plan, log, None, [], SaveKind.PLAN, name=folder.plan.name)
    notices += _copy_kept(folder, plan, read_log(folder))
    for year in differing(folder, read_log(folder).records):
        try:
            notices += _mend_year(folder, plan, read_log(folder), year, today)
        except OSError as error:
            notices.append(not_written(error, folder.yearly(year)))
    return notices


def _put_back(folder: DataFolder, log: Log, plan: Plan) -> list[Issue]:
    """Put the plan of the last save in its place: that save was cut off, or an older file was put back since."""
    failed = write_all({folder.own_plan: kept_workbook(folder, plan.version)})
    return failed or [Issue(say.PLAN_PUT_BACK, folder.own_plan.name, values={"save": len(log.records)})]


def _kept_whole(folder: DataFolder, records: Sequence[Record]) -> dict[int, bytes]:
    """Return the files that an earlier version kept whole, by their saves, but for those that could not be copied."""
    copies = {number: sha for record in records for number, sha in record.copies.items()}
    older = [r for r in records if r.file and (not r.kept or r.number in copies) and copies.get(r.number) != ""]
    found = ((record, bytes_of(folder.history / record.file)) for record in older)
    return {record.number: data for record, data in found if data is not None and digest(data) == record.sha256}


def _copy_kept(folder: DataFolder, plan: Plan, log: Log) -> list[Issue]:
    """Put copies of what was read in the place of files that were kept whole: the rest may hold persons' data.

    The record comes first; what is cut off behind it goes on at the next start, as copies of one file are alike.
    """
    whole = _kept_whole(folder, log.records)
    readings = zip(whole, read_all_apart(list(whole.values())), strict=True)
    copies = {number: kept_copy(reading) if reading.rows else b"" for number, reading in readings}
    record_of = {record.number: record for record in log.records}
    new = {number: digest(copy) if copy else "" for number, copy in copies.items() if not record_of[number].kept}
    if new:
        commit(folder, plan, log, None, [], SaveKind.COPIES, name=folder.history.name, copies=new)
    return write_all({folder.history / record_of[number].file: copy for number, copy in copies.items() if copy})


def _complete_copy(folder: DataFolder, log: Log) -> list[Issue]:
    """Bring the copy of the log up to the log; one that is merely behind is what a save that was cut off leaves."""
    found = bytes_of(folder.log_copy)
    if found == log.data or not log.records:
        return []
    notices: list[Issue] = []
    if found and not log.data.startswith(found):
        aside = set_aside(folder, folder.log_copy, found)
        notices.append(Issue(say.COPY_MADE_AGAIN, folder.log_copy.name, values={"aside": aside}))
    return notices + write_all({folder.log_copy: log.data})


def _mend_year(folder: DataFolder, plan: Plan, log: Log, year: int, today: date) -> list[Issue]:
    """Bring a yearly workbook and the log to agree."""
    path, state = folder.yearly(year), replay(log.records)
    if not path.exists() or is_ours(plan, log.records, year, data := read(path)):
        found: list[Change] | None = []
    else:
        reading = check_progress(data, plan, State(), today)
        found = edits_in(reading, plan, state, year)
    if found:  # its notice comes from the record
        copy, sha = kept_copy(reading), digest(data)
        commit(folder, plan, log, copy, found, SaveKind.EDIT, name=path.name, original=sha)
        return []
    notices: list[Issue] = []
    if found is None:
        aside = set_aside(folder, path, data)
        notices.append(Issue(say.SET_ASIDE, path.name, values={"aside": aside}))
        patiently(partial(delete, path))
    if year in hashes(log.records) and bytes_of(path) != (book := yearly_workbook(plan, state, year)):
        replace_file(path, book)
    return notices
