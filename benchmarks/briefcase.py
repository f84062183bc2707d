"""How long a briefcase lets its readers wait, beside an empty page, in a browser four times slower than this machine.

*py* `benchmarks/briefcase.py FILE.html`: from the address to the page drawn, of the file itself and of a place in it
(the median of rounds in which all take turns with an empty page); from the choice of another quarter to the frame that
shows it; and from the first word searched to what was found.
"""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, sync_playwright

ROUNDS, SLOWER = 5, 4
CHROMIUM = "/usr/bin/chromium"
EMPTY = (
    '<!doctype html><html lang="th" data-shown="-"><meta charset="utf-8"><title>-</title><body><h1>-</h1></body></html>'
)
WHOLE = """async () => {
    while (!document.documentElement.dataset.shown) await new Promise(requestAnimationFrame);
    return performance.now();
}"""
DRAWN = """() => new Promise(drawn => {
    const look = () => document.querySelector('body > h1, #app:not([hidden]) main h1')
        ? requestAnimationFrame(() => requestAnimationFrame(() => drawn(performance.now())))
        : requestAnimationFrame(look);
    look();
})"""
FOUND = """async () => {
    const start = performance.now(), words = document.getElementById('words');
    words.focus();
    words.value = 'ITA';
    words.dispatchEvent(new Event('input'));
    while (!document.querySelector('.found li')) await new Promise(requestAnimationFrame);
    return performance.now() - start;
}"""
PLACES = ("#/2568/2/indicators", "#/2568/2/project-30", "#/2568/2/source-plan")
TURNED = """async ([year, quarter]) => {
    const start = performance.now(), shown = new Promise(done => new MutationObserver(done).observe(
        document.getElementById('foot'), {childList: true}));
    location.hash = `#/${year}/${quarter}/${at.page}`;
    await shown;
    await new Promise(drawn => requestAnimationFrame(() => {  // some is laid out with the frame alone
        const {port1, port2} = new MessageChannel();
        port1.onmessage = drawn;
        port2.postMessage(0);
    }));
    const seen = performance.now() - start;
    while (!document.documentElement.dataset.shown) await new Promise(requestAnimationFrame);
    return [seen, performance.now() - start];
}"""


def opened(browser: Browser, address: str) -> tuple[float, float]:
    """Milliseconds from the address to what is seen first, and to the whole page, in a browser new to it."""
    context = browser.new_context(viewport={"width": 390, "height": 844}, device_scale_factor=2)
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address, wait_until="commit")
    taken = float(page.evaluate(DRAWN))
    whole = float(page.evaluate(WHOLE))
    context.close()
    return taken, whole


def turned(browser: Browser, address: str, name: str) -> list[tuple[float, float]]:
    """Milliseconds from the choice of each other quarter to the frame that shows it, and until its last row is made."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(f"{address}#/0/0/{name}")
    page.locator("main h1").wait_for()
    periods = page.evaluate("periods()")
    taken = [tuple(page.evaluate(TURNED, period)) for period in periods]
    context.close()
    return taken


def searched(browser: Browser, address: str) -> float:
    """Milliseconds from the first word searched, for which all pages are unpacked, to what was found."""
    context = browser.new_context(viewport={"width": 390, "height": 844})
    page = context.new_page()
    context.new_cdp_session(page).send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    page.goto(address)
    taken = float(page.evaluate(FOUND))
    context.close()
    return taken


def main(file: Path) -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        empty = Path(folder) / "empty.html"
        empty.write_text(EMPTY, "utf-8")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu"])
        whole = file.resolve().as_uri()
        pages = {"an empty page": empty.as_uri(), "the file": whole, **{place: whole + place for place in PLACES}}
        rounds = [[opened(browser, address) for address in pages.values()] for _ in range(ROUNDS)]
        print(f"{file.stat().st_size / 1e6:.2f} MB")
        for name, times in zip(pages, zip(*rounds, strict=True), strict=True):
            seen, ends = zip(*times, strict=True)
            print(f"{name}: opens in {median(seen):.0f} ms ({min(seen):.0f} to {max(seen):.0f} ms)", end="")
            print(f", the whole page in {median(ends):.0f} ms")
        for name in ("overview", "cases", "dimension-2", "indicators", "project-30", "source-plan"):
            times, ends = zip(*turned(browser, whole, name), strict=True)
            told = f"{median(times):.0f} ms (longest {max(times):.0f} ms), its last row in {median(ends):.0f} ms"
            print(f"{name}: another quarter in {told}")
        print(f"the first search: {searched(browser, whole):.0f} ms")
        browser.close()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
