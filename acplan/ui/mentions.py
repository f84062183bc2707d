"""Where a sentence speaks of projects, the way to them: to the page of each, or to the list of those in question."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from urllib.parse import urlencode

from markupsafe import Markup

from acplan.measures.attention import Attention, concerned
from acplan.measures.gaps import Gap, Lacking
from acplan.measures.moves import Move
from acplan.rules import LONG_WAIT, IndicatorState, Reason
from acplan.ui import html
from acplan.ui.html import TableCell
from acplan.ui.page import Page
from acplan.words import attention
from acplan.words import projects as say
from acplan.words.text import Text
from acplan.words.unit_names import unit_name

_SLOT = "\0"
_GAPS = {Lacking.PROJECTS: Reason.UNREPORTED, Lacking.STALE: Reason.STALE}
"""What is missing and calls for attention: listed there."""


def linked(page: Page, text: Text, numbers: Collection[int] | None = None) -> Markup:
    """Return a sentence whose project numbers lead to the projects; `numbers`: only those, else all of the plan."""
    known = page.summary.plan.project_by_number if numbers is None else numbers
    return html.project_links(page.say(text), known, page.href_project)


def reason(page: Page, found: Attention, **filters: object) -> Markup:
    """Return a reason to look at projects: a single one by name, several counted, with the way to their list."""
    if len(found.projects) == 1:
        return linked(page, found.brief, found.projects)
    return html.link(href(page, "attention", r=found.code, **filters), page.say(found.brief))


def worst(page: Page, reasons: Sequence[Attention], unit: str = "", **filters: object) -> Markup:
    """Return the gravest reason to look at projects and how many more there are, with the way to all of them.

    `unit` is named beside already.
    """
    if not reasons:
        return html.plain(page.say(attention.NOTHING))
    first, more = reasons[0], len(concerned(reasons)) - len(reasons[0].projects)
    told = _only(page, first, unit) if len(first.projects) == 1 else reason(page, first, **filters)
    if not more:
        return told
    others = html.link(href(page, "attention", **filters), page.say(attention.MORE, n=more))
    return Markup('{}\u00a0· <span class="part">{}</span>').format(told, others)


def _only(page: Page, found: Attention, unit: str) -> Markup:
    """Return a reason to look at one project by its short name, which leads to it, and the other units behind it."""
    project = next(each for each in page.summary.projects if each.project in found.projects)
    before, _, after = page.say(attention.FEW[found.code], projects=_SLOT, quarters=LONG_WAIT).partition(_SLOT)
    name = html.link(page.href_project(project.project), page.say(project.short))
    units = ", ".join(page.say(unit_name(each)) for each in project.units if each != unit)
    behind = Markup(' <span class="part">({})</span>').format(units) if units else ""
    return Markup("{}{}{}{}").format(before, name, behind, after)


def gap(page: Page, found: Gap) -> Markup:
    """Return what is missing, with the way to the projects that it is missing of."""
    if found.code in _GAPS:
        return html.link(href(page, "attention", r=_GAPS[found.code]), page.say(found.text))
    return _named(page, found.text, found.projects, href(page, "indicators", s=IndicatorState.NO_DATA.value))


def move(page: Page, found: Move) -> Markup:
    """Return what changed, with the way to the projects that it changed in."""
    return _named(page, found.text, found.projects, page.href("changes"))


def project(page: Page, number: int) -> list[TableCell]:
    """Return the number of a project and its name, which leads to it."""
    name = page.summary.plan.project_by_number[number].name
    return [TableCell(str(number), number=True), TableCell(html.link(page.href_project(number), page.say(name)))]


def unit(page: Page, name: str) -> Markup:
    """Return a unit's name that leads to its projects."""
    return html.link(href(page, "units", u=page.summary.plan.units.index(name) + 1), page.say(unit_name(name)))


def units(page: Page, names: Iterable[str]) -> Markup:
    """Return the names of units in a row."""
    return html.parts(page.say(unit_name(name)) for name in names)


def href(page: Page, other: str, **filters: object) -> str:
    """Return the address of a page with what is chosen on it; what is not chosen is left out."""
    chosen = {name: str(value) for name, value in filters.items() if value}
    return page.href(other) + (f"&{urlencode(chosen)}" if chosen else "")


def _named(page: Page, text: Text, numbers: tuple[int, ...], all_of_them: str) -> Markup:
    """Return a sentence with its projects linked: a single one is named behind it, several lead to their list."""
    told = linked(page, text, numbers)
    if not numbers or told != html.plain(page.say(text)):
        return told
    if len(numbers) > 1:
        return html.link(all_of_them, told)
    only = next(project for project in page.summary.projects if project.project in numbers)
    return linked(page, say.NAMED.fill(said=text, projects=only.named), numbers)
