"""What is shown in a meeting, frame by frame: one message each, from the measures and charts of the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

import plotly.graph_objects as go
from markupsafe import Markup

from acplan.charts import cases as case_charts
from acplan.charts import indicators as indicator_charts
from acplan.charts import ita as ita_charts
from acplan.charts import projects as project_charts
from acplan.ita_method import method_of
from acplan.look import ATTENTION_TONES, MOVE_TONES, PASS_TONES, Tone, ceiling_tone
from acplan.measures.attention import attention
from acplan.measures.indicators import count_indicators
from acplan.measures.moves import moves
from acplan.measures.projects import money as money_by_year
from acplan.measures.projects import roll_up
from acplan.measures.two_scores import two_scores
from acplan.measures.units import units
from acplan.plan import Plan
from acplan.rules import LONG_WAIT, Quadrant, passes
from acplan.ui import attention as attention_page
from acplan.ui import html
from acplan.ui import units as units_page
from acplan.ui.frame import Frame
from acplan.ui.overview import ORDER, case_goal, ita_goal, states_key
from acplan.words import attention as attention_words
from acplan.words import captions, findings, screen
from acplan.words import indicator_list as indicator_words
from acplan.words import picture as say_picture
from acplan.words import present as say
from acplan.words import two_scores as score_words
from acplan.words import unit_list as unit_words
from acplan.words.numbers import NOTHING, number
from acplan.words.text import Text
from acplan.words.units import unit_name
from acplan.words.verdicts import PROJECT_STATES

HEIGHT = 212
"""The height of a chart before the style sheet enlarges it."""
_LISTED, _NEEDED, _UNITS = 6, 4, 7
"""How many lines there are at most: of a list, of what a dimension needs, and of units."""


@dataclass(frozen=True)
class Scene:
    """A frame of the presentation: what it finds, what it shows, a chart or text or both, and what is counted."""

    title: Text
    heading: Text
    about: Text
    figure: go.Figure | None = None
    body: Markup | None = None
    cases: bool = False
    """Whether cases are counted in it, so that it has to say at which stage."""


def goals(page: Frame) -> Scene:
    """Show how the two goals stand."""
    body = Markup('<div class="goals">{}{}</div>').format(case_goal(page), ita_goal(page))
    return Scene(findings.overview(page.summary), say.GOALS, say.ABOUT_GOALS, body=body, cases=True)


def cases(page: Frame) -> Scene:
    """Show each year's cases against its ceiling."""
    figure = case_charts.cases(page.summary.cases, page.period.year, page.lang, height=HEIGHT)
    return Scene(findings.cases(page.summary.case_year), screen.CASES_BY_YEAR, screen.ABOUT_CASES, figure, cases=True)


def ita(page: Frame) -> Scene:
    """Show each year's score against plan target, pass mark and national average."""
    figure = ita_charts.ita(page.summary.ita, page.period.year, page.lang, height=HEIGHT, national=True)
    return Scene(findings.ita(page.summary.ita_year), say_picture.ITA, screen.ABOUT_ITA, figure)


def ita_indicators(page: Frame) -> Scene:
    """Show the ten indicators and the three tools of the latest year that has them."""
    known = [year for year in page.summary.ita if year.indicators and year.year <= page.period.year]
    if not known:
        when = page.period.year
        return Scene(screen.NO_ITA.fill(year=when), screen.ITA_INDICATORS.fill(year=when), say.ABOUT_MISSING)
    year, before = known[-1], known[-2] if len(known) > 1 else None
    figure = ita_charts.ita_indicators(year, before, page.lang, height=HEIGHT - 4)
    figure.update_layout(showlegend=False, margin={"t": 22, "b": 0})
    tool = Markup('<div class="tool {}"><b>{}{}</b><span>{}</span></div>')
    names = {each.code: page.say(each.name) for each in method_of(year.year).tools}
    tones = {code: PASS_TONES[passes(score, year.year)] for code, score in year.tools.items()}
    tools = Markup("").join(
        tool.format(tones[code].value, html.mark(tones[code]), number(score, 2), names[code])
        for code, score in year.tools.items()
    )
    body = Markup('<div class="tools">{}</div>').format(tools)
    heading = screen.ITA_INDICATORS.fill(year=year.year)
    return Scene(captions.ita_indicators(year), heading, screen.ABOUT_ITA_INDICATORS, figure, body)


