"""Breaks each guard of the reader on purpose and counts the files of the battery that notice.

    .venv/bin/python -m tools.sabotage_reader [--only WORDS]

A guard whose loss no file notices is a hole in the battery.
"""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from xml.etree import ElementTree as ET
from xml.parsers import expat

import pytest
from openpyxl.utils import column_index_from_string

from acplan.issues import Issue, Severity
from acplan.progress import checks
from acplan.progress.state import State
from acplan.workbook import cells, gate, marks, number_formats, parts, personal, read, sheet_part, texts
from acplan.workbook.read import read_workbook
from hostile import CASES, Case
from kit.builders import the_plan

TODAY = date(2026, 11, 22)
Patch = Callable[[pytest.MonkeyPatch], None]
_NEVER, _NEVER_BYTES = re.compile(r"(?!)"), re.compile(rb"(?!)")
_SheetPart = sheet_part.SheetPart
_CELL, _PLACE, _CHECK = _SheetPart._cell, _SheetPart._place, _SheetPart._check
_REMEMBERING = (cells.read_cell, personal._identified)
"""What the reader remembers of one file for the next: it must forget it before a guard is broken, and after."""


@dataclass(frozen=True)
class Sabotage:
    """A guard broken, and files of the battery that must notice."""

    patch: Patch
    noticed_by: tuple[str, ...]


def _set(*changes: tuple[Any, str, Any]) -> Patch:
    """Put other things in the place of some, each by its owner and name."""

    def patch(monkeypatch: pytest.MonkeyPatch) -> None:
        for owner, name, value in changes:
            monkeypatch.setattr(owner, name, value)

    return patch


def _nothing(*_given: Any, **_named: Any) -> None:
    return None


def _harmless(owner: Any, name: str) -> Patch:
    """An error whose words are kept and whose weight is lost."""
    return _set((owner, name, replace(getattr(owner, name), severity=Severity.WARNING)))


def _unguarded_parser() -> expat.XMLParserType:
    parser = expat.ParserCreate(None, " ")
    parser.buffer_text = True
    return parser


def _blind_for(*kinds: str) -> Callable[..., None]:
    """A check of a cell's value that lets some types of cells pass."""

    def check(self: sheet_part.SheetPart, place: str, kind: str, value: str) -> None:
        if kind not in kinds:
            _CHECK(self, place, kind, value)

    return check


def _forgetful(self: sheet_part.SheetPart) -> None:
    """A cell that forgets that its place was taken, so that the last one counts."""
    _, row, column = self._place()
    self.grid.cells.pop((row, column), None)
    _CELL(self)


def _errors_as_text(self: sheet_part.SheetPart) -> None:
    if self.attributes.get("t") == "e":
        self.attributes = self.attributes | {"t": "str"}
    _CELL(self)


def _without_formulas(self: sheet_part.SheetPart) -> None:
    _CELL(self)
    for cell in self.grid.cells.values():
        cell.unsaved = ""


def _in_any_row(self: sheet_part.SheetPart) -> tuple[str, int, int]:
    """The place of a cell by its own word, whatever row it stands in."""
    match = sheet_part.PLACE.fullmatch(self.attributes.get("r", ""))
    if match is None:
        return _PLACE(self)
    return match[0], int(match[2]), column_index_from_string(match[1])


def _as_python_reads(raw: Any) -> float | None:
    try:
        return float(raw)
    except (TypeError, ValueError):
        return None


