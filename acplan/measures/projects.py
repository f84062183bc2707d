"""The state of every project: now, over the quarters, and rolled up by dimension and unit."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
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
    """The state of a project in a quarter; `stale`: carried from a quarter before within the fiscal year.

    `waiting` counts the quarters on end, over the years, in which it was begun but not completed.
    """

    project: int
    dimension: int
    year: int
    quarter: int
    state: ProjectState
    stale: bool
    waiting: int


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


def projects(
    state: State, plan: Plan, period: Period, states: Sequence[StateQuarter] | None = None
) -> list[ProjectYear]:
    """Return every project as known at a period, each field by its latest report of that fiscal year.

    `states` are theirs in the quarters up to then, where they are known already.
    """
    latest: dict[int, Said] = {}
    stated: dict[int, int] = {}
    before: dict[int, Said] = {}
    for said in known(projects_frame, state, period):  # by quarter
        if said["year"] == period.year:
            latest.setdefault(said["project"], {}).update(said)
            if "status" in said:
                stated[said["project"]] = said["quarter"]
        elif said["year"] in plan.years and said["year"] < period.year and "status" in said:
            before[said["project"]] = said
    quarters = project_states(state, plan, period) if states is None else states
    waiting = {each.project: each.waiting for each in quarters}  # the last counts
    own = plan.facts["name"]
    return [
        _project(
            p,
            p.short if any(p.short) else short_name(p.name, own, plan.facts.get("short_name", own)),
            latest.get(p.number, {}),
            stated.get(p.number),
            before.get(p.number, {}),
            waiting.get(p.number, 0),
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
    rows = known(projects_frame, state, period)
    stated = {(said["year"], said["quarter"], said["project"]): said for said in rows if "status" in said}
    found = []
    for project in plan.projects:
        last: Said = {}
        waiting = 0
        for year in plan.years:
            last = last if is_cancelled(last.get("status")) else {}
            for quarter in QUARTERS:
                if (year, quarter) > period:
                    break
                reported = stated.get((year, quarter, project.number))
                last = reported or last
                now = ProjectState(last.get("state", ProjectState.UNREPORTED))
                stale = reported is None and _may_change(now)
                waiting = waiting + 1 if now is ProjectState.IN_PROGRESS else 0
                found.append(StateQuarter(project.number, project.dimension, year, quarter, now, stale, waiting))
    return found


def _may_change(state: ProjectState) -> bool:
    """Tell whether something was reported that is not final, so that news is due each quarter."""
    return state is not ProjectState.UNREPORTED and not state.final


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


def money_by_year(
    years: Mapping[int, list[ProjectYear]], plan: Plan, period: Period, dimension: int | None = None
) -> list[MoneyOfYear]:
    """Return the money of every plan year, of the whole plan or of a dimension; `years` are those known at a period."""
    found = []
    for year in plan.years:
        if year not in years:
            planned = sum(p.budget(year) for p in plan.projects if dimension in (None, p.dimension))
            found.append(MoneyOfYear(year, planned, None, None, open=True, enacted_missing=0, money_missing=0))
            continue
        total = roll_up([p for p in years[year] if dimension in (None, p.dimension)])
        found.append(
            MoneyOfYear(
                year,
                total.budget_planned,
                total.budget_enacted if total.enacted_known else None,
                total.budget_disbursed if total.spending_known else None,
                open=period < Period(year, 4),
                enacted_missing=total.enacted_missing,
                money_missing=total.money_missing,
            )
        )
    return found
