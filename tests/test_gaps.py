"""What is missing, over states built in memory."""

from __future__ import annotations

from datetime import date

import pytest

from acplan.fiscal import Period
from acplan.measures.gaps import Gap
from acplan.measures.summary import Summary
from acplan.progress.state import Answers, Key
from kit.builders import COMPLAINT, DONE, INDICTED, NOT_STARTED, RUNNING, quarters, state_of, the_plan, whole_year

WHOLE: dict[str, object] = {"source": "สำนักงาน ป.ป.ช.", "cut_off": date(2023, 9, 30), "stage": INDICTED}
BASE = whole_year(2565, 10, ita_total=60.0, **WHOLE)  # type: ignore[arg-type]
END = Period(2566, 4)
DONE_ALL: dict[Key, Answers] = {(2566, 1, n): {"status": DONE} for n in range(1, 42)}


def gaps(
    headline: dict[Key, Answers], projects: dict[Key, Answers] | None = None, period: Period = END
) -> dict[tuple[str, int], Gap]:
    summary = Summary(state_of(headline, projects), the_plan(), period, sample=False, save_number=1)
    return {(gap.code, gap.year): gap for gap in summary.missing}


def test_nothing_is_missing_when_all_is_reported() -> None:
    year = quarters(2566, 3, 2, 3, 1, **WHOLE)  # type: ignore[arg-type]
    year[2566, 4]["ita_total"] = 71.2
    found = gaps(BASE | year, DONE_ALL)
    assert set(found) == {("money", 2566), ("indicators", 2566)}, "states alone are not all that is asked for"
    assert found["money", 2566].projects == (21, 30, 39, 41)
    assert found["indicators", 2566].text.en.endswith(": 105"), "128 less 20 qualitative ones and 3 of the ITA"


def test_everything_is_missing_at_first() -> None:
    found = gaps({}, period=Period(2566, 2))
    assert list(found) == [("base_cases", 2565), ("cases", 2566), ("ita", 2565), ("projects", 2566)]
    assert "2565" in found["base_cases", 2565].text.th
    assert "1, 2" in found["cases", 2566].text.en
    assert found["cases", 2566].quarter == 2
    assert found["projects", 2566].projects == tuple(range(1, 42))


def test_a_base_year_of_some_quarters() -> None:
    some, none = (gaps(rows)["base_cases", 2565].text for rows in (quarters(2565, 3, 2), {}))
    assert some != none
    assert ("base_cases", 2565) not in gaps(quarters(2565, 3, 2, 1, 4))


def test_a_year_left_unfinished() -> None:
    found = gaps(BASE | quarters(2566, 3, 2, 3) | quarters(2567, 1), period=Period(2567, 1))
    assert "3 of 4" in found["year_incomplete", 2566].text.en
    assert ("year_incomplete", 2567) not in found
    assert ("year_incomplete", 2566) not in gaps(BASE | quarters(2566, 3, 2, 3), period=Period(2566, 3))


def test_quarters_without_a_count() -> None:
    found = gaps(BASE | quarters(2566, 3, None, 2), period=Period(2566, 4))
    assert found["cases", 2566].text.en.endswith("quarters 2, 4 not reported")
    assert found["cases", 2566].quarter == 4
    assert ("cases", 2566) not in gaps(BASE | whole_year(2566, 9))


def test_a_whole_year_row_without_a_count_does_not_stand_for_one() -> None:
    assert ("cases", 2566) in gaps(BASE | {(2566, 0): {"ita_total": 71.2}})


def test_no_source_and_no_cut_off_date() -> None:
    rows = BASE | quarters(2566, 3, source="ก") | {(2566, 2): {"cases": 2, "cut_off": date(2023, 3, 31)}}
    found = gaps(rows, period=Period(2566, 2))
    assert "quarter 2" in found["source", 2566].text.en
    assert "quarter 1" in found["cut_off", 2566].text.en


def test_another_stage() -> None:
    rows = BASE | quarters(2566, 3, 2, 3, 1, stage=COMPLAINT)
    assert ("stage", 2566) in gaps(rows)
    assert ("stage", 2567) not in gaps(rows)


def test_a_missing_ita_score_is_told_after_the_year() -> None:
    rows = BASE | quarters(2566, 3, 2, 3, 1)
    assert ("ita", 2566) in gaps(rows, period=Period(2566, 4))
    assert ("ita", 2566) not in gaps(rows, period=Period(2566, 3))
    assert ("ita", 2565) not in gaps(rows)
    assert ("ita", 2565) in gaps(whole_year(2565, 10))


def test_silent_and_stale_projects() -> None:
    rows: dict[Key, Answers] = {(2566, 4, n): {"status": DONE} for n in range(4, 42)}
    rows |= {(2566, 4, 1): {"status": NOT_STARTED}, (2566, 1, 2): {"status": RUNNING}}
    found = gaps(BASE, rows)
    assert found["projects", 2566].projects == (3,), "that 1 is not started was reported"
    assert found["stale", 2566].projects == (2,)


def test_the_base_year_asks_for_no_projects() -> None:
    found = gaps(BASE, period=Period(2565, 4))
    assert found == {}


@pytest.mark.parametrize("period", [Period(2565, 4), Period(2566, 2), Period(2569, 4)])
def test_the_base_year_has_to_say_what_it_counts_at_every_period(period: Period) -> None:
    found = gaps(whole_year(2565, 10, ita_total=70.0), period=period)
    told = {code: found[code, 2565] for code in ("stage_not_stated", "source", "cut_off")}
    assert {gap.quarter for gap in told.values()} == {None}
    assert told["stage_not_stated"].text == (
        "ไม่ได้ระบุขั้นตอนที่นับของจำนวนคดีปี 2565 ทั้งปี", "No stage given at which the cases of 2565 as a whole are counted",
    )  # fmt: skip
    assert told["source"].text.en == "No source given for the case count of 2565 as a whole"
    assert told["cut_off"].text.th == "ไม่ได้ระบุวันที่ตัดข้อมูลของจำนวนคดีปี 2565 ทั้งปี"


def test_a_whole_year_has_to_say_it_in_its_own_year() -> None:
    rows = BASE | whole_year(2566, 9, stage=INDICTED, source="ทะเบียน")
    assert ("cut_off", 2566) in gaps(rows, period=Period(2566, 4))
    assert ("source", 2566) not in gaps(rows, period=Period(2566, 4))
    assert ("cut_off", 2566) not in gaps(rows, period=Period(2567, 4))


def test_quarters_that_do_not_say_it_are_named() -> None:
    rows = BASE | quarters(2566, 3, 2, 1, stage=INDICTED, source="ทะเบียน")
    rows[2566, 2] |= {"cut_off": Period(2566, 2).last_day}
    found = gaps(rows, period=Period(2566, 3))["cut_off", 2566]
    assert (found.quarter, found.text.en) == (3, "No cut-off date given for the case count of 2566 quarters 1, 3")
