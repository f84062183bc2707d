"""How long each page takes beside a page that does nothing: processor time of its script, the least of five.

    python benchmarks/pages.py [--saves N ...] [--base FOLDER] [PAGE ...]

Each row is one process: the first run with all imports, a repeated run, a quarter that nobody looked at yet (the mean
of three), one looked at before, and a change to the page from another. The ratios are to the bare page of the table.
`--saves` measures with data folders of so many saves (0: the sample), `--base` another copy of the program.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import mean

HERE = Path(__file__).parent
ROOT = HERE.parent
BARE = "bare"
PAGES = (
    "overview", "cases", "ita", "changes", "dimension_2", "indicators", "attention", "units", "project", "progress",
    "council", "plan_check",
)  # fmt: skip
COLUMNS = ("first", "repeated", "new quarter", "quarter again", "switch")
LEAST_OF = 5


def milliseconds(step: Callable[[], object]) -> float:
    """Return the processor time of a step."""
    start = time.process_time()
    step()
    return 1000 * (time.process_time() - start)


def measure(root: Path, page: str) -> list[float]:
    """Return the times of a page, one a column, in this process."""
    from streamlit.testing.v1 import AppTest

    test = AppTest.from_file(str(root / "app.py"), default_timeout=300)
    if page == BARE:
        here, there, options = "first.py", "second.py", ["A", "B", "C", "D", "all"]
    else:
        here = "app.py" if page == "overview" and not (root / "pages/overview.py").exists() else f"pages/{page}.py"
        there, options = "pages/plan_check.py", [3, 2, 1, 4]
        test.query_params.update({"y": "2569", "q": "4"})

    def choose(option: object) -> float:
        box = test.selectbox[0 if page == BARE else 1]
        return milliseconds(lambda: box.select(option).run())

    def come() -> float:
        test.switch_page(there).run()
        test.switch_page(here)
        return milliseconds(test.run)

    if here not in {"app.py", "first.py", "pages/overview.py"}:
        test.switch_page(here)
    first = milliseconds(test.run)
    repeated = min(milliseconds(test.run) for _ in range(LEAST_OF))
    new = mean(choose(option) for option in options[:3])
    again = min(choose(option) for option in options[3:] + options + options)
    found = [first, repeated, new, again, min(come() for _ in range(LEAST_OF))]
    assert not test.exception, [error.value for error in test.exception]
    return found


def measured_apart(root: Path, page: str, data: Path) -> list[float]:
    """Return the times of a page in a process of its own."""
    command = [sys.executable, __file__, "--one", str(root), page]
    environment = os.environ | {"ACPLAN_DATA": str(data), "PYTHONPATH": str(root)}
    done = subprocess.run(command, cwd=root, env=environment, capture_output=True, text=True, check=True)
    return [float(number) for number in done.stdout.split()]


def table(root: Path, pages: Sequence[str], data: Path) -> None:
    """Print a row a page: milliseconds, and how many times the bare page's."""
    print(f"{'page':<12}" + "".join(f"{column:>20}" for column in COLUMNS))
    bare = measured_apart(HERE / BARE, BARE, data)
    for page in (BARE, *pages):
        found = bare if page == BARE else measured_apart(root, page, data)
        cells = [f"{ms:.0f} ms {ms / floor:5.2f} ×" for ms, floor in zip(found, bare, strict=True)]
        print(f"{page:<12}" + "".join(f"{cell:>20}" for cell in cells), flush=True)


def main() -> None:
    """Measure what the command line asks for."""
    if sys.argv[1:2] == ["--one"]:
        print(*measure(Path(sys.argv[2]), sys.argv[3]))
        return
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--saves", type=int, nargs="+", default=[0])
    parser.add_argument("--base", type=Path, default=ROOT)
    parser.add_argument("pages", nargs="*", metavar="PAGE")
    options = parser.parse_args()
    sys.path[:0] = [str(ROOT)]
    from saves import folder_with

    for saves in options.saves:
        with tempfile.TemporaryDirectory() as name:
            print(f"\n{saves} saves" if saves else "\nthe sample")
            table(options.base.absolute(), options.pages or PAGES, folder_with(saves, Path(name)))


if __name__ == "__main__":
    main()
