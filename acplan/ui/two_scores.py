"""The plan carried out against the result achieved, the years as points."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from acplan.charts import two_scores as charts
from acplan.measures.two_scores import TwoScores, two_scores
from acplan.ui import html
from acplan.ui.figures import show
from acplan.ui.frame import Frame
from acplan.ui.html import Cell
from acplan.words import screen
from acplan.words import two_scores as say
from acplan.words.findings import count_words
from acplan.words.numbers import NOTHING, number


def both(page: Frame) -> None:
    """Show both scores of each year in one picture, or name the years of which they are not known."""
    found = two_scores(page.summary)
    left_out = say.left_out(found)
    if left_out and all(year.quadrant is None for year in found):
        sentences = (page.say(say.NO_POINT), page.say(left_out))
        st.html(Markup('<div class="empty">{}</div>').format(Markup("<br>").join(sentences)))
        return
    names = (
        (screen.FISCAL_YEAR, False),
        (say.PLAN_SCORE, True),
        (screen.CASES_SHORT, True),
        (screen.CEILING_SHORT, True),
        (say.AGAINST_CEILING, False),
        (say.READING, False),
    )
    head = [Cell(page.say(name), number=figure) for name, figure in names]
    show(
        page,
        "two-scores",
        say.HEADING,
        say.caption(found),
        charts.two_scores(found, page.period.year, page.lang),
        about=say.ABOUT,
        table=html.table(head, [_row(page, year) for year in found]),
        source="cases",
        cases=True,
        note=say.NOT_SHOWN.fill(years=left_out) if left_out else None,
    )


def _row(page: Frame, year: TwoScores) -> list[Cell]:
    case = next(each for each in page.summary.cases if each.year == year.year)
    reading = page.say(say.reason(year) if year.quadrant is None else say.QUADRANTS[year.quadrant]).replace("<br>", " ")
    return [
        Cell(page.say(say.TO_DATE, year=year.year) if year.quadrant and year.to_date else str(year.year)),
        Cell(html.traced(page.href_source("plan", year.year), number(year.plan_score, 2)), number=True),
        Cell(NOTHING if case.count is None else count_words(case), number=True),
        Cell(NOTHING if case.ceiling is None else str(case.ceiling), number=True),
        Cell(NOTHING if year.over_ceiling is None else page.say(say.against_ceiling(year.over_ceiling))),
        Cell(reading[:1].upper() + reading[1:]),
    ]
