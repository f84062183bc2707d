from __future__ import annotations

import math
from datetime import date, datetime, time, timedelta
from typing import Any

import pytest

from acplan.schema import HEADLINE, INDICATORS, PROJECTS
from acplan.schema.plan import MISSIONS, NATIONAL
from acplan.schema.types import NO_BUDGET, WITHDRAWN, Column, Kind, fold
from acplan.words import issues as say
from acplan.workbook.cells import TEXT_LIMIT, Unreadable, read_cell, read_date, read_quarter, shown

YEAR, QUARTER = HEADLINE.column("year"), HEADLINE.column("quarter")
COUNT, SCORE, DATE = HEADLINE.column("cases"), HEADLINE.column("ita_total"), HEADLINE.column("cut_off")
PROJECT, STATUS, PERCENT = PROJECTS.column("project"), PROJECTS.column("status"), PROJECTS.column("percent")
MONEY, TEXT = PROJECTS.column("enacted"), PROJECTS.column("result")
CODE, VALUE = INDICATORS.column("indicator"), INDICATORS.column("value")
NUMBER, LINES = NATIONAL.column("value"), MISSIONS.column("lines")
ANSWERS = [COUNT, SCORE, DATE, STATUS, PERCENT, MONEY, TEXT, VALUE]
NUMERIC = [YEAR, QUARTER, PROJECT, COUNT, SCORE, PERCENT, MONEY, NUMBER]
NBSP, ZERO_WIDTH = "\u00a0", "\u200b"


def read(raw: Any, column: Column, number_format: str = "General") -> Any:
    return read_cell(raw, number_format, column)


def refusal(raw: Any, column: Column, number_format: str = "General") -> Any:
    with pytest.raises(Unreadable) as caught:
        read_cell(raw, number_format, column)
    return caught.value.wording


def same(value: Any, expected: Any) -> bool:
    return value == expected and type(value) is type(expected)


@pytest.mark.parametrize(
    "raw",
    [
        2566, 2566.0, "2566", "๒๕๖๖", "2566.0", 66, "66", "๖๖", 66.0, "2,566",
        "ปีงบประมาณ ๒๕๖๖", "ปี 2566", "พ.ศ. ๒๕๖๖", "ปีงบประมาณ พ.ศ. 2566", "FY2566",
        f"{NBSP}2566{ZERO_WIDTH}", "\ufeff๒๕๖๖ ",
    ],
)  # fmt: skip
def test_years(raw: Any) -> None:
    assert same(read(raw, YEAR), 2566)


@pytest.mark.parametrize(
    "raw", [2023, "2023", 2566.5, "2566/67", "2566 2567", 0, -66, "ปี", "-", math.inf, math.nan, 10**400, "9" * 400]
)
def test_what_is_no_year(raw: Any) -> None:
    assert refusal(raw, YEAR) is say.NOT_A_YEAR


@pytest.mark.parametrize(
    "raw",
    [
        2,
        2.0,
        "2",
        "๒",
        "ไตรมาส ๒",
        "ไตรมาส 2",
        "ไตรมาสที่ ๒",
        "ไตรมาสที่2",
        "Q2",
        "q 2",
        "Quarter 2",
        f"{NBSP}๒",
        "2.",
        "02",
        "2.0",
    ],
)
def test_quarters(raw: Any) -> None:
    assert same(read(raw, QUARTER), 2)


@pytest.mark.parametrize("raw", ["ทั้งปี", " ทั้ง ปี", "ทั้งปีงบประมาณ", "all", "Whole year"])
def test_whole_year(raw: str) -> None:
    assert same(read(raw, QUARTER), 0)


@pytest.mark.parametrize(
    "raw", [0, "0", 5, "ไตรมาส ๕", 1.5, "1-2", "ไตรมาส", "-", "รอข้อมูล", "ครึ่งปี", math.nan, "2/2569"]
)
def test_what_is_no_quarter(raw: Any) -> None:
    assert refusal(raw, QUARTER) is say.NOT_A_QUARTER


