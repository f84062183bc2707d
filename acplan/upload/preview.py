"""An uploaded workbook, checked and held against what is stored, before anything is saved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from acplan.fiscal import WHOLE_YEAR, end_of
from acplan.issues import Issue, errors
from acplan.measures.summary import Summary
from acplan.plan import Plan
from acplan.progress.checks import check_progress, check_reading
from acplan.progress.state import SHEETS, Change, State, answers_of, key_of
from acplan.schema import HEADLINE
from acplan.store import DataFolder, Record, Stored, save
from acplan.store.folder import digest
from acplan.upload.effect import effect_of, keys
from acplan.upload.flips import Flip, flips
from acplan.words.text import Text
from acplan.words.uploads import BASE_REVISED, OVERTAKES, PAST_REVISED
from acplan.workbook.kept import kept_copy
from acplan.workbook.names import file_name
from acplan.workbook.read import Reading


@dataclass(frozen=True)
class Preview:
    """An upload that was checked but not saved; `missing` says what its latest quarter would still lack."""

    data: bytes
    reading: Reading
    issues: tuple[Issue, ...]
    changes: tuple[Change, ...]
    flips: tuple[Flip, ...]
    after: int
    base_year_revised: bool = False
    past_revised: bool = False
    overtakes: bool = False
    unchanged: int = 0
    missing: tuple[Text, ...] = ()

    @property
    def refused(self) -> bool:
        """Tell whether the workbook has errors."""
        return bool(errors(self.issues))

    @property
    def needs_reason(self) -> bool:
        """Tell whether the change must be explained.

        It flips a verdict, alters the base year or a past quarter, or goes over what somebody saved meanwhile.
        """
        return bool(self.flips or self.to_explain)

    @property
    def to_explain(self) -> list[Text]:
        """What must be explained besides the verdicts that turn over."""
        told = {BASE_REVISED: self.base_year_revised, PAST_REVISED: self.past_revised, OVERTAKES: self.overtakes}
        return [sentence for sentence, applies in told.items() if applies]

    @property
    def counts(self) -> Mapping[str, int]:
        """How many cells are new, changed and withdrawn."""
        return Counter(change.kind for change in self.changes)


def preview(data: bytes, plan: Plan, stored: Stored, today: date, reading: Reading | None = None) -> Preview:
    """Check an upload and work out what it would change; nothing is saved.

    `reading` is what the file holds where it was read already.
    """
    before = State() if stored.sample else stored.state
    if reading is None:
        reading = check_progress(data, plan, before, today)
    else:
        reading = check_reading(reading, plan, before, today)
    if errors(reading.issues):
        return Preview(data, reading, tuple(reading.issues), (), (), stored.save_number)
    effect = effect_of(reading, plan, stored.records, before, digest(data))
    found = effect.changes
    revised = [change for change in found if change.revises]
    base = any(change.year == plan.base_year for change in revised)
    base_rows = [change for change in found if base and change.year == plan.base_year and not change.revises]
    turned = tuple(flips(before, before.apply([*revised, *_in_their_place(found), *base_rows]), plan, revised))
    latest = before.latest()
    return Preview(
        data,
        reading,
        (*reading.issues, *effect.issues),
        tuple(found),
        turned,
        stored.save_number,
        base_year_revised=base,
        past_revised=latest is not None and any(end_of(c.year, c.quarter) < latest for c in revised),
        overtakes=bool(effect.overtaken),
        unchanged=_unchanged(before, reading),
        missing=_missing(before.apply(found), plan, reading),
    )


def accept(folder: DataFolder, plan: Plan, found: Preview, *, name: str, reason: str = "", role: str = "") -> Record:
    """Save what was read of a checked upload; raises `Conflict` where something else was saved meanwhile."""
    return save(
        folder,
        plan,
        kept_copy(found.reading),
        found.changes,
        name=file_name(name),
        after=found.after,
        reason=reason.strip(),
        role=role.strip(),
        original=digest(found.data),
    )


def _in_their_place(found: Sequence[Change]) -> list[Change]:
    """Return what a whole-year row gives for quarters that it replaces, and quarters for a whole-year row."""
    headline = [change for change in found if change.sheet == HEADLINE.name]
    gone = {(change.year, change.quarter == WHOLE_YEAR) for change in headline if change.becomes is None}
    return [c for c in headline if not c.revises and (c.year, c.quarter != WHOLE_YEAR) in gone]


def _unchanged(before: State, reading: Reading) -> int:
    """Return how many of the cells that were sent hold what is stored already."""
    return sum(
        before.rows[name].get(key_of(SHEETS[name], row), {}).get(column) == value
        for name, rows in reading.rows.items()
        for row in rows
        for column, value in answers_of(SHEETS[name], row).items()
    )


def _missing(after: State, plan: Plan, reading: Reading) -> tuple[Text, ...]:
    """Return what would still be missing at the latest quarter that the workbook speaks of."""
    periods = [end_of(int(key[0]), int(key[1])) for key in keys(reading)]
    if not periods:
        return ()
    summary = Summary(after, plan, max(periods), sample=False, save_number=0)
    return tuple(gap.text for gap in summary.missing)
