"""Where a sentence speaks of projects, the way to them: to the page of each, or to the list of those in question."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from urllib.parse import urlencode

from markupsafe import Markup

from acplan.measures.attention import Attention, concerned
from acplan.measures.gaps import Gap, Lacking
from acplan.measures.moves import Move
from acplan.rules import Reason
from acplan.ui import html
from acplan.ui.frame import Page
from acplan.words import attention
from acplan.words import projects as say
from acplan.words.numbers import project_numbers
from acplan.words.text import Text

_GAPS = {Lacking.PROJECTS: Reason.UNREPORTED, Lacking.STALE: Reason.STALE}
"""What is missing and calls for attention: listed there."""


def linked(page: Page, text: Text, numbers: Collection[int] | None = None) -> Markup:
    """Return a sentence whose project numbers lead to the projects; `numbers`: only those, else all of the plan."""
    known = page.summary.plan.project_by_number if numbers is None else numbers
    return html.project_links(page.say(text), known, page.href_project)


def reason(page: Page, found: Attention, **filters: object) -> Markup:
    """Return a reason to look at projects, each linked where it is named, or all where they are only counted."""
    named = linked(page, found.text, found.projects)
    if named != html.plain(page.say(found.text)):
        return named
    return html.link(href(page, "attention", r=found.code, **filters), page.say(found.text))


def worst(page: Page, reasons: Sequence[Attention], **filters: object) -> Markup:
    """Return the gravest reason to look at projects and how many more there are, with the way to all of them."""
    if not reasons:
        return html.plain(page.say(attention.NOTHING))
    told, more = reason(page, reasons[0], **filters), len(concerned(reasons)) - len(reasons[0].projects)
    if not more:
        return told
    others = html.link(href(page, "attention", **filters), page.say(attention.MORE, n=more))
    return Markup('<span class="part">{} ·</span> <span class="part">{}</span>').format(told, others)


def gap(page: Page, found: Gap) -> Markup:
    """Return what is missing, with the way to the projects that it is missing of."""
    if found.code in _GAPS:
        return html.link(href(page, "attention", r=_GAPS[found.code]), page.say(found.text))
    return _named(page, found.text, found.projects)


def move(page: Page, found: Move) -> Markup:
    """Return what changed, with the way to the projects that it changed in."""
    return _named(page, found.text, found.projects)


def unit(page: Page, name: str, label: str) -> Markup:
    """Return a unit's name that leads to its projects."""
    return html.link(href(page, "units", u=page.summary.plan.units.index(name) + 1), html.unbroken(label))


def href(page: Page, other: str, **filters: object) -> str:
    """Return the address of a page with what is chosen on it; what is not chosen is left out."""
    chosen = {name: str(value) for name, value in filters.items() if value}
    return page.href(other) + (f"&{urlencode(chosen)}" if chosen else "")


def _named(page: Page, text: Text, projects: tuple[int, ...]) -> Markup:
    """Return a sentence with its projects linked, named behind it where it only counts them."""
    named = linked(page, text, projects)
    if not projects or named != html.plain(page.say(text)):
        return named
    return linked(page, say.NAMED.fill(said=text, projects=project_numbers(projects)), projects)
