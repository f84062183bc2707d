"""The plan carried out against the result achieved: by hand, drawn without overlaps, and on the page."""

from __future__ import annotations

import itertools
import unicodedata
from pathlib import Path

import plotly.graph_objects as go
import pytest

from acplan.charts.draw import draw
from acplan.figures.figure import Verdict
from acplan.figures.two_scores import two_scores as figure_of
from acplan.fiscal import Period
from acplan.measures.as_json import summary_json
from acplan.measures.summary import summarise
from acplan.measures.two_scores import TwoScores, two_scores
from acplan.progress.state import Answers, Key, State
from acplan.rules import Quadrant, judge_both
from acplan.words import two_scores as words
from acplan.words.text import Lang
from kit.builders import CANCELLED, DONE, RUNNING, quarters, state_of, the_plan, whole_year
from kit.pages import LANGS, run, saved

BASE = whole_year(2565, 10)  # ceilings 9 8 7 6 5


def projects(year: int, done: int, running: int, quarter: int = 4) -> dict[Key, Answers]:
    """Reports of the first projects: some done, then some in progress; the others say nothing."""
    words_of = [DONE] * done + [RUNNING] * running
    return {(year, quarter, number): {"status": word} for number, word in enumerate(words_of, start=1)}


def found(state: State, period: Period | None = None) -> list[TwoScores]:
    return two_scores(summarise(state, the_plan(), period, sample=False, save_number=1))


def picture(state: State, lang: Lang) -> go.Figure:
    chart = figure_of(summarise(state, the_plan(), None, sample=False, save_number=1)).chart
    assert chart is not None
    return go.Figure(draw(chart, lang))


FOUR = state_of(
    BASE | whole_year(2566, 9) | whole_year(2567, 9) | whole_year(2568, 4) | quarters(2569, 7),
    projects(2566, 30, 8) | projects(2567, 30, 8) | projects(2568, 10, 20) | projects(2569, 10, 21, quarter=1),
)
"""(30 + 4) / 41 = 82.93 twice, (10 + 10) / 41 = 48.78, (10 + 10.5) / 41 = 50; over by 0, 1, -3 and, to date, 1."""


def test_both_scores_by_hand() -> None:
    years = found(FOUR)
    assert [year.year for year in years] == [2566, 2567, 2568, 2569, 2570]
    assert [year.plan_score for year in years] == [
        pytest.approx(100 * 34 / 41),
        pytest.approx(100 * 34 / 41),
        pytest.approx(100 * 20 / 41),
        pytest.approx(50.0),
        None,
    ]
    assert [year.over_ceiling for year in years] == [0, 1, -3, 1, None]
    assert [year.to_date for year in years] == [False, False, False, True, True]
    assert [year.quadrant for year in years] == [
        Quadrant.CARRIED_OUT_WITHIN,
        Quadrant.CARRIED_OUT_OVER,
        Quadrant.NOT_CARRIED_OUT_WITHIN,
        Quadrant.NOT_CARRIED_OUT_OVER,
        None,
    ]


def test_a_year_with_a_missing_quarter_is_placed_only_once_it_is_over() -> None:
    # 2566: 3 of at most 9, but quarter 2 is missing; 2568: 10 of at most 7 without quarters 2 and 3
    rows = quarters(2566, 2, None, 1) | quarters(2568, 1, None, None, 9)
    state = state_of(BASE | rows, projects(2566, 30, 8) | projects(2568, 30, 8))
    years = found(state)
    assert [(year.over_ceiling, year.quadrant) for year in years[:3:2]] == [
        (None, None),
        (3, Quadrant.CARRIED_OUT_OVER),
    ]
    assert words.reason(years[0]).en == "the cases have no verdict"
    table = figure_of(summarise(state, the_plan(), None, sample=False, save_number=1)).table
    told = table.column("against")[2]
    assert isinstance(told, Verdict)
    assert told.text == ("เกินเพดานอย่างน้อย 3 เรื่อง", "At least 3 over ceiling")


def test_the_score_is_that_of_the_quarter_looked_at() -> None:
    rows = projects(2566, 0, 41, quarter=1) | projects(2566, 41, 0, quarter=3)
    state = state_of(BASE | quarters(2566, 2, 2, 2, 2), rows)
    assert [found(state, Period(2566, quarter))[0].plan_score for quarter in (1, 2, 3, 4)] == [50, 50, 100, 100]
    assert [found(state, Period(2566, quarter))[0].to_date for quarter in (3, 4)] == [True, False]


def test_the_score_is_the_one_of_the_dimensions_together() -> None:
    rows = projects(2566, 5, 9) | {(2566, 2, 20): {"status": CANCELLED}, (2566, 3, 7): {"status": RUNNING}}
    summary = summarise(state_of(BASE | whole_year(2566, 9), rows), the_plan(), None, sample=False, save_number=1)
    points = sum(each.roll_up.done + each.roll_up.in_progress / 2 for each in summary.dimensions)
    assert two_scores(summary)[0].plan_score == pytest.approx(100 * points / 41)


