"""Every page in a real browser, looked at once: whole, its typeface, and for those who read by ear or on a phone."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from kit.axe import AXE, FOUND
from kit.browser import (
    LANGUAGES,
    LAPTOP,
    LARGE,
    MENU,
    PAGES,
    SAMPLE,
    SWITCH,
    Server,
    Tab,
    fresh,
    go,
    opened,
    resize,
    settle,
    title,
    turn,
    words,
)

pytestmark = pytest.mark.browser
CUT_OFF = """() => {
    const found = [];
    const name = e => `${e.tagName}.${e.getAttribute('class') || ''} "${(e.textContent || '').slice(0, 40)}"`;
    for (const e of document.querySelectorAll('body *')) {
        const style = getComputedStyle(e), box = e.getBoundingClientRect();
        if (box.width < 2 || box.height < 2 || style.visibility === 'hidden') continue;
        const plot = e.closest('.js-plotly-plot');
        if (plot) {  // an SVG does not tell its overflow: is each of its texts inside the picture?
            if (e.tagName !== 'text') continue;
            const frame = plot.getBoundingClientRect();
            if (box.left < frame.left - 2 || box.right > frame.right + 2 ||
                box.top < frame.top - 2 || box.bottom > frame.bottom + 2) found.push('outside its picture: ' + name(e));
        } else if (e.closest('svg') === null) {
            const wide = e.scrollWidth > e.clientWidth + 1, high = e.scrollHeight > e.clientHeight + 1;
            if (wide && /hidden|clip/.test(style.overflowX)) found.push('cut at the side: ' + name(e));
            if (high && /hidden|clip/.test(style.overflowY)) found.push('cut below: ' + name(e));
            if (wide && /auto|scroll/.test(style.overflowX)) found.push('scrolls sideways: ' + name(e));
        }
    }
    return found;
}"""
PHONE = (390, 844)
DRAWN = ("", "cases", "ita", "dimension_2", "indicators", "compare")
"""Pages that have every form of chart between them."""
OUT_OF_SIGHT = """() => {
    const found = [], main = document.querySelector('[data-testid="stMain"]');
    if (main.scrollWidth > main.clientWidth + 1) found.push(`the page scrolls sideways: ${main.scrollWidth}`);
    for (const text of main.querySelectorAll('.js-plotly-plot text')) {
        const box = text.getBoundingClientRect(), frame = text.closest('.js-plotly-plot').getBoundingClientRect();
        const turn = /rotate\\((?!0[,)])/.test(text.getAttribute('transform') ?? '');
        if (box.width > 0 && (turn || Math.abs(text.getScreenCTM().b) > 0.01))
            found.push(`turned: ${text.textContent}`);
        if (box.width > 0 && (box.left < frame.left - 2 || box.right > frame.right + 2))
            found.push(`outside its picture: ${text.textContent}`);
    }
    for (const word of main.querySelectorAll('.whole'))
        if (word.getClientRects().length > 1) found.push(`parted: ${word.textContent}`);
    for (const text of main.querySelectorAll('.caption, .chip span, td > div'))
        if (/[ก-๛] \\d/.test(text.textContent)) found.push(`number alone: ${text.textContent.slice(0, 60)}`);
    return found;
}"""
TOLD = """() => ({
    language: document.documentElement.lang,
    titles: document.querySelectorAll('h1').length,
    menus: [...document.querySelectorAll('[role="navigation"], nav')].map(e => e.getAttribute('aria-label')),
    mains: document.querySelectorAll('main, [role="main"]').length,
    current: [...document.querySelectorAll('[aria-current="page"]')].map(e => e.textContent),
    here: document.querySelector('.st-key-here')?.textContent,
    unnamed: [...document.querySelectorAll('table.plain:not(:has(caption))')].map(e => e.className),
    headless: [...document.querySelectorAll('table.plain tbody tr')].filter(e => !e.querySelector('th[scope]')).length,
})"""


BY_ADDRESS = {"ita", "progress", "project", "source"}
"""Pages that are opened by their address in Thai: with charts, with a form, and two that stand in no menu."""


@dataclass
class Visit:
    """What was found at a page."""

    requests: list[str]
    errors: list[str]
    finding: str = ""
    menu: list[str] = field(default_factory=list)
    current: list[str] = field(default_factory=list)
    switch: list[str] = field(default_factory=list)
    foot: str = ""
    text: str = ""
    fonts: dict[str, str] = field(default_factory=dict)
    families: list[str] = field(default_factory=list)
    drawn_with: set[tuple[str, bool]] = field(default_factory=set)
    told: dict[str, Any] = field(default_factory=dict)
    news_top: float = 0.0
    cut_off: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    sideways: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)
    against_axe: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    out_of_sight: list[str] = field(default_factory=list)


@pytest.fixture(scope="module")
def tabs(browser: Browser, sample: Server) -> Iterator[dict[str, Tab]]:
    """A tab for each language, in which pages are turned by the menu."""
    with contextlib.ExitStack() as stack:
        found = {}
        for language in LANGUAGES:
            found[language] = Tab(stack.enter_context(fresh(browser)))
            found[language].page.add_init_script(path=AXE)
            go(found[language].page, sample.link(y=2569, q=4, lang=language))
        yield found


@pytest.fixture(scope="module")
def visits() -> dict[tuple[str, str], Visit]:
    """Filled by `visit`, so that each page is looked at once."""
    return {}


@pytest.fixture
def visit(
    sample: Server, tabs: dict[str, Tab], visits: dict[tuple[str, str], Visit], where: str, language: str
) -> Visit:
    """Each page by the menu; some by their address, which takes longer."""
    if (where, language) not in visits:
        tab = tabs[language]
        if where in PAGES and not (where in BY_ADDRESS and language == "ไทย"):
            turn(tab.page, where)
        else:
            more = {"project": {"p": 21}, "source": {"of": "dimension.2"}}.get(where, {})
            go(tab.page, sample.link(where, y=2569, q=4, lang=language, **more))
        visits[where, language] = _looked_at(tab, where, language)
    return visits[where, language]


def sizes(where: str, language: str) -> list[tuple[int, int]]:
    """A large screen shows a laptop's page enlarged: one language is enough there, and for words on a phone."""
    return [LARGE, LAPTOP, PHONE] if language == "ไทย" else [LAPTOP, *[PHONE] * (where in DRAWN)]


