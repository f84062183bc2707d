"""What a file must be before any reader touches it: a plain .xlsx of a sensible size."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from acplan.issues import Issue
from acplan.words import issues as say

FILE_LIMIT = 20 * 1024 * 1024
UNPACKED_LIMIT = 200 * 1024 * 1024
MEMBER_LIMIT = 2000
_ZIP = b"PK\x03\x04"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
ZIP_ERRORS = (zipfile.BadZipFile, zlib.error, NotImplementedError, RuntimeError, EOFError, OSError, ValueError)
"""What zipfile raises on archives that are cut, garbled, encrypted or packed in an unusual way."""
_DOCTYPE = re.compile(rb"<!\s*(?:DOCTYPE|ENTITY)", re.IGNORECASE)


def refuse(data: bytes) -> Issue | None:
    """Return the reason why a file must not be opened, or None."""
    if len(data) > FILE_LIMIT:
        return Issue(say.TOO_LARGE, values={"size": _megabytes(len(data)), "limit": _megabytes(FILE_LIMIT)})
    if data.startswith(_OLE):
        return Issue(say.OLD_OR_ENCRYPTED)
    if not data.startswith(_ZIP):
        return Issue(say.NOT_A_WORKBOOK)
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            return _refuse_members(archive)
    except ZIP_ERRORS as error:
        return _damaged(error)


def _refuse_members(archive: zipfile.ZipFile) -> Issue | None:
    members = archive.infolist()
    names = [member.filename for member in members]
    if "[Content_Types].xml" not in names or not any(name.startswith("xl/") for name in names):
        return Issue(say.NOT_A_WORKBOOK)
    if any("vbaproject" in name.casefold() for name in names):
        return Issue(say.MACROS)
    if len(names) != len(set(names)):
        return Issue(say.UNSAFE, values={"detail": "duplicate members"})
    if len(members) > MEMBER_LIMIT:
        return Issue(say.UNSAFE, values={"detail": f"{len(members)} members"})
    unpacked = 0
    for member in members:
        with archive.open(member) as stream:
            head = b""
            while chunk := stream.read(1 << 20):
                unpacked += len(chunk)
                if unpacked > UNPACKED_LIMIT:
                    limit = _megabytes(UNPACKED_LIMIT)
                    return Issue(say.TOO_LARGE, values={"size": f"> {limit} (unpacked)", "limit": limit})
                if member.filename.endswith((".xml", ".rels")) and _DOCTYPE.search(head + chunk):
                    return Issue(say.UNSAFE, values={"detail": "DTD"})
                head = chunk[-16:]
    return None


def damaged(error: Exception) -> Issue:
    """Return the issue of a file that a reader could not read."""
    return _damaged(error)


def _damaged(error: Exception) -> Issue:
    return Issue(say.DAMAGED, values={"detail": type(error).__name__})


def _megabytes(size: int) -> str:
    return f"{size / 1024 / 1024:.0f} MB"
