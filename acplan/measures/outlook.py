"""What is still needed to reach the plan's last year, and where the pace so far would lead."""

from __future__ import annotations

import math
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
    smallest and the largest yearly change so far would lead; None before three closed years in a row. `at_least`:
    `latest` is not closed, but its total to date is more than the pace would have it, and can only grow.
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
    at_least: bool


def case_outlook(years: Sequence[CaseYear]) -> Outlook | None:
    """Return the way of the case goal, in cases; None without a ceiling, a closed year, or years left.

    A total to date never falls, so what is certain of the year after the last closed one counts: as the latest where it
    is already more than that one, or than any change so far would have it; of the plan's last year as the least that it
    can end with, and beyond its ceiling there is no way any more.
    """
    counted = [y for y in years if y.reason is not NoBase.STAGE_DIFFERS and y.count is not None]
    known = [(year.year, float(year.count or 0)) for year in counted if year.closed]
    goal, last = years[-1].ceiling, years[-1].year
    if goal is None or not known:
        return None
    latest, now = known[-1]
    begun = next((float(y.count or 0) for y in counted if not y.closed and y.year == latest + 1), 0.0)
    if latest + 1 == last:
        return None if begun > goal else _outlook(known, goal, last, lower=True, least=begun)
    pace = now + min(0.0, max(_changes(_in_a_row(known)), default=0.0))
    further = begun > max(0.0, pace)
    if further:
        known.append((latest + 1, begun))
    return _outlook(known, goal, last, lower=True, at_least=further)


def ita_outlook(years: Sequence[ItaYear]) -> Outlook | None:
    """Return the way of the ITA goal, in points; None without a target, a score, or years left."""
    known = [(year.year, year.score) for year in years if year.score is not None]
    target = years[-1].target
    return None if target is None else _outlook(known, target, years[-1].year, lower=False, most=100.0)


def _outlook(
    known: Sequence[tuple[int, float]],
    goal: float,
    last: int,
    *,
    lower: bool,
    least: float = 0.0,
    most: float = math.inf,
    at_least: bool = False,
) -> Outlook | None:
    """Return the way from the latest of the known years; the last one ends with no less and no more than given."""
    if not known or known[-1][0] >= last:
        return None
    latest, now = known[-1]
    left = last - latest
    needed = max(0.0, now - goal if lower else goal - now)
    changes = _changes(_in_a_row(known))
    low = high = None
    if len(changes) >= ENOUGH_YEARS - 1:
        low, high = (min(max(least, now + left * change), most) for change in (min(changes), max(changes)))
    return Outlook(latest, last, now, float(goal), needed, left, needed / left, low, high, at_least)


def _in_a_row(known: Sequence[tuple[int, float]]) -> list[float]:
    """Return the figures of the years on end up to the latest."""
    run = [known[-1][1]]
    for (year, figure), (following, _) in reversed(list(pairwise(known))):
        if following != year + 1:
            break
        run.insert(0, figure)
    return run


def _changes(run: Sequence[float]) -> list[float]:
    return [after - before for before, after in pairwise(run)]
