"""Let two processes save into one data folder at once, and check that nothing is lost.

python -m tools.two_processes --saves 100
"""

from __future__ import annotations

import argparse
import multiprocessing
import sys
import tempfile
from pathlib import Path

from acplan.progress.checks import check_progress
from acplan.progress.state import State, changes
from acplan.store import Conflict, DataFolder, opened, save
from acplan.store.log import read_log
from kit.battery import CASES, TODAY, YEARS, Counts, check_sound, fast
from kit.builders import HEADLINE, the_plan
from kit.workbooks import workbook

COMMON = (2568, 1)


def two_processes(saves: int, path: Path) -> int:
    """Return how often one had to look again; raises `AssertionError` where a save is lost or the folder not whole."""
    (path / "sample").mkdir(parents=True)
    folder = DataFolder(path)
    context = multiprocessing.get_context("fork")
    with fast():
        the_plan()
        again = context.Value("i", 0)
        processes = [context.Process(target=_save, args=(folder, year, saves, again)) for year in YEARS]
        for process in processes:
            process.start()
        for process in processes:
            process.join()
        assert [process.exitcode for process in processes] == [0, 0]
        names = [record.name for record in read_log(folder).records]
        assert sorted(names) == sorted(_name(year, turn) for year in YEARS for turn in range(saves))
        year, turn = map(int, names[-1].removesuffix(".xlsx").split("-"))
        check_sound(folder, _last(saves) | {COMMON: 2 * turn + year % 2}, 2 * saves)
    return int(again.value)


def _name(year: int, turn: int) -> str:
    return f"{year}-{turn}.xlsx"


def _save(folder: DataFolder, year: int, saves: int, again: object) -> None:
    """Save counts of its own one after another, and one that both alter; look again where the other was first."""
    for turn in range(saves):
        counts = {(year, turn % 4 + 1): turn, COMMON: 2 * turn + year % 2}
        rows = [{"ปีงบประมาณ": y, "ไตรมาส": q, CASES: count} for (y, q), count in counts.items()]
        data = workbook({HEADLINE: rows})
        while True:
            stored = opened(folder, the_plan(), TODAY)
            before = State() if stored.sample else stored.state
            found = changes(before, check_progress(data, the_plan(), before, TODAY).rows)
            try:
                save(folder, the_plan(), data, found, name=_name(year, turn), after=stored.save_number)
                break
            except Conflict:
                with again.get_lock():  # type: ignore[attr-defined]
                    again.value += 1  # type: ignore[attr-defined]


def _last(saves: int) -> Counts:
    return {(year, turn % 4 + 1): turn for year in YEARS for turn in range(saves)}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--saves", type=int, default=100)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        again = two_processes(given.saves, Path(name) / "data")
    print(f"2 x {given.saves} saves, none lost; {again} times one process had to look again")


if __name__ == "__main__":
    sys.exit(main())
