"""Rules on the ITA: two verdicts on a score, the plan's target and the national pass mark, and its grade."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from enum import StrEnum

from acplan.ita_method import Grade, ita_tools, method_of
from acplan.words.numbers import half_up

ROUNDING = Decimal("0.01")
"""By so many points a stated ITA total may differ from the one that its indicators give [own]."""
CLOSE = Decimal("2.00")
"""How far below its target an ITA score may lie and still be called close, in points [own]."""
MOST_TO_GAIN = 2
"""So many ITA indicators are set off from the rest as those that can lift the total most [own]."""


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


def ita_grade(total: float | None, scores: Mapping[int, float], year: int) -> Grade | None:
    """Return the grade by the rules of that fiscal year; from 2566 only with all three tools [NACC]."""
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
        return weakest if weakest in {Grade.EXCELLENT, Grade.GOOD} else Grade.PASS
    return _grade(rounded, method.grades)


def _grade(score: Decimal, grades: Sequence[tuple[float, Grade]]) -> Grade:
    return next(grade for lowest, grade in grades if score >= Decimal(str(lowest)))
