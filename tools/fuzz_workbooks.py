"""Mutates a filled-in workbook at random and watches the reader: no exception, no hang, no altered value accepted.

    .venv/bin/python -m tools.fuzz_workbooks --count 20000 [--seed N] [--through-child]

A value that is accepted must be the one that a second, small reader finds at the same place of the mutated file, or
the one of the unmutated file; and where that reader finds a value, something must have been read.
"""

from __future__ import annotations

import argparse
import io
import random
import re
import secrets
import sys
import time
import zipfile
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Any
from xml.etree import ElementTree as ET

from acplan.issues import errors
from acplan.schema import PROGRESS_SHEETS
from acplan.schema.types import WITHDRAWN, Column, Kind, fold
from acplan.workbook.apart import read_apart
from acplan.workbook.read import Reading, read_workbook
from hostile import CASES
from hostile.parts import MAIN, OFFICE, RELATIONS

SLOW = 3.0
_TOKENS = (
    '<c r="C2"><v>9</v></c>', "<v>9</v>", "<row/>", "<c/>", "</c>", "</row>", "<!-- -->", "<![CDATA[9]]>", "&a;",
    "<!DOCTYPE x>",
    "&#51;", "&#0;",
    ' t="s"', ' t="e"', ' t="b"', ' t="d"', ' t="str"',
    ' t="inlineStr"', ' s="1"', ' s="99"', ' r="C2"',
    "<is><t>9</t></is>", "<f>1+1</f>", '<mergeCell ref="A2:C3"/>', '<x:v xmlns:x="urn:x">9</x:v>', "\x00", "\u202e",
    "²", "9",
    '<si><t>9</t></si>', ' xml:space="preserve"', '<rPh><t>9</t></rPh>', '<r><rPr><strike/></rPr><t>9</t></r>',
)  # fmt: skip
_NUMBERS = (
    "0",
    "-1",
    "9",
    "1e5",
    "1e999",
    "NaN",
    "1_0",
    "99999999999",
    "๓",
    "0.5",
    "2569",
    "46022",
    "16385",
    "1048577",
    "",
)
_TAG = re.compile(r"<[^<>]+>")
_ATTRIBUTE = re.compile(r' [\w:]+="[^"]*"')
_NUMBER = re.compile(r"(?<=[>\"A-Z])\d+(?=[<\"])")
Parts = dict[str, bytes]


# Mutations


def plain_workbooks() -> list[bytes]:
    """The workbooks that are mutated: each as an honest program writes it."""
    names = {"a workbook as it was meant", "Excel", "LibreOffice", "SheetJS", "openpyxl", "Google Sheets"}
    return [case.make() for case in CASES if case.name in names]


def flipped(data: bytes, chance: random.Random) -> bytes:
    """Some bytes of the file changed, dropped, doubled or cut off."""
    found = bytearray(data)
    for _ in range(chance.choice((1, 1, 2, 5, 20))):
        place = chance.randrange(len(found))
        what = chance.randrange(4)
        if what == 0:
            found[place] = chance.randrange(256)
        elif what == 1:
            found[place] ^= 1 << chance.randrange(8)
        elif what == 2:
            del found[place : place + chance.choice((1, 4, 30))]
        else:
            found[place:place] = found[place : place + chance.choice((1, 4, 30))]
        if len(found) < 30:
            break
    return bytes(found)


def headers_bent(data: bytes, chance: random.Random) -> bytes:
    """A field of a header of the archive changed: versions, flags, sizes, checksums, lengths, offsets."""
    found = bytearray(data)
    heads = [
        m.start() for mark in (b"PK\x01\x02", b"PK\x03\x04", b"PK\x05\x06") for m in re.finditer(re.escape(mark), data)
    ]
    for _ in range(chance.choice((1, 1, 3))):
        place = chance.choice(heads) + 4 + 2 * chance.randrange(20)
        if place + 2 <= len(found):
            found[place : place + 2] = chance.choice((b"\0\0", b"\xff\xff", b"\x01\0", b"\0\x08", chance.randbytes(2)))
    return bytes(found)


