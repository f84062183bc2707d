"""The ITA by year: two verdicts, over states built in memory."""

from __future__ import annotations

from pathlib import Path

import pytest

from acplan.charts.draw import draw
from acplan.figures.ita import ita as section_of
from acplan.fiscal import Period
from acplan.look import BAD
from acplan.measures.ita import ItaYear, ita
from acplan.measures.ita_headroom import ita_goals
from acplan.measures.summary import summarise
from acplan.progress.state import Answers, Key
from acplan.rules import ItaVerdict, Track
from acplan.words import ita as say
from kit.builders import YEARS, state_of, the_plan
from kit.pages import run

END = Period(2570, 4)
TEN = dict(
    zip([f"ita_{n}" for n in range(1, 11)], (80.0, 82.0, 84.0, 86.0, 88.0, 90.0, 91.0, 92.0, 70.0, 75.0), strict=True)
)  # 84, 91, 72.5: 81.50 in all


def years(rows: dict[Key, Answers], period: Period = END) -> dict[int, ItaYear]:
    return {year.year: year for year in ita(state_of(rows), the_plan(), period)}


def test_met_is_not_passed() -> None:
    found = years({(2566, 4): {"ita_total": 71.2}})[2566]
    assert (found.score, found.target, found.verdict) == (71.2, 65.0, ItaVerdict.MET)
    assert (found.pass_mark, found.passed) == (85.0, False)
    assert (found.distance, found.to_pass) == (6.2, -13.8)
    assert found.grade is None  # only the total is known
    assert found.national == 90.19


def test_without_a_base_score_the_yearly_path_holds() -> None:
    found = years({})
    assert [found[year].target for year in YEARS] == [65, 70, 75, 80, 85]
    assert {found[year].track for year in YEARS} == {Track.YEARLY_PATH}
    assert (found[2565].target, found[2565].verdict) == (None, ItaVerdict.NO_TARGET)


@pytest.mark.parametrize(("base", "passed"), [(84.99, False), (84.995, True), (85.0, True)])
def test_already_passed_in_the_base_year(base: float, passed: bool) -> None:
    found = years({(2565, 0): {"ita_total": base}})
    assert [found[year].target for year in YEARS] == ([85, 85, 85, 85, 90] if passed else [65, 70, 75, 80, 85])
    assert found[2570].track is (Track.ALREADY_PASSED if passed else Track.YEARLY_PATH)


def test_ninety_in_the_last_year() -> None:
    rows: dict[Key, Answers] = {(2565, 0): {"ita_total": 88.0}}
    rows |= {(2569, 4): {"ita_total": 85.0}, (2570, 4): {"ita_total": 87.99}}
    found = years(rows)
    assert (found[2569].verdict, found[2569].passed) == (ItaVerdict.MET, True)
    assert (found[2570].target, found[2570].verdict, found[2570].passed) == (90.0, ItaVerdict.MISSED, True)
    assert found[2570].distance == -2.01


def test_a_base_score_known_from_its_indicators_decides_the_track() -> None:
    found = years({(2565, 0): {f"ita_{n}": 86.0 for n in range(1, 11)}})
    assert (found[2565].score, found[2565].passed) == (86.0, True)
    assert found[2566].track is Track.ALREADY_PASSED


def test_close() -> None:
    rows: dict[Key, Answers] = {(2566, 4): {"ita_total": 63.0}, (2567, 4): {"ita_total": 67.99}}
    assert [years(rows)[year].verdict for year in (2566, 2567)] == [ItaVerdict.CLOSE, ItaVerdict.MISSED]


def test_a_score_is_rounded_once() -> None:
    found = years({(2570, 4): {"ita_total": 84.995}})[2570]
    assert (found.score, found.verdict, found.passed, found.distance) == (85.0, ItaVerdict.MET, True, 0.0)


EDGES = ((84.994, False), (84.995, True), (84.996, True), (85.004, True))
"""84.99 is below the pass mark; the others are written 85.00, and reach it."""


@pytest.mark.parametrize(("score", "reaches"), EDGES)
def test_total_tools_and_indicators_are_judged_as_they_are_written(score: float, reaches: bool) -> None:
    indicators = dict.fromkeys(TEN, 90.0) | {f"ita_{n}": score for n in (6, 7, 8)}  # one tool, and three indicators
    rows: dict[Key, Answers] = {(2568, 4): indicators | {"ita_total": score}}
    found = years(rows)[2568]
    assert found.passed is reaches
    assert found.distance == (10.0 if reaches else 9.99)  # 2568 asks for 75
    assert found.grade == ("good" if reaches else "improve")
    assert say.tools_caption(found).en == f"{3 if reaches else 2} of 3 tools reach the pass mark"
    told = say.indicators_caption(found).en
    if reaches:
        assert told == "Every indicator reaches 85; the lowest is Quality of work, 85.00"
    else:
        assert told == "3 of 10 indicators lie below 85; the lowest is Quality of work, 84.99"
    section = section_of(summarise(state_of(rows), the_plan(), Period(2568, 4), sample=False, save_number=1), ())
    for name in ("ita-tools", "ita-indicators"):
        chart = section.figure(name).chart
        assert chart is not None
        notes = draw(chart, "en")["layout"]["annotations"]
        scores = [note for note in notes if note["text"].startswith("<b>8")]
        assert scores
        assert any(note["font"]["color"] == BAD for note in scores) is not reaches


