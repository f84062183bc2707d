"""The list of a unit's projects as a workbook that its head can be handed."""

from __future__ import annotations

from acplan.figures.provenance import source_words
from acplan.measures.projects import ProjectYear
from acplan.measures.summary import Summary
from acplan.measures.units import UnitYear
from acplan.schema import PROJECTS
from acplan.schema.types import NO_BUDGET, Column, Kind, Sheet
from acplan.words import attention as why
from acplan.words import frame, projects, units
from acplan.words.text import Text
from acplan.workbook.write import Record, Table, write_workbook


def _column(name: str, header: Text, width: int, kind: Kind = Kind.TEXT, *, key: bool = False) -> Column:
    return Column(name, header, kind, Text("", ""), key=key, width=width)


def _reported(name: str, width: int) -> Column:
    """Return a column of the progress workbook, narrower than there: the list is printed on A4."""
    column = PROJECTS.column(name)
    return _column(name, column.header, width, column.kind)


UNIT_LIST = Sheet(
    "unit_list",
    Text("รายการโครงการ", "Projects"),
    Text("โครงการของหน่วยงานหนึ่ง ณ ไตรมาสหนึ่ง", "The projects of a unit at a quarter"),
    (
        _column("project", PROJECTS.column("project").header, 7, Kind.PROJECT, key=True),
        _column("name", PROJECTS.column("name").header, 32),
        _column("state", PROJECTS.column("status").header, 14),
        _column("attention", Text("ต้องติดตามเพราะ", "Needs attention because"), 14),
        _column("dimension", Text("มิติ", "Dimension"), 5, Kind.COUNT),
        _reported("reason", 14),
        _reported("percent", 13),
        _column("last_news", Text("รายงานล่าสุด (ไตรมาส)", "Last report (quarter)"), 11, Kind.COUNT),
        _column("indicators_met", Text("ตัวชี้วัดบรรลุ", "Indicators met"), 8, Kind.COUNT),
        _column("indicators_judgeable", Text("จากตัวชี้วัดทั้งหมดที่ตัดสินได้", "Of all that can be judged"), 8, Kind.COUNT),
        _column("planned", Text("งบตามแผน (บาท)", "Planned budget (baht)"), 12, Kind.MONEY),
        _reported("enacted", 12),
        _reported("disbursed", 12),
        _reported("result", 22),
        _reported("obstacle", 22),
        _reported("suggestion", 22),
    ),
)


def unit_workbook(summary: Summary, unit: UnitYear) -> bytes:
    """Return a unit's projects, what needs attention first, headed by unit, period, as-of date and source."""
    heading = units.HEADING.fill(unit=unit.unit, year=summary.period.year, quarter=summary.period.quarter)
    guide = [heading.th, source_words(summary).th]
    marks = {"plan": summary.plan.version, "save": str(summary.save_number)}
    if summary.sample:
        guide.append(frame.SAMPLE.th)
        marks["sample"] = "ใช่"
    rows = [_row(summary, unit, project) for project in in_order(unit)]
    return write_workbook([Table(UNIT_LIST, rows)], guide=guide, marks=marks)


def in_order(unit: UnitYear) -> list[ProjectYear]:
    """Return a unit's projects, those that need attention first, the gravest reason first."""
    first = {number: place for place, number in enumerate(unit.attention)}
    return sorted(unit.projects, key=lambda project: (first.get(project.project, len(first)), project.project))


def _money(project: ProjectYear, baht: float | None) -> float | str | None:
    return NO_BUDGET if project.uses_no_budget and baht == 0 else baht


def _row(summary: Summary, unit: UnitYear, project: ProjectYear) -> Record:
    counted = summary.indicators_of(project.project)
    reasons = [each.code for each in unit.reasons if project.project in each.projects]
    return {
        "project": project.project,
        "name": project.name,
        "dimension": project.dimension,
        "state": project.status or projects.STATES[project.state].th,
        "attention": ", ".join(why.NAMES[code].th for code in reasons) or None,
        "reason": project.reason,
        "percent": project.percent,
        "last_news": project.reported_quarter,
        "indicators_met": None if counted.silent else counted.met,
        "indicators_judgeable": counted.judgeable or None,
        "planned": project.budget_planned,
        "enacted": _money(project, project.budget_enacted),
        "disbursed": _money(project, project.budget_disbursed),
        "result": project.result,
        "obstacle": project.obstacle,
        "suggestion": project.suggestion,
    }
