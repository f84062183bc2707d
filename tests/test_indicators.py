"""Every output and outcome, over states built in memory."""

from __future__ import annotations

from collections import Counter

import pytest

from acplan.fiscal import Period
from acplan.measures.indicators import IndicatorCount, IndicatorYear, count_indicators, indicators
from acplan.progress.state import Answers, Key
from acplan.rules import IndicatorState
from acplan.words import indicators as words
from kit.builders import state_of, the_plan

END = Period(2566, 4)
AT_LEAST_5, EXISTS, DECREASES, WORDS, ZERO, LESS_5 = "P01-O1a", "P08-O2", "P04-R1", "P01-R1", "P12-R1", "P35-R3"


def one(code: str, rows: dict[Key, Answers], period: Period = END) -> IndicatorYear:
    found = indicators(state_of(indicators=rows), the_plan(), period)
    return next(indicator for indicator in found if indicator.indicator == code)


def test_nothing_reported() -> None:
    found = indicators(state_of(), the_plan(), END)
    assert len(found) == 128
    assert Counter(indicator.state for indicator in found) == {IndicatorState.NO_DATA: 108, IndicatorState.SHOWN: 20}
    assert all(indicator.value is None and indicator.text is None for indicator in found)


def test_met_as_soon_as_it_is_reached() -> None:
    found = one(AT_LEAST_5, {(2566, 1, AT_LEAST_5): {"value": 5.0}}, Period(2566, 1))
    assert (found.state, found.value, found.reported_quarter) == (IndicatorState.MET, 5.0, 1)
    assert (found.project, found.dimension, found.mission) == (1, 1, "1.1")


@pytest.mark.parametrize(
    ("quarter", "period", "expected"),
    [
        (1, Period(2566, 1), IndicatorState.NOT_DUE),
        (3, Period(2566, 3), IndicatorState.NOT_DUE),
        (4, Period(2566, 4), IndicatorState.NOT_MET),
        (3, Period(2566, 4), IndicatorState.NO_DATA),  # the closing figure was not reported
    ],
)
def test_not_reached(quarter: int, period: Period, expected: IndicatorState) -> None:
    assert one(AT_LEAST_5, {(2566, quarter, AT_LEAST_5): {"value": 4.0}}, period).state is expected


def test_the_latest_result_of_the_year_counts() -> None:
    rows: dict[Key, Answers] = {(2566, 2, AT_LEAST_5): {"value": 6.0}, (2566, 4, AT_LEAST_5): {"value": 4.0}}
    assert one(AT_LEAST_5, rows, Period(2566, 3)).state is IndicatorState.MET
    assert one(AT_LEAST_5, rows).state is IndicatorState.NOT_MET
    assert one(AT_LEAST_5, rows, Period(2567, 1)).state is IndicatorState.NO_DATA


@pytest.mark.parametrize(
    ("headline", "period", "state", "value"),
    [
        ({(2566, 4): {"ita_total": 84.99}}, END, IndicatorState.NOT_MET, 84.99),
        ({(2566, 4): {"ita_total": 84.995}}, END, IndicatorState.MET, 85.0),
        ({(2566, 3): {"ita_total": 86.0}}, Period(2566, 3), IndicatorState.REACHED, 86.0),
        ({(2566, 4): {f"ita_{n}": 90.0 for n in range(1, 11)}}, END, IndicatorState.MET, 90.0),
        ({(2567, 4): {"ita_total": 86.0}}, END, IndicatorState.NO_DATA, None),
    ],
)
def test_what_repeats_the_ita_total_is_taken_from_it(
    headline: dict[Key, Answers], period: Period, state: IndicatorState, value: float | None
) -> None:
    own: dict[Key, Answers] = {(2566, 4, "P11-R1"): {"value": 12.0}}  # kept by an earlier version of the program
    found = indicators(state_of(headline, indicators=own), the_plan(), period)
    by_code = {indicator.indicator: indicator for indicator in found}
    assert {(by_code[code].state, by_code[code].value) for code in ("P11-R1", "P13-R1", "P22-R1")} == {(state, value)}


def test_a_note_alone_is_no_result() -> None:
    rows: dict[Key, Answers] = {(2566, 2, AT_LEAST_5): {"value": 6.0}, (2566, 4, AT_LEAST_5): {"note": "รอ"}}
    found = one(AT_LEAST_5, rows)
    assert (found.state, found.value, found.reported_quarter) == (IndicatorState.MET, 6.0, 2)


