"""Organisations beside each other at a period: who sent what, and each by its own ceiling, targets and projects."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from pathlib import Path
from typing import Any, TypeVar

from acplan.compare.engine import answers
from acplan.compare.offices import ExpectedOffice, Office, Received, received, usual_period
from acplan.compare.packs import Gathered, gathered
from acplan.fiscal import Period
from acplan.issues import Issue, errors, warnings
from acplan.rules import (
    MOST_WEIGHED,
    Beside,
    CaseVerdict,
    ItaVerdict,
    NoBase,
    ProjectState,
    by_chance_above,
    judge_beside,
    likely_band,
)

_Code = TypeVar("_Code", bound=StrEnum)


class Unplaced(StrEnum):
    """Why an organisation's cases cannot be held against what chance makes of its target."""

    NOT_REPORTED = "not_reported"
    NO_BASE = "no_base"
    OTHER_STAGE = "other_stage"
    NO_TARGET = "no_target"
    GAP = "gap"
    """A quarter is missing, and what is known lies within what chance makes."""
    TOO_MANY = "too_many"
    """So many cases that chance is not worked out."""


@dataclass(frozen=True)
class OfficeCases:
    """An organisation's cases of a year to date, beside its own ceiling.

    `planned` is its target for the quarters reported, before it is rounded; `low` to `high` is what chance alone makes
    of that, leaving out a twentieth at either end; `beside` where the count lies, None where it cannot be placed.
    """

    cases: int | None
    verdict: CaseVerdict | None
    quarters: int
    base: int | None
    target: float | None
    ceiling: int | None
    missed_by: int | None
    closed: bool
    at_least: bool
    reason: NoBase | None
    stage: str | None
    planned: float | None
    low: int | None
    high: int | None
    beside: Beside | None

    @property
    def placed(self) -> bool:
        """Whether the count can be held against what chance makes of the target."""
        return self.beside is not None

    @property
    def unplaced(self) -> Unplaced | None:
        """Why the count cannot be placed, None where it is."""
        if self.placed:
            return None
        if self.cases is None:
            return Unplaced.NOT_REPORTED
        if self.reason is NoBase.STAGE_DIFFERS:
            return Unplaced.OTHER_STAGE
        if self.base is None:
            return Unplaced.NO_BASE
        if self.target is None:
            return Unplaced.NO_TARGET
        return Unplaced.GAP if self.at_least else Unplaced.TOO_MANY


@dataclass(frozen=True)
class OfficeIta:
    """An organisation's ITA score of a year, by its own target, the pass mark and the national average."""

    score: float | None
    verdict: ItaVerdict | None
    target: float | None
    pass_mark: float | None
    passed: bool | None
    national_average: float | None
    track: str | None


@dataclass(frozen=True)
class OfficeDimension:
    """How many projects of a dimension are in each state."""

    dimension: int
    projects: int
    states: Mapping[ProjectState, int]

    @property
    def done(self) -> int:
        """How many are completed."""
        return self.states[ProjectState.DONE]


@dataclass(frozen=True)
class OfficeLine:
    """An organisation with its figures; None, and no dimensions, where its pack does not reach the period."""

    office: Office
    cases: OfficeCases | None = None
    ita: OfficeIta | None = None
    dimensions: tuple[OfficeDimension, ...] = ()


@dataclass(frozen=True)
class Comparison:
    """All organisations at a period, by name, and everything that is amiss with what they sent.

    `unread` are the issues of files that no figures were read from.
    """

    received: Received
    lines: tuple[OfficeLine, ...]
    unread: tuple[Issue, ...]

    @property
    def period(self) -> Period:
        """The period looked at."""
        return self.received.period

    @property
    def issues(self) -> tuple[Issue, ...]:
        """Everything that is amiss: errors before warnings, of each the files that were not read first."""
        told = (*self.unread, *self.received.issues)
        return (*errors(told), *warnings(told))

    @property
    def placed(self) -> list[tuple[OfficeLine, OfficeCases]]:
        """The organisations whose cases can be held against what chance makes of their own targets."""
        return [(line, line.cases) for line in self.lines if line.cases and line.cases.placed]

    @property
    def above_by_chance(self) -> float:
        """How many of those would be above their bands by chance alone, were each exactly on plan."""
        return sum(by_chance_above(cases.planned) for _, cases in self.placed if cases.planned is not None)


