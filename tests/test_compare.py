"""Organisations by the packs that they sent: every planted fault is named, and none of them stops the others."""

from __future__ import annotations

import io
import json
import struct
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from acplan.cli import main
from acplan.compare.as_json import comparison_json
from acplan.compare.comparison import Comparison, compare, compared
from acplan.compare.offices import ExpectedOffice, Mark, Standing
from acplan.compare.packs import Gathered
from acplan.exports.data_files import workbook
from acplan.figures.organisations import content
from acplan.fiscal import Period
from acplan.measures.contract import FILE
from acplan.rules import Beside, CaseVerdict, NoBase
from acplan.words import compare as say
from kit.packs import (
    EARLIER,
    FRAME,
    LAST,
    Sent,
    archive,
    files_by_code,
    later,
    line,
    members,
    names,
    send,
    with_figures,
)
from kit.stores import TODAY

NAMES = names(68)
(
    MISSING, LATE, TWICE, FRAMED, CONTRACT, CUT, REWRITTEN, ALTERED, BOMB, TRAVERSAL, SAMPLE, TORN, UNPACKED, OLD,
    SCHEMA, GAP, NO_BASE, ZERO, THREE, AHEAD, MANY, *PLAIN,
) = NAMES  # fmt: skip
UNLISTED = "เทศบาลที่ไม่มีในรายชื่อ"
ALL_FAULTS = {
    "pack_other_contract", "history_cut", "history_anew", "pack_altered", "pack_bomb", "pack_unsafe",
    "pack_is_sample", "pack_damaged", "pack_no_figures", "pack_figures_broken", "pack_doubled", "other_frame",
    "unexpected", "no_pack",
}  # fmt: skip
UNREAD = (MISSING, CONTRACT, ALTERED, BOMB, TRAVERSAL, SAMPLE, TORN, OLD, SCHEMA)


def bomb(sent: Sent) -> bytes:
    """An archive whose directory tells of a member of 600 MB."""
    data = bytearray(archive({**members(sent), "csv/cases.csv": b"0"}))
    at = data.rfind(b"PK\x01\x02")
    struct.pack_into("<I", data, at + 24, 600 * 1024 * 1024)
    return bytes(data)


def of_other_columns(sent: Sent) -> dict[str, bytes]:
    """A pack whose file of figures is Parquet, and another thing."""
    import pyarrow as pa
    from pyarrow import parquet

    stream = io.BytesIO()
    parquet.write_table(pa.table({"name": ["x"], "id": [1]}), stream)
    return with_figures(sent, stream.getvalue())


def faulty(folder: Path) -> None:
    """What is wrong in a province, each fault with an organisation of its own."""
    plain = {name: Sent(name) for name in NAMES}
    send(folder, later(plain[LATE], EARLIER, 3))
    send(folder, plain[TWICE], "twice-a")
    send(folder, later(plain[TWICE], LAST, 6, cases=(1,) * 20), "twice-b")
    send(folder, replace(plain[FRAMED], frame=FRAME.replace("−50%", "−60%")))
    send(folder, plain[CONTRACT], contract=2)
    send(folder, later(plain[CUT], EARLIER, 8), "cut-1")
    send(folder, plain[CUT], "cut-2")
    send(folder, later(plain[REWRITTEN], EARLIER, 4), "rewritten-1")
    send(folder, replace(plain[REWRITTEN], history="another"), "rewritten-2")
    files = members(plain[ALTERED])
    (folder / "altered.zip").write_bytes(archive({**files, FILE: files[FILE][:-9] + b"?" + files[FILE][-8:]}))
    (folder / "bomb.zip").write_bytes(bomb(plain[BOMB]))
    (folder / "traversal.zip").write_bytes(archive({**members(plain[TRAVERSAL]), "../evil.txt": b"x"}))
    send(folder, plain[SAMPLE], sample=True)
    (folder / "torn.zip").write_bytes(archive(members(plain[TORN]))[:-40])
    for name, data in members(plain[UNPACKED]).items():
        (folder / "district" / "unpacked").mkdir(parents=True, exist_ok=True)
        (folder / "district" / "unpacked" / name).write_bytes(data)
    old = members(plain[OLD])
    told = {name: value for name, value in json.loads(old.pop("manifest.json")).items() if name != "contract"}
    del old[FILE]
    (folder / "old.zip").write_bytes(archive({**old, "manifest.json": json.dumps(told).encode()}))
    (folder / "schema.zip").write_bytes(archive(of_other_columns(plain[SCHEMA])))
    send(folder, replace(plain[GAP], cases=(*[2] * 12, None, 2)))
    send(folder, replace(plain[NO_BASE], base=None))
    send(folder, replace(plain[ZERO], base=0, cases=(0,) * 20))
    send(folder, replace(plain[THREE], dimensions={1: 4, 2: 6, 3: 2}))
    send(folder, later(plain[AHEAD], Period(2569, 3), 5))
    send(folder, replace(plain[MANY], cases=(4,) * 20, ita={}))
    for name in PLAIN:
        send(folder, plain[name])
    send(folder, Sent(UNLISTED))
    (folder / "report.docx").write_bytes(b"PK\x03\x04 no pack")
    (folder / "Thumbs.db").write_bytes(b"")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("packs")
    faulty(found)
    return found