def members_shuffled(parts: Parts, chance: random.Random) -> Parts:
    """Members dropped, renamed, swapped or emptied."""
    names = list(parts)
    one, other = chance.choice(names), chance.choice(names)
    what = chance.randrange(5)
    if what == 0:
        return {name: content for name, content in parts.items() if name != one}
    if what == 1:
        return parts | {one: parts[other], other: parts[one]}
    if what == 2:
        return {(name.upper() if name == one else name): content for name, content in parts.items()}
    if what == 3:
        return parts | {one: b""}
    return parts | {one: parts[one][: chance.randrange(len(parts[one]) + 1)]}


def xml_bent(parts: Parts, chance: random.Random) -> Parts:
    """The XML of a part, mostly of a sheet, changed token by token."""
    names = [name for name in parts if name.endswith((".xml", ".rels"))]
    name = chance.choice([n for n in names if "sheet" in n] if chance.random() < 0.75 else names)
    text = parts[name].decode("utf-8", "replace")
    for _ in range(chance.choice((1, 1, 1, 2, 4))):
        text = chance.choice(_BENDS)(text, chance)
    return parts | {name: text.encode("utf-8", "surrogatepass")}


def _spot(pattern: re.Pattern[str], text: str, chance: random.Random) -> tuple[int, int]:
    found = [match.span() for match in pattern.finditer(text)]
    return chance.choice(found) if found else (0, 0)


def _replaced(
    pattern: re.Pattern[str], new: Callable[[str, random.Random], str]
) -> Callable[[str, random.Random], str]:
    def bend(text: str, chance: random.Random) -> str:
        start, end = _spot(pattern, text, chance)
        return text[:start] + new(text[start:end], chance) + text[end:]

    return bend


def _swapped(text: str, chance: random.Random) -> str:
    (a, b), (c, d) = sorted((_spot(_TAG, text, chance), _spot(_TAG, text, chance)))
    return text if b > c else text[:a] + text[c:d] + text[b:c] + text[a:b] + text[d:]


def _span_doubled(text: str, chance: random.Random) -> str:
    """A stretch from one tag to another a second time, often a whole cell or row."""
    (a, _), (_, d) = sorted((_spot(_TAG, text, chance), _spot(_TAG, text, chance)))
    stretch = text[a : min(d, a + 400)]
    return text[:a] + stretch + text[a:]


_BENDS: tuple[Callable[[str, random.Random], str], ...] = (
    _replaced(_NUMBER, lambda _, chance: chance.choice(_NUMBERS)),
    _replaced(_NUMBER, lambda _, chance: chance.choice(_NUMBERS)),
    _replaced(_TAG, lambda _, __: ""),
    _replaced(_TAG, lambda tag, _: tag * 2),
    _replaced(_TAG, lambda tag, chance: tag + chance.choice(_TOKENS)),
    _replaced(_ATTRIBUTE, lambda _, __: ""),
    _replaced(_ATTRIBUTE, lambda given, _: given * 2),
    _replaced(_ATTRIBUTE, lambda given, chance: given + chance.choice(_TOKENS)),
    _replaced(re.compile(r'(?<=r=")[A-Z]+\d+'), lambda _, chance: f"{chance.choice('ABCDEFGH')}{chance.randrange(4)}"),
    _replaced(
        re.compile(r'(?<= [ts]=")[^"]*'), lambda _, chance: chance.choice(("s", "n", "e", "b", "1", "3", "str", "x"))
    ),
    _swapped,
    _span_doubled,
)


def mutated(data: bytes, chance: random.Random) -> tuple[str, bytes]:
    """The name of a way to mutate, and the file mutated so."""
    way = chance.choices(("bytes", "headers", "members", "xml"), (2, 2, 1, 5))[0]
    if way == "bytes":
        return way, flipped(data, chance)
    if way == "headers":
        return way, headers_bent(data, chance)
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    parts = (members_shuffled if way == "members" else xml_bent)(parts, chance)
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_DEFLATED)
    return way, stream.getvalue()


