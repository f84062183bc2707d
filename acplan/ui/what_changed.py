"""The page that says what changed since the quarter before, or since any earlier one."""

from __future__ import annotations

from collections.abc import Callable
from itertools import groupby
from typing import TypeVar

import streamlit as st
from markupsafe import Markup

from acplan.fiscal import QUARTERS, Period
from acplan.look import CASE_TONES, INDICATOR_TONES, ITA_TONES, PASS_TONES, STATE_TONES, Tone
from acplan.measures.cases import CaseYear
from acplan.measures.changes import Changes, IndicatorTurn, Moved, changes
from acplan.measures.indicators import IndicatorYear
from acplan.measures.ita import ItaYear
from acplan.measures.projects import roll_up
from acplan.measures.summary import Summary
from acplan.plan import Project
from acplan.rules import ProjectState
from acplan.ui import html, mentions
from acplan.ui.choices import choose
from acplan.ui.frame import finding, foot, frame, heading, heads, note
from acplan.ui.html import TableCell
from acplan.ui.page import Page
from acplan.ui.project_states import states_key, states_told
from acplan.words import cases, indicators, ita, money, numbers, projects
from acplan.words import changes as say
from acplan.words import frame as frame_words
from acplan.words import units as unit_words
from acplan.words.indicators import result_words
from acplan.words.numbers import NOTHING, number
from acplan.words.text import Text

_PARAMETER = "since"
_Year = TypeVar("_Year", CaseYear, ItaYear)


def what_changed_page() -> None:
    """Draw the page."""
    page = frame()
    since = _since(page)
    if since is None:
        finding(page, say.FIRST)
        foot(page)
        return
    found = changes(page.summary, page.summary.at(since))
    at = page.period
    over = page.say(say.FROM_TO, was=since.year, was_q=since.quarter, year=at.year, quarter=at.quarter)
    finding(page, say.finding(found), over)
    if found.new_years:
        years = ", ".join(str(year) for year in found.new_years)
        note(page, say.NEW_YEAR.fill(years=years))
    left, right = st.columns([0.65, 0.35], gap="small")
    with left, st.container(border=True, key="card-verdicts", height="stretch"):
        _verdicts(page, found)
    with right, st.container(border=True, key="card-money", height="stretch"):
        _money(page, found)
    _projects(page, found)
    _obstacles(page, found)
    _indicators(page, found)
    foot(page)


def _since(page: Page) -> Period | None:
    """Draw the choice of an earlier quarter, kept in the link, and return it; None where there is none."""
    years = page.summary.plan.all_years
    options = [p for y in reversed(years) for q in reversed(QUARTERS) if (p := Period(y, q)) < page.period]
    if not options:
        return None

    def words(period: Period) -> str:
        like = say.SINCE_YEAR_BEFORE if period == page.period.year_before else say.SINCE
        sentence = say.SINCE_BEFORE if period == options[0] else like
        return page.say(sentence, year=period.year, quarter=period.quarter)

    return choose(
        page,
        _PARAMETER,
        say.SINCE_LABEL,
        {each: words(each) for each in options},
        usual=page.summary.compared.period,
        code=lambda period: f"{period.year}.{period.quarter}",
        width=340,
    )


def _at(page: Page, summary: Summary) -> str:
    return page.say(frame_words.AT, year=summary.period.year, quarter=summary.period.quarter)


def _verdicts(page: Page, found: Changes) -> None:
    """Show each year's verdicts as known then and now: cases, ITA, pass mark."""
    heading(page, say.VERDICTS)
    rows = [_row(page, found, say.CASES_OF, turn.then, turn.now, _cases) for turn in found.cases]
    for turn in found.ita:
        rows.append(_row(page, found, say.ITA_OF, turn.then, turn.now, _ita))
        if turn.then.passed != turn.now.passed:
            rows.append(_row(page, found, say.PASS_OF, turn.then, turn.now, _passing))
    if not rows:
        note(page, say.NO_VERDICT, kind="sub")
        return
    head = [TableCell(page.say(say.WHAT)), TableCell(_at(page, found.before)), TableCell(_at(page, found.now))]
    st.html(html.table(head, rows, kind="turns", caption=page.say(say.VERDICTS), as_cards=True))


