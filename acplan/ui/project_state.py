"""A project's state as a chip, on the page of its dimension and on its own."""

from __future__ import annotations

from markupsafe import Markup

from acplan.look import state_tone
from acplan.measures.projects import ProjectYear
from acplan.ui import html
from acplan.ui.frame import Page
from acplan.words.projects import state_parts
from acplan.words.text import Text


def state_chip(page: Page, project: ProjectYear, state: Text | None = None) -> Markup:
    """Return a project's state with what must be known of it; `state` says it in other words than the usual."""
    tone = state_tone(project.state, late=project.stale or project.stuck)
    return html.chip(tone, html.parts(page.say(part) for part in state_parts(project, state)))