@pytest.mark.parametrize(
    "raw",
    [
        "2/2569",
        "ไตรมาส ๒/๒๕๖๙",
        "ไตรมาสที่ 2/69",
        "Q2/2569",
        "ไตรมาส 2 ปี 2569",
        "Q2 FY2569",
        "ไตรมาสที่ 2 ปีงบประมาณ พ.ศ. ๒๕๖๙",
    ],
)
def test_a_quarter_with_the_year_that_the_row_confirms(raw: str) -> None:
    assert read_quarter(raw, 2569) == 2
    with pytest.raises(Unreadable):
        read_quarter(raw, 2568)


@pytest.mark.parametrize(
    ("raw", "count"),
    [
        (0, 0), ("0", 0), ("๐", 0), (12, 12), (12.0, 12), ("12", 12), ("๑๒", 12), ("1,234", 1234), ("๑,๒๓๔", 1234),
        ("1,234.0", 1234), (" 12 ", 12), (f"{NBSP}12{ZERO_WIDTH}", 12), ("１２", 12), ("+3", 3), (1_000_000, 1_000_000),
    ],
)  # fmt: skip
def test_counts(raw: Any, count: int) -> None:
    assert same(read(raw, COUNT), count)


@pytest.mark.parametrize("raw", [1.5, "1.5", "๑.๕"])
def test_cases_are_whole(raw: Any) -> None:
    assert refusal(raw, COUNT) is say.NOT_WHOLE
    assert refusal(raw, PROJECT) is say.NOT_WHOLE


@pytest.mark.parametrize("raw", [-1, "-1", "-๑", -0.5])
def test_nothing_is_negative(raw: Any) -> None:
    assert refusal(raw, COUNT) is say.NEGATIVE
    assert refusal(raw, MONEY) is say.NEGATIVE
    assert refusal(raw, SCORE) is say.OUT_OF_RANGE
    assert refusal(raw, PERCENT) is say.OUT_OF_RANGE


@pytest.mark.parametrize(
    "raw",
    [
        "NaN", "nan", "inf", "-inf", "Infinity", "NA", "N/A", "None", "null", "#N/A", "ไม่มี", "สิบ", "12 โครงการ",
        "12,34", "1,2345", "5 10", "5\n10", "1e3", "0x10", "1.2.3", "--1", "5-6", "½", math.nan, math.inf, -math.inf,
    ],
)  # fmt: skip
@pytest.mark.parametrize("column", [COUNT, SCORE, PERCENT, MONEY, NUMBER, PROJECT], ids=lambda column: column.kind)
def test_what_is_no_number_is_an_error_and_never_missing(raw: Any, column: Column) -> None:
    assert refusal(raw, column) is say.NOT_A_NUMBER


@pytest.mark.parametrize("raw", [datetime(1900, 1, 5), datetime(2026, 4, 3), time(1, 2), timedelta(hours=30)])
@pytest.mark.parametrize("column", NUMERIC, ids=lambda column: column.kind)
def test_a_number_that_excel_shows_as_a_date(raw: Any, column: Column) -> None:
    assert refusal(raw, column) is say.DATE_FOR_NUMBER


def test_a_date_is_told_as_a_day() -> None:
    assert shown(datetime(1900, 1, 5)) == "5/1/1900"
    assert read(datetime(2023, 11, 15), TEXT) == "15 พฤศจิกายน 2566"
    assert read(datetime(2567, 12, 1, 9, 30), TEXT) == "1 ธันวาคม 2567 09:30"
    assert read(datetime(2568, 2, 29), TEXT) == "29/2/2568"  # there is none in 2025


@pytest.mark.parametrize("raw", [1e30, 10**400, "9" * 400, "9" * 5000, "1" + ",000" * 9])
@pytest.mark.parametrize("column", [COUNT, SCORE, PERCENT, MONEY, NUMBER, PROJECT], ids=lambda column: column.kind)
@pytest.mark.parametrize("number_format", ["General", "0%"])
def test_huge_numbers_are_out_of_range(raw: Any, column: Column, number_format: str) -> None:
    percent = number_format == "0%" and not isinstance(raw, str) and column.kind not in {Kind.SCORE, Kind.PERCENT}
    assert refusal(raw, column, number_format) is (say.PERCENT_FORMAT if percent else say.OUT_OF_RANGE)