@pytest.fixture(scope="module")
def found(folder: Path) -> Comparison:
    return compare(folder, [ExpectedOffice("", name) for name in NAMES], today=TODAY)


def test_the_period_is_that_which_most_sent(found: Comparison) -> None:
    assert found.period == LAST


def test_who_sent_what_is_counted(found: Comparison) -> None:
    """68 are listed: one is late, of nine nothing could be read."""
    assert found.received.expected == 68
    assert [found.received.count(standing) for standing in Standing] == [58, 1, 9]
    assert line(found, LATE).office.standing is Standing.LATE
    assert {line(found, name).office.standing for name in UNREAD} == {Standing.MISSING}
    assert line(found, AHEAD).office.standing is Standing.ON_TIME
    assert line(found, UNPACKED).office.pack is not None
    assert not line(found, UNLISTED).office.expected
    assert (
        say.finding(found).en == "FY 2569 (2026) Q2: 58 of 68 received · 1 late · 9 not received · 9 files not read · "
        "the history of 2 does not hold"
    )


def test_every_fault_is_named_with_its_file(found: Comparison) -> None:
    told = files_by_code(found)
    assert set(told) == ALL_FAULTS
    assert told["history_cut"] == ["cut-2.zip"]
    assert told["history_anew"] == ["rewritten-2.zip"]
    assert told["pack_altered"] == ["altered.zip"]
    assert told["pack_bomb"] == ["bomb.zip"]
    assert told["pack_unsafe"] == ["traversal.zip"]
    assert told["pack_damaged"] == ["torn.zip"]
    assert told["pack_no_figures"] == ["old.zip"]
    assert told["pack_figures_broken"] == ["schema.zip"]
    assert told["no_pack"] == ["report.docx"]
    for issue in found.issues:
        assert all(part(lang) for part in (issue.found, issue.why, issue.todo) for lang in ("th", "en"))


def test_marks_stand_with_the_organisation(found: Comparison) -> None:
    marked = {mark: [o.name.th for o in found.received.offices if mark in o.marks] for mark in Mark}
    assert marked == {
        Mark.HISTORY: [CUT, REWRITTEN],
        Mark.DOUBLED: [TWICE],
        Mark.FRAME: [FRAMED],
        Mark.SHARED: [],
        Mark.AHEAD: [],
        Mark.UNEXPECTED: [UNLISTED],
    }
    assert line(found, TWICE).cases.cases == 2  # of the later save, not counted twice


def test_cases_stand_beside_what_chance_makes_of_the_own_target(found: Comparison) -> None:
    """Half of the target of 6 is 3, of which chance makes 1 (0: 4.98 %) to 6 (at most 6: 96.6 %)."""
    told = line(found, PLAIN[0]).cases
    assert (told.cases, told.ceiling, told.target, told.planned, told.low, told.high) == (4, 6, 6.0, 3.0, 1, 6)
    assert (told.beside, told.verdict) == (Beside.WITHIN, CaseVerdict.IN_PROGRESS)
    assert (line(found, MANY).cases.cases, line(found, MANY).cases.beside) == (8, Beside.ABOVE)
    assert line(found, ZERO).cases.beside is Beside.WITHIN
    assert line(found, NO_BASE).cases.reason is NoBase.UNKNOWN
    assert not line(found, NO_BASE).cases.placed
    gap = line(found, GAP).cases
    assert (gap.cases, gap.at_least, gap.placed) == (2, True, False)
    assert line(found, LATE).cases is None
    assert len(found.placed) == 59 - 2  # of those with figures all but the gap and the unknown base
    assert found.above_by_chance == pytest.approx(56 * 0.0335, abs=0.01)  # of the zero base none


