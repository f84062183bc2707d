"""What the charts of cases draw on the screen, by hand from the tables of tools/make_sample.py.

Cases a year: 10; 2 + 3 + 1 + 3 = 9; 3 + 2 + 3 + 0 = 8; 2 + 3 + 3 + 0 = 8; 1 + 2 + 2 + 2 = 7; to date 1. Base 10, less
10, 20, 30, 40, 50 %: ceilings 9 8 7 6 5.
"""

from __future__ import annotations

import pytest

from kit.drawn import Bar, Drawn, Label, Line, drawn, scene

CEILINGS = [("2566", 9), ("2567", 8), ("2568", 7), ("2569", 6), ("2570", 5)]
PERIODS = [(2570, 1), (2569, 4), (2567, 2), (2565, 4)]
FULL = [Bar("2565", 10, "grey"), Bar("2566", 9, "light blue"), Bar("2567", 8, "light blue")]
YEARS = {
    (2570, 1): [
        *FULL,
        Bar("2568", 8, "light blue"),
        Bar("2569", 7, "light blue"),
        Bar("2570", 1, "dark blue hatched"),
    ],
    (2569, 4): [*FULL, Bar("2568", 8, "light blue"), Bar("2569", 7, "dark blue")],
    (2567, 2): [*FULL[:2], Bar("2567", 3 + 2, "dark blue hatched")],
    (2565, 4): FULL[:1],
}


def views(year: int, quarter: int, lang: str = "en", store: str = "sample") -> list[Drawn]:
    """The same picture on its page, on the overview's card and in the presentation."""
    return [
        drawn("cases", year, quarter, lang, store=store)["cases"],
        drawn("overview", year, quarter, lang, store=store)["cases on a card"],
        scene("cases", year, quarter, lang, store=store),
    ]


def stands_in_or_on(chart: Drawn, label: Label, value: float) -> str:
    """Where a label stands against the bar that it belongs to."""
    top = chart.pixels(value)
    assert label.aside == 0
    assert label.low >= 0
    assert label.high <= chart.inside
    return "in" if label.high <= top else "on" if label.low >= top else "across the edge"


# Cases by year


@pytest.mark.parametrize("period", PERIODS)
def test_each_year_has_its_bar_and_its_step(period: tuple[int, int]) -> None:
    for chart in views(*period):
        assert chart.places == ["2565", "2566", "2567", "2568", "2569", "2570"]
        assert chart.bars() == YEARS[period]
        assert chart.levels("red") == CEILINGS
        assert chart.risers("red") == []


@pytest.mark.parametrize("period", PERIODS)
def test_the_ceiling_stands_under_its_year_and_the_year_shown_is_bold(period: tuple[int, int]) -> None:
    for chart in views(*period):
        assert chart.ticks == [("2565", "Ceiling"), *((year, str(ceiling)) for year, ceiling in CEILINGS)]
        assert chart.bold_ticks == [str(period[0])]


@pytest.mark.parametrize("period", PERIODS)
def test_each_count_is_written_in_its_bar_or_on_top_of_a_low_one(period: tuple[int, int]) -> None:
    for chart in views(*period):
        for bar in YEARS[period]:
            count, *rest = [label for label in chart.labels if label.at == bar.at]
            assert count.text == f"{bar.value}"
            assert [label.text for label in rest] == (["Base"] if bar.at == "2565" else [])
            assert stands_in_or_on(chart, count, bar.value) == ("on" if bar.value == 1 else "in")
            assert count.colour == ("white" if bar.fill == "dark blue" else "ink"), "white on a dark bar only"
            assert all(stands_in_or_on(chart, label, bar.value) == "on" for label in rest)
        assert len(chart.labels) == len(YEARS[period]) + 1


