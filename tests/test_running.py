"""The running total of cases between two lines with their bands: by hand, drawn, on paper, in words."""

from __future__ import annotations

import io
import math
from fractions import Fraction
from pathlib import Path

import pytest
from pptx import Presentation

from acplan.charts.draw import draw
from acplan.exports.data_files import grid
from acplan.exports.report import report
from acplan.exports.slides import slides
from acplan.figures.cases_running import running
from acplan.figures.figure import AtLeast
from acplan.fiscal import Period
from acplan.measures.running_cases import RunningCases
from acplan.measures.summary import Summary, summarise
from acplan.progress.state import Answers, Key
from acplan.rules import NoBase, Running, case_ceiling, chance_above, chance_at_most, judge_running, likely_band
from acplan.words import certainty
from acplan.words import running as words
from kit.builders import COMPLAINT, INDICTED, quarters, state_of, the_plan, whole_year
from kit.contents import sample
from kit.pages import LANGS, run

BASE = whole_year(2565, 10)
CUTS = (10, 20, 30, 40, 50)


def summary(rows: dict[Key, Answers], period: tuple[int, int] = (2570, 4)) -> Summary:
    return summarise(state_of(rows), the_plan(), Period(*period), sample=False, save_number=1)


def of(rows: dict[Key, Answers], period: tuple[int, int] = (2570, 4)) -> RunningCases:
    return summary(rows, period).running_cases


# Chance


def exactly(count: int, mean: int) -> float:
    """The same by fractions: the sum of the powers of the mean over the factorials."""
    return float(sum(Fraction(mean**k, math.factorial(k)) for k in range(count + 1))) * math.exp(-mean)


def test_an_unchanged_base_of_ten_seldom_brings_what_the_plan_allows() -> None:
    assert sum(case_ceiling(10, cut) for cut in CUTS) == 35  # 9 + 8 + 7 + 6 + 5
    assert chance_at_most(35, 50) == pytest.approx(0.0162, abs=0.00005)
    for count, mean in ((35, 50), (0, 3), (9, 9), (62, 50), (120, 90)):
        assert chance_at_most(count, mean) == pytest.approx(exactly(count, mean), rel=1e-12)


@pytest.mark.parametrize(("cut", "of_ten"), [(10, 0.4126), (20, 0.4075), (30, 0.4013), (40, 0.3937), (50, 0.3840)])
def test_a_province_exactly_on_plan_misses_a_ceiling_in_four_of_ten_years(cut: int, of_ten: float) -> None:
    mean = 10 - cut // 10
    assert chance_above(Fraction(mean), mean) == pytest.approx(of_ten, abs=0.00005)
    assert chance_above(Fraction(mean), mean) == pytest.approx(1 - exactly(mean, mean), rel=1e-12)


@pytest.mark.parametrize(
    ("mean", "low", "high"),
    [
        (0, 0, 0),
        (2.5, 0, 5),  # none: e^-2.5 = 0.082; at most 4: 0.891, at most 5: 0.958
        (10, 5, 15),  # at most 4: 0.029, 5: 0.067; 14: 0.917, 15: 0.951
        (35, 26, 45),
        (50, 39, 62),
    ],
)
def test_a_band_leaves_out_a_twentieth_at_either_end(mean: float, low: int, high: int) -> None:
    assert likely_band(mean) == (low, high)
    if mean == int(mean) and mean:
        assert exactly(low - 1, int(mean)) < 0.05 <= exactly(low, int(mean))
        assert exactly(high - 1, int(mean)) < 0.95 <= exactly(high, int(mean))


def test_a_band_of_very_many_cases_is_found_at_once() -> None:
    low, high = likely_band(1_000_000)
    assert 1_000_000 - low == pytest.approx(1645, abs=2)  # 1.645 standard deviations of 1,000
    assert high - 1_000_000 == pytest.approx(1645, abs=2)


def test_what_can_be_said_beside_both_bands() -> None:
    unchanged, planned = (39, 62), (26, 45)
    said = {total: judge_running(total, unchanged, planned) for total in (20, 38, 39, 45, 46, 62, 63)}
    assert said == {
        20: Running.FEWER, 38: Running.FEWER, 39: Running.OPEN, 45: Running.OPEN, 46: Running.NOT_AS_PLANNED,
        62: Running.NOT_AS_PLANNED, 63: Running.MORE,
    }  # fmt: skip
    assert judge_running(70, (80, 120), (40, 60)) is Running.FEWER_NOT_AS_PLANNED
    assert judge_running(46, unchanged, planned, at_least=True) is None, "more quarters are to come"
    assert judge_running(63, unchanged, planned, at_least=True) is Running.MORE, "and cannot make it fewer"


