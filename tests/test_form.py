from __future__ import annotations

import random
from datetime import date
from typing import Any

import pytest

from acplan import schema
from acplan.issues import errors
from acplan.plan import Plan
from acplan.progress.checks import check_progress
from acplan.progress.form import form, target_words, yearly_workbook
from acplan.progress.state import Answers, Key, State, changes
from acplan.schema.types import Sheet
from acplan.workbook.read import Reading
from kit.builders import HEADLINE, INDICATORS, PROJECTS, reported
from kit.workbooks import filled, header_row, opened, saved, zip_as_on_windows

SHEETS: dict[str, Sheet] = {sheet.title.th: sheet for sheet in schema.PROGRESS_SHEETS}
DONE, RUNNING, UNABLE = "ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ", "ไม่สามารถดำเนินการได้"
INDICTED, NO_BUDGET = "ชี้มูลความผิด", "ไม่ใช้งบประมาณ"


FORMS: dict[tuple[int, int], bytes] = {}


def blank_form(plan: Plan, year: int = 2569, quarter: int = 2) -> bytes:
    if (year, quarter) not in FORMS:
        FORMS[year, quarter] = form(plan, State(), year, quarter, save=7)
    return FORMS[year, quarter]


def body(worksheet: Any) -> list[dict[str, Any]]:
    """The rows below the header, by Thai header."""
    header, places = header_row(worksheet)
    return [
        {name: worksheet.cell(row, place).value for name, place in places.items()}
        for row in range(header + 1, worksheet.max_row + 1)
    ]


def read_back(data: bytes, plan: Plan, today: date, stored: State | None = None) -> Reading:
    return check_progress(data, plan, stored or State(), today)


def codes(reading: Reading) -> list[str]:
    return [issue.wording.code for issue in reading.issues]


# What a form holds


def test_the_form_of_a_quarter_asks_for_everything_once(plan: Plan) -> None:
    book = opened(blank_form(plan))
    assert [row["ไตรมาส"] for row in body(book[HEADLINE])] == [2]
    assert [row["ลำดับโครงการ"] for row in body(book[PROJECTS])] == list(range(1, 42))
    codes_asked = [row["รหัสตัวชี้วัด"] for row in body(book[INDICATORS])]
    assert len(codes_asked) == len(set(codes_asked)) == 128
    assert {row["ปีงบประมาณ"] for title in SHEETS for row in body(book[title])} == {2569}
    assert {row["ไตรมาส"] for title in SHEETS for row in body(book[title])} == {2}


def test_the_form_of_a_whole_year_has_one_headline_row(plan: Plan) -> None:
    book = opened(blank_form(plan, quarter=0))
    assert [row["ไตรมาส"] for row in body(book[HEADLINE])] == ["ทั้งปี"]
    assert len(body(book[PROJECTS])) == 41
    assert len(body(book[INDICATORS])) == 128


def test_the_base_year_form_asks_only_for_what_is_compared_with_it(plan: Plan) -> None:
    book = opened(blank_form(plan, 2565, 0))
    assert PROJECTS not in book.sheetnames
    assert [(row["ปีงบประมาณ"], row["ไตรมาส"]) for row in body(book[HEADLINE])] == [(2565, "ทั้งปี")]
    asked = [row["รหัสตัวชี้วัด"] for row in body(book[INDICATORS])]
    assert len(asked) == 24  # 17 that decrease, 4 that decrease by a share, 3 that increase
    assert {"P04-R1", "P34-R1", "P31-R1"} <= set(asked)
    assert not {"P01-O1a", "P12-R1", "P30-R2"} & set(asked)


@pytest.mark.parametrize("year", [2564, 2571, 2026])
def test_no_form_for_a_year_outside_the_plan(plan: Plan, year: int) -> None:
    with pytest.raises(ValueError, match=str(year)):
        blank_form(plan, year)


@pytest.mark.parametrize("title", SHEETS)
def test_headers_are_the_schema_within_the_top_15_rows(plan: Plan, title: str) -> None:
    header, places = header_row(opened(blank_form(plan))[title])
    assert header <= 15
    assert list(places) == [column.header.th for column in SHEETS[title].columns]


def test_the_plan_stands_beside_what_is_asked(plan: Plan) -> None:
    book = opened(blank_form(plan))
    project = next(row for row in body(book[PROJECTS]) if row["ลำดับโครงการ"] == 2)
    assert project["ชื่อโครงการ"] == "มาตรการป้องกันผลประโยชน์ทับซ้อนขององค์การบริหารส่วนจังหวัดมุกดาหาร"
    indicator = next(row for row in body(book[INDICATORS]) if row["รหัสตัวชี้วัด"] == "P16-R1")
    assert (indicator["ตัวชี้วัด"], indicator["ค่าเป้าหมาย"]) == (
        "ข้อผิดพลาดในการเบิกจ่ายงบประมาณลดลงร้อยละ ๘๐",
        "ลดลง ร้อยละ ๘๐",
    )
    assert all(row["ค่าเป้าหมาย"] for row in body(book[INDICATORS]))


