"""Organisations by the packs that they sent: every planted fault is named, and none of them stops the others."""

from __future__ import annotations

import io
import json
import struct
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from acplan.charts.draw import draw
from acplan.cli import main
from acplan.compare import container, packs
from acplan.compare.as_json import comparison_json
from acplan.compare.comparison import Comparison, Line, NoPacks, compare, compared
from acplan.compare.container import Container
from acplan.compare.expected import expected
from acplan.compare.offices import Expected, Mark, Standing
from acplan.compare.packs import Gathered
from acplan.exports import pack as packing
from acplan.exports.data_files import workbook
from acplan.exports.figures_file import written
from acplan.figures.organisations import content
from acplan.fiscal import Period
from acplan.measures.contract import FILE, KEY, VERSION
from acplan.measures.summary import summarise
from acplan.plan import read_plan
from acplan.rules import Beside, CaseVerdict, NoBase
from acplan.store import DataFolder, load
from acplan.store.folder import digest
from acplan.words import compare as say
from acplan.words.text import Lang, dictionary_key
from kit.builders import state_of, the_plan
from kit.packs import FRAME, LAST, Sent, archive, later, members, names, organisation, rows, send
from kit.second_plan import second_plan
from kit.stores import TODAY, three_saves

NAMES = names(68)
(
    MISSING, LATE, TWICE, FRAMED, CONTRACT, CUT, REWRITTEN, ALTERED, BOMB, TRAVERSAL, SAMPLE, TORN, UNPACKED, OLD,
    SCHEMA, GAP, NO_BASE, ZERO, THREE, AHEAD, MANY, *PLAIN,
) = NAMES  # fmt: skip
UNLISTED = "เทศบาลที่ไม่มีในรายชื่อ"
EARLIER = Period(2569, 1)
"""All else is of 2569, quarter 2: with a base of 10 the target is 6, and 3 for half of it; chance makes 1–6 of that."""
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


def with_figures(sent: Sent, data: bytes) -> dict[str, bytes]:
    """A pack that names some bytes as its figures, hash and all."""
    files = members(sent)
    told = json.loads(files["manifest.json"])
    told["files"][-1] |= {"bytes": len(data), "sha256": digest(data)}
    return {**files, FILE: data, "manifest.json": json.dumps(told).encode()}


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
    return compare(folder, [Expected("", name) for name in NAMES], today=TODAY)


def line(found: Comparison, name: str) -> Line:
    return next(line for line in found.lines if line.office.name.th == name)


def files_by_code(found: Comparison) -> dict[str, list[str]]:
    told: dict[str, list[str]] = {}
    for issue in found.issues:
        told.setdefault(issue.wording.code, []).append(issue.sheet)
    return told


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


def refused(tmp_path: Path, files: Mapping[str, bytes] | bytes) -> str:
    """By which code a pack is refused."""
    (tmp_path / "a.zip").write_bytes(files if isinstance(files, bytes) else archive(files))
    with pytest.raises(NoPacks) as told:
        compare(tmp_path, today=TODAY)
    return told.value.issues[0].wording.code


def changed(**values: object) -> dict[str, bytes]:
    return members(Sent("ก"), **values)


def figures_of(**own: object) -> bytes:
    sent = Sent("ก")
    return written(replace(organisation(sent), **own), rows(sent))  # type: ignore[arg-type]


def packed(data: bytes) -> bytes:
    """The same figures with pages that must be unpacked, which may swell to whatever they are made to."""
    from pyarrow import parquet

    stream = io.BytesIO()
    table = parquet.ParquetFile(io.BytesIO(data)).read()
    with parquet.ParquetWriter(stream, table.schema, compression="zstd", store_schema=False) as file:
        file.write_table(table)
        file.add_key_value_metadata({KEY: str(VERSION)})
    return stream.getvalue()


