"""The state of every project and its roll-ups, over states built in memory."""

from __future__ import annotations

import pytest

from acplan.fiscal import Period
from acplan.measures.projects import MoneyOfYear, ProjectYear, RollUp, money_by_year, project_states, projects, roll_up
from acplan.measures.summary import summarise
from acplan.progress.state import Answers, Key
from acplan.rules import ProjectState
from kit.builders import AWAITED, CANCELLED, DONE, NO_BUDGET, NOT_STARTED, RUNNING, UNABLE, YEARS, state_of, the_plan

END = Period(2566, 4)


def all_of(rows: dict[Key, Answers], period: Period = END) -> list[ProjectYear]:
    return projects(state_of(projects=rows), the_plan(), period)


def one(rows: dict[Key, Answers], period: Period = END, number: int = 1) -> ProjectYear:
    return next(found for found in all_of(rows, period) if found.project == number)


def rolled(rows: dict[Key, Answers], dimension: int, period: Period = END) -> RollUp:
    return roll_up([found for found in all_of(rows, period) if found.dimension == dimension])


def money(rows: dict[Key, Answers], period: Period, dimension: int | None = None) -> list[MoneyOfYear]:
    found = summarise(state_of(projects=rows), the_plan(), period, sample=False, save_number=0)
    return money_by_year(found.year_ends, the_plan(), period, dimension)


def test_nothing_reported() -> None:
    found = all_of({})
    assert [project.project for project in found] == list(range(1, 42))
    assert {project.state for project in found} == {ProjectState.UNREPORTED}
    assert all(project.status is None and not project.stale and project.waiting == 0 for project in found)
    assert all(p.percent is None and p.budget_enacted is None and p.budget_disbursed is None for p in found)


def test_a_status_is_carried_forward_and_goes_stale() -> None:
    rows: dict[Key, Answers] = {(2566, 1, 1): {"status": RUNNING, "percent": 20.0}}
    at_first, later = one(rows, Period(2566, 1)), one(rows, Period(2566, 3))
    assert (at_first.state, at_first.stale, at_first.reported_quarter) == (ProjectState.IN_PROGRESS, False, 1)
    assert (later.state, later.stale, later.reported_quarter) == (ProjectState.IN_PROGRESS, True, 1)
    assert later.percent == 20.0


@pytest.mark.parametrize(
    ("word", "state"), [(DONE, ProjectState.DONE), (UNABLE, ProjectState.UNABLE), (CANCELLED, ProjectState.UNABLE)]
)
def test_a_final_status_is_never_stale(word: str, state: ProjectState) -> None:
    found = one({(2566, 1, 1): {"status": word}})
    assert (found.state, found.status, found.stale) == (state, word, False)


def test_a_status_does_not_outlive_its_fiscal_year() -> None:
    found = one({(2566, 4, 1): {"status": DONE, "percent": 100.0}}, Period(2567, 1))
    assert (found.state, found.status, found.percent, found.stale) == (ProjectState.UNREPORTED, None, None, False)


def test_not_started_was_reported() -> None:
    found = one({(2566, 4, 1): {"status": NOT_STARTED}})
    assert (found.state, found.status, found.reported_quarter) == (ProjectState.NOT_STARTED, NOT_STARTED, 4)
    total = rolled({(2566, 4, 1): {"status": NOT_STARTED}}, 1)
    assert (total.not_started, total.unreported, total.reported, total.awaiting_report) == (1, 6, 1, 7)
    assert one({(2566, 1, 1): {"status": NOT_STARTED}}, Period(2566, 2)).stale
    waits = one({(2566, 1, 1): {"status": AWAITED}}, Period(2566, 2))
    assert (waits.state, waits.stale, waits.reported) == (ProjectState.UNREPORTED, False, False), "nothing was said"


def test_cancelled_counts_as_unable_and_keeps_its_word() -> None:
    found = one({(2566, 2, 1): {"status": CANCELLED, "reason": "ไม่ได้รับงบประมาณ"}})
    assert (found.state, found.status, found.reason) == (ProjectState.UNABLE, CANCELLED, "ไม่ได้รับงบประมาณ")


