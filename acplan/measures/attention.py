"""What needs attention, in an order that can be explained: to decide, late, without news, past mending."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from acplan.measures.indicators import IndicatorYear
from acplan.measures.projects import ProjectYear
from acplan.rules import (
    LONG_WAIT,
    STARTING_DUE,
    IndicatorState,
    ProjectState,
    Reason,
    Spending,
    doubtful_money,
    judge_spending,
)
from acplan.words import attention as say
from acplan.words.text import Text, join


@dataclass(frozen=True)
class Attention:
    """A reason to look at some projects; `text` names them where they are few, `brief` only a single one."""

    code: Reason
    projects: tuple[int, ...]
    text: Text
    brief: Text


def attention(found: Sequence[ProjectYear], quarter: int, results: Sequence[IndicatorYear] = ()) -> list[Attention]:
    """Return the reasons to look at some projects, the gravest first; a project may have several.

    Missed indicators are among them where `results` hold those of the projects.
    """
    missed = {result.project for result in results if result.state is IndicatorState.NOT_MET}
    return [
        Attention(reason, tuple(project.project for project in group), *_words(reason, group))
        for reason in Reason
        if (group := [project for project in found if _concerns(reason, project, quarter, missed)])
    ]


def concerned(reasons: Sequence[Attention]) -> tuple[int, ...]:
    """Return the numbers of the projects that some reasons are about, each once, those of the gravest first."""
    return tuple(dict.fromkeys(number for reason in reasons for number in reason.projects))


def _concerns(reason: Reason, project: ProjectYear, quarter: int, missed: set[int]) -> bool:
    match reason:
        case Reason.UNABLE:
            return project.state is ProjectState.UNABLE
        case Reason.OVERSPENT | Reason.NOT_ENACTED | Reason.ABOVE_PLAN | Reason.NOT_PLANNED:
            money = project.budget_planned, project.budget_enacted, project.budget_disbursed
            return Spending(reason.value) in doubtful_money(*money)
        case Reason.UNSPENT | Reason.UNDERSPENT:
            spent = judge_spending(project.budget_enacted, project.budget_disbursed, quarter, project.state)
            return spent is Spending(reason.value)
        case Reason.STUCK:
            return project.stuck
        case Reason.NOT_STARTED:
            return project.state is ProjectState.NOT_STARTED and quarter >= STARTING_DUE
        case Reason.UNREPORTED:
            return project.state is ProjectState.UNREPORTED
        case Reason.STALE:
            return project.stale
        case Reason.MISSED:
            return project.project in missed


def _words(reason: Reason, group: Sequence[ProjectYear]) -> tuple[Text, Text]:
    named = say.FEW[reason].fill(projects=join(*(each.named for each in group), by=say.AND), quarters=LONG_WAIT)
    counted = say.MANY[reason].fill(n=len(group), quarters=LONG_WAIT)
    return counted if len(group) > say.NAMED else named, named if len(group) == 1 else counted
