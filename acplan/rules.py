"""Every rule by which something is judged, each with its source; nothing else in the project judges.

How the total of the ITA comes of its indicators stands in `ita_method`, the colour of each verdict in `look`.

Sources: [plan] the plan document, part 1 (goals, yearly targets); [NACC] the ITA manuals and e-PlanNACC;
[own] a rule of this product, reasoned in docs/assumptions.md.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

from acplan.fiscal import QUARTERS, WHOLE_YEAR
from acplan.ita_method import ita_tools, method_of
from acplan.schema.types import fold
from acplan.words.numbers import half_up

ROUNDING = Decimal("0.01")
"""By so many points a stated ITA total may differ from the one that its indicators give [own]."""
CLOSE = Decimal("2.00")
"""How far below its target an ITA score may lie and still be called close, in points [own]."""
LONG_WAIT = 5
"""For so many quarters on end a project may be in progress before it is called stuck: more than a year [own]."""
SPENDING_DUE = 3
"""From this quarter on, an enacted budget of which nothing is spent needs attention [own]."""
LEAST_SPENT = {3: Fraction(1, 2), 4: Fraction(4, 5)}
"""The share of its enacted budget that a project should have spent by the end of a quarter [own]."""
SMALL_BASE = 10
"""Below so many base-year cases each case weighs more than ten percentage points [own]."""
CHANCE = Fraction(5, 100)
"""Up to this chance a difference from the base year is called more than chance [own]."""
MOST_WEIGHED = 1000
"""Up to so many cases of both years together the chance is worked out; it is told of small numbers only [own]."""
ENOUGH_YEARS = 3
"""From so many closed years on end the pace so far is carried on to the plan's last year [own]."""
MOST_TO_GAIN = 2
"""So many ITA indicators are set off from the rest as those that can lift the total most [own]."""
ROUNDS: Mapping[int, int] = {6: 2, 12: 4}
"""The quarter at whose end a round of so many months is reported [NACC]."""
CARRIED_OUT = 75
"""From this e-PlanNACC score on the plan is called mostly carried out: half of the projects at least are done [own]."""
_NO_OBSTACLE = {fold(words) for words in ("ไม่มี", "ไม่มีปัญหา", "ไม่มีปัญหา/อุปสรรค", "ไม่มีปัญหาและอุปสรรค", "ไม่พบปัญหา", "none")}
"""Words that answer the question for obstacles with none [own]."""


class CaseVerdict(StrEnum):
    """What can be said of a year's corruption cases."""

    NOT_APPLICABLE = "not_applicable"
    NO_DATA = "no_data"
    NO_BASE = "no_base"
    KEPT_AT_ZERO = "kept_at_zero"
    NOT_KEPT_AT_ZERO = "not_kept_at_zero"
    MET = "met"
    IMPROVED = "improved"
    NO_CHANGE = "no_change"
    WORSE = "worse"
    CEILING_PASSED = "ceiling_passed"
    NO_ROOM_LEFT = "no_room_left"
    IN_PROGRESS = "in_progress"
    INCOMPLETE = "incomplete"


class Quadrant(StrEnum):
    """Where a year stands by both its scores: the plan mostly carried out or not, cases within the ceiling or over."""

    CARRIED_OUT_WITHIN = "carried_out_within"
    CARRIED_OUT_OVER = "carried_out_over"
    NOT_CARRIED_OUT_WITHIN = "not_carried_out_within"
    NOT_CARRIED_OUT_OVER = "not_carried_out_over"


class ItaVerdict(StrEnum):
    """What can be said of a year's ITA score against the plan's target."""

    MET = "met"
    CLOSE = "close"
    MISSED = "missed"
    AWAITING = "awaiting"
    NO_TARGET = "no_target"


class Track(StrEnum):
    """Which of the plan's two ITA goals applies."""

    YEARLY_PATH = "yearly_path"
    ALREADY_PASSED = "already_passed"


