"""The 6- and 12-month report as a workbook: its figures, its paper, and that nothing in it is another than reported."""

from __future__ import annotations

import html
import io
import re
import unicodedata
import zipfile
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet
from PIL import ImageFont

from acplan.exports.round_report import round_report
from acplan.fiscal import Period
from acplan.issues import errors
from acplan.measures.summary import Summary, summarise
from acplan.progress.checks import check_progress
from acplan.progress.state import State
from acplan.store import DataFolder, load
from acplan.words.numbers import in_thai_digits
from acplan.words.text import Lang
from kit.builders import CANCELLED, DONE, NO_BUDGET, RUNNING, UNABLE, quarters, state_of, the_plan, whole_year
from kit.stores import TODAY, now, put

ROOT = Path(__file__).parents[1]
MARK = {"th": "ข้อมูลตัวอย่าง – ไม่ใช่ผลการดำเนินงานจริง", "en": "Sample data – not real results"}
DASH, THAI = "–", re.compile(r"[ก-๛]")
SHEETS = ["รายงานรอบ 12 เดือน", "สรุปผล", "คำอธิบาย"]
SMALL = state_of(
    {(2565, 0): {"cases": 10}} | quarters(2566, 3, 2, stage="ชี้มูลความผิด", cut_off=date(2023, 3, 31)),
    {
        (2566, 2, 1): {"status": DONE, "enacted": NO_BUDGET},
        (2566, 1, 5): {"status": RUNNING},
        (2566, 2, 21): {"status": RUNNING, "enacted": 30000.0, "disbursed": 1234.5},
        (2566, 2, 25): {"status": CANCELLED, "reason": "ไม่ได้รับงบประมาณ"},
        (2566, 2, 31): {
            "enacted": NO_BUDGET,
            "disbursed": NO_BUDGET,
        },  # of its dimension, 30 has a budget and is silent
        (2566, 2, 38): {"status": UNABLE, "reason": "บุคลากรไม่เพียงพอ", "disbursed": 0.0},
    },
    {(2566, 2, "P01-O1a"): {"value": 5.0}, (2566, 2, "P04-O1"): {"value": 0.0}},
)


def at(state: State, year: int, quarter: int, *, sample: bool = False) -> Summary:
    return summarise(state, the_plan(), Period(year, quarter), sample=sample, save_number=17, code="7NN9-2VM6-XYX9-5E")


@cache
def the_sample() -> State:
    stored = load(DataFolder(ROOT / "data" / "nothing"), the_plan(), TODAY)
    assert stored.sample
    return stored.state


@cache
def report(name: str, months: int, lang: Lang = "th", *, thai: bool = False) -> bytes:
    quarter = {6: 2, 12: 4}[months]
    summary = at(the_sample(), 2569, quarter, sample=True) if name == "sample" else at(SMALL, 2566, quarter)
    return round_report(summary, months, lang, thai_digits=thai)


@cache
def sheets(data: bytes) -> list[Worksheet]:
    return openpyxl.load_workbook(io.BytesIO(data)).worksheets


