"""The state of every project: now, over the quarters, and rolled up by dimension and unit."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from acplan.fiscal import QUARTERS, Period
from acplan.plan import Plan, Project
from acplan.progress.frames import Said, known, projects_frame
from acplan.progress.state import State
from acplan.rules import ProjectState, is_cancelled, is_stuck, plan_score
from acplan.words.project_names import named, short_name
from acplan.words.text import Text

_WORDS = ("result", "obstacle", "suggestion", "evidence")


@dataclass(frozen=True)
class ProjectYear:
    """A project in a fiscal year up to a quarter: percent 0–100, money in baht.

    `stale`: the latest status is older than the period and not final. `cancelled_in`: the earlier year in which it was
    cancelled, where it has said nothing since and so stays so. `waiting` counts the quarters on end,
    over the years, in which it was begun but not completed. `short` is its name where room is scarce.
    """

    project: int
    name: Text
    short: Text
    dimension: int
    mission: str
    units: tuple[str, ...]
    state: ProjectState
    status: str | None
    reason: str | None
    reported_quarter: int | None
    cancelled_in: int | None
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
    def reported(self) -> bool:
        """Whether it has said in this year how it stands."""
        return self.state is not ProjectState.UNREPORTED and self.cancelled_in is None

    @property
    def named(self) -> Text:
        """Its number with its short name and the units that answer for it."""
        return named(self.project, self.short, self.units)

    @property
    def stuck(self) -> bool:
        """Whether it has been in progress for too long."""
        return is_stuck(self.waiting)


@dataclass(frozen=True)
class RollUp:
    """Counts of project states; `score` is the e-PlanNACC score 0–100; money in baht, None while unknown.

    `reported` are those that said in this year how they stand. `money_projects` have a budget or spent something; of
    them `enacted_missing` and `money_missing` have not said what was enacted, what was disbursed, and were not given
    up before.
    """

    projects: int
    done: int
    in_progress: int
    unable: int
    not_started: int
    unreported: int
    reported: int
    score: float | None
    budget_planned: float
    budget_enacted: float | None
    budget_disbursed: float | None
    money_projects: int
    enacted_missing: int
    money_missing: int

    @property
    def silent(self) -> bool:
        """Whether nothing is known of this year: none has reported, and they were not all cancelled before."""
        return self.score is None

    @property
    def enacted_known(self) -> bool:
        """Whether anything can be said of the money enacted: 0 of some says nothing where others have not reported."""
        return self.budget_enacted is not None and bool(self.budget_enacted or not self.enacted_missing)

    @property
    def spending_known(self) -> bool:
        """Whether anything can be said of the money spent; as above."""
        return self.budget_disbursed is not None and bool(self.budget_disbursed or not self.money_missing)

    @property
    def states(self) -> dict[ProjectState, int]:
        """How many projects are in each state."""
        return {state: getattr(self, state.value) for state in ProjectState}

    @property
    def awaiting_report(self) -> int:
        """How many projects await their report by e-PlanNACC's four states, which have no word for not started."""
        return sum(n for state, n in self.states.items() if state.official is ProjectState.UNREPORTED)


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
    """Baht of a plan year, None where not reported; `open`: more can still be reported of it.

    `enacted_missing`, `money_missing`: so many of those with money have not said what was enacted, what was disbursed.
    """

    year: int
    planned: float
    enacted: float | None
    disbursed: float | None
    open: bool
    enacted_missing: int
    money_missing: int


def projects(state: State, plan: Plan, period: Period) -> list[ProjectYear]:
    """Return every project as known at a period, each field by its latest report of that fiscal year."""
    rows = known(projects_frame, state, period)
    return _projects(rows, _project_states(rows, plan, period), plan, period)


def _projects(rows: Sequence[Said], states: Iterable[StateQuarter], plan: Plan, period: Period) -> list[ProjectYear]:
    latest: dict[int, Said] = {}
    stated: dict[int, int] = {}
    before: dict[int, Said] = {}
    for said in rows:  # by quarter
        if said["year"] == period.year:
            latest.setdefault(said["project"], {}).update(said)
            if "status" in said:
                stated[said["project"]] = said["quarter"]
        elif said["year"] in plan.years and said["year"] < period.year and "status" in said:
            before[said["project"]] = said
    waits = _waiting(each for each in states if (each.year, each.quarter) <= period)
    own = plan.facts["name"]
    return [
        _project(
            p,
            p.short if any(p.short) else short_name(p.name, own, plan.facts.get("short_name", own)),
            latest.get(p.number, {}),
            stated.get(p.number),
            before.get(p.number, {}),
            waits[p.number],
            period,
        )
        for p in plan.projects
    ]


