"""Organisations beside each other: who sent what, cases by own target, ITA scores, projects by dimension."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from acplan.compare.comparison import Comparison, OfficeCases, OfficeIta, OfficeLine
from acplan.compare.offices import Mark, Standing
from acplan.figures.figure import (
    Card,
    Chart,
    Content,
    Figure,
    Form,
    Header,
    Label,
    Line,
    Section,
    Series,
    Stroke,
    Table,
    TableColumn,
    Value,
    ValueKind,
    bounded,
)  # fmt: skip
from acplan.look import ACCENT, BAD, GIVEN_DARK, SOFT
from acplan.rules import Beside, ProjectState, likely_band
from acplan.words import annotate, frame, ita, projects, provenance
from acplan.words import cases as case_words
from acplan.words import compare as say
from acplan.words.numbers import months
from acplan.words.text import NO_WORDS, Text, same

_STEPS = 400
"""At so many places the band is worked out."""
_LINES = 2
"""So many different targets, and as many pass marks and averages, are drawn at most."""


def content(found: Comparison) -> Content:
    """Return all that is said of some organisations, for the workbook."""
    return Content(header(found), (reception(found), cases(found), scores(found), dimensions(found)))


def _naming(found: Comparison) -> Callable[[OfficeLine], Text]:
    """Return what names a line's organisation, with its code where another one is called the same."""
    often = Counter(text for office in found.received.offices for text in {*office.name})

    def name(line: OfficeLine) -> Text:
        office = line.office
        doubled = office.code and any(often[text] > 1 for text in office.name)
        return Text(*(f"{text} ({office.code})" for text in office.name)) if doubled else office.name

    return name


def header(found: Comparison) -> Header:
    """Return what stands on every product of a comparison."""
    frame_words = say.FRAME.fill(frame=found.received.frame)
    return Header(
        organisation=say.HEAD,
        short_name=say.HEAD,
        title=say.HEAD,
        short_title=say.finding(found),
        period=found.period,
        at=frame.at(found.period),
        months=months(found.period),
        as_of=None,
        as_of_words=provenance.AS_OF_UNKNOWN,
        source=_source(found),
        version=frame_words,
        plan_words=frame_words,
        save_number=0,
        code="",
        plan_version="",
        sample=False,
    )


def reception(found: Comparison) -> Section:
    """Return who sent what: first what counts, then every organisation, then what is amiss."""
    who = found.received
    history, doubled, odd = (say.marked(found, mark) for mark in (Mark.HISTORY, Mark.DOUBLED, Mark.FRAME))
    listed = say.FROM_LIST if who.listed else say.NO_LIST
    cards = (
        _counted("expected", say.EXPECTED, who.expected, listed),
        *(
            _counted(standing.value, say.STANDINGS[standing], count, *_where_else(found, standing, count))
            for standing in Standing
            for count in [who.count(standing)]
        ),
        _counted("history", say.HISTORIES, history, say.HISTORIES_NOTE),
        Card("odd", say.ODD, same(f"{doubled} · {odd}")),
        Card("unread", say.UNREAD, len(found.unread), notes=(say.UNREAD_NOTE,) if found.unread else ()),
    )
    return Section("reception", say.RECEPTION, say.finding(found), cards, (_offices(found), _amiss(found)))


def _where_else(found: Comparison, standing: Standing, count: int) -> tuple[Text, ...]:
    """Return that those who sent nothing that was read may have sent what could not be."""
    return (say.MISSING_NOTE,) if standing is Standing.MISSING and count and found.unread else ()


def _counted(name: str, head: Text, count: int, *notes: Text) -> Card:
    """Return a number of organisations."""
    return Card(name, head, count, unit=say.OFFICES.fill(n=count), notes=notes)


