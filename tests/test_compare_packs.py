"""A foreign pack, or what lies where one should be: read, or named for what it is, and never in the way of others."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from acplan.cli import main
from acplan.compare import container, packs
from acplan.compare.comparison import NoPacks, compare
from acplan.compare.container import Container, Unfit
from acplan.compare.figures import figures
from acplan.compare.manifest import NAME, manifest
from acplan.exports import pack as packing
from acplan.exports.data_files import workbook
from acplan.exports.figures_file import written
from acplan.figures.organisations import content
from acplan.fiscal import Period
from acplan.measures.contract import FILE, KEY, VERSION
from acplan.measures.summary import summarise
from acplan.plan import read_plan
from acplan.store import DataFolder, load
from acplan.store.folder import digest
from acplan.words.text import Lang
from kit.builders import state_of, the_plan
from kit.packs import (
    Sent,
    archive,
    files_by_code,
    members,
    organisation,
    rows,
    send,
    with_figures,
)
from kit.second_plan import second_plan
from kit.stores import TODAY, three_saves


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


def nameless() -> bytes:
    """An archive with a member whose name is empty, which zipfile itself makes but stumbles over."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as target:
        for name, data in changed().items():
            target.writestr(name, data)
        target.writestr(zipfile.ZipInfo(""), b"x")
    return stream.getvalue()


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
    "lists within lists": (
        lambda: with_figures(Sent("ก"), b"PAR1" + b"\x19" * 50_000 + b"\0" + (50_001).to_bytes(4, "little") + b"PAR1"),
        "pack_figures_broken",
    ),
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
    "a name of no letter": (nameless, "pack_unsafe"),
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


def test_no_broken_footer_ends_the_program() -> None:
    """Arrow ends it at some that it is asked about: each bit of the footer is turned, one after another."""
    whole = figures_of()
    files = with_figures(Sent("ก"), whole)
    told = manifest(Container("a", Path("a"), {NAME: 1}, {NAME: files[NAME]}))
    outcomes = set()
    for place in range(len(whole) - 8 - int.from_bytes(whole[-8:-4], "little"), len(whole) - 4):
        for bit in (1, 2, 128):
            data = bytearray(whole)
            data[place] ^= bit
            paper = replace(told.papers[-1], sha256=digest(bytes(data)))
            pack = Container("a", Path("a"), {FILE: len(data)}, {FILE: bytes(data)})
            try:
                figures(pack, replace(told, papers=(paper,)))
                outcomes.add("read")
            except Unfit as unfit:
                outcomes.add(unfit.issue.wording.code)
    assert outcomes == {"read", "pack_figures_broken"}


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


def test_a_list_in_a_folder_of_its_own_is_no_list_of_all(tmp_path: Path) -> None:
    (tmp_path / "district").mkdir()
    (tmp_path / "district" / "expected.xlsx").write_bytes(b"")
    (tmp_path / "a" / "b" / "c" / "d").mkdir(parents=True)
    send(tmp_path / "a" / "b" / "c", Sent("deep"))
    send(tmp_path, Sent("ก"))
    found = compare(tmp_path, today=TODAY)
    assert files_by_code(found) == {"pack_packed_again": ["a/b/c"], "no_pack": ["district/expected.xlsx"]}


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