class ProjectState(StrEnum):
    """The four states of e-PlanNACC [NACC]."""

    DONE = "done"
    IN_PROGRESS = "in_progress"
    UNABLE = "unable"
    UNREPORTED = "unreported"

    @property
    def final(self) -> bool:
        """Tell whether nothing more is expected in the fiscal year."""
        return self in {ProjectState.DONE, ProjectState.UNABLE}


class IndicatorState(StrEnum):
    """What can be said of an indicator in a fiscal year; a qualitative one is shown, not judged."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_DUE = "not_due"
    NO_DATA = "no_data"
    SHOWN = "shown"


class Spending(StrEnum):
    """What is wrong with the money that a project has spent."""

    OVERSPENT = "overspent"
    UNSPENT = "unspent"
    UNDERSPENT = "underspent"


class Reason(StrEnum):
    """Why a project needs attention, in the order in which it is told [own]."""

    UNABLE = "unable"
    OVERSPENT = "overspent"
    UNSPENT = "unspent"
    UNDERSPENT = "underspent"
    STUCK = "stuck"
    UNREPORTED = "unreported"
    STALE = "stale"
    MISSED = "missed"


LATE = (Reason.STUCK, Reason.UNREPORTED, Reason.STALE)
"""The reasons that call a project late: it goes on for too long, or there is no news of it [own]."""


STATE_OF_STATUS = {
    "done": ProjectState.DONE,
    "in_progress": ProjectState.IN_PROGRESS,
    "unable": ProjectState.UNABLE,
    "cancelled": ProjectState.UNABLE,
    "unreported": ProjectState.UNREPORTED,
    "not_started": ProjectState.UNREPORTED,
}
"""The state that each status word counts as [NACC for the first four, own for the local words]."""


def case_target(base: int, reduction: float) -> Fraction:
    """Return the exact number of cases that a reduction in percent leaves of the base year's [plan]."""
    return base * (1 - Fraction(str(reduction)) / 100)


def case_ceiling(base: int, reduction: float) -> int:
    """Return the most cases that meet the target: the target rounded down to whole cases [plan]."""
    return math.floor(case_target(base, reduction))


def case_pace(ceiling: int, quarter: int) -> Fraction:
    """Return how many cases an even pace towards the ceiling has used up at a quarter's end [own]."""
    return Fraction(ceiling * quarter, len(QUARTERS))


def is_small_base(base: int | None) -> bool:
    """Tell whether each case weighs more than ten percentage points of the base year's [own]."""
    return base is not None and 0 < base < SMALL_BASE


def closes_year(quarters: Collection[int]) -> bool:
    """Tell whether four quarters, or the whole year, are reported; no clock decides [own]."""
    return WHOLE_YEAR in quarters or set(quarters) >= set(QUARTERS)


def judge_cases(
    *,
    count: int | None,
    base: int | None,
    reduction: float | None,
    closed: bool,
    gap: bool,
    comparable: bool = True,
) -> CaseVerdict:
    """Judge a year's corruption cases; lower is better, and an open year is never met [plan, own].

    `gap`: a quarter is missing before a reported one, or the year was left unfinished.
    `comparable`: the year counts the same stage as the base year.
    """
    if reduction is None:
        return CaseVerdict.NOT_APPLICABLE
    if count is None:
        return CaseVerdict.NO_DATA
    if base is None or not comparable:
        return CaseVerdict.NO_BASE
    ceiling = case_ceiling(base, reduction)
    if not closed:
        return _judge_open(count, ceiling, gap)
    if base == 0:
        return CaseVerdict.KEPT_AT_ZERO if count == 0 else CaseVerdict.NOT_KEPT_AT_ZERO
    if count <= ceiling:
        return CaseVerdict.MET
    if count < base:
        return CaseVerdict.IMPROVED
    return CaseVerdict.NO_CHANGE if count == base else CaseVerdict.WORSE


