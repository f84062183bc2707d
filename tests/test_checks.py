from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import acplan.words.file_issues
import acplan.words.issues
import acplan.words.money_issues
import acplan.words.result_issues
import acplan.words.row_issues
import acplan.words.store
from acplan.issues import Issue, Severity, Wording, errors, warnings
from acplan.plan import Plan
from acplan.progress.checks import check_progress
from acplan.progress.state import State, changes
from acplan.workbook.read import Reading
from kit.builders import HEADLINE, INDICATORS, PROJECTS, reported
from kit.workbooks import workbook

YEAR, QUARTER, NUMBER, NAME, STATUS = "ปีงบประมาณ", "ไตรมาส", "ลำดับโครงการ", "ชื่อโครงการ", "สถานะ"
REASON, PERCENT = "เหตุผลที่ไม่สามารถดำเนินการได้", "ความก้าวหน้าสะสม (ร้อยละ)"
ENACTED, DISBURSED = "งบตามข้อบัญญัติ (บาท)", "เบิกจ่ายสะสม (บาท)"
CASES, STAGE, SOURCE, CUT_OFF = "คดีทุจริตใหม่ในไตรมาส", "ขั้นตอนที่นับ", "แหล่งข้อมูล", "ข้อมูล ณ วันที่"
ITA, CODE, INDICATOR, RESULT, NOTE = "คะแนน ITA รวม", "รหัสตัวชี้วัด", "ตัวชี้วัด", "ผลสะสม", "หมายเหตุ"
DONE, RUNNING, UNABLE, CANCELLED = "ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "ไม่สามารถดำเนินการได้", "ยกเลิก"
COMPLAINT, INDICTED = "เรื่องร้องเรียน", "ชี้มูลความผิด"
FULL = {STAGE: INDICTED, SOURCE: "ป.ป.ช.", CUT_OFF: "31/12/2568"}
"""What goes with a case count so that nothing is missing."""

LAST_DAYS = {1: "31/12/2568", 2: "31/03/2569", 3: "30/06/2569", 4: "30/09/2569"}
"""The last day of each quarter of 2569."""

Cells = Mapping[str, Any]


def full(quarter: int) -> Cells:
    return FULL | {CUT_OFF: LAST_DAYS[quarter]}


def headline(*rows: Cells) -> dict[str, list[dict[str, Any]]]:
    return {HEADLINE: [{YEAR: 2569, QUARTER: 1, **row} for row in rows]}


def projects(*rows: Cells) -> dict[str, list[dict[str, Any]]]:
    return {PROJECTS: [{YEAR: 2569, QUARTER: 1, NUMBER: 5, **row} for row in rows]}


def indicators(*rows: Cells) -> dict[str, list[dict[str, Any]]]:
    return {INDICATORS: [{YEAR: 2569, QUARTER: 1, CODE: "P01-O1a", **row} for row in rows]}


@pytest.fixture
def check(plan: Plan, today: date) -> Any:
    def checked(sheets: Mapping[str, Sequence[Cells]], stored: State | None = None, day: date = today) -> Reading:
        return check_progress(workbook(sheets), plan, stored or State(), day)

    return checked


def where(reading: Reading) -> list[tuple[str, str, str]]:
    return [(issue.wording.code, issue.sheet, issue.cell) for issue in reading.issues]


def codes(reading: Reading) -> list[str]:
    return [issue.wording.code for issue in reading.issues]


# Keys and names


@pytest.mark.parametrize("number", [0, 42, "๙๙"])
def test_a_project_that_the_plan_does_not_have(check: Any, number: Any) -> None:
    reading = check(projects({STATUS: DONE}, {NUMBER: number, STATUS: DONE}))
    assert where(reading) == [("unknown_project", PROJECTS, "C3")]
    assert "1–41" in reading.issues[0].todo("th")
    assert [row.values["project"] for row in reading.rows["projects"]] == [5]
    assert errors(reading.issues)


def test_an_indicator_that_the_plan_does_not_have(check: Any) -> None:
    reading = check(indicators({CODE: "P99-O1", RESULT: 5}))
    assert where(reading) == [("unknown_indicator", INDICATORS, "C2")]
    assert "P01-O1a" in reading.issues[0].todo("th")
    assert errors(reading.issues)


@pytest.mark.parametrize("code", ["p01-o1A", " P01 - O1a ", "P๐๑-O๑a"])
def test_an_indicator_code_is_known_however_it_is_typed(check: Any, code: str) -> None:
    reading = check(indicators({CODE: code, RESULT: 5}))
    assert reading.issues == []
    assert State.of(reading.rows).rows["indicators"] == {(2569, 1, "P01-O1a"): {"value": 5.0}}


