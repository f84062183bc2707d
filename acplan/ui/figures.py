"""A figure on the page: what it finds, the picture, the same numbers as a table, and where they come from."""

from __future__ import annotations

import plotly.graph_objects as go
import streamlit as st
from markupsafe import Markup

from acplan.schema import HEADLINE
from acplan.store.log import revisions
from acplan.ui import html
from acplan.ui.frame import Frame
from acplan.ui.picture import save_picture
from acplan.words import screen as say
from acplan.words.numbers import NOTHING
from acplan.words.text import Text
from acplan.words.trace import SOURCE_CELLS

_CONFIG = {"displayModeBar": False, "responsive": True, "scrollZoom": False}


def show(
    page: Frame,
    key: str,
    heading: Text,
    caption: Text,
    figure: go.Figure,
    *,
    about: Text,
    table: Markup,
    source: str,
    cases: bool = False,
    note: Text | None = None,
) -> None:
    """Show a figure in a frame of its own that says what it is when it is cut out of the screen.

    `heading` names what is shown, `caption` what it finds, `note` how far that can be relied on, `source` leads to
    the cells behind it.
    """
    with st.container(border=True, key=f"figure-{key}", height="stretch"):
        at = say.AT(page.lang, year=page.period.year, quarter=page.period.quarter)
        head = '<div class="head"><b>{}</b></div><div class="topic">{} · {}</div>'
        st.html(Markup(head).format(page.say(caption), page.say(heading), at))
        plot(page, key, figure, heading)
        provenance = say.provenance(page.summary, page.lang, cases=cases)
        cells = html.link(page.href_source(source), page.say(SOURCE_CELLS))
        lines = [html.unbroken(page.say(text)) for text in (about, note) if text]
        lines.append(html.parts([*provenance, cells]))
        st.html(Markup('<div class="caption">{}</div>').format(Markup("<br>").join(lines)))
        save_picture(page, key, figure, heading, caption, about=about, cases=cases)
        with st.expander(say.TABLE(page.lang), key=f"table-{key}"):
            st.html(table)


def plot(page: Frame, key: str, figure: go.Figure, alt: Text) -> None:
    """Draw a figure alone."""
    st.plotly_chart(figure, theme=None, config=_CONFIG, key=f"plot-{key}", alt=page.say(alt))


def revised(page: Frame, year: int, column: str) -> str:
    """Say which headline figures of a year were altered after they were reported, what they were, and when."""
    found = []
    for (sheet, key, name), (was, save) in revisions(page.loaded.stored.records).items():
        if (sheet, key[0], name) == (HEADLINE.name, year, column):
            where = page.say(say.QUARTER, quarter=key[1]) if key[1] else page.say(say.WHOLE_YEAR)
            found.append(page.say(say.REVISED_WAS, where=where, was=was, save=save))
    return ", ".join(found) or NOTHING
