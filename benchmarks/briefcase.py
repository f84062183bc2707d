"""How long a briefcase lets its readers wait, beside an empty page, in a browser four times slower than this machine.

*py* `benchmarks/briefcase.py FILE.html`: from the address to the first page at rest, and from the choice of another
quarter to its page drawn; the median of rounds in which both pages take turns.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

ROUNDS, SLOWER = 5, 4
CHROMIUM = "/usr/bin/chromium"
EMPTY = '<!doctype html><html lang="th"><meta charset="utf-8"><title>-</title><body><h1>-</h1></body></html>'
DRAWN = """() => new Promise(drawn => {
    const look = () => document.querySelector('main h1, body > h1')
        ? requestAnimationFrame(() => requestAnimationFrame(() => drawn(performance.now())))
        : requestAnimationFrame(look);
    look();
})"""
TURNED = """async ([year, quarter]) => {
    const start = performance.now(), shown = new Promise(done => new MutationObserver(done).observe(
        document.getElementById('page'), {childList: true}));
    location.hash = `#/${year}/${quarter}/${at.page}`;
    await shown;
    document.body.getBoundingClientRect();
    return performance.now() - start;
}"""


def opened(browser: Browser, address: str) -> float:
    """Milliseconds from the address to the first page at rest, in a browser that has seen nothing."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="commit")
    taken = float(page.evaluate(DRAWN))
    context.close()
    return taken


def turned(browser: Browser, address: str, name: str) -> list[float]:
    """Milliseconds from the choice of each other quarter to its page drawn."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(f"{address}#/0/0/{name}")
    page.locator("main h1").wait_for()
    periods = page.evaluate("periods()")
    taken = [float(page.evaluate(TURNED, period)) for period in periods]
    context.close()
    return taken


def main(file: Path) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        empty = Path(folder) / "empty.html"
        empty.write_text(EMPTY, "utf-8")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        rounds = [[opened(browser, each.resolve().as_uri()) for each in (empty, file)] for _ in range(ROUNDS)]
        bare, full = (median(times) for times in zip(*rounds, strict=True))
        print(f"{file.stat().st_size / 1e6:.2f} MB; opens in {full:.0f} ms, an empty page in {bare:.0f} ms")
        for name in ("overview", "cases", "dimension-2", "indicators", "project-30", "source-plan"):
            times = turned(browser, file.resolve().as_uri(), name)
            print(f"{name}: another quarter in {median(times):.0f} ms (longest {max(times):.0f} ms)")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
