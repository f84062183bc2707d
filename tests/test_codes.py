"""Codes of saves: what they stand for, how they are typed, and what they say of a paper's history."""

from __future__ import annotations

import hashlib
import json
import random
import shutil
from collections.abc import Callable
from itertools import combinations
from pathlib import Path

import pytest

from acplan.audit.paper_check import PaperStanding, paper
from acplan.cli import main
from acplan.store import DataFolder, Record, undo, withdraw
from acplan.store.codes import LETTERS, as_printed, save_code
from acplan.store.log import read_log
from kit.battery import fast
from kit.builders import quarters, state_of, the_plan, whole_year
from kit.pages import saved
from kit.stores import now
from tools.sabotage_histories import History, rewritten, sabotage_histories

LINE = b'{"number":1}'


def test_a_code_is_worked_out_by_hand() -> None:
    """SHA-256 of the line begins with 3d6a916e86efba9, five bits a letter: 00111 10101 10101 01001 is 7NN9, and so on.

    0x3d6a916e86efba9 is 276594342983826345; divided by 1021 it leaves 174, which is 5 times 32 and 14: 5E.
    """
    assert hashlib.sha256(LINE).hexdigest().startswith("3d6a916e86efba9")
    assert save_code(LINE) == "7NN9-2VM6-XYX9-5E"


@pytest.mark.parametrize(
    "typed",
    [
        "{}",
        " {} ",
        "{low}",
        "{bare}",
        "{low_bare}",
        "รหัส",
        "{spaced}",
        "{dashes}",
        "บันทึกครั้งที่ 12 รหัส {} · แผนรุ่น 5b1f0c7e2a94",
    ],
)
def test_a_code_is_known_however_it_is_typed(typed: str) -> None:
    code = save_code(LINE)
    shapes = {
        "low": code.lower(), "bare": code.replace("-", ""), "low_bare": code.replace("-", "").lower(),
        "spaced": code.replace("-", " "), "dashes": code.replace("-", " – "),
    }  # fmt: skip
    given = typed.format(code, **shapes)
    assert as_printed(given) == (None if typed == "รหัส" else code)


def test_letters_that_look_alike_are_one_and_thai_digits_are_digits() -> None:
    code = next(c for n in range(999) if {"0", "1", "5"} <= set((c := save_code(b"%d" % n)).replace("-", "")))
    assert as_printed(code.replace("0", "O").replace("1", "l")) == code
    assert as_printed(code.replace("1", "i").replace("5", "๕")) == code


def test_every_single_slip_and_every_exchange_is_noticed() -> None:
    code = save_code(LINE).replace("-", "")
    for place in range(len(code)):
        for letter in set(LETTERS) - {code[place]}:
            assert as_printed(code[:place] + letter + code[place + 1 :]) is None
    for first, second in combinations(range(len(code)), 2):
        if code[first] != code[second]:
            letters = list(code)
            letters[first], letters[second] = letters[second], letters[first]
            assert as_printed("".join(letters)) is None
    assert as_printed(code[:-1]) is None
    assert as_printed(code + "0") is None
    assert as_printed("U" + code[1:]) is None


@pytest.fixture
def folder(tmp_path: Path) -> DataFolder:
    """Three saves; the third alters the second."""
    data = tmp_path / "data"
    data.mkdir()
    saved(data, state_of(whole_year(2565, 10)), state_of(quarters(2566, 3, 2)))
    shutil.copytree(data, tmp_path / "backup")
    saved(data, state_of(quarters(2566, 4, 2)))
    return DataFolder(data)


def records(folder: DataFolder) -> tuple[Record, ...]:
    return read_log(folder).records


def test_a_record_has_the_code_of_its_line(folder: DataFolder) -> None:
    lines = folder.log.read_bytes().splitlines()
    assert [record.code for record in records(folder)] == [save_code(line) for line in lines]
    assert len({record.code for record in records(folder)}) == 3


def test_papers_of_every_save_stand_whatever_is_saved_after_them(folder: DataFolder) -> None:
    codes = {record.number: record.code for record in records(folder)}
    undo(folder, the_plan(), after=3, reason="x")
    withdraw(folder, the_plan(), 2566, 1, after=4, reason="y")
    for number, code in codes.items():
        found = paper(records(folder), number, code.lower())
        assert (found.standing, found.record and found.record.number) == (PaperStanding.STANDS, number)
        assert found.issue is None


