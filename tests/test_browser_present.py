"""What goes into a meeting, in a real browser: charts as pictures for print."""

from __future__ import annotations

import contextlib
import io
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
import test_browser
from PIL import Image
from playwright.sync_api import Browser, Locator, Page, expect
from test_browser import LAPTOP, LARGE, SECONDS, Server, go, opened

pytestmark = pytest.mark.browser
browser, sample = test_browser.browser, test_browser.sample
WIDTH, MARGIN, PIXELS = 760, 40, 3000
"""Of a picture: its width and margin in the units it is laid out in, its width in pixels."""
SCREENS = [pytest.param(LAPTOP, 1, id="1366x768"), pytest.param(LARGE, 2, id="1920x1080-doubled")]


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


@pytest.mark.parametrize(("size", "density"), SCREENS)
def test_a_chart_is_saved_as_a_picture_for_print(
    browser: Browser,
    sample: Server,
    size: tuple[int, int],
    density: float,
) -> None:
    asked: list[str] = []
    with screen(browser, size, density) as page:
        page.context.on("request", lambda request: asked.append(request.url))
        go(page, sample.link("cases", y=2569, q=4))
        name, picture = saved(page, "cases-by-year")
        title = "คดีทุจริตลดลงเหลือ 7 เรื่อง แต่เกินเพดานปีนี้ 1 เรื่อง"
        expected = drawn_width(page, title, "700 22px Sarabun")
        fallback = drawn_width(page, title, "700 22px sans-serif")
    assert name == "คดีทุจริตรายปี-2569-ไตรมาส4.png"
    # margin, line of the plan 34, title 34, topic 24, gap 16, chart 330, gap 14, rule and gap 12, 2 lines of 20, margin
    assert picture.size == (PIXELS, round(PIXELS / WIDTH * (40 + 34 + 34 + 24 + 16 + 330 + 14 + 12 + 40 + 34)))
    left, right = ink(picture, 74, 108)
    assert left == pytest.approx(MARGIN, abs=2)
    assert right - left == pytest.approx(expected, abs=2)
    assert abs(fallback - expected) > 6, "the other typeface would be seen"
    assert ink(picture, 148, 478)[1] < WIDTH - MARGIN, "the chart keeps to the margin"
    assert all(picture.getpixel(corner) == 255 for corner in ((5, 5), (2990, 5), (5, 2000), (2990, 2000)))
    assert {urlsplit(url).hostname for url in asked if not url.startswith(("data:", "blob:"))} == {"127.0.0.1"}


def test_the_chart_in_a_picture_brings_its_typeface(browser: Browser, sample: Server) -> None:
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
    with screen(browser, LAPTOP, 1) as page:
        go(page, sample.link("cases", y=2569, q=4))
        _, picture = saved(page, "cases-by-year")
        svg = page.evaluate("window.pictured")
        assert svg.count("@font-face { font-family: Sarabun;") == svg.count("data:font/woff2;base64,") == 3
        embedded = svg.replace("Sarabun", "Embedded")  # a name that no machine has a typeface for
        bare = embedded.replace("@font-face { font-family: Embedded", "@font-face { font-family: Nothing")
        with_font, without = page.evaluate(draw, embedded), page.evaluate(draw, bare)
        assert page.evaluate(draw, svg) == with_font
    scale = PIXELS / WIDTH
    part = picture.crop(tuple(round(edge * scale) for edge in (40, 148 + 290, 720, 148 + 330))).resize((680, 40))
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
        button(page, "cases-by-year").click()
        expect(button(page, "cases-by-year")).to_have_text("บันทึกภาพไม่สำเร็จ")
        expect(button(page, "cases-by-year")).to_be_enabled()
