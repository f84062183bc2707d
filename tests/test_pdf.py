"""Printing by the browser of the machine: which is found, what happens where none can, and the PDF that it makes."""

from __future__ import annotations

import ctypes
import io
import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from pathlib import Path
from typing import Any

import psutil
import pypdfium2
import pytest
from icu4py.breakers import WordBreaker
from pypdf import PdfReader, PdfWriter
from pypdfium2 import raw

from acplan.exports import pdf as printing
from acplan.exports.finished_pdf import finished, with_artefacts
from acplan.exports.pdf import Browser, NotPrinted, in_program_folders, pdf, whole
from acplan.exports.report import report
from kit.browser import CHROMIUM
from kit.contents import sample
from kit.report import Parsed

HTML = b'<html><head></head><body><nav><a href="#one">One</a></nav><section id="one"></section></body></html>'
posix = pytest.mark.skipif(sys.platform == "win32", reason="stands in for a browser by a script with a first line")


def with_places(**pages: int) -> bytes:
    """A PDF of as many blank pages as the last place needs."""
    writer, made = PdfWriter(), io.BytesIO()
    for _ in range(max(pages.values())):
        writer.add_blank_page(100, 100)
    for name, page in pages.items():
        writer.add_named_destination(name, page - 1)
    writer.write(made)
    return made.getvalue()


PRINTED, OTHER = with_places(one=1), with_places(two=1)
FINISHED = finished(PRINTED, {"one": "One"})


def standing_in(path: Path, *, does: str) -> Browser:
    """A program that is started as a browser is; `target` is where it should print, `source` what."""
    path.write_text(
        f"#!{sys.executable}\n"
        "import pathlib, sys, time, urllib.parse, urllib.request\n"
        "target = pathlib.Path(next(a for a in sys.argv if a.startswith('--print-to-pdf=')).partition('=')[2])\n"
        "source = pathlib.Path(urllib.request.url2pathname(urllib.parse.urlsplit(sys.argv[-1]).path)).read_bytes()\n"
        f"log = pathlib.Path({str(path.with_suffix('.log'))!r})\n"
        "log.open('ab').write(source + b'\\n====\\n')\n"
        f"printed, other = {PRINTED!r}, {OTHER!r}\n"
        f"{does}\n",
        "utf-8",
    )
    path.chmod(0o755)
    return Browser(path.name, path)


def use(monkeypatch: pytest.MonkeyPatch, *found: Browser) -> None:
    monkeypatch.setattr(printing, "browsers", lambda: iter(found))


@pytest.fixture(autouse=True)
def own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is printed lies in the test's own folder: others may print at the same time."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))


def left_over(folder: Path) -> list[str]:
    """The processes that still print in a test's folder."""
    commands = (" ".join(p.info["cmdline"] or ()) for p in psutil.process_iter(["cmdline"]))
    return [command for command in commands if f"--print-to-pdf={folder}" in command]


def test_without_a_browser_it_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch)
    with pytest.raises(NotPrinted) as failed:
        pdf(HTML)
    assert failed.value.sentence.th == (
        "ไม่พบ Chrome หรือ Edge ในเครื่องนี้ จึงสร้าง PDF ให้ไม่ได้ – เปิดไฟล์ .html แล้วกด Ctrl+P เลือก “บันทึกเป็น PDF”"
    )
    assert "press Ctrl+P" in failed.value.sentence.en


@posix
@pytest.mark.parametrize(
    "does",
    [
        "sys.exit(1)",
        "time.sleep(60)",
        "target.write_bytes(printed[:-7]); time.sleep(60)",
        "target.write_bytes(b'<html>'); sys.exit(1)",
        "target.write_bytes(other)",
    ],
    ids=["fails", "hangs", "stops in the middle", "writes no PDF", "prints a page that refuses"],
)
def test_a_browser_that_fails_is_ended_and_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, does: str) -> None:
    monkeypatch.setattr(printing, "SECONDS", 2.0)
    use(monkeypatch, standing_in(tmp_path / "Chrome", does=does))
    with pytest.raises(NotPrinted) as failed:
        pdf(HTML)
    assert failed.value.sentence.en.startswith("Chrome did not make the PDF – try again")
    assert "Ctrl+P" in failed.value.sentence.th
    assert left_over(tmp_path) == []


