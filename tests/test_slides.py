"""The slides, read back: their figures, their text settings, the mark of made-up ones, and templates."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from xml.etree import ElementTree as ET

import openpyxl
import openxml_audit
import pytest
from pptx.enum.shapes import PP_PLACEHOLDER

from acplan.exports.deck.own_paper import WIDTH
from acplan.exports.deck.point_chart import POINT_FORMS
from acplan.exports.deck.presentation import PresentationFile
from acplan.exports.deck.room import balanced, lines, width_of, wrapped
from acplan.exports.slides import TYPEFACE, slides
from acplan.figures.content import content
from acplan.figures.figure import Content, ValueKind, shown
from acplan.fiscal import Period
from acplan.measures.summary import summarise
from acplan.words.text import Lang, Text
from kit.builders import RUNNING, UNABLE, quarters, state_of, the_plan
from kit.contents import BASE_10, sample, told
from kit.slides import chart, figures, made, opened, read, shapes, template, words

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MARKS = {"th": "ข้อมูลตัวอย่าง – ไม่ใช่ผลการดำเนินงานจริง", "en": "Sample data – not real results"}
HOSTILE = '=1+1 <b>หนา</b> &amp; {n} "x"'


def table(data: bytes, name: str) -> list[list[str]]:
    """The cells of a table, put together again where it was split over slides."""
    rows: list[list[str]] = []
    for shape in shapes(data):
        if shape.has_table and re.fullmatch(rf"{name}(-\d+)?", shape.name):
            cells = [[read(cell) for cell in row.cells] for row in shape.table.rows]
            rows += cells[1:] if rows else cells
    return rows


def test_cases_are_drawn_as_they_were_reported() -> None:
    """The sample: 10 in the base year, then 9, 8, 8, 7; ceilings 9, 8, 7, 6, 5; nothing of 2570 yet."""
    found = figures(made("th"), "cases")
    assert found == {"คดี": (10, 9, 8, 8, 7, None), "เพดาน": (None, 9, 8, 7, 6, 5)}
    rows = table(made("en"), "cases-table")
    assert rows[0] == ["Fiscal year", "Verdict", "Cases", "Ceiling", "Against the base year"]
    assert rows[4] == ["2568", "▲\u00a0Fewer, but missed by 1", "8", "7", "20% fewer"]
    assert rows[6] == ["2570", "●\u00a0Not begun", "–", "5", "–"]


def test_the_ita_is_drawn_with_both_its_lines() -> None:
    """Targets 65 to 85, the pass mark 85 in every year: two lines, never one."""
    found = figures(made("en"), "ita")
    assert found["Score"] == (65.45, 66.10, 68.90, 79.85, 85.40, None)
    assert found["Plan target"] == (None, 65, 70, 75, 80, 85)
    assert found["Pass mark 85"] == (85,) * 6


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_chart_holds_the_figures_of_the_content(lang: Lang) -> None:
    found, data = sample(2569, 4), made(lang)
    drawn = {shape.name for shape in shapes(data) if shape.has_chart}
    expected = {figure.name for figure in found.figures if figure.chart}
    not_drawn = r"dimension-\d-money|indicators|ita-headroom"
    assert drawn - {"cases-running-below"} == {name for name in expected if not re.fullmatch(not_drawn, name)}
    for name in drawn - {"cases-running-below"}:
        figure = found.figure(name)
        assert figure.chart is not None
        if figure.chart.form in POINT_FORMS:
            continue
        values = figures(data, name)
        for series in figure.chart.series:
            if series.name(lang) in values:
                assert values[series.name(lang)] == series.values, name
            else:
                assert not any(series.values), name  # nothing to stack


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_row_of_the_long_tables_is_on_some_slide(lang: Lang) -> None:
    found = sample(2569, 4)
    for name, column in (("dimension-2-projects", "name"), ("obstacles", "obstacle"), ("definitions", "meaning")):
        printed = [shown(value, ValueKind.TEXT, lang) for value in found.figure(name).table.column(column)]
        rows = table(made(lang), name)
        assert [row[1 if column in {"name", "meaning"} else 2] for row in rows[1:]] == printed
    assert len(table(made(lang), "dimension-2-projects")) == 23  # the head and 22 projects


def test_parts_of_a_table_are_counted() -> None:
    parts = [
        w for slide in opened(made("th")).slides if (w := re.findall(r"มิติที่ 2 .*รายโครงการ.* · (\d)/(\d)", words(slide)))
    ]
    counted = [part for found in parts for part in found]
    assert len(counted) > 1
    assert counted == [(str(n), str(len(counted))) for n in range(1, len(counted) + 1)]


@pytest.mark.parametrize("lang", ["th", "en"])
def test_made_up_figures_say_so_on_each_slide_itself(lang: Lang) -> None:
    for slide in opened(made(lang)).slides:
        assert [shape.text_frame.text for shape in slide.shapes if shape.name == "sample"] == [MARKS[lang]]
    real = slides(told(state_of(BASE_10), 2566, 1), lang)
    assert not [shape for shape in shapes(real) if shape.name == "sample"]


def test_the_foot_of_each_slide_tells_as_of_version_and_page() -> None:
    found = told(state_of(BASE_10 | quarters(2566, 3)), 2566, 1)
    data = slides(replace(found, header=replace(found.header, plan_words=Text("รุ่น ก", "version A"))), "en")
    for number, slide in enumerate(opened(data).slides, start=1):
        foot = next(read(shape.text_frame) for shape in slide.shapes if shape.name == "foot")
        assert "Mukdahan PAO · FY 2566 (2023) Q1 · No cut-off date given" in foot
        assert foot.endswith("version A")
        page = [e for e in slide._element.iter(f"{A}fld") if e.get("type") == "slidenum"]
        assert [e.findtext(f"{A}t") for e in page] == [str(number)]


def test_each_title_is_a_finding_and_stands_in_the_place_for_titles() -> None:
    found = sample(2569, 4)
    broken = [slide.shapes.title.text_frame.text for slide in list(opened(made("th")).slides)[1:]]
    titles = [re.sub(r"\W+", "", re.sub(r" \(\d+/\d+\)$", "", title)) for title in broken]
    findings = {section.finding.th for section in found.sections} | {figure.finding.th for figure in found.figures}
    plain = [re.sub(r"\W+", "", finding) for finding in findings]
    assert not [title for title in titles if not title.endswith(tuple(plain))]
    assert broken[0].startswith("คดีทุจริต 7 เรื่อง ลดลงจากปีฐาน แต่เกินเพดานปีนี้ 1 เรื่อง\vITA 85.40")  # between phrases


@pytest.mark.parametrize("lang", ["th", "en"])
def test_no_two_slides_have_one_title_and_each_has_one(lang: Lang) -> None:
    titles = [slide.shapes.title.text_frame.text for slide in opened(made(lang)).slides]
    assert len(set(titles)) == len(titles)
    assert all(titles)


def test_the_content_is_read_before_what_stands_on_every_slide_and_decoration_is_not_read() -> None:
    file = opened(made("th"))
    for slide in file.slides:
        names = [shape.name for shape in slide.shapes]
        assert slide.shapes[0].is_placeholder
        assert names[-4:] == ["rule", "sample", "foot", "number"]
        kinds = {shape.name: shape.placeholder_format.type for shape in slide.placeholders}
        assert (kinds["foot"], kinds["number"]) == (PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)
        for shape in slide.shapes:
            decoration = "decorative" in ET.tostring(ET.fromstring(shape._element.xml)).decode()
            silent = shape.has_text_frame and not shape.text_frame.text
            assert decoration is silent, shape.name


def test_colours_are_those_of_the_theme_but_for_verdicts_and_the_mark() -> None:
    """Ink and ground of four verdicts, the three colours of the mark, and red for what is missed, in charts too."""
    with zipfile.ZipFile(io.BytesIO(made("th"))) as archive:
        parts = [n for n in archive.namelist() if re.match(r"ppt/(slides/slide|charts/chart)\d+\.xml", n)]
        fixed = {c for name in parts for c in re.findall(r'srgbClr val="(\w+)"', archive.read(name).decode())}
        assert "4F81BD" not in archive.read("ppt/theme/theme1.xml").decode()
    grounds = {"EEF8F2", "FDF3DF", "FDECEA", "EEF1F3"}
    assert fixed <= {"1D7B4C", "8A5800", "B3261E", "55616D", "6B4A00", "FFF4D6", "E8CF8D"} | grounds


def test_every_slide_has_notes_that_answer_for_its_figures() -> None:
    """2569 in the sample: 1 + 2 + 2 + 2 cases; the ceiling is 10 less 40 percent."""
    slides_of = list(opened(made("en")).slides)
    assert all(slide.has_notes_slide for slide in slides_of)
    cases = next(s for s in slides_of if any(shape.name == "cases-table" for shape in s.shapes))
    said = cases.notes_slide.notes_text_frame.text
    assert "Corruption cases, 2569: 7 – the sum of all rows reported: 1 + 2 + 2 + 2 = 7" in said
    assert "Ceiling, 2569: 6 – 10 × (100 − 40) ÷ 100 = 6, rounded down to whole cases" in said
    assert "2569.xlsx, sheet “ผลลัพธ์หลัก”, columns คดีทุจริตใหม่ในไตรมาส" in said
    assert "Why is the base year compared with, and not the year before?" in said
    assert cases.shapes.title.text_frame.text.split("\v")[0] in said


def test_both_scores_are_a_native_picture_with_a_point_for_each_year() -> None:
    """The sample's years 2566 to 2569: scores by its projects, cases 0, 0, 1 and 1 above the ceiling."""
    points = {s.name: [tuple(s.iter_values())] for s in chart(made("en"), "two-scores").plots[0].series}
    assert list(points)[2:] == ["2566", "2567", "2568", "2569"]
    assert [points[year][0][0] for year in ("2566", "2567", "2568", "2569")] == [0, 0, 1, 1]


