"""Loading what was reported: what the log says, with all that can be mended mended and the rest named."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date

from acplan.checks import check_progress
from acplan.form import yearly_workbook
from acplan.issues import Issue, errors
from acplan.plan import Plan, PlanBroken, read_plan
from acplan.progress import Change, State
from acplan.store.folder import DataFolder, FolderBusy, bytes_of, replace_file, set_aside
from acplan.store.log import EDIT, PLAN, Log, Record, read_log, replay, restore_log
from acplan.store.saving import Conflict, commit
from acplan.store.workbooks import differing, edits, hashes, is_ours, not_written, write_all
from acplan.words import store as say


class NoSuchSave(ValueError):
    """The save that figures are asked for as of was never made."""


@dataclass(frozen=True)
class Stored:
    """What was reported, the records of how it came about, and whether it is only the sample.

    `plan` is the plan in force at that moment. `damaged` tells that records are lost: the figures are those up to
    the last record that can be read, and nothing can be saved until a backup is brought back.
    """

    state: State
    records: tuple[Record, ...] = ()
    sample: bool = False
    notices: tuple[Issue, ...] = field(default=())
    damaged: bool = False
    plan: Plan = field(kw_only=True)

    @property
    def save_number(self) -> int:
        """The number of the latest save; 0 before the first."""
        return len(self.records)

    @property
    def trailing(self) -> tuple[Record, ...]:
        """The edits by hand and changes of the plan since the last upload, undo or withdrawal."""
        return trailing(self.records)


def trailing(records: tuple[Record, ...]) -> tuple[Record, ...]:
    """Return the last records as far as nobody saved them knowingly."""
    start = len(records)
    while start and records[start - 1].kind in {EDIT, PLAN}:
        start -= 1
    return records[start:]


def load(folder: DataFolder, plan: Plan, today: date, *, as_of: int | None = None) -> Stored:
    """Return what was reported, mending whatever does not agree with the log.

    Before the first save that is the sample, where it fits the plan. With `as_of` it is what was reported after that
    save, by the plan of then; raises `NoSuchSave`. What is damaged, or cannot be written, is told in the notices,
    never raised.
    """
    log = read_log(folder)
    notices: list[Issue] = []
    if not log.damaged and _unfinished(folder, plan, log):
        try:
            with folder.locked():
                notices += _mend(folder, plan, today)
        except FolderBusy:
            notices.append(Issue(say.NOT_WRITTEN, values={"file": folder.progress.name, "cause": say.IN_USE}))
        except Conflict:
            notices.append(Issue(say.NOT_WRITTEN, values={"file": folder.plan.name, "cause": say.EDITED_MEANWHILE}))
        except OSError as error:
            notices.append(not_written(error, folder.progress))
        log = read_log(folder)
    return _stored(folder, plan, today, log, notices, as_of)


def shown(folder: DataFolder, plan: Plan, today: date) -> Stored:
    """Return what the pages show of the folder as it is, with nothing mended and nothing written."""
    return _stored(folder, plan, today, read_log(folder), [], None)


def _stored(folder: DataFolder, plan: Plan, today: date, log: Log, notices: list[Issue], as_of: int | None) -> Stored:
    if log.damaged and log.unreadable:
        notices += [not_written(error, folder.log) for error in log.unreadable]
    elif log.damaged:
        notices.append(Issue(say.LOG_CUT, folder.log.name, values={"line": log.damaged, "save": log.damaged - 1}))
    if as_of is not None and not 0 <= as_of <= len(log.records):
        raise NoSuchSave(as_of)
    unrecorded = bool(notices and folder.years())  # made by hand in a folder that cannot be written
    if not (log.records or log.damaged or unrecorded):
        sample = _sample(folder, plan, today)
        return Stored(sample, sample=bool(sample.years()), notices=tuple(notices), plan=plan)
    records = log.records[:as_of]
    then = plan
    if as_of and (kept := plan_of(folder, plan, records[-1].plan)) is None:
        notices.append(Issue(say.PLAN_LOST, folder.kept_plan(records[-1].plan).name, values={"save": as_of}))
    elif as_of and kept:
        then = kept
    notices += [_notice(record) for record in trailing(records)]
    return Stored(replay(records), records, notices=tuple(notices), damaged=bool(log.damaged), plan=then)


def plan_of(folder: DataFolder, plan: Plan, version: str) -> Plan | None:
    """Return a version of the plan: the one at hand, or the kept one."""
    return plan if version == plan.version else kept_plan(folder, version)


def kept_plan(folder: DataFolder, version: str) -> Plan | None:
    """Return a version of the plan as it was kept in the history, None where that is missing or altered."""
    try:
        kept = read_plan(folder.kept_plan(version).read_bytes())
    except (OSError, PlanBroken):
        return None
    return kept if kept.version == version else None


def _notice(record: Record) -> Issue:
    """Return the notice of a record that came about behind our back."""
    if record.kind == PLAN:
        return Issue(say.PLAN_CHANGED, record.name, values={"save": record.number})
    return Issue(say.EDITED, record.name, values={"count": len(record.changes), "save": record.number})


def _unfinished(folder: DataFolder, plan: Plan, log: Log) -> bool:
    """Tell whether something is left to do: most starts write nothing, and need no lock."""
    return bool(
        folder.strays()
        or _outdated(folder, log)
        or differing(folder, log.records)
        or (log.records and log.records[-1].plan != plan.version)
    )


def _outdated(folder: DataFolder, log: Log) -> bool:
    return bool(log.records) and any(bytes_of(path) != log.data for path in (folder.log, folder.log_copy))


def _mend(folder: DataFolder, plan: Plan, today: date) -> list[Issue]:
    """Bring log, copy and workbooks to agree; honest edits are recorded, lost or damaged files made again."""
    log = read_log(folder)
    if log.damaged:
        return []
    notices = [*restore_log(folder, log), *_complete_copy(folder, log)]
    if log.records and log.records[-1].plan != plan.version:
        commit(folder, plan, log, None, [], PLAN, name=folder.plan.name)
    for year in differing(folder, read_log(folder).records):
        try:
            notices += _mend_year(folder, plan, read_log(folder), year, today)
        except OSError as error:
            notices.append(not_written(error, folder.yearly(year)))
    return notices


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
    if not path.exists() or is_ours(plan, log.records, year, data := path.read_bytes()):
        found: list[Change] | None = []
    else:
        found = edits(plan, state, data, year, today)
    if found:
        commit(folder, plan, log, data, found, EDIT, name=path.name)  # its notice comes from the record
        return []
    notices: list[Issue] = []
    if found is None:
        aside = set_aside(folder, path, data)
        notices.append(Issue(say.SET_ASIDE, path.name, values={"aside": aside}))
        path.unlink()
    if year in hashes(log.records) and bytes_of(path) != (book := yearly_workbook(plan, state, year)):
        replace_file(path, book)
    return notices


def _sample(folder: DataFolder, plan: Plan, today: date) -> State:
    """Return the made-up figures; nothing where they belong to the plan of another organisation."""
    state = State()
    for path in folder.samples:
        reading = check_progress(bytes_of(path) or b"", plan, State(), today, sample_allowed=True)
        if errors(reading.issues):
            return State()
        reported = State.of(reading.rows)
        state.rows = {name: rows | reported.rows[name] for name, rows in state.rows.items()}
    return state
