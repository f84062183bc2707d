from __future__ import annotations

import json
from datetime import date

import pytest

from acplan import schema
from acplan.fiscal import Period
from acplan.plan import Plan
from acplan.progress.checks import check_progress
from acplan.progress.form import form
from acplan.progress.state import Change, State, changes
from acplan.workbook.read import Row
from kit.builders import HEADLINE, INDICATORS, PROJECTS, reported
from kit.workbooks import filled

CASES, ITA = "คดีทุจริตใหม่ในไตรมาส", "คะแนน ITA รวม"
DONE, RUNNING = "ดำเนินการแล้วเสร็จ", "อยู่ระหว่างดำเนินการ"


def rows_of(sheet: schema.Sheet, *cells: dict[str, object]) -> dict[str, list[Row]]:
    return {sheet.name: [Row(sheet.title.th, n, values, {}) for n, values in enumerate(cells, start=2)]}  # type: ignore[arg-type]


def headline(**cells: object) -> dict[str, list[Row]]:
    return rows_of(schema.HEADLINE, {"year": 2569, **cells})


def test_a_blank_cell_keeps_what_is_stored() -> None:
    state = reported(headline={(2569, 1): {"cases": 2, "source": "ป.ป.ช."}})
    found = changes(state, headline(quarter=1, cases=3))
    assert found == [Change("headline", (2569, 1), "cases", 2, 3)]
    assert state.apply(found).rows["headline"] == {(2569, 1): {"cases": 3, "source": "ป.ป.ช."}}


def test_a_dash_withdraws_what_is_stored() -> None:
    state = reported(headline={(2569, 1): {"cases": 2, "source": "ป.ป.ช."}})
    found = changes(state, headline(quarter=1, cases="-"))
    assert found == [Change("headline", (2569, 1), "cases", 2, None)]
    assert found[0].revises
    assert state.apply(found).rows["headline"] == {(2569, 1): {"source": "ป.ป.ช."}}


def test_a_row_of_which_all_is_withdrawn_is_gone() -> None:
    state = reported(headline={(2569, 1): {"cases": 2}})
    assert state.apply(changes(state, headline(quarter=1, cases="-"))).rows == State().rows


def test_a_dash_where_nothing_is_stored_changes_nothing() -> None:
    assert changes(State(), headline(quarter=1, cases="-")) == []


def test_a_stated_nought_is_a_report() -> None:
    assert changes(State(), headline(quarter=1, cases=0)) == [Change("headline", (2569, 1), "cases", None, 0)]


def test_a_row_without_answers_changes_nothing() -> None:
    row = {"year": 2569, "quarter": 1, "project": 5, "name": "ชื่อ"}
    assert changes(State(), rows_of(schema.PROJECTS, row)) == []


def test_the_same_file_twice_changes_nothing(plan: Plan, today: date) -> None:
    data = filled(
        form(plan, State(), 2569, 1, save=0),
        {
            HEADLINE: {1: {CASES: 1, "ข้อมูล ณ วันที่": date(2025, 12, 31)}},
            PROJECTS: {5: {"สถานะ": RUNNING, "ความก้าวหน้าสะสม (ร้อยละ)": 40}},
            INDICATORS: {"P01-O1a": {"ผลสะสม": 3}, "P08-O2": {"ผลสะสม": "มี"}},
        },
    )
    first = changes(State(), check_progress(data, plan, State(), today).rows)
    assert len(first) == 6
    state = State().apply(first)
    assert changes(state, check_progress(data, plan, state, today).rows) == []


def test_applying_leaves_the_state_before_as_it_was() -> None:
    state = reported(headline={(2569, 1): {"cases": 2}})
    state.apply(changes(state, headline(quarter=1, cases=5)))
    assert state.rows["headline"] == {(2569, 1): {"cases": 2}}


def test_a_whole_year_takes_the_place_of_its_quarters_and_back() -> None:
    quarters = {(2569, q): {"cases": q, "source": "ก"} for q in (1, 2, 3)}
    state = reported(headline=quarters | {(2568, 1): {"cases": 9}})  # type: ignore[operator]
    whole = state.apply(changes(state, headline(quarter=0, cases=6)))
    assert whole.rows["headline"] == {(2568, 1): {"cases": 9}, (2569, 0): {"cases": 6}}
    back = whole.apply(changes(whole, headline(quarter=1, cases=1)))
    assert back.rows["headline"] == {(2568, 1): {"cases": 9}, (2569, 1): {"cases": 1}}


