"""The list of texts that cells refer to, read as a person sees them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from xml.parsers import expat

from acplan.issues import Issue
from acplan.workbook.gate import unsafe

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
_ESCAPED = re.compile(r"_x000[Dd]_\n?|_x([0-9A-Fa-f]{4})_")


@dataclass
class Refused(Exception):
    """The workbook is not read; the issue says why."""

    issue: Issue


@dataclass(frozen=True)
class CellText:
    """A text, and whether some of it is raised, lowered or struck out, so that it is not what it spells."""

    text: str
    marked: bool = False


class RichText:
    """Gathers the runs of a text without what is only a hint of its pronunciation."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._hints = 0
        self._takes = self._marked = False

    def start(self, name: str, attributes: dict[str, str]) -> None:
        """Take note of an element inside the text."""
        if self._takes or name in {"si", "is"}:
            raise Refused(unsafe(f"<{name}>"))
        self._hints += name == "rPh"
        self._takes = name == "t" and not self._hints
        raised = name == "vertAlign" and attributes.get("val", "baseline") != "baseline"
        struck = name == "strike" and attributes.get("val", "1") not in {"0", "false"}
        self._marked = self._marked or raised or struck

    def end(self, name: str) -> None:
        """Take note of the end of an element inside the text."""
        self._hints -= name == "rPh"
        self._takes = False

    def characters(self, text: str) -> None:
        """Take what is part of the text."""
        if self._takes:
            self._parts.append(text)

    def result(self) -> CellText:
        """Return the text."""
        return CellText(unescaped("".join(self._parts)), self._marked)


def unescaped(text: str) -> str:
    """Return a text without the escapes by which Excel writes what XML cannot hold: `_x000D_` is a line's end."""
    return _ESCAPED.sub(_character, text) if "_x" in text else text


def _character(match: re.Match[str]) -> str:
    if match[1] is None:
        return "\n"
    letter = chr(int(match[1], 16))
    return letter if letter.isprintable() and not "\ud800" <= letter <= "\udfff" else match[0]


def guarded_parser() -> expat.XMLParserType:
    """Return a parser that takes UTF-8 whatever is declared, and no document type."""
    parser = expat.ParserCreate("utf-8", " ")
    parser.buffer_text = True

    def refuse(*_given: object) -> None:
        raise Refused(unsafe("DTD"))

    parser.StartDoctypeDeclHandler = refuse
    return parser


@lru_cache(maxsize=256)
def local(tag: str) -> str:
    """Return the name of an element of a workbook; one of another kind has none."""
    namespace, _, name = tag.rpartition(" ")
    return name if namespace == MAIN else ""


def shared_texts(chunks: Iterator[bytes]) -> list[CellText]:
    """Return the texts of a workbook's list in order."""
    found: list[CellText] = []
    text = RichText()
    parser, inside = guarded_parser(), False

    def start(tag: str, attributes: dict[str, str]) -> None:
        nonlocal text, inside
        name = local(tag)
        if name == "si" and not inside:
            text, inside = RichText(), True
        else:
            text.start(name, attributes)

    def end(tag: str) -> None:
        nonlocal inside
        name = local(tag)
        if name == "si":
            found.append(text.result())
            inside = False
        else:
            text.end(name)

    def characters(part: str) -> None:
        text.characters(part)

    parser.StartElementHandler, parser.EndElementHandler = start, end
    parser.CharacterDataHandler = characters
    for chunk in chunks:
        parser.Parse(chunk, False)
    parser.Parse(b"", True)
    return found
