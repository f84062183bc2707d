"""Every output and outcome of the plan: met, not met, not yet due, or without data."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from acplan.fiscal import Period
from acplan.plan import Plan
from acplan.progress.frames import Said, indicators_frame, known
from acplan.progress.repeats import repeat
from acplan.progress.state import State
from acplan.rules import IndicatorState, at_its_end, judge_each_quarter, judge_indicator
from acplan.schema.plan_choices import Repeated


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
    """How many indicators are in each state.

    `judgeable` are all but the qualitative ones, the whole that can ever be met; `judged` those met or not met so far.
    """

    met: int
    reached: int
    not_met: int
    not_due: int
    no_data: int
    shown: int

    @property
    def judgeable(self) -> int:
        """Those that can be judged, at whatever time of the year."""
        return self.met + self.reached + self.not_met + self.not_due + self.no_data

    @property
    def judged(self) -> int:
        """Those that were judged at all."""
        return self.met + self.not_met

    @property
    def silent(self) -> bool:
        """Whether nothing is known of any, so that none met is no result."""
        return self.no_data == self.judgeable


def indicators(state: State, plan: Plan, period: Period) -> list[IndicatorYear]:
    """Return every indicator as known at a period, by its latest result of that fiscal year."""
    now: dict[str, Said] = {}
    to_date: dict[str, dict[int, float]] = {}
    before: dict[str, float] = {}
    for said in known(indicators_frame, state, period):
        if said["year"] == period.year and ("value" in said or "text" in said):
            now[said["indicator"]] = said
            if "value" in said:
                to_date.setdefault(said["indicator"], {})[said["quarter"]] = said["value"]
        elif (said["year"], said["quarter"]) == (period.year - 1, 4) and "value" in said:
            before[said["indicator"]] = said["value"]
    found = []
    for indicator in plan.indicators:
        project = plan.project_by_number[indicator.project]
        latest, previous = now.get(indicator.code, {}), before.get(indicator.code)
        if indicator.repeats:
            latest, previous = _repeated(indicator.repeats, state, period)
        value, reported = latest.get("value"), latest.get("quarter")
        if indicator.each_quarter is not None:
            verdict = judge_each_quarter(indicator.each_quarter, to_date.get(indicator.code, {}))
        else:
            verdict = judge_indicator(
                indicator.operator,
                indicator.yearly_target,
                value=value,
                at_year_end=reported == 4,
                before=previous,
                can_fall=indicator.can_fall,
            )
        if period.quarter == 4:
            verdict = at_its_end(verdict)
        if period.year not in plan.years and verdict is not IndicatorState.SHOWN:
            verdict = IndicatorState.NO_DATA  # the base year is compared with, and not judged
        found.append(
            IndicatorYear(
                indicator=indicator.code,
                project=indicator.project,
                dimension=project.dimension,
                mission=project.mission,
                state=verdict,
                value=value,
                text=latest.get("text"),
                before=previous,
                reported_quarter=reported,
            )
        )
    return found


def _repeated(figure: Repeated, state: State, period: Period) -> tuple[Said, float | None]:
    """Return a headline figure as a result is told: of the period's year, and of the year before at its end."""
    this, last = repeat(figure, state, period), repeat(figure, state, Period(period.year - 1, 4))
    return {"value": this.value, "quarter": this.quarter} if this else {}, last.value if last else None


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
