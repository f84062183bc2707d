"""Indicators that repeat a headline figure: taken from where it is reported, so that one thing has one figure."""

from __future__ import annotations

from dataclasses import dataclass

from acplan.fiscal import Period
from acplan.ita_method import ita_score
from acplan.progress.state import State
from acplan.schema import HEADLINE
from acplan.schema.plan_choices import Repeated


@dataclass(frozen=True)
class Repeat:
    """A headline figure of a fiscal year in its unit, and the quarter that it was last reported for."""

    value: float
    quarter: int


def repeat(figure: Repeated, state: State, period: Period) -> Repeat | None:
    """Return a headline figure of the period's year as known at the period, None where it is not reported."""
    assert figure is Repeated.ITA_TOTAL  # the only one so far
    said: dict[str, float] = {}
    quarter = 0
    for (year, of, *_), answers in state.rows_up_to(HEADLINE, period).items():
        scores = {name: float(value) for name, value in answers.items() if name.startswith("ita_")}  # type: ignore[arg-type]
        if year == period.year and scores:
            said |= scores
            quarter = int(of) or 4
    value = ita_score(said, period.year)
    return None if value is None else Repeat(value, quarter)
