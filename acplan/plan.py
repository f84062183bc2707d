"""The plan: what was promised, by whom, for how much, and how each promise is judged."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from pathlib import Path

from acplan.fiscal import QUARTERS
from acplan.issues import Issue, errors
from acplan.plan_context import PlanContext, context_of
from acplan.plan_faults import plan_faults, settled
from acplan.plan_rows import code_of, number_in, plain_in, text_of, whole_in
from acplan.schema import Book
from acplan.schema.plan import CONTEXT, NATIONAL_AVERAGES
from acplan.schema.plan_choices import (
    AVERAGES_KNOWN,
    FINDING_KINDS,
    OPERATORS,
    PROJECT_KINDS,
    REPEATED,
    RESULT_KINDS,
    AverageKnown,
    Operator,
    Repeated,
)
from acplan.words import row_issues as say
from acplan.words.text import NO_WORDS, Text
from acplan.workbook.read import Reading, Row, read_workbook

PERCENT = "ร้อยละ"
"""The unit of indicators that are shares."""
SCORE = "คะแนน"
"""The unit of indicators that are scores."""
_TIMES_A_YEAR = {"ไตรมาสละ": 4, "เดือนละ": 12}
_CAN_FALL = {PERCENT, SCORE, "ระดับ", "วัน", "ชั่วโมง", "นาที"}
"""Units of shares, scores, levels and lengths of time: results in them can fall again, unlike counts to date."""


@dataclass
class PlanBroken(Exception):
    """The plan workbook cannot be used; its issues say where and why."""

    issues: list[Issue]


@dataclass(frozen=True)
class YearTarget:
    """The two goals' targets of one fiscal year: case reduction in percent, ITA score in points."""

    year: int
    reduction: float
    ita: float
    lines: str = ""


@dataclass(frozen=True)
class NationalAverage:
    """The average ITA score of all agencies in a fiscal year, in points; `known` is None where nobody tells."""

    year: int
    average: float
    known: AverageKnown | None
    source: Text


@dataclass(frozen=True)
class Dimension:
    """One of the plan's dimensions."""

    number: int
    name: Text
    short: Text


@dataclass(frozen=True)
class Mission:
    """A mission of a dimension."""

    code: str
    dimension: int
    name: Text


@dataclass(frozen=True)
class SubMission:
    """A heading under a mission."""

    code: str
    mission: str
    name: Text
    lines: str


@dataclass(frozen=True)
class Project:
    """A project, measure or activity; `budgets` in baht by fiscal year, `objective` in short words of our own.

    `short` is a name of our own for narrow places, "" where there is none.
    `printed` holds what the document itself says (number, name, summary_name, units, budget), `cited` the lines of
    the document in which each part stands.
    """

    number: int
    kind: str
    name: Text
    dimension: int
    mission: str
    sub_mission: str
    units: tuple[str, ...]
    target_group: str
    lines: str
    short: Text = NO_WORDS
    budgets: Mapping[int, float] = field(default_factory=dict)
    printed: Mapping[str, str] = field(default_factory=dict)
    cited: Mapping[str, str] = field(default_factory=dict)
    objective: Text = NO_WORDS

    def budget(self, year: int) -> float:
        """Return the planned budget of a fiscal year in baht."""
        return self.budgets.get(year, 0.0)


@dataclass(frozen=True)
class Indicator:
    """One output or outcome of a project, with the plan's wording and the rule it is judged by.

    `counted` says in words what is counted, `repeats` which headline figure the indicator is taken from.
    """

    code: str
    project: int
    result: str
    text: str
    label: Text
    operator: Operator
    operator_printed: str
    target: float | None
    target_printed: str
    unit: str
    frequency: str
    lines: str
    verification: str = ""
    counted: Text | None = None
    repeats: Repeated | None = None

    @property
    def yearly_target(self) -> float | None:
        """The target of a whole year: one a quarter is four a year."""
        return None if self.target is None else self.target * _TIMES_A_YEAR.get(self.frequency, 1)

    @property
    def each_quarter(self) -> float | None:
        """How often a thing must be done in every quarter; None where the plan asks for the year as a whole."""
        if self.operator is not Operator.AT_LEAST or self.target is None or self.frequency not in _TIMES_A_YEAR:
            return None
        return self.target * _TIMES_A_YEAR[self.frequency] / len(QUARTERS)

    @property
    def can_fall(self) -> bool:
        """Tell whether results can fall again within a year; a count to date, also one to fall by percent, cannot."""
        return self.operator is not Operator.DECREASES_BY and self.unit in _CAN_FALL

    @property
    def of_hundred(self) -> bool:
        """Tell whether results are shares or scores, which lie between 0 and 100."""
        return self.operator is not Operator.DECREASES_BY and self.unit in {PERCENT, SCORE}

    @property
    def asks_base_year(self) -> bool:
        """Tell whether the indicator is judged against the year before, so that the base year is asked for it."""
        return self.operator in {Operator.DECREASES, Operator.DECREASES_BY, Operator.INCREASES}


