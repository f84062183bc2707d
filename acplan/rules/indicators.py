"""Rules on indicators: whether an output or outcome is what the plan promised."""

from __future__ import annotations

from collections.abc import Mapping
from enum import StrEnum
from fractions import Fraction

from acplan.fiscal import QUARTERS
from acplan.schema.plan_choices import Operator
from acplan.words.numbers import half_up


class IndicatorState(StrEnum):
    """What can be said of an indicator in a fiscal year; a qualitative one is shown, not judged.

    `REACHED`: the target is reached so far, by what can still fall back before the year ends.
    """

    MET = "met"
    REACHED = "reached"
    NOT_MET = "not_met"
    NOT_DUE = "not_due"
    NO_DATA = "no_data"
    SHOWN = "shown"


def judge_indicator(
    operator: Operator,
    target: float | None,
    *,
    value: float | None,
    at_year_end: bool,
    before: float | None,
    can_fall: bool = False,
) -> IndicatorState:
    """Judge an indicator's result to date [plan, own].

    `at_year_end`: the value is the year's quarter-4 figure. `before`: the closed figure of the year before.
    `can_fall`: the value is a share, a score or a level, and no count to date, which never falls: then nothing is
    certain before the year's end, and it is judged as it is written, by two decimals. A thing that exists is 1, one
    that does not is 0.
    """
    if operator is Operator.QUALITATIVE:
        return IndicatorState.SHOWN
    if value is None:
        return IndicatorState.NO_DATA
    if can_fall:
        value = float(half_up(value, 2))
    if operator in {Operator.AT_LEAST, Operator.EXISTS}:
        if value >= (1 if operator is Operator.EXISTS else target or 0):
            return IndicatorState.REACHED if can_fall and not at_year_end else IndicatorState.MET
        return IndicatorState.NOT_MET if at_year_end else IndicatorState.NOT_DUE
    if operator in {Operator.AT_MOST, Operator.EQUAL}:
        over, kept = value > (target or 0), value == (target or 0) or operator is Operator.AT_MOST
    elif before is None:
        return IndicatorState.NO_DATA if at_year_end else IndicatorState.NOT_DUE
    else:
        kept = _moved_enough(operator, target, Fraction(str(value)), Fraction(str(before)))
        over = not kept and operator is not Operator.INCREASES
    if not at_year_end:
        return IndicatorState.NOT_MET if over and not can_fall else IndicatorState.NOT_DUE
    return IndicatorState.MET if kept and not over else IndicatorState.NOT_MET


def judge_each_quarter(least: float, to_date: Mapping[int, float]) -> IndicatorState:
    """Judge what must be done so often in every quarter, by the count to date of each one reported [plan, own].

    What was done too often in one makes up for no other. A quarter left out is judged together with the next.
    """
    last, so_far = 0, 0.0
    for quarter, count in sorted(to_date.items()):
        if count - so_far < least * (quarter - last):
            return IndicatorState.NOT_MET
        last, so_far = quarter, count
    if not to_date:
        return IndicatorState.NO_DATA
    return IndicatorState.MET if last == len(QUARTERS) else IndicatorState.NOT_DUE


def at_its_end(state: IndicatorState) -> IndicatorState:
    """Return what a state becomes once the year has ended: what waits for a closing figure has none [own]."""
    waits = state in {IndicatorState.NOT_DUE, IndicatorState.REACHED}
    return IndicatorState.NO_DATA if waits else state


def _moved_enough(operator: Operator, target: float | None, value: Fraction, before: Fraction) -> bool:
    share = Fraction(str(target or 0)) / 100
    if operator == Operator.INCREASES:
        return value >= before * (1 + share) if share else value > before
    if before == 0:
        return value == 0
    return value <= before * (1 - share) if share else value < before
