"""Text of workbooks in a real browser: shown as it stands on every page, run by nothing, asking nobody."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from urllib.parse import urlsplit

import openpyxl
import pytest
from playwright.sync_api import Browser

from acplan.plan import Plan, load_plan
from acplan.progress.state import State
from acplan.schema import PLAN_SHEETS
from acplan.schema.types import Kind, fold
from acplan.store import DataFolder, load, replay
from acplan.upload.preview import accept, preview
from kit.browser import LAPTOP, PAGES, Server, Tab, go, opened, resize, served, settle, turn, upload
from kit.builders import DONE, INDICTED, RUNNING, UNABLE, book_of, edited, fill, quarters, state_of, whole_year

pytestmark = pytest.mark.browser
TODAY = date(2026, 11, 22)
ENGLISH = [(page, "English") for page in ("", "progress", "project")]
"""The other language puts the same texts into other sentences."""
TOKEN = re.compile(r"⟦(\w+)⟧")
NASTY = (
    '<b class="hostile">ตัวหนา</b><img src="http://hostile.test/i.png" onerror="alert(1)"><script>alert(2)</script>'
    '<a href="http://hostile.test/a">ลิงก์</a>**หนา** _เอียง_ [ลิงก์](http://hostile.test/m) '
    "![รูป](http://hostile.test/p.png) "
    '$x^2$ `code` :red[แดง] :material/bolt: # หัว {n} %s &amp; =HYPERLINK("http://hostile.test/x") '
    "\u202eกลับ\u202c \u200bกว้างศูนย์\u200d \u2066แยก\u2069 </div></td></table><style>*{display:none}</style>"
)
"""Everything that some part of the way to the screen might take for more than text."""
FOREIGN = """() => [...document.querySelectorAll(
    '[src*="hostile"], [href*="hostile"], .hostile, .katex, [data-testid="stMain"] script'
)].map(e => e.outerHTML.slice(0, 200))"""


def nasty(number: object) -> str:
    return f"⟦{number}⟧{NASTY}"


def hostile_plan(folder: Path) -> Plan:
    """The plan with markup behind each text that a person wrote."""

    def edit(book: openpyxl.Workbook) -> None:
        number = 0
        for sheet in PLAN_SHEETS:
            worksheet = book[sheet.title.th]
            head = next(
                row for row in worksheet.iter_rows(max_row=15) if fold(str(row[0].value)) in sheet.columns[0].spellings
            )
            for cell in head:
                column = next((c for c in sheet.columns if fold(str(cell.value)) in c.spellings), None)
                if (
                    column is None
                    or column.kind is not Kind.TEXT
                    or column.key
                    or column.name in {"units", "frequency", "unit"}
                ):
                    continue
                for row in range(cell.row + 1, worksheet.max_row + 1):
                    target = worksheet.cell(row, cell.column)
                    if isinstance(target.value, str) and not target.value.isdigit():
                        number += 1
                        target.value = target.value[:300] + nasty(f"p{number}")

    data = edited((Path(__file__).parents[1] / "data" / "plan.xlsx").read_bytes(), edit)
    (folder / "plan.xlsx").write_bytes(data)
    return load_plan(folder / "plan.xlsx")


def reported() -> list[tuple[int, State]]:
    """What is reported, with markup in each text that a form takes."""
    base = whole_year(
        2565, 10, stage=INDICTED, source=nasty("source65"), note=nasty("note65"), cut_off=date(2022, 9, 30)
    )
    words = ("result", "obstacle", "suggestion", "evidence")
    projects = {
        (2566, 2, number): {"status": status, "percent": 50.0, **{word: nasty(f"{word}{number}") for word in words}}
        for number, status in ((1, RUNNING), (8, UNABLE), (21, DONE), (30, RUNNING), (36, RUNNING))
    }
    results = {(2566, 2, "P01-R1"): {"value": nasty("value"), "note": nasty("noteR1")}}
    year = quarters(
        2566, 3, 2, stage=INDICTED, source=nasty("source66"), note=nasty("note66"), cut_off=date(2023, 3, 31)
    )
    return [(2565, state_of(base)), (2566, state_of(year, projects, results))]


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory, packs: Path) -> Iterator[Server]:
    folder = tmp_path_factory.mktemp("hostile")
    plan = hostile_plan(folder)
    store = DataFolder(folder)
    for year, state in reported():
        found = preview(book_of(state, year), plan, load(store, plan, TODAY), TODAY)
        assert not found.refused, [issue.found("en") for issue in found.issues]
        accept(store, plan, found, name=nasty(f"file{year}"), reason=nasty(f"reason{year}"), role=nasty(f"role{year}"))
    rows = replay(load(store, plan, TODAY).records).rows
    assert rows["projects"][2566, 2, 1]["result"] == nasty("result1"), "stored as it was written"
    with served(folder, packs) as server:
        yield server


@pytest.fixture(scope="module")
def tab(browser: Browser, hostile: Server) -> Iterator[Tab]:
    with opened(browser) as page:
        found = Tab(page)
        go(page, hostile.link())
        yield found


def seen(text: str) -> str:
    """A text without white space and marks that nobody sees, of which lines may be broken differently."""
    return "".join(letter for letter in text if not letter.isspace() and unicodedata.category(letter) != "Cf")


def altered(text: str) -> list[str]:
    """Return the hostile texts on a page that are not what was written."""
    shown, whole = seen(text), seen(NASTY)
    found = []
    for match in TOKEN.finditer(shown):
        rest = shown[match.end() : match.end() + len(whole)]
        cut = rest.partition("…")[0]
        if rest != whole and not (cut != rest and whole.startswith(cut)):
            found.append(match[0] + rest)
    return found


@pytest.mark.parametrize(("where", "language"), [*((page, "ไทย") for page in (*PAGES, "source")), *ENGLISH])
def test_text_of_workbooks_is_only_text(tab: Tab, hostile: Server, where: str, language: str) -> None:
    page = tab.page
    if language == "ไทย" and where in PAGES and where != "project":
        turn(page, where)
    else:
        go(page, hostile.link(where, p=1, of="project.1", **({} if language == "ไทย" else {"lang": language})))
    page.evaluate("document.querySelectorAll('details:not([open]) > summary').forEach(e => e.click())")
    resize(page, LAPTOP)
    settle(page)
    text = page.evaluate("document.querySelector('[data-testid=\"stApp\"]').textContent")
    titles = page.evaluate("[...document.querySelectorAll('[title], [aria-label]')].map(e => e.title + e.ariaLabel)")
    foreign = page.evaluate(FOREIGN)
    assert TOKEN.search(text), "the page shows some of the texts"
    assert altered(text) == []
    assert altered(" | ".join(titles)) == []
    assert foreign == []
    assert tab.dialogs == []
    hosts = {urlsplit(url).hostname for url in tab.asked if not url.startswith(("data:", "blob:"))}
    assert hosts == {"127.0.0.1"}


def test_text_of_an_upload_is_only_text(browser: Browser, hostile: Server, tmp_path: Path) -> None:
    """In the cells that are refused, in the names of sheets and headers, and in the name of the file."""
    plan = load_plan(hostile.data / "plan.xlsx")
    state = load(DataFolder(hostile.data), plan, TODAY).state

    def edit(book: openpyxl.Workbook) -> None:
        fill(book["โครงการ"], "สถานะ", nasty("status")[:60])
        fill(book["ผลลัพธ์หลัก"], "คดีทุจริตใหม่ในไตรมาส", nasty("cases")[:60])
        book["โครงการ"]["Z1"] = nasty("header")[:60]
        book.create_sheet("<b>x<b> $y$")["A1"] = nasty("sheet")

    file = tmp_path / "<b>แฟ้ม<b> **หนา** $x$ [a](b).xlsx"
    file.write_bytes(edited(book_of(state, 2566), edit))
    asked: list[str] = []
    with opened(browser) as page:
        page.context.on("request", lambda request: asked.append(request.url))
        go(page, hostile.link("progress"))
        review = upload(page, file)
        text = review.inner_text()
        foreign = page.evaluate(FOREIGN) + page.evaluate("[...document.querySelectorAll('table.issues b')].map(String)")
    assert "“⟦status⟧<b class=" in text
    assert "“⟦cases⟧<b class=" in text
    assert "<b>x<b> $y$" in text
    assert file.name in text
    assert foreign == []
    assert {urlsplit(url).hostname for url in asked if not url.startswith(("data:", "blob:"))} == {"127.0.0.1"}


def test_what_is_altered_would_be_found() -> None:
    assert altered("x" + nasty("1") + "y") == []
    assert altered(nasty("1").replace("<b class", "<i class")) != []
    assert altered(nasty("1").replace("**หนา**", "หนา")) != []
    assert altered(nasty("1")[:80] + "…") == []
