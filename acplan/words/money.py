"""Words of budgets and spending."""

from __future__ import annotations

from acplan.measures.projects import RollUp
from acplan.words import counted, missing
from acplan.words.numbers import NOTHING, number
from acplan.words.text import Text, join
from acplan.words.year_before import beside

HEAD = Text("เบิกจ่าย / แผน (บาท)", "Disbursed / plan (baht)")
HEAD_SHORT = Text("เบิกจ่าย / แผน (บาท)", "Disbursed / plan")
PLANNED = Text("ตามแผน", "Planned")
ENACTED = Text("ตามข้อบัญญัติ", "Enacted")
DISBURSED = Text("เบิกจ่าย", "Disbursed")
BAHT = counted.BAHT
PLANNED_BAHT = Text("ตามแผน {n} บาท", "{n} baht planned")
OF_BAHT = Text("จาก {n} บาท", "of {n} baht")
SPENT_OF_PLANNED = Text("{spent} จาก {planned} บาท", "{spent} of {planned} baht")
NO_BUDGET = Text("ไม่ใช้งบประมาณ", "No budget needed")
NOT_REPORTED = Text("ยังไม่รายงาน", "Not reported")
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
UNSPENT = Text("ยังไม่เบิกจ่าย {n} จาก {all} โครงการที่มีงบ", "{n} of {all} projects with money {n:has|have} spent nothing")
ALL_SPENT = Text("ทุกโครงการที่มีงบเบิกจ่ายแล้ว", "Every project with money has spent some of it")
SOME_SPENT = Text(
    "เบิกจ่ายแล้ว {n} จาก {all} โครงการที่มีงบ ที่เหลือแล้วเสร็จหรือดำเนินการไม่ได้โดยไม่ได้ใช้เงิน",
    "{n} of {all} projects with money {n:has|have} spent some of it; the others ended without spending",
)
SPENDING_UNKNOWN = Text(
    "ยังไม่รายงานการเบิกจ่าย {n} จาก {all} โครงการที่มีงบ",
    "{n} of {all} projects with money {n:has|have} not reported spending",
)
_CAPTION = Text(
    "ปี {year} เบิกจ่าย {spent} จากงบตามแผน {planned} บาท", "{spent} of {planned} baht planned for {year} disbursed"
)
_CAPTION_UNKNOWN = Text(
    "ปี {year} ยังไม่รายงานการเบิกจ่าย จากงบตามแผน {planned} บาท", "No spending reported for {year}, {planned} baht planned"
)


def caption(total: RollUp, year: int, before: str | None = None) -> Text:
    """Say how much was disbursed of what was planned, and how many have not said.

    `before`: what was up to the same quarter of the year before.
    """
    if not (total.budget_planned or total.money_projects):
        return missing.NOTHING_YET.fill(year=year)
    sentence = (_CAPTION if total.spending_known else _CAPTION_UNKNOWN).fill(
        year=year, spent=spent_words(total), planned=number(total.budget_planned)
    )
    if not total.spending_known:
        return sentence
    told = beside(sentence, before)
    return join(told, lacking(total)) if total.money_missing else told


def spent_words(total: RollUp) -> str:
    """Write the baht that projects have disbursed together, with ≥ where some have not said."""
    if not total.spending_known:
        return NOTHING
    return f"≥ {number(total.budget_disbursed)}" if total.money_missing else number(total.budget_disbursed)


def lacking(total: RollUp) -> Text:
    """Say how many of those with money have not said what was disbursed."""
    return SPENDING_UNKNOWN.fill(n=total.money_missing, all=total.money_projects)


def total_words(total: RollUp) -> Text:
    """Write what projects have disbursed against what was planned for them together."""
    if total.budget_planned == 0 and not total.budget_disbursed:
        return NO_BUDGET
    if total.budget_planned == 0:
        return UNPLANNED.fill(amount=spent_words(total))
    both = f"{spent_words(total)} / {number(total.budget_planned)}"
    return Text(both, both)


def money_words(disbursed: float | None, planned: float, *, short: bool = False) -> Text:
    """Write disbursed against planned baht of a project; where no money was planned or spent it says so."""
    if planned == 0 and not disbursed:
        return NO_BUDGET_SHORT if short else NO_BUDGET
    if planned == 0:
        return UNPLANNED.fill(amount=baht(disbursed))
    both = f"{baht(disbursed)} / {number(planned)}"
    return Text(both, both)


def of_planned(total: RollUp) -> Text:
    """Write the planned baht of projects beside what was disbursed, or beside that it is not known."""
    return (OF_BAHT if total.spending_known else PLANNED_BAHT).fill(n=number(total.budget_planned))


def notes(total: RollUp) -> tuple[Text, ...]:
    """Write the enacted budget, or say that it is not reported, and how many have not said what was disbursed."""
    if not total.enacted_known:
        return (ENACTED_UNKNOWN,)
    mark = "≥ " if total.enacted_missing else ""
    enacted = ENACTED_BAHT.fill(n=f"{mark}{number(total.budget_enacted)}")
    return (enacted, lacking(total)) if total.money_missing else (enacted,)


def baht(value: float | None) -> str:
    """Write baht, or the mark for nothing."""
    return NOTHING if value is None else number(value)