@pytest.mark.parametrize("year", [2564, 2571])
def test_a_year_outside_the_plan(check: Any, year: int) -> None:
    reading = check(headline({YEAR: year, CASES: 1, **FULL}))
    assert where(reading) == [("year_outside_plan", HEADLINE, "A2")]
    assert "2565–2570" in reading.issues[0].found("th")
    assert reading.rows["headline"] == []


def test_the_name_of_another_project(check: Any, plan: Plan) -> None:
    reading = check(projects({NAME: plan.project_by_number[6].name.th, STATUS: DONE}))
    assert where(reading) == [("other_name", PROJECTS, "D2")]
    assert errors(reading.issues)
    assert reading.issues[0].found("en") == "The name in this row is that of 6, not of 5."


def test_the_text_of_another_indicator(check: Any, plan: Plan) -> None:
    reading = check(indicators({INDICATOR: plan.indicator_by_code["P01-O2"].text, RESULT: 5}))
    assert where(reading) == [("other_name", INDICATORS, "D2")]


def test_a_name_that_is_nobodys_is_a_warning(check: Any) -> None:
    reading = check(projects({NAME: "โครงการที่เปลี่ยนชื่อ", STATUS: DONE}))
    assert where(reading) == [("changed_name", PROJECTS, "D2")]
    assert errors(reading.issues) == []
    assert State.of(reading.rows).rows["projects"] == {(2569, 1, 5): {"status": DONE}}


def test_two_projects_share_a_name_and_neither_is_wrong(check: Any, plan: Plan) -> None:
    name = plan.project_by_number[2].name.th
    assert name == plan.project_by_number[18].name.th
    assert check(projects({NUMBER: 2, NAME: name, STATUS: DONE}, {NUMBER: 18, NAME: name, STATUS: DONE})).issues == []


def test_the_plans_name_with_other_spaces_is_the_plans_name(check: Any, plan: Plan) -> None:
    name = plan.project_by_number[5].name.th
    assert check(projects({NAME: f" {name[:9]} {name[9:]}\u200b", STATUS: DONE})).issues == []


# Doubled rows


def test_a_doubled_project_row(check: Any) -> None:
    reading = check(projects({STATUS: DONE}, {NUMBER: 6, STATUS: DONE}, {NUMBER: "๕", STATUS: RUNNING, PERCENT: 5}))
    assert where(reading) == [("doubled_row", PROJECTS, "C4")]
    assert "2" in reading.issues[0].found("en")
    assert errors(reading.issues)


def test_doubled_headline_and_indicator_rows(check: Any) -> None:
    rows = headline({NOTE: "ก"}, {QUARTER: "Q1", NOTE: "ข"}) | indicators({RESULT: 1}, {CODE: "p01-o1a", RESULT: 2})
    assert where(check(rows)) == [("doubled_row", HEADLINE, "B3"), ("doubled_row", INDICATORS, "C3")]


def test_a_whole_year_row_of_a_project_is_its_fourth_quarter(check: Any) -> None:
    whole = {QUARTER: "ทั้งปี", STATUS: DONE}
    reading = check(projects(whole))
    assert reading.issues == []
    assert State.of(reading.rows).rows["projects"] == {(2569, 4, 5): {"status": DONE}}
    assert where(check(projects({QUARTER: 4, STATUS: DONE}, whole))) == [("doubled_row", PROJECTS, "C3")]
    assert check(projects({QUARTER: 3, STATUS: DONE}, whole)).issues == []


# Whole years and quarters of the headline


def test_a_whole_year_and_quarters_in_one_file(check: Any) -> None:
    reading = check(headline({QUARTER: 1, CASES: 1, **FULL}, {QUARTER: "ทั้งปี", CASES: 4, **FULL}))
    assert where(reading) == [("year_and_quarters", HEADLINE, "B3")]
    assert errors(reading.issues)


def test_a_blank_quarter_row_beside_a_whole_year_is_fine(check: Any) -> None:
    assert check(headline({QUARTER: 1, CASES: None}, {QUARTER: "ทั้งปี", CASES: 4, **FULL})).issues == []


def test_different_years_may_be_known_in_different_ways(check: Any) -> None:
    rows = headline({YEAR: 2565, QUARTER: "ทั้งปี", CASES: 4, **FULL}, {CASES: 1, **FULL})
    assert check(rows).issues == []


@pytest.mark.parametrize(
    ("stored", "sent"),
    [
        ({(2569, 1): {"cases": 1}}, {QUARTER: "ทั้งปี", ITA: 85}),
        ({(2569, 0): {"cases": 4}}, {QUARTER: 4, ITA: 85}),
    ],
)
def test_what_would_stand_beside_the_other_kind_is_refused(check: Any, stored: Any, sent: Cells) -> None:
    """Only a case count says that the year is now known in the other way."""
    reading = check(headline(sent), reported(headline=stored))
    assert where(reading) == [("year_and_quarters", HEADLINE, "B2")]


