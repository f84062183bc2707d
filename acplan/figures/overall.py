"""What holds over all dimensions: their indicators side by side, and the plan carried out against the cases."""

from __future__ import annotations

from acplan.figures.dimensions import in_plan, indicator_counts
from acplan.figures.figure import Column, Figure, Kind, Table, Verdict
from acplan.figures.goals import count
from acplan.figures.provenance import source_words
from acplan.look import ceiling_tone
from acplan.measures import two_scores as measures
from acplan.measures.indicators import count_indicators
from acplan.measures.summary import Summary
from acplan.words import captions, indicator_list, screen
from acplan.words import pack as say
from acplan.words import two_scores as words
from acplan.words.findings import join
from acplan.words.numbers import half_up
from acplan.words.text import Text, same


def dimension_indicators(summary: Summary) -> tuple[Figure, ...]:
    """Return the indicators of each dimension by what came of them; nothing in the base year."""
    if not in_plan(summary):
        return ()
    counts = {d.number: d.indicators for d in summary.dimensions}
    names = {d.number: Text(f"{d.number} {d.short.th}", f"{d.number} {d.short.en}") for d in summary.plan.dimensions}
    figure = indicator_counts(
        summary,
        "indicators",
        indicator_list.BY_DIMENSION.fill(year=summary.period.year),
        captions.indicators(count_indicators(summary.indicators)),
        Column("dimension", say.DIMENSION_HEAD),
        [(names[number], names[number], counted) for number, counted in counts.items()],
    )
    return (figure,)


def two_scores(summary: Summary) -> Figure:
    """Return both scores of each year that has them: how much of the plan was carried out, and cases."""
    found = measures.two_scores(summary)
    cases = {year.year: year for year in summary.cases}
    rows = tuple(
        (
            words.TO_DATE.fill(year=year.year) if year.to_date else same(str(year.year)),
            float(half_up(year.plan_score, 2)),
            count(cases[year.year]),
            cases[year.year].ceiling,
            Verdict(
                ceiling_tone(year.over_ceiling, to_date=year.to_date),
                words.against_ceiling(year.over_ceiling),
            ),
        )
        for year in found
        if year.plan_score is not None and year.over_ceiling is not None
    )
    columns = (
        Column("year", screen.FISCAL_YEAR),
        Column("plan_score", words.PLAN_SCORE_SHORT, Kind.POINTS, say.POINTS_UNIT),
        Column("cases", screen.CASES_SHORT, Kind.INTEGER, screen.CASE_UNIT),
        Column("ceiling", screen.CEILING_SHORT, Kind.INTEGER, screen.CASE_UNIT),
        Column("against", words.AGAINST_CEILING),
    )
    left_out = words.left_out(found)
    about = join(words.ABOUT_SCORE, words.NOT_SHOWN.fill(years=left_out)) if left_out else words.ABOUT_SCORE
    return Figure(
        "two-scores",
        words.HEADING_SHORT,
        words.caption(found) if rows else words.NO_POINT,
        about,
        source_words(summary, cases=True),
        Table(columns, rows),
    )