def test_a_reason_goes_with_the_status_that_it_explains() -> None:
    rows: dict[Key, Answers] = {
        (2566, 1, 1): {"status": UNABLE, "reason": "บุคลากรไม่เพียงพอ"},
        (2566, 2, 1): {"status": RUNNING},
    }
    assert one(rows, Period(2566, 1)).reason == "บุคลากรไม่เพียงพอ"
    assert one(rows, Period(2566, 2)).reason is None


def test_the_latest_report_counts_field_by_field() -> None:
    rows: dict[Key, Answers] = {
        (2566, 1, 1): {"status": RUNNING, "percent": 30.0, "enacted": 5000.0, "obstacle": "ฝนตก", "evidence": "บันทึก 1"},
        (2566, 2, 1): {"percent": 60.0, "disbursed": 1200.5},
        (2566, 3, 1): {"status": DONE, "evidence": "บันทึก 2"},
    }
    found = one(rows, Period(2566, 2))
    assert (found.state, found.percent, found.budget_enacted, found.budget_disbursed) == (
        ProjectState.IN_PROGRESS, 60.0, 5000.0, 1200.5,
    )  # fmt: skip
    assert (found.reported_quarter, found.stale) == (1, True)
    later = one(rows)
    assert (later.state, later.percent, later.obstacle, later.evidence) == (ProjectState.DONE, 60.0, "ฝนตก", "บันทึก 2")


def test_figures_at_an_earlier_quarter_ignore_later_rows() -> None:
    rows: dict[Key, Answers] = {(2566, 1, 1): {"status": RUNNING}, (2566, 3, 1): {"status": DONE}}
    assert one(rows, Period(2566, 2)).state is ProjectState.IN_PROGRESS
    assert one(rows, Period(2565, 4)).state is ProjectState.UNREPORTED


def test_no_budget_is_an_answer() -> None:
    found = one({(2566, 1, 1): {"status": RUNNING, "enacted": NO_BUDGET, "disbursed": NO_BUDGET}})
    assert (found.uses_no_budget, found.budget_enacted, found.budget_disbursed) == (True, 0.0, 0.0)


def test_no_budget_holds_until_another_answer_is_given() -> None:
    rows: dict[Key, Answers] = {(2566, 1, 1): {"enacted": NO_BUDGET}, (2566, 2, 1): {"status": RUNNING}}
    assert one(rows, Period(2566, 2)).uses_no_budget
    rows[2566, 3, 1] = {"enacted": 4000.0}
    assert (one(rows).uses_no_budget, one(rows).budget_enacted) == (False, 4000.0)


def test_money_not_reported_is_unknown_and_never_zero() -> None:
    found = one({(2566, 1, 21): {"status": RUNNING}}, number=21)
    assert (found.budget_planned, found.budget_enacted, found.budget_disbursed) == (30_000.0, None, None)
    assert not found.uses_no_budget
    total = rolled({(2566, 1, 21): {"status": RUNNING}}, 2)
    assert (total.budget_planned, total.budget_enacted, total.budget_disbursed) == (30_000.0, None, None)
    assert total.money_missing == 1


def test_planned_budgets_of_the_dimensions() -> None:
    assert [rolled({}, dimension).budget_planned for dimension in (1, 2, 3, 4)] == [0, 30_000, 100_000, 40_000]
    assert [rolled({}, dimension).money_missing for dimension in (1, 2, 3, 4)] == [0, 1, 1, 2]


def test_that_others_need_no_money_says_nothing_of_those_that_do() -> None:
    rows: dict[Key, Answers] = {(2566, 1, n): {"enacted": NO_BUDGET, "disbursed": NO_BUDGET} for n in (35, 36)}
    assert (rolled(rows, 4).budget_enacted, rolled(rows, 4).budget_disbursed) == (None, None)
    rows[2566, 1, 39] = {"enacted": 20_000.0, "disbursed": 0.0}
    total = rolled(rows, 4)
    assert (total.budget_enacted, total.budget_disbursed, total.money_missing) == (20_000.0, 0.0, 1)


def test_roll_up() -> None:
    words = {1: DONE, 2: DONE, 3: RUNNING, 4: UNABLE, 5: NOT_STARTED}
    total = rolled({(2566, 4, n): {"status": word} for n, word in words.items()}, 1)
    assert (total.projects, total.done, total.in_progress, total.unable, total.not_started) == (7, 2, 1, 1, 1)
    assert (total.unreported, total.awaiting_report, total.reported) == (2, 3, 5)
    assert total.score == pytest.approx(100 * 2.5 / 7, abs=1e-12)


