"""The slides, read back: their figures, their text settings, the mark of made-up ones, and templates."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache
from typing import Any
from xml.etree import ElementTree as ET

import openpyxl
import pytest
from builders import RUNNING, quarters, state_of, the_plan
from pptx import Presentation
from pptx.util import Inches
from test_exports_content import BASE_10, sample, told

from acplan.exports.content import content
from acplan.exports.parts import Content, Kind, shown
from acplan.exports.slides import TYPEFACE, TemplateUnusable, slides, template_of
from acplan.fiscal import Period
from acplan.measures.summary import summarise
from acplan.store import DataFolder
from acplan.words.text import Lang, Text

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
MARKS = {"th": "ข้อมูลตัวอย่าง – ไม่ใช่ผลการดำเนินงานจริง", "en": "Sample data – not real results"}
HOSTILE = '=1+1 <b>หนา</b> &amp; {n} "x"'


@lru_cache(maxsize=4)
def made(lang: Lang) -> bytes:
    return slides(sample(2569, 4), lang)


def opened(data: bytes) -> Any:
    return Presentation(io.BytesIO(data))


def shapes(data: bytes) -> Iterator[Any]:
    return (shape for slide in opened(data).slides for shape in slide.shapes)


def chart(data: bytes, name: str) -> Any:
    """The largest chart of a name: the goals are drawn small as well."""
    found = [shape for shape in shapes(data) if shape.has_chart and shape.name == name]
    return max(found, key=lambda shape: shape.width).chart


def figures(data: bytes, name: str) -> dict[str, tuple[float | None, ...]]:
    """The values of a chart's series and lines, as PowerPoint draws them."""
    return {series.name: tuple(series.values) for plot in chart(data, name).plots for series in plot.series}


def table(data: bytes, name: str) -> list[list[str]]:
    """The cells of a table, put together again where it was split over slides."""
    rows: list[list[str]] = []
    for shape in shapes(data):
        if shape.has_table and re.fullmatch(rf"{name}(-\d+)?", shape.name):
            cells = [[cell.text for cell in row.cells] for row in shape.table.rows]
            rows += cells[1:] if rows else cells
    return rows


def words(slide: Any) -> str:
    return "\n".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame)


def test_cases_are_drawn_as_they_were_reported() -> None:
    """The sample: 10 in the base year, then 9, 8, 8, 7; ceilings 9, 8, 7, 6, 5; nothing of 2570 yet."""
    found = figures(made("th"), "cases")
    assert found == {"คดี": (10, 9, 8, 8, 7, None), "เพดาน": (None, 9, 8, 7, 6, 5)}
    rows = table(made("en"), "cases-table")
    assert rows[0] == ["Fiscal year", "Cases", "Ceiling", "Against the base year", "Verdict"]
    assert rows[4] == ["2568", "8", "7", "20% fewer", "▲\u00a0Fewer, but missed by 1"]
    assert rows[6] == ["2570", "–", "5", "–", "●\u00a0Not reported"]


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
    assert drawn == {name for name in expected if not re.fullmatch(r"dimension-\d-money", name)}
    for name in drawn:
        figure = found.figure(name)
        assert figure.chart is not None
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
        printed = [shown(value, Kind.TEXT, lang) for value in found.figure(name).table.column(column)]
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
    data = slides(replace(found, header=replace(found.header, version=Text("รุ่น ก", "version A"))), "en")
    for number, slide in enumerate(opened(data).slides, start=1):
        foot = next(shape.text_frame.text for shape in slide.shapes if shape.name == "foot")
        assert "Mukdahan PAO · 2566 Q1 · No cut-off date given" in foot
        assert foot.endswith("version A")
        page = [e for e in slide._element.iter(f"{A}fld") if e.get("type") == "slidenum"]
        assert [e.findtext(f"{A}t") for e in page] == [str(number)]


def test_each_title_is_a_finding_and_stands_in_the_place_for_titles() -> None:
    found = sample(2569, 4)
    titles = [slide.shapes.title.text_frame.text for slide in list(opened(made("th")).slides)[1:]]
    findings = {section.finding.th for section in found.sections} | {figure.finding.th for figure in found.figures}
    assert set(titles) <= findings
    assert titles[0] == "คดีทุจริตลดลงเหลือ 7 เรื่อง แต่เกินเพดานปีนี้ 1 เรื่อง · ITA 85.40 ถึงเป้าของแผน และผ่านเกณฑ์ 85"


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
    changed = [replace(goals, figures=(live,)) if section is goals else section for section in found.sections]
    data = slides(replace(found, sections=tuple(changed)), "th")
    behind = openpyxl.load_workbook(io.BytesIO(chart(data, "dimensions").part.chart_workbook.xlsx_part.blob))
    cells = [behind["Sheet1"].cell(row, 1) for row in (2, 3, 4, 5)]
    assert [(cell.value, cell.data_type) for cell in cells] == [(HOSTILE, "s")] * 4


