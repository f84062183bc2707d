"""Sentences about reports that are no usual ones: nothing false, nothing unfair, groups that add up."""

from __future__ import annotations

import pytest

from acplan.fiscal import Period
from acplan.measures.changes import changes
from acplan.measures.moves import Move, moves
from acplan.measures.summary import Summary, summarise
from acplan.progress.state import Answers, Key, State
from acplan.words import changes as change_words
from acplan.words import statements
from acplan.words.text import Text
from kit.builders import DONE, INDICTED, NOT_STARTED, RUNNING, UNABLE, quarters, state_of, the_plan, whole_year
from kit.contents import told

BASE = whole_year(2565, 10)


def reports(year: int, quarter: int, said: dict[int, str], **more: object) -> dict[Key, Answers]:
    return {(year, quarter, number): {"status": status, **more} for number, status in said.items()}  # type: ignore[dict-item]


def at(state: State, year: int, quarter: int) -> Summary:
    return summarise(state, the_plan(), Period(year, quarter), sample=False, save_number=1)


def english(found: list[Move]) -> list[tuple[str, bool | None]]:
    return [(move.text.en, move.good) for move in found]


# What changed


def test_a_project_that_falls_back_is_not_told_as_started() -> None:
    # 1, 2, 3 completed; then 1 and 2 are in progress again and 4 is completed: 3 − 2 + 1 = 2
    rows = reports(2566, 1, {1: DONE, 2: DONE, 3: DONE}) | reports(2566, 2, {1: RUNNING, 2: RUNNING, 4: DONE})
    state = state_of(BASE, rows | reports(2566, 3, {3: RUNNING}))
    then, now = at(state, 2566, 1), at(state, 2566, 2)
    assert english(moves(now)) == [("Projects completed: 1 more, 2 no longer (3 → 2 of 41)", False)]
    assert change_words.finding(changes(now, then)) == (
        "แล้วเสร็จเพิ่ม 1 โครงการ · ไม่แล้วเสร็จดังที่เคยรายงาน 2 โครงการ",
        "Projects newly completed: 1 · Projects no longer completed: 2",
    )
    assert english(moves(at(state, 2566, 3))) == [("Projects no longer completed: 1 (2 → 1 of 41)", False)]


def test_only_what_had_not_begun_is_started() -> None:
    rows = reports(2566, 1, {1: NOT_STARTED, 2: UNABLE}) | reports(2566, 2, {1: RUNNING, 2: RUNNING, 3: RUNNING})
    assert english(moves(at(state_of(BASE, rows), 2566, 2))) == [
        ("Projects started: 2", None),
        ("Projects taken up again: 1", None),
    ]


def test_less_spending_than_was_reported_is_told() -> None:
    rows: dict[Key, Answers] = {(2566, 1, 30): {"disbursed": 50_000.0}, (2566, 2, 30): {"disbursed": 20_000.0}}
    assert english(moves(at(state_of(BASE, rows), 2566, 2))) == [("30,000 baht less reported as disbursed", None)]


@pytest.mark.parametrize(("score", "good"), [(80.0, None), (80.004, None), (79.99, False), (80.01, True)])
def test_the_same_ita_score_again_is_no_good_news(score: float, good: bool | None) -> None:
    rows = BASE | whole_year(2566, 9, ita_total=80.0) | {(2567, 4): {"ita_total": score}}
    assert moves(at(state_of(rows), 2567, 4))[0].good is good


def test_a_year_reported_as_a_whole_is_no_quarter_without_change() -> None:
    assert english(moves(at(state_of(BASE), 2565, 4))) == [("Cases of 2565, reported as a whole: 10", None)]


def test_nothing_changed_is_said_only_where_nothing_did() -> None:
    state = state_of(BASE, reports(2566, 1, {1: RUNNING}) | reports(2566, 2, {2: NOT_STARTED}))
    assert english(moves(at(state, 2566, 2))) == [("Only other details changed", None)]
    assert moves(at(state, 2566, 3)) == []


# Groups that add up


def test_where_nothing_is_completed_the_other_states_add_up_to_the_dimension() -> None:
    rows = reports(2566, 2, {1: RUNNING, 2: RUNNING, 3: NOT_STARTED, 4: UNABLE})  # 2 + 1 + 1 + 3 of 7
    finding = told(state_of(BASE, rows), 2566, 2).section("dimension-1").finding
    assert finding.en == (
        "0 of 7 projects completed · 2 in progress, 1 cannot be carried out, 1 not started, 3 awaiting report · "
        "Cannot be carried out: project 4, Honouring honest staff (Personnel)"
    )
    assert finding.th.startswith("แล้วเสร็จ 0 จาก 7 โครงการ · กำลังดำเนินการ 2 ดำเนินการไม่ได้ 1 ยังไม่ดำเนินการ 1 รอรายงาน 3 · ")


