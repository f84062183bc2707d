"""The menu of all pages, with the choice of language at its foot."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from acplan.ui import html, language, navigation, sharing
from acplan.ui.packs_folder import packs_folder
from acplan.ui.page import Page
from acplan.words import dimensions, frame

_DIMENSIONS = "dimensions"
_GROUPS = (
    ("overview", "cases", "ita", "changes"),
    (_DIMENSIONS,),
    ("project", "indicators", "attention", "units"),
    ("progress", "council", "paper_check", "plan", "plan_check"),
)
_COMPARE = "compare"
"""Only of offices that oversee others, which name a folder of packs."""


def menu(page: Page) -> None:
    """Draw the menu; its links keep language, period and moment."""
    facts = page.loaded.plan.facts
    with st.sidebar:
        title = page.say(facts.get("menu_title", facts["plan_title"]))
        whose = page.say(facts["short_name"])
        st.html(Markup('<div class="menu-title">{}<br>{}{}</div>').format(title, whose, sharing.mark(page)))
        groups = (*_GROUPS[:-1], (*_GROUPS[-1], _COMPARE)) if packs_folder() else _GROUPS
        for number, group in enumerate(groups):
            if number:
                st.html("<hr>")
            for name in group:
                if name == _DIMENSIONS:
                    _dimensions(page)
                else:
                    _entry(page, name, page.say(frame.PAGES[name]))
        language.switch(page.lang)


def _dimensions(page: Page) -> None:
    for dimension in page.loaded.plan.dimensions:
        label = page.say(dimensions.SHORT, number=dimension.number, name=dimension.short)
        _entry(page, f"dimension_{dimension.number}", label)


def _entry(page: Page, name: str, label: str) -> None:
    link = page.link | navigation.address(name)[1]
    with st.container(key="here" if name == page.name else None):
        st.page_link(navigation.file_of(name), label=html.literal(label), query_params=link, width="stretch")
