"""What every page has: title, style, choices, menu and notices around it; finding and foot."""

from __future__ import annotations

import gc
from collections.abc import Collection, Sequence
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn, cast

import streamlit as st
from markupsafe import Markup

from acplan.figures.provenance import source_words
from acplan.fiscal import QUARTERS, Period
from acplan.issues import Issue
from acplan.look import Tone
from acplan.measures.summary import opening
from acplan.plan import PlanBroken
from acplan.ui import data, html, language, moment, sharing, window
from acplan.ui.html import TableCell
from acplan.ui.menu import menu
from acplan.ui.navigation import name_of, navigation
from acplan.ui.notices import notices
from acplan.ui.page import Page
from acplan.ui.period import choices
from acplan.words import dimensions
from acplan.words import frame as frame_words
from acplan.words import window as window_words
from acplan.words.failures import failure
from acplan.words.text import Lang, Text

if TYPE_CHECKING:
    from streamlit.navigation.page import Page as Script

_HERE = Path(__file__).parent
_ICON = str(_HERE.parents[1] / "static" / "favicon.png")
_STYLE = "".join((_HERE / f"{name}.css").read_text("utf-8") for name in ("style", "narrow", "paper", "contrast"))
_WITH_WORDS = "<span></span>"
"""What lets the style stand among the words of the page, to come with them: alone it would be put elsewhere."""
_MENU_WIDTH = 214
"""Of the menu, in pixels, as the style has it: the first frame is drawn before the style comes."""
_MARK = "frame"
"""Under which name the session holds what is drawn around a page."""
_ALWAYS_LATEST = {"progress"}
"""Pages that save, and so never show another moment than now."""
_BARE = {"present"}
"""Pages that fill the window, without menu and choices."""
_OF_OTHERS = {"compare"}
"""Pages that show nothing of the data folder, and so neither its periods nor that it is a sample."""


def draw() -> None:
    """Draw the page that the link names, with choices, menu and notices around it."""
    _settle("libraries")
    script = navigation()
    page = _opened(script)
    if page.name in _OF_OTHERS:
        menu(page)
    elif page.name not in _BARE:
        choices(page)
        menu(page)
        notices(page)
        moment.note(page)
    window.tell(page, measured=page.name not in _BARE)
    st.session_state[_MARK] = page
    _settle("plan and rows")
    script.run()


@cache
def _settle(_what: str) -> None:
    """Spare the collector of garbage what stays for good, of which each look would take a tenth of a second."""
    gc.freeze()


def frame() -> Page:
    """Return what the page is drawn with; must be called first in it.

    Where nothing is drawn around it, Streamlit took the page's file for the whole: so does the first request of a
    server that finds a folder `pages`, and every run of AppTest. Then all is drawn from here, the page within.
    """
    if _MARK not in st.session_state:
        draw()
        st.stop()
    return cast(Page, st.session_state.pop(_MARK))


def finding(page: Page, sentence: Text, over: str = "", projects: Collection[int] = ()) -> None:
    """Write the page's finding as its title; `projects`: numbers in it that lead to the pages of these projects."""
    head = Markup('<div class="over">{}</div>').format(over) if over else Markup("")
    linked = html.whole_clauses(html.project_links(page.say(sentence), projects, page.href_project))
    st.html(head + Markup('<h1 class="finding">{}</h1>').format(linked))


def note(page: Page, sentence: Text, *, kind: str = "caution-note") -> None:
    """Write a sentence that must be said with what stands above it."""
    st.html(html.lines([page.say(sentence)], kind))


def heading(page: Page, sentence: Text) -> None:
    """Write the heading of a card."""
    st.html(Markup('<h2 class="head"><b>{}</b></h2>').format(page.say(sentence)))


def heads(page: Page, *names: Text, number: bool = False) -> list[TableCell]:
    """Return the heads of columns; of numbers they are set right."""
    return [TableCell(page.say(name), number=number) for name in names]


def told(page: Page, title: Text, sentences: Sequence[Text], tone: Tone) -> None:
    """List sentences under a title; nothing where there are none."""
    if sentences:
        st.html(html.listed(page.say(title), [html.item(tone, page.say(sentence)) for sentence in sentences]))


def foot(page: Page) -> None:
    """Write as-of date, what is counted, source and the plan's name at the foot of the page."""
    left = page.say(source_words(page.summary, cases=True))
    st.html(
        Markup('<div class="foot"><span>{}</span><span>{}</span></div>').format(
            left, page.say(page.summary.plan.short_title)
        )
    )


def _opened(script: Script) -> Page:
    """Set title and style of a page, and return what the link says it is to be drawn with."""
    lang, name = language.chosen(), name_of(script)
    title = (
        frame_words.PAGES[name](lang) if name in frame_words.PAGES else dimensions.TAB(lang, number=name.split("_")[1])
    )
    st.set_page_config(page_title=title, page_icon=_ICON, layout="wide", initial_sidebar_state=_MENU_WIDTH)
    style = f"<style>{_STYLE}{html.state_css()}{_words_in_style(lang)}</style>"
    st.html(style + _WITH_WORDS)
    latest = _load(lang)
    as_of = moment.chosen(latest.stored.save_number)
    found = _load(lang, as_of) if as_of is not None and name not in _ALWAYS_LATEST else latest
    period = _period(found)
    narrow = window.is_narrow() and name not in _BARE
    return Page(name, lang, period, found.latest.at(period), found, latest, as_of, narrow)


def _period(found: data.Loaded) -> Period:
    """Return the period that the link names; the default is the latest reported, of the sample a complete year."""
    last = opening(found.latest)
    year = _chosen("y", found.plan.all_years, last.year)
    latest = found.latest.period
    quarter = latest.quarter if year == latest.year else 4
    return Period(year, _chosen("q", QUARTERS, quarter))


def _chosen(name: str, options: Sequence[int], default: int) -> int:
    """Return the value that the link names, or the default where it names none that exists."""
    text = st.query_params.get(name, "")
    return next((option for option in options if str(option) == text), default)


def _load(lang: Lang, as_of: int | None = None) -> data.Loaded:
    """Load the figures, or say in words why that is not possible and stop."""
    try:
        return data.loaded(sharing.access(), as_of)
    except PlanBroken as broken:
        _refuse(frame_words.PLAN_BROKEN, broken.issues, lang)
    except OSError as error:
        _refuse(failure(error), [], lang)


def _refuse(sentence: Text, issues: Sequence[Issue], lang: Lang) -> NoReturn:
    """Say why nothing can be shown, and end the page."""
    from acplan.ui.issues import issue_table

    st.html(Markup('<h1 class="finding">{}</h1>').format(sentence(lang)))
    if issues:
        issue_table(issues, lang)
    language.switch(lang)
    st.stop()


def _words_in_style(lang: Lang) -> str:
    """Return the style that names Streamlit's buttons of upload and menu in the reader's language."""
    button = '[data-testid="stFileUploaderDropzone"] button[data-testid="stBaseButton-secondary"]'
    return (
        f"{button} p {{ display: none; }}"
        f'{button}::after {{ content: "{frame_words.CHOOSE_FILE(lang)}"; }}'
        '[data-testid="stFileUploaderDropzoneInstructions"] { display: none; }'
        f'[data-testid="stExpandSidebarButton"]::after {{ content: "{window_words.MENU(lang)}"; }}'
    )
