"""The council pack: its files, the same figures in each of them, its manifest, its command and its page."""

from __future__ import annotations

import csv
import io
import json
import re
import shlex
import zipfile
from functools import cache
from pathlib import Path

import openpyxl
import pytest
from pptx import Presentation

from acplan.cli import main
from acplan.exports import pack as packing
from acplan.exports.pack import MANIFEST, Pack, contents, pack
from acplan.exports.pdf import NotPrinted
from acplan.fiscal import Period
from acplan.measures.summary import Summary, summarise
from acplan.store import DataFolder, load
from acplan.store.folder import digest
from acplan.words.text import Text
from kit.builders import quarters, state_of, the_plan, whole_year
from kit.pages import LANGS, Seen, Tables, run, saved
from kit.stores import TODAY
from kit.workbooks import zip_as_on_windows

NOWHERE = DataFolder(Path(__file__).parents[1] / "data" / "nothing")
CASES = ["10", "9", "8", "8", "7"]  # tools/make_sample.py, by year from the base year
SCORES = ["65.45", "66.10", "68.90", "79.85", "85.40"]


def sample(quarter: int = 4) -> Summary:
    stored = load(NOWHERE, the_plan(), TODAY)
    return summarise(stored.state, the_plan(), Period(2569, quarter), sample=True, save_number=0)


@cache
def made() -> Pack:
    return pack(sample(), NOWHERE, [], "en", with_pdf=False)


@pytest.fixture
def only_slides(monkeypatch: pytest.MonkeyPatch) -> None:
    """Spare a test that is not about them the making of all other products."""
    for each in ("report", "round_report", "workbook"):
        monkeypatch.setattr(packing, each, lambda *_given, **_choices: b"")
    monkeypatch.setattr(packing, "csv_files", lambda *_given: {})


def product(found: Pack, ending: str) -> bytes:
    return next(each.data for each in found.products if each.name.endswith(ending))


def test_it_holds_every_product_and_one_archive_of_them() -> None:
    found = made()
    assert found.name == "sample_council-pack_2569_Q4"
    names = [each.name for each in found.products]
    assert [name for name in names if "/" not in name] == [
        "sample_slides_2569_Q4.pptx",
        "sample_report_2569_Q4.html",
        "sample_12-month-report_2569_Q4.xlsx",
        "sample_figures_2569_Q4.xlsx",
        "figures.parquet",
        MANIFEST,
    ]
    assert len([name for name in names if name.startswith("csv/")]) >= 25
    with zipfile.ZipFile(io.BytesIO(found.archive)) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == {p.name: p.data for p in found.products}


@pytest.mark.parametrize(("quarter", "round_report"), [(1, ""), (2, "6-month report"), (3, ""), (4, "12-month report")])
def test_a_round_report_is_in_it_at_the_end_of_a_round_only(quarter: int, round_report: str) -> None:
    others = {"Slides", "Report", "Figures of every picture (Excel)", "Figures of each picture (CSV)"}
    others |= {"Figures to compare organisations by (Parquet)"}
    assert {each.en for each in contents(sample(quarter), with_pdf=False)} - others == {round_report} - {""}


def test_the_manifest_says_what_the_files_are_and_of_which_data() -> None:
    manifest = json.loads(product(made(), MANIFEST))
    assert (manifest["year"], manifest["quarter"], manifest["as_of"], manifest["sample"]) == (
        2569,
        4,
        "2026-09-30",
        True,
    )
    assert manifest["plan_version"] == the_plan().version
    others = {each.name: digest(each.data) for each in made().products if each.name != MANIFEST}
    assert {each["name"]: each["sha256"] for each in manifest["files"]} == others


def test_the_same_data_give_the_same_bytes_on_windows_too(monkeypatch: pytest.MonkeyPatch) -> None:
    here = made().archive
    zip_as_on_windows(monkeypatch)
    assert pack(sample(), NOWHERE, [], "en", with_pdf=False).archive == here


def _csv(name: str, column: int) -> list[str]:
    rows = list(csv.reader(io.StringIO(product(made(), f"csv/{name}.csv").decode("utf-8-sig"))))
    return [row[column] for row in rows[1:6]]


