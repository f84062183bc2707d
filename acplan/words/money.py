"""Words of budgets and spending."""

from __future__ import annotations

from acplan.measures.projects import RollUp
from acplan.words import missing
from acplan.words.numbers import NOTHING, number
from acplan.words.text import Text
from acplan.words.year_before import beside

HEAD = Text("เบิกจ่าย / แผน (บาท)", "Disbursed / plan (baht)")
HEAD_SHORT = Text("เบิกจ่าย / แผน (บาท)", "Disbursed / plan")
PLANNED = Text("ตามแผน", "Planned")
ENACTED = Text("ตามข้อบัญญัติ", "Enacted")
DISBURSED = Text("เบิกจ่าย", "Disbursed")
BAHT = Text("บาท", "baht")
OF_BAHT = Text("จาก {n} บาท", "of {n} baht")
SPENT_OF_PLANNED = Text("{spent} จาก {planned} บาท", "{spent} of {planned} baht")
NO_BUDGET = Text("ไม่ใช้งบประมาณ", "No budget needed")
NO_BUDGET_SHORT = Text("ไม่ใช้งบ", "None needed")
UNPLANNED = Text("{amount} (ไม่มีในแผน)", "{amount} (not planned)")
ENACTED_UNKNOWN = Text("ยังไม่รายงานงบตามข้อบัญญัติ", "Enacted budget not reported")
ENACTED_BAHT = Text("ตามข้อบัญญัติ {n} บาท", "Enacted: {n} baht")

BY_YEAR = Text("งบประมาณและการเบิกจ่ายรายปี (บาท)", "Budget and spending by year (baht)")
DASH = Text("“–” = ยังไม่รายงาน ไม่ใช่ศูนย์", "“–” = not reported, which is not zero")
NONE_IN_DIMENSION = Text("มิตินี้ไม่ใช้งบประมาณตามแผน", "The plan gives this dimension no budget")
HEADING = Text("งบประมาณทั้งแผน", "Money of the whole plan")
ALL_BY_YEAR = Text("งบประมาณและการเบิกจ่ายทั้งแผนรายปี", "Budget and spending of the whole plan by year")
PROJECTS = Text("โครงการที่ใช้งบประมาณ ปี {year}", "Projects with money, {year}")
NO_PROJECTS = Text("ปีนี้ไม่มีโครงการที่ใช้งบประมาณ", "No project has money this year")
UNSPENT = Text("ยังไม่เบิกจ่าย {n} จาก {all} โครงการที่มีงบ", "{n} of {all} projects with money have spent nothing")
ALL_SPENT = Text("ทุกโครงการที่มีงบเบิกจ่ายแล้ว", "Every project with money has spent some of it")
SPENDING_UNKNOWN = Text(
    "ยังไม่รายงานการเบิกจ่าย {n} จาก {all} โครงการที่มีงบ", "Spending not reported: {n} of {all} projects with money"
)
_CAPTION = Text(
    "ปี {year} เบิกจ่าย {spent} จากงบตามแผน {planned} บาท", "{spent} of {planned} baht planned for {year} disbursed"
)
_CAPTION_UNKNOWN = Text(
    "ปี {year} ยังไม่รายงานการเบิกจ่าย จากงบตามแผน {planned} บาท", "No spending reported for {year}, {planned} baht planned"
)


def caption(total: RollUp, year: int, before: float | None = None) -> Text:
    """Say how much was disbursed of what was planned; `before`: up to the same quarter of the year before."""
    sentence = (
        _CAPTION
        if total.budget_disbursed is not None
        else _CAPTION_UNKNOWN
        if total.budget_planned
        else missing.NOTHING_YET
    )
    told = sentence.fill(year=year, spent=number(total.budget_disbursed), planned=number(total.budget_planned))
    return told if total.budget_disbursed is None else beside(told, before)


def money_words(disbursed: float | None, planned: float, *, short: bool = False) -> Text:
    """Write disbursed against planned baht; where no money was planned or spent it says so."""
    if planned == 0 and not disbursed:
        return NO_BUDGET_SHORT if short else NO_BUDGET
    if planned == 0:
        return UNPLANNED.fill(amount=baht(disbursed))
    both = f"{baht(disbursed)} / {number(planned)}"
    return Text(both, both)


def enacted_words(enacted: float | None) -> Text:
    """Write the enacted budget, or say that it is not reported."""
    return ENACTED_UNKNOWN if enacted is None else ENACTED_BAHT.fill(n=number(enacted))


def baht(value: float | None) -> str:
    """Write baht, or the mark for nothing."""
    return NOTHING if value is None else number(value)