@pytest.mark.parametrize(
    ("score", "over", "quadrant"),
    [
        (75.0, 0, Quadrant.CARRIED_OUT_WITHIN),
        (74.99, 0, Quadrant.NOT_CARRIED_OUT_WITHIN),
        (75.0, 1, Quadrant.CARRIED_OUT_OVER),
        (0.0, 1, Quadrant.NOT_CARRIED_OUT_OVER),
    ],
)
def test_the_four_parts(score: float, over: int, quadrant: Quadrant) -> None:
    assert judge_both(score, over) is quadrant


@pytest.mark.parametrize(
    ("state", "why"),
    [
        (state_of(whole_year(2566, 9), projects(2566, 1, 1)), "the cases have no verdict"),
        (state_of(BASE | whole_year(2566, 9)), "no project is reported"),
        (state_of(BASE), "no project is reported, and the cases have no verdict"),
    ],
)
def test_a_year_without_one_of_the_two_is_no_point_but_named(state: State, why: str) -> None:
    years = found(state, Period(2566, 4))
    assert years[0].quadrant is None
    assert words.reason(years[0]).en == why
    left_out = words.left_out(years)
    assert left_out is not None
    assert f"({why})" in left_out.en


def test_a_base_of_zero_has_distances_too() -> None:
    state = state_of(
        whole_year(2565, 0) | whole_year(2566, 0) | whole_year(2567, 2), projects(2566, 41, 0) | projects(2567, 41, 0)
    )
    assert [(y.over_ceiling, y.quadrant) for y in found(state)[:2]] == [
        (0, Quadrant.CARRIED_OUT_WITHIN),
        (2, Quadrant.CARRIED_OUT_OVER),
    ]


def test_the_finding_asks_of_the_years_that_need_it() -> None:
    assert words.caption(found(FOUR)).en.startswith("2567: most of the plan was carried out, yet cases exceeded")
    assert words.caption(found(FOUR, Period(2566, 4))).en.startswith("No year in which most of the plan")


# The picture

WIDE = state_of(
    BASE | whole_year(2566, 30) | whole_year(2567, 31) | whole_year(2568, 6) | quarters(2569, 40),
    projects(2566, 38, 2) | projects(2567, 37, 3) | projects(2568, 39, 1) | projects(2569, 39, 2, quarter=1),
)
SHARED = state_of(
    BASE | whole_year(2566, 9) | whole_year(2567, 8) | whole_year(2568, 8) | whole_year(2569, 7) | quarters(2570, 6),
    projects(2566, 30, 8) | projects(2567, 30, 8) | projects(2568, 31, 8) | projects(2569, 31, 8)
    | projects(2570, 3, 2, quarter=1),
)  # fmt: skip


def boxes(fig: go.Figure, width: float) -> list[tuple[str, float, float, float, float]]:
    """Every text inside the picture, as wide as letters of Sarabun are, and every point: name and edges in pixels."""
    (left, right), (bottom, top) = fig.layout.xaxis.range, fig.layout.yaxis.range
    height = fig.layout.height - fig.layout.margin.t - fig.layout.margin.b
    placed = []
    for note in fig.layout.annotations:
        lines = note.text.removeprefix("<b>").removesuffix("</b>").split("<br>")
        wide = max(sum(unicodedata.category(c) != "Mn" for c in line) for line in lines) * note.font.size * 0.53
        tall = len(lines) * note.font.size * 1.25
        x = (note.x - left) / (right - left) * width + (note.xshift or 0)
        y = (note.y - bottom) / (top - bottom) * height + (note.yshift or 0)
        x -= {"left": 0.0, "right": wide, "center": wide / 2}[note.xanchor]
        y -= {"bottom": 0.0, "top": tall}.get(note.yanchor, tall / 2)
        placed.append((note.text, x, x + wide, y, y + tall))
    for number, trace in enumerate(fig.data):
        x, y = (trace.x[0] - left) / (right - left) * width, (trace.y[0] - bottom) / (top - bottom) * height
        half = trace.marker.size / 2
        placed.append((f"point {number}", x - half, x + half, y - half, y + half))
    return placed


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("width", [840, 1000, 1500])
@pytest.mark.parametrize("state", [FOUR, WIDE, SHARED], ids=["four", "wide", "shared"])
def test_no_label_covers_another_or_a_point(state: State, width: float, lang: Lang) -> None:
    fig = picture(state, lang)
    texts = boxes(fig, width)
    covered = [
        (a[0], b[0])
        for a, b in itertools.combinations(texts, 2)
        if not (a[0].startswith("point") and b[0].startswith("point"))
        and min(a[2], b[2]) - max(a[1], b[1]) > 1
        and min(a[4], b[4]) - max(a[3], b[3]) > 1
    ]
    assert covered == []
    outside = [name for name, start, end, *_ in texts if start < -1 or end > width + 1]
    assert outside == []


