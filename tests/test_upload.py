"""What an upload would change, and which of it must be explained."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from acplan.progress.state import Answers, Key, State
from acplan.store import DataFolder, Stored, opened
from acplan.upload.preview import Preview, accept, preview
from kit.builders import HEADLINE, book_of, edited, fill, quarters, state_of, the_plan, whole_year

TODAY = date(2026, 11, 22)
CLOSED = quarters(2566, 3, 2, 3, 1)


def look(before: State, sent: State, year: int = 2566) -> Preview:
    found = preview(book_of(sent, year), the_plan(), Stored(before, plan=the_plan()), TODAY)
    assert not found.refused
    return found


def turned(found: Preview) -> list[str]:
    return [flip.sentence("en") for flip in found.flips]


def test_what_is_new_needs_no_reason() -> None:
    found = look(state_of(whole_year(2565, 10) | quarters(2566, 3, 2)), state_of(CLOSED))
    assert (found.flips, found.needs_reason, dict(found.counts)) == ((), False, {"new": 2})


def test_a_revision_that_flips_a_verdict_needs_a_reason() -> None:
    found = look(state_of(whole_year(2565, 10) | CLOSED), state_of(quarters(2566, 3, 2, 3, 2)))
    assert turned(found) == ["Corruption cases 2566: from “Target met” to “No change from the base year”"]
    assert (found.needs_reason, dict(found.counts)) == (True, {"changed": 1})


def test_a_revision_that_flips_nothing_needs_none() -> None:
    found = look(state_of(whole_year(2565, 10) | CLOSED), state_of(quarters(2566, 3, 2, 3, 0)))
    assert (found.flips, found.needs_reason, dict(found.counts)) == ((), False, {"changed": 1})


def test_any_change_of_the_base_year_needs_a_reason() -> None:
    found = look(state_of(whole_year(2565, 100)), state_of(whole_year(2565, 101)), 2565)
    assert (found.flips, found.base_year_revised, found.needs_reason) == ((), True, True)


def test_the_first_report_of_the_base_year_needs_none() -> None:
    found = look(state_of(CLOSED), state_of(whole_year(2565, 10)), 2565)
    assert (found.base_year_revised, found.needs_reason) == (False, False)


def test_a_withdrawal_is_a_revision() -> None:
    before = state_of(whole_year(2565, 10) | CLOSED)
    data = edited(book_of(before, 2566), lambda book: fill(book[HEADLINE], "คดีทุจริตใหม่ในไตรมาส", "-", {"ไตรมาส": 4}))
    found = preview(data, the_plan(), Stored(before, plan=the_plan()), TODAY)
    assert dict(found.counts) == {"withdrawn": 1}
    assert turned(found) == ["Corruption cases 2566: from “Target met” to “In progress”"]


@pytest.mark.parametrize(("counts", "flips"), [((3, 2, 3, 1), 0), ((3, 3, 3, 3), 1), ((3, 2), 1)])
def test_quarters_in_the_place_of_a_whole_year_flip_only_what_differs(counts: tuple[int, ...], flips: int) -> None:
    found = look(state_of(whole_year(2565, 10) | whole_year(2566, 9)), state_of(quarters(2566, *counts)))
    assert dict(found.counts) == {"new": len(counts), "withdrawn": 1}
    assert len(found.flips) == flips
    assert not any("Not reported" in sentence for sentence in turned(found))


def test_a_whole_year_in_the_place_of_quarters_is_told_as_it_will_stand() -> None:
    found = look(state_of(whole_year(2565, 10) | quarters(2566, 3, 2)), state_of(whole_year(2566, 9)))
    assert turned(found) == ["Corruption cases 2566: from “In progress” to “Target met”"]


def test_a_score_that_no_longer_passes() -> None:
    before = state_of({(2566, 4): {"ita_total": 85.0}})
    assert turned(look(before, state_of({(2566, 4): {"ita_total": 84.99}}))) == [
        "ITA against the pass mark 2566: from “Passed” to “Not passed”"
    ]


def test_a_revised_result_flips_the_year_after_as_well() -> None:
    rows: dict[Key, Answers] = {(2566, 4, "P04-R1"): {"value": 4.0}, (2567, 4, "P04-R1"): {"value": 3.0}}
    found = look(state_of(indicators=rows), state_of(indicators={(2566, 4, "P04-R1"): {"value": 2.0}}))
    assert turned(found) == ["Indicator P04-R1 2567: from “Met” to “Not met”"]


def test_the_sample_is_nothing_to_revise() -> None:
    sample = Stored(state_of(whole_year(2565, 10) | CLOSED), sample=True, plan=the_plan())
    found = preview(book_of(state_of(quarters(2566, 9, 9)), 2566), the_plan(), sample, TODAY)
    assert (dict(found.counts), found.needs_reason) == ({"new": 2}, False)


def test_a_workbook_with_errors_changes_nothing() -> None:
    data = edited(
        book_of(state_of(CLOSED), 2566), lambda book: fill(book[HEADLINE], "คดีทุจริตใหม่ในไตรมาส", -1, {"ไตรมาส": 1})
    )
    found = preview(data, the_plan(), Stored(state_of(), plan=the_plan()), TODAY)
    assert (found.refused, found.changes, found.flips) == (True, (), ())


def test_new_quarters_of_a_revised_base_year_count_when_verdicts_are_compared() -> None:
    before = state_of(quarters(2565, 2) | quarters(2566, 3, 3, 3, 3))
    found = look(before, state_of(quarters(2565, 1, 1, 1, 1)), 2565)
    assert turned(found) == ["Corruption cases 2566: from “Cannot be judged yet” to “Worse than the base year”"]
    assert found.base_year_revised


def test_the_score_of_a_year_outlives_the_change_between_whole_year_and_quarters() -> None:
    before = state_of(whole_year(2565, 10, ita_total=86.0) | CLOSED)
    found = look(before, state_of(quarters(2565, 2, 3, 2, 3)), 2565)
    after = before.apply(found.changes)
    assert after.rows["headline"][2565, 4] == {"cases": 3, "ita_total": 86.0}
    assert (2565, 0) not in after.rows["headline"]
    back = look(after, state_of(whole_year(2565, 10)), 2565)
    assert after.apply(back.changes).rows["headline"][2565, 0] == {"cases": 10, "ita_total": 86.0}


def test_a_score_given_with_the_quarters_goes_before_the_one_of_the_whole_year() -> None:
    before = state_of(whole_year(2565, 10, ita_total=86.0))
    sent = quarters(2565, 2, 3, 2, 3)
    sent[2565, 4]["ita_total"] = 84.0
    found = look(before, state_of(sent), 2565)
    assert before.apply(found.changes).rows["headline"][2565, 4]["ita_total"] == 84.0
    assert "The ITA goal that applies, by the base-year score of 2565" in " ".join(turned(found))


# Quarters that were skipped, and the same file again


def warned(before: State, sent: State, year: int) -> list[str]:
    return [issue.found("en") for issue in look(before, sent, year).issues if issue.wording.code == "skipped"]


BASE = whole_year(2565, 10)


@pytest.mark.parametrize(
    ("stored", "year", "counts", "told"),
    [
        (quarters(2566, 3), 2566, (3, 2), None),
        (quarters(2566, 3, 2, 3), 2568, (None, 2), "6 (2566 Q4 – 2568 Q1)"),  # Q4, four of 2567, Q1
        (quarters(2566, 3), 2566, (3, None, 2), "1 (2566 Q2)"),
        (whole_year(2566, 9), 2567, (3,), None),
        (quarters(2567, 3), 2566, (1,), None),  # a late report skips nothing
        ({}, 2566, (None, 2), "1 (2566 Q1)"),
        ({}, 2565, (), None),
    ],
)
def test_quarters_that_are_skipped_are_told(
    stored: dict[Key, Answers], year: int, counts: tuple[int | None, ...], told: str | None
) -> None:
    sent = quarters(year, *counts) or BASE
    found = warned(state_of(BASE | stored), state_of(sent), year)
    assert found == ([f"Quarters before this file that nothing is reported for: {told}."] if told else [])


def test_the_same_file_again_is_named(tmp_path: Path) -> None:
    (tmp_path / "sample").mkdir()
    folder, plan = DataFolder(tmp_path), the_plan()
    data = book_of(state_of(quarters(2566, 3)), 2566)
    for number in (0, 1):
        stored = opened(folder, plan, TODAY)
        found = preview(data, plan, stored, TODAY)
        told = [issue.found("en") for issue in found.issues if issue.wording.code == "same_upload"]
        assert told == ["This very file was saved already, as save 1."][:number]
        if not number:
            accept(folder, plan, found, name="a.xlsx")
