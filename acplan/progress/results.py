"""What a result may be: it is the indicator that tells, and only the plan knows it."""

from __future__ import annotations

import re

from acplan.plan import PERCENT, Indicator
from acplan.schema import INDICATORS
from acplan.schema.plan_choices import Operator
from acplan.schema.types import Value, plain
from acplan.words import issues as cell_issues
from acplan.words import result_issues as say
from acplan.words import row_issues
from acplan.workbook.cells import COUNT_UNITS, Unreadable, not_negative, read_share, within_hundred, without_unit
from acplan.workbook.dates import date_in

_WITH_UNIT = re.compile(r"[\d,.]+ *[^\W\d_]")
"""A number with a word behind it."""
_IN_PERCENT = re.compile("%|ร้อยละ|เปอร์เซ็?นต์|percent", re.IGNORECASE)


_ANYTHING_COUNTED = (*COUNT_UNITS, "คน", "ครั้ง", "แห่ง", "พื้นที่", "ข้อ", "กรณี", "หน่วยงาน", "people", "persons", "times")
"""What may stand behind a count whose unit the plan does not name."""


def result_of(value: Value, indicator: Indicator) -> Value:
    """Return a result in the type that its indicator asks for; raises `Unreadable` where it is no answer."""
    if indicator.operator == Operator.EXISTS:
        answer = INDICATORS.column("value").choice(str(value))
        if answer is None:
            raise Unreadable(row_issues.NOT_EXISTS_WORD, {"found": value})
        return answer.word.th
    if indicator.operator == Operator.QUALITATIVE:
        return str(value)
    if not indicator.of_hundred and _IN_PERCENT.search(plain(str(value))):
        values = {"found": value, "counted": indicator.counted or say.COUNTED}
        raise Unreadable(say.PERCENT_FOR_COUNT, values)
    within = within_hundred if indicator.of_hundred else not_negative
    try:
        return float(within(read_share(without_unit(value, *_units(indicator)))))
    except Unreadable as error:
        if error.wording is not cell_issues.NOT_A_NUMBER:
            raise
        if isinstance(value, str) and (day := date_in(value)):
            raise Unreadable(cell_issues.DATE_FOR_NUMBER, {"found": f"{day.day}/{day.month}/{day.year}"}) from error
        if (unit := _unit(indicator)) and _WITH_UNIT.match(plain(str(value))):
            raise Unreadable(cell_issues.OTHER_UNIT, {**error.values, "expected": unit}) from error
        raise


def _unit(indicator: Indicator) -> str:
    """Return the unit of an indicator's result; none where its unit is that of a fall, and the result is a count."""
    return "" if indicator.unit == PERCENT and not indicator.of_hundred else indicator.unit


def _units(indicator: Indicator) -> tuple[str, ...]:
    return (unit,) if (unit := _unit(indicator)) else (*_ANYTHING_COUNTED, *(indicator.counted or ()))