def values(sheet: Worksheet) -> list[list[Any]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def project(data: bytes, number: int) -> list[Any]:
    return next(row for row in values(sheets(data)[0]) if row[0] == number)


def named(sheet: Worksheet, name: str) -> list[Any]:
    """The filled cells of the row that begins with a name."""
    row = next(row for row in values(sheet) if str(row[0]).startswith(name))
    return [value for value in row if value is not None]


# Figures


def test_the_columns_are_those_of_the_official_table_and_one_of_our_own() -> None:
    rows = values(sheets(report("small", 6))[0])
    top = next(n for n, row in enumerate(rows) if row[0] == "ลำดับที่")
    assert [cell for cell in rows[top] if cell] == [
        "ลำดับที่", "ประเภทงาน", "ชื่อ", "งบประมาณ (บาท)", "สถานะ", "รอบการรายงาน", "ปีงบประมาณ", "มิติ",
        "ผลการดำเนินงาน/หลักฐาน", "ปัญหา/อุปสรรค", "ข้อเสนอแนะ",
    ]  # fmt: skip
    assert [cell for cell in rows[top + 1] if cell] == ["แผน", "ข้อบัญญัติ", "เบิกจ่ายจริง"]


@pytest.mark.parametrize("name", ["sample", "small"])
@pytest.mark.parametrize("months", [6, 12])
@pytest.mark.parametrize("lang", ["th", "en"])
def test_all_projects_of_all_dimensions_are_there_once_and_in_order(name: str, months: int, lang: Lang) -> None:
    rows = values(sheets(report(name, months, lang))[0])
    found = [(row[0], row[9]) for row in rows if isinstance(row[0], int)]
    assert found == [(p.number, p.dimension) for p in the_plan().projects]
    assert len(found) == 41
    missions = [str(row[0]) for row in rows if re.match(r"(ภารกิจที่|Mission) ", str(row[0]))]
    assert len(missions) == 12
    empty = {"th": "ภารกิจนี้ไม่มีโครงการในแผน", "en": "The plan has no project for this mission"}
    assert [mission for mission in missions if empty[lang] in mission] == [missions[2]]  # 1.3


def test_projects_as_they_were_reported() -> None:
    data = report("small", 6)
    six = ["6 เดือน", 2566]
    assert project(data, 1)[3:9] == [NO_BUDGET, NO_BUDGET, DASH, "ดำเนินการแล้วเสร็จ", *six]
    assert project(data, 2)[3:] == [NO_BUDGET, DASH, DASH, "รอการรายงานผล", *six, 1, DASH, DASH, DASH]
    assert project(data, 5)[6] == "อยู่ระหว่างดำเนินการ\n(ข้อมูลไตรมาส 1)"
    assert project(data, 21)[1:9] == [
        "โครงการ", the_plan().project_by_number[21].name.th, 30000, 30000, 1234.5, "อยู่ระหว่างดำเนินการ", *six,
    ]  # fmt: skip
    assert project(data, 25)[6] == "ไม่สามารถดำเนินการได้\n(ยกเลิก · ไม่ได้รับงบประมาณ)"
    assert project(data, 30)[3:6] == [100000, DASH, DASH]
    assert project(data, 38)[3:7] == [NO_BUDGET, DASH, 0, "ไม่สามารถดำเนินการได้\n(บุคลากรไม่เพียงพอ)"]
    assert project(report("small", 6, "en"), 25)[6] == "Cannot be carried out\n(Cancelled · No budget received)"


def test_results_and_evidence_stand_in_their_column() -> None:
    rows = {
        (2566, 2, 1): {"status": DONE, "result": "อบรม 2 รุ่น", "evidence": "ทะเบียน 1"},
        (2566, 2, 2): {"status": DONE, "result": "จัดทำแล้ว"},
        (2566, 2, 3): {"status": RUNNING, "evidence": "ภาพถ่าย"},
    }
    data = round_report(at(state_of({}, rows), 2566, 2), 6)
    told = ["อบรม 2 รุ่น (หลักฐาน: ทะเบียน 1)", "จัดทำแล้ว", "หลักฐาน: ภาพถ่าย", DASH]
    assert [project(data, number)[10] for number in (1, 2, 3, 4)] == told


def test_subtotals_by_dimension() -> None:
    sheet = sheets(report("small", 6))[0]
    states = "แล้วเสร็จ {} · อยู่ระหว่างดำเนินการ {} · ไม่สามารถดำเนินการได้ {} · รอการรายงานผล {}"
    assert named(sheet, "รวมมิติที่ 1") == ["รวมมิติที่ 1 (7 โครงการ)", NO_BUDGET, NO_BUDGET, DASH, states.format(1, 1, 0, 5)]
    assert named(sheet, "รวมมิติที่ 2")[1:] == [30000, 30000, 1234.5, states.format(0, 1, 1, 20)]
    silent = " · ยังไม่รายงานการเบิกจ่าย 1 โครงการ"
    assert named(sheet, "รวมมิติที่ 3")[1:] == [100000, DASH, DASH, states.format(0, 0, 0, 5) + silent]
    # 30,000 + 100,000 + 20,000 + 20,000; projects 30, 39 and 41 did not say what they spent
    silent = " · ยังไม่รายงานการเบิกจ่าย 3 โครงการ"
    assert named(sheet, "รวมทั้งสิ้น") == [
        "รวมทั้งสิ้น (41 โครงการ)",
        170000,
        30000,
        1234.5,
        states.format(1, 2, 2, 36) + silent,
    ]


def test_the_summary_of_a_small_store() -> None:
    """Cases 3 + 2 against 9 of 10; score of dimension 1 (1 + ½) ÷ 7, of 2 ½ ÷ 22, of all 2 ÷ 41."""
    sheet = sheets(report("small", 6))[1]
    assert named(sheet, "คดีทุจริต (เรื่อง)")[1:4] == ["อยู่ระหว่างปี", 5, 9]
    assert named(sheet, "คะแนน ITA เทียบเป้าหมายของแผน")[1:4] == ["รอประกาศผล", DASH, 65]
    assert named(sheet, "คะแนน ITA เทียบเกณฑ์ผ่าน")[1:4] == ["ยังไม่มีคะแนน", DASH, 85]
    carried = named(sheet, "การดำเนินโครงการ")
    assert carried[1] == "แล้วเสร็จ 1 จาก 41 โครงการ"
    assert carried[2:4] == [pytest.approx(200 / 41), DASH]
    first = named(sheet, "มิติที่ 1")
    assert first[1:7] == [7, 1, 1, 0, 5, 0]
    assert first[7] == pytest.approx(150 / 7)
    # indicators of dimension 1: P01-O1a is met at 5, P04-O1 is not there yet and may still come
    assert first[8:] == ["1.5 จาก 7", NO_BUDGET, NO_BUDGET, DASH, 1, 0, 1, 15, 17]
    second = named(sheet, "มิติที่ 2")
    assert second[7] == pytest.approx(50 / 22)
    assert second[8] == "0.5 จาก 22"
    assert named(sheet, "มิติที่ 3")[7:9] == [DASH, "0 จาก 5"]
    assert named(sheet, "รวม")[8:] == ["2 จาก 41", 170000, 30000, 1234.5, 1, 0, 1, 106, 108]


def test_the_summary_of_the_sample() -> None:
    """2569: 7 cases against 6, ITA 85.40 against 80 and 85; 27 done and 10 under way of 41: 32 ÷ 41."""
    sheet = sheets(report("sample", 12))[1]
    assert named(sheet, "คดีทุจริต 7 เรื่อง ลดลงจากปีฐาน แต่เกินเพดานปีนี้ 1 เรื่อง · ITA 85.40")
    assert named(sheet, "คดีทุจริต (เรื่อง)")[1:4] == ["ลดลง แต่เกินเป้า 1 เรื่อง", 7, 6]
    assert named(sheet, "คะแนน ITA เทียบเป้าหมายของแผน")[1:4] == ["ถึงเป้าหมายแผน 80", 85.4, 80]
    assert named(sheet, "คะแนน ITA เทียบเกณฑ์ผ่าน")[1:4] == ["ผ่านเกณฑ์", 85.4, 85]
    total = named(sheet, "รวม")
    assert total[1:7] == [41, 27, 10, 2, 2, 1], "of the two awaiting report, project 5 is reported as not started"
    assert total[7] == pytest.approx(3200 / 41)
    # 24,500 + 96,200 + 18,000; of 108 indicators 9 + 42 + 14 + 12 met, 3 + 6 + 1 + 4 not met, the rest without data
    assert total[8:] == ["32 จาก 41", 170000, 170000, 138700, 77, 14, 0, 17, 108]
    assert [named(sheet, f"มิติที่ {n}")[8] for n in (1, 2, 3, 4)] == ["5.5 จาก 7", "17 จาก 22", "4.5 จาก 5", "5 จาก 7"]


def test_a_count_with_a_quarter_missing_says_at_least() -> None:
    state = state_of({(2565, 0): {"cases": 10}} | quarters(2566, 3, None, None, 1))
    sheet = sheets(round_report(at(state, 2566, 4), 12))[1]
    row = next(row for row in sheet.iter_rows() if row[0].value == "คดีทุจริต (เรื่อง) เทียบเพดานของปี")
    assert (row[5].value, row[5].number_format) == (4, '"≥ "#,##0')
    state = state_of({(2565, 0): {"cases": 10}} | quarters(2566, None, 0))
    sheet = sheets(round_report(at(state, 2566, 2), 6))[1]
    assert named(sheet, "คดีทุจริต (เรื่อง)")[1:4] == ["รายงานไม่ครบ", DASH, 9], "at least none says nothing"


def test_the_remarks_name_version_day_source_and_what_is_missing() -> None:
    rows = {row[0]: row[1] for row in values(sheets(report("small", 6))[2])}
    assert rows["รุ่นข้อมูล"] == f"การบันทึกครั้งที่ 17 รหัส 7NN9-2VM6-XYX9-5E · แผนรุ่น {the_plan().version}"
    assert rows["ข้อมูล ณ วันที่"] == "31 มีนาคม 2566"
    assert rows["ที่มาของจำนวนคดี"] == "ไม่ได้ระบุ"
    assert rows["ขั้นตอนที่นับคดี"] == "ชี้มูลความผิด"
    assert rows["ช่วงเวลา"] == "รอบ 6 เดือน ปีงบประมาณ พ.ศ. 2566 (1 ตุลาคม 2565 – 31 มีนาคม 2566)"
    assert {"สถานะ", "คะแนน e-PlanNACC", "งบประมาณ (บาท)", "ตัวชี้วัด"} <= set(rows)
    assert "1 โครงการไม่รายงานความคืบหน้าไตรมาส 2 (โครงการที่ 5)" in rows
    english = [row[0] for row in values(sheets(report("small", 6, "en"))[2])]
    assert "Projects without news in quarter 2: 1 (project 5)" in english


def test_a_real_store_in_its_own_words(tmp_path: Path) -> None:
    (tmp_path / "sample").mkdir()
    folder = DataFolder(tmp_path)
    put(folder, state_of(whole_year(2565, 10)), 2565)
    put(folder, SMALL, 2566)
    stored = now(folder)
    summary = summarise(
        stored.state, stored.plan, Period(2566, 2), sample=stored.sample, save_number=stored.save_number
    )
    data = round_report(summary, 6)
    assert project(data, 21)[3:6] == [30000, 30000, 1234.5]
    for sheet in sheets(data):
        told = " ".join(str(value) for row in values(sheet) for value in row)
        assert "ที่มา: แบบรายงานความก้าวหน้า บันทึกครั้งที่ 2" in told
        assert "ตัวอย่าง" not in told
        assert sheet.oddHeader.center.text is None
        assert sheet["A1"].value == "รายงานผลการดำเนินงานตามแผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2566–2570"


@pytest.mark.parametrize(("quarter", "months"), [(4, 6), (2, 12), (2, 3)])
def test_a_summary_of_another_quarter_is_refused(quarter: int, months: int) -> None:
    with pytest.raises(ValueError, match="not reported at"):
        round_report(at(SMALL, 2566, quarter), months)


# The paper


@pytest.mark.parametrize(("lang", "thai"), [("th", False), ("th", True), ("en", False)])
def test_the_sample_says_so_on_every_sheet_and_every_printed_page(lang: Lang, thai: bool) -> None:
    for sheet in sheets(report("sample", 12, lang, thai=thai)):
        assert sheet["A1"].value == MARK[lang]
        assert sheet["A1"].font.bold
        assert sheet.oddHeader.center.text == MARK[lang]


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("name", ["sample", "small"])
def test_the_paper_is_set_up_to_be_printed(name: str, lang: Lang) -> None:
    organisation = {"th": "องค์การบริหารส่วนจังหวัดมุกดาหาร", "en": "Mukdahan Provincial Administrative Organization"}
    year = {"sample": ("2569", "2569 (2026)"), "small": ("2566", "2566 (2023)")}[name]
    wanted = {"th": f"รอบ 12 เดือน ปีงบประมาณ พ.ศ. {year[0]}", "en": f"12-month round, fiscal year {year[1]}"}
    found = sheets(report(name, 12, lang))
    for sheet in found:
        assert (sheet.page_setup.orientation, int(sheet.page_setup.paperSize)) == ("landscape", 9)
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
        assert (sheet.oddHeader.left.text, sheet.oddHeader.right.text) == (organisation[lang], wanted[lang])
        assert re.search(r"&\[?P", str(sheet.oddFooter.right.text))
        assert re.search(r"&\[?N", str(sheet.oddFooter.right.text))
        assert {cell.font.name for row in sheet.iter_rows() for cell in row if cell.value is not None} == {"Sarabun"}
    top = next(row[0].row for row in found[0].iter_rows() if row[0].value in {"ลำดับที่", "No."})
    assert found[0].print_title_rows == f"${top}:${top + 1}"
    assert found[0].freeze_panes == f"A{top + 2}"
    with zipfile.ZipFile(io.BytesIO(report(name, 12, lang))) as archive:
        for place in (1, 2, 3):
            part = archive.read(f"xl/worksheets/sheet{place}.xml").decode()
            for text in re.findall(r"<odd(?:Header|Footer)>(.*?)</odd", part):
                assert len(html.unescape(text)) <= 255  # more makes Excel repair the file


@pytest.mark.parametrize(("lang", "thai"), [("th", False), ("th", True), ("en", False)])
@pytest.mark.parametrize("months", [6, 12])
def test_no_text_is_higher_than_its_row(months: int, lang: Lang, thai: bool) -> None:
    """Each text set in Sarabun needs at least so many lines as its length divided by the width of its cell gives."""
    sizes: dict[tuple[float, bool], ImageFont.FreeTypeFont] = {}
    seen = 0
    for sheet in sheets(report("sample", months, lang, thai=thai)):
        spans = {str(area).split(":")[0]: area for area in sheet.merged_cells.ranges}
        for row in sheet.iter_rows():
            for cell in row:
                area = spans.get(cell.coordinate)
                if not isinstance(cell.value, str) or (area and area.max_row > area.min_row):
                    continue
                face = (float(cell.font.size), bool(cell.font.bold))
                if face not in sizes:
                    weight = "Bold" if face[1] else "Regular"
                    sizes[face] = ImageFont.truetype(str(ROOT / f"static/fonts/Sarabun-{weight}.ttf"), 1000)
                columns = range(cell.column, (area.max_col if area else cell.column) + 1)
                width = sum(sheet.column_dimensions[openpyxl.utils.get_column_letter(n)].width for n in columns)
                room = width * 6 - 10 * int(cell.alignment.indent)  # a digit of Arial 11 is 6 points wide
                lines = sum(
                    -(-sizes[face].getlength(line) * face[0] / 1000 // room) or 1 for line in cell.value.split("\n")
                )
                assert sheet.row_dimensions[cell.row].height >= lines * face[0] * 1.3, cell.value
                assert sheet.row_dimensions[cell.row].height <= 409
                seen += 1
    assert seen > 300


@pytest.mark.parametrize("name", ["sample", "small"])
@pytest.mark.parametrize("months", [6, 12])
@pytest.mark.parametrize("lang", ["th", "en"])
def test_no_page_of_the_table_ends_with_a_heading_or_begins_with_a_sum(name: str, months: int, lang: Lang) -> None:
    """A4 on its side holds 784 by 487 points; the sheet is made as wide as that, by a whole number of percent."""
    sheet = sheets(report(name, months, lang))[0]
    ends = [entry.id for entry in sheet.row_breaks.brk]
    heading, total = re.compile("มิติที่ |ภารกิจที่ |Dimension |Mission "), re.compile("รวม|In all|Dimension . in all")
    for end in ends:
        last, following = str(sheet.cell(end, 1).value), str(sheet.cell(end + 1, 1).value)
        assert total.match(last) or not heading.match(last), last
        assert not total.match(following), following
    wide = sum(column.width for column in sheet.column_dimensions.values()) * 6
    room = 487 / (784 * 100 // wide / 100)
    head = [int(row) for row in sheet.print_title_rows.replace("$", "").split(":")]
    repeated = sum(sheet.row_dimensions[row].height for row in range(head[0], head[1] + 1))
    for first, last in zip([0, *ends], [*ends, sheet.max_row], strict=True):
        high = sum(sheet.row_dimensions[row].height for row in range(first + 1, last + 1))
        assert high + (repeated if first else 0) <= room


def test_long_texts_go_on_in_further_rows_and_no_letter_is_lost() -> None:
    obstacle = "น้ำท่วม" * 80 + " " + "ผู้รับจ้างทิ้งงาน " * 150 + "จบ"
    assert len(obstacle) > 3000
    state = state_of({}, {(2566, 2, 7): {"status": RUNNING, "obstacle": obstacle, "suggestion": "เร่งรัด"}})
    sheet = sheets(round_report(at(state, 2566, 2), 6))[0]
    rows = list(sheet.iter_rows())
    first = next(n for n, row in enumerate(rows) if row[0].value == 7)
    last = next(n for n, row in enumerate(rows) if str(row[0].value).startswith("ภารกิจที่ 1.3"))
    assert last - first > 3
    parts = [row[11].value for row in rows[first:last]]
    assert "".join(parts).replace(" ", "") == obstacle.replace(" ", "")
    assert not any(unicodedata.category(part[0]) == "Mn" for part in parts)
    assert [row[12].value for row in rows[first:last]] == ["เร่งรัด", *[None] * (last - first - 1)]
    assert all(sheet.row_dimensions[row[0].row].height <= 409 for row in rows[first:last])


# Digits, words and bytes


def test_thai_digits_are_a_number_format_and_the_numbers_stay_numbers() -> None:
    arabic, thai = sheets(report("sample", 12)), sheets(report("sample", 12, thai=True))
    assert [sheet.title for sheet in arabic] == SHEETS
    assert [sheet.title for sheet in thai] == ["รายงานรอบ ๑๒ เดือน", "สรุปผล", "คำอธิบาย"]
    numbers = 0
    for sheet, other in zip(arabic, thai, strict=True):
        for row, others in zip(sheet.iter_rows(), other.iter_rows(), strict=True):
            for cell, twin in zip(row, others, strict=True):
                if isinstance(cell.value, int | float):
                    assert twin.value == cell.value
                    assert twin.number_format == "[$-D00041E]" + cell.number_format
                    assert not cell.number_format.startswith("[")
                    numbers += 1
                elif cell.value is not None:
                    assert twin.value == in_thai_digits(cell.value)
                    assert not any(
                        re.search("[0-9]", word) for word in twin.value.split() if not re.search("[A-Za-z]", word)
                    )
    assert numbers > 41 * 3
    assert thai[0].oddHeader.right.text == "รอบ ๑๒ เดือน ปีงบประมาณ พ.ศ. ๒๕๖๙"
    assert report("sample", 12, "en", thai=True) == report("sample", 12, "en")


def test_digits_of_codes_and_addresses_stay() -> None:
    assert in_thai_digits("โอนย้าย 1 อัตรา 10.5% ดู https://a.go.th/69 และ P12-R1") == (
        "โอนย้าย ๑ อัตรา ๑๐.๕% ดู https://a.go.th/69 และ P12-R1"
    )


@pytest.mark.parametrize("thai", [False, True])
def test_texts_are_literal(thai: bool) -> None:
    odd = ["=1+1", "+A1", "-2", "@SUM(A1)", '=HYPERLINK("http://x")', "_x0041_"]
    projects = {(2566, 2, n): {"status": RUNNING, "obstacle": text} for n, text in enumerate(odd, start=1)}
    data = round_report(at(state_of({}, projects), 2566, 2), 6, thai_digits=thai)
    sheet = sheets(data)[0]
    for row in sheet.iter_rows():
        if isinstance(row[0].value, int) and row[0].value <= len(odd):
            wanted = odd[row[0].value - 1]
            assert row[11].data_type == "s"
            assert row[11].value.replace("_x005F_", "_") == (in_thai_digits(wanted) if thai else wanted)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert not any(b"<f>" in archive.read(name) for name in archive.namelist())


def test_the_english_report_is_english() -> None:
    texts = [str(value) for sheet in sheets(report("small", 6, "en")) for row in values(sheet) for value in row]
    assert not [text for text in texts if THAI.search(text)]
    assert [sheet.title for sheet in sheets(report("small", 6, "en"))] == ["6-month report", "Summary", "Remarks"]


def test_the_same_summary_gives_the_same_bytes() -> None:
    data = round_report(at(SMALL, 2566, 2), 6)
    assert data == report("small", 6)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        assert {entry.date_time[0] for entry in archive.infolist()} == {1980}
        assert re.findall(rb">(\d{4})-", archive.read("docProps/core.xml")) == [b"2000", b"2000"]


def test_a_report_is_not_taken_for_a_filled_in_form() -> None:
    for name in ("sample", "small"):
        assert errors(check_progress(report(name, 12), the_plan(), State(), TODAY).issues)
