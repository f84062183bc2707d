"""The XML of the parts: documents that define things, other encodings, odd nesting, other people's namespaces."""

from __future__ import annotations

from collections.abc import Callable

from hostile.parts import (
    BOOK,
    CONTENT,
    DECLARATION,
    MAIN,
    SHEET,
    SHEET_RELS,
    STRINGS,
    STYLES,
    bent,
    cells_of,
    heads,
    num,
    plain,
    relations,
    row,
    sheet_with,
    strings,
    text,
    with_after,
    with_parts,
    worksheet,
)
from hostile.verdicts import Kinds, accepted, refused

_LAUGHS = "<!DOCTYPE x [<!ENTITY a0 'ha'>{}]>".format(
    "".join(f"<!ENTITY a{n} '{f'&a{n - 1};' * 10}'>" for n in range(1, 10))
)
_OUTSIDE = '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]>'
_PARAMETER = '<!DOCTYPE x [<!ENTITY % a SYSTEM "http://127.0.0.1:9/x.dtd"> %a;]>'
_HEAD = SHEET["headline"]
_PLIST = (
    '<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE plist PUBLIC "-//Apple//DTD PLIST 1.0//EN" '
    '"http://www.apple.com/DTDs/PropertyList-1.0.dtd">\n<plist version="1.0"><dict/></plist>'
)


def _before_root(part: str, inserted: str, value: str = "") -> Callable[[], bytes]:
    """A part with something between its declaration and its root; a value may stand for the first cell's."""

    def make() -> bytes:
        content = plain()[part].replace(DECLARATION.encode(), (DECLARATION + inserted).encode())
        return with_parts({part: content.replace(b"<v>3</v>", f"<v>{value}</v>".encode()) if value else content})

    return make


def _encoded(part: str, codec: str, declared: str = "") -> Callable[[], bytes]:
    def make() -> bytes:
        content = plain()[part].decode().replace('encoding="UTF-8"', f'encoding="{declared}"' if declared else "")
        return with_parts({part: content.encode(codec, "replace")})

    return make


def _behind_spaces(part: str) -> Callable[[], bytes]:
    """A document type behind more white space than a look at the first bytes reaches."""

    def make() -> bytes:
        content = plain()[part].decode().replace(DECLARATION, " " * 5000 + "<!DOCTYPE x [<!ENTITY a '9'>]>")
        return with_parts({part: content.replace("<v>3</v>", "<v>&a;</v>").replace("ผล ข", "&a;")})

    return make


def _late_encoding() -> bytes:
    """The declared encoding behind more white space than a look at the first bytes reaches."""
    declaration = f'<?xml version="1.0"{" " * 3000}encoding="iso-8859-1"?>'
    return with_parts({STRINGS: plain()[STRINGS].decode().replace(DECLARATION, declaration)})


def _head_rows(rows: str) -> bytes:
    return sheet_with("headline", rows)


def _head_cells(**changed: str) -> bytes:
    """The first sheet with cells written otherwise, by column letter."""
    own = cells_of("headline") | {f"{letter}2": cell for letter, cell in changed.items()}
    return _head_rows(heads("headline") + row(2, *own.values()))


def _prefixed() -> bytes:
    """As the Open XML SDK writes it."""
    content = plain()[_HEAD].decode().replace(f'xmlns="{MAIN}"', f'xmlns:x="{MAIN}"')
    for tag in ("worksheet", "sheetData", "row", "c", "v", "is", "t"):
        for old in (f"<{tag} ", f"<{tag}>", f"</{tag}>", f"<{tag}/>"):
            content = content.replace(old, old.replace(tag, f"x:{tag}", 1))
    return with_parts({_HEAD: content})


def _strict() -> bytes:
    address = "http://purl.oclc.org/ooxml/spreadsheetml/main"
    parts = {part: plain()[part].decode().replace(MAIN, address) for part in (BOOK, STRINGS, STYLES, *SHEET.values())}
    return with_parts(parts)


