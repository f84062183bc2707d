"""The state of every project: now, over the quarters, and rolled up by dimension and unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import pandas as pd

from acplan.fiscal import QUARTERS, Period
from acplan.plan import Plan, Project
from acplan.progress.frames import projects_frame
from acplan.progress.state import State
from acplan.rules import ProjectState, is_stuck, plan_score

_FIELDS = ("status", "state", "reason", "percent", "enacted", "disbursed", "uses_no_budget")
_WORDS = ("result", "obstacle", "suggestion", "evidence")


@dataclass(frozen=True)
class ProjectYear:
    """A project in a fiscal year up to a quarter: percent 0–100, money in baht.

    `stale`: the latest status is older than the period and not final. `waiting` counts the quarters on end,
    over the years, in which it was begun but not completed.
    """

    project: int
    name: str
    dimension: int
    mission: str
    units: tuple[str, ...]
    state: ProjectState
    status: str | None
    reason: str | None
    reported_quarter: int | None
    stale: bool
    waiting: int
    percent: float | None
    budget_planned: float
    budget_enacted: float | None
    budget_disbursed: float | None
    uses_no_budget: bool
    result: str | None
    obstacle: str | None
    suggestion: str | None
    evidence: str | None

    @property
    def stuck(self) -> bool:
        """Whether it has been in progress for too long."""
        return is_stuck(self.waiting)


@dataclass(frozen=True)
class RollUp:
    """Counts of project states; `score` is the e-PlanNACC score 0–100; money in baht, None while unknown.

    `money_missing` counts the projects with a planned budget that have not said what was disbursed.
    """

    projects: int
    done: int
    in_progress: int
    unable: int
    unreported: int
    score: float | None
    budget_planned: float
    budget_enacted: float | None
    budget_disbursed: float | None
    money_missing: int


def projects(state: State, plan: Plan, period: Period) -> list[ProjectYear]:
    """Return every project as known at a period, each field by its latest report of that fiscal year."""
    return _projects(projects_frame(state.up_to(period)), plan, period)


def _projects(frame: pd.DataFrame, plan: Plan, period: Period) -> list[ProjectYear]:
    now = frame[frame["year"] == period.year].sort_values("quarter")
    latest: dict[int, dict[str, Any]] = {}
    stated: dict[int, int] = {}
    for project, quarter, *values in now[["project", "quarter", *_FIELDS, *_WORDS]].itertuples(index=False):
        reported = {n: v for n, v in zip((*_FIELDS, *_WORDS), values, strict=True) if not pd.isna(v)}
        latest.setdefault(project, {}).update(reported)
        if "status" in reported:
            stated[project] = quarter
    waits = _waiting(_project_states(frame, plan, period))
    return [_project(p, latest.get(p.number, {}), stated.get(p.number), waits[p.number], period) for p in plan.projects]


def _project(
    project: Project, latest: Mapping[str, Any], quarter: int | None, waiting: int, period: Period
) -> ProjectYear:
    reported_quarter = None if quarter is None else int(quarter)
    state = ProjectState(str(latest.get("state", ProjectState.UNREPORTED)))
    return ProjectYear(
        project=project.number,
        name=project.name.th,
        dimension=project.dimension,
        mission=project.mission,
        units=project.units,
        state=state,
        status=_text(latest, "status"),
        reason=_text(latest, "reason") if state is ProjectState.UNABLE else None,
        reported_quarter=reported_quarter,
        stale=reported_quarter is not None and reported_quarter < period.quarter and not state.final,
        waiting=waiting,
        percent=_number(latest, "percent"),
        budget_planned=project.budget(period.year),
        budget_enacted=_number(latest, "enacted"),
        budget_disbursed=_number(latest, "disbursed"),
        uses_no_budget=bool(latest.get("uses_no_budget", False)),
        **{name: _text(latest, name) for name in _WORDS},
    )


def _text(latest: Mapping[str, Any], name: str) -> str | None:
    return str(latest[name]) if name in latest else None


def _number(latest: Mapping[str, Any], name: str) -> float | None:
    return float(latest[name]) if name in latest else None


def project_states(state: State, plan: Plan, period: Period) -> pd.DataFrame:
    """Return one row per project and quarter from the first plan year to the period.

    Columns: project, dimension, year, quarter, state, and `stale` where the state was carried from a quarter
    before within the fiscal year.
    """
    return _project_states(projects_frame(state.up_to(period)), plan, period)


def _project_states(frame: pd.DataFrame, plan: Plan, period: Period) -> pd.DataFrame:
    stated = frame[frame["status"].notna()]
    known = {
        (y, q, p): ProjectState(s)
        for y, q, p, s in stated[["year", "quarter", "project", "state"]].itertuples(index=False)
    }
    rows = []
    for project in plan.projects:
        for year in plan.years:
            carried: ProjectState | None = None
            for quarter in QUARTERS:
                if (year, quarter) > period:
                    break
                reported = known.get((year, quarter, project.number))
                carried = reported or carried
                now = carried or ProjectState.UNREPORTED
                stale = reported is None and carried is not None and not now.final
                rows.append((project.number, project.dimension, year, quarter, now.value, stale))
    return pd.DataFrame(rows, columns=["project", "dimension", "year", "quarter", "state", "stale"])


def _waiting(states: pd.DataFrame) -> Mapping[int, int]:
    """Return for how many quarters on end each project has been begun and not completed."""
    waiting: Counter[int] = Counter()
    for project, state in states[["project", "state"]].itertuples(index=False):  # by quarter
        waiting[project] = waiting[project] + 1 if state == ProjectState.IN_PROGRESS else 0
    return waiting


def roll_up(found: list[ProjectYear]) -> RollUp:
    """Return the counts, score and money of some projects."""
    states = [project.state for project in found]
    money = [p for p in found if p.budget_planned > 0 or p.budget_enacted or p.budget_disbursed]
    return RollUp(
        projects=len(found),
        done=states.count(ProjectState.DONE),
        in_progress=states.count(ProjectState.IN_PROGRESS),
        unable=states.count(ProjectState.UNABLE),
        unreported=states.count(ProjectState.UNREPORTED),
        score=plan_score(states),
        budget_planned=sum(project.budget_planned for project in found),
        budget_enacted=_sum([p.budget_enacted for p in money or found]),
        budget_disbursed=_sum([p.budget_disbursed for p in money or found]),
        money_missing=sum(1 for project in money if project.budget_disbursed is None),
    )


def _sum(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def year_ends(state: State, plan: Plan, period: Period) -> dict[int, list[ProjectYear]]:
    """Return every project at the end of each plan year, as known at a period."""
    known = projects_frame(state.up_to(period))
    return {year: _projects(known[known["year"] <= year], plan, Period(year, 4)) for year in plan.years}


def money(state: State, plan: Plan, period: Period, dimension: int | None = None) -> pd.DataFrame:
    """Return one row a plan year: planned, enacted, disbursed in baht (NA: not reported), and `open`."""
    return money_of(year_ends(state, plan, period), period, dimension)


def money_of(years: Mapping[int, list[ProjectYear]], period: Period, dimension: int | None = None) -> pd.DataFrame:
    """Return the same of projects that are known at each year's end."""
    rows = []
    for year, everything in years.items():
        at = min(Period(year, 4), period)
        total = roll_up([p for p in everything if dimension in (None, p.dimension)])
        reached = at.year == year
        rows.append(
            {
                "year": year,
                "planned": total.budget_planned,
                "enacted": total.budget_enacted if reached else None,
                "disbursed": total.budget_disbursed if reached else None,
                "open": at != Period(year, 4),
            }
        )
    types = {"year": "Int64", "planned": "Float64", "enacted": "Float64", "disbursed": "Float64", "open": "boolean"}
    return pd.DataFrame(rows).astype(types)
