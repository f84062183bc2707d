"""The states of projects: how many are in each, over the quarters too, and a project's own in full."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from acplan.figures.figure import Chart, Figure, Form, Series, Table, TableColumn, Value, ValueKind, Verdict
from acplan.figures.provenance import source_words
from acplan.fiscal import QUARTERS, Period
from acplan.look import STATE_FILLS, state_tone
from acplan.measures.projects import ProjectYear, RollUp, roll_up
from acplan.measures.summary import Summary
from acplan.rules import ProjectState
from acplan.words import dimensions
from acplan.words import frame as frame_words
from acplan.words import projects as say
from acplan.words.text import same
from acplan.words.year_before import done_before

STATE_COLUMNS = tuple(
    TableColumn(state.value, say.STATES[state], ValueKind.INTEGER, say.UNIT) for state in ProjectState
)
"""How many projects are in each state."""


def state_counts(total: RollUp) -> list[Value]:
    """Return the counts for those columns: where none has reported, what is not counted is awaited and not nought."""
    return [None if total.silent and not n else n for n in total.states.values()]


def state_series(totals: Sequence[RollUp]) -> tuple[Series, ...]:
    """Return roll-ups as the parts of bars."""
    return tuple(
        Series(say.STATES[state], tuple(total.states[state] for total in totals), *STATE_FILLS[state])
        for state in ProjectState
    )


def project_states(summary: Summary, name: str, number_of: int, found: Sequence[ProjectYear]) -> Figure:
    """Return how many projects of a dimension were in each state at each quarter."""
    counted = Counter((s.year, s.quarter, s.state) for s in summary.project_states if s.dimension == number_of)
    periods = sorted({(year, quarter) for year, quarter, _ in counted})
    counts = {state: tuple(counted[(*period, state)] for period in periods) for state in ProjectState}
    columns = (
        TableColumn("year", frame_words.FISCAL_YEAR, ValueKind.YEAR),
        TableColumn("quarter", frame_words.QUARTER_LABEL, ValueKind.YEAR),
        *STATE_COLUMNS,
    )
    rows = tuple((*period, *values) for period, values in zip(periods, zip(*counts.values(), strict=True), strict=True))
    ahead = [Period(summary.period.year, q) for q in QUARTERS if q > summary.period.quarter]
    drawn = [*periods, *ahead]
    chart = Chart(
        Form.STACKED,
        tuple(frame_words.QUARTER_MARK.fill(quarter=quarter) for _, quarter in drawn),
        tuple(
            Series(say.STATES[state], (*values, *(None,) * len(ahead)), *STATE_FILLS[state])
            for state, values in counts.items()
        ),
        groups=tuple(same(str(year)) for year, _ in drawn),
        unit=say.UNIT,
    )
    return Figure(
        name,
        say.STATES_BY_QUARTER,
        say.done_caption(roll_up(list(found)), summary.period.year, done_before(summary, number_of)),
        say.ABOUT_STATES,
        source_words(summary),
        Table(columns, rows),
        chart,
        scope=dimensions.TAB.fill(number=number_of),
        trace=f"dimension.{number_of}",
    )


def state_verdict(project: ProjectYear) -> Verdict:
    """Return a project's state in full; without news, or open for too long, it is a caution."""
    tone = state_tone(project.state, late=project.stale or project.stuck)
    return Verdict(tone, say.state_words(project))
