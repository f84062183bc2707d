"""The audit recomputes every figure: from the uploads, from the yearly workbooks, and a second way by hand."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

import acplan.audit.audit
from acplan.audit import recount as module
from acplan.audit.audit import audit
from acplan.audit.differences import differences, reported_periods
from acplan.audit.recount import recount
from acplan.cli import main
from acplan.fiscal import Period
from acplan.measures import summary
from acplan.progress.state import Answers, Key
from acplan.schema.types import Value
from acplan.store import load
from acplan.words.audit import figure_words, value_words
from kit.battery import figures_at
from kit.builders import DONE, NO_BUDGET, RUNNING, UNABLE, quarters, state_of, the_plan, whole_year
from kit.imports import imports
from kit.stores import TODAY, by_hand, three_saves

Patch = pytest.MonkeyPatch
TEN = {
    "ita_1": 93.55, "ita_2": 87.72, "ita_3": 91.01, "ita_4": 87.93, "ita_5": 89.52,
    "ita_6": 90.55, "ita_7": 88.68, "ita_8": 88.58, "ita_9": 72.89, "ita_10": 65.56,
}  # fmt: skip
STATE = state_of(
    whole_year(2565, 7) | quarters(2566, 2, 3, None, 1) | {(2566, 4): {"cases": 1, **TEN}},
    {
        (2566, 1, 21): {"status": RUNNING, "enacted": 30_000.0, "disbursed": 0.0},
        (2566, 2, 21): {"status": DONE},
        (2566, 3, 21): {"disbursed": 29_999.5},
        (2566, 2, 15): {"status": UNABLE, "enacted": 0.0, "disbursed": 500.25},
        (2566, 4, 8): {"status": DONE, "disbursed": NO_BUDGET},
        (2566, 4, 1): {"status": DONE, "disbursed": NO_BUDGET},
        (2565, 4, 2): {"status": DONE},
    },
)


def test_counted_by_hand() -> None:
    found = recount(STATE, the_plan(), Period(2566, 4))
    # 2 + 3 + 1 cases; 7 cases less 10, 20, 30, 40 and 50 per cent are 6.3, 5.6, 4.9, 4.2 and 3.5
    assert [found["cases", str(year), "count"] for year in (2565, 2566, 2567)] == [7, 6, None]
    assert [found["cases", str(year), "ceiling"] for year in range(2566, 2571)] == [6, 5, 4, 4, 3]
    assert ("cases", "2565", "ceiling") not in found
    # 0.3 × 89.946 + 0.3 × 89.27 + 0.4 × 69.225 = 26.9838 + 26.781 + 27.69 = 81.4548
    assert (found["ita", "2566", "recomputed"], found["ita", "2565", "recomputed"]) == (81.45, None)
    assert [found["dimensions", n, "projects"] for n in "1234"] == [7, 22, 5, 7]
    assert [found["dimensions", n, "done"] for n in "1234"] == [1, 2, 0, 0]  # 1; 8 and 21
    # dimension 1 needs no money, 2 spent 29,999.50 + 500.25, of 3 and 4 nothing is said
    assert [found["dimensions", n, "budget_disbursed"] for n in "1234"] == [0, 30_499.75, None, None]


def test_counted_by_hand_before_the_year_has_ended() -> None:
    found = recount(STATE, the_plan(), Period(2566, 2))
    assert found["cases", "2566", "count"] == 5
    assert found["ita", "2566", "recomputed"] is None
    assert (found["dimensions", "2", "done"], found["dimensions", "2", "budget_disbursed"]) == (1, 500.25)
    assert recount(STATE, the_plan(), Period(2565, 3))["cases", "2565", "count"] is None
    assert recount(STATE, the_plan(), Period(2565, 3))["cases", "2566", "ceiling"] is None


@pytest.mark.parametrize(
    ("code", "before", "to_date", "met"),
    [
        ("P01-O1a", None, {1: 5.0}, True),  # at least 5 ways, a count to date
        ("P01-O1a", None, {4: 4.0}, False),
        ("P01-O2", None, {3: 92.0}, False),  # at least 80 percent, which can fall
        ("P01-O2", None, {4: 79.995}, True),  # 80.00 as it is written
        ("P01-O2", None, {3: 92.0, 4: 75.0}, False),
        ("P08-O2", None, {1: "มี"}, True),
        ("P08-O2", None, {1: "มี", 4: "ไม่มี"}, False),
        ("P12-R1", None, {4: 0.0}, True),  # none
        ("P12-R1", None, {3: 0.0}, False),
        ("P04-R1", 6.0, {4: 5.0}, True),  # fewer than the year before
        ("P04-R1", 6.0, {4: 6.0}, False),
        ("P04-R1", 0.0, {4: 0.0}, True),
        ("P04-R1", None, {4: 0.0}, False),
        ("P35-R3", 100.0, {4: 95.0}, True),  # 5 percent fewer
        ("P35-R3", 100.0, {4: 95.5}, False),
        ("P16-O1", None, {1: 1.0, 3: 3.0, 4: 4.0}, True),  # once in every quarter
        ("P16-O1", None, {1: 4.0, 2: 4.0, 3: 4.0, 4: 4.0}, False),
        ("P30-R1", 5.0, {4: 6.0}, True),  # more than the year before
        ("P30-R1", 5.0, {4: 5.0}, False),
    ],
)
def test_indicators_met_counted_by_hand(code: str, before: Value, to_date: dict[int, Value], met: bool) -> None:
    rows: dict[Key, Answers] = {(2567, quarter, code): {"value": value} for quarter, value in to_date.items()}
    rows |= {} if before is None else {(2566, 4, code): {"value": before}}
    state, plan = state_of(indicators=rows), the_plan()
    dimension = str(plan.project_by_number[plan.indicator_by_code[code].project].dimension)
    for quarter in (1, 2, 3, 4):
        period = Period(2567, quarter)
        found = recount(state, plan, period)
        assert (
            differences("recount", {period: (pages := figures_at(state, plan, period))}, {period: pages | found}) == ()
        )
    assert found["dimensions", dimension, "indicators_met"] == met
    assert [found["dimensions", n, "indicators_judgeable"] for n in "1234"] == [17, 59, 15, 17]


def test_a_base_year_of_some_quarters_gives_no_ceiling() -> None:
    three = recount(state_of(quarters(2565, 3, 2, 2)), the_plan(), Period(2565, 4))
    four = recount(state_of(quarters(2565, 3, 2, 2, 0)), the_plan(), Period(2565, 4))
    assert (three["cases", "2566", "ceiling"], four["cases", "2566", "ceiling"]) == (None, 6)


@pytest.mark.parametrize(
    "period", [Period(2565, 4), Period(2566, 1), Period(2566, 2), Period(2566, 3), Period(2566, 4)]
)
def test_both_ways_agree(period: Period) -> None:
    pages = figures_at(STATE, the_plan(), period)
    counted = recount(STATE, the_plan(), period)
    assert len(counted) == 6 + 5 + 6 + 7 * 4
    assert differences("recount", {period: pages}, {period: pages | counted}) == ()


def test_the_second_way_shares_nothing_with_the_measures() -> None:
    used = imports(Path(module.__file__).read_text(encoding="utf-8"))
    assert not [name for name in used if "pandas" in name or "measures" in name or "rules" in name or "frames" in name]


# Measures that go wrong: each figure is found by the second way, with the sample and with what was saved


def one_more_case(rows: Any) -> Any:
    return [replace(row, count=row.count + 1) if row.year == 2566 and row.count is not None else row for row in rows]


def wrong_ceiling(rows: Any) -> Any:
    return [replace(row, ceiling=9) if row.year == 2570 else row for row in rows]


def wrong_ita(rows: Any) -> Any:
    return [replace(row, recomputed=99.0) if row.year == 2566 else row for row in rows]


def roll_up_with(**values: Any) -> Callable[[Any], Any]:
    return lambda total: replace(total, **values) if total.projects == 7 else total


WRONG = [
    ("cases", one_more_case, ("cases", "2566", "count")),
    ("cases", wrong_ceiling, ("cases", "2570", "ceiling")),
    ("ita", wrong_ita, ("ita", "2566", "recomputed")),
    ("roll_up", roll_up_with(done=8), ("dimensions", "1", "done")),
    ("roll_up", roll_up_with(projects=8), ("dimensions", "4", "projects")),
    ("roll_up", roll_up_with(budget_disbursed=1.0), ("dimensions", "1", "budget_disbursed")),
    ("count_indicators", lambda count: replace(count, met=count.met + 1), ("dimensions", "1", "indicators_met")),
]


@pytest.mark.parametrize(("name", "wrong", "figure"), WRONG)
def test_a_measure_that_goes_wrong_is_named(
    tmp_path: Path, monkeypatch: Patch, name: str, wrong: Callable[[Any], Any], figure: tuple[str, ...]
) -> None:
    folder = three_saves(tmp_path / "data")
    right = getattr(summary, name)
    monkeypatch.setattr(summary, name, lambda *given: wrong(right(*given)))
    found = audit(folder, the_plan(), TODAY)
    assert not found.clean
    assert {issue.wording.code for issue in found.findings} == {"audit_figure_recount"}
    assert figure in {difference.figure for difference in found.differences}


def test_it_is_found_in_the_sample_as_well(
    tmp_path: Path, monkeypatch: Patch, capsys: pytest.CaptureFixture[str]
) -> None:
    right = summary.cases
    monkeypatch.setattr(summary, "cases", lambda *given: one_more_case(right(*given)))
    assert main(["audit", "--data", str(tmp_path), "--lang", "en"]) == 1
    told = capsys.readouterr().out.splitlines()
    # quarter 1 of 2566 has 2 cases in the sample
    assert told[0].startswith("[error]: Corruption cases of 2566: count is 3 on the pages, 2 when counted again.")
    assert "First at 2566 Q1; it differs at 17 of the quarters." in told[0]  # 18 reported, the base year is not one
    assert told[1].startswith("Nothing is saved yet")
    assert told[1].endswith("Differences found: 1.")


def test_the_sample_is_clean(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["audit", "--data", str(tmp_path), "--json"]) == 0
    found = json.loads(capsys.readouterr().out)
    assert (found["sample"], found["clean"], found["saves"], found["differences"]) == (True, True, 0, [])
    assert (found["workbooks"], found["periods"], found["figures"]) == (6, 18, 18 * 45)


# Files that say something else


def test_a_tampered_workbook_is_named_by_its_figures(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    folder = three_saves(tmp_path / "data")
    by_hand(folder, 2566, 2, 9)  # 3 + 4 = 7 by quarter 2 become 3 + 9 = 12, of a ceiling of 9
    assert main(["audit", "--data", str(folder.path), "--json"]) == 1
    found = json.loads(capsys.readouterr().out)["differences"]
    assert {(d["source"], *d["figure"], d["shown"], d["found"]) for d in found} == {
        ("workbooks", "cases", "2566", "count", 7, 12),
        ("workbooks", "cases", "2566", "verdict", "in_progress", "ceiling_passed"),
        ("workbooks", "cases", "2566", "missed_by", None, 3),
        ("workbooks", "cases", "2566", "certain", False, True),
        ("workbooks", "two_scores", "2566", "over_ceiling", -2, 3),
    }
    assert {(d["year"], d["quarter"], d["periods"]) for d in found} == {(2566, 2, 2)}
    assert main(["audit", "--data", str(folder.path)]) == 1
    told = capsys.readouterr().out
    assert "คดีทุจริต ปี 2566 จำนวน: หน้าจอแสดง 7 แต่ไฟล์รายปีให้ผล 12" in told
    assert "คดีทุจริต ปี 2566 ผล: หน้าจอแสดง อยู่ระหว่างปี แต่ไฟล์รายปีให้ผล เกินเพดานของปีแล้ว" in told


def test_each_file_is_read_once(tmp_path: Path, monkeypatch: Patch) -> None:
    folder = three_saves(tmp_path / "data")
    read: list[bytes] = []
    right = acplan.audit.audit.read_all_apart
    monkeypatch.setattr(acplan.audit.audit, "read_all_apart", lambda files: (read.extend(files), right(files))[1])
    assert audit(folder, the_plan(), TODAY).clean
    kept = [*folder.history.glob("0*.xlsx"), folder.yearly(2565), folder.yearly(2566)]
    assert sorted(read) == sorted({path.read_bytes() for path in kept})
    assert len(read) == 5, "the copies of three uploads, and two workbooks"


def test_what_the_pages_show_is_looked_at_without_mending(tmp_path: Path) -> None:
    folder = three_saves(tmp_path / "data")
    before = folder.log.read_bytes()
    by_hand(folder, 2566, 1, 5)
    assert load(folder, the_plan(), TODAY).state.rows["headline"][2566, 1]["cases"] == 3
    assert folder.log.read_bytes() == before


def test_periods_are_those_that_something_is_reported_for() -> None:
    assert reported_periods(the_plan(), [STATE, state_of(quarters(2599, 1))]) == [
        Period(2565, 4), *(Period(2566, quarter) for quarter in (1, 2, 3, 4))
    ]  # fmt: skip
    assert reported_periods(the_plan(), []) == []


def test_a_figure_is_named_once_with_how_often_it_differs() -> None:
    one, two = Period(2566, 1), Period(2566, 2)
    shown_there = {one: {("a", "b", "c"): 1}, two: {("a", "b", "c"): 2.0000001, ("a", "b", "d"): "x"}}
    found_there = {one: {("a", "b", "c"): 1}, two: {("a", "b", "c"): 2, ("a", "b", "e"): "y"}}
    found = differences("uploads", shown_there, found_there)  # type: ignore[arg-type]
    assert [(d.figure[-1], d.first, d.periods, d.shown, d.found) for d in found] == [
        ("d", two, 1, "x", None),
        ("e", two, 1, None, "y"),
    ]


def test_every_figure_of_the_summary_has_a_name() -> None:
    state = STATE.apply([])
    state.rows["indicators"] = {(2566, 4, "P01-O1a"): {"value": 5.0}}
    for figure, value in figures_at(state, the_plan(), Period(2566, 4)).items():
        for lang in ("th", "en"):
            assert figure_words(figure)(lang)
            assert value_words(figure, value)(lang)
        assert "_" not in figure_words(figure).th, figure
