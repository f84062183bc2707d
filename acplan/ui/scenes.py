"""What is shown in a meeting, frame by frame: one message each, from the measures and charts of the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

import plotly.graph_objects as go
from markupsafe import Markup

from acplan.charts import cases as case_charts
from acplan.charts import ita as ita_charts
from acplan.charts import projects as project_charts
from acplan.ita_method import method_of
from acplan.look import PASS_TONES, Tone
from acplan.measures.attention import attention
from acplan.measures.moves import moves
from acplan.measures.projects import money as money_by_year
from acplan.measures.projects import roll_up
from acplan.plan import Plan
from acplan.rules import passes
from acplan.ui import html
from acplan.ui.frame import Frame
from acplan.ui.overview import ORDER, case_goal, ita_goal
from acplan.words import captions, findings, screen
from acplan.words import picture as say_picture
from acplan.words import present as say
from acplan.words.numbers import NOTHING, number
from acplan.words.text import Text
from acplan.words.verdicts import PROJECT_STATES

HEIGHT = 212
"""The height of a chart before the style sheet enlarges it."""
_LISTED, _NEEDED = 6, 4
"""How many lines there are at most: of a list, and of what a dimension needs."""


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
    if page.period.year not in summary.plan.years:
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


def money(page: Frame) -> Scene:
    """Show planned, enacted and disbursed baht of the whole plan by year."""
    frame = money_by_year(page.summary.state, page.summary.plan, page.period)
    title = captions.money(roll_up(page.summary.projects), page.period.year)
    figure = project_charts.money(frame, page.lang, height=HEIGHT)
    return Scene(title, screen.MONEY_BY_YEAR, screen.MONEY_DASH, figure)


def changed(page: Frame) -> Scene:
    """Show what changed since the quarter before."""
    before, found = page.period.previous, moves(page.summary)
    tones = {True: Tone.GOOD, False: Tone.CAUTION, None: Tone.NEUTRAL}
    title, heading = say.changed(found), screen.CHANGED_SINCE.fill(year=before.year, quarter=before.quarter)
    body = _list(page, [(tones[move.good], move.text) for move in found if move.text != title])
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
        ("ita", ita),
        ("ita", ita_indicators),
        *((f"dimension_{d.number}", partial(dimension, number_of=d.number)) for d in plan.dimensions),
        ("overview", money),
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
    colours = {Tone.GOOD: "up", Tone.CAUTION: "look", Tone.NEUTRAL: "flat"}
    return Markup("").join(item.format(colours[tone], html.mark(tone), page.say(text)) for tone, text in shown)