def test_going_from_quarters_to_a_whole_year_is_one_upload(check: Any) -> None:
    stored = reported(headline={(2569, 1): {"cases": 1}, (2569, 2): {"cases": 2}})
    reading = check(headline({QUARTER: "ทั้งปี", CASES: 4, **FULL}), stored)
    assert reading.issues == []
    after = stored.apply(changes(stored, reading.rows))
    assert list(after.rows["headline"]) == [(2569, 0)]


# Cases


@pytest.mark.parametrize(("header", "cell"), [(STAGE, "D2"), (SOURCE, "E2"), (CUT_OFF, "F2")])
def test_a_case_count_without_its_source(check: Any, header: str, cell: str) -> None:
    reading = check(headline({CASES: 1, **FULL, header: None}))
    assert where(reading) == [("no_source", HEADLINE, cell)]
    assert header in reading.issues[0].found("th")
    assert errors(reading.issues) == []


def test_a_source_that_is_stored_need_not_be_sent_again(check: Any) -> None:
    kept = {"cases": 1, "stage": INDICTED, "source": "ป.ป.ช.", "cut_off": date(2025, 12, 31)}
    stored = reported(headline={(2569, 1): kept})
    assert check(headline({CASES: 2}), stored).issues == []
    assert codes(check(headline({CASES: 2, SOURCE: "-"}), stored)) == ["no_source"]


def test_a_source_that_has_no_column_is_located_at_its_row(check: Any) -> None:
    assert where(check(headline({CASES: 1}))) == [("no_source", HEADLINE, "A2")] * 3


def test_another_stage_than_the_base_years(check: Any) -> None:
    stored = reported(headline={(2565, 0): {"cases": 10, "stage": INDICTED}})
    reading = check(headline({CASES: 1, **FULL, STAGE: COMPLAINT}), stored)
    assert where(reading) == [("stage_differs", HEADLINE, "D2")]
    assert errors(reading.issues) == []
    assert check(headline({CASES: 1, **FULL}), stored).issues == []


def test_another_stage_than_that_of_the_base_year_in_the_same_file(check: Any) -> None:
    base = {YEAR: 2565, QUARTER: "ทั้งปี", CASES: 10, **FULL, STAGE: COMPLAINT}
    assert where(check(headline(base, {CASES: 1, **FULL}))) == [("stage_differs", HEADLINE, "D3")]


def test_the_base_year_may_change_its_own_stage(check: Any) -> None:
    stored = reported(headline={(2565, 0): {"cases": 10, "stage": INDICTED}})
    row = {YEAR: 2565, QUARTER: "ทั้งปี", CASES: 10, **FULL, STAGE: COMPLAINT}
    assert check(headline(row), stored).issues == []


def test_counts_that_rise_each_quarter_look_to_date(check: Any) -> None:
    reading = check(headline(*({QUARTER: q, CASES: n, **full(q)} for q, n in ((1, 1), (2, 3), (3, 4)))))
    assert where(reading) == [("looks_to_date", HEADLINE, "C4")]
    assert "1, 3, 4" in reading.issues[0].found("th")
    assert errors(reading.issues) == []


def test_stored_quarters_count_when_figures_look_to_date(check: Any) -> None:
    stored = reported(headline={(2569, 1): {"cases": 1}, (2569, 2): {"cases": 3}})
    assert codes(check(headline({QUARTER: 3, CASES: 4, **full(3)}), stored)) == ["looks_to_date"]
    assert codes(check(headline({QUARTER: 3, CASES: 3, **full(3)}), stored)) == []


@pytest.mark.parametrize("counts", [(1, 2), (1, 1, 2), (3, 2, 1), (0, 0, 0)])
def test_counts_that_do_not_look_to_date(check: Any, counts: tuple[int, ...]) -> None:
    rows = headline(*({QUARTER: q, CASES: n, **full(q)} for q, n in enumerate(counts, start=1)))
    assert check(rows).issues == []


# ITA


@pytest.mark.parametrize("quarter", [1, 2, 3])
def test_an_ita_score_before_the_fourth_quarter(check: Any, quarter: int) -> None:
    reading = check(headline({QUARTER: quarter, ITA: 85}))
    assert where(reading) == [("ita_before_q4", HEADLINE, "C2")]
    assert errors(reading.issues) == []


@pytest.mark.parametrize("quarter", [4, "ทั้งปี"])
def test_an_ita_score_at_the_years_end(check: Any, quarter: Any) -> None:
    assert check(headline({QUARTER: quarter, ITA: 85})).issues == []