# A second reader, as plain as can be


@dataclass(frozen=True)
class Found:
    """What stands in a cell: its text, its type, the format of its number, and whether a formula made it."""

    text: str
    kind: str
    format: str
    formula: bool


def cells_of(data: bytes) -> dict[str, dict[str, Found]]:
    """Every filled cell by sheet and place; the last one where a place comes twice."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        parts = {name.casefold(): archive.read(name) for name in archive.namelist()}
    links = {
        link.get("Id"): link.get("Target", "").removeprefix("/xl/")
        for link in ET.fromstring(parts["xl/_rels/workbook.xml.rels"]).iter(f"{{{RELATIONS}}}Relationship")
    }
    texts = [_text(si) for si in _tree(parts, "xl/sharedstrings.xml").iter(_tag("si"))]
    styles = _tree(parts, "xl/styles.xml")
    codes = {f.get("numFmtId"): f.get("formatCode", "") for f in styles.iter(_tag("numFmt"))} | {
        "9": "0%",
        "10": "0.00%",
    }
    formats = [
        codes.get(xf.get("numFmtId"), "") for used in styles.iter(_tag("cellXfs")) for xf in used.iter(_tag("xf"))
    ]
    book = ET.fromstring(parts["xl/workbook.xml"])
    sheets = {
        sheet.get("name", ""): parts.get(f"xl/{links.get(sheet.get(f'{{{OFFICE}}}id'))}".casefold(), b"<x/>")
        for sheet in book.iter(_tag("sheet"))
    }
    return {title: _sheet(content, texts, formats) for title, content in sheets.items()}


def _tag(name: str) -> str:
    return f"{{{MAIN}}}{name}"


def _tree(parts: Mapping[str, bytes], name: str) -> ET.Element:
    return ET.fromstring(parts[name]) if name in parts else ET.Element("none")


def _text(node: ET.Element) -> str:
    hints = {t for hint in node.iter(_tag("rPh")) for t in hint.iter(_tag("t"))}
    return "".join("".join(t.itertext()) for t in node.iter(_tag("t")) if t not in hints)


def _sheet(content: bytes, texts: list[str], formats: list[str]) -> dict[str, Found]:
    found = {}
    number = 0
    for row in ET.fromstring(content).iter(_tag("row")):
        number, column = int(row.get("r", number + 1)), 0
        for cell in row.iter(_tag("c")):
            place = cell.get("r") or f"{chr(65 + column)}{number}"
            letters = place.rstrip("0123456789")
            column = ord(letters) - 64 if len(letters) == 1 else 26
            kind, value = cell.get("t", "n"), cell.find(_tag("v"))
            text = "" if value is None else "".join(value.itertext())
            if kind == "s" and text.isdigit() and int(text) < len(texts):
                text = texts[int(text)]
            elif kind == "inlineStr":
                text = "".join(_text(node) for node in cell.iter(_tag("is")))
            style = int(cell.get("s", "0"))
            number_format = formats[style] if style < len(formats) else ""
            if text.strip() or cell.find(_tag("f")) is not None:
                found[place] = Found(text, kind, number_format, formula=cell.find(_tag("f")) is not None)
    return found


def agrees(value: Any, found: Found, column: Column) -> bool:
    """Tell whether a value that was read can stand for what the second reader found."""
    text = found.text.strip()
    if value == WITHDRAWN:
        return fold(text) in {"-", fold("รอข้อมูล"), fold("ไม่มีข้อมูล"), "–", "—"}
    if isinstance(value, date):
        if found.kind == "n":
            return value in {
                date(1899, 12, 30) + timedelta(int(float(text))),
                date(1904, 1, 1) + timedelta(int(float(text))),
            }
        return str(value.day) in text
    if column.choices:
        choice = column.choice(text)
        return choice is not None and choice.word.th == value
    if column.kind is Kind.QUARTER and value == 0:
        return fold(text) in {fold("ทั้งปี"), "all"}
    if isinstance(value, int | float):
        digits = re.sub(r"[^\d.eE+-]", "", fold(text))
        try:
            plain = float(digits)
        except ValueError:
            return False
        return any(
            abs(value - wanted) < 1e-6
            for wanted in (plain, *([plain * 100] if "%" in found.format else []), plain + 2500)
        )
    if found.kind == "n" and found.format:
        return True  # a date or a time in a column of text: Excel shows what only the format tells
    return fold(value) == fold(text) or (found.kind == "n" and str(float(value)) == str(float(text)))


def complaints(reading: Reading, data: bytes, usual: Mapping[tuple[str, str], Any]) -> list[str]:
    """What an accepted file was read as, wherever the second reader saw something else."""
    if errors(reading.issues):
        return []
    cells = cells_of(data)
    names = {sheet.name: sheet for sheet in PROGRESS_SHEETS}
    found = []
    for name, rows in reading.rows.items():
        for row in rows:
            for column in names[name].columns:
                letter = row.letters.get(column.name)
                if letter is None:
                    continue
                place, value = f"{letter}{row.number}", row.values.get(column.name)
                seen = cells.get(row.sheet, {}).get(place)
                if value is None:
                    if seen and fold(seen.text):
                        found.append(f"{row.sheet} {place}: {seen.text!r} was lost")
                elif usual.get((row.sheet, place)) != value and (seen is None or not agrees(value, seen, column)):
                    found.append(f"{row.sheet} {place}: read {value!r}, the file has {seen}")
    return found


def values_of(reading: Reading) -> dict[tuple[str, str], Any]:
    """Every value read, by sheet and place."""
    return {
        (row.sheet, f"{row.letters[name]}{row.number}"): value
        for rows in reading.rows.values()
        for row in rows
        for name, value in row.values.items()
    }


# Running


def read_here(data: bytes) -> Reading:
    return read_workbook(data)


@dataclass
class Report:
    """What a run saw."""

    seed: int
    ways: Counter[str] = field(default_factory=Counter)
    verdicts: Counter[str] = field(default_factory=Counter)
    slowest: float = 0.0
    failures: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        lines = [f"seed {self.seed}: {self.ways.total():,} mutations {dict(self.ways)}, slowest {self.slowest:.2f} s"]
        lines += [f"  {count:>7,} {verdict}" for verdict, count in self.verdicts.most_common()]
        return "\n".join([*lines, f"  {len(self.failures)} failures", *self.failures[:40]])


def fuzz(seed: int, count: int, *, through_child: bool = False) -> Report:
    """Mutate and read, so many times; each mutation has a seed of its own, told with its failure."""
    report, books = Report(seed), plain_workbooks()
    usual = [values_of(read_here(book)) for book in books]
    assert all(usual), "the workbooks must be good before they are mutated"
    for number in range(count):
        chance = random.Random(f"{seed}/{number}")
        which = chance.randrange(len(books))
        way, data = mutated(books[which], chance)
        report.ways[way] += 1
        began = time.perf_counter()
        try:
            reading = (read_apart if through_child else read_here)(data)
            report.failures += [f"{seed}/{number} ({way}): {said}" for said in complaints(reading, data, usual[which])]
            codes = sorted({issue.wording.code for issue in errors(reading.issues)})
            report.verdicts[codes[0] if codes else "accepted"] += 1
        except Exception as error:  # the very thing that is looked for
            report.failures.append(f"{seed}/{number} ({way}): raised {error!r}")
        took = time.perf_counter() - began
        report.slowest = max(report.slowest, took)
        if took > SLOW:
            report.failures.append(f"{seed}/{number} ({way}): took {took:.1f} s")
    return report


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--seed", type=int, default=secrets.randbelow(10**9))
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument(
        "--through-child", action="store_true", help="read each in a process of its own, as uploads are"
    )
    given = parser.parse_args()
    report = fuzz(given.seed, given.count, through_child=given.through_child)
    print(report)
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main())
