"""The plan at a glance: what it is for and promises, the national frame, its missions, who reports what and when."""

from __future__ import annotations

from collections import Counter

from acplan.figures.figure import Figure, Section, Table, TableColumn, Value, ValueKind
from acplan.measures.summary import Summary
from acplan.plan import Plan
from acplan.words import changes, dimensions, frame, indicators, papers, projects
from acplan.words import plan_at_a_glance as say
from acplan.words.numbers import number
from acplan.words.text import NO_WORDS, Text, join, numbered, same
from acplan.words.unit_names import unit_name

_GOALS = ("goal_cases", "goal_ita_not_yet_passed", "goal_ita_already_passed")


def plan_at_a_glance(summary: Summary) -> Section:
    """Return what the plan says of itself, which is the same in every quarter."""
    plan = summary.plan
    parts = (_objectives, _goals, _targets, _frame, _actual, _missions, _duties)
    figures = tuple(figure for part in parts if (figure := part(plan)) is not None)
    heading = frame.PAGES["plan"]
    return Section("plan-at-a-glance", heading, say.finding(plan), figures=figures, short=heading)


def author(plan: Plan) -> Text:
    """Return who wrote the document and when, where it says so."""
    if not {"author_unit", "document_date"} <= set(plan.facts):
        return NO_WORDS
    return say.AUTHOR.fill(author=plan.facts["author_unit"], day=plan.facts["document_date"])


def _figure(
    plan: Plan,
    name: str,
    heading: Text,
    columns: tuple[TableColumn, ...],
    rows: tuple[tuple[Value, ...], ...],
    *,
    finding: Text = NO_WORDS,
) -> Figure:
    """Return a table of the plan under its heading, or that the plan does not say."""
    source = papers.PLAN_VERSION.fill(plan=plan.version)
    told = (finding if any(finding) else heading) if rows else say.NOT_STATED
    return Figure(f"plan-{name}", heading, told, NO_WORDS, source, Table(columns, rows))


def _objectives(plan: Plan) -> Figure:
    rows = tuple((each.number, each.text) for each in plan.context.objectives)
    columns = TableColumn("number", projects.NUMBER, ValueKind.YEAR), TableColumn("text", changes.ITEM)
    return _figure(plan, "objectives", say.OBJECTIVES, columns, rows)


def _goals(plan: Plan) -> Figure:
    """Return the goals in the plan's words."""
    rows = tuple((plan.facts[key],) for key in _GOALS if key in plan.facts)
    return _figure(plan, "goals", say.GOALS, (TableColumn("text", changes.ITEM),), rows)


def _targets(plan: Plan) -> Figure:
    columns = (
        TableColumn("year", frame.FISCAL_YEAR, ValueKind.YEAR),
        TableColumn("cases", say.FEWER_CASES.fill(year=plan.base_year), ValueKind.PERCENT),
        TableColumn("ita", say.ITA, ValueKind.NUMBER),
    )
    rows = tuple((year, plan.targets[year].reduction, plan.targets[year].ita) for year in plan.years)
    return _figure(plan, "targets", say.TARGETS, columns, rows)


def _frame(plan: Plan) -> Figure:
    """Return what the country has set itself, and by when."""
    years = sorted({each.year for each in plan.context.national if each.code.startswith("ita_all") and each.year})
    columns = TableColumn("goal", changes.ITEM), *(TableColumn(f"by-{year}", say.BY.fill(year=year)) for year in years)
    rows = (
        (say.CPI, *(_index(plan, year) for year in years)),
        (say.ALL_AGENCIES, *(_least(plan, year) for year in years)),
    )
    return _figure(plan, "frame", say.FRAME, columns, rows if years else ())


def _index(plan: Plan, year: int) -> Text | None:
    rank, score = (say.national(plan, code, year) for code in ("cpi_rank", "cpi_score"))
    return say.CPI_TARGET.fill(rank=number(rank.value), score=number(score.value)) if rank and score else None


def _least(plan: Plan, year: int) -> Text | None:
    agencies = say.national(plan, "ita_all_agencies", year)
    return say.AT_LEAST.fill(score=number(agencies.value)) if agencies else None


def _actual(plan: Plan) -> Figure | None:
    """Return how the country's CPI went, where that is known."""
    if not plan.context.cpi:
        return None
    columns = (
        TableColumn("year", say.YEAR, ValueKind.YEAR),
        TableColumn("score", say.SCORE, ValueKind.NUMBER),
        TableColumn("rank", say.RANK, ValueKind.INTEGER),
    )
    rows = tuple((each.year, each.score, each.rank) for each in plan.context.cpi)
    return _figure(plan, "actual", say.ACTUAL, columns, rows, finding=say.cpi_words(plan) or NO_WORDS)


def _missions(plan: Plan) -> Figure:
    """Return the missions of each dimension; one without any stands there all the same."""
    counts = Counter(project.mission for project in plan.projects)
    columns = (
        TableColumn("dimension", dimensions.HEAD),
        TableColumn("code", indicators.CODE),
        TableColumn("name", dimensions.MISSION),
        TableColumn("projects", projects.ALL),
    )
    rows: list[tuple[Value, ...]] = []
    for dimension in plan.dimensions:
        name = numbered(dimension.number, dimension.name)
        found = [mission for mission in plan.missions if mission.dimension == dimension.number]
        rows += [(name, same(each.code), each.name, say.projects_of(counts[each.code])) for each in found]
        rows += [] if found else [(name, None, None, None)]
    return _figure(plan, "missions", say.MISSIONS, columns, tuple(rows))


def _duties(plan: Plan) -> Figure:
    columns = (
        TableColumn("when", say.WHEN),
        TableColumn("what", say.WHAT),
        TableColumn("who", say.WHO),
        TableColumn("project", say.PROJECT, ValueKind.YEAR),
        TableColumn("lines", say.SOURCE_LINES),
    )
    rows = tuple(
        (
            say.RHYTHM_WORDS[duty.rhythm],
            duty.what,
            join(*map(unit_name, plan.project_by_number[duty.project].units)),
            duty.project,
            same(duty.lines),
        )
        for duty in plan.context.duties
    )
    return _figure(plan, "duties", say.DUTIES, columns, rows)
