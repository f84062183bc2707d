"""An openpyxl workbook as a file that others open too: parts named and linked as Excel does it, without a time."""

from __future__ import annotations

import contextlib
import io
import posixpath
import re
import zipfile
from collections.abc import Collection
from datetime import datetime

from openpyxl.workbook.workbook import Workbook

from acplan.workbook.gate import ZIP_ERRORS

AUTHOR = "acplan"
_UNIX = 3
"""The system that files state they were made on; zipfile would state 0 on Windows."""
_NO_TIME = datetime(2000, 1, 1)
_MODIFIED = re.compile(rb"(<dcterms:modified[^>]*>)[^<]*(<)")
_TARGET = re.compile(r'(?<= Target=")/([^"]*)')
_NAMES = (
    (re.compile(r"xl/comments/comment(\d+)\.xml"), r"xl/comments\1.xml"),
    (re.compile(r"xl/drawings/commentsDrawing(\d+)\.vml"), r"xl/drawings/vmlDrawing\1.vml"),
)
"""How openpyxl calls parts, and how Excel does: some readers find comments by their name, not by the links."""
_PLAIN_COMMENT = re.compile(rb"<text><t(?: xml:space=\"preserve\")?>(.*?)</t></text>", re.DOTALL)
_RICH_COMMENT = rb'<text><r><t xml:space="preserve">\1</t></r></text>'
"""Some readers know the texts of comments only as Excel writes them, in runs."""


def book_bytes(book: Workbook) -> bytes:
    """Return a workbook as a file; the same content gives the same bytes."""
    book.properties.created = book.properties.modified = _NO_TIME
    if book.properties.creator == "openpyxl":
        book.properties.creator = AUTHOR
    stream = io.BytesIO()
    book.save(stream)
    plain = io.BytesIO()
    with zipfile.ZipFile(stream) as source, zipfile.ZipFile(plain, "w", zipfile.ZIP_DEFLATED) as target:
        names = {name: _name(name) for name in source.namelist()}
        for name, new in names.items():
            target.writestr(entry(new), _part(source.read(name), name, names), zipfile.ZIP_DEFLATED)
    return plain.getvalue()


def packed_anew(data: bytes) -> bytes:
    """Return an archive, and the workbooks in it, the same wherever and whenever it was made."""
    plain = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as source, zipfile.ZipFile(plain, "w", zipfile.ZIP_DEFLATED) as target:
        for name in source.namelist():
            part = source.read(name)
            if name.endswith(".xlsx"):
                with contextlib.suppress(*ZIP_ERRORS):  # a template may hold what only has the name of a workbook
                    part = packed_anew(part)
            target.writestr(entry(name), part, zipfile.ZIP_DEFLATED)
    return plain.getvalue()


def entry(name: str) -> zipfile.ZipInfo:
    """Return the entry of a part in a file that is the same wherever and whenever it is made."""
    found = zipfile.ZipInfo(name)  # of 1980
    found.create_system = _UNIX
    return found


def _name(name: str) -> str:
    for pattern, new in _NAMES:
        name = pattern.sub(new, name)
    return name


def _part(data: bytes, name: str, names: Collection[str]) -> bytes:
    """Return a part as it is written: links between parts are relative, and lead to the parts' new names."""
    if name == "docProps/core.xml":
        return _MODIFIED.sub(rb"\g<1>2000-01-01T00:00:00Z\g<2>", data)
    if name == "[Content_Types].xml":
        return _name(data.decode()).encode()
    if name.startswith("xl/comments/"):
        return _PLAIN_COMMENT.sub(_RICH_COMMENT, data)
    if not name.endswith(".rels"):
        return data
    folder = posixpath.dirname(posixpath.dirname(name)) or "."

    def relative(link: re.Match[str]) -> str:
        return posixpath.relpath(_name(link[1]), folder) if link[1] in names else link[0]

    return _TARGET.sub(relative, data.decode()).encode()
