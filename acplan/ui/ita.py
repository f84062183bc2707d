"""The parts of the ITA page."""

from __future__ import annotations

import streamlit as st
from markupsafe import Markup

from acplan.charts import ita as charts
from acplan.ita_method import method_of
from acplan.look import ITA_TONES, PASS_TONES
from acplan.measures.ita import ItaYear, alike
from acplan.rules import points_above
from acplan.ui import html
from acplan.ui.figures import revised, show
from acplan.ui.frame import Frame
from acplan.ui.html import Cell
from acplan.words import captions, findings
from acplan.words import screen as say
from acplan.words.numbers import NOTHING, number
from acplan.words.verdicts import GRADES, TRACKS


def by_year(page: Frame) -> None:
    """Show each year's score against plan target, pass mark and national average."""
    figure = charts.ita(page.summary.ita, page.period.year, page.lang, height=330, national=True)
    averages = any(year.national is not None for year in page.summary.ita)
    show(
        page,
        "ita-by-year",
        say.ITA_BY_YEAR if averages else say.ITA_BY_YEAR_ALONE,
        findings.ita(page.summary.ita_year),
        figure,
        about=say.ABOUT_ITA_AVERAGES.fill(about=say.ABOUT_ITA) if averages else say.ABOUT_ITA,
        table=_years(page),
        source="ita",
    )


def _years(page: Frame) -> Markup:
    names = (
        say.FISCAL_YEAR,
        say.SCORE,
        say.PLAN_TARGET,
        say.VERDICT,
        say.PASS_MARK,
        say.VERDICT,
        say.NATIONAL,
        say.GRADE,
        say.REVISED,
    )
    head = [Cell(page.say(name), number=place in {1, 2, 4, 6}) for place, name in enumerate(names)]
    return html.table(head, [_year(page, year) for year in page.summary.ita])


def _year(page: Frame, year: ItaYear) -> list[Cell]:
    return [
        Cell(str(year.year)),
        Cell(_points(year.score), number=True),
        Cell(number(year.target), number=True),
        Cell(html.chip(ITA_TONES[year.verdict], page.say(findings.ita_chip(year)))),
        Cell(number(year.pass_mark), number=True),
        Cell(html.chip(PASS_TONES[year.passed], page.say(findings.pass_chip(year)))),
        Cell(_points(year.national), number=True),
        Cell(page.say(GRADES[year.grade]) if year.grade else NOTHING),
        Cell(revised(page, year.year, "ita_total")),
    ]


def track(page: Frame) -> None:
    """Say which of the plan's two ITA goals is used."""
    sentence = page.say(say.TRACK, track=TRACKS[page.summary.ita_year.track])
    st.html(Markup('<div class="caution-note">{}</div>').format(sentence))


def indicators(page: Frame) -> None:
    """Show the indicators and the tools of the latest year that has them."""
    known = [year for year in page.summary.ita if year.indicators and year.year <= page.period.year]
    if not known:
        text = page.say(say.NO_ITA, year=page.period.year)
        st.html(Markup('<div class="empty">{}</div>').format(text))
        return
    year = known[-1]
    before = known[-2] if len(known) > 1 else None
    left, right = st.columns([0.58, 0.42], gap="small")
    with left:
        figure = charts.ita_indicators(year, before, page.lang, height=400)
        heading = say.ITA_INDICATORS.fill(year=year.year)
        show(
            page,
            "ita-indicators",
            heading,
            captions.ita_indicators(year),
            figure,
            about=say.ABOUT_ITA_INDICATORS,
            table=_indicators(page, year, before),
            source="ita",
        )
    with right:
        figure = charts.ita_tools(year, before, page.lang, height=300)
        show(
            page,
            "ita-tools",
            say.ITA_TOOLS.fill(year=year.year),
            captions.ita_tools(year),
            figure,
            about=say.ABOUT_ITA_INDICATORS,
            table=_tools(page, year),
            source="ita",
        )


def _indicators(page: Frame, year: ItaYear, before: ItaYear | None) -> Markup:
    head = [
        Cell(page.say(say.INDICATOR)),
        *(Cell(page.say(n), number=True) for n in (say.SCORE, say.LAST_YEAR, say.CHANGE)),
    ]
    rows = []
    earlier = alike(before, year)
    for n, name in method_of(year.year).names.items():
        now, last = year.indicators.get(n), earlier.get(n)
        change = NOTHING if (above := points_above(now, last)) is None else f"{above:+.2f}"
        cells = [Cell(text, number=True) for text in (_points(now), _points(last), change)]
        rows.append([Cell(f"{n}. {page.say(name)}"), *cells])
    return html.table(head, rows)


def _tools(page: Frame, year: ItaYear) -> Markup:
    head = [Cell(page.say(say.TOOL)), *(Cell(page.say(n), number=True) for n in (say.WEIGHT, say.SCORE))]
    rows = [
        [Cell(page.say(t.name)), Cell(f"{t.weight}%", number=True), Cell(_points(year.tools.get(t.code)), number=True)]
        for t in method_of(year.year).tools
    ]
    return html.table(head, rows)


def _points(value: float | None) -> str:
    return NOTHING if value is None else number(value, 2)
