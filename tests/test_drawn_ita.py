"""What the charts of the ITA draw on the screen, by hand from the tables of tools/make_sample.py and the plan.

Targets 65 70 75 80 85 from 2566 on, pass mark 85; national averages as the NACC announced them.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

import pytest

from kit.drawn import Drawn, Point, drawn, scene

YEARS = ["2565", "2566", "2567", "2568", "2569", "2570"]
SCORES = {"2565": 65.45, "2566": 66.10, "2567": 68.90, "2568": 79.85, "2569": 85.40}
AVERAGES = {"2565": 87.57, "2566": 90.19, "2567": 93.05, "2568": 93.82}
TARGETS = {"2566": 65, "2567": 70, "2568": 75, "2569": 80, "2570": 85}
PERIODS = [(2570, 1), (2569, 4), (2567, 2), (2565, 4)]
SCORED = {(2570, 1): 5, (2569, 4): 5, (2567, 2): 2, (2565, 4): 1}
"""How many years have a score, announced in quarter 4: that of 2567 is not in quarter 2."""
ANNOUNCED = {(2570, 1): 4, (2569, 4): 4, (2567, 2): 2, (2565, 4): 1}
PITCH, CARD_PITCH = 94, 57
"""Pixels from one year to the next where a picture is narrowest."""
NAMES = {
    1: "Performance of duty", 2: "Use of budget", 3: "Use of power", 4: "Use of public property",
    5: "Dealing with corruption", 6: "Quality of work", 7: "Effective communication",
    8: "Improvement of working systems", 9: "Disclosure of information", 10: "Prevention of corruption",
}  # fmt: skip
ROWS = [f"{n}. {name}" for n, name in NAMES.items()]
INDICATORS = {
    2565: [70.12, 66.35, 68.90, 64.48, 67.25, 68.40, 66.15, 64.69, 68.50, 58.00],
    2566: [71.05, 67.20, 69.40, 65.10, 68.25, 69.25, 66.80, 65.95, 69.00, 58.20],
    2568: [80.45, 78.20, 79.60, 75.35, 78.40, 79.80, 78.10, 75.60, 84.50, 80.40],
    2569: [86.20, 83.75, 84.60, 80.95, 84.00, 83.40, 82.10, 79.30, 92.50, 86.25],
}
LATEST = {(2570, 1): (2569, 2568), (2569, 4): (2569, 2568), (2567, 2): (2566, 2565), (2565, 4): (2565, None)}
"""The latest year with indicators, and the one before it that has them."""
TOOLS = {
    2565: [67.42, 66.41, 63.25],  # 337.10 / 5, 199.24 / 3, 126.50 / 2
    2566: [68.20, 67.33, 63.60],  # 341.00 / 5, 202.00 / 3, 127.20 / 2
    2568: [78.40, 77.83, 82.45],  # 392.00 / 5, 233.50 / 3, 164.90 / 2
    2569: [83.90, 81.60, 89.38],  # 419.50 / 5, 244.80 / 3, 178.75 / 2 = 89.375
}
TOOL_ROWS = ["Staff (IIT) · 30%", "Outsiders (EIT) · 30%", "Open data (OIT) · 40%"]


def some(values: dict[str, float], count: int) -> dict[str, float]:
    return dict(list(values.items())[:count])


def with_averages(year: int, quarter: int, lang: str = "en", store: str = "sample") -> list[Drawn]:
    """The picture of the years on its page and in the presentation."""
    return [drawn("ita", year, quarter, lang, store=store)["ita"], scene("ita", year, quarter, lang, store=store)]


def card(year: int, quarter: int, store: str = "sample") -> Drawn:
    """The picture of the plan's years on the overview, without averages."""
    return drawn("overview", year, quarter, store=store)["ita on a card"]


def points(values: dict[str, float], look: str) -> list[Point]:
    return [Point(year, value, look) for year, value in values.items()]


# The years