@pytest.mark.parametrize("period", PERIODS)
def test_the_table_of_years_holds_what_is_drawn(period: tuple[int, int]) -> None:
    chart = views(*period)[0]
    counts = {bar.at: str(bar.value) for bar in chart.bars()}
    ceilings = {year: str(ceiling) for year, ceiling in chart.levels("red")}
    assert [[row[0], *row[2:4]] for row in chart.table] == [
        [year, counts.get(year, "–"), ceilings.get(year, "–")] for year in chart.places
    ]


def test_a_pointer_at_a_bar_is_told_its_cases_and_ceiling() -> None:
    for chart in views(2569, 4):
        assert chart.hovers() == [
            "2565: 10 cases",
            "2566: 9 cases Ceiling 9",
            "2567: 8 cases Ceiling 8",
            "2568: 8 cases Ceiling 7",
            "2569: 7 cases Ceiling 6",
            "2570: – cases Ceiling 5",
        ]


def test_the_words_are_thai_on_a_thai_page() -> None:
    for chart in views(2569, 4, "th"):
        assert chart.bars() == YEARS[2569, 4]
        assert chart.ticks[0] == ("2565", "เพดาน")
        assert chart.hovers()[:2] == ["ปี 2565: 10 เรื่อง", "ปี 2566: 9 เรื่อง เพดาน 9"]
        assert chart.label("2565") == ["10", "ปีฐาน"]


def test_a_base_of_zero_keeps_the_ceiling_at_zero() -> None:
    for chart in views(2568, 2, store="base zero"):
        assert chart.bars() == [
            Bar("2565", 0, "grey"),
            Bar("2566", 0, "light blue"),
            Bar("2567", 2, "light blue"),
            Bar("2568", 1, "dark blue hatched"),
        ]
        assert chart.levels("red") == [(year, 0) for year, _ in CEILINGS]
        assert [tail for _, tail in chart.ticks] == ["Ceiling", "0", "0", "0", "0", "0"]
        assert [chart.label(year) for year in chart.places] == [["0", "Base"], ["0"], ["2"], ["1"], [], []]
        base = chart.the("Base")
        assert base.low >= chart.labels[0].high, "the base year's word stands above its nought"


def test_a_year_that_was_left_out_or_unfinished_is_told_as_such() -> None:
    for chart in views(2569, 1, store="gap"):  # 2566: 3 + 2 + 3 + 1; 2568: quarters 1 and 3 only, 2 + 1
        assert chart.bars() == [
            Bar("2565", 10, "grey"),
            Bar("2566", 9, "light blue"),
            Bar("2568", 3, "light blue hatched"),
            Bar("2569", 0, "dark blue hatched"),
        ]
        assert chart.levels("red") == CEILINGS
        assert [chart.label(year) for year in chart.places[1:]] == [["9"], ["No data"], ["≥ 3"], ["0"], []]
        assert chart.the("No data").low >= 0


def test_a_year_of_another_stage_is_grey_and_has_no_step() -> None:
    for chart in views(2566, 4, store="stage"):
        assert chart.bars() == [Bar("2565", 10, "grey"), Bar("2566", 6, "grey")]
        assert chart.levels("red") == CEILINGS[1:]
        told = chart.the("Other stage")
        assert (told.at, told.colour) == ("2566", "amber")
        assert told.low >= chart.pixels(6)


def test_without_a_base_year_there_is_no_ceiling() -> None:
    for chart in views(2566, 1, store="no base"):
        assert chart.bars() == [Bar("2566", 3, "dark blue hatched")]
        assert chart.lines("red") == []
        assert [tail for _, tail in chart.ticks] == [""] * 6
        assert [chart.label(year) for year in chart.places[:3]] == [["No data"], ["3"], []]


# Cases by quarter

NEW = {(2570, 1): [1], (2569, 4): [1, 2, 2, 2], (2567, 2): [3, 2]}


def by_quarter(year: int, quarter: int, store: str = "sample") -> Drawn:
    return drawn("cases", year, quarter, store=store)["case quarters"]


