"""The dashboard as a presentation: frames that fill the window, moved on by keys and clicks."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import streamlit as st
from markupsafe import Markup

from acplan.ui import html
from acplan.ui.figures import plot
from acplan.ui.frame import frame
from acplan.ui.navigation import address, file_of, is_page
from acplan.ui.page import Page
from acplan.ui.scenes import HEIGHT, Scene, scenes
from acplan.words import frame as frame_words
from acplan.words import presentation as say

_HERE = Path(__file__).parent
_KEYS = "present-keys"
_SIGNS = {"back": "M10.5 2.5 5 8l5.5 5.5", "next": "M5.5 2.5 11 8l-5.5 5.5", "leave": "m3 3 10 10M13 3 3 13"}
_BUTTONS = "\n".join(
    f'<button type="button" class="{name}"><svg viewBox="0 0 16 16" aria-hidden="true"><path d="{sign}" /></svg>'
    "</button>"
    for name, sign in _SIGNS.items()
)
_keys = st.components.v2.component(
    "acplan_present",
    html=_BUTTONS,
    css=(_HERE / "present_keys.css").read_text("utf-8"),
    js=(_HERE / "present.js").read_text("utf-8"),
)


def present_page() -> None:
    """Draw the frame that the link names, else the first one of the page that the reader came from."""
    page = frame()
    st.html(f"<style>{(_HERE / 'present.css').read_text('utf-8')}</style>")
    came_from = st.query_params.get("back", "")
    found = scenes(page.summary.plan)
    place = _place([name for name, _ in found], came_from)
    belongs_to, scene = found[place - 1]
    _draw(page, scene(page), place, len(found))
    labels = {"back": page.say(say.BACK), "next": page.say(say.NEXT), "leave": page.say(say.LEAVE)}
    told = _keys(
        key=_KEYS,
        data={"place": place, "last": len(found), "labels": labels},
        on_place_change=_move,
        on_leave_change=lambda: None,
    )
    if told.leave:
        project = {"p": st.query_params["p"]} if "p" in st.query_params else {}
        leads_to = came_from if is_page(came_from) and came_from != page.name else belongs_to
        st.switch_page(file_of(leads_to), query_params=page.link | address(leads_to)[1] | project)


def _place(pages: Sequence[str], came_from: str) -> int:
    """Return the number of the frame to draw, from 1 on."""
    text = st.query_params.get("f", "")
    if text in {str(number) for number in range(1, len(pages) + 1)}:
        return int(text)
    return next((number for number, page in enumerate(pages, start=1) if page == came_from), 1)


def _move() -> None:
    """Put the frame that was asked for into the link."""
    st.query_params["f"] = str(st.session_state[_KEYS].place)


def _draw(page: Page, scene: Scene, place: int, last: int) -> None:
    at = page.say(frame_words.at(page.period))
    sample = Markup('<div class="sample">{}</div>').format(page.say(frame_words.SAMPLE)) if page.summary.sample else ""
    with st.container(key="stage"):
        head = '<div class="scene-head"><div>{}</div>{}</div><h1 class="finding">{}</h1>'
        topic = html.parts([page.say(scene.heading), at])
        st.html(Markup(head).format(topic, sample, html.phrases(page.say(scene.title))))
        if scene.figure is not None or scene.body:
            with st.container(key="scene"):
                if scene.figure is not None:
                    plot(page, scene.figure, HEIGHT, key=f"scene-{place}")
                if scene.body:
                    st.html(Markup('<div class="scene-body">{}</div>').format(scene.body))
        number, name = page.say(say.PLACE, place=place, last=last), page.say(page.summary.plan.facts["short_name"])
        foot = (
            '<div class="scene-foot"><div><div class="from">{}</div>{}</div><div class="whose">{}<b>{}</b></div></div>'
        )
        st.html(Markup(foot).format(page.say(scene.source), page.say(scene.about), name, number))
