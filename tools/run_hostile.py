"""Reads every hostile and odd file, the heavy ones in the child process, and prints the figures by family.

.venv/bin/python -m tools.run_hostile [--page]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from acplan.progress import checks
from acplan.progress.state import State
from acplan.workbook.apart import read_apart
from acplan.workbook.read import Reading, read_workbook
from hostile import CASES, FAMILIES, Case
from hostile.measure import growth
from hostile.page import progress_page, show_and_look
from hostile.verdicts import Accepted
from kit.builders import the_plan

TODAY = date(2026, 11, 22)


def read(case: Case) -> tuple[str, float, int]:
    """Read a file: how it differs from its verdict, in how many seconds, and by how much this process grew."""
    checks.read_apart = read_apart if case.heavy else read_workbook
    data, found = case.make(), list[Reading]()
    began = time.perf_counter()
    grown = growth(lambda: found.append(checks.check_progress(data, the_plan(), State(), TODAY)))
    return case.verdict.broken(found[0]), time.perf_counter() - began, grown


def shown(case: Case, page: object) -> str:
    try:
        show_and_look(case, page, the_plan(), TODAY)  # type: ignore[arg-type]
    except Exception as error:
        return f"{type(error).__name__}: {str(error)[:200]}"
    return ""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--page", action="store_true", help="upload each on the progress page too")
    given = parser.parse_args()
    wrong, _ = 0, the_plan()  # loaded before anything is timed
    with tempfile.TemporaryDirectory() as folder, progress_page(Path(folder)) as page:
        for family in FAMILIES:
            cases = [case for case in CASES if case.family == family]
            figures = {case.name: read(case) for case in cases}
            slowest = max(figures, key=lambda name: figures[name][1])
            largest = max(grown for _, _, grown in figures.values()) // 2**20
            accepted = sum(isinstance(case.verdict, Accepted) for case in cases)
            print(
                f"{family}: {len(cases)} kinds, {accepted} to accept, {len(cases) - accepted} to refuse; "
                f"slowest {figures[slowest][1]:.2f} s ({slowest}); grew {largest} MB at most"
            )
            said = {name: broken for name, (broken, _, _) in figures.items() if broken}
            if given.page:
                said |= {f"{case.name} on the page": words for case in cases if (words := shown(case, page))}
            wrong += len(said)
            for name, words in said.items():
                print(f"    {name}: {words}")
    print(f"{len(CASES)} kinds, {wrong} otherwise than stated")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
