"""The audit: clean on a sound folder, and each difference found and named."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable
from functools import lru_cache
from pathlib import Path

import pytest

from acplan.audit.audit import Audit, audit
from acplan.cli import main
from acplan.issues import Issue, Wording
from acplan.plan import Plan, read_plan
from acplan.plan_workbook import plan_workbook, rows_in
from acplan.progress.state import Change, State
from acplan.store import DataFolder, opened, save, undo, withdraw
from acplan.store.log import Log, read_log, write_log
from acplan.upload.preview import accept, preview
from acplan.words import audit as say
from kit.builders import PLAN_FILE, book_of, quarters, reported, state_of, the_plan
from kit.stores import TODAY, by_hand, change_plan, files, lay_out, now, put, resaved, three_saves


@lru_cache(maxsize=1)
def seven_saves() -> dict[str, bytes]:
    with tempfile.TemporaryDirectory() as name:
        folder = three_saves(Path(name) / "data")
        by_hand(folder, 2566, 3, 7)
        now(folder)
        undo(folder, the_plan(), after=4, reason="ก")
        withdraw(folder, the_plan(), 2566, 1, after=5, reason="ข")
        put(folder, state_of(quarters(2566, 2)), 2566)
        return files(folder)


@pytest.fixture
def full(tmp_path: Path) -> DataFolder:
    """Seven saves: three uploads, an edit by hand, an undo, a withdrawal and another upload."""
    return lay_out(tmp_path / "data", seven_saves())


def look(folder: DataFolder) -> Audit:
    before = files(folder)
    found = audit(folder, the_plan(), TODAY)
    assert files(folder) == before, "an audit writes nothing"
    return found


def test_a_sound_folder(full: DataFolder) -> None:
    found = look(full)
    assert (found.findings, found.clean) == ((), True)
    assert (found.saves, found.uploads, found.workbooks, found.plans) == (7, 5, 2, 1)
    assert (found.sample, found.differences) == (False, ())
    assert found.periods == 4  # the whole of 2565, and quarters 1, 2 and 3 of 2566


def test_an_empty_folder(tmp_path: Path) -> None:
    found = look(DataFolder(tmp_path / "none"))
    assert (found.findings, found.saves, found.clean) == ((), 0, True)


def upload(folder: DataFolder) -> Path:
    return folder.history / now(folder).records[2].file


def spoil_log(folder: DataFolder) -> None:
    folder.log.write_bytes(folder.log.read_bytes() + b"?\n")


def lose_saves(folder: DataFolder) -> None:
    for path in (folder.log, folder.log_copy):
        path.write_bytes(b"".join(path.read_bytes().splitlines(keepends=True)[:2]))


def rewrite(number: int, **values: object) -> Callable[[DataFolder], None]:
    """Alter a record and write the whole chain anew, so that only its content can tell."""

    def spoil(folder: DataFolder) -> None:
        log = Log()
        for record in read_log(folder).records:
            changed = {**vars(record), **(values if record.number == number else {})}
            log = log.with_record(type(record)(**changed))
        write_log(folder, log)
        folder.log_copy.write_bytes(log.data)

    return spoil


BOOK, SENT = "audit_figure_workbooks", "audit_figure_uploads"
ELSE = (Change("headline", (2566, 3), "cases", 1, 9),)
SPOILT: list[tuple[str, Callable[[DataFolder], object], set[str]]] = [
    ("log", spoil_log, {"audit_log_damaged"}),
    ("log lost its tail", lose_saves, {"audit_saves_lost", "audit_cut_off", "audit_workbook_differs", BOOK}),
    ("log gone", lambda f: f.log.unlink(), {"audit_log_differs"}),
    ("copy gone", lambda f: f.log_copy.unlink(), {"audit_log_differs"}),
    ("copy altered", lambda f: f.log_copy.write_bytes(b"?"), {"audit_log_differs"}),
    ("upload gone", lambda f: upload(f).unlink(), {"audit_file_missing"}),
    ("upload altered", lambda f: upload(f).write_bytes(b"PK"), {"audit_file_altered"}),
    ("upload's record altered", rewrite(3, changes=ELSE), {"audit_save_differs", "audit_workbook_differs", BOOK, SENT}),
    ("undo's record altered", rewrite(5, changes=()), {"audit_save_differs", "audit_workbook_differs", BOOK, SENT}),
    ("undo of another save", rewrite(5, name="3"), {"audit_save_differs"}),
    ("withdrawal of another quarter", rewrite(6, name="2566/2"), {"audit_save_differs", SENT}),
    ("withdrawal of nothing", rewrite(6, name="first"), {"audit_save_differs"}),
    ("edit of another year", rewrite(4, name="2565.xlsx"), {"audit_save_differs"}),
    ("a plan that did not change", rewrite(5, kind="plan"), {"audit_save_differs"}),
    ("workbook gone", lambda f: f.yearly(2566).unlink(), {"audit_workbook_missing"}),
    ("workbook edited", lambda f: by_hand(f, 2566, 3, 8), {"audit_workbook_differs", BOOK}),
    ("workbook torn", lambda f: f.yearly(2566).write_bytes(b"PK"), {"audit_workbook_differs"}),
    ("workbook saved again", lambda f: resaved(f, 2566), {"audit_workbook_resaved"}),
    ("unknown workbook", lambda f: f.yearly(2567).write_bytes(b"PK"), {"audit_workbook_unknown"}),
    ("plan gone", lambda f: f.kept_plan(the_plan().version).unlink(), {"audit_plan_lost"}),
    ("plan altered", lambda f: f.kept_plan(the_plan().version).write_bytes(b"PK"), {"audit_plan_lost"}),
]


@pytest.mark.parametrize(("spoil", "expected"), [pytest.param(s, e, id=name) for name, s, e in SPOILT])
def test_each_difference_is_found(full: DataFolder, spoil: Callable[[DataFolder], object], expected: set[str]) -> None:
    spoil(full)
    found = look(full)
    assert {issue.wording.code for issue in found.findings} == expected
    assert not found.clean


def test_what_a_cut_off_save_left_is_told_and_no_difference(full: DataFolder) -> None:
    (full.history / "0008-0123456789ab.xlsx").write_bytes(b"cut")
    (full.progress / ".acplan-x").write_bytes(b"cut")
    (full.history / "desktop.ini").write_bytes(b"")
    found = look(full)
    assert [issue.wording.code for issue in found.findings] == ["audit_cut_off"] * 2
    assert found.clean


def test_each_save_is_read_by_the_plan_of_then(full: DataFolder) -> None:
    plan = change_plan(full)
    now(full, plan)
    found = audit(full, plan, TODAY)
    assert (found.findings, found.plans) == ((), 2)


def test_a_result_that_is_no_answer_to_a_later_plan_is_no_difference(tmp_path: Path) -> None:
    """P04-O1 once asked whether there are rules, now for their number; what was said then stays said."""
    folder, rows = DataFolder(tmp_path), dict(rows_in(PLAN_FILE.read_bytes()))
    rows["indicators"] = [
        row | ({"operator": "มี", "target": None} if row["indicator"] == "P04-O1" else {}) for row in rows["indicators"]
    ]
    before = plan_workbook(rows)
    (tmp_path / "plan.xlsx").write_bytes(before)
    there_are = reported(indicators={(2566, 4, "P04-O1"): {"value": "มี"}})
    saved_under(folder, read_plan(before), there_are)
    (tmp_path / "plan.xlsx").write_bytes(PLAN_FILE.read_bytes())
    now(folder, the_plan())
    found = audit(folder, the_plan(), TODAY)
    assert (found.findings, found.plans) == ((), 2)


def saved_under(folder: DataFolder, plan: Plan, state: State) -> None:
    found = preview(book_of(state, 2566), plan, opened(folder, plan, TODAY), TODAY)
    assert not found.refused
    accept(folder, plan, found, name="2566.xlsx")


def test_a_save_with_other_changes_than_its_file(full: DataFolder) -> None:
    data = upload(full).read_bytes()
    save(full, the_plan(), data, [Change("headline", (2566, 4), "cases", None, 1)], name="x.xlsx", after=7)
    first, *others = look(full).findings
    assert first.wording.code == "audit_save_differs"
    assert {issue.wording.code for issue in others} == {SENT}


def test_the_command(full: DataFolder, capsys: pytest.CaptureFixture[str]) -> None:
    arguments = ["audit", "--data", str(full.path)]
    assert main(arguments) == 0
    clean = capsys.readouterr().out
    assert clean.startswith("ตรวจ 7 ครั้ง")
    assert "ไม่พบความแตกต่าง" in clean
    upload(full).unlink()
    assert main([*arguments, "--lang", "en"]) == 1
    out = capsys.readouterr().out.splitlines()
    assert len(out) == 2
    assert "save 3 is missing" in out[0]
    assert out[1].endswith("Differences found: 1.")
    assert main([*arguments, "--json"]) == 1
    found = json.loads(capsys.readouterr().out)
    assert (found["saves"], found["clean"], found["findings"][0]["code"]) == (7, False, "audit_file_missing")


WORDINGS = [*(value for value in vars(say).values() if isinstance(value, Wording)), *say.FIGURE_DIFFERS.values()]


@pytest.mark.parametrize("wording", WORDINGS, ids=lambda wording: wording.code)
def test_every_finding_says_three_things_in_two_languages(wording: Wording) -> None:
    names = ("line", "save", "count", "figure", "shown", "found", "year", "quarter", "periods")
    issue = Issue(wording, values=dict.fromkeys(names, 1))
    for part in (issue.found, issue.why, issue.todo):
        assert part("th").strip()
        assert part("en").strip()
        assert "{" not in part("th") + part("en")