@pytest.mark.parametrize(
    ("period", "before", "labels"),
    [
        ((2570, 1), [0], ["1 (+1)", *["Not reported"] * 3]),
        ((2569, 4), [0, 1, 1 + 2, 1 + 2 + 2], ["1 (+1)", "3 (+2)", "5 (+2)", "7 (+2)"]),
        ((2567, 2), [0, 3], ["3 (+3)", "5 (+2)", *["Not reported"] * 2]),
    ],
)
def test_new_cases_stand_on_those_before(period: tuple[int, int], before: list[int], labels: list[str]) -> None:
    chart, new, names = by_quarter(*period), NEW[period], ["Q1", "Q2", "Q3", "Q4"]
    assert chart.layout["barmode"] == "stack"
    assert chart.places == names
    assert chart.bars() == [
        *(Bar(name, n, "light blue") for name, n in zip(names, before, strict=False)),
        *(Bar(name, n, "dark blue") for name, n in zip(names, new, strict=False)),
    ]
    assert [chart.label(name) for name in names] == [[text] for text in labels]
    for name, last, added in zip(names, before, new, strict=False):
        (label,) = [label for label in chart.labels if label.at == name]
        assert stands_in_or_on(chart, label, last + added) == "on"


@pytest.mark.parametrize(
    ("period", "ceiling", "pace"), [((2570, 1), 5, 1.25), ((2569, 4), 6, 1.5), ((2567, 2), 8, 2.0)]
)
def test_the_ceiling_crosses_all_quarters_and_the_pace_rises_to_it(
    period: tuple[int, int], ceiling: int, pace: float
) -> None:
    chart = by_quarter(*period)
    assert chart.levels("red") == [("Q1–Q4", ceiling)]
    assert chart.levels("dark grey") == [("Q1", pace), ("Q2", 2 * pace), ("Q3", 3 * pace)]
    named = chart.the(f"Ceiling {ceiling}")
    assert (named.value, named.colour) == (ceiling, "red")
    assert named.low < chart.pixels(ceiling) < named.high, "beside the end of its line"
    assert chart.pixels(ceiling) < chart.inside


def test_a_year_without_a_ceiling_has_no_line() -> None:
    chart = by_quarter(2566, 1, "no base")
    assert chart.lines("red") == chart.lines("dark grey") == []


def test_a_year_reported_as_a_whole_has_no_picture_of_quarters() -> None:
    assert "case quarters" not in drawn("cases", 2565, 4)


def test_after_a_quarter_without_a_report_the_total_is_at_least_so_much() -> None:
    chart = by_quarter(2568, 3, "gap")
    assert chart.bars() == [
        Bar("Q1", 0, "light blue"),
        Bar("Q3", 2, "light blue"),
        Bar("Q1", 2, "dark blue"),
        Bar("Q3", 1, "dark blue"),
    ]
    assert [chart.label(name) for name in chart.places] == [
        ["2 (+2)"],
        ["Not reported"],
        ["≥ 3 (+1)"],
        ["Not reported"],
    ]
    assert chart.table == [["1", "2", "2", "–"], ["2", "–", "–", "–"], ["3", "1", "≥ 3", "–"], ["4", "–", "–", "–"]]


def test_a_ceiling_of_zero_is_drawn() -> None:
    chart = by_quarter(2568, 2, "base zero")
    assert chart.levels("red") == [("Q1–Q4", 0)]
    assert chart.bars()[-2:] == [Bar("Q1", 0, "dark blue"), Bar("Q2", 1, "dark blue")]


@pytest.mark.parametrize("period", list(NEW))
def test_the_table_of_quarters_holds_what_is_drawn(period: tuple[int, int]) -> None:
    chart = by_quarter(*period)
    earlier = {2570: (1, 3, 5, 7), 2569: (2, 5, 8, 8), 2567: (2, 5, 6, 9)}[period[0]]
    new = {bar.at: bar.value for bar in chart.bars() if bar.fill == "dark blue"}
    before = {bar.at: bar.value for bar in chart.bars() if bar.fill == "light blue"}
    assert chart.table == [
        [name[1:], *([str(new[name]), f"{before[name] + new[name]}"] if name in new else ["–", "–"]), str(was)]
        for name, was in zip(chart.places, earlier, strict=True)
    ]


