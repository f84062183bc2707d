"""The pages of the briefcase at one period: what each is called and which parts of the content stand on it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from acplan.figures.attention import needs_attention
from acplan.figures.content import content
from acplan.figures.figure import Section
from acplan.figures.indicator_list import indicators
from acplan.figures.one_project import all_projects, one_project
from acplan.figures.plan_at_a_glance import plan_at_a_glance
from acplan.figures.plan_check import plan_check
from acplan.figures.saves import saves
from acplan.figures.traced import Origins, traced
from acplan.figures.units import responsible_units
from acplan.measures.summary import Summary
from acplan.measures.trace import trace
from acplan.plan import Plan
from acplan.words import definitions as definition_words
from acplan.words import dimensions, frame, money, obstacles, statements, uploads
from acplan.words import missing as missing_words
from acplan.words.statements import Statement
from acplan.words.text import Text


@dataclass(frozen=True)
class BriefcasePage:
    """A page: its name in addresses, what it shows, and the same in sentences."""

    name: str
    sections: tuple[Section, ...]
    said: tuple[Statement, ...] = ()


def menu(plan: Plan, *, public: bool) -> tuple[tuple[tuple[str, Text], ...], ...]:
    """Return the entries of the menu in their groups: the name of each page and what it is called."""
    shorts = ((f"dimension-{d.number}", dimensions.SHORT.fill(number=d.number, name=d.short)) for d in plan.dimensions)
    words = () if public else (("obstacles", obstacles.HEADING),)
    return (
        tuple((name, frame.PAGES[name]) for name in ("overview", "cases", "ita", "changes")),
        (*shorts, ("money", money.HEADING)),
        (
            ("projects", frame.PAGES["project"]),
            *((name, frame.PAGES[name]) for name in ("indicators", "attention", "units")),
            *words,
        ),
        (
            ("plan", frame.PAGES["plan"]),
            ("plan-check", frame.PAGES["plan_check"]),
            ("missing", missing_words.WHAT_IS_MISSING),
            ("definitions", definition_words.HEADING),
            ("saves", uploads.HISTORY),
        ),
    )


def frames(plan: Plan) -> tuple[tuple[str, str], ...]:
    """Return the frames of the presentation: the page of each and its figure, "" for its large numbers."""
    return (
        ("overview", ""),
        ("cases", "cases"),
        ("cases", "cases-running"),
        ("overview", "two-scores"),
        ("ita", "ita"),
        ("ita", "ita-indicators"),
        ("overview", "dimensions"),
        *((f"dimension-{d.number}", what.format(d.number)) for d in plan.dimensions for what in _OF_DIMENSION),
        ("indicators", "indicators"),
        ("money", "money"),
        ("changes", "changes"),
        ("missing", "missing"),
        ("definitions", "definitions"),
    )


_OF_DIMENSION = ("", "dimension-{}-states")


def all_pages(summary: Summary, origins: Origins, *, public: bool) -> Iterator[BriefcasePage]:
    """Yield every page of a period."""
    plan, records = summary.plan, origins.records
    found = content(summary, records)
    goals, cases, ita = (found.section(name) for name in ("goals", "cases", "ita"))
    pictures = (cases.figure("cases"), ita.figure("ita"), *(f for f in goals.figures if f.name != "indicators"))
    changes, missing = found.section("changes"), found.section("missing")
    news = (replace(changes, figures=changes.figures[:1]), missing)
    yield BriefcasePage("overview", (replace(goals, figures=pictures), *news), tuple(statements.overview(summary)))
    yield BriefcasePage("cases", (cases,), tuple(statements.cases(summary)))
    yield BriefcasePage("ita", (ita,), tuple(statements.ita(summary)))
    yield BriefcasePage("changes", (changes,))
    for dimension in plan.dimensions:
        name = f"dimension-{dimension.number}"
        said = statements.dimension(summary, dimension.number)
        yield BriefcasePage(name, (found.section(name),), tuple(said))
    yield BriefcasePage("money", (found.section("money"),))
    yield BriefcasePage("projects", (all_projects(summary),))
    yield BriefcasePage("indicators", (indicators(summary),))
    yield BriefcasePage("attention", (needs_attention(summary),))
    yield BriefcasePage("units", (responsible_units(summary),))
    if not public:
        yield BriefcasePage("obstacles", (found.section("obstacles"),))
    yield BriefcasePage("plan", (plan_at_a_glance(summary),))
    yield BriefcasePage("plan-check", (plan_check(summary),))
    yield BriefcasePage("missing", (missing,))
    yield BriefcasePage("definitions", (found.section("definitions"),))
    yield BriefcasePage("saves", (saves(summary, records, who=not public),))
    now = {project.project: project for project in summary.projects}
    for project in plan.projects:
        said = statements.project(summary, now[project.number])
        yield BriefcasePage(f"project-{project.number}", (one_project(summary, project),), tuple(said))
    yield from _sources(summary, origins, files=not public)


def _sources(summary: Summary, origins: Origins, *, files: bool) -> Iterator[BriefcasePage]:
    plan = summary.plan
    parts = (*(f"dimension.{d.number}" for d in plan.dimensions), *(f"project.{p.number}" for p in plan.projects))
    for code in ("cases", "ita", "plan", *parts):
        found = trace(summary, code)
        if found is not None:
            yield BriefcasePage(f"source-{code}", (traced(summary, code, found, origins, files=files),))
