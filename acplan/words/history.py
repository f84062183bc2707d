"""A save, told in a sentence."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from acplan.store.log import NOBODY, Record, SaveKind
from acplan.words.numbers import long_date
from acplan.words.text import Text, isolated, join, same

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
_WITHDRAW = Text(
    "ครั้งที่ {number} · {day} {clock} · {who} ถอนข้อมูลทั้งหมดของ {quarters}: {counts}",
    "Save {number} · {day} {clock} · {who} withdrew all that was reported for {quarters}: {counts}",
)
_PLAN = Text(
    "ครั้งที่ {number} · {day} {clock} · เริ่มใช้แผนฉบับใหม่ (รุ่น {plan}) ตัวเลขที่รายงานไว้ไม่เปลี่ยน",
    "Save {number} · {day} {clock} · a new version of the plan came into use ({plan}); no reported figure changed",
)
_NEW_PLAN = Text(
    "ครั้งที่ {number} · {day} {clock} · {who} ส่งแผนฉบับใหม่ “{name}” (รุ่น {plan}) ตัวเลขที่รายงานไว้ไม่เปลี่ยน",
    "Save {number} · {day} {clock} · {who} uploaded a new version of the plan, “{name}” ({plan}); "
    "no reported figure changed",
)
_PLAN_BACK = Text(
    "ครั้งที่ {number} · {day} {clock} · {who} ย้อนการบันทึกครั้งที่ {name} กลับไปใช้แผนรุ่น {plan}",
    "Save {number} · {day} {clock} · {who} took back save {name}; plan version {plan} is in force again",
)
_COPIES = Text(
    "ครั้งที่ {number} · {day} {clock} · แทนไฟล์ที่รุ่นก่อนเก็บไว้ทั้งไฟล์ด้วยสำเนาเฉพาะช่องที่อ่าน ตัวเลขที่รายงานไว้ไม่เปลี่ยน",
    "Save {number} · {day} {clock} · copies of the cells that were read took the place of files that an earlier "
    "version kept whole; no reported figure changed",
)
_KINDS = {
    SaveKind.UPLOAD: _UPLOAD,
    SaveKind.EDIT: _EDIT,
    SaveKind.UNDO: _UNDO,
    SaveKind.WITHDRAW: _WITHDRAW,
    SaveKind.PLAN: _PLAN,
    SaveKind.COPIES: _COPIES,
}
_OF_PLANS = {SaveKind.PLAN: _NEW_PLAN, SaveKind.UNDO: _PLAN_BACK}
_PASSPHRASE = Text("ผู้ใช้รหัสผ่านทางเครือข่าย", "someone with the passphrase, over the network")
_REASON = Text(" · เหตุผล: {reason}", " · reason: {reason}")
_CODE = Text(" · รหัส {code}", " · code {code}")
_QUARTER = Text("{year} ไตรมาส {quarter}", "{year} Q{quarter}")
_WHOLE_YEAR = Text("{year} ทั้งปี", "{year} whole year")
_COUNTS = {
    "new": Text("ใหม่ {n} ช่อง", "cells new: {n}"),
    "changed": Text("แก้ไข {n} ช่อง", "changed: {n}"),
    "withdrawn": Text("ถอน {n} ช่อง", "withdrawn: {n}"),
}
REASONS = (
    Text("พิมพ์ผิด", "typing error"),
    Text("ตัวเลขมาถึงภายหลังหรือได้ข้อมูลครบถ้วนขึ้น", "figures came late or were completed"),
    Text("เปลี่ยนวิธีนับหรือขั้นตอนที่นับ", "counting method or stage changed"),
    Text("รายงานผิดปีหรือผิดไตรมาส", "filed under the wrong year or quarter"),
    Text("ตามข้อสั่งการหรือข้อตรวจพบ", "instruction or audit finding"),
    Text("อื่น ๆ", "other"),
)
"""What a revision may be explained by; stored in Thai, followed by a colon and free text where there is some."""


def record_sentence(record: Record) -> Text:
    """Tell when, who, which file, which quarters, how many cells and why."""
    moment = datetime.fromisoformat(record.time)
    sentence = (_OF_PLANS if record.replaces else _KINDS)[SaveKind(record.kind)].fill(
        number=record.number,
        day=long_date(moment.date()),
        clock=f"{moment:%H:%M}",
        who=saver(record),
        name=isolated(record.name),
        plan=record.plan,
        quarters=join(*(period_words(*period) for period in record.periods), by=", "),
        counts=join(
            *(_COUNTS[kind].fill(n=n) for kind, n in Counter(change.kind for change in record.changes).items()), by=", "
        ),
    )
    reason = _REASON.fill(reason=reason_text(record.reason)) if record.reason else same("")
    return join(sentence, reason, _CODE.fill(code=record.code), by="")


def saver(record: Record) -> Text:
    """Name who saved: the account, or the passphrase in its place, and the role where one was typed."""
    account = _PASSPHRASE if record.user == NOBODY else same(record.user)
    return join(account, same(f"({isolated(record.role)})"), by=" ") if record.role else account


def reason_text(reason: str) -> Text:
    """Return a stored reason in both languages: a known beginning is translated, the rest stands as it was typed."""
    for known in REASONS:
        if reason == known.th or reason.startswith(f"{known.th}: "):
            told = isolated(reason.removeprefix(known.th))
            return Text(known.th + told, known.en + told)
    return same(isolated(reason))


def period_words(year: int, quarter: int) -> Text:
    """Name a fiscal year and quarter; 0 is the whole year."""
    return (_QUARTER if quarter else _WHOLE_YEAR).fill(year=year, quarter=quarter)
