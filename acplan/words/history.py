"""A save, told in a sentence."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from acplan.store.log import Record
from acplan.words.numbers import long_date
from acplan.words.text import Text

_UPLOAD = Text(
    "ครั้งที่ {number} · {day} {clock} · {who} ส่งไฟล์ “{name}” ({quarters}): {counts}",
    "Save {number} · {day} {clock} · {who} uploaded “{name}” ({quarters}): {counts}",
)
_EDIT = Text(
    "ครั้งที่ {number} · {day} {clock} · แก้ไข {name} ใน Excel โดยตรง ({quarters}): {counts}",
    "Save {number} · {day} {clock} · {name} edited directly in Excel ({quarters}): {counts}",
)
_UNDO = Text(
    "ครั้งที่ {number} · {day} {clock} · {who} ย้อนการบันทึกครั้งที่ {name} ({quarters}): {counts}",
    "Save {number} · {day} {clock} · {who} took back save {name} ({quarters}): {counts}",
)
_KINDS = {"upload": _UPLOAD, "edit": _EDIT, "undo": _UNDO}
_REASON = Text(" · เหตุผล: {reason}", " · reason: {reason}")
_QUARTER = Text("{year} ไตรมาส {quarter}", "{year} Q{quarter}")
_WHOLE_YEAR = Text("{year} ทั้งปี", "{year} whole year")
_COUNTS = {
    "new": Text("ใหม่ {n} ช่อง", "cells new: {n}"),
    "changed": Text("แก้ไข {n} ช่อง", "changed: {n}"),
    "withdrawn": Text("ถอน {n} ช่อง", "withdrawn: {n}"),
}


def record_sentence(record: Record) -> Text:
    """Tell when, who, which file, which quarters, how many cells and why."""
    moment = datetime.fromisoformat(record.time)
    sentence = _KINDS[record.kind].fill(
        number=record.number,
        day=long_date(moment.date()),
        clock=f"{moment:%H:%M}",
        who=f"{record.user} ({record.role})" if record.role else record.user,
        name=record.name,
        quarters=_join([(_QUARTER if q else _WHOLE_YEAR).fill(year=y, quarter=q) for y, q in record.periods]),
        counts=_join([_COUNTS[kind].fill(n=n) for kind, n in _counted(record).items()]),
    )
    reason = _REASON.fill(reason=record.reason) if record.reason else Text("", "")
    return Text(sentence.th + reason.th, sentence.en + reason.en)


def _counted(record: Record) -> Counter[str]:
    kinds = ("new" if not c.revises else "withdrawn" if c.becomes is None else "changed" for c in record.changes)
    return Counter(kinds)


def _join(texts: list[Text]) -> Text:
    return Text(", ".join(text.th for text in texts), ", ".join(text.en for text in texts))
