"""Where figures come from, in one line, and which of them were altered after they were reported."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.measures.summary import Summary
from acplan.schema import HEADLINE
from acplan.store import Record
from acplan.store.log import revisions
from acplan.words import frame, provenance
from acplan.words.text import Text, join


def source_words(summary: Summary, *, cases: bool = False) -> Text:
    """Return as-of date, stage counted (where cases are shown) and source."""
    return join(*provenance.provenance(summary, cases=cases))


def revised(records: Sequence[Record], year: int, column: str) -> Text | None:
    """Say which headline figures of a year were altered after they were reported, what they were, and by which save."""
    found = []
    for (sheet, key, name), (was, save) in revisions(records).items():
        if (sheet, key[0], name) == (HEADLINE.name, year, column):
            where = frame.QUARTER.fill(quarter=key[1]) if key[1] else frame.WHOLE_YEAR
            found.append(provenance.REVISED_WAS.fill(where=where, was=was, save=save))
    return join(*found, by=", ") if found else None
