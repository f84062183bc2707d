"""The briefcase in a real browser, opened from a file: nothing asked for, addresses, keys, languages, no script."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from acplan.store import DataFolder
from kit.axe import AXE, FOUND
from kit.briefcase import made
from kit.browser import LAPTOP, Tab, words
from kit.builders import RUNNING, quarters, state_of, whole_year
from kit.pages import NASTY, saved

pytestmark = pytest.mark.browser
PHONE = (390, 844)
TOLD = {"status": RUNNING, "percent": 40.0, "obstacle": f"</script><img src=x onerror=alert(1)> {NASTY}"}
BARE = """() => {
    const page = document.getElementById('page').cloneNode(true);
    for (const section of page.querySelectorAll('section')) section.removeAttribute('id');
    for (const each of page.querySelectorAll('*')) for (const name of ['tabindex', 'style']) each.removeAttribute(name);
    return page.innerHTML;
}"""
"""A page without what depends on what is in sight."""
SIDEWAYS = """phone => [document.documentElement, ...(phone ? document.querySelectorAll('.figure, details') : [])]
    .filter(each => each.scrollWidth > each.clientWidth)
    .map(each => `${each.dataset.figure ?? each.tagName}: ${each.scrollWidth - each.clientWidth} px too wide`)"""
"""What scrolls sideways: never the window, and on a phone nothing."""
PARTED = """() => [...document.querySelectorAll('#page td')].filter(cell => {
    const range = document.createRange();
    range.selectNodeContents(cell);
    const lines = new Set([...range.getClientRects()].map(each => Math.round(each.top)));
    return /^[\\d.,]+$/.test(cell.textContent.trim()) && lines.size > 1;
}).map(cell => cell.textContent)"""
"""Numbers that take two lines."""
LAID_OUT = """() => {
    const style = new CSSStyleSheet();
    style.replaceSync('* { content-visibility: visible !important; }');
    document.adoptedStyleSheets.push(style);
}"""
"""Have the place of all be known, of what is out of sight too, which is laid out only when it comes into it."""
LOOKED_AT = (
    "overview",
    "cases",
    "ita",
    "dimension-2",
    "indicators",
    "attention",
    "plan",
    "project-1",
    "source-project.1",
    "saves",
)


@pytest.fixture(scope="module")
def file(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of a briefcase of two saves, the second with texts that would run if they could."""
    folder = tmp_path_factory.mktemp("briefcase")
    now = state_of(quarters(2566, 3, 2), {(2566, 2, 1): TOLD})
    out = folder / "briefcase.html"
    out.write_bytes(made(DataFolder(saved(folder / "data", state_of(whole_year(2565, 10)), now))).data)
    return out.as_uri()


@contextlib.contextmanager
def tab(browser: Browser, size: tuple[int, int] = LAPTOP, *, script: bool = True) -> Iterator[Tab]:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, java_script_enabled=script)
    try:
        yield Tab(context.new_page())
    finally:
        context.close()


def at(page: Page, address: str) -> None:
    """Show a place by its address, and wait until it is there."""
    page.evaluate("address => { location.hash = address }", address)
    page.wait_for_function("page => at?.page === page", arg=address.split("?", maxsplit=1)[0].split("/")[3])


def test_it_opens_from_a_file_and_asks_for_nothing(browser: Browser, file: str) -> None:
    with tab(browser) as found:
        page = found.page
        page.goto(file)
        expect(page.locator("main h1")).to_be_visible()
        assert words(page.locator("#year option:checked")) == "ปีงบประมาณ 2566"
        for name in ("projects", *LOOKED_AT):
            at(page, f"#/2566/2/{name}")
            assert page.evaluate(PARTED) == []
        page.locator("#lang").select_option("en")
        expect(page.locator("html")).to_have_attribute("lang", "en")
        assert page.evaluate("location.hash") == "#/2566/2/saves?lang=en"
        assert found.asked == [file]
        assert (found.errors, found.dialogs) == ([], [])


