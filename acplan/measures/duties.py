"""The reports that the plan document asks for, and which are due next."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from acplan.fiscal import QUARTERS, Period
from acplan.plan import Plan
from acplan.plan_context import Duty
from acplan.schema.plan_choices import Rhythm

_QUARTERS_DUE = {
    Rhythm.MONTHLY: QUARTERS,
    Rhythm.QUARTERLY: QUARTERS,
    Rhythm.HALF_YEARLY: (2, 4),
    Rhythm.SIX_NINE_TWELVE: (2, 3, 4),
    Rhythm.YEARLY: (4,),
    Rhythm.ON_EVENT: (),
}
"""At the end of which quarters a report is due, among others; the document names no days [own]."""


@dataclass(frozen=True)
class Due:
    """The reports that fall due at the end of a day."""

    day: date
    duties: tuple[Duty, ...]


def next_due(plan: Plan, period: Period) -> Due | None:
    """Return the reports due at the end of the quarter after a period; None where the document asks for none then.

    Monthly ones fall due at the end of each of its months; no clock is asked.
    """
    following = Period(period.year, period.quarter + 1) if period.quarter < QUARTERS[-1] else Period(period.year + 1, 1)
    if following.year not in plan.years:
        return None
    found = tuple(duty for duty in plan.context.duties if following.quarter in _QUARTERS_DUE[duty.rhythm])
    return Due(following.last_day, found) if found else None