def _judge_open(count: int, ceiling: int, gap: bool) -> CaseVerdict:
    if count > ceiling:
        return CaseVerdict.CEILING_PASSED
    if gap:
        return CaseVerdict.INCOMPLETE
    return CaseVerdict.NO_ROOM_LEFT if count == ceiling > 0 else CaseVerdict.IN_PROGRESS


def is_certain(verdict: CaseVerdict) -> bool | None:
    """Tell whether only a revision of the figures can change a verdict, or None where nothing is judged [own].

    A closed year's stands; so does a passed ceiling in an open year, because a total never falls.
    """
    if verdict in {CaseVerdict.NOT_APPLICABLE, CaseVerdict.NO_DATA, CaseVerdict.NO_BASE}:
        return None
    return verdict not in {CaseVerdict.IN_PROGRESS, CaseVerdict.NO_ROOM_LEFT, CaseVerdict.INCOMPLETE}


def chance(base: int, count: int) -> Fraction | None:
    """Return how often chance alone makes a difference from the base year as large as this one [own].

    The exact conditional test of two Poisson counts: were the true number the same in both years, each case would
    fall into either as likely as not. Two-sided, 0–1; None without a case, or with more than `MOST_WEIGHED`.
    """
    both = base + count
    if not 0 < both <= MOST_WEIGHED:
        return None
    ways = sum(math.comb(both, fewer) for fewer in range(min(base, count) + 1))
    return min(Fraction(1), Fraction(2 * ways, 2**both))


def judge_both(plan_score: float, over: int) -> Quadrant:
    """Place a year by its e-PlanNACC score and its cases above the ceiling (negative: below) [own]."""
    if plan_score >= CARRIED_OUT:
        return Quadrant.CARRIED_OUT_OVER if over > 0 else Quadrant.CARRIED_OUT_WITHIN
    return Quadrant.NOT_CARRIED_OUT_OVER if over > 0 else Quadrant.NOT_CARRIED_OUT_WITHIN


def asks_for_causes(done: int, projects: int, verdict: CaseVerdict) -> bool:
    """Tell whether all of the plan was carried out and yet cases are no fewer than in the base year [own]."""
    return done == projects and verdict in {CaseVerdict.NO_CHANGE, CaseVerdict.WORSE}


def ita_track(base_score: float | None, base_year: int) -> Track:
    """Choose the plan's ITA goal by the base year's score; unknown means the yearly path [plan]."""
    return Track.ALREADY_PASSED if passes(base_score, base_year) else Track.YEARLY_PATH


def ita_target(track: Track, year: int, *, path: float, final: float | None) -> float:
    """Return the target of a year: that of the yearly path, or who passed already stays passed [plan].

    `final`: what the plan asks of the latter in its last year, None in another year or where it asks for no more.
    """
    if track is Track.YEARLY_PATH:
        return path
    return method_of(year).pass_mark if final is None else final


def judge_ita(score: float | None, target: float | None) -> ItaVerdict:
    """Judge a score against the plan's target, both rounded once to two decimals [plan, own]."""
    if target is None:
        return ItaVerdict.NO_TARGET
    distance = points_above(score, target)
    if distance is None:
        return ItaVerdict.AWAITING
    if distance >= 0:
        return ItaVerdict.MET
    return ItaVerdict.CLOSE if distance >= -CLOSE else ItaVerdict.MISSED


def points_above(score: float | None, other: float | None) -> Decimal | None:
    """Return by how many points a score lies above another (negative: below), each rounded once to two decimals [own].

    What is written with two decimals is what is compared: 84.995 is 85.00. None where one of them is unknown.
    """
    return None if score is None or other is None else half_up(score, 2) - half_up(other, 2)


def passes(score: float | None, year: int) -> bool | None:
    """Tell whether a score reaches the pass mark of its year, or None where there is none [NACC].

    The mark is that of the total and the tools; a single indicator has none of its own, and is held against theirs.
    """
    above = points_above(score, method_of(year).pass_mark)
    return None if above is None else above >= 0


