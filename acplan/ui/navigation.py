"""Which pages there are, and at which address each is found."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import streamlit as st

if TYPE_CHECKING:
    from streamlit.navigation.page import Page

OVERVIEW = "overview"
_FOLDER = Path(__file__).parents[2] / "pages"
_FILES = sorted(_FOLDER.glob("*.py"))
_OWN_PAGES = range(1, 5)
"""The dimensions that have a page of their own; any others share one, `pages/dimension.py`."""


def navigation() -> Page:
    """Register every page and return the one that the link names; must come first in a run."""
    return st.navigation([st.Page(file, default=file.stem == OVERVIEW) for file in _FILES], position="hidden")


def name_of(page: Page) -> str:
    """Return by which name a page goes: its address, and of a dimension its number too."""
    if page.url_path != "dimension":
        return page.url_path or OVERVIEW
    asked = st.query_params.get("d", "")
    return f"dimension_{int(asked) if asked.isascii() and asked.isdigit() and len(asked) < 7 else 0}"


def is_page(name: str) -> bool:
    """Tell whether a page has a file of this name."""
    return any(file.stem == name for file in _FILES)


def file_of(name: str) -> str:
    """Return the file of a page, as Streamlit's links name it."""
    return f"pages/{address(name)[0] or OVERVIEW}.py"


def address(name: str) -> tuple[str, dict[str, str]]:
    """Return the address of a page and what its link names besides the period."""
    kind, _, number = name.partition("_")
    if kind == "dimension" and int(number) not in _OWN_PAGES:
        return kind, {"d": number}
    return "" if name == OVERVIEW else name, {}
