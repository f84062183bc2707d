"""A button that saves a chart as a picture for print, with all that a council's paper has to say of it."""

from __future__ import annotations

from pathlib import Path

import streamlit as st

from acplan.figures.figure import Figure
from acplan.text_layout import UNBROKEN
from acplan.ui.page import Page
from acplan.words import frame
from acplan.words import picture as say
from acplan.words.text import Text, join

_LOWEST = 300
"""The height at least of a chart in a picture, in pixels of the screen."""
_FONTS = {400: "Regular", 600: "SemiBold", 700: "Bold"}
_HTML = """
<button type="button">
<svg viewBox="0 0 16 16" aria-hidden="true"><path d="M8 1.5v8M4.6 6.4 8 9.8l3.4-3.4M2 11v3h12v-3"/></svg><span></span>
</button>
"""
_CSS = """
button { font: inherit; font-size: 14px; line-height: 1.6; color: #5b6875; background: #fff; border: 0;
  border-radius: 6px; padding: 1px 6px; display: flex; gap: 6px; align-items: center; white-space: nowrap;
  cursor: pointer; }
button:hover, button:focus-visible { color: #0f4c81; }
button:focus-visible { outline: 2px solid #0f4c81; }
button:disabled { opacity: .5; cursor: progress; }
svg { width: 15px; height: 15px; flex: none; fill: none; stroke: currentColor; stroke-width: 1.5; }
.quiet span { display: none; }
@media print { button { display: none; } }
"""
_button = st.components.v2.component(
    "acplan_picture", html=_HTML, css=_CSS, js=(Path(__file__).parent / "picture.js").read_text("utf-8")
)


def save_picture(page: Page, figure: Figure, heading: Text, height: int, *, quiet: bool = False) -> None:
    """Offer the chart of a figure, drawn in a height in pixels, as a picture; `quiet` shows the button's mark alone."""
    plan, period = page.summary.plan, page.period
    at = page.say(frame.at(period))
    base = st.get_option("server.baseUrlPath").strip("/")
    data = {
        "plot": f"st-key-plot-{figure.name}{'-narrow' if page.narrow else ''}",
        "height": max(height, _LOWEST),
        "name": say.file_name(figure.name, heading, period, page.lang),
        "label": page.say(say.SAVE),
        "failed": page.say(say.FAILED),
        "quiet": quiet,
        "plan": f"{page.say(plan.facts['short_name'])} · {page.say(plan.short_title)}",
        "sample": page.say(frame.SAMPLE) if page.summary.sample else "",
        "title": page.say(figure.finding),
        "topic": f"{page.say(heading)} · {at}",
        "about": page.say(join(figure.about, figure.note) if any(figure.note) else figure.about),
        "source": page.say(figure.source),
        "kept": UNBROKEN,
        "fonts": [
            {"weight": weight, "url": f"{'/' + base if base else ''}/app/static/Sarabun-{name}.woff2"}
            for weight, name in _FONTS.items()
        ],
    }
    _button(key=f"picture-{figure.name}", data=data, width="content")
