"""What goes into a meeting, in a real browser: charts as pictures for print, and the presentation."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect

from kit.browser import LANGUAGES, LAPTOP, LARGE, QUIET, SECONDS, Server, go, opened, parameters, resize, settle

pytestmark = pytest.mark.browser
WIDTH, MARGIN, PIXELS = 760, 40, 3000
"""Of a picture: its width and margin in the units it is laid out in, its width in pixels."""
PROJECTOR = (1024, 768)
FRAMES = 16
SCREENS = [pytest.param((LAPTOP, 1), id="1366x768"), pytest.param((LARGE, 2), id="1920x1080-doubled")]


@contextlib.contextmanager
def screen(browser: Browser, size: tuple[int, int], density: float) -> Iterator[Page]:
    """A page on a screen that has so many dots a pixel, which keeps the SVG that pictures are made of."""
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, device_scale_factor=density, accept_downloads=True
    )
    context.set_default_timeout(1000 * SECONDS)
    context.add_init_script("""
        const make = URL.createObjectURL;
        URL.createObjectURL = (made) => {
            if (made.type === 'image/svg+xml') made.text().then((text) => { window.pictured = text; });
            return make.call(URL, made);
        };
    """)
    try:
        yield context.new_page()
    finally:
        context.close()


def button(page: Page, key: str) -> Locator:
    return page.locator(f".st-key-picture-{key} button")


def saved(page: Page, key: str) -> tuple[str, Image.Image]:
    """The name and the picture that a chart's button gives."""
    page.locator(f".st-key-plot-{key} svg text").first.wait_for()
    with page.expect_download() as waiting:
        button(page, key).click()
    return waiting.value.suggested_filename, Image.open(io.BytesIO(waiting.value.path().read_bytes())).convert("L")


def ink(picture: Image.Image, top: float, bottom: float, *, darkest: int = 90) -> tuple[float, float]:
    """The first and last column with dark ink between two heights, in units of the layout."""
    scale = PIXELS / WIDTH
    box = picture.crop((0, round(top * scale), picture.width, round(bottom * scale)))
    found = box.point(lambda grey: 255 if grey < darkest else 0).getbbox()
    assert found, "there is no ink"
    return found[0] / scale, found[2] / scale


def drawn_width(page: Page, text: str, font: str) -> float:
    measure = """([text, font]) => {
        const pen = document.createElement('canvas').getContext('2d');
        pen.font = font;
        const found = pen.measureText(text);
        return found.actualBoundingBoxLeft + found.actualBoundingBoxRight;
    }"""
    return float(page.evaluate(measure, [text, font]))


@dataclass
class Taken:
    """A picture that was saved of a chart, the page that it was saved from, and what that page asked for."""

    page: Page
    name: str
    picture: Image.Image
    asked: list[str]


@pytest.fixture(scope="module")
def taken(request: pytest.FixtureRequest, browser: Browser, sample: Server) -> Iterator[Taken]:
    asked: list[str] = []
    with screen(browser, *request.param) as page:
        page.context.on("request", lambda request: asked.append(request.url))
        go(page, sample.link("cases", y=2569, q=4))
        yield Taken(page, *saved(page, "cases"), asked)


@pytest.mark.parametrize("taken", SCREENS, indirect=True)
def test_a_chart_is_saved_as_a_picture_for_print(taken: Taken) -> None:
    title = "ไม่เกินเพดาน 2 จาก 4 ปีที่ตัดสินได้แล้ว · เกินในปี 2568, 2569"
    expected = drawn_width(taken.page, title, "700 22px Sarabun")
    fallback = drawn_width(taken.page, title, "700 22px sans-serif")
    picture = taken.picture
    assert taken.name == "คดีทุจริตรายปี-2569-ไตรมาส4.png"
    # margin, line of the plan 34, title 34, topic 24, gap 16, chart 330, gap 14, rule and gap 12, 5 lines, margin
    assert picture.size == (PIXELS, round(PIXELS / WIDTH * (40 + 34 + 34 + 24 + 16 + 330 + 14 + 12 + 100 + 34)))
    left, right = ink(picture, 74, 108)
    assert left == pytest.approx(MARGIN, abs=2)
    assert right - left == pytest.approx(expected, abs=2)
    assert abs(fallback - expected) > 2, "the typeface of the machine would be seen"
    assert ink(picture, 148, 478)[1] < WIDTH - MARGIN, "the chart keeps to the margin"
    assert all(picture.getpixel(corner) == 255 for corner in ((5, 5), (2990, 5), (5, 2000), (2990, 2000)))
    assert {urlsplit(url).hostname for url in taken.asked if not url.startswith(("data:", "blob:"))} == {"127.0.0.1"}


