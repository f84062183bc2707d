"""The page of all indicators: what it finds, how it is filtered, and the workbook it gives out, by hand."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from acplan.exports.indicator_list import indicators_workbook
from acplan.figures.indicator_list import indicators
from acplan.fiscal import Period
from acplan.measures.indicator_list import IndicatorLine, Unjudged, chosen, indicator_list
from acplan.measures.summary import summarise
from acplan.progress.form import target_words
from acplan.progress.state import Answers, Key, State
from acplan.rules import IndicatorState
from acplan.words.text import same
from acplan.words.unit_names import unit_name
from kit.builders import quarters, state_of, the_plan, whole_year
from kit.pages import LANGS, NASTY, SAMPLE, Seen, run, saved
from kit.workbooks import opened

STATE = state_of(
    whole_year(2565, 10) | quarters(2566, 1, 1, 1, 1),
    indicators={
        (2565, 4, "P04-R1"): {"value": 4.0},
        (2566, 4, "P01-O1a"): {"value": 5.0},  # at least 5: met
        (2566, 3, "P01-O1b"): {"value": 3.0},  # at least 4; nothing at the year's end
        (2566, 4, "P01-R1"): {"value": NASTY},  # words
        (2566, 4, "P04-O1"): {"value": 2.0},  # at least 1: met
        (2566, 4, "P04-R1"): {"value": 5.0},  # not fewer than the 4 of the year before: missed
        (2566, 4, "P12-R1"): {"value": 0.0},  # none: met
        (2566, 4, "P35-R3"): {"value": 9.0},  # nothing in 2565 to compare with
    },
)
# Met 3 (two of dimension 1, one of dimension 2), missed 1 (dimension 1). Of the 108 that can be judged 104 have no
# data: 17 − 3 of dimension 1, 59 − 1 of dimension 2, all 15 of dimension 3, all 17 of dimension 4.
HEAD = {"th": "รหัส", "en": "Code"}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ACPLAN_DATA", str(tmp_path))
    return tmp_path


def lines(year: int, quarter: int, state: State = STATE) -> dict[str, IndicatorLine]:
    summary = summarise(state, the_plan(), Period(year, quarter), sample=False, save_number=1)
    return {line.plan.code: line for line in indicator_list(summary)}


def rows(seen: Seen, lang: str = "th") -> dict[str, list[str]]:
    return {row[0]: row[1:] for row in seen.table(HEAD[lang]) if len(row) > 1}


def test_every_indicator_stands_beside_the_year_before() -> None:
    found = lines(2566, 4)
    assert list(found) == [indicator.code for indicator in the_plan().indicators]
    assert (found["P04-R1"].now.value, found["P04-R1"].last and found["P04-R1"].last.value) == (5.0, 4.0)
    assert found["P04-R1"].project.number == 4
    later = lines(2567, 2)["P01-O1a"]
    assert (later.now.value, later.last and later.last.value) == (None, 5.0)


def test_as_a_figure_with_the_results_of_both_years() -> None:
    summary = summarise(STATE, the_plan(), Period(2566, 4), sample=False, save_number=1)
    table = indicators(summary).figure("indicator-list").table
    assert [column.head.en for column in table.columns[-3:-1]] == ["Result 2565", "Result 2566"]
    place = table.column("code").index(same("P04-R1"))
    assert [table.column(name)[place] for name in ("last", "now")] == [same("4"), same("5")]


@pytest.mark.parametrize(
    ("period", "code", "expected"),
    [
        ((2566, 4), "P01-O1a", None),
        ((2566, 4), "P01-R1", Unjudged.NO_MEASURE),
        ((2566, 4), "P01-O2", Unjudged.NOT_REPORTED),
        ((2566, 4), "P01-O1b", Unjudged.NOT_CLOSED),
        ((2566, 3), "P01-O1b", Unjudged.AT_YEAR_END),
        ((2566, 4), "P35-R3", Unjudged.NO_YEAR_BEFORE),
    ],
)
def test_why_there_is_no_verdict(period: tuple[int, int], code: str, expected: Unjudged | None) -> None:
    assert lines(*period)[code].unjudged is expected


def test_complaints_are_judged_over_closed_years_only() -> None:
    """A fall of an open year, and one against an open year, has no verdict."""
    rows: dict[Key, Answers] = {(2566, 3, "P04-R1"): {"value": 4.0}, (2567, 2, "P04-R1"): {"value": 0.0}}
    assert lines(2567, 2, state_of(indicators=rows))["P04-R1"].unjudged is Unjudged.AGAINST_YEAR_BEFORE
    rows[2567, 4, "P04-R1"] = {"value": 0.0}
    assert lines(2567, 4, state_of(indicators=rows))["P04-R1"].unjudged is Unjudged.NO_YEAR_BEFORE
    rows[2566, 4, "P04-R1"] = {"value": 4.0}
    assert lines(2567, 4, state_of(indicators=rows))["P04-R1"].now.state is IndicatorState.MET


def test_the_base_year_lists_what_later_years_are_compared_with() -> None:
    found = lines(2565, 4)
    assert len(found) == 24  # 17 that fall, 4 that fall by some percent, 3 that rise
    assert {line.plan.operator for line in found.values()} == {"decreases", "decreases_by", "increases"}
    assert all(line.last is None for line in found.values())


def test_the_units_in_the_order_of_the_plan() -> None:
    assert the_plan().units == (
        "สำนักปลัด", "กองการเจ้าหน้าที่", "ทุกสำนัก/กอง", "กองยุทธศาสตร์และงบประมาณ", "กองพัสดุและทรัพย์สิน", "สำนักงานเลขานุการ",
        "หน่วยตรวจสอบภายใน",
    )  # fmt: skip


def test_the_choices_hold_together() -> None:
    found = list(lines(2566, 4).values())
    assert {line.project.number for line in chosen(found, unit="หน่วยตรวจสอบภายใน")} == {35, 36}
    met = chosen(found, state=IndicatorState.MET)
    assert [line.plan.code for line in met] == ["P01-O1a", "P04-O1", "P12-R1"]
    assert [line.plan.code for line in chosen(met, dimension=2)] == ["P12-R1"]
    assert chosen(met, dimension=3) == []


# The page


@pytest.mark.parametrize(
    ("lang", "title", "caption"),
    [
        (
            "th",
            "บรรลุแล้ว 3 จาก 108 ตัวชี้วัด (ไม่บรรลุ 1 ไม่มีข้อมูล 104) · ไม่บรรลุมากที่สุดในมิติ 1 (1 จาก 17) · "
            "ไม่มีข้อมูลมากที่สุดในมิติ 2 (58 จาก 59)",
            "อีก 20 ตัวชี้วัดเป็นเชิงคุณภาพ แผนไม่ระบุวิธีวัด จึงแสดงโดยไม่ตัดสิน",
        ),
        (
            "en",
            "3 of 108 indicators met (1 not met, 104 without data) · most missed in dimension 1 (1 of 17) · "
            "most without data in dimension 2 (58 of 59)",
            "20 more are qualitative: the plan gives no measure, so they are shown, not judged",
        ),
    ],
)
def test_what_the_page_finds(folder: Path, lang: str, title: str, caption: str) -> None:
    saved(folder, STATE)
    seen = run(folder, "indicators", lang)
    assert seen.title == title
    assert caption in seen.text
    counts = [[int(cell) for cell in row[1:]] for row in seen.table({"th": "มิติ", "en": "Dimension"}[lang])]
    # by state: met, reached so far, not met, not yet due, no data, shown
    assert counts == [[2, 0, 1, 0, 14, 8], [1, 0, 0, 0, 58, 1], [0, 0, 0, 0, 15, 4], [0, 0, 0, 0, 17, 7]]
    drawn = {trace["name"]: trace["x"] for trace in seen.charts["indicators"]}
    assert drawn[{"th": "บรรลุ", "en": "Met"}[lang]] == [0, 0, 1, 2], "from below: dimension 4 to 1"
    assert {"th": "นับว่าบรรลุเฉพาะเมื่อปิดแล้วทั้งสองปี", "en": "met only between closed years"}[lang] in seen.text


def test_the_list_in_thai(folder: Path) -> None:
    saved(folder, STATE)
    seen = run(folder, "indicators")
    found = rows(seen)
    assert len(found) == 128
    plan = the_plan().indicator_by_code
    assert found["P01-O1a"] == [plan["P01-O1a"].text, "บรรลุ", "อย่างน้อย ๕ ช่องทาง", "–", "5 ช่องทาง", "184"]
    assert found["P04-R1"][1:] == ["ไม่บรรลุ", "ลดลง", "4", "5", "370"]
    assert (found["P04-O1"][1], found["P04-O1"][4]) == ("บรรลุ", "2")
    assert (found["P01-O1b"][1], found["P01-O1b"][4]) == (
        "ไม่มีข้อมูลสิ้นปีแล้ว แต่ยังไม่รายงานผลไตรมาส 4",
        "3 ครั้งไตรมาส 3",
    )
    assert (found["P35-R3"][1], found["P35-R3"][4]) == ("ไม่มีข้อมูลไม่มีผลไตรมาส 4 ของปี 2565 ให้เทียบ", "9")
    assert (found["P02-O1"][1], found["P02-O1"][3:5]) == ("ไม่มีข้อมูลยังไม่รายงานผล", ["–", "–"])
    assert found["P01-R1"][1] == "เชิงคุณภาพแผนไม่ระบุวิธีวัด จึงไม่ตัดสิน"
    assert html.escape(NASTY, quote=False) in seen.html
    assert "<script" not in seen.html
    heads = [row[0] for row in seen.table("รหัส") if len(row) == 1]
    assert len(heads) == 41
    assert heads[0].endswith("สำนักปลัด · บรรลุ 1 จาก 3"), "P01-O1a, -O1b and -O2; P01-R1 is qualitative"
    assert heads[3].endswith("กองการเจ้าหน้าที่ · บรรลุ 1 จาก 2")
    assert heads[1].endswith("ไม่มีข้อมูล")
    numbers = re.findall(r'href="\./project\?y=2566&amp;q=4&amp;p=(\d+)"', seen.html)
    assert numbers == [str(number) for number in range(1, 42)]


def test_the_list_in_english_holds_no_thai_but_the_plans(folder: Path) -> None:
    rest = {key: {"value": 1.0} for key in STATE.rows["indicators"] if key[2] != "P01-R1" and key[2] != "P04-O1"}
    saved(folder, state_of(whole_year(2565, 10), indicators=rest))  # type: ignore[arg-type]
    seen = run(folder, "indicators", "en", y=2566, q=4)
    labels = [widget.label for kind in ("selectbox", "download_button") for widget in seen.test.get(kind)]
    options = [option for box in seen.test.selectbox for option in box.options]
    text = " ".join([seen.text, *labels, *options])
    plan = the_plan()
    names = [unit for project in plan.projects for unit in project.units if unit_name(unit).en == unit]
    quoted = [words for i in plan.indicators for words in (i.text, target_words(i), i.unit) if words]
    for words in sorted([*quoted, *names], key=len, reverse=True):
        text = text.replace(" ".join(words.split()), "")
    assert re.findall(r"[ก-๛]+", text) == []
    assert "no result at Q4 of 2565 to compare with" in seen.text


def test_a_link_chooses_unit_verdict_and_dimension(folder: Path) -> None:
    saved(folder, STATE)
    seen = run(folder, "indicators", "en", u=7)
    assert {code[:3] for code in rows(seen, "en")} == {"P35", "P36"}
    assert "Showing 10 of 128 indicators · Indicators: no data yet (8)" in seen.text
    assert set(rows(run(folder, "indicators", s="met"))) == {"P01-O1a", "P04-O1", "P12-R1"}
    seen = run(folder, "indicators", s="met", d=1)
    assert set(rows(seen)) == {"P01-O1a", "P04-O1"}
    assert "แสดง 2 จาก 128 ตัวชี้วัด · บรรลุแล้ว 2 จาก 2 ตัวชี้วัด" in seen.text
    assert seen.title.startswith("บรรลุแล้ว 3 จาก 108"), "the finding is that of all"


@pytest.mark.parametrize("link", [{"u": "0"}, {"u": "8"}, {"u": "x"}, {"s": "xx"}, {"d": "5"}, {"d": "๑"}])
def test_what_cannot_be_chosen_is_all(folder: Path, link: dict[str, str]) -> None:
    saved(folder, STATE)
    assert len(rows(run(folder, "indicators", **link))) == 128


@pytest.mark.parametrize("lang", LANGS)
def test_a_choice_that_nothing_meets_says_so(folder: Path, lang: str) -> None:
    saved(folder, STATE)
    seen = run(folder, "indicators", lang, u=7, d=1)
    assert {"th": "ไม่มีตัวชี้วัดที่ตรงกับที่เลือก", "en": "No indicator is as chosen"}[lang] in seen.text
    assert HEAD[lang] not in {table[0][0] for table in seen.tables}
    assert not seen.test.get("download_button")


def test_a_choice_stays_in_the_link(folder: Path) -> None:
    saved(folder, STATE)
    test = run(folder, "indicators").test
    boxes = {box.key: box for box in test.selectbox if box.key}
    assert boxes["u_th"].options[:2] == ["ทุกหน่วยงาน", "สำนักปลัด (33)"]
    boxes["d_th"].select("2").run()
    next(box for box in test.selectbox if box.key == "s_th").select("met").run()
    assert {name: "".join(test.query_params[name]) for name in ("d", "s")} == {"d": "2", "s": "met"}
    test.get("button_group")[0].set_value("English").run()
    assert set(rows(Seen(test), "en")) == {"P12-R1"}
    next(box for box in test.selectbox if box.key == "d_en").select("").run()
    assert "d" not in test.query_params
    assert set(rows(Seen(test), "en")) == {"P01-O1a", "P04-O1", "P12-R1"}
    test.selectbox[0].select(2565).run()
    assert not test.exception


def test_the_link_decides_so_that_back_undoes_a_choice(folder: Path) -> None:
    """Back gives the page its link of before, while the widget still holds what was chosen."""
    saved(folder, STATE)
    test = run(folder, "indicators").test
    next(box for box in test.selectbox if box.key == "d_th").select("2").run()
    assert set(test.query_params) >= {"d"}
    del test.query_params["d"]
    test.run()
    assert "d" not in test.query_params, "the old choice is not put back"
    assert next(box for box in test.selectbox if box.key == "d_th").value == ""
    assert len(rows(Seen(test))) == 128


@pytest.mark.parametrize("lang", LANGS)
def test_one_real_save_only(folder: Path, lang: str) -> None:
    saved(folder, state_of(quarters(2566, 3)))
    seen = run(folder, "indicators", lang)
    assert (
        seen.title
        == {
            "th": "ยังไม่มีรายงานผลตัวชี้วัดของปี 2566",
            "en": "No result of any indicator is reported for 2566",
        }[lang]
    )
    assert {row[3] for row in rows(seen, lang).values()} == {"–"}


@pytest.mark.parametrize(
    ("lang", "title", "known", "unknown"),
    [
        ("th", "ปีฐานไม่ตัดสินตัวชี้วัด · มีตัวเลขให้ปีถัดไปเทียบแล้ว 1 จาก 24 ตัวชี้วัด", "มีตัวเลขแล้ว", "ยังไม่รายงาน"),
        (
            "en",
            "The base year is not judged · 1 of the 24 figures that the next year is compared with are reported",
            "Reported",
            "Not reported",
        ),
    ],
)
def test_the_base_year(folder: Path, lang: str, title: str, known: str, unknown: str) -> None:
    saved(folder, STATE)
    seen = run(folder, "indicators", lang, y=2565, q=4, s="met")
    assert seen.title == title
    found = rows(seen, lang)
    assert len(found) == 24, "a verdict cannot be chosen where none is given"
    assert found["P04-R1"][1:] == [known, "ลดลง", "4", "370"]
    assert (found["P09-R1"][1], found["P09-R1"][3]) == (unknown, "–")
    assert not seen.charts


def test_an_open_year_without_a_verdict(folder: Path) -> None:
    saved(folder, state_of(quarters(2566, 1), indicators={(2566, 1, "P01-O1a"): {"value": 3.0}}))
    seen = run(folder, "indicators", "en")
    assert (
        seen.title
        == "0 of 108 indicators met (1 not yet due, 107 without data) · most without data in dimension 2 (59 of 59)"
    )
    assert rows(seen, "en")["P01-O1a"][1] == "Not yet duejudged at the year’s end"


# The workbook


def workbook(*, sample: bool) -> tuple[list[str], list[dict[str, object]]]:
    summary = summarise(STATE, the_plan(), Period(2566, 4), sample=sample, save_number=3, code="7NN9-2VM6-XYX9-5E")
    book = opened(indicators_workbook(summary, chosen(indicator_list(summary), dimension=1)))
    guide, listed = book.worksheets
    told = [str(cell.value) for row in guide.iter_rows() for cell in row if cell.value]
    head, *values = listed.iter_rows(values_only=True)
    return told, [dict(zip(head, row, strict=True)) for row in values]  # type: ignore[arg-type]


def test_the_workbook_holds_the_list_with_its_period_and_source() -> None:
    told, found = workbook(sample=False)
    assert "ผล ณ ปี 2566 ไตรมาส 4" in told
    assert "ที่มา: แบบรายงานความก้าวหน้า บันทึกครั้งที่ 3 รหัส 7NN9-2VM6-XYX9-5E" in told
    assert len(found) == 25
    fall = next(row for row in found if row["รหัสตัวชี้วัด"] == "P04-R1")
    assert (fall["มิติที่"], fall["ลำดับโครงการ"], fall["หน่วยงาน"]) == (1, 4, "กองการเจ้าหน้าที่")
    assert (fall["ผลปีก่อน"], fall["ผลปีนี้"], fall["ผลการตัดสิน"], fall["บรรทัดต้นฉบับ"]) == (4, 5, "ไม่บรรลุ", "370")
    late = next(row for row in found if row["รหัสตัวชี้วัด"] == "P01-O1b")
    assert (late["ผลปีนี้"], late["ไตรมาสของผลปีนี้"], late["หน่วย"]) == (3, 3, "ครั้ง")
    assert late["เหตุที่ยังไม่ตัดสิน"] == "สิ้นปีแล้ว แต่ยังไม่รายงานผลไตรมาส 4"
    assert next(row for row in found if row["รหัสตัวชี้วัด"] == "P04-O1")["ผลปีนี้"] == 2


def test_the_workbook_of_the_sample_says_so() -> None:
    assert SAMPLE["th"] in workbook(sample=True)[0]
    assert SAMPLE["th"] not in workbook(sample=False)[0]
