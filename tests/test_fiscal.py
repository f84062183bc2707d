from __future__ import annotations

from datetime import date

import pytest

from acplan.fiscal import Period, buddhist_year, end_of, period_of
from acplan.words.numbers import months


@pytest.mark.parametrize(
    ("day", "period"),
    [
        (date(2023, 9, 30), Period(2566, 4)),
        (date(2023, 10, 1), Period(2567, 1)),
        (date(2023, 12, 31), Period(2567, 1)),
        (date(2024, 1, 1), Period(2567, 2)),
        (date(2024, 3, 31), Period(2567, 2)),
        (date(2024, 4, 1), Period(2567, 3)),
        (date(2024, 6, 30), Period(2567, 3)),
        (date(2024, 7, 1), Period(2567, 4)),
        (date(2024, 9, 30), Period(2567, 4)),
        (date(2026, 11, 22), Period(2570, 1)),
    ],
)
def test_fiscal_year_turns_between_30_september_and_1_october(day: date, period: Period) -> None:
    assert period_of(day) == period


@pytest.mark.parametrize(
    ("quarter", "first", "last"),
    [
        (1, date(2023, 10, 1), date(2023, 12, 31)),
        (2, date(2024, 1, 1), date(2024, 3, 31)),
        (3, date(2024, 4, 1), date(2024, 6, 30)),
        (4, date(2024, 7, 1), date(2024, 9, 30)),
    ],
)
def test_days_of_each_quarter_of_2567(quarter: int, first: date, last: date) -> None:
    period = Period(2567, quarter)
    assert (period.first_day, period.last_day) == (first, last)
    assert period_of(first) == period_of(last) == period


def test_first_quarter_of_2567_lies_in_calendar_2566() -> None:
    assert buddhist_year(Period(2567, 1).first_day) == 2566
    assert buddhist_year(Period(2567, 1).last_day) == 2566


@pytest.mark.parametrize(
    ("quarter", "th", "en"),
    [
        (1, "ต.ค.–ธ.ค. 2566", "Oct–Dec 2023"),
        (2, "ม.ค.–มี.ค. 2567", "Jan–Mar 2024"),
        (3, "เม.ย.–มิ.ย. 2567", "Apr–Jun 2024"),
        (4, "ก.ค.–ก.ย. 2567", "Jul–Sep 2024"),
    ],
)
def test_months_name_the_calendar_year_that_they_lie_in(quarter: int, th: str, en: str) -> None:
    assert months(Period(2567, quarter)) == (th, en)


def test_quarter_before() -> None:
    assert Period(2567, 3).previous == Period(2567, 2)
    assert Period(2567, 1).previous == Period(2566, 4)


def test_periods_compare_in_time() -> None:
    assert Period(2566, 4) < Period(2567, 1) < Period(2567, 2)


def test_a_quarter_begins_on_its_first_day() -> None:
    assert not Period(2570, 1).has_begun(date(2026, 9, 30))
    assert Period(2570, 1).has_begun(date(2026, 10, 1))


def test_a_whole_year_is_complete_with_its_fourth_quarter() -> None:
    assert end_of(2565, 0) == Period(2565, 4)
    assert end_of(2567, 2) == Period(2567, 2)
