"""Corruption cases added up since the plan began, beside what an unchanged number and the plan would bring."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from acplan.fiscal import QUARTERS, WHOLE_YEAR, Period
from acplan.measures.cases import CaseYear
from acplan.plan import Plan
from acplan.progress.frames import Said, headline_frame, known
from acplan.progress.state import State
from acplan.rules import LEAST_DRAWN, NoBase, Running, case_target, chance_at_most, judge_running, likely_band


@dataclass(frozen=True)
class ExpectedCases:
    """The cases that a number as known would have brought by then: on average, and the band that chance makes."""

    mean: float
    low: int
    high: int


@dataclass(frozen=True)
class RunningQuarter:
    """The cases since the plan's first year up to a quarter's end, and the complaints received in it.

    `total` is None where the quarter is not reported, or its year only as a whole; `at_least`: a quarter before it is
    missing. `complaints` of a year reported as a whole stand in its fourth quarter, `whole` then.
    """

    year: int
    quarter: int
    total: int | None
    at_least: bool
    complaints: int | None
    whole: bool
    unchanged: ExpectedCases
    planned: ExpectedCases


@dataclass(frozen=True)
class RunningCases:
    """The running total over all quarters of the plan.

    `reason`: why it cannot be held against the base year; `drawn`: whether the base year has cases enough for that;
    `last`: the last quarter with a total. `verdict` is that of `last`, None where it says nothing yet; `by_chance`:
    how likely an unchanged number would bring so few, 0–1.
    """

    base: int | None
    reason: NoBase | None
    quarters: tuple[RunningQuarter, ...]
    last: RunningQuarter | None
    verdict: Running | None
    by_chance: float | None

    @property
    def drawn(self) -> bool:
        """Tell whether the two lines can ever be told apart."""
        return self.reason is None and self.base is not None and self.base >= LEAST_DRAWN


def running_cases(state: State, plan: Plan, period: Period, years: Sequence[CaseYear]) -> RunningCases:
    """Return the cases added up since the plan's first year, as known at a period; `years` are those known at it."""
    base = next((year.base for year in years), None)
    reason = next((year.reason for year in years if year.reason is not None), None)
    if base is None or reason is not None:
        return RunningCases(base, reason or NoBase.UNKNOWN, (), None, None, None)
    rows: dict[tuple[int, int], Said] = {}
    for said in known(headline_frame, state, period):
        rows[said["year"], said["quarter"]] = said
    quarters = tuple(_quarters(rows, plan, base))
    last = next((each for each in reversed(quarters) if each.total is not None), None)
    if last is None or last.total is None or base < LEAST_DRAWN:
        return RunningCases(base, None, quarters, last, None, None)
    unchanged, planned = ((e.low, e.high) for e in (last.unchanged, last.planned))
    verdict = judge_running(last.total, unchanged, planned, at_least=last.at_least)
    by_chance = None if last.at_least else chance_at_most(last.total, last.unchanged.mean)
    return RunningCases(base, None, quarters, last, verdict, by_chance)


def _quarters(rows: Mapping[tuple[int, int], Said], plan: Plan, base: int) -> list[RunningQuarter]:
    found: list[RunningQuarter] = []
    total, missing = 0, False
    unchanged, planned = Fraction(0), Fraction(0)
    for year in plan.years:
        target = case_target(base, plan.targets[year].reduction)
        as_whole = "cases" in rows.get((year, WHOLE_YEAR), {})
        for quarter in QUARTERS:
            unchanged += Fraction(base, len(QUARTERS))
            planned += target / len(QUARTERS)
            whole = as_whole and quarter == QUARTERS[-1]
            said = rows.get((year, WHOLE_YEAR if whole else quarter), {})
            count = said.get("cases")
            total += count or 0
            found.append(
                RunningQuarter(
                    year,
                    quarter,
                    None if count is None else total,
                    missing,
                    said.get("complaints_received"),
                    whole,
                    ExpectedCases(float(unchanged), *likely_band(unchanged)),
                    ExpectedCases(float(planned), *likely_band(planned)),
                )
            )
            missing = missing or (count is None and not as_whole)
    return found
