"""How the state of a project is said in full: with the local word, the reason, and how long there was no news."""

from __future__ import annotations

from acplan.measures.projects import ProjectYear
from acplan.rules import ProjectState
from acplan.words.screen import STALE, WAITING, reason_words
from acplan.words.text import Text
from acplan.words.verdicts import PROJECT_STATES

_LOCAL = {"ยกเลิก": Text("ยกเลิก", "cancelled"), "ยังไม่ดำเนินการ": Text("ยังไม่ดำเนินการ", "not started")}


def project_state_words(project: ProjectYear) -> Text:
    """Say a project's state, with what must be known of it."""
    parts = [PROJECT_STATES[project.state]]
    if project.status in _LOCAL and project.state is not ProjectState.IN_PROGRESS:
        parts.append(_LOCAL[str(project.status)])
    if project.reason:
        parts.append(reason_words(project.reason))
    if project.stale:
        parts.append(STALE.fill(quarter=project.reported_quarter))
    if project.stuck:
        parts.append(WAITING.fill(n=project.waiting))
    return Text(" · ".join(part.th for part in parts), " · ".join(part.en for part in parts))
