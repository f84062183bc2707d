"""Prove that every printed text of data/plan.xlsx stands on the lines of the plan document that its row cites.

Run: python -m tools.verify_plan_source PATH_TO_PLAN_SOURCE. White space is folded, because the scan breaks words. A
text of several parts, joined by newlines, is proved part by part. Names, labels and readings of our own cite no lines
and are not proved.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from pathlib import Path

from acplan.schema import Book
from acplan.schema.types import Value
from acplan.workbook.read import Row, read_workbook

ROOT = Path(__file__).parents[1]
Claim = tuple[Row, str, Value, str]
"""A row, the column that is proved, the text or number that must be found, and the text that must hold it."""

_THAI = str.maketrans("0123456789", "๐๑๒๓๔๕๖๗๘๙")
_NO_BUDGET = ("ไม่ใช้งบประมาณ", "-")
_PRINTED_OF_INDICATOR = ("operator_printed", "target_printed", "unit", "frequency", "verification")


def squeeze(text: object) -> str:
    """Return a text without any white space."""
    return "".join(str(text).split())


class Source:
    """The lines of the plan document, counted from 1."""

    def __init__(self, path: Path) -> None:
        self.lines = path.read_text(encoding="utf-8").splitlines()

    def at(self, lines: Value) -> str:
        """Return the squeezed text of a citation such as 136-190,201; nothing where it leads outside the document."""
        return "\n".join(self._range(span) for span in str(lines or "").split(","))

    def _range(self, span: str) -> str:
        first, _, last = span.partition("-")
        if not first.strip().isdigit() or not 1 <= int(first) <= int(last or first) <= len(self.lines):
            return ""
        return squeeze("".join(self.lines[int(first) - 1 : int(last or first)]))


def claims(rows: dict[str, list[Row]], source: Source) -> Iterator[Claim]:
    """Yield every claim that the workbook makes about the document."""
    for row in rows["organisation"]:
        if row.values.get("lines"):
            value = str(row.values["value"])
            yield row, "value", int(value) if value.isdigit() else value, source.at(row.values.get("lines"))
    for row in rows["targets"]:
        for column in ("year", "reduction", "ita", "reduction_printed", "ita_printed"):
            yield row, column, row.values[column], source.at(row.values.get("lines"))
        yield row, "reduction", row.values["reduction"], squeeze(row.values["reduction_printed"])
        yield row, "ita", row.values["ita"], squeeze(row.values["ita_printed"])
    for row in rows["national"]:
        yield row, "text", row.values["text"], source.at(row.values.get("lines"))
        yield row, "value", row.values["value"], squeeze(row.values["text"])
    for name in ("objectives", "duties"):
        for row in rows[name]:
            yield row, "text", row.values["text"], source.at(row.values.get("lines"))
    for name, key in (("dimensions", "dimension"), ("missions", "mission"), ("sub_missions", "sub_mission")):
        for row in rows[name]:
            heading = f"{'ที่' if key == 'dimension' else ''} {row.values[key]} {row.values['name']}"
            yield row, "name", heading, source.at(row.values.get("lines"))
    for row in (*rows["missions"], *rows["projects"]):
        if cited := row.values.get("summary_lines"):
            yield row, "summary_name", str(row.values.get("summary_name") or row.values["name"]), source.at(cited)
    for row in rows["projects"]:
        first = source.at(str(row.values["lines"]).partition("-")[0])
        yield row, "printed_number", f"ลำดับที่ {row.values['printed_number']}", first
        yield row, "printed_number", int(str(row.values["printed_number"])), first
        yield row, "name", f"ชื่อโครงการ : {row.values['name']}", source.at(row.values.get("name_lines"))
        for column in ("target_group", "units", "budget"):
            printed = row.values.get(column if column == "target_group" else f"{column}_printed")
            yield row, column, printed, source.at(row.values.get(f"{column}_lines"))
    for row in rows["budgets"]:
        stands = source.at(row.values.get("lines"))
        none = next((word for word in _NO_BUDGET if stands.startswith(word)), "?")
        yield row, "amount", row.values["amount"] or none, stands
    for row in rows["indicators"]:
        yield row, "text", row.values["text"], source.at(row.values.get("lines"))
        for column in _PRINTED_OF_INDICATOR:
            if row.values.get(column):
                yield row, column, row.values[column], squeeze(row.values["text"])
        if row.values.get("target_printed") and row.values.get("target"):
            yield row, "target", row.values["target"], squeeze(row.values.get("target_printed"))
    for row in rows["findings"]:
        for quote in str(row.values["found"]).split(" | "):
            yield row, "found", quote, source.at(row.values.get("lines"))
        for lines, quote in re.findall(r"บรรทัด (\d+(?:-\d+)?): ([^;]+)", str(row.values.get("against"))):
            yield row, "against", quote, source.at(lines)


def proved(wanted: Value, stands: str) -> bool:
    """Tell whether a number, or every part of a text, stands in the cited text, in either kind of digits."""
    if isinstance(wanted, int | float):
        return wanted in {int(number.replace(",", "")) for number in re.findall(r"\d[\d,]*", stands)}
    parts = [squeeze(part) for part in str(wanted or "").split("\n")]
    return all(part and (part in stands or part.translate(_THAI) in stands) for part in parts)


def main(arguments: list[str]) -> int:
    """Prove the workbook against the document and say what failed; 0 where nothing did."""
    if len(arguments) != 1:
        print(__doc__)
        return 2
    reading = read_workbook((ROOT / "data" / "plan.xlsx").read_bytes(), Book.PLAN)
    for issue in reading.issues:
        print("ISSUE", issue.as_dict())
    every = list(claims(reading.rows, Source(Path(arguments[0]))))
    failed = [claim for claim in every if not proved(claim[2], claim[3])]
    for row, column, wanted, stands in failed:
        print(f"NOT FOUND {row.sheet} row {row.number} {column}: {wanted!r} in {stands[:160]!r}")
    print(f"{len(every)} printed texts proved against their lines, {len(failed)} not found")
    return 1 if failed or reading.issues or not every else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