@pytest.mark.parametrize("taken", SCREENS[:1], indirect=True)
def test_the_chart_in_a_picture_brings_its_typeface(taken: Taken) -> None:
    draw = """async (svg) => {
        const image = new Image();
        image.src = URL.createObjectURL(new Blob([svg], {type: 'image/svg+xml;'}));
        await image.decode();
        const canvas = document.createElement('canvas'), pen = canvas.getContext('2d', {willReadFrequently: true});
        canvas.width = 680, canvas.height = 330;
        pen.fillStyle = '#fff';
        pen.fillRect(0, 0, 680, 330);
        pen.drawImage(image, 0, 0, 680, 330);
        return pen.getImageData(0, 290, 680, 40).data.reduce((sum, value) => sum + 255 - value, 0);
    }"""
    svg = taken.page.evaluate("window.pictured")
    assert svg.count("@font-face { font-family: Sarabun;") == svg.count("data:font/woff2;base64,") == 3
    embedded = svg.replace("Sarabun", "Embedded")  # a name that no machine has a typeface for
    bare = embedded.replace("@font-face { font-family: Embedded", "@font-face { font-family: Nothing")
    with_font, without = taken.page.evaluate(draw, embedded), taken.page.evaluate(draw, bare)
    assert taken.page.evaluate(draw, svg) == with_font
    scale = PIXELS / WIDTH
    part = taken.picture.crop(tuple(round(edge * scale) for edge in (40, 148 + 290, 720, 148 + 330))).resize((680, 40))
    assert with_font > 0
    assert abs(with_font - without) / with_font > 0.01, "the years and ceilings under the axis look otherwise"
    assert part.getextrema()[0] < 140, "and stand in the picture"


def test_the_small_charts_of_the_overview_are_saved_by_the_keyboard(browser: Browser, sample: Server) -> None:
    names = []
    with opened(browser) as page:
        go(page, sample.link(y=2569, q=4, lang="English"))
        for key in ("cases", "ita"):
            found = button(page, key)
            expect(found).to_have_attribute("aria-label", "Save as picture")
            box, card = found.bounding_box(), page.locator(f".st-key-card-{key}").bounding_box()
            assert box
            assert card
            assert 0 <= card["x"] + card["width"] - box["x"] - box["width"] < 12, "in the corner of its card"
            found.focus()
            with page.expect_download() as waiting:
                page.keyboard.press("Enter")
            names.append(waiting.value.suggested_filename)
    assert names == ["Cases-by-year-2569-Q4.png", "ITA-by-year-2569-Q4.png"]


def test_a_picture_that_fails_says_so(browser: Browser, sample: Server) -> None:
    with opened(browser) as page:
        go(page, sample.link("cases"))
        page.route("**/Sarabun-*.woff2", lambda route: route.abort())
        button(page, "cases").click()
        expect(button(page, "cases")).to_have_text("บันทึกภาพไม่สำเร็จ")
        expect(button(page, "cases")).to_be_enabled()
        page.unroute_all()


# The pages on a large screen

LETTERS = """key => {
    const text = document.querySelector(`.st-key-plot-${key} svg text`), drawn = text.getScreenCTM();
    return parseFloat(getComputedStyle(text).fontSize) * Math.hypot(drawn.a, drawn.b);
}"""


def test_a_large_screen_shows_the_same_page_enlarged(browser: Browser, sample: Server) -> None:
    letters, titles, ends = {}, {}, {}
    for size in (LAPTOP, LARGE):
        with opened(browser, size) as page:
            go(page, sample.link(y=2569, q=4))
            letters[size] = page.evaluate(LETTERS, "cases")
            titles[size] = page.locator("h1.finding").bounding_box()["height"]
            ends[size] = page.locator("summary").last.evaluate("e => e.getBoundingClientRect().bottom")
    scale = LARGE[0] / LAPTOP[0]
    assert letters[LARGE] / letters[LAPTOP] == pytest.approx(scale, rel=0.01)
    assert titles[LARGE] / titles[LAPTOP] == pytest.approx(scale, rel=0.02)
    for (_, height), end in ends.items():
        assert 0.95 * height < end <= height, "it fills the screen, and nothing is cut by its edge"


