"""A workbook cut down to what is read of it: sheets, their filled cells, styles and texts.

Charts, pictures, rules, links, names and pivots never reach the reader.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from xml.etree import ElementTree as ET
from xml.sax.saxutils import quoteattr

from acplan.issues import Issue
from acplan.words import file_issues as say
from acplan.workbook.foreign import foreign
from acplan.workbook.gate import megabytes, refuse_encoding, unsafe
from acplan.workbook.notes import COMMENT_LIMIT, notes
from acplan.workbook.number_formats import THAI_FORMATS
from acplan.workbook.sheet_part import CELL_LIMIT, TEXT_LIMIT, Comment, SheetFacts, SheetPart
from acplan.workbook.texts import MAIN, CellText, Refused, shared_texts

SHEET_LIMIT = 100
TITLE_LIMIT = 100
_STRICT = "http://purl.oclc.org/ooxml/spreadsheetml/main"
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "http://schemas.openxmlformats.org/package/2006/content-types"
_PROGRAMS = ("macroenabled", "vbaproject", "macrosheet", "dialogsheet", "activex")
_BOOK_TYPES = ("spreadsheetml.sheet.main+xml", "spreadsheetml.template.main+xml")
_EMPTY_CELL = re.compile(rb'<c r="[A-Z]+[0-9]+"(?: [st]="[A-Za-z0-9]*")*\s*/>')
_LONGEST_TAG = 4096
_FIRST_OWN_FORMAT = 164


@dataclass(frozen=True)
class Cleaned:
    """The cleaned archive, the facts of each of its sheets by title, and what else the workbook refers to."""

    data: bytes
    sheets: dict[str, SheetFacts]
    issues: list[Issue]


def cleaned(data: bytes) -> Cleaned:
    """Return a workbook with nothing in it but what is read; raises `Refused`."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return _Cleaner(archive).run()


class _NoDoctype(ET.TreeBuilder):
    """Builds a tree of a part that has no document type, and so no entities of its own."""

    def doctype(self, *_given: object) -> None:
        raise Refused(unsafe("DTD"))


