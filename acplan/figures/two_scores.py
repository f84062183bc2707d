"""Both scores of each year: how much of the plan was carried out, and where cases stood against the ceiling."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.figures.cases import count
from acplan.figures.figure import Chart, Figure, Form, Line, Series, Table, TableColumn, Value, ValueKind, Verdict
from acplan.figures.provenance import source_words
from acplan.look import ACCENT, GIVEN_DARK, ceiling_tone
from acplan.measures import two_scores as measures
from acplan.measures.summary import Summary
from acplan.measures.two_scores import TwoScores
from acplan.rules import CARRIED_OUT, Quadrant
from acplan.words import cases, frame, ita
from acplan.words import two_scores as words
from acplan.words.numbers import half_up
from acplan.words.text import NO_WORDS, Text, join, same

_CORNERS = (
    Quadrant.NOT_CARRIED_OUT_WITHIN,
    Quadrant.CARRIED_OUT_WITHIN,
    Quadrant.NOT_CARRIED_OUT_OVER,
    Quadrant.CARRIED_OUT_OVER,
)
_CLEAR = 0.5
"""How far above the ceiling the line across lies, in cases, so that a year at the ceiling stands clear of it."""


def two_scores(summary: Summary) -> Figure:
    """Return both scores of each year; those that have not both are named and have no point."""
    found = measures.two_scores(summary)
    columns = (
        TableColumn("year", frame.FISCAL_YEAR),
        TableColumn("against", words.AGAINST_CEILING),
        TableColumn("plan_score", words.PLAN_SCORE_SHORT, ValueKind.POINTS, ita.POINTS),
        TableColumn("cases", cases.SHORT, ValueKind.INTEGER, cases.UNIT),
        TableColumn("ceiling", cases.CEILING_SHORT, ValueKind.INTEGER, cases.UNIT),
        TableColumn("reading", words.READING),
    )
    points = [year for year in found if year.quadrant is not None]
    return Figure(
        "two-scores",
        words.HEADING,
        words.caption(found) if points else words.NO_POINT,
        words.ABOUT,
        source_words(summary, cases=True),
        Table(columns, tuple(_row(summary, year) for year in found) if points else ()),
        _chart(summary, points) if points else None,
        note=_note(found, points),
        trace="plan",
    )


def _note(found: Sequence[TwoScores], points: Sequence[TwoScores]) -> Text:
    """Say how the picture is read, and which years are not in it; without a picture, why there is none."""
    left_out = words.left_out(found)
    if not points:
        return left_out or NO_WORDS
    return join(words.AXES, words.NOT_SHOWN.fill(years=left_out)) if left_out else words.AXES


def _row(summary: Summary, year: TwoScores) -> tuple[Value, ...]:
    case = next(each for each in summary.cases if each.year == year.year)
    against = None
    if year.over_ceiling is not None:
        tone = ceiling_tone(year.over_ceiling, to_date=year.to_date)
        against = Verdict(tone, words.against_ceiling(year.over_ceiling, at_least=year.at_least))
    return (
        _name(year),
        against,
        None if year.plan_score is None else float(half_up(year.plan_score, 2)),
        count(case),
        case.ceiling,
        words.reading(year),
    )


def _name(year: TwoScores) -> Text:
    return words.TO_DATE.fill(year=year.year) if year.quadrant and year.to_date else same(str(year.year))


def _chart(summary: Summary, points: list[TwoScores]) -> Chart:
    to_date = tuple(place for place, year in enumerate(points) if year.to_date)
    years = [year.year for year in points]
    over = tuple(year.over_ceiling for year in points)
    return Chart(
        Form.SCATTER,
        tuple(_name(year) for year in points),
        (
            Series(words.PLAN_SCORE, tuple(year.plan_score for year in points), ACCENT, hatched=to_date),
            Series(words.AGAINST_CEILING, over, ACCENT, hatched=to_date),
        ),
        (
            Line(words.PLAN_SCORE, (float(CARRIED_OUT),) * len(points), GIVEN_DARK),
            Line(cases.CEILING_SHORT, (_CLEAR,) * len(points), GIVEN_DARK),
        ),
        kind=ValueKind.POINTS,
        shown=years.index(summary.period.year) if summary.period.year in years else None,
        corners=tuple(words.QUADRANTS[quadrant] for quadrant in _CORNERS),
        unit=ita.POINTS,
    )
