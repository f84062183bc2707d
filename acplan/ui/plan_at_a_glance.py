"""The page that shows the plan at a glance: objectives, goals, national frame, missions, who reports what and when."""

from __future__ import annotations

from collections import Counter

import streamlit as st
from markupsafe import Markup

from acplan.ui import html
from acplan.ui.frame import Page, finding, foot, frame
from acplan.ui.html import Cell
from acplan.words import plan_at_a_glance as say
from acplan.words.numbers import NOTHING, number
from acplan.words.text import Text
from acplan.words.unit_names import unit_name


def plan_page() -> None:
    """Draw the page."""
    page = frame()
    facts = page.summary.plan.facts
    over = ""
    if "author_unit" in facts and "document_date" in facts:
        over = page.say(say.AUTHOR, author=facts["author_unit"], day=facts["document_date"])
    finding(page, say.finding(page.summary.plan), over)
    left, right = st.columns(2, gap="small")
    with left:
        _card("objectives", page, say.OBJECTIVES, _objectives(page))
        _card("goals", page, say.GOALS, _goals(page))
    with right:
        _card("frame", page, say.FRAME, _frame(page))
        _card("missions", page, say.MISSIONS, _missions(page))
    _card("duties", page, say.DUTIES, _duties(page))
    foot(page)


def _card(name: str, page: Page, heading: Text, body: Markup) -> None:
    with st.container(border=True, key=f"figure-plan-{name}"):
        st.html(Markup('<h2 class="head"><b>{}</b></h2>{}').format(page.say(heading), body))


def _list(page: Page, texts: list[Text]) -> Markup:
    if not texts:
        return Markup('<div class="sub">{}</div>').format(page.say(say.NOT_STATED))
    items = Markup("").join(Markup("<li>{}</li>").format(page.say(text)) for text in texts)
    return Markup('<ol class="objectives">{}</ol>').format(items)


def _objectives(page: Page) -> Markup:
    return _list(page, [objective.text for objective in page.summary.plan.context.objectives])


def _goals(page: Page) -> Markup:
    """Return the goals in the plan's words, and the targets of each year."""
    plan = page.summary.plan
    keys = ("goal_cases", "goal_ita_not_yet_passed", "goal_ita_already_passed")
    goals = _list(page, [plan.facts[key] for key in keys if key in plan.facts])
    head = [Cell(page.say(say.TARGETS)), *(Cell(str(year), number=True) for year in plan.years)]
    rows = [
        [
            Cell(page.say(say.FEWER_CASES, year=plan.base_year)),
            *(Cell(f"{number(plan.targets[year].reduction)}%", number=True) for year in plan.years),
        ],
        [Cell(page.say(say.ITA)), *(Cell(number(plan.targets[year].ita), number=True) for year in plan.years)],
    ]
    return goals + html.table(head, rows, caption=page.say(say.TARGETS))


def _frame(page: Page) -> Markup:
    """Return what the country has set itself, and how its CPI went."""
    plan = page.summary.plan
    years = sorted({each.year for each in plan.context.national if each.code.startswith("ita_all") and each.year})
    head = [Cell(page.say(say.FRAME)), *(Cell(page.say(say.BY, year=year)) for year in years)]
    ranks, scores, agencies = (
        [say.national(plan, code, year) for year in years] for code in ("cpi_rank", "cpi_score", "ita_all_agencies")
    )
    index = [
        page.say(say.CPI_TARGET, rank=number(rank.value), score=number(score.value)) if rank and score else NOTHING
        for rank, score in zip(ranks, scores, strict=True)
    ]
    least = [page.say(say.AT_LEAST, score=number(each.value)) if each else NOTHING for each in agencies]
    rows = [
        [Cell(page.say(say.CPI)), *map(Cell, index)],
        [Cell(page.say(say.ALL_AGENCIES)), *map(Cell, least)],
    ]
    stated = html.table(head, rows, caption=page.say(say.FRAME))
    body = stated if years else Markup('<div class="sub">{}</div>').format(page.say(say.NOT_STATED))
    if not plan.context.cpi:
        return body
    told = say.cpi_words(plan)
    actual = [
        [Cell(page.say(say.SCORE)), *(Cell(number(each.score), number=True) for each in plan.context.cpi)],
        [Cell(page.say(say.RANK)), *(Cell(str(each.rank), number=True) for each in plan.context.cpi)],
    ]
    heads = [Cell(page.say(say.YEAR)), *(Cell(str(each.year), number=True) for each in plan.context.cpi)]
    note = Markup('<div class="sub">{}</div>').format(page.say(say.ACTUAL))
    reached = html.table(heads, actual, caption=page.say(say.ACTUAL))
    return body + note + reached + (html.lines([page.say(told)]) if told else Markup(""))


def _missions(page: Page) -> Markup:
    plan = page.summary.plan
    counts = Counter(project.mission for project in plan.projects)
    rows = []
    for dimension in plan.dimensions:
        name = f"{dimension.number} {page.say(dimension.name)}"
        rows.append([Cell(html.link(page.href(f"dimension_{dimension.number}"), name), wide=True)])
        for mission in plan.missions:
            if mission.dimension == dimension.number:
                told = page.say(say.projects_of(counts[mission.code]))
                text = page.say(mission.name)
                rows.append([Cell(mission.code), Cell(text), Cell(told, number=True)])
    return html.table([Cell(""), Cell(""), Cell("")], rows, caption=page.say(say.MISSIONS))


def _duties(page: Page) -> Markup:
    plan = page.summary.plan
    if not plan.context.duties:
        return Markup('<div class="sub">{}</div>').format(page.say(say.NOT_STATED))
    heads = (say.WHEN, say.WHAT, say.WHO, say.PROJECT, say.SOURCE_LINES)
    rows = []
    for duty in plan.context.duties:
        units = plan.project_by_number[duty.project].units
        rows.append(
            [
                Cell(page.say(say.RHYTHM_WORDS[duty.rhythm])),
                Cell(page.say(duty.what)),
                Cell(html.parts(page.say(unit_name(unit)) for unit in units)),
                Cell(html.link(page.href_project(duty.project), str(duty.project)), number=True),
                Cell(duty.lines, number=True),
            ]
        )
    head = [Cell(page.say(head)) for head in heads[:3]] + [Cell(page.say(h), number=True) for h in heads[3:]]
    return html.table(head, rows, caption=page.say(say.DUTIES))