# The total


def test_all_quarters_since_the_plan_began_are_one_total() -> None:
    found = of(BASE | quarters(2566, 2, 3, 1, 3) | quarters(2567, 3, 2), (2567, 2))
    assert [each.total for each in found.quarters[:7]] == [2, 5, 6, 9, 12, 14, None]
    assert found.last is not None
    assert (found.last.year, found.last.quarter) == (2567, 2)
    assert (found.last.unchanged.mean, found.last.planned.mean) == (15, 13)  # 6 × 10/4; 9 + 2 × 8/4
    assert (found.last.unchanged.low, found.last.unchanged.high) == likely_band(15)
    ends = found.quarters[-1]
    assert (len(found.quarters), ends.unchanged.mean, ends.planned.mean) == (20, 50, 35)


def test_the_plans_line_is_the_target_before_it_is_rounded() -> None:
    # base 7: 6.3 + 5.6 + 4.9 + 4.2 + 3.5
    assert of(whole_year(2565, 7) | quarters(2566, 1)).quarters[-1].planned.mean == pytest.approx(24.5)


def test_a_year_known_as_a_whole_stands_at_its_end() -> None:
    rows = BASE | whole_year(2566, 9, complaints_received=31) | quarters(2567, 3, complaints_received=8)
    found = of(rows, (2567, 1))
    assert [each.total for each in found.quarters[:5]] == [None, None, None, 9, 12]
    assert [(each.complaints, each.whole) for each in found.quarters[2:5]] == [(None, False), (31, True), (8, False)]
    assert not any(each.at_least for each in found.quarters[:5])
    chart = running(summary(rows, (2567, 1))).chart
    assert chart is not None
    assert chart.below is not None
    assert chart.below.series[0].values[:5] == (None, None, None, None, 8)
    assert [(note.place, note.text.en) for note in chart.below.notes] == [(3, "Year:<br>31")]


def test_a_missing_quarter_makes_a_lower_bound_of_all_that_follows() -> None:
    rows = BASE | quarters(2566, 2, None, 1, 3)
    found = of(rows, (2566, 4))
    assert [(each.total, each.at_least) for each in found.quarters[:4]] == [
        (2, False), (None, False), (3, True), (6, True),
    ]  # fmt: skip
    assert (found.verdict, found.by_chance) == (None, None)
    assert "≥ 6" in words.finding(found).en
    assert "a quarter missing" in words.finding(found).en
    assert running(summary(rows, (2566, 4))).table.column("total")[3] == AtLeast(6)


@pytest.mark.parametrize(
    ("rows", "reason", "told"),
    [
        (quarters(2566, 1, 2), NoBase.UNKNOWN, "Without the base year’s cases"),
        (quarters(2565, 1, 2) | quarters(2566, 1), NoBase.INCOMPLETE, "The base year is incomplete"),
        (
            whole_year(2565, 10, stage=INDICTED) | whole_year(2566, 4, stage=COMPLAINT),
            NoBase.STAGE_DIFFERS,
            "counts another stage",
        ),
    ],
)
def test_what_cannot_be_compared_is_not_drawn(rows: dict[Key, Answers], reason: NoBase, told: str) -> None:
    found = summary(rows)
    assert found.running_cases.reason is reason
    figure = running(found)
    assert figure.chart is None
    assert told in figure.finding.en


@pytest.mark.parametrize("base", [0, 1, 4])
def test_below_a_base_of_five_there_are_words_only(base: int) -> None:
    figure = running(summary(whole_year(2565, base) | quarters(2566, 1, 0), (2566, 2)))
    assert figure.chart is None
    assert figure.finding.en == "1 case in 2566 up to Q2"
    assert f"The base year had only {base}" in figure.note.en
    assert running(summary(whole_year(2565, 5) | quarters(2566, 1, 0), (2566, 2))).chart is not None


