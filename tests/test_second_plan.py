"""The plan of another organisation, put beside the data and nothing else: by the command line and on every page."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

from acplan.cli import main
from acplan.measures.summary import summarise
from acplan.plan import PlanBroken, read_plan
from acplan.words import statements
from kit.builders import (
    DONE,
    HEADLINE,
    INDICATORS,
    INDICTED,
    NO_BUDGET,
    PROJECTS,
    RUNNING,
    UNABLE,
    edited,
    state_of,
    the_plan,
    whole_year,
)
from kit.pages import Seen, run
from kit.second_plan import BASE, DIMENSIONS, NAME, SHORT, TITLE, second_plan
from kit.second_plan import PROJECTS as PLANNED
from kit.stores import lay_out
from kit.workbooks import filled, opened

STATUS, CASES, ITA = "สถานะ", "คดีทุจริตใหม่ในไตรมาส", "คะแนน ITA รวม"
ENACTED, SPENT, RESULT = "งบตามข้อบัญญัติ (บาท)", "เบิกจ่ายสะสม (บาท)", "ผลสะสม"
SAID = {"ขั้นตอนที่นับ": INDICTED, "แหล่งข้อมูล": "นิติกร"}
"""No cut-off date: it may not lie in the future, and the plan's years do."""
AT_THE_END = {
    1: {STATUS: DONE, ENACTED: 45_000, SPENT: 40_000},
    2: {STATUS: DONE, ENACTED: NO_BUDGET, SPENT: NO_BUDGET},
    3: {STATUS: RUNNING, "ความก้าวหน้าสะสม (ร้อยละ)": 60, ENACTED: NO_BUDGET, SPENT: NO_BUDGET},
    5: {STATUS: UNABLE, "เหตุผลที่ไม่สามารถดำเนินการได้": "ไม่ได้รับงบประมาณ", ENACTED: 0, SPENT: 0},
    8: {STATUS: DONE, ENACTED: 30_000, SPENT: 30_000},
}
RESULTS = {"A1": 80, "A2": "มี", "A3": 15, "A5": 12, "A8": 4, "A9": "ชุมชนพอใจ"}
FORMS: Mapping[tuple[int, str], Mapping[str, Mapping[Any, Mapping[str, Any]]]] = {
    (2571, "all"): {HEADLINE: {"ทั้งปี": {CASES: 8, ITA: 82.5, **SAID}}, INDICATORS: {"A8": {RESULT: 6}}},
    (2572, "1"): {HEADLINE: {1: {CASES: 2, **SAID}}, PROJECTS: {1: {STATUS: RUNNING}}},
    (2572, "2"): {HEADLINE: {2: {CASES: 3, **SAID}}},
    (2572, "3"): {HEADLINE: {3: {CASES: 1, **SAID}}},
    (2572, "4"): {
        HEADLINE: {4: {CASES: 1, ITA: 86, **SAID}},
        PROJECTS: AT_THE_END,
        INDICATORS: {code: {RESULT: value} for code, value in RESULTS.items()},
    },
}


@lru_cache(maxsize=1)
def a_year() -> dict[str, bytes]:
    """The folder after the base year and a year of four quarters, each by form, check and import."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name) / "data"
        folder.mkdir()
        (folder / "plan.xlsx").write_bytes(second_plan())
        for (year, quarter), answers in FORMS.items():
            form = Path(name) / "form.xlsx"
            period = ["--year", str(year), "--quarter", quarter]
            assert main(["form", *period, "--out", str(form), "--data", str(folder)]) == 0
            form.write_bytes(filled(form.read_bytes(), answers))
            assert main(["check", str(form), "--data", str(folder)]) == 0
            assert main(["import", str(form), "--data", str(folder)]) == 0
        return {
            str(path.relative_to(folder)): path.read_bytes()
            for path in folder.rglob("*")
            if path.is_file() and path.name != ".lock"
        }


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A year reported by the second plan; no test changes anything in it."""
    return lay_out(tmp_path_factory.mktemp("second") / "data", a_year()).path


