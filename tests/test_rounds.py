"""The 6- and 12-month rounds: what each takes in, how complete it is, and what was said of money."""

from __future__ import annotations

import pytest

from acplan.fiscal import Period
from acplan.measures.rounds import money_answers, round_of
from acplan.measures.summary import Summary, summarise
from acplan.progress.state import State
from kit.builders import CANCELLED, DONE, NO_BUDGET, RUNNING, quarters, state_of, the_plan, whole_year

STATE = state_of(
    whole_year(2565, 10) | quarters(2566, 3, 2),
    {
        (2566, 1, 1): {"status": DONE},  # final: counts for both rounds
        (2566, 1, 2): {"status": RUNNING, "enacted": NO_BUDGET},
        (2566, 2, 2): {"disbursed": 500.0},  # no word of its state: that of quarter 1 is old
        (2566, 2, 3): {"status": RUNNING, "enacted": 0.0, "disbursed": NO_BUDGET},
        (2566, 2, 25): {"status": CANCELLED},
    },
)


def at(state: State, year: int, quarter: int) -> Summary:
    return summarise(state, the_plan(), Period(year, quarter), sample=False, save_number=1)


def test_a_round_counts_the_projects_whose_state_is_not_older_than_its_last_quarter() -> None:
    found = round_of(at(STATE, 2566, 2), 6)  # projects 1, 3 and 25; project 2 was not reported again
    assert (found.projects, found.reported, found.begun) == (41, 3, True)
    assert {gap.code for gap in found.missing} == {"stage_not_stated", "source", "cut_off", "ita", "projects", "stale"}


def test_a_round_has_begun_when_one_of_its_own_two_quarters_is_reported() -> None:
    assert not round_of(at(STATE, 2566, 4), 12).begun
    assert round_of(at(STATE, 2566, 4), 12).reported == 2  # only 1 and 25 are final
    for quarter in (3, 4):
        later = state_of(quarters(2566, *[None] * (quarter - 1), 1))
        assert round_of(at(later, 2566, 4), 12).begun
        assert not round_of(at(later, 2566, 2), 6).begun
    assert round_of(at(state_of(whole_year(2566, 5)), 2566, 4), 12).begun
    assert not round_of(at(STATE, 2567, 2), 6).begun


@pytest.mark.parametrize(("year", "quarter", "months"), [(2566, 4, 6), (2566, 2, 12), (2566, 1, 3), (2565, 4, 12)])
def test_a_round_is_asked_for_at_its_own_quarter(year: int, quarter: int, months: int) -> None:
    with pytest.raises(ValueError, match=f"{months} months"):
        round_of(at(STATE, year, quarter), months)


def test_what_was_said_of_money_stays_what_it_was() -> None:
    said = money_answers(STATE, Period(2566, 2))
    assert said[2] == {"enacted": NO_BUDGET, "disbursed": 500.0}
    assert said[3] == {"enacted": 0.0, "disbursed": NO_BUDGET}
    assert said[1] == said[25] == {}
    assert 21 not in said
    assert money_answers(STATE, Period(2566, 1))[2] == {"enacted": NO_BUDGET}
    assert money_answers(STATE, Period(2567, 4)) == {}
