"""The one content of all exports: its order, its values, and how they are printed."""

from __future__ import annotations

import re
from pathlib import Path

import openpyxl
import pytest

from acplan.figures.attention import needs_attention
from acplan.figures.content import content
from acplan.figures.figure import AtLeast, Content, Of, Value, ValueKind, Verdict, shown
from acplan.figures.one_project import all_projects, one_project
from acplan.figures.units import responsible_units
from acplan.fiscal import Period
from acplan.look import Tone
from acplan.measures.summary import summarise
from acplan.store.codes import save_code
from acplan.words import cases, year_before
from acplan.words.frame import NOT_BEGUN
from acplan.words.text import Text
from kit.builders import DONE, INDICTED, NO_BUDGET, RUNNING, UNABLE, quarters, state_of, the_plan
from kit.contents import BASE_10, sample, told
from kit.stores import now, three_saves

SECTIONS = [
    "cover", "goals", "cases", "ita", "dimension-1", "dimension-2", "dimension-3", "dimension-4", "money",
    "obstacles", "changes", "missing", "definitions",
]  # fmt: skip
FIGURES = [
    "dimensions", "year-before", "indicators", "two-scores", "cases", "case-quarters", "cases-running", "complaints",
    "ita", "ita-tools", "ita-indicators", "ita-headroom", "ita-tool-years",
    *(f"dimension-{n}-{what}" for n in (1, 2, 3, 4) for what in ("states", "indicators", "money", "projects")),
    "money", "money-projects", "obstacles", "results", "changes", "before-and-now", "missing", "definitions",
]  # fmt: skip
THAI = re.compile(r"[\u0e00-\u0e7f]")


def row(found: Content, figure: str, key: Value) -> dict[str, Value]:
    """A row of a figure by its first cell, under the names of its columns."""
    table = found.figure(figure).table
    values = next(values for values in table.rows if values[0] == key)
    return dict(zip([column.name for column in table.columns], values, strict=True))


def test_the_base_year_counts_no_projects() -> None:
    found = told(state_of(BASE_10), 2565, 4)
    for values in found.figure("dimensions").table.rows:
        assert set(values[1:]) == {None}
    assert found.figure("before-and-now").table.rows[1][1:] == (10, None, *(None,) * 7)


def test_sections_and_figures_stand_in_their_order() -> None:
    found = sample(2569, 4)
    assert [section.name for section in found.sections] == SECTIONS
    assert [figure.name for figure in found.figures] == FIGURES


def test_the_goals_are_told_in_the_words_of_the_plan() -> None:
    notes = told(state_of(BASE_10), 2566, 4).section("goals").notes
    wanted = [the_plan().facts[name].en for name in ("goal_cases", "goal_ita_not_yet_passed")]
    assert [goal in note.en for goal, note in zip(wanted, notes, strict=False)] == [True, True]


def test_a_year_of_cases_is_told_in_numbers() -> None:
    """Base 10, reduction 20 % in 2567: ceiling 8; 3 + 2 + 1 + 1 = 7 cases are 30 % fewer, and meet it."""
    found = told(state_of(BASE_10 | quarters(2567, 3, 2, 1, 1, stage=INDICTED)), 2567, 4)
    year = row(found, "cases", 2567)
    assert (year["cases"], year["ceiling"], year["target"], year["quarters"]) == (7, 8, 8.0, 4)
    assert year["change"] == -30.0
    assert year["verdict"] == Verdict(Tone.GOOD, Text("บรรลุเป้าหมาย", "Target met"))
    assert [row(found, "case-quarters", q)["to_date"] for q in (1, 2, 3, 4)] == [3, 5, 6, 7]