@pytest.mark.parametrize(("score", "reaches"), EDGES)
def test_what_lifts_the_total_begins_where_the_verdict_says(score: float, reaches: bool) -> None:
    found = years({(2570, 4): dict.fromkeys(TEN, score)})[2570]  # target and pass mark are 85
    goals = [goal for goal in ita_goals(found) if goal.code in {"target", "pass"}]
    assert [(goal.reached, goal.needed) for goal in goals] == [(reaches, 0.0 if reaches else 0.01)] * 2


def test_awaiting_while_the_year_is_open_and_after_it() -> None:
    found = years({}, Period(2566, 3))[2566]
    assert (found.verdict, found.score, found.passed, found.closed) == (ItaVerdict.AWAITING, None, None, False)
    assert (found.distance, found.to_pass, found.grade) == (None, None, None)
    assert years({}, Period(2566, 4))[2566].closed
    assert years({}, Period(2567, 1))[2566].closed


def test_the_latest_score_counts() -> None:
    rows: dict[Key, Answers] = {(2566, 4): {"ita_total": 71.2}, (2566, 3): {"ita_total": 70.0}, (2566, 1): {"cases": 1}}
    assert years(rows)[2566].score == 71.2
    assert years(rows, Period(2566, 3))[2566].score == 70.0
    assert years(rows, Period(2566, 2))[2566].score is None


def test_a_later_row_without_a_score_does_not_hide_it() -> None:
    assert years({(2566, 3): {"ita_total": 70.0}, (2566, 4): {"cases": 0}})[2566].score == 70.0


def test_a_whole_year_row_speaks_at_the_end_of_its_year() -> None:
    rows: dict[Key, Answers] = {(2566, 0): {"ita_total": 70.0}}
    assert years(rows, Period(2566, 3))[2566].score is None
    assert years(rows, Period(2566, 4))[2566].score == 70.0


def test_ten_indicators_without_a_total_give_one() -> None:
    found = years({(2566, 4): dict(TEN)})[2566]
    assert (found.score, found.recomputed, found.verdict) == (81.5, 81.5, ItaVerdict.MET)
    assert found.tools == {"IIT": 84.0, "EIT": 91.0, "OIT": 72.5}
    assert found.indicators[9] == 70.0
    assert found.grade == "improve"


def test_the_stated_total_counts_where_the_indicators_disagree() -> None:
    found = years({(2566, 4): {**TEN, "ita_total": 85.4}})[2566]
    assert (found.score, found.recomputed, found.passed) == (85.4, 81.5, True)
    assert found.grade == "pass"  # the IIT and the OIT are below 85


def test_nine_indicators_give_no_total() -> None:
    found = years({(2566, 4): {name: score for name, score in TEN.items() if name != "ita_7"}})[2566]
    assert (found.score, found.recomputed, found.verdict) == (None, None, ItaVerdict.AWAITING)
    assert set(found.tools) == {"IIT", "OIT"}


def test_letters_to_2565_and_words_after() -> None:
    rows: dict[Key, Answers] = {(2565, 0): {"ita_total": 77.0}, (2566, 4): {**TEN, "ita_total": 69.99}}
    assert (years(rows)[2565].grade, years(rows)[2566].grade) == ("B", "improve_urgently")


@pytest.mark.parametrize(("quarter", "known"), [(3, [90.19, None, None]), (4, [90.19, 93.05, None])])
def test_a_national_average_is_known_from_the_quarter_in_which_it_is_announced(
    quarter: int, known: list[float | None]
) -> None:
    found = years({}, Period(2567, quarter))
    assert [found[year].national for year in (2566, 2567, 2568)] == known


def test_the_year_looked_at_is_set_off_among_those_of_the_tools() -> None:
    state = state_of({(2566, 4): {**TEN, "cases": 1}, (2567, 4): {**TEN, "cases": 1}})
    figures = section_of(summarise(state, the_plan(), Period(2567, 4), sample=False, save_number=1), []).figures
    chart = next(figure.chart for figure in figures if figure.name == "ita-tool-years")
    assert chart is not None
    assert chart.shown is not None
    assert chart.categories[chart.shown].en == "2567"


@pytest.mark.parametrize(("year", "told"), [(2568, False), (2569, True), (2570, True)])
def test_the_page_says_by_which_criteria_a_later_year_is_scored(tmp_path: Path, year: int, told: bool) -> None:
    assert ("so those of 2566 are used" in run(tmp_path, "ita", "en", y=year, q=1).text) is told