def test_no_score_where_nothing_is_reported() -> None:
    assert rolled({}, 1).score is None
    assert rolled({(2566, 4, 1): {"status": NOT_STARTED}}, 1).score == 0.0
    assert rolled({(2566, 4, 1): {"status": AWAITED}}, 1).score is None
    assert rolled({(2566, 4, 1): {"status": UNABLE}}, 1).score == 0.0


def test_waiting_counts_the_quarters_on_end() -> None:
    rows: dict[Key, Answers] = {(2566, 2, 1): {"status": RUNNING}, (2566, 1, 2): {"status": RUNNING}}
    rows |= {(2566, 4, 2): {"status": DONE}, (2567, 1, 1): {"status": RUNNING}}
    assert one(rows, Period(2566, 1)).waiting == 0
    assert one(rows, Period(2566, 2)).waiting == 1
    assert one(rows, Period(2566, 4)).waiting == 3
    assert one(rows, Period(2567, 1)).waiting == 4  # over the years
    assert one(rows, Period(2567, 2)).waiting == 5
    assert one(rows, Period(2566, 3), number=2).waiting == 3
    assert one(rows, Period(2566, 4), number=2).waiting == 0


def test_states_over_the_quarters() -> None:
    rows: dict[Key, Answers] = {(2566, 2, 1): {"status": RUNNING}, (2566, 4, 1): {"status": DONE}}
    found = project_states(state_of(projects=rows), the_plan(), Period(2567, 1))
    mine = [each for each in found if each.project == 1]
    assert [each.state for each in mine] == ["unreported", "in_progress", "in_progress", "done", "unreported"]
    assert [each.stale for each in mine] == [False, False, True, False, False]
    assert [each.year for each in mine] == [2566] * 4 + [2567]
    assert [each.quarter for each in mine] == [1, 2, 3, 4, 1]
    assert len(found) == 41 * 5


def test_what_was_reported_later_is_not_known_at_a_quarter() -> None:
    rows: dict[Key, Answers] = {(2566, 1, 1): {"status": RUNNING}, (2566, 3, 1): {"status": DONE}}
    later = summarise(state_of(projects=rows), the_plan(), Period(2568, 4), sample=False, save_number=0)
    at = later.at(Period(2566, 2))
    assert at is later.previous.at(Period(2566, 2)), "each period is summed up once"
    assert [each.state for each in at.project_states if each.project == 1] == ["in_progress", "in_progress"]
    assert (at.projects[0].state, at.projects[0].waiting, at.projects[0].stale) == (ProjectState.IN_PROGRESS, 2, True)
    assert (later.at(Period(2566, 4)).projects[0].waiting, sorted(at.year_ends)) == (0, [2566])


def test_money_by_year() -> None:
    rows: dict[Key, Answers] = {
        (2566, 1, 21): {"enacted": 30_000.0, "disbursed": 5_000.0},
        (2566, 4, 21): {"disbursed": 29_000.0},
        (2567, 1, 21): {"enacted": 25_000.0},
    }
    found = money(rows, Period(2567, 1))
    assert [year.planned for year in found] == [170_000.0] * 5
    assert [year.enacted for year in found] == [30_000.0, 25_000.0, None, None, None]
    assert [year.disbursed for year in found] == [29_000.0, None, None, None, None]
    assert [year.open for year in found] == [False, True, True, True, True]
    assert [year.year for year in found] == list(YEARS)


def test_money_at_an_earlier_quarter_ignores_later_rows() -> None:
    rows: dict[Key, Answers] = {
        (2566, 1, 21): {"enacted": 30_000.0, "disbursed": 5_000.0},
        (2566, 4, 21): {"disbursed": 29_000.0},
    }
    first = money(rows, Period(2566, 2), dimension=2)[0]
    assert (first.planned, first.enacted, first.disbursed) == (30_000.0, 30_000.0, 5_000.0)
    other = money(rows, Period(2566, 2), dimension=3)
    assert other[0].planned == 100_000.0
    assert all(year.disbursed is None for year in other)
