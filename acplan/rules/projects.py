"""Rules on projects: their states, the score of the plan carried out, money, and what needs attention."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from enum import StrEnum
from fractions import Fraction

from acplan.schema.progress import STATUSES, Status
from acplan.schema.types import fold

LONG_WAIT = 5
"""For so many quarters on end a project may be in progress before it is called stuck: more than a year [own]."""
STARTING_DUE = 3
"""From this quarter on, a project reported as not started needs attention: half of the year has passed [own]."""
SPENDING_DUE = 3
"""From this quarter on, an enacted budget of which nothing is spent needs attention [own]."""
LEAST_SPENT = {3: Fraction(1, 2), 4: Fraction(4, 5)}
"""The share of its enacted budget that a project should have spent by the end of a quarter [own]."""
ROUNDS: Mapping[int, int] = {6: 2, 12: 4}
"""The quarter at whose end a round of so many months is reported [NACC]."""
_NONE = {
    fold(words)
    for words in (
        "ไม่มี", "ไม่มีปัญหา", "ไม่มีปัญหา/อุปสรรค", "ไม่มีปัญหาและอุปสรรค", "ไม่พบปัญหา", "ไม่มีอุปสรรค", "ไม่มีข้อเสนอแนะ", "ไม่มีข้อเสนอ",
        "none",
    )
}  # fmt: skip
"""Words that answer the questions for obstacles and suggestions with none [own]."""


class ProjectState(StrEnum):
    """The four states of e-PlanNACC [NACC], and one that it has no word for: reported as not started [own]."""

    DONE = "done"
    IN_PROGRESS = "in_progress"
    UNABLE = "unable"
    NOT_STARTED = "not_started"
    UNREPORTED = "unreported"

    @property
    def final(self) -> bool:
        """Tell whether nothing more is expected in the fiscal year."""
        return self in {ProjectState.DONE, ProjectState.UNABLE}

    @property
    def official(self) -> ProjectState:
        """The state of e-PlanNACC that it counts as: what is not started awaits its report."""
        return ProjectState.UNREPORTED if self is ProjectState.NOT_STARTED else self


STATE_OF_STATUS = {
    Status.DONE: ProjectState.DONE,
    Status.IN_PROGRESS: ProjectState.IN_PROGRESS,
    Status.UNABLE: ProjectState.UNABLE,
    Status.CANCELLED: ProjectState.UNABLE,
    Status.UNREPORTED: ProjectState.UNREPORTED,
    Status.NOT_STARTED: ProjectState.NOT_STARTED,
}
"""The state that each status word counts as [NACC for the first four, own for the local words]."""
_CANCELLED = next(choice.word.th for choice in STATUSES if choice.code == Status.CANCELLED)


def is_cancelled(status: str | None) -> bool:
    """Tell whether a reported word gives a project up for good: it stays so until something else is reported [own]."""
    return status == _CANCELLED


class Spending(StrEnum):
    """What is wrong with the money of a project, the first four at whatever time of the year."""

    OVERSPENT = "overspent"
    NOT_ENACTED = "not_enacted"
    ABOVE_PLAN = "above_plan"
    NOT_PLANNED = "not_planned"
    UNSPENT = "unspent"
    UNDERSPENT = "underspent"


class Reason(StrEnum):
    """Why a project needs attention, in the order in which it is told [own]."""

    UNABLE = "unable"
    OVERSPENT = "overspent"
    NOT_ENACTED = "not_enacted"
    ABOVE_PLAN = "above_plan"
    NOT_PLANNED = "not_planned"
    UNSPENT = "unspent"
    UNDERSPENT = "underspent"
    STUCK = "stuck"
    NOT_STARTED = "not_started"
    UNREPORTED = "unreported"
    STALE = "stale"
    MISSED = "missed"


def plan_score(states: Sequence[ProjectState]) -> float | None:
    """Return the e-PlanNACC implementation score, 0–100 unrounded; None where nothing is reported [NACC]."""
    if all(state is ProjectState.UNREPORTED for state in states):
        return None
    points = states.count(ProjectState.DONE) + Fraction(states.count(ProjectState.IN_PROGRESS), 2)
    return float(100 * points / len(states))


def is_stuck(waiting: int) -> bool:
    """Tell whether a project has been in progress for too many quarters on end [own]."""
    return waiting >= LONG_WAIT


def doubtful_money(planned: float, enacted: float | None, disbursed: float | None) -> tuple[Spending, ...]:
    """Return what does not agree in a project's three figures of money, at whatever time of the year [own].

    None is not reported; a project that answered that it needs no budget has 0 enacted.
    """
    spent = disbursed or 0.0
    found = {
        Spending.OVERSPENT: enacted is not None and spent > enacted,
        Spending.NOT_ENACTED: enacted is None and spent > 0,
        Spending.ABOVE_PLAN: 0 < planned < spent,
        Spending.NOT_PLANNED: planned == 0 and bool(enacted or spent),
    }
    return tuple(fault for fault, there in found.items() if there)


def judge_spending(
    enacted: float | None, disbursed: float | None, quarter: int, state: ProjectState
) -> Spending | None:
    """Judge how far a project has got with its enacted budget by a quarter; None is nothing wrong, or not known [own].

    What a project that is completed, or cannot be, has not spent is no delay.
    """
    if quarter < SPENDING_DUE or not enacted or disbursed is None or state.final:
        return None
    if disbursed == 0:
        return Spending.UNSPENT
    late = Fraction(str(disbursed)) < LEAST_SPENT[quarter] * Fraction(str(enacted))
    return Spending.UNDERSPENT if late else None


def names_any(text: str | None) -> bool:
    """Tell whether what was reported as an obstacle or a suggestion names one, and not that there is none [own]."""
    return bool(text) and fold(text or "") not in _NONE
