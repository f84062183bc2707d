"""Files that would swallow memory or time, and honest ones that are merely large; read in the child process only."""

from __future__ import annotations

import zlib
from collections.abc import Callable
from dataclasses import replace

from hostile.archives import Member, raw
from hostile.parts import (
    SHEET,
    SHEET_RELS,
    STRINGS,
    STYLES,
    cells_of,
    heads,
    num,
    plain,
    relations,
    row,
    sheet_with,
    strings,
    text,
    with_parts,
    worksheet,
)
from hostile.people import with_sheet
from hostile.verdicts import Kinds, accepted, refused, refused_by_one_of

_MB = 1024 * 1024
_LAST = 1_048_576
_OUT = refused_by_one_of("too_slow", "too_much_memory", "too_large_inside")


def _headline_rows(rows: str) -> bytes:
    return sheet_with("headline", heads("headline") + row(2, *cells_of("headline").values()) + rows)


def _formatted(columns: str, last: int) -> Callable[[], bytes]:
    """Cells that hold a style and nothing else, down to some row: what formatting whole columns leaves behind."""

    def make() -> bytes:
        form = "".join(f'<c r="{column}{{0}}" s="1"/>' for column in columns)
        return _headline_rows("".join(f'<row r="{n}">{form.format(n)}</row>' for n in range(3, last + 1)))

    return make


def _swollen(name: str, block: bytes, times: int, head: bytes = b"", tail: bytes = b"") -> Member:
    """A member that repeats a block: packed once and repeated as packed, since packing it whole would take seconds."""
    crc = zlib.crc32(head)
    for _ in range(times):
        crc = zlib.crc32(block, crc)
    packed = _flushed(head) + _flushed(block) * times + _flushed(tail) + b"\x03\x00"
    size = len(head) + len(block) * times + len(tail)
    return Member(name, b"", size=size, crc=zlib.crc32(tail, crc), deflated=packed)


def _flushed(content: bytes) -> bytes:
    """Content packed so that other packed content can follow."""
    deflater = zlib.compressobj(wbits=-15)
    return deflater.compress(content) + deflater.flush(zlib.Z_FULL_FLUSH)


def _with(*more: Member) -> bytes:
    """The plain workbook with members beside its own or in their place."""
    members = {name: Member(name, content) for name, content in plain().items()} | {m.name: m for m in more}
    return raw(*members.values())


def _bomb(**lies: int) -> Callable[[], bytes]:
    return lambda: _with(replace(_swollen("xl/media/a.xml", bytes(_MB), 600), **lies))  # type: ignore[arg-type]


