"""What needs attention, and which units have it: states built in memory, the answers worked out by hand."""

from __future__ import annotations

import json

import pytest

from acplan.fiscal import Period
from acplan.measures.as_json import summary_json
from acplan.measures.attention import Attention, attention, concerned
from acplan.measures.moves import moves
from acplan.measures.projects import roll_up
from acplan.measures.summary import Summary
from acplan.measures.two_scores import two_scores
from acplan.measures.units import units
from acplan.progress.state import Answers, Key, State
from acplan.rules import ProjectState, doubtful_money, judge_spending
from acplan.words import dimensions as dimension_words
from acplan.words import statements
from acplan.words.projects import state_words
from kit.attention import DONE_ALL, EACH, RESULTS
from kit.builders import CANCELLED, DONE, NO_BUDGET, NOT_STARTED, RUNNING, UNABLE, quarters, state_of, the_plan

END = Period(2567, 4)
# One project for each reason, all others done. Project 5: in progress in Q4 of 2566 and in all of 2567 by its report of
# Q1, five quarters on end, and silent since. The plan gives 2, 3 and 4 no money. P09-O1 asks for at least 3.
OF_EACH = [
    ("unable", (1,)),
    ("overspent", (2,)),
    ("not_planned", (2, 3, 4)),
    ("unspent", (3,)),
    ("underspent", (4,)),
    ("stuck", (5,)),
    ("not_started", (7,)),
    ("unreported", (6,)),
    ("stale", (5, 8)),
    ("missed", (9,)),
]


def summary(rows: dict[Key, Answers], results: dict[Key, Answers] | None = None, period: Period = END) -> Summary:
    return Summary(state_of(projects=rows, indicators=results), the_plan(), period, sample=False, save_number=1)


def reasons(rows: dict[Key, Answers], results: dict[Key, Answers] | None = None) -> list[Attention]:
    found = summary(rows, results)
    return attention(found.projects, found.period.quarter, found.indicators)


@pytest.mark.parametrize(
    ("enacted", "disbursed", "quarter", "verdict"),
    [
        (20_000.0, 20_000.0, 4, None),
        (20_000.0, 20_000.01, 4, None),  # told as overspent, at whatever time
        (0.0, 0.0, 4, None),
        (None, 500.0, 4, None),
        (20_000.0, None, 4, None),
        (20_000.0, 0.0, 2, None),
        (20_000.0, 0.0, 3, "unspent"),
        (20_000.0, 1.0, 2, None),
        (20_000.0, 9_999.99, 3, "underspent"),
        (20_000.0, 10_000.0, 3, None),  # half
        (20_000.0, 15_999.99, 4, "underspent"),
        (20_000.0, 16_000.0, 4, None),  # 80 %
    ],
)
def test_the_money_of_a_project_in_progress(
    enacted: float | None, disbursed: float | None, quarter: int, verdict: str | None
) -> None:
    assert judge_spending(enacted, disbursed, quarter, ProjectState.IN_PROGRESS) == verdict


@pytest.mark.parametrize("state", [ProjectState.DONE, ProjectState.UNABLE])
def test_what_a_finished_project_has_left_over_is_no_delay(state: ProjectState) -> None:
    assert judge_spending(20_000.0, 5_000.0, 4, state) is None
    assert judge_spending(20_000.0, 0.0, 4, state) is None
    assert judge_spending(20_000.0, 0.0, 4, ProjectState.NOT_STARTED) == "unspent"


@pytest.mark.parametrize(
    ("planned", "enacted", "disbursed", "told"),
    [
        (20_000.0, 20_000.0, 20_000.0, ()),
        (20_000.0, None, None, ()),
        (20_000.0, None, 0.0, ()),  # that nothing is spent needs no budget
        (20_000.0, 20_000.0, None, ()),
        (20_000.0, 30_000.0, 20_000.0, ()),  # more enacted than planned is the council's own decision
        (20_000.0, 10_000.0, 10_000.01, ("overspent",)),
        (20_000.0, 0.0, 500.0, ("overspent",)),  # reported as needing no budget
        (20_000.0, None, 500.0, ("not_enacted",)),
        (20_000.0, None, 20_000.01, ("not_enacted", "above_plan")),
        (20_000.0, 30_000.0, 20_000.01, ("above_plan",)),
        (20_000.0, 20_000.0, 20_000.01, ("overspent", "above_plan")),
        (0.0, None, None, ()),
        (0.0, 0.0, 0.0, ()),
        (0.0, 5_000.0, None, ("not_planned",)),
        (0.0, 5_000.0, 0.0, ("not_planned",)),
        (0.0, None, 500.0, ("not_enacted", "not_planned")),
        (0.0, 0.0, 500.0, ("overspent", "not_planned")),
    ],
)
def test_money_that_does_not_agree(
    planned: float, enacted: float | None, disbursed: float | None, told: tuple[str, ...]
) -> None:
    assert doubtful_money(planned, enacted, disbursed) == told