# Complaints: received 31, 6 + 9 + 6 + 7, 8 + 6 + 7 + 5, 6 + 8 + 6 + 4, 5 + 6 + 5 + 5, 4; closed 27, 5 + 7 + 8 + 7,
# 6 + 7 + 8 + 6, 5 + 6 + 7 + 6, 4 + 6 + 5 + 7, 4; pending 4 + received - closed, from year to year

COMPLAINTS = [
    ("2565", 31, 27, 8),
    ("2566", 28, 27, 9),
    ("2567", 26, 27, 8),
    ("2568", 24, 24, 8),
    ("2569", 21, 22, 7),
    ("2570", 4, 4, 7),
]
TO_2567_Q2 = [*COMPLAINTS[:2], ("2567", 8 + 6, 6 + 7, 9 + 14 - 13)]


@pytest.mark.parametrize(
    ("period", "rows", "still_open"),
    [
        ((2570, 1), COMPLAINTS, "2570"),
        ((2569, 4), COMPLAINTS[:5], None),
        ((2567, 2), TO_2567_Q2, "2567"),
        ((2565, 4), COMPLAINTS[:1], None),
    ],
)
def test_complaints_stand_side_by_side_hatched_in_an_open_year(
    period: tuple[int, int], rows: list[tuple[str, int, int, int]], still_open: str | None
) -> None:
    chart = drawn("cases", *period)["complaints"]
    assert chart.layout["barmode"] == "group"
    assert chart.series() == ["Received: dark blue", "Closed: light blue", "Pending: grey"]
    for column, (name, colour) in enumerate([("Received", "dark blue"), ("Closed", "light blue"), ("Pending", "grey")]):
        assert chart.bars(name) == [
            Bar(row[0], row[column + 1], colour + (" hatched" if row[0] == still_open else ""), str(row[column + 1]))
            for row in rows
        ]
    years = [str(year) for year in range(2565, 2571)]
    assert chart.places == years
    reported = {row[0]: "4" for row in rows} | ({still_open: str(period[1])} if still_open else {})
    told = {row[0]: [*(str(value) for value in row), reported[row[0]]] for row in rows}
    assert chart.table == [told.get(year, [year, "–", "–", "–", "–"]) for year in years]


def test_without_complaints_there_is_no_picture_of_them() -> None:
    assert "complaints" not in drawn("cases", 2566, 1, store="no base")


# The plan carried out against the cases: of 41 projects, at the year's end, completed and in progress: 21 and 18,
# 28 and 12, 32 and 9, 27 and 10; at 2570 Q1 7 and 27, at 2567 Q2 8 and 26. Cases against the ceiling: 0 0 1 1 -4; 5 - 8

PLAN = {
    "2566": 100 * (21 + 9) / 41,
    "2567": 100 * (28 + 6) / 41,
    "2568": 100 * (32 + 4.5) / 41,
    "2569": 100 * (27 + 5) / 41,
    "2570": 100 * (7 + 13.5) / 41,
}
BOTH = {
    (2570, 1): [
        ("2566", PLAN["2566"], 0, "light blue"),
        ("2567", PLAN["2567"], 0, "light blue"),
        ("2568", PLAN["2568"], 1, "light blue"),
        ("2569", PLAN["2569"], 1, "light blue"),
        ("2570 to date", PLAN["2570"], -4, "dark blue hollow"),
    ],
    (2569, 4): [
        ("2566", PLAN["2566"], 0, "light blue"),
        ("2567", PLAN["2567"], 0, "light blue"),
        ("2568", PLAN["2568"], 1, "light blue"),
        ("2569", PLAN["2569"], 1, "dark blue"),
    ],
    (2567, 2): [
        ("2566", PLAN["2566"], 0, "light blue"),
        ("2567 to date", 100 * (8 + 13) / 41, -3, "dark blue hollow"),
    ],
}
DISTANCES = {-4: "4 below ceiling", -3: "3 below ceiling", 0: "At the ceiling", 1: "1 over ceiling"}


