"""The page that shows the plan at a glance: objectives, goals, national frame, missions, who reports what and when."""

from __future__ import annotations

from itertools import groupby

import streamlit as st
from markupsafe import Markup

from acplan.figures.figure import Figure, Section, Value, ValueKind, shown
from acplan.figures.plan_at_a_glance import author, plan_at_a_glance
from acplan.ui import html
from acplan.ui.figures import table
from acplan.ui.frame import finding, foot, frame
from acplan.ui.html import TableCell
from acplan.ui.page import Page


def plan_page() -> None:
    """Draw the page."""
    page = frame()
    plan = plan_at_a_glance(page.summary)
    finding(page, plan.finding, page.say(author(page.summary.plan)))
    left, right = st.columns(2, gap="small")
    with left:
        _card("objectives", page, plan, _list(page, plan.figure("plan-objectives")))
        goals, targets = plan.figure("plan-goals"), plan.figure("plan-targets")
        _card("goals", page, plan, _list(page, goals) + _on_its_side(page, targets))
    with right:
        _card("frame", page, plan, _frame(page, plan))
        _card("missions", page, plan, _missions(page, plan.figure("plan-missions")))
    _card("duties", page, plan, _duties(page, plan.figure("plan-duties")))
    foot(page)


def _card(name: str, page: Page, plan: Section, body: Markup) -> None:
    with st.container(border=True, key=f"figure-plan-{name}"):
        heading = page.say(plan.figure(f"plan-{name}").heading)
        st.html(Markup('<h2 class="head"><b>{}</b></h2>{}').format(heading, body))


def _unsaid(page: Page, figure: Figure) -> Markup:
    return html.lines([page.say(figure.finding)])


def _list(page: Page, figure: Figure) -> Markup:
    if not figure.table.rows:
        return _unsaid(page, figure)
    said = (shown(text, ValueKind.TEXT, page.lang) for text in figure.table.column("text"))
    return Markup('<ol class="objectives">{}</ol>').format(Markup("").join(map(Markup("<li>{}</li>").format, said)))


def _on_its_side(page: Page, figure: Figure) -> Markup:
    """Return a heading and, below it, a table of years with the years side by side."""
    years, *rows = (
        [
            TableCell(page.say(column.head)),
            *(_number(page, value, column.kind) for value in figure.table.column(column.name)),
        ]
        for column in figure.table.columns
    )
    heading = page.say(figure.heading)
    return html.lines([heading]) + html.table(years, rows, caption=heading)


def _number(page: Page, value: Value, kind: ValueKind) -> TableCell:
    return TableCell(shown(value, kind, page.lang), number=True)


def _frame(page: Page, plan: Section) -> Markup:
    """Return what the country has set itself, and how its CPI went."""
    asked = plan.figure("plan-frame")
    body = table(asked.table, "frame", page.lang, page.say(asked.heading)) if asked.table.rows else _unsaid(page, asked)
    for actual in (each for each in plan.figures if each.name == "plan-actual"):
        body += _on_its_side(page, actual)
        body += html.lines([page.say(actual.finding)]) if actual.finding != actual.heading else Markup("")
    return body


def _missions(page: Page, figure: Figure) -> Markup:
    """Return the missions under the dimension that they are of, which leads to its page."""
    rows = []
    for place, (name, missions) in enumerate(groupby(figure.table.rows, key=lambda row: row[0])):
        number = page.summary.plan.dimensions[place].number
        told = shown(name, ValueKind.TEXT, page.lang)
        rows.append([TableCell(html.link(page.href(f"dimension_{number}"), told), wide=True)])
        for _, *mission in (row for row in missions if row[1] is not None):
            code, text, count = (shown(value, ValueKind.TEXT, page.lang) for value in mission)
            rows.append([TableCell(code), TableCell(text), TableCell(count, number=True)])
    return html.table([TableCell(""), TableCell(""), TableCell("")], rows, caption=page.say(figure.heading))


def _duties(page: Page, figure: Figure) -> Markup:
    if not figure.table.rows:
        return _unsaid(page, figure)
    *heads, project, lines = (page.say(column.head) for column in figure.table.columns)
    rows = []
    for row in figure.table.rows:
        when, what, who, number, line = (shown(value, ValueKind.TEXT, page.lang) for value in row)
        link = html.link(page.href_project(int(number)), number)
        rows.append(
            [TableCell(when), TableCell(what), TableCell(html.parts(who.split(" · "))), TableCell(link, number=True)]
        )
        rows[-1].append(TableCell(line, number=True))
    head = [*map(TableCell, heads), TableCell(project, number=True), TableCell(lines, number=True)]
    return html.table(head, rows, caption=page.say(figure.heading))
