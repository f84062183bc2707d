"""The form of a quarter: what to fill in, with what the plan says beside it and what is already stored."""

from __future__ import annotations

from dataclasses import replace

from acplan.fiscal import WHOLE_YEAR
from acplan.plan import PERCENT, Indicator, Plan
from acplan.progress.state import State
from acplan.schema import HEADLINE, INDICATORS, PROJECTS
from acplan.schema.plan import Operator
from acplan.schema.types import EXISTS, Column, Kind, Value
from acplan.words import form as say
from acplan.words.frame import SAMPLE
from acplan.workbook.write import Record, Table, heading, write_workbook


def form(plan: Plan, state: State, year: int, quarter: int, *, save: int) -> bytes:
    """Return the form for a fiscal year and quarter (0: the whole year) as a workbook.

    The base year's form asks for the headline figures and the indicators compared with it. Raises
    `ValueError` for a year that the plan does not know.
    """
    if year not in plan.all_years:
        raise ValueError(year)
    what = say.WHOLE_YEAR.fill(year=year) if quarter == WHOLE_YEAR else say.QUARTER.fill(year=year, quarter=quarter)
    tables = [Table(HEADLINE, headline_rows(state, year, [quarter]), heading(HEADLINE, what))]
    if year != plan.base_year:
        tables.append(Table(PROJECTS, project_rows(plan, state, year, [quarter]), heading(PROJECTS, what)))
    tables.append(indicator_table(plan, state, year, [quarter], heading(INDICATORS, what)))
    marks = {"form": what.th, "plan": plan.version, "save": str(save)}
    guide = [sentence.th.format(organisation=plan.facts["name"].th, what=what.th) for sentence in say.GUIDE]
    return write_workbook(tables, guide=guide, marks=marks, form=True)


def yearly_workbook(plan: Plan, state: State, year: int, *, sample: bool = False) -> bytes:
    """Return everything reported of a fiscal year as one workbook, which is itself a valid upload."""
    headline = state.records(HEADLINE, year)
    quarters = {name: sorted({int(key[1]) for key in rows if key[0] == year}) for name, rows in state.rows.items()}
    projects = project_rows(plan, state, year, quarters[PROJECTS.name], reported_only=True)
    indicators = indicator_table(plan, state, year, quarters[INDICATORS.name], reported_only=True)
    marks = {"form": say.YEARLY.th.format(year=year), "plan": plan.version} | ({"sample": "ใช่"} if sample else {})
    guide = [SAMPLE.th] if sample else [say.YEARLY.th.format(year=year)]
    return write_workbook([Table(HEADLINE, headline), Table(PROJECTS, projects), indicators], guide=guide, marks=marks)


def headline_rows(state: State, year: int, quarters: list[int]) -> list[Record]:
    """Return one headline row for each quarter, filled with what is stored."""
    stored = state.rows[HEADLINE.name]
    return [{"year": year, "quarter": q} | stored.get((year, q), {}) for q in quarters]


def project_rows(
    plan: Plan, state: State, year: int, quarters: list[int], *, reported_only: bool = False
) -> list[Record]:
    """Return one row for each quarter and project, filled with what is stored."""
    rows: list[Record] = []
    for quarter in quarters:
        for project in plan.projects:
            answers = state.rows[PROJECTS.name].get((year, quarter or 4, project.number), {})
            if answers or not reported_only:
                key: Record = {
                    "year": year,
                    "quarter": quarter,
                    "project": project.number,
                    "name": project.name.th,
                }
                rows.append({**key, **answers})
    return rows


def indicator_table(
    plan: Plan,
    state: State,
    year: int,
    quarters: list[int],
    heading: str = "",
    *,
    reported_only: bool = False,
) -> Table:
    """Return one row for each quarter and indicator, filled with what is stored."""
    rows: list[Record] = []
    for quarter in quarters:
        for indicator in plan.indicators if reported_only else plan.indicators_of(year):
            answers = state.rows[INDICATORS.name].get((year, quarter or 4, indicator.code), {})
            if answers or not reported_only:
                key: dict[str, Value] = {"year": year, "quarter": quarter, "indicator": indicator.code}
                rows.append({**key, "name": indicator.text, "target": target_words(indicator), **answers})

    def ask(record: Record, column: Column) -> Column:
        return _asked(plan.indicator_by_code[str(record["indicator"])], column)

    return Table(INDICATORS, rows, heading, ask)


def target_words(indicator: Indicator) -> str:
    """Return an indicator's target in words: as printed where the plan prints one."""
    printed = f"{indicator.operator_printed} {indicator.frequency} {indicator.target_printed}"
    printed = " ".join(printed.split())
    return printed or say.OPERATORS[indicator.operator].th


def _asked(indicator: Indicator, column: Column) -> Column:
    """Return how the result of an indicator is asked for: มี / ไม่มี, a number, one within a hundred, or text."""
    if column.name != "value" or indicator.operator == Operator.QUALITATIVE:
        return column
    if indicator.operator == Operator.EXISTS:
        return replace(column, kind=Kind.CHOICE, choices=EXISTS)
    within_hundred = Kind.PERCENT if indicator.unit == PERCENT else Kind.SCORE
    return replace(column, kind=within_hundred if indicator.of_hundred else Kind.NUMBER)