@pytest.mark.parametrize("period", list(BOTH))
def test_each_year_is_a_point_by_its_two_scores(period: tuple[int, int]) -> None:
    chart = drawn("cases", *period)["both scores"]
    found = chart.points()
    assert [(point.value, point.look) for point in found] == [(over, look) for _, _, over, look in BOTH[period]]
    assert [point.at for point in found] == pytest.approx([score for _, score, _, _ in BOTH[period]])
    left, right = chart.layout["xaxis"]["range"]
    assert left < min(point.at for point in found) < 100 < right
    assert chart.pixels(-1) > chart.pixels(0) > chart.pixels(1), "fewer cases stand higher"


@pytest.mark.parametrize("period", list(BOTH))
def test_each_point_is_named_beside_itself(period: tuple[int, int]) -> None:
    chart = drawn("cases", *period)["both scores"]
    for name, score, over, _ in BOTH[period]:
        label = chart.the(name)
        assert (label.at, label.value) == (pytest.approx(score), pytest.approx(over))
        assert abs(label.above) <= 30
        assert abs(label.aside) <= 20
        assert (label.above, label.aside) != (0, 0), "not on its point"
        assert label.low >= 0
        assert label.high <= chart.inside
        # not on the line between the ceiling and one case over it
        assert not label.low < chart.pixels(0.5) < label.high


@pytest.mark.parametrize("period", list(BOTH))
def test_two_lines_part_the_picture_and_each_part_is_named(period: tuple[int, int]) -> None:
    chart = drawn("cases", *period)["both scores"]
    (left, right), (low, high) = chart.layout["xaxis"]["range"], chart.layout["yaxis"]["range"]
    assert sorted(chart.lines("dark grey")) == sorted(
        [Line(75, low, 75, high, "dark grey", False), Line(left, 0.5, right, 0.5, "dark grey", False)]
    )
    corners = {
        "Plan partly carried out, cases within the ceiling": (left, high),
        "Plan mostly carried out, cases within the ceiling": (right, high),
        "Plan partly carried out, and cases over the ceiling": (left, low),
        "Plan mostly carried out, but cases over the ceiling": (right, low),
    }
    for text, corner in corners.items():
        label = chart.the(text)
        assert (label.at, label.value) == corner
        assert label.low >= 0
        assert label.high <= chart.inside
    assert chart.layout["xaxis"]["title"]["text"] == "Plan carried out (e-PlanNACC score)"
    ticks = dict(zip(chart.layout["yaxis"]["tickvals"], chart.layout["yaxis"]["ticktext"], strict=True))
    assert {over: ticks[over] for _, _, over, _ in BOTH[period]} == {
        over: DISTANCES[over] for _, _, over, _ in BOTH[period]
    }
    assert 75 in chart.layout["xaxis"]["tickvals"]


@pytest.mark.parametrize("period", list(BOTH))
def test_the_table_of_both_scores_holds_what_is_drawn(period: tuple[int, int]) -> None:
    chart = drawn("cases", *period)["both scores"]
    for (name, *_), point in zip(BOTH[period], chart.points(), strict=True):
        row = chart.row(name)
        assert row[2] == f"{point.at:.2f}"
        assert int(row[3]) - int(row[4]) == point.value
    assert len(chart.table) == 5


def test_without_a_year_of_both_there_is_no_picture() -> None:
    assert "both scores" not in drawn("cases", 2565, 4)
    assert "both scores" not in drawn("cases", 2566, 1, store="no base")


def test_with_a_base_of_zero_the_distance_is_counted_from_zero() -> None:
    (point,) = drawn("cases", 2567, 4, store="base zero")["both scores"].points()
    assert point == (pytest.approx(100 * 1 / 41), 2, "dark blue")
