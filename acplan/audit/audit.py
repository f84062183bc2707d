"""Holding the data folder against its own log, and every figure against what the files themselves give."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from acplan.audit.differences import Difference, all_figures, differences, reported_periods
from acplan.audit.recount import Figures, recount
from acplan.fiscal import Period
from acplan.issues import Issue, errors
from acplan.measures.summary import Summary
from acplan.plan import Plan
from acplan.progress.checks import check_reading
from acplan.progress.state import Change, State, changes
from acplan.store import DataFolder, Record, kept_plan, load, replay, standing, withdrawal
from acplan.store.folder import bytes_of, digest, workbooks
from acplan.store.log import Log, SaveKind, read_log
from acplan.store.saving import inverse
from acplan.store.workbooks import edits_in, hashes
from acplan.upload.effect import accepted_changes
from acplan.words import audit as say
from acplan.words.audit import figure_words, value_words
from acplan.workbook.apart import read_all_apart
from acplan.workbook.read import Reading

_KEPT = re.compile(r"(?:(\d{4,})|plan)-[0-9a-f]{12}\.xlsx")
_PERIOD = re.compile(r"(\d{4})/([0-4])")


@dataclass(frozen=True)
class Audit:
    """What was checked, and every difference that was found.

    `figures` were recomputed, over so many reported `periods`; of the sample, where nothing is saved yet.
    """

    findings: tuple[Issue, ...]
    saves: int
    uploads: int
    workbooks: int
    plans: int
    figures: int
    periods: int
    sample: bool
    differences: tuple[Difference, ...]

    @property
    def clean(self) -> bool:
        """Tell whether everything agrees; what a save that was cut off left behind is no difference."""
        return not errors(self.findings)


def audit(folder: DataFolder, plan: Plan, today: date) -> Audit:
    """Check log, copy, uploads, workbooks and plans against each other, and recompute every figure; write nothing."""
    log = read_log(folder)
    versions = list(dict.fromkeys(record.plan for record in log.records))
    plans = {version: kept for version in versions if (kept := _kept(folder, plan, version))}
    lost = [Issue(say.PLAN_LOST, folder.kept_plan(version).name) for version in versions if version not in plans]
    in_force = {version: plans.get(version, plan) for version in versions}
    read = _read(folder, log.records)
    read_again, save_issues = _saves(folder, in_force, log.records, read)
    latest = in_force.get(versions[-1], plan) if versions else plan
    workbooks, workbook_issues = _workbooks(folder, latest, log.records, today, read)
    on_pages = load(folder, plan, today)
    states = {} if on_pages.sample else {"uploads": replay(read_again), "workbooks": workbooks}
    periods, count, found = _figures(on_pages.state, states, plan)
    findings = [
        *_log(folder, log),
        *lost,
        *save_issues,
        *workbook_issues,
        *_unnamed(folder, log.records),
        *(_difference(difference) for difference in found),
    ]
    return Audit(
        findings=tuple(findings),
        saves=len(log.records),
        uploads=sum(1 for record in log.records if record.file),
        workbooks=len(folder.samples) if on_pages.sample else len(hashes(log.records)),
        plans=len(versions),
        figures=count,
        periods=periods,
        sample=on_pages.sample,
        differences=found,
    )


def _kept(folder: DataFolder, plan: Plan, version: str) -> Plan | None:
    """Return a kept version of the plan; one that is, to the byte, the plan at hand is not read again."""
    same = version == plan.version and bytes_of(folder.kept_plan(version)) == bytes_of(folder.plan)
    return plan if same else kept_plan(folder, version)


def _figures(on_pages: State, states: Mapping[str, State], plan: Plan) -> tuple[int, int, tuple[Difference, ...]]:
    """Return how many periods and figures were recomputed, and where sources differ from what the pages show.

    The figures that matter most are counted a second way as well.
    """
    periods = reported_periods(plan, [on_pages, *states.values()])
    pages = _every(on_pages, plan, periods)
    counted = {period: recount(on_pages, plan, period) for period in periods}
    others: dict[str, dict[Period, Figures]] = {
        name: pages if state.rows == on_pages.rows else _every(state, plan, periods)
        for name, state in states.items()  # rows that are alike, cell by cell, give the same figures
    }
    others["recount"] = {period: pages[period] | counted[period] for period in periods}
    found = [difference for name, figures in others.items() for difference in differences(name, pages, figures)]
    return len(periods), sum(map(len, (pages if states else counted).values())), tuple(found)


def _every(state: State, plan: Plan, periods: Sequence[Period]) -> dict[Period, Figures]:
    if not periods:
        return {}
    found = Summary(state, plan, periods[-1], sample=False, save_number=0)
    return {period: all_figures(found.at(period)) for period in periods}


def _difference(found: Difference) -> Issue:
    values = {
        "figure": figure_words(found.figure),
        "shown": value_words(found.figure, found.shown),
        "found": value_words(found.figure, found.found),
        "year": found.first.year,
        "quarter": found.first.quarter,
        "periods": found.periods,
    }
    return Issue(say.FIGURE_DIFFERS[found.source], values=values)


def _log(folder: DataFolder, log: Log) -> Iterator[Issue]:
    """Yield where the log or its copy is not the chain that both give."""
    if log.damaged:
        yield Issue(say.LOG_DAMAGED, folder.log.name, values={"line": log.damaged, "save": log.damaged - 1})
        return
    for path in (folder.log, folder.log_copy):
        if (bytes_of(path) or b"") != log.data:
            yield Issue(say.LOG_DIFFERS, path.name)


def _read(folder: DataFolder, records: Sequence[Record]) -> dict[str, Reading]:
    """Return what the kept uploads, as far as they are those of the log, and the yearly workbooks hold, by hash.

    Each is read once.
    """
    kept = {
        r.kept_sha256: bytes_of(folder.history / r.file) for r in records if r.kind in {SaveKind.UPLOAD, SaveKind.EDIT}
    }
    files = {sha: data for sha, data in kept.items() if data is not None and digest(data) == sha}
    yearly = (bytes_of(folder.yearly(year)) for year in folder.years() if year in hashes(records))
    files |= {digest(data): data for data in yearly if data is not None}
    return dict(zip(files, read_all_apart(list(files.values())), strict=True))


def _copy(reading: Reading) -> Reading:
    """Return a reading that can be checked, which alters it, while it stays as it was read."""
    return Reading(dict(reading.rows), reading.marks, list(reading.issues))


def _saves(
    folder: DataFolder, plans: Mapping[str, Plan], records: Sequence[Record], read: Mapping[str, Reading]
) -> tuple[list[Record], list[Issue]]:
    """Return the saves as their files give them, and an issue for each that is not what its file, or log, says.

    A save whose file is lost, or takes back what cannot be, stays as the log has it.
    """
    given: list[Record] = []
    issues: list[Issue] = []
    alike, stated, state = True, State(), State()  # as the log has it, and as the files give it
    for place, record in enumerate(records):
        plan, reading, found = plans[record.plan], None, None
        if record.kind in {SaveKind.UPLOAD, SaveKind.EDIT}:
            reading = read.get(record.kept_sha256)
            if reading is None:
                lost = bytes_of(folder.history / record.file) is None
                wording = say.FILE_MISSING if lost else say.FILE_ALTERED
                issues.append(Issue(wording, record.file, values={"save": record.number}))
                found = [list(record.changes)]
            else:
                day = datetime.fromisoformat(record.time).date()
                reading = check_reading(_copy(reading), plan, State(), day)
        told = found or _changes(stated, reading, plan, records[:place], record)
        ways = [set(changed) for changed in told]
        way = ways.index(set(record.changes)) if set(record.changes) in ways else None
        if way is None:
            issues.append(Issue(say.SAVE_DIFFERS, record.file or record.name, values={"save": record.number}))
        if found is None:
            found = told if alike else _changes(state, reading, plan, given, record)
        given.append(replace(record, changes=tuple(found[way or 0])) if found else record)
        alike = alike and set(given[-1].changes) == set(record.changes)
        stated = stated.apply(record.changes)
        state = stated if alike else state.apply(given[-1].changes)
    return given, issues


def _changes(
    state: State, reading: Reading | None, plan: Plan, before: Sequence[Record], record: Record
) -> list[list[Change]]:
    """Return what a save may have changed after those before it: as its file was read, or as it takes others back.

    An upload leaves alone, or not, the cells that a later save overtook. Nothing where it cannot be told.
    """
    if reading is None:
        return _taken_back(state, before, record)
    if record.kind == SaveKind.UPLOAD:
        return [accepted_changes(state, reading, before), changes(state, reading.rows)]
    found = edits_in(reading, plan, state, int(record.name[:4]))
    return [] if found is None else [found]


def _taken_back(state: State, before: Sequence[Record], record: Record) -> list[list[Change]]:
    """Return what a save without a file must have changed; none where it names what cannot be taken back."""
    if record.kind == SaveKind.COPIES:
        return [[]]
    if record.kind == SaveKind.PLAN:
        return [[]] if not before or before[-1].plan != record.plan else []
    period = _PERIOD.fullmatch(record.name)
    if record.kind == SaveKind.WITHDRAW and period:
        return [withdrawal(state, int(period[1]), int(period[2]))]
    left = standing(before)
    if record.kind == SaveKind.UNDO and left and str(left[-1].number) == record.name:
        return [inverse(left[-1].changes)]
    return []


def _workbooks(
    folder: DataFolder, plan: Plan, records: Sequence[Record], today: date, read: Mapping[str, Reading]
) -> tuple[State, list[Issue]]:
    """Return what the yearly workbooks say as they lie there, and each that is not what the log gives.

    One that is lost or cannot be read is told, and counts as the log has it.
    """
    state, stated = replay(records), hashes(records)
    rows_of, issues = State(), []
    for year in sorted({*folder.years(), *stated}):
        path = folder.yearly(year)
        data = bytes_of(path)
        if year not in stated:
            issues.append(Issue(say.WORKBOOK_UNKNOWN, path.name))
            continue
        reading, found = None, None
        if data is not None:
            for then in _plans(folder, plan, records, year):
                reading = check_reading(_copy(read[digest(data)]), then, State(), today)
                found = edits_in(reading, then, state, year)
                if found is not None:
                    break
        if data is None:
            issues.append(Issue(say.WORKBOOK_MISSING, path.name))
        elif found is None or found:
            issues.append(Issue(say.WORKBOOK_DIFFERS, path.name, values={"count": len(found) if found else "?"}))
        elif digest(data) != stated[year]:
            issues.append(Issue(say.WORKBOOK_RESAVED, path.name))
        rows = State.of(reading.rows).rows if reading and found is not None else state.rows
        for name, own in rows.items():
            rows_of.rows[name] |= {key: answers for key, answers in own.items() if key[0] == year}
    return rows_of, issues


def _plans(folder: DataFolder, plan: Plan, records: Sequence[Record], year: int) -> Iterator[Plan]:
    """Yield the plan, then the one under which a year was last saved: a result may be no answer to a later plan."""
    yield plan
    version = next((each.plan for each in reversed(records) if any(c.year == year for c in each.changes)), plan.version)
    then = kept_plan(folder, version) if version != plan.version else None
    if then is not None:
        yield then


def _unnamed(folder: DataFolder, records: Sequence[Record]) -> Iterator[Issue]:
    """Yield the kept files that no record names: a save that was cut off, or saves that the log has lost."""
    versions = {version for record in records for version in (record.plan, record.replaces)}
    named = {record.file for record in records} | {folder.kept_plan(version).name for version in versions}
    for path in workbooks(folder.history):
        kept = _KEPT.fullmatch(path.name)
        if kept and path.name not in named:
            later = kept[1] is not None and int(kept[1]) > len(records) + 1
            yield Issue(say.SAVES_LOST if later else say.CUT_OFF, path.name, values={"save": len(records)})
    for stray in folder.strays():
        yield Issue(say.CUT_OFF, stray.name)