@pytest.mark.parametrize("period", PERIODS)
def test_scores_and_averages_are_points_joined_by_a_line(period: tuple[int, int]) -> None:
    scores, averages = some(SCORES, SCORED[period]), some(AVERAGES, ANNOUNCED[period])
    for chart in with_averages(*period):
        assert chart.places == YEARS
        assert chart.points("dark blue") == points(scores, "dark blue")
        assert chart.points("dark grey diamond") == points(averages, "dark grey diamond")
        assert len(chart.points()) == len(scores) + len(averages)
        assert chart.joined("dark blue")
        assert chart.joined("dark grey diamond")
        assert chart.largest("dark blue") == ([str(period[0])] if str(period[0]) in scores and len(scores) > 1 else [])


@pytest.mark.parametrize("period", PERIODS)
def test_the_card_shows_the_years_of_the_plan_and_the_one_chosen(period: tuple[int, int]) -> None:
    chart = card(*period)
    scores = some(SCORES, SCORED[period])
    if period[0] != 2565:
        del scores["2565"]
    assert chart.places == (YEARS if period[0] == 2565 else YEARS[1:])
    assert chart.points() == points(scores, "dark blue")


@pytest.mark.parametrize("period", PERIODS)
def test_the_targets_are_steps_and_the_pass_mark_is_one_line_at_85(period: tuple[int, int]) -> None:
    for chart in (*with_averages(*period), card(*period)):
        assert chart.levels("dark grey") == list(TARGETS.items())
        assert chart.risers("dark grey") == [
            ("after 2566", 65, 70), ("after 2567", 70, 75), ("after 2568", 75, 80), ("after 2569", 80, 85),
        ]  # fmt: skip
        assert chart.levels("red") == [(f"{chart.places[0]}–2570 dashed", 85)]
        assert len(chart.lines("red")) == 1
        label = chart.the("Pass mark 85")
        assert (label.value, label.colour) == (85, "red")
        level = chart.pixels(85)
        assert label.low >= level or label.high <= level, "not on its line"
        assert abs((label.low + label.high) / 2 - level) < 20, "but at it"
        assert label.low >= 0
        assert label.high <= chart.inside


@pytest.mark.parametrize("period", PERIODS)
def test_under_each_year_stands_its_target(period: tuple[int, int]) -> None:
    for chart in (*with_averages(*period), card(*period)):
        told = dict(chart.ticks)
        if "2565" in told:
            assert told == {"2565": "Target", **{year: str(target) for year, target in TARGETS.items()}}
        else:
            assert list(told.values()) == ["Target 65", "70", "75", "80", "85"]
        assert chart.bold_ticks == [str(period[0])]


def scored(chart: Drawn) -> dict[str, float]:
    return {point.at: point.value for point in chart.points("dark blue")}


@pytest.mark.parametrize("period", PERIODS)
def test_each_score_is_written_at_its_point_and_on_no_line(period: tuple[int, int]) -> None:
    for chart in (*with_averages(*period), card(*period)):
        values = scored(chart)
        for year, score in values.items():
            label = chart.the(f"{score:.2f}")
            assert (label.at, label.value, label.colour) == (year, score, "dark blue")
            assert_clear(chart, year, f"{score:.2f}")
        assert len(chart.labels) == len(values) + 1 + bool(chart.points("dark grey diamond"))


def assert_clear(chart: Drawn, year: str, text: str) -> None:
    """A label stands beside its point, in the plot, and not on its year's target or on the pass mark."""
    label = chart.the(text)
    pitch = PITCH if chart.points("dark grey diamond") else CARD_PITCH
    middle = (label.low + label.high) / 2
    for level in (85, TARGETS.get(year, 85)):
        assert abs(chart.pixels(level) - middle) >= 0.38 * label.size
    assert (label.aside, label.above) != (0, 0)
    assert label.low >= 0
    assert label.high <= chart.inside
    across, half = (chart.places.index(year) + 0.5) * pitch + label.aside, 0.28 * label.size * len(text)
    assert across - half >= 0
    assert across + half <= len(chart.places) * pitch


@pytest.mark.parametrize("period", PERIODS)
def test_the_latest_average_is_named(period: tuple[int, int]) -> None:
    year, average = list(AVERAGES.items())[ANNOUNCED[period] - 1]
    for chart in with_averages(*period):
        label = chart.the(f"National average {average:.2f}")
        assert (label.at, label.value, label.colour) == (year, average, "soft")
        assert label.high <= chart.inside


