"""What the pages say in sentences, with the figures worked out by hand, and the text that is copied."""

from __future__ import annotations

from pathlib import Path

import pytest

from acplan.fiscal import Period
from acplan.measures.summary import Summary, summarise
from acplan.measures.trace import trace
from acplan.progress.state import Answers, Key, State
from acplan.words import statements
from acplan.words.statements import Statement
from kit.builders import DONE, RUNNING, quarters, state_of, the_plan, whole_year
from kit.pages import LANGS, NASTY, run, saved


def summary(state: State, year: int, quarter: int) -> Summary:
    return summarise(state, the_plan(), Period(year, quarter), sample=False, save_number=1)


def english(found: list[Statement]) -> list[str]:
    return [each.text.en for each in found]


def thai(found: list[Statement]) -> list[str]:
    return [each.text.th for each in found]


def test_cases_within_the_ceiling_of_an_open_year() -> None:
    # base 10, 40 percent off in 2569: ceiling 6; 1 + 2 = 3 so far, 3 below it; quarter 2 brought 2
    rows = whole_year(2565, 10) | quarters(2569, 1, 2)
    rows[2569, 2] |= {"complaints_received": 7, "complaints_closed": 4, "complaints_pending": 3}
    found = statements.cases(summary(state_of(rows), 2569, 2))
    assert english(found)[:5] == [
        "FY 2569 (2026) – Corruption cases: 3 of the year’s ceiling of 6 (2 of 4 quarters reported)",
        "The plan’s target is 40 percent below the base year’s 10: at most 6",
        "The count is 3 below the year’s ceiling so far",
        "This quarter – New cases: 2 (1 in the quarter before)",
        "This quarter – Complaints: 7 received, 4 closed, 3 pending",
    ]
    assert thai(found)[1] == "เป้าหมายของแผนคือลดลงร้อยละ 40 จากปีฐาน 10 เรื่อง จึงต้องไม่เกิน 6 เรื่อง"


@pytest.mark.parametrize(
    ("counts", "told"),
    [
        ((3, 2, 3, 1), "The count is exactly at the year’s ceiling"),  # 9 of 9
        ((3, 2, 0, 1), "The count is 3 below the year’s ceiling"),  # 6 of 9
        ((3, 2, 3, 4), "The count is 3 above the year’s ceiling"),  # 12, worse than 10
        ((3, 2, 3, 2), None),  # 10: the finding itself says by how much
        ((3, None, 3), None),  # incomplete: no distance can be told
    ],
)
def test_the_distance_to_the_ceiling_is_told_once_and_only_where_it_is_known(
    counts: tuple[int | None, ...], told: str | None
) -> None:
    found = english(statements.cases(summary(state_of(whole_year(2565, 10) | quarters(2566, *counts)), 2566, 4)))
    assert [sentence for sentence in found if sentence.startswith("The count is")] == ([told] if told else [])


def test_that_nothing_is_reported_names_the_year_once() -> None:
    found = english(statements.cases(summary(state_of(whole_year(2565, 10)), 2569, 4)))
    assert found[0] == "No corruption cases reported yet for 2569"


def test_a_base_of_zero_has_no_percentage() -> None:
    rows = whole_year(2565, 0) | quarters(2566, 0, 0, 0, 0)
    found = english(statements.cases(summary(state_of(rows), 2566, 4)))
    assert found[0] == "FY 2566 (2023) – No corruption cases: kept at zero"
    assert not any("percent" in sentence for sentence in found)


def test_ita_against_last_year_and_the_country() -> None:
    # 2567: national average 93.05 (data/plan.xlsx); 86.10 − 84.00 = 2.10; 93.05 − 86.10 = 6.95
    rows = quarters(2566, 0, 0, 0, 0) | quarters(2567, 0, 0, 0, 0)
    rows[2566, 4] |= {"ita_total": 84.0}
    rows[2567, 4] |= {"ita_total": 86.1}
    found = statements.ita(summary(state_of(rows), 2567, 4))
    assert "ITA: 2.10 points above last year (84.00)" in english(found)
    assert "คะแนน ITA ปี 2567 (86.10) ต่ำกว่าค่าเฉลี่ยทั้งประเทศของปีเดียวกัน (93.05) 6.95 คะแนน" in thai(found)


