"""The parts of the cases page."""

from __future__ import annotations

import pandas as pd
import streamlit as st
from markupsafe import Markup

from acplan.charts import cases as charts
from acplan.look import CASE_TONES
from acplan.measures.cases import CaseYear, case_quarters, complaints
from acplan.rules import is_small_base
from acplan.ui import html
from acplan.ui.figures import revised, show
from acplan.ui.frame import Frame
from acplan.ui.html import Cell
from acplan.words import captions, findings
from acplan.words import certainty as words
from acplan.words import screen as say
from acplan.words.numbers import NOTHING, number


def by_year(page: Frame) -> None:
    """Show each year's cases against its ceiling."""
    figure = charts.cases(page.summary.cases, page.period.year, page.lang, height=330)
    show(
        page,
        "cases-by-year",
        say.CASES_BY_YEAR,
        findings.cases(page.summary.case_year),
        figure,
        about=say.ABOUT_CASES,
        table=_years(page),
        source="cases",
        cases=True,
        note=next((note for year in reversed(page.summary.cases) if (note := words.chance(year))), None),
    )


def _years(page: Frame) -> Markup:
    names = (
        say.FISCAL_YEAR, say.CASES_SHORT, say.CEILING_SHORT, say.TARGET_EXACT, say.QUARTERS_REPORTED,
        say.CHANGE_FROM_BASE, say.VERDICT, words.CERTAINTY, say.STAGE, say.SOURCE, say.REVISED,
    )  # fmt: skip
    head = [Cell(page.say(name), number=0 < place < 6) for place, name in enumerate(names)]
    return html.table(head, [_year(page, year) for year in page.summary.cases], kind="case-years")


def _year(page: Frame, year: CaseYear) -> list[Cell]:
    return [
        Cell(str(year.year)),
        Cell(NOTHING if year.count is None else findings.count_words(year), number=True),
        Cell(NOTHING if year.ceiling is None else str(year.ceiling), number=True),
        Cell(number(year.target), number=True),
        Cell(str(year.quarters) if year.quarters else NOTHING, number=True),
        Cell(_change(page, year), number=True),
        Cell(html.chip(CASE_TONES[year.verdict], page.say(findings.case_chip(year)))),
        Cell(NOTHING if year.certain is None else page.say(words.CERTAIN[year.certain])),
        Cell(page.say(say.stage_words(year.stage)) if year.stage else NOTHING),
        Cell(year.source or NOTHING),
        Cell(revised(page, year.year, "cases")),
    ]


def _change(page: Frame, year: CaseYear) -> str:
    if year.reduction is None or year.reduction_target is None:
        return NOTHING
    share = f"{number(abs(year.reduction), 0)}%"
    return page.say(say.SAME if year.reduction == 0 else say.FEWER if year.reduction > 0 else say.MORE, share=share)


def by_quarter(page: Frame) -> None:
    """Show the chosen year quarter by quarter against its ceiling."""
    quarters = case_quarters(page.summary.state, page.period)
    year = page.summary.case_year
    head = [
        Cell(page.say(say.QUARTER_LABEL)),
        *(Cell(page.say(n), number=True) for n in (say.NEW_CASES, say.CUMULATIVE)),
    ]
    rows = [
        [
            Cell(str(q.quarter)),
            Cell(_count(q.cases), number=True),
            Cell(f"{'≥ ' if q.at_least and q.cases is not None else ''}{_count(q.to_date)}", number=True),
        ]
        for q in quarters
    ]
    heading = say.CASES_BY_QUARTER.fill(year=page.period.year)
    about = (
        say.ONLY_WHOLE_YEAR
        if year.count is not None and not any(q.cases is not None for q in quarters)
        else say.ABOUT_QUARTERS
    )
    figure = charts.case_quarters(quarters, year, page.lang, height=300)
    caption = captions.case_quarters(quarters, year)
    show(
        page,
        "cases-by-quarter",
        heading,
        caption,
        figure,
        about=about,
        table=html.table(head, rows),
        source="cases",
        cases=True,
    )


def beside_complaints(page: Frame) -> None:
    """Show complaints received, closed and pending by year."""
    frame = complaints(page.summary.state, page.summary.plan, page.period)
    names = (say.RECEIVED, say.CLOSED, say.PENDING)
    head = [Cell(page.say(say.FISCAL_YEAR)), *(Cell(page.say(name), number=True) for name in names)]
    rows = [
        [Cell(str(row["year"])), *(Cell(_count(row[name]), number=True) for name in ("received", "closed", "pending"))]
        for row in frame.to_dict("records")
    ]
    figure = charts.complaints(frame, page.lang, height=300)
    caption = captions.complaints(frame, page.period.year)
    table = html.table(head, rows)
    about = say.ABOUT_COMPLAINTS
    show(page, "complaints", say.COMPLAINTS, caption, figure, about=about, table=table, source="cases")


def reading(page: Frame) -> None:
    """Say which verdicts are certain, what a count of cases can and cannot mean, and how much one case weighs."""
    base = page.summary.cases[0].base
    notes = [say.DETECTION]
    if is_small_base(base):
        small = findings.SMALL.fill(base=base)
        notes = notes if small in findings.case_details(page.summary.case_year) else [small, *notes]
    certain = html.lines(page.say(sentence) for sentence in words.certainty(page.summary.cases))
    told = html.lines((page.say(note) for note in notes), kind="caution-note")
    st.html(Markup('<div class="reading">{}{}</div>').format(certain, told))


def _count(value: object) -> str:
    return NOTHING if value is None or pd.isna(value) else str(value)  # type: ignore[call-overload]
