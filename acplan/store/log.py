"""The log: one record a line, each carrying the hash of the line before, and a second copy of it all."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache
from itertools import chain
from pathlib import Path
from typing import Any

from acplan.issues import Issue
from acplan.progress.state import Change, Key, State
from acplan.schema.types import Value
from acplan.store.codes import save_code
from acplan.store.folder import DataFolder, bytes_of, digest, put_in_place, set_aside, write_beside
from acplan.store.patience import read
from acplan.words import store as say


class SaveKind(StrEnum):
    """What a save was: an upload, an edit in a yearly workbook, one taken back, a quarter withdrawn, another plan.

    Or copies of what was read, put in the place of files that an earlier version kept whole.
    """

    UPLOAD = "upload"
    EDIT = "edit"
    UNDO = "undo"
    WITHDRAW = "withdraw"
    PLAN = "plan"
    COPIES = "copies"


NOBODY = "*passphrase"
"""In the place of an account: who saved knew the passphrase, anywhere in the network. No account has such a name."""
_BOM = b"\xef\xbb\xbf"


@dataclass
class LogDamaged(Exception):
    """A line of the log is not what was written there, and its copy does not help."""

    line: int


class SaveUncertain(OSError):
    """The disk failed while the record was written, and the log cannot be read to see whether it stands."""


@dataclass(frozen=True)
class Record:
    """One save: when, who, which file, why, and every cell that it changed.

    `name` and `sha256` are those of the file that was sent, `file` and `kept` name and hash of the copy of what was
    read of it. `code` stands for all that was saved so far, on papers; it comes from the record's
    place in the log. `copies` are the hashes of copies made later of earlier files, by the numbers of their saves, ""
    where none could be.
    `replaces` is the version of the plan that a saved plan, or one brought back, took the place of.
    """

    number: int
    time: str
    kind: str
    user: str
    role: str
    name: str
    file: str
    sha256: str
    reason: str
    plan: str
    changes: tuple[Change, ...]
    workbooks: Mapping[int, str]
    kept: str = ""
    replaces: str = ""
    copies: Mapping[int, str] = field(default_factory=dict)
    code: str = field(default="", compare=False)

    @property
    def kept_sha256(self) -> str:
        """The hash of the kept file: of its cleaned copy, or where an older version kept it whole, of the original."""
        return self.kept or self.sha256

    @property
    def periods(self) -> list[tuple[int, int]]:
        """The fiscal years and quarters (0: whole year) that the save touched, in order."""
        return sorted({(change.year, change.quarter) for change in self.changes})

    def line(self, previous: str) -> bytes:
        """Return the record as a line of the log, which ends with its own hash."""
        values = {
            "number": self.number,
            "time": self.time,
            "kind": self.kind,
            "user": self.user,
            "role": self.role,
            "name": self.name,
            "file": self.file,
            "sha256": self.sha256,
            "kept": self.kept,
            **({"copies": {str(number): sha for number, sha in self.copies.items()}} if self.copies else {}),
            "reason": self.reason,
            "plan": self.plan,
            "quarters": [list(period) for period in self.periods],
            "changes": [change.as_json() for change in self.changes],
            "workbooks": {str(year): sha for year, sha in self.workbooks.items()},
            **({"replaces": self.replaces} if self.replaces else {}),
            "previous": previous,
        }
        return _signed(json.dumps(values, ensure_ascii=False, separators=(",", ":")).encode())


@dataclass(frozen=True)
class Log:
    """The longest chain of records that the log and its copy hold together.

    `damaged` is the first line that is lost, 0 where none is. `unreadable` are files that could not be opened.
    """

    records: tuple[Record, ...] = ()
    lines: tuple[bytes, ...] = ()
    damaged: int = 0
    unreadable: tuple[OSError, ...] = ()

    @property
    def data(self) -> bytes:
        """What the log's file holds when all is well, and its copy too."""
        return b"".join(line + b"\n" for line in self.lines)

    def whole(self) -> Log:
        """Return the log where something can be added to it; raises `LogDamaged`, or why it cannot be read."""
        if self.damaged:
            raise self.unreadable[0] if self.unreadable else LogDamaged(self.damaged)
        return self

    def with_record(self, record: Record) -> Log:
        """Return the log with one record more."""
        line = record.line(digest(self.lines[-1]) if self.lines else "")
        records = with_copies((*self.records, replace(record, code=save_code(line))))
        return Log(records, (*self.lines, line))


@dataclass(frozen=True)
class _Link:
    line: bytes
    record: Record
    previous: str


def read_log(folder: DataFolder) -> Log:
    """Return every record in order, from the log and its copy; nothing is written and nothing raised."""
    unreadable: list[OSError] = []
    files = [_lines(path, unreadable) for path in (folder.log, folder.log_copy)]
    found = longest_chain(*files)
    lost = any(error.filename == str(folder.log) for error in unreadable) or (not found.lines and _forgotten(folder))
    damaged = found.damaged or (len(found.lines) + 1 if lost else 0)
    return Log(found.records, found.lines, damaged, tuple(unreadable))


def _forgotten(folder: DataFolder) -> bool:
    """Tell whether nothing but the uploads of several saves is left."""
    later = [path for path in folder.history.glob("[0-9]*-*.xlsx") if not path.name.startswith("0001-")]
    return bool(later) and not folder.years()


