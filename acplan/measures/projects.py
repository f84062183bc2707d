"""The state of every project: now, over the quarters, and rolled up by dimension and unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from acplan.fiscal import QUARTERS, Period
from acplan.plan import Plan, Project
from acplan.progress.frames import Said, known, projects_frame
from acplan.progress.state import State
from acplan.rules import ProjectState, is_stuck, plan_score

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


@dataclass(frozen=True)
class StateQuarter:
    """The state of a project in a quarter; `stale`: carried from a quarter before within the fiscal year."""

    project: int
    dimension: int
    year: int
    quarter: int
    state: ProjectState
    stale: bool


@dataclass(frozen=True)
class MoneyOfYear:
    """Baht of a plan year, None where not reported; `open`: more can still be reported of it."""

    year: int
    planned: float
    enacted: float | None
    disbursed: float | None
    open: bool


def projects(state: State, plan: Plan, period: Period) -> list[ProjectYear]:
    """Return every project as known at a period, each field by its latest report of that fiscal year."""
    return _projects(known(projects_frame, state, period), plan, period)


def _projects(rows: Sequence[Said], plan: Plan, period: Period) -> list[ProjectYear]:
    latest: dict[int, Said] = {}
    stated: dict[int, int] = {}
    for said in rows:
        if said["year"] == period.year:
            latest.setdefault(said["project"], {}).update(said)
            if "status" in said:
                stated[said["project"]] = said["quarter"]
    waits = _waiting(_project_states(rows, plan, period))
    return [_project(p, latest.get(p.number, {}), stated.get(p.number), waits[p.number], period) for p in plan.projects]


def _project(project: Project, latest: Said, reported_quarter: int | None, waiting: int, period: Period) -> ProjectYear:
    state = ProjectState(latest.get("state", ProjectState.UNREPORTED))
    return ProjectYear(
        project=project.number,
        name=project.name.th,
        dimension=project.dimension,
        mission=project.mission,
        units=project.units,
        state=state,
        status=latest.get("status"),
        reason=latest.get("reason") if state is ProjectState.UNABLE else None,
        reported_quarter=reported_quarter,
        stale=reported_quarter is not None and reported_quarter < period.quarter and not state.final,
        waiting=waiting,
        percent=latest.get("percent"),
        budget_planned=project.budget(period.year),
        budget_enacted=latest.get("enacted"),
        budget_disbursed=latest.get("disbursed"),
        uses_no_budget=bool(latest.get("uses_no_budget", False)),
        **{name: latest.get(name) for name in _WORDS},
    )


def project_states(state: State, plan: Plan, period: Period) -> list[StateQuarter]:
    """Return the state of every project in each quarter from the first plan year to the period."""
    return _project_states(known(projects_frame, state, period), plan, period)


def _project_states(rows: Sequence[Said], plan: Plan, period: Period) -> list[StateQuarter]:
    stated = {(r["year"], r["quarter"], r["project"]): ProjectState(r["state"]) for r in rows if "status" in r}
    found = []
    for project in plan.projects:
        for year in plan.years:
            carried: ProjectState | None = None
            for quarter in QUARTERS:
                if (year, quarter) > period:
                    break
                reported = stated.get((year, quarter, project.number))
                carried = reported or carried
                now = carried or ProjectState.UNREPORTED
                stale = reported is None and carried is not None and not now.final
                found.append(StateQuarter(project.number, project.dimension, year, quarter, now, stale))
    return found


def _waiting(states: Iterable[StateQuarter]) -> Mapping[int, int]:
    """Return for how many quarters on end each project has been begun and not completed."""
    waiting: Counter[int] = Counter()
    for each in states:  # by quarter
        waiting[each.project] = waiting[each.project] + 1 if each.state is ProjectState.IN_PROGRESS else 0
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
    rows = known(projects_frame, state, period)
    return {year: _projects(rows, plan, Period(year, 4)) for year in plan.years}


def money(state: State, plan: Plan, period: Period, dimension: int | None = None) -> list[MoneyOfYear]:
    """Return the money of every plan year, of the whole plan or of a dimension."""
    return money_of(year_ends(state, plan, period), period, dimension)


def money_of(years: Mapping[int, list[ProjectYear]], period: Period, dimension: int | None = None) -> list[MoneyOfYear]:
    """Return the same of projects that are known at each year's end."""
    found = []
    for year, everything in years.items():
        total, reached = roll_up([p for p in everything if dimension in (None, p.dimension)]), year <= period.year
        enacted, disbursed = (total.budget_enacted, total.budget_disbursed) if reached else (None, None)
        found.append(MoneyOfYear(year, total.budget_planned, enacted, disbursed, open=period < Period(year, 4)))
    return found