@pytest.mark.parametrize(
    ("word", "quarter", "expected"),
    [
        ("มี", 2, IndicatorState.MET),
        ("ไม่มี", 2, IndicatorState.NOT_DUE),
        ("ไม่มี", 4, IndicatorState.NOT_MET),
        ("มี", 4, IndicatorState.MET),
    ],
)
def test_exists(word: str, quarter: int, expected: IndicatorState) -> None:
    found = one(EXISTS, {(2566, quarter, EXISTS): {"value": word}}, Period(2566, quarter))
    assert (found.state, found.value) == (expected, 1.0 if word == "มี" else 0.0)


@pytest.mark.parametrize(
    ("before", "now", "expected"),
    [
        (4.0, 3.0, IndicatorState.MET),
        (4.0, 4.0, IndicatorState.NOT_MET),
        (0.0, 0.0, IndicatorState.MET),
        (0.0, 1.0, IndicatorState.NOT_MET),
    ],
)
def test_decreases_from_the_year_before(before: float, now: float, expected: IndicatorState) -> None:
    found = one(DECREASES, {(2565, 4, DECREASES): {"value": before}, (2566, 4, DECREASES): {"value": now}})
    assert (found.state, found.before) == (expected, before)


def test_decreases_needs_both_years_closed() -> None:
    open_before: dict[Key, Answers] = {(2566, 3, DECREASES): {"value": 4.0}, (2567, 4, DECREASES): {"value": 3.0}}
    assert one(DECREASES, open_before, Period(2567, 4)).state is IndicatorState.NO_DATA
    open_now: dict[Key, Answers] = {(2566, 4, DECREASES): {"value": 4.0}, (2567, 3, DECREASES): {"value": 3.0}}
    assert one(DECREASES, open_now, Period(2567, 3)).state is IndicatorState.NOT_DUE
    assert one(DECREASES, open_now, Period(2567, 4)).state is IndicatorState.NO_DATA
    two_years: dict[Key, Answers] = {(2565, 4, DECREASES): {"value": 4.0}, (2567, 4, DECREASES): {"value": 3.0}}
    assert one(DECREASES, two_years, Period(2567, 4)).state is IndicatorState.NO_DATA


@pytest.mark.parametrize(("now", "expected"), [(19.0, IndicatorState.MET), (19.01, IndicatorState.NOT_MET)])
def test_decreases_by_five_percent_exactly(now: float, expected: IndicatorState) -> None:
    rows: dict[Key, Answers] = {(2566, 4, LESS_5): {"value": 20.0}, (2567, 4, LESS_5): {"value": now}}
    assert one(LESS_5, rows, Period(2567, 4)).state is expected


@pytest.mark.parametrize(("now", "expected"), [(0.0, IndicatorState.MET), (1.0, IndicatorState.NOT_MET)])
def test_none_at_all(now: float, expected: IndicatorState) -> None:
    assert one(ZERO, {(2566, 4, ZERO): {"value": now}}).state is expected
    early = IndicatorState.NOT_MET if now else IndicatorState.NOT_DUE  # one complaint is not none, whatever follows
    assert one(ZERO, {(2566, 2, ZERO): {"value": now}}, Period(2566, 2)).state is early


SHARE, MEETINGS, PURCHASES = "P01-O2", "P16-O1", "P09-R1"


@pytest.mark.parametrize(
    ("quarter", "value", "expected"),
    [
        (1, 92.0, IndicatorState.REACHED),
        (1, 75.0, IndicatorState.NOT_DUE),
        (4, 92.0, IndicatorState.MET),
        (4, 75.0, IndicatorState.NOT_MET),
    ],
)
def test_a_share_can_fall_back_until_the_year_ends(quarter: int, value: float, expected: IndicatorState) -> None:
    assert one(SHARE, {(2566, quarter, SHARE): {"value": value}}, Period(2566, quarter)).state is expected


def test_a_share_that_was_reached_needs_its_closing_figure() -> None:
    assert one(SHARE, {(2566, 2, SHARE): {"value": 92.0}}).state is IndicatorState.NO_DATA


@pytest.mark.parametrize(("now", "expected"), [(9.0, IndicatorState.NOT_MET), (5.0, IndicatorState.NOT_DUE)])
def test_a_count_that_must_fall_and_is_above_the_year_before_is_missed_at_once(
    now: float, expected: IndicatorState
) -> None:
    rows: dict[Key, Answers] = {(2566, 4, PURCHASES): {"value": 6.0}, (2567, 1, PURCHASES): {"value": now}}
    assert one(PURCHASES, rows, Period(2567, 1)).state is expected


