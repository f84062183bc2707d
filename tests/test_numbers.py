from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from acplan.words.numbers import half_up, long_date, number, year_name


@pytest.mark.parametrize(
    ("value", "places", "rounded"),
    [
        (84.995, 2, "85.00"),
        (84.994, 2, "84.99"),
        (84.985, 2, "84.99"),
        (2.675, 2, "2.68"),
        (0.5, 0, "1"),
        (2.5, 0, "3"),
        (Decimal("84.9949"), 2, "84.99"),
    ],
)
def test_rounding_once_and_half_up(value: float | Decimal, places: int, rounded: str) -> None:
    assert str(half_up(value, places)) == rounded


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (None, "–"),
        (0, "0"),
        (100, "100"),
        (1234567, "1,234,567"),
        (20000.5, "20,000.5"),
        (84.995, "85"),
        (1234.567, "1,234.57"),
        (-5, "-5"),
        (-0.001, "0"),
    ],
)
def test_numbers_have_thousands_commas_and_no_needless_decimals(value: float | None, written: str) -> None:
    assert number(value) == written


def test_numbers_with_fixed_decimals() -> None:
    assert number(84.995, 2) == "85.00"
    assert number(1234, 2) == "1,234.00"
    assert number(0, 2) == "0.00"


def test_dates_and_years() -> None:
    assert long_date(date(2025, 10, 1)) == ("1 ตุลาคม 2568", "1 October 2025")
    assert year_name(2569, "th") == "2569"
    assert year_name(2569, "en") == "2569 (2026)"
