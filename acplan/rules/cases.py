"""Rules on corruption cases: ceilings, verdicts, what chance alone does, and the plan carried out beside them."""

from __future__ import annotations

import math
from collections.abc import Collection
from enum import StrEnum
from fractions import Fraction

from acplan.fiscal import QUARTERS, WHOLE_YEAR

SMALL_BASE = 10
"""Below so many base-year cases each case weighs more than ten percentage points [own]."""
CHANCE = Fraction(5, 100)
"""Up to this chance a difference from the base year is called more than chance [own]."""
MOST_WEIGHED = 1000
"""Up to so many cases of both years together the chance is worked out; it is told of small numbers only [own]."""
ENOUGH_YEARS = 3
"""From so many closed years on end the pace so far is carried on to the plan's last year [own]."""
CARRIED_OUT = 75
"""From this e-PlanNACC score on the plan is called mostly carried out: half of the projects at least are done [own]."""


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


class NoBase(StrEnum):
    """Why the cases of a year cannot be compared with the base year's."""

    UNKNOWN = "base_unknown"
    INCOMPLETE = "base_incomplete"
    STAGE_DIFFERS = "stage_differs"


class Quadrant(StrEnum):
    """Where a year stands by both its scores: the plan mostly carried out or not, cases within the ceiling or over."""

    CARRIED_OUT_WITHIN = "carried_out_within"
    CARRIED_OUT_OVER = "carried_out_over"
    NOT_CARRIED_OUT_WITHIN = "not_carried_out_within"
    NOT_CARRIED_OUT_OVER = "not_carried_out_over"


def case_target(base: int, reduction: float) -> Fraction:
    """Return the exact number of cases that a reduction in percent leaves of the base year's [plan]."""
    return base * (1 - Fraction(str(reduction)) / 100)


def case_ceiling(base: int, reduction: float) -> int:
    """Return the most cases that meet the target: the target rounded down to whole cases [plan]."""
    return math.floor(case_target(base, reduction))


def case_pace(ceiling: int, quarter: int) -> Fraction:
    """Return how many cases an even pace towards the ceiling has used up at a quarter's end [own]."""
    return Fraction(ceiling * quarter, len(QUARTERS))


def judge_new_cases(new: int, count: int, ceiling: int | None, quarter: int) -> bool | None:
    """Tell whether a quarter's new cases are good news (True), bad (False) or neither [own].

    By ceiling and even pace, not by the quarter before: with so few cases one more or less is chance. Bad where the
    count to date passes the ceiling, or the pace by a whole case; good where none came and it does not.
    """
    if ceiling is None:
        return None
    if count > ceiling or count > math.ceil(case_pace(ceiling, quarter)):
        return False if new else None
    return None if new else True


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
