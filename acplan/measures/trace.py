"""The way back from a figure: how it was worked out, and every reported cell and line of the plan behind it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from acplan.fiscal import Period, end_of
from acplan.ita_method import ita_tools, method_of
from acplan.measures.cases import CaseYear
from acplan.measures.indicators import count_indicators
from acplan.measures.ita import ItaYear
from acplan.measures.projects import roll_up
from acplan.measures.summary import Summary
from acplan.plan import Indicator, Project
from acplan.progress.form import target_words
from acplan.progress.state import Change, State
from acplan.schema import HEADLINE, INDICATORS, PROJECTS
from acplan.schema.types import Sheet
from acplan.words import trace as say
from acplan.words.numbers import NOTHING, number
from acplan.words.text import Text, same
from acplan.words.unit_names import unit_name


@dataclass(frozen=True)
class Printed:
    """A statement of the plan with the lines of the document in which it stands."""

    text: Text
    lines: str


@dataclass(frozen=True)
class TracedFigure:
    """A figure, as it is written, and how it was worked out."""

    name: Text
    value: str
    how: Text


@dataclass(frozen=True)
class Basis:
    """What figures stand on: cells that were reported, each as the change that gave it its value, or the plan."""

    title: Text
    reported: tuple[Change, ...] = ()
    printed: tuple[Printed, ...] = ()
    of_this_year: bool = True


@dataclass(frozen=True)
class Trace:
    """Some figures that belong together, and all that they stand on."""

    title: Text
    figures: tuple[TracedFigure, ...]
    bases: tuple[Basis, ...]
    note: Text | None = None


_ITA = tuple(column.name for column in HEADLINE.answers if column.name.startswith("ita_"))
_CASES = tuple(column.name for column in HEADLINE.answers if column.name not in _ITA)


def trace(summary: Summary, code: str) -> Trace | None:
    """Return the way back from the figures that a code names, None where it names none.

    Codes: `cases`, `ita`, `plan`, `dimension.D`, `unit.U` (its place among the plan's units, from 1), `project.N`.
    """
    kind, _, name = code.partition(".")
    if not name:
        return {"cases": _cases, "ita": _ita, "plan": _plan}.get(kind, lambda _: None)(summary)
    if kind == "project":
        project = next((p for p in summary.plan.projects if str(p.number) == name), None)
        return _project(summary, project) if project else None
    if kind == "dimension":
        dimension = next((d for d in summary.plan.dimensions if str(d.number) == name), None)
        chosen = [p for p in summary.plan.projects if dimension and p.dimension == dimension.number]
        title = say.DIMENSION.fill(number=name, name=dimension.name) if dimension else None
        return _portfolio(summary, title, chosen) if title else None
    unit = next((unit for n, unit in enumerate(summary.plan.units, start=1) if (kind, name) == ("unit", str(n))), None)
    if unit:
        chosen = [project for project in summary.plan.projects if unit in project.units]
        return _portfolio(summary, say.UNIT.fill(name=unit_name(unit)), chosen)
    return None


def _cases(summary: Summary) -> Trace:
    figures = [figure for year in summary.cases for figure in _case_figures(summary, year)]
    bases = [
        Basis(
            say.REPORTED_CASES.fill(year=year.year),
            tuple(_cells(summary.state, HEADLINE, summary.period, _CASES, year=year.year)),
            of_this_year=year.year in {summary.period.year, summary.plan.base_year},
        )
        for year in summary.cases
        if year.year <= summary.period.year
    ]
    return Trace(say.CASES, tuple(figures), (*bases, _targets(summary)))


def _case_figures(summary: Summary, year: CaseYear) -> Iterable[TracedFigure]:
    if year.count is not None:
        rows = sorted(summary.state.rows_up_to(HEADLINE, summary.period).items())
        terms = [str(row["cases"]) for key, row in rows if key[0] == year.year and "cases" in row]
        how = say.SUM_OF.fill(terms=" + ".join(terms), total=year.count) if len(terms) > 1 else say.AS_REPORTED
        yield TracedFigure(say.CASES_OF.fill(year=year.year), str(year.count), how)
    if year.ceiling is not None and year.year <= summary.period.year:
        percent, exact = number(year.reduction_target), number(year.target)
        how = say.REDUCED.fill(base=year.base, percent=percent, exact=exact)
        yield TracedFigure(say.CEILING_OF.fill(year=year.year), str(year.ceiling), how)


def _ita(summary: Summary) -> Trace:
    known = [year for year in summary.ita if year.year <= summary.period.year]
    figures = [
        TracedFigure(say.ITA_OF.fill(year=year.year), number(year.score, 2), _ita_how(summary, year))
        for year in known
        if year.score is not None
    ]
    bases = [
        Basis(
            say.REPORTED_ITA.fill(year=year.year),
            tuple(_cells(summary.state, HEADLINE, summary.period, _ITA, year=year.year)),
            of_this_year=year.year == summary.period.year,
        )
        for year in known
    ]
    note = say.PASS_MARK.fill(mark=number(summary.ita_year.pass_mark))
    return Trace(say.ITA, tuple(figures), (*bases, _targets(summary)), note)


def _ita_how(summary: Summary, year: ItaYear) -> Text:
    rows = summary.state.rows_up_to(HEADLINE, summary.period).items()
    if any(key[0] == year.year and "ita_total" in row for key, row in rows):
        told = say.STATED if year.recomputed is None else say.STATED_AND_RECOMPUTED
        return told.fill(recomputed=number(year.recomputed, 2))
    scores = ita_tools(year.indicators, year.year)
    terms = [
        say.TOOL_TERM.format(weight=tool.weight, score=number(scores[tool.code], 2))
        for tool in method_of(year.year).tools
    ]
    return say.RECOMPUTED.fill(terms=" + ".join(terms), total=number(year.recomputed, 2))


def _targets(summary: Summary) -> Basis:
    printed = [
        Printed(
            say.YEAR_TARGET.fill(year=goal.year, reduction=number(goal.reduction), ita=number(goal.ita)), goal.lines
        )
        for goal in summary.plan.targets.values()
    ]
    return Basis(say.PRINTED_TARGETS, printed=tuple(printed))


def _plan(summary: Summary) -> Trace:
    return _portfolio(summary, say.PLAN, summary.plan.projects)


def _portfolio(summary: Summary, title: Text, chosen: Sequence[Project]) -> Trace:
    """Return the way back from the figures of some projects; of each year only the cells that count, the latest."""
    numbers = {project.number for project in chosen}
    found = [project for project in summary.projects if project.project in numbers]
    results = [result for result in summary.indicators if result.project in numbers]
    total, counted = roll_up(found), count_indicators(results)
    figures = [
        TracedFigure(say.DONE, str(total.done), say.STATES_OF.fill(done=total.done, all=total.projects)),
        TracedFigure(
            say.SCORE,
            NOTHING if total.score is None else number(total.score, 2),
            say.SCORE_OF.fill(done=total.done, running=total.in_progress, unable=total.unable, all=total.projects),
        ),
        TracedFigure(say.PLANNED, number(total.budget_planned), say.SUM_PLANNED.fill(n=total.projects)),
        TracedFigure(say.DISBURSED, number(total.budget_disbursed), say.SUM_PROJECTS.fill(n=total.projects)),
        TracedFigure(say.MET, str(counted.met), say.MET_OF.fill(met=counted.met, all=counted.judgeable)),
    ]
    bases = []
    for year in sorted({year for year in summary.plan.years if year <= summary.period.year}, reverse=True):
        for heading, sheet, columns in (
            (say.REPORTED_STATES, PROJECTS, ("status", "reason", "percent")),
            (say.REPORTED_MONEY, PROJECTS, ("enacted", "disbursed")),
            (say.REPORTED_RESULTS, INDICATORS, ("value",)),
        ):
            cells = list(_cells(summary.state, sheet, summary.period, columns, year=year, of=_things(summary, numbers)))
            latest = {(cell.key[2], cell.column): cell for cell in reversed(cells)}.values()
            counting = sorted(latest, key=lambda cell: (_order(cell.key[2]), columns.index(cell.column)))
            if sheet is INDICATORS:
                counting = [*list(_repeated(summary, numbers, year))[:1], *counting]
            bases.append(Basis(heading.fill(year=year), tuple(counting), of_this_year=year == summary.period.year))
    printed = [Basis(say.PRINTED_BUDGETS, printed=tuple(_budgets(chosen, summary.period.year)))]
    indicators = [i for i in summary.plan.indicators if i.project in numbers]
    printed.append(Basis(say.PRINTED_INDICATORS, printed=tuple(map(_promise, indicators))))
    return Trace(title, tuple(figures), (*bases[:3], *printed, *bases[3:]))


def _project(summary: Summary, project: Project) -> Trace:
    things = _things(summary, {project.number})
    columns = tuple(column.name for column in PROJECTS.answers)
    bases = []
    for year in sorted((year for year in summary.plan.years if year <= summary.period.year), reverse=True):
        cells = [
            *_cells(summary.state, PROJECTS, summary.period, columns, year=year, of=things),
            *_repeated(summary, {project.number}, year),
            *_cells(summary.state, INDICATORS, summary.period, ("value",), year=year, of=things),
        ]
        bases.append(
            Basis(say.REPORTED_PROJECT.fill(year=year), tuple(cells), of_this_year=year == summary.period.year)
        )
    indicators = [i for i in summary.plan.indicators if i.project == project.number]
    printed = (
        Basis(say.PRINTED_BUDGETS, printed=tuple(_budgets([project], summary.period.year))),
        Basis(say.PRINTED_INDICATORS, printed=tuple(map(_promise, indicators))),
    )
    title = say.PROJECT.fill(number=project.number, name=project.name)
    return Trace(title, (), (*bases[:1], *printed, *bases[1:]))


def _repeated(summary: Summary, numbers: set[int], year: int) -> Iterable[Change]:
    """Yield the headline cells that indicators of the projects are taken from, the latest quarter first."""
    if any(indicator.repeats for indicator in summary.plan.indicators if indicator.project in numbers):
        yield from _cells(summary.state, HEADLINE, summary.period, _ITA[:1], year=year)


def _things(summary: Summary, numbers: set[int]) -> set[int | str]:
    """Return the project numbers and the codes of their indicators: what the last part of a key may name."""
    return {*numbers, *(i.code for i in summary.plan.indicators if i.project in numbers)}


def _cells(
    state: State,
    sheet: Sheet,
    period: Period,
    columns: Sequence[str],
    *,
    year: int,
    of: set[int | str] | None = None,
) -> Iterable[Change]:
    """Yield the reported cells of a sheet and year up to a period, the latest quarter first."""
    rows = [
        (key, row)
        for key, row in state.rows[sheet.name].items()
        if key[0] == year and end_of(year, int(key[1])) <= period and (of is None or key[-1] in of)
    ]
    order = [column.name for column in sheet.answers]
    for key, row in sorted(rows, key=lambda each: (-end_of(year, int(each[0][1])).quarter, *map(_order, each[0][2:]))):
        for name in sorted(columns, key=order.index):
            if name in row:
                yield Change(sheet.name, key, name, None, row[name])


def _order(part: int | str) -> tuple[int, str]:
    """Return what sorts project numbers by size and codes by their project's number."""
    digits = "".join(letter for letter in str(part).split("-")[0] if letter.isdigit())
    return int(digits or 0), str(part)


def _budgets(chosen: Sequence[Project], year: int) -> Iterable[Printed]:
    for project in chosen:
        text = say.PROJECT_BUDGET.fill(number=project.number, amount=number(project.budget(year)))
        yield Printed(text, project.cited.get("budget") or project.lines)


def _promise(indicator: Indicator) -> Printed:
    target = same(target_words(indicator))
    return Printed(
        say.INDICATOR_TARGET.fill(code=indicator.code, text=same(indicator.text), target=target), indicator.lines
    )
