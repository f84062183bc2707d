"""Words of closed sets renamed in a later version: folders and workbooks of before are understood all the same."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest

from acplan.measures.as_json import summary_json
from acplan.measures.summary import summarise
from acplan.progress.state import SHEETS, Change
from acplan.schema.progress import REASONS, STAGES, STATUSES
from acplan.schema.types import EXISTS, NO_BUDGET_ANSWER
from acplan.store import DataFolder
from acplan.store.log import read_log
from kit.builders import DONE, INDICTED, NO_BUDGET, UNABLE, book_of, quarters, state_of, the_plan, whole_year
from kit.stores import lay_out, now, put

ROOT = Path(__file__).parents[1]
SETS = (*STAGES, *STATUSES, *REASONS, NO_BUDGET_ANSWER, *EXISTS)
BASE = state_of(whole_year(2565, 10, stage=INDICTED, source="ทะเบียน", cut_off=date(2022, 9, 30)))
YEAR = state_of(
    quarters(2566, 3, 2, stage=INDICTED, source="ทะเบียน", cut_off=date(2023, 9, 30)),
    {
        (2566, 2, 21): {"status": DONE, "percent": 100.0, "enacted": 30_000.0, "disbursed": 29_000.5},
        (2566, 2, 22): {"status": UNABLE, "reason": REASONS[0].word.th, "enacted": NO_BUDGET, "disbursed": NO_BUDGET},
    },
    {(2566, 2, "P08-O2"): {"value": "มี"}, (2566, 2, "P01-R1"): {"value": "yes"}},
)
STORED = [
    ("headline", "stage", "ชี้มูลความผิด"),
    ("headline", "stage", "อยู่ระหว่างไต่สวน"),
    ("headline", "stage", "เรื่องร้องเรียน"),
    ("projects", "status", "ดำเนินการแล้วเสร็จ"),
    ("projects", "status", "อยู่ระหว่างดำเนินการ"),
    ("projects", "status", "ไม่สามารถดำเนินการได้"),
    ("projects", "status", "รอการรายงานผล"),
    ("projects", "status", "ยังไม่ดำเนินการ"),
    ("projects", "status", "ยกเลิก"),
    ("projects", "reason", "ไม่ได้รับงบประมาณ"),
    ("projects", "reason", "นโยบายผู้บริหารเปลี่ยนแปลง"),
    ("projects", "reason", "บุคลากรไม่เพียงพอ"),
    ("projects", "reason", "อื่นๆ"),
    ("projects", "enacted", "ไม่ใช้งบประมาณ"),
    ("projects", "disbursed", "ไม่ใช้งบประมาณ"),
    ("indicators", "value", "มี"),
    ("indicators", "value", "ไม่มี"),
]
"""Every word of a closed set that a log was written with before it held codes."""


def two_saves(path: Path) -> DataFolder:
    folder = lay_out(path, {})
    put(folder, BASE, 2565)
    put(folder, YEAR, 2566)
    return folder


@pytest.fixture
def of_before(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> DataFolder:
    """A folder whose log holds words, as it was written before."""
    with monkeypatch.context() as then:
        then.setattr("acplan.progress.state._plain", lambda value, _: str(value) if isinstance(value, date) else value)
        return two_saves(tmp_path / "before")


@pytest.mark.parametrize(("sheet", "column", "word"), STORED)
def test_a_word_that_was_ever_stored_is_understood_for_ever(sheet: str, column: str, word: str) -> None:
    meant = SHEETS[sheet].column(column).choice(word)
    assert meant
    assert word in meant.aliases
    assert Change.from_json([sheet, [2566, 1, 1], column, None, word]).becomes == meant.word.th


def test_no_word_of_a_closed_set_is_forgotten_here() -> None:
    closed = {(s.name, c.name, choice.code) for s in SHEETS.values() for c in s.columns for choice in c.words}
    named = {(sheet, name, SHEETS[sheet].column(name).choice(word).code) for sheet, name, word in STORED}  # type: ignore[union-attr]
    assert named == closed


def test_the_log_holds_codes_and_no_words(tmp_path: Path) -> None:
    text = two_saves(tmp_path / "data").log.read_text("utf-8")
    assert [choice.word.th for choice in SETS if f'"{choice.word.th}"' in text] == []
    for code in ('"indicted"]', '"done"]', '"unable"]', '"no_budget"]', '{"code":"yes"}]', 'null,"yes"]'):
        assert code in text


def test_what_was_typed_as_free_text_is_no_word() -> None:
    typed = Change("indicators", (2566, 2, "P01-R1"), "value", "yes", "no")
    assert typed.as_json()[3:] == ["yes", "no"]
    assert Change.from_json(typed.as_json()) == typed


def test_a_log_of_before_goes_on_and_keeps_its_lines(of_before: DataFolder) -> None:
    old = of_before.log.read_bytes()
    assert DONE in old.decode()
    assert '"done"' not in old.decode()
    put(of_before, state_of(projects={(2566, 3, 21): {"status": DONE, "percent": 100.0}}), 2566)
    data = of_before.log.read_bytes()
    assert data.startswith(old)
    assert DONE not in data.removeprefix(old).decode()
    assert now(of_before).notices == ()
    assert not read_log(of_before).damaged


def test_other_words_in_a_later_version_change_no_figure(of_before: DataFolder, tmp_path: Path) -> None:
    """The source of the schema is edited: every word of every closed set is another."""
    later = tmp_path / "later"
    shutil.copytree(ROOT / "acplan", later / "acplan", ignore=shutil.ignore_patterns("__pycache__", "ui"))
    shutil.copytree(ROOT / "data", later / "data")
    renamed = {choice.word.th: f"คำใหม่{place}" for place, choice in enumerate(SETS)}
    for name in ("types.py", "progress.py"):
        path = later / "acplan" / "schema" / name
        text = re.sub(r'Text\(\s*"([^"]+)"', lambda m: f'Text("{renamed.get(m[1], m[1])}"', path.read_text("utf-8"))
        path.write_text(text, "utf-8")

    def run(*arguments: str) -> str:
        command = [sys.executable, "-m", "acplan", *arguments]
        done = subprocess.run(command, cwd=later, capture_output=True, encoding="utf-8", check=False)
        assert done.returncode == 0, done.stdout + done.stderr
        assert done.stderr == "", "no notice"
        return done.stdout

    def as_today(text: str) -> object:
        for word, new in sorted(renamed.items(), key=lambda pair: -len(pair[1])):
            text = text.replace(f'"{new}"', f'"{word}"')
        return json.loads(text)

    for folder in (of_before, two_saves(tmp_path / "new")):
        stored = now(folder)
        expected = summarise(stored.state, the_plan(), None, sample=False, save_number=2)
        told = run("summary", "--json", "--data", str(folder.path))
        assert renamed[DONE] in told
        assert as_today(told) == json.loads(json.dumps(summary_json(expected), ensure_ascii=False))
        run("audit", "--data", str(folder.path))
    book = tmp_path / "form.xlsx"
    book.write_bytes(book_of(YEAR, 2566))
    run("check", str(book), "--data", str(of_before.path))
