"""The same quarter of the year before: what figures to date stand beside."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from acplan.fiscal import QUARTERS, Period
from acplan.measures.cases import case_quarters
from acplan.measures.projects import ProjectYear, roll_up
from acplan.measures.summary import Summary


@dataclass(frozen=True)
class CarriedOut:
    """Projects completed and in progress, and baht disbursed, up to a quarter.

    `spent` is None where not reported, a lower bound where `at_least`: some have not said.
    """

    year: int
    quarter: int
    done: int
    in_progress: int
    spent: float | None
    at_least: bool


def carried_out_before(summary: Summary, number_of: int | None = None) -> CarriedOut | None:
    """Return how much was carried out by the same quarter of the year before, of the plan or of a dimension.

    None where that is no year of the plan, or nobody had reported.
    """
    before = summary.year_before
    if before is None or not before.in_plan:
        return None
    return _carried_out(before, before.projects if number_of is None else before.projects_of(number_of))


def carried_out(summary: Summary) -> CarriedOut | None:
    """Return how much of the plan was carried out up to the period itself."""
    return _carried_out(summary, summary.projects)


def _carried_out(summary: Summary, found: Sequence[ProjectYear]) -> CarriedOut | None:
    total = roll_up(list(found))
    if total.silent:
        return None
    spent = total.budget_disbursed if total.spending_known else None
    return CarriedOut(*summary.period, total.done, total.in_progress, spent, at_least=bool(total.money_missing))


def cases_before(summary: Summary) -> int | None:
    """Return the cases of the year before at the quarter up to which this year's are reported.

    None where they cannot be told or compared, or where a quarter of this year is known to be missing.
    """
    if summary.case_year.at_least:
        return None
    reported = [q.quarter for q in case_quarters(summary.state, summary.period) if q.cases is not None]
    last = reported[-1] if reported else summary.period.quarter
    return cases_to_date_before(summary)[last - 1]


def cases_to_date_before(summary: Summary) -> tuple[int | None, ...]:
    """Return the cases to date at each quarter of the year before, as known now.

    None where a quarter is missing, where the year is known only as a whole, but for its end, and where it counts
    another stage.
    """
    year = summary.period.year - 1
    then = next((each for each in summary.cases if each.year == year), None)
    stages = {each.stage for each in (then, summary.case_year) if each is not None and each.stage is not None}
    if then is None or len(stages) > 1:
        return (None,) * len(QUARTERS)
    quarters = case_quarters(summary.state, Period(year, QUARTERS[-1]))
    found = [None if quarter.at_least else quarter.to_date for quarter in quarters]
    return (*found[:-1], then.count if then.closed else found[-1])