def test_a_browser_that_cannot_be_started_is_told(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, Browser("Edge", tmp_path / "gone"))
    with pytest.raises(NotPrinted, match="Edge did not make the PDF"):
        pdf(HTML)


@posix
def test_the_next_browser_is_tried(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bad = standing_in(tmp_path / "bad", does="sys.exit(1)")
    use(monkeypatch, bad, standing_in(tmp_path / "good", does="target.write_bytes(printed)"))
    assert pdf(HTML) == FINISHED


@posix
def test_a_browser_that_prints_and_stays_is_not_waited_for(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, standing_in(tmp_path / "stays", does="target.write_bytes(printed); time.sleep(600)"))
    assert pdf(HTML) == FINISHED
    assert left_over(tmp_path) == []


@posix
def test_the_contents_list_gets_its_page_numbers_in_a_second_print(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    use(monkeypatch, standing_in(tmp_path / "twice", does="target.write_bytes(printed)"))
    pdf(HTML)
    first, second, _ = (tmp_path / "twice.log").read_bytes().split(b"\n====\n")
    assert first == HTML
    assert b'nav a[href="#one"]::after { counter-reset: at 1;' in second
    assert second.replace(second[second.index(b"<style>") : second.index(b"</head>")], b"") == HTML


@posix
def test_a_document_without_contents_is_printed_once(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    use(monkeypatch, standing_in(tmp_path / "once", does="target.write_bytes(printed)"))
    assert pdf(b"<html><head></head></html>") == finished(PRINTED, {})
    assert (tmp_path / "once.log").read_bytes().count(b"====") == 1


@posix
def test_each_entry_gets_the_page_of_its_own_place(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    nav = b'<html><head></head><nav><a href="#one">1</a><a href="#two">2</a><a href="#three">3</a></nav></html>'
    made = with_places(one=2, three=5, two=3)
    use(monkeypatch, standing_in(tmp_path / "three", does=f"target.write_bytes({made!r})"))
    assert pdf(nav) == finished(made, {"one": "1", "two": "2", "three": "3"})
    second = (tmp_path / "three.log").read_text().split("\n====\n")[1]
    assert re.findall(r'href="#(\w+)"\]::after { counter-reset: at (\d+);', second) == [
        ("one", "2"),
        ("two", "3"),
        ("three", "5"),
    ]


@pytest.mark.parametrize("cut", [1, 7, 40, len(PRINTED) // 2, len(PRINTED)])
def test_what_is_cut_short_is_no_whole_file(cut: int) -> None:
    assert whole(PRINTED) == (PRINTED, {"one": 1})
    assert whole(PRINTED.rstrip()[:-cut]) is None


@pytest.mark.parametrize("data", [b"", b"<html></html>", b"%PDF-1.4\n%%EOF\n", b"%PDF-1.4\nstartxref\n9\n%%EOF\n"])
def test_what_only_looks_like_a_pdf_is_none(data: bytes) -> None:
    assert whole(data) is None


def test_windows_browsers_are_found_where_programs_are(tmp_path: Path) -> None:
    chrome = tmp_path / "local" / "Google" / "Chrome" / "Application" / "chrome.exe"
    edge = tmp_path / "x86" / "Microsoft" / "Edge" / "Application" / "msedge.exe"
    for program in (chrome, edge):
        program.parent.mkdir(parents=True)
        program.touch()
    environment = {"ProgramFiles(x86)": str(tmp_path / "x86"), "LocalAppData": str(tmp_path / "local")}
    assert list(in_program_folders(environment)) == [Browser("Google Chrome", chrome), Browser("Microsoft Edge", edge)]
    assert list(in_program_folders({})) == []


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """The report of the sample, printed once for all tests of what a browser prints."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(tempfile, "tempdir", str(tmp_path_factory.mktemp("paper")))
        use(patched, Browser("Chromium", CHROMIUM))
        return pdf(report(sample(), "th"))


@pytest.mark.browser
def test_the_report_becomes_a_tagged_pdf_with_its_font_and_its_page_numbers(paper: bytes) -> None:
    assert paper.startswith(b"%PDF")
    for part in (b"/StructTreeRoot", b"/MarkInfo", b"/Outlines", b"/Lang (th)", b"Sarabun-Regular", b"Sarabun-Bold"):
        assert part in paper
    found = whole(paper)
    assert found is not None
    names = [section.name for section in sample().sections[1:]]
    assert set(found.pages) == set(names)
    assert [found.pages[name] for name in names] == sorted(found.pages.values())
    assert found.pages["goals"] == 2
    assert 15 < len(PdfReader(io.BytesIO(paper)).pages) < 35
    assert left_over(Path(tempfile.gettempdir()).parent) == []


# What is added to what was printed


@pytest.mark.parametrize(
    ("drawn", "marked"),
    [
        (b"q 0 0 9 9 re f Q", b"q /Artifact BMC 0 0 9 9 re f Q EMC"),
        (b"/P <</MCID 0>> BDC BT ET EMC 0 0 m S", b"/P <</MCID 0>> BDC BT ET EMC /Artifact BMC 0 0 m S EMC"),
        (b"BT (a EMC) Tj <0A> Tj ET 1 w", b"BT /Artifact BMC (a EMC) Tj <0A> Tj EMC ET 1 w"),
        (b"0 0 m S /P <</MCID 0>> BDC EMC", b"/Artifact BMC 0 0 m S EMC /P <</MCID 0>> BDC EMC"),
        (
            b"BT /Span <</ActualText <FEFF0E01>>> BDC <02> Tj EMC <03> Tj ET",
            b"BT /Artifact BMC /Span <</ActualText <FEFF0E01>>> BDC <02> Tj EMC <03> Tj EMC ET",
        ),
        (b"/P <</MCID 0>> BDC /Span BMC EMC BT ET EMC", b"/P <</MCID 0>> BDC /Span BMC EMC BT ET EMC"),
        (b"/Artifact <</Type /Pagination>> BDC (a) Tj EMC", b"/Artifact <</Type /Pagination>> BDC (a) Tj EMC"),
    ],
)
def test_what_belongs_to_no_part_of_the_text_is_marked(drawn: bytes, marked: bytes) -> None:
    assert with_artefacts(drawn).split() == marked.split()


def test_a_finished_file_is_whole() -> None:
    assert finished(PRINTED, {"one": "One"}) == FINISHED
    assert whole(FINISHED) == (FINISHED, {"one": 1})


@pytest.mark.browser
def test_the_same_document_gives_the_same_bytes_at_another_time(monkeypatch: pytest.MonkeyPatch) -> None:
    use(monkeypatch, Browser("Chromium", CHROMIUM))
    html = '<!doctype html><html lang="th"><head><title>ก</title></head><body><h1>ที่</h1></body></html>'.encode()
    first = pdf(html)
    assert pdf(html) == first
    assert b"D:20000101000000" in first


def marks_of(drawn: Any) -> list[str]:
    found = []
    for place in range(raw.FPDFPageObj_CountMarks(drawn)):
        room, taken = (ctypes.c_ushort * 64)(), ctypes.c_ulong()
        raw.FPDFPageObjMark_GetName(raw.FPDFPageObj_GetMark(drawn, place), room, 128, taken)
        found.append(bytes(room)[: taken.value - 2].decode("utf-16-le"))
    return found


@pytest.mark.browser
def test_all_that_is_drawn_is_of_the_text_or_an_artefact(paper: bytes) -> None:
    """Heads, feet and page numbers are artefacts: they would be read aloud in the middle of sentences."""
    file = pypdfium2.PdfDocument(paper)
    for number, page in enumerate(file, start=1):
        text, said = page.get_textpage(), ""
        for drawn in page.get_objects(max_depth=1):
            outer = marks_of(drawn.raw)[:1]
            assert outer, number
            if drawn.type == raw.FPDF_PAGEOBJ_TEXT and outer == ["Artifact"]:
                room = (ctypes.c_ushort * 400)()
                size = raw.FPDFTextObj_GetText(drawn.raw, text, room, 800)
                said += bytes(room)[: size - 2].decode("utf-16-le")
        said = re.sub(r"\s", "", said)
        assert f"ปี2569ไตรมาส4ข้อมูลตัวอย่าง–ไม่ใช่ผลการดำเนินงานจริงหน้า{number}/{len(file)}" in said
        assert "คดี" not in said


@pytest.mark.browser
def test_the_paper_has_one_heading_of_all_bookmarks_and_links_that_say_where_they_lead(paper: bytes) -> None:
    reader = PdfReader(io.BytesIO(paper), strict=True)
    headings = [section.heading.th for section in sample().sections]
    title, parts = reader.outline
    assert title.title == headings[0]  # type: ignore[union-attr]
    assert [part.title for part in parts if not isinstance(part, list)] == headings[1:]  # type: ignore[union-attr]
    links = [link.get_object() for page in reader.pages for link in page.get("/Annots", ())]
    assert [link["/Contents"] for link in links] == headings[1:]
    about = reader.xmp_metadata
    assert about is not None
    assert about.dc_title == {"x-default": "รายงานผลต่อสภา ปี 2569 ไตรมาส 4"}
    assert about.dc_language == ["th"]
    assert paper.count(b"/S /H1") == 1


# What readers find


def lost(source: list[str], read: str) -> tuple[float, dict[str, int]]:
    """The share of the words of a source that a reader does not find, as often as they stand there; and which."""
    words = Counter(word for text in source for word in WordBreaker(text, "th") if re.search(r"\w\w", word))
    text = re.sub(r"\s+", "", read)
    missed = {word: count - text.count(word) for word, count in words.items() if text.count(word) < count}
    return sum(missed.values()) / sum(words.values()), missed


@pytest.mark.browser
def test_both_readers_find_every_word_of_the_report(paper: bytes, tmp_path: Path) -> None:
    """pdfium is the viewer of Chrome and Edge; with marks placed by the font it found ตัวชี้วัด 0 times of 45."""
    html = Parsed(report(sample(), "th"))
    source = html.within[html.all("main")[0]]
    words = "".join(source)
    pages = [page.get_textpage().get_text_range() for page in pypdfium2.PdfDocument(paper)]
    share, missed = lost(source, "".join(pages))
    assert share < 0.005, missed
    assert re.sub(r"\s+", "", "".join(pages)).count("ตัวชี้วัด") >= words.count("ตัวชี้วัด") > 30
    (tmp_path / "paper.pdf").write_bytes(paper)
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler is not on this machine; pdfium found every word")
    read = subprocess.run(["pdftotext", tmp_path / "paper.pdf", "-"], capture_output=True, check=True)
    share, missed = lost(source, read.stdout.decode())
    assert share < 0.005, missed


def test_words_that_are_read_twice_are_missed() -> None:
    """Words here: โครงการ, ข้อมูล and คดี, of which the second is read as the viewer read it."""
    assert lost(["โครงการ ข้อมูล", "คดี"], "โครงการ ข้ข้อมูมูล\nคดี") == (1 / 3, {"ข้อมูล": 1})
