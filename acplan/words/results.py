"""The result of an indicator, in its unit."""

from __future__ import annotations

from acplan.measures.indicators import IndicatorYear
from acplan.plan import PERCENT, Indicator
from acplan.schema.plan import Operator
from acplan.words.numbers import NOTHING, number
from acplan.words.project import PERCENT_VALUE
from acplan.words.text import Text, same

EXISTS = {1.0: Text("มี", "exists"), 0.0: Text("ไม่มี", "does not exist")}


def result_words(plan: Indicator, result: IndicatorYear) -> Text:
    """Write a result as reported: in the plan's unit, or the words of a qualitative one."""
    if result.text is not None and plan.operator != Operator.EXISTS:
        return same(result.text)
    if result.value is None:
        return same(NOTHING)
    if plan.operator == Operator.EXISTS:
        return EXISTS[result.value]
    figure = number(result.value)
    if plan.unit == PERCENT and plan.operator != Operator.DECREASES_BY:
        return PERCENT_VALUE.fill(n=figure)
    unit = "" if plan.unit == PERCENT else plan.unit  # of what is to fall by some percent the count is reported
    return same(f"{figure} {unit}".strip())