def _project(
    project: Project,
    short: Text,
    latest: Said,
    reported_quarter: int | None,
    before: Said,
    waiting: int,
    period: Period,
) -> ProjectYear:
    stays = reported_quarter is None and is_cancelled(before.get("status"))
    standing = before if stays else latest
    state = ProjectState(standing.get("state", ProjectState.UNREPORTED))
    return ProjectYear(
        project=project.number,
        name=project.name,
        short=short,
        dimension=project.dimension,
        mission=project.mission,
        units=project.units,
        state=state,
        status=standing.get("status"),
        reason=standing.get("reason") if state is ProjectState.UNABLE else None,
        reported_quarter=reported_quarter,
        cancelled_in=before["year"] if stays else None,
        stale=reported_quarter is not None and reported_quarter < period.quarter and _may_change(state),
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
    stated = {(said["year"], said["quarter"], said["project"]): said for said in rows if "status" in said}
    found = []
    for project in plan.projects:
        last: Said = {}
        for year in plan.years:
            last = last if is_cancelled(last.get("status")) else {}
            for quarter in QUARTERS:
                if (year, quarter) > period:
                    break
                reported = stated.get((year, quarter, project.number))
                last = reported or last
                now = ProjectState(last.get("state", ProjectState.UNREPORTED))
                stale = reported is None and _may_change(now)
                found.append(StateQuarter(project.number, project.dimension, year, quarter, now, stale))
    return found


def _may_change(state: ProjectState) -> bool:
    """Tell whether something was reported that is not final, so that news is due each quarter."""
    return state is not ProjectState.UNREPORTED and not state.final


def _waiting(states: Iterable[StateQuarter]) -> Mapping[int, int]:
    """Return for how many quarters on end each project has been begun and not completed."""
    waiting: Counter[int] = Counter()
    for each in states:  # by quarter
        waiting[each.project] = waiting[each.project] + 1 if each.state is ProjectState.IN_PROGRESS else 0
    return waiting


def roll_up(found: list[ProjectYear]) -> RollUp:
    """Return the counts, score and money of some projects."""
    states = [project.state for project in found]
    reported = sum(1 for project in found if project.reported)
    known = reported or set(states) == {ProjectState.UNABLE}  # cancelled, all of them, in earlier years
    money = [p for p in found if p.budget_planned > 0 or p.budget_enacted or p.budget_disbursed]
    return RollUp(
        projects=len(found),
        done=states.count(ProjectState.DONE),
        in_progress=states.count(ProjectState.IN_PROGRESS),
        unable=states.count(ProjectState.UNABLE),
        not_started=states.count(ProjectState.NOT_STARTED),
        unreported=states.count(ProjectState.UNREPORTED),
        reported=reported,
        score=plan_score(states) if known else None,
        budget_planned=sum(project.budget_planned for project in found),
        budget_enacted=_sum([p.budget_enacted for p in money or found]),
        budget_disbursed=_sum([p.budget_disbursed for p in money or found]),
        money_projects=len(money),
        enacted_missing=sum(1 for p in money if p.budget_enacted is None and p.cancelled_in is None),
        money_missing=sum(1 for p in money if p.budget_disbursed is None and p.cancelled_in is None),
    )


def _sum(values: list[float | None]) -> float | None:
    known = [value for value in values if value is not None]
    return sum(known) if known else None


def year_ends(state: State, plan: Plan, period: Period) -> dict[int, list[ProjectYear]]:
    """Return every project at the end of each plan year, as known at a period."""
    rows = known(projects_frame, state, period)
    states = _project_states(rows, plan, Period(plan.years[-1], 4))
    return {year: _projects(rows, states, plan, Period(year, 4)) for year in plan.years}


def money(state: State, plan: Plan, period: Period, dimension: int | None = None) -> list[MoneyOfYear]:
    """Return the money of every plan year, of the whole plan or of a dimension."""
    return money_of(year_ends(state, plan, period), period, dimension)


def money_of(years: Mapping[int, list[ProjectYear]], period: Period, dimension: int | None = None) -> list[MoneyOfYear]:
    """Return the same of projects that are known at each year's end."""
    found = []
    for year, everything in years.items():
        total, reached = roll_up([p for p in everything if dimension in (None, p.dimension)]), year <= period.year
        found.append(
            MoneyOfYear(
                year,
                total.budget_planned,
                total.budget_enacted if reached and total.enacted_known else None,
                total.budget_disbursed if reached and total.spending_known else None,
                open=period < Period(year, 4),
                enacted_missing=total.enacted_missing,
                money_missing=total.money_missing,
            )
        )
    return found