def test_every_product_has_the_same_figures() -> None:
    """The counts and scores of five years, read back from slides, report, workbook and data files."""
    assert _csv("cases", 2) == CASES
    assert [f"{float(score):.2f}" for score in _csv("ita", 3)] == SCORES

    book = openpyxl.load_workbook(io.BytesIO(product(made(), "figures_2569_Q4.xlsx")))
    titles = {"cases": "Cases by year", "ita": "ITA by year"}
    cells = {name: [[cell.value for cell in row] for row in book[title].iter_rows()] for name, title in titles.items()}
    at = {"cases": 2, "ita": 3}
    by_year = {name: {row[0]: row[at[name]] for row in rows if isinstance(row[0], int)} for name, rows in cells.items()}
    assert [str(by_year["cases"][year]) for year in range(2565, 2570)] == CASES
    assert [f"{by_year['ita'][year]:.2f}" for year in range(2565, 2570)] == SCORES

    deck = Presentation(io.BytesIO(product(made(), ".pptx")))
    charts = [s for slide in deck.slides for s in slide.shapes if s.has_chart and s.name in {"cases", "ita"}]
    series = {s.name: [list(x.values) for plot in s.chart.plots for x in plot.series] for s in charts}
    assert any([str(int(v)) for v in values if v is not None] == CASES for values in series["cases"])
    assert any([f"{v:.2f}" for v in values if v is not None] == SCORES for values in series["ita"])

    tables = [row for table in Tables(product(made(), ".html").decode()).tables for row in table]
    flat = [[re.sub(r"\s+", " ", cell).strip() for cell in row] for row in tables]
    for wanted, place in ((CASES, 2), (SCORES, 3)):
        below = ([row[place] for row in flat[start : start + 5] if len(row) > place] for start in range(len(flat)))
        lines = [*flat, *below]
        assert any(row[-len(wanted) :] == wanted or row[1:6] == wanted or row == wanted for row in lines), wanted


@pytest.mark.usefixtures("only_slides")
def test_without_a_browser_the_pdf_is_left_out_and_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(packing, "slides", lambda *_given, **_choices: b"")

    def fails(_paper: bytes) -> bytes:
        raise NotPrinted(Text("ไม่พบเบราว์เซอร์", "no browser found"))

    monkeypatch.setattr(packing, "pdf", fails)
    told: list[tuple[str, float]] = []
    found = pack(sample(), NOWHERE, [], "en", tell=lambda what, share: told.append((what.en, round(share, 2))))
    assert [note.en for note in found.notes] == ["The PDF was not made: no browser found"]
    assert not any(each.name.endswith(".pdf") for each in found.products)
    assert told == [
        ("Slides", 0.0),
        ("Report", 0.14),
        ("Report (PDF)", 0.29),
        ("12-month report", 0.43),
        ("Figures of every picture (Excel)", 0.57),
        ("Figures of each picture (CSV)", 0.71),
        ("Figures to compare organisations by (Parquet)", 0.86),
    ]


@pytest.mark.usefixtures("only_slides")
def test_a_template_that_cannot_be_used_is_told(tmp_path: Path) -> None:
    (tmp_path / "template.pptx").write_bytes(b"no slides")
    found = pack(sample(), DataFolder(tmp_path), [], "en", with_pdf=False)
    assert [note.en.startswith("The template is not used: ") for note in found.notes] == [True]
    assert product(found, ".pptx") == product(made(), ".pptx")


def _typefaces(deck: bytes) -> set[str]:
    """The typefaces of all Thai on the slides, marks of verdicts apart."""
    with zipfile.ZipFile(io.BytesIO(deck)) as archive:
        slides = [archive.read(name).decode() for name in archive.namelist() if "slides/slide" in name]
    return {face for slide in slides for face in re.findall(r'<a:cs typeface="([^"]+)"', slide)} - {"Segoe UI Symbol"}


def test_slides_are_set_in_a_typeface_of_windows() -> None:
    assert _typefaces(product(made(), ".pptx")) == {"Leelawadee UI"}