def dimension(page: Frame, number_of: int) -> Scene:
    """Show the states of a dimension's projects, its indicators and money, and what needs attention."""
    summary = page.summary
    plan = next(each for each in summary.plan.dimensions if each.number == number_of)
    title, heading = findings.dimension(summary, number_of), screen.DIMENSION.fill(number=number_of, name=plan.short)
    if not _in_plan(page):
        return Scene(title, heading, say.ABOUT_DIMENSION)
    year = next(each for each in summary.dimensions if each.number == number_of)
    total, counted = year.roll_up, year.indicators
    counts = dict(zip(ORDER, (total.done, total.in_progress, total.unable, total.unreported), strict=True))
    count = Markup('<div><b><i class="s-{}"></i>{}</b><span>{}</span></div>')
    states = Markup("").join(
        count.format(state.value, n, page.say(PROJECT_STATES[state])) for state, n in counts.items()
    )
    met = page.say(say.INDICATORS_MET, met=counted.met, judged=counted.judged) if counted.judged else NOTHING
    spent = {"spent": screen.baht(total.budget_disbursed), "planned": number(total.budget_planned)}
    baht = page.say(say.BAHT, **spent) if total.budget_planned or total.budget_disbursed else page.say(screen.NO_BUDGET)
    fact = Markup("<div><span>{}</span><b>{}</b></div>")
    facts = fact.format(page.say(screen.INDICATORS_HEAD), met) + fact.format(page.say(screen.DISBURSED), baht)
    reasons = attention(summary.projects_of(number_of), page.period.quarter, summary.indicators)
    needed = _list(
        page, [(Tone.CAUTION, reason.text) for reason in reasons] or [(Tone.GOOD, screen.NO_ATTENTION)], _NEEDED
    )
    body = '{}<div class="counts">{}</div><div class="facts">{}<div class="needed"><span>{}</span>{}</div></div>'
    bar = html.share_bar(counts, page.say(screen.STATES_HEAD))
    needs = page.say(screen.ATTENTION_HEAD)
    return Scene(title, heading, say.ABOUT_DIMENSION, body=Markup(body).format(bar, states, facts, needs, needed))


def plan_and_cases(page: Frame) -> Scene:
    """Show how much of the plan was carried out beside the cases, year by year."""
    years = two_scores(page.summary)
    found = [(year, year.over_ceiling or 0) for year in years if year.quadrant is not None]
    title = score_words.finding(years) if found else score_words.NO_POINT
    row = Markup('<b>{}</b><span class="n">{}</span><span class="{}">{}{}</span>')
    rows = Markup("").join(
        row.format(
            page.say(score_words.TO_DATE, year=year.year) if year.to_date else year.year,
            number(year.plan_score, 2),
            tone.value,
            html.mark(tone),
            page.say(score_words.against_ceiling(over)),
        )
        for year, over in found
        for tone in [ceiling_tone(over, to_date=year.to_date)]
    )
    heads = (screen.FISCAL_YEAR, score_words.PLAN_SCORE_SHORT, score_words.AGAINST_CEILING)
    head = Markup("").join(Markup("<i>{}</i>").format(page.say(each)) for each in heads)
    asked = any(year.quadrant is Quadrant.CARRIED_OUT_OVER for year in years)
    question = Markup('<p class="question">{}</p>').format(page.say(score_words.QUESTION)) if asked else ""
    body = Markup('<div class="by-year">{}{}</div>{}').format(head, rows, question) if found else None
    return Scene(title, score_words.HEADING_SHORT, score_words.ABOUT_SCORE, body=body, cases=True)


def indicators(page: Frame) -> Scene:
    """Show the indicators of each dimension by what came of them."""
    heading = indicator_words.BY_DIMENSION.fill(year=page.period.year)
    if not _in_plan(page):
        return Scene(indicator_words.finding(page.summary), heading, screen.ABOUT_INDICATORS)
    title = captions.indicators(count_indicators(page.summary.indicators))
    plan = page.summary.plan.dimensions
    names = {d.number: page.say(screen.DIMENSION_SHORT, number=d.number, name=d.short) for d in plan}
    counts = {names[d.number]: d.indicators for d in page.summary.dimensions}
    figure = indicator_charts.indicators(counts, page.lang, height=HEIGHT)
    return Scene(title, heading, screen.ABOUT_INDICATORS, figure)


def needs_attention(page: Frame) -> Scene:
    """Show what needs attention, the gravest first."""
    if not _in_plan(page):
        return Scene(attention_words.BASE_YEAR, screen.ATTENTION_HEAD, attention_words.ABOUT)
    summary = page.summary
    found = attention(summary.projects, page.period.quarter, summary.indicators)
    body = _list(page, [(ATTENTION_TONES[each.code], each.text) for each in found]) if found else None
    title = attention_page.headline(summary.projects, found, named=0)
    return Scene(title, screen.ATTENTION_HEAD, attention_words.ABOUT, body=body)


