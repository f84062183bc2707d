"""What the charts of projects, indicators and money draw on the screen, counted by hand in tools/make_sample.py."""

from __future__ import annotations

import itertools

import pytest

from kit.drawn import Bar, Drawn, drawn, scene

PERIODS = [(2570, 1), (2569, 4), (2567, 2)]
STATES = {
    "Completed": "dark blue",
    "In progress": "blue",
    "Cannot be carried out": "red hatched",
    "Not started": "grey",
    "Awaiting report": "white",
}
STATE_COUNTS = {
    1: """
        0 0 0 0 7 | 0 3 0 1 3 | 0 6 0 0 1 | 3 3 0 0 1
        0 1 0 3 3 | 0 4 0 2 1 | 1 6 0 0 0 | 4 3 0 0 0
        0 3 0 1 3 | 0 6 0 0 1 | 2 5 0 0 0 | 5 2 0 0 0
        0 2 0 3 2 | 0 6 0 1 0 | 4 2 0 1 0 | 5 1 0 1 0
        0 4 0 2 1
    """,
    2: """
        0 5 0 0 17 | 4 14 0 0 4 | 8 13 0 0 1 | 11 11 0 0 0
        2 8 0 2 10 | 7 14 0 0 1 | 10 12 0 0 0 | 14 8 0 0 0
        4 11 0 2 5 | 9 13 0 0 0 | 11 11 0 0 0 | 17 5 0 0 0
        4 11 0 3 4 | 9 11 1 0 1 | 11 9 1 0 1 | 14 6 1 0 1
        7 12 1 0 2
    """,
    3: """
        0 1 0 0 4 | 0 3 0 0 2 | 1 4 0 0 0 | 2 3 0 0 0
        0 2 0 1 2 | 1 4 0 0 0 | 1 3 1 0 0 | 4 0 1 0 0
        0 2 0 1 2 | 1 4 0 0 0 | 2 3 0 0 0 | 4 1 0 0 0
        0 2 0 2 1 | 1 4 0 0 0 | 2 3 0 0 0 | 4 1 0 0 0
        0 4 0 1 0
    """,
    4: """
        0 2 0 0 5 | 0 3 0 1 3 | 0 6 1 0 0 | 5 1 1 0 0
        0 3 0 0 4 | 0 4 0 0 3 | 0 7 0 0 0 | 6 1 0 0 0
        0 2 0 1 4 | 0 4 0 0 3 | 0 7 0 0 0 | 6 1 0 0 0
        0 2 0 2 3 | 0 5 1 1 0 | 0 6 1 0 0 | 4 2 1 0 0
        0 7 0 0 0
    """,
}
"""Of each dimension's projects (1-7, 8-29, 30-34, 35-41) by quarter: completed, in progress, cannot be carried out,
not started, awaiting report; a line is a year from 2566 on. A quarter without an entry keeps the state of the one
before; R counts as awaiting."""


def counted(dimension: int, year: int, quarter: int) -> list[list[int]]:
    """The counts of a dimension from the first quarter of the plan to a period."""
    quarters = STATE_COUNTS[dimension].replace("\n", "|").split("|")
    found = [[int(n) for n in part.split()] for part in quarters if part.strip()]
    return found[: 4 * (year - 2566) + quarter]


def named(year: int, quarter: int) -> list[str]:
    return [f"{y} Q{q}" for y in range(2566, 2571) for q in (1, 2, 3, 4)][: 4 * (year - 2566) + quarter]


@pytest.mark.parametrize("period", PERIODS)
@pytest.mark.parametrize("dimension", [1, 2, 3, 4])
def test_each_quarter_is_a_stack_of_projects_by_state(dimension: int, period: tuple[int, int]) -> None:
    chart = drawn(f"dimension_{dimension}", *period)["states"]
    counts, names = counted(dimension, *period), named(*period)
    assert chart.layout["barmode"] == "stack"
    assert chart.places == names
    assert chart.key == [f"{state}: {fill}" for state, fill in STATES.items()]
    for place, (state, fill) in enumerate(STATES.items()):
        values = [quarter[place] for quarter in counts]
        assert chart.bars(state) == [Bar(n, v, fill, str(v) if v else "") for n, v in zip(names, values, strict=True)]
    assert {sum(quarter) for quarter in counts} == {{1: 7, 2: 22, 3: 5, 4: 7}[dimension]}
    assert [[int(cell) for cell in row[2:]] for row in chart.table] == counts
    assert [f"{row[0]} Q{row[1]}" for row in chart.table] == names


