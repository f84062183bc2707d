"""A figure on the page: what it finds, its picture, the same numbers as a table, and where they come from."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache

import plotly.graph_objects as go
import streamlit as st
from markupsafe import Markup

from acplan.charts.draw import draw
from acplan.charts.template import Spec
from acplan.figures.figure import Card, Chart, Figure, Form, Section, Table, Value, ValueKind, Verdict, shown
from acplan.ui import data, html
from acplan.ui.html import TableCell
from acplan.ui.page import Page
from acplan.ui.picture import save_picture
from acplan.words import frame as say
from acplan.words.text import Lang, Text, join
from acplan.words.trace import SOURCE_CELLS

_CONFIG = {"displayModeBar": False, "responsive": True, "scrollZoom": False}
_TOO_WIDE = {Form.SCATTER}
"""What no phone has the room for: there the table stands in its place."""
_SAID = 24
"""So many values at most are said of a chart; the table below it has all."""
_LARGE = 6
"""How many letters of a figure are drawn large beside its chart."""
_DRAWN = 512
"""How many charts and tables are kept as drawn, for all readers: those of a few periods in both languages."""


def section(page: Page, name: str) -> Section:
    """Return a part of the content at the page's moment."""
    return data.section(page.loaded, page.summary, name)


def show(page: Page, figure: Figure, *, height: int | None = None) -> None:
    """Show a figure in a frame of its own that says what it is when it is cut out of the screen.

    `height` of the chart is in pixels; without one it is that of its form.
    """
    heading = _heading(figure)
    with st.container(border=True, key=f"figure-{figure.name}", height="stretch"):
        if figure.chart is None:
            told = [page.say(text) for text in (figure.finding, figure.note) if any(text)]
            empty = Markup('<h2 class="head"><b>{}</b></h2><div class="empty">{}</div>')
            st.html(empty.format(page.say(heading), Markup("<br>").join(told)))
            return
        at = page.say(say.at(page.period))
        head = '<h2 class="head"><b>{}</b></h2><div class="topic">{} · {}</div>'
        st.html(Markup(head).format(page.say(figure.finding), page.say(heading), at))
        plot(page, figure, height)
        lines = [page.say(text) for text in (figure.about, figure.note) if any(text)]
        cells = [html.link(page.href_source(figure.trace), page.say(SOURCE_CELLS))] if figure.trace else []
        lines.append(html.parts([*page.say(figure.source).split(" · "), *cells]))
        st.html(html.lines([Markup("<br>").join(lines)], "caption"))
        picture(page, figure, height)
        with st.expander(say.TABLE(page.lang), key=f"table-{figure.name}"):
            st.html(table(figure.table, figure.name, page.lang, page.say(heading)))


def plot(page: Page, figure: Figure, height: int | None = None, *, key: str = "") -> None:
    """Draw the chart of a figure alone."""
    if figure.chart is not None:
        alt = _alt(page, figure)
        name = f"plot-{key or figure.name}{'-narrow' if page.narrow else ''}"  # drawn from scratch, not bent
        if page.narrow and figure.chart.form in _TOO_WIDE:
            st.html(table(figure.table, figure.name, page.lang, page.say(_heading(figure))))
            return
        chart = drawn(figure.chart, page.lang, height, narrow=page.narrow)
        room = height_of(page, figure, height)  # kept from the first frame, so that nothing below it jumps
        st.plotly_chart(chart, theme=None, config=_CONFIG, key=name, alt=alt, height=room)


def picture(page: Page, figure: Figure, height: int | None = None, *, quiet: bool = False) -> None:
    """Offer the chart of a figure as a picture."""
    if figure.chart is not None and not (page.narrow and figure.chart.form in _TOO_WIDE):
        save_picture(page, figure, _heading(figure), height_of(page, figure, height), quiet=quiet)


def height_of(page: Page, figure: Figure, height: int | None = None) -> int:
    """Return how high the chart of a figure is drawn, in pixels; 0 where it has none."""
    if figure.chart is None:
        return 0
    return int(drawn(figure.chart, page.lang, height, narrow=page.narrow).to_dict()["layout"]["height"])


