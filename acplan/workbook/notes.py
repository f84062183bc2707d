"""The comments of a sheet and the texts of its shapes: looked at for personal data, never read as figures."""

from __future__ import annotations

from acplan.workbook.grid import Comment
from acplan.workbook.sheet_part import PLACE
from acplan.workbook.texts import guarded_parser

COMMENT_LIMIT = 4 * 1024 * 1024
"""Bytes of a part of comments that are looked at; 10,000 honest ones have fewer. The kept copy holds none at all."""
_DEPTH = 200
_HOLDERS, _TEXTS = {"comment", "threadedComment", "txBody"}, {"t", "text"}


class _Deep(Exception):
    """A part that goes deeper than any program writes; what was found before counts."""


def notes(data: bytes) -> list[Comment]:
    """Return the comments and texts of shapes in a part; raises `ExpatError` where it is broken."""
    found: list[Comment] = []
    inside: list[str] = []
    parts: list[str] = []
    place = ""
    parser = guarded_parser()

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal place
        name = tag.rpartition(" ")[2]
        if len(inside) >= _DEPTH:
            raise _Deep
        if name in _HOLDERS and not any(outer in _HOLDERS for outer in inside):
            parts.clear()
            place = attributes.get("ref", "")
        inside.append(name)

    def end(_tag: str) -> None:
        name = inside.pop()
        if name in _HOLDERS and not any(outer in _HOLDERS for outer in inside):
            found.append(Comment(place if PLACE.fullmatch(place) else "", "".join(parts)))

    def characters(text: str) -> None:
        if inside and inside[-1] in _TEXTS:
            parts.append(text)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = characters
    try:
        parser.Parse(data, True)
    except _Deep:
        found.append(Comment("", "".join(parts)))
    return found
