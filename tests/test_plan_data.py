"""What the plan document says, written down by hand from it, against what the plan workbook holds."""

from __future__ import annotations

import io
import re
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from openpyxl.workbook.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from acplan.issues import Issue
from acplan.plan import Plan, PlanBroken, load_plan, read_plan
from acplan.schema import Book
from acplan.schema.plan_choices import AverageKnown
from acplan.workbook.read import Row, read_workbook
from kit.builders import edited

PLAN = Path(__file__).parents[1] / "data" / "plan.xlsx"
YEARS = (2566, 2567, 2568, 2569, 2570)
ALL_UNITS = "ทุกสำนัก/กอง"

NAMES = {
    2: "มาตรการป้องกันผลประโยชน์ทับซ้อนขององค์การบริหารส่วนจังหวัดมุกดาหาร",
    3: "โครงการส่งเสริมการบริหารงานตามหลักธรรมาภิบาลเพื่อป้องกันการทุจริต",
    5: "โครงการปลูกฝังวิถีคิดแยกแยะผลประโยชน์ส่วนตนและผลประโยชน์ส่วนรวม",
    6: "โครงการเสริมสร้างค่านิยมต่อต้านการทุจริต",
    9: "โครงการเสริมสร้างความโปร่งใสในการบริหารงบประมาณ",
    12: "มาตรการ NO Gift Policy",
    14: "มาตรการการสร้างความปลอดภัยในการบริหารงานบุคคล",
    15: "กิจกรรม “สร้างความโปร่งใสในการพิจารณาเลื่อนขั้นเงินเดือน”",
    17: "กิจกรรม “วิเคราะห์ผลการจัดซื้อจัดจ้างประจำปี”",
    19: "มาตรการป้องกันการใช้จ่ายงบประมาณที่ไม่สมควร ผิดวัตถุประสงค์ ไม่มีประสิทธิภาพ",
    25: "โครงการจัดทำคู่มือสำหรับประชาชนผ่านสื่ออิเล็กทรอนิกส์",
    27: "โครงการจัดทำมาตรฐานการให้บริการประชาชน",
    29: "มาตรการกระจายอำนาจขององค์การบริหารส่วนจังหวัดมุกดาหาร",
    30: "โครงการองค์การบริหารส่วนจังหวัดมุกดาหารพบประชาชน",
    31: "ส่งเสริมการมีส่วนร่วมของประชาชนในการบริหารกิจการขององค์การบริหารส่วนจังหวัดมุกดาหาร",
    32: "กิจกรรมการประเมินผลการปฏิบัติราชการขององค์การบริหารส่วนจังหวัดมุกดาหาร",
    34: "กิจกรรมส่งเสริมชุมชนเฝ้าระวังการทุจริต",
    35: "โครงการจัดทำแผนการตรวจสอบภายในประจำปี",
    36: "กิจกรรมติดตามประเมินผลการควบคุมภายใน",
    39: "กิจกรรมส่งเสริมและพัฒนาศักยภาพสมาชิกสภาท้องถิ่น",
}

UNITS = {
    1: ("สำนักปลัด",),
    4: ("กองการเจ้าหน้าที่",),
    9: (ALL_UNITS,),
    10: ("กองยุทธศาสตร์และงบประมาณ",),
    16: (ALL_UNITS,),
    17: ("กองพัสดุและทรัพย์สิน",),
    18: ("สำนักปลัด",),
    21: ("กองการเจ้าหน้าที่",),
    29: ("กองการเจ้าหน้าที่", "สำนักงานเลขานุการ"),
    30: ("สำนักงานเลขานุการ",),
    31: ("กองยุทธศาสตร์และงบประมาณ",),
    33: ("สำนักปลัด",),
    35: ("หน่วยตรวจสอบภายใน",),
    36: ("หน่วยตรวจสอบภายใน",),
    38: ("สำนักงานเลขานุการ",),
    40: ("สำนักปลัด", "กองยุทธศาสตร์และงบประมาณ"),
    41: (ALL_UNITS,),
}

