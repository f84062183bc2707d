"""The responsible units side by side."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.figures.figure import Figure, Section, Table, TableColumn, Value, ValueKind
from acplan.figures.money import MONEY_HEADS, sums
from acplan.figures.project_states import STATE_COLUMNS, state_counts
from acplan.figures.projects import met_of
from acplan.figures.provenance import source_words
from acplan.measures.projects import roll_up
from acplan.measures.summary import Summary
from acplan.measures.units import UnitYear, units
from acplan.words import attention, frame, indicators, projects
from acplan.words import units as say
from acplan.words.text import Text, join
from acplan.words.unit_names import unit_name


def responsible_units(summary: Summary) -> Section:
    """Return every unit with its figures, the one with most projects that need attention first."""
    found = units(summary)
    columns = (
        TableColumn("unit", say.UNIT),
        TableColumn("projects", projects.ALL, ValueKind.INTEGER),
        *STATE_COLUMNS,
        TableColumn("indicators", indicators.MET_HEAD, ValueKind.FRACTION),
        *(TableColumn(name, head, ValueKind.BAHT, spare=name == "enacted") for name, head in MONEY_HEADS.items()),
        TableColumn("attention", attention.HEAD, ValueKind.INTEGER),
    )
    rows = tuple(_row(summary, unit) for unit in sorted(found, key=lambda unit: -len(unit.attention)))
    finding, heading = headline(summary, found), frame.PAGES["units"]
    about = say.ABOUT.fill(all=len(summary.projects))
    figure = Figure("units", heading, finding, about, source_words(summary), Table(columns, rows), trace="plan")
    return Section("units", heading, finding, figures=(figure,))


def _row(summary: Summary, unit: UnitYear) -> tuple[Value, ...]:
    total = unit.roll_up
    told = (*state_counts(total), met_of(unit.indicators), *sums(total), len(unit.attention))
    return (unit_name(unit.unit), total.projects, *(told if summary.in_plan else (None,) * len(told)))


def headline(summary: Summary, found: Sequence[UnitYear]) -> Text:
    """Return how many projects need attention, and which unit has most of them."""
    if not summary.in_plan:
        return projects.BASE_YEAR
    if roll_up(summary.projects).silent:
        return projects.NONE_REPORTED
    numbers = {number for unit in found for number in unit.attention}
    if not numbers:
        return attention.NO_FINDING
    counted = attention.FINDING.fill(n=len(numbers), all=len(summary.projects))
    return join(counted, say.most(found))
