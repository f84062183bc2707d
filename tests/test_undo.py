"""Taking back: the last save in all its years, again further back, itself a save, never back to the sample."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from acplan.cli import main
from acplan.progress.state import Change
from acplan.store import (
    Conflict,
    DataFolder,
    NothingToUndo,
    Record,
    Stored,
    opened,
    standing,
    undo,
    withdraw,
    withdrawal,
)
from acplan.store.log import read_log
from acplan.upload.preview import accept, preview
from acplan.words.history import REASONS, reason_text, record_sentence
from kit.builders import book_of, quarters, state_of, the_plan, whole_year

TODAY = date(2026, 11, 22)
BASE = state_of(whole_year(2565, 10))
FIRST = state_of(quarters(2566, 3, 2))
REVISED = state_of(quarters(2566, 3, 4))


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    return DataFolder(tmp_path)


def now(folder: DataFolder) -> Stored:
    return opened(folder, the_plan(), TODAY)


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
    assert opened(folder, the_plan(), TODAY, as_of=1).state.rows == BASE.rows


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


# Withdrawing a quarter


@pytest.fixture
def misfiled(folder: DataFolder) -> DataFolder:
    """The second quarter of 2566 was filed as that of 2567, and others were saved since."""
    put(folder, book_of(BASE, 2565))
    wrong = {(2567, 2, 21): {"status": "ดำเนินการแล้วเสร็จ", "percent": 100.0}}, {(2567, 2, "P08-O2"): {"value": "มี"}}
    put(folder, book_of(state_of({(2567, 2): {"cases": 2}}, *wrong), 2567))
    put(folder, book_of(FIRST, 2566))
    return folder


def test_a_quarter_is_withdrawn_whole_though_others_were_saved_since(misfiled: DataFolder) -> None:
    previewed = withdrawal(now(misfiled).state, 2567, 2)
    record = withdraw(misfiled, the_plan(), 2567, 2, after=3, reason="รายงานผิดปีหรือผิดไตรมาส", role="ปลัด")
    assert (record.number, record.kind, record.name, record.role) == (4, "withdraw", "2567/2", "ปลัด")
    assert set(record.changes) == {
        Change("headline", (2567, 2), "cases", 2, None),
        Change("projects", (2567, 2, 21), "status", "ดำเนินการแล้วเสร็จ", None),
        Change("projects", (2567, 2, 21), "percent", 100.0, None),
        Change("indicators", (2567, 2, "P08-O2"), "value", "มี", None),
    }
    assert list(record.changes) == previewed
    assert now(misfiled).state.years() == [2565, 2566]
    assert opened(misfiled, the_plan(), TODAY, as_of=3).state.years() == [2565, 2566, 2567]


def test_a_withdrawal_can_itself_be_taken_back(misfiled: DataFolder) -> None:
    before = now(misfiled).state.rows
    withdraw(misfiled, the_plan(), 2567, 2, after=3, reason="ก")
    assert undo(misfiled, the_plan(), after=4, reason="ข").name == "4"
    assert now(misfiled).state.rows == before
    assert [record.number for record in standing(now(misfiled).records)] == [1, 2, 3]


def test_the_whole_year_row_goes_alone(misfiled: DataFolder) -> None:
    indicator = {(2565, 4, "P04-R1"): {"value": 4.0}}
    put(misfiled, book_of(state_of(None, None, indicator), 2565))
    record = withdraw(misfiled, the_plan(), 2565, 0, after=4, reason="ก")
    assert record.changes == (Change("headline", (2565, 0), "cases", 10, None),)
    assert now(misfiled).state.rows["indicators"][2565, 4, "P04-R1"] == {"value": 4.0}


def test_what_is_not_there_cannot_be_withdrawn(misfiled: DataFolder) -> None:
    with pytest.raises(NothingToUndo):
        withdraw(misfiled, the_plan(), 2567, 3, after=3, reason="ก")
    with pytest.raises(Conflict):
        withdraw(misfiled, the_plan(), 2567, 2, after=2, reason="ก")
    assert now(misfiled).save_number == 3


def test_the_command_withdraws_a_quarter(misfiled: DataFolder, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["withdraw", "--data", str(misfiled.path), "--year", "2567", "--quarter", "2", "--reason"]
    assert main([*arguments, " "]) == 2
    capsys.readouterr()
    assert main([*arguments, "พิมพ์ผิด: ปี"]) == 0
    assert capsys.readouterr().out == "บันทึกครั้งที่ 4: ถอนข้อมูลของ 2567 ไตรมาส 2 แล้ว 4 ช่อง\n"
    assert main([*arguments, "อีกครั้ง", "--lang", "en"]) == 2
    assert capsys.readouterr().err == "Nothing is reported for 2567 Q2.\n"
    assert main(["history", "--data", str(misfiled.path), "--lang", "en"]) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert "withdrew all that was reported for 2567 Q2: withdrawn: 4" in last
    code = read_log(misfiled).records[-1].code
    assert last.endswith(f"reason: typing error: ปี · code {code}")


def test_a_reason_of_the_list_is_told_in_both_languages() -> None:
    assert reason_text(REASONS[0].th) == ("พิมพ์ผิด", "typing error")
    assert reason_text("พิมพ์ผิด: เดือนกันยายน") == ("พิมพ์ผิด: เดือนกันยายน", "typing error: เดือนกันยายน")
    assert reason_text("พิมพ์ผิดพลาด") == ("พิมพ์ผิดพลาด", "พิมพ์ผิดพลาด")
    assert len(REASONS) == 6
