"""The real dashboard in a real browser: its server, its pages, and waiting until they are drawn."""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect, sync_playwright

from kit.pages import PAGES as MENU_PAGES

ROOT = Path(__file__).parents[2]
CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = (
    "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update", "--disable-sync",
    "--no-first-run",
)  # fmt: skip
LAPTOP, LARGE = (1366, 768), (1920, 1080)
PAGES = ("", *(page for page in MENU_PAGES if page != "overview"))
"""The addresses of the menu, in its order."""
LANGUAGES = ("ไทย", "English")
SAMPLE = {"ไทย": "ข้อมูลตัวอย่าง – ไม่ใช่ผลการดำเนินงานจริง", "English": "Sample data – not real results"}
SECONDS = 60
expect.set_options(timeout=1000 * SECONDS)  # five without this, which a busy machine takes
QUIET = '[data-testid="stApp"][data-test-script-state="notRunning"]'
MENU = '[data-testid="stSidebar"] [data-testid="stPageLink-NavLink"]'
SWITCH = '[data-testid="stSidebar"] [data-testid="stButtonGroup"] button'
DRAWN = """([menu, button, pages]) => {
    const count = selector => document.querySelectorAll(selector).length;
    return count(menu) === pages && count(button) === 2 && document.fonts.status === 'loaded' &&
        count('[data-testid="stSkeleton"]') === 0 && count('[data-stale="true"]') === 0 &&
        [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].every(e => e.querySelector('svg text'));
}"""

SIZED = """() => [...document.querySelectorAll('.js-plotly-plot')].every(plot => {
    const drawn = plot.querySelector('.main-svg')?.getBoundingClientRect(), room = plot.getBoundingClientRect();
    return drawn && Math.abs(drawn.width - room.width) < 2 && Math.abs(drawn.height - room.height) < 2;
}) && document.getAnimations().every(
    each => each.playState !== 'running' || each.effect.getTiming().iterations === Infinity
)"""
TWO_FRAMES = "() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))"


@dataclass
class Server:
    """A running dashboard and the folder of its data."""

    url: str
    data: Path
    process: subprocess.Popen[bytes]

    def link(self, page: str = "", **parameters: object) -> str:
        query = "&".join(f"{name}={value}" for name, value in parameters.items())
        return f"{self.url}/{page}" + (f"?{query}" if query else "")


@contextlib.contextmanager
def served(data: Path, packs: Path) -> Iterator[Server]:
    """Run the dashboard as it is run for people, on a free port, its data and packs in folders of their own."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    command = [
        sys.executable,
        "-m",
        "streamlit",
        "run",
        "app.py",
        "--server.port",
        f"{port}",
        "--server.headless",
        "true",
    ]
    output = (data / "server.txt").open("wb")
    folders = {"ACPLAN_DATA": str(data), "ACPLAN_PACKS": str(packs)}
    process = subprocess.Popen(command, cwd=ROOT, env=os.environ | folders, stdout=output, stderr=subprocess.STDOUT)
    server = Server(f"http://127.0.0.1:{port}", data, process)
    try:
        _wait_for(server)
        yield server
    finally:
        process.terminate()
        process.wait(SECONDS)
        output.close()


def _wait_for(server: Server) -> None:
    for _ in range(10 * SECONDS):
        if server.process.poll() is not None:
            break
        with contextlib.suppress(OSError), urllib.request.urlopen(f"{server.url}/_stcore/health", timeout=1) as answer:
            if answer.status == 200:
                return
        time.sleep(0.1)
    pytest.fail("The dashboard did not start:\n" + (server.data / "server.txt").read_text("utf-8", "replace"))


@contextlib.contextmanager
def fresh(browser: Browser, size: tuple[int, int] = LAPTOP) -> Iterator[Page]:
    """A page of a browser that has seen nothing yet."""
    page = _new(browser, size)
    try:
        yield page
    finally:
        page.context.close()


_left: dict[Browser, list[Page]] = {}


@contextlib.contextmanager
def opened(browser: Browser, size: tuple[int, int] = LAPTOP) -> Iterator[Page]:
    """A page that a test before has left, if there is one: most of a first visit's time is spent on reading programs.

    What the earlier test stored in it is gone; where that test failed, its page is not used again.
    """
    idle = _left.setdefault(browser, [])
    page = idle.pop() if idle else _new(browser, size)
    page.set_viewport_size({"width": size[0], "height": size[1]})
    try:
        yield page
        page.evaluate("localStorage.clear(), sessionStorage.clear()")
    except BaseException:
        page.context.close()
        raise
    idle.append(page)


def _new(browser: Browser, size: tuple[int, int]) -> Page:
    context = browser.new_context(viewport={"width": size[0], "height": size[1]}, accept_downloads=True)
    context.set_default_timeout(1000 * SECONDS)
    return context.new_page()


@dataclass
class Tab:
    """A tab of the browser: what it asked for, what it complained of, which windows opened in it."""

    page: Page
    asked: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)
    dialogs: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.context.on("request", lambda request: self.asked.append(request.url))
        self.page.on("websocket", lambda socket: self.asked.append(socket.url))
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda said: self.errors.append(said.text) if said.type == "error" else None)
        self.page.on("dialog", lambda dialog: (self.dialogs.append(dialog.message), dialog.dismiss()))


def go(page: Page, link: str) -> None:
    page.goto(link)
    settle(page)


def settle(page: Page) -> None:
    """Wait until the page is drawn to its foot and nothing is at work any more."""
    page.locator(".foot").wait_for()
    page.locator(QUIET).wait_for()
    page.wait_for_function(DRAWN, arg=[MENU, SWITCH, len(PAGES)])


def turn(page: Page, where: str) -> None:
    """Go to a page by its entry in the menu."""
    entry = page.locator(MENU).nth(PAGES.index(where))
    entry.dispatch_event("click")  # on a phone the menu is folded away
    page.wait_for_url(lambda url: urlsplit(url).path == f"/{where}")
    expect(page.locator(".st-key-here")).to_have_text(str(entry.text_content()))
    settle(page)


def resize(page: Page, size: tuple[int, int]) -> None:
    """Give a window another size and wait until the pictures are drawn anew."""
    page.set_viewport_size({"width": size[0], "height": size[1]})
    page.evaluate(TWO_FRAMES)
    page.wait_for_function(SIZED)
    page.evaluate(TWO_FRAMES)


def parameters(page: Page) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(page.url).query).items()}


def words(found: Locator) -> str:
    """The words of an element, with every space an ordinary one."""
    return found.inner_text().replace("\u00a0", " ")


def title(page: Page) -> Locator:
    return page.locator("h1.finding")


def upload(page: Page, file: Path) -> Locator:
    """Give a file to the progress page and return what it says of it."""
    page.locator('input[type="file"]').set_input_files(file)
    review = page.locator(".st-key-card-review")
    expect(review).to_contain_text(file.name)
    page.locator(QUIET).wait_for()
    return review


@contextlib.contextmanager
def chromium() -> Iterator[Browser]:
    """Start a browser."""
    if not CHROMIUM.exists():
        pytest.fail(f"There is no Chromium at {CHROMIUM}. Install it, or leave these tests out with -m 'not browser'.")
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield started
        started.close()