TRAT_2564 = (93.55, 87.72, 91.01, 87.93, 89.52, 90.55, 88.68, 88.58, 72.89, 65.56)
"""The published row of ตราด: 0.3 · 89.946 + 0.3 · 89.27 + 0.4 · 69.225 = 81.4548."""


@pytest.mark.parametrize(
    ("total", "differs"), [(81.45, False), (81.46, False), (81.44, False), (81.47, True), (85, True)]
)
def test_an_ita_total_against_its_ten_indicators(check: Any, total: float, differs: bool) -> None:
    scores = {f"ITA ตัวชี้วัดที่ {n}": score for n, score in enumerate(TRAT_2564, start=1)}
    reading = check(headline({QUARTER: 4, ITA: total, **scores}))
    assert where(reading) == [("ita_total_differs", HEADLINE, "C2")] * differs
    assert errors(reading.issues) == []


def test_an_ita_total_against_indicators_that_are_stored(check: Any) -> None:
    stored = reported(headline={(2569, 4): {f"ita_{n}": score for n, score in enumerate(TRAT_2564, start=1)}})
    assert codes(check(headline({QUARTER: 4, ITA: 85}), stored)) == ["ita_total_differs"]


# Projects


def test_in_progress_without_a_percentage(check: Any) -> None:
    reading = check(projects({STATUS: RUNNING, PERCENT: None}))
    assert where(reading) == [("no_percent", PROJECTS, "E2")]
    assert errors(reading.issues) == []
    assert check(projects({STATUS: RUNNING, PERCENT: 0})).issues == []
    stored = reported(projects={(2569, 1, 5): {"percent": 40.0}})
    assert check(projects({STATUS: RUNNING, PERCENT: None}), stored).issues == []
    assert codes(check(projects({STATUS: RUNNING, PERCENT: "-"}), stored)) == ["no_percent"]


@pytest.mark.parametrize("status", [UNABLE, CANCELLED])
def test_cannot_be_carried_out_without_a_reason(check: Any, status: str) -> None:
    reading = check(projects({STATUS: status, REASON: None}))
    assert where(reading) == [("no_reason", PROJECTS, "E2")]
    assert errors(reading.issues) == []
    assert check(projects({STATUS: status, REASON: "บุคลากรไม่เพียงพอ"})).issues == []


def test_completed_at_less_than_all(check: Any) -> None:
    reading = check(projects({STATUS: DONE, PERCENT: 99.5}))
    assert where(reading) == [("status_against_percent", PROJECTS, "E2")]
    assert "99.5" in reading.issues[0].found("th")
    assert errors(reading.issues) == []
    assert check(projects({STATUS: DONE, PERCENT: 100})).issues == []


@pytest.mark.parametrize(
    ("project", "enacted", "disbursed", "codes"),
    [
        (41, 20000, 20000.01, ["overspent", "spent_above_plan"]),  # 20,000 planned
        (41, "ไม่ใช้งบประมาณ", 1, ["overspent"]),
        (41, 20000, 20000, []),
        (41, 20000, "ไม่ใช้งบประมาณ", []),
        (41, None, 500, ["spent_not_enacted"]),
        (41, None, 0, []),
        (41, 25000, 21000, ["spent_above_plan"]),
        (5, "ไม่ใช้งบประมาณ", 0, []),  # no budget planned
        (5, 500, 0, ["money_not_planned"]),
        (5, None, 500, ["spent_not_enacted", "money_not_planned"]),
        (5, "ไม่ใช้งบประมาณ", 500, ["overspent", "money_not_planned"]),
    ],
)
def test_money_that_does_not_agree(check: Any, project: int, enacted: Any, disbursed: Any, codes: list[str]) -> None:
    reading = check(projects({NUMBER: project, ENACTED: enacted, DISBURSED: disbursed}))
    assert where(reading) == [(code, PROJECTS, "E2") for code in codes]
    assert errors(reading.issues) == []
    told = f"{disbursed:,}" if not isinstance(disbursed, str) else "0"
    assert all(f"เบิกจ่าย {told} " in issue.found("th") for issue in reading.issues)
    assert all(f"{told} " in issue.found("en") for issue in reading.issues)


def test_a_budget_that_the_plan_does_not_give_is_asked_about_at_its_cell(check: Any) -> None:
    assert where(check(projects({ENACTED: 500}))) == [("money_not_planned", PROJECTS, "D2")]