def test_each_reason_in_its_order() -> None:
    assert [(each.code, each.projects) for each in reasons(EACH, RESULTS)] == OF_EACH


def test_without_results_no_indicator_is_missed() -> None:
    found = summary(EACH, RESULTS)
    assert [each.code for each in attention(found.projects, 4)] == [code for code, _ in OF_EACH[:-1]]


def test_only_the_projects_asked_for_are_judged() -> None:
    found = summary(EACH, RESULTS)
    others = [project for project in found.projects if project.project not in {6, 9}]
    told = {each.code: each.projects for each in attention(others, 4, found.indicators)}
    assert told["not_started"] == (7,)
    assert "unreported" not in told
    assert "missed" not in told


def test_an_indicator_that_is_not_due_is_not_missed() -> None:
    early = summary(EACH, RESULTS, Period(2567, 3))
    assert "missed" not in [each.code for each in attention(early.projects, 3, early.indicators)]


def test_nothing_needs_attention_when_all_is_done() -> None:
    assert reasons(DONE_ALL) == []


def test_up_to_two_are_named_and_more_are_counted() -> None:
    told = {each.code: each.text for each in reasons(EACH, RESULTS)}
    assert (
        told["stale"].th
        == "โครงการ 5 แยกแยะผลประโยชน์ส่วนตน (สำนักปลัด) และโครงการ 8 ศูนย์ข้อมูลข่าวสาร (สำนักปลัด) ไม่มีความคืบหน้าใหม่"
    )
    assert told["not_started"].en == "Not started: project 7, Honouring contributors (Personnel)"
    assert told["underspent"].en == "Spending late: project 4, Honouring honest staff (Personnel)"
    assert told["stuck"].en.startswith("Open 5 quarters or more: project 5, ")
    assert told["missed"].th == "โครงการ 9 ความโปร่งใสด้านงบประมาณ (ทุกสำนัก/กอง) มีตัวชี้วัดไม่บรรลุ"
    four = {key: answers for key, answers in DONE_ALL.items() if key[2] > 4}
    assert next(each for each in reasons(four) if each.code == "unreported").text.en == "4 projects have not reported"


def test_who_is_concerned_is_told_once_the_gravest_first() -> None:
    assert concerned(reasons(EACH, RESULTS)) == (1, 2, 3, 4, 5, 7, 6, 8, 9)


@pytest.mark.parametrize(("quarter", "told"), [(1, []), (2, []), (3, ["not_started"]), (4, ["not_started"])])
def test_half_a_year_may_pass_before_a_project_has_to_start(quarter: int, told: list[str]) -> None:
    rows: dict[Key, Answers] = {(2567, quarter, n): {"status": DONE} for n in range(1, 42)}
    rows[2567, quarter, 7] = {"status": NOT_STARTED}
    found = summary(rows, period=Period(2567, quarter))
    assert [each.code for each in attention(found.projects, quarter)] == told


def test_what_has_no_news_is_what_is_missing_of_it() -> None:
    found = summary(EACH)
    assert {gap.code: gap.projects for gap in found.missing if gap.code in {"projects", "stale"}} == {
        "projects": (6,),
        "stale": (5, 8),
    }


def test_what_changed_names_its_projects() -> None:
    rows: dict[Key, Answers] = {
        (2567, 3, 10): {"status": RUNNING, "disbursed": 100.0},
        (2567, 4, 10): {"status": DONE, "disbursed": 350.0},
        (2567, 4, 11): {"status": CANCELLED},
        (2567, 4, 3): {"status": RUNNING},
        (2567, 4, 2): {"status": DONE},
    }
    state = state_of(quarters(2567, 1, 0, 2, 3), rows)
    found = moves(Summary(state, the_plan(), END, sample=False, save_number=1))
    assert [(move.text.en, move.projects) for move in found] == [
        ("New cases: 3 (2 in the quarter before)", ()),
        ("Projects completed: 2 more (0 → 2 of 41)", (2, 10)),
        ("Cannot be carried out: project 11, Executive’s declaration (Personnel)", (11,)),
        ("Projects started: 1", (3,)),
        ("250 baht more disbursed", (10,)),
    ]


