"""The contract of the file of figures: which measures it holds, under which names, and what each of them is.

Whoever reads these files elsewhere relies on it: a name that is given stays, and what it means stays. A measure more
is no new version; one that is taken away, renamed or counted otherwise is.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from acplan.fiscal import Period
from acplan.ita_method import Grade
from acplan.plan import Plan
from acplan.rules import CaseVerdict, ItaVerdict, NoBase, Track
from acplan.words import contract as say
from acplan.words.text import Text

VERSION = 1
"""The version of the contract, in every file and in the manifest beside it."""
FILE = "figures.parquet"
KEY = "acplan.figures"
"""Under which name the file itself bears the version."""


class Type(StrEnum):
    """What a column holds."""

    TEXT = "text"
    WHOLE = "whole"
    SMALL = "small"
    NUMBER = "number"


@dataclass(frozen=True)
class FileColumn:
    """A column of the file: its name, what it holds, and whether a row may do without."""

    name: str
    type: Type
    about: Text
    blank: bool = False


COLUMNS = (
    FileColumn("organisation_code", Type.TEXT, say.ORGANISATION_CODE, blank=True),
    FileColumn("organisation", Type.TEXT, say.ORGANISATION),
    FileColumn("organisation_en", Type.TEXT, say.ORGANISATION_EN),
    FileColumn("plan", Type.TEXT, say.PLAN),
    FileColumn("frame", Type.TEXT, say.FRAME),
    FileColumn("year", Type.WHOLE, say.YEAR),
    FileColumn("quarter", Type.SMALL, say.QUARTER),
    FileColumn("measure", Type.TEXT, say.MEASURE),
    FileColumn("dimension", Type.SMALL, say.DIMENSION, blank=True),
    FileColumn("value", Type.NUMBER, say.VALUE, blank=True),
    FileColumn("state", Type.TEXT, say.STATE, blank=True),
    FileColumn("save", Type.WHOLE, say.SAVE),
    FileColumn("code", Type.TEXT, say.CODE, blank=True),
)
CONSTANT = ("organisation_code", "organisation", "organisation_en", "plan", "frame", "save", "code")
"""Columns that say the same in every row of a file."""


class Part(StrEnum):
    """The list of `summary --json` that a measure is from."""

    CASES = "cases"
    ITA = "ita"
    DIMENSIONS = "dimensions"


class Unit(StrEnum):
    """What a measure is counted in."""

    CASES = "cases"
    QUARTERS = "quarters"
    PERCENT = "percent"
    POINTS = "points"
    PROJECTS = "projects"
    INDICATORS = "indicators"
    BAHT = "baht"
    SHARE = "share"
    YES_NO = "yes_no"
    NONE = "none"


@dataclass(frozen=True)
class Measure:
    """One thing that is measured: a field of a part, in a unit, with the words that its state may be.

    `key` is the place within the field where that holds several values; `state` names the field that is told as the
    state of the row, "" where there is none.
    """

    part: Part
    field: str
    about: Text
    unit: Unit
    key: str | int | None = None
    state: str = ""
    states: tuple[str, ...] = ()

    @property
    def name(self) -> str:
        """Under which name the file has it."""
        return ".".join(map(str, [self.part.value, self.field, *([] if self.key is None else [self.key])]))


def _codes(kind: type[StrEnum]) -> tuple[str, ...]:
    return tuple(each.value for each in kind)


def _cases(field: str, unit: Unit = Unit.CASES, state: str = "", states: tuple[str, ...] = ()) -> Measure:
    return Measure(Part.CASES, field, say.CASES[field], unit, state=state, states=states)


def _ita(
    field: str,
    unit: Unit = Unit.POINTS,
    key: str | int | None = None,
    state: str = "",
    states: tuple[str, ...] = (),
) -> Measure:
    return Measure(Part.ITA, field, say.ITA[field].fill(key=key or ""), unit, key, state, states)


def _dimension(field: str, unit: Unit) -> Measure:
    return Measure(Part.DIMENSIONS, field, say.DIMENSIONS[field], unit)


MEASURES = (
    _cases("count", state="verdict", states=_codes(CaseVerdict)),
    _cases("quarters", Unit.QUARTERS),
    _cases("base"),
    _cases("target"),
    _cases("ceiling"),
    _cases("missed_by"),
    _cases("reduction", Unit.PERCENT),
    _cases("reduction_target", Unit.PERCENT),
    _cases("chance", Unit.SHARE),
    _cases("chance_over", Unit.SHARE),
    _cases("closed", Unit.YES_NO),
    _cases("at_least", Unit.YES_NO),
    _cases("certain", Unit.YES_NO),
    _cases("reason", Unit.NONE, "reason", _codes(NoBase)),
    _cases("stage", Unit.NONE, "stage"),
    _ita("score", state="verdict", states=_codes(ItaVerdict)),
    _ita("target"),
    _ita("pass_mark"),
    _ita("passed", Unit.YES_NO),
    _ita("national"),
    _ita("grade", Unit.NONE, state="grade", states=_codes(Grade)),
    _ita("track", Unit.NONE, state="track", states=_codes(Track)),
    *(_ita("tools", key=code) for code in ("IIT", "EIT", "OIT")),
    *(_ita("indicators", key=number) for number in range(1, 11)),
    *(
        _dimension(field, Unit.PROJECTS)
        for field in ("projects", "done", "in_progress", "unable", "not_started", "unreported")
    ),
    _dimension("score", Unit.PERCENT),
    *(_dimension(f"budget_{field}", Unit.BAHT) for field in ("planned", "enacted", "disbursed")),
    *(_dimension(f"indicators_{field}", Unit.INDICATORS) for field in ("met", "judged", "judgeable")),
)
"""Every measure, in the order of the file."""


def frame_of(plan: Plan) -> str:
    """Return what plans of one frame share, to be read by people: base year, each year's two targets, dimensions."""
    years = (plan.targets[year] for year in plan.years)
    targets = "; ".join(f"{each.year} −{each.reduction:g}% ITA {each.ita:g}" for each in years)
    return f"{plan.base_year}; {targets}; {len(plan.dimensions)}"


def periods(plan: Plan, last: Period) -> list[Period]:
    """Return the periods that a file of a plan holds up to its own: the base year as a whole, then every quarter."""
    quarters = [Period(year, quarter) for year in plan.years for quarter in (1, 2, 3, 4)]
    base = Period(plan.base_year, 4)
    return [base if last >= base else last, *(period for period in quarters if period <= last)]
