"""The way back from a figure to its cells and lines, worked out by hand, and as its page shows it."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from acplan.fiscal import Period
from acplan.measures.summary import Summary, summarise
from acplan.measures.trace import Trace, trace
from acplan.progress.state import State
from acplan.store.places import places
from kit.builders import DONE, HEADLINE, PROJECTS, RUNNING, book_of, edited, quarters, state_of, the_plan, whole_year
from kit.ita import TRAT
from kit.pages import LANGS, run, saved

TODAY = date(2026, 11, 22)
HEAD = whole_year(2565, 10) | quarters(2566, 3, 2, 3, 1) | quarters(2567, 1)
HEAD[2566, 4] |= {f"ita_{n}": score for n, score in TRAT.items()}
WORK = {
    (2566, 1, 30): {"status": RUNNING, "percent": 40.0, "enacted": 100000.0},
    (2566, 2, 30): {"percent": 60.0, "disbursed": 25000.0},
    (2566, 4, 30): {"status": DONE, "disbursed": 90000.0},
    (2566, 3, 31): {"status": RUNNING},
}


def state() -> State:
    return state_of(HEAD, WORK, {(2566, 4, "P30-O1"): {"value": 3.0}})


def at(year: int, quarter: int) -> Summary:
    return summarise(state(), the_plan(), Period(year, quarter), sample=False, save_number=3)


def found(summary: Summary, code: str) -> Trace:
    traced = trace(summary, code)
    assert traced is not None
    return traced


def cells(traced: Trace, place: int) -> list[tuple[object, ...]]:
    return [(*cell.key, cell.column, cell.becomes) for cell in traced.bases[place].reported]


def test_a_count_is_the_sum_of_its_quarters_and_a_ceiling_the_base_reduced() -> None:
    figures = {figure.name.en: (figure.value, figure.how.en) for figure in found(at(2567, 1), "cases").figures}
    assert figures == {
        "Corruption cases, 2565": ("10", "as reported"),
        "Corruption cases, 2566": ("9", "the sum of all rows reported: 3 + 2 + 3 + 1 = 9"),
        "Ceiling, 2566": ("9", "10 × (100 − 10) ÷ 100 = 9, rounded down to whole cases"),
        "Corruption cases, 2567": ("1", "as reported"),
        "Ceiling, 2567": ("8", "10 × (100 − 20) ÷ 100 = 8, rounded down to whole cases"),
    }


def test_nothing_of_a_later_quarter_is_among_the_cells() -> None:
    traced = found(at(2566, 2), "cases")
    assert cells(traced, 0) == [(2565, 0, "cases", 10)]
    assert cells(traced, 1) == [(2566, 2, "cases", 2), (2566, 1, "cases", 3)]
    assert len(traced.bases) == 3, "two years and the plan's targets"
    assert {printed.lines for printed in traced.bases[-1].printed} == {"77-79"}


def test_an_ita_total_without_one_stated_is_worked_out_from_tools() -> None:
    # IIT 449.73 / 5 = 89.946, EIT 267.81 / 3 = 89.27, OIT 138.45 / 2 = 69.225
    figure = found(at(2566, 4), "ita").figures[0]
    assert figure.value == "81.45"
    assert figure.how.en == ("worked out from the indicators: 30% × 89.95 + 30% × 89.27 + 40% × 69.23 = 81.45")


def test_of_a_dimension_the_latest_cells_count() -> None:
    traced = found(at(2566, 4), "dimension.3")  # projects 30–34
    figures = {figure.name.en: (figure.value, figure.how.en) for figure in traced.figures}
    assert figures["Completed"] == ("1", "1 of 5 projects, by the latest state of the year")
    assert figures["e-PlanNACC score"] == ("30.00", "(1 × 1 + 1 × 0.5 + 0 × 0) ÷ 5 × 100")  # 1.5 / 5
    assert figures["Planned (baht)"][0] == "100,000"
    assert figures["Disbursed (baht)"][0] == "90,000"
    assert cells(traced, 0) == [
        (2566, 4, 30, "status", DONE),
        (2566, 2, 30, "percent", 60.0),
        (2566, 3, 31, "status", RUNNING),
    ]
    assert cells(traced, 1) == [(2566, 1, 30, "enacted", 100000.0), (2566, 4, 30, "disbursed", 90000.0)]
    assert cells(traced, 2) == [(2566, 4, "P30-O1", "value", 3.0)]


def test_a_unit_is_named_by_its_place_in_the_plan() -> None:
    units = the_plan().units
    place = units.index("สำนักงานเลขานุการ") + 1
    assert found(at(2566, 4), f"unit.{place}").title.en == "projects of Secretariat"
    assert trace(at(2566, 4), f"unit.{len(units) + 1}") is None


def test_of_a_project_every_cell_is_listed_the_latest_first() -> None:
    traced = found(at(2566, 4), "project.30")
    assert [(key[1], key[3]) for key in cells(traced, 0)] == [
        (4, "status"), (4, "disbursed"), (2, "percent"), (2, "disbursed"), (1, "status"), (1, "percent"),
        (1, "enacted"), (4, "value"),
    ]  # fmt: skip
    assert traced.bases[1].printed[0].lines == the_plan().project_by_number[30].cited["budget"]


@pytest.mark.parametrize("code", ["", "nothing", "dimension.9", "dimension.", "project.42", "project.x", "cases.1"])
def test_a_code_of_nothing_leads_nowhere(code: str) -> None:
    assert trace(at(2566, 4), code) is None


def test_places_are_those_of_the_workbook_even_when_somebody_sorted_it() -> None:
    data = book_of(state(), 2566)
    assert places(data, the_plan(), TODAY)["headline", (2566, 4), "cases"] == ("C5", 1)
    assert places(data, the_plan(), TODAY)["projects", (2566, 4, 30), "status"] == ("F5", DONE)
    moved = edited(data, lambda book: book[HEADLINE].insert_rows(2, 3))
    assert places(moved, the_plan(), TODAY)["headline", (2566, 4), "cases"] == ("C8", 1)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    late = quarters(2566, 2)  # the first quarter was 3; a second save makes it 2
    return saved(tmp_path_factory.mktemp("traced"), state(), state_of(late), name="q-{year}.xlsx")


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_names_workbook_sheet_cell_and_save(folder: Path, lang: str) -> None:
    seen = run(folder, "source", lang, of="cases", y=2566, q=4)
    assert not seen.test.exception
    head = {"th": "ที่มาของตัวเลข: คดีทุจริตและเรื่องร้องเรียน", "en": "Where the figures come from: corruption cases"}
    assert seen.title.startswith(head[lang])
    rows = [row for table in seen.tables for row in table if "progress/2566.xlsx" in " ".join(row)]
    cells_of = {row[3].split(" · ")[2]: (row[2], row[4], row[5]) for row in rows}
    day = re.compile(r"(\d+) · \d{1,2} \S+ \d{4}")
    assert cells_of["C2"][0] == "2"
    assert {place: day.fullmatch(cell[1])[1] for place, cell in cells_of.items() if place.startswith("C")} == {  # type: ignore[index]
        "C2": "4", "C3": "2", "C4": "2", "C5": "2",
    }  # fmt: skip
    assert {cell[2] for cell in cells_of.values()} == {"q-2566.xlsx"}


def test_figures_of_an_earlier_moment_are_not_given_cells_that_hold_others_now(folder: Path) -> None:
    seen = run(folder, "source", "en", of="cases", y=2566, q=4, asof=3)
    rows = [row for table in seen.tables for row in table if "progress/2566.xlsx" in " ".join(row)]
    named = {row[2]: row[3] for row in rows if row[0] == "2566 Q1"}
    assert named["3"] == f"progress/2566.xlsx · {HEADLINE}", "the cell holds 2 now"
    assert any(row[3].endswith(f"{HEADLINE} · C3") for row in rows if row[0] == "2566 Q2")


@pytest.mark.parametrize("lang", LANGS)
def test_sample_figures_lead_to_the_sample(tmp_path: Path, lang: str) -> None:
    seen = run(tmp_path, "source", lang, of="project.21", y=2569, q=4)
    assert any(f"sample/2569.xlsx · {PROJECTS} · F" in cell for table in seen.tables for row in table for cell in row)
    assert seen.text.count({"th": "ข้อมูลตัวอย่าง – ไม่ใช่ผล", "en": "Sample data – not real"}[lang]) == 1


@pytest.mark.parametrize(("lang", "title"), [("th", "ไม่พบตัวเลขที่ลิงก์นี้ระบุ"), ("en", "This link names no figure")])
def test_a_link_to_nothing_is_told(tmp_path: Path, lang: str, title: str) -> None:
    assert run(tmp_path, "source", lang, of="<b>").title.startswith(title)


@pytest.mark.parametrize(
    ("page", "codes"),
    [
        ("overview", {"cases", "ita", "plan", "dimension.1", "dimension.2", "dimension.3", "dimension.4"}),
        ("cases", {"cases", "plan"}),
        ("ita", {"ita"}),
        ("dimension_3", {"dimension.3", *(f"project.{n}" for n in range(30, 35))}),
        ("project", {"project.30"}),
    ],
)
def test_every_page_leads_to_its_sources(folder: Path, page: str, codes: set[str]) -> None:
    more = {"p": 30} if page == "project" else {}
    seen = run(folder, page, "en", y=2566, q=4, **more)
    links = re.findall(r'href="\./source\?([^"]+)"', seen.html)
    assert {re.search(r"of=([^&]+)", link)[1] for link in links} == codes  # type: ignore[index]
    assert all("lang=English" in link and "q=4" in link for link in links)
    assert all("y=2566" in link for link in links if "of=plan" not in link), (
        "a score of another year leads to that year"
    )
    assert all(trace(at(2566, 4), code) for code in codes)