def test_a_figure_that_goes_from_unknown_to_nothing_is_no_spending() -> None:
    rows: dict[Key, Answers] = {
        (2567, 3, 41): {"status": RUNNING, "enacted": 20_000.0, "disbursed": 1_000.0},
        (2567, 4, 41): {"disbursed": 5_000.0},
        (2567, 4, 21): {"enacted": 30_000.0, "disbursed": 0.0},  # unknown before
        (2567, 4, 1): {"enacted": NO_BUDGET, "disbursed": NO_BUDGET},
        (2567, 3, 30): {"enacted": 100_000.0, "disbursed": 800.0},
        (2567, 4, 30): {"disbursed": 700.0},  # revised downwards
    }
    told = moves(summary(rows))
    assert [(move.text.en, move.projects) for move in told if "baht" in move.text.en] == [
        ("3,900 baht more disbursed", (41,))
    ]


# Units


def test_a_project_of_two_units_counts_for_each() -> None:
    found = {unit.unit: unit for unit in units(summary(EACH, RESULTS))}
    assert {name: unit.roll_up.projects for name, unit in found.items()} == {
        "สำนักปลัด": 9,
        "กองการเจ้าหน้าที่": 11,
        "ทุกสำนัก/กอง": 13,
        "กองยุทธศาสตร์และงบประมาณ": 3,
        "กองพัสดุและทรัพย์สิน": 1,
        "สำนักงานเลขานุการ": 4,
        "หน่วยตรวจสอบภายใน": 2,
    }  # 43 in all: 41, and projects 29 and 40 once more
    both = [name for name, unit in found.items() if 29 in {p.project for p in unit.projects}]
    assert both == ["กองการเจ้าหน้าที่", "สำนักงานเลขานุการ"]


def test_the_figures_of_a_unit() -> None:
    found = {unit.unit: unit for unit in units(summary(EACH, RESULTS))}
    everyone = found["ทุกสำนัก/กอง"]  # project 9 among them
    assert (everyone.roll_up.done, everyone.attention) == (13, (9,))
    assert (everyone.indicators.met, everyone.indicators.judged) == (1, 2)
    personnel = found["กองการเจ้าหน้าที่"]  # 4 6 7 11 12 13 14 15 21 22 29
    assert (personnel.roll_up.done, personnel.roll_up.in_progress, personnel.roll_up.unreported) == (8, 1, 1)
    assert personnel.attention == (4, 7, 6), "spends late, not started, not reported"
    assert (personnel.roll_up.budget_planned, personnel.roll_up.budget_disbursed) == (30_000.0, 799.0)
    assert personnel.roll_up.money_missing == 1  # project 21


def test_as_plain_values() -> None:
    values = json.loads(json.dumps(summary_json(summary(EACH, RESULTS)), allow_nan=False))
    assert values["attention"] == [{"code": code, "projects": list(numbers)} for code, numbers in OF_EACH]
    rows = {row["unit"]: row for row in values["units"]}
    assert list(rows) == list(the_plan().units)
    personnel = rows["กองการเจ้าหน้าที่"]
    told = {name: personnel[name] for name in ("projects", "done", "in_progress", "unable", "unreported", "attention")}
    assert told == {"projects": 11, "done": 8, "in_progress": 1, "unable": 0, "unreported": 1, "attention": [4, 7, 6]}
    assert personnel["score"] == pytest.approx(100 * 8.5 / 11, abs=1e-12)
    money = [personnel[name] for name in ("budget_planned", "budget_enacted", "budget_disbursed")]
    assert money == [30_000.0, 1000.0, 799.0]
    assert (rows["ทุกสำนัก/กอง"]["indicators_met"], rows["ทุกสำนัก/กอง"]["indicators_judged"]) == (1, 2)


@pytest.mark.parametrize("state", [state_of(), state_of(quarters(2565, 3, 2, 1, 4))])
def test_the_base_year_asks_nothing_of_a_unit(state: State) -> None:
    base = Summary(state, the_plan(), Period(2565, 4), sample=False, save_number=1)
    values = summary_json(base)
    assert values["attention"] == []
    assert [row["attention"] for row in values["units"]] == [[]] * 7
    assert [row["score"] for row in values["units"]] == [None] * 7


