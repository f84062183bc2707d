"""The page of all indicators: by dimension as a picture, by project as a list that can be filtered and taken away."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

import streamlit as st
from markupsafe import Markup

from acplan.exports.indicator_list import indicators_workbook
from acplan.figures.indicator_list import judged, results
from acplan.measures.indicator_list import IndicatorLine, chosen, indicator_list
from acplan.measures.indicators import IndicatorCount, count_indicators
from acplan.plan import Project
from acplan.progress.form import target_words
from acplan.rules import IndicatorState
from acplan.ui import html
from acplan.ui.choices import choose
from acplan.ui.figures import section, show
from acplan.ui.frame import finding, foot, frame, heads, note
from acplan.ui.html import TableCell
from acplan.ui.kept import kept
from acplan.ui.page import Page
from acplan.words import dimensions, plan_checks
from acplan.words import frame as frame_words
from acplan.words import indicators as say
from acplan.words import units as unit_words
from acplan.words.numbers import NONE
from acplan.words.text import Text
from acplan.words.unit_names import unit_name
from acplan.workbook.write import MEDIA_TYPE


def indicator_list_page() -> None:
    """Draw the page."""
    page = frame()
    finding(page, say.finding(page.summary))
    if not _in_base_year(page):
        show(page, section(page, "goals").figure("indicators"), height=236)
    _listed(page, indicator_list(page.summary))
    foot(page)


def _in_base_year(page: Page) -> bool:
    return page.period.year == page.summary.plan.base_year


def _listed(page: Page, lines: Sequence[IndicatorLine]) -> None:
    """List the indicators by project, those of a unit, a result or a dimension where one is chosen."""
    units = page.summary.plan.units
    states = {} if _in_base_year(page) else {state.value: state for state in IndicatorState}
    with st.container(horizontal=True, vertical_alignment="center", key="filters"):
        unit = _filter(
            page,
            "u",
            unit_words.ALL,
            {str(n): (unit_name(name), len(chosen(lines, unit=name))) for n, name in enumerate(units, start=1)},
        )
        state = (
            _filter(
                page,
                "s",
                say.ALL_STATES,
                {code: (say.STATES[each], len(chosen(lines, state=each))) for code, each in states.items()},
            )
            if states
            else ""
        )
        dimension = _filter(
            page,
            "d",
            dimensions.ALL,
            {
                str(d.number): (
                    dimensions.SHORT.fill(number=d.number, name=d.short),
                    len(chosen(lines, dimension=d.number)),
                )
                for d in page.summary.plan.dimensions
            },
        )
        found = _chosen(page, lines, unit, state, dimension)
        if found:
            st.download_button(
                page.say(say.DOWNLOAD),
                lambda: indicators_workbook(page.summary, found),
                file_name=page.say(say.FILE_NAME, year=page.period.year, quarter=page.period.quarter),
                mime=MEDIA_TYPE,
                on_click="ignore",
                key="download_indicators",
            )
    if found:
        st.html(_shown(page, found, lines) + _table(page, unit, state, dimension))
    else:
        note(page, say.EMPTY, kind="empty")


def _chosen(page: Page, lines: Sequence[IndicatorLine], unit: str, state: str, dimension: str) -> list[IndicatorLine]:
    """Return the indicators that the codes of the filters ask for."""
    return chosen(
        lines,
        unit=page.summary.plan.units[int(unit) - 1] if unit else None,
        state=IndicatorState(state) if state else None,
        dimension=int(dimension) if dimension else None,
    )


def _filter(page: Page, name: str, every: Text, options: dict[str, tuple[Text, int]]) -> str:
    """Draw a choice whose options say how many indicators each has, and return its code; "" is all."""
    counted = {code: page.say(say.COUNT, name=label, n=n) for code, (label, n) in options.items()}
    return choose(page, name, every, {"": page.say(every)} | counted, width=235)


def _shown(page: Page, found: Sequence[IndicatorLine], lines: Sequence[IndicatorLine]) -> Markup:
    shown = page.say(say.SHOWN, n=len(found), all=len(lines))
    told = html.parts([shown] if _in_base_year(page) else [shown, page.say(say.caption(_counted(found)))])
    return html.lines([told])


def _counted(found: Sequence[IndicatorLine]) -> IndicatorCount:
    return count_indicators([line.now for line in found])


@kept
def _table(page: Page, unit: str, state: str, dimension: str) -> Markup:
    """Return the chosen indicators by project."""
    year, base = page.period.year, _in_base_year(page)
    verdict = say.REPORTING if base else say.STATE
    results_of = (say.RESULT_OF.fill(year=y) for y in ((year,) if base else (year - 1, year)))
    head = heads(page, say.CODE, say.WORDING, verdict, say.TARGET, *results_of, plan_checks.LINES)
    rows: list[list[TableCell]] = []
    found = _chosen(page, indicator_list(page.summary), unit, state, dimension)
    for project, group in groupby(found, key=lambda line: line.project):
        lines = list(group)
        rows.append([TableCell(_project(page, project, lines), wide=True)])
        rows += [_row(page, line) for line in lines]
    return html.table(head, rows, kind="indicator-list", caption=page.say(frame_words.PAGES["indicators"]))


def _project(page: Page, project: Project, lines: Sequence[IndicatorLine]) -> Markup:
    name = f"{project.number} {page.say(project.name)}"
    facts = [page.say(unit_name(unit)) for unit in project.units]
    facts += [] if _in_base_year(page) else [page.say(say.in_short(_counted(lines)))]
    return Markup("{} <span>{}</span>").format(html.link(page.href_project(project.number), name), html.parts(facts))


def _row(page: Page, line: IndicatorLine) -> list[TableCell]:
    label = html.lines([line.plan.label.en]) if page.lang == "en" else Markup("")
    tone, (verdict, *why) = judged(page.summary, line)
    return [
        TableCell(line.plan.code),
        TableCell(html.plain(line.plan.text) + label),
        TableCell(html.chip(tone, page.say(verdict)) + html.lines(map(page.say, why))),
        TableCell(target_words(line.plan)),
        *(TableCell(_result(page, words)) for words in results(page.summary, line)),
        TableCell(line.plan.lines),
    ]


def _result(page: Page, words: Sequence[Text]) -> Markup:
    """Write a result, with its quarter where it is older than the one asked for."""
    first, *older = map(page.say, words or (NONE,))
    return html.plain(first) + html.lines(older)
