"""The page of organisations compared: in the menu only where a folder of packs is named, and what it shows of them."""

from __future__ import annotations

import hashlib
import json
import os
from dataclasses import replace
from pathlib import Path

import pytest

from acplan.compare.comparison import compare
from acplan.fiscal import Period
from acplan.ui.compare_table import _short
from acplan.words import frame
from kit.packs import Sent, archive, later, members, send
from kit.pages import LANGS, SAMPLE, run
from kit.stores import TODAY

HEAD = {"th": ("หน่วยงาน", "การส่ง"), "en": ("Organisation", "Received")}
ITA = {2566: 70.0, 2567: 84.99, 2568: 91.5}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three that sent the whole of 2568, one of which has a base of 20 and 30 cases; one late, one torn."""
    found = tmp_path_factory.mktemp("packs")
    year = Period(2568, 4)
    for name in ("ก", "ข"):
        send(found, later(Sent(name, ita=ITA), year, 5))
    send(found, replace(Sent("<b>ค</b> & {n}", base=20, cases=(8, 8, 7, 7) * 5, ita={2568: 80.0}), period=year), "c")
    send(found, later(Sent("ง"), Period(2568, 3), 2))
    (found / "torn.zip").write_bytes(b"PK")
    return found


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder in which nothing is saved, so that all else would show the sample."""
    return tmp_path_factory.mktemp("empty")