class _Cleaner:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.names = {name.casefold(): name for name in archive.namelist()}
        self.cells = 0
        self.recalculated = False
        self.conditional: list[str] = []

    def run(self) -> Cleaned:
        book_part = self._book_part()
        book = self._xml(book_part)
        if book.tag.startswith(f"{{{_STRICT}}}"):
            raise Refused(Issue(say.STRICT))
        related = self._related(book_part)
        shared = [(kind, part) for kind, part in related.values() if kind in {"styles", "sharedStrings"}]
        parts, texts = dict(shared), []
        if len(parts) < len(shared):
            raise Refused(unsafe("doubled styles or texts"))
        if "sharedStrings" in parts:
            texts = shared_texts(chunk for chunk, _ in self._chunks(parts.pop("sharedStrings"), strip=False))
        styles = {kind: self._xml(part) for kind, part in parts.items()}
        formatted = _formatted(styles["styles"]) if styles else None
        self.conditional = _conditional(styles["styles"]) if styles else []
        self.recalculated = _recalculated(book)
        stream = io.BytesIO()
        with zipfile.ZipFile(stream, "w", zipfile.ZIP_STORED) as out:
            out.writestr("[Content_Types].xml", _content_types(parts))
            sheets = self._sheets(book, related)
            facts: dict[str, SheetFacts] = {}
            for number, (title, _, part) in enumerate(sheets, start=1):
                try:
                    read = self._sheet(part, texts, formatted)
                except Refused as refused:
                    raise Refused(replace(refused.issue, sheet=title)) from refused
                facts[title] = replace(read.facts, comments=self._comments(part))
                out.writestr(f"xl/worksheets/sheet{number}.xml", read.xml())
            out.writestr("xl/workbook.xml", _workbook(book, sheets))
            out.writestr("xl/_rels/workbook.xml.rels", _book_relations(len(sheets), parts))
            for kind, tree in styles.items():
                out.writestr(f"xl/{kind}.xml", ET.tostring(tree, "utf-8"))
        return Cleaned(stream.getvalue(), facts, foreign(self.archive))

    def _sheet(self, part: str, texts: list[CellText], formatted: Sequence[bool] | None) -> SheetPart:
        """Read a sheet without its empty cells, unless the others stand where they do only because of them."""
        for strip in (True, False):
            read = SheetPart(
                texts,
                CELL_LIMIT - self.cells,
                formatted,
                recalculated=self.recalculated,
                conditional=self.conditional,
            )
            stripped = read.read(self._chunks(part, strip))
            if not (stripped and read.positional):
                break
        self.cells += len(read.seen)
        return read

    def _book_part(self) -> str:
        """Return the name of the part that lists the sheets: not every program calls it xl/workbook.xml.

        Excel goes by the relationship, openpyxl by the type: where they differ they would show other figures.
        """
        types = self._xml("[Content_Types].xml")
        if any(word in kind for kind in self._kinds(types) for word in _PROGRAMS):
            raise Refused(Issue(say.MACROS))
        typed = [
            override.get("PartName", "").lstrip("/")
            for override in types.iter(f"{{{_TYPES}}}Override")
            if override.get("ContentType", "").endswith(_BOOK_TYPES)
        ]
        related = [part for kind, part in self._related("").values() if kind == "officeDocument"]
        parts = {part.casefold() for part in (*typed, *related)}
        if len(parts) > 1 or len(typed) > 1 or len(related) > 1:
            raise Refused(unsafe("doubled workbook"))
        return next(iter(parts), "xl/workbook.xml")

    def _kinds(self, types: ET.Element) -> Iterator[str]:
        """Yield the types of the members that exist: their own, or that of their ending.

        An ending may be told to hold macros where no file has any, as by SheetJS: only the workbook itself is then one.
        """
        own = {
            entry.get("PartName", "").lstrip("/").casefold(): entry.get("ContentType", "").casefold()
            for entry in types.iter(f"{{{_TYPES}}}Override")
        }
        of_ending = {
            entry.get("Extension", "").casefold(): entry.get("ContentType", "").casefold()
            for entry in types.iter(f"{{{_TYPES}}}Default")
        }
        books = {part.casefold() for kind, part in self._related("").values() if kind == "officeDocument"}
        for name in self.names:
            kind = own.get(name) or of_ending.get(name.rpartition(".")[2], "")
            yield kind if name in own or name in books else kind.replace("macroenabled", "")

    def _sheets(self, book: ET.Element, related: dict[str, tuple[str, str]]) -> list[tuple[str, str, str]]:
        """Return title, state and part of each worksheet; sheets that are charts hold nothing to read."""
        found = []
        for sheet in book.iter(f"{{{MAIN}}}sheet"):
            identifier, title = sheet.get(f"{{{_OFFICE}}}id", ""), sheet.get("name", "")
            if identifier not in related:
                raise Refused(Issue(say.DAMAGED, title[:TITLE_LIMIT], values={"detail": "sheet without a part"}))
            kind, part = related[identifier]
            if kind == "worksheet":
                found.append((sheet.get("name", ""), sheet.get("state", "visible"), part))
        titles, parts = [title.casefold() for title, _, _ in found], [part for _, _, part in found]
        if len(set(titles)) < len(titles) or len(set(parts)) < len(parts):
            raise Refused(unsafe("doubled sheets"))
        if any(not 0 < len(title) <= TITLE_LIMIT for title in titles):
            raise Refused(unsafe("sheet names"))
        if not found:
            raise Refused(Issue(say.DAMAGED, values={"detail": "no sheet"}))
        if len(found) > SHEET_LIMIT:
            raise Refused(unsafe(f"{len(found):,} > {SHEET_LIMIT:,} sheets"))
        return found

    def _related(self, part: str) -> dict[str, tuple[str, str]]:
        """Return kind and name of each part that a part refers to."""
        folder, name = posixpath.split(part)
        path = posixpath.join(folder, "_rels", f"{name}.rels")
        if path.casefold() not in self.names:
            return {}
        found: dict[str, tuple[str, str]] = {}
        for relation in self._xml(path).iter(f"{{{_RELATIONS}}}Relationship"):
            if relation.get("Id", "") in found:
                raise Refused(unsafe("doubled relationship"))
            if relation.get("TargetMode") != "External":
                target = posixpath.normpath(posixpath.join("/", folder, relation.get("Target", ""))).lstrip("/")
                found[relation.get("Id", "")] = (relation.get("Type", "").rpartition("/")[2], target)
        return found

    def _comments(self, part: str) -> list[Comment]:
        """Return the comments, and the texts of shapes, that hang on a sheet; parts too large for any are not read."""
        found: list[Comment] = []
        for kind, target in dict.fromkeys(self._related(part).values()):
            if target.casefold() in self.names and kind in {"comments", "threadedComment", "drawing"}:
                member = self._member(target)
                if member.file_size <= COMMENT_LIMIT:
                    found += notes(self._bytes(target))
        return found

    def _chunks(self, part: str, strip: bool) -> Iterator[tuple[bytes, int]]:
        """Yield a part piece by piece, cut between tags, and how many empty cells were left out of each."""
        with self.archive.open(self._member(part)) as stream:
            rest = b""
            while chunk := stream.read(1 << 20):
                if not rest and (reason := refuse_encoding(chunk[:1024])):
                    raise Refused(reason)
                whole, count = _EMPTY_CELL.subn(b"", rest + chunk) if strip else (rest + chunk, 0)
                cut = whole.rfind(b"<")
                cut = len(whole) if len(whole) - cut > _LONGEST_TAG else cut
                rest = whole[cut:]
                yield whole[:cut], count
            yield rest, 0

    def _member(self, part: str) -> zipfile.ZipInfo:
        if part.casefold() not in self.names:
            raise Refused(Issue(say.DAMAGED, values={"detail": part[-60:]}))
        return self.archive.getinfo(self.names[part.casefold()])

    def _bytes(self, part: str) -> bytes:
        member = self._member(part)
        if member.file_size > TEXT_LIMIT:
            values = {"size": megabytes(member.file_size), "limit": megabytes(TEXT_LIMIT)}
            raise Refused(Issue(say.TOO_LARGE_INSIDE, values=values))
        data = self.archive.read(member)
        if reason := refuse_encoding(data[:1024]):
            raise Refused(reason)
        return data

    def _xml(self, part: str) -> ET.Element:
        return ET.fromstring(self._bytes(part), ET.XMLParser(target=_NoDoctype(), encoding="utf-8"))


