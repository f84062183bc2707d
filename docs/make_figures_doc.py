"""Write docs/figures.md, the contract of the file of figures, from the list that the file is made by.

Run: python docs/make_figures_doc.py.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from acplan.measures.contract import COLUMNS, FILE, KEY, MEASURES, VERSION, FileColumn, Measure, Type  # noqa: E402
from acplan.words.contract import UNITS  # noqa: E402

PAGE = Path(__file__).with_name("figures.md")
TYPES = {
    Type.TEXT: "text (UTF-8)",
    Type.WHOLE: "whole number (int32)",
    Type.SMALL: "whole number (int8)",
    Type.NUMBER: "number (float64)",
}
TOP = f"""# The file of figures

*This page is written by `python docs/make_figures_doc.py` from `acplan/measures/contract.py`; do not edit it by hand.*

Every council pack carries `{FILE}`: the figures of an organisation at every period of its plan up to the pack's own, as
`summary --json` has them at that period. It is a plain Parquet file that any engine reads, without
compression, since the zip of the pack has it; `compare` reads many of them. The same figures give the same bytes.

**Contract version {VERSION}** (in the file under the key `{KEY}`, in the manifest as `contract`). A measure more is no
new version; one that is taken away, renamed or counted otherwise is.

The manifest beside it has `codes`: the code of each save so far, in order. A pack of the same organisation that was
made earlier must find its own code there, at the place of its own save.
"""
ROWS = """## Rows

One row a period, measure and, for `dimensions`, dimension. A row whose value and state are both unknown is left out:
missing is never 0. Shares and scores are unrounded.
"""


def figures_doc() -> str:
    """Return the contract as Markdown."""
    columns = _table(("Column", "Holds", "Blank", "What it is", "ความหมาย"), map(_column, COLUMNS))
    measures = _table(("Measure", "Unit", "State", "What it is", "ความหมาย"), map(_measure, MEASURES))
    return "\n".join([TOP, "## Columns\n", columns, ROWS, "## Measures\n", measures])


def _column(column: FileColumn) -> Sequence[str]:
    blank = "may be" if column.blank else ""
    return f"`{column.name}`", TYPES[column.type], blank, column.about.en, column.about.th


def _measure(measure: Measure) -> Sequence[str]:
    states = ", ".join(f"`{state}`" for state in measure.states)
    state = states or ("a word of the form" if measure.state else "")
    return f"`{measure.name}`", UNITS[measure.unit].en, state, measure.about.en, measure.about.th


def _table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    lines = [head, ["---"] * len(head), *rows]
    return "".join(f"| {' | '.join(line)} |\n" for line in lines)


def main() -> None:
    """Write the page."""
    PAGE.write_text(figures_doc(), encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main()