def test_years_at_one_place_share_a_label() -> None:
    fig = picture(SHARED, "en")
    years = [note.text for note in fig.layout.annotations if note.text.startswith("<b>")]
    assert sorted(years) == ["<b>2566, 2567</b>", "<b>2568, 2569</b>", "<b>2570 to date</b>"]
    assert [trace.marker.symbol for trace in fig.data] == ["circle"] * 4 + ["circle-open"]


def test_better_is_up_and_the_axis_says_so_in_words() -> None:
    fig = picture(FOUR, "en")
    bottom, top = fig.layout.yaxis.range
    assert bottom > 1 > -3 > top
    labels = dict(zip(fig.layout.yaxis.tickvals, fig.layout.yaxis.ticktext, strict=True))
    assert (labels[-3], labels[0], labels[1]) == ("3 below ceiling", "At the ceiling", "1 over ceiling")


# The page and the summary


@pytest.mark.parametrize("lang", LANGS)
def test_the_sample(tmp_path: Path, lang: str) -> None:
    seen = run(tmp_path, "cases", lang, y=2569, q=4)
    question, left_out = {
        "th": (
            "ปี 2568, 2569 ดำเนินการตามแผนเป็นส่วนใหญ่ แต่คดียังเกินเพดาน",
            "ไม่มีในภาพ: ปี 2570 (ยังไม่เริ่มปี)",
        ),
        "en": (
            "2568, 2569: most of the plan was carried out, yet cases exceeded the ceiling",
            "Not in the picture: 2570 (not begun)",
        ),
    }[lang]
    assert question in seen.text
    assert left_out in seen.text
    points = [(point["x"][0], point["y"][0]) for point in seen.charts["two-scores"]]
    # (21 + 9) / 41, (28 + 6) / 41, (32 + 4.5) / 41, (27 + 5) / 41
    assert points == [(pytest.approx(100 * p / 41), over) for p, over in ((30, 0), (34, 0), (36.5, 1), (32, 1))]
    head = {
        "th": ("ปีงบประมาณ", "เทียบเพดาน", "ดำเนินการตามแผน"),
        "en": ("Fiscal year", "Against the ceiling", "Plan carried out"),
    }[lang]
    rows = seen.table(*head)
    assert [[row[0], *row[2:5]] for row in rows] == [
        ["2566", "73.17", "9", "9"],
        ["2567", "82.93", "8", "8"],
        ["2568", "89.02", "8", "7"],
        ["2569", "78.05", "7", "6"],
        ["2570", "–", "–", "5"],
    ]
    assert rows[3][1] == {"th": "เกินเพดาน 1 เรื่อง", "en": "1 over ceiling"}[lang]


@pytest.mark.parametrize("lang", LANGS)
def test_after_one_save_the_page_says_what_lacks(tmp_path: Path, lang: str) -> None:
    saved(tmp_path, state_of(quarters(2566, 3), projects(2566, 1, 2, quarter=1)))
    seen = run(tmp_path, "cases", lang)
    assert not seen.test.exception
    assert "two-scores" not in seen.charts
    assert {
        "th": "ยังไม่มีปีที่ทราบทั้งผลตามแผนและผลด้านคดี ปี 2566 (คดียังไม่มีผลตัดสิน)",
        "en": "No year yet in which both plan and cases are known 2566 (the cases have no verdict)",
    }[lang] in seen.text


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize(
    ("base", "count", "says"),
    [(0, 2, ("เกินเพดาน 2 เรื่อง", "2 over ceiling")), (3, 1, ("ต่ำกว่าเพดาน 1 เรื่อง", "1 below ceiling"))],
)
def test_small_base_years(tmp_path: Path, lang: str, base: int, count: int, says: tuple[str, str]) -> None:
    saved(tmp_path, state_of(whole_year(2565, base)), state_of(whole_year(2566, count), projects(2566, 41, 0)))
    seen = run(tmp_path, "cases", lang)
    assert not seen.test.exception
    assert says[LANGS.index(lang)] in seen.text
    assert [point["x"] for point in seen.charts["two-scores"]] == [[100.0]]


def test_the_summary_carries_both_scores() -> None:
    rows = summary_json(summarise(FOUR, the_plan(), None, sample=False, save_number=1))["two_scores"]
    assert rows[1] == {
        "year": 2567, "plan_score": pytest.approx(100 * 34 / 41), "over_ceiling": 1, "quadrant": "carried_out_over",
        "to_date": False, "at_least": False, "begun": True,
    }  # fmt: skip
    assert rows[4] == {
        "year": 2570, "plan_score": None, "over_ceiling": None, "quadrant": None, "to_date": True, "at_least": False,
        "begun": False,
    }  # fmt: skip
