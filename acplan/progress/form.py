"""The form of a quarter: what to fill in, with what the plan says beside it and what is already stored."""

from __future__ import annotations

from acplan.fiscal import WHOLE_YEAR
from acplan.plan import Indicator, Plan, Project
from acplan.progress.state import State
from acplan.schema import HEADLINE, INDICATORS, PROJECTS
from acplan.schema.plan_choices import Operator
from acplan.schema.types import IN_WORDS, NOT_ASKED, OF_HUNDRED, WHETHER
from acplan.words import form as say
from acplan.words.frame import SAMPLE
from acplan.words.numbers import number
from acplan.words.text import Lang, Text, same
from acplan.words.unit_names import unit_names
from acplan.workbook.marks import SAMPLE_MARK
from acplan.workbook.write import FilledSheet, SheetRow, heading, write_workbook


def form(plan: Plan, state: State, year: int, quarter: int, *, save: int, lang: Lang = "th") -> bytes:
    """Return the form for a fiscal year and quarter (0: the whole year) as a workbook.

    The base year's form asks for the headline figures and the indicators compared with it. In English the names and
    targets of the plan are still its own words. Raises `ValueError` for a year that the plan does not know.
    """
    if year not in plan.all_years:
        raise ValueError(year)
    what = say.WHOLE_YEAR.fill(year=year) if quarter == WHOLE_YEAR else say.QUARTER.fill(year=year, quarter=quarter)
    rows = {HEADLINE: headline_rows(state, year, [quarter])}
    if year != plan.base_year:
        rows[PROJECTS] = project_rows(plan, state, year, [quarter], lang=lang)
    rows[INDICATORS] = indicator_rows(plan, state, year, [quarter], lang=lang)
    tables = [FilledSheet(sheet, found, heading(sheet, what)(lang)) for sheet, found in rows.items()]
    marks = {"form": what(lang), "plan": plan.version, "save": str(save)}
    guide = [sentence(lang).format(organisation=plan.facts["name"](lang), what=what(lang)) for sentence in say.GUIDE]
    return write_workbook(tables, guide=guide, marks=marks, form=True, lang=lang)


def yearly_workbook(plan: Plan, state: State, year: int, *, sample: bool = False) -> bytes:
    """Return everything reported of a fiscal year as one workbook, which is itself a valid upload."""
    headline = state.records(HEADLINE, year)
    quarters = {name: sorted({int(key[1]) for key in rows if key[0] == year}) for name, rows in state.rows.items()}
    projects = project_rows(plan, state, year, quarters[PROJECTS.name], reported_only=True)
    indicators = indicator_rows(plan, state, year, quarters[INDICATORS.name], reported_only=True)
    marks = {"form": say.YEARLY.th.format(year=year), "plan": plan.version} | (SAMPLE_MARK if sample else {})
    guide = [SAMPLE.th] if sample else [say.YEARLY.th.format(year=year)]
    tables = [FilledSheet(HEADLINE, headline), FilledSheet(PROJECTS, projects), FilledSheet(INDICATORS, indicators)]
    return write_workbook(tables, guide=guide, marks=marks)


def headline_rows(state: State, year: int, quarters: list[int]) -> list[SheetRow]:
    """Return one headline row for each quarter, filled with what is stored."""
    stored = state.rows[HEADLINE.name]
    return [{"year": year, "quarter": q} | stored.get((year, q), {}) for q in quarters]


def project_rows(
    plan: Plan, state: State, year: int, quarters: list[int], *, reported_only: bool = False, lang: Lang = "th"
) -> list[SheetRow]:
    """Return one row for each quarter and project, filled with what is stored."""
    rows: list[SheetRow] = []
    for quarter in quarters:
        for project in plan.projects:
            answers = state.rows[PROJECTS.name].get((year, quarter or 4, project.number), {})
            if answers or not reported_only:
                key: SheetRow = {
                    "year": year,
                    "quarter": quarter,
                    "project": project.number,
                    "name": project.name.th,
                    "unit": _units(project, lang),
                }
                rows.append({**key, **answers})
    return rows


def indicator_rows(
    plan: Plan, state: State, year: int, quarters: list[int], *, reported_only: bool = False, lang: Lang = "th"
) -> list[SheetRow]:
    """Return one row for each quarter and indicator, filled with what is stored."""
    rows: list[SheetRow] = []
    for quarter in quarters:
        for indicator in plan.indicators if reported_only else plan.indicators_of(year):
            answers = state.rows[INDICATORS.name].get((year, quarter or 4, indicator.code), {})
            if indicator.repeats:  # taken from the headline figure, so that an older result cannot contradict it
                answers = {name: answer for name, answer in answers.items() if name != "value"}
            if answers or not reported_only:
                key: SheetRow = {
                    "year": year,
                    "quarter": quarter,
                    "indicator": indicator.code,
                    "name": indicator.text,
                    "unit": _units(plan.project_by_number[indicator.project], lang),
                    "target": target_words(indicator),
                    "measure": measured_in(indicator)(lang),
                }
                rows.append({**key, **answers})
    return rows


def _units(project: Project, lang: Lang) -> str:
    return unit_names(project.units)(lang)


def target_words(indicator: Indicator) -> str:
    """Return an indicator's target in words: as printed where the plan prints one, else as it is judged."""
    printed = f"{indicator.operator_printed} {indicator.frequency} {indicator.target_printed}"
    printed = " ".join(printed.split())
    if printed or indicator.target is None:
        return printed or say.OPERATORS[indicator.operator].th
    return f"{say.OPERATORS[indicator.operator].th} {number(indicator.target)} {indicator.unit}".strip()


def measured_in(indicator: Indicator) -> Text:
    """Return in what the result of an indicator is given: words, มี or ไม่มี, its unit, what is counted, or nothing."""
    if indicator.repeats:
        return NOT_ASKED.fill(figure=say.REPEATED[indicator.repeats])
    if indicator.operator == Operator.QUALITATIVE:
        return IN_WORDS
    if indicator.operator == Operator.EXISTS:
        return WHETHER
    if indicator.of_hundred:
        return OF_HUNDRED.fill(unit=say.UNITS[indicator.unit])
    if indicator.operator == Operator.DECREASES_BY:
        return say.NO_PERCENTAGE.fill(counted=indicator.counted or say.COUNTED)
    if indicator.counted:
        return say.NUMBER_OF.fill(counted=indicator.counted)
    return same(indicator.unit) if indicator.unit else say.NUMBER
