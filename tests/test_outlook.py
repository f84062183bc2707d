"""What is still needed to reach the last year, and where the pace would lead, by hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from acplan.fiscal import Period
from acplan.measures.cases import cases
from acplan.measures.ita import ita
from acplan.measures.outlook import Outlook, case_outlook, ita_outlook
from acplan.progress.state import State
from acplan.words.outlook import cases_outlook
from kit.builders import COMPLAINT, INDICTED, quarters, state_of, the_plan, whole_year
from kit.pages import LANGS, run, saved


def of_cases(state: State, year: int = 2570, quarter: int = 4) -> Outlook | None:
    return case_outlook(cases(state, the_plan(), Period(year, quarter)))


def of_ita(scores: dict[int, float]) -> Outlook | None:
    state = state_of({(year, 4): {"ita_total": score} for year, score in scores.items()})
    return ita_outlook(ita(state, the_plan(), Period(2570, 4)))


def years(*counts: int, first: int = 2565, **more: object) -> State:
    rows = {}
    for year, count in enumerate(counts, start=first):
        rows |= whole_year(year, count, **more)  # type: ignore[arg-type]
    return state_of(rows)


def test_cases_that_must_still_fall() -> None:
    # base 10: 2570 allows 5. 10, 9, 12 in 2565-2567: 7 fewer within 3 years; changes -1 and +3
    found = of_cases(years(10, 9, 12))
    assert found == Outlook(2567, 2570, 12.0, 5.0, 7.0, 3, pytest.approx(7 / 3), 9.0, 21.0, at_least=False)


def test_a_fall_does_not_go_below_nothing() -> None:
    found = of_cases(years(10, 6, 2))  # -4 a year: 2 - 12 is 0
    assert found is not None
    assert (found.needed, found.low, found.high) == (0.0, 0.0, 0.0)


def test_nothing_is_projected_before_three_years_on_end() -> None:
    found = of_cases(years(10, 9))
    assert found is not None
    assert (found.needed, found.low, found.high) == (4.0, None, None)
    gap = state_of(whole_year(2565, 10) | whole_year(2566, 9) | whole_year(2568, 8))
    found = of_cases(gap)
    assert found is not None
    assert (found.latest, found.low) == (2568, None)


def test_an_open_year_and_one_of_another_stage_do_not_count() -> None:
    state = years(10, 9, 8)
    state.rows["headline"] |= quarters(2568, 1, 1)
    found = of_cases(state, 2568, 2)
    assert found is not None
    assert (found.latest, found.now) == (2567, 8.0)
    other = state_of(whole_year(2565, 10, stage=INDICTED) | whole_year(2566, 4, stage=COMPLAINT))
    found = of_cases(other)
    assert found is not None
    assert (found.latest, found.now) == (2565, 10.0)


def open_year(*counts: int, before: tuple[int, ...] = (10, 9, 8)) -> Outlook | None:
    state = years(*before)
    state.rows["headline"] |= quarters(2565 + len(before), *counts)
    return of_cases(state, 2565 + len(before), max(len(counts), 1))


def test_what_is_certain_of_an_open_year_counts() -> None:
    # 10, 9, 8 and in 2568 already 8, where the pace would have 7: 3 fewer within 2 years; changes -1, -1 and at least 0
    assert open_year(2, 3, 3) == Outlook(2568, 2570, 8.0, 5.0, 3.0, 2, 1.5, 6.0, 8.0, at_least=True)
    for counts in ((2, 3), (2, 3, 2)):  # 5, and 7 as the pace would have it: both years are open
        found = open_year(*counts)
        assert found is not None
        assert (found.latest, found.at_least, found.low, found.high) == (2567, False, 5.0, 5.0)
    # with one closed year any more than it had is certain to be further
    found = open_year(6, 5, before=(10,))
    assert found is not None
    assert (found.latest, found.now, found.needed, found.at_least, found.low) == (2566, 11.0, 6.0, True, None)
    for counts, before in (
        ((6, 4), (10,)),
        ((0, 0), (10, 4)),
        ((), (10, 4)),
    ):  # the pace of the second would be below 0
        found = open_year(*counts, before=before)
        assert found is not None
        assert (found.latest, found.at_least) == (2564 + len(before), False)


def test_the_last_year_cannot_end_with_fewer_than_it_has() -> None:
    before = (10, 8, 6, 4, 2)  # -2 a year: 2570 would have none, but has 3
    found = open_year(1, 2, before=before)
    assert found is not None
    assert (found.latest, found.at_least, found.low, found.high) == (2569, False, 3.0, 3.0)
    assert open_year(4, 2, before=before) is None, "6 are beyond the 5 of 2570, and that is what the page says"


def test_an_open_year_is_told_as_such() -> None:
    told = cases_outlook(open_year(2, 3, 3) or pytest.fail("no outlook"))
    assert told[0].th == (
        "ปี 2568 มีแล้ว 8 เรื่อง และยังไม่ครบปี เป้าหมายปี 2570 คือไม่เกิน 5 เรื่อง ต้องลดลงอีกอย่างน้อย 3 เรื่องภายใน 2 ปี เฉลี่ยปีละ 1.5 เรื่อง"
    )
    assert told[1].en == "If the pace stays, 2570 will have 6 to 8 cases or more, because 2568 can still grow"
    alike = cases_outlook(open_year(2, 3) or pytest.fail("no outlook"))
    assert alike[1].en == "If the pace stays, 2570 will come to about 5 cases"
    last = cases_outlook(of_cases(years(10, 9, 8, 7, 6)) or pytest.fail("no outlook"))
    assert last[0].en == "2569 had 6 cases and 2570 allows 5: 1 fewer by then", "one year has no average"


def test_without_a_base_or_after_the_last_year_there_is_no_way_to_tell() -> None:
    assert of_cases(state_of(whole_year(2566, 9))) is None
    assert of_cases(years(10, 9, 8, 7, 6, 5)) is None
    assert of_cases(state_of()) is None


def test_the_score_that_must_still_rise() -> None:
    # 65.45, 66.10, 68.90: 16.10 to 85 within 3 years; changes +0.65 and +2.80
    found = of_ita({2565: 65.45, 2566: 66.10, 2567: 68.90})
    assert found is not None
    assert (found.latest, found.goal, found.needed) == (2567, 85.0, pytest.approx(16.10))
    assert (found.each_year, found.low, found.high) == tuple(map(pytest.approx, (16.10 / 3, 70.85, 77.30)))


def test_a_score_does_not_rise_above_a_hundred() -> None:
    found = of_ita({2565: 70.0, 2566: 80.0, 2567: 95.0})
    assert found is not None
    assert (found.needed, found.low, found.high) == (0.0, 100.0, 100.0)


@pytest.mark.parametrize(
    ("lang", "sentences"),
    [
        (
            "th",
            (
                "ปี 2567 มี 12 เรื่อง เป้าหมายปี 2570 คือไม่เกิน 5 เรื่อง ต้องลดลงอีก 7 เรื่องภายใน 3 ปี เฉลี่ยปีละ 2.33 เรื่อง",
                "หากอัตราการเปลี่ยนแปลงเป็นเช่นที่ผ่านมา ปี 2570 จะอยู่ระหว่าง 9 ถึง 21 เรื่อง",
            ),
        ),
        (
            "en",
            (
                "2567 had 12 cases and 2570 allows 5: 7 fewer by then, 2.33 a year on average",
                "If the pace stays, 2570 will lie between 9 and 21 cases",
            ),
        ),
    ],
)
def test_the_page_says_it(tmp_path: Path, lang: str, sentences: tuple[str, ...]) -> None:
    saved(tmp_path, years(10), years(9, first=2566), years(12, first=2567))
    text = run(tmp_path, "cases", lang).text
    for sentence in sentences:
        assert sentence in text


@pytest.mark.parametrize("lang", LANGS)
def test_a_goal_that_is_reached_must_be_kept(tmp_path: Path, lang: str) -> None:
    saved(tmp_path, years(10), years(4, first=2566))
    text = run(tmp_path, "cases", lang).text
    assert {"th": "แล้ว ต้องรักษาไว้ ยังไม่ครบสามปีต่อเนื่อง", "en": "it must be kept Fewer than three years on end"}[
        lang
    ] in text