@pytest.mark.parametrize("number_format", ["General", "0%"])
def test_huge_results_are_out_of_range(number_format: str) -> None:
    assert refusal(1e30, VALUE, number_format) is say.OUT_OF_RANGE
    assert refusal(10**400, VALUE, number_format) is say.OUT_OF_RANGE


def test_more_cases_than_can_be_true() -> None:
    assert refusal(1_000_001, COUNT) is say.OUT_OF_RANGE


@pytest.mark.parametrize("column", [*NUMERIC, DATE, STATUS, TEXT, CODE, VALUE], ids=lambda column: column.kind)
@pytest.mark.parametrize("raw", [True, False])
def test_true_and_false_are_no_value(column: Column, raw: bool) -> None:
    assert refusal(raw, column) is say.BOOLEAN


@pytest.mark.parametrize(
    ("raw", "score"),
    [(0, 0.0), (100, 100.0), (84.995, 84.995), ("84.99", 84.99), ("๘๔.๙๙", 84.99), (f"85{NBSP}", 85.0)],
)
def test_scores(raw: Any, score: float) -> None:
    assert same(read(raw, SCORE), score)


@pytest.mark.parametrize("raw", [100.01, "100.01", "๑๐๐.๐๑", 101, "101%"])
def test_nothing_above_a_hundred(raw: Any) -> None:
    assert refusal(raw, SCORE) is say.OUT_OF_RANGE
    assert refusal(raw, PERCENT) is say.OUT_OF_RANGE


@pytest.mark.parametrize(
    "raw", [50, 50.0, "50", "๕๐", "50%", "50 %", "๕๐ %", "50.0%", f"50{NBSP}%", "５０％", "ร้อยละ ๕๐", "ร้อยละ50"]
)
def test_fifty_percent(raw: Any) -> None:
    assert same(read(raw, PERCENT), 50.0)


@pytest.mark.parametrize(
    ("raw", "number_format", "percent"),
    [
        (0.5, "0%", 50.0),
        (0.5, "0.00%", 50.0),
        (1, "0%", 100.0),
        (0, "0%", 0.0),
        (0.07, "0%", 7.0),
        (0.285, "0.0%", 28.5),
        (50, '0"%"', 50.0),
        (50, r"0\%", 50.0),
        (0.5, '0.0"%"', 0.5),
        ("50", "0%", 50.0),
        ("50%", "0%", 50.0),
    ],
)
def test_percent_formats(raw: Any, number_format: str, percent: float) -> None:
    assert same(read(raw, PERCENT, number_format), percent)


def test_a_score_formatted_as_percent_is_what_excel_shows() -> None:
    assert same(read(0.9355, SCORE, "0.00%"), 93.55)


def test_more_than_all_in_a_percent_format() -> None:
    assert refusal(1.01, PERCENT, "0%") is say.OUT_OF_RANGE
    assert refusal(50, PERCENT, "0%") is say.OUT_OF_RANGE


@pytest.mark.parametrize(
    ("raw", "amount"),
    [
        (0, 0.0),
        (20000, 20000.0),
        ("20,000", 20000.0),
        ("๒๐,๐๐๐.๕๐", 20000.5),
        ("20,000 บาท", 20000.0),
        ("฿20,000", 20000.0),
        ("20,000.-", 20000.0),
        ("20,000.- บาท", 20000.0),
        ("20,000 บาทถ้วน", 20000.0),
        ("๒๐,๐๐๐.๐๐บาท", 20000.0),
        (1234.56, 1234.56),
    ],
)
def test_money(raw: Any, amount: float) -> None:
    assert same(read(raw, MONEY), amount)


@pytest.mark.parametrize("raw", ["ไม่ใช้งบประมาณ", " ไม่ใช้ งบประมาณ ", "ไม่ใช้งบ", "No budget"])
def test_using_no_budget_is_an_answer(raw: str) -> None:
    assert read(raw, MONEY) == NO_BUDGET == "ไม่ใช้งบประมาณ"


