"""The page on which an overseeing office sees all organisations by the packs that they sent."""

from __future__ import annotations

from dataclasses import replace

import streamlit as st
from markupsafe import Markup

from acplan.compare.comparison import Comparison, NoPacks
from acplan.compare.engine import EngineMissing
from acplan.compare.packs import EXPECTED
from acplan.exports.data_files import workbook
from acplan.figures import organisations as figures
from acplan.figures.figure import Figure, Section, shown
from acplan.fiscal import Period
from acplan.issues import Issue, errors
from acplan.look import Tone
from acplan.ui import html
from acplan.ui.choices import choose
from acplan.ui.compare_table import office_papers, office_table
from acplan.ui.figures import show
from acplan.ui.frame import finding, frame
from acplan.ui.issues import issue_table
from acplan.ui.packs_folder import Packs, comparison, packs, packs_folder
from acplan.ui.page import Page
from acplan.words import compare as say
from acplan.words import frame as frame_words
from acplan.words.cli import CANNOT_READ
from acplan.words.text import Text, join
from acplan.workbook.write import MEDIA_TYPE

_MOST = 200
"""So many things to look into are listed on the page; the workbook has all."""
_FEW = 6
"""So few are not folded away."""


def compare_page() -> None:
    """Draw the page."""
    page = frame()
    folder = packs_folder()
    if folder is None:
        finding(page, say.NOT_TOLD)
        return
    try:
        if folder.is_dir():
            _compared(page, packs(folder))
        else:
            finding(page, say.NO_FOLDER.fill(folder=folder))
    except EngineMissing as missing:
        finding(page, missing.sentence)
    except NoPacks as empty:
        finding(page, say.NO_PACKS.fill(folder=folder))
        issue_table([*empty.issues[:_MOST]], page.lang)
    except OSError as error:
        finding(page, CANNOT_READ.fill(file=error.filename or folder, detail=error.strerror or type(error).__name__))


def _compared(page: Page, found: Packs) -> None:
    usual = comparison(found, None)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        period = _period(page, found, usual.period)
        at = usual if period == usual.period else comparison(found, period)
        _download(page, at)
    page = replace(page, period=at.period)
    told = figures.reception(at)
    finding(page, told.finding)
    _broken_list(page, found.issues)
    _counts(page, told)
    st.html(html.lines([page.say(say.ABOUT_RECEPTION), page.say(say.FRAME, frame=at.received.frame)], kind="caption"))
    _amiss(page, at, told.figure("organisations-amiss").finding)
    office_papers(page, at, found)
    for section in (figures.cases(at), figures.scores(at)):
        show(page, _cut(section.figures[0]))
    office_table(page, at)
    st.html(Markup('<div class="foot"><span>{}</span></div>').format(page.say(figures.header(at).source)))


def _period(page: Page, found: Packs, usual: Period) -> Period:
    """Choose the period among those that packs are of, and the whole years before."""
    options = {period: page.say(frame_words.at(period)) for period in reversed(found.periods)}
    return choose(
        page, "of", frame_words.QUARTER_LABEL, options, usual=usual, code=lambda each: f"{each.year}-{each.quarter}"
    )


def _download(page: Page, found: Comparison) -> None:
    st.download_button(
        page.say(say.DOWNLOAD),
        lambda: workbook(figures.content(found), page.lang),
        file_name=page.say(say.FILE_NAME, year=found.period.year, quarter=found.period.quarter),
        mime=MEDIA_TYPE,
        on_click="ignore",
        key="download_compare",
    )


def _broken_list(page: Page, issues: tuple[Issue, ...]) -> None:
    if errors(issues):
        st.html(html.chip(Tone.BAD, page.say(say.LIST_BROKEN, file=EXPECTED)))
    if issues:
        issue_table(list(issues), page.lang)


def _counts(page: Page, section: Section) -> None:
    """Show what counts first: who sent what, and what does not hold."""
    st.html(
        html.cards(
            (
                page.say(card.head),
                shown(card.value, card.kind, page.lang),
                page.say(card.unit),
                html.parts(page.say(note) for note in card.notes),
            )
            for card in section.cards
        )
    )


def _amiss(page: Page, found: Comparison, told: Text) -> None:
    """List what is amiss, folded where it is much: with thousands of organisations it is long."""
    if not found.issues:
        st.html(html.chip(Tone.GOOD, page.say(told)))
        return
    with st.expander(page.say(told), expanded=len(found.issues) <= _FEW, key="amiss"):
        issue_table(found.issues[:_MOST], page.lang)
        if len(found.issues) > _MOST:
            st.html(html.lines([page.say(say.ROWS_CUT, most=_MOST)]))


def _cut(figure: Figure) -> Figure:
    """Return a figure with no more rows in its table than a page can show; its chart has all."""
    if len(figure.table.rows) <= _MOST:
        return figure
    note = join(*(text for text in (figure.note, say.ROWS_CUT.fill(most=_MOST)) if any(text)))
    return replace(figure, table=replace(figure.table, rows=figure.table.rows[:_MOST]), note=note)