@pytest.mark.parametrize(("header", "name", "cell"), [(PERCENT, "percent", "D2"), (DISBURSED, "disbursed", "D2")])
def test_a_figure_to_date_that_falls(check: Any, header: str, name: str, cell: str) -> None:
    before = {(2568, 4, 41): {name: 90.0}, (2569, 1, 40): {name: 90.0}}
    stored = reported(projects={(2569, 1, 41): {name: 60.0, "enacted": 100.0}, **before})
    reading = check(projects({NUMBER: 41, QUARTER: 2, header: 40}), stored)
    assert where(reading) == [("falling", PROJECTS, cell)]
    assert reading.issues[0].found("th") == f"{header} ของโครงการ 41 ลดจาก 60 เหลือ 40"
    assert errors(reading.issues) == []
    assert check(projects({NUMBER: 41, QUARTER: 2, header: 60}), stored).issues == []
    assert check(projects({NUMBER: 41, QUARTER: 1, header: 40}), stored).issues == []  # a revision, not a fall


def test_a_fall_within_one_file(check: Any) -> None:
    reading = check(projects({QUARTER: 1, PERCENT: 60}, {QUARTER: "ทั้งปี", PERCENT: 40}))
    assert where(reading) == [("falling", PROJECTS, "D3")]


# Indicators


@pytest.mark.parametrize("word", ["มี", "ไม่มี", " มี\u200b", "yes", "No"])
def test_whether_a_thing_exists(check: Any, word: str) -> None:
    reading = check(indicators({CODE: "P08-O2", RESULT: word}))
    assert reading.issues == []
    stored = State.of(reading.rows).rows["indicators"]
    assert stored[2569, 1, "P08-O2"]["value"] in {"มี", "ไม่มี"}


@pytest.mark.parametrize("word", ["ครบ", 1, "NA"])
def test_a_word_that_does_not_say_whether_a_thing_exists(check: Any, word: Any) -> None:
    reading = check(indicators({CODE: "P08-O2", RESULT: word}))
    assert where(reading) == [("not_exists_word", INDICATORS, "D2")]
    assert errors(reading.issues)


@pytest.mark.parametrize(
    ("typed", "value"),
    [(5, 5.0), ("๕", 5.0), ("34.5", 34.5), (0, 0.0), ((0.85, "0%"), 85.0), ("85 %", 85.0)],
)
def test_results_in_numbers(check: Any, typed: Any, value: float) -> None:
    reading = check(indicators({CODE: "P01-O2", RESULT: typed}))
    assert reading.issues == []
    assert State.of(reading.rows).rows["indicators"] == {(2569, 1, "P01-O2"): {"value": value}}


@pytest.mark.parametrize(
    ("code", "typed", "found", "counted"),
    [
        ("P16-R1", (0.82, "0%"), "82%", "errors in disbursement"),
        ("P35-R3", "ร้อยละ ๕", "ร้อยละ ๕", "instances of corruption in local government"),
        ("P01-O1a", "85 %", "85 %", "what the indicator counts"),
    ],
)
def test_a_percentage_is_no_count(check: Any, code: str, typed: Any, found: str, counted: str) -> None:
    (issue,) = check(indicators({CODE: code, RESULT: typed})).issues
    assert issue.found("en") == f"“{found}” is a percentage; the indicator asks for a number."
    assert issue.todo("en") == f"Enter the number ({counted}), not a percentage."


@pytest.mark.parametrize(
    ("quarter", "typed", "asked"),
    [(4, 8, False), (4, 9, True), (4, 80, True), (3, 80, True), (2, 7, False), (4, 101, False)],
)
def test_a_count_that_may_be_the_percentage_by_which_it_fell(check: Any, quarter: int, typed: int, asked: bool) -> None:
    """Errors are to fall by 80 percent from 8: more than the 8 may be the percentage, as may the plan's own 80."""
    stored = reported(indicators={(2568, 4, "P16-R1"): {"value": 8.0}})
    found = check(indicators({CODE: "P16-R1", QUARTER: quarter, RESULT: typed}), stored).issues
    assert [issue.wording.code for issue in found if issue.wording.code == "perhaps_percent"] == [
        "perhaps_percent"
    ] * asked


def test_the_plans_own_percentage_is_asked_about_at_the_years_end(check: Any) -> None:
    for quarter, asked in ((4, ["perhaps_percent"]), (3, [])):
        found = check(indicators({CODE: "P35-R3", QUARTER: quarter, RESULT: 5}))
        assert [issue.wording.code for issue in found.issues] == asked


@pytest.mark.parametrize(
    ("typed", "total", "refused"),
    [(86.0, 86.0, False), ("86.004", 86.0, False), (86.01, 86.0, True), (86, None, True), (None, 86.0, False)],
)
def test_a_result_that_repeats_the_ita_total(check: Any, typed: Any, total: float | None, refused: bool) -> None:
    stored = reported(headline={(2569, 4): {"ita_total": total}} if total else {})
    reading = check(indicators({CODE: "P11-R1", QUARTER: 4, RESULT: typed}, {QUARTER: 4, RESULT: 5}), stored)
    assert where(reading) == ([("repeats_another", INDICATORS, "D2")] if refused else [])
    assert State.of(reading.rows).rows["indicators"] == {(2569, 4, "P01-O1a"): {"value": 5.0}}, "nothing is kept twice"


