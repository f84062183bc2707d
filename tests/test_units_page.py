"""The page of the responsible units: all side by side, and one with the list that its head can be handed."""

from __future__ import annotations

import html
import io
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from acplan.exports.unit_list import UNIT_LIST, unit_workbook
from acplan.fiscal import Period
from acplan.measures.summary import Summary
from acplan.measures.units import units
from acplan.words.units import most
from kit.attention import EACH, RESULTS
from kit.builders import NO_BUDGET, RUNNING, state_of, the_plan, whole_year
from kit.pages import LANGS, NASTY, Seen, links, run, saved

# As in `test_attention`; in กองการเจ้าหน้าที่ (4 6 7 11 12 13 14 15 21 22 29) project 6 is silent, 7 not started, and 4
# spends late.
STATE = state_of(
    whole_year(2565, 10),
    EACH | {(2567, 4, 4): EACH[2567, 4, 4] | {"percent": 45.5, "obstacle": "=1+1", "suggestion": NASTY}},
    RESULTS,
)
UNITS = {"th": "ผู้รับผิดชอบ", "en": "Responsible"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("units"), STATE)


def seen_at(folder: Path, lang: str = "th", **link: object) -> Seen:
    seen = run(folder, "units", lang, **({"y": 2567, "q": 4} | link))
    assert not seen.test.exception, [error.value for error in seen.test.exception]
    return seen


@pytest.mark.parametrize("lang", LANGS)
def test_all_units_the_one_with_most_that_needs_attention_first(folder: Path, lang: str) -> None:
    seen = seen_at(folder, lang)
    of = {"th": "{} จาก {}", "en": "{} of {}"}[lang]
    none = {"th": "ไม่ใช้งบประมาณ", "en": "No budget needed"}[lang]
    rows = seen.table(UNITS[lang])
    # 1 2 3 5 8 18 25 33 40: 1 cannot be done, 5 is stuck and silent, 8 without news, 3 has spent nothing:
    # 5 of 9 done; 1,500 baht spent
    assert rows[0][2:] == [
        of.format(5, 9),
        "–",
        {"th": "1,500 (ไม่มีในแผน)", "en": "1,500 (not planned)"}[lang],
        {
            "th": "เผยแพร่ความรู้กฎหมาย ดำเนินการไม่ได้ · อีก 4",
            "en": "Cannot be carried out: Legal knowledge · 4 more",
        }[lang],
    ]
    assert rows[1][2:] == [
        of.format(8, 11), "–", "≥ 799 / 30,000",
        {
            "th": "เชิดชูบุคลากรสุจริต มีเงินแต่แผนไม่มีงบประมาณ · อีก 2",
            "en": "Money the plan does not give: Honouring honest staff · 2 more",
        }[lang],
    ]  # fmt: skip
    assert rows[2][0] == {"th": "ทุกสำนัก/กอง", "en": "All offices"}[lang]
    assert rows[2][2:] == [
        of.format(13, 13), of.format(1, 32), "– / 20,000",
        {
            "th": "ความโปร่งใสด้านงบประมาณ มีตัวชี้วัดไม่บรรลุ",
            "en": "Indicators missed: Budget transparency",
        }[lang],
    ]  # fmt: skip
    assert rows[4][2:] == [of.format(1, 1), "–", none, {"th": "ไม่มี", "en": "No project"}[lang]]
    assert len(rows) == 7
    assert (
        seen.title
        == {
            "th": "ต้องติดตาม 9 จาก 41 โครงการ · มากที่สุดคือ “สำนักปลัด” 5 โครงการ",
            "en": "9 of 41 projects need attention · most in Chief Administrator’s Office (5)",
        }[lang]
    )
    own = {"th": "“ทุกสำนัก/กอง” เป็นผู้รับผิดชอบตามที่แผนระบุ นับเป็นหน่วยงานหนึ่งต่างหาก", "en": "a unit of its own"}[lang]
    assert own in seen.text
    assert {"th": "โครงการที่มีผู้รับผิดชอบร่วมนับให้ทุกหน่วยงาน", "en": "A project of several units counts for each"}[
        lang
    ] in seen.text
    assert {chosen["p"] for page, chosen, _ in links(seen) if page == "project"} == {"1", "4", "9"}
    assert [chosen["u"] for page, chosen, _ in links(seen) if page == "units"] == ["1", "2", "3", "4", "5", "6", "7"]


