"""The projects of each responsible unit: their states, what needs attention, indicators met, money."""

from __future__ import annotations

from dataclasses import dataclass

from acplan.measures.attention import Attention, attention, concerned
from acplan.measures.indicators import IndicatorCount, count_indicators
from acplan.measures.projects import ProjectYear, RollUp, roll_up
from acplan.measures.summary import Summary


@dataclass(frozen=True)
class UnitYear:
    """A unit in a fiscal year up to a quarter: its projects, rolled up, and the reasons to look at some.

    A project of several units counts for each; “all offices” is a unit of its own.
    """

    unit: str
    projects: tuple[ProjectYear, ...]
    roll_up: RollUp
    reasons: tuple[Attention, ...]
    indicators: IndicatorCount

    @property
    def attention(self) -> tuple[int, ...]:
        """The numbers of the projects that need attention, each once, those of the gravest reason first."""
        return concerned(self.reasons)


def units(summary: Summary) -> list[UnitYear]:
    """Return every unit, in the order in which the plan first names them; in the base year nothing needs attention."""
    return [_unit(summary, unit) for unit in summary.plan.units]


def _unit(summary: Summary, unit: str) -> UnitYear:
    found = [project for project in summary.projects if unit in project.units]
    numbers = {project.project for project in found}
    results = [result for result in summary.indicators if result.project in numbers]
    reasons = attention(found, summary.period.quarter, results) if summary.in_plan else []
    return UnitYear(unit, tuple(found), roll_up(found), tuple(reasons), count_indicators(results))
