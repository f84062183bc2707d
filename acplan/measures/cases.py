"""Corruption cases by year against the stepped ceiling, and by quarter within a year."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

import pandas as pd

from acplan.fiscal import QUARTERS, WHOLE_YEAR, Period
from acplan.plan import Plan
from acplan.progress.frames import headline_frame
from acplan.progress.state import State
from acplan.rules import CaseVerdict, NoBase, case_ceiling, case_target, chance, closes_year, is_certain, judge_cases


@dataclass(frozen=True)
class CaseYear:
    """The cases of a fiscal year: counts in cases, `reduction` achieved and `reduction_target` in percent.

    `count` is to date in an open year; `quarters` are those reported (4 for a whole-year row).
    `reduction` is stated for closed years with a base above zero only. `certain`: only a revision can change the
    verdict; None where nothing is judged. `chance`, 0–1: how often chance alone makes a difference from the base year
    as large as this one; closed and comparable years only.
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


def cases(state: State, plan: Plan, period: Period) -> list[CaseYear]:
    """Return every year's cases with their verdict, as known at a period."""
    frame = headline_frame(state.up_to(period))[["year", "quarter", "cases", "stage", "source", "cut_off"]]
    counted = frame[frame["cases"].notna()]
    base_rows = counted[counted["year"] == plan.base_year]
    base = int(base_rows["cases"].sum()) if closes_year(base_rows["quarter"].tolist()) else None
    base_stages = set(base_rows["stage"].dropna())
    last = int(counted["year"].max()) if len(counted) else None
    return [
        _year(year, counted[counted["year"] == year], plan, base, base_stages, len(base_rows) > 0, last)
        for year in plan.all_years
    ]


def _year(
    year: int,
    rows: pd.DataFrame,
    plan: Plan,
    base: int | None,
    base_stages: set[str],
    base_reported: bool,
    last: int | None,
) -> CaseYear:
    goal = plan.targets.get(year)
    reduction = goal.reduction if goal else None
    count = int(rows["cases"].sum()) if len(rows) else None
    closed, stages = closes_year(rows["quarter"].tolist()), set(rows["stage"].dropna())
    quarters = {int(quarter) for quarter in rows["quarter"]}
    skipped = bool(quarters) and not closed and len(quarters) < max(quarters)
    left = not closed and last is not None and last > year
    reason = None
    if base is None:
        reason = NoBase.INCOMPLETE if base_reported else NoBase.UNKNOWN
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
    ceiling = case_ceiling(base, reduction) if base is not None and reduction is not None else None
    judged = verdict not in {CaseVerdict.NO_BASE, CaseVerdict.NOT_APPLICABLE}
    over = count - ceiling if judged and count is not None and ceiling is not None and count > ceiling else None
    by_chance = chance(base, count) if judged and closed and base is not None and count is not None else None
    last_row = rows.sort_values("quarter").iloc[-1] if len(rows) else None
    return CaseYear(
        year=year,
        count=count,
        quarters=4 if WHOLE_YEAR in quarters else len(quarters),
        base=base,
        target=float(case_target(base, reduction)) if base is not None and reduction is not None else None,
        ceiling=ceiling,
        reduction=100 * (base - count) / base if judged and closed and base and count is not None else None,
        verdict=verdict,
        missed_by=over,
        reduction_target=reduction,
        closed=closed,
        at_least=bool(quarters) and not closed and (skipped or left),
        reason=reason if verdict is CaseVerdict.NO_BASE else None,
        stage=", ".join(sorted(stages)) or None,
        source=_last(last_row, "source"),
        cut_off=_date(last_row),
        certain=is_certain(verdict),
        chance=None if by_chance is None else float(by_chance),
    )


def _last(row: pd.Series | None, name: str) -> str | None:
    return None if row is None or pd.isna(row[name]) else str(row[name])


def _date(row: pd.Series | None) -> date | None:
    return None if row is None or pd.isna(row["cut_off"]) else row["cut_off"].date()


def case_quarters(state: State, period: Period) -> list[CaseQuarter]:
    """Return the four quarters of the period's year; those after the period are not reported."""
    rows = {key[1]: answers for key, answers in state.up_to(period).rows["headline"].items() if key[0] == period.year}
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


def complaints(state: State, plan: Plan, period: Period) -> pd.DataFrame:
    """Return one row a year: complaints received and closed in it, and pending at its last reported quarter.

    `quarters` are those for which received ones are reported (4 for a whole-year row); `whole`: they close the year.
    """
    frame = headline_frame(state.up_to(period)).sort_values(["year", "quarter"])
    rows = []
    for year in plan.all_years:
        part = frame[frame["year"] == year]
        row: dict[str, int | None] = {"year": year}
        for name in ("received", "closed"):
            values = part[f"complaints_{name}"].dropna()
            row[name] = int(values.sum()) if len(values) else None
        pending = part["complaints_pending"].dropna()
        row["pending"] = int(pending.iloc[-1]) if len(pending) else None
        told = {int(quarter) for quarter in part.loc[part["complaints_received"].notna(), "quarter"]}
        row["quarters"] = len(QUARTERS) if WHOLE_YEAR in told else len(told) or None
        row["whole"] = closes_year(told)
        rows.append(row)
    return pd.DataFrame(rows).astype("Int64").astype({"whole": bool})
