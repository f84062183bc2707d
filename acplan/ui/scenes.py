"""What is shown in a meeting, frame by frame: one message each, from the figures of the pages."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import partial

from markupsafe import Markup

from acplan.figures.attention import headline as attention_headline
from acplan.figures.figure import Figure, ValueKind, Verdict
from acplan.figures.provenance import source_words
from acplan.figures.units import headline as units_headline
from acplan.look import ATTENTION_TONES, MOVE_TONES, PASS_TONES, Tone
from acplan.measures.attention import attention
from acplan.measures.moves import moves
from acplan.measures.two_scores import two_scores
from acplan.measures.units import units
from acplan.plan import Plan
from acplan.rules import Quadrant
from acplan.ui import html
from acplan.ui.figures import goal, section, value_words
from acplan.ui.page import Page
from acplan.ui.project_states import states_key, states_told
from acplan.words import attention as attention_words
from acplan.words import changes, dimensions, frame, numbers, projects
from acplan.words import definitions as definition_words
from acplan.words import goals as goal_words
from acplan.words import indicators as indicator_words
from acplan.words import ita as ita_words
from acplan.words import missing as missing_words
from acplan.words import money as money_words
from acplan.words import two_scores as score_words
from acplan.words import units as unit_words
from acplan.words.numbers import number
from acplan.words.text import Text
from acplan.words.unit_names import unit_name

HEIGHT = 212
"""The height of a chart before the style sheet enlarges it."""
_LISTED, _REASONS, _NEEDED, _UNITS = 6, 5, 3, 7
"""How many lines there are at most: of a list, of reasons with names, of what a dimension needs, and of units."""


@dataclass(frozen=True)
class Scene:
    """A frame of the presentation: what it finds, what it shows, a chart or text or both, and what is counted."""

    title: Text
    heading: Text
    about: Text
    source: Text
    figure: Figure | None = None
    body: Markup | None = None


def _of(figure: Figure, body: Markup | None = None, *, drawn: bool = True) -> Scene:
    """Return the frame of a figure, with its chart or with a body of words in its place."""
    shown = figure if drawn and figure.chart is not None else None
    return Scene(figure.finding, figure.heading, figure.about, figure.source, shown, body)


def goals(page: Page) -> Scene:
    """Show how the two goals stand."""
    found = section(page, "goals")
    cards = Markup("").join(goal(page, card) for card in found.cards)
    body, source = Markup('<div class="goals">{}</div>').format(cards), source_words(page.summary, cases=True)
    return Scene(found.finding, found.heading, goal_words.ABOUT, source, body=body)


def cases(page: Page) -> Scene:
    """Show each year's cases against its ceiling."""
    return _of(section(page, "cases").figure("cases"))


def ita(page: Page) -> Scene:
    """Show each year's score against plan target, pass mark and national average."""
    return _of(section(page, "ita").figure("ita"))


def ita_indicators(page: Page) -> Scene:
    """Show the ten indicators and the three tools of the latest year that has them."""
    found, when = section(page, "ita"), page.period.year
    try:
        indicators, tools = found.figure("ita-indicators"), found.figure("ita-tools")
    except KeyError:
        source, heading = source_words(page.summary), ita_words.INDICATORS.fill(year=when)
        return Scene(ita_words.NO_SCORES.fill(year=when), heading, missing_words.ABOUT_ENTERING, source)
    return _of(indicators, Markup('<div class="tools">{}</div>').format(_tools(page, tools)))


def _tools(page: Page, figure: Figure) -> Markup:
    tool = Markup('<div class="tool {}"><b>{}{}</b><span>{}</span></div>')
    if figure.chart is None:
        return Markup("")
    scores = figure.chart.series[0]
    return Markup("").join(
        tool.format(tone.value, html.mark(tone), number(score, 2), value_words(name, ValueKind.TEXT, page.lang))
        for place, (name, score) in enumerate(zip(figure.table.column("tool"), scores.values, strict=True))
        if score is not None
        for tone in [PASS_TONES[place not in scores.failed]]
    )