def _row(
    page: Page, found: Changes, name: Text, then: _Year, now: _Year, draw: Callable[[Page, _Year], Markup]
) -> list[TableCell]:
    begun = now.year <= found.before.period.year
    was = draw(page, then) if begun else page.say(frame_words.NOT_BEGUN)
    return [TableCell(page.say(name, year=now.year)), TableCell(was), TableCell(draw(page, now))]


def _cases(page: Page, year: CaseYear) -> Markup:
    count = cases.count_words(year)
    if count != NOTHING:
        count = f"{count} {page.say(cases.unit(year.count))}"
    return _figure(count, html.chip(CASE_TONES[year.verdict], page.say(cases.chip(year))))


def _ita(page: Page, year: ItaYear) -> Markup:
    return _figure(number(year.score, 2), html.chip(ITA_TONES[year.verdict], page.say(ita.chip(year))))


def _passing(page: Page, year: ItaYear) -> Markup:
    return html.chip(PASS_TONES[year.passed], page.say(ita.pass_chip(year)))


def _figure(figure: str, chip: Markup) -> Markup:
    return Markup('<span class="part">{}</span> {}').format(figure, chip)


def _money(page: Page, found: Changes) -> None:
    """Show what was enacted and disbursed by year, as reported then and now, and the change over all years."""
    heading(page, say.MONEY)
    if not found.money:
        note(page, say.NO_MONEY, kind="sub")
        return
    head = [*heads(page, frame_words.YEAR_SHORT), *heads(page, money.ENACTED, money.DISBURSED, number=True)]
    rows = [
        [
            TableCell(str(year.year)),
            *(
                TableCell(_sums(was, becomes), number=True)
                for was, becomes in ((year.enacted_then, year.enacted), (year.disbursed_then, year.disbursed))
            ),
        ]
        for year in found.money
    ]
    total = [
        TableCell(Markup("<b>{}</b>").format(page.say(say.signed(sum_))), number=True)
        for sum_ in (found.enacted, found.disbursed)
    ]
    rows.append([TableCell(Markup("<b>{}</b>").format(page.say(say.ALL_YEARS))), *total])
    st.html(html.table(head, rows, kind="sums", caption=page.say(say.MONEY)))


def _sums(was: float | None, becomes: float | None) -> Markup:
    if was == becomes:
        return html.plain(number(becomes))
    return Markup('<span class="part">{} →</span> <span class="part">{}</span>').format(number(was), number(becomes))


def _projects(page: Page, found: Changes) -> None:
    """Show the states then and now, and each project that moved, by kind of move."""
    with st.container(border=True, key="card-projects"):
        if not page.summary.in_plan:
            heading(page, projects.BASE_YEAR)
            return
        if not found.projects:
            heading(page, say.NO_PROJECT)
            return
        moved = sum(len(each.projects) for each in found.projects)
        heading(page, say.PROJECTS.fill(n=moved, all=len(found.now.projects)))
        bars = [_states(page, summary) for summary in (found.before, found.now)]
        head = [TableCell(""), TableCell(""), *heads(page, projects.DONE_HEAD, number=True)]
        st.html(html.table(head, bars, kind="middle bars", caption=page.say(projects.STATES_HEAD)))
        st.html(states_key(page))
        rows: list[list[TableCell]] = []
        for each in found.projects:
            rows.append([TableCell(_move(page, found, each), wide=True)])
            rows += [_project(page, page.summary.plan.project_by_number[n]) for n in each.projects]
        head = [*heads(page, projects.NUMBER, number=True), *heads(page, projects.PROJECT, unit_words.UNIT)]
        st.html(html.table(head, rows, kind="moved", caption=page.say(frame_words.PAGES["project"])))


