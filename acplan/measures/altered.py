"""What became of the figures of an earlier moment."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.progress.state import Change
from acplan.store import Record


def altered_since(records: Sequence[Record], save: int) -> list[Change]:
    """Return each figure of a save that is another now: as it was then, and as it is (None where withdrawn)."""
    then: dict[tuple[object, ...], Change] = {}
    now: dict[tuple[object, ...], Change] = {}
    for record in records[save:]:
        for change in record.changes:
            cell = (change.sheet, change.key, change.column)
            then.setdefault(cell, change)
            now[cell] = change
    return [
        Change(was.sheet, was.key, was.column, was.was, now[cell].becomes)
        for cell, was in then.items()
        if was.was is not None and was.was != now[cell].becomes
    ]