INDICATORS = {
    "P01-O1a": ("at_least", 5, "ช่องทาง"),
    "P01-O1b": ("at_least", 4, "ครั้ง"),
    "P01-O2": ("at_least", 80, "ร้อยละ"),
    "P01-R1": ("qualitative", None, ""),
    "P02-O2": ("at_least", 1, "ชุด"),
    "P03-O1": ("at_least", 90, "ร้อยละ"),
    "P04-O1": ("at_least", 1, ""),
    "P04-R1": ("decreases", None, ""),
    "P06-O2": ("at_least", 5, "แห่ง"),
    "P06-R2": ("at_least", 70, "ร้อยละ"),
    "P08-O2": ("exists", None, ""),
    "P09-O1": ("at_least", 3, "ช่องทาง"),
    "P10-O1": ("at_least", 5, "ประเด็น"),
    "P11-R1": ("at_least", 85, "คะแนน"),
    "P12-O2": ("at_least", 100, "ร้อยละ"),
    "P12-R1": ("equal", 0, "เรื่อง"),
    "P16-O1": ("at_least", 1, "ครั้ง"),
    "P16-R1": ("decreases_by", 80, "ร้อยละ"),
    "P20-O1": ("at_least", 1, "ฉบับ"),
    "P28-O1": ("at_least", 4, "ฉบับ"),
    "P29-R2": ("decreases", None, ""),
    "P30-O1": ("increases", None, ""),
    "P30-R1": ("increases", None, ""),
    "P31-R1": ("increases", None, ""),
    "P33-R1": ("at_least", 80, "ร้อยละ"),
    "P34-O1": ("at_least", 3, "ช่องทาง"),
    "P34-R1": ("decreases_by", 10, "ร้อยละ"),
    "P35-R3": ("decreases_by", 5, "ร้อยละ"),
    "P36-R1": ("at_least", 80, "ร้อยละ"),
    "P37-O2": ("at_least", 5, "เรื่อง"),
    "P37-R1": ("decreases", None, ""),
    "P38-O1": ("at_least", 1, "ครั้ง"),
    "P41-O1": ("exists", None, ""),
}


@pytest.fixture(scope="module")
def plan() -> Plan:
    return load_plan(PLAN)


@pytest.fixture(scope="module")
def rows() -> Mapping[str, list[Row]]:
    return read_workbook(PLAN.read_bytes(), Book.PLAN).rows


def project_row(rows: Mapping[str, list[Row]], number: int) -> Mapping[str, Any]:
    return next(row.values for row in rows["projects"] if row.values["project"] == number)


def test_forty_one_projects_in_order(plan: Plan) -> None:
    assert [project.number for project in plan.projects] == list(range(1, 42))


def test_every_project_has_its_objectives_in_short_words(plan: Plan) -> None:
    for project in plan.projects:
        low, high = (int(line) for line in project.lines.split("-"))
        cited = [int(line) for line in project.cited["objective"].split("-")]
        assert low < min(cited) <= max(cited) < high, project.number
        assert 0 < len(project.objective.th) <= 120, project.number
        assert not re.search("[ก-๛]", project.objective.en)
        assert len(project.objective.th.split(" · ")) == len(project.objective.en.split(" · ")), project.number


def test_only_what_is_told_has_a_target_that_is_not_printed(plan: Plan) -> None:
    unprinted = {i.code for i in plan.indicators if i.target is not None and not i.target_printed}
    assert unprinted == {"P04-O1", "P07-O1", "P12-R1"}


def test_projects_of_each_dimension(plan: Plan) -> None:
    assert Counter(project.dimension for project in plan.projects) == {1: 7, 2: 22, 3: 5, 4: 7}


