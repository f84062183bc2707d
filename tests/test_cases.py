"""Corruption cases by year, over states built in memory."""

from __future__ import annotations

from datetime import date

import pytest

from acplan.fiscal import Period
from acplan.measures.cases import CaseYear, ComplaintYear, case_quarters, cases, complaints
from acplan.progress.state import Answers, Change, Key
from acplan.rules import CaseVerdict
from acplan.words import cases as words
from kit.builders import COMPLAINT, INDICTED, YEARS, quarters, state_of, the_plan, whole_year
from kit.contents import told

END = Period(2570, 4)
BASE = whole_year(2565, 10)


def year_of(year: int, rows: dict[Key, Answers], period: Period = END) -> CaseYear:
    return next(found for found in cases(state_of(rows), the_plan(), period) if found.year == year)


def test_every_year_of_the_plan_stands_there() -> None:
    found = cases(state_of(), the_plan(), END)
    assert [year.year for year in found] == [2565, *YEARS]
    assert [year.verdict for year in found] == [CaseVerdict.NOT_APPLICABLE, *[CaseVerdict.NO_DATA] * 5]
    assert all(year.count is None and year.quarters == 0 and not year.at_least for year in found)


def test_a_closed_year() -> None:
    found = year_of(2566, BASE | quarters(2566, 3, 2, 3, 1))
    assert (found.count, found.quarters, found.closed) == (9, 4, True)
    assert (found.base, found.target, found.ceiling, found.reduction_target) == (10, 9.0, 9, 10)
    assert (found.verdict, found.missed_by, found.reduction) == (CaseVerdict.MET, None, 10.0)
    assert not found.at_least


def test_the_exact_target_is_told_beside_the_ceiling() -> None:
    found = cases(state_of(whole_year(2565, 3)), the_plan(), END)
    assert [year.target for year in found] == [None, 2.7, 2.4, 2.1, 1.8, 1.5]
    assert [year.ceiling for year in found] == [None, 2, 2, 2, 1, 1]


def test_a_rise_is_a_negative_reduction_and_missed_by_whole_cases() -> None:
    found = year_of(2566, BASE | quarters(2566, 3, 3, 3, 3))
    assert (found.verdict, found.missed_by, found.reduction) == (CaseVerdict.WORSE, 3, -20.0)


def test_fewer_but_not_enough() -> None:
    found = year_of(2568, BASE | quarters(2568, 2, 2, 2, 2))
    assert (found.verdict, found.ceiling, found.missed_by, found.reduction) == (CaseVerdict.IMPROVED, 7, 1, 20.0)


def test_a_whole_year_row_closes_its_year() -> None:
    found = year_of(2566, BASE | whole_year(2566, 10))
    assert (found.count, found.quarters, found.closed) == (10, 4, True)
    assert (found.verdict, found.missed_by) == (CaseVerdict.NO_CHANGE, 1)


@pytest.mark.parametrize("reported", [1, 2, 3])
def test_an_open_year(reported: int) -> None:
    found = year_of(2566, BASE | quarters(2566, *[2] * reported))
    assert (found.count, found.quarters, found.closed) == (2 * reported, reported, False)
    assert (found.verdict, found.reduction, found.missed_by) == (CaseVerdict.IN_PROGRESS, None, None)
    assert not found.at_least


def test_no_room_left() -> None:
    assert year_of(2566, BASE | quarters(2566, 4, 5)).verdict is CaseVerdict.NO_ROOM_LEFT


@pytest.mark.parametrize("counts", [(3, None, 2), (None, 5), (1, 1, None, 3)])
def test_a_quarter_missing_before_a_reported_one(counts: tuple[int | None, ...]) -> None:
    found = year_of(2566, BASE | quarters(2566, *counts))
    assert (found.verdict, found.at_least) == (CaseVerdict.INCOMPLETE, True)
    assert (found.count, found.quarters) == (5, len([n for n in counts if n is not None]))


