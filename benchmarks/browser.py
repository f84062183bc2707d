"""How long a reader waits in a real browser, beside a page that does nothing: the median of some rounds.

    python benchmarks/browser.py [--rounds N] [--saves N] [--base FOLDER]

In each round both servers are started anew, one after the other. A wait ends when nothing in the page changes any
more: what is awaited is the last change of the document, not a sign that somebody chose. The start counts from the
command to the first page at rest; the dashboard is started by `run.py`, as its readers do.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

from playwright.sync_api import Page, sync_playwright
from servers import OURS, PLAIN, serving

from pages import BARE, HERE, ROOT

CHROMIUM = "/usr/bin/chromium"
REST = 800
"""Milliseconds without a change after which a page is at rest."""
PATIENCE = 60_000
WATCH = """
    window.lastChange = Date.now();
    new MutationObserver(changes => {
        if (changes.some(c => (c.target.parentElement ?? c.target).closest?.('[data-testid="stMain"]')))
            window.lastChange = Date.now();
    }).observe(document, {subtree: true, childList: true, characterData: true});
"""
DRAWN = f"""before => window.lastChange > before && Date.now() - window.lastChange > {REST} &&
    document.querySelector('[data-testid="stApp"][data-test-script-state="notRunning"]') &&
    !document.querySelector('[data-testid="stSkeleton"]') &&
    [...document.querySelectorAll('[data-testid="stPlotlyChart"]')].every(e => e.querySelector('svg text'))"""
STEPS = ("start to first page at rest", "change of page, first", "change of page, again", "another quarter")


def waited(page: Page, since: float) -> float:
    """Return the milliseconds from a moment to the last change of a page."""
    page.wait_for_function(DRAWN, arg=since, timeout=PATIENCE)
    return float(page.evaluate("window.lastChange")) - since


def step(page: Page, act: Callable[[], object]) -> float:
    """Return how long a page changes after an act."""
    since = float(page.evaluate("Date.now()"))
    act()
    return waited(page, since)


def choose(page: Page, place: int, option: str) -> Callable[[], object]:
    """Open a list and return the act that chooses from it."""
    page.locator('[data-testid="stSelectbox"] input').nth(place).click()
    return page.get_by_role("option", name=option, exact=True).click


def measure(page: Page, root: Path, data: Path) -> list[float]:
    """Return the waits of one round, one a step."""
    bare, since = root == HERE / BARE, 1000 * time.time()
    with serving(root, data, PLAIN if bare else OURS) as (port, _):
        url = f"http://127.0.0.1:{port}"
        page.goto(url if bare else f"{url}/?y=2569&q=4")
        found = [waited(page, since)]
        links = page.locator('[data-testid="stSidebarNavLink"]' if bare else '[data-testid="stPageLink-NavLink"]')
        here, there = (0, 1) if bare else (0, 4)
        found.append(step(page, links.nth(there).click))
        step(page, links.nth(here).click)
        found.append(step(page, links.nth(there).click))
        found.append(step(page, choose(page, 0, "C") if bare else choose(page, 1, "ไตรมาส 3")))
        return found


def main() -> None:
    """Measure the bare page and the dashboard in turn."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--saves", type=int, default=0)
    parser.add_argument("--base", type=Path, default=ROOT)
    options = parser.parse_args()
    sys.path[:0] = [str(ROOT)]
    from saves import folder_with

    roots = HERE / BARE, options.base.absolute()
    rounds: dict[Path, list[list[float]]] = {root: [] for root in roots}
    with tempfile.TemporaryDirectory() as name, sync_playwright() as playwright:
        data = folder_with(options.saves, Path(name))
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        for _ in range(options.rounds):
            for root in roots:
                page = browser.new_page(viewport={"width": 1366, "height": 768})
                page.add_init_script(WATCH)
                rounds[root].append(measure(page, root, data))
                page.close()
        browser.close()
    for place, what in enumerate(STEPS):
        bare, found = (median(each[place] for each in rounds[root]) for root in roots)
        print(f"{what:<28} bare {bare:6.0f} ms   dashboard {found:6.0f} ms   {found / bare:.2f} ×")


if __name__ == "__main__":
    main()