@pytest.mark.parametrize(
    ("typed", "code"),
    [("มี", "not_a_number"), ("NA", "not_a_number"), ("5 10", "not_a_number"), (-1, "negative"), ("-๑", "negative"),
     ("9" * 400, "out_of_range"), (True, "boolean")],
)  # fmt: skip
def test_results_that_must_be_numbers(check: Any, typed: Any, code: str) -> None:
    reading = check(indicators({RESULT: typed}))
    assert where(reading)[0] == (code, INDICATORS, "D2")
    assert errors(reading.issues)
    assert changes(State(), reading.rows) == []


@pytest.mark.parametrize(
    ("code", "typed", "refused"),
    [
        ("P01-O2", 101, True),  # a percentage
        ("P01-O2", 100, False),
        ("P01-O2", 0, False),
        ("P11-R1", 860, True),  # a score
        ("P01-O1a", 86, False),  # channels
        ("P35-R3", 860, False),  # the count that falls by 5 percent
    ],
)
def test_shares_and_scores_lie_between_nought_and_a_hundred(check: Any, code: str, typed: float, refused: bool) -> None:
    reading = check(indicators({CODE: code, RESULT: typed}))
    assert where(reading) == ([("out_of_range", INDICATORS, "D2")] if refused else [])
    assert bool(errors(reading.issues)) is refused


@pytest.mark.parametrize(
    ("typed", "text"), [("ดีขึ้น", "ดีขึ้น"), ("50%", "50%"), ("007", "007"), (80, "80"), (80.5, "80.5")]
)
def test_qualitative_results_stay_text(check: Any, typed: Any, text: str) -> None:
    reading = check(indicators({CODE: "P01-R1", RESULT: typed}))
    assert reading.issues == []
    assert State.of(reading.rows).rows["indicators"] == {(2569, 1, "P01-R1"): {"value": text}}


def test_a_result_is_withdrawn(check: Any) -> None:
    stored = reported(indicators={(2569, 1, "P08-O2"): {"value": "มี"}, (2569, 1, "P01-O1a"): {"value": 5.0}})
    reading = check(indicators({CODE: "P08-O2", RESULT: "-"}, {RESULT: "รอข้อมูล"}), stored)
    assert reading.issues == []
    assert stored.apply(changes(stored, reading.rows)).rows == State().rows


# The clock


def test_a_quarter_that_has_not_begun(check: Any) -> None:
    rows = projects({QUARTER: 2, STATUS: DONE}, {QUARTER: 2, NUMBER: 6, STATUS: DONE})
    early = check(rows, day=date(2025, 12, 31))
    assert where(early) == [("not_yet_begun", PROJECTS, "B2")]  # once a quarter
    assert early.issues[0].found("en") == "Quarter 2 of 2569 has not begun, yet it has data."
    assert errors(early.issues) == []
    assert check(rows, day=date(2026, 1, 1)).issues == []


def test_a_blank_row_of_a_quarter_to_come_says_nothing(check: Any) -> None:
    rows = headline({QUARTER: 4, CASES: None}, {QUARTER: 1, NOTE: "ก"})
    assert check(rows, day=date(2025, 10, 1)).issues == []


def test_a_whole_year_begins_with_its_first_quarter(check: Any) -> None:
    rows = headline({QUARTER: "ทั้งปี", CASES: 1, STAGE: INDICTED, SOURCE: "ป.ป.ช.", CUT_OFF: "-"})
    assert codes(check(rows, day=date(2025, 9, 30))) == ["no_source", "not_yet_begun"]
    assert codes(check(rows, day=date(2025, 10, 1))) == ["no_source"]


# The file as a whole


def test_nothing_reported(check: Any) -> None:
    assert codes(check(projects({STATUS: None}))) == ["nothing_reported"]
    assert codes(check(projects({STATUS: "-"}))) == []  # a withdrawal is something


def test_nothing_reported_beside_an_unknown_sheet(check: Any) -> None:
    sheets: Any = projects({STATUS: None}) | {"ทด": [["x"]]}
    assert codes(check(sheets)) == ["unknown_sheet", "nothing_reported"]


def test_a_file_that_cannot_be_read_is_not_called_empty(plan: Plan, today: date) -> None:
    reading = check_progress(b"", plan, State(), today)
    assert codes(reading) == ["not_a_workbook"]
    assert changes(State(), reading.rows) == []