def dimension(page: Page, number_of: int) -> Scene:
    """Show the states of a dimension's projects, its indicators and money, and what needs attention."""
    summary = page.summary
    plan = next(each for each in summary.plan.dimensions if each.number == number_of)
    title, heading = (
        dimensions.standing(summary, number_of),
        dimensions.DIMENSION.fill(number=number_of, name=plan.short),
    )
    if not page.summary.in_plan:
        return Scene(title, heading, dimensions.ABOUT, source_words(summary))
    year = next(each for each in summary.dimensions if each.number == number_of)
    total, counted = year.roll_up, year.indicators
    counts = total.states
    count = Markup('<div><b><i class="s-{}"></i>{}</b><span>{}</span></div>')
    states = Markup("").join(
        count.format(state.value, n, page.say(projects.STATES[state])) for state, n in counts.items()
    )
    met = page.say(indicator_words.in_short(counted))
    baht = money_words.NO_BUDGET
    if total.money_projects:
        spent = {"spent": money_words.spent_words(total), "planned": number(total.budget_planned)}
        baht = money_words.SPENT_OF_PLANNED.fill(**spent) if total.spending_known else money_words.NOT_REPORTED
    fact = Markup("<div><span>{}</span><b>{}</b></div>")
    facts = fact.format(page.say(indicator_words.MET_HEAD), met) + fact.format(
        page.say(money_words.DISBURSED), page.say(baht)
    )
    reasons = attention(summary.projects_of(number_of), page.period.quarter, summary.indicators)
    told = [(ATTENTION_TONES[reason.code], reason.brief) for reason in reasons]
    needed = _lines(page, told or [(Tone.GOOD, attention_words.NO_FINDING)], _NEEDED)
    body = '{}<div class="counts">{}</div><div class="facts">{}<div class="needed"><span>{}</span>{}</div></div>'
    bar = html.share_bar(counts, page.say(projects.STATES_HEAD))
    needs = page.say(attention_words.HEAD)
    body = Markup(body).format(bar, states, facts, needs, needed)
    return Scene(title, heading, dimensions.ABOUT, source_words(summary), body=body)


def plan_and_cases(page: Page) -> Scene:
    """Show how much of the plan was carried out beside the cases, year by year."""
    figure = section(page, "goals").figure("two-scores")
    if figure.chart is None:
        return _of(figure)
    table = figure.table
    years = zip(*(table.column(name) for name in ("year", "plan_score", "against")), strict=True)
    row = Markup(
        '<b>{}</b><span class="n">{}</span><div class="share"><i style="width:{:.2f}%"></i></div>'
        '<span class="{}">{}{}</span>'
    )
    rows = Markup("").join(
        row.format(
            value_words(year, ValueKind.TEXT, page.lang),
            value_words(score, ValueKind.POINTS, page.lang),
            score,
            against.tone.value,
            html.mark(against.tone),
            page.say(against.text),
        )
        for year, score, against in years
        if isinstance(against, Verdict) and score is not None
    )
    heads = (frame.FISCAL_YEAR, score_words.PLAN_SCORE_SHORT, score_words.AGAINST_CEILING)
    head = Markup("").join(Markup("<i>{}</i>").format(page.say(each)) for each in heads)
    years_of = two_scores(page.summary)
    asked = any(year.quadrant is Quadrant.CARRIED_OUT_OVER for year in years_of)
    question = Markup('<p class="question">{}</p>').format(page.say(score_words.QUESTION)) if asked else ""
    body = Markup('<div class="by-year">{}{}</div>{}').format(head, rows, question)
    title, about = score_words.finding(years_of), figure.about
    return Scene(title, figure.heading, about, figure.source, body=body)


def indicators(page: Page) -> Scene:
    """Show the indicators of each dimension by what came of them."""
    if page.summary.in_plan:
        return _of(section(page, "goals").figure("indicators"))
    heading, source = indicator_words.BY_DIMENSION.fill(year=page.period.year), source_words(page.summary)
    return Scene(indicator_words.finding(page.summary), heading, indicator_words.ABOUT, source)


def needs_attention(page: Page) -> Scene:
    """Show what needs attention, the gravest first."""
    source = source_words(page.summary)
    if not page.summary.in_plan:
        return Scene(projects.BASE_YEAR, attention_words.HEAD, attention_words.ABOUT, source)
    summary = page.summary
    found = attention(summary.projects, page.period.quarter, summary.indicators)
    body = _list(page, [(ATTENTION_TONES[each.code], each.text) for each in found], _REASONS) if found else None
    title = attention_headline(summary.projects, found, named=0)
    return Scene(title, attention_words.HEAD, attention_words.ABOUT, source, body=body)