def with_value(measure: str, value: float, dimension: int | None = None) -> dict[str, bytes]:
    """A pack in which a measure has another value at all periods."""
    sent = Sent("ก")
    told = [
        row._replace(value=value, dimension=row.dimension if dimension is None else dimension)
        if row.measure == measure and row.dimension in {None, 1}
        else row
        for row in rows(sent)
    ]
    return with_figures(sent, written(organisation(sent), told))


def swollen() -> bytes:
    """An archive whose manifest unpacks to 50 MB while the directory tells of 100 bytes."""
    data = bytearray(archive({"manifest.json": b" " * 50_000_000}))
    for head, offset in ((b"PK\x01\x02", 24), (b"PK\x03\x04", 22)):
        struct.pack_into("<I", data, data.find(head) + offset, 100)
    return bytes(data)


HOSTILE: Mapping[str, tuple[Callable[[], Mapping[str, bytes] | bytes], str]] = {
    "no JSON": (lambda: {**changed(), "manifest.json": b"{"}, "pack_manifest_broken"),
    "JSON of depth": (lambda: {**changed(), "manifest.json": b"[" * 100_000}, "pack_manifest_broken"),
    "a list": (lambda: {**changed(), "manifest.json": b"[]"}, "pack_manifest_broken"),
    "a year of text": (lambda: changed(year="2569"), "pack_manifest_broken"),
    "true for a number": (lambda: changed(quarter=True), "pack_manifest_broken"),
    "a quarter that is none": (lambda: changed(quarter=5), "pack_manifest_broken"),
    "codes that are none": (lambda: changed(codes=["x"] * 5), "pack_manifest_broken"),
    "another code": (lambda: changed(code="2ENJ-G922-54FX-MJ"), "pack_manifest_broken"),
    "a paper elsewhere": (
        lambda: changed(files=[{"name": "../x", "what": "x", "bytes": 1, "sha256": "x"}]),
        "pack_manifest_broken",
    ),
    "a manifest of 3 MB": (lambda: {**changed(), "manifest.json": b" " * 3_000_000}, "pack_member_too_large"),
    "figures of 3 MB": (lambda: {**changed(), FILE: b"\0" * 3_000_000}, "pack_member_too_large"),
    "no figures": (lambda: {k: v for k, v in changed().items() if k != FILE}, "pack_member_missing"),
    "figures not listed": (lambda: changed(files=[]), "pack_altered"),
    "another organisation": (lambda: changed(organisation="ข"), "pack_figures_disagree"),
    "another plan": (lambda: changed(plan_version="x"), "pack_figures_disagree"),
    "a later period": (lambda: changed(quarter=1), "pack_figures_broken"),
    "no parquet": (lambda: with_figures(Sent("ก"), b"PAR1 nothing PAR1"), "pack_figures_broken"),
    "a cut parquet": (lambda: with_figures(Sent("ก"), b"PAR1" + figures_of()[100:]), "pack_figures_broken"),
    "pages that swell": (lambda: with_figures(Sent("ก"), packed(figures_of())), "pack_figures_broken"),
    "another save within": (lambda: with_figures(Sent("ก"), figures_of(save=4)), "pack_figures_disagree"),
    "a name without end": (lambda: with_figures(Sent("ก"), figures_of(frame="x" * 500)), "pack_figures_broken"),
    "rows twice": (
        lambda: with_figures(Sent("ก"), written(organisation(Sent("ก")), rows(Sent("ก")) * 2)),
        "pack_figures_broken",
    ),
    "half a letter": (lambda: changed(plan_version="\ud800"), "pack_manifest_broken"),
    "a turn of direction": (lambda: changed(organisation="\u202eก"), "pack_manifest_broken"),
    "a name with a bell": (lambda: with_figures(Sent("ก"), figures_of(frame="a\x07")), "pack_figures_broken"),
    "more than it says": (swollen, "pack_damaged"),
    "a name with a drive": (lambda: {**changed(), "C:/x": b""}, "pack_unsafe"),
    "an absolute name": (lambda: {**changed(), "/etc/x": b""}, "pack_unsafe"),
    "names that differ by case": (lambda: {**changed(), "MANIFEST.json": b"{}"}, "pack_unsafe"),
    "2,000 members": (lambda: {**changed(), **{f"{n}.txt": b"" for n in range(2_000)}}, "pack_unsafe"),
    "a name of a device": (lambda: {**changed(), "csv/NUL.csv": b""}, "pack_unsafe"),
    "a name that Windows cuts": (lambda: {**changed(), "report.html. ": b""}, "pack_unsafe"),
    "a contract with a bell": (lambda: changed(contract="\x07\ud800"), "pack_other_contract"),
    "packed again": (lambda: {f"ชุด/{name}": data for name, data in changed().items()}, "pack_packed_again"),
    "a zip of zips": (lambda: {"a.zip": archive(changed())}, "pack_packed_again"),
    "cases below zero": (lambda: with_value("cases.count", -1.0), "pack_figures_broken"),
    "a target below zero": (lambda: with_value("cases.target", -6.0), "pack_figures_broken"),
    "half a case": (lambda: with_value("cases.count", 2.5), "pack_figures_broken"),
    "five quarters": (lambda: with_value("cases.quarters", 5.0), "pack_figures_broken"),
    "a score over 100": (lambda: with_value("ita.target", 100.5), "pack_figures_broken"),
    "not a number": (lambda: with_value("cases.count", float("nan")), "pack_figures_broken"),
    "without end": (lambda: with_value("dimensions.done", float("inf")), "pack_figures_broken"),
    "a dimension below one": (lambda: with_value("dimensions.done", 1.0, dimension=0), "pack_figures_broken"),
    "the year 9999": (lambda: changed(year=9999), "pack_manifest_broken"),
    "nothing at all": (lambda: b"", "pack_damaged"),
    "text": (lambda: b"hello" * 100, "pack_damaged"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_pack_is_named_for_what_it_is(name: str, tmp_path: Path) -> None:
    make, code = HOSTILE[name]
    assert refused(tmp_path, make()) == code


def test_a_link_out_of_the_folder_is_not_followed(tmp_path: Path) -> None:
    outside, inside = tmp_path / "outside", tmp_path / "inside"
    outside.mkdir()
    inside.mkdir()
    send(outside, Sent("ก"))
    (inside / "linked.zip").symlink_to(outside / "ก.zip")
    (inside / "linked").symlink_to(outside)
    with pytest.raises(NoPacks) as told:
        compare(inside, today=TODAY)
    assert {issue.wording.code for issue in told.value.issues} == {"pack_unsafe"}


def test_a_folder_that_cannot_be_opened_is_named_and_stops_nobody(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "closed").mkdir()
    send(tmp_path, Sent("ก"))
    whole = Path.iterdir

    def iterdir(path: Path) -> Iterator[Path]:
        if path.name == "closed":
            raise PermissionError(13, "Permission denied", str(path))
        return whole(path)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    found = compare(tmp_path, today=TODAY)
    assert [line.office.name.th for line in found.lines] == ["ก"]
    assert [(issue.sheet, issue.wording.code) for issue in found.issues] == [("closed", "pack_cannot_open")]


def test_a_pack_that_is_replaced_while_it_is_read_stops_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Between the look at its directory and the reading of its figures: gone, cut, another archive."""
    whole, small = container.container, archive({"other.txt": b""})
    changes: Mapping[str, Callable[[Path], object]] = {
        "a gone": Path.unlink,
        "b cut": lambda path: path.write_bytes(path.read_bytes()[:-100]),
        "c another": lambda path: path.write_bytes(small),
    }

    def replaced(path: Path, name: str, _at_once: object) -> Container:
        found = whole(path, name)
        changes.get(path.stem, lambda _path: None)(path)
        return found

    monkeypatch.setattr(packs, "container", replaced)
    for name in (*changes, "d whole"):
        send(tmp_path, Sent(name))
    found = compare(tmp_path, today=TODAY)
    assert [line.office.name.th for line in found.lines] == ["d whole"]
    assert files_by_code(found) == {
        "pack_cannot_open": ["a gone.zip"],
        "pack_damaged": ["b cut.zip"],
        "pack_member_missing": ["c another.zip"],
    }


def test_a_pack_of_a_quarter_that_has_not_begun_is_told_and_is_not_the_usual_one(tmp_path: Path) -> None:
    """On 22 November 2026 quarter 2 of 2570 lies ahead; the year 2569 of which most sent is over."""
    send(tmp_path, Sent("ก"))
    send(tmp_path, later(Sent("ข"), Period(2570, 2), 6))
    found = compare(tmp_path, today=TODAY)
    assert found.period == LAST
    assert files_by_code(found) == {"pack_not_begun": ["ข.zip"]}
    assert line(found, "ข").office.marks == {Mark.AHEAD}
    assert line(found, "ข").cases.cases == 4
    assert compare(tmp_path, today=date(2027, 1, 1)).issues == ()


def test_a_list_in_a_folder_of_its_own_is_no_list_of_all(tmp_path: Path) -> None:
    (tmp_path / "district").mkdir()
    (tmp_path / "district" / "expected.xlsx").write_bytes(b"")
    (tmp_path / "a" / "b" / "c" / "d").mkdir(parents=True)
    send(tmp_path / "a" / "b" / "c", Sent("deep"))
    send(tmp_path, Sent("ก"))
    found = compare(tmp_path, today=TODAY)
    assert files_by_code(found) == {"pack_packed_again": ["a/b/c"], "no_pack": ["district/expected.xlsx"]}


def test_a_code_tells_organisations_of_one_name_apart(tmp_path: Path) -> None:
    send(tmp_path, Sent("ก", code="1"), "a")
    send(tmp_path, Sent("ก", code="2", history="own"), "b")
    found = compare(tmp_path, today=TODAY)
    assert [office.code for office in found.received.offices] == ["1", "2"]
    assert found.issues == ()


def test_a_plan_that_was_given_a_code_later_is_of_the_same_organisation(tmp_path: Path) -> None:
    send(tmp_path, later(Sent("ก"), EARLIER, 3), "a")
    send(tmp_path, Sent("ก", code="1"), "b")
    found = compare(tmp_path, [Expected("1", "ชื่ออื่น")], today=TODAY)
    assert [(office.code, len(office.packs)) for office in found.received.offices] == [("1", 2)]
    assert found.issues == ()


def test_the_list_of_organisations_is_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "รายชื่อหน่วยงาน"
    for row in (["รหัสหน่วยงาน", "ชื่อหน่วยงาน"], [6490101, "อบต. ก"], [None, "อบต. ข"]):
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    assert expected(stream.getvalue()) == ([Expected("6490101", "อบต. ก"), Expected("", "อบต. ข")], [])
    sheet.append([None, "อบต. ข"])
    book.save(tmp_path / "list.xlsx")
    sheet.delete_cols(1)
    sheet.delete_rows(4)
    book.save(tmp_path / "names.xlsx")
    assert expected((tmp_path / "names.xlsx").read_bytes()) == ([Expected("", "อบต. ก"), Expected("", "อบต. ข")], [])
    assert [issue.wording.code for issue in expected((tmp_path / "list.xlsx").read_bytes())[1]] == ["listed_twice"]


def test_names_that_people_cannot_read_stop_neither_workbook_nor_command(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A bell in a file's name, as other systems allow it, is in no cell of Excel."""
    packs = tmp_path / "packs"
    packs.mkdir()
    send(packs, Sent("ก"))
    try:
        (packs / "a\x07\nb.zip").write_bytes(b"PK")
    except OSError:
        pytest.skip("this system takes no such names")
    out = tmp_path / "out.xlsx"
    assert main(["compare", str(packs), "--lang", "en", "--out", str(out)]) == 1
    assert "a??b.zip" in capsys.readouterr().out
    cells = {cell.value for sheet in openpyxl.load_workbook(out) for row in sheet for cell in row}
    assert "a??b.zip" in cells


def test_a_name_like_a_formula_stays_text_in_the_workbook(tmp_path: Path) -> None:
    name = '=HYPERLINK("http://x","ก")'
    send(tmp_path, Sent(name), "a")
    book = openpyxl.load_workbook(io.BytesIO(workbook(content(compare(tmp_path, today=TODAY)), "en")))
    found = [cell for sheet in book for row in sheet for cell in row if cell.value == name]
    assert found
    assert {(cell.data_type, cell.quotePrefix) for cell in found} == {("s", True)}


def test_a_pipe_among_packs_is_named_and_not_waited_for(tmp_path: Path) -> None:
    import os

    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no such files")
    os.mkfifo(tmp_path / "a.zip")
    with pytest.raises(NoPacks) as told:
        compare(tmp_path, today=TODAY)
    assert [issue.wording.code for issue in told.value.issues] == ["pack_unsafe"]


def test_the_last_quarter_of_a_year_whose_target_is_the_pass_mark_is_drawn(tmp_path: Path) -> None:
    """Of 2570 the plan's target is 85, as the pass mark is."""
    year = Period(2570, 4)
    send(tmp_path, later(Sent("ก", ita={2570: 85.0}), year, 5))
    figure = content(compare(tmp_path, today=TODAY)).figure("organisations-ita")
    assert [note["text"] for note in draw(figure.chart, "en")["layout"]["annotations"]] == [
        "<b>Pass mark 85</b>", "<b>Plan target 85</b>",
    ]  # fmt: skip


def test_one_history_under_two_names_is_told_and_two_histories_under_one(tmp_path: Path) -> None:
    """A renamed organisation counts twice; two of one name without codes once: neither is passed over."""
    old = later(Sent("อบต. ก"), EARLIER, 3)
    send(tmp_path, old, "old")
    send(tmp_path, Sent("เทศบาล ก"), "new", codes=[*old.codes, *Sent("เทศบาล ก").codes[3:]])
    send(tmp_path, later(Sent("ข"), EARLIER, 3), "ข-1")
    send(tmp_path, Sent("ข", history="another"), "ข-2")
    found = compare(tmp_path, today=TODAY)
    assert files_by_code(found) == {"history_shared": ["old.zip", "new.zip"], "history_anew": ["ข-2.zip"]}
    assert "เทศบาล ก" in next(issue for issue in found.issues if issue.sheet == "old.zip").found("th")
    assert line(found, "อบต. ก").office.marks == {Mark.SHARED}


def test_a_save_that_was_changed_between_two_packs_is_a_rewritten_history(tmp_path: Path) -> None:
    sent = Sent("ก")
    send(tmp_path, later(sent, EARLIER, 3), "1")
    send(tmp_path, sent, "2", codes=[sent.codes[0], Sent("ข").codes[1], *sent.codes[2:]])
    assert files_by_code(compare(tmp_path, today=TODAY)) == {"history_rewritten": ["2.zip"]}


def test_every_period_that_was_sent_twice_is_told(tmp_path: Path) -> None:
    for name, period in (("a", EARLIER), ("b", EARLIER), ("c", LAST), ("d", LAST)):
        send(tmp_path, later(Sent("ก"), period, 3), name)
    assert files_by_code(compare(tmp_path, today=TODAY)) == {"pack_doubled": ["a.zip", "c.zip"]}


def test_no_row_of_the_list_is_given_to_two(tmp_path: Path) -> None:
    """Two with codes and the listed name: one is expected, the other is not; a name of several says nothing."""
    send(tmp_path, Sent("ก", code="1"), "a")
    send(tmp_path, Sent("ก", code="2", history="own"), "b")
    send(tmp_path, Sent("ข"), "c")
    found = compare(tmp_path, [Expected("", "ก"), Expected("8", "ข"), Expected("9", "ข")], today=TODAY)
    assert found.received.expected == 3
    assert [found.received.count(standing) for standing in Standing] == [1, 0, 2]
    assert files_by_code(found) == {"unexpected": ["b.zip", "c.zip"]}


def test_organisations_of_one_name_are_told_apart_by_their_codes_in_every_table(tmp_path: Path) -> None:
    send(tmp_path, Sent("ก", code="1"), "a")
    send(tmp_path, Sent("ก", code="2", history="own"), "b")
    told = content(compare(tmp_path, today=TODAY))
    for name in ("organisations-cases", "organisations-ita", "organisations-projects"):
        assert list(dict.fromkeys(row[0].th for row in told.figure(name).table.rows)) == ["ก (1)", "ก (2)"]


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


def test_names_stand_in_the_order_of_a_thai_dictionary() -> None:
    """By consonants, wherever their vowels are written; โ of โคกสูง counts behind ค, and tone marks last."""
    ordered = ["เกาะแก้ว", "โคกสูง", "เทศบาล", "ปาก", "ป่าไร่", "แม่สาย", "อบต. ก"]
    assert sorted(sorted(ordered), key=dictionary_key) == ordered


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare a pack the making of papers that are not read here."""
    for each in ("slides", "report", "round_report", "workbook"):
        monkeypatch.setattr(packing, each, lambda *_given, **_choices: b"")
    monkeypatch.setattr(packing, "csv_files", lambda *_given: {})


def made(data: DataFolder, period: Period, lang: Lang, as_of: int | None = None) -> bytes:
    """A pack as the program makes it."""
    stored = load(data, the_plan(), TODAY, as_of=as_of)
    number, code = stored.save_number, stored.code
    summary = summarise(stored.state, stored.plan, period, sample=stored.sample, save_number=number, code=code)
    return packing.pack(summary, data, stored.records, lang, with_pdf=False).archive


@pytest.mark.usefixtures("quick")
def test_packs_of_the_program_itself_are_read(tmp_path: Path) -> None:
    """Two saves with 5 cases of a base of 10, revised by the third to 8; the ceiling of 2566 is 9, half of it 4.5."""
    data, packs = three_saves(tmp_path / "data"), tmp_path / "packs"
    packs.mkdir()
    (packs / "q2.zip").write_bytes(made(data, Period(2566, 2), "th", as_of=2))
    (packs / "q3.zip").write_bytes(made(data, Period(2566, 3), "en"))
    other = summarise(state_of(), read_plan(second_plan()), Period(2572, 1), sample=False, save_number=0)
    (packs / "other.zip").write_bytes(packing.pack(other, data, [], "th", with_pdf=False).archive)
    (packs / "sample.zip").write_bytes(made(DataFolder(tmp_path / "empty"), Period(2566, 3), "th"))
    found = compare(packs, None, Period(2566, 3), today=TODAY)
    assert [issue.wording.code for issue in found.issues] == ["pack_is_sample", "other_frame", "pack_not_begun"]
    ours = next(line for line in found.lines if line.office.name.en.startswith("Mukdahan"))
    assert [pack.manifest.save for pack in ours.office.packs] == [2, 3]
    assert (ours.cases.cases, ours.cases.planned, ours.cases.ceiling) == (8, 6.75, 9)
    assert [d.projects for d in ours.dimensions] == [7, 22, 5, 7]
    theirs = next(line for line in found.lines if line is not ours)
    assert (theirs.office.name.th, theirs.cases, theirs.dimensions) == ("เทศบาลตำบลธารทอง", None, ())
    paper = ours.office.pack.manifest.papers[0]
    assert ours.office.pack.paper(paper.name) == b""


def test_a_listed_code_counts_before_a_name(tmp_path: Path) -> None:
    """Another organisation of the same name with another code is not the one that is listed."""
    send(tmp_path, Sent("ก", code="2"), "a")
    send(tmp_path, Sent("ข"), "b")
    found = compare(tmp_path, [Expected("1", "ก"), Expected("7", "ข")], today=TODAY)
    standings = {(office.code, office.name.th): office.standing for office in found.received.offices}
    assert standings[("1", "ก")] is Standing.MISSING
    assert standings[("2", "ก")] is Standing.ON_TIME
    assert standings[("", "ข")] is Standing.ON_TIME
    assert [issue.wording.code for issue in found.issues] == ["unexpected"]
