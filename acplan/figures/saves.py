"""What was saved: a row for each save, the latest first."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from acplan.figures.figure import Figure, Section, Table, TableColumn, Value, ValueKind
from acplan.figures.provenance import source_words
from acplan.measures.summary import Summary
from acplan.store import Record
from acplan.store.log import SaveKind
from acplan.words import saves as say
from acplan.words import uploads
from acplan.words.history import period_words, reason_text, saver
from acplan.words.numbers import short_date
from acplan.words.text import Text, join, same


def saves(summary: Summary, records: Sequence[Record], *, who: bool = True) -> Section:
    """Return every save; `who`: with who saved, from which file and why."""
    columns = (
        TableColumn("save", say.SAVE, ValueKind.YEAR),
        TableColumn("day", say.DAY),
        TableColumn("what", say.WHAT),
        TableColumn("quarters", say.QUARTERS),
        TableColumn("cells", say.CELLS, ValueKind.INTEGER),
        TableColumn("code", say.CODE),
        *(
            (TableColumn("who", say.WHO), TableColumn("file", say.FILE), TableColumn("reason", say.REASON))
            if who
            else ()
        ),
    )
    rows = tuple(_row(record)[: len(columns)] for record in reversed(records))
    finding = say.SAVED.fill(n=len(records)) if records else uploads.NO_HISTORY
    figure = Figure("saves", uploads.HISTORY, finding, say.ABOUT, source_words(summary), Table(columns, rows))
    return Section("saves", uploads.HISTORY, finding, figures=(figure,))


def _row(record: Record) -> tuple[Value, ...]:
    moment = datetime.fromisoformat(record.time)
    day = short_date(moment.date())
    return (
        record.number,
        Text(f"{day.th} {moment:%H:%M}", f"{day.en} {moment:%H:%M}"),
        say.KINDS[SaveKind(record.kind)],
        join(*(period_words(*period) for period in record.periods), by=", ") if record.periods else None,
        len(record.changes),
        same(record.code),
        saver(record),
        same(record.name) if record.name else None,
        reason_text(record.reason) if record.reason else None,
    )