SABOTAGES: Mapping[str, Sabotage] = {
    "any first bytes": Sabotage(_set((gate, "refuse_at_sight", _nothing)), ("xls", "PDF", "larger than the limit")),
    "any size of the file": Sabotage(_set((gate, "FILE_LIMIT", 10**12)), ("larger than the limit",)),
    "any number of members": Sabotage(_set((gate, "MEMBER_LIMIT", 10**12)), ("2,500 members", "20,000 members")),
    "any size inflated": Sabotage(_set((gate, "UNPACKED_LIMIT", 10**12)), ("a size told as gigabytes",)),
    "any names of members": Sabotage(
        _set((gate, "_refuse_names", _nothing)),
        ("a name that climbs out", "the same member twice", "two workbooks, one behind the other", "docx", "macros"),
    ),
    "members not read by the gate": Sabotage(
        _set((gate, "_refuse_members", _nothing)), ("a wrong checksum of a part that is not read",)
    ),
    "document types": Sabotage(
        _set(
            (gate, "_DOCTYPE", _NEVER_BYTES),
            (parts, "_Guarded", ET.TreeBuilder),
            (texts, "guarded_parser", _unguarded_parser),
            (sheet_part, "guarded_parser", _unguarded_parser),
        ),
        ("a document type in xl/workbook.xml", "a document type behind spaces, in a sheet"),
    ),
    "any encoding": Sabotage(_set((parts, "refuse_encoding", _nothing)), ("TIS-620", "UTF-16 in the list of types")),
    "macros by name": Sabotage(_set((gate, "_PROGRAMS", ())), ("macros", "an ActiveX control")),
    "macros by type": Sabotage(
        _set((parts, "_PROGRAMS", ())), ("a workbook with macros, written otherwise", "macros under another name")
    ),
    "embedded objects": Sabotage(_set((gate, "_OBJECTS", ())), ("an embedded document", "an embedded workbook")),
    "doubled cells": Sabotage(_set((_SheetPart, "_cell", _forgetful)), ("the same cell twice", "the same row twice")),
    "cells of another row": Sabotage(_set((_SheetPart, "_place", _in_any_row)), ("a cell in C3",)),
    "cells beyond the sheet": Sabotage(
        _set((sheet_part, "_LAST_COLUMN", 10**9), (sheet_part, "_LAST_ROW", 10**9)),
        ("a cell in XFE2", "a cell below the last row"),
    ),
    "any index of a shared text": Sabotage(
        _set((_SheetPart, "_check", _blind_for("s"))), ("the shared text '-1'", "the shared text '๐'")
    ),
    "any spelling of a number": Sabotage(
        _set((_SheetPart, "_check", _blind_for("n"))), ("the number '1_000'", "the number '๓'", "the number 'NaN'")
    ),
    "any type of a cell": Sabotage(
        _set((_SheetPart, "_check", _blind_for("float", "b"))), ("a type nobody knows", "true that is 5")
    ),
    "any number of cells": Sabotage(
        _set((sheet_part, "CELL_LIMIT", 10**12), (parts, "CELL_LIMIT", 10**12)), ("400,000 filled cells",)
    ),
    "any length of text": Sabotage(_set((cells, "TEXT_LIMIT", 10**12)), ("a text of 4,001 letters",)),
    "merged cells": Sabotage(
        _set((_SheetPart, "_merge", _nothing)), ("data merged down", "a merge of foo", "a merge written backwards")
    ),
    "raised and struck-out digits": Sabotage(
        _set((texts.RichText, "result", lambda self: texts.CellText("".join(self._parts)))),
        ("a number with a raised footnote", "a number struck out before another"),
    ),
    "escapes of Excel": Sabotage(
        _set((texts, "unescaped", lambda text: text)), ("a shared text with a line break of Windows",)
    ),
    "formulas without a value": Sabotage(
        _set((_SheetPart, "_cell", _without_formulas)),
        ("a formula without a value", "a row of formulas without values"),
    ),
    "error cells": Sabotage(_set((_SheetPart, "_cell", _errors_as_text)), ("an error in a note",)),
    "percent formats": Sabotage(
        _set((cells, "shows_percent", lambda *_: False), (read, "shows_percent", lambda *_: False)),
        ("percent 0.5 as 0%", "cases 3 as 0%", "value 0.85 as 0%"),
    ),
    "percent signs that are not shown": Sabotage(
        _set((number_formats, "_LITERALS", _NEVER)), ('percent 50 as 0"%"', "percent 50 as 0.0_%", "value 5 as 0.0_%")
    ),
    "bare fractions": Sabotage(
        _set((read._SheetReader, "_refuse_bare_fractions", _nothing)), ("percent 0.5", "percent '0.5'")
    ),
    "numbers as Python reads them": Sabotage(
        _set((cells, "number_in", _as_python_reads)), ("cases '1_000'", "cases '1e3'")
    ),
    "deceiving digits": Sabotage(_set((cells, "_DECEIVING", _NEVER)), ("cases '3¹'", "cases '12\\u202e34'")),
    "doubled headers": Sabotage(_harmless(read.say, "DOUBLED_COLUMN"), ("a doubled header",)),
    "unsafe files": Sabotage(_harmless(gate.say, "UNSAFE"), ("two sheets in one part", "packed by LZMA")),
    "personal data": Sabotage(
        _set((read, "personal_data", lambda *_: [])),
        ("a header of complainants", "a name behind a label", "a citizen number in the last row"),
    ),
    "personal data in comments": Sabotage(
        _set((parts._PartsReader, "_comments", lambda *_: [])),
        ("a citizen number in a comment", "a citizen number in a text box"),
    ),
    "check digits": Sabotage(
        _set((personal, "_is_citizen_id", lambda text: bool(personal._CITIZEN_ID.search(text)))),
        ("a wrong check digit",),
    ),
    "the sample's mark": Sabotage(_set((checks, "is_sample", lambda _: False)), ("the sample",)),
    "the sample's words": Sabotage(_set((marks, "_YES", set())), ("the sample in English",)),
    "sentences": Sabotage(_set((Issue, "found", lambda *_: "")), ("xls", "cases 'NA'")),
}


def case_named(name: str) -> Case:
    (case,) = (case for case in CASES if case.name == name)
    return case


def notices(case: Case) -> str:
    """Say how a file notices that something is wrong with the reader; nothing where it does not."""
    _forget()
    try:
        reading = checks.check_progress(case.make(), the_plan(), State(), TODAY)
        mute = [issue for issue in reading.issues if not issue.found("th")]
    except Exception as error:
        return f"raised {error!r}"
    finally:
        _forget()
    return case.verdict.broken(reading) or ("an issue without a sentence" if mute else "")


def _forget() -> None:
    for remembering in _REMEMBERING:
        remembering.cache_clear()


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--only", default="", help="only the sabotages whose name holds these words")
    given = parser.parse_args()
    quick = [case for case in CASES if not case.heavy]
    checks.read_apart = read_workbook
    sound = [case.name for case in quick if notices(case)]
    print(f"{len(quick)} files; without sabotage {len(sound)} complain: {sound}")
    holes = 0
    for name, sabotage in SABOTAGES.items():
        if given.only not in name:
            continue
        with pytest.MonkeyPatch.context() as patch:
            sabotage.patch(patch)
            noticed = [case.name for case in quick if case.name not in sound and notices(case)]
            more = [case for case in sabotage.noticed_by if case_named(case).heavy and notices(case_named(case))]
        holes += not (noticed or more)
        print(f"{len(noticed) + len(more):>5} notice: {name}  ({', '.join([*noticed, *more][:4])})")
    return 1 if holes else 0


if __name__ == "__main__":
    sys.exit(main())
