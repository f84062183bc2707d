"""What each goal still needs to reach the plan's last year, and where the pace so far would lead."""

from __future__ import annotations

from acplan.look import Tone
from acplan.measures.outlook import case_outlook, ita_outlook
from acplan.ui.frame import told
from acplan.ui.page import Page
from acplan.words import outlook as say


def cases(page: Page) -> None:
    """Say it of the cases."""
    if found := case_outlook(page.summary.cases):
        told(page, say.HEADING.fill(last=found.last), say.cases_outlook(found), Tone.NEUTRAL)


def ita(page: Page) -> None:
    """Say it of the ITA."""
    if found := ita_outlook(page.summary.ita):
        told(page, say.HEADING.fill(last=found.last), say.ita_outlook(found), Tone.NEUTRAL)
