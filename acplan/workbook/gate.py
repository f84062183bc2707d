"""What a file must be before any reader touches it: a plain .xlsx of a sensible size."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
import zlib

from acplan.issues import Issue
from acplan.words import file_issues as say

FILE_LIMIT = 20 * 1024 * 1024
UNPACKED_LIMIT = 500 * 1024 * 1024
MEMBER_LIMIT = 2000
ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)
"""What zipfile raises on archives that are cut, garbled, encrypted or packed in an unusual way."""
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
PACKINGS = {zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED}
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)
_ENCODING = re.compile(rb"^\s*<\?xml[^>]*?encoding\s*=\s*[\"']([^\"']*)")
_ENCODINGS = {b"utf-8", b"utf8", b"us-ascii", b"ascii"}
_MARKED_WIDE = (b"\xff\xfe", b"\xfe\xff", b"\x00")
_ESCAPED = re.compile(r"%(?:2[def]|3[0-9]|[46][1-9a-f]|[57][0-9a]|5[cf]|7e)")
"""Letters, digits and slashes that a part's name must not write as escapes."""
_PROGRAMS = ("vbaproject", "/macrosheets/", "/activex/", "/dialogsheets/")
_OBJECTS = ("/embeddings/",)


def refuse(data: bytes) -> Issue | None:
    """Return the reason why a file must not be opened, or None."""
    return refuse_at_sight(data) or _refuse_inside(data)


def refuse_at_sight(data: bytes) -> Issue | None:
    """Return the reason that a look at the size and the first bytes gives, or None."""
    if len(data) > FILE_LIMIT:
        return Issue(say.TOO_LARGE, values={"size": megabytes(len(data)), "limit": megabytes(FILE_LIMIT)})
    if data.startswith(_OLE):
        return Issue(say.OLD_OR_ENCRYPTED)
    if not data.startswith(_ZIP):
        return Issue(say.NOT_A_WORKBOOK)
    return None


def _refuse_inside(data: bytes) -> Issue | None:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _refuse_names(archive) or _refuse_members(archive)
    except ZIP_ERRORS as error:
        return damaged(error)


def _refuse_names(archive: zipfile.ZipFile) -> Issue | None:
    members = archive.infolist()
    names = [member.filename.casefold() for member in members]
    if "[content_types].xml" not in names or not any(name.startswith("xl/") for name in names):
        return Issue(say.NOT_A_WORKBOOK)
    if any(part in f"/{name}" for name in names for part in _PROGRAMS):
        return Issue(say.MACROS)
    if any(part in f"/{name}" for name in names for part in _OBJECTS):
        return Issue(say.EMBEDDED)
    if len(names) != len(set(names)):
        return unsafe("doubled members")
    if len(members) > MEMBER_LIMIT:
        return unsafe(f"{len(members):,} > {MEMBER_LIMIT:,} members")
    if any(
        name.startswith(("/", "..")) or "\\" in name or posixpath.normpath(name) != name.rstrip("/") for name in names
    ):
        return unsafe("member names")
    if any(_ESCAPED.search(name) for name in names):
        return Issue(say.DAMAGED, values={"detail": "part names"})  # two names of one part: readers differ in which
    if min(member.header_offset for member in members):
        return unsafe("two files in one")
    if any(member.compress_type not in PACKINGS for member in members):
        return unsafe("compression")
    if any(member.flag_bits & 1 for member in members):
        return Issue(say.OLD_OR_ENCRYPTED)
    return _too_much(sum(member.file_size for member in members))


def _refuse_members(archive: zipfile.ZipFile) -> Issue | None:
    unpacked = 0
    for member in archive.infolist():
        with archive.open(member) as stream:
            head = stream.read(1024)
            unpacked += len(head)
            text = member.filename.casefold().endswith((".xml", ".rels"))
            if text and _DOCTYPE.search(head):
                return unsafe("DTD")
            tail = head
            while chunk := stream.read(1 << 20):
                unpacked += len(chunk)
                if issue := _too_much(unpacked):
                    return issue
                if text and _DOCTYPE.search(tail[-16:] + chunk):
                    return unsafe("DTD")
                tail = chunk
    return None


def refuse_encoding(head: bytes) -> Issue | None:
    """Return why a part that begins so is not read: another encoding would show Excel what a reader does not see."""
    if head.startswith(_MARKED_WIDE) or b"\x00" in head[:8]:
        return unsafe("UTF-16")
    declared = _ENCODING.match(head.removeprefix(b"\xef\xbb\xbf"))
    if declared and declared[1].strip().lower() not in _ENCODINGS:
        return unsafe(declared[1].decode("ascii", "replace")[:20])
    return None


def _too_much(size: int) -> Issue | None:
    if size <= UNPACKED_LIMIT:
        return None
    return Issue(say.TOO_LARGE_INSIDE, values={"size": megabytes(size), "limit": megabytes(UNPACKED_LIMIT)})


def unsafe(detail: str) -> Issue:
    """Return the issue of a file that no spreadsheet program writes so."""
    return Issue(say.UNSAFE, values={"detail": detail})


def damaged(error: Exception) -> Issue:
    """Return the issue of a file that a reader could not read."""
    return Issue(say.DAMAGED, values={"detail": type(error).__name__})


def megabytes(size: int) -> str:
    """Write a size in bytes as megabytes."""
    return f"{size / 1024 / 1024:,.0f} MB"