@pytest.mark.parametrize(
    "raw",
    [
        datetime(2569, 9, 30), datetime(2026, 9, 30), date(2026, 9, 30), datetime(2026, 9, 30, 23, 59),
        "30/09/2569", "30-9-2569", "30.09.2569", "๓๐/๐๙/๒๕๖๙", "30/09/2026", "30 ก.ย. 2569", "๓๐ ก.ย. ๒๕๖๙",
        "30 กันยายน 2569", "30 กันยายน พ.ศ. 2569", "30 September 2026", "30 Sep 2026", "2026-09-30", "2569-09-30",
        "2026-09-30 00:00:00", "2026-09-30T00:00:00", f"30{NBSP}ก.ย.{NBSP}2569{ZERO_WIDTH}",
    ],
)  # fmt: skip
def test_dates(raw: Any) -> None:
    assert same(read(raw, DATE), date(2026, 9, 30))


@pytest.mark.parametrize(
    ("raw", "day"),
    [
        ("1 ต.ค. 2568", date(2025, 10, 1)),
        ("1 ม.ค. 2569", date(2026, 1, 1)),
        ("29/02/2567", date(2024, 2, 29)),
        ("05/04/2569", date(2026, 4, 5)),
        (datetime(2401, 1, 1), None),
        (datetime(2400, 1, 1), None),
    ],
)
def test_dates_at_the_edges(raw: Any, day: date | None) -> None:
    if day is None:
        assert refusal(raw, DATE) is say.NOT_A_DATE

    else:
        assert read(raw, DATE) == day


@pytest.mark.parametrize("raw", ["30/09/69", "30 ก.ย. 69", "30-Sep-69"])
def test_a_year_of_two_digits_alone_is_not_guessed(raw: str) -> None:
    assert refusal(raw, DATE) is say.SHORT_YEAR


def test_a_date_that_excel_took_for_one_of_the_1900s_is_explained() -> None:
    assert refusal(datetime(1966, 12, 31), DATE) is say.YEAR_OF_1900
    assert refusal("31/12/1966", DATE) is refusal("31-Dec-1966", DATE) is say.YEAR_OF_1900
    with pytest.raises(Unreadable) as told:
        read_date(datetime(1966, 12, 31))
    assert told.value.values == {"found": "31/12/1966", "short": "66", "other": 1966}


@pytest.mark.parametrize(
    ("raw", "year", "day"),
    [
        ("31/12/68", 2569, date(2025, 12, 31)),
        ("31 ธ.ค. 68", 2569, date(2025, 12, 31)),
        ("31/12/25", 2569, date(2025, 12, 31)),
        ("30-Sep-69", 2569, date(2026, 9, 30)),
    ],
)
def test_a_year_of_two_digits_that_the_row_confirms(raw: str, year: int, day: date) -> None:
    assert read_date(raw, year) == day
    with pytest.raises(Unreadable):
        read_date(raw, year - 1)


@pytest.mark.parametrize(
    "raw",
    [
        "31 ธค 2568", "31 ธ.ค 2568", "31 ธันวาคม 2568.", "วันพุธที่ 31 ธันวาคม 2568", "วันที่ 31 ธ.ค. พ.ศ. 2568",
        "31-Dec-2025", "Dec 31, 2025", "31 Dec. 2025", "ณ วันที่ ๓๑ ธ.ค. ๒๕๖๘", "Wednesday, 31 December 2025",
        "31 เดือน ธันวาคม ปี 2568",
        "สิ้นวันที่ 31 ธ.ค. 2568", "31 ธ.ค. ค.ศ. 2025", "31.12.2568", "พ. 31 ธันวา 2568", "(31 ธ.ค. 2568)",
        "31 ธันวาคม พุทธศักราช 2568", "พุธที่ 31 ธันวาคม 2568", "2568/12/31", "2025/12/31", "31st December 2025",
        "Dec 31 2025", "31/12/2568 0:00:00", "31 ธ.ค. 2568 เวลา 16.30 น.", "2025-12-31T00:00:00.000Z",
        "As at 31 December 2025", "31–12–2568", "วันที่: 31 ธ.ค. 2568", "31 ธ.ค. '2568",
    ],
)  # fmt: skip
def test_dates_as_offices_write_them(raw: str) -> None:
    assert read(raw, DATE) == date(2025, 12, 31)