@dataclass(frozen=True)
class Finding:
    """A place where the plan document contradicts itself, or leaves out what a judgement needs."""

    number: int
    kind: str
    place: Text
    found: str
    against: str
    comment: Text
    lines: str


@dataclass(frozen=True)
class Plan:
    """The whole plan, as it stands in its workbook.

    `version` tells it from every other; the national averages, which grow each year, and short names, which promise
    nothing, are no part of it.
    """

    version: str
    facts: Mapping[str, Text]
    targets: Mapping[int, YearTarget]
    dimensions: tuple[Dimension, ...]
    missions: tuple[Mission, ...]
    projects: tuple[Project, ...]
    indicators: tuple[Indicator, ...]
    sub_missions: tuple[SubMission, ...] = ()
    findings: tuple[Finding, ...] = ()
    national_averages: Mapping[int, NationalAverage] = field(default_factory=dict)
    context: PlanContext = field(default_factory=PlanContext)

    @property
    def base_year(self) -> int:
        """The fiscal year that the case target is compared with."""
        return int(self.facts["base_year"].th)

    @property
    def years(self) -> tuple[int, ...]:
        """The fiscal years of the plan, in order."""
        return tuple(sorted(self.targets))

    @property
    def all_years(self) -> tuple[int, ...]:
        """The base year and the fiscal years of the plan."""
        return (self.base_year, *self.years)

    @property
    def short_title(self) -> Text:
        """The plan's title as short as it is stated."""
        return self.facts.get("short_title", self.facts["plan_title"])

    @cached_property
    def project_by_number(self) -> Mapping[int, Project]:
        """The projects by their number."""
        return {project.number: project for project in self.projects}

    @cached_property
    def units(self) -> tuple[str, ...]:
        """The responsible units, in the order in which the projects first name them."""
        return tuple(dict.fromkeys(unit for project in self.projects for unit in project.units))

    @cached_property
    def indicator_by_code(self) -> Mapping[str, Indicator]:
        """The indicators by their code."""
        return {indicator.code: indicator for indicator in self.indicators}

    def indicators_of(self, year: int) -> tuple[Indicator, ...]:
        """Return the indicators asked for in a fiscal year: all, or those compared with the base year in it."""
        if year == self.base_year:
            return tuple(i for i in self.indicators if i.asks_base_year)
        return self.indicators


def load_plan(path: Path) -> Plan:
    """Load the plan workbook; raises `PlanBroken` with every issue where it cannot be used."""
    try:
        data = path.read_bytes()
    except OSError as error:
        detail = Text(f"เปิดไฟล์แผน {path.name} ไม่ได้", f"The plan file {path.name} cannot be opened")
        raise PlanBroken([Issue(say.PLAN_BROKEN, values={"detail": detail})]) from error
    return read_plan(data)


@lru_cache(maxsize=8)
def read_plan(data: bytes) -> Plan:
    """Read a plan out of its workbook's bytes, once for all who ask; raises `PlanBroken` with every issue."""
    return plan_in(read_workbook(data, Book.PLAN))


def plan_in(reading: Reading) -> Plan:
    """Return the plan that a workbook holds which was read; raises `PlanBroken` with every issue."""
    found = settled(reading)
    issues = [*reading.issues, *plan_faults(found)]
    if errors(issues):
        raise PlanBroken(issues)
    return _build(found)


