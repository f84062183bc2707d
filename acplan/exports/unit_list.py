"""The list of a unit's projects as a workbook that its head can be handed."""

from __future__ import annotations

from acplan.figures.provenance import source_words
from acplan.measures.projects import ProjectYear
from acplan.measures.summary import Summary
from acplan.measures.units import UnitYear
from acplan.schema.lists import UNIT_LIST
from acplan.schema.types import NO_BUDGET
from acplan.words import attention as why
from acplan.words import frame, projects, units
from acplan.workbook.marks import SAMPLE_MARK
from acplan.workbook.write import FilledSheet, SheetRow, write_workbook


def unit_workbook(summary: Summary, unit: UnitYear) -> bytes:
    """Return a unit's projects, what needs attention first, headed by unit, period, as-of date and source."""
    heading = units.HEADING.fill(unit=unit.unit, year=summary.period.year, quarter=summary.period.quarter)
    guide = [heading.th, source_words(summary).th]
    guide += [frame.SAMPLE.th] if summary.sample else []
    marks = {"plan": summary.plan.version, "save": str(summary.save_number)} | (SAMPLE_MARK if summary.sample else {})
    rows = [_row(summary, unit, project) for project in in_order(unit)]
    return write_workbook([FilledSheet(UNIT_LIST, rows)], guide=guide, marks=marks)


def in_order(unit: UnitYear) -> list[ProjectYear]:
    """Return a unit's projects, those that need attention first, the gravest reason first."""
    first = {number: place for place, number in enumerate(unit.attention)}
    return sorted(unit.projects, key=lambda project: (first.get(project.project, len(first)), project.project))


def _money(project: ProjectYear, baht: float | None) -> float | str | None:
    return NO_BUDGET if project.uses_no_budget and baht == 0 else baht


def _row(summary: Summary, unit: UnitYear, project: ProjectYear) -> SheetRow:
    counted = summary.indicators_of(project.project)
    reasons = [each.code for each in unit.reasons if project.project in each.projects]
    return {
        "project": project.project,
        "name": project.name.th,
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
