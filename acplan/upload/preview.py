"""What an uploaded workbook would change, said before anything is saved."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from acplan.checks import check_progress
from acplan.fiscal import WHOLE_YEAR, Period
from acplan.issues import Issue, errors
from acplan.measures.cases import cases
from acplan.measures.indicators import indicators
from acplan.measures.ita import ita
from acplan.plan import Plan
from acplan.progress import Change, State, changes
from acplan.rules import IndicatorState
from acplan.schema import HEADLINE
from acplan.store import DataFolder, Record, Stored, save
from acplan.words import verdicts as say
from acplan.words.text import Text


@dataclass(frozen=True)
class Flip:
    """A verdict that a revision of what was reported before turns over."""

    what: Text
    year: int
    was: Text
    becomes: Text

    @property
    def sentence(self) -> Text:
        """Say which verdict turns over, and how."""
        return say.FLIP.fill(what=self.what, year=self.year, was=self.was, becomes=self.becomes)


@dataclass(frozen=True)
class Preview:
    """An upload that was checked but not saved."""

    data: bytes
    issues: tuple[Issue, ...]
    changes: tuple[Change, ...]
    flips: tuple[Flip, ...]
    after: int
    base_year_revised: bool

    @property
    def refused(self) -> bool:
        """Tell whether the workbook has errors."""
        return bool(errors(self.issues))

    @property
    def needs_reason(self) -> bool:
        """Tell whether the change must be explained: it flips a verdict or alters the base year."""
        return bool(self.flips) or self.base_year_revised

    @property
    def counts(self) -> Mapping[str, int]:
        """How many cells are new, changed and withdrawn."""
        kinds = ["new" if not c.revises else "withdrawn" if c.becomes is None else "changed" for c in self.changes]
        return Counter(kinds)


def preview(data: bytes, plan: Plan, stored: Stored, today: date) -> Preview:
    """Check an upload and work out what it would change; nothing is saved."""
    before = State() if stored.sample else stored.state
    reading = check_progress(data, plan, before, today)
    if errors(reading.issues):
        return Preview(data, tuple(reading.issues), (), (), stored.save_number, base_year_revised=False)
    found = changes(before, reading.rows)
    revised = [change for change in found if change.revises]
    base = any(change.year == plan.base_year for change in revised)
    base_rows = [change for change in found if base and change.year == plan.base_year and not change.revises]
    turned = tuple(flips(before, before.apply([*revised, *_in_their_place(found), *base_rows]), plan, revised))
    return Preview(data, tuple(reading.issues), tuple(found), turned, stored.save_number, base_year_revised=base)


def accept(folder: DataFolder, plan: Plan, found: Preview, *, name: str, reason: str = "", role: str = "") -> Record:
    """Save a checked upload; raises `Conflict` where something else was saved meanwhile."""
    return save(
        folder, plan, found.data, found.changes, name=name, after=found.after, reason=reason.strip(), role=role.strip()
    )


def _in_their_place(found: Sequence[Change]) -> list[Change]:
    """Return what a whole-year row gives for quarters that it replaces, and quarters for a whole-year row."""
    headline = [change for change in found if change.sheet == HEADLINE.name]
    gone = {(change.year, change.quarter == WHOLE_YEAR) for change in headline if change.becomes is None}
    return [c for c in headline if not c.revises and (c.year, c.quarter != WHOLE_YEAR) in gone]


def flips(before: State, after: State, plan: Plan, revised: Sequence[Change]) -> list[Flip]:
    """Return every verdict that differs between two states, each as it stood and as it will stand."""
    latest = before.latest()
    if latest is None or not revised:
        return []
    then = max(latest, after.latest() or latest)
    found: list[Flip] = []
    for was, now in zip(cases(before, plan, latest), cases(after, plan, then), strict=True):
        if was.verdict != now.verdict:
            found.append(Flip(say.CASES, was.year, say.CASE_VERDICTS[was.verdict], say.CASE_VERDICTS[now.verdict]))
    for score, other in zip(ita(before, plan, latest), ita(after, plan, then), strict=True):
        if score.verdict != other.verdict:
            found.append(Flip(say.ITA, score.year, say.ITA_VERDICTS[score.verdict], say.ITA_VERDICTS[other.verdict]))
        elif score.passed != other.passed:
            found.append(Flip(say.PASS_MARK, score.year, say.PASSED[score.passed], say.PASSED[other.passed]))
    tracks = [next(iter(ita(state, plan, at))).track for state, at in ((before, latest), (after, then))]
    if tracks[0] != tracks[1]:
        found.append(Flip(say.ITA_TRACK, plan.base_year, say.TRACKS[tracks[0]], say.TRACKS[tracks[1]]))
    judged = {IndicatorState.MET, IndicatorState.NOT_MET}
    years = {year for change in revised for year in (change.year, change.year + 1)}  # the next compares with it
    for year in sorted(year for year in years if year <= latest.year):
        at = min(Period(year, 4), latest)
        for result, other_result in zip(indicators(before, plan, at), indicators(after, plan, at), strict=True):
            if result.state != other_result.state and result.state in judged:
                what = say.INDICATOR.fill(code=result.indicator)
                was_word, now_word = say.INDICATOR_STATES[result.state], say.INDICATOR_STATES[other_result.state]
                found.append(Flip(what, year, was_word, now_word))
    return found
