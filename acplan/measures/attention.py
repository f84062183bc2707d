"""What needs attention, in an order that can be explained: cannot be done, unspent, stuck, silent."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from acplan.measures.projects import ProjectYear
from acplan.rules import LONG_WAIT, SPENDING_DUE, ProjectState
from acplan.words import attention as say
from acplan.words.text import Text


@dataclass(frozen=True)
class Attention:
    """A reason to look at some projects."""

    code: str
    projects: tuple[int, ...]
    text: Text


def attention(found: Sequence[ProjectYear], quarter: int) -> list[Attention]:
    """Return the reasons to look at some projects, the gravest first; a project may have several."""
    groups = {
        "unable": [p for p in found if p.state is ProjectState.UNABLE],
        "unspent": [p for p in found if quarter >= SPENDING_DUE and p.budget_enacted and p.budget_disbursed == 0],
        "stuck": [p for p in found if p.waiting >= LONG_WAIT],
        "unreported": [p for p in found if p.state is ProjectState.UNREPORTED],
        "stale": [p for p in found if p.stale and p.waiting < LONG_WAIT],
    }
    return [
        Attention(code, tuple(p.project for p in group), _words(code, group)) for code, group in groups.items() if group
    ]


def _words(code: str, group: Sequence[ProjectYear]) -> Text:
    numbers = ", ".join(str(project.project) for project in group)
    many = say.MANY[code] if len(group) > 3 else say.FEW[code]
    return many.fill(n=len(group), numbers=numbers, quarters=LONG_WAIT)
