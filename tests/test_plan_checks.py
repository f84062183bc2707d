"""What is found in the plan itself: in its data at every start, and in the list of contradictions."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from acplan.exports.plan_findings import findings_workbook
from acplan.measures.plan_checks import plan_checks
from acplan.plan import Finding, Plan
from acplan.schema.plan import FINDINGS
from kit.builders import state_of, the_plan, whole_year
from kit.pages import LANGS, Seen, run, saved


def told(plan: Plan, base: int | None = None) -> list[str]:
    return [text.en for text in plan_checks(plan, base)]


def test_what_the_plan_shows_of_itself() -> None:
    assert told(the_plan()) == [
        "The document prints another number: project 6",
        "Projects 2, 18 share one name, so the number is the key",
        "The summary table gives another name: projects 4, 7, 10, 11, 14, 33, 40",
        "Projects by dimension 1: 7, 2: 22, 3: 5, 4: 7; 41 in all",
        "By the kind that names print: Project (13) · Measure (18) · Activity (9)",
        "The name prints no kind: project 31",
        "Missions without a project: 1.3",
        "Planned budgets by year (baht) 2566: 170,000, 2567: 170,000, 2568: 170,000, 2569: 170,000, 2570: 170,000",
        "Indicators that stand word for word in several projects, so that one result counts more than once (8): "
        "P09-R1, P18-R1 · P11-O3, P22-O1 · P11-R1, P13-R1, P22-R1 · P21-R1, P25-R2 · P23-R1, P24-R1 · P25-R1, P29-R1 · "
        "P28-R2, P29-R2 · P40-R1, P41-R1",
        "Indicators taken from the ITA total score, not asked for again: P11-R1, P13-R1, P22-R1",
        "Targets that the plan does not print, read by the dashboard: P04-O1, P07-O1",
        "Percentages without a means of measuring: P27-R1, P28-R1, P33-R1, P36-O2, P36-R1, P38-O2",
        "Qualitative indicators without a measure: 20 of 128; shown, not judged",
        "The plan does not state the case count of 2565 and none is reported, so no year has a ceiling yet",
    ]


@pytest.mark.parametrize(
    ("base", "expected"),
    [
        (3, "With 3 cases in the base year some ceilings are the same, because cases are counted whole "
            "(2566: 2, 2567: 2, 2568: 2, 2569: 1, 2570: 1)"),
        (10, None),  # 9 8 7 6 5
        (0, "With 0 cases in the base year some ceilings are the same, because cases are counted whole "
            "(2566: 0, 2567: 0, 2568: 0, 2569: 0, 2570: 0)"),
    ],
)  # fmt: skip
def test_years_whose_ceilings_cannot_be_told_apart(base: int, expected: str | None) -> None:
    found = [line for line in told(the_plan(), base) if "ceilings" in line]
    assert found == ([expected] if expected else [])


def test_another_plan_is_checked_as_well() -> None:
    plan = the_plan()
    projects = [p for p in plan.projects if p.number != 12]
    projects[0] = replace(projects[0], units=(), budgets={2566: 0.0})
    targets = dict(plan.targets) | {2567: replace(plan.targets[2567], ita=60.0)}
    indicators = tuple(i for i in plan.indicators if i.project != 41)
    found = told(replace(plan, projects=tuple(projects), targets=targets, indicators=indicators))
    assert "Project numbers that are missing: 12" in found
    assert "No responsible unit: project 1" in found
    assert "No indicator: project 41" in found
    assert "No budget for 2567: project 1" in found
    assert "The yearly targets of ITA score do not rise from year to year" in found


@pytest.mark.parametrize("finding", the_plan().findings, ids=lambda finding: str(finding.number))
def test_each_contradiction_says_what_it_must(finding: Finding) -> None:
    assert finding.kind in {"count", "number", "name", "budget", "unit", "target", "structure", "ocr"}
    assert re.fullmatch(r"\d+(-\d+)?(,\d+(-\d+)?)*", finding.lines)
    assert finding.found
    assert finding.against
    for thai in (finding.place.th, finding.against, finding.comment.th):
        assert not re.search("[A-Za-z]", thai.replace("ITA", "")), thai
    assert not re.search("[ก-๛]", finding.place.en)
    assert "ระบบ" in finding.comment.th, "what the dashboard does about it"
    assert "dashboard" in finding.comment.en


def test_no_contradiction_stands_twice() -> None:
    found = the_plan().findings
    assert [each.number for each in found] == list(range(1, 122))
    assert len({(each.kind, each.place.th) for each in found}) == len(found)
    assert len({each.comment.th for each in found}) == len({each.comment.en for each in found}) == len(found)


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_lists_every_contradiction_with_its_lines(tmp_path: Path, lang: str) -> None:
    saved(tmp_path, state_of(whole_year(2565, 3)))
    seen = run(tmp_path, "plan_check", lang)
    rows = seen.table({"th": "ข้อ", "en": "No."}[lang])
    found = the_plan().findings
    assert [row[0] for row in rows] == [str(each.number) for each in found]
    assert rows[0][2] == {"th": "คำนำ", "en": "Foreword"}[lang]
    assert rows[0][3] == "รวมทั้งสิ้นจำนวน ๔๑ โครงการ"
    line = {"th": "บรรทัด", "en": "Line"}[lang]
    assert rows[0][4].startswith(f"{line} 31: จำนวน ๗ โครงการ;{line} 33: จำนวน ๒๑ โครงการ")
    assert rows[0][5] == getattr(found[0].comment, lang)
    assert rows[0][6] == found[0].lines == "29-37"
    assert {"th": "ฐาน 3 เรื่อง", "en": "With 3 cases"}[lang] in seen.text
    assert f"{len(found)}" in seen.title
    damaged = {"th": "[อักษรเสีย]", "en": "[damaged letters]"}[lang]
    assert rows[81][3] == f"ก็{damaged}มีความเจริญก้าวหน้า"
    assert rows[82][3] == f"ของระบ{damaged}้อง้องค์กรปกครองส่วนท้องถิ่น"


def test_one_kind_can_be_looked_at_and_stays_in_the_link(tmp_path: Path) -> None:
    test = run(tmp_path, "plan_check", "en").test
    test.selectbox(key="kind_en").select("budget").run()
    rows = Seen(test).table("No.")
    assert {row[1] for row in rows} == {"Budget"}
    assert len(rows) == sum(each.kind == "budget" for each in the_plan().findings)
    assert "".join(test.query_params["kind"]) == "budget"
    again = run(tmp_path, "plan_check", "en", kind="budget")
    assert len(again.table("No.")) == len(rows)


def test_the_list_as_a_workbook_holds_all_of_it() -> None:
    book = openpyxl.load_workbook(io.BytesIO(findings_workbook(the_plan())))
    rows = list(book[FINDINGS.title.th].iter_rows(values_only=True))
    assert rows[0] == tuple(column.header.th for column in FINDINGS.columns)
    assert len(rows) == len(the_plan().findings) + 1
    assert rows[1][0] == 1
    assert rows[1][-1] == "29-37"
    assert rows[1][2:4] == ("คำนำ", "Foreword")


def test_a_count_of_projects_is_no_link_to_the_project_of_that_number(tmp_path: Path) -> None:
    seen = run(tmp_path, "plan_check")
    assert "ประเภทตามชื่อที่พิมพ์ โครงการ (13) · มาตรการ (18) · กิจกรรม (9)" in seen.html
    assert "ตัวชี้วัด 8 ข้อพิมพ์คำต่อคำในหลายโครงการ" in re.sub("</?span[^>]*>", "", seen.html)