def test_a_target_without_print_is_said_by_its_operator(plan: Plan) -> None:
    assert target_words(plan.indicator_by_code["P08-O2"]) == "มี"
    assert target_words(plan.indicator_by_code["P07-O1"]) == "ไม่น้อยกว่า 1"
    assert target_words(plan.indicator_by_code["P01-R1"]) == "เชิงคุณภาพ"


def test_what_is_asked_for_is_said_in_words(plan: Plan) -> None:
    said = {row["รหัสตัวชี้วัด"]: row["ตอบเป็น"] for row in body(opened(blank_form(plan))[INDICATORS])}
    assert said["P16-R1"] == "จำนวนข้อผิดพลาดในการเบิกจ่ายงบประมาณ (ไม่ใช่ร้อยละ)"
    assert said["P35-R3"] == "จำนวนการทุจริตในองค์กรปกครองส่วนท้องถิ่น (ไม่ใช่ร้อยละ)"
    assert (said["P04-O1"], said["P04-R1"]) == ("จำนวนบุคลากรต้นแบบ", "จำนวน")
    assert {code for code, words in said.items() if words == "ไม่ต้องกรอก ใช้คะแนน ITA รวม"} == {
        "P11-R1",
        "P13-R1",
        "P22-R1",
    }


def test_it_carries_the_plans_version_and_the_save_number(plan: Plan, today: date) -> None:
    marks = read_back(blank_form(plan), plan, today).marks
    assert marks == {"form": "ปีงบประมาณ 2569 ไตรมาส 2", "plan": plan.version, "save": "7"}


@pytest.mark.parametrize(("year", "quarter"), [(2569, 2), (2569, 0), (2565, 0)])
def test_no_cell_is_a_formula(plan: Plan, year: int, quarter: int) -> None:
    book = opened(blank_form(plan, year, quarter))
    assert [
        cell.coordinate for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "f"
    ] == []


def test_the_guide_says_what_the_organisation_is(plan: Plan) -> None:
    texts = [cell.value for row in opened(blank_form(plan))["คำชี้แจง"].iter_rows() for cell in row]
    assert "องค์การบริหารส่วนจังหวัดมุกดาหาร" in texts
    assert "แบบรายงานความก้าวหน้า ปีงบประมาณ 2569 ไตรมาส 2" in texts
    assert not any("{" in text for text in texts if isinstance(text, str))


# Reading it back


@pytest.mark.parametrize(("year", "quarter"), [(2569, 1), (2569, 4), (2569, 0), (2565, 0), (2565, 3)])
def test_a_blank_form_reports_nothing(plan: Plan, today: date, year: int, quarter: int) -> None:
    reading = read_back(blank_form(plan, year, quarter), plan, today)
    assert codes(reading) == ["nothing_reported"]
    assert changes(State(), reading.rows) == []


def test_a_filled_form_gives_exactly_what_was_typed(plan: Plan, today: date) -> None:
    data = filled(
        blank_form(plan),
        {
            HEADLINE: {
                2: {
                    "คดีทุจริตใหม่ในไตรมาส": "๒",
                    "ขั้นตอนที่นับ": "ชี้มูล",
                    "แหล่งข้อมูล": "ป.ป.ช. จังหวัด",
                    "ข้อมูล ณ วันที่": "31 มี.ค. 2569",
                    "เรื่องร้องเรียนที่รับในไตรมาส": 0,
                }
            },
            PROJECTS: {
                5: {"สถานะ": RUNNING, "ความก้าวหน้าสะสม (ร้อยละ)": "50 %", "งบตามข้อบัญญัติ (บาท)": NO_BUDGET},
                41: {"สถานะ": UNABLE, "เหตุผลที่ไม่สามารถดำเนินการได้": "อื่น ๆ", "เบิกจ่ายสะสม (บาท)": "1,234.50"},
            },
            INDICATORS: {
                "P01-O1a": {"ผลสะสม": "๕"},
                "P08-O2": {"ผลสะสม": "มี"},
                "P01-R1": {"ผลสะสม": "ดีขึ้นมาก", "หมายเหตุ": "สำรวจ 1 ครั้ง"},
                "P12-R1": {"ผลสะสม": 0},
            },
        },
    )
    reading = read_back(data, plan, today)
    assert codes(reading) == ["spent_not_enacted"], "1,234.50 baht of project 41, of which nothing is enacted"
    assert State.of(reading.rows).rows == {
        "headline": {
            (2569, 2): {
                "cases": 2,
                "stage": INDICTED,
                "source": "ป.ป.ช. จังหวัด",
                "cut_off": date(2026, 3, 31),
                "complaints_received": 0,
            }
        },
        "projects": {
            (2569, 2, 5): {"status": RUNNING, "percent": 50.0, "enacted": NO_BUDGET},
            (2569, 2, 41): {"status": UNABLE, "reason": "อื่นๆ", "disbursed": 1234.5},
        },
        "indicators": {
            (2569, 2, "P01-O1a"): {"value": 5.0},
            (2569, 2, "P08-O2"): {"value": "มี"},
            (2569, 2, "P01-R1"): {"value": "ดีขึ้นมาก", "note": "สำรวจ 1 ครั้ง"},
            (2569, 2, "P12-R1"): {"value": 0.0},
        },
    }