def test_a_pointer_at_a_point_is_told_its_year_and_score() -> None:
    for chart in with_averages(2569, 4):
        averages = [f"{year} National average {average:.2f}" for year, average in AVERAGES.items()]
        targets = {year: f" Plan target {target}" for year, target in TARGETS.items()}
        scores = [f"{year}: {score:.2f} points{targets.get(year, '')}" for year, score in SCORES.items()]
        assert sorted(chart.hovers()) == sorted(averages + scores)


@pytest.mark.parametrize("period", PERIODS)
def test_the_table_of_years_holds_what_is_drawn(period: tuple[int, int]) -> None:
    chart = with_averages(*period)[0]
    scores, averages = scored(chart), {p.at: p.value for p in chart.points("dark grey diamond")}
    targets = dict(chart.levels("dark grey"))
    assert chart.column("Fiscal year") == chart.places
    assert chart.column("Score") == [f"{scores[year]:.2f}" if year in scores else "–" for year in YEARS]
    assert chart.column("Plan target") == [f"{targets[year]:.0f}" if year in targets else "–" for year in YEARS]
    assert chart.column("Pass mark") == ["85"] * 6
    assert chart.column("National average") == [f"{averages[y]:.2f}" if y in averages else "–" for y in YEARS]


def test_the_words_are_thai_on_a_thai_page() -> None:
    for chart in with_averages(2569, 4, "th"):
        assert chart.levels("red") == [("2565–2570 dashed", 85)]
        assert chart.the("เกณฑ์ผ่าน 85").value == 85
        assert chart.the("เฉลี่ยทั้งประเทศ 93.82").at == "2568"
        assert chart.ticks[0] == ("2565", "เป้า")


def test_a_base_year_that_passed_asks_for_the_pass_mark_each_year_and_90_at_last() -> None:
    for chart in (*with_averages(2566, 4, store="passed"), card(2566, 4, "passed")):
        assert chart.levels("dark grey") == [*((year, 85) for year in YEARS[1:5]), ("2570", 90)]
        assert chart.risers("dark grey") == [("after 2569", 85, 90)]
        assert scored(chart)["2566"] == 84
        assert [level for _, level in chart.levels("red")] == [85]


def test_a_score_on_the_pass_mark_is_drawn_on_its_line() -> None:
    for chart in with_averages(2566, 4, store="total alone"):
        assert chart.points("dark blue") == points({"2565": 65.45, "2566": 85.0}, "dark blue")
        assert_clear(chart, "2566", "85.00")
    assert set(drawn("ita", 2566, 4, store="total alone")) == {"ita"}, "no indicators, no picture of them"


def test_without_a_score_targets_and_pass_mark_are_drawn_all_the_same() -> None:
    for chart in with_averages(2566, 1, store="no base"):
        assert chart.points("dark blue") == []
        assert chart.points() == points(some(AVERAGES, 1), "dark grey diamond")
        assert chart.levels("dark grey") == list(TARGETS.items())
        assert chart.levels("red") == [("2565–2570 dashed", 85)]


# Indicators and tools


def by_row(chart: Drawn, look: str) -> dict[str, float]:
    return {point.at: point.value for point in chart.points(look)}


def held(values: dict[int, list[float]], year: int | None, rows: list[str]) -> dict[str, float]:
    return dict(zip(rows, values[year], strict=True)) if year else {}


@pytest.mark.parametrize("period", PERIODS)
def test_each_indicator_has_this_years_and_last_years_point_joined(period: tuple[int, int]) -> None:
    year, before = LATEST[period]
    for chart in (drawn("ita", *period)["ita indicators"], scene("ita indicators", *period)):
        assert_two_years(chart, ROWS, held(INDICATORS, year, ROWS), held(INDICATORS, before, ROWS))
        assert [label.text for label in chart.labels if label.at in ROWS and label.colour == "red"] == [
            f"{score:.2f}" for score in reversed(INDICATORS[year]) if score < 85
        ]


