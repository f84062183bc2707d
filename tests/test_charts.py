"""Charts: what stands where, so that nothing covers anything else."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest

from acplan.charts.draw import draw
from acplan.charts.labels import along, around, clearest
from acplan.charts.template import state_marker
from acplan.figures.content import content
from acplan.figures.figure import Chart, Form, Line, Series, Stroke, ValueKind
from acplan.figures.ita import ita_years, on_card
from acplan.fiscal import Period
from acplan.look import ACCENT, BAD, GIVEN, GIVEN_DARK, PAPER, SOFT, TINT
from acplan.measures.summary import summarise
from acplan.store import DataFolder, load
from acplan.text_layout import ems
from acplan.words.text import Lang, Text, same
from kit.builders import state_of, the_plan


def test_a_label_takes_the_first_place_that_is_free() -> None:
    above, below = (0.0, 20.0, 10.0, 20.0), (0.0, 20.0, -20.0, -10.0)
    assert clearest([[above, below]], []) == [0]
    assert clearest([[above, below]], along((-50, 15), (50, 15), 2)) == [1]
    assert clearest([[above, below]], along((-50, 15), (50, 15), 2) + along((-50, -15), (50, -15), 4)) == [0]
    assert clearest([[below, above]], around((100, 50))) == [1]
    assert clearest([[above], [above, below]], []) == [0, 1]
    assert clearest([[above, below], [above]], []) == [1, 0], "the first gives way to what is placed after it"


def test_a_line_is_covered_from_end_to_end() -> None:
    boxes = along((0, 0), (30, 40), 2)
    assert boxes[0] == (-2, 2, -2, 2)
    assert boxes[-1] == (28, 32, 38, 42)
    assert all(later[0] - one[0] <= 4 and later[2] - one[2] <= 4 for one, later in pairwise(boxes))


SCORES = {2565: 65.45, 2566: 66.1, 2567: 68.9, 2568: 79.85, 2569: 85.4}


@pytest.mark.parametrize("on_a_card", [False, True])
@pytest.mark.parametrize("latest", [71.4, 79.0, 85.4, 97.34])
def test_no_score_is_written_on_a_line(on_a_card: bool, latest: float) -> None:
    headline = {(year, 0): {"cases": 1, "ita_total": score} for year, score in (SCORES | {2569: latest}).items()}
    summary = summarise(state_of(headline), the_plan(), Period(2569, 4), sample=False, save_number=1)
    chart = (on_card(ita_years(summary, [])) if on_a_card else ita_years(summary, [])).chart
    assert chart is not None
    figure = go.Figure(draw(chart, "en", 212))
    low, high = figure.layout.yaxis.range
    up = (212 - figure.layout.margin.t - figure.layout.margin.b) / (high - low)
    levels = [line.values for line in chart.lines if line.stroke in {Stroke.STEPS, Stroke.DASHED}]
    written = [note for note in figure.layout.annotations if note.yshift is not None]
    assert len(written) >= len(SCORES) - 1
    on_lines = []
    for note in written:
        height = (note.y - low) * up + note.yshift
        on_lines += [
            (note.text, values[int(note.x)])
            for values in levels
            if (level := values[int(note.x)]) is not None and abs((level - low) * up - height) < 0.38 * note.font.size
        ]
    assert on_lines == []


def texts(figure: go.Figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_the_amounts_stand_under_the_years() -> None:
    amounts = {"Planned": (30000, 30000, 30000), "Enacted": (30000, 0, None), "Disbursed": (26500, 0, None)}
    fills = {"Planned": GIVEN, "Enacted": TINT, "Disbursed": ACCENT}
    series = tuple(Series(Text("ไทย", name), values, fills[name]) for name, values in amounts.items())
    years = tuple(same(f"{year}") for year in (2566, 2567, 2568))
    chart = Chart(Form.COLUMNS, years, series, kind=ValueKind.BAHT)
    assert texts(go.Figure(draw(chart, "th")))[::4] == ["ไทย"] * 3
    figure = go.Figure(draw(chart, "en"))
    assert texts(figure) == [
        "Planned", "30,000", "30,000", "30,000",
        "Enacted", "30,000", "0", "–",
        "Disbursed", "<b>26,500</b>", "<b>0</b>", "<b>–</b>",
    ]  # fmt: skip
    heights = [note.yshift for note in figure.layout.annotations]
    assert len(set(heights)) == 3
    assert min(heights) - 10 >= -figure.layout.margin.b, "the last row is in the picture"
    assert [bar.text for bar in figure.data] == [None] * 3
    assert figure.layout.yaxis.range[1] >= 30000, "no bar is cut off"


@pytest.mark.parametrize(("projects", "height"), [(5, 270), (22, 78 + 22 * 13)])
def test_each_project_is_as_high_as_its_figure(projects: int, height: int) -> None:
    series = (Series(same("Done"), (projects, None), ACCENT), Series(same("Silent"), (0, None), PAPER))
    chart = Chart(Form.STACKED, (same("Q4"), same("Q1")), series, groups=(same("2569"), same("2570")))
    figure = go.Figure(draw(chart, "en"))
    assert figure.layout.height == height
    assert [list(bar.y) for bar in figure.data] == [[projects], [0]], "a quarter to come is not drawn"
    assert {bar.constraintext for bar in figure.data} == {"none"}, "no figure is made small"


def test_a_ceiling_above_all_bars_is_in_the_picture() -> None:
    parts = (Series(same("Before"), (0, 1), TINT), Series(same("New"), (1, 1), ACCENT))
    ceiling = Line(same("Ceiling"), (8, 8), BAD)
    axis = draw(Chart(Form.STACKED, (same("Q1"), same("Q2")), parts, (ceiling,)), "en")["layout"]["yaxis"]
    assert (axis["range"], axis["visible"]) == ([0, 10], False), "8, and a quarter of it above; the bars have figures"


def placed(chart: Chart, text: str) -> dict[str, Any]:
    """Return where words stand in a chart."""
    return next(note for note in draw(chart, "en")["layout"]["annotations"] if text in note["text"])


def test_lines_that_end_close_together_are_named_one_under_another_and_years_under_their_quarters() -> None:
    total, below = Series(same("Cases"), (1, 2, 3, 4, 5, 6), ACCENT), Series(same("Complaints"), (9,) * 6, TINT)
    lines = tuple(Line(same(name), (2, 4, 6, 8, 9, end), GIVEN_DARK) for name, end in (("Plan", 10), ("Base", 10.25)))
    quarters = tuple(same(f"Q{n}") for n in (1, 2, 3, 4, 1, 2))
    years = tuple(same(year) for year in ("2566",) * 4 + ("2567",) * 2)
    bars = Chart(Form.COLUMNS, quarters, (below,), groups=years)
    chart = Chart(Form.RUNNING, quarters, (total,), lines, years, below=bars)
    layout = draw(chart, "en", 400)["layout"]
    low, high = layout["yaxis"]["domain"]
    pixels = (400 - layout["margin"]["t"] - layout["margin"]["b"]) * (high - low) / layout["yaxis"]["range"][1]
    plan, base = (placed(chart, name) for name in ("Plan", "Base"))
    apart = (base["y"] * pixels + base["yshift"]) - (plan["y"] * pixels + plan["yshift"])
    assert apart == pytest.approx(34), "two lines of words; the lines themselves end 5 pixels apart"
    assert [placed(chart, year)["x"] for year in ("2566", "2567")] == [1.5, 4.5]
    assert placed(chart, "Complaints")["y"] == layout["yaxis2"]["domain"][1] / 2, "in the middle of their bars"


def test_the_axis_of_a_funnel_is_named_at_its_corner() -> None:
    across, up = Series(same("Expected"), (4.0,), ACCENT), Series(same("Came"), (5,), ACCENT)
    line = Line(same("As planned"), (0.0, 5.0), GIVEN_DARK, band=((0, 2), (1, 9)))
    note = placed(Chart(Form.FUNNEL, (same("A"),), (across, up), (line,), kind=ValueKind.NUMBER), "Came")
    assert [note[name] for name in ("xref", "yref", "x", "y")] == ["paper", "paper", 0, 1]


def test_the_names_of_marks_stay_within_the_picture() -> None:
    scores = Series(same("Score"), (50.0, 90.0), ACCENT)
    marks = tuple(Line(same(name), (value,), BAD) for name, value in (("Low", 60.0), ("High", 85.0)))
    chart = Chart(Form.DOTS, (same("A"), same("B")), (scores,), marks, kind=ValueKind.POINTS)
    # from 48 to 92: 60 lies at 27 % of the width, 85 at 84 %
    assert [placed(chart, name)["xanchor"] for name in ("Low", "High")] == ["left", "right"]


@pytest.mark.parametrize(
    ("colour", "pattern", "fill", "hatching", "edge"),
    [
        (ACCENT, "", ACCENT, SOFT, ACCENT),  # filled; the colour of hatching is not seen
        (BAD, "/", PAPER, BAD, BAD),
        (SOFT, ".", PAPER, SOFT, SOFT),
        (PAPER, "", PAPER, SOFT, GIVEN_DARK),  # paper on paper needs an edge
    ],
)
def test_a_state_is_filled_or_hatched_on_paper(colour: str, pattern: str, fill: str, hatching: str, edge: str) -> None:
    marker = state_marker(colour, pattern)
    assert (marker["color"], marker["pattern"]["shape"]) == (fill, pattern)
    assert (marker["pattern"]["fgcolor"], marker["line"]["color"]) == (hatching, edge)


@pytest.mark.parametrize("form", Form)
def test_every_form_has_a_hand(form: Form) -> None:
    values = (Series(same("A"), (80.0, None), ACCENT), Series(same("B"), (1.0, 2.0), TINT))
    lines = (Line(same("C"), (75.0, 75.0), GIVEN), Line(same("D"), (0.5, 0.5), GIVEN))
    corners = tuple(same(letter) for letter in "wxyz") if form is Form.SCATTER else ()
    chart = Chart(form, (same("one"), same("two")), values, lines, corners=corners)
    assert go.Figure(draw(chart, "th")).data


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("period", [Period(2565, 4), Period(2566, 1), Period(2569, 4)])
def test_plotly_understands_all_that_is_drawn(period: Period, lang: Lang) -> None:
    stored = load(DataFolder(Path(__file__).parent), the_plan(), date(2026, 11, 22))
    figures = content(summarise(stored.state, the_plan(), period, sample=True, save_number=0)).figures
    charts = [figure.chart for figure in figures if figure.chart is not None]
    assert {chart.form for chart in charts} >= {Form.LINE} if period.year == 2565 else set(Form)
    for chart in charts:
        go.Figure(draw(chart, lang))  # raises where a word is none of Plotly's


def test_a_chart_as_narrow_as_a_phone_names_nothing_at_its_sides() -> None:
    """Names of rows are broken between words; what stood beside the plot is in the legend."""
    stored = load(DataFolder(Path(__file__).parent), the_plan(), date(2026, 11, 22))
    figures = content(summarise(stored.state, the_plan(), Period(2569, 4), sample=True, save_number=0)).figures
    charts = {figure.name: figure.chart for figure in figures if figure.chart is not None}
    for chart in charts.values():
        layout = go.Figure(draw(chart, "th", narrow=True)).layout
        assert max(layout.margin.l, layout.margin.r) <= 70
    for name in ("ita-indicators", "ita-headroom"):
        names = go.Figure(draw(charts[name], "th", narrow=True)).layout.yaxis.ticktext
        lines = [line for text in names for line in text.split("<br>")]
        assert len(lines) > len(names) == 10
        assert max(map(ems, lines)) <= 8.5
        assert {text.replace("<br>", "") for text in names} == {each.th for each in charts[name].categories}
    quarters = go.Figure(draw(charts["case-quarters"], "th", narrow=True)).layout.xaxis
    assert quarters.ticktext == tuple(f"ไตรมาส<br>{quarter}" for quarter in (1, 2, 3, 4))
    assert quarters.tickvals == tuple(f"ไตรมาส {quarter}" for quarter in (1, 2, 3, 4))
    early = content(summarise(stored.state, the_plan(), Period(2570, 1), sample=True, save_number=0)).figures
    to_come = next(figure.chart for figure in early if figure.name == "case-quarters")
    assert to_come is not None
    for lang, words in (("th", "ยังไม่<br>รายงาน"), ("en", "Not<br>reported")):
        written = [note["text"] for note in draw(to_come, lang, narrow=True)["layout"]["annotations"]]
        assert written.count(words) == 3, "each as narrow as its bar"
    gains = go.Figure(draw(charts["ita-headroom"], "th", narrow=True)).layout.annotations
    assert [note.text.count("<br>") for note in gains] == 10 * [1]
    running = go.Figure(draw(charts["cases-running"], "th", narrow=True))
    assert running.layout.showlegend
    assert [note.text for note in running.layout.annotations if note.xref == "paper"] == []


def test_the_longest_names_of_rows_leave_room_for_the_bars() -> None:
    long, short = same("การมีส่วนร่วมของประชาชน" * 40), same("ความโปร่งใส")
    counts, count = (Series(same("นับ"), values, fill=TINT) for values in ((3.0, 4.0), (4.0,)))
    drawn = draw(Chart(Form.STACKED_BARS, (long, short), (counts,)), "th")["layout"]
    last, first = (text.split("<br>") for text in drawn["yaxis"]["ticktext"])
    assert (last, len(first)) == (["ความโปร่งใส"], 3)
    assert first[-1].endswith("…")
    assert max(map(ems, first)) <= 22 + ems("…")
    # each of the twelve rows is as high as the longest name: three lines of 18 pixels, and 6 between two rows
    names = (*(same(f"{n} {long.th}") for n in range(11)), short)
    many = draw(Chart(Form.BARS, names, (replace(counts, values=(3.0,) * 12),)), "th")["layout"]
    assert many["height"] == many["margin"]["t"] + many["margin"]["b"] + 12 * (3 * 18 + 6)
    assert "ticktext" not in draw(Chart(Form.STACKED_BARS, (short,), (count,)), "th")["layout"]["yaxis"]


@pytest.mark.parametrize("year", [2566, 2567, 2568, 2569])
def test_on_a_phone_no_label_of_a_score_leaves_the_picture(year: int) -> None:
    """Not even the average of a year that nothing was reported of: it stands at the left, with a long name."""
    wide = 330  # pixels: of a phone's 390, less the edges of page and card
    for scores in ({}, {each: {"cases": 1, "ita_total": 84.99} for each in range(2565, year + 1)}):
        headline = {(each, 0): answers for each, answers in scores.items()} or {(year, 1): {"cases": 1}}
        summary = summarise(state_of(headline), the_plan(), Period(year, 4), sample=False, save_number=1)
        chart = ita_years(summary, []).chart
        assert chart is not None
        for lang in ("th", "en"):
            layout = draw(chart, lang, narrow=True)["layout"]
            low, high = layout["xaxis"]["range"]
            written = [note for note in layout["annotations"] if "yshift" in note]
            assert written
            for note in written:
                size = note["font"]["size"] * ems(note["text"].replace("<b>", "").replace("</b>", ""), bold=True)
                edge = layout["margin"]["l"]
                at = edge + (note["x"] - low) / (high - low) * (wide - 2 * edge) + note["xshift"]
                left = at - size * {"left": 0, "right": 1}.get(note.get("xanchor", ""), 0.5)
                assert left > -1, note
                assert left + size < wide + 1, note
