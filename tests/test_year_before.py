"""The same quarter of the year before: beside every figure to date, by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from acplan.charts.draw import draw
from acplan.figures.content import content
from acplan.figures.figure import AtLeast
from acplan.fiscal import Period
from acplan.measures.as_json import summary_json
from acplan.measures.moves import moves
from acplan.measures.summary import Summary, summarise
from acplan.measures.year_before import CarriedOut, carried_out_before, cases_before, cases_to_date_before
from acplan.progress.state import Answers, Key
from kit.builders import COMPLAINT, DONE, INDICTED, RUNNING, quarters, state_of, the_plan, whole_year
from kit.contents import sample
from kit.pages import LANGS, run

BASE = whole_year(2565, 10)


def summary(
    year: int, quarter: int, headline: dict[Key, Answers], projects: dict[Key, Answers] | None = None
) -> Summary:
    at = Period(year, quarter)
    return summarise(state_of(headline, projects), the_plan(), at, sample=False, save_number=1)


def states(year: int, quarter: int, *said: tuple[int, str, float]) -> dict[Key, Answers]:
    return {(year, quarter, n): {"status": status, "disbursed": spent} for n, status, spent in said}


PROJECTS = (
    states(2566, 1, (21, DONE, 9_000), (30, RUNNING, 4_000))
    | states(2566, 2, (39, DONE, 20_000))
    | states(2567, 1, (21, RUNNING, 1_000), (30, DONE, 50_000), (41, RUNNING, 0))
)


def test_the_same_quarter_is_compared_and_not_the_year() -> None:
    now = summary(2567, 1, BASE, PROJECTS)
    assert carried_out_before(now) == CarriedOut(2566, 1, done=1, in_progress=1, spent=13_000, at_least=True)
    assert carried_out_before(now, 4) is None, "of dimension 4 nobody had reported in quarter 1"
    later = summary(2567, 2, BASE, PROJECTS)
    assert carried_out_before(later) == CarriedOut(2566, 2, done=2, in_progress=1, spent=33_000, at_least=True)
    assert carried_out_before(summary(2566, 1, BASE, PROJECTS)) is None, "the base year has no projects"


@pytest.mark.parametrize(
    ("before", "expected"),
    [
        (quarters(2566, 2, 3, 1, 3), (2, 5, 6, 9)),
        (quarters(2566, 2, None, 1, 3), (2, None, None, None)),
        (whole_year(2566, 9), (None, None, None, 9)),
        ({}, (None, None, None, None)),
        (quarters(2566, 2, 3, 1, 3, stage=COMPLAINT), (None, None, None, None)),
    ],
)
def test_cases_to_date_of_the_year_before(before: dict[Key, Answers], expected: tuple[int | None, ...]) -> None:
    now = summary(2567, 2, BASE | before | quarters(2567, 1, 1, stage=INDICTED))
    assert cases_to_date_before(now) == expected
    assert cases_before(now) == expected[1]


@pytest.mark.parametrize(
    ("now", "expected"),
    [
        (quarters(2567, 1, 1), 5),  # 2 + 3, by quarter 2
        (quarters(2567, 1), 2),  # quarter 2 is not reported: what is known is of quarter 1
        (quarters(2567, None, 1), None),  # quarter 1 is missing: the count is a lower bound
    ],
)
def test_cases_are_compared_up_to_the_quarter_that_is_reported(now: dict[Key, Answers], expected: int | None) -> None:
    found = summary(2567, 2, BASE | quarters(2566, 2, 3, 1, 3) | now)
    assert cases_before(found) == expected


def test_the_first_quarter_is_compared_with_that_of_the_year_before() -> None:
    headline = BASE | quarters(2566, 2, 3, 1, 3) | quarters(2567, 1)
    now = summary(2567, 1, headline, PROJECTS)
    assert now.compared.period == (2566, 1)
    assert [move.text.en for move in moves(now)] == [
        "New cases this year: 1 (2 by this time last year)",
        "Projects completed: 1 (1 by this time last year)",
        "Projects in progress: 2 (1 at this time last year)",
        "≥ 51,000 baht disbursed (≥ 13,000 by this time last year)",
    ]
    assert summary_json(now)["changes"]["since"] == {"year": 2566, "quarter": 1}
    assert summary(2567, 2, headline, PROJECTS).compared.period == (2567, 1)
    assert summary(2566, 1, headline, PROJECTS).compared.period == (2565, 4), "a plan's first year has none before"


def test_a_first_quarter_over_its_ceiling_or_its_pace_is_bad_and_any_other_is_not() -> None:
    low = moves(summary(2567, 1, BASE | quarters(2566, 2) | quarters(2567, 2)))[0]  # 8 a year are 2 a quarter
    fast = moves(summary(2567, 1, BASE | quarters(2566, 2) | quarters(2567, 3)))[0]
    high = moves(summary(2567, 1, BASE | quarters(2566, 2) | quarters(2567, 9)))[0]
    assert (low.good, fast.good, high.good) == (None, False, False)


def test_a_mark_stands_on_each_bar() -> None:
    found = content(summary(2567, 1, BASE | quarters(2566, 2, 3, 1, 3) | quarters(2567, 1), PROJECTS))
    by_quarter = found.figure("case-quarters")
    assert by_quarter.table.column("year_before") == [2, 5, 6, 9]
    assert by_quarter.chart is not None
    shapes = draw(by_quarter.chart, "en", 300)["layout"]["shapes"]
    assert [shape["y0"] for shape in shapes if shape["line"]["color"] == "#1b2733"] == [2, 5, 6, 9]
    dimensions = found.figure("dimensions")
    assert dimensions.chart is not None
    assert dimensions.chart.lines[0].values == (None, 1, 0, None)
    ticks = [s for s in draw(dimensions.chart, "en")["layout"]["shapes"] if s["line"]["color"] == "#1b2733"]
    assert [(tick["x0"], tick["y0"] + 0.4) for tick in ticks] == [(0, 1), (1, 2)], "the first dimension is on top"


def test_the_table_has_both_years() -> None:
    """Of the four projects with money, 39 says nothing in 2567, 39 and 41 nothing in 2566: the sums are bounds."""
    found = content(summary(2567, 1, BASE, PROJECTS)).figure("year-before")
    assert [row[1:] for row in found.table.rows] == [
        (None, None, None, None, None, None),
        (0, 1, 1, 0, 1_000, 9_000),
        (1, 0, 0, 1, 50_000, 4_000),
        (0, None, 1, None, None, None),
        (1, 1, 2, 1, AtLeast(51_000), AtLeast(13_000)),
    ]
    assert found.finding.en == (
        "Projects completed: 1 (1 by this time last year), in progress: 2 (1) · baht disbursed: ≥ 51,000 (≥ 13,000)"
    )
    with pytest.raises(KeyError):
        sample(2566, 1).figure("year-before")
    by_year = content(summary(2567, 1, BASE, PROJECTS)).figure("money").finding
    assert by_year.en == (
        "≥ 51,000 of 170,000 baht planned for 2567 disbursed (≥ 13,000 by this time last year) · "
        "1 of 4 projects with money has not reported spending"
    )


@pytest.mark.parametrize("lang", LANGS)
def test_pages_say_it(tmp_path: Path, lang: str) -> None:
    clause = "4 by this time last year" if lang == "en" else "ปีก่อนช่วงเดียวกัน 4"
    overview = run(tmp_path, "overview", lang, y=2570, q=1)
    assert clause in overview.text
    assert 'class="share"' in overview.html
    changed = run(tmp_path, "changes", lang, y=2570, q=1).text
    assert ("From 2569 Q1 to 2570 Q1" if lang == "en" else "จากปี 2569 ไตรมาส 1 ถึงปี 2570 ไตรมาส 1") in changed