def test_a_form_shows_what_is_stored_and_sent_back_changes_nothing(plan: Plan, today: date) -> None:
    state = full_state(plan)
    for quarter in (1, 2, 3, 4):
        data = form(plan, state, 2569, quarter, save=7)
        reading = read_back(data, plan, today, state)
        assert errors(reading.issues) == []
        assert changes(state, reading.rows) == []
    (row,) = body(opened(form(plan, state, 2569, 1, save=7))[HEADLINE])
    assert (row["คดีทุจริตใหม่ในไตรมาส"], row["แหล่งข้อมูล"]) == (1, "=SUM(A1:A9)")


def test_a_whole_year_form_shows_the_fourth_quarter_of_projects(plan: Plan, today: date) -> None:
    state = reported(projects={(2569, 4, 5): {"status": DONE, "percent": 100.0}})
    data = form(plan, state, 2569, 0, save=7)
    row = next(row for row in body(opened(data)[PROJECTS]) if row["ลำดับโครงการ"] == 5)
    assert (row["ไตรมาส"], row["สถานะ"]) == ("ทั้งปี", DONE)
    assert changes(state, read_back(data, plan, today, state).rows) == []


# Yearly workbooks

NASTY_TEXTS = (
    "=1+1", "=cmd|'/c calc'!A1", "+66 42 611", "-5 ครั้ง", "@here", "#REF!", "#N/A", "NA", "None", "TRUE", "1,234", "๑๒",
    "007", "50%", "1/2", "2569-09-30", "ไม่มี", "ไม่มี*", "บรรทัด 1\nบรรทัด 2", "<b>&amp;</b>", "'quoted'", '"', "\\",
    "ก" * 4000, "น้ำ ทำ กำ", "😀", "{found}", "_x0041_",
)  # fmt: skip


def full_state(plan: Plan) -> State:
    """What fills each column once, texts with everything that a spreadsheet likes to misread."""
    headline: dict[Key, Answers] = {(2569, 1): {"cases": 1, "source": "=SUM(A1:A9)"}}
    headline[2569, 4] = {
        **{"cases": 0, "stage": INDICTED, "source": "-ลับ-", "cut_off": date(2026, 9, 30)},
        **{"complaints_received": 3, "complaints_closed": 2, "complaints_pending": 1, "ita_total": 84.99, "note": "+1"},
        **{f"ita_{n}": 80 + n / 100 for n in range(1, 11)},
    }
    texts = {(2569, 1 + n % 4, 1 + n): {"result": text, "evidence": text} for n, text in enumerate(NASTY_TEXTS)}
    projects: dict[Key, Answers] = {
        (2569, 4, 40): {"status": DONE, "percent": 100.0, "enacted": NO_BUDGET, "disbursed": NO_BUDGET},
        (2569, 4, 41): {"status": UNABLE, "reason": "อื่นๆ", "percent": 33.33, "enacted": 20000.0, "disbursed": 0.0},
        **texts,  # type: ignore[dict-item]
    }
    qualitative = [i.code for i in plan.indicators if i.operator == "qualitative"]
    indicators: dict[Key, Answers] = {
        **{(2569, 4, code): {"value": text} for code, text in zip(qualitative, NASTY_TEXTS, strict=False)},
        (2569, 1, "P01-O1a"): {"value": 4.5, "note": "=A1"},
        (2569, 4, "P01-O1a"): {"value": 0.0},
        (2569, 4, "P08-O2"): {"value": "ไม่มี"},
    }
    return reported(headline=headline, projects=projects, indicators=indicators)


