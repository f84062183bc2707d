"""What is found in the plan itself: in its data at every start, and in the list of contradictions of its document."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from acplan.figures.figure import Figure, Section, Table, TableColumn, Value, ValueKind
from acplan.measures.plan_checks import plan_checks
from acplan.measures.summary import Summary
from acplan.plan import Finding, Plan
from acplan.schema.plan_choices import FINDING_KINDS
from acplan.words import changes, frame, papers
from acplan.words import plan_checks as say
from acplan.words.text import NO_WORDS, Text, join, same

KINDS = {choice.code: choice.word for choice in FINDING_KINDS}


def plan_check(summary: Summary) -> Section:
    """Return what the checks find in the plan's data, and every place where its document contradicts itself."""
    plan = summary.plan
    figures = (_computed(summary), *((_listed(plan),) if plan.findings else ()))
    return Section("plan-check", frame.PAGES["plan_check"], finding(plan), figures=figures)


def finding(plan: Plan) -> Text:
    """Say how many contradictions there are, and of what kind most are."""
    if not plan.findings:
        return say.NO_FINDING
    kind, most = Counter(each.kind for each in plan.findings).most_common(1)[0]
    return say.FINDING.fill(n=len(plan.findings), kind=KINDS[kind], most=most)


def _computed(summary: Summary) -> Figure:
    base = next((year.base for year in summary.cases if year.base is not None), None)
    rows = tuple((text,) for text in plan_checks(summary.plan, base))
    source = papers.PLAN_VERSION.fill(plan=summary.plan.version)
    table = Table((TableColumn("found", changes.ITEM),), rows)
    return Figure("plan-computed", say.COMPUTED, say.COMPUTED, NO_WORDS, source, table)


def _listed(plan: Plan) -> Figure:
    columns = (
        TableColumn("number", say.NUMBER, ValueKind.YEAR),
        TableColumn("kind", say.KIND),
        TableColumn("place", say.PLACE),
        TableColumn("printed", say.PRINTED),
        TableColumn("against", say.AGAINST),
        TableColumn("explained", say.EXPLAINED),
        TableColumn("lines", say.LINES),
    )
    source = papers.PLAN_VERSION.fill(plan=plan.version)
    table = Table(columns, _rows(plan.findings))
    return Figure("plan-findings", say.LISTED, say.LISTED, say.ABOUT, source, table)


@lru_cache(maxsize=8)
def _rows(findings: tuple[Finding, ...]) -> tuple[tuple[Value, ...], ...]:
    return tuple(map(_row, findings))


def _row(found: Finding) -> tuple[Value, ...]:
    return (
        found.number,
        KINDS.get(found.kind, NO_WORDS),
        found.place,
        join(*(say.legible(same(part)) for part in re.split(r"(?<=\|) ", found.found)), by="\n"),
        join(*map(say.legible, say.against_words(found.against)), by="\n"),
        found.comment,
        join(*map(same, found.lines.split(","))),
    )
