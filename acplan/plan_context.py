"""What stands around the plan's promises, by which nothing is judged: objectives, national frame, duties to report."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from acplan.plan_rows import code_of, number_in, plain_in, text_of, whole_in
from acplan.schema.plan_choices import RHYTHMS, Rhythm
from acplan.words.text import Text
from acplan.workbook.read import Row


@dataclass(frozen=True)
class NationalTarget:
    """What the national frame asks for by a year, or names of one: its code, value and the document's words."""

    code: str
    year: int | None
    value: float | None
    text: str
    lines: str


@dataclass(frozen=True)
class CpiYear:
    """Thailand's score, 0–100, and rank in the Corruption Perceptions Index of a calendar year."""

    year: int
    score: float
    rank: int


@dataclass(frozen=True)
class Objective:
    """One of the things that the plan was made for."""

    number: int
    text: Text
    lines: str


@dataclass(frozen=True)
class Duty:
    """A report that the document asks for: of which project, what, and when."""

    number: int
    project: int
    what: Text
    rhythm: Rhythm
    text: str
    lines: str


@dataclass(frozen=True)
class PlanContext:
    """All that stands around the promises; a plan without the sheets has none of it."""

    national: tuple[NationalTarget, ...] = ()
    cpi: tuple[CpiYear, ...] = ()
    objectives: tuple[Objective, ...] = ()
    duties: tuple[Duty, ...] = ()


def context_of(rows: Mapping[str, Sequence[Row]]) -> PlanContext:
    """Return what the sheets of a plan workbook say around its promises."""
    return PlanContext(
        national=tuple(
            NationalTarget(
                plain_in(row, "key"),
                None if row.values.get("year") is None else whole_in(row, "year"),
                number_in(row, "value"),
                plain_in(row, "text"),
                plain_in(row, "lines"),
            )
            for row in rows["national"]
        ),
        cpi=tuple(
            CpiYear(whole_in(row, "year"), number_in(row, "score") or 0.0, whole_in(row, "rank")) for row in rows["cpi"]
        ),
        objectives=tuple(
            Objective(whole_in(row, "objective"), text_of(row, "text"), plain_in(row, "lines"))
            for row in rows["objectives"]
        ),
        duties=tuple(
            Duty(
                whole_in(row, "duty"),
                whole_in(row, "project"),
                text_of(row, "what"),
                Rhythm(code_of(row, "rhythm", RHYTHMS)),
                plain_in(row, "text"),
                plain_in(row, "lines"),
            )
            for row in rows["duties"]
        ),
    )