def random_state(plan: Plan, chance: random.Random) -> State:
    """Made-up reports of all years, whole years among them."""
    headline: dict[Key, Answers] = {}
    for year in plan.all_years:
        for quarter in [0] if chance.random() < 0.3 else [1, 2, 3, 4]:
            headline[year, quarter] = {"cases": chance.randrange(9), "ita_total": chance.randrange(10001) / 100}
    projects: dict[Key, Answers] = {
        (chance.choice(plan.all_years), chance.randint(1, 4), project.number): {
            "status": chance.choice([DONE, RUNNING, UNABLE]),
            "percent": chance.randrange(10001) / 100,
            "disbursed": chance.choice([NO_BUDGET, chance.randrange(10**9) / 100]),
        }
        for project in plan.projects
        for _ in range(3)
    }
    words = {"exists": lambda: chance.choice(["มี", "ไม่มี"]), "qualitative": lambda: chance.choice(NASTY_TEXTS)}
    indicators: dict[Key, Answers] = {
        (chance.choice(plan.all_years), chance.randint(1, 4), indicator.code): {
            "value": words.get(indicator.operator, lambda most=most: chance.randrange(most) / 1000)()
        }
        for indicator in plan.indicators
        if not indicator.repeats
        for most in [100_001 if indicator.of_hundred else 10**6]
        for _ in range(3)
    }
    return reported(headline=headline, projects=projects, indicators=indicators)


def assert_same_after_reading_back(state: State, plan: Plan, today: date) -> None:
    for year in plan.all_years:
        reading = read_back(yearly_workbook(plan, state, year), plan, today)
        assert errors(reading.issues) == []
        again = State.of(reading.rows)
        for name, rows in state.rows.items():
            assert again.rows[name] == {key: answers for key, answers in rows.items() if key[0] == year}
        assert changes(state, reading.rows) == []


def test_a_yearly_workbook_read_back_is_what_was_reported(plan: Plan, today: date) -> None:
    assert_same_after_reading_back(full_state(plan), plan, today)


@pytest.mark.parametrize("seed", range(3))
def test_any_yearly_workbook_read_back_is_what_was_reported(plan: Plan, today: date, seed: int) -> None:
    assert_same_after_reading_back(random_state(plan, random.Random(seed)), plan, today)


def test_a_year_without_reports_is_a_readable_workbook(plan: Plan, today: date) -> None:
    assert codes(read_back(yearly_workbook(plan, State(), 2569), plan, today)) == ["nothing_reported"]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@x", '=HYPERLINK("http://x")'])
def test_text_that_begins_like_a_formula_stays_text(plan: Plan, text: str) -> None:
    state = reported(projects={(2569, 1, 1): {"result": text}})
    for data in (yearly_workbook(plan, state, 2569), form(plan, state, 2569, 1, save=0)):
        worksheet = opened(data)[PROJECTS]
        header, places = header_row(worksheet)
        cell = worksheet.cell(header + 1, places["ผลการดำเนินงาน"])
        assert (cell.value, cell.data_type, cell.quotePrefix) == (text, "s", True)


def test_a_quarter_the_plan_does_not_ask_for_is_kept(plan: Plan, today: date) -> None:
    state = reported(indicators={(2565, 4, "P01-O1a"): {"value": 3.0}})  # not asked for in the base year
    assert_same_after_reading_back(state, plan, today)


def test_the_same_rows_give_the_same_bytes_on_windows_too(plan: Plan, monkeypatch: pytest.MonkeyPatch) -> None:
    here = yearly_workbook(plan, full_state(plan), 2569)
    zip_as_on_windows(monkeypatch)
    assert yearly_workbook(plan, full_state(plan), 2569) == here
    assert form(plan, State(), 2569, 2, save=7) == blank_form(plan)
    assert form(plan, State(), 2569, 2, save=8) != blank_form(plan)


def test_sample_data_is_refused_unless_asked_for(plan: Plan, today: date) -> None:
    state = reported(headline={(2569, 1): {"cases": 1, "stage": INDICTED}})
    data = yearly_workbook(plan, state, 2569, sample=True)
    assert "sample_file" in codes(read_back(data, plan, today))
    allowed = check_progress(data, plan, State(), today, sample_allowed=True)
    assert errors(allowed.issues) == []
    assert State.of(allowed.rows).rows == state.rows


def test_a_sample_that_excel_saved_again_is_still_refused(plan: Plan, today: date) -> None:
    state = reported(headline={(2569, 1): {"cases": 1}})
    data = saved(opened(yearly_workbook(plan, state, 2569, sample=True)))
    assert "sample_file" in codes(read_back(data, plan, today))
