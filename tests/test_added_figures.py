"""A figure that no export knows comes out of all of them, whatever its form."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from functools import cache
from typing import Any

import openpyxl
import pytest
from pptx import Presentation

from acplan.exports.data_files import csv_files, workbook
from acplan.exports.deck.native_charts import FORMS
from acplan.exports.report import report, svg_charts
from acplan.exports.slides import slides
from acplan.figures.figure import Chart, Content, Figure, Form, Line, Series, Table, TableColumn, ValueKind
from acplan.look import ACCENT, BAD
from acplan.words.text import Text, same
from kit.contents import sample

YEARS, VALUES = (2566, 2567, 2568), (61.0, 72.0, 83.0)
HEADING = Text("คะแนนที่เพิ่มเข้ามา", "The score that was added")


def added(form: Form | None, name: str = "added") -> Figure:
    """Three years of a score against a mark of 80, drawn in a form; figures that stand side by side have own names."""
    columns = (TableColumn("name", Text("ชื่อ", "Name")), TableColumn("score", Text("คะแนน", "Score"), ValueKind.NUMBER))
    table = Table(columns, tuple((same(str(year)), value) for year, value in zip(YEARS, VALUES, strict=True)))
    scores, mark = Series(Text("คะแนน", "Score"), VALUES, ACCENT), Line(Text("เกณฑ์ 80", "Mark 80"), (80.0,) * 3, BAD)
    pairs = 2 if form is Form.SCATTER else 1
    chart = Chart(
        form or Form.LINE,
        tuple(same(str(year)) for year in YEARS),
        (scores,) * pairs,
        (mark,) * pairs,
        kind=ValueKind.NUMBER,
        corners=tuple(map(same, "wxyz")) if form is Form.SCATTER else (),
    )
    found = Text("คะแนนเพิ่มทุกปี", "The score rose each year" + name.removeprefix("added"))
    return Figure(name, HEADING, found, Text("นับอะไร", "What is counted"), same("-"), table, chart if form else None)


def with_added(*figures: Figure, where: str = "ita") -> Content:
    """The sample's content with figures before all others of a section: no place in it is special."""
    return _put_first(sample(2569, 4), where, *figures)


TABLE_ONLY = {None, Form.FUNNEL, Form.DOTS}
"""What papers show as a table alone: the two forms of the comparison of organisations, of which there is no paper."""


def _put_first(found: Content, where: str, *figures: Figure) -> Content:
    section = found.section(where)
    changed = replace(section, figures=(*figures, *section.figures))
    return replace(found, sections=tuple(changed if each is section else each for each in found.sections))


def slide_of(data: bytes, name: str = "added") -> Any:
    file = Presentation(io.BytesIO(data))
    return next(slide for slide in file.slides if any(shape.name == name for shape in slide.shapes))


@cache
def with_each_form() -> bytes:
    """Slides with a figure of each form, and one without a picture."""
    return slides(with_added(*(added(form, f"added {form}") for form in [*Form, None])), "en")


@pytest.mark.parametrize("form", [*Form, None])
def test_an_added_figure_has_a_slide_of_its_own(form: Form | None) -> None:
    slide = slide_of(with_each_form(), f"added {form}")
    assert slide.shapes.title.text_frame.text == f"The score rose each year {form}"
    (shape,) = (shape for shape in slide.shapes if shape.name.startswith("added"))
    if form in TABLE_ONLY:
        assert [cell.text for cell in shape.table.rows[2].cells] == ["2567", "72"]
        return
    drawn = {series.name: tuple(series.values) for plot in shape.chart.plots for series in plot.series}
    if form is Form.POINTS:  # each at its name's height, the values along
        assert drawn["Score"] == (1, 2, 3)
    elif form is Form.SCATTER:  # a point a series
        assert [drawn[name] for name in ("2566", "2567", "2568")] == [(value,) for value in VALUES]
    else:
        assert drawn["Score"] == VALUES


def test_an_added_figure_moves_no_other() -> None:
    def names(content: Content) -> list[str]:
        file = Presentation(io.BytesIO(slides(content, "en")))
        return [s.name for slide in file.slides for s in slide.shapes if s.has_chart or s.has_table]

    where = ("goals", "cases", "ita", "dimension-2", "money", "changes", "missing")
    content = sample(2569, 4)
    for section in where:
        content = _put_first(content, section, added(Form.COLUMNS, f"added to {section}"))
    found = names(content)
    assert [name for name in found if name.startswith("added")] == [f"added to {section}" for section in where]
    assert [name for name in found if not name.startswith("added")] == names(sample(2569, 4))


@pytest.mark.parametrize("form", [*Form, None])
def test_an_added_figure_is_in_the_report_with_its_picture_and_its_table(form: Form | None) -> None:
    html = report(with_added(added(form)), "en").decode()
    start = html.index('data-figure="added"')
    part = html[start : html.index("data-figure=", start + 20)]
    assert "The score that was added" in part
    assert all(f">{value:.0f}</td>" in part for value in VALUES)
    assert ("<svg" in part) == (form not in TABLE_ONLY)


def test_an_added_figure_is_a_data_file_and_a_sheet() -> None:
    found = with_added(added(Form.LINE))
    rows = list(csv.reader(io.StringIO(csv_files(found, "en")["added.csv"].decode("utf-8-sig"))))
    assert [row[:2] for row in rows] == [["Name", "Score"], ["2566", "61"], ["2567", "72"], ["2568", "83"]]
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(found, "en")))["The score that was added"]
    assert [row[:2] for row in sheet.iter_rows(values_only=True)][-3:] == [("2566", 61), ("2567", 72), ("2568", 83)]


def test_a_form_that_slides_and_report_do_not_draw_is_shown_as_its_table(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(FORMS, Form.LINE)
    monkeypatch.delitem(svg_charts._FORMS, Form.LINE)
    found = with_added(added(Form.LINE))
    shape = next(shape for shape in slide_of(slides(found, "en")).shapes if shape.name == "added")
    assert [cell.text for cell in shape.table.rows[3].cells] == ["2568", "83"]
    html = report(found, "en").decode()
    part = html[html.index('data-figure="added"') :][:3000]
    assert ">83</td>" in part
    assert "<svg" not in part[: part.index("</table>")]
