"""Slides have room for what they say: nothing is broken, nothing lies on anything else, none has nothing to show."""

from __future__ import annotations

from itertools import combinations

import pytest
from pptx.util import Inches

from acplan.exports.box import Box
from acplan.exports.deck.room import balanced, lines, shortened, width_of
from acplan.exports.slides import slides
from acplan.words.text import Lang
from kit.builders import RUNNING, quarters, state_of
from kit.contents import BASE_10, told
from kit.slides import chart, made, opened, shapes, words


@pytest.mark.parametrize("most", [0, 1, 2, 3])
def test_a_text_is_cut_to_the_lines_that_there_are(most: int) -> None:
    text = (
        "Cannot be carried out: project 25, Citizens’ manual · Open 5 quarters or more: project 10, Public disclosure"
    )
    cut = shortened(text, 2.5, 12, most)
    assert lines(cut, 2.5, 12) == max(1, most)
    assert cut.endswith("…")
    assert text.startswith(cut.removesuffix("…").rstrip())
    assert shortened(text, 2.5, 12, 9) == text


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_number_of_a_goal_and_its_unit_stand_on_one_line(lang: Lang) -> None:
    """In quarter 1 of 2570 the last score stands there with its year: 85.40 in 2569, once broken over two lines."""
    goals = opened(made(lang, 2570, 1)).slides[1]
    heads = [shape for shape in goals.shapes if shape.has_text_frame and len(shape.text_frame.paragraphs) == 2]
    numbers = [(shape, shape.text_frame.paragraphs[1].runs) for shape in heads]
    numbers = [(shape, runs) for shape, runs in numbers if runs[0].text in {"1", "85.40"}]
    assert len(numbers) == 2
    for shape, runs in numbers:
        wide = sum(width_of(run.text, run.font.size.pt, bold=True) for run in runs)
        assert wide < shape.width / Inches(1), [run.text for run in runs]


@pytest.mark.parametrize("lang", ["th", "en"])
def test_one_save_without_the_base_year_makes_no_slide_without_figures(lang: Lang) -> None:
    """Of 2569 two cases and one project: nothing to compare the total with, once a table of heads alone."""
    projects = {(2569, 2, 8): {"status": RUNNING}}
    data = slides(told(state_of(quarters(2569, None, 2), projects), 2569, 2), lang)
    tables = [shape for shape in shapes(data) if shape.has_table]
    assert len(tables) > 5
    for each in tables:
        values = [cell.text for row in list(each.table.rows)[1:] for cell in list(row.cells)[1:]]
        assert set(values) - {"–", ""}, each.name
    assert not [shape for shape in shapes(data) if shape.name.startswith("cases-running")]
    said = "\n".join(words(slide) for slide in opened(data).slides)
    assert {"th": "ยังไม่ทราบจำนวนคดีของปีฐาน", "en": "Without the base year’s cases"}[lang] in said


def test_a_few_things_not_received_stand_among_what_changed() -> None:
    """The sample's quarter 1 of 2570: three projects, 4, 9 and 17, have not reported."""
    file = opened(made("en", 2570, 1))
    assert not [shape for slide in file.slides for shape in slide.shapes if shape.name == "missing"]
    (told_on,) = [
        slide for slide in file.slides if "Projects not reported for 2570: 3 (numbers 4, 9, 17)" in words(slide)
    ]
    assert "New cases this year: 1" in words(told_on)


def test_names_of_points_lie_on_no_other_and_those_of_parts_outside() -> None:
    """The sample's years lie close together: 2566 to 2569 between 73 and 89 of 100, none or one above the ceiling."""
    frame = next(shape for shape in shapes(made("en")) if shape.name == "two-scores" and shape.has_chart)
    series = [s for s in chart(made("en"), "two-scores").plots[0].series if s.name.startswith("25")]
    layout = {
        e.tag.rpartition("}")[2]: float(e.get("val"))
        for e in frame.chart._chartSpace.iter("{*}x", "{*}y", "{*}w", "{*}h")
    }
    x, y = frame.chart.category_axis, frame.chart.value_axis
    wide, tall = layout["w"] * frame.width / Inches(1), layout["h"] * frame.height / Inches(1)
    boxes = []
    for each in series:
        across = float(next(each._element.find("{*}xVal").iter("{*}v")).text)
        (up,) = each.iter_values()
        at = ((across - x.minimum_scale) / (x.maximum_scale - x.minimum_scale) * wide,
              (up - y.minimum_scale) / (y.maximum_scale - y.minimum_scale) * tall)  # fmt: skip
        size, high = width_of(each.name, 14, bold=True), 0.26
        side = each._element.find("{*}dLbls").find("{*}dLblPos").get("val")
        dx, dy = {
            "t": (-size / 2, -0.1 - high),
            "b": (-size / 2, 0.1),
            "r": (0.1, -high / 2),
            "l": (-0.1 - size, -high / 2),
        }[side]
        boxes += [Box(at[0] + dx, at[1] + dy, size, high), Box(at[0] - 0.09, at[1] - 0.09, 0.18, 0.18)]
    assert len(boxes) == 8
    assert not [pair for pair in combinations(boxes, 2) if pair[0].meets(pair[1])]
    top = frame.top + layout["y"] * frame.height
    slide = next(s for s in opened(made("en")).slides if any(shape.name == "two-scores" for shape in s.shapes))
    parts = [
        s for s in slide.shapes if s.has_text_frame and s.text_frame.text.startswith(("Plan partly", "Plan mostly"))
    ]
    parts = [s for s in parts if len(s.text_frame.paragraphs) == 2]
    assert len(parts) == 4
    assert all(s.top + s.height <= top + Inches(0.01) or s.top >= top + layout["h"] * frame.height for s in parts)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_scores_of_tools_have_figures_at_their_ends_and_the_rest_in_a_table(lang: Lang) -> None:
    """Three tools from 2565 to 2569: six figures in the picture, once fifteen on top of each other."""
    for series in list(chart(made(lang), "ita-tool-years").plots[0].series)[:3]:
        places = [each.find("{*}idx").get("val") for each in series._element.find("{*}dLbls").findall("{*}dLbl")]
        assert places == ["0", "4"], series.name
    (rows,) = [shape.table.rows for shape in shapes(made(lang)) if shape.name == "ita-tool-years-table"]
    assert [cell.text for cell in rows[5].cells] == ["2569", "83.90", "81.60", "89.38"]