@pytest.mark.parametrize(
    ("raw", "column", "value"),
    [
        ("1 000", MONEY, 1000.0), ("1,000 ฿", MONEY, 1000.0), ("฿1,000", MONEY, 1000.0),
        ("1 234 567.50 บาท", MONEY, 1234567.5),
        ("1,000 baht", MONEY, 1000.0), ("84.99 คะแนน", SCORE, 84.99), ("84.99 points", SCORE, 84.99),
        ("50 เปอร์เซ็นต์", PERCENT, 50.0),
        ("50 เปอร์เซนต์", PERCENT, 50.0), ("50 percent", PERCENT, 50.0), ("1.", PROJECT, 1), ("โครงการที่ 2", PROJECT, 2),
        ("ลำดับที่ ๒", PROJECT, 2), ("2)", PROJECT, 2), ("No. 2", PROJECT, 2), ("(2)", PROJECT, 2),
        ("Project no. 2", PROJECT, 2), ("THB 1,000", MONEY, 1000.0), ("1,000 บ.", MONEY, 1000.0),
        ("1000/-", MONEY, 1000.0),
        ("จำนวน 1,000 บาท", MONEY, 1000.0), ("1,000 (บาท)", MONEY, 1000.0), ("84.99/100", SCORE, 84.99),
        ("84.99 เต็ม 100", SCORE, 84.99), ("84.99 / 100 คะแนน", SCORE, 84.99),
        ("84.99 จากคะแนนเต็ม 100 คะแนน", SCORE, 84.99), ("84.99 คะเเนน", SCORE, 84.99), ("84.99.", SCORE, 84.99),
        ("%50", PERCENT, 50.0),
        ("50 ร้อยละ", PERCENT, 50.0), ("3 cases", COUNT, 3), ("จำนวน 3 เรื่อง", COUNT, 3),
    ],
)  # fmt: skip
def test_numbers_as_offices_write_them(raw: str, column: Column, value: float) -> None:
    assert read(raw, column) == value


@pytest.mark.parametrize(
    "raw",
    ["ดำเนินการเสร็จสิ้นแล้ว", "เสร็จแล้ว", "ดำเนินการแล้วเสร็จ.", "Completed.", "แล้วเสร็จ .", "ดำเนินการเเล้วเสร็จ", "เสร็จเรียบร้อย"],
)
def test_status_words_as_offices_write_them(raw: str) -> None:
    assert read(raw, PROJECTS.column("status")) == "ดำเนินการแล้วเสร็จ"


@pytest.mark.parametrize("raw", ["กำลังดำเนินการอยู่", "อยู่ระหว่างการดำเนินงาน", "in progress."])
def test_other_words_for_in_progress(raw: str) -> None:
    assert read(raw, STATUS) == "อยู่ระหว่างดำเนินการ"


@pytest.mark.parametrize("raw", ["P01-O1a", "P01–O1a", "P01—O1a", "P01‑O1a", "P01−O1a", "P01-O1a."])
def test_a_code_with_the_dash_that_word_makes_of_a_hyphen(raw: str) -> None:
    assert read(raw, CODE) == "P01-O1a"


def test_a_score_that_is_not_announced_yet() -> None:
    for word in ("รอประกาศผล", "รอ ประกาศผล.", "ยังไม่ประกาศผล"):
        assert read(word, SCORE) == WITHDRAWN
        assert read(word, TEXT) == word.strip()
        assert refusal(word, COUNT) is say.NOT_A_NUMBER


MONTHS = [
    ("ม.ค.", "มกราคม"), ("ก.พ.", "กุมภาพันธ์"), ("มี.ค.", "มีนาคม"), ("เม.ย.", "เมษายน"), ("พ.ค.", "พฤษภาคม"),
    ("มิ.ย.", "มิถุนายน"), ("ก.ค.", "กรกฎาคม"), ("ส.ค.", "สิงหาคม"), ("ก.ย.", "กันยายน"), ("ต.ค.", "ตุลาคม"),
    ("พ.ย.", "พฤศจิกายน"), ("ธ.ค.", "ธันวาคม"),
]  # fmt: skip