def _offices(found: Comparison) -> Figure:
    columns = (
        TableColumn("organisation", say.OFFICE),
        TableColumn("code", say.CODE),
        TableColumn("standing", say.STANDING),
        TableColumn("period", say.PERIOD_OF_PACK),
        TableColumn("save", say.SAVE, ValueKind.INTEGER),
        TableColumn("save_code", say.SAVE_CODE),
        TableColumn("marks", say.MARKED),
        TableColumn("file", say.FILE_HEAD),
    )
    rows: list[tuple[Value, ...]] = []
    for office in found.received.offices:
        told = office.pack.manifest if office.pack else None
        rows.append(
            (
                office.name,
                _text(office.code),
                say.STANDINGS[office.standing],
                frame.at(told.period) if told else None,
                told.save if told else None,
                _text(told.code) if told else None,
                say.marks(office.marks) if office.marks else None,
                _text(office.pack.name) if office.pack else None,
            )
        )
    return Figure(
        "organisations-received",
        say.RECEPTION,
        say.finding(found),
        say.ABOUT_RECEPTION,
        _source(found),
        Table(columns, tuple(rows)),
    )


def _amiss(found: Comparison) -> Figure:
    columns = (
        TableColumn("kind", annotate.KIND),
        TableColumn("file", say.FILE_HEAD),
        TableColumn("found", annotate.FOUND),
        TableColumn("why", annotate.WHY),
        TableColumn("todo", annotate.TODO),
    )
    rows = tuple(
        (
            annotate.SEVERITIES[issue.severity],
            same(issue.sheet),
            *(Text(part("th"), part("en")) for part in (issue.found, issue.why, issue.todo)),
        )
        for issue in found.issues
    )
    told = say.AMISS_COUNT.fill(n=len(rows)) if rows else say.NOTHING_AMISS
    return Figure("organisations-amiss", say.AMISS, told, NO_WORDS, _source(found), Table(columns, rows))


def cases(found: Comparison) -> Section:
    """Return the cases of each organisation beside what chance alone makes of its own target."""
    columns = (
        TableColumn("organisation", say.OFFICE),
        TableColumn("cases", case_words.CASES, ValueKind.INTEGER, case_words.UNIT),
        TableColumn("quarters", case_words.QUARTERS_REPORTED, ValueKind.INTEGER),
        TableColumn("base", say.BASE, ValueKind.INTEGER, case_words.UNIT),
        TableColumn("ceiling", case_words.CEILING_SHORT, ValueKind.INTEGER, case_words.UNIT),
        TableColumn("planned", say.PLANNED_SHORT, ValueKind.NUMBER, case_words.UNIT),
        TableColumn("low", say.LOW, ValueKind.INTEGER, case_words.UNIT),
        TableColumn("high", say.HIGH, ValueKind.INTEGER, case_words.UNIT),
        TableColumn("beside", say.BESIDE),
        TableColumn("verdict", case_words.VERDICT),
    )
    rows: list[tuple[Value, ...]] = []
    name = _naming(found)
    for line in found.lines:
        if told := line.cases:
            beside = say.BESIDES[told.beside] if told.beside else say.NOT_PLACED
            rows.append(
                (name(line), case_count(told), told.quarters, told.base, told.ceiling, told.planned, told.low,
                 told.high, beside, case_words.VERDICTS[told.verdict] if told.verdict else None)
            )  # fmt: skip
    figure = Figure(
        "organisations-cases",
        say.CASES.fill(year=found.period.year, quarter=found.period.quarter),
        say.cases_finding(found),
        say.ABOUT_CASES,
        _source(found),
        Table(columns, tuple(rows)),
        _funnel(found) if found.placed else None,
        note=say.cases_note(found),
    )
    return Section("cases", figure.heading, figure.finding, figures=(figure,))


def case_count(cases: OfficeCases) -> Value:
    """Return a count of cases, as a lower bound where quarters are missing."""
    return bounded(cases.cases, at_least=cases.at_least)


def _funnel(found: Comparison) -> Chart:
    placed, name = found.placed, _naming(found)
    planned = [told.planned or 0.0 for _, told in placed]
    far = max([1.0, *planned]) * 1.04
    places = [far * step / _STEPS for step in range(_STEPS + 1)]
    return Chart(
        Form.FUNNEL,
        tuple(name(line) for line, _ in placed),
        (
            Series(say.PLANNED, tuple(planned), ACCENT),
            Series(
                say.COUNT,
                tuple(told.cases for _, told in placed),
                ACCENT,
                at_least=tuple(place for place, (_, told) in enumerate(placed) if told.at_least),
            ),
        ),
        (Line(say.ON_PLAN, tuple(places), GIVEN_DARK, band=tuple(likely_band(place) for place in places)),),
        labels=tuple(None if told.beside is Beside.WITHIN else Label(line.office.name.th) for line, told in placed),
        kind=ValueKind.NUMBER,
        unit=case_words.UNIT,
    )


