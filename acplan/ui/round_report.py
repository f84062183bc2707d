"""The 6- and 12-month reports to download: how complete each round is, and its report made when it is asked for."""

from __future__ import annotations

from functools import partial

import streamlit as st
from markupsafe import Markup

from acplan.exports.pack import Dress, file_name
from acplan.exports.round_report import round_report
from acplan.figures.content import header
from acplan.fiscal import Period
from acplan.look import Tone
from acplan.measures.rounds import round_of
from acplan.measures.summary import Summary
from acplan.rules import ROUNDS
from acplan.ui import html
from acplan.ui.page import Page
from acplan.words import papers
from acplan.words import round_report as say
from acplan.words.text import Lang, Text
from acplan.workbook.write import MEDIA_TYPE


def how_ready(page: Page) -> Text:
    """Say how ready the rounds of the chosen year are to be filed."""
    if not page.summary.in_plan:
        return say.BASE_YEAR.fill(year=page.period.year)
    return say.standing([round_of(_summary(page, months), months) for months in ROUNDS])


def round_downloads(page: Page, look: Dress) -> None:
    """Offer the reports of both rounds of the chosen year, each with what is missing in it."""
    with st.container(border=True, key="card-rounds"):
        head = '<h2 class="head"><b>{}</b></h2><div class="caption">{}</div>'
        if not page.summary.in_plan:
            why = page.say(say.BASE_YEAR_WHY, year=page.summary.plan.years[0])
            st.html(Markup(head).format(page.say(say.ROUNDS_HEAD), why))
            return
        st.html(Markup(head).format(page.say(say.DOWNLOADS, year=page.period.year), page.say(say.ABOUT_DOWNLOADS)))
        lang, thai_digits = (page.lang, look.thai_digits) if page.lang == "th" else _form(page)
        for column, months in zip(st.columns(len(ROUNDS), gap="medium"), ROUNDS, strict=True):
            with column:
                _download(page, months, lang, thai_digits)


def _summary(page: Page, months: int) -> Summary:
    return page.summary.at(Period(page.period.year, ROUNDS[months]))


def _form(page: Page) -> tuple[Lang, bool]:
    """Draw how the report is to be written on an English page: its language and whether it has Thai digits."""
    with st.container(horizontal=True, gap="medium"):
        if not st.toggle(page.say(say.IN_THAI), key="report_in_thai"):
            return page.lang, False
        return "th", st.toggle(page.say(papers.THAI_DIGITS), key="thai_digits")


def _download(page: Page, months: int, lang: Lang, thai_digits: bool) -> None:
    """Show one round and offer its report, which is made when it is asked for."""
    summary = _summary(page, months)
    found = round_of(summary, months)
    head = Markup('<h2 class="head"><b>{}</b> · {}</h2>')
    top = head.format(page.say(say.ROUND, months=months), page.say(say.span(found.period)))
    if found.begun:
        count = Markup('<div class="mid">{} <small>{}</small></div>')
        state = count.format(found.reported, page.say(say.REPORTED, all=found.projects))
        lacking = [html.item(Tone.CAUTION, page.say(say.lacking(gap))) for gap in found.missing]
        state += Markup("").join(lacking) if lacking else html.chip(Tone.GOOD, page.say(say.COMPLETE))
    else:
        state = html.chip(Tone.NEUTRAL, page.say(say.NOT_BEGUN))
    st.html(top + state)
    st.download_button(
        page.say(say.DOWNLOAD, months=months),
        partial(round_report, summary, months, lang, thai_digits=thai_digits),
        file_name=f"{file_name('round', header(summary), lang, months=months)}.xlsx",
        mime=MEDIA_TYPE,
        on_click="ignore",
        disabled=not found.begun,
        key=f"download_round_{months}",
    )