def test_scores_of_the_ten_indicators_are_dots_on_lines() -> None:
    found = sample(2569, 4).figure("ita-indicators")
    assert found.chart is not None
    series = {s.name: s for s in chart(made("en"), "ita-indicators").plots[0].series}
    for each in found.chart.series:
        drawn = series[each.name.en]._element
        across = [float(v.text) for v in drawn.find("{*}xVal").iter("{*}v")]
        assert across == [value for value in each.values if value is not None]


def test_where_nearly_all_await_a_report_one_line_says_it() -> None:
    """Of dimension 1 project 3 alone is reported; of dimension 2 none of 22: no table of 22 lines that are alike."""
    found = told(state_of(BASE_10, {(2566, 1, 3): {"status": RUNNING}}), 2566, 1)
    data = slides(found, "en")
    assert [row[0] for row in table(data, "dimension-1-projects")[1:]] == ["3"]
    assert table(data, "dimension-2-projects") == []
    said = "\n".join(words(slide) for slide in opened(data).slides)
    assert "Reports awaited from 6 of 7 projects: 1, 2, 4, 5, 6, 7" in said
    assert "Reports awaited from 22 of 22 projects: 8, 9," in said


@pytest.mark.parametrize("own", [True, False])
def test_the_file_is_valid_and_nobody_elses(own: bool, tmp_path: Path) -> None:
    data = made("th") if own else slides(sample(2569, 4), "th", template=template(13.333, 7.5))
    path = tmp_path / "deck.pptx"
    path.write_bytes(data)
    found = openxml_audit.validate_pptx(str(path))
    assert [str(error) for error in found.errors] == []
    with zipfile.ZipFile(path) as archive:
        names, texts_of = archive.namelist(), b"".join(archive.read(n) for n in archive.namelist() if "docProps" in n)
        assert b'type="screen4x3"' not in archive.read("ppt/presentation.xml")
    assert not [name for name in names if "thumbnail" in name or "printerSettings" in name]
    assert {"ppt/presProps.xml", "ppt/viewProps.xml"} <= set(names)
    assert b"Macintosh" not in texts_of


