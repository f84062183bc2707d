"""The two official reporting rounds of a fiscal year: what they take in, and how complete it is."""

from __future__ import annotations

from dataclasses import dataclass

from acplan.fiscal import Period, end_of
from acplan.measures.gaps import Gap
from acplan.measures.summary import Summary
from acplan.progress.state import PROJECTS, State
from acplan.rules import ROUNDS
from acplan.schema.types import Value

MONEY = ("enacted", "disbursed")


@dataclass(frozen=True)
class Round:
    """A reporting round: `reported` of its projects have a state that is not older than the round's last quarter.

    `begun`: something was reported for one of the round's own two quarters.
    """

    months: int
    period: Period
    projects: int
    reported: int
    begun: bool
    missing: tuple[Gap, ...]


def round_of(summary: Summary, months: int) -> Round:
    """Return how complete a round is; raises `ValueError` for a summary that is not of the round's quarter.

    A year before the plan has no projects to report and so no round.
    """
    period = summary.period
    if ROUNDS.get(months) != period.quarter or not summary.in_plan:
        raise ValueError(f"a round of {months} months is not reported at {period}")
    ends = [end_of(int(key[0]), int(key[1])) for rows in summary.state.rows.values() for key in rows]
    return Round(
        months=months,
        period=period,
        projects=len(summary.projects),
        reported=sum(1 for project in summary.projects if project.reported and not project.stale),
        begun=any(period.previous <= end <= period for end in ends),
        missing=tuple(summary.missing),
    )


def money_answers(state: State, period: Period) -> dict[int, dict[str, Value]]:
    """Return what each project last said of `enacted` and `disbursed` in the fiscal year: baht, or that it needs none.

    What was never said is absent, which is neither.
    """
    found: dict[int, dict[str, Value]] = {}
    for (year, _, project), answers in state.rows_up_to(PROJECTS, period).items():
        if year == period.year:
            said = {name: answers[name] for name in MONEY if name in answers}
            found.setdefault(int(project), {}).update(said)
    return found