def test_a_year_left_unfinished_while_a_later_one_is_reported() -> None:
    rows = BASE | quarters(2566, 3, 2, 3) | quarters(2567, 1)
    assert (year_of(2566, rows).verdict, year_of(2566, rows).at_least) == (CaseVerdict.INCOMPLETE, True)
    assert (year_of(2567, rows).verdict, year_of(2567, rows).at_least) == (CaseVerdict.IN_PROGRESS, False)


def test_a_passed_ceiling_is_certain_even_with_a_gap() -> None:
    rows = BASE | quarters(2566, 8, None, 3) | quarters(2567, 1)
    found = year_of(2566, rows)
    assert (found.verdict, found.at_least, found.missed_by) == (CaseVerdict.CEILING_PASSED, True, 2)


def test_a_row_without_a_case_count_does_not_report_its_quarter() -> None:
    rows = BASE | quarters(2566, 1, 1, 1) | {(2566, 4): {"ita_total": 71.2, "complaints_received": 4}}
    assert (year_of(2566, rows).quarters, year_of(2566, rows).closed) == (3, False)


def test_zero_is_a_count() -> None:
    found = year_of(2566, BASE | quarters(2566, 0, 0, 0, 0))
    assert (found.count, found.verdict, found.reduction) == (0, CaseVerdict.MET, 100.0)


@pytest.mark.parametrize(
    ("base", "reason"),
    [({}, "base_unknown"), (quarters(2565, 3, 2, 1), "base_incomplete"), (quarters(2565, 3), "base_incomplete")],
)
def test_without_a_whole_base_year_there_is_a_count_but_no_verdict(base: dict[Key, Answers], reason: str) -> None:
    found = year_of(2566, base | quarters(2566, 3, 2, 3, 1))
    assert (found.count, found.verdict, found.reason) == (9, CaseVerdict.NO_BASE, reason)
    assert (found.base, found.target, found.ceiling, found.missed_by, found.reduction) == (None,) * 5


def test_a_base_year_of_four_quarters_is_known() -> None:
    found = year_of(2566, quarters(2565, 4, 3, 2, 1) | quarters(2566, 3, 2, 3, 1))
    assert (found.base, found.verdict, found.reason) == (10, CaseVerdict.MET, None)


def test_another_stage_than_the_base_year_is_not_compared() -> None:
    rows = whole_year(2565, 10, stage=INDICTED)
    rows |= quarters(2566, 3, 2, 3, 4, stage=COMPLAINT) | quarters(2567, 1, 1, 1, 1, stage=INDICTED)
    found = year_of(2566, rows)
    assert (found.count, found.verdict, found.reason) == (12, CaseVerdict.NO_BASE, "stage_differs")
    assert (found.missed_by, found.reduction, found.stage) == (None, None, COMPLAINT)
    assert (year_of(2567, rows).verdict, year_of(2567, rows).reason) == (CaseVerdict.MET, None)


def test_a_stage_that_changes_within_the_year_is_not_compared() -> None:
    rows = whole_year(2565, 10, stage=INDICTED) | quarters(2566, 3, 2, 3, stage=INDICTED)
    rows[2566, 4] = {"cases": 1, "stage": COMPLAINT}
    assert year_of(2566, rows).reason == "stage_differs"


def test_a_stage_not_stated_is_no_difference() -> None:
    rows = whole_year(2565, 10, stage=INDICTED) | quarters(2566, 3, 2, 3, 1)
    assert year_of(2566, rows).verdict is CaseVerdict.MET


def test_a_revised_base_moves_every_ceiling() -> None:
    before = state_of(whole_year(2565, 10) | quarters(2566, 3, 3, 2, 2))
    after = before.apply([Change("headline", (2565, 0), "cases", 10, 12)])
    was, now = (cases(state, the_plan(), END)[1] for state in (before, after))
    assert (was.ceiling, was.verdict) == (9, CaseVerdict.NO_CHANGE)
    assert (now.ceiling, now.verdict) == (10, CaseVerdict.MET)  # 10.8, rounded down


