"""All figures at one period in one place: what every page, picture and export starts from."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from functools import cached_property
from typing import TYPE_CHECKING

from acplan.fiscal import Period
from acplan.measures.cases import CaseYear, cases
from acplan.measures.gaps import Gap, gaps
from acplan.measures.indicators import IndicatorCount, IndicatorYear, count_indicators, indicators
from acplan.measures.ita import ItaYear, ita
from acplan.measures.projects import (
    ProjectYear,
    RollUp,
    StateQuarter,
    project_states,
    projects,
    roll_up,
)
from acplan.measures.running_cases import RunningCases, running_cases
from acplan.plan import Plan
from acplan.progress.state import State

if TYPE_CHECKING:
    from acplan.store import Stored


@dataclass(frozen=True)
class DimensionYear:
    """A dimension in a fiscal year up to a quarter."""

    number: int
    roll_up: RollUp
    indicators: IndicatorCount


@dataclass(frozen=True)
class Summary:
    """Everything that can be said at a period; each part is worked out when it is first asked for.

    `code` stands for the save on papers, "" before the first. Summaries of one state know one another (`at`), so that
    nothing is worked out twice.
    """

    state: State
    plan: Plan
    period: Period
    sample: bool
    save_number: int
    code: str = ""
    _at: dict[Period, Summary] = field(default_factory=dict, init=False, repr=False, compare=False)

    def at(self, period: Period) -> Summary:
        """Return the same at another period."""
        self._at.setdefault(self.period, self)
        if period not in self._at:
            found = replace(self, period=period)
            vars(found)["_at"] = self._at
            self._at[period] = found
        return self._at[period]

    @cached_property
    def cases(self) -> list[CaseYear]:
        """The cases of every year."""
        return cases(self.state, self.plan, self.period)

    @cached_property
    def running_cases(self) -> RunningCases:
        """The cases added up since the plan's first year."""
        return running_cases(self.state, self.plan, self.period, self.cases)

    @cached_property
    def ita(self) -> list[ItaYear]:
        """The ITA of every year."""
        return ita(self.state, self.plan, self.period)

    @cached_property
    def projects(self) -> list[ProjectYear]:
        """Every project."""
        return projects(self.state, self.plan, self.period, self.project_states)

    @cached_property
    def indicators(self) -> list[IndicatorYear]:
        """Every indicator."""
        return indicators(self.state, self.plan, self.period)

    @cached_property
    def indicators_by_year(self) -> dict[int, dict[str, IndicatorYear]]:
        """Every indicator by its code, at the end of each plan year so far."""
        return {year: {found.indicator: found for found in end.indicators} for year, end in self._ends().items()}

    @cached_property
    def dimensions(self) -> list[DimensionYear]:
        """Every dimension."""
        return [self._dimension(dimension.number) for dimension in self.plan.dimensions]

    @cached_property
    def year_ends(self) -> dict[int, list[ProjectYear]]:
        """Every project at the end of each plan year so far."""
        return {year: end.projects for year, end in self._ends().items()}

    @cached_property
    def project_states(self) -> list[StateQuarter]:
        """The state of every project in each quarter of the plan so far, which nothing later can change."""
        last = Period(self.plan.years[-1], 4)
        if self.period >= last:
            return project_states(self.state, self.plan, last)
        return [each for each in self.at(last).project_states if (each.year, each.quarter) <= self.period]

    @cached_property
    def missing(self) -> list[Gap]:
        """What is not reported."""
        return gaps(self.state, self.period, self.cases, self.ita, self.projects, self.indicators)

    @property
    def previous(self) -> Summary:
        """The same at the quarter before."""
        return self.at(self.period.previous)

    @property
    def year_before(self) -> Summary | None:
        """The same at the same quarter of the year before; None in the base year."""
        if self.period.year_before.year < self.plan.base_year:
            return None
        return self.at(self.period.year_before)

    @property
    def in_plan(self) -> bool:
        """Whether the plan has projects in the period's year; the base year has none."""
        return self.period.year in self.plan.years

    @property
    def compared(self) -> Summary:
        """What is compared with by default: the quarter before, in a year's first quarter that of the year before."""
        first = self.period.quarter == 1 and self.period.year - 1 in self.plan.years
        return self.year_before if first and self.year_before is not None else self.previous

    @property
    def case_year(self) -> CaseYear:
        """The cases of the period's year."""
        return next(year for year in self.cases if year.year == self.period.year)

    @property
    def ita_year(self) -> ItaYear:
        """The ITA of the period's year."""
        return next(year for year in self.ita if year.year == self.period.year)

    @property
    def ita_known(self) -> ItaYear | None:
        """The latest ITA that is known up to the period's year."""
        return next((y for y in reversed(self.ita) if y.year <= self.period.year and y.score is not None), None)

    @property
    def ita_beside_average(self) -> ItaYear | None:
        """The latest ITA up to the period's year that has a national average of its own year beside it."""
        known = (y for y in reversed(self.ita) if y.year <= self.period.year)
        return next((y for y in known if y.score is not None and y.national is not None), None)

    @property
    def cases_known(self) -> CaseYear | None:
        """The latest year before the period's of which cases are reported."""
        return next((y for y in reversed(self.cases) if y.year < self.period.year and y.count is not None), None)

    @property
    def last_closed(self) -> int | None:
        """The latest plan year whose cases are complete, as known at the period."""
        return next((y.year for y in reversed(self.cases) if y.closed and y.year in self.plan.years), None)

    def projects_of(self, dimension: int) -> list[ProjectYear]:
        """Return the projects of a dimension."""
        return [project for project in self.projects if project.dimension == dimension]

    def indicators_of(self, project: int) -> IndicatorCount:
        """Return the indicators of a project, counted by what came of them."""
        return count_indicators([result for result in self.indicators if result.project == project])

    def _ends(self) -> dict[int, Summary]:
        """Return the summaries at the end of each plan year that has begun, the last as far as it is known."""
        years = (year for year in self.plan.years if year <= self.period.year)
        return {year: self.at(min(Period(year, 4), self.period)) for year in years}

    def _dimension(self, number: int) -> DimensionYear:
        found = [indicator for indicator in self.indicators if indicator.dimension == number]
        return DimensionYear(number, roll_up(self.projects_of(number)), count_indicators(found))


def summarise(
    state: State, plan: Plan, period: Period | None, *, sample: bool, save_number: int, code: str = ""
) -> Summary:
    """Return the summary at a period; None is the latest period reported, never the clock."""
    latest = period or state.latest() or Period(plan.base_year, 4)
    return Summary(state, plan, latest, sample, save_number, code)


def summary_of(stored: Stored, period: Period | None = None) -> Summary:
    """Return the summary of what is stored, at a period or the latest reported."""
    number, code = stored.save_number, stored.code
    return summarise(stored.state, stored.plan, period, sample=stored.sample, save_number=number, code=code)


def opening(latest: Summary) -> Period:
    """Return the period that is shown first: the latest; of the sample, which is to show it all, a complete year."""
    closed = latest.last_closed if latest.sample else None
    return latest.period if closed is None else Period(closed, 4)
