"""A form that was made before a later save: what nobody touched in it stays as it was saved since."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from acplan.progress.form import form
from acplan.progress.state import Change, State
from acplan.store import DataFolder, Stored, opened
from acplan.upload.flips import edit_flips, plan_flips
from acplan.upload.preview import Preview, accept, preview
from kit.builders import (
    DONE,
    HEADLINE,
    PROJECTS,
    RUNNING,
    book_of,
    edited,
    fill,
    quarters,
    state_of,
    the_plan,
    whole_year,
)
from kit.workbooks import filled

TODAY = date(2026, 11, 22)
CASES, SOURCE, PERCENT, STATUS = "คดีทุจริตใหม่ในไตรมาส", "แหล่งข้อมูล", "ความก้าวหน้าสะสม (ร้อยละ)", "สถานะ"
AGE = {"form_overtaken", "overtaken_cells", "form_of_another_folder", "form_of_another_plan"}


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path)


def now(folder: DataFolder) -> Stored:
    return opened(folder, the_plan(), TODAY)


def look(folder: DataFolder, data: bytes) -> Preview:
    found = preview(data, the_plan(), now(folder), TODAY)
    assert not found.refused
    return found


def put(folder: DataFolder, data: bytes) -> None:
    accept(folder, the_plan(), look(folder, data), name="form.xlsx", reason="ทดสอบ")


def form_of(folder: DataFolder, quarter: int) -> bytes:
    stored = now(folder)
    state = State() if stored.sample else stored.state
    return form(the_plan(), state, 2566, quarter, save=stored.save_number)


def ages(found: Preview) -> set[str]:
    return {issue.wording.code for issue in found.issues} & AGE


def test_a_form_of_the_latest_save_is_not_old(folder: DataFolder) -> None:
    put(folder, book_of(state_of(whole_year(2565, 10)), 2565))
    assert ages(look(folder, filled(form_of(folder, 1), {HEADLINE: {1: {CASES: 3}}}))) == set()


def test_a_late_second_quarter_after_the_third_is_not_old(folder: DataFolder) -> None:
    second = form_of(folder, 2)
    put(folder, filled(form_of(folder, 3), {HEADLINE: {3: {CASES: 1}}}))
    found = look(folder, filled(second, {HEADLINE: {2: {CASES: 2}}}))
    assert ages(found) == set()
    assert found.changes == (Change("headline", (2566, 2), "cases", None, 2),)


def test_what_was_not_touched_in_an_old_form_keeps_what_was_saved_since(folder: DataFolder) -> None:
    put(folder, book_of(state_of(quarters(2566, 3, source="ก")), 2566))
    old = form_of(folder, 1)  # it holds 3 and ก
    put(folder, book_of(state_of(quarters(2566, 4, source="ก")), 2566))
    found = look(folder, filled(old, {HEADLINE: {1: {SOURCE: "ข"}}}))
    assert found.changes == (Change("headline", (2566, 1), "source", "ก", "ข"),)
    assert ages(found) == {"form_overtaken"}
    told = next(issue for issue in found.issues if issue.wording.code == "form_overtaken")
    assert told.found("en") == "The form was made after save 1; save 2 has since altered the same quarter."
    assert "(1)" in told.why("en")
    assert not found.needs_reason


def test_what_was_withdrawn_since_is_not_brought_back_by_an_old_form(folder: DataFolder) -> None:
    put(folder, book_of(state_of(quarters(2566, 3)), 2566))
    old = form_of(folder, 1)
    put(folder, edited(book_of(state_of(quarters(2566, 3)), 2566), lambda book: fill(book[HEADLINE], CASES, "-")))
    assert look(folder, old).changes == ()


def test_what_was_altered_in_both_is_told_and_needs_a_reason(folder: DataFolder) -> None:
    put(folder, book_of(state_of(quarters(2566, 3)), 2566))
    old = form_of(folder, 1)
    put(folder, book_of(state_of(quarters(2566, 4)), 2566))
    found = look(folder, filled(old, {HEADLINE: {1: {CASES: 5}}}))
    assert found.changes == (Change("headline", (2566, 1), "cases", 4, 5),)
    assert ages(found) == {"overtaken_cells"}  # of none of its cells is there more to tell
    assert found.needs_reason


def test_the_same_change_in_both_is_no_change(folder: DataFolder) -> None:
    put(folder, book_of(state_of(quarters(2566, 3)), 2566))
    old = form_of(folder, 1)
    put(folder, book_of(state_of(quarters(2566, 4)), 2566))
    found = look(folder, filled(old, {HEADLINE: {1: {CASES: 4}}}))
    assert (found.changes, found.needs_reason) == ((), False)


def test_a_form_of_another_folder_or_plan_is_told(folder: DataFolder) -> None:
    data = form(the_plan(), State(), 2566, 1, save=7)
    assert ages(look(folder, filled(data, {HEADLINE: {1: {CASES: 1}}}))) == {"form_of_another_folder"}

    def other(book: object) -> None:
        sheet = book["คำชี้แจง"]  # type: ignore[index]
        cell = next(cell for (cell,) in sheet.iter_rows(max_col=1) if cell.value == "รุ่นของแผน")
        sheet.cell(cell.row, 2).value = "000000000000"

    data = edited(form(the_plan(), State(), 2566, 1, save=0), other)
    assert ages(look(folder, filled(data, {HEADLINE: {1: {CASES: 1}}}))) == {"form_of_another_plan"}


# What deserves a second look


def test_a_past_quarter_needs_a_reason_and_the_latest_does_not(folder: DataFolder) -> None:
    put(folder, book_of(state_of(quarters(2566, 3, 2)), 2566))
    assert not look(folder, book_of(state_of(quarters(2566, 3, 1)), 2566)).needs_reason
    assert look(folder, book_of(state_of(quarters(2566, 4, 2)), 2566)).needs_reason


def projects(percents: list[float]) -> State:
    rows = {(2566, 1, n): {"status": RUNNING, "percent": p} for n, p in enumerate(percents, start=1)}
    return state_of(projects=rows)


def odd(found: Preview) -> list[str]:
    return [i.wording.code for i in found.issues if i.wording.code in {"sorted_column", "many_revised"}]


def test_a_sorted_column_is_told(folder: DataFolder) -> None:
    put(folder, book_of(projects([50.0, 10.0, 40.0, 20.0, 30.0]), 2566))
    found = look(folder, book_of(projects([10.0, 20.0, 30.0, 40.0, 50.0]), 2566))
    assert odd(found) == ["sorted_column"]
    told = next(issue for issue in found.issues if issue.wording.code == "sorted_column")
    assert (told.sheet, told.column) == (PROJECTS, PERCENT)
    assert "(5 rows)" in told.found("en")


def test_rows_that_went_on_are_not_sorted(folder: DataFolder) -> None:
    put(folder, book_of(projects([50.0, 10.0, 40.0, 20.0, 30.0]), 2566))
    assert odd(look(folder, book_of(projects([60.0, 20.0, 50.0, 30.0, 40.0]), 2566))) == []


def test_many_rows_at_once_are_told(folder: DataFolder) -> None:
    put(folder, book_of(projects([10.0 + n for n in range(20)]), 2566))
    assert odd(
        look(folder, book_of(projects([50.0 + n for n in range(10)] + [10.0 + n for n in range(10, 20)]), 2566))
    ) == ["many_revised"]
    assert (
        odd(look(folder, book_of(projects([50.0 + n for n in range(9)] + [10.0 + n for n in range(9, 20)]), 2566)))
        == []
    )


def test_what_is_unchanged_and_what_is_missing(folder: DataFolder) -> None:
    put(folder, book_of(state_of(quarters(2566, 3, source="ก")), 2566))
    done = {(2566, 1, n): {"status": DONE} for n in range(1, 41)}
    found = look(folder, book_of(state_of(quarters(2566, 3, source="ข"), done), 2566))
    assert found.unchanged == 1
    assert dict(found.counts) == {"changed": 1, "new": 40}
    assert "Projects not reported for 2566: 1" in [text.en for text in found.missing]


# Behind our back


def test_the_verdicts_that_an_edit_turned_over(folder: DataFolder) -> None:
    put(folder, book_of(state_of(whole_year(2565, 10)), 2565))
    put(folder, book_of(state_of(quarters(2566, 3, 2, 3, 1)), 2566))
    book = edited(folder.yearly(2566).read_bytes(), lambda book: fill(book[HEADLINE], CASES, 2, {"ไตรมาส": 4}))
    folder.yearly(2566).write_bytes(book)
    stored = now(folder)
    (record,) = stored.trailing
    assert [flip.sentence.en for flip in edit_flips(the_plan(), stored.records, record)] == [
        "Corruption cases 2566: from “Target met” to “No change from the base year”"
    ]


def test_the_verdicts_that_another_plan_turns_over() -> None:
    plan = the_plan()
    targets = dict(plan.targets) | {2566: replace(plan.targets[2566], reduction=20.0)}
    state = state_of(whole_year(2565, 10) | quarters(2566, 3, 2, 3, 1))
    assert [flip.sentence.en for flip in plan_flips(state, plan, replace(plan, targets=targets))] == [
        "Corruption cases 2566: from “Target met” to “Fewer, but missed”"
    ]
    assert plan_flips(state, plan, plan) == []
