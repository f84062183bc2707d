"""Loading what was reported: what the log says, with what is damaged named."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import date

from acplan.issues import Issue, errors
from acplan.plan import Plan
from acplan.progress.checks import check_progress
from acplan.progress.state import State
from acplan.store.folder import DataFolder, bytes_of
from acplan.store.log import Record, SaveKind, read_log, replay
from acplan.store.mending import mend
from acplan.store.plans import overdue, plan_of
from acplan.store.workbooks import not_written
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
    def code(self) -> str:
        """The code of the latest save; "" before the first."""
        return self.records[-1].code if self.records else ""

    @property
    def trailing(self) -> tuple[Record, ...]:
        """The edits by hand and changes of the plan since the last upload, undo or withdrawal."""
        return trailing(self.records)


def trailing(records: tuple[Record, ...]) -> tuple[Record, ...]:
    """Return the last records as far as nobody saved them knowingly."""
    start = len(records)
    while start and _by_itself(records[start - 1]):
        start -= 1
    return records[start:]


def _by_itself(record: Record) -> bool:
    """Tell whether a record came about without anybody saving."""
    return record.kind in {SaveKind.EDIT, SaveKind.COPIES} or (record.kind == SaveKind.PLAN and not record.replaces)


def load(folder: DataFolder, plan: Plan, today: date, *, as_of: int | None = None) -> Stored:
    """Return what was reported as the log has it; nothing is written, so that the folder should be mended before.

    Before the first save that is the sample, where it fits the plan. With `as_of` it is what was reported after that
    save, by the plan of then; raises `NoSuchSave`. What is damaged is told in the notices, never raised.
    """
    log = read_log(folder)
    notices: list[Issue] = []
    if log.damaged and log.unreadable:
        notices += [not_written(error, folder.log) for error in log.unreadable]
    elif log.damaged:
        notices.append(Issue(say.LOG_CUT, folder.log.name, values={"line": log.damaged, "save": log.damaged - 1}))
    if as_of is not None and not 0 <= as_of <= len(log.records):
        raise NoSuchSave(as_of)
    if not (log.records or log.damaged or folder.years()):  # workbooks made by hand may still wait to be recorded
        sample = _sample(folder, plan, today)
        return Stored(sample, sample=bool(sample.years()), plan=plan)
    records = log.records[:as_of]
    plan = overdue(folder, log.records, plan) or plan
    then = plan
    if as_of and (kept := plan_of(folder, plan, records[-1].plan)) is None:
        notices.append(Issue(say.PLAN_LOST, folder.kept_plan(records[-1].plan).name, values={"save": as_of}))
    elif as_of and kept:
        then = kept
    notices += [_notice(record) for record in trailing(records)]
    return Stored(replay(records), records, notices=tuple(notices), damaged=bool(log.damaged), plan=then)


def opened(folder: DataFolder, plan: Plan, today: date, *, as_of: int | None = None) -> Stored:
    """Mend the folder, then load it; the notices tell of both."""
    mended = mend(folder, plan, today)
    found = load(folder, plan, today, as_of=as_of)
    return replace(found, notices=(*mended, *found.notices))


def _notice(record: Record) -> Issue:
    """Return the notice of a record that came about behind our back."""
    if record.kind == SaveKind.PLAN:
        return Issue(say.PLAN_CHANGED, record.name, values={"save": record.number})
    if record.kind == SaveKind.COPIES:
        return Issue(say.COPIES_MADE, record.name, values={"count": len(record.copies), "save": record.number})
    return Issue(say.EDITED, record.name, values={"count": len(record.changes), "save": record.number})


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
