"""How a project's state and the rest of its indicators are said, on the page of its dimension and on its own."""

from __future__ import annotations

from markupsafe import Markup

from acplan.look import state_tone
from acplan.measures.indicators import IndicatorCount
from acplan.measures.projects import ProjectYear
from acplan.rules import IndicatorState, ProjectState
from acplan.ui import html
from acplan.ui.frame import Page
from acplan.words import indicators
from acplan.words import projects as say
from acplan.words.text import Text

_LOCAL = {"ยกเลิก": Text("ยกเลิก", "cancelled"), "ยังไม่ดำเนินการ": Text("ยังไม่ดำเนินการ", "not started")}


def state_chip(page: Page, project: ProjectYear, state: Text | None = None) -> Markup:
    """Return a project's state with the local word, the reason, and how long there was no news or no end.

    `state` says the state in other words than the usual.
    """
    tone = state_tone(project.state, late=project.stale or project.stuck)
    parts = [page.say(state or say.STATES[project.state])]
    if project.status and project.state is not ProjectState.IN_PROGRESS and project.status in _LOCAL:
        parts.append(page.say(_LOCAL[project.status]))
    if project.reason:
        parts.append(page.say(say.reason_words(project.reason)))
    if project.stale:
        parts.append(page.say(say.STALE, quarter=project.reported_quarter))
    if project.stuck:
        parts.append(page.say(say.WAITING, n=project.waiting))
    return html.chip(tone, html.parts(parts))


def not_judged(page: Page, counted: IndicatorCount) -> Markup:
    """Return how many indicators are not judged, by the reason why."""
    return html.parts(
        page.say(say.STATE_COUNT, state=indicators.STATES[state], n=getattr(counted, state.value))
        for state in (IndicatorState.REACHED, IndicatorState.NOT_DUE, IndicatorState.NO_DATA, IndicatorState.SHOWN)
        if getattr(counted, state.value)
    )
