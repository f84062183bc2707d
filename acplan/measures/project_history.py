"""What was reported of one project, quarter by quarter, over all years."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from acplan.fiscal import Period, end_of
from acplan.measures.indicators import IndicatorYear
from acplan.plan import Indicator, Plan, Project
from acplan.progress.state import Answers, State
from acplan.schema import PROJECTS
from acplan.schema.types import Value


@dataclass(frozen=True)
class ProjectQuarter:
    """What one report said of a project; what it did not say is absent from `answers`."""

    year: int
    quarter: int
    answers: Answers


@dataclass(frozen=True)
class IndicatorYears:
    """An indicator with its results in each plan year up to the period, in order."""

    indicator: Indicator
    years: tuple[tuple[int, IndicatorYear], ...]


@dataclass(frozen=True)
class ProjectMoney:
    """A project's money of a fiscal year in baht: planned, and the latest that was reported; None while unknown."""

    year: int
    planned: float
    enacted: Value
    disbursed: Value


def project_money(state: State, project: Project, period: Period, years: Sequence[int]) -> list[ProjectMoney]:
    """Return a project's money of every plan year; what is reported counts up to the period."""
    reports = project_history(state, project.number, period)

    def latest(year: int, name: str) -> Value:
        return next((r.answers[name] for r in reports if r.year == year and name in r.answers), None)

    return [
        ProjectMoney(year, project.budget(year), latest(year, "enacted"), latest(year, "disbursed")) for year in years
    ]


def project_history(state: State, number: int, period: Period) -> list[ProjectQuarter]:
    """Return every report of a project up to a period, the latest first."""
    rows = state.rows[PROJECTS.name].items()
    found = [
        ProjectQuarter(int(key[0]), int(key[1]), answers)
        for key, answers in rows
        if key[2] == number and end_of(int(key[0]), int(key[1])) <= period
    ]
    return sorted(found, key=lambda report: (report.year, report.quarter), reverse=True)


def project_indicators(
    plan: Plan, number: int, by_year: Mapping[int, Mapping[str, IndicatorYear]]
) -> list[IndicatorYears]:
    """Return the indicators of a project, each as it stood at the end of every plan year up to the period."""
    return [
        IndicatorYears(indicator, tuple((year, found[indicator.code]) for year, found in by_year.items()))
        for indicator in plan.indicators
        if indicator.project == number
    ]
