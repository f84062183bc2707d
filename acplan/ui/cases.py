"""What stands beside the cases: how far the verdicts can be relied on, and what a count can mean."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from acplan.rules import is_small_base
from acplan.ui import html
from acplan.ui.page import Page
from acplan.words import cases as say
from acplan.words import certainty


def reading(page: Page) -> None:
    """Say which verdicts are certain, what a count of cases can and cannot mean, and how much one case weighs."""
    base = page.summary.cases[0].base
    notes = [say.DETECTION]
    if is_small_base(base):
        small = say.SMALL.fill(base=base)
        notes = notes if small in say.details(page.summary.case_year) else [small, *notes]
    by_chance = certainty.plan_and_chance(page.summary.case_year)
    found = [*certainty.certainty(page.summary.cases), *([by_chance] if by_chance else [])]
    certain = html.lines(page.say(sentence) for sentence in found)
    told = html.lines((page.say(note) for note in notes), kind="caution-note")
    st.html(Markup('<div class="reading">{}{}</div>').format(certain, told))