@pytest.mark.parametrize("dimension", [1, 3])
def test_the_base_year_has_no_projects(dimension: int) -> None:
    assert drawn(f"dimension_{dimension}", 2565, 4) == {}


def test_states_have_their_thai_names_and_looks() -> None:
    chart = drawn("dimension_3", 2569, 4, "th")["states"]
    assert chart.key == [
        "แล้วเสร็จ: dark blue", "อยู่ระหว่างดำเนินการ: blue", "ไม่สามารถดำเนินการได้: red hatched", "ยังไม่ดำเนินการ: grey",
        "รอการรายงานผล: white",
    ]  # fmt: skip
    assert [bar.value for bar in chart.bars()][12:16] == [0, 1, 2, 4], "completed in the quarters of 2569"


# Indicators by mission: met, reached so far, not met, not yet due, no data, qualitative

INDICATORS = {
    "Met": "dark blue",
    "Reached so far": "blue",
    "Not met": "red hatched",
    "Not yet due": "pale blue",
    "No data": "white",
    "Qualitative (not judged)": "soft dotted",
}
BY_MISSION = {
    # 2569: not met 5-O1 0, 6-O2 3 of 5, 6-R2 58.5 of 70; no data 5-O2, 5-O3, 6-R1, and 2-O1, 3-O1: reached
    # in quarter 3, not reported at the year's end
    ((2569, 4), 1): {"1.1": [7, 0, 0, 0, 2, 5], "1.2": [2, 0, 3, 0, 3, 3]},
    # not met 10-O4; 12-O2, 14-O1, 14-R1, 16-R1, 19-R1; no data 9-O2, 9-R1; 15-O1 as 2-O1, 20-O1, 20-R1; 25 all,
    # 27-O2, 27-R1, 27-R2
    ((2569, 4), 2): {"2.1": [8, 0, 1, 0, 2, 1], "2.2": [21, 0, 5, 0, 3, 0], "2.3": [13, 0, 0, 0, 6, 0]},
    # not met 33-R1 78.6 of 80; 34-R1 7 is 10 % less than 8 or better
    ((2569, 4), 3): {"3.1": [6, 0, 0, 0, 0, 4], "3.2": [5, 0, 1, 0, 0, 0], "3.3": [3, 0, 0, 0, 0, 0]},
    # not met 35-R1, 37-O2 3 of 5, 37-O3; 38-O1; no data 38-O2
    ((2569, 4), 4): {"4.1": [9, 0, 3, 0, 0, 2], "4.2": [1, 0, 1, 0, 1, 3], "4.3": [2, 0, 0, 0, 0, 2]},
    # 2569 to quarter 3, reached so far: 2-O1 88.4 of 80 and 3-O1 92.6 of 90; met 1-O1a, 2-O2, 2-O3, 4-O1 and 7-O1; not
    # yet due 1-O1b 3 of 4, 4-R1, 6-O1 4 of 5, 6-O2 2 of 5
    ((2569, 3), 1): {"1.1": [4, 2, 0, 2, 1, 5], "1.2": [1, 0, 0, 2, 5, 3]},
    # 15-O1 is reached so far; 16-R1 with 2 is no 80 % less than 6
    ((2569, 3), 2): {"2.1": [6, 0, 0, 3, 2, 1], "2.2": [11, 1, 1, 7, 9, 0], "2.3": [5, 0, 0, 7, 7, 0]},
    # 2570: what exists or has reached its number is met, 16-R1 with 1 is no 80 % less than 4, what else is reported is
    # not yet due, the rest has no data
    ((2570, 1), 1): {"1.1": [1, 0, 0, 4, 4, 5], "1.2": [0, 0, 0, 3, 5, 3]},
    ((2570, 1), 2): {"2.1": [3, 0, 0, 2, 6, 1], "2.2": [9, 0, 1, 10, 9, 0], "2.3": [2, 0, 0, 10, 7, 0]},
    ((2570, 1), 3): {"3.1": [1, 0, 0, 1, 4, 4], "3.2": [3, 0, 0, 0, 3, 0], "3.3": [0, 0, 0, 2, 1, 0]},
    ((2570, 1), 4): {"4.1": [2, 0, 0, 6, 4, 2], "4.2": [0, 0, 0, 2, 1, 3], "4.3": [1, 0, 0, 0, 1, 2]},
    ((2567, 2), 1): {"1.1": [0, 0, 0, 3, 6, 5], "1.2": [0, 0, 0, 2, 6, 3]},
    ((2567, 2), 3): {"3.1": [2, 0, 0, 0, 4, 4], "3.2": [3, 0, 0, 0, 3, 0], "3.3": [0, 0, 0, 2, 1, 0]},
    ((2567, 2), 4): {"4.1": [1, 0, 0, 3, 8, 2], "4.2": [0, 0, 0, 0, 3, 3], "4.3": [1, 0, 0, 0, 1, 2]},
    # the base year has no targets of its own to reach
}
DIMENSIONS = ["1 Honest culture", "2 Transparency", "3 Public participation", "4 Oversight"]


