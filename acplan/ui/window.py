"""The reader's window: what browsers and screen readers are told in it, and whether it is as narrow as a phone."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from acplan.text_layout import WHOLE
from acplan.ui.page import Page
from acplan.words import frame
from acplan.words import window as say

_KEY = "window"
_NAMES = {
    '[data-testid="stSidebar"]': say.MENU,
    '[data-testid="stExpandSidebarButton"]': say.OPEN_MENU,
    '[data-testid="stSidebarCollapseButton"] button': say.CLOSE_MENU,
    '[data-testid="stSelectbox"] button': say.OPEN_CHOICE,
    '[data-testid="stFileUploaderDropzone"] [data-testid="stBaseButton-secondary"]': frame.CHOOSE_FILE,
}
"""Parts that Streamlit names in English only, or not at all, by how they are found."""
_WHOLE = f"{WHOLE}|ไตรมาส"
"""What browsers must not break in two; the last one Firefox alone does."""
_JS = "".join((Path(__file__).parent / f"{name}.js").read_text("utf-8") for name in ("lines", "window"))
_window = st.components.v2.component("acplan_window", js=_JS, html="<span></span>")


def is_narrow() -> bool:
    """Tell whether the window was as narrow as a phone when it was last heard of."""
    return bool(getattr(st.session_state.get(_KEY), "narrow", False))


def tell(page: Page, *, measured: bool) -> None:
    """Tell browsers and screen readers language and names; `measured`: draw anew when it turns narrow or wide."""
    names = {where: page.say(name) for where, name in _NAMES.items()}
    data = {"lang": page.lang, "names": names, "skip": page.say(say.SKIP), "table": page.say(say.TABLE)}
    _window(
        key=_KEY,
        data={**data, "whole": _WHOLE, "measured": measured, "narrow": is_narrow()},
        default={"narrow": False},
        on_narrow_change=lambda: None,
    )
