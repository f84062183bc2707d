"""The one content of all exports: what is said of a period, in order, with every value that is printed anywhere."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from acplan.figures.cases import cases
from acplan.figures.dimensions import dimension
from acplan.figures.ending import changes, definitions, missing, obstacles
from acplan.figures.figure import Content, Header, Section
from acplan.figures.goals import goals
from acplan.figures.ita import ita
from acplan.figures.money import money
from acplan.figures.provenance import source_words
from acplan.measures.summary import Summary
from acplan.measures.trace import trace
from acplan.store import Record
from acplan.words import frame, papers, provenance
from acplan.words import goals as goal_words
from acplan.words.numbers import fiscal_year, long_date, months


def content(summary: Summary, records: Sequence[Record] = ()) -> Content:
    """Return all that is said of a summary.

    `records` are the saves that it stands on, for what was revised.
    """
    found = tuple(make() for make in _sections(summary, records).values())
    codes = dict.fromkeys(figure.trace for section in found for figure in section.figures if figure.trace)
    traces = {code: way for code in codes if (way := trace(summary, code))}
    return Content(header(summary), found, traces)


def section(summary: Summary, records: Sequence[Record], name: str) -> Section:
    """Return one part of the content; raises KeyError."""
    return _sections(summary, records)[name]()


def _sections(summary: Summary, records: Sequence[Record]) -> Mapping[str, Callable[[], Section]]:
    """Return what makes each part of the content, in its order."""
    return {
        "cover": partial(_cover, summary),
        "goals": partial(goals, summary),
        "cases": partial(cases, summary, records),
        "ita": partial(ita, summary, records),
        **{f"dimension-{d.number}": partial(dimension, summary, d.number) for d in summary.plan.dimensions},
        "money": partial(money, summary),
        "obstacles": partial(obstacles, summary),
        "changes": partial(changes, summary),
        "missing": partial(missing, summary),
        "definitions": partial(definitions, summary),
    }


def header(summary: Summary) -> Header:
    """Return what stands on every product of a summary."""
    facts, period, day = summary.plan.facts, summary.period, summary.case_year.cut_off
    version = papers.VERSION_SAMPLE if summary.sample else papers.VERSION
    return Header(
        organisation=facts["name"],
        short_name=facts["short_name"],
        title=facts["plan_title"],
        short_title=summary.plan.short_title,
        period=period,
        at=frame.at(period),
        months=months(period),
        as_of=day,
        as_of_words=provenance.AS_OF.fill(day=long_date(day)) if day else provenance.AS_OF_UNKNOWN,
        source=source_words(summary),
        version=version.fill(n=summary.save_number, code=summary.code, plan=summary.plan.version),
        plan_words=papers.PLAN_VERSION.fill(plan=summary.plan.version),
        save_number=summary.save_number,
        code=summary.code,
        plan_version=summary.plan.version,
        sample=summary.sample,
        facts=facts,
    )


def _cover(summary: Summary) -> Section:
    period = summary.period
    words = papers.PERIOD.fill(year=fiscal_year(period.year), quarter=period.quarter, months=months(period))
    return Section("cover", papers.COVER, goal_words.finding(summary), notes=(words,))
