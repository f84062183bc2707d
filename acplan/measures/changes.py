"""What changed from one period to a later one: verdicts, projects, obstacles, indicators and money."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

from acplan.fiscal import WHOLE_YEAR, Period, end_of
from acplan.measures.cases import CaseYear
from acplan.measures.indicators import IndicatorYear
from acplan.measures.ita import ItaYear
from acplan.measures.projects import RollUp, roll_up
from acplan.measures.summary import Summary
from acplan.rules import IndicatorState, ProjectState, names_any
from acplan.schema import HEADLINE, PROJECTS

_BECOMES = (
    ProjectState.UNABLE,
    ProjectState.DONE,
    ProjectState.IN_PROGRESS,
    ProjectState.NOT_STARTED,
    ProjectState.UNREPORTED,
)
_TURNS = (
    IndicatorState.NOT_MET,
    IndicatorState.MET,
    IndicatorState.REACHED,
    IndicatorState.NOT_DUE,
    IndicatorState.NO_DATA,
)
_JUDGED = {IndicatorState.MET, IndicatorState.NOT_MET}


@dataclass(frozen=True)
class CaseTurn:
    """A fiscal year of which another count, number of quarters or verdict is known now than was then.

    `new` cases came in between; None where the year is known only as a whole and had begun.
    """

    then: CaseYear
    now: CaseYear
    new: int | None


@dataclass(frozen=True)
class ItaTurn:
    """A fiscal year of which another score or verdict is known now than was then."""

    then: ItaYear
    now: ItaYear


@dataclass(frozen=True)
class Moved:
    """The projects that went from one state to another, by number."""

    was: ProjectState
    becomes: ProjectState
    projects: tuple[int, ...]


@dataclass(frozen=True)
class Obstacle:
    """An obstacle in the words of the report in which it first stood."""

    project: int
    year: int
    quarter: int
    text: str


@dataclass(frozen=True)
class IndicatorTurn:
    """An indicator whose verdict is another now than it was then."""

    then: IndicatorYear
    now: IndicatorYear


@dataclass(frozen=True)
class MoneyYear:
    """The money of a plan year in baht, as reported then and now; None is not reported."""

    year: int
    enacted_then: float | None
    enacted: float | None
    disbursed_then: float | None
    disbursed: float | None


@dataclass(frozen=True)
class Changes:
    """What changed from `before` to `now`; each part is worked out when it is first asked for.

    A fiscal year is compared with itself, as known then and now. Projects and indicators begin anew each fiscal
    year: their state at the end of the earlier period is compared with that of the later one.
    """

    now: Summary
    before: Summary

    @property
    def new_years(self) -> tuple[int, ...]:
        """The fiscal years that began in between."""
        return tuple(range(self.before.period.year + 1, self.now.period.year + 1))

    @cached_property
    def cases(self) -> list[CaseTurn]:
        """The years whose cases changed."""
        pairs = zip(self.before.cases, self.now.cases, strict=True)
        return [
            CaseTurn(then, now, self._new_cases(then, now))
            for then, now in pairs
            if (then.count, then.quarters, then.verdict) != (now.count, now.quarters, now.verdict)
        ]

    def _new_cases(self, then: CaseYear, now: CaseYear) -> int | None:
        rows = self.now.state.rows[HEADLINE.name]
        if now.year <= self.before.period.year and "cases" in rows.get((now.year, WHOLE_YEAR), {}):
            return None
        return (now.count or 0) - (then.count or 0)

    @cached_property
    def ita(self) -> list[ItaTurn]:
        """The years whose ITA changed."""
        pairs = zip(self.before.ita, self.now.ita, strict=True)
        return [
            ItaTurn(then, now)
            for then, now in pairs
            if (then.score, then.verdict, then.passed) != (now.score, now.verdict, now.passed)
        ]

    @cached_property
    def projects(self) -> list[Moved]:
        """The projects in another state, by kind of move, the gravest first."""
        then = {project.project: project.state for project in self.before.projects}
        return [
            Moved(was, becomes, numbers)
            for becomes in _BECOMES
            for was in ProjectState
            if was is not becomes
            and (numbers := tuple(p.project for p in self.now.projects if (then[p.project], p.state) == (was, becomes)))
        ]

    def became(self, state: ProjectState) -> tuple[int, ...]:
        """Return the projects that are in a state now and were not."""
        return tuple(sorted(n for moved in self.projects if moved.becomes is state for n in moved.projects))

    def left(self, state: ProjectState) -> tuple[int, ...]:
        """Return the projects that were in a state and are not any more."""
        return tuple(sorted(n for moved in self.projects if moved.was is state for n in moved.projects))

    @cached_property
    def obstacles(self) -> list[Obstacle]:
        """The obstacles reported in between that are not the project's last one again, the latest first."""
        last: dict[int, str] = {}
        found = []
        for key, answers in sorted(self.now.state.rows[PROJECTS.name].items()):
            year, quarter, project = (int(part) for part in key)
            at, text = end_of(year, quarter), str(answers.get("obstacle", ""))
            if text and at <= self.now.period:
                if at > self.before.period and names_any(text) and text != last.get(project):
                    found.append(Obstacle(project, year, at.quarter, text))
                last[project] = text
        return sorted(found, key=lambda each: (-each.year, -each.quarter, each.project))

    @cached_property
    def indicators(self) -> list[IndicatorTurn]:
        """The indicators that turned, the missed first.

        Of another fiscal year is told what is judged now, and what was judged and stayed without a verdict after
        the year ended; what is merely not yet due again is no turn.
        """
        turned = [IndicatorTurn(then, now) for then, now in self._indicator_pairs() if self._turned(then, now)]
        return sorted(turned, key=lambda turn: (_TURNS.index(turn.now.state), _TURNS.index(turn.then.state)))

    @cached_property
    def begun_anew(self) -> int:
        """How many indicators were judged in a year before and are not yet in this one."""
        return sum(
            1
            for then, now in self._indicator_pairs()
            if then.state in _JUDGED and now.state not in _JUDGED and not self._turned(then, now)
        )

    def _indicator_pairs(self) -> list[tuple[IndicatorYear, IndicatorYear]]:
        return list(zip(self.before.indicators, self.now.indicators, strict=True))

    def _turned(self, then: IndicatorYear, now: IndicatorYear) -> bool:
        if then.state is now.state:
            return False
        lost = then.state in _JUDGED and (not self.new_years or self.now.period.quarter == 4)
        return now.state in _JUDGED or lost

    @cached_property
    def money(self) -> list[MoneyYear]:
        """The plan years of which other sums are known now than were then."""
        years = [y for y in self.now.plan.years if self.before.period.year <= y <= self.now.period.year]
        found = []
        for year in years:
            then, now = _total(self.before, year), _total(self.now, year)
            sums = [total.budget_enacted if total else None for total in (then, now)]
            spent = [total.budget_disbursed if total else None for total in (then, now)]
            if sums[0] != sums[1] or spent[0] != spent[1]:
                found.append(MoneyYear(year, *sums, *spent))
        return found

    @property
    def enacted(self) -> float:
        """By how much the enacted budget over all plan years grew, in baht."""
        return sum((year.enacted or 0) - (year.enacted_then or 0) for year in self.money)

    @property
    def disbursed(self) -> float:
        """By how much the spending over all plan years grew, in baht."""
        return sum((year.disbursed or 0) - (year.disbursed_then or 0) for year in self.money)

    @property
    def nothing(self) -> bool:
        """Tell whether nothing changed at all."""
        return not (self.cases or self.ita or self.projects or self.obstacles or self.indicators or self.money)


def changes(now: Summary, before: Summary) -> Changes:
    """Return what changed since an earlier summary of the same plan."""
    return Changes(now, before)


def _total(summary: Summary, year: int) -> RollUp | None:
    """Return the sums of a plan year as known at a summary's period; None where it had not begun."""
    if year > summary.period.year:
        return None
    return roll_up(summary.at(min(Period(year, 4), summary.period)).projects)
