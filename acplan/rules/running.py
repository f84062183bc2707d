"""Rules on the running total of cases since the plan began: what chance alone does to it, and what can be said."""

from __future__ import annotations

import math
from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

LIKELY = Fraction(90, 100)
"""The share of all outcomes that lies within a band [own]."""
LEAST_DRAWN = 5
"""Below so many base-year cases the two lines lie within each other's bands for good: nothing is drawn [own]."""
_FAR = 12
"""So many standard deviations below the mean nothing is left that a number could hold."""


class Running(StrEnum):
    """What can be said of a running total beside the two lines, as in the base year and as planned."""

    FEWER = "fewer"
    """Fewer than chance leaves of an unchanged number, and no more than it makes of the plan."""
    FEWER_NOT_AS_PLANNED = "fewer_not_as_planned"
    """Fewer than chance leaves of an unchanged number, yet more than it makes of the plan."""
    OPEN = "open"
    """Within both bands: it can be either."""
    NOT_AS_PLANNED = "not_as_planned"
    """More than chance makes of the plan, and within what an unchanged number brings."""
    MORE = "more"
    """More than chance makes of an unchanged number."""


class Beside(StrEnum):
    """Where a count lies beside what chance alone makes of a mean."""

    BELOW = "below"
    WITHIN = "within"
    ABOVE = "above"


def chance_at_most(count: int, mean: Fraction | float) -> float:
    """Return how likely a Poisson count of a mean is at most so many, 0–1 [own]."""
    if count < 0:
        return 0.0
    return min(1.0, math.fsum(_chance(number, float(mean)) for number in range(_lowest(float(mean)), count + 1)))


def chance_above(target: Fraction, ceiling: int) -> float:
    """Return how likely a year is over its ceiling where the true number is the target itself, 0–1 [own]."""
    return 1 - chance_at_most(ceiling, target)


@lru_cache(maxsize=4096)
def likely_band(mean: Fraction | float) -> tuple[int, int]:
    """Return the fewest and the most cases that chance makes of a mean, leaving out a twentieth at either end [own].

    Exact by summing the Poisson distribution; the mean is taken as known.
    """
    tail, low, total = float(1 - LIKELY) / 2, -1, 0.0
    for number, each in _upwards(float(mean)):
        total += each
        if low < 0 and total >= tail:
            low = number
        if total >= 1 - tail:
            return low, number
    raise AssertionError("a distribution adds up to one")


def judge_beside(count: int, mean: Fraction | float, *, at_least: bool = False) -> Beside | None:
    """Say where a count lies beside what chance makes of a mean [own]; a lower bound says only what more leave true."""
    low, high = likely_band(mean)
    if count > high:
        return Beside.ABOVE
    if at_least:
        return None
    return Beside.BELOW if count < low else Beside.WITHIN


def by_chance_above(mean: Fraction | float) -> float:
    """Return how often chance alone takes a count above the band of its mean, 0–1 [own]."""
    return 1 - chance_at_most(likely_band(mean)[1], mean)


def judge_running(
    total: int, unchanged: tuple[int, int], planned: tuple[int, int], *, at_least: bool = False
) -> Running | None:
    """Say what a running total means beside both bands [own]; a lower bound says only what more cases leave true."""
    over = total > planned[1]
    if total > unchanged[1]:
        return Running.MORE
    if at_least:
        return None
    if total < unchanged[0]:
        return Running.FEWER_NOT_AS_PLANNED if over else Running.FEWER
    return Running.NOT_AS_PLANNED if over else Running.OPEN


def _upwards(mean: float) -> Iterator[tuple[int, float]]:
    number = _lowest(mean)
    while number <= mean + _FAR * math.sqrt(mean) + _FAR:
        yield number, _chance(number, mean)
        number += 1


def _lowest(mean: float) -> int:
    return max(0, math.floor(mean - _FAR * math.sqrt(mean)))


def _chance(number: int, mean: float) -> float:
    if mean == 0:
        return float(number == 0)
    return math.exp(number * math.log(mean) - mean - math.lgamma(number + 1))