@pytest.mark.parametrize("period", PERIODS)
def test_each_tool_has_this_years_and_last_years_point_joined(period: tuple[int, int]) -> None:
    year, before = LATEST[period]
    chart = drawn("ita", *period)["ita tools"]
    assert_two_years(chart, TOOL_ROWS, held(TOOLS, year, TOOL_ROWS), held(TOOLS, before, TOOL_ROWS))


def assert_two_years(chart: Drawn, rows: list[str], now: dict[str, float], last: dict[str, float]) -> None:
    """Rows from top to bottom; filled points now, hollow ones before; a bar between; the pass mark across all rows."""
    assert chart.along == "y"
    assert chart.places == rows[::-1], "the first at the top"
    assert by_row(chart, "dark blue") == pytest.approx(now)
    assert by_row(chart, "dark grey hollow") == pytest.approx(last)
    assert len(chart.points()) == len(now) + len(last)
    joins = {chart.places[int(line.y0)]: (line.x0, line.x1) for line in chart.lines("light blue") if line.y0 == line.y1}
    assert joins == {row: pytest.approx((last[row], now[row])) for row in rows if row in now and row in last}
    assert chart.levels("red") == [(f"{rows[-1]}–{rows[0]} dashed", 85)]
    mark = chart.the("Pass mark 85")
    assert (mark.value, mark.colour) == (85, "red")
    assert mark.low >= chart.inside, "above the plot"
    assert mark.high <= chart.inside + chart.layout["margin"]["t"]
    for row in rows:
        (label,) = [label for label in chart.labels if label.at == row]
        score = now.get(row)
        assert label.text == ("–" if score is None else f"{score:.2f}")
        assert label.colour == ("red" if score is not None and score < 85 else "ink"), row
    low, high = chart.layout["xaxis"]["range"]
    assert low < min([85, *now.values(), *last.values()])
    assert max([85, *now.values(), *last.values()]) < high


@pytest.mark.parametrize("period", PERIODS)
def test_the_legend_names_the_years(period: tuple[int, int]) -> None:
    year, before = LATEST[period]
    told = [f"{before}: dark grey hollow", f"{year}: dark blue"] if before else [f"{year}: dark blue"]
    for name in ("ita indicators", "ita tools"):
        assert drawn("ita", *period)[name].key == told


def test_indicators_without_a_score_keep_their_row_and_order() -> None:
    now = {ROWS[0]: 85.0, ROWS[1]: 84.99, ROWS[2]: 85.0, ROWS[3]: 84.99, ROWS[4]: 80.0, ROWS[8]: 90.0}
    for chart in (
        drawn("ita", 2569, 4, store="some indicators")["ita indicators"],
        scene("ita indicators", 2569, 4, store="some indicators"),
    ):
        assert_two_years(chart, ROWS, now, {ROWS[1]: 70.0, ROWS[8]: 100.0})
    tools = drawn("ita", 2569, 4, store="some indicators")["ita tools"]
    assert_two_years(tools, TOOL_ROWS, {TOOL_ROWS[0]: 84.00}, {})  # (85 + 84.99 + 85 + 84.99 + 80) / 5 = 83.996


@pytest.mark.parametrize("period", PERIODS)
def test_the_tables_of_indicators_and_tools_hold_what_is_drawn(period: tuple[int, int]) -> None:
    chart = drawn("ita", *period)["ita indicators"]
    now, last = by_row(chart, "dark blue"), by_row(chart, "dark grey hollow")
    assert [row[:3] for row in chart.table] == [
        [row, f"{now[row]:.2f}", f"{last[row]:.2f}" if row in last else "–"] for row in reversed(chart.places)
    ]
    tools = drawn("ita", *period)["ita tools"]
    scores = by_row(tools, "dark blue")
    assert [(f"{name} · {weight}", score) for name, weight, score, *_ in tools.table] == [
        (row, f"{scores[row]:.2f}") for row in reversed(tools.places)
    ]


# What would lift the total most: weights 6 6 6 6 6 of the staff's indicators, 10 10 10, 20 20