def test_nobody_is_said_to_have_spent_who_did_not() -> None:
    def finding(spent: dict[int, float], status: str) -> Text:
        rows: dict[Key, Answers] = {
            (2566, 4, n): {"status": status, "enacted": 20_000.0, "disbursed": baht} for n, baht in spent.items()
        }
        return told(state_of(BASE, rows), 2566, 4).figure("money-projects").finding

    nothing = dict.fromkeys((21, 30, 39, 41), 0.0)
    assert finding(nothing, UNABLE) == (
        "เบิกจ่ายแล้ว 0 จาก 4 โครงการที่มีงบ ที่เหลือแล้วเสร็จหรือดำเนินการไม่ได้โดยไม่ได้ใช้เงิน",
        "0 of 4 projects with money have spent some of it; the others ended without spending",
    )
    assert finding(nothing | {30: 1.0}, UNABLE).en.startswith("1 of 4 projects with money has spent some of it")
    assert finding(nothing | {30: 1.0}, RUNNING).en == "3 of 4 projects with money have spent nothing"
    assert finding(dict.fromkeys(nothing, 1.0), DONE).en == "Every project with money has spent some of it"


# Headlines and lists


def test_a_dimension_that_is_silent_has_words_and_no_mark() -> None:
    card = told(state_of(BASE), 2566, 1).section("dimension-1").card("done")
    assert card.value == Text("ยังไม่รายงาน", "Not reported")
    assert card.unit == Text("ทั้งหมด 7 โครงการ", "7 projects in all")


def test_that_there_is_no_obstacle_is_no_obstacle() -> None:
    rows = reports(2566, 1, {1: RUNNING}, obstacle="ไม่มี", suggestion="ไม่มีข้อเสนอแนะ")
    rows |= reports(2566, 1, {2: RUNNING}, obstacle="ไม่มี", suggestion="เพิ่มวิทยากร")
    found = told(state_of(BASE, rows), 2566, 1).figure("obstacles")
    assert found.finding.en == "Projects with obstacles: 0, with suggestions: 1"
    assert found.table.column("project") == [2]
    summary = at(state_of(BASE, rows), 2566, 1)
    said = [each.text.en for each in statements.project(summary, summary.projects[1])]
    assert [text for text in said if "เพิ่มวิทยากร" in text or "ไม่มี" in text] == ["Suggestion: เพิ่มวิทยากร"]


def test_of_the_base_year_no_project_is_said_to_await_a_report() -> None:
    summary = at(state_of(BASE), 2565, 4)
    assert [each.text.en for each in statements.project(summary, summary.projects[0])] == [
        "The plan has no projects in the base year"
    ]


def test_no_indicator_is_judged_in_the_base_year() -> None:
    # the score that P11-R1, P13-R1 and P22-R1 repeat is below what they ask for, but not in a year of the plan
    summary = at(state_of(whole_year(2565, 10, ita_total=65.45)), 2565, 4)
    assert {indicator.state.value for indicator in summary.indicators} == {"no_data", "shown"}
    assert next(i.value for i in summary.indicators if i.indicator == "P11-R1") == 65.45
    assert not changes(summary, summary.previous).indicators


def test_before_the_base_year_nothing_is_compared_with() -> None:
    made = told(state_of(BASE), 2565, 1).figure("changes")
    assert made.heading == Text("ไม่มีไตรมาสก่อนหน้านี้ให้เทียบ", "There is no earlier quarter to compare with")


# Years that have not begun, and part-years


def test_a_year_that_has_not_begun_is_not_late() -> None:
    made = told(state_of(BASE | quarters(2566, 2, 3), reports(2566, 2, {1: RUNNING})), 2566, 2)
    verdicts = {name: [v.text.en for v in made.figure(name).table.column("verdict")] for name in ("cases", "ita")}  # type: ignore[union-attr]
    assert verdicts == {
        "cases": ["Base year", "In progress", *["Not begun"] * 4],
        "ita": ["No target", "Awaiting announcement", *["Not begun"] * 4],
    }
    scores = made.figure("two-scores")
    assert [text.en for text in scores.table.column("reading")][1:] == ["Not begun"] * 4  # type: ignore[union-attr]
    assert scores.note.th.endswith("ไม่มีในภาพ: ปี 2567–2570 (ยังไม่เริ่มปี)")


def test_complaints_of_a_part_of_a_year_say_so_in_the_table() -> None:
    rows = whole_year(2566, 9, complaints_received=20)
    rows |= {(2567, 1): {"complaints_received": 3}, (2567, 2): {"complaints_received": 4}}
    table = told(state_of(BASE | rows), 2567, 2).figure("complaints").table
    assert list(zip(table.column("received"), table.column("quarters"), strict=True))[1:3] == [(20, 4), (7, 2)]


# One of a thing, and several


