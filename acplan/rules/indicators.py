"""Rules on indicators: whether an output or outcome is what the plan promised."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from acplan.schema.plan import Operator


class IndicatorState(StrEnum):
    """What can be said of an indicator in a fiscal year; a qualitative one is shown, not judged."""

    MET = "met"
    NOT_MET = "not_met"
    NOT_DUE = "not_due"
    NO_DATA = "no_data"
    SHOWN = "shown"


def judge_indicator(
    operator: Operator, target: float | None, *, value: float | None, at_year_end: bool, before: float | None
) -> IndicatorState:
    """Judge an indicator's result to date [plan, own].

    `at_year_end`: the value is the year's quarter-4 figure. `before`: the closed figure of the year before.
    A thing that exists is 1, one that does not is 0.
    """
    if operator == Operator.QUALITATIVE:
        return IndicatorState.SHOWN
    if value is None:
        return IndicatorState.NO_DATA
    if operator in {Operator.AT_LEAST, Operator.EXISTS}:
        reached = value >= (1 if operator == Operator.EXISTS else target or 0)
        if reached:
            return IndicatorState.MET
        return IndicatorState.NOT_MET if at_year_end else IndicatorState.NOT_DUE
    if not at_year_end:
        return IndicatorState.NOT_DUE
    if operator == Operator.AT_MOST:
        return _met(value <= (target or 0))
    if operator == Operator.EQUAL:
        return _met(value == (target or 0))
    if before is None:
        return IndicatorState.NO_DATA
    return _met(_moved_enough(operator, target, Fraction(str(value)), Fraction(str(before))))


def _moved_enough(operator: Operator, target: float | None, value: Fraction, before: Fraction) -> bool:
    share = Fraction(str(target or 0)) / 100
    if operator == Operator.INCREASES:
        return value >= before * (1 + share) if share else value > before
    if before == 0:
        return value == 0
    return value <= before * (1 - share) if share else value < before


def _met(reached: bool) -> IndicatorState:
    return IndicatorState.MET if reached else IndicatorState.NOT_MET
