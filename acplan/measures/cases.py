"""Corruption cases by year against the stepped ceiling, and by quarter within a year."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from acplan.fiscal import QUARTERS, WHOLE_YEAR, Period
from acplan.plan import Plan
from acplan.progress.frames import Said, headline_frame, known
from acplan.progress.state import State
from acplan.rules import (
    CaseVerdict,
    NoBase,
    case_ceiling,
    case_target,
    chance,
    chance_above,
    closes_year,
    is_certain,
    judge_cases,
)
from acplan.schema import HEADLINE


@dataclass(frozen=True)
class CaseYear:
    """The cases of a fiscal year: counts in cases, `reduction` achieved and `reduction_target` in percent.

    `count` is to date in an open year; `quarters` are those reported (4 for a whole-year row).
    `reduction` is stated for closed years with a base above zero only. `certain`: only a revision can change the
    verdict; None where nothing is judged. `chance`, 0–1: how often chance alone makes a difference from the base year
    as large as this one; closed and comparable years only. `chance_over`, 0–1: how often a year goes over its ceiling
    by chance alone though the true number is the target itself; comparable years with a target above 0.
    """

    year: int
    count: int | None
    quarters: int
    base: int | None
    target: float | None
    ceiling: int | None
    reduction: float | None
    verdict: CaseVerdict
    missed_by: int | None
    reduction_target: float | None
    closed: bool
    at_least: bool
    reason: NoBase | None
    stage: str | None
    source: str | None
    cut_off: date | None
    certain: bool | None
    chance: float | None
    chance_over: float | None

    @property
    def comparable(self) -> bool:
        """Whether the year has a target to be held against, and counts what the base year counts."""
        return self.reduction_target is not None and self.reason is not NoBase.STAGE_DIFFERS


@dataclass(frozen=True)
class CaseQuarter:
    """The headline figures of one quarter, in cases and complaints; None is not reported.

    `at_least`: an earlier quarter is missing, so that `to_date` is a lower bound.
    """

    year: int
    quarter: int
    cases: int | None
    to_date: int | None
    received: int | None
    closed: int | None
    pending: int | None
    at_least: bool


@dataclass(frozen=True)
class ComplaintYear:
    """The complaints of a fiscal year: received and closed in it, and pending at its last reported quarter.

    `quarters` are those for which received ones are reported (4 for a whole-year row); `whole`: they close the year.
    """

    year: int
    received: int | None
    closed: int | None
    pending: int | None
    quarters: int
    whole: bool


def cases(state: State, plan: Plan, period: Period) -> list[CaseYear]:
    """Return every year's cases with their verdict, as known at a period."""
    counted: dict[int, dict[int, Said]] = {}
    for said in known(headline_frame, state, period):
        if "cases" in said:
            counted.setdefault(said["year"], {})[said["quarter"]] = said
    last = max(counted, default=None)
    return [_year(year, counted.get(year, {}), plan, counted.get(plan.base_year, {}), last) for year in plan.all_years]


def _year(year: int, rows: Mapping[int, Said], plan: Plan, base_rows: Mapping[int, Said], last: int | None) -> CaseYear:
    goal = plan.targets.get(year)
    reduction = goal.reduction if goal else None
    base = sum(_counts(base_rows, "cases").values()) if closes_year(base_rows) else None
    count = sum(_counts(rows, "cases").values()) if rows else None
    closed, quarters = closes_year(rows), set(rows)
    stages, base_stages = ({said["stage"] for said in each.values() if "stage" in said} for each in (rows, base_rows))
    skipped = bool(quarters) and not closed and len(quarters) < max(quarters)
    left = not closed and last is not None and last > year
    reason = None
    if base is None:
        reason = NoBase.INCOMPLETE if base_rows else NoBase.UNKNOWN
    elif len(stages | base_stages) > 1:
        reason = NoBase.STAGE_DIFFERS
    verdict = judge_cases(
        count=count,
        base=base,
        reduction=reduction,
        closed=closed,
        gap=skipped or left,
        comparable=reason is not NoBase.STAGE_DIFFERS,
    )
    target = case_target(base, reduction) if base is not None and reduction is not None else None
    ceiling = case_ceiling(base, reduction) if base is not None and reduction is not None else None
    judged = verdict not in {CaseVerdict.NO_BASE, CaseVerdict.NOT_APPLICABLE}
    over = count - ceiling if judged and count is not None and ceiling is not None and count > ceiling else None
    by_chance = chance(base, count) if judged and closed and base is not None and count is not None else None
    latest = list(rows.values())[-1] if rows else {}
    cut_off = latest.get("cut_off")
    return CaseYear(
        year=year,
        count=count,
        quarters=4 if WHOLE_YEAR in quarters else len(quarters),
        base=base,
        target=None if target is None else float(target),
        ceiling=ceiling,
        reduction=100 * (base - count) / base if judged and closed and base and count is not None else None,
        verdict=verdict,
        missed_by=over,
        reduction_target=reduction,
        closed=closed,
        at_least=bool(quarters) and not closed and (skipped or left),
        reason=reason if verdict is CaseVerdict.NO_BASE else None,
        stage=", ".join(sorted(stages)) or None,
        source=latest.get("source"),
        cut_off=cut_off.date() if cut_off is not None else None,
        certain=is_certain(verdict),
        chance=None if by_chance is None else float(by_chance),
        chance_over=chance_above(target, ceiling) if target and ceiling is not None and reason is None else None,
    )


def case_quarters(state: State, period: Period) -> list[CaseQuarter]:
    """Return the four quarters of the period's year; those after the period are not reported."""
    rows = {key[1]: answers for key, answers in state.rows_up_to(HEADLINE, period).items() if key[0] == period.year}
    found: list[CaseQuarter] = []
    total = 0
    for quarter in QUARTERS:
        answers = rows.get(quarter, {})
        count = answers.get("cases")
        total += count if isinstance(count, int) else 0
        to_date = total if isinstance(count, int) else None
        gap = any(earlier.cases is None for earlier in found)
        received, closed, pending = (answers.get(f"complaints_{name}") for name in ("received", "closed", "pending"))
        found.append(
            CaseQuarter(period.year, quarter, count, to_date, received, closed, pending, gap)  # type: ignore[arg-type]
        )
    return found


def complaints(state: State, plan: Plan, period: Period) -> list[ComplaintYear]:
    """Return every year's complaints, as known at a period."""
    rows = known(headline_frame, state, period)
    return [
        _complaints(year, {said["quarter"]: said for said in rows if said["year"] == year}) for year in plan.all_years
    ]


def _complaints(year: int, rows: Mapping[int, Said]) -> ComplaintYear:
    said = {name: _counts(rows, f"complaints_{name}") for name in ("received", "closed", "pending")}
    received, closed, pending = (list(counts.values()) for counts in said.values())
    told = said["received"]
    return ComplaintYear(
        year=year,
        received=sum(received) if received else None,
        closed=sum(closed) if closed else None,
        pending=pending[-1] if pending else None,
        quarters=len(QUARTERS) if WHOLE_YEAR in told else len(told),
        whole=closes_year(told),
    )


def _counts(rows: Mapping[int, Said], name: str) -> dict[int, int]:
    """Return what was counted in each quarter that says so, in order."""
    return {quarter: said[name] for quarter, said in rows.items() if name in said}
