"""What a page says that files, moment, period and language alone decide: put into words once, for all readers."""

from __future__ import annotations

from collections.abc import Callable
from functools import wraps
from typing import Any

import streamlit as st
from markupsafe import Markup

from acplan.ui.page import Page

Part = Callable[..., Markup]
"""A part of a page: of the page's frame, and of numbers or words that tell which part."""


def kept(part: Part) -> Part:
    """Keep what a part of a page returns, as long as nothing that it is made of changes."""

    @wraps(part)
    def look_up(page: Page, *of: int | str) -> Markup:
        name = (part.__module__, part.__qualname__)
        return _kept(part, page, (name, of, page.loaded.key, page.as_of, page.period, page.lang))

    return look_up


@st.cache_resource(max_entries=256, show_spinner=False)
def _kept(_part: Part, _page: Page, key: tuple[Any, ...]) -> Markup:
    return _part(_page, *key[1])
