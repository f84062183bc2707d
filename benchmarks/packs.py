"""How long comparing organisations takes beside what DuckDB needs to answer from the bare files of figures.

    python benchmarks/packs.py [NUMBER ...]

Each number of packs (68 and 7,850 unless said) of all 21 periods is made in a temporary folder; both then answer the
same questions, in turn, by the clock, the least of three. The ratio is the whole of `compare` to DuckDB alone.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

ROOT = Path(__file__).parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests")]

import duckdb  # noqa: E402

from acplan.compare.comparison import compare  # noqa: E402
from acplan.compare.engine import QUESTIONS, question  # noqa: E402
from acplan.fiscal import Period  # noqa: E402
from acplan.measures.contract import FILE  # noqa: E402
from kit.packs import Sent, archive, members, names  # noqa: E402

AT = Period(2569, 4)
LEAST_OF = 3


def make(packs: Path, bare: Path, count: int) -> int:
    """Make packs, and the file of figures of each alone; return how many bytes those have."""
    size = 0
    for n, name in enumerate(names(count)):
        base = n % 31
        cases = tuple((7 * base + 3 * n + 5 * q) % (base // 3 + 2) for q in range(20))
        ita = {year: 60.0 + (7 * n + 3 * year) % 38 for year in range(2566, 2571)}
        files = members(Sent(name, base=base, cases=cases, ita=ita, done=n % 8, period=Period(2570, 4)))
        (packs / f"{n:05}.zip").write_bytes(archive(files))
        (bare / f"{n:05}.parquet").write_bytes(files[FILE])
        size += len(files[FILE])
    return size


def ask(bare: Path) -> None:
    """Answer the questions by DuckDB alone, over the files as they are."""
    with duckdb.connect() as connection:
        connection.execute(f"CREATE TABLE figures AS SELECT * FROM read_parquet('{bare.as_posix()}/*.parquet')")
        connection.execute(f"CREATE TABLE asked AS SELECT {AT.year} AS year, {AT.quarter} AS quarter")
        for name in QUESTIONS:
            connection.execute(question(name)).fetchall()


def seconds(step: Callable[[], object]) -> float:
    """Return by the clock how long a step takes."""
    start = time.perf_counter()
    step()
    return time.perf_counter() - start


def main() -> None:
    """Measure, and print a row of Markdown for each number of packs."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("numbers", nargs="*", type=int, default=[68, 7850])
    print("| packs | figures, MB | DuckDB alone, s | compare, s | ratio |\n| --- | --- | --- | --- | --- |")
    for count in parser.parse_args().numbers:
        with tempfile.TemporaryDirectory() as name:
            packs, bare = Path(name, "packs"), Path(name, "bare")
            packs.mkdir()
            bare.mkdir()
            size = make(packs, bare, count)
            steps = partial(ask, bare), partial(compare, packs, None, AT, today=date.today())
            both = [[seconds(step) for step in steps] for _ in range(LEAST_OF)]
            alone, ours = (min(each[place] for each in both) for place in (0, 1))
            print(f"| {count:,} | {size / 1e6:.1f} | {alone:.2f} | {ours:.2f} | {ours / alone:.1f} |", flush=True)


if __name__ == "__main__":
    main()
