"""Both scores of each year: how much of the plan was carried out, and where cases stood against the ceiling."""

from __future__ import annotations

from dataclasses import dataclass

from acplan.measures.projects import roll_up
from acplan.measures.summary import Summary
from acplan.rules import CaseVerdict, Quadrant, judge_both


@dataclass(frozen=True)
class TwoScores:
    """A plan year's e-PlanNACC score, 0–100, at its end, and its cases above the ceiling (negative: below).

    `plan_score` is None where nothing is reported, `over_ceiling` where the cases have no verdict; `quadrant` needs
    both. `to_date`: the year is not complete, so that both can still change; `at_least`: a quarter is missing, so that
    there may be more cases over the ceiling; `begun`: it does not lie after the period.
    """

    year: int
    plan_score: float | None
    over_ceiling: int | None
    quadrant: Quadrant | None
    to_date: bool
    at_least: bool
    begun: bool


def two_scores(summary: Summary) -> list[TwoScores]:
    """Return both scores of every plan year, as known at the period."""
    found = []
    for year in summary.cases:
        if year.year not in summary.plan.years:
            continue
        begun = year.year <= summary.period.year
        score = roll_up(summary.year_ends[year.year]).score if begun else None
        over = None
        told = year.certain is not None and year.verdict is not CaseVerdict.INCOMPLETE
        if told and year.count is not None and year.ceiling is not None:
            over = year.count - year.ceiling
        quadrant = None if score is None or over is None else judge_both(score, over)
        found.append(TwoScores(year.year, score, over, quadrant, not year.closed, year.at_least, begun))
    return found