def _states(page: Page, summary: Summary) -> list[TableCell]:
    total = roll_up(summary.projects)
    bar = html.share_bar(total.states, states_told(page, total)) if summary.in_plan else page.say(projects.BASE_YEAR)
    done = page.say(numbers.OF, part=total.done, whole=total.projects) if summary.in_plan else NOTHING
    return [TableCell(_at(page, summary)), TableCell(bar), TableCell(done, number=True)]


def _move(page: Page, found: Changes, moved: Moved) -> Markup:
    was = projects.STATES[moved.was] if found.before.in_plan else say.NO_STATE
    sentence = (say.MOVE_YEARS if found.new_years else say.MOVE).fill(
        was=was, becomes=projects.STATES[moved.becomes], n=len(moved.projects), **_years(found)
    )
    tone = Tone.NEUTRAL if found.new_years and moved.becomes is not ProjectState.UNABLE else STATE_TONES[moved.becomes]
    return html.chip(tone, page.say(sentence))


def _years(found: Changes) -> dict[str, object]:
    return {"was_year": found.before.period.year, "year": found.now.period.year}


def _project(page: Page, project: Project) -> list[TableCell]:
    return [*mentions.project(page, project.number), TableCell(mentions.units(page, project.units))]


def _indicators(page: Page, found: Changes) -> None:
    """Show each indicator that turned, by kind of turn, with its results then and now."""
    with st.container(border=True, key="card-indicators"):
        anew = [page.say(say.BEGUN_ANEW, n=found.begun_anew, was=found.before.period.year, year=page.period.year)]
        if not found.indicators:
            heading(page, say.NO_INDICATOR)
        else:
            heading(page, say.INDICATORS.fill(n=len(found.indicators)))
            head = [TableCell(page.say(projects.PROJECT), number=True), TableCell(page.say(indicators.INDICATOR))]
            head += [TableCell(_at(page, summary), number=True) for summary in (found.before, found.now)]
            rows: list[list[TableCell]] = []
            for (was, becomes), group in groupby(found.indicators, key=lambda turn: (turn.then.state, turn.now.state)):
                turns = list(group)
                sentence = (say.TURN_YEARS if found.new_years else say.TURN).fill(
                    was=indicators.STATES[was], becomes=indicators.STATES[becomes], n=len(turns), **_years(found)
                )
                rows.append([TableCell(html.chip(INDICATOR_TONES[becomes], page.say(sentence)), wide=True)])
                rows += [_turn(page, turn) for turn in turns]
            st.html(html.table(head, rows, kind="turned", caption=page.say(frame_words.PAGES["indicators"])))
        if found.begun_anew:
            st.html(html.lines(anew))


def _turn(page: Page, turn: IndicatorTurn) -> list[TableCell]:
    plan = page.summary.plan.indicator_by_code[turn.now.indicator]
    name = Markup("{} <b>{}</b>").format(page.say(plan.label), plan.code)

    def result(found: IndicatorYear) -> TableCell:
        compared = plan.asks_base_year and found.value is not None and found.before is not None
        before = [page.say(say.YEAR_BEFORE, result=number(found.before))] if compared else []
        return TableCell(Markup("{}{}").format(page.say(result_words(plan, found)), html.lines(before)), number=True)

    project = html.link(page.href_project(plan.project), str(plan.project))
    return [TableCell(project, number=True), TableCell(name), result(turn.then), result(turn.now)]


def _obstacles(page: Page, found: Changes) -> None:
    with st.container(border=True, key="card-obstacles"):
        if not found.obstacles:
            heading(page, say.NO_OBSTACLE)
            return
        heading(page, say.OBSTACLES.fill(n=len(found.obstacles)))
        item = Markup('<div class="item"><b>{}</b><span>{} <span class="sub">({})</span></span></div>')
        items = [
            item.format(
                html.link(page.href_project(o.project), str(o.project)),
                html.folded(o.text),
                page.say(say.reported_in(o)),
            )
            for o in found.obstacles
        ]
        st.html(Markup("").join(items))