def test_what_is_not_reported_is_never_nought() -> None:
    found = told(state_of(BASE_10 | quarters(2566, 0)), 2566, 2)
    assert row(found, "cases", 2566)["cases"] == 0
    assert row(found, "cases", 2567)["cases"] is None
    assert [row(found, "case-quarters", q)["cases"] for q in (1, 2, 3, 4)] == [0, None, None, None]
    chart = found.figure("cases").chart
    assert chart is not None
    assert chart.series[0].values == (10, 0, None, None, None, None)
    assert chart.lines[0].values == (None, 9, 8, 7, 6, 5)


def test_a_year_without_a_report_has_begun_but_for_those_to_come() -> None:
    verdicts = {year: row(told(state_of(BASE_10), 2566, 1), "cases", year)["verdict"] for year in (2566, 2567)}
    assert {year: isinstance(v, Verdict) and v.text == NOT_BEGUN for year, v in verdicts.items()} == {
        2566: False,
        2567: True,
    }


def test_no_case_so_far_is_told_with_the_quarters_it_is_known_of() -> None:
    none, some = (
        told(state_of(BASE_10 | quarters(2566, None, n)), 2566, 2).section("cases").card("cases") for n in (0, 3)
    )
    assert (none.value, none.unit) == (0, cases.IN_QUARTERS.fill(n=1))
    assert (some.value, some.unit) == (AtLeast(3), cases.unit(3))


def test_the_year_before_is_named_where_it_is_drawn() -> None:
    first, second = (
        told(state_of(quarters(2566, 1, 2, 0, 1) | quarters(2567, 1)), year, 4).figure("case-quarters")
        for year in (2566, 2567)
    )
    assert first.chart is not None
    assert second.chart is not None
    assert [year_before.CASES_MARK.en in figure.note.en for figure in (first, second)] == [False, True]
    assert year_before.A_YEAR_BEFORE not in [line.name for line in first.chart.lines]
    assert year_before.A_YEAR_BEFORE in [line.name for line in second.chart.lines]


def test_columns_have_names_for_scripts_and_figures_lead_to_their_cells() -> None:
    found = sample(2569, 4)
    summary = summarise(state_of(BASE_10), the_plan(), Period(2566, 4), sample=False, save_number=1)
    sections = (*found.sections, needs_attention(summary), responsible_units(summary), all_projects(summary))
    for figure in (figure for section in sections for figure in section.figures):
        names = [column.name for column in figure.table.columns]
        assert len({*names}) == len(names), figure.name
        assert all(name and re.fullmatch(r"[a-z][a-z0-9_]*", name) for name in names), (figure.name, names)
    cards = [card.trace for section in found.sections for card in section.cards]
    assert {*cards, *(figure.trace for figure in found.figures if figure.trace)} <= {*found.traces}


def test_all_that_is_known_of_a_project() -> None:
    state = state_of(projects={(2566, 1, 21): {"status": DONE, "disbursed": 26_500.0}})
    summary = summarise(state, the_plan(), Period(2566, 1), sample=False, save_number=1)
    plan, project = the_plan(), the_plan().project_by_number[21]
    found = one_project(summary, project)
    dimension = next(each for each in plan.dimensions if each.number == project.dimension)
    assert dimension.name.en in found.heading.en
    assert [card.name for card in found.cards] == ["state", "percent", "disbursed", "indicators"]
    table = {figure.name.removeprefix("project-"): figure.table for figure in found.figures}
    assert [column.name for column in table["indicators"].columns[:4]] == ["code", "text", "verdict", "target"]
    assert table["history"].column("disbursed") == [26_500.0]
    assert {column.name: column.kind for column in table["history"].columns}["disbursed"] is ValueKind.BAHT
    assert [value.tone for value in table["quarters"].column("q1") if isinstance(value, Verdict)] == [Tone.GOOD]


def test_a_missing_quarter_makes_a_lower_bound() -> None:
    """Quarters 1 and 3 only, with 1 and 2 cases: at least 3 so far."""
    found = told(state_of(BASE_10 | quarters(2566, 1, None, 2)), 2566, 3)
    assert row(found, "cases", 2566)["cases"] == AtLeast(3)
    assert row(found, "case-quarters", 3)["to_date"] == AtLeast(3)
    chart = found.figure("cases").chart
    assert chart is not None
    assert (chart.series[0].at_least, chart.series[0].hatched) == ((1,), (1,))