def test_what_a_point_says_stands_beside_it_on_a_large_screen(browser: Browser, sample: Server) -> None:
    with opened(browser, LARGE) as page:
        go(page, sample.link("ita", y=2569, q=4))
        point = page.locator(".st-key-plot-ita .scatterlayer path.point").last.bounding_box()
        page.mouse.move(point["x"] + point["width"] / 2, point["y"] + point["height"] / 2)
        told = page.locator(".st-key-plot-ita .hoverlayer .hovertext")
        expect(told).to_contain_text("2569: 85.40")
        box = told.bounding_box()
    assert 0 <= box["x"] - point["x"] < 60
    assert abs(box["y"] + box["height"] / 2 - point["y"] - point["height"] / 2) < 12


# The presentation

MISPLACED = """() => {
    const found = [], stage = document.querySelector('.st-key-stage');
    const name = e => `${e.tagName}.${e.getAttribute('class') || ''} "${(e.textContent || '').slice(0, 40)}"`;
    const head = document.querySelector('h1').getBoundingClientRect().bottom;
    const foot = document.querySelector('.scene-foot').getBoundingClientRect().top;
    const scene = document.querySelector('.st-key-scene');
    for (const e of stage.querySelectorAll('*')) {
        const texts = [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
        if (!texts && !e.matches('svg.main-svg path, .mark, .share')) continue;
        const box = e.getBoundingClientRect();
        if (box.width < 1 || box.height < 1) continue;
        if (box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight)
            found.push('outside: ' + name(e));
        if (scene?.contains(e) && (box.top < head - 6 || box.bottom > foot + 2))
            found.push('on head or foot: ' + name(e));
    }
    const main = document.querySelector('[data-testid="stMain"]'), whole = document.scrollingElement;
    if (main.scrollHeight > main.clientHeight + 1 || main.scrollWidth > main.clientWidth + 1) found.push('scrolls');
    if (whole.scrollHeight > innerHeight || whole.scrollWidth > innerWidth) found.push('the page scrolls');
    return found;
}"""
SMALLEST = """() => {
    const own = e => [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim());
    const sizes = selector => [...document.querySelectorAll(selector)].filter(own).map(e => {
        const size = parseFloat(getComputedStyle(e).fontSize), drawn = e.getScreenCTM?.();
        return drawn ? size * Math.hypot(drawn.a, drawn.b) : size;
    });
    const body = sizes('.scene-body *, .st-key-scene svg text, .st-key-scene svg tspan');
    return [Math.min(...sizes('h1 *')), Math.min(...body)];
}"""


def at_frame(page: Page, place: int) -> None:
    """Wait until a frame is drawn to its end."""
    expect(page.locator(".scene-foot b")).to_have_text(f"{place} / {FRAMES}", timeout=1000 * SECONDS)
    page.locator(QUIET).wait_for()
    if place in {2, 4, 5, 10, 11}:
        page.locator(f".st-key-plot-scene-{place} svg text").first.wait_for()
    page.wait_for_function("document.fonts.status === 'loaded'")


@pytest.mark.parametrize("language", LANGUAGES, ids=("th", "en"))
def test_every_frame_is_whole_and_large_on_every_screen(browser: Browser, sample: Server, language: str) -> None:
    found: dict[tuple[int, int], list[str]] = {}
    sizes: dict[int, list[float]] = {}
    asked: list[str] = []
    screens = [LAPTOP, PROJECTOR, *[LARGE] * (language == "ไทย")]  # a large one shows a laptop's frame enlarged
    with opened(browser) as page:
        page.context.on("request", lambda request: asked.append(request.url))
        page.goto(sample.link("present", y=2569, q=4, lang=language))
        for place in range(1, FRAMES + 1):
            at_frame(page, place)
            for size in screens[:: 1 if place % 2 else -1]:  # the first is the one that the frame came to
                resize(page, size)
                found[place, size[0]] = page.evaluate(MISPLACED)
                if size == LAPTOP:
                    sizes[place] = page.evaluate(SMALLEST)
            page.keyboard.press("PageDown" if place % 2 else "ArrowRight")
    assert {where: misplaced for where, misplaced in found.items() if misplaced} == {}
    assert len(found) == FRAMES * len(screens)
    assert min(title for title, _ in sizes.values()) >= 40
    assert {place: body for place, (_, body) in sizes.items() if body is not None and body < 28} == {}
    assert {urlsplit(url).hostname for url in asked if not url.startswith(("data:", "blob:"))} == {"127.0.0.1"}