def test_the_same_content_gives_the_same_bytes() -> None:
    assert slides(sample(2570, 1), "th") == slides(sample(2570, 1), "th")


@pytest.mark.parametrize(("year", "quarter"), [(2565, 4), (2567, 4), (2570, 1)])
def test_other_periods_and_an_empty_folder_make_slides_too(year: int, quarter: int) -> None:
    assert len(opened(slides(sample(year, quarter), "th")).slides) > 10
    assert len(opened(slides(told(state_of(), year, quarter), "en")).slides) > 10


def template(width: float = 10.0, height: float = 5.625, *, only: str | None = None) -> bytes:
    """Somebody's own presentation with two slides; `only` leaves it a single layout."""
    file = Presentation()
    file.slide_width, file.slide_height = Inches(width), Inches(height)
    for layout in list(file.slide_layouts):
        if only and layout.name != only:
            file.slide_layouts.remove(layout)
    for _ in range(2):
        file.slides.add_slide(file.slide_layouts[0])
    stream = io.BytesIO()
    file.save(stream)
    return stream.getvalue()


def test_a_template_lends_its_size_and_layouts_but_not_its_slides() -> None:
    data = slides(sample(2569, 4), "th", template=template())
    file = opened(data)
    assert (file.slide_width, file.slide_height) == (Inches(10), Inches(5.625))
    assert "องค์การบริหารส่วนจังหวัดมุกดาหาร" in words(next(iter(file.slides)))
    titled = list(file.slides)[1]
    assert titled.slide_layout.name == "Title Only"
    assert titled.shapes.title.text_frame.text.startswith("คดีทุจริตลดลงเหลือ 7")
    assert figures(data, "cases") == figures(made("th"), "cases")
    assert all(any(shape.name == "sample" for shape in slide.shapes) for slide in file.slides)


@pytest.mark.parametrize(
    ("size", "only"), [((10, 7.5), None), ((13.333, 7.5), "Blank"), ((10, 7.5), "Title and Content")]
)
def test_a_template_without_the_right_layout_is_used_all_the_same(size: tuple[float, float], only: str | None) -> None:
    file = opened(slides(sample(2569, 4), "en", template=template(*size, only=only)))
    assert "Corruption cases fell to 7" in words(list(file.slides)[1])
    for slide in file.slides:
        assert not [holder for holder in slide.placeholders if not holder.text_frame.text]
        assert all(shape.top + shape.height <= file.slide_height for shape in slide.shapes)


@pytest.mark.parametrize("data", [b"", b"PK no presentation", b"\xd0\xcf\x11\xe0 password"])
def test_a_broken_template_is_told_in_words(data: bytes) -> None:
    with pytest.raises(TemplateUnusable) as refused:
        slides(sample(2569, 4), "th", template=data)
    assert "template.pptx" in refused.value.sentence.th
    assert "template.pptx" in refused.value.sentence.en


def test_a_workbook_and_a_damaged_package_are_no_templates() -> None:
    stream = io.BytesIO()
    openpyxl.Workbook().save(stream)
    damaged = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(template())) as source, zipfile.ZipFile(damaged, "w") as target:
        for name in source.namelist():
            target.writestr(name, b"<cut" if name == "ppt/presentation.xml" else source.read(name))
    for data in (stream.getvalue(), damaged.getvalue()):
        with pytest.raises(TemplateUnusable):
            slides(sample(2569, 4), "th", template=data)


def test_the_template_lies_in_the_data_folder(tmp_path: Any) -> None:
    assert template_of(DataFolder(tmp_path)) is None
    mine = template()
    (tmp_path / "template.pptx").write_bytes(mine)
    assert template_of(DataFolder(tmp_path)) == mine
    (tmp_path / "template.pptx").write_bytes(b"mine")
    with pytest.raises(TemplateUnusable):
        template_of(DataFolder(tmp_path))