def _looked_at(tab: Tab, where: str, language: str) -> Visit:
    """Look at a page in each size, first in the one that the window has: each change draws all charts anew."""
    page, found = tab.page, Visit(requests=tab.asked, errors=tab.errors)
    asked = sizes(where, language)
    for size in reversed(asked) if page.viewport_size == _view(asked[-1]) else asked:
        _show(page, size)
        page.evaluate("document.querySelectorAll('details:not([open]) > summary').forEach(e => e.click())")
        resize(page, size)
        if size == LAPTOP:
            _read(page, found)
        if size == PHONE:
            found.out_of_sight = page.evaluate(OUT_OF_SIGHT)
        else:
            found.cut_off[size] = page.evaluate(CUT_OFF)
            found.sideways[size] = tuple(page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]"))
        if size == PHONE or (size == LAPTOP and language == "ไทย"):
            # colours are the same in both languages and on a phone, and take longest
            found.against_axe[size] = page.evaluate(FOUND, size == LAPTOP)
    return found


def _read(page: Page, found: Visit) -> None:
    """Note what a page says and how, on a laptop."""
    found.finding = words(title(page))
    found.menu = page.locator(MENU).all_inner_texts()
    found.current = page.locator(".st-key-here").all_inner_texts()
    found.switch = page.locator(SWITCH).all_inner_texts()
    found.foot = words(page.locator(".foot"))
    found.text = words(page.locator('[data-testid="stApp"]'))
    found.fonts = page.evaluate(
        "Object.fromEntries([...document.fonts].filter(f => /Sarabun/.test(f.family)).map(f => [f.weight, f.status]))"
    )
    found.families = page.evaluate(
        "[...document.querySelectorAll('h1, td, p, button, .big, .foot, svg text')]"
        ".map(e => getComputedStyle(e).fontFamily)"
    )
    found.drawn_with = _fonts_of(page, "h1, .menu-title, .foot, td, .chip, svg text, button p")
    found.told = page.evaluate(TOLD)
    found.news_top = page.evaluate("document.querySelector('.two .head')?.getBoundingClientRect().bottom ?? 0")