def test_a_base_of_zero() -> None:
    rows = whole_year(2565, 0) | whole_year(2566, 0) | whole_year(2567, 1) | quarters(2568, 0) | quarters(2569, 1)
    found = {year.year: year for year in cases(state_of(rows), the_plan(), END)}
    assert [found[year].verdict for year in (2566, 2567, 2569)] == [
        CaseVerdict.KEPT_AT_ZERO,
        CaseVerdict.NOT_KEPT_AT_ZERO,
        CaseVerdict.CEILING_PASSED,
    ]
    assert found[2568].verdict is CaseVerdict.INCOMPLETE
    assert [found[year].missed_by for year in (2566, 2567, 2569)] == [None, 1, 1]
    assert all(year.reduction is None for year in found.values())


def test_figures_at_an_earlier_quarter_ignore_later_rows() -> None:
    rows = BASE | quarters(2566, 3, 2, 3, 1) | quarters(2567, 9, 9)
    at = Period(2566, 2)
    assert (year_of(2566, rows, at).count, year_of(2566, rows, at).verdict) == (5, CaseVerdict.IN_PROGRESS)
    assert year_of(2567, rows, at).verdict is CaseVerdict.NO_DATA
    assert year_of(2566, rows).verdict is CaseVerdict.MET
    assert year_of(2566, BASE | whole_year(2566, 9), Period(2566, 3)).verdict is CaseVerdict.NO_DATA
    assert year_of(2566, BASE | whole_year(2566, 9), Period(2566, 4)).verdict is CaseVerdict.MET


def test_source_and_cut_off_are_those_of_the_latest_count() -> None:
    rows = (
        BASE
        | quarters(2566, 3, source="หนังสือ ก")
        | {(2566, 2): {"cases": 1, "source": "หนังสือ ข", "cut_off": date(2023, 3, 31)}}
    )
    found = year_of(2566, rows)
    assert (found.source, found.cut_off) == ("หนังสือ ข", date(2023, 3, 31))
    assert (year_of(2565, rows).source, year_of(2565, rows).cut_off) == (None, None)


def test_quarter_by_quarter() -> None:
    rows = quarters(2566, 3, None, 2) | {(2566, 4): {"complaints_received": 7, "complaints_pending": 0}}
    found = case_quarters(state_of(rows), Period(2566, 4))
    assert [quarter.cases for quarter in found] == [3, None, 2, None]
    assert [quarter.to_date for quarter in found] == [3, None, 5, None]
    assert (found[3].received, found[3].closed, found[3].pending) == (7, None, 0)
    assert [quarter.cases for quarter in case_quarters(state_of(rows), Period(2566, 2))] == [3, None, None, None]


def test_complaints_by_year() -> None:
    rows: dict[Key, Answers] = {
        (2566, 1): {"complaints_received": 4, "complaints_closed": 1, "complaints_pending": 3},
        (2566, 2): {"complaints_received": 2, "complaints_pending": 5},
        (2567, 0): {"complaints_received": 9},
    }
    found = {year.year: year for year in complaints(state_of(rows), the_plan(), END)}
    assert found[2566] == ComplaintYear(2566, received=6, closed=1, pending=5, quarters=2, whole=False)
    assert found[2567] == ComplaintYear(2567, received=9, closed=None, pending=None, quarters=4, whole=True)
    assert found[2568] == ComplaintYear(2568, received=None, closed=None, pending=None, quarters=0, whole=False)


def test_after_a_missing_quarter_the_total_to_date_is_a_lower_bound() -> None:
    state = state_of(quarters(2566, 1, None, 2))
    found = case_quarters(state, Period(2566, 3))
    assert [(q.to_date, q.at_least) for q in found] == [(1, False), (None, False), (3, True), (None, True)]