class Drawn(go.Figure):  # type: ignore[misc]  # plotly has no types
    """A chart as it was drawn, handed on as it is: Plotly would check it, and copy it for every reader.

    Nothing of Plotly's own is set up for it. Whether Plotly understands all of it is a matter of tests.
    """

    def __init__(self, spec: Spec) -> None:
        self._spec = spec

    def to_dict(self) -> Spec:
        """Return the chart in Plotly's words."""
        return self._spec


@lru_cache(maxsize=_DRAWN)
def drawn(chart: Chart, lang: Lang, height: int | None, *, narrow: bool = False) -> Drawn:
    """Return a chart as Plotly's figure, drawn once for all readers; `narrow`: as wide as a phone."""
    return Drawn(draw(chart, lang, height, narrow=narrow))


@lru_cache(maxsize=_DRAWN)
def table(values: Table, name: str, lang: Lang, caption: str = "") -> Markup:
    """Return the values of a figure as a table, written once for all readers."""
    return written(values, name, lang, caption)


def written(values: Table, name: str, lang: Lang, caption: str = "") -> Markup:
    """Return the values of a figure as a table."""
    kinds = [column.kind for column in values.columns]
    head = [TableCell(column.head(lang), number=_is_number(column.kind)) for column in values.columns]
    rows = [
        [
            TableCell(value_words(value, kind, lang), number=_is_number(kind))
            for value, kind in zip(row, kinds, strict=True)
        ]
        for row in values.rows
    ]
    return html.table(head, rows, kind=f"of-{name}", caption=caption)


def _is_number(kind: ValueKind) -> bool:
    return kind not in {ValueKind.TEXT, ValueKind.YEAR}


def value_words(value: Value, kind: ValueKind, lang: Lang) -> Markup | str:
    """Return a value as it is shown: a judgement with its mark and colour, anything else as people read it."""
    told = shown(value, kind, lang)
    return html.chip(value.tone, told) if isinstance(value, Verdict) else told


def goal(page: Page, card: Card) -> Markup:
    """Return a goal: its number, each verdict with what must be said of it, and the rest."""
    rest = []
    for place in range(max(len(card.verdicts), len(card.notes))):
        for verdict in card.verdicts[place : place + 1]:
            rest.append(html.chip(verdict.tone, page.say(verdict.text)))
        for note in card.notes[place : place + 1]:
            rest.append(html.lines([page.say(note)]))
    told = shown(card.value, card.kind, page.lang)
    number = Markup("{} <small>{}</small>").format(told, page.say(card.unit))
    kind = "word" if isinstance(card.value, Text) else "soft" if card.soft else "long" if len(told) > _LARGE else ""
    whole = '<div class="goal"><div class="head">{}</div><div class="big {}">{}</div>{}</div>'
    figure = html.traced(page.href_source(card.trace), number)
    return Markup(whole).format(page.say(card.head), kind, figure, Markup("").join(rest))


def cards(page: Page, found: Sequence[Card], notes: Mapping[str, Markup]) -> Markup:
    """Return cards in a row; `notes` are those of single ones with links."""
    return html.cards(
        (
            page.say(card.head),
            html.traced(page.href_source(card.trace), shown(card.value, card.kind, page.lang)),
            page.say(card.unit),
            notes.get(card.name) or html.parts(page.say(note) for note in card.notes),
        )
        for card in found
    )


def _alt(page: Page, figure: Figure) -> str:
    """Say a chart to those who cannot see it: its heading, what it finds, and its figures where they are few."""
    chart = figure.chart
    told = [page.say(_heading(figure)), page.say(figure.finding)]
    if chart is None or len(chart.categories) * len(chart.series) > _SAID:
        return " – ".join([*told, page.say(say.TABLE_BELOW)])
    for series in chart.series:
        values = zip(chart.categories, series.values, strict=True)
        figures = (f"{page.say(name)} {shown(value, chart.kind, page.lang)}" for name, value in values)
        told.append(f"{page.say(series.name)}: {', '.join(figures)}")
    return " – ".join(told)


def _heading(figure: Figure) -> Text:
    """Name the part of the plan in the heading of a figure, which may be cut out of its page."""
    return join(figure.scope, figure.heading) if any(figure.scope) else figure.heading