@pytest.mark.parametrize(
    ("silent", "thai", "english"),
    [
        ((4, 6, 8), "มากที่สุดคือ “กองการเจ้าหน้าที่” 2 โครงการ", "most in Personnel (2)"),
        (
            (4, 8, 9, 16, 19),  # 9, 16, 19: all offices, which are no single unit
            "มากที่สุดคือ “สำนักปลัด” และ “กองการเจ้าหน้าที่” หน่วยงานละ 1",
            "most in Chief Administrator’s Office and Personnel (1 each)",
        ),
        ((4, 8, 35), "มากที่สุด 3 หน่วยงาน หน่วยงานละ 1 โครงการ", "3 units have most (1 each)"),
        ((9,), "ทั้งหมดแผนให้ทุกสำนัก/กองรับผิดชอบร่วมกัน", "the plan gives all of them to all offices together"),
    ],
)
def test_the_unit_that_has_most_is_named_and_never_all_offices(
    silent: tuple[int, ...], thai: str, english: str
) -> None:
    rows = {(2567, 1, n): {"status": RUNNING} for n in range(1, 42) if n not in silent}
    told = most(units(Summary(state_of(projects=rows), the_plan(), Period(2567, 1), sample=False, save_number=1)))
    assert told == (thai, english)


def test_the_count_is_that_of_the_page_of_what_needs_attention(tmp_path: Path) -> None:
    rows = {(2567, 4, n): {"status": RUNNING} for n in range(1, 42) if n not in {4, 6, 8}}
    saved(tmp_path, state_of(projects=rows))
    title = run(tmp_path, "units").title
    assert title == "ต้องติดตาม 3 จาก 41 โครงการ · มากที่สุดคือ “กองการเจ้าหน้าที่” 2 โครงการ"
    assert run(tmp_path, "attention").title.startswith("ต้องติดตาม 3 จาก 41 โครงการ · ")
    saved(tmp_path, state_of(projects={(2567, 4, n): {"status": RUNNING} for n in (4, 6, 8)}))
    assert run(tmp_path, "units", "en").title == run(tmp_path, "attention", "en").title == "No project needs attention"


@pytest.mark.parametrize("lang", LANGS)
def test_one_unit_with_its_projects_those_that_need_attention_first(folder: Path, lang: str) -> None:
    seen = seen_at(folder, lang, u=2)
    rows = seen.table({"th": "ที่", "en": "No."}[lang])
    assert [row[0] for row in rows] == ["4", "7", "6", "11", "12", "13", "14", "15", "21", "22", "29"]
    assert {"th": "กองการเจ้าหน้าที่", "en": "Personnel"}[lang] in seen.text
    assert (
        seen.title
        == {
            "th": "แล้วเสร็จ 8 จาก 11 โครงการ · ต้องติดตาม 3 โครงการ · ตัวชี้วัดยังไม่มีข้อมูล (27 ข้อ)",
            "en": "8 of 11 projects completed · 3 need attention · Indicators: no data yet (27)",
        }[lang]
    )
    state = {"th": "รอการรายงานผล", "en": "Awaiting report"}[lang]
    assert (rows[2][2], rows[2][3]) == (state, "–")
    assert rows[0][2:6] == [
        {"th": "อยู่ระหว่างดำเนินการ", "en": "In progress"}[lang], "45.5%", "–",
        {"th": "799 (ไม่มีในแผน)", "en": "799 (not planned)"}[lang],
    ]  # fmt: skip
    assert rows[0][6] == "=1+1"
    assert html.escape(NASTY, quote=False) in seen.html
    assert "<script" not in seen.html
    assert (
        seen.test.get("download_button")[0].label
        == {
            "th": "ดาวน์โหลดรายการของหน่วยงาน (.xlsx)",
            "en": "Download this unit’s list (.xlsx)",
        }[lang]
    )