def test_at_least_none_is_no_finding() -> None:
    rows = whole_year(2565, 10) | quarters(2566, None, 0)
    state, plan = state_of(rows), the_plan()
    year = next(each for each in cases(state, plan, Period(2566, 2)) if each.year == 2566)
    assert (year.count, year.at_least) == (0, True)
    assert words.finding(year) == (
        "ยังบอกจำนวนคดีทุจริตของปีไม่ได้ รายงานเพียง 1 จาก 4 ไตรมาส ซึ่งไม่มีคดี",
        "The year’s corruption cases cannot be told: only 1 of 4 quarters is reported, without a case",
    )
    caption = words.quarters_caption(case_quarters(state, Period(2566, 2)), year, None)
    assert caption.en == "Q2 brought no new case, but a quarter before it is not reported"
    some = next(
        each for each in cases(state_of(rows | quarters(2566, None, 3)), plan, Period(2566, 2)) if each.count == 3
    )
    assert words.finding(some).en == "Corruption cases: ≥ 3, only 1 of 4 quarters reported"


def test_a_verdict_against_the_base_year_claims_nothing_of_the_year_before() -> None:
    # 2 cases, then 7: of the base year's 10 fewer, of the year before's 2 more; 15, then 12: the other way round
    rows = BASE | whole_year(2566, 15) | whole_year(2567, 12) | whole_year(2568, 2) | whole_year(2569, 7)
    assert [words.finding(year_of(year, rows)).en for year in (2567, 2569)] == [
        "Corruption cases: 12, 2 more than in the base year",
        "Corruption cases: 7 (base year: 10), 1 above the ceiling",
    ]
    assert words.finding(year_of(2567, rows)).th == "คดีทุจริต 12 เรื่อง เพิ่มขึ้นจากปีฐาน 2 เรื่อง"


def test_a_passed_ceiling_says_how_much_of_the_year_is_reported() -> None:
    # ceilings 9 and 7; 3 + 3 + 4 = 10 is 1 over; 1 + 9 = 10 without two quarters is 3 over, or more
    passed, more = year_of(2566, BASE | quarters(2566, 3, 3, 4)), year_of(2568, BASE | quarters(2568, 1, None, None, 9))
    assert words.finding(passed) == (
        "คดีทุจริต 10 เรื่องแล้ว เกินเพดานปีนี้ 1 เรื่อง (รายงาน 3 จาก 4 ไตรมาส)",
        "Corruption cases: already 10, 1 above the year’s ceiling (3 of 4 quarters reported)",
    )
    assert words.finding(more) == (
        "คดีทุจริต ≥ 10 เรื่องแล้ว เกินเพดานปีนี้อย่างน้อย 3 เรื่อง (รายงาน 2 จาก 4 ไตรมาส)",
        "Corruption cases: already ≥ 10, at least 3 above the year’s ceiling (2 of 4 quarters reported)",
    )
    assert [line.en for line in words.details(passed)] == [
        "Target −10%: at most 9",
        "Over it by 1 · 3 of 4 quarters",
    ]
    assert words.details(more)[1] == (
        "เกินเพดานอย่างน้อย 3 เรื่อง · 2 จาก 4 ไตรมาส",
        "Over it by at least 3 · 2 of 4 quarters",
    )


def test_a_count_at_another_stage_is_held_against_no_ceiling() -> None:
    rows = whole_year(2565, 10, stage=INDICTED) | quarters(2566, 2, 2, 2, 2, stage=COMPLAINT)
    made = told(state_of(rows), 2566, 4)
    assert made.figure("case-quarters").finding.en == "Q4 brought 2 new, 8 in all"
    chart = made.figure("case-quarters").chart
    assert chart is not None
    assert not chart.lines
    assert [row[3:5] for row in made.figure("cases").table.rows[1:3]] == [(None, None), (8, 8.0)]


def test_at_least_none_stands_in_no_table_and_on_no_chart() -> None:
    made = told(state_of(BASE | quarters(2566, None, 0)), 2566, 2)
    table = made.figure("cases").table
    assert dict(zip(table.column("year"), table.column("cases"), strict=True))[2566] is None
    assert made.figure("case-quarters").table.column("to_date") == [None] * 4
    chart = made.figure("cases").chart
    assert chart is not None
    assert chart.series[0].values[:2] == (10, None)
    assert [note.text.en for note in chart.notes] == ["Base", "Incom-<br>plete"]
    assert words.count_words(year_of(2566, BASE | quarters(2566, None, 0))) == "–"
