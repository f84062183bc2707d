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
_KINDS: Mapping[str, Text] = {
    "externallink": say.LINKS,
    "externallinkpath": say.LINKS,
    "connections": say.QUERIES,
    "querytable": say.QUERIES,
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
            for kind in _TYPE.findall(archive.read(member)):
                if words := _KINDS.get(kind.decode().casefold()):
                    found[words] = None
    told = join(*found, by=", ") if found else NO_WORDS
    return [Issue(say.NOT_KEPT, values={"found": told})] if found else []