def longest_chain(log: Sequence[bytes], copy: Sequence[bytes]) -> Log:
    """Return the longest chain of records in the lines of a log and its copy, whatever their order.

    It is damaged where either file speaks of more than the chain holds. The log counts before its copy.
    """
    links = {digest(line): link for line in chain(log, copy) if (link := _link(line))}
    way: list[_Link] = []
    for end in sorted(links.values(), key=lambda link: -link.record.number):
        way = _back(end, links)
        if way:
            break
    lines = tuple(link.line for link in way)
    beyond = any(link.record.number > len(lines) for link in links.values())
    whole = not beyond and _nothing_after(lines, log, copy)
    return Log(with_copies(tuple(link.record for link in way)), lines, 0 if whole else len(lines) + 1)


def with_copies(records: tuple[Record, ...]) -> tuple[Record, ...]:
    """Return the records, each with the hash of the copy that a later one made of its file."""
    copies = {number: sha for record in records for number, sha in record.copies.items()}
    if not copies:
        return records
    return tuple(replace(record, kept=record.kept or copies.get(record.number, "")) for record in records)


def _back(end: _Link, links: Mapping[str, _Link]) -> list[_Link]:
    """Return the links from the first save to this one, or none where one of them is missing."""
    way = [end]
    while way[-1].previous:
        if way[-1].previous not in links:
            return []
        way.append(links[way[-1].previous])
    way.reverse()
    return way if [link.record.number for link in way] == list(range(1, len(way) + 1)) else []


def _nothing_after(lines: Sequence[bytes], log: Sequence[bytes], copy: Sequence[bytes]) -> bool:
    """Tell whether the chain is all that stood in the log; where the log lost the chain's end, its copy tells."""
    if not lines:
        return not log and not copy
    return (log if lines[-1] in log else copy)[-1] in lines


def write_log(folder: DataFolder, log: Log) -> None:
    """Write the log, whole or not at all: the moment of saving.

    A failure after the log was put in place is none; what stands there decides.
    """
    temporary = write_beside(folder.log, log.data)
    try:
        put_in_place(temporary, folder.log)
    except OSError as error:
        try:
            stands = read(folder.log) == log.data if folder.log.exists() else False
        except OSError:
            raise SaveUncertain(error.errno, error.strerror, error.filename) from error
        if not stands:
            raise


def restore_log(folder: DataFolder, log: Log) -> list[Issue]:
    """Write the log anew where its copy, or another order of its lines, gave more than stands there.

    What stood there is set aside first and named.
    """
    found = bytes_of(folder.log)
    if found == log.data or not log.records:
        return []
    aside = set_aside(folder, folder.log, found) if found else ""
    write_log(folder, log)
    wording = say.LOG_RESTORED if aside else say.LOG_WAS_MISSING
    return [Issue(wording, folder.log.name, values={"aside": aside, "save": len(log.records)})]


def replay(records: Sequence[Record]) -> State:
    """Return what was reported after the last of the records."""
    return State().apply(change for record in records for change in record.changes)


def revisions(records: Sequence[Record]) -> Mapping[tuple[str, Key, str], tuple[Value, int]]:
    """Return what each cell that was altered after it was reported was before, and the save that altered it.

    In the order of the cells; worked out once for the same tuple of records.
    """
    return _revisions(_Same(tuple(records)))  # a tuple stays the one that it is


class _Same:
    """Records that equal themselves alone: to compare what they hold would take as long as reading them."""

    def __init__(self, records: tuple[Record, ...]) -> None:
        self.records = records

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and self.records is other.records

    def __hash__(self) -> int:
        return id(self.records)


@lru_cache(maxsize=4)
def _revisions(same: _Same) -> Mapping[tuple[str, Key, str], tuple[Value, int]]:
    found = {
        (change.sheet, change.key, change.column): (change.was, record.number)
        for record in same.records
        for change in record.changes
        if change.revises
    }
    return dict(sorted(found.items(), key=str))


def _lines(path: Path, unreadable: list[OSError]) -> list[bytes]:
    """Return the lines of a log as they were written, whatever a text editor made of their ends.

    Only a line feed ends a line, whatever else a cell's text may hold.
    """
    try:
        data = read(path) if path.exists() else b""
    except OSError as error:
        error.filename = str(path)
        unreadable.append(error)
        return []
    return [line for raw in data.removeprefix(_BOM).split(b"\n") if (line := raw.strip())]


def _signed(body: bytes) -> bytes:
    return body[:-1] + b',"hash":"' + digest(body).encode() + b'"}'


def _link(line: bytes) -> _Link | None:
    """Return the record of a line, or None where it is not what was written there."""
    try:
        values = json.loads(line)
        if "hash" in values and _signed(line[: line.rindex(b',"hash":')] + b"}") != line:
            return None
        record, previous = replace(_record(values), code=save_code(line)), values["previous"]
        return _Link(line, record, previous) if isinstance(record.number, int) and isinstance(previous, str) else None
    except (ValueError, KeyError, TypeError, AttributeError, StopIteration, RecursionError):
        return None


def _record(values: Mapping[str, Any]) -> Record:
    names = ("number", "time", "kind", "user", "role", "name", "file", "sha256", "reason", "plan")
    changes = tuple(Change.from_json(change) for change in values["changes"])
    workbooks = {int(year): sha for year, sha in values["workbooks"].items()}
    more = {name: values.get(name, "") for name in ("kept", "replaces")}
    copies = {int(number): str(sha) for number, sha in values.get("copies", {}).items()}
    fixed = {name: values[name] for name in names}
    return Record(**fixed, **more, changes=changes, workbooks=workbooks, copies=copies)
