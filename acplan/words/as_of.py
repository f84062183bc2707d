"""Words of figures shown as they were after an earlier save."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from acplan.store.log import Record
from acplan.words.numbers import long_date, short_date
from acplan.words.text import Text

LABEL = Text("ข้อมูล ณ การบันทึกครั้งที่", "Figures as of save")
LATEST = Text("ข้อมูลล่าสุด (ครั้งที่ {n})", "Latest figures (save {n})")
EARLIER = Text("ครั้งที่ {n} · {moment}", "Save {n} · {moment}")
NOTE = Text(
    "ข้อมูลตามที่บันทึกไว้ครั้งที่ {n} เมื่อ {moment} หลังจากนั้นมีการแก้ไขตัวเลขเหล่านี้ {since} ช่อง",
    "Figures as they were after save {n} of {moment}; of these, cells altered since: {since}.",
)
NOTE_LATEST = Text(
    "หน้านี้แสดงข้อมูลล่าสุดเสมอ หลังการบันทึกครั้งที่ {n} เมื่อ {moment} มีการแก้ไขตัวเลขของเวลานั้น {since} ช่อง ดังนี้",
    "This page always shows the latest. Of the figures of save {n}, {moment}, cells altered since: {since}.",
)
ALTERED = Text("ตัวเลข ณ การบันทึกครั้งที่ {n} ที่ถูกแก้ไขหลังจากนั้น", "Figures as of save {n} that were altered since")
SHOW = Text("ดูข้อมูล ณ ครั้งนี้", "show the figures of then")
BACK = Text("กลับไปข้อมูลล่าสุด", "Back to the latest")
TURNED = Text("ผลที่เปลี่ยน:", "Verdicts turned over:")


def moment(record: Record) -> Text:
    """Tell when a save was made."""
    then = datetime.fromisoformat(record.time)
    day, clock = long_date(then.date()), f"{then:%H:%M}"
    return Text(f"{day.th} {clock} น.", f"{day.en} {clock}")


def named(record: Record) -> Text:
    """Name a save by its number and moment."""
    return EARLIER.fill(n=record.number, moment=moment(record))


def option(records: Sequence[Record], save: int | None) -> Text:
    """Name a save in the list of saves; None is the latest."""
    if save is None:
        return LATEST.fill(n=len(records))
    then = datetime.fromisoformat(records[save - 1].time)
    day, clock = short_date(then.date()), f"{then:%H:%M}"
    return EARLIER.fill(n=save, moment=Text(f"{day.th} {clock} น.", f"{day.en} {clock}"))
