"""What would lift the ITA total most, on the scores of ตราด 2564 (81.45), by hand."""

from __future__ import annotations

import pytest

from acplan.measures.ita_headroom import ita_goals, ita_headroom, what_if
from acplan.words.numbers import number
from kit.ita import TRAT, year_of


def test_the_gain_is_weight_times_what_is_left() -> None:
    found = ita_headroom(year_of(TRAT))
    # 20 % of 34.44 and of 27.11; 10 % of 11.42, 11.32, 9.45; 6 % of 12.28, 12.07, 10.48, 8.99, 6.45
    gains = [6.888, 5.422, 1.142, 1.132, 0.945, 0.7368, 0.7242, 0.6288, 0.5394, 0.387]
    assert [each.indicator for each in found] == [10, 9, 8, 7, 6, 2, 4, 5, 3, 1]
    assert [each.gain for each in found] == pytest.approx(gains)
    assert sum(each.gain for each in found) == pytest.approx(100 - 81.4548)
    assert (found[0].weight, found[2].weight, found[-1].weight) == (20, 10, 6)


def test_a_gain_is_told_as_worked_out_by_hand() -> None:
    (found,) = ita_headroom(year_of({7: 66.15}))
    assert found.gain == 3.385  # 10 % of 33.85: told as 3.39, which the nearest binary number below it is not
    assert number(found.gain, 2) == "3.39"


def test_the_smallest_sets_that_reach_the_pass_mark() -> None:
    goals = {goal.code: goal for goal in ita_goals(year_of(TRAT))}
    # 84.995 is needed for 85.00: 3.5402 points, 17.701 of an indicator that counts 20 %
    passing = goals["pass"]
    assert (passing.reached, passing.needed) == (False, pytest.approx(3.55))
    assert [way.levels[0][0] for way in passing.ways] == [10, 9]
    assert [way.levels[0][1] for way in passing.ways] == pytest.approx([83.27, 90.60], abs=0.011)
    assert all(len(way.levels) == 1 for way in passing.ways)


def test_each_way_suffices_and_no_more() -> None:
    for goal in ita_goals(year_of(TRAT)):
        for way in goal.ways:
            total, _ = what_if(2568, TRAT | dict(way.levels))
            if goal.level is not None:
                assert total is not None
                assert goal.level <= total <= goal.level + 0.02


def test_a_goal_that_is_reached_needs_no_way() -> None:
    target = next(goal for goal in ita_goals(year_of(TRAT)) if goal.code == "target")
    assert (target.level, target.reached, target.needed, target.ways) == (75.0, True, 0.0, ())


def test_the_next_grade_asks_for_what_its_rules_ask() -> None:
    grade = next(goal for goal in ita_goals(year_of(TRAT)) if goal.code == "grade")
    assert (grade.grade, grade.reached) == ("pass", False)  # 81.45 is "improve": 85 in total makes "pass"
    scores = dict.fromkeys(range(1, 9), 92.0) | {9: 84.0, 10: 84.0}  # 88.80 in total, but open data only 84
    grade = next(goal for goal in ita_goals(year_of(scores)) if goal.code == "grade")
    assert grade.grade == "good"
    assert {way.levels[0][0] for way in grade.ways} == {9, 10}
    assert [way.levels[0][1] for way in grade.ways] == pytest.approx([86.0, 86.0], abs=0.011)  # the mean of both is 85


def test_by_the_rules_before_2566_a_letter_comes_next() -> None:
    grade = next(goal for goal in ita_goals(year_of(TRAT, 2565)) if goal.code == "grade")
    assert grade.grade == "A"


def test_sets_of_several_where_one_does_not_suffice() -> None:
    scores = dict.fromkeys(range(1, 11), 80.0)  # 80 in total; one of 20 % gives 4 at most
    passing = next(goal for goal in ita_goals(year_of(scores)) if goal.code == "pass")
    assert all(len(way.levels) == 2 for way in passing.ways)
    assert {way.levels[0][0] for way in passing.ways} | {way.levels[1][0] for way in passing.ways} <= set(range(1, 11))
    # 9 and 10 together: 4.995 of 40 % is 12.4875, so each must reach 92.49
    assert dict(passing.ways[0].levels) == pytest.approx({9: 92.49, 10: 92.49}, abs=0.011)


def test_the_best_grade_has_none_after_it() -> None:
    assert [goal.code for goal in ita_goals(year_of(dict.fromkeys(range(1, 11), 96.0)))] == ["target", "pass"]


def test_without_all_ten_nothing_is_said() -> None:
    few = {n: score for n, score in TRAT.items() if n != 5}
    assert ita_goals(year_of(few)) == ()
    assert len(ita_headroom(year_of(few))) == 9


def test_what_if() -> None:
    assert what_if(2568, TRAT) == (81.45, "improve")
    assert what_if(2568, TRAT | {10: 100.0}) == (88.34, "good")  # 81.4548 + 6.888; open data 86.45
    assert what_if(2568, {1: 90.0}) == (None, None)