def test_projects_of_each_mission(plan: Plan) -> None:
    counts = Counter(project.mission for project in plan.projects)
    assert {mission.code: counts[mission.code] for mission in plan.missions} == {
        "1.1": 4, "1.2": 3, "1.3": 0,
        "2.1": 3, "2.2": 12, "2.3": 7,
        "3.1": 3, "3.2": 1, "3.3": 1,
        "4.1": 3, "4.2": 2, "4.3": 2,
    }  # fmt: skip


def test_every_project_stands_under_its_own_dimension(plan: Plan) -> None:
    assert all(project.mission.startswith(f"{project.dimension}.") for project in plan.projects)
    assert all(project.sub_mission.startswith(f"{project.mission}.") for project in plan.projects)


def test_sub_missions(rows: Mapping[str, list[Row]]) -> None:
    assert [row.values["sub_mission"] for row in rows["sub_missions"]] == [
        "1.1.1", "1.1.2", "1.1.3", "1.2.1", "1.2.2",
        "2.1.1", "2.1.2", "2.1.3", "2.2.1", "2.2.2", "2.2.3", "2.3.1", "2.3.2", "2.3.3",
        "3.1.1", "3.1.2", "3.2.1", "3.2.2", "3.2.3", "3.3.1",
        "4.1.1", "4.1.2", "4.1.3", "4.2.1", "4.3.1", "4.3.2",
    ]  # fmt: skip


def test_kinds(plan: Plan) -> None:
    kinds = {kind: [p.number for p in plan.projects if p.kind == kind] for kind in ("measure", "activity")}
    assert kinds["measure"] == [1, 2, 8, 10, 11, 12, 13, 14, 18, 19, 22, 23, 28, 29, 33, 37, 40, 41]
    assert kinds["activity"] == [7, 15, 16, 17, 24, 32, 34, 36, 39]
    assert sum(project.kind == "project" for project in plan.projects) == 13
    assert [project.number for project in plan.projects if not project.kind] == [31], "its name prints none"


def test_budgets(plan: Plan) -> None:
    spends = {21: 30_000, 30: 100_000, 39: 20_000, 41: 20_000}
    for year in YEARS:
        budgets = {project.number: project.budget(year) for project in plan.projects}
        assert budgets == {number: spends.get(number, 0) for number in range(1, 42)}
        assert sum(budgets.values()) == 170_000
    assert all(set(project.budgets) == set(YEARS) for project in plan.projects)


def test_yearly_targets(plan: Plan) -> None:
    assert plan.years == YEARS
    assert plan.base_year == 2565
    assert [plan.targets[year].reduction for year in YEARS] == [10, 20, 30, 40, 50]
    assert [plan.targets[year].ita for year in YEARS] == [65, 70, 75, 80, 85]


def test_facts(plan: Plan) -> None:
    assert plan.facts["name"].th == "องค์การบริหารส่วนจังหวัดมุกดาหาร"
    assert plan.facts["province"].th == "จังหวัดมุกดาหาร"
    assert plan.facts["author_unit"].th == "ฝ่ายวินัยและส่งเสริมคุณธรรม กองการเจ้าหน้าที่"
    assert plan.facts["document_date"].th == "กันยายน ๒๕๖๕"
    assert plan.facts["ita_pass_mark"].th == "85"
    assert plan.facts["ita_already_passed_final"].th == "90"


def test_national_targets(rows: Mapping[str, list[Row]]) -> None:
    national = {row.values["key"]: (row.values.get("year"), row.values["value"]) for row in rows["national"]}
    assert national == {
        "cpi_rank_2570": (2570, 43),
        "cpi_score_2570": (2570, 57),
        "ita_all_agencies_2570": (2570, 85),
        "cpi_rank_2580": (2580, 20),
        "cpi_score_2580": (2580, 73),
        "ita_all_agencies_2580": (2580, 90),
        "cpi_score_2564": (2564, 35),
        "cpi_rank_2564": (2564, 110),
        "local_governments": (None, 7850),
    }


