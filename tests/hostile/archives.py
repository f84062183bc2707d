"""Archives that lie, swell or hide: what a zip file can say that no spreadsheet program writes."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace

from hostile.parts import (
    BOOK,
    BOOK_LINKS,
    BOOK_RELS,
    BOOK_SHEETS,
    CONTENT,
    SHEET,
    SHEET_RELS,
    SHEET_TYPE,
    STRINGS,
    STYLES,
    bent,
    content_types,
    packed,
    plain,
    relations,
    strings,
    with_parts,
    without,
    workbook,
)
from hostile.verdicts import Kinds, accepted, refused


@dataclass(frozen=True)
class Member:
    """One member with all that its two headers say; None is the truth."""

    name: str
    content: bytes
    size: int | None = None
    crc: int | None = None
    flags: int = 0
    method: int = zipfile.ZIP_DEFLATED
    local_name: str | None = None
    local_size: int | None = None
    extra: bytes = b""
    offset: int | None = None
    descriptor: bool = False
    deflated: bytes | None = None


def raw(*members: Member, trailer: bytes = b"") -> bytes:
    """An archive written by hand, so that it can lie."""
    out, central = bytearray(), bytearray()
    for member in members:
        deflater = zlib.compressobj(wbits=-15)
        stored = member.content if member.deflated is None else member.deflated
        if member.method == zipfile.ZIP_DEFLATED and member.deflated is None:
            stored = deflater.compress(member.content) + deflater.flush()
        crc = zlib.crc32(member.content) if member.crc is None else member.crc
        size = len(member.content) if member.size is None else member.size
        local_size = size if member.local_size is None else member.local_size
        flags = member.flags | (8 if member.descriptor else 0) | 0x800
        name, local = member.name.encode(), (member.local_name or member.name).encode()
        offset = len(out) if member.offset is None else member.offset
        told = (0, 0, 0) if member.descriptor else (crc, len(stored), local_size)
        out += struct.pack("<4s5H3L2H", b"PK\x03\x04", 20, flags, member.method, 0, 33, *told, len(local), 0)
        out += local + stored
        if member.descriptor:
            out += struct.pack("<4s3L", b"PK\x07\x08", crc, len(stored), size)
        head = (b"PK\x01\x02", 20, 20, flags, member.method, 0, 33, crc, len(stored), size)
        central += struct.pack("<4s6H3L5H2L", *head, len(name), len(member.extra), 0, 0, 0, 0, offset)
        central += name + member.extra
    count = min(len(members), 0xFFFF)
    end = struct.pack("<4s4H2LH", b"PK\x05\x06", 0, 0, count, count, len(central), len(out), 0)
    return bytes(out + central) + trailer + end


def _members(**cells: str) -> dict[str, Member]:
    return {name: Member(name, content) for name, content in plain(**cells).items()}


def _lying(part: str, **lies: object) -> Callable[[], bytes]:
    """The plain workbook in an archive that lies about one member."""

    def make() -> bytes:
        members = _members()
        return raw(*(members | {part: replace(members[part], **lies)}).values())  # type: ignore[arg-type]

    return make


def _with(*more: Member) -> bytes:
    return raw(*_members().values(), *more)


def _named(name: str) -> Callable[[], bytes]:
    return lambda: _with(Member(name, b"x"))


def _doubled(name: str) -> Callable[[], bytes]:
    """Another sheet under the same name: which of the two a reader takes is up to it."""
    other = plain(cases='<c r="C2"><v>9</v></c>')[SHEET["headline"]]
    return lambda: _with(Member(name, other))


def _overlapping() -> bytes:
    """Two names for the same bytes, as in the archives that swell by overlapping."""
    members = list(_members().values())
    return raw(*members, replace(members[0], name="xl/other.xml", local_name=members[0].name, offset=0))


def _zip64() -> bytes:
    """Written by a program that streams: sizes in the long fields."""
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in plain().items():
            with archive.open(zipfile.ZipInfo(name), "w", force_zip64=True) as member:
                member.write(content)
    return stream.getvalue()


def _streamed() -> bytes:
    return raw(*(replace(member, descriptor=True) for member in _members().values()))


def _with_folders() -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as archive:
        for folder in ("xl/", "xl/worksheets/"):
            archive.writestr(zipfile.ZipInfo(folder), b"")
        for name, content in plain().items():
            archive.writestr(name, content)
    return stream.getvalue()


def _packed_by(packing: int) -> Callable[[], bytes]:
    return lambda: packed(plain(), packing)


def _links(*entries: tuple[str, str, str]) -> bytes:
    return with_parts({BOOK_RELS: relations(*entries)})


def _sheets(*sheets: tuple[str, str]) -> bytes:
    return with_parts({BOOK: workbook(*sheets)})


def _two_books() -> bytes:
    """Excel opens the one that _rels/.rels names; another reader the first of the list of types."""
    other = plain(cases='<c r="C2"><v>9</v></c>')[SHEET["headline"]]
    links = relations(("rId1", "worksheet", "worksheets/other.xml"), *BOOK_LINKS[1:])
    first = f'<Override PartName="/xl/a.xml" ContentType="{SHEET_TYPE}.sheet.main+xml"/>'
    types = content_types().replace("<Override", first + "<Override", 1)
    return with_parts(
        {
            CONTENT: types,
            "xl/a.xml": workbook(*BOOK_SHEETS),
            "xl/_rels/a.xml.rels": links,
            "xl/worksheets/other.xml": other,
        }
    )


def _cycle() -> bytes:
    """A sheet whose drawing is the sheet itself, and whose comments are the list of sheets."""
    links = relations(("rId1", "drawing", "sheet1.xml"), ("rId2", "comments", "../workbook.xml"))
    return with_parts({SHEET_RELS: links})


def _renamed(names: Mapping[str, str]) -> bytes:
    return packed({names.get(name, name): content for name, content in plain().items()})


def _two_tables_of_texts() -> bytes:
    links = (*BOOK_LINKS, ("rId6", "sharedStrings", "other.xml"))
    return with_parts({BOOK_RELS: relations(*links), "xl/other.xml": strings("<t>อื่น</t>", "<t>อื่น</t>")})


KINDS: Kinds = {
    "a size told too low": (_lying(SHEET["headline"], size=100), refused("damaged")),
    "a size told too high": (_lying(SHEET["headline"], size=10_000_000), accepted()),
    "a size told as none": (_lying(SHEET["headline"], size=0), refused("damaged")),
    "a size told as gigabytes": (_lying(SHEET["headline"], size=0xFFFFFFF0), refused("too_large_inside")),
    "a wrong checksum": (_lying(SHEET["headline"], crc=12345), refused("damaged")),
    "a wrong checksum of a part that is not read": (
        lambda: _with(Member("xl/media/image1.png", b"\x89PNG", crc=12345)),
        refused("damaged"),
    ),
    "another name in the local header": (
        _lying(SHEET["headline"], local_name="xl/worksheets/other1.xml"),
        refused("damaged"),
    ),
    "another size in the local header": (_lying(SHEET["headline"], local_size=7), accepted()),
    "packed by an unknown method": (_lying(SHEET["headline"], method=99), refused("unsafe")),
    "packed by LZMA": (_packed_by(zipfile.ZIP_LZMA), refused("unsafe")),
    "packed by bzip2": (_packed_by(zipfile.ZIP_BZIP2), refused("unsafe")),
    "not packed": (_packed_by(zipfile.ZIP_STORED), accepted()),
    "said to be deflated and is not": (
        lambda: packed(plain(), zipfile.ZIP_STORED).replace(b"\x14\x00\x00\x00\x00\x00", b"\x14\x00\x00\x00\x08\x00"),
        refused("damaged"),
    ),
    "said to be encrypted": (_lying(SHEET["headline"], flags=1), refused("old_or_encrypted")),
    "sizes behind the data": (_streamed, accepted()),
    "sizes in long fields": (_zip64, accepted()),
    "a torn long field": (
        _lying(SHEET["headline"], extra=struct.pack("<HHL", 1, 4, 5), size=0xFFFFFFFF),
        refused("damaged"),
    ),
    "folders as members": (_with_folders, accepted()),
    "the same member twice": (_doubled(SHEET["headline"]), refused("unsafe")),
    "the same member in other case": (_doubled(SHEET["headline"].upper()), refused("unsafe")),
    "the same member behind a nought": (_doubled(SHEET["headline"] + "\0.txt"), refused("unsafe")),
    "two names for the same bytes": (_overlapping, refused("damaged")),
    "a name that climbs out": (_named("../../etc/cron.d/x"), refused("unsafe")),
    "a name that climbs within": (_named("xl/worksheets/../../x"), refused("unsafe")),
    "an absolute name": (_named("/etc/passwd"), refused("unsafe")),
    "a name with a drive": (_named("C:\\Windows\\x.dll"), refused("unsafe")),
    "a name with backslashes": (_named("xl\\worksheets\\x.xml"), refused("unsafe")),
    "a name with a doubled slash": (_named("xl//x.xml"), refused("unsafe")),
    "a member without a name": (_named(""), refused("unsafe")),
    "a name of markup": (_named("xl/<script>alert(1)<script>.xml"), accepted()),
    "a nested archive": (lambda: with_parts({"xl/media/x.zip": packed(plain())}), accepted()),
    "2,500 members": (lambda: _with(*(Member(f"xl/m{n}", b"x") for n in range(2500))), refused("unsafe")),
    "20,000 members": (lambda: _with(*(Member(f"m{n}", b"") for n in range(20_000))), refused("unsafe")),
    "no list of types": (lambda: without(CONTENT), refused("not_a_workbook")),
    "no list of sheets": (lambda: without(BOOK), refused("damaged")),
    "no relationships of the list of sheets": (lambda: without(BOOK_RELS), refused("damaged")),
    "no part of a sheet": (lambda: without(SHEET["headline"]), refused("damaged")),
    "no styles": (lambda: without(STYLES), refused("damaged")),
    "no shared texts": (lambda: without(STRINGS), refused("damaged")),
    "neither a main relationship": (lambda: without("_rels/.rels"), accepted()),
    "sheets that are related to nothing": (lambda: _links(*BOOK_LINKS[3:]), refused("damaged")),
    "a sheet that is the styles": (
        lambda: _links(("rId1", "worksheet", "styles.xml"), *BOOK_LINKS[1:]),
        refused("no_header"),
    ),
    "a sheet outside the file": (
        lambda: bent(BOOK_RELS, 'Target="worksheets/sheet1.xml"', 'Target="http://x.invalid/a" TargetMode="External"'),
        refused("damaged"),
    ),
    "relationships in a circle": (_cycle, accepted()),
    "two relationships with one name": (
        lambda: _links(*BOOK_LINKS, ("rId1", "worksheet", "worksheets/sheet2.xml")),
        refused("unsafe"),
    ),
    "two sheets in one part": (
        lambda: _links(BOOK_LINKS[0], ("rId2", "worksheet", "worksheets/sheet1.xml"), *BOOK_LINKS[2:]),
        refused("unsafe"),
    ),
    "two tables of shared texts": (_two_tables_of_texts, refused("unsafe")),
    "two lists of sheets": (_two_books, refused("unsafe")),
    "two sheets of one name": (
        lambda: _sheets(("ตัวชี้วัด", "rId1"), *BOOK_SHEETS[1:]),
        refused("unsafe"),
    ),
    "two sheets whose names differ in case": (
        lambda: _sheets(("Projects", "rId1"), ("PROJECTS", "rId2"), BOOK_SHEETS[2]),
        refused("unsafe"),
    ),
    "two sheets that mean the same": (
        lambda: _sheets(("Projects", "rId1"), *BOOK_SHEETS[1:]),
        refused("doubled_sheet"),
    ),
    "a sheet without a name": (lambda: _sheets(("", "rId1"), *BOOK_SHEETS[1:]), refused("unsafe")),
    "a name that no sheet may have": (lambda: _sheets(("a[b]:c", "rId1"), *BOOK_SHEETS[1:]), refused("unsafe")),
    "a sheet's name of 100,000 letters": (
        lambda: _sheets(("ก" * 100_000, "rId1"), *BOOK_SHEETS[1:]),
        refused("unsafe"),
    ),
    "150 sheets": (
        lambda: with_parts(
            {BOOK: workbook(*((f"s{n}", f"x{n}") for n in range(150)))}
            | {f"xl/worksheets/x{n}.xml": plain()[SHEET["headline"]] for n in range(150)}
            | {BOOK_RELS: relations(*((f"x{n}", "worksheet", f"worksheets/x{n}.xml") for n in range(150)))}
        ),
        refused("unsafe"),
    ),
    "parts named in other case": (lambda: _renamed({SHEET["headline"]: "xl/Worksheets/Sheet1.xml"}), accepted()),
    "a list of sheets named otherwise": (
        lambda: packed(
            {
                **{k: v for k, v in plain().items() if k not in (BOOK, BOOK_RELS)},
                "xl/workbook22.xml": plain()[BOOK],
                "xl/_rels/workbook22.xml.rels": plain()[BOOK_RELS],
                CONTENT: content_types().replace("/xl/workbook.xml", "/xl/workbook22.xml"),
                "_rels/.rels": relations(("rId1", "officeDocument", "xl/workbook22.xml")),
            }
        ),
        accepted(),
    ),
    "targets from the root": (
        lambda: _links(*((key, kind, f"/xl/{target}") for key, kind, target in BOOK_LINKS)),
        accepted(),
    ),
}