def test_projects_are_those_of_each_dimension(found: Comparison) -> None:
    assert [(d.dimension, d.projects) for d in line(found, PLAIN[0]).dimensions] == [(1, 7), (2, 22), (3, 5), (4, 7)]
    assert [(d.dimension, d.projects) for d in line(found, THREE).dimensions] == [(1, 4), (2, 6), (3, 2)]


def test_screen_workbook_and_json_have_the_same_figures(found: Comparison) -> None:
    told = comparison_json(found)
    of_json = {each["th"]: each["cases"]["cases"] for each in told["organisations"] if each["cases"]}
    book = openpyxl.load_workbook(io.BytesIO(workbook(content(found), "en")))
    sheet = book.worksheets[3]
    start = next(row for row in range(1, 20) if sheet.cell(row, 2).value and "cases" in str(sheet.cell(row, 2).value))
    of_book = {sheet.cell(row, 1).value: sheet.cell(row, 2).value for row in range(start + 1, sheet.max_row + 1)}
    assert {name: f"≥ {n}" if name == GAP else n for name, n in of_json.items()} == of_book
    amiss = [row for row in book.worksheets[2].iter_rows(values_only=True) if row[0] in {"Mend", "Look"}]
    assert [(row[1], row[2]) for row in amiss] == [(each["sheet"], each["found_en"]) for each in told["issues"]]
    assert [row[0] for row in amiss] == ["Mend" if i["severity"] == "error" else "Look" for i in told["issues"]]
    assert json.loads(json.dumps(told)) == told


def test_another_period_can_be_asked_for(folder: Path) -> None:
    """By the first quarter the late one is on time too; 2 cases of a target of 1.5."""
    then = compare(folder, None, EARLIER, today=TODAY)
    assert then.received.count(Standing.LATE) == 0
    assert (line(then, LATE).cases.cases, line(then, LATE).cases.planned) == (2, 1.5)


def test_why_cases_cannot_be_placed_is_counted(found: Comparison) -> None:
    """One with a gap, one without a base; of the base year itself none has a target."""
    assert say.cases_note(found).en.endswith(
        "2 cannot be placed: 1 with an unknown base year, 1 with a quarter missing"
    )
    base = compared(gathered_of(found), None, Period(2565, 4), today=TODAY)
    assert "60 cannot be placed: 1 not reported, 59 without a target this year" in say.cases_note(base).en


def gathered_of(found: Comparison) -> Gathered:
    """The packs of a comparison, read once."""
    return Gathered(tuple(pack for line in found.lines for pack in line.office.packs), ())


def test_the_command_says_what_json_has(folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "compared.xlsx"
    assert main(["compare", str(folder), "--lang", "en", "--json", "--out", str(out)]) == 1
    told = json.loads(capsys.readouterr().out)
    assert (told["year"], told["quarter"], told["listed"], told["on_time"]) == (2569, 2, False, 59)
    assert openpyxl.load_workbook(out).sheetnames[0] == "Contents"
    assert main(["compare", str(folder), "--lang", "en"]) == 1
    said = capsys.readouterr().out
    assert "[error] bomb.zip: Unpacked it would have 600 MB" in said
    assert said.startswith("FY 2569 (2026) Q2: 59 of 60 received · 1 late")


def test_a_clean_folder_is_no_error_and_an_empty_one_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for year in ([], ["--year", "2569"]):
        assert main(["compare", str(tmp_path), "--lang", "en", *year]) == 2
        assert "There is no pack that can be read" in capsys.readouterr().err
    send(tmp_path, Sent("ก"))
    assert main(["compare", str(tmp_path), "--lang", "en", "--year", "2569", "--quarter", "2"]) == 0
    assert main(["compare", str(tmp_path / "nothing")]) == 2
    assert main(["compare", str(tmp_path), "--quarter", "2"]) == 2


def test_without_the_engine_a_sentence_says_what_to_install(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import sys

    monkeypatch.setitem(sys.modules, "duckdb", None)
    send(tmp_path, Sent("ก"))
    assert main(["compare", str(tmp_path), "--lang", "en"]) == 2
    assert "requirements-compare.lock" in capsys.readouterr().err
