"""What must be known of the figures of a goal themselves, on request."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from markupsafe import Markup

from acplan.ui.page import Page
from acplan.words import about_figures as say
from acplan.words.text import Text


def about_figures(page: Page, found: Sequence[tuple[Text, Text]]) -> None:
    """Show how a figure is counted, its source, how exact it is, what it does not show and what makes up for it."""
    with st.expander(page.say(say.HEADING), key="about-figures"):
        line = Markup("<dt>{}</dt><dd>{}</dd>")
        lines = Markup("").join(line.format(page.say(head), page.say(told)) for head, told in found)
        st.html(Markup('<dl class="about">{}</dl>').format(lines))