def test_only_the_page_that_is_shown_is_unpacked(browser: Browser, file: str) -> None:
    """The first needs no chunk: it stands in the file as its chunk has it, and search unpacks all but cells."""
    with tab(browser, PHONE) as found:
        page = found.page
        page.goto(file)
        page.wait_for_function("() => document.documentElement.dataset.shown")
        opened = page.evaluate(BARE)
        assert page.evaluate("Object.keys(chunks)") == []
        at(page, "#/2566/1/cases")
        assert page.evaluate("Object.keys(chunks)") == ["th-cases"]
        at(page, "#/2566/2/overview")
        assert page.evaluate(BARE) == opened
        assert page.evaluate("Object.keys(chunks)") == ["th-cases", "th-overview"]
        at(page, "#/2566/2/search?q=ITA")
        assert page.evaluate("Object.keys(chunks).length") == 19 + 41
        at(page, "#/2566/2/source-ita")
        assert page.evaluate("Object.keys(chunks).length") == 19 + 41 + 1


def test_another_quarter_of_a_page_is_what_it_would_be_if_it_were_opened_there(browser: Browser, file: str) -> None:
    """What is the same in both stays; a row that stays is the same element."""
    with tab(browser, PHONE) as found:
        page, whole = found.page, "name => document.documentElement.dataset.shown === name"
        page.goto(file)
        for name in LOOKED_AT:
            seen = []
            for place in (f"2566/2/{name}", "2566/2/definitions", f"2565/4/{name}", f"2566/1/{name}", f"2566/2/{name}"):
                at(page, f"#/{place}")
                page.wait_for_function(whole, arg=place.split("/")[2])
                seen.append(page.evaluate(BARE))
            assert seen[0] == seen[-1], name
            assert seen[0] != seen[2]
        at(page, "#/2566/2/projects")
        page.wait_for_function(whole, arg="projects")
        page.evaluate("main.querySelector('tbody tr:nth-child(9)').id = 'kept'")
        page.locator("#quarter").select_option("1")
        page.wait_for_url("**#/2566/1/projects")
        page.wait_for_function(whole, arg="projects")
        assert page.locator("tr#kept a").get_attribute("href") == "#/2566/1/project-9"


def test_places_are_links_that_lead_back(browser: Browser, file: str) -> None:
    with tab(browser) as found:
        page = found.page
        page.goto(f"{file}#/2566/1/projects?lang=en")
        page.locator('main a[href="#/2566/1/project-7?lang=en"]').click()
        expect(page.locator("main h1")).to_contain_text("Project 7 ")
        page.locator("#quarter").select_option("2")
        page.wait_for_url("**#/2566/2/project-7?lang=en")
        page.go_back()
        page.go_back()
        page.wait_for_url("**#/2566/1/projects?lang=en")
        expect(page.locator("main h1")).to_have_text("Projects")
        assert page.locator('#menu a[aria-current="page"]').inner_text() == "Projects"
        page.goto(f"{file}#project-7")  # as links are where no script is
        expect(page.locator("main h1")).to_contain_text("โครงการที่ 7 ")
        page.goto(f"{file}#%2F2566%2F1%2Fcases%3Flang%3Den")  # as some mail programs send it
        expect(page.locator("main h1")).to_have_text("Corruption cases")
        page.goto(f"{file}#/2599/1/projects?lang=en")  # there is none: the address tells what is shown instead
        page.wait_for_url("**#/2566/2/projects?lang=en")
        page.goto(f"{file}#/2566/1/projects?lang=en")
        page.locator("#year").select_option("2565")  # another year is shown at its last quarter
        page.wait_for_url("**#/2565/4/projects?lang=en")


def test_cases_lead_to_their_cells(browser: Browser, file: str) -> None:
    with tab(browser) as found:
        found.page.goto(f"{file}#/2566/2/cases")
        found.page.locator(".card a.traced").first.click()
        found.page.wait_for_url("**#/2566/2/source-cases")
        expect(found.page.locator("main")).to_contain_text("3 + 2 = 5")