def assert_stacked(chart: Drawn, rows: dict[str, list[int]]) -> None:
    """A row each, from top to bottom, of all states that occur, in their order, with their numbers on them."""
    assert chart.along == "y"
    assert chart.layout["barmode"] == "stack"
    assert chart.places[::-1] == list(rows), "the first at the top"
    found = {
        state: (fill, [counts[place] for counts in rows.values()])
        for place, (state, fill) in enumerate(INDICATORS.items())
        if any(counts[place] for counts in rows.values())
    }
    assert chart.key == [f"{state}: {fill}" for state, (fill, _) in found.items()]
    for state, (fill, values) in found.items():
        assert chart.bars(state)[::-1] == [
            Bar(name, value, fill, str(value) if value else "") for name, value in zip(rows, values, strict=True)
        ]


@pytest.mark.parametrize(("period", "dimension"), list(BY_MISSION))
def test_each_mission_is_a_row_of_indicators_by_what_came_of_them(period: tuple[int, int], dimension: int) -> None:
    chart = drawn(f"dimension_{dimension}", *period)["indicators"]
    rows = {f"Mission {code}": counts for code, counts in BY_MISSION[period, dimension].items()}
    assert_stacked(chart, rows)
    codes = [name.removeprefix("Mission ") for name in rows]
    assert [row[0].split()[0] for row in chart.table] == codes, "each with its name in full"
    assert [row[1:] for row in chart.table] == [[*map(str, counts)] for counts in rows.values()]


@pytest.mark.parametrize("period", [(2570, 1), (2569, 4)])
def test_each_dimension_is_a_row_of_indicators_on_their_page_and_in_the_presentation(period: tuple[int, int]) -> None:
    rows = {
        name: [sum(column) for column in zip(*BY_MISSION[period, number].values(), strict=True)]
        for number, name in enumerate(DIMENSIONS, start=1)
    }
    assert sum(map(sum, rows.values())) == 128
    page = drawn("indicators", *period)["indicators"]
    assert_stacked(page, rows)
    assert_stacked(scene("indicators", *period), rows)
    assert page.table == [[name, *map(str, counts)] for name, counts in rows.items()]


def test_the_base_year_has_no_picture_of_all_indicators() -> None:
    assert "indicators" not in drawn("indicators", 2565, 4)
    assert drawn("present", 2565, 4, frame=10) == {}


# Money: project 21; 30; 39 and 41. Enacted and disbursed at the end of each year, or to date

