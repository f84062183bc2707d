"""Every output and outcome of the plan: met, not met, not yet due, or without data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pandas as pd

from acplan.fiscal import Period
from acplan.plan import Plan
from acplan.progress.frames import indicators_frame
from acplan.progress.state import State
from acplan.rules import IndicatorState, at_its_end, judge_each_quarter, judge_indicator


@dataclass(frozen=True)
class IndicatorYear:
    """An indicator in a fiscal year up to a quarter; `value` in its unit (exists 1, not 0), `text` where words."""

    indicator: str
    project: int
    dimension: int
    mission: str
    state: IndicatorState
    value: float | None
    text: str | None
    before: float | None
    reported_quarter: int | None


@dataclass(frozen=True)
class IndicatorCount:
    """How many indicators are in each state; `judged` are those met or not met."""

    met: int
    reached: int
    not_met: int
    not_due: int
    no_data: int
    shown: int

    @property
    def judged(self) -> int:
        """Those that were judged at all."""
        return self.met + self.not_met


def indicators(state: State, plan: Plan, period: Period) -> list[IndicatorYear]:
    """Return every indicator as known at a period, by its latest result of that fiscal year."""
    frame = indicators_frame(state.up_to(period)).sort_values(["year", "quarter"])
    reported = frame[frame["value"].notna() | frame["text"].notna()]
    current = reported.loc[reported["year"] == period.year, ["indicator", "quarter", "value", "text"]]
    now = {code: latest for code, *latest in current.itertuples(index=False)}
    to_date: dict[str, dict[int, float]] = {}
    for code, quarter, result, _ in current[current["value"].notna()].itertuples(index=False):
        to_date.setdefault(str(code), {})[int(quarter)] = float(result)
    closed = reported[(reported["year"] == period.year - 1) & (reported["quarter"] == 4)]
    closed = closed[closed["value"].notna()]
    before = {str(code): float(value) for code, value in zip(closed["indicator"], closed["value"], strict=True)}
    found = []
    for indicator in plan.indicators:
        project = plan.project_by_number[indicator.project]
        quarter, result, text = now.get(indicator.code, (None, None, None))
        value = None if pd.isna(result) else float(result)
        previous = before.get(indicator.code)
        at_year_end = quarter == 4
        if indicator.each_quarter is not None:
            verdict = judge_each_quarter(indicator.each_quarter, to_date.get(indicator.code, {}))
        else:
            verdict = judge_indicator(
                indicator.operator,
                indicator.yearly_target,
                value=value,
                at_year_end=at_year_end,
                before=previous,
                can_fall=indicator.can_fall,
            )
        if period.quarter == 4:
            verdict = at_its_end(verdict)
        found.append(
            IndicatorYear(
                indicator=indicator.code,
                project=indicator.project,
                dimension=project.dimension,
                mission=project.mission,
                state=verdict,
                value=value,
                text=None if pd.isna(text) else str(text),
                before=previous,
                reported_quarter=None if quarter is None else int(quarter),
            )
        )
    return found


def count_indicators(found: Sequence[IndicatorYear]) -> IndicatorCount:
    """Return how many of some indicators are in each state."""
    states = [indicator.state for indicator in found]
    return IndicatorCount(
        met=states.count(IndicatorState.MET),
        reached=states.count(IndicatorState.REACHED),
        not_met=states.count(IndicatorState.NOT_MET),
        not_due=states.count(IndicatorState.NOT_DUE),
        no_data=states.count(IndicatorState.NO_DATA),
        shown=states.count(IndicatorState.SHOWN),
    )