def test_what_was_altered_since_is_told(folder: DataFolder) -> None:
    found = paper(records(folder), 2, records(folder)[1].code)
    assert [(change.column, change.was, change.becomes) for change in found.altered] == [("cases", 3, 4)]
    assert paper(records(folder), 3, records(folder)[2].code).altered == ()


def cut(folder: DataFolder) -> None:
    """The data folder as it was before the last save, from a backup."""
    shutil.rmtree(folder.path)
    shutil.copytree(folder.path.parent / "backup", folder.path)


def altered(folder: DataFolder) -> None:
    """Another history of the same length: a reason that was not given, all hashes worked out anew."""
    rewritten(folder, lambda values: values.update(reason="altered") if values["number"] == 1 else None)


@pytest.mark.parametrize(("sabotage", "standing"), [(cut, PaperStanding.CUT), (altered, PaperStanding.REWRITTEN)])
def test_a_history_that_was_tampered_with_is_found_by_one_later_paper(
    folder: DataFolder, sabotage: Callable[[DataFolder], None], standing: PaperStanding
) -> None:
    code = records(folder)[2].code
    before = len(records(folder))
    sabotage(folder)
    now(folder)
    assert len(records(folder)) == (2 if sabotage is cut else before)
    found = paper(records(folder), 3, code)
    assert found.standing == standing
    assert found.issue is not None
    assert found.record is None


def test_sabotage_is_found_by_one_later_paper_and_honest_histories_raise_no_alarm(tmp_path: Path) -> None:
    """Three ways to tamper and three honest ones; the command tries all fourteen, as often as wanted."""
    tried, wrong = sabotage_histories(3, 2569, tmp_path)
    assert wrong == []
    assert (len(tried), tried.total()) == (6, 6)


def test_a_history_that_nobody_tampered_with_is_not_noticed(tmp_path: Path) -> None:
    """And what looks for sabotage does notice some: or it would find nothing in any folder."""
    with fast():
        history = History.of(tmp_path, random.Random(1), 3)
        assert not history.noticed(*history.papers)
        history.papers[2] = history.papers[3]
        assert history.noticed(2)


def test_a_wrong_number_and_a_slip_are_told_apart(folder: DataFolder) -> None:
    code = records(folder)[1].code
    wrong = paper(records(folder), 3, code)
    assert (wrong.standing, wrong.record and wrong.record.number) == (PaperStanding.OTHER_SAVE, 2)
    assert "2" in wrong.issue.found("en") if wrong.issue else False
    slip = paper(records(folder), 2, code[:-1] + ("0" if code[-1] != "0" else "1"))
    assert slip.standing == PaperStanding.MISTYPED


def test_audit_takes_what_papers_bear(folder: DataFolder, capsys: pytest.CaptureFixture[str]) -> None:
    data = ["--data", str(folder.path)]
    codes = [record.code for record in records(folder)]
    assert main(["audit", *data, "--lang", "en", "--expect", f"2:{codes[1]}", "--expect", f"3:{codes[2]}"]) == 0
    said = capsys.readouterr().out
    assert "This paper stands in the history: no save up to 2" in said
    assert "no save up to 3" in said
    told = dict(zip((2, 3), [line for line in said.splitlines() if line.startswith("This paper")], strict=True))
    assert "Later saves altered 1 figure of then; summary --as-of 2" in told[2], "quarter 1 was 3 and is 4"
    assert "Every figure of then is still the same" in told[3]
    assert main(["history", *data, "--json"]) == 0
    assert [each["code"] for each in json.loads(capsys.readouterr().out)] == codes
    cut(folder)
    assert main(["audit", *data]) == 0, "nothing in the folder itself tells of it"
    capsys.readouterr()
    assert main(["audit", *data, "--json", "--expect", f"3:{codes[2]}"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["clean"], found["expected"]) == (
        True, [{"number": 3, "code": codes[2], "standing": "cut", "altered": 0}],
    )  # fmt: skip
    assert main(["audit", *data, "--lang", "en", "--expect", f"3:{codes[2]}"]) == 1
    assert "The paper names save 3, but the history ends with save 2." in capsys.readouterr().out
    with pytest.raises(SystemExit, match="2"):
        main(["audit", *data, "--expect", codes[2]])