def test_a_year_without_a_report_is_all_not_reported() -> None:
    found = summary({}, period=Period(2566, 1))
    assert [(each.code, len(each.projects)) for each in attention(found.projects, 1, found.indicators)] == [
        ("unreported", 41)
    ]
    assert sum(len(unit.attention) for unit in units(found)) == 43


def test_that_no_budget_is_needed_and_none_is_spent_is_no_reason() -> None:
    rows = DONE_ALL | {(2567, 4, 1): {"status": RUNNING, "enacted": NO_BUDGET, "disbursed": NO_BUDGET}}
    assert reasons(rows) == []


# A cancelled project


def test_a_cancelled_project_stays_so_until_something_else_is_reported() -> None:
    rows: dict[Key, Answers] = {
        (2566, 2, 39): {"status": CANCELLED, "reason": "ไม่ได้รับงบประมาณ", "percent": 10.0},
        (2568, 3, 39): {"status": RUNNING},
    }
    seen = {}
    for year, quarter in ((2566, 1), (2566, 4), (2567, 1), (2567, 4), (2568, 2), (2568, 3), (2569, 1)):
        found = summary(rows, period=Period(year, quarter))
        project = found.projects[38]
        seen[year, quarter] = (project.state.value, project.status, project.reason, project.cancelled_in)
        state = next(s for s in found.project_states if (s.project, s.year, s.quarter) == (39, year, quarter))
        assert state.state is project.state
    words = (CANCELLED, "ไม่ได้รับงบประมาณ")
    assert seen == {
        (2566, 1): ("unreported", None, None, None),
        (2566, 4): ("unable", *words, None),
        (2567, 1): ("unable", *words, 2566),
        (2567, 4): ("unable", *words, 2566),
        (2568, 2): ("unable", *words, 2566),
        (2568, 3): ("in_progress", RUNNING, None, None),
        (2569, 1): ("unreported", None, None, None),
    }


def test_what_was_cancelled_is_told_with_its_year_and_asked_for_nothing() -> None:
    found = summary({(2566, 2, 39): {"status": CANCELLED, "percent": 10.0}}, period=Period(2567, 4))
    project = found.projects[38]
    assert state_words(project) == ("ไม่สามารถดำเนินการได้ · ยกเลิกตั้งแต่ปี 2566", "Cannot be carried out · cancelled in 2566")
    assert (project.percent, project.stale, project.reported) == (None, False, False)
    silent = next(gap for gap in found.missing if gap.code == "projects")
    assert silent.projects == tuple(n for n in range(1, 42) if n != 39)
    assert not [gap for gap in found.missing if gap.code in {"money", "indicators"}]
    total = roll_up(found.projects)
    assert (total.unable, total.unreported, total.reported, total.score) == (1, 40, 0, None), "no news is no score of 0"
    assert {year.year: year.plan_score for year in two_scores(found)} == {
        2566: 0.0, 2567: None, 2568: None, 2569: None, 2570: None,
    }  # fmt: skip
    assert next((each.code, each.projects) for each in attention(found.projects, 4)) == ("unable", (39,))


def test_where_all_were_cancelled_before_no_report_is_waited_for() -> None:
    # dimension 3 has projects 30–34: (0 × 1 + 0 × 0.5 + 5 × 0) ÷ 5 × 100 = 0; the 36 others have said nothing
    third: dict[Key, Answers] = {(2566, 2, n): {"status": CANCELLED} for n in range(30, 35)}
    found = summary(third, period=Period(2567, 1))
    total = roll_up(found.projects_of(3))
    assert (total.silent, total.reported, total.unable, total.score) == (False, 0, 5, 0.0)
    assert dimension_words.finding(found, 3).en.startswith("0 of 5 projects completed")
    assert "0 of 5 projects completed" in statements.dimension(found, 3)[0].text.en
    whole = roll_up(found.projects)
    assert (whole.silent, whole.score) == (True, None), "of the others no report has come"
    assert dimension_words.finding(found, 1).en == "No project has reported this year"
    assert [year.plan_score for year in two_scores(found)][2:] == [None] * 3, "nothing is told of years to come"


def test_one_that_could_not_be_carried_out_begins_anew() -> None:
    found = summary({(2566, 2, 39): {"status": UNABLE}}, period=Period(2567, 1))
    assert (found.projects[38].state, found.projects[38].cancelled_in) == (ProjectState.UNREPORTED, None)
