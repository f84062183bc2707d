"""Every row of the verdict table, with numbers worked out by hand."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest

from acplan.ita_method import ita_tools, method_of, recompute_ita
from acplan.look import ACCENT, GIVEN, TINT, Tone, case_fill, gain_fill, state_tone
from acplan.rules import (
    STATE_OF_STATUS,
    CaseVerdict,
    IndicatorState,
    ItaVerdict,
    ProjectState,
    Track,
    asks_for_causes,
    at_its_end,
    case_ceiling,
    case_pace,
    case_target,
    closes_year,
    is_small_base,
    is_stuck,
    ita_grade,
    ita_target,
    ita_track,
    judge_cases,
    judge_each_quarter,
    judge_indicator,
    judge_ita,
    passes,
    plan_score,
    points_above,
    scores_disagree,
)
from acplan.schema.plan_choices import Operator
from acplan.schema.progress import STATUSES, Status
from acplan.words.numbers import number

C, V, P = CaseVerdict, IndicatorState, ProjectState

# Cases


@pytest.mark.parametrize(
    ("base", "ceilings"),
    [
        (10, [9, 8, 7, 6, 5]),
        (3, [2, 2, 2, 1, 1]),  # 2.7, 2.4, 2.1, 1.8, 1.5
        (2, [1, 1, 1, 1, 1]),  # 1.8, 1.6, 1.4, 1.2, 1.0
        (1, [0, 0, 0, 0, 0]),
        (0, [0, 0, 0, 0, 0]),
        (100, [90, 80, 70, 60, 50]),
    ],
)
def test_ceilings(base: int, ceilings: list[int]) -> None:
    assert [case_ceiling(base, reduction) for reduction in (10.0, 20.0, 30.0, 40.0, 50.0)] == ceilings


def test_the_target_is_kept_exact() -> None:
    assert case_target(3, 10.0) == Fraction(27, 10)
    assert case_target(7, 33.3) == Fraction(4669, 1000)


@pytest.mark.parametrize(
    ("count", "base", "reduction", "expected"),
    [
        (10, 10, 10, C.NO_CHANGE),
        (9, 10, 10, C.MET),
        (0, 10, 10, C.MET),
        (12, 10, 10, C.WORSE),
        (11, 10, 10, C.WORSE),
        (9, 10, 20, C.IMPROVED),
        (8, 10, 20, C.MET),
        (5, 10, 50, C.MET),
        (6, 10, 50, C.IMPROVED),
        (2, 3, 30, C.MET),
        (2, 3, 40, C.IMPROVED),
        (3, 3, 10, C.NO_CHANGE),
        (4, 3, 10, C.WORSE),
        (0, 1, 10, C.MET),
        (1, 1, 10, C.NO_CHANGE),
        (1, 2, 50, C.MET),
        (0, 0, 10, C.KEPT_AT_ZERO),
        (1, 0, 10, C.NOT_KEPT_AT_ZERO),
        (7, None, 10, C.NO_BASE),
        (0, None, 10, C.NO_BASE),
        (None, 10, 10, C.NO_DATA),
        (10, 10, None, C.NOT_APPLICABLE),
    ],
)
def test_a_closed_year(count: int | None, base: int | None, reduction: float | None, expected: CaseVerdict) -> None:
    assert judge_cases(count=count, base=base, reduction=reduction, closed=True, gap=False) is expected


@pytest.mark.parametrize(
    ("count", "base", "gap", "expected"),
    [
        (4, 10, False, C.IN_PROGRESS),
        (0, 10, False, C.IN_PROGRESS),
        (8, 10, False, C.IN_PROGRESS),
        (9, 10, False, C.NO_ROOM_LEFT),
        (10, 10, False, C.CEILING_PASSED),
        (12, 10, False, C.CEILING_PASSED),
        (4, 10, True, C.INCOMPLETE),
        (9, 10, True, C.INCOMPLETE),
        (10, 10, True, C.CEILING_PASSED),
        (0, 1, False, C.IN_PROGRESS),  # the ceiling is 0: zero so far
        (0, 1, True, C.INCOMPLETE),
        (1, 1, False, C.CEILING_PASSED),
        (1, 2, False, C.NO_ROOM_LEFT),  # the ceiling is 1.8, rounded down
        (0, 0, False, C.IN_PROGRESS),
        (1, 0, False, C.CEILING_PASSED),
        (2, None, False, C.NO_BASE),
        (2, None, True, C.NO_BASE),
        (None, 10, True, C.NO_DATA),
    ],
)
def test_an_open_year_is_never_met(count: int | None, base: int | None, gap: bool, expected: CaseVerdict) -> None:
    assert judge_cases(count=count, base=base, reduction=10, closed=False, gap=gap) is expected


@pytest.mark.parametrize(
    ("count", "base", "reduction", "comparable", "expected"),
    [
        (None, None, None, False, C.NOT_APPLICABLE),
        (None, None, 10, False, C.NO_DATA),
        (12, None, 10, False, C.NO_BASE),
        (12, 10, 10, False, C.NO_BASE),
        (0, 0, 10, False, C.NO_BASE),
        (0, 0, 10, True, C.KEPT_AT_ZERO),
    ],
)
def test_what_is_asked_first(
    count: int | None, base: int | None, reduction: float | None, comparable: bool, expected: CaseVerdict
) -> None:
    verdict = judge_cases(count=count, base=base, reduction=reduction, closed=True, gap=False, comparable=comparable)
    assert verdict is expected


@pytest.mark.parametrize(
    ("quarters", "expected"),
    [((), False), ((1, 2, 3), False), ((1, 2, 4), False), ((4, 1, 3, 2), True), ((0,), True), ((0, 2), True)],
)
def test_four_quarters_or_the_whole_year_close_it(quarters: tuple[int, ...], expected: bool) -> None:
    assert closes_year(quarters) is expected


def test_the_pace_is_even() -> None:
    assert [case_pace(9, quarter) for quarter in (1, 2, 3, 4)] == [Fraction(9, 4), Fraction(9, 2), Fraction(27, 4), 9]


@pytest.mark.parametrize(("base", "expected"), [(None, False), (0, False), (1, True), (9, True), (10, False)])
def test_below_ten_a_base_is_small(base: int | None, expected: bool) -> None:
    assert is_small_base(base) is expected


@pytest.mark.parametrize(
    ("comparable", "shown", "fill"),
    [(True, True, ACCENT), (True, False, TINT), (False, True, GIVEN), (False, False, GIVEN)],
)
def test_the_fill_of_a_year(comparable: bool, shown: bool, fill: str) -> None:
    assert case_fill(comparable, shown=shown) == fill


@pytest.mark.parametrize(
    ("done", "verdict", "expected"),
    [
        (41, C.NO_CHANGE, True),
        (41, C.WORSE, True),
        (40, C.WORSE, False),
        (41, C.IMPROVED, False),  # fewer than in the base year
        (41, C.CEILING_PASSED, False),  # the year is still open
    ],
)
def test_the_question_of_a_council(done: int, verdict: CaseVerdict, expected: bool) -> None:
    assert asks_for_causes(done, 41, verdict) is expected


# ITA


@pytest.mark.parametrize(
    ("score", "target", "expected"),
    [
        (84.99, 85.0, ItaVerdict.CLOSE),
        (84.995, 85.0, ItaVerdict.MET),
        (85.0, 85.0, ItaVerdict.MET),
        (83.0, 85.0, ItaVerdict.CLOSE),
        (82.995, 85.0, ItaVerdict.CLOSE),
        (82.99, 85.0, ItaVerdict.MISSED),
        (71.2, 65.0, ItaVerdict.MET),
        (0.0, 65.0, ItaVerdict.MISSED),
        (None, 65.0, ItaVerdict.AWAITING),
        (None, None, ItaVerdict.NO_TARGET),
        (90.0, None, ItaVerdict.NO_TARGET),
    ],
)
def test_ita_against_the_target(score: float | None, target: float | None, expected: ItaVerdict) -> None:
    assert judge_ita(score, target) is expected


@pytest.mark.parametrize(
    ("score", "expected"), [(84.99, False), (84.994, False), (84.995, True), (85.0, True), (0.0, False), (None, None)]
)
def test_the_pass_mark(score: float | None, expected: bool | None) -> None:
    assert [passes(score, year) for year in (2565, 2566, 2570)] == [expected] * 3


EDGES = ((84.994, "84.99", False), (84.995, "85.00", True), (84.996, "85.00", True), (85.004, "85.00", True))
"""Scores beside the pass mark, what is written of them (rounded half up), and whether that reaches 85."""


@pytest.mark.parametrize(("score", "written", "reaches"), EDGES)
def test_what_is_written_is_what_is_judged(score: float, written: str, reaches: bool) -> None:
    assert number(score, 2) == written
    assert passes(score, 2568) is reaches
    assert (judge_ita(score, 85.0) is ItaVerdict.MET) is reaches
    assert (ita_track(score, 2565) is Track.ALREADY_PASSED) is reaches
    assert ita_grade(score, tools(90, 90, 90), 2568) == ("good" if reaches else "improve")


def test_points_above_are_the_difference_of_what_is_written() -> None:
    assert points_above(84.996, 84.994) == Decimal("0.01")  # 85.00 − 84.99, though 0.002 apart
    assert points_above(84.996, 85.004) == 0
    assert points_above(84.994, 85.0) == Decimal("-0.01")
    assert (points_above(None, 85.0), points_above(85.0, None)) == (None, None)


def test_a_score_that_is_not_known_does_not_fail() -> None:
    assert passes(None, 2568) is None


@pytest.mark.parametrize(
    ("stated", "computed", "expected"),
    [
        (81.46, "81.45", False),
        (81.455, "81.45", False),
        (81.464, "81.45", False),  # written 81.46
        (81.465, "81.45", True),
        (81.43, "81.45", True),
    ],
)
def test_a_stated_total_may_differ_by_a_rounding(stated: float, computed: str, expected: bool) -> None:
    assert scores_disagree(stated, Decimal(computed)) is expected


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        (None, Track.YEARLY_PATH),
        (0.0, Track.YEARLY_PATH),
        (84.994, Track.YEARLY_PATH),
        (84.995, Track.ALREADY_PASSED),
        (92.0, Track.ALREADY_PASSED),
    ],
)
def test_track(base: float | None, expected: Track) -> None:
    assert ita_track(base, 2565) is expected


@pytest.mark.parametrize(
    ("track", "final", "expected"),
    [
        (Track.YEARLY_PATH, None, 75.0),
        (Track.YEARLY_PATH, 90.0, 75.0),
        (Track.ALREADY_PASSED, None, 85.0),
        (Track.ALREADY_PASSED, 90.0, 90.0),
    ],
)
def test_the_target_of_a_year(track: Track, final: float | None, expected: float) -> None:
    assert ita_target(track, 2568, path=75.0, final=final) == expected


def test_the_two_with_most_to_gain_are_dark() -> None:
    assert [gain_fill(place) for place in range(4)] == [ACCENT, ACCENT, TINT, TINT]


TRAT_2564 = dict(enumerate((93.55, 87.72, 91.01, 87.93, 89.52, 90.55, 88.68, 88.58, 72.89, 65.56), start=1))
INVENTED = dict(enumerate((80.0, 82.0, 84.0, 86.0, 88.0, 90.0, 91.0, 92.0, 70.0, 75.0), start=1))


def test_the_published_row_of_trat_2564() -> None:
    # 449.73/5 = 89.946, 267.81/3 = 89.27, 138.45/2 = 69.225; 26.9838 + 26.781 + 27.69 = 81.4548
    assert recompute_ita(TRAT_2564, 2564) == Decimal("81.45")
    assert ita_tools(TRAT_2564, 2564) == {"IIT": Decimal("89.95"), "EIT": Decimal("89.27"), "OIT": Decimal("69.23")}


def test_an_invented_row() -> None:
    # 84, 91, 72.5; 25.2 + 27.3 + 29.0 = 81.5
    assert recompute_ita(INVENTED, 2566) == Decimal("81.50")
    assert ita_tools(INVENTED, 2566) == {"IIT": Decimal("84.00"), "EIT": Decimal("91.00"), "OIT": Decimal("72.50")}


def test_no_total_from_nine_indicators() -> None:
    nine = {n: score for n, score in INVENTED.items() if n != 7}
    assert recompute_ita(nine, 2566) is None
    assert set(ita_tools(nine, 2566)) == {"IIT", "OIT"}
    assert recompute_ita({}, 2566) is None


def test_the_weights_add_up_to_the_whole() -> None:
    for year in (2564, 2565, 2566, 2570):
        assert sum(tool.weight for tool in method_of(year).tools) == 100
        assert sorted(n for tool in method_of(year).tools for n in tool.indicators) == list(range(1, 11))


@pytest.mark.parametrize(
    ("total", "grade"),
    [
        (100.0, "AA"), (94.995, "AA"), (94.99, "A"), (85.0, "A"), (84.995, "A"), (84.99, "B"), (75.0, "B"),
        (74.99, "C"), (65.0, "C"), (64.99, "D"), (55.0, "D"), (54.99, "E"), (50.0, "E"), (49.99, "F"), (0.0, "F"),
        (None, None),
    ],
)  # fmt: skip
def test_grades_to_2565_need_the_total_alone(total: float | None, grade: str | None) -> None:
    assert ita_grade(total, {}, 2565) == grade
    assert ita_grade(total, {}, 2564) == grade


def tools(iit: float, eit: float, oit: float) -> dict[int, float]:
    return dict.fromkeys(range(1, 6), iit) | dict.fromkeys(range(6, 9), eit) | dict.fromkeys((9, 10), oit)


@pytest.mark.parametrize(
    ("total", "scores", "grade"),
    [
        (95.0, tools(95, 95, 95), "excellent"),
        (97.6, tools(100, 100, 94), "good"),  # 30 + 30 + 37.6
        (85.0, tools(85, 85, 85), "good"),
        (94.99, tools(95, 95, 95), "good"),
        (86.0, tools(90, 90, 80), "pass"),  # 27 + 27 + 32
        (85.0, tools(84.99, 90, 85), "pass"),
        (84.995, tools(85, 85, 85), "good"),
        (84.99, tools(85, 85, 85), "improve"),
        (70.0, tools(70, 70, 70), "improve"),
        (69.995, tools(70, 70, 70), "improve"),
        (69.99, tools(70, 70, 70), "improve_urgently"),
        (0.0, tools(0, 0, 0), "improve_urgently"),
        (95.0, {}, None),
        (60.0, {}, None),
        (95.0, dict.fromkeys(range(1, 10), 95.0), None),  # the OIT lacks one indicator
        (None, tools(95, 95, 95), None),
    ],
)
def test_grades_from_2566_need_all_three_tools(
    total: float | None, scores: dict[int, float], grade: str | None
) -> None:
    assert ita_grade(total, scores, 2566) == grade
    assert ita_grade(total, scores, 2570) == grade


def test_a_tool_is_rounded_once_before_it_is_judged() -> None:
    scores = tools(90, 90, 85) | {9: 84.99}  # the OIT is 84.995
    assert ita_grade(88.0, scores, 2566) == "good"


# Projects


@pytest.mark.parametrize(
    ("states", "score"),
    [
        ([P.DONE, P.DONE], 100.0),
        ([P.DONE, P.IN_PROGRESS, P.UNABLE, P.UNREPORTED], 37.5),  # 1.5 of 4
        ([P.DONE, P.UNREPORTED, P.UNREPORTED, P.UNREPORTED], 25.0),
        ([P.UNABLE, P.UNREPORTED], 0.0),
        ([P.UNREPORTED, P.UNREPORTED], None),
        ([], None),
    ],
)
def test_e_plan_nacc_score(states: list[ProjectState], score: float | None) -> None:
    assert plan_score(states) == score


def test_the_score_is_not_rounded() -> None:
    assert plan_score([P.IN_PROGRESS, P.UNREPORTED, P.UNREPORTED]) == pytest.approx(100 / 6, abs=1e-12)


def test_every_status_word_counts_as_a_state() -> None:
    assert list(STATE_OF_STATUS) == sorted(Status, key=list(STATE_OF_STATUS).index)
    assert {choice.code for choice in STATUSES} == set(Status)
    assert STATE_OF_STATUS[Status.NOT_STARTED] is P.NOT_STARTED
    assert [state.official for state in P] == [P.DONE, P.IN_PROGRESS, P.UNABLE, P.UNREPORTED, P.UNREPORTED]
    assert STATE_OF_STATUS[Status.CANCELLED] is P.UNABLE


def test_only_done_and_unable_are_final() -> None:
    assert [state for state in ProjectState if state.final] == [P.DONE, P.UNABLE]


@pytest.mark.parametrize(("waiting", "expected"), [(0, False), (4, False), (5, True), (9, True)])
def test_five_quarters_in_progress_are_stuck(waiting: int, expected: bool) -> None:
    assert is_stuck(waiting) is expected


@pytest.mark.parametrize(
    ("state", "late", "tone"),
    [(P.DONE, False, Tone.GOOD), (P.IN_PROGRESS, False, Tone.NEUTRAL), (P.IN_PROGRESS, True, Tone.CAUTION)],
)
def test_the_tone_of_a_state(state: ProjectState, late: bool, tone: Tone) -> None:
    assert state_tone(state, late=late) is tone


# Indicators


@pytest.mark.parametrize(
    ("operator", "target", "value", "at_year_end", "before", "expected"),
    [
        ("at_least", 80, 80, False, None, V.MET),
        ("at_least", 80, 79.9, False, None, V.NOT_DUE),
        ("at_least", 80, 79.9, True, None, V.NOT_MET),
        ("at_least", 80, None, True, None, V.NO_DATA),
        ("at_least", 0, 0, False, None, V.MET),
        ("exists", None, 1, False, None, V.MET),
        ("exists", None, 0, False, None, V.NOT_DUE),
        ("exists", None, 0, True, None, V.NOT_MET),
        ("exists", None, 1, True, None, V.MET),
        ("exists", None, None, False, None, V.NO_DATA),
        ("at_most", 5, 3, False, None, V.NOT_DUE),
        ("at_most", 5, 3, True, None, V.MET),
        ("at_most", 5, 5, True, None, V.MET),
        ("at_most", 5, 5.1, True, None, V.NOT_MET),
        ("at_most", 5, None, True, None, V.NO_DATA),
        ("equal", 0, 0, False, None, V.NOT_DUE),
        ("equal", 0, 0, True, None, V.MET),
        ("equal", 0, 1, True, None, V.NOT_MET),
        ("equal", 3, 4, True, None, V.NOT_MET),
        ("equal", 3, 3, True, None, V.MET),
        ("equal", 3, 2, True, None, V.NOT_MET),
        ("decreases", None, 3, True, 4, V.MET),
        ("decreases", None, 4, True, 4, V.NOT_MET),
        ("decreases", None, 5, True, 4, V.NOT_MET),
        ("decreases", None, 0, True, 0, V.MET),
        ("decreases", None, 1, True, 0, V.NOT_MET),
        ("decreases", None, 3, False, 4, V.NOT_DUE),
        ("decreases", None, 3, True, None, V.NO_DATA),
        ("decreases", None, None, True, 4, V.NO_DATA),
        ("decreases_by", 5, 19, True, 20, V.MET),  # 20 × 0.95 = 19, exactly
        ("decreases_by", 5, 19.001, True, 20, V.NOT_MET),
        ("decreases_by", 5, 1.045, True, 1.1, V.MET),  # 1.1 × 0.95 = 1.045, exactly
        ("decreases_by", 5, 20, True, 20, V.NOT_MET),
        ("decreases_by", 80, 1, True, 5, V.MET),
        ("decreases_by", 5, 0, True, 0, V.MET),
        ("decreases_by", 5, 1, True, 0, V.NOT_MET),
        ("decreases_by", 5, 19, False, 20, V.NOT_DUE),
        ("decreases_by", 5, 19, True, None, V.NO_DATA),
        ("increases", None, 5, True, 4, V.MET),
        ("increases", None, 4, True, 4, V.NOT_MET),
        ("increases", None, 3, True, 4, V.NOT_MET),
        ("increases", None, 0, True, 0, V.NOT_MET),
        ("increases", None, 1, True, 0, V.MET),
        ("increases", None, 5, False, 4, V.NOT_DUE),
        ("increases", None, 5, True, None, V.NO_DATA),
        ("increases", 5, 21, True, 20, V.MET),  # 20 × 1.05 = 21, exactly
        ("increases", 5, 20.9, True, 20, V.NOT_MET),
        ("qualitative", None, None, True, None, V.SHOWN),
        ("qualitative", None, 1, False, None, V.SHOWN),
    ],
)
def test_indicators(
    operator: str,
    target: float | None,
    value: float | None,
    at_year_end: bool,
    before: float | None,
    expected: IndicatorState,
) -> None:
    found = judge_indicator(Operator(operator), target, value=value, at_year_end=at_year_end, before=before)
    assert found is expected


@pytest.mark.parametrize(
    ("operator", "target", "value", "before", "count", "share"),
    [
        ("at_least", 80, 92, None, V.MET, V.REACHED),
        ("at_least", 80, 80, None, V.MET, V.REACHED),
        ("at_least", 80, 79.9, None, V.NOT_DUE, V.NOT_DUE),
        ("at_most", 5, 6, None, V.NOT_MET, V.NOT_DUE),
        ("at_most", 5, 5, None, V.NOT_DUE, V.NOT_DUE),
        ("equal", 0, 1, None, V.NOT_MET, V.NOT_DUE),
        ("equal", 3, 2, None, V.NOT_DUE, V.NOT_DUE),
        ("decreases", None, 9, 6, V.NOT_MET, V.NOT_DUE),
        ("decreases", None, 6, 6, V.NOT_MET, V.NOT_DUE),
        ("decreases", None, 5, 6, V.NOT_DUE, V.NOT_DUE),
        ("decreases", None, 1, 0, V.NOT_MET, V.NOT_DUE),
        ("decreases", None, 0, 0, V.NOT_DUE, V.NOT_DUE),
        ("decreases", None, 9, None, V.NOT_DUE, V.NOT_DUE),  # without the year before nothing is certain
        ("decreases_by", 80, 5, 20, V.NOT_MET, V.NOT_DUE),  # 20 × 0.2 = 4
        ("decreases_by", 80, 4, 20, V.NOT_DUE, V.NOT_DUE),
        ("increases", None, 9, 6, V.NOT_DUE, V.NOT_DUE),
        ("increases", None, 3, 6, V.NOT_DUE, V.NOT_DUE),
    ],
)
def test_before_the_years_end_a_count_is_certain_and_a_share_is_not(
    operator: str,
    target: float | None,
    value: float,
    before: float | None,
    count: IndicatorState,
    share: IndicatorState,
) -> None:
    for can_fall, expected in ((False, count), (True, share)):
        told = {"value": value, "at_year_end": False, "before": before}
        assert judge_indicator(Operator(operator), target, **told, can_fall=can_fall) is expected  # type: ignore[arg-type]


def test_at_the_years_end_a_share_is_judged_as_it_is_written() -> None:
    for value, expected in ((80, V.MET), (79.996, V.MET), (79.995, V.MET), (79.994, V.NOT_MET), (79.99, V.NOT_MET)):
        told = {"value": value, "at_year_end": True, "before": None, "can_fall": True}
        assert judge_indicator(Operator.AT_LEAST, 80, **told) is expected  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("to_date", "expected"),
    [
        ({}, V.NO_DATA),
        ({1: 1}, V.NOT_DUE),
        ({1: 4}, V.NOT_DUE),  # four in one quarter
        ({1: 4, 2: 4}, V.NOT_MET),  # none in the second
        ({1: 0}, V.NOT_MET),
        ({1: 1, 2: 2, 3: 3, 4: 4}, V.MET),
        ({1: 1, 2: 3, 3: 3, 4: 4}, V.NOT_MET),  # none in the third
        ({1: 1, 2: 2, 3: 4, 4: 5}, V.MET),
        ({1: 1, 3: 3}, V.NOT_DUE),  # two in two quarters
        ({1: 1, 3: 2}, V.NOT_MET),
        ({4: 4}, V.MET),  # known as a whole
        ({4: 3}, V.NOT_MET),
    ],
)
def test_one_in_each_of_four_quarters(to_date: dict[int, float], expected: IndicatorState) -> None:
    assert judge_each_quarter(1, to_date) is expected


def test_what_waits_for_a_closing_figure_has_none_once_the_year_has_ended() -> None:
    assert [at_its_end(state) for state in (V.NOT_DUE, V.REACHED)] == [V.NO_DATA] * 2
    kept = [state for state in V if state not in {V.NOT_DUE, V.REACHED}]
    assert [at_its_end(state) for state in kept] == kept
