"""The figures as files: numbers as numbers, what is missing empty, text as text whatever it begins with."""

from __future__ import annotations

import csv
import io
from dataclasses import replace

import openpyxl
import pytest

from acplan.exports.data_files import csv_files, sheet_titles, workbook
from acplan.figures.figure import Content
from acplan.words.picture import SHORT
from acplan.words.text import Lang, Text
from kit.builders import DONE, RUNNING, quarters, state_of
from kit.contents import BASE_10, sample, told

LIVE = ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "＝1+1"]
"""What a spreadsheet program would run, or compute, out of a text file."""


def lines(data: bytes) -> list[list[str]]:
    assert data.startswith(b"\xef\xbb\xbf")
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def with_obstacles() -> Content:
    projects = {(2566, 1, n): {"status": RUNNING, "obstacle": text} for n, text in enumerate(LIVE, start=1)}
    return told(state_of(BASE_10 | quarters(2566, 3), projects), 2566, 1)


def test_every_figure_is_a_file_and_a_sheet() -> None:
    found = with_obstacles()
    names = [figure.name for figure in found.figures]
    assert list(csv_files(found, "th")) == [f"{name}.csv" for name in names]
    titles = sheet_titles(found, "th")
    book = openpyxl.load_workbook(io.BytesIO(workbook(found, "th")))
    assert book.sheetnames == ["สารบัญ", *titles.values()]
    assert (titles["cases"], titles["dimension-2-projects"]) == ("คดีทุจริตรายปี", "มิติ 2 รายโครงการ")
    assert max(map(len, titles.values())) <= 31
    assert [book["สารบัญ"].cell(row, 4).value for row in range(book["สารบัญ"].max_row - len(names) + 1, 99)][
        : len(names)
    ] == [f"{name}.csv" for name in names]


def test_tables_can_be_filtered_under_heads_that_stay_and_are_ours() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(with_obstacles(), "en")))
    sheet = book[sheet_titles(with_obstacles(), "en")["cases"]]
    top = next(cell.row for cell in sheet["A"] if cell.value == "Fiscal year")
    assert sheet.freeze_panes == f"A{top + 1}"
    assert sheet.auto_filter.ref == f"A{top}:K{top + 6}"
    assert sheet.cell(top, 1).font.name == "Leelawadee UI"
    assert book.properties.creator == "acplan"


@pytest.mark.parametrize("lang", ["th", "en"])
def test_no_name_of_a_sheet_is_cut_and_the_list_shows_all_of_each_finding(lang: Lang) -> None:
    shorts = tuple(short(lang) for short in SHORT.values())
    for found in (sample(2569, 4), sample(2570, 1)):
        titles = sheet_titles(found, lang)
        cut = [f for f in found.figures if titles[f.name] != f.heading(lang) and not titles[f.name].endswith(shorts)]
        assert [titles[figure.name] for figure in cut] == []
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(sample(2569, 4), lang))).worksheets[0]
    findings = [cell for cell in sheet["C"] if cell.value]
    assert all(cell.alignment.wrap_text for cell in findings)
    longest = max(findings, key=lambda cell: len(cell.value))
    assert sheet.row_dimensions[longest.row].height >= 2 * 17


def test_names_of_sheets_are_cut_between_words_and_told_apart() -> None:
    found = with_obstacles()
    figure = replace(found.figure("obstacles"), name="x", heading=Text("ก: [ข]/ค " * 9, "Long names of sheets " * 4))
    section = replace(found.section("obstacles"), figures=(figure, replace(figure, name="y")))
    titles = sheet_titles(Content(found.header, (section,)), "en")
    assert titles == {"x": "Long names of sheets Long names", "y": "Long names of sheets Long 2"}
    assert not set("[]:/") & set("".join(sheet_titles(Content(found.header, (section,)), "th").values()))


def test_numbers_are_numbers_and_what_is_missing_is_empty() -> None:
    """2566: ceiling 9, three cases in quarter 1; nothing known of 2567, whose ceiling is 8."""
    found = told(state_of(BASE_10 | quarters(2566, 3)), 2566, 1)
    head, *rows = lines(csv_files(found, "en")["cases.csv"])
    assert [head[0], *head[2:7]] == [
        "Fiscal year", "Cases", "Ceiling (cases)", "Target (exact, cases)", "Quarters reported",
        "Against the base year (%)",
    ]  # fmt: skip
    assert [[row[0], *row[2:7]] for row in rows[:3]] == [
        ["2565", "10", "", "", "4", ""],
        ["2566", "3", "9", "9", "1", ""],
        ["2567", "", "8", "8", "", ""],
    ]
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(found, "en")))["Cases by year"]
    top = next(cell.row for cell in sheet["A"] if cell.value == "Fiscal year")
    assert [cell.value for cell in sheet[top + 3]][2:6] == [None, 8, 8, None]
    assert [cell.value for cell in sheet[top + 2]][2:6] == [3, 9, 9, 1]


