"""The projects of each responsible unit: their states, what is late, indicators met, money."""

from __future__ import annotations

from dataclasses import dataclass

from acplan.measures.attention import late
from acplan.measures.indicators import IndicatorCount, count_indicators
from acplan.measures.projects import ProjectYear, RollUp, roll_up
from acplan.measures.summary import Summary


@dataclass(frozen=True)
class UnitYear:
    """A unit in a fiscal year up to a quarter: its projects, rolled up, and the numbers of those that are late.

    A project of several units counts for each; “all offices” is a unit of its own.
    """

    unit: str
    projects: tuple[ProjectYear, ...]
    roll_up: RollUp
    late: tuple[int, ...]
    indicators: IndicatorCount


def units(summary: Summary) -> list[UnitYear]:
    """Return every unit, in the order in which the plan first names them; in the base year nothing is late."""
    return [_unit(summary, unit) for unit in summary.plan.units]


def _unit(summary: Summary, unit: str) -> UnitYear:
    found = [project for project in summary.projects if unit in project.units]
    numbers = {project.project for project in found}
    return UnitYear(
        unit,
        tuple(found),
        roll_up(found),
        late(found, summary.period.quarter) if summary.period.year in summary.plan.years else (),
        count_indicators([result for result in summary.indicators if result.project in numbers]),
    )
