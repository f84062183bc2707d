"""Names of files as they can be shown and stored, whatever bytes they were."""

from __future__ import annotations

import re
import unicodedata

from acplan.workbook.personal import without_citizen_ids

_LONGEST = 120
_UNKNOWN = "�"
_LEGACY = "cp874"
"""The code page of Thai Windows: names in old archives are in it."""
_RUN = re.compile(r"\s+")


def file_name(given: str) -> str:
    """Return the name of a file that was sent, in letters that can be shown and stored, cut where it is long.

    Bytes that are no UTF-8 are read as Thai Windows wrote them; control characters, marks of writing direction and
    citizen numbers are left out.
    """
    name = _decoded(given[: 10 * _LONGEST])
    name = "".join(_UNKNOWN if _is_broken(letter) else letter for letter in name if not _is_mark(letter))
    name = without_citizen_ids(_RUN.sub(" ", unicodedata.normalize("NFC", name)).strip())
    stem, dot, ending = name.rpartition(".")
    if len(name) > _LONGEST:
        name = f"{(stem or name)[:_LONGEST]}…{dot if stem else ''}{ending[:10] if stem else ''}"
    return name or _UNKNOWN


def _decoded(name: str) -> str:
    """Return a name whose bytes the system could not read as Thai Windows would."""
    try:
        raw = name.encode("utf-8", "surrogateescape")
        return name if raw == name.encode("utf-8", "replace") else raw.decode(_LEGACY)
    except UnicodeError:
        return name


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in {"Cc", "Cf"}


def _is_broken(letter: str) -> bool:
    return unicodedata.category(letter) == "Cs"
