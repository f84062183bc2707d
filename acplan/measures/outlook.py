"""What is still needed to reach the plan's last year, and where the pace so far would lead."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from acplan.measures.cases import CaseYear
from acplan.measures.ita import ItaYear
from acplan.rules import ENOUGH_YEARS, NoBase


@dataclass(frozen=True)
class Outlook:
    """The way of one goal to the plan's last year.

    `latest` is the last closed year with a figure `now`, `goal` what the last year asks for, `needed` what lacks (0
    where it is reached), `each_year` that shared evenly among the `years` left. `low` and `high` are where the
    smallest and the largest yearly change so far would lead; None before three closed years in a row.
    """

    latest: int
    last: int
    now: float
    goal: float
    needed: float
    years: int
    each_year: float
    low: float | None
    high: float | None


def case_outlook(years: Sequence[CaseYear]) -> Outlook | None:
    """Return the way of the case goal, in cases; None without a ceiling, a closed year, or years left."""
    comparable = [year for year in years if year.closed and year.reason is not NoBase.STAGE_DIFFERS]
    known = [(year.year, float(year.count)) for year in comparable if year.count is not None]
    ceiling = years[-1].ceiling
    return None if ceiling is None else _outlook(known, float(ceiling), years[-1].year, lower=True, most=None)


def ita_outlook(years: Sequence[ItaYear]) -> Outlook | None:
    """Return the way of the ITA goal, in points; None without a target, a score, or years left."""
    known = [(year.year, year.score) for year in years if year.score is not None]
    target = years[-1].target
    return None if target is None else _outlook(known, target, years[-1].year, lower=False, most=100.0)


def _outlook(
    known: Sequence[tuple[int, float]], goal: float, last: int, *, lower: bool, most: float | None
) -> Outlook | None:
    if not known or known[-1][0] >= last:
        return None
    latest, now = known[-1]
    left = last - latest
    needed = max(0.0, now - goal if lower else goal - now)
    low, high = _reach(_in_a_row(known), now, left, most)
    return Outlook(latest, last, now, goal, needed, left, needed / left, low, high)


def _in_a_row(known: Sequence[tuple[int, float]]) -> list[float]:
    """Return the figures of the years on end up to the latest."""
    run = [known[-1][1]]
    for (year, figure), (following, _) in reversed(list(pairwise(known))):
        if following != year + 1:
            break
        run.insert(0, figure)
    return run


def _reach(run: Sequence[float], now: float, left: int, most: float | None) -> tuple[float | None, float | None]:
    if len(run) < ENOUGH_YEARS:
        return None, None
    changes = [after - before for before, after in pairwise(run)]
    ends = [max(0.0, now + left * change) for change in (min(changes), max(changes))]
    low, high = (min(end, most) if most is not None else end for end in ends)
    return low, high