def test_each_row_says_what_is_counted_of_when_and_from_where() -> None:
    head, first, *_ = lines(csv_files(with_obstacles(), "th")["cases.csv"])
    assert (head[1:4], head[-1]) == (["ผล", "คดี (เรื่อง)", "เพดาน (เรื่อง)"], "คำอธิบายและที่มา")
    assert first[-1].startswith("คดีทุจริตรายปี เทียบเพดานของแต่ละปี · คดี = คดีทุจริตใหม่ในปีงบประมาณ นับเป็นเรื่อง")
    assert "ปี 2566 ไตรมาส 1 · " in first[-1]
    head, *_ = lines(csv_files(sample(2569, 4), "th")["ita-tools.csv"])
    assert head[:5] == ["เครื่องมือ", "น้ำหนัก (ร้อยละ)", "คะแนน", "ปีก่อน (คะแนน)", "เปลี่ยนแปลง (คะแนน)"]


def test_rows_are_as_high_as_their_texts() -> None:
    projects = {
        (2566, 1, 1): {"status": RUNNING, "obstacle": "ก" * 200},
        (2566, 1, 2): {"status": RUNNING, "obstacle": "ข"},
    }
    found = told(state_of(BASE_10 | quarters(2566, 3), projects), 2566, 1)
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(found, "th")))[sheet_titles(found, "th")["obstacles"]]
    heights = {cell.value: sheet.row_dimensions[cell.row].height for cell in sheet["A"] if isinstance(cell.value, int)}
    assert sheet.column_dimensions["C"].width < 60
    assert (heights[1], heights[2]) == (17 * 4, 17)


def test_the_index_leads_to_each_sheet() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook(with_obstacles(), "th")))
    links = [cell.hyperlink.location for cell in book["สารบัญ"]["A"] if cell.hyperlink]
    assert links == [f"'{name}'!A1" for name in book.sheetnames[1:]]


def test_a_fraction_fills_two_columns() -> None:
    """Of project 30 two indicators ask for more than the year before: 7 after 5 meets one, the other has no data."""
    assert told(state_of(BASE_10), 2566, 4).figure("dimension-3-projects").table.column("indicators") == [None] * 5
    indicators = {(2565, 4, "P30-R1"): {"value": 5}, (2566, 4, "P30-R1"): {"value": 7}}
    found = told(state_of(BASE_10, {(2566, 4, 30): {"status": DONE}}, indicators), 2566, 4)
    head, first, second, *_ = lines(csv_files(found, "en")["dimension-3-projects.csv"])
    place = head.index("Indicators met")
    assert head[place + 1] == "Indicators met (of)"
    assert (first[place : place + 2], second[place : place + 2]) == (["1", "2"], ["", ""])


def test_text_is_run_by_no_spreadsheet_program() -> None:
    found = with_obstacles()
    rows = lines(csv_files(found, "th")["obstacles.csv"])[1:]
    assert [row[2] for row in rows] == [f"'{text}" for text in LIVE]
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(found, "th")))[sheet_titles(found, "th")["obstacles"]]
    cells = [cell for cell in sheet["C"] if cell.value in LIVE]
    assert len(cells) == len(LIVE)
    assert {cell.data_type for cell in cells} == {"s"}


@pytest.mark.parametrize("lang", ["th", "en"])
def test_made_up_figures_say_so_in_every_row_and_on_every_sheet(lang: str) -> None:
    mark = {"th": "ข้อมูลตัวอย่าง – ไม่ใช่ผลการดำเนินงานจริง", "en": "Sample data – not real results"}[lang]
    found = sample(2569, 4)
    for name, data in csv_files(found, lang).items():  # type: ignore[arg-type]
        assert all(row[-1].startswith(mark) for row in lines(data)[1:]), name
    book = openpyxl.load_workbook(io.BytesIO(workbook(found, lang)))  # type: ignore[arg-type]
    assert all(any(cell.value == mark for cell in sheet["A"]) for sheet in book)
    real = csv_files(with_obstacles(), lang)  # type: ignore[arg-type]
    assert not any(mark in data.decode() for data in real.values())


def test_the_same_figures_give_the_same_bytes() -> None:
    assert csv_files(with_obstacles(), "th") == csv_files(with_obstacles(), "th")
    assert workbook(with_obstacles(), "th") == workbook(with_obstacles(), "th")
