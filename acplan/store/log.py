"""The log: one record a line, each carrying the hash of the line before."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from acplan.progress import Change, Key, State
from acplan.schema.types import Value
from acplan.store.folder import digest, replace_file


@dataclass
class LogDamaged(Exception):
    """A line of the log is not what was written there."""

    line: int


@dataclass(frozen=True)
class Record:
    """One save: when, who, which file, why, and every cell that it changed."""

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

    @property
    def periods(self) -> list[tuple[int, int]]:
        """The fiscal years and quarters (0: whole year) that the save touched, in order."""
        return sorted({(change.year, change.quarter) for change in self.changes})

    def line(self, previous: str) -> str:
        """Return the record as a line of the log."""
        values = {
            "number": self.number,
            "time": self.time,
            "kind": self.kind,
            "user": self.user,
            "role": self.role,
            "name": self.name,
            "file": self.file,
            "sha256": self.sha256,
            "reason": self.reason,
            "plan": self.plan,
            "quarters": [list(period) for period in self.periods],
            "changes": [change.as_json() for change in self.changes],
            "workbooks": {str(year): sha for year, sha in self.workbooks.items()},
            "previous": previous,
        }
        return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def read_log(path: Path) -> tuple[Record, ...]:
    """Return every record in order; raises `LogDamaged` where the chain of hashes breaks."""
    records: list[Record] = []
    previous = ""
    for number, line in enumerate(_lines(path), start=1):
        try:
            values = json.loads(line)
            if values["previous"] != previous or values["number"] != number:
                raise LogDamaged(number)
            records.append(_record(values))
        except (ValueError, KeyError, TypeError, AttributeError, StopIteration) as error:
            raise LogDamaged(number) from error
        previous = digest(line)
    return tuple(records)


def append_record(path: Path, record: Record) -> None:
    """Write the log with one record more, whole or not at all."""
    lines = _lines(path)
    added = record.line(digest(lines[-1]) if lines else "").encode()
    replace_file(path, b"".join(line + b"\n" for line in (*lines, added)))


def _lines(path: Path) -> list[bytes]:
    """Return the lines of the log; only a line feed ends one, whatever else a cell's text may hold."""
    data = path.read_bytes() if path.exists() else b""
    return data.removesuffix(b"\n").split(b"\n") if data else []


def replay(records: Sequence[Record]) -> State:
    """Return what was reported after the last of the records."""
    return State().apply(change for record in records for change in record.changes)


def revisions(records: Sequence[Record]) -> dict[tuple[str, Key, str], tuple[Value, int]]:
    """Return what each cell that was altered after it was reported was before, and the save that altered it."""
    return {
        (change.sheet, change.key, change.column): (change.was, record.number)
        for record in records
        for change in record.changes
        if change.revises
    }


def _record(values: Mapping[str, object]) -> Record:
    names = ("number", "time", "kind", "user", "role", "name", "file", "sha256", "reason", "plan")
    changes = tuple(Change.from_json(change) for change in values["changes"])  # type: ignore[attr-defined]
    workbooks = {int(year): sha for year, sha in values["workbooks"].items()}  # type: ignore[attr-defined]
    return Record(**{name: values[name] for name in names}, changes=changes, workbooks=workbooks)  # type: ignore[arg-type]