def test_errors_and_warnings_of_one_file_are_told_apart(check: Any) -> None:
    reading = check(headline({CASES: -1, **FULL}) | projects({STATUS: RUNNING, PERCENT: None}))
    assert [issue.wording.code for issue in errors(reading.issues)] == ["negative"]
    assert [issue.wording.code for issue in warnings(reading.issues)] == ["no_percent"]


# The sentences


def wordings(module: ModuleType) -> dict[str, Wording]:
    return {name: value for name, value in vars(module).items() if isinstance(value, Wording)}


ALL = {
    module: wordings(module)
    for module in (
        acplan.words.file_issues,
        acplan.words.issues,
        acplan.words.money_issues,
        acplan.words.result_issues,
        acplan.words.row_issues,
        acplan.words.store,
    )
}
EVERY = [pytest.param(name, wording, id=name) for found in ALL.values() for name, wording in found.items()]
USED = {
    name
    for path in (Path(__file__).parents[1] / "acplan").rglob("*.py")
    for name in re.findall(r"\b(?:say|money_say|result_say|row_issues|cell_issues)\.(\w+)", path.read_text("utf-8"))
}
"""What the program says, by name."""


@pytest.mark.parametrize(("name", "wording"), EVERY)
def test_every_issue_says_three_things_in_two_languages(name: str, wording: Wording) -> None:
    sentences = (*wording.found, *wording.why, *wording.todo)
    wanted = {placeholder for sentence in sentences for placeholder in re.findall(r"{(\w+)}", sentence)}
    for th, en in (wording.found, wording.why, wording.todo):
        assert set(re.findall(r"{(\w+)}", th)) == set(re.findall(r"{(\w+)}", en))
    issue = Issue(wording, values={placeholder: f"«{placeholder}»" for placeholder in wanted})
    for say in (issue.found, issue.why, issue.todo):
        assert say("th").strip()
        assert say("en").strip()
        assert "{" not in say("th") + say("en")
    if name != "PLAN_BROKEN":  # all of its first sentence is given by the caller
        assert all(re.search("[ก-๙]", sentence) for sentence in sentences[::2])
        assert not any(
            re.search("[ก-๙]", re.sub("“หมายเหตุ”|“หลักฐาน”|“ทั่วไป”|“ปัญหา/อุปสรรค”|พ.ศ.|ก.ย.|ทั้งปี|ไม่มี|มี", "", s))
            for s in sentences[1::2]
        )


def test_every_issue_is_used() -> None:
    assert {name for found in ALL.values() for name in found} <= USED


def test_codes_are_unique() -> None:
    found = [wording.code for module in ALL.values() for wording in module.values()]
    assert len(found) > 40
    assert len(found) == len(set(found))


def test_an_issue_as_plain_values() -> None:
    issue = Issue(acplan.words.issues.NEGATIVE, PROJECTS, "G2", PERCENT, {"found": -1})
    assert issue.severity is Severity.ERROR
    assert issue.as_dict() == {
        "severity": "error",
        "code": "negative",
        "sheet": PROJECTS,
        "cell": "G2",
        "column": PERCENT,
        "found_th": "-1 ติดลบ",
        "found_en": "-1 is negative.",
        "why_th": "ค่านี้เป็นไปไม่ได้",
        "why_en": "The value cannot be true.",
        "todo_th": "กรอก 0 หรือมากกว่า",
        "todo_en": "Enter 0 or more.",
    }


# Figures that contradict each other across quarters


def test_spending_above_the_budget_of_an_earlier_quarter(check: Any) -> None:
    stored = reported(projects={(2569, 1, 41): {"enacted": 100.0}, (2568, 4, 41): {"enacted": 900.0}})
    later = {NUMBER: 41, QUARTER: 2}
    assert where(check(projects({**later, DISBURSED: 101}), stored)) == [("overspent", PROJECTS, "D2")]
    assert check(projects({**later, DISBURSED: 100}), stored).issues == []
    assert check(projects({**later, ENACTED: 200, DISBURSED: 101}), stored).issues == []


def test_a_result_to_date_that_falls(check: Any) -> None:
    stored = reported(indicators={(2569, 1, "P01-O1a"): {"value": 6.0}})
    reading = check(indicators({QUARTER: 2, RESULT: 4}), stored)
    assert where(reading) == [("falling_result", INDICATORS, "D2")]
    assert reading.issues[0].found("en") == "The result to date of P01-O1a fell from 6 to 4."
    assert errors(reading.issues) == []
    assert check(indicators({QUARTER: 2, RESULT: 6}), stored).issues == []


