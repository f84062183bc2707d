"""The parts of a workbook that are read: sheets with their filled cells, number formats and texts.

Charts, pictures, links, names and pivots are not looked into.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime
from xml.etree import ElementTree as ET

from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH

from acplan.issues import Issue
from acplan.words import file_issues as say
from acplan.workbook.foreign import foreign
from acplan.workbook.gate import megabytes, refuse_encoding, unsafe
from acplan.workbook.grid import Comment, Grid
from acplan.workbook.notes import COMMENT_LIMIT, notes
from acplan.workbook.sheet_part import CELL_LIMIT, TEXT_LIMIT, SheetPart
from acplan.workbook.styles import NumberFormat, cell_formats, rule_formats
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
_DEPTH = 200
"""No program writes elements so far within each other."""
_NO_TITLE = re.compile(r"[\\*?:/\[\]]")
"""Letters that the name of a sheet cannot have."""
_STATES = {"visible", "hidden", "veryHidden"}


@dataclass(frozen=True)
class Parts:
    """The sheets of a workbook in order, and what else it refers to."""

    sheets: list[Grid]
    issues: list[Issue]


def read_parts(data: bytes) -> Parts:
    """Return what is read of a workbook; raises `Refused`."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return _PartsReader(archive).run()


class _Guarded(ET.TreeBuilder):
    """Builds a tree of a part that has no document type, and so no entities of its own, and no depth without end."""

    depth = 0

    def doctype(self, *_given: object) -> None:
        raise Refused(unsafe("DTD"))

    def start(self, tag: str, attrs: dict[str, str], /) -> ET.Element:
        self.depth += 1
        if self.depth > _DEPTH:
            raise Refused(Issue(say.DAMAGED, values={"detail": f"> {_DEPTH} levels"}))
        return super().start(tag, attrs)

    def end(self, tag: str, /) -> ET.Element:
        self.depth -= 1
        return super().end(tag)


class _PartsReader:
    def __init__(self, archive: zipfile.ZipFile) -> None:
        self.archive = archive
        self.names = {name.casefold(): name for name in archive.namelist()}
        self.cells = 0
        self.epoch = WINDOWS_EPOCH
        self.recalculated = False
        self.texts: list[CellText] = []
        self.formats: list[NumberFormat | None] | None = None
        self.conditional: list[str] = []

    def run(self) -> Parts:
        book_part = self._book_part()
        book = self._xml(book_part)
        if book.tag.startswith(f"{{{_STRICT}}}"):
            raise Refused(Issue(say.STRICT))
        related = self._related(book_part)
        shared = [(kind, part) for kind, part in related.values() if kind in {"styles", "sharedStrings"}]
        parts = dict(shared)
        if len(parts) < len(shared):
            raise Refused(unsafe("doubled styles or texts"))
        if "sharedStrings" in parts:
            self.texts = shared_texts(chunk for chunk, _ in self._chunks(parts["sharedStrings"], strip=False))
        if "styles" in parts:
            styles = self._xml(parts["styles"])
            self.formats, self.conditional = cell_formats(styles), rule_formats(styles)
        self.epoch, self.recalculated = _epoch(book), _recalculated(book)
        return Parts([self._sheet(*sheet) for sheet in self._sheets(book, related)], foreign(self.archive))

    def _sheet(self, title: str, state: str, part: str) -> Grid:
        try:
            grid = self._grid(part)
        except Refused as refused:
            raise Refused(replace(refused.issue, sheet=title)) from refused
        grid.title, grid.visible, grid.comments = title, state == "visible", self._comments(part)
        return grid

    def _grid(self, part: str) -> Grid:
        """Read a sheet without its empty cells, unless the others stand where they do only because of them."""
        for strip in (True, False):
            read = SheetPart(
                self.texts,
                CELL_LIMIT - self.cells,
                self.formats,
                epoch=self.epoch,
                recalculated=self.recalculated,
                conditional=self.conditional,
            )
            stripped = read.read(self._chunks(part, strip))
            if not (stripped and read.positional):
                break
        self.cells += len(read.grid.cells)
        return read.grid

    def _book_part(self) -> str:
        """Return the name of the part that lists the sheets: not every program calls it xl/workbook.xml.

        Excel goes by the relationship, others by the type: where they differ they would show other figures.
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
        if any(not 0 < len(title) <= TITLE_LIMIT or _NO_TITLE.search(title) for title in titles):
            raise Refused(unsafe("sheet names"))
        if not {state for _, state, _ in found} <= _STATES:
            raise Refused(unsafe("sheet states"))
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
        return ET.fromstring(self._bytes(part), ET.XMLParser(target=_Guarded(), encoding="utf-8"))


def _recalculated(book: ET.Element) -> bool:
    """Tell whether Excel calculates all formulas as it opens the workbook: what is saved of them may be nothing."""
    return any(
        properties.get(name) in {"1", "true"}
        for properties in book.iter(f"{{{MAIN}}}calcPr")
        for name in ("fullCalcOnLoad", "forceFullCalc")
    )


def _epoch(book: ET.Element) -> datetime:
    """Return the day from which a workbook counts days."""
    properties = book.find(f"{{{MAIN}}}workbookPr")
    since_1904 = properties is not None and properties.get("date1904", "0") in {"1", "true"}
    return MAC_EPOCH if since_1904 else WINDOWS_EPOCH