def printed(capsys: pytest.CaptureFixture[str], *arguments: str) -> Any:
    capsys.readouterr()
    assert main([*arguments, "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_the_form_asks_for_this_plan_only(tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").write_bytes(second_plan())
    form = tmp_path / "form.xlsx"
    assert main(["form", "--year", "2573", "--quarter", "2", "--out", str(form), "--data", str(tmp_path)]) == 0
    book = opened(form.read_bytes())
    projects = [row[2:4] for row in book[PROJECTS].iter_rows(min_row=4, values_only=True)]
    assert projects == [(number, name) for number, (name, *_) in PLANNED.items()]
    assert [row[2] for row in book[INDICATORS].iter_rows(min_row=4, values_only=True)] == list(RESULTS)
    words = [str(cell) for sheet in book for row in sheet.iter_rows(values_only=True) for cell in row if cell]
    assert NAME in words
    assert not [word for word in words if "มุกดาหาร" in word]


def test_summary(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    found = printed(capsys, "summary", "--data", str(folder))
    assert (found["year"], found["quarter"], found["save"], found["sample"]) == (2572, 4, 5, False)
    # of 8 cases 15, 25 and 60 per cent less: 6.8, 6 and 3.2; 2 + 3 + 1 + 1 = 7 is one too many, and 1 of 8 fewer
    cases = [(c["year"], c["count"], c["target"], c["ceiling"], c["verdict"], c["missed_by"]) for c in found["cases"]]
    assert cases == [
        (2571, 8, None, None, "not_applicable", None),
        (2572, 7, 6.8, 6, "improved", 1),
        (2573, None, 6.0, 6, "no_data", None),
        (2574, None, 3.2, 3, "no_data", None),
    ]
    assert found["cases"][1]["reduction"] == 12.5
    ita = [(i["year"], i["score"], i["target"], i["verdict"], i["passed"], i["track"]) for i in found["ita"][:2]]
    assert ita == [
        (2571, 82.5, None, "no_target", False, "yearly_path"),
        (2572, 86.0, 86.0, "met", True, "yearly_path"),
    ]
    names = ("dimension", "projects", "done", "unable", "unreported", "score", "budget_planned", "budget_disbursed")
    assert [tuple(d[name] for name in names) for d in found["dimensions"]] == [
        (1, 2, 2, 0, 0, 100.0, 45_000, 40_000),  # projects 1 and 2
        (2, 2, 0, 1, 0, 25.0, 12_500, 0),  # 3 is half a point of two, 5 none
        (3, 2, 1, 0, 1, 50.0, 30_000, 30_000),  # 8 completed, 9 silent
    ]
    # A3: 15 of 20; A5: 12 of at most 15; A8: 4 after 6; A9 is not judged
    assert [(d["indicators_met"], d["indicators_judged"]) for d in found["dimensions"]] == [(2, 2), (1, 2), (1, 1)]
    assert [p["project"] for p in found["projects"]] == [1, 2, 3, 5, 8, 9]


def test_history_and_audit(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    saves = printed(capsys, "history", "--data", str(folder))
    assert [save["quarters"] for save in saves] == [[[2571, 0], [2571, 4]], *([[2572, q]] for q in (1, 2, 3, 4))]
    audited = printed(capsys, "audit", "--data", str(folder))
    assert (audited["clean"], audited["saves"], audited["workbooks"]) == (True, 5, 2)


def test_a_project_or_year_of_the_other_plan_is_refused(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert (
        main(["form", "--year", "2570", "--quarter", "1", "--out", str(tmp_path / "x.xlsx"), "--data", str(folder)])
        == 2
    )
    assert "2571–2574" in capsys.readouterr().err


PAGES = (
    "overview", "cases", "ita", "changes", "dimension_1", "dimension_2", "dimension_3", "project", "indicators",
    "attention", "units", "progress", "council", "paper_check", "plan", "plan_check",
)  # fmt: skip
MENU = [
    "ภาพรวม",
    "คดีทุจริต",
    "คะแนน ITA",
    "สิ่งที่เปลี่ยน",
    *(f"มิติ {n} {s}" for n, (_, s) in DIMENSIONS.items()),
    "โครงการ",
    "ตัวชี้วัด",
    "ต้องติดตาม",
    "หน่วยงาน",
    "รายงานความก้าวหน้า",
    "เอกสารเสนอสภา",
    "ตรวจรหัสบนเอกสาร",
    "แผนโดยย่อ",
    "ตรวจแผน",
]


def foreign(seen: Seen) -> list[str]:
    """What a page shows of the plan that came with the program; a date of saving may lie in one of its years."""
    names = [project.name.th for project in the_plan().projects] + [d.name.th for d in the_plan().dimensions]
    units = {unit for project in the_plan().projects for unit in project.units}
    words = [*names, *units, "มุกดาหาร", "Mukdahan", "มิติที่ 4", "Dimension 4"]
    text = re.sub(r"\b[0-9a-f]{12}\b|(?:[0-9A-Z]{4}-){3}[0-9A-Z]{2}", "", seen.text)  # versions of the plan, codes
    text = re.sub("ใช้เกณฑ์ของปี 2566|those of 2566 are used", "", text)  # the criteria of the ITA, not of a plan
    years = [] if "เมื่อ" in text or "Saved" in text else re.findall(r"\b(?:256\d|2570)\b", text)
    return [word for word in words if word in text] + years + re.findall(r"(?<![\d.,])41(?![\d.,])", text)


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("page", PAGES)
def test_every_page(folder: Path, page: str, lang: str) -> None:
    seen = run(folder, page, lang)
    assert not seen.test.exception
    assert TITLE in seen.foot
    assert f"{TITLE} {SHORT}" in seen.text
    assert len(seen.menu) == len(MENU)
    if lang == "th":
        assert [label for label, _ in seen.menu] == MENU
    if page != "progress":  # its list of saves is dated by the clock
        assert foreign(seen) == []


def test_findings_of_the_pages(folder: Path) -> None:
    cases = "คดีทุจริต 7 เรื่อง ลดลงจากปีฐาน แต่เกินเพดานปีนี้ 1 เรื่อง"
    assert run(folder, "overview").title == f"{cases} · ITA 86.00 ถึงเป้าของแผน และผ่านเกณฑ์ 85"
    ita = run(folder, "ita")
    assert not re.search("(สูงกว่า|เท่ากับ|ต่ำกว่า)(ค่า)?เฉลี่ย", ita.text), "this plan has no averages"
    assert ita.table("ปีงบประมาณ", "เทียบเป้าหมายแผน")[1][4] == "86"
    assert run(folder, "dimension_2").title == (
        "แล้วเสร็จ 0 จาก 2 โครงการ · กำลังดำเนินการ 1 ดำเนินการไม่ได้ 1 · "
        "โครงการ 5 คู่มือขออนุญาตก่อสร้าง (กองช่าง, กองสวัสดิการสังคม) ดำเนินการไม่ได้"
    )
    assert "มิติที่ 2 งานเปิดเผยตรวจสอบได้" in run(folder, "dimension_2").text
    assert run(folder, "plan_check").title == "ไม่พบจุดที่ขัดแย้งกันในแผน"
    downloads = [button.proto.label for button in run(folder, "plan_check").test.get("download_button")]
    assert downloads == ["ดาวน์โหลดแผนที่ใช้อยู่", "ดาวน์โหลดแบบแผนเปล่า"]  # none of findings
    one = run(folder, "project", p=8)
    assert one.title == "อาสาสมัครตรวจงานก่อสร้าง: แล้วเสร็จ"
    assert foreign(one) == []
    assert run(folder, "project", p=41).title == "โครงการทั้งหมดของแผน 6 โครงการ"


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("th", "แผนนี้ไม่มีมิติที่ 4 เลือกมิติอื่นได้จากเมนู"),
        ("en", "This plan has no dimension 4; the menu lists those it has"),
    ],
)
def test_the_page_of_a_dimension_that_the_plan_lacks(folder: Path, lang: str, title: str) -> None:
    seen = run(folder, "dimension_4", lang)
    assert not seen.test.exception
    assert seen.title == title
    assert seen.foot


def test_more_than_four_dimensions(tmp_path: Path) -> None:
    (tmp_path / "plan.xlsx").write_bytes(second_plan(dimensions=6))
    seen = run(tmp_path, "overview")
    links = [(proto.page, proto.query_string) for proto in (e.proto for e in seen.test.sidebar.get("page_link"))]
    assert [label for label, _ in seen.menu][4:10] == [*MENU[4:7], *(f"มิติ {n} เพิ่ม {n}" for n in (4, 5, 6))]
    assert [page for page, _ in links][7:10] == ["dimension_4", "dimension", "dimension"]
    assert [query.split("&d=")[1:] for _, query in links][7:10] == [[], ["5"], ["6"]]
    assert "dimension?y=2571&amp;q=4&amp;d=6" in seen.html
    page = run(tmp_path, "dimension", d=6, y=2572, q=1)
    assert not page.test.exception
    assert "มิติที่ 6 ด้านที่เพิ่ม 6" in page.text
    assert "โครงการที่เพิ่ม 6" in page.text
    assert run(tmp_path, "dimension", d=7).title.startswith("แผนนี้ไม่มีมิติที่ 7")
    assert run(tmp_path, "dimension", d="x").title.startswith("แผนนี้ไม่มีมิติที่ 0")


def test_the_sample_of_another_plan_is_not_shown(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "plan.xlsx").write_bytes(second_plan())
    found = printed(capsys, "summary", "--data", str(tmp_path))
    assert (found["sample"], found["year"], found["cases"][0]["count"]) == (False, BASE, None)
    seen = run(tmp_path, "overview")
    assert "ข้อมูลตัวอย่าง" not in seen.text
    assert "ที่มา: ยังไม่มีการรายงานผล" in seen.foot


def test_without_national_averages_there_is_none_to_compare_with() -> None:
    state = state_of(whole_year(2572, 8, ita_total=90.0))
    found = summarise(state, read_plan(second_plan()), None, sample=False, save_number=1)
    assert [year.national for year in found.ita] == [None] * 4
    assert not any("average" in each.text.en for each in statements.ita(found))


@pytest.mark.parametrize(("final", "last"), [({}, 85.0), ({"ita_already_passed_final": "95"}, 95.0)])
def test_already_passed_without_a_last_target_keeps_the_pass_mark(final: dict[str, str], last: float) -> None:
    state = state_of(whole_year(BASE, 8, ita_total=90.0))
    found = summarise(state, read_plan(second_plan(**final)), None, sample=False, save_number=1)
    assert [year.target for year in found.ita] == [None, 85.0, 85.0, last]


@pytest.mark.parametrize(
    ("facts", "code"),
    [
        ({"base_year": "ปีแรก"}, "not_a_year"),
        ({"base_year": "2572"}, "base_year_late"),
        ({"ita_already_passed_final": "สูง"}, "not_a_number"),
    ],
)
def test_facts_that_figures_cannot_be_worked_out_from(facts: dict[str, str], code: str) -> None:
    with pytest.raises(PlanBroken) as broken:
        read_plan(second_plan(**facts))
    assert [issue.wording.code for issue in broken.value.issues] == [code]


@pytest.mark.parametrize("title", ["เป้าหมายรายปี", "มิติ", "ภารกิจ", "โครงการ"])
def test_a_sheet_that_a_plan_cannot_do_without(title: str) -> None:
    with pytest.raises(PlanBroken) as broken:
        read_plan(edited(second_plan(), lambda book: book[title].delete_rows(2, 99)))
    assert [issue.sheet for issue in broken.value.issues if issue.wording.code == "empty_sheet"] == [title]
