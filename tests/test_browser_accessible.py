"""Every page for those who read by the keyboard, by ear, enlarged or on a phone: axe, names, what is out of sight."""

from __future__ import annotations

from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from kit.browser import LANGUAGES, LAPTOP, PAGES, Server, fresh, go, resize, settle, turn

pytestmark = pytest.mark.browser
PHONE = (390, 844)
DRAWN = ("", "cases", "ita", "dimension_2", "indicators")
"""Pages that have every form of chart between them."""
AXE = Path(__file__).parent / "kit" / "axe.min.js"
FOUND = """async contrast => (await axe.run(document, {resultTypes: ['violations'], runOnly: ['wcag2a', 'wcag2aa',
    'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], rules: {'color-contrast': {enabled: contrast}}})).violations
    .filter(v => ['serious', 'critical'].includes(v.impact))
    .flatMap(v => v.nodes.map(n => `${v.id}: ${n.target.join(' ')} – ${n.html.slice(0, 120)}`))"""
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


@pytest.fixture(scope="module", params=LANGUAGES, ids=("th", "en"))
def reader(request: pytest.FixtureRequest, browser: Browser, sample: Server) -> Page:
    with fresh(browser) as page:
        page.add_init_script(path=AXE)
        go(page, sample.link(y=2569, q=4, **({} if request.param == "ไทย" else {"lang": request.param})))
        yield page


@pytest.mark.parametrize("where", PAGES, ids=lambda page: page or "overview")
def test_a_page_is_for_every_reader(reader: Page, where: str) -> None:
    """What a page says of itself and what axe finds; on a phone, of what charts draw in English as well."""
    turn(reader, where)
    told = reader.evaluate(TOLD)
    assert (told["language"], told["menus"]) in [("th", ["เมนู"]), ("en", ["Menu"])]
    assert (told["titles"], told["mains"]) == (1, 1)
    assert told["current"] == [told["here"]]
    assert told["unnamed"] == []
    assert told["headless"] == 0
    assert reader.evaluate(FOUND, told["language"] == "th") == []  # colours are the same in both, and take longest
    if told["language"] == "th" or where in DRAWN:
        _show(reader, PHONE)
        found = [*reader.evaluate(FOUND, False), *reader.evaluate(OUT_OF_SIGHT)]
        _show(reader, LAPTOP)
        assert found == []


def _show(page: Page, size: tuple[int, int]) -> None:
    """Wait until the page is drawn anew for a size."""
    resize(page, size)
    page.wait_for_function("document.documentElement.dataset.narrow === String(innerWidth < 560)")
    settle(page)
    resize(page, size)


def test_what_is_not_for_every_reader_would_be_found(reader: Page) -> None:
    turn(reader, "")
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