def test_what_is_misplaced_or_small_would_be_found(browser: Browser, sample: Server) -> None:
    with opened(browser) as page:
        page.goto(sample.link("present", f=15, y=2569, q=4))
        at_frame(page, 15)
        assert page.evaluate(MISPLACED) == []
        page.evaluate("document.querySelectorAll('.item').forEach(e => e.style.marginTop = '120px')")
        assert any(each.startswith("on head or foot") for each in page.evaluate(MISPLACED))
        page.evaluate("document.querySelector('.item span').style.cssText = 'margin-left: 1300px; font-size: 20px'")
        assert any(each.startswith("outside") for each in page.evaluate(MISPLACED))
        assert page.evaluate(SMALLEST)[1] == 20


def test_keys_and_clicks_lead_through_the_frames_and_back_to_the_page(browser: Browser, sample: Server) -> None:
    with opened(browser) as page:
        go(page, sample.link("project", p=21, y=2569, q=4, lang="English"))
        page.evaluate("window.stayed = true")
        page.locator('[data-testid="stMain"]').get_by_role("link", name="Present", exact=True).click()
        at_frame(page, 1)
        page.locator(".st-key-present-keys").get_by_role("button", name="Next (→)").wait_for()
        for key, place in (("ArrowRight", 2), ("PageDown", 3), ("ArrowLeft", 2), ("End", 16), ("ArrowRight", 16)):
            page.keyboard.press(key)
            at_frame(page, place)
        more = (
            ("PageUp", 15),
            ("Home", 1),
            ("PageUp", 1),
            ("Space", 2),
            ("ArrowDown", 3),
            ("Shift+Space", 2),
            ("ArrowUp", 1),
        )
        for key, place in more:
            page.keyboard.press(key)
            at_frame(page, place)
        keys = page.locator(".st-key-present-keys")
        keys.get_by_role("button", name="Next (→)").click()
        at_frame(page, 2)
        keys.get_by_role("button", name="Back (←)").click()
        at_frame(page, 1)
        page.keyboard.press("Space")  # which does not press the button that was clicked
        at_frame(page, 2)
        page.keyboard.press("End")
        at_frame(page, 16)
        assert parameters(page) == {
            "lang": "English", "y": "2569", "q": "4", "p": "21", "back": "project", "f": "16",
        }  # fmt: skip
        page.keyboard.press("Escape")
        settle(page)
        assert urlsplit(page.url).path == "/project"
        assert parameters(page) == {"lang": "English", "y": "2569", "q": "4", "p": "21"}
        assert page.evaluate("window.stayed"), "without loading the page anew"
        page.keyboard.press("ArrowRight")
        page.wait_for_timeout(500)
        assert urlsplit(page.url).path == "/project", "the keys are let go"


def test_the_cross_is_seen_only_while_the_pointer_moves(browser: Browser, sample: Server) -> None:
    with opened(browser) as page:
        page.goto(sample.link("present", f=2, y=2569, q=4))
        at_frame(page, 2)
        cross = page.locator(".st-key-present-keys").get_by_role("button", name="ปิดการนำเสนอ (Esc)")
        expect(cross).to_have_css("opacity", "0")
        page.mouse.move(700, 400)
        expect(cross).to_have_css("opacity", "0.6")
        page.keyboard.press("ArrowRight")
        at_frame(page, 3)
        expect(cross).to_have_css("opacity", "0")


def test_without_a_page_behind_it_the_cross_leads_to_the_page_of_the_frame(browser: Browser, sample: Server) -> None:
    with opened(browser) as page:
        page.goto(sample.link("present", f=9))
        at_frame(page, 9)
        page.locator(".st-key-present-keys").get_by_role("button", name="ปิดการนำเสนอ (Esc)").click()
        settle(page)
        assert urlsplit(page.url).path == "/dimension_4"
