"""Taking back: the last save in all its years, again further back, itself a save, never back to the sample."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from builders import book_of, quarters, state_of, the_plan, whole_year

from acplan.cli import main
from acplan.store import Conflict, DataFolder, NothingToUndo, Record, Stored, load, undo
from acplan.upload import accept, preview
from acplan.words.history import record_sentence

TODAY = date(2026, 11, 22)
BASE = state_of(whole_year(2565, 10))
FIRST = state_of(quarters(2566, 3, 2))
REVISED = state_of(quarters(2566, 3, 4))


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path)


def now(folder: DataFolder) -> Stored:
    return load(folder, the_plan(), TODAY)


def put(folder: DataFolder, data: bytes, reason: str = "") -> Record:
    found = preview(data, the_plan(), now(folder), TODAY)
    return accept(folder, the_plan(), found, name="form.xlsx", reason=reason)


def test_undo_takes_back_a_revision_and_then_what_was_before_it(folder: DataFolder) -> None:
    put(folder, book_of(BASE, 2565))
    put(folder, book_of(FIRST, 2566))
    put(folder, book_of(REVISED, 2566), reason="นับใหม่")
    assert now(folder).state.rows["headline"][(2566, 2)]["cases"] == 4
    fourth = undo(folder, the_plan(), after=3, reason="นับผิด")
    assert (fourth.kind, fourth.name, fourth.reason) == ("undo", "3", "นับผิด")
    assert now(folder).state.rows["headline"][(2566, 2)]["cases"] == 2
    fifth = undo(folder, the_plan(), after=4, reason="ผิดปี")
    assert fifth.name == "2"
    assert set(now(folder).state.rows["headline"]) == {(2565, 0)}
    sixth = undo(folder, the_plan(), after=5, reason="เริ่มใหม่")
    assert sixth.name == "1"
    assert not any(now(folder).state.rows.values())
    assert not now(folder).sample
    with pytest.raises(NothingToUndo):
        undo(folder, the_plan(), after=6, reason="อีกครั้ง")


def test_a_save_after_an_undo_is_the_next_to_be_taken_back(folder: DataFolder) -> None:
    put(folder, book_of(BASE, 2565))
    put(folder, book_of(FIRST, 2566))
    undo(folder, the_plan(), after=2, reason="ก")
    put(folder, book_of(REVISED, 2566))
    assert undo(folder, the_plan(), after=4, reason="ข").name == "4"
    assert undo(folder, the_plan(), after=5, reason="ค").name == "1"


def test_undo_is_refused_when_something_was_saved_meanwhile(folder: DataFolder) -> None:
    put(folder, book_of(BASE, 2565))
    put(folder, book_of(FIRST, 2566))
    with pytest.raises(Conflict):
        undo(folder, the_plan(), after=1, reason="ก")
    assert now(folder).save_number == 2


def test_any_moment_can_still_be_shown(folder: DataFolder) -> None:
    put(folder, book_of(BASE, 2565))
    undo(folder, the_plan(), after=1, reason="ก")
    assert load(folder, the_plan(), TODAY, as_of=1).state.rows == BASE.rows


def test_the_history_tells_of_it(folder: DataFolder) -> None:
    put(folder, book_of(BASE, 2565))
    sentence = record_sentence(undo(folder, the_plan(), after=1, reason="ผิดปี"))
    assert "ย้อนการบันทึกครั้งที่ 1" in sentence.th
    assert "took back save 1" in sentence.en
    assert "ผิดปี" in sentence.th


def test_the_command_takes_back_and_says_when_nothing_is_left(
    folder: DataFolder, capsys: pytest.CaptureFixture[str]
) -> None:
    put(folder, book_of(BASE, 2565))
    arguments = ["undo", "--data", str(folder.path), "--reason", "ผิดปี"]
    assert main(arguments) == 0
    assert "ย้อนการบันทึกครั้งที่ 1" in capsys.readouterr().out
    assert main(arguments) == 2
    assert "ไม่มีการบันทึกให้ย้อนกลับ" in capsys.readouterr().err
    assert main([*arguments[:-1], "  "]) == 2