class NoPacks(Exception):
    """There is nothing in a folder that could be compared; the issues say why."""

    def __init__(self, issues: tuple[Issue, ...]) -> None:
        super().__init__("no packs")
        self.issues = issues


def compare(
    folder: Path, listed: Sequence[ExpectedOffice] | None = None, period: Period | None = None, *, today: date
) -> Comparison:
    """Compare the organisations whose packs lie in a folder, at a period or at that which most reached.

    `today` tells which quarters have not begun. Raises `EngineMissing`, `NoPacks` where no pack is there or expected,
    or no period is known, or an `OSError`.
    """
    return compared(gathered(folder), listed, period, today=today)


def compared(
    found: Gathered, listed: Sequence[ExpectedOffice] | None = None, period: Period | None = None, *, today: date
) -> Comparison:
    """Compare the organisations whose packs were read; as above."""
    at = period or usual_period(found.packs, today)
    if at is None or not (found.packs or listed):
        raise NoPacks(found.issues)
    who = received(found.packs, listed, at, today)
    return Comparison(who, tuple(_lines(who)), found.issues)


def _lines(who: Received) -> list[OfficeLine]:
    import pyarrow as pa

    tables = [office.pack.figures for office in who.offices if office.pack]
    told = answers(pa.concat_tables(tables), who.period) if tables else {}
    cases, ita = ({_key(row): row for row in told.get(name, ())} for name in ("cases", "ita"))
    dimensions: dict[tuple[str, str], list[OfficeDimension]] = {}
    for row in told.get("dimensions", ()):
        dimensions.setdefault(_key(row), []).append(_dimension(row))
    lines = []
    for office in who.offices:
        key = (office.code, office.name.th) if office.pack else ("", "")
        lines.append(
            OfficeLine(
                office,
                _cases(cases[key]) if key in cases else None,
                _ita(ita[key]) if key in ita else None,
                tuple(dimensions.get(key, ())),
            )
        )
    return lines


def _key(row: Mapping[str, Any]) -> tuple[str, str]:
    return row["organisation_code"] or "", row["organisation"]


def _cases(row: Mapping[str, Any]) -> OfficeCases:
    count, target, quarters = _whole(row["cases"]), row["target"], _whole(row["quarters"]) or 0
    known = row["reason"] is None and count is not None and target is not None
    judged = known and 0 < quarters <= 4 and target + count <= MOST_WEIGHED
    planned = target * (1 if row["closed"] else quarters / 4) if judged else None
    low, high = (None, None) if planned is None else likely_band(planned)
    at_least = bool(row["at_least"])
    return OfficeCases(
        cases=count,
        verdict=_code(CaseVerdict, row["verdict"]),
        quarters=quarters,
        base=_whole(row["base"]),
        target=target,
        ceiling=_whole(row["ceiling"]),
        missed_by=_whole(row["missed_by"]),
        closed=bool(row["closed"]),
        at_least=at_least,
        reason=_code(NoBase, row["reason"]),
        stage=row["stage"],
        planned=planned,
        low=low,
        high=high,
        beside=None if planned is None or count is None else judge_beside(count, planned, at_least=at_least),
    )


def _ita(row: Mapping[str, Any]) -> OfficeIta:
    return OfficeIta(
        score=row["score"],
        verdict=_code(ItaVerdict, row["verdict"]),
        target=row["target"],
        pass_mark=row["pass_mark"],
        passed=None if row["passed"] is None else bool(row["passed"]),
        national_average=row["national_average"],
        track=row["track"],
    )


def _dimension(row: Mapping[str, Any]) -> OfficeDimension:
    states = {state: _whole(row[state.value]) or 0 for state in ProjectState}
    return OfficeDimension(row["dimension"], _whole(row["projects"]) or sum(states.values()), states)


def _whole(value: float | None) -> int | None:
    return None if value is None else int(value)


def _code(kind: type[_Code], value: str | None) -> _Code | None:
    """Return a word of a closed set, None for one that this version does not know."""
    return next((each for each in kind if each.value == value), None)