def texts(data: bytes) -> Iterator[tuple[str, ET.Element, str]]:
    """Every text setting of slides and charts: the part it is in, itself, and the text it is of."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if re.match(r"ppt/(slides/slide|charts/chart)\d+\.xml", name):
                root = ET.fromstring(archive.read(name))
                for run in (*root.iter(f"{A}r"), *root.iter(f"{A}fld")):
                    yield name, run.find(f"{A}rPr"), "".join(run.itertext())  # type: ignore[misc]
                yield from ((name, settings, "") for settings in root.iter(f"{A}defRPr"))


@pytest.mark.parametrize(("lang", "face"), [("th", TYPEFACE), ("en", TYPEFACE), ("th", "Sarabun")])
def test_every_text_is_set_so_that_thai_shows_right(lang: Lang, face: str) -> None:
    data = made(lang) if face == TYPEFACE else slides(sample(2570, 1), lang, typeface=face)
    found = list(texts(data))
    assert len({name for name, *_ in found if "chart" in name}) >= 15
    for name, settings, text in found:
        faces = {settings.find(f"{A}{kind}").get("typeface") for kind in ("latin", "cs")}  # type: ignore[union-attr]
        assert faces <= ({face} if text.strip("\u00a0") not in {"✔", "▲", "✖", "●"} else {"Segoe UI Symbol"}), name
        thai = lang == "th" or re.search(r"[\u0e00-\u0e7f]", text)
        assert settings.get("lang") == ("th-TH" if thai else "en-GB"), (name, text)


def test_no_shape_stands_outside_its_slide() -> None:
    for lang in ("th", "en"):
        file = opened(made(lang))
        for slide in file.slides:
            for shape in slide.shapes:
                assert shape.left >= 0
                assert shape.top >= 0
                assert shape.left + shape.width <= file.slide_width
                assert shape.top + shape.height <= file.slide_height, shape.name


def hostile() -> Content:
    plan = the_plan()
    named = tuple(replace(d, name=Text(HOSTILE, HOSTILE), short=Text(HOSTILE, HOSTILE)) for d in plan.dimensions)
    projects = {(2566, 1, 1): {"status": RUNNING, "obstacle": HOSTILE}}
    state = state_of(BASE_10 | quarters(2566, 3), projects)
    summary = summarise(state, replace(plan, dimensions=named), Period(2566, 1), sample=False, save_number=1)
    return content(summary)


def test_text_of_workbooks_is_text_on_slides_and_behind_charts() -> None:
    data = slides(hostile(), "th")
    assert table(data, "obstacles")[1][2] == HOSTILE
    drawn = chart(data, "dimensions")
    assert list(drawn.plots[0].categories) == [f"{n} {HOSTILE}" for n in (1, 2, 3, 4)]
    found = hostile()
    goals, figure = found.section("goals"), found.figure("dimensions")
    assert figure.chart is not None
    live = replace(figure, chart=replace(figure.chart, categories=(Text(HOSTILE, HOSTILE),) * 4))
    others = tuple(each for each in goals.figures if each is not figure)
    changed = [replace(goals, figures=(live, *others)) if section is goals else section for section in found.sections]
    data = slides(replace(found, sections=tuple(changed)), "th")
    behind = openpyxl.load_workbook(io.BytesIO(chart(data, "dimensions").part.chart_workbook.xlsx_part.blob))
    cells = [behind["Sheet1"].cell(row, 1) for row in (2, 3, 4, 5)]
    assert [(cell.value, cell.data_type) for cell in cells] == [(HOSTILE, "s")] * 4


def test_the_same_content_gives_the_same_bytes() -> None:
    assert slides(sample(2570, 1), "th") == made("th", 2570, 1)


@pytest.mark.parametrize(("year", "quarter"), [(2565, 4), (2567, 4), (2570, 1)])
def test_other_periods_and_an_empty_folder_make_slides_too(year: int, quarter: int) -> None:
    assert len(opened(made("th", year, quarter)).slides) >= 8
    assert len(opened(slides(told(state_of(), year, quarter), "en")).slides) >= 8


LONG = "บุคลากรโอนย้ายไปปฏิบัติราชการที่อื่นและยังไม่มีผู้มาดำรงตำแหน่งแทน " * 40


def test_long_texts_go_on_over_slides_and_leave_none() -> None:
    projects = {
        (2566, 1, 1): {"status": RUNNING, "obstacle": LONG, "suggestion": "ก" * 3000},
        (2566, 1, 2): {"status": UNABLE, "reason": LONG, "obstacle": "สั้น"},
    }
    data = slides(told(state_of(BASE_10 | quarters(2566, 3), projects), 2566, 1), "th")
    rows = table(data, "obstacles")[1:]
    assert "".join(row[2] for row in rows if row[0] == "1") == LONG
    assert "".join(row[3] for row in rows if row[0] == "1") == "ก" * 3000
    assert [row[2] for row in rows if row[0] == "2"] == ["สั้น"]
    file = opened(data)
    for shape in shapes(data):
        assert shape.top + shape.height <= file.slide_height, shape.name


def test_long_names_of_dimensions_leave_no_slide_and_cover_no_title() -> None:
    plan = the_plan()
    named = tuple(replace(d, name=Text(LONG[:600], LONG[:600])) for d in plan.dimensions)
    state = state_of(BASE_10 | quarters(2566, 3), {(2566, 1, 1): {"status": RUNNING}})
    data = slides(
        content(summarise(state, replace(plan, dimensions=named), Period(2566, 1), sample=True, save_number=0)), "th"
    )
    file = opened(data)
    told_of = "".join(row[0] for row in table(data, "dimensions")[1:])
    assert told_of == "".join(f"{n} {LONG[:600]}" for n in (1, 2, 3, 4))
    for shape in shapes(data):
        assert shape.top + shape.height <= file.slide_height, shape.name
    cut = [shape.text_frame.text for shape in shapes(data) if shape.has_text_frame and "…" in shape.text_frame.text]
    assert len(cut) == 4


def test_money_of_every_project_has_room() -> None:
    projects = {(2566, 1, n): {"status": RUNNING, "enacted": 1000 * n, "disbursed": 10 * n} for n in range(1, 42)}
    data = slides(told(state_of(BASE_10, projects), 2566, 1), "th")
    assert [row[0] for row in table(data, "money-projects")[1:]] == [str(n) for n in range(1, 42)]
    file = opened(data)
    assert all(shape.top + shape.height <= file.slide_height for shape in shapes(data))


def test_lines_of_a_text_are_lines_of_a_paragraph() -> None:
    """A line feed within a run is no new line in PowerPoint."""
    projects = {(2566, 1, 1): {"status": RUNNING, "obstacle": "หนึ่ง\r\nสอง\nสาม\x07"}}
    data = slides(told(state_of(BASE_10 | quarters(2566, 3), projects), 2566, 1), "th")
    assert table(data, "obstacles")[1][2] == "หนึ่ง\vสอง\vสาม "
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if re.match(r"ppt/slides/slide\d+\.xml", name):
                runs = ET.fromstring(archive.read(name)).iter(f"{A}t")
                assert not [run.text for run in runs if re.search(r"[\n\r]", run.text or "")]


def test_years_that_are_not_complete_are_hatched_in_every_chart_that_says_so() -> None:
    """The sample reports one quarter of 2570: its bar of cases and its three of complaints."""
    data = slides(sample(2570, 1), "th")
    for name in ("cases", "complaints"):
        for series in chart(data, name).plots[0].series:
            hatched = [
                int(point.find("{*}idx").get("val")) for point in series._element.iter("{*}dPt")
                if point.find(".//{*}pattFill") is not None
            ]  # fmt: skip
            assert hatched == [5], (name, series.name)


def test_a_chart_of_which_one_series_is_drawn_still_names_it() -> None:
    """Seven projects in progress and nothing else: without its name nobody knows what the blue means."""
    projects = {(2566, 1, n): {"status": RUNNING} for n in range(1, 8)}
    data = slides(told(state_of(BASE_10, projects), 2566, 1), "en")
    states = chart(data, "dimension-1-states")
    assert [series.name for series in states.plots[0].series] == ["In progress"]
    assert states.has_legend


def test_a_base_year_has_no_slide_without_content() -> None:
    for slide in opened(slides(sample(2565, 4), "th")).slides:
        content = [s for s in slide.shapes if s.has_chart or s.has_table]
        assert content or len(words(slide).splitlines()) > 4, words(slide)


def test_titles_take_two_lines_at_most_and_are_broken_between_phrases() -> None:
    def titled(title: str) -> str:
        return balanced(title, WIDTH - 1.2, presentation.title_size(title), bold=True)

    presentation = PresentationFile("th", None, TYPEFACE, "")
    assert titled("4 of 7 completed") == "4 of 7 completed"
    two = "แล้วเสร็จ 1 จาก 7 โครงการ · โครงการ 2, 4, 7 ดำเนินการไม่ได้ · โครงการ 3 ยังไม่รายงาน และ 5 ไม่มีข่าวตั้งแต่ไตรมาส 2"
    first, second = titled(two).split("\n")
    assert (first.endswith("ดำเนินการไม่ได้"), second.startswith("โครงการ 3")) == (True, True)
    long = LONG[:200]
    assert lines(long, WIDTH - 1.2, presentation.title_size(long), bold=True) == 2


@pytest.mark.parametrize("text", ["", "คดีทุจริตลดลง 7 เรื่อง", "two words\n\nand lines ", "ก" * 500, LONG, HOSTILE])
def test_lines_together_are_the_text(text: str) -> None:
    found = wrapped(text, 2.0, 14)
    assert "".join(found) == text
    assert not [
        line for line in found if re.match(r"[\u0e30-\u0e3a\u0e45-\u0e4e]", line)
    ]  # no vowel without its letter


def test_words_are_kept_whole_when_lines_are_counted() -> None:
    """Two long words that would fill one line and a half take two lines, not one and a bit of the next."""
    width = width_of("Administrator", 14) * 1.2
    assert lines("Administrator Administrator Administrator", width, 14) == 3