PLANNED = {2: 30_000, 3: 100_000, 4: 20_000 + 20_000, 0: 170_000}
YEARS = ["2566", "2567", "2568", "2569", "2570"]
SPENT = {
    2: [(30_000, 26_500), (30_000, 27_400), (30_000, 28_900), (30_000, 24_500), (30_000, 0)],
    3: [(100_000, 93_700), (80_000, 78_400), (100_000, 98_600), (100_000, 96_200), (100_000, 0)],
    4: [(0, 0), (40_000, 18_600 + 17_500), (40_000, 19_400 + 6_500), (40_000, 18_000), (40_000, 0)],
    0: [(130_000, 120_200), (150_000, 141_900), (170_000, 153_400), (170_000, 138_700), (170_000, 0)],
}
HALFWAY = {2: (30_000, 0), 3: (80_000, 0), 4: (40_000, 4_000), 0: (150_000, 4_000)}
"""2567 at the end of quarter 2: of project 41 4,000 baht."""


def money_of(dimension: int, year: int, quarter: int) -> list[tuple[int, int]]:
    known = SPENT[dimension][: max(0, year - 2565)]
    return known if (year, quarter) != (2567, 2) else [*known[:-1], HALFWAY[dimension]]


@pytest.mark.parametrize(
    ("dimension", "period"), [*itertools.product([2, 3, 4, 0], PERIODS), pytest.param(0, (2565, 4), id="base year")]
)
def test_each_year_has_its_three_amounts_as_bars_and_under_it(dimension: int, period: tuple[int, int]) -> None:
    chart = drawn(f"dimension_{dimension}", *period)["money"] if dimension else scene("money", *period)
    known = money_of(dimension, *period)
    planned = PLANNED[dimension]
    assert chart.layout["barmode"] == "group"
    assert [head for head, _ in chart.ticks] == chart.places == YEARS
    assert chart.bars("Planned") == [Bar(year, planned, "grey") for year in YEARS]
    assert chart.bars("Enacted") == [Bar(y, each[0], "light blue") for y, each in zip(YEARS, known, strict=False)]
    assert chart.bars("Disbursed") == [Bar(y, each[1], "dark blue") for y, each in zip(YEARS, known, strict=False)]
    assert chart.key == ["Planned: grey", "Enacted: light blue", "Disbursed: dark blue"]
    amounts = [[f"{planned:,}", *(f"{value:,}" for value in each)] for each in known]
    amounts += [[f"{planned:,}", "–", "–"]] * (5 - len(known))
    assert [chart.label(year) for year in YEARS] == amounts
    assert chart.layout["yaxis"]["range"][1] >= planned, "the highest bar fits"
    if dimension:
        assert chart.table == [[year, *row] for year, row in zip(YEARS, amounts, strict=True)]


@pytest.mark.parametrize("dimension", [2, 3, 4, 0])
def test_the_amounts_stand_in_rows_under_the_plot_beside_their_names(dimension: int) -> None:
    chart = drawn(f"dimension_{dimension}", 2569, 4)["money"] if dimension else scene("money", 2569, 4)
    rows = [
        [label for label in chart.labels if label.low == chart.the(name).low]
        for name in ("Planned", "Enacted", "Disbursed")
    ]
    assert [len(row) for row in rows] == [1 + 5] * 3
    assert [{label.at for label in row[1:]} for row in rows] == [set(YEARS)] * 3
    assert [row[1].colour for row in rows] == ["soft", "ink", "dark blue"]
    heights = [(row[0].high, row[0].low) for row in rows]
    assert all(lower[0] <= upper[1] for upper, lower in itertools.pairwise(heights)), "each below the other"
    assert heights[0][0] <= 0
    assert heights[-1][1] >= -chart.layout["margin"]["b"], "the last is in the picture"


def test_a_dimension_without_a_budget_has_no_picture_of_money() -> None:
    for period in (*PERIODS, (2565, 4)):
        assert "money" not in drawn("dimension_1", *period)


def test_a_project_alone_is_counted_among_those_without_a_report() -> None:
    chart = drawn("dimension_1", 2567, 4, store="base zero")["states"]
    assert [bar.value for bar in chart.bars("Completed")] == [0] * 7 + [1]
    assert [bar.value for bar in chart.bars("Awaiting report")] == [7] * 7 + [6]
    assert {bar.value for state in ("In progress", "Cannot be carried out") for bar in chart.bars(state)} == {0}