def test_indicators_are_filtered_and_words_found(browser: Browser, file: str) -> None:
    with tab(browser) as found:
        page = found.page
        page.goto(f"{file}#/2566/2/indicators?lang=en")
        page.locator(".filters select").first.select_option("3")
        rows = page.locator('[data-figure="indicator-list"] tbody tr')
        shown = [row for row in rows.all() if row.is_visible()]
        assert 0 < len(shown) < rows.count()
        told = f"Rows shown: {len(shown)} of {rows.count()}"
        assert page.locator(".filters output").inner_text() == told
        page.locator("#quarter").select_option("1")  # what is chosen stays chosen
        page.wait_for_url("**#/2566/1/indicators?lang=en")
        assert page.locator(".filters output").inner_text() == told
        page.go_back()
        page.wait_for_url("**#/2566/2/indicators?lang=en")
        page.locator("#words").press_sequentially("e-PlanNACC")
        expect(page.locator(".found li").first).to_be_visible()
        assert page.locator("#words").evaluate("e => e === document.activeElement")
        page.go_back()
        page.wait_for_url("**#/2566/2/indicators?lang=en")
        at(page, "#/2566/2/search?q=ปีงบประมาณ 2566")  # its words may break anywhere between them
        expect(page.locator(".found li mark").first).to_have_text("ปีงบประมาณ 2566")


def test_the_presentation_is_moved_by_keys(browser: Browser, file: str) -> None:
    with tab(browser) as found:
        page = found.page
        page.goto(f"{file}#/2566/2/cases?lang=en")
        page.locator("#present").press("Enter")
        expect(page.locator(".stage .keys")).to_contain_text("1 / ")
        for key in ("ArrowRight", "PageDown", "ArrowLeft"):
            page.keyboard.press(key)
        expect(page.locator(".stage .keys")).to_contain_text("2 / ")
        page.keyboard.press("End")
        expect(page.locator(".stage h1.finding")).to_have_text("Definitions")
        for place, told in (("-3", "1 / "), ("1.5", "1 / "), ("2", "2 / ")):
            at(page, f"#/2566/2/present?lang=en&f={place}")
            expect(page.locator(".stage .keys")).to_contain_text(told)
        assert page.locator(".stage svg[role=img]:visible").count() == 1
        page.keyboard.press("Escape")
        page.wait_for_url("**#/2566/2/cases?lang=en")


@pytest.mark.parametrize(("size", "lang"), [(LAPTOP, "th"), (PHONE, "th"), (PHONE, "en")])
def test_nothing_keeps_readers_out(browser: Browser, file: str, size: tuple[int, int], lang: str) -> None:
    with tab(browser, size) as found:
        page = found.page
        page.add_init_script(path=AXE)
        page.goto(f"{file}#/2566/2/overview?lang={lang}")
        page.evaluate(LAID_OUT)
        against = {}
        for name in (*LOOKED_AT, "present"):
            at(page, f"#/2566/2/{name}?lang={lang}")
            page.wait_for_function("name => document.documentElement.dataset.shown === name", arg=name)
            against[name] = [*page.evaluate(FOUND, size == LAPTOP), *page.evaluate(SIDEWAYS, size == PHONE)]
        assert {name: found for name, found in against.items() if found} == {}


def test_without_a_script_the_latest_quarter_stands_there_whole(browser: Browser, file: str) -> None:
    with tab(browser, script=False) as found:
        page = found.page
        page.goto(file)
        assert page.locator("article").count() == 62  # 19 of the menu, 41 projects, the cells of cases and ITA
        page.locator('nav a[href="#cases"]').click()
        expect(page.locator("article#cases h1")).to_be_in_viewport()
        assert found.asked == [file]


def test_a_browser_that_cannot_unpack_shows_that_quarter_and_says_so(browser: Browser, file: str) -> None:
    with tab(browser) as found:
        found.page.add_init_script("delete window.DecompressionStream")
        found.page.goto(file)
        expect(found.page.locator(".old")).to_contain_text("Safari 16.4")
        assert found.page.locator("article").count() == 62  # 19 of the menu, 41 projects, the cells of cases and ITA
        assert found.errors == []