def test_dimension_names(plan: Plan) -> None:
    assert [dimension.name.th for dimension in plan.dimensions] == [
        "การสร้างวัฒนธรรมสุจริต",
        "การบริหารราชการด้วยความโปร่งใส",
        "การส่งเสริมบทบาทและการมีส่วนร่วมของภาคประชาชน",
        "การยกระดับกลไกการตรวจสอบการดำเนินงานขององค์กรปกครองส่วนท้องถิ่น",
    ]


@pytest.mark.parametrize("number", NAMES)
def test_names(plan: Plan, number: int) -> None:
    assert plan.project_by_number[number].name.th == NAMES[number]


@pytest.mark.parametrize("number", UNITS)
def test_units(plan: Plan, number: int) -> None:
    assert plan.project_by_number[number].units == UNITS[number]


@pytest.mark.parametrize("code", INDICATORS)
def test_indicators(plan: Plan, code: str) -> None:
    indicator = plan.indicator_by_code[code]
    assert (indicator.operator, indicator.target, indicator.unit) == INDICATORS[code]


def test_indicators_of_each_dimension(plan: Plan) -> None:
    counts = Counter(plan.project_by_number[indicator.project].dimension for indicator in plan.indicators)
    assert counts == {1: 25, 2: 60, 3: 19, 4: 24}


def test_every_project_has_outputs_and_outcomes(plan: Plan) -> None:
    results = {(indicator.project, indicator.result) for indicator in plan.indicators}
    assert results == {(number, result) for number in range(1, 42) for result in ("output", "outcome")}


def test_labels_tell_the_indicators_of_a_project_apart(plan: Plan) -> None:
    for lang in ("th", "en"):
        labels = [(indicator.project, getattr(indicator.label, lang)) for indicator in plan.indicators]
        assert len(set(labels)) == len(labels)
    assert max(len(indicator.label.th) for indicator in plan.indicators) <= 60


def test_english_names_are_short(plan: Plan) -> None:
    assert max(len(project.name.en) for project in plan.projects) <= 70


def test_numbers_as_printed(rows: Mapping[str, list[Row]]) -> None:
    assert project_row(rows, 6)["printed_number"] == "๒"
    assert project_row(rows, 2)["printed_number"] == "๒"
    assert project_row(rows, 34)["printed_number"] == "34"
    others = [number for number in range(1, 42) if number != 6]
    assert [int(project_row(rows, number)["printed_number"]) for number in others] == others


def test_two_projects_share_a_name(plan: Plan) -> None:
    shared = [names for names, count in Counter(p.name.th for p in plan.projects).items() if count > 1]
    assert shared == [NAMES[2]]
    assert plan.project_by_number[18].name.th == plan.project_by_number[2].name.th
    assert plan.project_by_number[18].name.en != plan.project_by_number[2].name.en


def test_project_14_is_named_otherwise_in_the_summary(rows: Mapping[str, list[Row]]) -> None:
    assert project_row(rows, 14)["name"] == NAMES[14]
    assert project_row(rows, 14)["summary_name"] == "มาตรการการสร้างความโปร่งใสในการบริหารงานบุคคล"


def test_summary_table_lacks_fifteen_projects_and_one_more(rows: Mapping[str, list[Row]]) -> None:
    absent = [row.values["project"] for row in rows["projects"] if not row.values.get("summary_lines")]
    assert absent == [*range(15, 30), 34]


AVERAGES = {
    2564: (81.25, None),
    2565: (87.57, AverageKnown.ANNOUNCED),
    2566: (90.19, AverageKnown.ANNOUNCED),
    2567: (93.05, AverageKnown.COMPUTED),  # 93.82 − 0.77
    2568: (93.82, AverageKnown.ANNOUNCED),
}


def test_national_averages(plan: Plan) -> None:
    found = plan.national_averages
    assert {year: (each.average, each.known) for year, each in found.items()} == AVERAGES
    assert "0.77" in found[2567].source.th
    assert all(each.source.th != each.source.en for each in found.values())


