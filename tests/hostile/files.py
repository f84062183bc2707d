"""Files that are no workbook, and workbooks that were cut, wrapped or glued to something else."""

from __future__ import annotations

import gzip
import io
import tarfile
import zlib
from collections.abc import Callable

from hostile.parts import CONTENT, book, packed, with_parts
from hostile.verdicts import Kinds, accepted, refused

_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
_SLIDES = "application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"


def _png() -> bytes:
    def chunk(kind: bytes, data: bytes) -> bytes:
        return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")

    head = chunk(b"IHDR", b"\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00")
    return b"\x89PNG\r\n\x1a\n" + head + chunk(b"IDAT", zlib.compress(b"\x00\x00")) + chunk(b"IEND", b"")


def _types(main: str, part: str) -> str:
    return (
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        f'<Override PartName="/{part}" ContentType="{main}"/></Types>'
    )


def _ods() -> bytes:
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.spreadsheet",
            "content.xml": "<office:document-content xmlns:office='urn:x'/>",
            "META-INF/manifest.xml": "<manifest/>",
        }
    )


def _xlsb() -> bytes:
    main = "application/vnd.ms-excel.sheet.binary.macroEnabled.main"
    return packed(
        {
            CONTENT: _types(main, "xl/workbook.bin"),
            "xl/workbook.bin": b"\x83\x01\x00",
            "xl/worksheets/sheet1.bin": b"\x81\x01\x00",
        }
    )


def _tar() -> bytes:
    stream = io.BytesIO()
    with tarfile.open(fileobj=stream, mode="w") as archive:
        member = tarfile.TarInfo("book.xlsx")
        member.size = len(book())
        archive.addfile(member, io.BytesIO(book()))
    return stream.getvalue()


def _encrypted() -> bytes:
    """The beginning of what Excel writes with a password: an OLE file whose parts have these names."""
    names = "EncryptionInfo".encode("utf-16-le") + "EncryptedPackage".encode("utf-16-le")
    return _OLE + bytes(504) + names + bytes(4096)


def _cut(share: float) -> Callable[[], bytes]:
    return lambda: book()[: int(len(book()) * share)]


KINDS: Kinds = {
    "nothing at all": (lambda: b"", refused("not_a_workbook")),
    "one byte": (lambda: b"P", refused("not_a_workbook")),
    "the first four bytes": (lambda: b"PK\x03\x04", refused("damaged")),
    "an archive without members": (lambda: b"PK\x05\x06" + bytes(18), refused("not_a_workbook")),
    "plain text": ("คดี 3\n".encode, refused("not_a_workbook")),
    "CSV": (lambda: "ปีงบประมาณ,ไตรมาส\n2569,1\n".encode("utf-8-sig"), refused("not_a_workbook")),
    "CSV in TIS-620": (lambda: "ปีงบประมาณ,ไตรมาส\n2569,1\n".encode("cp874"), refused("not_a_workbook")),
    "an HTML table, as web systems export it": (lambda: b"<html><table><tr><td>1", refused("not_a_workbook")),
    "XML Spreadsheet 2003": (
        lambda: b'<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet"/>',
        refused("not_a_workbook"),
    ),
    "PDF": (lambda: b"%PDF-1.7\n1 0 obj<<>>endobj\n%%EOF", refused("not_a_workbook")),
    "PNG": (_png, refused("not_a_workbook")),
    "JSON": (lambda: b'{"cases": 3}', refused("not_a_workbook")),
    "a program": (lambda: b"MZ" + bytes(2000), refused("not_a_workbook")),
    "docx": (
        lambda: packed({CONTENT: _types(_WORD, "word/document.xml"), "word/document.xml": "<w/>"}),
        refused("not_a_workbook"),
    ),
    "pptx": (
        lambda: packed({CONTENT: _types(_SLIDES, "ppt/presentation.xml"), "ppt/presentation.xml": "<p/>"}),
        refused("not_a_workbook"),
    ),
    "ods": (_ods, refused("not_a_workbook")),
    "an archive of other things": (lambda: packed({"a.txt": "a", "b/c.csv": "1,2"}), refused("not_a_workbook")),
    "a workbook inside an archive": (lambda: packed({"แบบรายงาน.xlsx": book()}), refused("not_a_workbook")),
    "xls": (lambda: _OLE + bytes(2048), refused("old_or_encrypted")),
    "a workbook with a password": (_encrypted, refused("old_or_encrypted")),
    "xlsb": (_xlsb, refused("macros")),
    "a workbook packed by gzip": (lambda: gzip.compress(book()), refused("not_a_workbook")),
    "a workbook in a tar": (_tar, refused("not_a_workbook")),
    "something before the archive": (lambda: b"GIF89a" + book(), refused("not_a_workbook")),
    "something behind the archive": (lambda: book() + b"\x00" * 500, accepted()),
    "two workbooks, one behind the other": (
        lambda: book() + with_parts({}, cases='<c r="C2"><v>7</v></c>'),
        refused("unsafe"),
    ),
    "cut after a tenth": (_cut(0.1), refused("damaged")),
    "cut in the middle": (_cut(0.5), refused("damaged")),
    "cut near the end": (_cut(0.95), refused("damaged")),
    "cut by one byte": (lambda: book()[:-1], refused("damaged")),
    "nothing but noughts behind the first bytes": (lambda: b"PK\x03\x04" + bytes(4096), refused("damaged")),
    "larger than the limit": (lambda: book() + bytes(20 * 1024 * 1024), refused("too_large")),
    "a workbook as it was meant": (book, accepted()),
}
