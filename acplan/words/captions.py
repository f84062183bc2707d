"""What each figure finds, in one sentence above it, so that a picture cut out of the screen still says it."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.ita_method import method_of
from acplan.measures.cases import CaseQuarter, CaseYear, ComplaintYear
from acplan.measures.indicators import IndicatorCount
from acplan.measures.ita import ItaYear
from acplan.measures.projects import RollUp
from acplan.rules import passes
from acplan.words.numbers import number
from acplan.words.text import Text

_NOTHING_YET = Text("ยังไม่มีรายงานของปี {year}", "Nothing reported for {year} yet")
_WHOLE_YEAR = Text("ปี {year} รายงานเป็นยอดทั้งปี {count} เรื่อง", "{year} is reported as a whole: {count}")
_QUARTER = Text(
    "ไตรมาส {quarter} มีคดีใหม่ {new} เรื่อง สะสม {total} จากเพดาน {ceiling}",
    "Q{quarter} brought {new} new, {total} in all against a ceiling of {ceiling}",
)
_QUARTER_NO_CEILING = Text(
    "ไตรมาส {quarter} มีคดีใหม่ {new} เรื่อง สะสม {total}", "Q{quarter} brought {new} new, {total} in all"
)
_COMPLAINTS = Text("ปี {year} รับเรื่องร้องเรียน {received} เรื่อง", "Complaints in {year}: {received} received")
_COMPLAINTS_TO_DATE = Text(
    "ปี {year} รับเรื่องร้องเรียน {received} เรื่อง ({quarters} จาก 4 ไตรมาส)",
    "Complaints in {year} ({quarters} of 4 quarters): {received} received",
)
_NO_COMPLAINTS = Text("ยังไม่มีรายงานเรื่องร้องเรียนของปี {year}", "No complaint figures for {year}")
_BEFORE = Text(" (ปีก่อน {before})", " ({before} the year before)")
_FINISHED = Text(" แล้วเสร็จ {closed}", ", {closed} closed")
_PENDING = Text(" คงค้าง {pending}", ", {pending} pending")
_INDICATORS = Text(
    "ต่ำกว่าเกณฑ์ผ่าน {n} จาก {all} ตัวชี้วัด ต่ำสุดคือ {name} {score}",
    "{n} of {all} indicators lie below the pass mark; the lowest is {name}, {score}",
)
_ALL_ABOVE = Text(
    "ทุกตัวชี้วัดถึงเกณฑ์ผ่าน ต่ำสุดคือ {name} {score}",
    "Every indicator reaches the pass mark; the lowest is {name}, {score}",
)
_TOOLS = Text("ถึงเกณฑ์ผ่าน {n} จาก {all} เครื่องมือ", "{n} of {all} tools reach the pass mark")
_TOOL_YEARS = Text(
    "ถึงเกณฑ์ผ่าน {n} จาก {all} เครื่องมือในปี {year} จาก {m} ในปี {before}",
    "{n} of {all} tools reach the pass mark in {year}, {m} in {before}",
)
_STATES = Text(
    "แล้วเสร็จ {done} กำลังดำเนินการ {running} ดำเนินการไม่ได้ {unable} รอรายงาน {silent}",
    "{done} completed, {running} in progress, {unable} cannot be carried out, {silent} awaiting report",
)
_MET = Text("บรรลุ {met} จาก {judged} ตัวชี้วัดที่ตัดสินได้", "{met} of {judged} judged indicators met")
_NONE_JUDGED = Text("ไม่มีตัวชี้วัดที่ตัดสินได้", "No indicator could be judged")
_MONEY = Text(
    "ปี {year} เบิกจ่าย {spent} จากงบตามแผน {planned} บาท", "{spent} of {planned} baht planned for {year} disbursed"
)
_UNPLANNED = Text(
    "ปี {year} เบิกจ่าย {spent} บาท โดยไม่มีงบในแผน", "{spent} baht disbursed in {year} without a planned budget"
)
_MONEY_UNKNOWN = Text(
    "ปี {year} ยังไม่รายงานการเบิกจ่าย จากงบตามแผน {planned} บาท", "No spending reported for {year}, {planned} baht planned"
)


def case_quarters(quarters: Sequence[CaseQuarter], year: CaseYear) -> Text:
    """Say what the latest reported quarter brought."""
    reported = [quarter for quarter in quarters if quarter.cases is not None]
    if not reported:
        sentence = _NOTHING_YET if year.count is None else _WHOLE_YEAR
        return sentence.fill(year=year.year, count=year.count)
    last = reported[-1]
    sentence = _QUARTER_NO_CEILING if year.ceiling is None else _QUARTER
    total = f"≥ {last.to_date}" if last.at_least else last.to_date
    return sentence.fill(quarter=last.quarter, new=last.cases, total=total, ceiling=year.ceiling)


def complaints(years: Sequence[ComplaintYear], year: int) -> Text:
    """Say how many complaints a year brought, how many were closed, and how many are pending.

    The year before stands beside it only where both are known as a whole.
    """
    by_year = {each.year: each for each in years}
    now, before = by_year[year], by_year.get(year - 1)
    if now.received is None:
        return _NO_COMPLAINTS.fill(year=year)
    sentence = _COMPLAINTS if now.whole else _COMPLAINTS_TO_DATE
    text = sentence.fill(year=year, quarters=now.quarters, received=now.received)
    if now.whole and before and before.whole:
        text = _add(text, _BEFORE.fill(before=before.received))
    if now.closed is not None:
        text = _add(text, _FINISHED.fill(closed=now.closed))
    return text if now.pending is None else _add(text, _PENDING.fill(pending=now.pending))


def _add(text: Text, more: Text) -> Text:
    return Text(text.th + more.th, text.en + more.en)


def ita_indicators(year: ItaYear) -> Text:
    """Say how many indicators lie below the pass mark, and which is the lowest."""
    below = [n for n, score in year.indicators.items() if passes(score, year.year) is False]
    lowest = min(year.indicators, key=lambda n: year.indicators[n])
    sentence = _INDICATORS if below else _ALL_ABOVE
    name, score = method_of(year.year).names[lowest], number(year.indicators[lowest], 2)
    return sentence.fill(n=len(below), all=len(year.indicators), name=name, score=score)


def ita_tools(year: ItaYear) -> Text:
    """Say how many of the tools reach the pass mark."""
    reached = sum(1 for score in year.tools.values() if passes(score, year.year))
    return _TOOLS.fill(n=reached, all=len(method_of(year.year).tools))


def ita_tool_years(year: ItaYear, before: ItaYear) -> Text:
    """Say how many of the tools reach the pass mark, in a year and in the one before."""
    reached, earlier = (sum(1 for s in each.tools.values() if passes(s, each.year)) for each in (year, before))
    all_tools = len(method_of(year.year).tools)
    return _TOOL_YEARS.fill(n=reached, all=all_tools, year=year.year, m=earlier, before=before.year)


def project_states(total: RollUp, year: int) -> Text:
    """Say how many projects are in each state."""
    if total.unreported == total.projects:
        return _NOTHING_YET.fill(year=year)
    return _STATES.fill(done=total.done, running=total.in_progress, unable=total.unable, silent=total.unreported)


def indicators(counted: IndicatorCount) -> Text:
    """Say how many indicators are met of those judged."""
    return _MET.fill(met=counted.met, judged=counted.judged) if counted.judged else _NONE_JUDGED


def money(total: RollUp, year: int) -> Text:
    """Say how much was disbursed of what was planned."""
    sentence = (
        _MONEY if total.budget_disbursed is not None else _MONEY_UNKNOWN if total.budget_planned else _NOTHING_YET
    )
    return sentence.fill(year=year, spent=number(total.budget_disbursed), planned=number(total.budget_planned))