def test_choosing_a_unit_goes_into_the_link(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACPLAN_DATA", str(folder))
    test = seen_at(folder, "en").test
    assert test.selectbox(key="u_en").options[:3] == ["All units", "Chief Administrator’s Office", "Personnel"]
    assert not test.get("download_button")
    test.selectbox(key="u_en").select("3").run()
    assert {name: "".join(test.query_params[name]) for name in ("lang", "y", "q", "u")} == {
        "lang": "English", "y": "2567", "q": "4", "u": "3",
    }  # fmt: skip
    assert (
        Seen(test).title
        == "13 of 13 projects completed · 1 needs attention · 1 of 32 indicators met (1 not met, 30 without data)"
    )
    assert seen_at(folder, u=9).title == seen_at(folder).title, "a unit that there is none of chooses none"


@pytest.mark.parametrize("lang", LANGS)
def test_a_year_in_which_nothing_is_reported(tmp_path: Path, lang: str) -> None:
    saved(tmp_path, state_of(whole_year(2565, 10)))
    seen = run(tmp_path, "units", lang, y=2566, q=1)
    assert seen.title == {"th": "ยังไม่มีโครงการใดรายงานผลในปีนี้", "en": "No project has reported this year"}[lang]
    assert {tuple(row[2:4]) for row in seen.table(UNITS[lang])} == {("–", "–")}
    one = run(tmp_path, "units", lang, y=2566, q=1, u=7)
    assert (
        one.title
        == {
            "th": "ยังไม่รายงานโครงการใดในปีนี้ จาก 2 โครงการ",
            "en": "Still to report this year: 2 projects",
        }[lang]
    )
    base = run(tmp_path, "units", lang)
    assert base.title == {"th": "ปีฐานไม่มีโครงการตามแผน", "en": "The plan has no projects in the base year"}[lang]
    assert {tuple(row[2:]) for row in base.table(UNITS[lang])} == {("–", "–", "–", "–")}, (
        "nothing needs attention, no money is due"
    )
    assert {row[2] for row in run(tmp_path, "units", lang, u=7).table({"th": "ที่", "en": "No."}[lang])} == {"–"}


# The workbook


def book(summary: Summary, number: int) -> Any:
    data = unit_workbook(summary, units(summary)[number - 1])
    assert data == unit_workbook(summary, units(summary)[number - 1]), "the same figures are the same bytes"
    return openpyxl.load_workbook(io.BytesIO(data))


def at(sample: bool = False, period: Period = Period(2567, 4)) -> Summary:  # noqa: B008 - frozen
    return Summary(STATE, the_plan(), period, sample=sample, save_number=3)


def test_the_list_of_a_unit_as_a_workbook() -> None:
    found = book(at(), 2)
    sheet = found[UNIT_LIST.title.th]
    head, *rows = list(sheet.iter_rows(values_only=True))
    assert head == tuple(column.header.th for column in UNIT_LIST.columns)
    assert [row[0] for row in rows] == [4, 7, 6, 11, 12, 13, 14, 15, 21, 22, 29]
    running, not_started, silent = rows[:3]
    assert silent[2:7] == ("รอการรายงานผล", "ยังไม่รายงาน", 1, None, None)
    assert not_started[2:4] == ("ยังไม่ดำเนินการ", "ยังไม่ดำเนินการ")
    assert running[2:8] == ("อยู่ระหว่างดำเนินการ", "ไม่มีงบในแผน, เบิกจ่ายล่าช้า", 1, None, 45.5, 4)
    assert running[10:13] == (0, 1000, 799)
    assert [row[10] for row in rows if row[0] == 21] == [30_000]
    guide = [row[0] for row in found["คำชี้แจง"].iter_rows(values_only=True)]
    assert guide[0] == "โครงการของกองการเจ้าหน้าที่ ปี 2567 ไตรมาส 4"
    assert "บันทึกครั้งที่ 3" in guide[1]


def test_text_of_the_list_stays_text() -> None:
    sheet = book(at(), 2)[UNIT_LIST.title.th]
    obstacle, suggestion = sheet.cell(2, 15), sheet.cell(2, 16)
    assert (obstacle.value, obstacle.data_type) == ("=1+1", "s")
    assert obstacle.quotePrefix
    assert suggestion.value == NASTY


def test_the_list_of_sample_figures_says_so() -> None:
    texts = {cell for row in book(at(sample=True), 2)["คำชี้แจง"].iter_rows(values_only=True) for cell in row}
    assert "ข้อมูลตัวอย่าง – ไม่ใช่ผลการดำเนินงานจริง" in texts
    assert "ข้อมูลตัวอย่าง" in texts
    plain = {cell for row in book(at(), 2)["คำชี้แจง"].iter_rows(values_only=True) for cell in row}
    assert not any("ตัวอย่าง" in str(text) for text in plain)


def test_that_no_budget_is_needed_is_said_in_words() -> None:
    state = state_of(projects={(2566, 1, 35): {"status": RUNNING, "enacted": NO_BUDGET, "disbursed": NO_BUDGET}})
    summary = Summary(state, the_plan(), Period(2566, 1), sample=False, save_number=1)
    rows = {row[0]: row for row in book(summary, 7)[UNIT_LIST.title.th].iter_rows(values_only=True)}
    assert rows[35][11:13] == (NO_BUDGET, NO_BUDGET)
    assert rows[36][11:13] == (None, None)


def test_in_the_base_year_nothing_needs_attention() -> None:
    rows = list(book(at(period=Period(2565, 4)), 2)[UNIT_LIST.title.th].iter_rows(values_only=True))[1:]
    assert {row[3] for row in rows} == {None}
