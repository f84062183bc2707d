"""The papers for the council, downloaded by their buttons in a real browser, and opened."""

from __future__ import annotations

import hashlib
import io
import json
import re
import zipfile
from collections.abc import Iterator

import openpyxl
import pytest
from playwright.sync_api import Browser, Page, expect
from pptx import Presentation

from kit.browser import SAMPLE, Server, fresh, go, opened, settle

pytestmark = pytest.mark.browser
MARK = {"th": SAMPLE["ไทย"], "en": SAMPLE["English"]}
SEEN = {
    "th": "คดีทุจริต 7 เรื่อง ลดลงจากปีฐาน แต่เกินเพดานปีนี้ 1 เรื่อง",
    "en": "Corruption cases: 7 (base year: 10), 1 above the ceiling",
}


@pytest.fixture(scope="module")
def council(browser: Browser, sample: Server) -> Iterator[Page]:
    """The page of 2569 quarter 4 in Thai."""
    with opened(browser) as page:
        go(page, sample.link("council", y=2569, q=4))
        yield page


def download(page: Page, button: str) -> tuple[str, bytes]:
    """The name and the bytes that a button gives."""
    settle(page)
    with page.expect_download() as waiting:
        page.get_by_role("button", name=button, exact=True).click()
    return waiting.value.suggested_filename, waiting.value.path().read_bytes()


def words(deck: bytes) -> list[str]:
    """All that is written on each slide itself, the master left out."""
    slides = Presentation(io.BytesIO(deck)).slides
    return [" ".join(shape.text_frame.text for shape in slide.shapes if shape.has_text_frame) for slide in slides]


def test_the_slides_come_as_a_file_that_opens(council: Page) -> None:
    name, deck = download(council, "ดาวน์โหลด .pptx")
    assert name == "ข้อมูลตัวอย่าง_สไลด์_2569_ไตรมาส4.pptx"
    slides = words(deck)
    assert len(slides) > 15
    assert all(MARK["th"] in slide for slide in slides)
    assert SEEN["th"] in " ".join(slides)


def test_the_report_comes_whole_and_asks_for_nothing(council: Page, browser: Browser) -> None:
    name, report = download(council, "ดาวน์โหลด .html")
    assert name == "ข้อมูลตัวอย่าง_รายงาน_2569_ไตรมาส4.html"
    asked: list[str] = []
    with fresh(browser) as page:
        page.context.on("request", lambda request: asked.append(request.url))
        page.set_content(report.decode(), wait_until="load")
        page.wait_for_function("document.fonts.status === 'loaded'")
        assert SEEN["th"] in re.sub(r"\s+", " ", page.locator("body").inner_text())
        assert page.locator("svg").count() > 15
        assert page.evaluate("document.fonts.check('16px Sarabun', 'ก')")
    assert [url for url in asked if not url.startswith("data:")] == []


def test_the_pdf_is_made_by_one_button_and_given_by_another(council: Page) -> None:
    council.get_by_role("button", name="สร้าง .pdf").click()
    council.get_by_role("button", name="ดาวน์โหลด .pdf").wait_for(timeout=90_000)
    name, printed = download(council, "ดาวน์โหลด .pdf")
    assert name == "ข้อมูลตัวอย่าง_รายงาน_2569_ไตรมาส4.pdf"
    assert printed.startswith(b"%PDF-")
    assert len(re.findall(rb"/Type /Page\b", printed)) > 10
    assert b"Sarabun" in printed
    assert b"/StructTreeRoot" in printed, "its headings are tagged"


def test_the_figures_come_as_a_workbook(council: Page) -> None:
    name, figures = download(council, "ดาวน์โหลด .xlsx")
    assert name == "ข้อมูลตัวอย่าง_ตัวเลข_2569_ไตรมาส4.xlsx"
    rows = list(openpyxl.load_workbook(io.BytesIO(figures), read_only=True)["คดีทุจริตรายปี"].iter_rows(values_only=True))
    assert [row[2] for row in rows if row[0] in range(2565, 2570)] == [10, 9, 8, 8, 7]


@pytest.mark.parametrize(("months", "quarter"), [(6, 2), (12, 4)])
def test_the_reports_of_both_rounds_come_with_every_project(council: Page, months: int, quarter: int) -> None:
    name, report = download(council, f"ดาวน์โหลดรายงานรอบ {months} เดือน")
    assert name == f"ข้อมูลตัวอย่าง_รายงานรอบ{months}เดือน_2569_ไตรมาส{quarter}.xlsx"
    sheet = openpyxl.load_workbook(io.BytesIO(report)).worksheets[0]
    cells = [row[0] for row in sheet.iter_rows(values_only=True)]
    assert [cell for cell in cells if isinstance(cell, int)] == list(range(1, 42))
    assert MARK["th"] in cells


def test_everything_comes_as_one_file_with_its_manifest(council: Page) -> None:
    council.get_by_role("button", name="จัดทำเอกสารทั้งชุด").click()
    council.locator('[data-testid="stProgress"]').wait_for()
    ready = council.get_by_role("button", name=re.compile("ดาวน์โหลดทั้งชุด"))
    ready.wait_for(timeout=120_000)
    settle(council)
    with council.expect_download() as waiting:
        ready.click()
    assert waiting.value.suggested_filename == "ข้อมูลตัวอย่าง_เอกสารเสนอสภา_2569_ไตรมาส4.zip"
    with zipfile.ZipFile(waiting.value.path()) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    manifest = json.loads(files.pop("manifest.json"))
    assert {each["name"]: each["sha256"] for each in manifest["files"]} == {
        name: hashlib.sha256(data).hexdigest() for name, data in files.items()
    }
    endings = {name.rpartition(".")[2] for name in files}
    assert endings == {"pptx", "html", "pdf", "xlsx", "csv", "parquet"}
    assert files["csv/cases.csv"].startswith(b"\xef\xbb\xbf")
    assert manifest["sample"] is True


def test_choices_hold_for_what_is_downloaded_next(council: Page) -> None:
    council.get_by_text("ใช้เลขไทย").click()
    council.get_by_role("radio", name="Sarabun").or_(council.get_by_role("button", name="Sarabun")).click()
    expect(council.get_by_role("button", name="จัดทำเอกสารทั้งชุด")).to_be_visible()
    _, deck = download(council, "ดาวน์โหลด .pptx")
    with zipfile.ZipFile(io.BytesIO(deck)) as archive:
        slide = archive.read("ppt/slides/slide4.xml").decode()
    assert 'typeface="Sarabun"' in slide
    assert "Leelawadee" not in slide
    _, report = download(council, "ดาวน์โหลด .html")
    assert "คดีทุจริต ๗ เรื่อง ลดลงจากปีฐาน" in re.sub(r"<[^>]+>", "", report.decode())


def test_english_papers_are_english(browser: Browser, sample: Server) -> None:
    with opened(browser) as page:
        go(page, sample.link("council", y=2569, q=4, lang="English"))
        name, deck = download(page, "Download .pptx")
        assert name == "sample_slides_2569_Q4.pptx"
        slides = words(deck)
        assert all(MARK["en"] in slide for slide in slides)
        assert SEEN["en"] in " ".join(slides)
        name, report = download(page, "Download the 12-month report")
        assert name == "sample_12-month-report_2569_Q4.xlsx"
        assert openpyxl.load_workbook(io.BytesIO(report)).worksheets[0]["A1"].value == MARK["en"]