def responsible(page: Frame) -> Scene:
    """Show the projects of each unit by their states, those of most late projects first."""
    found = units(page.summary)
    title, heading = units_page.headline(page, found), screen.PAGES["units"]
    about = unit_words.ABOUT_LATE.fill(quarters=LONG_WAIT)
    if not _in_plan(page):
        return Scene(title, heading, about)
    shown = sorted(found, key=lambda unit: -len(unit.late))[: _UNITS if len(found) <= _UNITS else _UNITS - 1]
    row = Markup("<span>{}</span>{}<b>{}</b><b>{}</b>")
    rows = Markup("").join(
        row.format(
            page.say(unit_name(unit.unit)),
            html.share_bar({s: getattr(unit.roll_up, s.value) for s in ORDER}, page.say(screen.STATES_HEAD)),
            page.say(screen.OF, part=unit.roll_up.done, whole=unit.roll_up.projects),
            len(unit.late),
        )
        for unit in shown
    )
    more = page.say(say.HOW_MANY_MORE, n=len(found) - len(shown)) if len(found) > len(shown) else ""
    heads = (screen.UNIT, screen.STATES_HEAD, screen.DONE_HEAD, unit_words.LATE)
    head = Markup("").join(Markup("<i>{}</i>").format(page.say(each)) for each in heads)
    body = Markup('<div class="by-unit">{}{}<span>{}</span></div>{}').format(head, rows, more, states_key(page))
    return Scene(title, heading, about, body=body)


def _in_plan(page: Frame) -> bool:
    return page.period.year in page.summary.plan.years


def money(page: Frame) -> Scene:
    """Show planned, enacted and disbursed baht of the whole plan by year."""
    frame = money_by_year(page.summary.state, page.summary.plan, page.period)
    title = captions.money(roll_up(page.summary.projects), page.period.year)
    figure = project_charts.money(frame, page.lang, height=HEIGHT)
    return Scene(title, screen.MONEY_BY_YEAR, screen.MONEY_DASH, figure)


def changed(page: Frame) -> Scene:
    """Show what changed since the quarter before."""
    before, found = page.period.previous, moves(page.summary)
    title, heading = say.changed(found), screen.CHANGED_SINCE.fill(year=before.year, quarter=before.quarter)
    body = _list(page, [(MOVE_TONES[move.good], move.text) for move in found if move.text != title])
    return Scene(title, heading, say.ABOUT_CHANGED, body=body, cases=True)


def missing(page: Frame) -> Scene:
    """Show what is not reported."""
    found = page.summary.missing
    body = _list(page, [(Tone.CAUTION, gap.text) for gap in found])
    return Scene(say.missing(len(found)), say.WHAT_IS_MISSING, say.ABOUT_MISSING, body=body)


def definitions(page: Frame) -> Scene:
    """Show what each figure counts."""
    term = Markup("<dt>{}</dt><dd>{}</dd>")
    terms = Markup("").join(term.format(page.say(t), page.say(meaning)) for t, meaning in say.definitions(page.summary))
    body = Markup("<dl>{}</dl>").format(terms)
    facts = page.summary.plan.facts
    return Scene(say.DEFINITIONS, say.MEANING, facts.get("short_title", facts["plan_title"]), body=body, cases=True)


def scenes(plan: Plan) -> list[tuple[str, Callable[[Frame], Scene]]]:
    """Return the frames of a plan in their order, each with the page that it belongs to."""
    return [
        ("overview", goals),
        ("cases", cases),
        ("cases", plan_and_cases),
        ("ita", ita),
        ("ita", ita_indicators),
        *((f"dimension_{d.number}", partial(dimension, number_of=d.number)) for d in plan.dimensions),
        ("indicators", indicators),
        ("overview", money),
        ("attention", needs_attention),
        ("units", responsible),
        ("changes", changed),
        ("progress", missing),
        ("plan_check", definitions),
    ]


def _list(page: Frame, entries: Iterable[tuple[Tone, Text]], most: int = _LISTED) -> Markup:
    entries = list(entries)
    shown = entries if len(entries) <= most else entries[: most - 1]
    if len(entries) > most:
        shown.append((Tone.NEUTRAL, say.HOW_MANY_MORE.fill(n=len(entries) - len(shown))))
    item = Markup('<div class="item {}">{}<span>{}</span></div>')
    colours = {Tone.GOOD: "up", Tone.CAUTION: "look", Tone.BAD: "down", Tone.NEUTRAL: "flat"}
    return Markup("").join(item.format(colours[tone], html.mark(tone), page.say(text)) for tone, text in shown)