@pytest.mark.parametrize("month", range(1, 13))
def test_every_thai_month(month: int) -> None:
    short, full = MONTHS[month - 1]
    assert read(f"7 {short} 2568", DATE) == read(f"๗ {full} ๒๕๖๘", DATE) == date(2025, month, 7)


@pytest.mark.parametrize(
    "raw",
    ["1 ต.ค. 2568 - 31 ธ.ค. 2568", "2025-12-30T17:00:00.000Z", "30/09/0000",
     "31/02/2569", "29/02/2569", "30/13/2569", "0/1/2569", "2569", "วันนี้", "NA", 46295,
     46295.5, "32 ต.ค. 2568", datetime(1900, 1, 1), time(1, 2)],
)  # fmt: skip
def test_what_is_no_date(raw: Any) -> None:
    assert refusal(raw, DATE) is say.NOT_A_DATE


@pytest.mark.parametrize(
    ("raw", "word"),
    [
        ("ดำเนินการแล้วเสร็จ", "ดำเนินการแล้วเสร็จ"),
        (" ดำเนินการ แล้วเสร็จ\u200b", "ดำเนินการแล้วเสร็จ"),
        ("ดําเนินการแล้วเสร็จ", "ดำเนินการแล้วเสร็จ"),  # sara am typed as two marks
        ("Completed", "ดำเนินการแล้วเสร็จ"),
        ("อยู่ระหว่างดำเนินการ", "อยู่ระหว่างดำเนินการ"),
        ("ไม่สามารถดำเนินการได้", "ไม่สามารถดำเนินการได้"),
        ("รอการรายงานผล", "รอการรายงานผล"),
        ("ยังไม่ดำเนินการ", "ยังไม่ดำเนินการ"),
        ("ยกเลิก", "ยกเลิก"),
    ],
)
def test_status_words(raw: str, word: str) -> None:
    assert read(raw, STATUS) == word


@pytest.mark.parametrize("raw", ["เสร็จมั้ง", "NA", "None", 1, 0])
def test_words_that_are_not_of_the_list(raw: Any) -> None:
    assert refusal(raw, STATUS) is say.NOT_A_CHOICE


def test_a_wrong_word_names_the_right_ones() -> None:
    with pytest.raises(Unreadable) as caught:
        read("เสร็จมั้ง", STATUS)
    assert caught.value.values["expected"].th == (
        "ดำเนินการแล้วเสร็จ, อยู่ระหว่างดำเนินการ, ไม่สามารถดำเนินการได้, รอการรายงานผล, ยังไม่ดำเนินการ, ยกเลิก"
    )


@pytest.mark.parametrize(
    ("raw", "text"),
    [
        ("NA", "NA"), ("None", "None"), ("nan", "nan"), ("NULL", "NULL"), ("ไม่มี", "ไม่มี"), ("=1+1", "=1+1"),
        (f"  อบรม ๒ ครั้ง{NBSP}\n", "อบรม ๒ ครั้ง"), ("บรรทัด 1\nบรรทัด 2", "บรรทัด 1\nบรรทัด 2"), (12, "12"), (12.0, "12"),
        (1.5, "1.5"),
    ],
)  # fmt: skip
def test_texts(raw: Any, text: str) -> None:
    assert read(raw, TEXT) == text


def test_long_texts() -> None:
    assert read("ก" * TEXT_LIMIT, TEXT) == "ก" * TEXT_LIMIT
    assert refusal("ก" * (TEXT_LIMIT + 1), TEXT) is say.TEXT_TOO_LONG