def without_averages(book: Workbook) -> None:
    book.remove(book["ค่าเฉลี่ย ITA ทั้งประเทศ"])


def test_the_averages_may_be_left_out_and_are_no_part_of_the_plans_version(plan: Plan) -> None:
    older = read_plan(edited(PLAN.read_bytes(), without_averages))
    assert older.national_averages == {}
    assert older.version == plan.version
    assert (older.projects, older.indicators) == (plan.projects, plan.indicators)


# A broken plan says where it is broken


def broken(edit: Callable[[Workbook], object]) -> list[Issue]:
    """Edit a copy of the plan, and give what is found wrong with it."""
    book = openpyxl.load_workbook(PLAN)
    edit(book)
    data = io.BytesIO()
    book.save(data)
    with pytest.raises(PlanBroken) as caught:
        read_plan(data.getvalue())
    return caught.value.issues


def cell(sheet: Worksheet, header: str, row: int) -> str:
    """Return the address of a cell below a header."""
    return next(cell.coordinate for cell in sheet[1] if cell.value == header).rstrip("1") + str(row)


def places(issues: list[Issue]) -> list[tuple[str, str, str]]:
    return [(issue.wording.code, issue.sheet, issue.cell) for issue in issues]


def test_the_plan_as_saved_again_is_whole() -> None:
    book = openpyxl.load_workbook(PLAN)
    data = io.BytesIO()
    book.save(data)
    assert read_plan(data.getvalue()) == load_plan(PLAN)


def test_missing_sheet() -> None:
    issues = broken(lambda book: book.remove(book["มิติ"]))
    assert places(issues) == [("missing_sheet", "มิติ", "")]
    assert "มิติ" in issues[0].found("th")


def test_doubled_project_number() -> None:
    issues = broken(lambda book: book["โครงการ"].append([c.value for c in book["โครงการ"][2]]))
    assert places(issues) == [("doubled_row", "โครงการ", "A43")]


def test_unknown_dimension() -> None:
    sheet = openpyxl.load_workbook(PLAN)["โครงการ"]
    address = cell(sheet, "มิติที่", 5)
    issues = broken(lambda book: book["โครงการ"].__setitem__(address, 9))
    assert places(issues) == [("unknown_reference", "โครงการ", address)]
    assert issues[0].column == "มิติที่"
    assert "9" in issues[0].found("th")


@pytest.mark.parametrize(
    ("sheet", "header"),
    [("ตัวชี้วัด", "ค่าเป้าหมาย"), ("งบประมาณ", "งบตามแผน (บาท)"), ("เป้าหมายรายปี", "คะแนน ITA"), ("โครงการ", "มิติที่")],
)
def test_text_in_a_number_cell(sheet: str, header: str) -> None:
    address = cell(openpyxl.load_workbook(PLAN)[sheet], header, 2)
    issues = broken(lambda book: book[sheet].__setitem__(address, "ห้าช่องทาง"))
    assert ("not_a_number", sheet, address) in places(issues)
    assert "ห้าช่องทาง" in next(issue for issue in issues if issue.cell == address).found("en")


def test_an_average_that_is_no_score() -> None:
    issues = broken(lambda book: book["ค่าเฉลี่ย ITA ทั้งประเทศ"].__setitem__("B3", 187.57))
    assert places(issues) == [("out_of_range", "ค่าเฉลี่ย ITA ทั้งประเทศ", "B3")]


def test_an_average_of_a_year_twice() -> None:
    issues = broken(lambda book: book["ค่าเฉลี่ย ITA ทั้งประเทศ"].__setitem__("A3", 2564))
    assert places(issues) == [("doubled_row", "ค่าเฉลี่ย ITA ทั้งประเทศ", "A3")]


def test_missing_file() -> None:
    with pytest.raises(PlanBroken) as caught:
        load_plan(PLAN.with_name("none.xlsx"))
    assert "none.xlsx" in caught.value.issues[0].found("en")