def everything_done(year: int) -> dict[Key, Answers]:
    return {(year, 4, project.number): {"status": DONE} for project in the_plan().projects}


def test_all_carried_out_and_cases_not_lower_is_the_councils_question() -> None:
    question = "Every project was carried out, and yet cases are no fewer than in the base year"
    base = whole_year(2565, 10)
    same = summary(state_of(base | quarters(2566, 3, 2, 3, 2), everything_done(2566)), 2566, 4)
    fewer = summary(state_of(base | quarters(2566, 3, 2, 3, 1), everything_done(2566)), 2566, 4)
    assert any(question in sentence for sentence in english(statements.overview(same)))
    assert not any(question in sentence for sentence in english(statements.overview(fewer)))
    assert "41 of 41 projects completed; e-PlanNACC score 100.00 of 100" in english(statements.overview(same))


def test_of_a_base_year_nothing_is_said_of_projects() -> None:
    found = statements.overview(summary(state_of(whole_year(2565, 10)), 2565, 4))
    assert english(found)[0] == "FY 2565 (2022) – Corruption cases in the base year: 10"
    assert not any("project" in sentence for sentence in english(found))
    assert statements.dimension(summary(state_of(), 2565, 4), 1) == []


def test_every_sentence_leads_somewhere() -> None:
    work = {(2566, 1, 30): {"status": RUNNING, "percent": 40.0, "obstacle": "ขาดคน", "suggestion": "เพิ่มคน"}}
    now = summary(state_of(whole_year(2565, 10) | quarters(2566, 3), work), 2566, 1)
    project = next(p for p in now.projects if p.project == 30)
    pages = [
        statements.overview(now),
        statements.cases(now),
        statements.ita(now),
        statements.dimension(now, 3),
        statements.project(now, project),
    ]
    assert all(pages)
    assert all(trace(now, each.source) for found in pages for each in found)
    assert english(pages[-1]) == [
        "FY 2566 (2023) – State: In progress, 40 percent complete",
        "Last reported in quarter 1",
        "Indicators: no data yet (2)",
        "No spending reported of 100,000 planned baht",
        "Obstacle reported: ขาดคน",
        "Suggestion: เพิ่มคน",
    ]


@pytest.mark.parametrize("lang", LANGS)
def test_the_text_to_copy_says_period_and_source_and_marks_the_sample(tmp_path: Path, lang: str) -> None:
    seen = run(tmp_path, "cases", lang, y=2569, q=4)
    text = seen.test.get("code")[0].proto.code_text.split("\n")
    assert text[0] == {"th": "ข้อมูลตัวอย่าง – ไม่ใช่ผลการดำเนินงานจริง", "en": "Sample data – not real results"}[lang]
    assert {"th": "ปีงบประมาณ 2569 ไตรมาส 4", "en": "fiscal year 2569, quarter 4"}[lang] in text[1]
    assert {"th": "30 กันยายน 2569", "en": "30 September 2026"}[lang] in text[-1]
    listed = [line.removeprefix("- ") for line in text[2:-1]]
    assert all(line in seen.text for line in listed), "the same sentences are listed with their sources"


def test_what_was_typed_into_a_workbook_stays_text(tmp_path: Path) -> None:
    work = {(2566, 1, 30): {"status": RUNNING, "obstacle": NASTY}}
    folder = saved(tmp_path, state_of(quarters(2566, 3), work))
    seen = run(folder, "project", "th", p=30, y=2566, q=1)
    assert NASTY in seen.test.get("code")[0].proto.code_text
    assert "<script>" not in seen.html
