"""How much of the plan was carried out, beside the same quarter of the year before."""

from __future__ import annotations

from acplan.figures.figure import Figure, Table, TableColumn, Value, ValueKind, bounded
from acplan.figures.money import spent
from acplan.figures.provenance import source_words
from acplan.measures.projects import roll_up
from acplan.measures.summary import Summary
from acplan.measures.year_before import carried_out, carried_out_before
from acplan.rules import ProjectState
from acplan.words import dimensions, money, projects
from acplan.words import year_before as say
from acplan.words.text import Text, numbered


def year_before(summary: Summary) -> tuple[Figure, ...]:
    """Return each dimension and the whole plan at the same quarter of both years; nothing in a first year."""
    if carried_out_before(summary) is None:
        return ()
    columns = (
        TableColumn("dimension", dimensions.HEAD),
        TableColumn("done", projects.DONE_HEAD, ValueKind.INTEGER, projects.UNIT),
        TableColumn("done_before", say.DONE_BEFORE, ValueKind.INTEGER, projects.UNIT),
        TableColumn("in_progress", projects.STATES[ProjectState.IN_PROGRESS], ValueKind.INTEGER, projects.UNIT),
        TableColumn("in_progress_before", say.RUNNING_BEFORE, ValueKind.INTEGER, projects.UNIT),
        TableColumn("disbursed", money.DISBURSED, ValueKind.BAHT),
        TableColumn("disbursed_before", say.SPENT_BEFORE, ValueKind.BAHT),
    )
    rows = [_row(summary, d.number, numbered(d.number, d.name)) for d in summary.plan.dimensions]
    table = Table(columns, (*rows, _row(summary, None, say.WHOLE_PLAN)))
    finding = say.finding(carried_out(summary), carried_out_before(summary))
    return (Figure("year-before", say.HEADING, finding, say.ABOUT, source_words(summary), table, trace="plan"),)


def _row(summary: Summary, number_of: int | None, name: Text) -> tuple[Value, ...]:
    now = roll_up(summary.projects if number_of is None else summary.projects_of(number_of))
    before = carried_out_before(summary, number_of)
    silent = now.silent
    return (
        name,
        None if silent else now.done,
        None if before is None else before.done,
        None if silent else now.in_progress,
        None if before is None else before.in_progress,
        spent(now),
        None if before is None else bounded(before.spent, at_least=before.at_least),
    )