def test_projects_carry_states_money_and_indicators() -> None:
    """Of dimension 3: 30 spent 60,000 of 100,000 planned, 31 needs none, 34 cannot be done, 32 and 33 are silent."""
    projects = {
        (2566, 2, 30): {"status": RUNNING, "percent": 50, "enacted": 100000, "disbursed": 60000},
        (2566, 2, 31): {"status": DONE, "percent": 100, "enacted": NO_BUDGET, "disbursed": NO_BUDGET},
        (2566, 2, 34): {"status": UNABLE, "reason": "บุคลากรไม่เพียงพอ", "obstacle": "ขาดคน"},
    }
    found = told(state_of(BASE_10, projects), 2566, 2)
    running, without, unable, silent = (row(found, "dimension-3-projects", n) for n in (30, 31, 34, 32))
    assert (running["percent"], running["planned"], running["enacted"], running["disbursed"]) == (
        50,
        100000,
        100000,
        60000,
    )
    assert [without[name] for name in ("planned", "enacted", "disbursed")] == [Text("ไม่ใช้งบ", "None needed")] * 3
    assert unable["state"] == Verdict(
        Tone.BAD, Text("ไม่สามารถดำเนินการได้ · บุคลากรไม่เพียงพอ", "Cannot be carried out · Not enough staff")
    )
    assert (silent["percent"], silent["disbursed"], silent["indicators"]) == (None, None, None)
    states = found.figure("dimension-3-states").table.rows[-1]
    assert states == (2566, 2, 1, 1, 1, 0, 2)
    assert row(found, "obstacles", 34)["obstacle"] == Text("ขาดคน", "ขาดคน")
    assert row(found, "obstacles", 34)["suggestion"] is None
    money = found.figure("money").table.rows
    assert money[0] == (2566, 170000.0, AtLeast(100000.0), AtLeast(60000.0)), "21, 39 and 41 said nothing"
    assert money[1] == (2567, 170000.0, None, None)


def test_the_chart_of_states_leaves_the_quarters_to_come_empty() -> None:
    found = told(state_of(BASE_10, {(2566, 2, 30): {"status": DONE}}), 2566, 2)
    chart = found.figure("dimension-3-states").chart
    assert chart is not None
    assert chart.series[0].values == (0, 1, None, None)
    assert [group.th for group in chart.groups] == ["2566"] * 4


def test_before_and_now_are_compared_like_with_like_only() -> None:
    state = state_of(BASE_10 | quarters(2566, 2, 3, 0, 0) | quarters(2567, 1))
    within = told(state, 2566, 2)
    assert [values[1] for values in within.figure("before-and-now").table.rows] == [2, 5]
    first = told(state, 2567, 1)
    assert [values[1] for values in first.figure("before-and-now").table.rows] == [2, 1]
    with pytest.raises(KeyError):
        told(state, 2566, 1).figure("before-and-now")


def test_what_was_revised_is_told_with_its_save(tmp_path: Path) -> None:
    """In quarter 2 of 2566 two cases were reported at save 2 and became four at save 3."""
    folder = three_saves(tmp_path)
    stored = now(folder)
    summary = summarise(stored.state, stored.plan, None, sample=False, save_number=3, code=stored.code)
    found = content(summary, stored.records)
    assert row(found, "cases", 2566)["revised"] == Text("ไตรมาส 2 เดิม 2 (บันทึกครั้งที่ 3)", "Quarter 2 was 2 (save 3)")
    last = (folder.history / "log.jsonl").read_bytes().splitlines()[2]
    assert found.header.code == save_code(last)
    assert f"Save 3, code {save_code(last)}" in found.header.version.en
    assert f"บันทึกครั้งที่ 3 รหัส {save_code(last)}" in found.header.source.th


