"""An uploaded plan, checked and held against the plan in force and what is reported, before anything is saved."""

from __future__ import annotations

import difflib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from acplan.issues import Issue, errors
from acplan.plan import Indicator, Plan, indicator_in, plan_in
from acplan.plan_faults import plan_faults, settled
from acplan.plan_rows import whole_in
from acplan.plan_workbook import plan_workbook, rows_in, rows_of
from acplan.progress.results import result_of
from acplan.progress.state import State
from acplan.schema import INDICATORS, PROJECTS, Book
from acplan.schema.plan import NATION_WIDE, ORGANISATION, PLAN_INDICATORS, PLAN_PROJECTS, TARGETS
from acplan.schema.types import Value
from acplan.store import DataFolder, Record, Stored, save_plan
from acplan.store.folder import digest
from acplan.store.plans import NewPlan
from acplan.upload.flips import Flip, plan_flips
from acplan.upload.plan_differences import PlanDifference, out_of_sight, plan_differences
from acplan.words import plan_issues as say
from acplan.words.plan_upload import counted
from acplan.words.text import Text
from acplan.workbook.apart import read_apart
from acplan.workbook.cells import Unreadable
from acplan.workbook.read import Reading, Row

_LIKE = 0.5
"""Names less alike than this are taken for names of two things."""


@dataclass(frozen=True)
class PlanPreview:
    """An uploaded plan that was checked but not saved; `book` is the workbook that would be kept, empty where refused.

    `unseen` says what is reported and would no longer be shown.
    """

    data: bytes
    issues: tuple[Issue, ...]
    book: bytes = b""
    differences: tuple[PlanDifference, ...] = ()
    flips: tuple[Flip, ...] = ()
    unseen: tuple[Text, ...] = ()
    same_version: bool = True
    after: int = 0

    @property
    def refused(self) -> bool:
        """Tell whether the plan has errors."""
        return bool(errors(self.issues))

    @property
    def needs_reason(self) -> bool:
        """Tell whether the change must be explained: wherever something was saved under the former plan."""
        return self.after > 0 and not self.same_version

    @property
    def counts(self) -> Mapping[str, int]:
        """How many rows are added and removed, and how many cells changed."""
        return Counter(difference.kind for difference in self.differences)

    @property
    def consequences(self) -> list[Text]:
        """What the plan would change: how many rows, which verdicts, what would no longer be shown."""
        counts = [counted(self.counts)] if self.differences else []
        return [*counts, *(flip.sentence for flip in self.flips), *self.unseen]


def preview_plan(
    data: bytes, folder: DataFolder, plan: Plan, stored: Stored, reading: Reading | None = None
) -> PlanPreview:
    """Check an uploaded plan and work out what it would change; nothing is saved.

    `reading` is what the file holds where it was read already.
    """
    reading = reading or read_apart(data, Book.PLAN)
    before = State() if stored.sample else stored.state
    found = settled(reading)
    issues = [*reading.issues, *plan_faults(found)]
    issues += _against_reports(found, issues, plan, before)
    if errors(issues):
        return PlanPreview(data, tuple(issues))
    now = plan_in(reading)
    in_force, rows = rows_in(folder.plan.read_bytes()), dict(rows_of(reading))
    rows |= {name: in_force.get(name, []) for name in NATION_WIDE if not rows.get(name)}  # known, so not forgotten
    return PlanPreview(
        data,
        tuple(issues),
        plan_workbook(rows),
        tuple(plan_differences(in_force, rows)),
        tuple(plan_flips(before, plan, now)),
        tuple(out_of_sight(before, plan, now)),
        same_version=now.version == plan.version,
        after=stored.save_number,
    )


def accept_plan(
    folder: DataFolder, plan: Plan, found: PlanPreview, *, name: str, reason: str = "", role: str = ""
) -> Record | None:
    """Save a checked plan; None where it differs only in what is no part of a version.

    Raises `Conflict` where something else was saved meanwhile.
    """
    new = NewPlan(found.book, plan.version, digest(found.data))
    return save_plan(folder, plan, new, name=name, after=found.after, reason=reason.strip(), role=role.strip())


def _against_reports(reading: Reading, faults: Sequence[Issue], plan: Plan, state: State) -> Iterator[Issue]:
    """Yield where the plan would leave reports without their year, or give them to another thing.

    What has an error of its own is not held against reports: it is to be mended first.
    """
    faulty = {(issue.sheet, _row_of(issue)) for issue in errors(faults)}
    sound = {
        name: [row for row in rows if not {(row.sheet, row.number), (row.sheet, 0)} & faulty]
        for name, rows in reading.rows.items()
    }
    yield from _years_left_out(sound, reading, state)
    yield from _misfits(sound.get("indicators", []), state)
    projects: Mapping[object, str] = {project.number: project.name.th for project in plan.projects}
    indicators: Mapping[object, str] = {indicator.code: indicator.text for indicator in plan.indicators}
    for name, sheet, key, column, names in (
        ("projects", PROJECTS, "project", PLAN_PROJECTS.column("name"), projects),
        ("indicators", INDICATORS, "indicator", PLAN_INDICATORS.column("text"), indicators),
    ):
        reported: Counter[object] = Counter(row_key[2] for row_key in state.rows[sheet.name])
        for row in sound.get(name, []):
            thing = row.values.get(key)
            was, is_now = names.get(thing), str(row.values.get(column.name) or "")
            if was and reported[thing] and not _alike(was, is_now):
                yield row.issue(say.REUSED, column, found=thing, was=was, n=reported[thing])


def _alike(one: str, other: str) -> bool:
    return difflib.SequenceMatcher(None, one, other, autojunk=False).ratio() >= _LIKE


def _row_of(issue: Issue) -> int:
    """Return the row of an issue, 0 where it is about its sheet, or its heads."""
    return int("".join(filter(str.isdecimal, issue.cell)) or 0) if issue.cell != "A1" else 0


def _years_left_out(sound: Mapping[str, Sequence[Row]], reading: Reading, state: State) -> Iterator[Issue]:
    """Yield the years that are reported and that the plan does not have; nothing unless all of its years are sound."""
    facts = {row.values["key"]: row.values.get("value") for row in sound.get(ORGANISATION.name, [])}
    targets = sound.get(TARGETS.name, [])
    if "base_year" not in facts or not targets or len(targets) < len(reading.rows[TARGETS.name]):
        return
    known = {int(str(facts["base_year"])), *(whole_in(row, "year") for row in targets)}
    if years := sorted(set(state.years()) - known):
        yield targets[0].issue(say.YEARS_REPORTED, TARGETS.column("year"), found=", ".join(map(str, years)))


def _misfits(found: Sequence[Row], state: State) -> Iterator[Issue]:
    """Yield the indicators whose stored results are no answers to what the plan now asks under their code."""
    needed = {"indicator", "project", "operator"}
    rows = {row.values["indicator"]: row for row in found if needed <= row.values.keys()}
    asked = {code: indicator_in(row) for code, row in rows.items()}
    wrong = Counter(
        key[2]
        for key, answers in state.rows[INDICATORS.name].items()
        if key[2] in rows and "value" in answers and not _fits(answers["value"], asked[key[2]])
    )
    for code, n in wrong.items():
        yield rows[code].issue(say.RESULTS_DO_NOT_FIT, PLAN_INDICATORS.column("operator"), found=code, n=n)


def _fits(value: Value, indicator: Indicator) -> bool:
    try:
        return result_of(value, indicator) == value
    except Unreadable:
        return False