def test_what_is_replaced_is_listed_as_withdrawn() -> None:
    state = reported(headline={(2569, 1): {"cases": 1, "source": "ก"}})
    assert changes(state, headline(quarter=0, cases=6)) == [
        Change("headline", (2569, 1), "cases", 1, None),
        Change("headline", (2569, 1), "source", "ก", None),
        Change("headline", (2569, 0), "cases", None, 6),
    ]


@pytest.mark.parametrize("cells", [{"cases": "-"}, {"cases": "-", "note": "ก"}, {"note": "ก"}])
def test_a_whole_year_row_without_a_count_replaces_nothing(cells: dict[str, object]) -> None:
    state = reported(headline={(2569, 1): {"cases": 1}})
    after = state.apply(changes(state, headline(quarter=0, **cells)))
    assert after.rows["headline"][2569, 1] == {"cases": 1}


def test_a_whole_year_row_of_a_project_counts_as_its_fourth_quarter() -> None:
    found = changes(State(), rows_of(schema.PROJECTS, {"year": 2569, "quarter": 0, "project": 5, "status": DONE}))
    assert found == [Change("projects", (2569, 4, 5), "status", None, DONE)]
    found = changes(
        State(), rows_of(schema.INDICATORS, {"year": 2569, "quarter": 0, "indicator": "P08-O2", "value": "มี"})
    )
    assert found == [Change("indicators", (2569, 4, "P08-O2"), "value", None, "มี")]


@pytest.mark.parametrize(
    "change",
    [
        Change("headline", (2569, 1), "cut_off", date(2025, 12, 31), date(2026, 1, 15)),
        Change("headline", (2569, 1), "cut_off", None, date(2026, 1, 15)),
        Change("headline", (2565, 0), "cases", 10, None),
        Change("headline", (2569, 4), "ita_total", 84.99, 85.0),
        Change("projects", (2569, 2, 41), "enacted", "ไม่ใช้งบประมาณ", 20000.0),
        Change("projects", (2569, 2, 41), "evidence", "2026-01-15", "=1+1"),
        Change("indicators", (2569, 2, "P01-R1"), "value", "2026-01-15", "ดีขึ้น"),
        Change("indicators", (2569, 2, "P01-O1a"), "value", None, 4.5),
    ],
)
def test_a_change_survives_the_log(change: Change) -> None:
    again = Change.from_json(json.loads(json.dumps(change.as_json(), ensure_ascii=False)))
    assert again == change
    assert [type(again.was), type(again.becomes)] == [type(change.was), type(change.becomes)]
    assert type(again.key) is tuple


def test_changes_rebuild_the_state() -> None:
    state = reported(
        headline={(2569, 1): {"cases": 1, "cut_off": date(2025, 12, 31)}},
        projects={(2569, 1, 5): {"percent": 40.0}},
    )
    rows = headline(quarter=1, cases=1, cut_off=date(2025, 12, 31))
    rows |= rows_of(schema.PROJECTS, {"year": 2569, "quarter": 1, "project": 5, "percent": 40.0})
    assert State().apply(changes(State(), rows)).rows == state.rows == State.of(rows).rows


def test_years_latest_and_the_cut_at_a_period() -> None:
    state = reported(
        headline={(2565, 0): {"cases": 10}, (2569, 1): {"cases": 1}},
        projects={(2568, 4, 5): {"status": DONE}, (2569, 2, 5): {"status": RUNNING}},
    )
    assert state.years() == [2565, 2568, 2569]
    assert state.latest() == Period(2569, 2)
    assert State().latest() is None
    assert list(state.rows_up_to(schema.HEADLINE, Period(2569, 1))) == [(2565, 0), (2569, 1)]
    assert list(state.rows_up_to(schema.PROJECTS, Period(2569, 1))) == [(2568, 4, 5)]
    assert [state.rows_up_to(sheet, Period(2565, 3)) for sheet in schema.PROGRESS_SHEETS] == [{}, {}, {}]


def test_records_stand_in_order_with_their_keys() -> None:
    state = reported(headline={(2569, 2): {"cases": 2}, (2568, 1): {"cases": 9}, (2569, 1): {"cases": 1}})
    assert state.records(schema.HEADLINE, 2569) == [
        {"year": 2569, "quarter": 1, "cases": 1},
        {"year": 2569, "quarter": 2, "cases": 2},
    ]