def test_the_name_of_the_pass_mark_keeps_off_the_first_score() -> None:
    """Named below the first year, unless a score lies there: 78.42 is 6.58 below 85, 65.45 far enough away."""
    rows = BASE_10 | quarters(2566, 1, 1, 1, 1) | quarters(2567, 1, 1, 1, 1)
    close = {2565: 78.42, 2566: 82.12, 2567: 85.0}
    for (year, quarter), score in zip([(2565, 0), (2566, 4), (2567, 4)], close.values(), strict=True):
        rows[year, quarter] = rows[year, quarter] | {"ita_total": score}
    near = slides(told(state_of(rows), 2568, 2), "en")
    for data, expected in ((near, ("5", "t")), (made("en"), ("0", "b"))):
        (line,) = [s for p in chart(data, "ita").plots for s in p.series if s.name == "Pass mark 85"]
        (name,) = line._element.find("{*}dLbls").findall("{*}dLbl")
        assert (name.find("{*}idx").get("val"), name.find("{*}dLblPos").get("val")) == expected


def test_a_sum_of_which_some_is_missing_is_a_bound_in_the_picture_too() -> None:
    """Only project 21 of the four with money has said what it spent."""
    data = slides(told(state_of(BASE_10, {(2566, 1, 21): {"status": RUNNING, "disbursed": 900}}), 2566, 1), "en")
    spent = next(s for s in chart(data, "money").plots[0].series if s.name == "Disbursed")
    (bound,) = spent._element.find("{*}dLbls").findall("{*}dLbl")
    assert (bound.find("{*}idx").get("val"), bound.find("{*}numFmt").get("formatCode")) == ("0", '"≥ "#,##0')


def test_words_in_the_place_of_a_number_have_their_line_to_themselves() -> None:
    data = slides(told(state_of(BASE_10, {(2566, 1, 1): {"status": RUNNING}}), 2566, 1), "en")
    silent = next(
        slide
        for slide in opened(data).slides
        if slide.shapes.title.text_frame.text == "No project has reported this year"
    )
    said = [p.text for shape in silent.shapes if shape.has_text_frame for p in shape.text_frame.paragraphs]
    assert "Not reported" in said
    assert "22 projects in all" in said


def test_the_foot_is_written_in_one_size() -> None:
    for data in (made("en"), slides(told(state_of(BASE_10), 2566, 1), "th")):
        for shape in shapes(data):
            if shape.name == "foot":
                assert len({run.font.size for p in shape.text_frame.paragraphs for run in p.runs}) == 1


def test_no_line_ends_between_a_number_and_what_it_counts() -> None:
    told_of = "ปีฐานมีเพียง 7 เรื่อง: 1 เรื่องมีค่ามากกว่าร้อยละ 10"
    assert balanced(told_of, width_of(told_of, 14) * 0.7, 14).split("\n")[1].startswith("1 เรื่อง")


def test_a_break_that_would_ask_for_a_third_line_is_not_made() -> None:
    """Behind the dot are two thirds of it, which a line of 0.64 has no room for."""
    told_of = "แล้วเสร็จ 12 จาก 41 โครงการ · ดำเนินการไม่ได้ 7 โครงการ เพราะยังไม่มีงบประมาณที่จัดสรรให้ในปีนี้"
    width = width_of(told_of, 14) * 0.64
    assert (lines(told_of, width, 14), lines(balanced(told_of, width, 14), width, 14)) == (2, 2)


def test_a_year_before_the_plan_has_no_slide_of_its_dimensions() -> None:
    data = slides(told(state_of(BASE_10), 2565, 4), "th")
    assert not [shape for shape in shapes(data) if shape.name.startswith(("dimensions", "cases-running"))]