@pytest.mark.parametrize(
    ("counts", "expected"),
    [((1, 2, 3, 4), IndicatorState.MET), ((4,), IndicatorState.NOT_DUE), ((4, 4), IndicatorState.NOT_MET)],
)
def test_one_meeting_a_quarter_is_not_four_in_one(counts: tuple[int, ...], expected: IndicatorState) -> None:
    rows: dict[Key, Answers] = {(2566, q, MEETINGS): {"value": float(n)} for q, n in enumerate(counts, start=1)}
    assert one(MEETINGS, rows, Period(2566, len(counts))).state is expected


def test_which_results_can_fall() -> None:
    plan = the_plan()
    fall = [i for i in plan.indicators if i.can_fall]
    assert Counter(i.unit for i in fall) == {"ร้อยละ": 19, "คะแนน": 3}
    assert not plan.indicator_by_code[LESS_5].can_fall  # the count that falls by 5 percent
    assert [i.code for i in plan.indicators if i.each_quarter == 1] == [MEETINGS]


def test_words_are_shown_and_not_judged() -> None:
    found = one(WORDS, {(2566, 2, WORDS): {"value": "บุคลากรรับทราบ"}})
    assert (found.state, found.text, found.value) == (IndicatorState.SHOWN, "บุคลากรรับทราบ", None)


def test_words_of_the_year_before_disturb_nothing() -> None:
    rows: dict[Key, Answers] = {(2566, 4, WORDS): {"value": "ดี"}, (2567, 4, WORDS): {"value": "ดีขึ้น"}}
    found = one(WORDS, rows, Period(2567, 4))
    assert (found.text, found.before) == ("ดีขึ้น", None)


def test_counts() -> None:
    rows: dict[Key, Answers] = {
        (2566, 4, AT_LEAST_5): {"value": 5.0},
        (2566, 4, EXISTS): {"value": "ไม่มี"},
        (2566, 4, ZERO): {"value": 0.0},
        (2566, 4, DECREASES): {"value": 2.0},
    }
    count = count_indicators(indicators(state_of(indicators=rows), the_plan(), END))
    assert (count.met, count.not_met, count.judged) == (2, 1, 3)
    assert (count.not_due, count.no_data, count.shown) == (0, 105, 20)
    assert (count.reached, count.judgeable, count.silent) == (0, 108, False)
    assert words.caption(count) == (
        "บรรลุแล้ว 2 จาก 108 ตัวชี้วัด (ไม่บรรลุ 1 ไม่มีข้อมูล 105)",
        "2 of 108 indicators met (1 not met, 105 without data)",
    )
    assert words.qualitative_too(count)[0].en.startswith("20 more are qualitative")
    assert count.met + count.not_met + count.not_due + count.no_data + count.shown == 128


def test_what_is_open_is_told_beside_what_is_met_of_the_whole() -> None:
    some = IndicatorCount(met=38, reached=3, not_met=1, not_due=29, no_data=36, shown=21)
    assert words.caption(some) == (
        "บรรลุแล้ว 38 จาก 107 ตัวชี้วัด (ไม่บรรลุ 1 ถึงเป้าในขณะนี้ 3 ยังไม่ถึงกำหนด 29 ไม่มีข้อมูล 36)",
        "38 of 107 indicators met (1 not met, 3 reached so far, 29 not yet due, 36 without data)",
    )
    assert words.in_short(some).en == "38 of 107 met"
    all_met = IndicatorCount(met=2, reached=0, not_met=0, not_due=0, no_data=0, shown=0)
    assert (words.caption(all_met).en, words.qualitative_too(all_met)) == ("2 of 2 indicators met", ())


def test_none_met_is_no_result_where_nothing_is_known() -> None:
    silent = IndicatorCount(met=0, reached=0, not_met=0, not_due=0, no_data=17, shown=8)
    assert (words.caption(silent).en, words.in_short(silent).en, words.met_of(silent).en) == (
        "Indicators: no data yet (17)", "No data", "–",
    )  # fmt: skip
    in_words = IndicatorCount(met=0, reached=0, not_met=0, not_due=0, no_data=0, shown=2)
    assert (words.caption(in_words).en, words.in_short(in_words).en) == (
        "All indicators are qualitative and not judged", "Qualitative",
    )  # fmt: skip
    open_ = IndicatorCount(met=0, reached=0, not_met=0, not_due=1, no_data=16, shown=8)
    assert words.met_of(open_).en == "0 of 17"