def _view(size: tuple[int, int]) -> dict[str, int]:
    return {"width": size[0], "height": size[1]}


def _fonts_of(page: Page, selector: str) -> set[tuple[str, bool]]:
    """The fonts with which the texts of some elements were really drawn, and whether the page brought each."""
    browser = page.context.new_cdp_session(page)
    browser.send("DOM.enable")
    browser.send("CSS.enable")
    root = browser.send("DOM.getDocument")["root"]["nodeId"]
    nodes = browser.send("DOM.querySelectorAll", {"nodeId": root, "selector": selector})["nodeIds"]
    assert len(nodes) > 3
    fonts = [browser.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"] for node in nodes[:60]]
    return {(font["familyName"].split(" ")[0], font["isCustomFont"]) for found in fonts for font in found}


every_page = pytest.mark.parametrize("where", [*PAGES, "source"], ids=lambda page: page or "overview")
both_languages = pytest.mark.parametrize("language", LANGUAGES, ids=("th", "en"))


@every_page
@both_languages
def test_a_page_is_whole(visit: Visit, where: str, language: str) -> None:
    assert len(visit.finding) > 5
    assert len(visit.menu) == len(PAGES)
    assert all(visit.menu)
    assert visit.current == [visit.menu[PAGES.index(where)]] if where in PAGES else visit.current == []
    assert visit.switch == list(LANGUAGES)
    told = {
        "ไทย": ("ข้อมูล ณ 30 กันยายน 2569", "ที่มา: ข้อมูลตัวอย่าง", SAMPLE["ไทย"]),
        "English": ("As of 30 September 2026", "Source: sample data", SAMPLE["English"]),
    }[language]
    assert [each in f"{visit.foot} {visit.text}" for each in told] == [where != "compare"] * 3
    assert {"ไทย": "ที่มา: ", "English": "Source: "}[language] in visit.foot
    assert {"ไทย": "ภาพรวม", "English": "Overview"}[language] == visit.menu[0]
    on_the_way = "404 (Not Found)"  # Streamlit looks for its own address below the page's first
    assert [error for error in visit.errors if on_the_way not in error] == []


@every_page
@both_languages
def test_nothing_is_asked_of_another_machine(visit: Visit, sample: Server, where: str, language: str) -> None:
    assert len(visit.requests) > 5
    ours = urlsplit(sample.url).netloc
    away = [
        url for url in visit.requests if urlsplit(url).scheme not in {"data", "blob"} and urlsplit(url).netloc != ours
    ]
    assert away == []
    assert any(url.startswith("ws://127.0.0.1:") for url in visit.requests), "sockets are seen as well"


@every_page
@both_languages
def test_the_font_is_sarabun(visit: Visit, where: str, language: str) -> None:
    assert {visit.fonts.get(weight) for weight in ("400", "600", "700")} == {"loaded"}
    assert {family.split(",")[0].strip("\"' ") for family in visit.families} == {"Sarabun"}
    assert visit.drawn_with == {("Sarabun", True)}, "every letter is drawn with the font that the server sent"


@every_page
@both_languages
def test_nothing_is_cut_off(visit: Visit, where: str, language: str) -> None:
    assert set(visit.cut_off) == {*sizes(where, language)} - {PHONE}
    assert {size: found for size, found in visit.cut_off.items() if found} == {}
    assert all(width <= window for width, window in visit.sideways.values())


@pytest.mark.parametrize("where", [""])
@both_languages
def test_the_verdicts_of_the_overview_fit_on_a_laptop(visit: Visit, where: str, language: str) -> None:
    """Both goals, all dimensions, and where what changed begins."""
    assert 300 < visit.news_top <= LAPTOP[1]


@every_page
@both_languages
def test_a_page_is_for_every_reader(visit: Visit, where: str, language: str) -> None:
    """What a page says of itself and what axe finds; on a phone, of what charts draw in English as well."""
    told = visit.told
    assert (told["language"], told["menus"]) == {"ไทย": ("th", ["เมนู"]), "English": ("en", ["Menu"])}[language]
    assert (told["titles"], told["mains"]) == (1, 1)
    assert told["current"] == ([told["here"]] if where in PAGES else [])
    assert told["unnamed"] == []
    assert told["headless"] == 0
    looked_at = {*sizes(where, language)} - ({LARGE} if language == "ไทย" else {LAPTOP})
    assert visit.against_axe == {size: [] for size in looked_at}
    assert visit.out_of_sight == []


def test_marks_above_letters_are_whole_in_choices(browser: Browser, sample: Server) -> None:
    """A field cuts off what rises above its line, unseen by the other check: ที่ needs more than Latin letters do."""
    with opened(browser) as page:
        go(page, sample.link("progress"))
        choices = "document.querySelectorAll('[data-testid=\"stSelectbox\"] input')"
        page.wait_for_function(f"{choices}.length >= 4")
        lines = page.evaluate(
            f"[...{choices}].map(e => getComputedStyle(e)).map(s => parseFloat(s.lineHeight) / parseFloat(s.fontSize))"
        )
    assert len(lines) >= 4
    assert min(lines) >= 1.8


def test_what_is_cut_off_would_be_found(browser: Browser, sample: Server) -> None:
    with opened(browser) as page:
        go(page, sample.link())
        page.locator(".js-plotly-plot text").first.wait_for()
        page.evaluate("""() => {
            document.querySelector('h1').style.cssText = 'width: 90px; overflow: hidden; white-space: nowrap';
            document.querySelector('.sample').style.cssText = 'height: 9px; overflow: hidden';
            document.querySelector('.js-plotly-plot text').setAttribute('transform', 'translate(9999, 0)');
        }""")
        found = " ".join(page.evaluate(CUT_OFF))
        assert "cut at the side: H1" in found
        assert "cut below: DIV.sample" in found
        assert "outside its picture" in found


def _show(page: Page, size: tuple[int, int]) -> None:
    """Wait until the page is drawn anew for a size."""
    resize(page, size)
    page.wait_for_function("document.documentElement.dataset.narrow === String(innerWidth < 560)")
    settle(page)
    resize(page, size)


def test_what_is_not_for_every_reader_would_be_found(tabs: dict[str, Tab], sample: Server) -> None:
    reader = tabs["ไทย"].page
    reader.set_viewport_size(_view(LAPTOP))  # on a phone charts are drawn anew a moment later
    go(reader, sample.link())
    reader.evaluate("""() => {
        document.querySelector('h1').style.color = '#bbb';
        document.querySelector('.foot').insertAdjacentHTML('beforeend', '<button></button>');
        document.querySelector('.js-plotly-plot text').setAttribute('transform', 'rotate(-45)');
        document.querySelector('.foot').style.width = '3000px';
    }""")
    found = " ".join(reader.evaluate(FOUND, True))
    assert "color-contrast: h1" in found
    assert "button-name" in found
    out = " ".join(reader.evaluate(OUT_OF_SIGHT))
    assert "turned: " in out
    assert "the page scrolls sideways" in out


def test_what_is_folded_is_found_by_search_and_printed(browser: Browser, sample: Server) -> None:
    """The search of a browser opens what it finds something in, unless it is inert; print opens all but forms."""
    table, form = ".st-key-table-cases details", ".st-key-card-what-if details"
    looked_over = "document.querySelector('details') !== null && document.querySelector('details [inert]') === null"
    with opened(browser) as page:
        go(page, sample.link("cases", y=2569, q=4))
        page.wait_for_function(looked_over)
        page.evaluate(f"document.querySelector('{table}').open = true")
        expect(page.locator(f"{table} summary")).to_contain_text("keyboard_arrow_down")
        go(page, sample.link("ita", y=2569, q=4))
        page.wait_for_function(looked_over)
        closed = page.locator("details:not([open])").count()
        assert closed > 1
        page.evaluate("dispatchEvent(new Event('beforeprint'))")
        assert page.locator("details:not([open])").count() == page.locator(form).count() == 1
        page.evaluate("dispatchEvent(new Event('afterprint'))")
        assert page.locator("details:not([open])").count() == closed