def _formatted(styles: ET.Element) -> list[bool]:
    """Tell of each style that a cell can have whether its number format is one that Excel, or the file, defines.

    One that is none is taken out, because openpyxl would trip over it or take another. Those that only a Thai Excel
    has built in are written out, because openpyxl does not know them.
    """
    own = {entry.get("numFmtId") for entry in styles.iterfind(f"{{{MAIN}}}numFmts/{{{MAIN}}}numFmt")}
    _write_out_thai(styles, {str(number): code for number, code in THAI_FORMATS.items() if str(number) not in own})
    found = []
    for style in styles.iterfind(f"{{{MAIN}}}cellXfs/{{{MAIN}}}xf"):
        number = style.get("numFmtId", "0")
        found.append(number in own or not number.isdecimal() or int(number) < _FIRST_OWN_FORMAT)
        if not found[-1]:
            style.set("numFmtId", "0")
    return found


def _conditional(styles: ET.Element) -> list[str]:
    """Return the number format of each style that rules refer to, empty where it has none."""
    found = styles.iterfind(f"{{{MAIN}}}dxfs/{{{MAIN}}}dxf")
    return [code.get("formatCode", "") if (code := dxf.find(f"{{{MAIN}}}numFmt")) is not None else "" for dxf in found]


def _write_out_thai(styles: ET.Element, codes: Mapping[str, str]) -> None:
    formats = styles.find(f"{{{MAIN}}}numFmts")
    if formats is None:
        formats = ET.Element(f"{{{MAIN}}}numFmts")
        styles.insert(0, formats)
    for number, code in codes.items():
        ET.SubElement(formats, f"{{{MAIN}}}numFmt", {"numFmtId": number, "formatCode": code})
    formats.attrib.pop("count", None)


def _recalculated(book: ET.Element) -> bool:
    """Tell whether Excel calculates all formulas as it opens the workbook: what is saved of them may be nothing."""
    return any(
        properties.get(name) in {"1", "true"}
        for properties in book.iter(f"{{{MAIN}}}calcPr")
        for name in ("fullCalcOnLoad", "forceFullCalc")
    )


def _workbook(book: ET.Element, sheets: list[tuple[str, str, str]]) -> str:
    properties = book.find(f"{{{MAIN}}}workbookPr")
    since_1904 = properties is not None and properties.get("date1904", "0") in {"1", "true"}
    entries = "".join(
        f'<sheet name={quoteattr(title)} sheetId="{number}" state={quoteattr(state)} r:id="rId{number}"/>'
        for number, (title, state, _) in enumerate(sheets, start=1)
    )
    return (
        f'<workbook xmlns="{MAIN}" xmlns:r="{_OFFICE}"><workbookPr date1904="{int(since_1904)}"/>'
        f"<sheets>{entries}</sheets></workbook>"
    )


def _book_relations(sheets: int, parts: dict[str, str]) -> str:
    targets = [("worksheet", f"worksheets/sheet{number}.xml") for number in range(1, sheets + 1)]
    targets += [(kind, f"{kind}.xml") for kind in parts]
    entries = "".join(
        f'<Relationship Id="rId{number}" Type="{_OFFICE}/{kind}" Target="{target}"/>'
        for number, (kind, target) in enumerate(targets, start=1)
    )
    return f'<Relationships xmlns="{_RELATIONS}">{entries}</Relationships>'


def _content_types(parts: dict[str, str]) -> str:
    main = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    overrides = [("/xl/workbook.xml", "sheet.main"), *((f"/xl/{kind}.xml", kind) for kind in parts)]
    entries = "".join(f'<Override PartName="{name}" ContentType="{main}.{kind}+xml"/>' for name, kind in overrides)
    return f'<Types xmlns="{_TYPES}"><Default Extension="xml" ContentType="application/xml"/>{entries}</Types>'
