"""What a workbook refers to besides its own cells: other files, queries, objects, add-ins. Told, never followed."""

from __future__ import annotations

import re
import zipfile
from collections.abc import Mapping

from acplan.issues import Issue
from acplan.words import file_issues as say
from acplan.words.text import NO_WORDS, Text, join

_LONGEST = 1024 * 1024
_TYPE = re.compile(rb"""\bType\s*=\s*["'][^"']*/([A-Za-z]+)["']""")
_EXTERNAL = re.compile(rb"""\bTargetMode\s*=\s*["']External["']""")
_KINDS: Mapping[str, Text] = {
    "externallink": say.LINKS,
    "connections": say.QUERIES,
    "querytable": say.QUERIES,
    "powerpivotdata": say.QUERIES,
    "oleobject": say.OBJECTS,
    "package": say.OBJECTS,
    "control": say.OBJECTS,
    "webextension": say.ADD_INS,
    "webextensiontaskpanes": say.ADD_INS,
    "extensibility": say.ADD_INS,
}
"""What a relationship of a type, in small letters, leads to."""


def foreign(archive: zipfile.ZipFile) -> list[Issue]:
    """Return a warning that names what the workbook refers to, where it refers to anything."""
    found: dict[Text, None] = {}
    for member in archive.infolist():
        if member.filename.casefold().endswith(".rels") and member.file_size <= _LONGEST:
            for relation in archive.read(member).split(b"<"):
                if words := _leads_to(relation):
                    found[words] = None
    told = join(*found, by=", ") if found else NO_WORDS
    return [Issue(say.NOT_KEPT, values={"found": told})] if found else []


def _leads_to(relation: bytes) -> Text | None:
    """Return what a relationship leads to besides the workbook's own parts; a link in a cell waits to be followed."""
    kind = found[1].decode().casefold() if (found := _TYPE.search(relation)) else ""
    outside = _EXTERNAL.search(relation) and kind != "hyperlink"
    return _KINDS.get(kind) or (say.LINKS if outside else None)
