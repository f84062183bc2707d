"""States of projects: of one as a chip; of several as a bar, a legend, and the figures of a row beside them."""

from __future__ import annotations

from markupsafe import Markup

from acplan.look import state_tone
from acplan.measures.indicators import IndicatorCount
from acplan.measures.projects import ProjectYear, RollUp
from acplan.measures.year_before import CarriedOut
from acplan.rules import ProjectState
from acplan.ui import html
from acplan.ui.frame import heads
from acplan.ui.html import TableCell
from acplan.ui.page import Page
from acplan.words import attention, indicators, money, numbers, projects, year_before
from acplan.words.numbers import NOTHING
from acplan.words.projects import state_parts
from acplan.words.text import Text


def state_chip(page: Page, project: ProjectYear, state: Text | None = None) -> Markup:
    """Return a project's state with what must be known of it; `state` says it in other words than the usual."""
    tone = state_tone(project.state, late=project.stale or project.stuck)
    return html.chip(tone, html.parts(page.say(part) for part in state_parts(project, state)))


def states_told(page: Page, total: RollUp) -> str:
    """Say the states of projects in words, to those who do not see their bar."""
    return ", ".join(f"{page.say(projects.STATES[state])} {count}" for state, count in total.states.items() if count)


def states_key(page: Page, note: str = "") -> Markup:
    """Return the legend of the project states."""
    return html.key([(state, page.say(projects.STATES[state])) for state in ProjectState], note)


def counted_heads(page: Page) -> list[TableCell]:
    """Return the heads of what is counted of some projects, and of what needs attention behind it."""
    return [
        *heads(page, projects.STATES_HEAD),
        *heads(page, projects.DONE_HEAD, indicators.MET_HEAD, money.HEAD, number=True),
        TableCell(html.link(page.href("attention"), page.say(attention.HEAD))),
    ]


def counted(
    page: Page, total: RollUp, met: IndicatorCount, source: str, before: CarriedOut | None = None
) -> list[TableCell]:
    """Return what is counted of some projects: states, completed, indicators, money; small beside it the year before.

    `source` is the address of the cells that it comes from.
    """
    done = NOTHING if total.silent else page.say(numbers.OF, part=total.done, whole=total.projects)
    done_before = None if before is None else before.done
    baht = money.total_words(total) if page.summary.in_plan else numbers.NONE
    spent_before = year_before.spent(before) if total.budget_planned else None
    return [
        TableCell(html.share_bar(total.states, states_told(page, total), done_before)),
        TableCell(html.traced(source, done) + _before(page, None if total.silent else done_before), number=True),
        TableCell(html.traced(source, page.say(indicators.met_of(met))), number=True),
        TableCell(html.traced(source, page.say(baht)) + _before(page, spent_before), number=True),
    ]


def _before(page: Page, n: float | str | None) -> Markup:
    """Return the figure of the same quarter of the year before, small beside that of now."""
    if n is None:
        return Markup("")
    said = page.say(year_before.BEFORE_SHORT, n=year_before.written(n))
    return Markup(' <span class="before">{}</span>').format(said)