def _alternative(cell: str) -> str:
    space = "http://schemas.openxmlformats.org/markup-compatibility/2006"
    return f'<mc:AlternateContent xmlns:mc="{space}"><mc:Choice Requires="x14">{cell}</mc:Choice></mc:AlternateContent>'


def _deep(part: str) -> Callable[[], bytes]:
    return lambda: with_parts(
        {part: plain()[part].replace(b"</sst>", b"<r>" * 200_000 + b"</r>" * 200_000 + b"</sst>")}
    )


KINDS: Kinds = {
    **{
        f"{what} in {part}": (_before_root(part, doctype), refused("unsafe"))
        for what, doctype in (
            ("a document type", "<!DOCTYPE x>"),
            ("a billion laughs", _LAUGHS),
            ("a file of the machine", _OUTSIDE),
        )
        for part in (BOOK, _HEAD, STRINGS)
    },
    "a document type from another host": (_before_root(STYLES, _PARAMETER), refused("unsafe")),
    "a document type in the list of types": (_before_root(CONTENT, "<!DOCTYPE x>"), refused("unsafe")),
    "a document type behind spaces, in a sheet": (_behind_spaces(_HEAD), refused("unsafe")),
    "a document type behind spaces, in the texts": (_behind_spaces(STRINGS), refused("unsafe")),
    "a document type in the settings of a Mac's printer": (
        lambda: with_parts({"xl/printerSettings/printerSettings1.bin": _PLIST}),
        accepted(),
    ),
    "a document type in a drawing of lines": (
        lambda: with_parts({"xl/media/image1.svg": '<?xml version="1.0"?><!DOCTYPE svg><svg/>'}),
        accepted(),
    ),
    "a picture that begins with noughts": (
        lambda: with_parts({"xl/media/image1.ico": b"\0\0\1\0" + bytes(40)}),
        accepted(),
    ),
    "text that speaks of a document type": (
        lambda: _head_cells(E=text("E2", "<!DOCTYPE html>")),
        accepted(source="<!DOCTYPE html>"),
    ),
    "UTF-16 with a mark, little end first": (_encoded(_HEAD, "utf-16", "UTF-16"), refused("unsafe")),
    "UTF-16 without a mark, little end first": (_encoded(_HEAD, "utf-16-le", "UTF-16"), refused("unsafe")),
    "UTF-16 without a mark, big end first": (_encoded(_HEAD, "utf-16-be", "UTF-16"), refused("unsafe")),
    "UTF-16 in the texts": (_encoded(STRINGS, "utf-16", "UTF-16"), refused("unsafe")),
    "UTF-16 in the list of types": (_encoded(CONTENT, "utf-16", "UTF-16"), refused("unsafe")),
    "UTF-32": (_encoded(_HEAD, "utf-32", "UTF-32"), refused("unsafe")),
    "UTF-7": (_encoded(_HEAD, "utf-7", "UTF-7"), refused("unsafe")),
    "EBCDIC": (_encoded(_HEAD, "cp037", "cp037"), refused("damaged")),
    "TIS-620": (_encoded(_HEAD, "cp874", "TIS-620"), refused("unsafe")),
    "Latin 1, declared": (_encoded(STRINGS, "latin-1", "ISO-8859-1"), refused("unsafe")),
    "an encoding declared behind spaces that is not the part's": (_late_encoding, accepted()),
    "TIS-620 that says UTF-8": (_encoded(_HEAD, "cp874", "UTF-8"), refused("damaged")),
    "an encoding nobody knows": (_encoded(_HEAD, "utf-8", "x-wide"), refused("unsafe")),
    "no declaration": (lambda: with_parts({_HEAD: plain()[_HEAD].decode().replace(DECLARATION, "")}), accepted()),
    "UTF-8 with a mark": (_encoded(_HEAD, "utf-8-sig", "utf-8"), accepted()),
    "UTF-8 with a mark in the texts": (_encoded(STRINGS, "utf-8-sig", "utf-8"), accepted()),
    "CDATA for a number": (lambda: _head_cells(C="<c r='C2'><v><![CDATA[3]]></v></c>"), refused("unsafe")),
    "CDATA in the texts": (
        lambda: with_parts({STRINGS: strings("<t><![CDATA[หมาย <i>]]>เหตุ</t>", "<t>ผล ข</t>")}),
        accepted(note="หมาย <i>เหตุ"),
    ),
    "cells inside CDATA": (
        lambda: _head_rows(
            heads("headline") + f"<![CDATA[{row(2, num('C2', 9))}]]>" + row(2, *cells_of("headline").values())
        ),
        refused("unsafe"),
    ),
    "a comment in a number": (lambda: _head_cells(C="<c r='C2'><v>1<!-- x -->2</v></c>"), accepted(cases=12)),
    "comments between cells": (lambda: _head_cells(C="<!-- <c r='C2'><v>9</v></c> -->" + num("C2", 3)), accepted()),
    "an empty cell inside a comment": (lambda: _head_cells(C='<!-- <c r="C2"/> -->' + num("C2", 3)), accepted()),
    "a processing instruction in a number": (
        lambda: _head_cells(C="<c r='C2'><v>1<?x y?>2</v></c>"),
        accepted(cases=12),
    ),
    "a style sheet for browsers": (
        _before_root(_HEAD, '<?xml-stylesheet href="http://x.invalid/a.xsl" type="text/xsl"?>'),
        accepted(),
    ),
    "an element in a number": (lambda: _head_cells(C="<c r='C2'><v>1<x>2</x>3</v></c>"), refused("unsafe")),
    "character references": (lambda: _head_cells(C="<c r='C2'><v>&#51;</v></c>"), accepted()),
    "a reference to a nought": (lambda: _head_cells(E="<c r='E2' t='str'><v>&#0;</v></c>"), refused("damaged")),
    "a reference to half a letter": (
        lambda: _head_cells(E="<c r='E2' t='str'><v>&#xD800;</v></c>"),
        refused("damaged"),
    ),
    "an entity that nothing defines": (
        lambda: _head_cells(E="<c r='E2' t='str'><v>&nbsp;</v></c>"),
        refused("damaged"),
    ),
    "a nought in the middle": (
        lambda: with_parts({_HEAD: plain()[_HEAD].replace(b"<v>3</v>", b"<v>3\0</v>")}),
        refused("damaged"),
    ),
    "bytes that are no UTF-8": (
        lambda: with_parts({_HEAD: plain()[_HEAD].replace(b"<v>3</v>", b"<v>3</v>\xff")}),
        refused("damaged"),
    ),
    "half a letter as bytes": (
        lambda: with_parts({STRINGS: plain()[STRINGS].replace("ก".encode(), b"\xed\xa0\x80")}),
        refused("damaged"),
    ),
    "tags that are not closed": (
        lambda: with_parts({_HEAD: plain()[_HEAD].replace(b"</sheetData>", b"")}),
        refused("damaged"),
    ),
    "a sheet that ends in the middle": (lambda: with_parts({_HEAD: plain()[_HEAD][:-60]}), refused("damaged")),
    "something behind the root": (lambda: with_parts({_HEAD: plain()[_HEAD] + b"<x/>"}), refused("damaged")),
    "an empty part": (lambda: with_parts({_HEAD: b""}), refused("damaged")),
    "an attribute twice": (lambda: _head_cells(C="<c r='C2' r='C2'><v>3</v></c>"), refused("damaged")),
    "an attribute of 100,000 letters": (
        lambda: _head_cells(C=f"<c r='C2' x='{'a' * 100_000}'><v>3</v></c>"),
        accepted(),
    ),
    "a tag of 3 million letters": (lambda: _head_cells(C=f"<c r='C2' x='{'a' * 3_000_000}'><v>3</v></c>"), accepted()),
    "200,000 elements within each other, in a sheet": (
        lambda: with_after("<x>" * 200_000 + "</x>" * 200_000),
        accepted(),
    ),
    "200,000 elements within each other, in the texts": (_deep(STRINGS), accepted()),
    "a text of 3 MB": (lambda: _head_cells(E=text("E2", "ก" * 1_000_000)), refused("text_too_long")),
    "an element in a text": (
        lambda: _head_cells(E="<c r='E2' t='inlineStr'><is><t>ก<x/>ข</t></is></c>"),
        refused("unsafe"),
    ),
    "shared texts in no namespace": (
        lambda: with_parts({STRINGS: plain()[STRINGS].decode().replace(f' xmlns="{MAIN}"', "")}),
        refused("unsafe"),
    ),
    "an element in a shared text": (
        lambda: with_parts({STRINGS: strings("<t>ก<x/>ข</t>", "<t>ผล ข</t>")}),
        refused("unsafe"),
    ),
    "a shared text within another": (
        lambda: with_parts({STRINGS: strings("<t>หมายเหตุ ก</t><si><t>อื่น</t></si>", "<t>ผล ข</t>")}),
        refused("unsafe"),
    ),
    "200,000 elements within each other, in the styles": (
        lambda: bent(STYLES, "</styleSheet>", "<x>" * 200_000 + "</x>" * 200_000 + "</styleSheet>"),
        refused("damaged"),
    ),
    "a number of 10 MB": (lambda: _head_cells(C=num("C2", "1" * 10_000_000)), refused("unsafe")),
    "a prefix for every tag": (_prefixed, accepted()),
    "Strict Open XML": (_strict, refused("strict")),
    "a sheet in another namespace": (lambda: bent(_HEAD, MAIN, "http://example.invalid/main"), refused("damaged")),
    "a cell in another namespace": (
        lambda: _head_cells(C="<y:c xmlns:y='urn:y' r='C2'><v>9</v></y:c>"),
        accepted(cases=None),
    ),
    "a value in another namespace": (
        lambda: _head_cells(C="<c r='C2'><y:v xmlns:y='urn:y'>9</y:v><v>3</v></c>"),
        accepted(),
    ),
    "a cell for programs that know something": (lambda: _head_cells(C=_alternative(num("C2", 9))), refused("unsafe")),
    "a row for programs that know something": (
        lambda: _head_rows(heads("headline") + _alternative(row(2, *cells_of("headline").values()))),
        refused("unsafe"),
    ),
    "controls for programs that know something": (
        lambda: with_after(_alternative("<controls><control shapeId='1'/></controls>")),
        accepted(),
    ),
    "a cell within a cell": (lambda: _head_cells(C="<c r='C2'><c r='C2'><v>9</v></c><v>3</v></c>"), refused("unsafe")),
    "a row within a row": (
        lambda: _head_rows(
            heads("headline") + f"<row r='2'><row r='9'/>{''.join(cells_of('headline').values())}</row>"
        ),
        refused("unsafe"),
    ),
    "cells outside the sheet's data": (lambda: with_after(row(2, num("C2", 9))), refused("unsafe")),
    "cells kept for a later version": (
        lambda: with_after(f"<extLst><ext uri='x'>{row(2, num('C2', 9))}</ext></extLst>"),
        refused("unsafe"),
    ),
    "the sheet's data twice": (
        lambda: with_parts(
            {_HEAD: worksheet(heads("headline") + "</sheetData><sheetData>" + row(2, *cells_of("headline").values()))}
        ),
        accepted(),
    ),
    "comments that are no XML": (
        lambda: with_parts({SHEET_RELS: relations(("rId1", "comments", "../c.xml")), "xl/c.xml": "hello"}),
        refused("damaged"),
    ),
}