@pytest.mark.parametrize("lang", LANGS)
def test_it_stands_in_the_menu_only_where_a_folder_is_named(
    lang: str, folder: Path, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    name = frame.PAGES["compare"](lang)  # type: ignore[arg-type]
    assert name not in [label for label, _ in run(empty, "paper_check", lang).menu]
    monkeypatch.setenv("ACPLAN_PACKS", str(folder))
    assert name in [label for label, _ in run(empty, "paper_check", lang).menu]


@pytest.mark.parametrize("lang", LANGS)
def test_it_shows_what_was_sent_and_each_by_its_own(
    lang: str, folder: Path, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A base of 10 with 30 % less is 7, chance 3–12: 9 cases lie within; 20 gives 14, 8–20: 30 lie above."""
    monkeypatch.setenv("ACPLAN_PACKS", str(folder))
    seen = run(empty, "compare", lang)
    assert not seen.test.exception
    told = {
        "th": "ปี 2568 ไตรมาส 4: ได้รับ 3 จาก 4 แห่ง · ล่าช้า 1 · อ่านไม่ได้ 1 ไฟล์",
        "en": "FY 2568 (2025) Q4: 3 of 4 received · 1 late · 1 file not read",
    }
    assert seen.title == told[lang]
    assert SAMPLE[lang] not in seen.text
    rows = {row[0]: row for row in seen.table(*HEAD[lang])}
    assert list(rows) == ["ค & {n}", "ก", "ข", "ง"]  # as written, its tags apart
    assert rows["ก"][2].startswith("9 / 7")
    assert rows["ค & {n}"][2].startswith("30 / 14")
    assert rows["ง"][2:] == ["–"] * 6
    assert rows["ก"][4] == "3/7"
    chart = seen.charts["organisations-cases"]
    points = chart[-1]
    assert sorted(zip(points["x"], points["y"], points["text"], strict=True)) == [(7.0, 9, "2"), (14.0, 30, "")]
    assert "torn.zip" in seen.text
    assert "&lt;b&gt;ค&lt;/b&gt; &amp; {n}" in str(points["hovertemplate"])  # a chart takes nothing of it for markup
    assert "<b>ค</b>" not in seen.html


def test_an_organisation_leads_to_its_own_papers(folder: Path, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACPLAN_PACKS", str(folder))
    office = next(line.office for line in compare(folder, today=TODAY).lines if line.office.name.th == "ก")
    seen = run(empty, "compare", "en", b=_short(office))
    assert not seen.test.exception
    labels = [button.proto.label for button in seen.test.get("download_button")]
    assert any("report" in label for label in labels)
    assert "ก.zip" in seen.text


def test_only_papers_of_the_kinds_that_a_pack_has_are_handed_on(
    tmp_path: Path, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACPLAN_PACKS", f'"{tmp_path}"')  # as one may write it on Windows
    sent, data = Sent("ก"), b"MZ"
    told = [{"name": "report.pdf.exe", "what": "x", "bytes": 2, "sha256": hashlib.sha256(data).hexdigest()}]
    files = members(sent)
    told += json.loads(files["manifest.json"])["files"]
    (tmp_path / "a.zip").write_bytes(archive({**members(sent, files=told), "report.pdf.exe": data}))
    office = compare(tmp_path, today=TODAY).lines[0].office
    seen = run(empty, "compare", "en", b=_short(office))
    labels = [button.proto.label for button in seen.test.get("download_button")]
    assert not [label for label in labels if "exe" in label]
    assert any("report.pdf.exe" in chip for chip in seen.chips)


def test_a_list_that_cannot_be_read_is_told(tmp_path: Path, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    send(tmp_path, Sent("ก"))
    (tmp_path / "expected.xlsx").write_bytes(b"no workbook")
    monkeypatch.setenv("ACPLAN_PACKS", str(tmp_path))
    assert "The list of organisations expected.xlsx cannot be read" in run(empty, "compare", "en").chips


@pytest.mark.skipif(os.name == "nt", reason="Windows keeps no names that are not text")
def test_a_file_whose_name_is_no_text_is_named(tmp_path: Path, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As unpackers leave names in the code page of old Thai archives."""
    try:
        Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xa1\xa2\xa3.zip")).write_bytes(b"PK")
    except OSError:
        pytest.skip("this system takes no such names")
    monkeypatch.setenv("ACPLAN_PACKS", str(tmp_path))
    seen = run(empty, "compare", "th")
    assert not seen.test.exception
    assert "???.zip" in seen.text


def test_organisations_stand_in_the_order_of_the_names_that_are_read(
    tmp_path: Path, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for thai, english in (("ก", "Zulu"), ("ข", "Alfa")):
        send(tmp_path, Sent(thai, english))
    monkeypatch.setenv("ACPLAN_PACKS", str(tmp_path))
    seen = {lang: [row[0] for row in run(empty, "compare", lang).table(*HEAD[lang])] for lang in LANGS}
    assert seen == {"th": ["ก", "ข"], "en": ["Alfa", "Zulu"]}


@pytest.mark.parametrize("lang", LANGS)
def test_filters_and_order_are_the_readers(
    lang: str, folder: Path, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACPLAN_PACKS", str(folder))
    for chosen, names in {"late": ["ง"], "above": ["ค & {n}"]}.items():
        assert [row[0] for row in run(empty, "compare", lang, s=chosen).table(*HEAD[lang])] == names
    by_ita = run(empty, "compare", lang, o="ita").table(*HEAD[lang])
    assert [row[0] for row in by_ita] == ["ก", "ข", "ค & {n}", "ง"]


def test_a_whole_year_before_can_be_looked_back_at(folder: Path, empty: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All four packs hold 2567, for which two have a score."""
    monkeypatch.setenv("ACPLAN_PACKS", str(folder))
    seen = run(empty, "compare", "en", of="2567-4")
    assert seen.title == "FY 2567 (2024) Q4: 4 of 4 received · 1 file not read"
    assert "2 have a score · 0 pass 85 · 2 meet their own plan target" in seen.text


@pytest.mark.parametrize("lang", LANGS)
def test_a_folder_that_is_empty_or_gone_is_said(
    lang: str, tmp_path: Path, empty: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ACPLAN_PACKS", str(tmp_path))
    assert str(tmp_path.name) in run(empty, "compare", lang).title
    monkeypatch.setenv("ACPLAN_PACKS", str(tmp_path / "gone"))
    assert "gone" in run(empty, "compare", lang).title
    monkeypatch.delenv("ACPLAN_PACKS")
    assert "ACPLAN_PACKS" in run(empty, "compare", lang).title
