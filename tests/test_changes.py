"""What changed between two periods, worked out by hand: within a year, over a year's end, and from nothing."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from acplan.figures.content import content
from acplan.fiscal import Period
from acplan.measures.as_json import summary_json
from acplan.measures.changes import Changes, MoneyYear, Moved, Obstacle, changes
from acplan.measures.moves import moves
from acplan.measures.summary import Summary, summarise
from acplan.progress.state import State
from acplan.rules import ProjectState, names_any
from kit.builders import COMPLAINT, DONE, INDICTED, RUNNING, UNABLE, quarters, state_of, the_plan, whole_year
from kit.pages import LANGS, NASTY, Seen, run, saved

D, R, U, N = ProjectState.DONE, ProjectState.IN_PROGRESS, ProjectState.UNABLE, ProjectState.UNREPORTED
HEADLINE = whole_year(2565, 10, ita_total=65.45) | quarters(2566, 3, 2, 3, 1) | quarters(2567, 2)
HEADLINE[2566, 4]["ita_total"] = 71.2
STATE = state_of(
    HEADLINE,
    {
        (2566, 3, 1): {"status": RUNNING},
        (2566, 3, 2): {"status": RUNNING},
        (2566, 3, 3): {"status": RUNNING, "obstacle": "รอระเบียบ"},
        (2566, 3, 21): {"status": RUNNING, "enacted": 30_000.0, "disbursed": 5_000.0},
        (2566, 4, 1): {"status": DONE},
        (2566, 4, 2): {"status": UNABLE, "reason": "บุคลากรไม่เพียงพอ"},
        (2566, 4, 3): {"obstacle": "ไม่มี"},
        (2566, 4, 21): {"status": DONE, "disbursed": 26_500.0, "obstacle": "ผู้ตอบน้อย"},
        (2567, 1, 1): {"status": RUNNING},
        (2567, 1, 3): {"obstacle": "รอระเบียบ"},
        (2567, 1, 4): {"status": RUNNING, "obstacle": "ขาดคน"},
        (2567, 1, 21): {"enacted": 30_000.0, "disbursed": 1_000.0, "obstacle": "ผู้ตอบน้อย"},
    },
    {
        (2565, 4, "P04-R1"): {"value": 4.0},
        (2566, 2, "P01-O1a"): {"value": 5.0},  # at least 5: met at once
        (2566, 3, "P04-R1"): {"value": 1.0},  # a fall is judged at the year's end
        (2566, 4, "P04-R1"): {"value": 5.0},  # 5 is not fewer than 4
        (2566, 4, "P08-O2"): {"value": "มี"},
        (2567, 1, "P01-O1a"): {"value": 3.0},
        (2567, 1, "P08-O2"): {"value": "มี"},
    },
)


def at(year: int, quarter: int, state: State = STATE) -> Summary:
    return summarise(state, the_plan(), Period(year, quarter), sample=False, save_number=1)


def since(before: tuple[int, int], now: tuple[int, int], state: State = STATE) -> Changes:
    return changes(at(*now, state), at(*before, state))


def cases(found: Changes) -> list[tuple[object, ...]]:
    return [(t.now.year, t.then.count, t.now.count, t.new, t.then.verdict, t.now.verdict) for t in found.cases]


def turned(found: Changes) -> list[tuple[str, str, str]]:
    return [(t.now.indicator, t.then.state.value, t.now.state.value) for t in found.indicators]


# Within a year


def test_the_last_quarter_of_a_year() -> None:
    found = since((2566, 3), (2566, 4))
    assert found.new_years == ()
    assert cases(found) == [
        (2566, 8, 9, 1, "in_progress", "met")
    ]  # 3 + 2 + 3, then 1 more; base 10, so the ceiling is 9
    assert [(t.now.year, t.then.score, t.now.score, t.now.verdict, t.then.passed, t.now.passed) for t in found.ita] == [
        (2566, None, 71.2, "met", None, False)  # 65 is the plan's target, 85 the pass mark
    ]
    assert found.projects == [Moved(R, U, (2,)), Moved(R, D, (1, 21))]
    assert found.obstacles == [Obstacle(21, 2566, 4, "ผู้ตอบน้อย")]
    assert turned(found) == [
        ("P04-R1", "not_due", "not_met"),
        *((code, "no_data", "not_met") for code in ("P11-R1", "P13-R1", "P22-R1")),  # the ITA score, below their 85
        ("P08-O2", "no_data", "met"),
    ]
    assert found.money == [MoneyYear(2566, 30_000.0, 30_000.0, 5_000.0, 26_500.0)]
    assert (found.enacted, found.disbursed) == (0.0, 21_500.0)
    assert found.begun_anew == 0


def test_several_quarters_of_one_year() -> None:
    found = since((2566, 1), (2566, 4))
    assert cases(found) == [(2566, 3, 9, 6, "in_progress", "met")]
    assert found.projects == [Moved(N, U, (2,)), Moved(N, D, (1, 21)), Moved(N, R, (3,))]
    assert [(o.project, o.quarter, o.text) for o in found.obstacles] == [(21, 4, "ผู้ตอบน้อย"), (3, 3, "รอระเบียบ")]
    assert ("P01-O1a", "no_data", "met") in turned(found)
    assert (found.enacted, found.disbursed) == (30_000.0, 26_500.0)


def test_a_quarter_that_brought_nothing() -> None:
    state = state_of(quarters(2566, 3), {(2566, 1, 1): {"status": RUNNING}})
    found = since((2566, 1), (2566, 2), state)
    assert found.nothing
    assert (found.cases, found.ita, found.projects, found.obstacles, found.indicators, found.money) == ([],) * 6
    assert not since((2566, 3), (2566, 4)).nothing


# Over a year's end


def test_a_new_fiscal_year_begins_anew_and_money_goes_on() -> None:
    found = since((2566, 4), (2567, 1))
    assert found.new_years == (2567,)
    assert cases(found) == [(2567, None, 2, 2, "no_data", "in_progress")]
    assert found.ita == []
    assert found.projects == [
        Moved(D, R, (1,)),
        Moved(N, R, (4,)),
        Moved(D, N, (21,)),
        Moved(R, N, (3,)),
        Moved(U, N, (2,)),
    ]
    assert found.obstacles == [Obstacle(3, 2567, 1, "รอระเบียบ"), Obstacle(4, 2567, 1, "ขาดคน")]
    assert turned(found) == []
    assert found.begun_anew == 5, "P01-O1a met, P04-R1 and the three of the ITA missed; none is judged in Q1 of 2567"
    assert found.money == [MoneyYear(2567, None, 30_000.0, None, 1_000.0)]
    assert (found.enacted, found.disbursed) == (30_000.0, 1_000.0), "not 1,000 − 26,500"


def test_money_and_cases_of_both_years_are_added() -> None:
    found = since((2566, 3), (2567, 1))
    assert cases(found) == [(2566, 8, 9, 1, "in_progress", "met"), (2567, None, 2, 2, "no_data", "in_progress")]
    assert [turn.now.year for turn in found.ita] == [2566]
    assert turned(found) == [("P08-O2", "no_data", "met")]
    assert found.money == [
        MoneyYear(2566, 30_000.0, 30_000.0, 5_000.0, 26_500.0),
        MoneyYear(2567, None, 30_000.0, None, 1_000.0),
    ]
    assert (found.enacted, found.disbursed) == (30_000.0, 22_500.0)  # 21,500 + 1,000


def test_from_one_years_end_to_the_next() -> None:
    found = since((2566, 4), (2567, 4))
    ended = [("P04-R1", "not_met", "no_data")]
    ended += [(code, "not_met", "no_data") for code in ("P11-R1", "P13-R1", "P22-R1")]
    assert turned(found) == [*ended, ("P01-O1a", "met", "no_data")], "the year ended without them"
    assert found.begun_anew == 0
    rows = {(2567, 4, "P01-O1a"): {"value": 4.0}}
    state = state_of(HEADLINE, indicators=STATE.rows["indicators"] | rows)  # type: ignore[arg-type]
    assert turned(since((2566, 4), (2567, 4), state))[0] == ("P01-O1a", "met", "not_met")


def test_an_earlier_year_left_unfinished_turns_incomplete() -> None:
    state = state_of(whole_year(2565, 10) | quarters(2566, 3, 2) | quarters(2567, 1))
    assert cases(since((2566, 4), (2567, 1), state)) == [
        (2566, 5, 5, 0, "in_progress", "incomplete"),
        (2567, None, 1, 1, "no_data", "in_progress"),
    ]


# From nothing


def test_an_earlier_quarter_with_nothing_reported() -> None:
    state = state_of(quarters(2568, 2), {(2568, 1, 30): {"status": RUNNING, "enacted": 90_000.0, "disbursed": 0.0}})
    found = since((2566, 2), (2568, 1), state)
    assert found.new_years == (2567, 2568)
    assert cases(found) == [(2568, None, 2, 2, "no_data", "no_base")]
    assert found.projects == [Moved(N, R, (30,))]
    assert found.money == [MoneyYear(2568, None, 90_000.0, None, 0.0)]
    assert (found.enacted, found.disbursed) == (90_000.0, 0.0)


def test_that_there_are_no_cases_brings_none() -> None:
    found = since((2567, 4), (2568, 1), state_of(quarters(2568, 0)))
    assert cases(found) == [(2568, None, 0, 0, "no_data", "no_base")]


def test_before_the_base_year_there_is_nothing_to_fail_on() -> None:
    first = at(2565, 1)
    assert changes(first, first.previous).nothing
    assert moves(first) == []


def test_a_year_known_as_a_whole_brings_no_cases_to_a_quarter() -> None:
    (turn,) = since((2565, 3), (2565, 4)).cases
    assert (turn.now.count, turn.new) == (10, None)
    state = state_of(whole_year(2565, 10) | whole_year(2566, 7))
    (turn,) = since((2565, 4), (2566, 4), state).cases
    assert (turn.now.year, turn.new) == (2566, 7), "the year had not begun"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ไม่มี", False), (" ไม่ มี ", False), ("ไม่มีปัญหา", False), ("None", False), ("ไม่มีงบ", True), (NASTY, True)],
)
def test_a_report_that_there_is_no_obstacle_is_none(text: str, expected: bool) -> None:
    assert names_any(text) is expected


def test_the_same_obstacle_again_is_new_only_after_it_was_gone() -> None:
    texts = ("ก", "ก", "ข", "ก", "ไม่มี", "ก")
    rows = {(2566 + n // 4, n % 4 + 1, 1): {"status": RUNNING, "obstacle": text} for n, text in enumerate(texts)}
    found = since((2565, 4), (2567, 2), state_of(projects=rows))  # type: ignore[arg-type]
    assert [(o.year, o.quarter, o.text) for o in found.obstacles] == [
        (2567, 2, "ก"),
        (2566, 4, "ก"),
        (2566, 3, "ข"),
        (2566, 1, "ก"),
    ]


# The overview's sentences, and plain values


def test_the_overview_keeps_its_sentences() -> None:
    assert [(move.text.en, move.good) for move in moves(at(2566, 4))] == [
        ("New cases: 1 (3 in the quarter before)", None),  # 9 of 9
        ("ITA announced: 71.20 (last year 65.45)", True),
        ("Projects completed: 2 more (0 → 2 of 41)", True),
        ("Cannot be carried out: project 2, Conflicts of interest (Chief Administrator’s Office)", False),
        ("21,500 baht more disbursed", None),
    ]
    assert [move.text.en for move in moves(at(2567, 1))] == [
        "New cases this year: 2 (3 by this time last year)",
        "Projects completed: 0",
    ]


def test_after_a_quarter_without_a_report_nothing_is_told_as_new() -> None:
    # quarter 1 says nothing of any project: what is completed by quarter 2 may have been so before
    now = {(2566, 2, 1): {"status": DONE}, (2566, 2, 2): {"status": RUNNING}, (2566, 2, 21): {"disbursed": 7_000.0}}
    now |= {(2566, 2, n): {"status": UNABLE} for n in (3, 4, 5, 6)}
    found = at(2566, 2, state_of(HEADLINE, now))
    assert [move.text.en for move in moves(found)][1:] == [
        "No project reported for the quarter before, now 6 of 41 have, 1 completed",
        "Projects that cannot be carried out: 4",
        "≥ 7,000 baht disbursed so far",
    ]
    first, second = content(found).figure("before-and-now").table.rows
    assert first[3:8] == (None, None, None, None, 41)
    assert second[3:8] == (1, 1, 4, 0, 35)


def test_the_plain_values() -> None:
    found = json.loads(json.dumps(summary_json(at(2566, 4)), allow_nan=False))["changes"]
    assert found["since"] == {"year": 2566, "quarter": 3}
    assert found["cases"] == [
        {"year": 2566, "count_before": 8, "count": 9, "new": 1, "verdict_before": "in_progress", "verdict": "met"}
    ]
    assert found["ita"] == [
        {
            "year": 2566, "score_before": None, "score": 71.2, "verdict_before": "awaiting", "verdict": "met",
            "passed_before": None, "passed": False,
        }
    ]  # fmt: skip
    assert found["projects"] == [
        {"state_before": "in_progress", "state": "unable", "projects": [2]},
        {"state_before": "in_progress", "state": "done", "projects": [1, 21]},
    ]
    assert found["obstacles"] == [{"project": 21, "year": 2566, "quarter": 4, "text": "ผู้ตอบน้อย"}]
    assert found["indicators"][0] == {"indicator": "P04-R1", "state_before": "not_due", "state": "not_met"}
    assert (found["budget_enacted"], found["budget_disbursed"]) == (0.0, 21_500.0)
    assert found["money"][0]["disbursed_then"] == 5_000.0
    assert summary_json(at(2565, 1))["changes"]["since"] == {"year": 2564, "quarter": 4}


# The page


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ACPLAN_DATA", str(tmp_path))
    return tmp_path


def groups(seen: Seen, *head: str) -> list[str]:
    """The heads of the groups of a table: rows of one cell."""
    return [row[0] for row in seen.table(*head) if len(row) == 1]


def test_the_page_of_a_quarter_in_thai(folder: Path) -> None:
    saved(folder, STATE)
    seen = run(folder, "changes", y=2566, q=4)
    assert seen.title == (
        "คดีใหม่ 1 เรื่อง · ITA ปี 2566 ได้ 71.20 · แล้วเสร็จเพิ่ม 2 โครงการ · ดำเนินการไม่ได้เพิ่ม 1 โครงการ · "
        "ตัวชี้วัดเปลี่ยนเป็นบรรลุ 1 ไม่บรรลุ 4"
    )
    assert "จากปี 2566 ไตรมาส 3 ถึงปี 2566 ไตรมาส 4" in seen.text
    assert "เริ่มปีงบประมาณ" not in seen.text
    assert seen.table("เรื่อง") == [
        ["คดีทุจริต ปี 2566", "8 เรื่อง อยู่ระหว่างปี", "9 เรื่อง บรรลุเป้าหมาย"],
        ["ITA ปี 2566 เทียบเป้าแผน", "– รอประกาศผล", "71.20 ถึงเป้าหมายแผน 65"],
        ["ITA ปี 2566 เทียบเกณฑ์ผ่าน", "เกณฑ์ผ่าน 85", "ต่ำกว่าเกณฑ์ผ่าน 85 อยู่ 13.80"],
    ]
    assert seen.table("ปี", "ตามข้อบัญญัติ") == [["2566", "30,000", "5,000 → 26,500"], ["รวม", "0", "+21,500"]]
    assert groups(seen, "ที่") == [
        "อยู่ระหว่างดำเนินการ → ไม่สามารถดำเนินการได้: 1 โครงการ",
        "อยู่ระหว่างดำเนินการ → แล้วเสร็จ: 2 โครงการ",
    ]
    assert [row[0] for row in seen.table("ที่") if len(row) > 1] == ["2", "1", "21"]
    assert [row[2] for row in seen.table("", "", "แล้วเสร็จ")] == ["0 จาก 41", "2 จาก 41"]
    assert groups(seen, "โครงการ") == [
        "ยังไม่ถึงกำหนด → ไม่บรรลุ: 1 ตัวชี้วัด",
        "ไม่มีข้อมูล → ไม่บรรลุ: 3 ตัวชี้วัด",  # P11-R1, P13-R1 and P22-R1, which are the ITA total of 71.20
        "ไม่มีข้อมูล → บรรลุ: 1 ตัวชี้วัด",
    ]
    row = seen.table("โครงการ")[1]
    assert (row[0], row[2], row[3]) == ("4", "1ปีก่อน 4", "5ปีก่อน 4")
    assert "21 ผู้ตอบน้อย (ปี 2566 ไตรมาส 4)" in seen.text
    assert 'href="./project?y=2566&amp;q=4&amp;p=21"' in seen.html


def test_the_page_over_a_years_end_in_english(folder: Path) -> None:
    saved(folder, STATE)
    seen = run(folder, "changes", "en", y=2567, q=1, since="2566.3")
    assert seen.title == (
        "New cases: 3 · ITA 2566: 71.20 · Projects that have reported for 2567: 2 of 41 · "
        "Indicators newly met: 1, missed: 0"
    )
    assert "Fiscal year 2567 began in between." in seen.text
    assert seen.table("What")[1] == ["Corruption cases 2567", "Not begun", "2 cases In progress"]
    assert seen.table("Year", "Enacted") == [
        ["2566", "30,000", "5,000 → 26,500"],
        ["2567", "– → 30,000", "– → 1,000"],
        ["Change", "+30,000", "+22,500"],
    ]
    assert groups(seen, "No.")[0] == "Awaiting report (2566) → In progress (2567): 1"
    assert seen.test.selectbox[-1].value == Period(2566, 3)


@pytest.mark.parametrize("asked", ["", "2567.1", "2567.2", "2564.4", "2566", "2566.5", "x", "๒๕๖๖.๓"])
def test_for_a_quarter_that_cannot_be_chosen_like_is_compared_with_like(folder: Path, asked: str) -> None:
    saved(folder, STATE)
    seen = run(folder, "changes", y=2567, q=1, since=asked)
    assert seen.test.selectbox[-1].value == Period(2566, 1)
    assert "จากปี 2566 ไตรมาส 1 ถึงปี 2567 ไตรมาส 1" in seen.text
    ended = run(folder, "changes", y=2567, q=1, since="2566.4")
    assert "อีก 5 ตัวชี้วัดตัดสินแล้วในปี 2566 แต่ยังไม่มีผลตัดสินของปี 2567" in ended.text


def test_the_chosen_quarter_stays_in_the_link(folder: Path) -> None:
    saved(folder, STATE)
    test = run(folder, "changes", "en", y=2567, q=1).test
    test.selectbox[-1].select(Period(2566, 4)).run()
    assert "".join(test.query_params["since"]) == "2566.4"
    assert "From 2566 Q4 to 2567 Q1" in Seen(test).text
    test.get("button_group")[0].set_value("ไทย").run()
    assert "".join(test.query_params["since"]) == "2566.4"
    assert "จากปี 2566 ไตรมาส 4 ถึงปี 2567 ไตรมาส 1" in Seen(test).text
    test.selectbox[-1].select(Period(2566, 1)).run()
    assert "since" not in test.query_params


def test_as_of_an_earlier_save_the_changes_are_those_of_then(folder: Path) -> None:
    saved(folder, state_of(whole_year(2565, 10)), state_of(quarters(2566, 3, 2)), state_of(quarters(2566, 4, 2)))
    assert run(folder, "changes", y=2566, q=2, since="2565.4").title.startswith("คดีใหม่ 6 เรื่อง")
    assert run(folder, "changes", y=2566, q=2, since="2565.4", asof=2).title.startswith("คดีใหม่ 5 เรื่อง")


@pytest.mark.parametrize("lang", LANGS)
def test_one_real_save_only(folder: Path, lang: str) -> None:
    saved(folder, state_of(quarters(2566, 3)))
    seen = run(folder, "changes", lang)
    assert (
        seen.title
        == {
            "th": "คดีใหม่ 3 เรื่อง",
            "en": "New cases: 3",
        }[lang]
    )
    nothing = {
        "th": ("ไม่มีโครงการที่เปลี่ยนสถานะ", "ไม่มีตัวชี้วัดที่เปลี่ยนผล", "ไม่มีปัญหาและอุปสรรคที่รายงานใหม่", "ไม่มีการรายงานเงินเพิ่ม"),
        "en": ("No project is in", "No indicator turned", "No problem or obstacle", "No other sums"),
    }[lang]
    assert [sentence for sentence in nothing if sentence not in seen.text] == []
    later = run(folder, "changes", lang, y=2566, q=3)
    assert later.title == {"th": "ไม่มีการเปลี่ยนแปลง", "en": "Nothing changed"}[lang]


@pytest.mark.parametrize(
    ("lang", "whole", "first", "plan"),
    [
        ("th", "ปี 2565 รายงานคดีเป็นยอดทั้งปี 10 เรื่อง", "ไม่มีไตรมาสก่อนหน้านี้ให้เทียบ", "ปีฐานไม่มีโครงการตามแผน"),
        (
            "en",
            "Cases of 2565, reported as a whole: 10",
            "There is no earlier quarter",
            "The plan has no projects in the base",
        ),
    ],
)
def test_the_base_year(folder: Path, lang: str, whole: str, first: str, plan: str) -> None:
    saved(folder, state_of(whole_year(2565, 10)))
    seen = run(folder, "changes", lang)
    assert seen.title == whole
    assert plan in seen.text
    seen = run(folder, "changes", lang, y=2565, q=1)
    assert seen.title.startswith(first)
    assert len(seen.test.selectbox) == 2


def test_what_moved_since_the_base_year_had_no_project_then(folder: Path) -> None:
    saved(folder, state_of(whole_year(2565, 10) | quarters(2566, 1), {(2566, 1, 1): {"status": RUNNING}}))
    seen = run(folder, "changes", y=2566, q=1)
    assert groups(seen, "ที่") == ["ไม่มีโครงการ (ปี 2565) → อยู่ระหว่างดำเนินการ (ปี 2566): 1 โครงการ"]
    assert seen.table("", "", "แล้วเสร็จ")[0][1] == "ปีฐานไม่มีโครงการตามแผน"


def test_words_of_a_report_are_shown_as_they_stand(folder: Path) -> None:
    saved(folder, state_of(quarters(2566, 1), {(2566, 1, 1): {"status": RUNNING, "obstacle": NASTY}}))
    seen = run(folder, "changes")
    assert "&lt;script" in seen.html
    assert "<script" not in seen.html


@pytest.mark.parametrize("lang", LANGS)
def test_the_overview_leads_here(folder: Path, lang: str) -> None:
    saved(folder, STATE)
    link = {"th": "./changes?y=2567&amp;q=1", "en": "./changes?lang=English&amp;y=2567&amp;q=1"}[lang]
    assert f'href="{link}"' in run(folder, "overview", lang).html


# New cases of a quarter: the base year's 10 allow 6 in 2569, an even pace 1.5, 3, 4.5 and 6


@pytest.mark.parametrize(
    ("counts", "english", "good"),
    [
        ((2, 1), "New cases: 1 (2 in the quarter before)", None),  # 3 of 3
        ((1, 3), "New cases: 3 (1 in the quarter before)", False),  # 4 of 3
        ((2, 1, 2), "New cases: 2 (1 in the quarter before)", None),  # 5 of 4.5: no whole case above
        ((2, 1, 3), "New cases: 3 (1 in the quarter before)", False),  # 6 of 4.5
        ((1, 0), "No new case (1 in the quarter before)", True),
        ((4, 0), "No new case (4 in the quarter before)", None),  # 4 of 3: no more, but too many
        ((3, 2, 2), "New cases: 2 (2 in the quarter before), which passes the year’s ceiling", False),
        ((3, 4, 1), "New cases: 1 (4 in the quarter before), on top of a ceiling already passed", False),
        ((7, 0), "No new case (7 in the quarter before)", None),
        ((1, None, 1), "New cases: 1", None),  # the quarter before is not reported
    ],
)
def test_a_new_case_is_judged_by_ceiling_and_pace(
    counts: tuple[int | None, ...], english: str, good: bool | None
) -> None:
    state = state_of(whole_year(2565, 10) | quarters(2569, *counts))
    move = moves(Summary(state, the_plan(), Period(2569, len(counts)), sample=False, save_number=1))[0]
    assert (move.text.en, move.good) == (english, good)


def test_without_a_ceiling_new_cases_are_neither_good_nor_bad() -> None:
    for rows in (quarters(2569, 9, 1), whole_year(2565, 10, stage=COMPLAINT) | quarters(2569, 9, 1, stage=INDICTED)):
        summary = Summary(state_of(rows), the_plan(), Period(2569, 2), sample=False, save_number=1)
        assert [move.good for move in moves(summary)][:1] == [None]
