"""The page of one project: all that the plan says, all that was reported, and the way there and on."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from acplan.fiscal import Period
from acplan.measures.project_history import project_history, project_indicators, project_money
from acplan.measures.summary import summarise
from acplan.passage import passage
from kit.builders import DONE, NO_BUDGET, RUNNING, UNABLE, quarters, state_of, the_plan, whole_year
from kit.pages import LANGS, NASTY, Seen, run, saved

REPORTS = {
    (2566, 2, 21): {
        "status": RUNNING,
        "percent": 10.0,
        "enacted": 30_000.0,
        "disbursed": 0.0,
        "result": "กำหนดขอบเขตงาน",
    },
    (2566, 4, 21): {
        "status": DONE,
        "percent": 100.0,
        "disbursed": 26_500.0,
        "obstacle": "ผู้ตอบน้อย",
        "suggestion": "เพิ่มช่องทาง",
    },
    (2567, 1, 21): {"status": UNABLE, "reason": "บุคลากรไม่เพียงพอ", "enacted": NO_BUDGET},
}
STATE = state_of(
    whole_year(2565, 10) | quarters(2567, 1),
    REPORTS,
    {(2566, 4, "P21-O1"): {"value": "มี"}, (2565, 4, "P21-R1"): {"value": 6.0}, (2566, 4, "P21-R1"): {"value": 7.0}},
)


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ACPLAN_DATA", str(tmp_path))
    return tmp_path


def links(seen: Seen) -> list[str]:
    return re.findall(r'href="\./project\?[^"]*?p=(\d+)"', seen.html.replace("&amp;", "&"))


def test_the_history_up_to_a_period_latest_first() -> None:
    found = project_history(STATE, 21, Period(2566, 4))
    assert [(report.year, report.quarter) for report in found] == [(2566, 4), (2566, 2)]
    assert project_history(STATE, 22, Period(2567, 4)) == []


def test_the_money_of_every_year_is_the_latest_reported() -> None:
    project = the_plan().project_by_number[21]
    found = {
        m.year: (m.planned, m.enacted, m.disbursed)
        for m in project_money(STATE, project, Period(2567, 1), (2566, 2567, 2568))
    }
    assert found == {
        2566: (30_000.0, 30_000.0, 26_500.0),
        2567: (30_000.0, NO_BUDGET, None),
        2568: (30_000.0, None, None),
    }


def test_the_results_of_every_year() -> None:
    by_year = summarise(STATE, the_plan(), Period(2567, 1), sample=False, save_number=0).indicators_by_year
    found = {i.indicator.code: i.years for i in project_indicators(the_plan(), 21, by_year)}
    assert [(year, result.value) for year, result in found["P21-R1"]] == [(2566, 7.0), (2567, None)]
    assert [result.state.value for _, result in found["P21-R1"]] == ["not_met", "no_data"]
    assert [result.state.value for _, result in found["P21-O1"]] == ["met", "no_data"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_holds_plan_quarters_indicators_and_reports(folder: Path, lang: str) -> None:
    saved(folder, STATE)
    seen = run(folder, "project", lang, p=21, y=2566, q=4)
    plan = the_plan().project_by_number[21]
    assert seen.title.startswith(getattr(plan.name, lang))
    assert {"th": "แล้วเสร็จ", "en": "Completed"}[lang] in seen.title
    facts = {row[0]: row[1:] for row in seen.table({"th": "รายการ", "en": "Item"}[lang])}
    said, cited = facts[{"th": "วัตถุประสงค์โดยย่อ", "en": "Objectives in short"}[lang]]
    first = {"th": "ประเมินความพึงพอใจของผู้รับบริการ", "en": "Assess satisfaction of those served"}[lang]
    assert (said.startswith(first), cited) == (True, "1382-1384")
    target = facts[{"th": "กลุ่มเป้าหมาย", "en": "Target group"}[lang]]
    assert target == [plan.target_group, plan.cited["target_group"]]
    assert "30,000" in facts[{"th": "งบประมาณตามแผน (บาท)", "en": "Planned budget (baht)"}[lang]][0]
    reports = seen.table({"th": "ปี/ไตรมาส", "en": "Year/quarter"}[lang])
    assert [row[0] for row in reports] == {"th": ["ปี 2566 ไตรมาส 4", "ปี 2566 ไตรมาส 2"], "en": ["2566 Q4", "2566 Q2"]}[
        lang
    ]
    assert reports[0][2:7] == ["100", "–", "26,500", "–", "ผู้ตอบน้อย"]
    results = seen.table({"th": "ตัวชี้วัดตามแผน", "en": "Indicator, as the plan puts it"}[lang])
    assert [row[0].split()[-1] for row in results] == ["P21-O1", "P21-R1"]
    assert results[1][3] == "7"


def test_the_reason_why_it_cannot_be_done_is_told(folder: Path) -> None:
    saved(folder, STATE)
    seen = run(folder, "project", "en", p=21)
    assert "Cannot be carried out · Not enough staff" in seen.text
    assert "None needed" in seen.text


def test_results_are_written_in_their_unit(folder: Path) -> None:
    share = next(i for i in the_plan().indicators if i.unit == "ร้อยละ" and i.operator == "at_least")
    fall = next(i for i in the_plan().indicators if i.operator == "decreases_by")
    rows = {(2566, 4, share.code): {"value": 82.5}, (2566, 4, fall.code): {"value": 9.0}}
    saved(folder, state_of(quarters(2566, 1, 1, 1, 1), indicators=rows))
    for indicator, thai, english in ((share, "ร้อยละ 82.5", "82.5%"), (fall, "9", "9")):
        for lang, expected in (("th", thai), ("en", english)):
            seen = run(folder, "project", lang, p=indicator.project)
            table = seen.table({"th": "ตัวชี้วัดตามแผน", "en": "Indicator, as the plan puts it"}[lang])
            assert next(row[3] for row in table if indicator.code in row[0]) == expected


@pytest.mark.parametrize(("number", "around"), [(1, ["2"]), (21, ["20", "22"]), (41, ["40"])])
def test_the_projects_before_and_after(folder: Path, number: int, around: list[str]) -> None:
    assert links(run(folder, "project", p=number)) == around


@pytest.mark.parametrize("asked", ["", "0", "42", "x", "๒๑"])
def test_without_a_project_all_are_listed(folder: Path, asked: str) -> None:
    seen = run(folder, "project", "en", p=asked)
    assert seen.title == "All 41 projects of the plan"
    assert links(seen) == [str(number) for number in range(1, 42)]


def test_every_project_has_a_page(folder: Path) -> None:
    test = run(folder, "project", p=1, y=2569, q=4).test
    for project in the_plan().projects:
        test.query_params["p"] = str(project.number)
        test.run()
        assert not test.exception
        assert Seen(test).title.startswith(project.name.th)


@pytest.mark.parametrize(
    ("dimension", "numbers"), [(1, range(1, 8)), (2, range(8, 30)), (3, range(30, 35)), (4, range(35, 42))]
)
def test_a_dimension_leads_to_each_of_its_projects(folder: Path, dimension: int, numbers: range) -> None:
    assert set(links(run(folder, f"dimension_{dimension}"))) == {str(number) for number in numbers}


def test_the_passage_stands_there_where_the_text_of_the_plan_is_at_hand(folder: Path) -> None:
    lines = [f"บรรทัดที่ {n} {NASTY}" for n in range(1, 1500)]
    (folder / "plan-source.txt").write_text("\n".join(lines), "utf-8")
    seen = run(folder, "project", p=21)
    first, last = the_plan().project_by_number[21].lines.split("-")
    assert f"บรรทัดที่ {first} <b>" in seen.text
    assert f"บรรทัดที่ {last} <b>" in seen.text
    assert f"บรรทัดที่ {int(last) + 1} " not in seen.text


def test_passages(tmp_path: Path) -> None:
    text = tmp_path / "plan.txt"
    text.write_text("ก\nข\nค\nง", "utf-8")
    assert passage(text, "2-3") == ["     2  ข", "     3  ค"]
    assert passage(text, "1,4") == ["     1  ก", "     4  ง"]
    assert passage(text, "9-12") == []
    assert passage(tmp_path / "none.txt", "1-2") == []
    text.write_bytes(b"\xff\xfe")
    assert passage(text, "1") == []


def test_words_of_a_report_are_shown_as_they_stand(folder: Path) -> None:
    saved(folder, state_of(quarters(2566, 1), {(2566, 1, 1): {"status": RUNNING, "percent": 1.0, "result": NASTY}}))
    seen = run(folder, "project", p=1)
    assert "&lt;script" in seen.html
    assert "<script" not in seen.html
