"""Words of the same quarter of the year before, beside figures to date."""

from __future__ import annotations

from acplan.measures.summary import Summary
from acplan.measures.year_before import CarriedOut, carried_out_before, cases_before
from acplan.words.numbers import number
from acplan.words.text import NO_WORDS, Text, join

HEADING = Text("เทียบไตรมาสเดียวกันของปีก่อน", "Against the same quarter of the year before")
BEFORE = Text("ปีก่อนช่วงเดียวกัน {n}", "{n} by this time last year")
BEFORE_SHORT = Text("ปีก่อน {n}", "last year {n}")
KEY = Text(
    "ขีดดำ และ “ปีก่อน” = ณ ไตรมาสเดียวกันของปีก่อน",
    "black mark, “last year” = by the same quarter of last year",
)
MARK = Text("ขีดดำ = แล้วเสร็จ ณ ไตรมาสเดียวกันของปีก่อน", "black mark = completed by the same quarter of the year before")
CASES_MARK = Text("ขีดดำ = ยอดสะสม ณ ไตรมาสเดียวกันของปีก่อน", "Black marks = total by the same quarter of the year before")
A_YEAR_BEFORE = Text("ปีก่อนช่วงเดียวกัน", "The same quarter of the year before")
DONE_BEFORE = Text("แล้วเสร็จ (ปีก่อนช่วงเดียวกัน)", "Completed by then last year")
RUNNING_BEFORE = Text("อยู่ระหว่างดำเนินการ (ปีก่อนช่วงเดียวกัน)", "In progress then")
SPENT_BEFORE = Text("เบิกจ่าย (ปีก่อนช่วงเดียวกัน)", "Disbursed by then last year")
CASES_BEFORE = Text("สะสม (ปีก่อนช่วงเดียวกัน)", "To date, the year before")
ABOUT = Text(
    "จำนวนโครงการตามสถานะล่าสุดของปี และเงินเบิกจ่ายสะสม ณ ไตรมาสเดียวกันของสองปี ปีงบประมาณใหม่เริ่มนับใหม่ จึงเทียบไตรมาสเดียวกันเท่านั้น",
    "Projects by the latest state of their year, and baht disbursed to date, at the same quarter of both years; a "
    "fiscal year begins anew, so that only the same quarters are compared",
)
WHOLE_PLAN = Text("ทั้งแผน", "The whole plan")
NOTHING_BEFORE = Text("ไม่มีรายงานของไตรมาสเดียวกันปีก่อน", "Nothing was reported for the same quarter of the year before")
_IN_BRACKETS = Text(" (ปีก่อนช่วงเดียวกัน {n})", " ({n} by this time last year)")
_FINDING = Text(
    "แล้วเสร็จ {done} โครงการ (ปีก่อนช่วงเดียวกัน {done_before}) กำลังดำเนินการ {running} ({running_before})",
    "Projects completed: {done} ({done_before} by this time last year), in progress: {running} ({running_before})",
)
_SPENT = Text("เบิกจ่าย {spent} บาท (ปีก่อน {before})", "baht disbursed: {spent} ({before})")


def spent(found: CarriedOut | None) -> str | None:
    """Write the baht disbursed up to a quarter, with ≥ where some have not said; None where nothing is known."""
    if found is None or found.spent is None:
        return None
    return f"≥ {number(found.spent)}" if found.at_least else number(found.spent)


def written(n: float | str) -> str:
    """Write a figure that is not written yet."""
    return n if isinstance(n, str) else number(n)


def bracketed(n: float | str | None) -> Text:
    """Return the clause that tells a figure of the year before, or no words where there is none."""
    return NO_WORDS if n is None else _IN_BRACKETS.fill(n=written(n))


def beside(sentence: Text, n: float | str | None) -> Text:
    """Return a sentence with the figure of the year before behind it."""
    return join(sentence, bracketed(n), by="")


def finding(now: CarriedOut | None, before: CarriedOut | None) -> Text:
    """Say what was carried out up to now and up to the same quarter of the year before."""
    if now is None or before is None:
        return NOTHING_BEFORE
    told = _FINDING.fill(
        done=now.done, done_before=before.done, running=now.in_progress, running_before=before.in_progress
    )
    if now.spent is None or before.spent is None:
        return told
    return join(told, _SPENT.fill(spent=spent(now), before=spent(before)))


def done_before(summary: Summary, number_of: int | None = None) -> int | None:
    """Return how many projects were completed by the same quarter of the year before."""
    before = carried_out_before(summary, number_of)
    return None if before is None else before.done


def cases_note(summary: Summary) -> list[Text]:
    """Say the cases to date at the same quarter of the year before, in a year that is open."""
    before = cases_before(summary)
    if before is None or summary.case_year.closed or summary.case_year.count is None:
        return []
    return [BEFORE.fill(n=before)]
