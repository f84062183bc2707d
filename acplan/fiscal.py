"""The Thai fiscal calendar: years in พ.ศ., October to September, four quarters."""

from __future__ import annotations

import calendar
from datetime import date
from typing import NamedTuple

WHOLE_YEAR = 0
"""The quarter number of a row that is known only for the year as a whole."""
QUARTERS = (1, 2, 3, 4)
_ERA = 543
_FIRST_MONTH = {1: 10, 2: 1, 3: 4, 4: 7}


class Period(NamedTuple):
    """A fiscal year (พ.ศ.) and the quarter up to which it is looked at; periods compare in time."""

    year: int
    quarter: int

    @property
    def first_day(self) -> date:
        """The first day of the quarter."""
        month = _FIRST_MONTH[self.quarter]
        return date(self.year - _ERA - (1 if month == 10 else 0), month, 1)

    @property
    def last_day(self) -> date:
        """The last day of the quarter."""
        first = self.first_day
        month = first.month + 2
        return date(first.year, month, calendar.monthrange(first.year, month)[1])

    @property
    def previous(self) -> Period:
        """The quarter before."""
        return Period(self.year, self.quarter - 1) if self.quarter > 1 else Period(self.year - 1, 4)

    @property
    def year_before(self) -> Period:
        """The same quarter of the year before."""
        return Period(self.year - 1, self.quarter)

    def has_begun(self, today: date) -> bool:
        """Tell whether the quarter's first day has come."""
        return self.first_day <= today


def period_of(day: date) -> Period:
    """Return the fiscal year and quarter in which a day lies."""
    year = day.year + _ERA + (1 if day.month >= 10 else 0)
    return Period(year, (day.month - 10) // 3 % 4 + 1)


def end_of(year: int, quarter: int) -> Period:
    """Return the period at whose end a row is complete; a whole-year row is complete with quarter 4."""
    return Period(year, quarter or 4)


def buddhist_year(day: date) -> int:
    """Return the calendar year of a day in พ.ศ."""
    return day.year + _ERA