def responsible(page: Page) -> Scene:
    """Show the projects of each unit by their states, those first that have most that need attention."""
    found = units(page.summary)
    title, heading = units_headline(page.summary, found), frame.PAGES["units"]
    about, source = unit_words.ABOUT_SHORT.fill(all=len(page.summary.projects)), source_words(page.summary)
    if not page.summary.in_plan:
        return Scene(title, heading, about, source)
    shown = sorted(found, key=lambda unit: -len(unit.attention))[: _UNITS if len(found) <= _UNITS else _UNITS - 1]
    row = Markup("<span>{}</span>{}<b>{}</b><b>{}</b>")
    rows = Markup("").join(
        row.format(
            page.say(unit_name(unit.unit)),
            html.share_bar(unit.roll_up.states, states_told(page, unit.roll_up)),
            page.say(numbers.OF, part=unit.roll_up.done, whole=unit.roll_up.projects),
            len(unit.attention),
        )
        for unit in shown
    )
    more = page.say(missing_words.AND_MORE, n=len(found) - len(shown)) if len(found) > len(shown) else ""
    heads = (unit_words.UNIT, projects.STATES_HEAD, projects.DONE_HEAD, attention_words.HEAD)
    head = Markup("").join(Markup("<i>{}</i>").format(page.say(each)) for each in heads)
    body = Markup('<div class="by-unit">{}{}<span>{}</span></div>{}').format(head, rows, more, states_key(page))
    return Scene(title, heading, about, source, body=body)


def money(page: Page) -> Scene:
    """Show planned, enacted and disbursed baht of the whole plan by year."""
    return _of(section(page, "money").figure("money"))


def changed(page: Page) -> Scene:
    """Show what changed since the quarter before."""
    before, found = page.summary.compared.period, moves(page.summary)
    title, heading = changes.quarter_finding(found), changes.since_quarter(before, page.summary.plan.base_year)
    body = _list(page, [(MOVE_TONES[move.good], move.text) for move in found if move.text != title])
    about = changes.ABOUT_YEAR_BEFORE if before == page.period.year_before else changes.ABOUT_QUARTER
    return Scene(title, heading, about, source_words(page.summary, cases=True), body=body)


def missing(page: Page) -> Scene:
    """Show what is not reported."""
    found = page.summary.missing
    body = _list(page, [(Tone.CAUTION, gap.text) for gap in found])
    title, source = missing_words.counted(len(found)), source_words(page.summary)
    return Scene(title, missing_words.WHAT_IS_MISSING, missing_words.ABOUT_ENTERING, source, body=body)


def definitions(page: Page) -> Scene:
    """Show what each figure counts."""
    term = Markup("<dt>{}</dt><dd>{}</dd>")
    terms = Markup("").join(
        term.format(page.say(t), page.say(meaning)) for t, meaning in definition_words.short_terms(page.summary)
    )
    body = Markup("<dl>{}</dl>").format(terms)
    about, source = page.summary.plan.short_title, source_words(page.summary, cases=True)
    return Scene(definition_words.SHORT_HEADING, definition_words.SHORT_TITLE, about, source, body=body)


def scenes(plan: Plan) -> list[tuple[str, Callable[[Page], Scene]]]:
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


def _list(page: Page, entries: Iterable[tuple[Tone, Text]], most: int = _LISTED) -> Markup:
    """Return lines that share the height of the frame, the larger the fewer they are."""
    lines = _lines(page, entries, most)
    return lines and Markup('<div class="items">{}</div>').format(lines)


def _lines(page: Page, entries: Iterable[tuple[Tone, Text]], most: int) -> Markup:
    entries = list(entries)
    shown = entries if len(entries) <= most else entries[: most - 1]
    if len(entries) > most:
        shown.append((Tone.NEUTRAL, missing_words.AND_MORE.fill(n=len(entries) - len(shown))))
    return Markup("").join(html.item(tone, page.say(text)) for tone, text in shown)