@pytest.mark.parametrize(
    ("value", "kind", "thai", "english"),
    [
        (None, ValueKind.BAHT, "–", "–"),
        (0, ValueKind.INTEGER, "0", "0"),
        (2569, ValueKind.YEAR, "2569", "2569"),
        (1234567, ValueKind.INTEGER, "1,234,567", "1,234,567"),
        (84.995, ValueKind.POINTS, "85.00", "85.00"),
        (80.0, ValueKind.NUMBER, "80", "80"),
        (62.5, ValueKind.PERCENT, "62.5%", "62.5%"),
        (-30.0, ValueKind.CHANGE, "ลดลง 30%", "30% fewer"),
        (20.0, ValueKind.CHANGE, "เพิ่มขึ้น 20%", "20% more"),
        (0.0, ValueKind.CHANGE, "เท่าเดิม", "The same"),
        (1.5, ValueKind.GAIN, "+1.50", "+1.50"),
        (-1.5, ValueKind.GAIN, "-1.50", "-1.50"),
        (AtLeast(3), ValueKind.INTEGER, "≥ 3", "≥ 3"),
        (Of(18, 22), ValueKind.FRACTION, "18 จาก 22", "18 of 22"),
        (Text("ไม่ใช้งบ", "None needed"), ValueKind.BAHT, "ไม่ใช้งบ", "None needed"),
        (Verdict(Tone.GOOD, Text("บรรลุ", "Met")), ValueKind.TEXT, "บรรลุ", "Met"),
    ],
)
def test_values_are_printed_in_one_way(value: Value, kind: ValueKind, thai: str, english: str) -> None:
    assert (shown(value, kind, "th"), shown(value, kind, "en")) == (thai, english)


@pytest.mark.parametrize(("year", "quarter"), [(2565, 4), (2567, 4), (2569, 4), (2570, 1)])
def test_english_has_thai_only_where_a_workbook_or_the_plan_has(year: int, quarter: int) -> None:
    reported = {"source", "obstacle", "suggestion", "result", "evidence"}
    found = sample(year, quarter)
    for section in found.sections:
        words = [section.heading, section.finding, *section.notes]
        words += [text for card in section.cards for text in (card.head, card.unit, *card.notes)]
        assert not [text.en for text in words if THAI.search(text.en)]
    for figure in found.figures:
        words = [figure.heading, figure.finding, figure.about, figure.source]
        columns = figure.table.columns
        assert not [text.en for text in (*words, *(c.head for c in columns)) if THAI.search(text.en)]
        for values in figure.table.rows:
            printed = {c.name: shown(v, c.kind, "en") for v, c in zip(values, columns, strict=True)}
            assert not {n: text for n, text in printed.items() if n not in reported and THAI.search(text)}


def test_openpyxl_reads_and_writes_without_lxml() -> None:
    """Slides bring lxml along, with which openpyxl would raise other errors and write other bytes."""
    assert openpyxl.LXML is False


def test_plan_and_cases_stand_side_by_side_for_years_that_have_both() -> None:
    """2569 of the sample: 27 done and 10 in progress of 41 projects: 32 ÷ 41 = 78.048…; 7 cases of a ceiling of 6."""
    figure = sample(2569, 4).figure("two-scores")
    last = figure.table.rows[-2]
    assert [shown(value, column.kind, "en") for value, column in zip(last, figure.table.columns, strict=True)] == [
        "2569",
        "1 over ceiling",
        "78.05",
        "7",
        "6",
        "Plan mostly carried out, but cases over the ceiling",
    ]
    assert len(figure.table.rows) == 5
    assert figure.chart is not None
    assert [series.values[-1] for series in figure.chart.series] == [pytest.approx(100 * 32 / 41), 1]
    assert len(figure.chart.categories) == 4
    assert "2570 (not begun)" in figure.note.en
