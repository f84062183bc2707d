"""Every indicator of the plan beside its result of this year and the year before, to look through and to filter."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from acplan.fiscal import Period
from acplan.measures.indicators import IndicatorYear
from acplan.measures.summary import Summary
from acplan.plan import Indicator, Project
from acplan.rules import IndicatorState


class Unjudged(StrEnum):
    """Why an indicator has no verdict."""

    NOT_REPORTED = "not_reported"
    NOT_CLOSED = "not_closed"
    NO_YEAR_BEFORE = "no_year_before"
    AT_YEAR_END = "at_year_end"
    AGAINST_YEAR_BEFORE = "against_year_before"
    NO_MEASURE = "no_measure"


@dataclass(frozen=True)
class IndicatorLine:
    """An indicator with its project and results; `last` is the year before at its end, None before the base year."""

    plan: Indicator
    project: Project
    now: IndicatorYear
    last: IndicatorYear | None
    unjudged: Unjudged | None


def indicator_list(summary: Summary) -> list[IndicatorLine]:
    """Return the indicators asked for in the period's year, in the order of the plan.

    In the base year these are the ones that later years are compared with.
    """
    plan, period = summary.plan, summary.period
    now = {found.indicator: found for found in summary.indicators}
    last: dict[str, IndicatorYear] = {}
    if period.year > plan.base_year:
        last = {found.indicator: found for found in summary.at(Period(period.year - 1, 4)).indicators}
    return [
        IndicatorLine(
            plan=indicator,
            project=plan.project_by_number[indicator.project],
            now=now[indicator.code],
            last=last.get(indicator.code),
            unjudged=_unjudged(indicator, now[indicator.code]),
        )
        for indicator in plan.indicators_of(period.year)
    ]


def _unjudged(indicator: Indicator, found: IndicatorYear) -> Unjudged | None:
    """Say why there is no verdict, as `indicators` judged it."""
    if found.state is IndicatorState.SHOWN:
        return Unjudged.NO_MEASURE
    if found.state in {IndicatorState.NOT_DUE, IndicatorState.REACHED}:
        return Unjudged.AGAINST_YEAR_BEFORE if indicator.asks_base_year else Unjudged.AT_YEAR_END
    if found.state is not IndicatorState.NO_DATA:
        return None
    if found.value is None:
        return Unjudged.NOT_REPORTED
    return Unjudged.NO_YEAR_BEFORE if found.reported_quarter == 4 else Unjudged.NOT_CLOSED


def chosen(
    lines: Sequence[IndicatorLine],
    *,
    unit: str | None = None,
    state: IndicatorState | None = None,
    dimension: int | None = None,
) -> list[IndicatorLine]:
    """Return the indicators of a unit, in a state, of a dimension; None is all."""
    return [
        line
        for line in lines
        if (unit is None or unit in line.project.units)
        and (state is None or line.now.state is state)
        and (dimension is None or line.project.dimension == dimension)
    ]
