"""Verdicts that a revision turns over."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from acplan.fiscal import Period
from acplan.measures.cases import cases
from acplan.measures.indicators import indicators
from acplan.measures.ita import ita
from acplan.plan import Plan
from acplan.progress.state import Change, State
from acplan.rules import IndicatorState
from acplan.store import Record, replay
from acplan.words import cases as case_words
from acplan.words import indicators as indicator_words
from acplan.words import ita as ita_words
from acplan.words import uploads
from acplan.words.text import Text

_JUDGED = {IndicatorState.MET, IndicatorState.NOT_MET}


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
        return uploads.FLIP.fill(what=self.what, year=self.year, was=self.was, becomes=self.becomes)


def flips(before: State, after: State, plan: Plan, revised: Sequence[Change]) -> list[Flip]:
    """Return every verdict that differs between two states, each as it stood and as it will stand."""
    latest = before.latest()
    if latest is None or not revised:
        return []
    years = {year for change in revised for year in (change.year, change.year + 1)}  # the next compares with it
    then = max(latest, after.latest() or latest)
    return list(_compared((before, plan, latest), (after, plan, then), sorted(y for y in years if y <= latest.year)))


def edit_flips(plan: Plan, records: Sequence[Record], record: Record) -> list[Flip]:
    """Return the verdicts that a recorded save turned over."""
    before = replay(records[: record.number - 1])
    revised = [change for change in record.changes if change.revises]
    return flips(before, before.apply(record.changes), plan, revised)


def plan_flips(state: State, was: Plan, now: Plan) -> list[Flip]:
    """Return the verdicts that another version of the plan turns over, nothing else having changed."""
    latest = state.latest()
    if latest is None or latest.year not in was.all_years or latest.year not in now.all_years:
        return []
    years = [year for year in now.years if year in was.years and year <= latest.year]
    return list(_compared((state, was, latest), (state, now, latest), years))


_Judged = tuple[State, Plan, Period]


def _compared(then: _Judged, now: _Judged, years: Sequence[int]) -> Iterator[Flip]:
    """Yield what differs in the verdicts of all years, and of the indicators in some."""
    judged = {year.year: year for year in cases(*now)}
    for was in cases(*then):
        is_now = judged.get(was.year)
        if is_now and was.verdict != is_now.verdict:
            yield Flip(
                case_words.CASES, was.year, case_words.VERDICTS[was.verdict], case_words.VERDICTS[is_now.verdict]
            )
    scores = {year.year: year for year in ita(*now)}
    for score in ita(*then):
        other = scores.get(score.year)
        if other and score.verdict != other.verdict:
            yield Flip(
                uploads.FLIP_ITA, score.year, ita_words.VERDICTS[score.verdict], ita_words.VERDICTS[other.verdict]
            )
        elif other and score.passed != other.passed:
            yield Flip(
                uploads.FLIP_PASS_MARK, score.year, ita_words.PASSED[score.passed], ita_words.PASSED[other.passed]
            )
    tracks = [next(iter(ita(*judged_at))).track for judged_at in (then, now)]
    if tracks[0] != tracks[1]:
        yield Flip(uploads.FLIP_TRACK, now[1].base_year, ita_words.TRACKS[tracks[0]], ita_words.TRACKS[tracks[1]])
    for year in years:
        at = min(Period(year, 4), then[2])
        results = {result.indicator: result for result in indicators(now[0], now[1], at)}
        for result in indicators(then[0], then[1], at):
            is_result = results.get(result.indicator)
            if then[1] is now[1] and then[1].indicator_by_code[result.indicator].repeats:
                continue  # it turns with what it repeats, which is told
            if is_result and result.state != is_result.state and result.state in _JUDGED:
                words = indicator_words.STATES[result.state], indicator_words.STATES[is_result.state]
                yield Flip(uploads.FLIP_INDICATOR.fill(code=result.indicator), year, *words)