def _behind_the_cells(block: bytes) -> Callable[[], bytes]:
    """400 MB of something behind the cells of the first sheet, truly told."""
    part = SHEET["headline"]
    head, end, tail = plain()[part].partition(b"</sheetData>")
    return lambda: _with(_swollen(part, block * (_MB // len(block)), 400, head + end, tail))


def _raw_data(rows: int) -> str:
    """Ten filled cells in each of so many rows."""
    cells = "".join(f'<c r="{letter}{{0}}"><v>{{0}}</v></c>' for letter in "ABCDEFGHIJ")
    return "".join(f'<row r="{n}">{cells.format(n)}</row>' for n in range(3, rows + 3))


def _many_texts() -> bytes:
    """One text of 4,000 letters that 20,000 cells show: small in the file, large in every answer."""
    rows = heads("projects") + "".join(
        row(n, num(f"A{n}", 2569), num(f"B{n}", 1), num(f"C{n}", n), *(num(f"{c}{n}", 0, 0, "s") for c in "HIJK"))
        for n in range(2, 5002)
    )
    more = "".join(
        text(f"{c}1", header) for c, header in zip("IJK", ("ปัญหา/อุปสรรค", "ข้อเสนอแนะ", "หลักฐาน"), strict=True)
    )
    rows = rows.replace("</row>", more + "</row>", 1)
    shared = strings(f"<t>{'ก' * 4000}</t>", "<t>ผล ข</t>")
    return with_parts({SHEET["projects"]: worksheet(rows), STRINGS: shared})


def _many_wrong(rows: int) -> Callable[[], bytes]:
    def make() -> bytes:
        wrong = "".join(
            row(n, num(f"A{n}", 2569), num(f"B{n}", 1), text(f"C{n}", "ห้า"), text(f"D{n}", "x"))
            for n in range(3, rows + 3)
        )
        return _headline_rows(wrong)

    return make


def _many_headers() -> bytes:
    names = ["".join(chr(65 + n // 26**k % 26) for k in (2, 1, 0)) for n in range(26**3)]
    letters = sorted([chr(65 + a) for a in range(26)]) + [
        chr(65 + a) + chr(65 + b) for a in range(26) for b in range(26)
    ]
    letters = (letters + names)[:16_384]
    more = "".join(text(f"{letter}1", f"ผลการดำเนินงานสะสม {n}") for n, letter in enumerate(letters[7:]))
    return sheet_with(
        "headline", heads("headline").replace("</row>", more + "</row>") + row(2, *cells_of("headline").values())
    )


def _many_styles() -> bytes:
    """So many cell formats; each costs a reader a kilobyte or more."""
    many = '<xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>' * 1_250_000
    return with_parts({STYLES: plain()[STYLES].replace(b"</cellXfs>", many.encode() + b"</cellXfs>")})


def _same_drawing_again() -> bytes:
    """A sheet with 1,000 relationships to one drawing of 40 MB."""
    links = relations(*((f"rId{n}", "drawing", "../drawings/d.xml") for n in range(1000)))
    return with_parts({SHEET_RELS: links, "xl/drawings/d.xml": "<x>" + "<y/>" * (10 * _MB) + "</x>"})


KINDS: Kinds = {
    "a member of 600 MB": (_bomb(), refused("too_large_inside")),
    "a member of 600 MB that tells of 1,000 bytes": (_bomb(size=1000), refused("damaged")),
    "a member of 600 MB that tells of 1,000 bytes in one place": (_bomb(local_size=1000), refused("too_large_inside")),
    "1,500 members of 400 KB": (
        lambda: _with(*(_swollen(f"xl/m{n}.xml", bytes(100_000), 4) for n in range(1500))),
        refused("too_large_inside"),
    ),
    "100,000 members": (lambda: _with(*(Member(f"m{n}", b"") for n in range(100_000))), refused("unsafe")),
    "400 MB of blanks in a sheet": (_behind_the_cells(b" "), accepted()),
    "400 MB of elements in a sheet": (_behind_the_cells(b"<x/>"), _OUT),
    "a shared text of 70 MB that no cell shows": (
        lambda: with_parts({STRINGS: strings("<t>หมายเหตุ ก</t>", "<t>ผล ข</t>", f"<t>{'a' * 70 * _MB}</t>")}),
        accepted(),
    ),
    "a shared text of 70 MB that a cell shows": (
        lambda: with_parts({STRINGS: strings(f"<t>{'a' * 70 * _MB}</t>", "<t>ผล ข</t>")}),
        refused("too_large_inside"),
    ),
    "styles of 70 MB": (
        lambda: with_parts({STYLES: plain()[STYLES].replace(b"</styleSheet>", b" " * (70 * _MB) + b"</styleSheet>")}),
        refused("too_large_inside"),
    ),
    "3 million shared texts": (
        lambda: with_parts({STRINGS: strings("<t>หมายเหตุ ก</t>", "<t>ผล ข</t>", *["<t/>"] * 3_000_000)}),
        accepted(),
    ),
    "1,250,000 styles": (_many_styles, _OUT),
    "one drawing 1,000 times": (_same_drawing_again, accepted()),
    "400,000 filled cells": (lambda: _headline_rows(_raw_data(40_000)), refused("too_many_cells")),
    "400,000 filled cells on another sheet": (lambda: with_sheet(_raw_data(40_000)), refused("too_many_cells")),
    "290,000 filled cells on another sheet": (lambda: with_sheet(_raw_data(29_000)), accepted("unknown_sheet")),
    "formatted to the last row in five columns": (_formatted("CDEFG", _LAST), accepted()),
    "formatted in three columns to row 300,000": (_formatted("CDE", 300_000), accepted()),
    "a million empty rows": (
        lambda: _headline_rows("".join(f'<row r="{n}" ht="15"/>' for n in range(3, _LAST + 1))),
        accepted(),
    ),
    "16,377 unknown headers": (_many_headers, accepted("unknown_column", "more_issues")),
    "one long text in 20,000 cells": (
        _many_texts,
        refused_by_one_of("too_much_memory", "too_large_inside", "too_slow", "too_much_text"),
    ),
    "16,000 wrong cells": (_many_wrong(8_000), refused("not_a_number", "not_a_choice")),
    "a text of 10 MB of brackets": (
        lambda: sheet_with(
            "headline",
            heads("headline") + row(2, *(cells_of("headline") | {"E2": text("E2", "(" * 10 * _MB)}).values()),
        ),
        refused("text_too_long"),
    ),
}
