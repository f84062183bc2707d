"""The buttons of the report: the .html at once, the .pdf when asked for, and a sentence where none can be made."""

from __future__ import annotations

from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from acplan.exports.pdf import NotPrinted
from acplan.ui import papers
from acplan.words.papers import NO_BROWSER
from kit.builders import quarters, state_of, whole_year
from kit.pages import LANGS, Seen, run, saved
from kit.slides import template

PRINTED = b"%PDF-1.7 made"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with two saves."""
    monkeypatch.setenv("ACPLAN_DATA", str(tmp_path))
    return saved(tmp_path, state_of(whole_year(2565, 10)), state_of(quarters(2566, 3, 2)))


@pytest.fixture
def asked(monkeypatch: pytest.MonkeyPatch) -> list[bytes]:
    """The documents that a browser was asked to print."""
    found: list[bytes] = []

    def pdf(document: bytes) -> bytes:
        found.append(document)
        return PRINTED

    monkeypatch.setattr(papers, "pdf", pdf)
    return found


def keys(test: AppTest) -> list[str]:
    return [element.key for kind in ("button", "download_button") for element in test.get(kind)]


@pytest.mark.parametrize("lang", LANGS)
def test_nothing_is_printed_until_asked_for(folder: Path, asked: list[bytes], lang: str) -> None:
    seen = run(folder, "council", lang)
    assert {"download_html", "make_pdf"} <= set(keys(seen.test))
    assert "download_pdf" not in keys(seen.test)
    assert {"th": "ขนาด A4 เปิดอ่านได้", "en": "On A4; opens"}[lang] in seen.text
    assert asked == []


@pytest.mark.parametrize(
    ("lang", "says"), [("th", "รายงานผลต่อสภา ปี 2566 ไตรมาส 2"), ("en", "Report to the council FY 2566 (2023) Q2")]
)
def test_the_pdf_is_made_once_and_then_offered(folder: Path, asked: list[bytes], lang: str, says: str) -> None:
    test = run(folder, "council", lang).test
    test.button(key="make_pdf").click().run()
    assert "download_pdf" in keys(test)
    assert "make_pdf" not in keys(test)
    assert len(asked) == 1
    assert f"<title>{says}</title>" in asked[0].decode()
    assert {"download_html", "download_pdf"} <= set(keys(test.run()))
    assert len(asked) == 1


def test_thai_digits_make_another_pdf(folder: Path, asked: list[bytes]) -> None:
    test = run(folder, "council").test
    test.button(key="make_pdf").click().run()
    test.toggle(key="thai_digits").set_value(True).run()
    assert "make_pdf" in keys(test), "the one that was made has other digits"
    test.button(key="make_pdf").click().run()
    assert [
        f"<title>รายงานผลต่อสภา {at}</title>" in document.decode()
        for document, at in zip(asked, ("ปี 2566 ไตรมาส 2", "ปี ๒๕๖๖ ไตรมาส ๒"), strict=True)
    ] == [True, True]


def test_english_has_no_switch_of_digits(folder: Path) -> None:
    keys = [toggle.key for toggle in run(folder, "council", "en").test.toggle]
    assert keys == ["briefcase_public", "report_in_thai"]


@pytest.mark.parametrize("lang", LANGS)
def test_without_a_browser_the_sentence_is_shown(folder: Path, monkeypatch: pytest.MonkeyPatch, lang: str) -> None:
    def pdf(document: bytes) -> bytes:
        raise NotPrinted(NO_BROWSER)

    monkeypatch.setattr(papers, "pdf", pdf)
    test = run(folder, "council", lang).test
    test.button(key="make_pdf").click().run()
    assert {"th": "กด Ctrl+P เลือก “บันทึกเป็น PDF”", "en": "press Ctrl+P and choose “Save as PDF”"}[lang] in Seen(
        test
    ).text
    assert "download_html" in keys(test)
    assert "download_pdf" not in keys(test)


@pytest.mark.parametrize(
    ("lang", "used", "refused"),
    [
        ("th", "บนแม่แบบ template.pptx ของท่าน", "ไม่ได้ใช้แม่แบบ: เปิดไฟล์ template.pptx"),
        ("en", "made on your template.pptx", "The template is not used: template.pptx"),
    ],
)
def test_the_page_says_whether_the_template_is_used(folder: Path, lang: str, used: str, refused: str) -> None:
    text = run(folder, "council", lang).text
    assert "template.pptx" not in text
    (folder / "template.pptx").write_bytes(template())
    text = run(folder, "council", lang).text
    assert used in text
    assert refused not in text
    (folder / "template.pptx").write_bytes(b"mine")
    text = run(folder, "council", lang).text
    assert refused in text
    assert used not in text
