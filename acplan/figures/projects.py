"""Projects, one by one, with responsibility, indicators and money."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.figures.figure import Figure, Of, Table, TableColumn, Value, ValueKind
from acplan.figures.money import MONEY_HEADS, amounts
from acplan.figures.project_states import state_verdict
from acplan.figures.provenance import source_words
from acplan.measures.indicators import IndicatorCount
from acplan.measures.projects import ProjectYear, roll_up
from acplan.measures.summary import Summary
from acplan.words import dimensions, indicators
from acplan.words import projects as say
from acplan.words import units as unit_words
from acplan.words.text import same
from acplan.words.unit_names import unit_names


def projects(summary: Summary, name: str, found: Sequence[ProjectYear]) -> Figure:
    """Return projects one by one; the few with money stand with it in a figure of their own (`money-projects`)."""
    columns = (
        TableColumn("project", say.NUMBER, ValueKind.YEAR),
        TableColumn("name", say.PROJECT),
        TableColumn("state", say.STATE),
        TableColumn("mission", dimensions.MISSION),
        TableColumn("units", unit_words.UNIT),
        TableColumn("percent", say.PROGRESS, ValueKind.PERCENT),
        TableColumn("indicators", indicators.MET_HEAD, ValueKind.FRACTION),
        *(TableColumn(name, head, ValueKind.BAHT, spare=True) for name, head in MONEY_HEADS.items()),
    )
    return Figure(
        name,
        say.BY_PROJECT.fill(year=summary.period.year),
        say.states_caption(roll_up(list(found)), summary.period.year),
        say.ABOUT,
        source_words(summary),
        Table(columns, tuple(_project(summary, project) for project in found)),
    )


def _project(summary: Summary, project: ProjectYear) -> tuple[Value, ...]:
    counted = summary.indicators_of(project.project)
    return (
        project.project,
        project.name,
        state_verdict(project),
        same(project.mission),
        unit_names(project.units),
        project.percent,
        met_of(counted),
        *amounts(project),
    )


def met_of(counted: IndicatorCount) -> Of | None:
    """Return how many indicators are met of all that can be judged; None where nothing is known of any."""
    return None if counted.silent else Of(counted.met, counted.judgeable)