def test_what_is_missing_is_told_of_one_quarter_and_of_several() -> None:
    rows = BASE | {(2567, 1): {"cases": 1, "stage": INDICTED}, (2567, 4): {"cases": 1, "stage": INDICTED}}
    missing = [gap.text for gap in at(state_of(rows), 2567, 4).missing]
    assert [text.en for text in missing][:2] == [
        "The case count of 2566 is not reported",
        "Case count of 2567 quarters 2, 3 not reported",
    ]
    assert missing[0].th == "ปี 2566 ยังไม่รายงานจำนวนคดีเลย"
    assert "No source given for the case count of 2567 quarters 1, 4" in [text.en for text in missing]
    assert "Case count of 2567 quarter 2 not reported" in [gap.text.en for gap in at(state_of(rows), 2567, 2).missing]


def test_one_case_is_a_case_on_the_way_to_the_goal_too() -> None:
    # base 10, 2566: 9, 2567: 1, so that the pace would have −7 in 2568: none; 1 is more, and may grow
    rows = BASE | whole_year(2566, 9) | whole_year(2567, 1)
    assert [note.en for note in told(state_of(rows), 2567, 4).section("cases").notes[:2]] == [
        "2567 had 1 case, within the 5 of 2570 already; it must be kept",
        "If the pace stays, 2570 will come to about 0 cases",
    ]
    notes = told(state_of(rows | quarters(2568, 1)), 2568, 1).section("cases").notes
    assert [note.en for note in notes[:2]] == [
        "2568 already has 1 case and is not complete; 2570 allows 5",
        "If the pace stays, 2570 will have 0 to 1 cases or more, because 2568 can still grow",
    ]


def test_at_least_none_is_no_outlook() -> None:
    # 2566: 5, 2567: 0; 2568 has 1: by changes of −5, −5 and +1 it would come to none, or 3
    rows = BASE | whole_year(2566, 5) | whole_year(2567, 0) | quarters(2568, 1)
    notes = [note.en for note in told(state_of(rows), 2568, 1).section("cases").notes]
    assert not [note for note in notes if "at least 0" in note]


def test_of_one_year_with_a_score() -> None:
    rows = BASE | whole_year(2566, 9, ita_total=66.0)
    found = told(state_of(rows), 2567, 1).figure("ita").finding
    assert found.en == "The plan’s target met in 1 of 1 year with a score, the pass mark of 85 in none"


def test_a_total_of_none_is_told_in_words() -> None:
    made = told(state_of(BASE | quarters(2566, 0, 0, 0, 0)), 2566, 4).figure("cases-running")
    assert made.finding.en == (
        "No case in any reported quarter in 2566, fewer than chance alone would leave had nothing changed (5–15)"
    )
    assert "10 would be expected, and none at all would come by chance less than 0.1% of the time" in made.note.en


# Beside what it is compared with


def test_the_average_a_score_is_set_against_names_its_year() -> None:
    # the averages of 2568 and 2569: 93.82, and not known; 93.82 − 79.85 = 13.97
    rows = whole_year(2565, 10) | whole_year(2568, 8, ita_total=79.85) | whole_year(2569, 7, ita_total=85.4)
    notes = told(state_of(rows), 2569, 4).section("ita").card("ita").notes
    assert "2568: 13.97 below the national average" in [note.en for note in notes]
    awaited = told(state_of(rows), 2569, 3).section("ita").card("ita").notes
    assert "ปี 2568 ต่ำกว่าเฉลี่ยประเทศ 13.97" in [note.th for note in awaited]


def test_the_minutes_tell_the_year_before_as_the_screen_does() -> None:
    rows = reports(2566, 1, {21: DONE}, disbursed=9_000.0) | reports(2567, 1, {21: DONE, 30: DONE}, disbursed=1_000.0)
    found = [each.text.en for each in statements.overview(at(state_of(BASE, rows), 2567, 1))]
    assert "2 of 41 projects completed (1 by this time last year); e-PlanNACC score 4.88 of 100" in found
    spent = "≥ 2,000 of 170,000 baht planned for 2567 disbursed (≥ 9,000 by this time last year) · 2 of 4 projects"
    assert [told for told in found if told.startswith(spent)]


def test_where_there_are_more_cases_than_expected_chance_is_no_comfort() -> None:
    # an unchanged number would bring 10 in a year; 15 or fewer would come by chance in 95 of 100 years
    note = told(state_of(BASE | quarters(2566, 3, 4, 4, 4)), 2566, 4).figure("cases-running").note
    assert "would be expected" not in note.en
    assert (
        "10 would be expected"
        in told(state_of(BASE | quarters(2566, 3, 2, 2, 2)), 2566, 4).figure("cases-running").note.en
    )


def test_a_part_of_a_case_a_year_is_not_told() -> None:
    # base 2: 2567 had 2, and 2570 allows 1: 1 fewer in 3 years
    rows = whole_year(2565, 2) | whole_year(2566, 1) | whole_year(2567, 2)
    notes = told(state_of(rows), 2567, 4).section("cases").notes
    assert notes[0].en == "2567 had 2 cases and 2570 allows 1: 1 fewer by then"