WEIGHTS = [6] * 5 + [10] * 3 + [20] * 2
ORDERS = {
    2569: [10, 8, 7, 6, 9, 4, 2, 5, 3, 1],  # 2.75, 2.07, 1.79, 1.66, 1.50, 1.143, 0.975, 0.96, 0.924, 0.828
    2566: [10, 9, 8, 7, 6, 4, 2, 5, 3, 1],  # 8.36, 6.20, 3.405, 3.32, 3.075, 2.094, 1.968, 1.905, 1.836, 1.737
    2565: [10, 9, 8, 7, 6, 4, 2, 5, 3, 1],  # 8.40, 6.30, 3.531, 3.385, 3.16, 2.1312, 2.019, 1.965, 1.866, 1.7928
}


def gain(year: int, n: int) -> Decimal:
    return WEIGHTS[n - 1] * (100 - Decimal(str(INDICATORS[year][n - 1]))) / 100


@pytest.mark.parametrize("period", PERIODS)
def test_what_can_be_gained_stands_in_order_the_two_most_dark(period: tuple[int, int]) -> None:
    chart, (year, _) = drawn("ita", *period)["ita headroom"], LATEST[period]
    order = ORDERS[year]
    assert chart.places[::-1] == [f"{n}. {NAMES[n]}" for n in order]
    bars = chart.bars()[::-1]
    assert [bar.at for bar in bars] == [f"{n}. {NAMES[n]}" for n in order]
    assert [bar.value for bar in bars] == pytest.approx([float(gain(year, n)) for n in order])
    assert [bar.fill for bar in bars] == ["dark blue"] * 2 + ["light blue"] * 8
    widest = chart.layout["xaxis"]["range"][1]
    assert bars[0].value < 0.7 * widest, "room for what is written beside the longest bar"
    for place, n in enumerate(order):
        told = gain(year, n).quantize(Decimal("0.01"), ROUND_HALF_UP)
        (label,) = [label for label in chart.labels if label.at == f"{n}. {NAMES[n]}"]
        assert label.text == f"+{told} {INDICATORS[year][n - 1]:.2f} · {WEIGHTS[n - 1]}%"
        assert label.value == pytest.approx(float(gain(year, n)))
        assert label.aside > 0, "beside the bar's end"
        assert label.colour == ("ink" if place < 2 else "soft")
        assert chart.row(label.at)[1:] == [f"+{told}", f"{INDICATORS[year][n - 1]:.2f}", f"{WEIGHTS[n - 1]}%"]


def test_only_known_indicators_can_be_lifted() -> None:
    chart = drawn("ita", 2569, 4, store="some indicators")["ita headroom"]
    # 20 x 10 %, 6 x 20 %, 6 x 15.01 % twice, 6 x 15 % twice
    assert [(bar.at[0], round(bar.value, 4)) for bar in chart.bars()[::-1]] == [
        ("9", 2.0), ("5", 1.2), ("2", 0.9006), ("4", 0.9006), ("1", 0.9), ("3", 0.9),
    ]  # fmt: skip


def test_each_tool_is_a_line_over_the_years_against_the_pass_mark() -> None:
    chart = drawn("ita", 2569, 4)["ita-tool-years"]
    lines = {trace["name"]: dict(zip(trace["x"], trace["y"], strict=True)) for trace in chart.traces}
    # 2567: 72.30 69.15 70.85 66.40 70.30 = 349.00 / 5; 71.90 69.40 67.20 = 208.50 / 3; 72.00 63.55 = 135.55 / 2
    tools = TOOLS | {2567: [69.80, 69.50, 67.78]}
    assert list(lines) == ["IIT", "EIT", "OIT"]
    for number, line in enumerate(lines.values()):
        assert {place: round(score, 2) for place, score in line.items()} == {
            year - 2565: tools[year][number] for year in tools
        }
    assert len({trace["marker"]["symbol"] for trace in chart.traces}) == 3, "told apart without colour"
    assert [level for _, level in chart.levels("red")] == [85] * len(chart.levels("red")) != []
    assert {"IIT 83.90", "EIT 81.60", "OIT 89.38"} <= {label.text for label in chart.labels}
    assert chart.row("2568")[1:] == ["78.40", "77.83", "82.45", "85"]
    assert chart.row("2570")[1:] == ["–", "–", "–", "85"]


def test_with_one_year_of_indicators_there_is_no_line_of_tools() -> None:
    assert "ita-tool-years" not in drawn("ita", 2565, 4)