# The command


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three cases in a quarter, revised to two by the third save."""
    first = state_of(whole_year(2565, 10) | quarters(2566, 3))
    return saved(tmp_path_factory.mktemp("packed"), first, state_of(quarters(2566, 2)))


def _pack(folder: Path, out: Path, *more: str) -> int:
    given = ["pack", "--data", str(folder), "--year", "2566", "--quarter", "1", "--out", str(out), "--lang", "en"]
    return main([*given, "--no-pdf", *more])


def test_the_command_writes_all_of_it_in_the_typeface_that_is_chosen(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _pack(folder, tmp_path / "out", "--typeface", "Sarabun") == 0
    files = sum(path.is_file() for path in (tmp_path / "out").rglob("*"))
    assert capsys.readouterr().out == f"{files} files written to {tmp_path / 'out'}\n"
    names = sorted(path.name for path in (tmp_path / "out").iterdir())
    assert names == [
        "council-pack_2566_Q1.zip", "csv", "figures.parquet", "figures_2566_Q1.xlsx", MANIFEST, "report_2566_Q1.html",
        "slides_2566_Q1.pptx",
    ]  # fmt: skip
    assert _typefaces((tmp_path / "out" / "slides_2566_Q1.pptx").read_bytes()) == {"Sarabun"}
    with pytest.raises(SystemExit):
        _pack(folder, tmp_path / "other", "--typeface", "Comic Sans")


def test_a_pack_as_of_an_earlier_save_is_made_again_by_the_command_in_its_manifest(
    folder: Path, tmp_path: Path
) -> None:
    choices = ["--lang", "th", "--as-of", "2", "--thai-digits", "--typeface", "Sarabun"]
    assert _pack(folder, tmp_path / "now") == 0
    assert _pack(folder, tmp_path / "then", *choices) == 0
    now, then = (json.loads((tmp_path / name / MANIFEST).read_bytes()) for name in ("now", "then"))
    assert (now["save"], then["save"]) == (3, 2)
    assert now["code"] != then["code"]
    assert (_count(tmp_path / "now" / "csv" / "cases.csv"), _count(tmp_path / "then" / "csv" / "cases.csv")) == (2, 3)

    again = shlex.split(then["made_again_by"])
    assert again == ["pack", "--year", "2566", "--quarter", "1", *choices]
    assert main([*again, "--data", str(folder), "--out", str(tmp_path / "again"), "--no-pdf"]) == 0
    made_then, made_again = (
        {path.relative_to(tmp_path / name): path.read_bytes() for path in (tmp_path / name).rglob("*.*")}
        for name in ("then", "again")
    )
    assert made_then == made_again
    assert len(made_then) > 20


def _count(cases: Path) -> int:
    """The number of cases of 2566, the second year of the data file."""
    return int(re.sub(r"\D", "", next(csv.reader(cases.read_text("utf-8-sig").splitlines()[2:]))[2]))


@pytest.mark.parametrize(
    ("more", "told"),
    [(["--year", "2599"], "2599"), (["--out", "/nowhere/at/all"], "/nowhere/at"), (["--as-of", "9"], "9")],
)
def test_what_cannot_be_made_is_refused(
    folder: Path, tmp_path: Path, more: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _pack(folder, tmp_path / "out", *more) == 2
    said = capsys.readouterr()
    assert told in said.err
    assert "Traceback" not in said.err
    assert not (tmp_path / "out").exists()


# The page


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_makes_everything_at_a_click(lang: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACPLAN_DATA", str(tmp_path))
    monkeypatch.setattr(packing, "pdf", lambda paper: b"%PDF-" + paper[:9])
    test = run(tmp_path, "council", lang, y=2569, q=4).test
    label = {"th": "จัดทำเอกสารทั้งชุด", "en": "Make everything"}[lang]
    next(button for button in test.button if button.label == label).click().run()
    assert not test.exception
    offered = [element.proto.label for element in test.get("download_button")]
    wanted = {"th": r"ดาวน์โหลดทั้งชุด \([\d.]+ MB\)", "en": r"Download everything \([\d.]+ MB\)"}[lang]
    assert any(re.fullmatch(wanted, name.replace("\\", "")) for name in offered), offered
    found: Pack = test.session_state["pack"]
    assert any(each.name.endswith(".pdf") for each in found.products)
    assert re.search({"th": r"สไลด์นำเสนอ [1-9]\d* kB", "en": r"Slides [1-9]\d* kB"}[lang], Seen(test).text)
    if lang == "th":  # a pack takes seconds, and typefaces know no language
        test.segmented_control(key="typeface").set_value("Sarabun").run()
        assert any(button.label == label for button in test.button), "what was made has another typeface"
        next(button for button in test.button if button.label == label).click().run()
        assert _typefaces(product(test.session_state["pack"], ".pptx")) == {"Sarabun"}