def scores(found: Comparison) -> Section:
    """Return the ITA score of each organisation beside pass mark, own target and national average."""
    columns = (
        TableColumn("organisation", say.OFFICE),
        TableColumn("score", ita.SCORE, ValueKind.POINTS, ita.POINTS),
        TableColumn("target", ita.PLAN_TARGET, ValueKind.NUMBER, ita.POINTS),
        TableColumn("verdict", ita.AGAINST_TARGET),
        TableColumn("pass_mark", ita.PASS_MARK, ValueKind.NUMBER, ita.POINTS),
        TableColumn("passed", ita.AGAINST_MARK),
        TableColumn("national", ita.NATIONAL, ValueKind.POINTS, ita.POINTS),
    )
    known, name = [line for line in found.lines if line.ita], _naming(found)
    rows: list[tuple[Value, ...]] = []
    for line in known:
        if of := line.ita:
            verdict, passed = ita.VERDICTS[of.verdict] if of.verdict else None, ita.PASSED[of.passed]
            rows.append((name(line), of.score, of.target, verdict, of.pass_mark, passed, of.national_average))
    figure = Figure(
        "organisations-ita",
        say.ITA.fill(year=found.period.year),
        say.ita_finding(found),
        say.ABOUT_ITA,
        _source(found),
        Table(columns, tuple(rows)),
        _dots([(name(line), line.ita) for line in known if line.ita and line.ita.score is not None]),
    )
    return Section("ita", figure.heading, figure.finding, figures=(figure,))


def _dots(known: list[tuple[Text, OfficeIta]]) -> Chart | None:
    told = [of for _, of in known]
    if not told:
        return None
    lines = [
        Line(name, (value,), colour, stroke)
        for name, values, colour, stroke in (
            (ita.PASS_MARK, [of.pass_mark for of in told], BAD, Stroke.SOLID),
            (ita.PLAN_TARGET, [of.target for of in told], SOFT, Stroke.DASHED),
            (ita.NATIONAL, [of.national_average for of in told], GIVEN_DARK, Stroke.DOTTED),
        )
        for value in _usual(values)
    ]
    series = Series(ita.SCORE, tuple(of.score for of in told), ACCENT)
    names = tuple(name for name, _ in known)
    return Chart(Form.DOTS, names, (series,), tuple(lines), kind=ValueKind.POINTS, unit=ita.POINTS)


def _usual(values: Iterable[float | None]) -> list[float]:
    """Return those of some values that most organisations have, so few that each can be read; the table has all."""
    often = Counter(value for value in values if value is not None)
    return sorted(value for value, _ in often.most_common(_LINES))


def dimensions(found: Comparison) -> Section:
    """Return the projects of each organisation by dimension."""
    columns = (
        TableColumn("organisation", say.OFFICE),
        TableColumn("dimension", say.DIMENSION_HEAD, ValueKind.INTEGER),
        TableColumn("projects", projects.ALL, ValueKind.INTEGER, projects.UNIT),
        *(TableColumn(state.value, projects.STATES[state], ValueKind.INTEGER, projects.UNIT) for state in ProjectState),
    )
    parts = [(line, of) for line in found.lines for of in line.dimensions]
    name = _naming(found)
    rows: list[tuple[Value, ...]] = [
        (name(line), of.dimension, of.projects, *(of.states[state] for state in ProjectState)) for line, of in parts
    ]
    done = sum(of.states[ProjectState.DONE] for _, of in parts)
    every = sum(of.projects for _, of in parts)
    offices = sum(1 for line in found.lines if line.dimensions)
    figure = Figure(
        "organisations-projects",
        say.PROJECTS.fill(year=found.period.year, quarter=found.period.quarter),
        say.PROJECTS_FOUND.fill(done=done, all=every, n=offices),
        say.ABOUT_PROJECTS,
        _source(found),
        Table(columns, tuple(rows)),
    )
    return Section("projects", figure.heading, figure.finding, figures=(figure,))


def _text(value: str) -> Text | None:
    return same(value) if value else None


def _source(found: Comparison) -> Text:
    return say.SOURCE.fill(n=sum(1 for office in found.received.offices if office.pack))
