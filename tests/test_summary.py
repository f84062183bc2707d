"""The summary and its plain values."""

from __future__ import annotations

import json

import pytest

from acplan.fiscal import Period
from acplan.measures.as_json import summary_json
from acplan.measures.summary import Summary, summarise
from acplan.progress.state import State
from kit.builders import DONE, RUNNING, quarters, state_of, the_plan, whole_year

CASE_KEYS = {"year", "count", "quarters", "base", "target", "ceiling", "reduction", "verdict", "missed_by"}
ITA_KEYS = {"year", "score", "target", "verdict", "pass_mark", "passed", "grade", "track"}
DIMENSION_KEYS = {
    "dimension", "projects", "done", "in_progress", "unable", "unreported", "score", "budget_planned",
    "budget_enacted", "budget_disbursed", "indicators_met", "indicators_judged",
}  # fmt: skip


def full() -> State:
    return state_of(
        whole_year(2565, 10) | quarters(2566, 3, 2, 3, 1) | {(2566, 4): {"cases": 1, "ita_total": 71.2}},
        {(2566, 4, 1): {"status": DONE}, (2566, 2, 2): {"status": RUNNING}},
        {(2566, 4, "P01-O1a"): {"value": 5.0}, (2566, 4, "P04-O1"): {"value": 0.0}},
    )


def summary(state: State, period: Period | None = None) -> Summary:
    return summarise(state, the_plan(), period, sample=False, save_number=7)


def test_the_default_period_is_the_latest_reported() -> None:
    assert summary(full()).period == Period(2566, 4)
    assert summary(state_of(quarters(2567, 1, 1, 1))).period == Period(2567, 3)
    assert summary(state_of(whole_year(2567, 1))).period == Period(2567, 4)
    assert summary(state_of(quarters(2566, 1), {(2566, 3, 5): {"status": DONE}})).period == Period(2566, 3)
    assert summary(state_of()).period == Period(2565, 4)


def test_a_chosen_period_holds_for_every_part() -> None:
    early = summary(full(), Period(2566, 2))
    assert early.case_year.count == 5
    assert early.ita_year.score is None
    assert (early.dimensions[0].roll_up.done, early.dimensions[0].roll_up.in_progress) == (0, 1)
    assert early.dimensions[0].indicators.judged == 0


def test_the_quarter_before() -> None:
    before = summary(full()).previous
    assert (before.period, before.case_year.count) == (Period(2566, 3), 8)
    assert summary(full(), Period(2567, 1)).previous.period == Period(2566, 4)


def test_dimensions() -> None:
    found = summary(full()).dimensions
    assert [dimension.number for dimension in found] == [1, 2, 3, 4]
    assert [dimension.roll_up.projects for dimension in found] == [7, 22, 5, 7]
    assert (found[0].indicators.met, found[0].indicators.judged) == (1, 2)
    assert found[0].roll_up.score == pytest.approx(100 * 1.5 / 7, abs=1e-12)
    assert found[1].roll_up.score is None


def test_the_names_that_scripts_rely_on() -> None:
    values = summary_json(summary(full()))
    assert {"cases", "ita", "dimensions", "projects", "indicators", "missing", "sample"} <= set(values)
    assert all(set(row) >= CASE_KEYS for row in values["cases"])
    assert all(set(row) >= ITA_KEYS for row in values["ita"])
    assert all(set(row) >= DIMENSION_KEYS for row in values["dimensions"])
    assert values["sample"] is False
    assert (values["year"], values["quarter"], values["save"]) == (2566, 4, 7)
    assert [len(values[name]) for name in ("cases", "ita", "dimensions", "projects", "indicators")] == [
        6,
        6,
        4,
        41,
        128,
    ]


def test_the_values_survive_json() -> None:
    values = json.loads(json.dumps(summary_json(summary(full())), ensure_ascii=False, allow_nan=False))
    case = {name: values["cases"][1][name] for name in CASE_KEYS}
    assert case == {
        "year": 2566, "count": 9, "quarters": 4, "base": 10, "target": 9.0, "ceiling": 9, "reduction": 10.0,
        "verdict": "met", "missed_by": None,
    }  # fmt: skip
    score = {name: values["ita"][1][name] for name in ITA_KEYS}
    assert score == {
        "year": 2566, "score": 71.2, "target": 65.0, "verdict": "met", "pass_mark": 85.0, "passed": False,
        "grade": None, "track": "yearly_path",
    }  # fmt: skip
    dimension = {name: values["dimensions"][0][name] for name in DIMENSION_KEYS}
    assert dimension == {
        "dimension": 1, "projects": 7, "done": 1, "in_progress": 1, "unable": 0, "unreported": 5,
        "score": pytest.approx(150 / 7, abs=1e-12), "budget_planned": 0.0, "budget_enacted": None,
        "budget_disbursed": None, "indicators_met": 1, "indicators_judged": 2,
    }  # fmt: skip
    assert values["projects"][0]["state"] == "done"
    assert {gap["code"] for gap in values["missing"]} >= {"projects", "ita"}


def test_unknown_is_null_everywhere() -> None:
    values = json.loads(json.dumps(summary_json(summary(state_of())), allow_nan=False))
    assert all(row["count"] is None and row["ceiling"] is None for row in values["cases"])
    assert all(row["score"] is None and row["passed"] is None for row in values["ita"])
    assert all(row["score"] is None and row["budget_disbursed"] is None for row in values["dimensions"])
    assert [row["verdict"] for row in values["cases"]] == ["not_applicable", *["no_data"] * 5]
    assert [row["verdict"] for row in values["ita"]] == ["no_target", *["awaiting"] * 5]


@pytest.mark.parametrize("counts", [(3, None, 2), (9, None, 2), (None, 1)])
def test_a_year_with_a_gap_is_plain_values_too(counts: tuple[int | None, ...]) -> None:
    state = state_of(whole_year(2565, 10) | quarters(2566, *counts))
    found = summarise(state, the_plan(), None, sample=False, save_number=1)
    year = json.loads(json.dumps(summary_json(found), allow_nan=False))["cases"][1]
    assert year["at_least"] is True
    assert year["verdict"] == ("ceiling_passed" if sum(filter(None, counts)) > 9 else "incomplete")
