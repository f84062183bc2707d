"""What would lift the ITA total most: the points that each indicator can still gain, the smallest sets that suffice."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import ROUND_CEILING, Decimal
from enum import StrEnum
from functools import lru_cache, partial
from itertools import combinations

from acplan.ita_method import Grade, method_of, recompute_ita
from acplan.measures.ita import ItaYear
from acplan.rules import ItaVerdict, ita_grade, judge_ita, passes, points_above
from acplan.words.text import Text

FULL = 100.0
_STEPS = 10_000
_WAYS = 3


@dataclass(frozen=True)
class Headroom:
    """An indicator's score, its share of the total in percent, and the points of the total that it can still gain."""

    indicator: int
    name: Text
    score: float
    weight: float
    gain: float


@dataclass(frozen=True)
class Way:
    """Indicators that suffice together, each with the score that it must reach."""

    levels: tuple[tuple[int, float], ...]


class Aim(StrEnum):
    """What the total can be lifted to: the plan's target, the pass mark, the next grade."""

    TARGET = "target"
    PASS = "pass"
    GRADE = "grade"


@dataclass(frozen=True)
class Goal:
    """A goal of the total, and the smallest sets of indicators that reach it.

    `needed` is how many points of the total lack, None where the total alone does not decide; `grade` is the code of
    the grade that comes next. Without ways the goal is reached already, or cannot be.
    """

    code: Aim
    level: float | None
    grade: Grade | None
    reached: bool
    needed: float | None
    ways: tuple[Way, ...]


def ita_headroom(year: ItaYear) -> list[Headroom]:
    """Return the indicators of a year, the one that can lift the total most first: weight times what is left to 100."""
    found = []
    method = method_of(year.year)
    for tool in method.tools:
        for indicator in tool.indicators:
            if indicator in year.indicators:
                weight = tool.weight / len(tool.indicators)
                score = year.indicators[indicator]
                gain = float(Decimal(str(weight)) * (Decimal(str(FULL)) - Decimal(str(score))) / 100)  # rounded once
                found.append(Headroom(indicator, method.names[indicator], score, weight, gain))
    return sorted(found, key=lambda each: (-each.gain, each.indicator))


def ita_goals(year: ItaYear) -> tuple[Goal, ...]:
    """Return the goals that a year's indicators could still reach; none where not all of them are known."""
    return _goals(year.year, tuple(year.indicators.items()), year.target, year.pass_mark)


@lru_cache(maxsize=64)  # the same in each quarter from the one that brought the scores
def _goals(
    year: int, indicators: tuple[tuple[int, float], ...], target: float | None, pass_mark: float | None
) -> tuple[Goal, ...]:
    scores = dict(indicators)
    total = recompute_ita(scores, year)
    if total is None:
        return ()
    tests: dict[Aim, tuple[float | None, Callable[[float], bool | None]]] = {
        Aim.TARGET: (target, lambda score: judge_ita(score, target) is ItaVerdict.MET),
        Aim.PASS: (pass_mark, lambda score: passes(score, year)),
    }
    goals = [
        _goal(code, level, None, scores, year, partial(_reaches, year, reached))
        for code, (level, reached) in tests.items()
        if level is not None
    ]
    now = ita_grade(float(total), scores, year)
    ranks = method_of(year).ranks
    if now is not None and now != ranks[-1]:
        place = ranks.index(now)
        better = ranks[place + 1]
        goals.append(_goal(Aim.GRADE, None, better, scores, year, lambda raised: _rank(raised, year, ranks) > place))
    return tuple(goals)


def what_if(year: int, scores: Mapping[int, float]) -> tuple[float | None, Grade | None]:
    """Return the total and the grade's code that ten scores would give in a year."""
    total = recompute_ita(scores, year)
    return (None, None) if total is None else (float(total), ita_grade(float(total), scores, year))


def _goal(
    code: Aim,
    level: float | None,
    grade: Grade | None,
    scores: dict[int, float],
    year: int,
    met: Callable[[dict[int, float]], bool],
) -> Goal:
    reached = met(scores)
    lacking = points_above(level, _total(scores, year))
    needed = None if lacking is None else max(0.0, float(lacking))
    return Goal(code, level, grade, reached, needed, () if reached else tuple(_ways(scores, met)))


def _ways(scores: dict[int, float], met: Callable[[dict[int, float]], bool]) -> Iterator[Way]:
    """Yield the smallest sets that suffice, those first whose scores need not be so high.

    All of a set are raised by the same share of what they lack to 100.
    """
    for size in range(1, len(scores) + 1):
        enough = [way for chosen in combinations(scores, size) if (way := _least(scores, chosen, met))]
        if enough:
            yield from sorted(enough, key=lambda way: max(level for _, level in way.levels))[:_WAYS]
            return


def _least(scores: dict[int, float], chosen: tuple[int, ...], met: Callable[[dict[int, float]], bool]) -> Way | None:
    low, high = 0, _STEPS
    if not met(_raised(scores, chosen, high)):
        return None
    while low < high:
        middle = (low + high) // 2
        low, high = (low, middle) if met(_raised(scores, chosen, middle)) else (middle + 1, high)
    raised = _raised(scores, chosen, high)
    return Way(tuple((n, raised[n]) for n in chosen))


def _raised(scores: dict[int, float], chosen: tuple[int, ...], step: int) -> dict[int, float]:
    """Return the scores with some raised by a share of what is left to 100, rounded up to two decimals."""
    raised = dict(scores)
    for n in chosen:
        exact = Decimal(str(scores[n])) + (Decimal(str(FULL)) - Decimal(str(scores[n]))) * step / _STEPS
        raised[n] = float(exact.quantize(Decimal("0.01"), rounding=ROUND_CEILING))
    return raised


def _reaches(year: int, reached: Callable[[float], bool | None], scores: Mapping[int, float]) -> bool:
    return bool(reached(_total(scores, year)))


def _total(scores: Mapping[int, float], year: int) -> float:
    return float(recompute_ita(scores, year) or 0)


def _rank(scores: dict[int, float], year: int, ranks: Sequence[Grade]) -> int:
    return ranks.index(ita_grade(_total(scores, year), scores, year) or ranks[0])