def scores_disagree(stated: float, computed: Decimal) -> bool:
    """Tell whether a stated total is another than its indicators give, by more than roundings explain [own]."""
    return abs(half_up(stated, 2) - computed) > ROUNDING


def ita_grade(total: float | None, scores: Mapping[int, float], year: int) -> str | None:
    """Return the grade's code by the rules of that fiscal year; from 2566 only with all three tools [NACC]."""
    method = method_of(year)
    if total is None:
        return None
    rounded = half_up(total, 2)
    if not method.tools_decide:
        return _grade(rounded, method.grades)
    tools = ita_tools(scores, year)
    if len(tools) < len(method.tools):
        return None
    if passes(total, year):
        weakest = _grade(min(rounded, *tools.values()), method.grades)
        return weakest if weakest in {"excellent", "good"} else "pass"
    return _grade(rounded, method.grades)


def _grade(score: Decimal, grades: Sequence[tuple[float, str]]) -> str:
    return next(code for lowest, code in grades if score >= Decimal(str(lowest)))


def plan_score(states: Sequence[ProjectState]) -> float | None:
    """Return the e-PlanNACC implementation score, 0–100 unrounded; None where nothing is reported [NACC]."""
    if all(state is ProjectState.UNREPORTED for state in states):
        return None
    points = states.count(ProjectState.DONE) + Fraction(states.count(ProjectState.IN_PROGRESS), 2)
    return float(100 * points / len(states))


def is_stuck(waiting: int) -> bool:
    """Tell whether a project has been in progress for too many quarters on end [own]."""
    return waiting >= LONG_WAIT


def judge_spending(
    enacted: float | None, disbursed: float | None, quarter: int, state: ProjectState
) -> Spending | None:
    """Judge the money spent up to a quarter against the enacted budget; None is nothing wrong, or not known [own].

    What a project that is completed, or cannot be, has left over is no delay.
    """
    if enacted is None or disbursed is None:
        return None
    if disbursed > enacted:
        return Spending.OVERSPENT
    if quarter < SPENDING_DUE or not enacted:
        return None
    if disbursed == 0:
        return Spending.UNSPENT
    late = Fraction(str(disbursed)) < LEAST_SPENT[quarter] * Fraction(str(enacted))
    return Spending.UNDERSPENT if late and not state.final else None


def judge_indicator(
    operator: str, target: float | None, *, value: float | None, at_year_end: bool, before: float | None
) -> IndicatorState:
    """Judge an indicator's result to date [plan, own].

    `at_year_end`: the value is the year's quarter-4 figure. `before`: the closed figure of the year before.
    A thing that exists is 1, one that does not is 0.
    """
    if operator == "qualitative":
        return IndicatorState.SHOWN
    if value is None:
        return IndicatorState.NO_DATA
    if operator in {"at_least", "exists"}:
        reached = value >= (1 if operator == "exists" else target or 0)
        if reached:
            return IndicatorState.MET
        return IndicatorState.NOT_MET if at_year_end else IndicatorState.NOT_DUE
    if not at_year_end:
        return IndicatorState.NOT_DUE
    if operator == "at_most":
        return _met(value <= (target or 0))
    if operator == "equal":
        return _met(value == (target or 0))
    if before is None:
        return IndicatorState.NO_DATA
    return _met(_moved_enough(operator, target, Fraction(str(value)), Fraction(str(before))))


def _moved_enough(operator: str, target: float | None, value: Fraction, before: Fraction) -> bool:
    share = Fraction(str(target or 0)) / 100
    if operator == "increases":
        return value >= before * (1 + share) if share else value > before
    if before == 0:
        return value == 0
    return value <= before * (1 - share) if share else value < before


def is_obstacle(text: str) -> bool:
    """Tell whether what was reported as an obstacle names one, and does not say that there is none [own]."""
    return fold(text) not in _NO_OBSTACLE


def _met(reached: bool) -> IndicatorState:
    return IndicatorState.MET if reached else IndicatorState.NOT_MET