def test_a_share_may_fall(check: Any, plan: Plan) -> None:
    share = next(i.code for i in plan.indicators if i.unit == "ร้อยละ" and i.operator == "at_least")
    stored = reported(indicators={(2569, 1, share): {"value": 60.0}})
    assert check(indicators({QUARTER: 2, CODE: share, RESULT: 40}), stored).issues == []


@pytest.mark.parametrize("column", ["เรื่องร้องเรียนที่รับในไตรมาส", "เรื่องร้องเรียนที่แล้วเสร็จในไตรมาส"])
def test_complaints_that_rise_each_quarter_look_to_date(check: Any, column: str) -> None:
    reading = check(headline(*({QUARTER: q, column: n} for q, n in ((1, 2), (2, 5), (3, 9)))))
    assert where(reading) == [("looks_to_date", HEADLINE, "C4")]
    assert column in reading.issues[0].found("th")


def test_bare_fractions_among_results_in_percent(check: Any, plan: Plan) -> None:
    first, second = [i.code for i in plan.indicators if i.unit == "ร้อยละ" and i.operator == "at_least"][:2]
    reading = check(indicators({CODE: first, RESULT: 0.85}, {CODE: second, RESULT: 1}, {RESULT: 0.5}))
    assert where(reading) == [("bare_fraction", INDICATORS, "D2")]
    assert errors(reading.issues)
    beside = check(indicators({CODE: first, RESULT: 0.85}, {CODE: second, RESULT: 90}))
    assert where(beside) == [("one_or_hundred", INDICATORS, "D2")]
    assert errors(beside.issues) == []
    assert "85" in beside.issues[0].todo("th")
    assert check(indicators({CODE: first, RESULT: "0.85%"}, {CODE: second, RESULT: "ร้อยละ ๙๐"})).issues == []


@pytest.mark.parametrize(("typed", "value"), [("1 ฉบับ", 1.0), ("๒ฉบับ", 2.0), ("3", 3.0)])
def test_a_result_with_its_unit(check: Any, plan: Plan, typed: str, value: float) -> None:
    code = next(i.code for i in plan.indicators if i.unit == "ฉบับ")
    reading = check(indicators({CODE: code, RESULT: typed}))
    assert reading.issues == []
    assert reading.rows["indicators"][0].values["value"] == value


def test_a_result_with_another_unit_is_no_number(check: Any, plan: Plan) -> None:
    code = next(i.code for i in plan.indicators if i.unit == "ฉบับ")
    assert codes(check(indicators({CODE: code, RESULT: "3 ครั้ง"}))) == ["other_unit"]


@pytest.mark.parametrize("typed", ["120/128", "3-5", "5*", "5(+2)", "ห้า"])
def test_what_is_no_number_is_not_told_to_be_in_another_unit(check: Any, plan: Plan, typed: str) -> None:
    code = next(i.code for i in plan.indicators if i.unit == "ฉบับ")
    assert codes(check(indicators({CODE: code, RESULT: typed}))) == ["not_a_number"]


def test_a_result_that_became_a_date(check: Any, plan: Plan) -> None:
    code = next(i.code for i in plan.indicators if i.unit == "ฉบับ")
    (issue,) = check(indicators({CODE: code, RESULT: datetime(2026, 4, 3)})).issues
    assert (issue.wording.code, issue.cell) == ("date_for_number", "D2")
    assert "3/4/2026" in issue.found("th")


@pytest.mark.parametrize(
    ("typed", "codes_"),
    [("5 ครั้ง", []), ("2 ราย", []), ("5", []), ("80%", ["percent_for_count"]), ("5 แสน", ["not_a_number"])],
)
def test_a_count_that_is_to_fall_by_so_many_percent(check: Any, plan: Plan, typed: str, codes_: list[str]) -> None:
    code = next(i.code for i in plan.indicators if i.operator == "decreases_by")
    assert codes(check(indicators({CODE: code, RESULT: typed}))) == codes_


@pytest.mark.parametrize("typed", ["3 เรื่อง", "3 ราย", "๓ คน", "จำนวน 3 ครั้ง", "3 people"])
def test_a_count_whose_unit_the_plan_does_not_name(check: Any, plan: Plan, typed: str) -> None:
    code = next(i.code for i in plan.indicators if i.operator == "decreases" and not i.unit)
    reading = check(indicators({CODE: code, RESULT: typed}))
    assert reading.issues == []
    assert reading.rows["indicators"][0].values["value"] == 3.0
    assert codes(check(indicators({CODE: code, RESULT: "3 แสน"}))) == ["not_a_number"]


def test_more_issues_than_a_person_reads_are_counted(check: Any) -> None:
    reading = check(projects(*({NUMBER: 100 + n, STATUS: DONE} for n in range(620))))
    assert len(reading.issues) == 501
    assert reading.issues[-1].found("en") == "120 more are not shown."
    assert errors(reading.issues)
