"""What the pictures of organisations compared draw: points that cover each other, the band of chance, names, marks."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import plotly.graph_objects as go
import pytest

from acplan.charts.draw import draw
from acplan.compare.comparison import compare
from acplan.figures.figure import AtLeast, Chart, Form, Line, Series, ValueKind
from acplan.figures.organisations import case_count, cases, content, scores
from acplan.fiscal import Period
from acplan.words.text import same
from kit.packs import Sent, later, send
from kit.stores import TODAY

AT = Period(2568, 4)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Of 2568, with 30 % less: twice 9 of a target of 7, once 30 of 14, and once nothing of 0."""
    found = tmp_path_factory.mktemp("packs")
    for n, sent in enumerate(
        (
            Sent("ก", ita={2568: 84.99}),
            Sent("ข", ita={2568: 85.0}),
            Sent("ค", base=20, cases=(8, 8, 7, 7) * 5, ita={2568: 70.0}),
            Sent("ง", base=0, cases=(0,) * 20),
        )
    ):
        send(found, replace(sent, period=AT), str(n))
    return found


def test_points_at_one_place_are_one_that_says_how_many(folder: Path) -> None:
    figure = cases(compare(folder, today=TODAY)).figures[0]
    low, high, on_target, points = draw(figure.chart, "th")["data"]
    told = sorted(zip(points["x"], points["y"], points["text"], strict=True))
    assert told == [(0.0, 0, ""), (7.0, 9, "2"), (14.0, 30, "")]
    place = min(range(len(low["x"])), key=lambda n: abs(low["x"][n] - 7))
    assert (low["y"][place], high["y"][place]) == (3, 12)  # Poisson of 7: at most 2 3.0 %, at most 3 8.2 %; 12 97.3 %
    assert on_target["x"] == on_target["y"]
    assert any("ก" in text and "ข" in text for text in points["hovertemplate"])


def test_only_what_lies_outside_the_band_is_named(folder: Path) -> None:
    drawn = draw(cases(compare(folder, today=TODAY)).figures[0].chart, "th")
    named = [note["text"] for note in drawn["layout"]["annotations"]]
    assert named == ["คดีถึงไตรมาสนี้", "— <b>ตามเป้าหมายพอดี</b>", "ค"]
    heads = drawn["layout"]["annotations"][:2]
    assert [(head["yref"], head["y"], head["xanchor"]) for head in heads] == [
        ("paper", 1, "left"), ("paper", 1, "right"),
    ], "above the picture, where they cover no point"  # fmt: skip
    assert "title" not in drawn["layout"]["yaxis"], "no word of an axis is turned"
    assert figure_note(folder).startswith("Were all exactly on target, fewer than one would lie above by chance alone")


def test_either_all_outside_the_band_are_named_or_nobody(tmp_path: Path) -> None:
    """At 300 pixels the names of three, 112 apart, would cover each other; at 900 those of ten."""

    def drawn(count: int, *, narrow: bool) -> list[str]:
        folder = tmp_path / f"{count}"
        folder.mkdir(exist_ok=True)
        for n in range(count):
            base = 40 + 70 * n
            send(folder, Sent(f"องค์การบริหารส่วนตำบลที่ {n}", base=base, cases=(40,) * 20, period=AT))
        chart = cases(compare(folder, today=TODAY)).figures[0].chart
        return [note["text"] for note in draw(chart, "th", narrow=narrow)["layout"]["annotations"][2:]]

    assert len(drawn(1, narrow=True)) == 1
    assert (len(drawn(3, narrow=False)), drawn(3, narrow=True)) == (3, [])
    assert drawn(10, narrow=False) == []


def test_a_name_without_end_has_room_in_the_picture(tmp_path: Path) -> None:
    """Of 304 letters as many whole words are written as 40 have room for."""
    send(tmp_path, Sent("องค์การบริหารส่วนตำบลริมโขง " * 11, cases=(9,) * 20, period=AT), "a")
    chart = cases(compare(tmp_path, today=TODAY)).figures[0].chart
    assert draw(chart, "th")["layout"]["annotations"][2]["text"] == "องค์การบริหารส่วนตำบลริมโขง องค์การ…"


def figure_note(folder: Path) -> str:
    return cases(compare(folder, today=TODAY)).figures[0].note.en


def test_scores_stand_between_target_pass_mark_and_average(folder: Path) -> None:
    figure = scores(compare(folder, today=TODAY)).figures[0]
    assert figure.finding.en == "3 have a score · 1 passes 85 · 2 meet their own plan target"
    drawn = draw(figure.chart, "en")
    assert drawn["data"][0]["x"] == [70.0, 84.99, 85.0]
    assert [shape["x0"] for shape in drawn["layout"]["shapes"]] == [75.0, 85.0, 93.82]
    assert [note["text"] for note in drawn["layout"]["annotations"]] == [
        "<b>Plan target 75</b>", "<b>Pass mark 85</b>", "<b>National average 93.82</b>",
    ]  # fmt: skip


def test_thousands_are_drawn_as_bars_of_so_many() -> None:
    values = tuple(60 + (7 * n) % 35 for n in range(7_850))
    chart = Chart(
        Form.DOTS,
        tuple(same(str(n)) for n in range(7_850)),
        (Series(same("ITA"), values, "#0f4c81"),),
        (Line(same("85"), (85.0,), "#b3261e"),),
        kind=ValueKind.POINTS,
    )
    drawn = draw(chart, "en")
    assert (drawn["data"][0]["type"], sum(drawn["data"][0]["y"])) == ("bar", 7_850)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_plotly_understands_all_of_it(folder: Path, lang: str) -> None:
    found = compare(folder, today=TODAY)
    for section in (cases(found), scores(found)):
        assert go.Figure(draw(section.figures[0].chart, lang, narrow=True)).data  # type: ignore[arg-type]


def test_the_last_quarter_of_a_year_whose_target_is_the_pass_mark_is_drawn(tmp_path: Path) -> None:
    """Of 2570 the plan's target is 85, as the pass mark is."""
    year = Period(2570, 4)
    send(tmp_path, later(Sent("ก", ita={2570: 85.0}), year, 5))
    figure = content(compare(tmp_path, today=TODAY)).figure("organisations-ita")
    assert [note["text"] for note in draw(figure.chart, "en")["layout"]["annotations"]] == [
        "<b>Pass mark 85</b>", "<b>Plan target 85</b>",
    ]  # fmt: skip


def test_that_it_is_at_least_nothing_says_nothing(folder: Path) -> None:
    told = compare(folder, today=TODAY).lines[0].cases
    assert told
    counts = [case_count(replace(told, cases=n, at_least=unsure)) for n, unsure in ((0, True), (0, False), (3, True))]
    assert counts == [None, 0, AtLeast(3)]