@pytest.mark.parametrize(
    ("raw", "number_format", "value"),
    [
        (85, "General", 85),
        (85.5, "General", 85.5),
        (0, "General", 0),
        (0.85, "0%", "85%"),
        (0.855, "0.0%", "85.5%"),
        ("๘๕", "General", "๘๕"),
        ("1,234", "General", "1,234"),
        ("มี", "General", "มี"),
        ("NA", "General", "NA"),
        ("None", "General", "None"),
    ],
)
def test_results_of_indicators(raw: Any, number_format: str, value: Any) -> None:
    assert same(read(raw, VALUE, number_format), value)


def test_project_codes_and_line_ranges() -> None:
    assert same(read("๑๘", PROJECT), 18)
    assert same(read(18.0, PROJECT), 18)
    assert read(f" P01-O1a{NBSP}", CODE) == "P01-O1a"
    assert read("๑๓๖-๑๙๐", LINES) == "136-190"
    assert refusal("หน้า 3", LINES) is say.NOT_LINES
    assert same(read("๑,๒๓๔.๕", NUMBER), 1234.5)


@pytest.mark.parametrize("column", ANSWERS, ids=lambda column: column.kind)
@pytest.mark.parametrize("raw", ["-", " - ", "–", "—", f"-{ZERO_WIDTH}", "รอข้อมูล", f"รอ{NBSP}ข้อมูล", "ไม่มีข้อมูล"])
def test_withdrawing(column: Column, raw: str) -> None:
    assert read(raw, column) == WITHDRAWN


def test_a_key_cannot_be_withdrawn() -> None:
    assert refusal("-", PROJECT) is say.NOT_A_NUMBER
    assert refusal("รอข้อมูล", YEAR) is say.NOT_A_YEAR


def test_fold_makes_alike_what_looks_alike() -> None:
    assert fold("ไตร มาส\u200b ๒") == fold("ไตรมาส2")
    assert fold("คะแนน ITA") == fold("คะแนน ita")
    assert fold("สถานะ") != fold("สถานที่")


def test_a_long_cell_is_cut_in_a_sentence() -> None:
    assert shown("ก" * 60) == "ก" * 60
    assert shown("ก" * 61) == "ก" * 59 + "…"


@pytest.mark.parametrize("raw", ["3 เรื่อง", "๓ คดี", "3ราย"])
def test_counts_with_their_unit(raw: str) -> None:
    assert same(read(raw, COUNT), 3)


@pytest.mark.parametrize("raw", ["3 โครงการ", "เรื่อง", "เรื่อง 3"])
def test_counts_with_other_words_are_no_numbers(raw: str) -> None:
    assert refusal(raw, COUNT) is say.NOT_A_NUMBER


@pytest.mark.parametrize("raw", ["ณ วันที่ 30 กันยายน 2569", "วันที่ 30/09/2569", "ข้อมูล ณ วันที่ ๓๐ ก.ย. ๒๕๖๙"])
def test_dates_with_what_stands_before_them(raw: str) -> None:
    assert read(raw, DATE) == date(2026, 9, 30)


@pytest.mark.parametrize("column", [COUNT, MONEY, NUMBER, PROJECT], ids=lambda column: column.kind)
def test_a_number_shown_as_a_percentage_is_not_guessed(column: Column) -> None:
    assert refusal(3, column, "0.00%") is say.PERCENT_FORMAT
    assert read(3, column, '0" %"') == 3  # a percent sign that is only text


@pytest.mark.parametrize("raw", ["3¹", "10²", "12\u202e34", "½"])
def test_numbers_that_are_not_what_they_show(raw: str) -> None:
    for column in (COUNT, PERCENT, MONEY, NUMBER):
        assert refusal(raw, column) is say.NOT_A_NUMBER


@pytest.mark.parametrize(
    ("number_format", "raw", "expected"),
    [
        ("0.0_%", 5, 5.0), ("0.0*%", 5, 5.0), ("0.0;-0%", 5, 5.0), ("0%;-0", 0.5, 50.0), ("0;0;0%", 0, 0.0),
        ("0.0%", 0.5, 50.0), ("[Red]0%", 0.5, 50.0),
    ],
)  # fmt: skip
def test_a_percent_sign_counts_where_it_is_shown(number_format: str, raw: float, expected: float) -> None:
    assert read(raw, PERCENT, number_format) == expected