def _build(reading: Reading) -> Plan:
    rows = reading.rows
    budgets: dict[int, dict[int, float]] = {}
    for row in rows["budgets"]:
        amount = row.values["amount"]
        budgets.setdefault(whole_in(row, "project"), {})[whole_in(row, "year")] = (
            float(amount) if isinstance(amount, int | float) else 0.0
        )
    promised = {name: sheet for name, sheet in rows.items() if name not in CONTEXT}
    content = {name: [_promised(row) for row in sheet] for name, sheet in promised.items()}
    canonical = json.dumps(content, ensure_ascii=False, sort_keys=True, default=str)
    return Plan(
        version=hashlib.sha256(canonical.encode()).hexdigest()[:12],
        facts={plain_in(row, "key"): text_of(row, "value") for row in rows["organisation"]},
        targets={
            whole_in(row, "year"): YearTarget(
                whole_in(row, "year"),
                number_in(row, "reduction") or 0,
                number_in(row, "ita") or 0,
                plain_in(row, "lines"),
            )
            for row in rows["targets"]
        },
        dimensions=tuple(
            Dimension(whole_in(row, "dimension"), text_of(row, "name"), text_of(row, "short"))
            for row in rows["dimensions"]
        ),
        missions=tuple(
            Mission(plain_in(row, "mission"), whole_in(row, "dimension"), text_of(row, "name"))
            for row in rows["missions"]
        ),
        projects=tuple(_project(row, budgets.get(whole_in(row, "project"), {})) for row in rows["projects"]),
        indicators=tuple(indicator_in(row) for row in rows["indicators"]),
        sub_missions=tuple(
            SubMission(
                plain_in(row, "sub_mission"), plain_in(row, "mission"), text_of(row, "name"), plain_in(row, "lines")
            )
            for row in rows["sub_missions"]
        ),
        findings=tuple(
            Finding(
                whole_in(row, "finding"),
                code_of(row, "kind", FINDING_KINDS),
                text_of(row, "place"),
                plain_in(row, "found"),
                plain_in(row, "against"),
                text_of(row, "comment"),
                plain_in(row, "lines"),
            )
            for row in rows["findings"]
        ),
        national_averages={whole_in(row, "year"): _average(row) for row in rows[NATIONAL_AVERAGES.name]},
        context=context_of(rows),
    )


def _promised(row: Row) -> dict[str, object]:
    """Return what a row promises: a short name of a project is ours, and promises nothing."""
    named = {"short", "short_en"} if "project" in row.values else set()
    return {name: value for name, value in row.values.items() if name not in named}


def _average(row: Row) -> NationalAverage:
    known = code_of(row, "known", AVERAGES_KNOWN)
    return NationalAverage(
        year=whole_in(row, "year"),
        average=float(row.values["average"]),  # type: ignore[arg-type]
        known=AverageKnown(known) if known else None,
        source=text_of(row, "source"),
    )


def _project(row: Row, budgets: Mapping[int, float]) -> Project:
    return Project(
        number=whole_in(row, "project"),
        kind=code_of(row, "kind", PROJECT_KINDS),
        name=text_of(row, "name"),
        short=text_of(row, "short"),
        dimension=whole_in(row, "dimension"),
        mission=plain_in(row, "mission"),
        sub_mission=plain_in(row, "sub_mission"),
        units=tuple(unit.strip() for unit in plain_in(row, "units").split(";") if unit.strip()),
        target_group=plain_in(row, "target_group"),
        lines=plain_in(row, "lines"),
        budgets=budgets,
        printed={
            "number": plain_in(row, "printed_number"),
            "name": plain_in(row, "name"),
            "summary_name": plain_in(row, "summary_name"),
            "units": plain_in(row, "units_printed"),
            "budget": plain_in(row, "budget_printed"),
        },
        cited={
            name: plain_in(row, f"{name}_lines")
            for name in ("name", "summary", "objective", "target_group", "units", "budget")
        },
        objective=text_of(row, "objective"),
    )


def indicator_in(row: Row) -> Indicator:
    """Return the indicator that a row without faults holds."""
    label, counted, repeats = text_of(row, "label"), text_of(row, "counted"), code_of(row, "repeats", REPEATED)
    text = text_of(row, "text").th
    return Indicator(
        code=plain_in(row, "indicator"),
        project=whole_in(row, "project"),
        result=code_of(row, "result", RESULT_KINDS),
        text=text,
        label=label if label.th else Text(text, text),
        operator=Operator(code_of(row, "operator", OPERATORS)),
        operator_printed=plain_in(row, "operator_printed"),
        target=number_in(row, "target"),
        target_printed=plain_in(row, "target_printed"),
        unit=plain_in(row, "unit"),
        frequency=plain_in(row, "frequency"),
        lines=plain_in(row, "lines"),
        verification=plain_in(row, "verification"),
        counted=counted if counted.th else None,
        repeats=Repeated(repeats) if repeats else None,
    )