@pytest.mark.parametrize(
    ("quarter", "english", "thai"),
    [
        ((2566, 1), "2 cases in 2566 up to Q1, ", "ปี 2566 ถึงไตรมาส 1 มีคดีรวม 2 เรื่อง "),
        ((2566, 4), "5 cases in 2566, ", "ปี 2566 มีคดีรวม 5 เรื่อง "),
        ((2567, 3), "8 cases from 2566 to Q3 of 2567, ", "ตั้งแต่ปี 2566 ถึงไตรมาส 3 ปี 2567 มีคดีรวม 8 เรื่อง "),
        ((2567, 4), "9 cases from 2566 to 2567, ", "ตั้งแต่ปี 2566 ถึงปี 2567 มีคดีรวม 9 เรื่อง "),
    ],
)
def test_from_when_to_when_cases_are_added_up_names_each_year_once(
    quarter: tuple[int, int], english: str, thai: str
) -> None:
    rows = BASE | quarters(2566, 2, 1, 1, 1) | quarters(2567, 1, 1, 1, 1)
    finding = running(summary(rows, quarter)).finding
    assert finding.en.startswith(english)
    assert finding.th.startswith(thai)


def test_before_the_plan_there_is_nothing_to_add_up() -> None:
    figure = running(summary(BASE, (2565, 4)))
    assert (figure.chart, figure.finding.en) == (None, "No quarter of the plan is reported yet")


# In words, and drawn


def test_the_finding_of_a_plan_that_held() -> None:
    rows = BASE | {key: row for year, n in zip(range(2566, 2571), (9, 8, 7, 6, 5), strict=True)
                   for key, row in whole_year(year, n).items()}  # fmt: skip
    found = of(rows)
    assert (found.last.total if found.last else None, found.verdict) == (35, Running.FEWER)
    assert words.finding(found).en.endswith("fewer than chance alone would leave had nothing changed (39–62)")
    note = words.note(found)
    assert note is not None
    assert "50 would be expected, and 35 or fewer would come by chance about 1.6% of the time" in note.en


def test_each_year_says_what_chance_does_to_a_plan_that_is_kept() -> None:
    years = {year.year: year for year in summary(BASE | whole_year(2566, 12)).cases}
    told = certainty.plan_and_chance(years[2566])
    assert told is not None
    assert "(on average 9 a year) would exceed the ceiling of 2566 (9) in about 4 of 10 such years" in told.en
    assert certainty.plan_and_chance(years[2565]) is None
    assert summary(whole_year(2565, 0) | whole_year(2566, 1)).cases[1].chance_over is None, "a target of none"
    small = summary(whole_year(2565, 1) | whole_year(2566, 1)).cases[1]
    assert small.chance_over == pytest.approx(1 - math.exp(-0.9)), "0.9 expected, none allowed"


def test_the_screen_draws_what_the_table_holds() -> None:
    figure = sample(2570, 1).figure("cases-running")
    assert figure.chart is not None
    data = draw(figure.chart, "en", 400)["data"]
    drawn = {trace["name"]: trace for trace in data if trace.get("name")}
    assert drawn["Cases since the plan began"]["y"] == figure.table.column("total")[:17]
    assert drawn["As planned"]["y"] == figure.table.column("planned")
    assert drawn["As in base year"]["y"][-1] == 50
    assert drawn["Complaints received"]["y"] == figure.table.column("complaints")
    edges = [trace["y"][-1] for trace in data if "name" not in trace]
    assert edges == [39, 62, 26, 45]


@pytest.mark.parametrize("lang", LANGS)
def test_paper_draws_the_same(lang: str) -> None:
    content = sample(2570, 1)
    figure = content.figure("cases-running")
    file = Presentation(io.BytesIO(slides(content, lang)))  # type: ignore[arg-type]
    shapes = {shape.name: shape for slide in file.slides for shape in slide.shapes if shape.has_chart}
    series = [tuple(each.values) for each in shapes["cases-running"].chart.plots[0].series]
    assert series[0] == tuple(figure.table.column("total"))
    assert [values[-1] for values in series[1:]] == [50, 39, 62, 35, 26, 45]
    below = shapes["cases-running-below"].chart.plots[0].series[0]
    assert tuple(below.values) == tuple(figure.table.column("complaints"))
    told = report(content, lang).decode()  # type: ignore[arg-type]
    assert "(39–62)" in told
    assert "(26–45)" in told
    assert grid(figure, "en")[1][16] == [2570, 1, 33, 31.25, 22, 41, 42.5, 32, 53, 4]


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_shows_it(tmp_path: Path, lang: str) -> None:
    told = run(tmp_path, "cases", lang, y=2570, q=1).text
    content = sample(2570, 1).figure("cases-running")
    assert content.finding(lang) in told  # type: ignore[arg-type]
    assert ("about 4 of 10 such years" if lang == "en" else "ราว 4 ใน 10 ปี") in told
