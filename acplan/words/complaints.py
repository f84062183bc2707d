"""Words of complaints of corruption."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.measures.cases import ComplaintYear
from acplan.words.text import Text, join

BY_YEAR = Text("เรื่องร้องเรียนการทุจริตรายปี", "Complaints of corruption by year")
ABOUT = Text(
    "รับใหม่และแล้วเสร็จเป็นยอดทั้งปี คงค้าง ณ ไตรมาสสุดท้ายที่รายงาน แท่งลาย = ปียังไม่ครบ",
    "Received and closed in the year; pending at the last reported quarter; hatched = year not complete",
)
UNIT = Text("เรื่อง", "complaints")
RECEIVED = Text("รับใหม่", "Received")
CLOSED = Text("แล้วเสร็จ", "Closed")
PENDING = Text("คงค้าง", "Pending")
_CAPTION = Text("ปี {year} รับเรื่องร้องเรียน {received} เรื่อง", "Complaints in {year}: {received} received")
_CAPTION_TO_DATE = Text(
    "ปี {year} รับเรื่องร้องเรียน {received} เรื่อง ({quarters} จาก 4 ไตรมาส)",
    "Complaints in {year} ({quarters} of 4 quarters): {received} received",
)
_NONE = Text("ยังไม่มีรายงานเรื่องร้องเรียนของปี {year}", "No complaint figures for {year}")
_BEFORE = Text(" (ปีก่อน {before})", " ({before} the year before)")
_FINISHED = Text(" แล้วเสร็จ {closed}", ", {closed} closed")
_PENDING = Text(" คงค้าง {pending}", ", {pending} pending")


def caption(years: Sequence[ComplaintYear], year: int) -> Text:
    """Say how many complaints a year brought, how many were closed, and how many are pending.

    The year before stands beside it only where both are known as a whole.
    """
    by_year = {each.year: each for each in years}
    now, before = by_year[year], by_year.get(year - 1)
    if now.received is None:
        return _NONE.fill(year=year)
    sentence = _CAPTION if now.whole else _CAPTION_TO_DATE
    text = sentence.fill(year=year, quarters=now.quarters, received=now.received)
    if now.whole and before and before.whole:
        text = join(text, _BEFORE.fill(before=before.received), by="")
    if now.closed is not None:
        text = join(text, _FINISHED.fill(closed=now.closed), by="")
    return text if now.pending is None else join(text, _PENDING.fill(pending=now.pending), by="")
