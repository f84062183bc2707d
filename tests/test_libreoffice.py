"""What LibreOffice shows of slides and workbooks, where it is installed."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from acplan.exports.data_files import workbook
from acplan.progress.form import form
from acplan.progress.state import State
from kit.builders import the_plan
from kit.contents import sample
from kit.slides import made, opened, words

PROGRAM = shutil.which("soffice")
pytestmark = pytest.mark.skipif(PROGRAM is None, reason="LibreOffice is not installed")
LONG, SHORT = 842, 595
"""The sides of a sheet of A4, in points."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Slides, figures and a form, each printed by LibreOffice with a profile of its own."""
    found = tmp_path_factory.mktemp("libreoffice")
    (found / "slides.pptx").write_bytes(made("en"))
    (found / "figures.xlsx").write_bytes(workbook(sample(2569, 4), "en"))
    (found / "form.xlsx").write_bytes(form(the_plan(), State(), 2569, 1, save=0, lang="en"))
    command = [str(PROGRAM), f"-env:UserInstallation={(found / 'profile').as_uri()}", "--headless"]
    files = [str(path) for path in sorted(found.glob("*.*x"))]
    subprocess.run([*command, "--convert-to", "pdf", "--outdir", str(found), *files], check=True, capture_output=True)
    return found


def pages(file: Path) -> list[tuple[str, tuple[int, int]]]:
    """The text of each page without blanks, and its size in points."""
    with pypdfium2.PdfDocument(file) as paper:
        return [
            (bare(page.get_textpage().get_text_range()), (round(page.get_width()), round(page.get_height())))
            for page in paper
        ]


def bare(text: str) -> str:
    return re.sub(r"[\s\u00ad\u200b\u2060\ufeff]", "", text)


def test_every_slide_is_a_page_with_all_its_words(folder: Path) -> None:
    slides, shown = list(opened(made("en")).slides), pages(folder / "slides.pdf")
    assert len(shown) == len(slides) > 20
    missed = {
        (number, line)
        for number, (slide, (text, _)) in enumerate(zip(slides, shown, strict=True), start=1)
        for line in words(slide).splitlines()
        if line.isascii() and bare(line) not in text
    }
    assert missed == set()


def test_every_sheet_of_figures_is_printed_on_a4(folder: Path) -> None:
    shown = pages(folder / "figures.pdf")
    text = "".join(text for text, _ in shown)
    titles = openpyxl.load_workbook(folder / "figures.xlsx", read_only=True).sheetnames[1:]
    assert [title for title in titles if title.isascii() and bare(title) not in text] == []
    assert len(shown) > len(titles) > 20
    assert {size for _, size in shown} <= {(LONG, SHORT), (SHORT, LONG)}


def test_the_form_is_printed_on_a4_with_its_heads_on_each_page(folder: Path) -> None:
    shown = pages(folder / "form.pdf")
    assert {size for _, size in shown} <= {(LONG, SHORT), (SHORT, LONG)}
    indicators = [text for text, _ in shown if re.search(r"P\d\d-[OR]\d", text)]
    assert len(indicators) > 1
    assert [text[:200] for text in indicators if "Resulttodate" not in text] == []
