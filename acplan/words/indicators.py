"""Words of the plan's indicators, their verdicts and results."""

from __future__ import annotations

from acplan.measures.indicator_list import Unjudged
from acplan.measures.indicators import IndicatorCount, IndicatorYear, count_indicators
from acplan.measures.summary import Summary
from acplan.plan import PERCENT, Indicator
from acplan.rules import IndicatorState
from acplan.schema.plan import Operator
from acplan.words import numbers
from acplan.words.numbers import NOTHING, number
from acplan.words.text import Text, join, same

INDICATOR = Text("ตัวชี้วัด", "Indicator")
UNIT = Text("ตัวชี้วัด", "indicators")
MET_HEAD = Text("ตัวชี้วัดบรรลุ", "Indicators met")
MET_SHORT = Text("{met} จาก {judged}", "{met} of {judged}")
STATES = {
    IndicatorState.MET: Text("บรรลุ", "Met"),
    IndicatorState.REACHED: Text("ถึงเป้าในขณะนี้", "Reached so far"),
    IndicatorState.NOT_MET: Text("ไม่บรรลุ", "Not met"),
    IndicatorState.NOT_DUE: Text("ยังไม่ถึงกำหนด", "Not yet due"),
    IndicatorState.NO_DATA: Text("ไม่มีข้อมูล", "No data"),
    IndicatorState.SHOWN: Text("เชิงคุณภาพ (ไม่ตัดสิน)", "Qualitative (not judged)"),
}
EXISTS = {1.0: Text("มี", "exists"), 0.0: Text("ไม่มี", "does not exist")}

BY_MISSION = Text("ตัวชี้วัดตามภารกิจ ปี {year}", "Indicators by mission, {year}")
BY_DIMENSION = Text("ตัวชี้วัดตามมิติ ปี {year}", "Indicators by dimension, {year}")
ABOUT = Text("นับผลผลิตและผลลัพธ์ทุกข้อของแผน", "Counts every output and outcome of the plan")
_STATE_COUNT = Text("{state} {n}", "{state}: {n}")
_UNJUDGED = (IndicatorState.REACHED, IndicatorState.NOT_DUE, IndicatorState.NO_DATA, IndicatorState.SHOWN)
_NO_VERDICT = Text("ไม่มีตัวชี้วัดที่ตัดสินได้", "No indicator could be judged")
_NOT_JUDGED = Text("ยังไม่ตัดสิน {n} จาก {all} ตัวชี้วัด: {parts}", "Not judged: {n} of {all} indicators ({parts})")
_ALL_JUDGED = Text("ตัดสินได้ทุกตัวชี้วัด", "Every indicator is judged")
RULES = Text(
    "จำนวน “อย่างน้อย” และ “มี” นับว่าบรรลุทันทีที่ถึง ร้อยละและคะแนนลดลงได้อีก จึงเป็น “ถึงเป้าในขณะนี้” จนสิ้นปี "
    "สิ่งที่บรรลุไม่ได้แล้วนับว่าไม่บรรลุทันที นอกนั้นตัดสินเมื่อสิ้นปี ตัวชี้วัดที่ต้องลดลงหรือเพิ่มขึ้น เช่น เรื่องร้องเรียน "
    "นับว่าบรรลุเฉพาะเมื่อปิดแล้วทั้งสองปี คือผล ณ ไตรมาส 4 เทียบกับไตรมาส 4 ของปีก่อน",
    "Counts of “at least” and “exists” are met as soon as they are reached; shares and scores can fall back and are "
    "“reached so far” until the year’s end. What can no longer be met is not met at once; all else is judged at the "
    "year’s end. What must fall or rise, such as complaints, is met only between closed years: the result at Q4 "
    "against that at Q4 of the year before",
)

# The list of all

_MET = Text("บรรลุ {met} จาก {judged} ตัวชี้วัดที่ตัดสินได้", "{met} of {judged} judged indicators met")
_MOST_MISSED = Text("ไม่บรรลุมากที่สุดใน{where} ({n})", "most missed in {where} ({n})")
_MOST_LACKING = Text("ไม่มีข้อมูลมากที่สุดใน{where} ({n})", "most without data in {where} ({n})")
_NONE_JUDGED = Text("ยังไม่มีตัวชี้วัดที่ตัดสินได้ จาก {n} ตัวชี้วัด", "None of the {n} indicators can be judged yet")
_NONE_REPORTED = Text("ยังไม่มีรายงานผลตัวชี้วัดของปี {year}", "No result of any indicator is reported for {year}")
_BASE_YEAR = Text(
    "ปีฐานไม่ตัดสินตัวชี้วัด · มีตัวเลขให้ปีถัดไปเทียบแล้ว {n} จาก {all} ตัวชี้วัด",
    "The base year is not judged · {n} of the {all} figures that the next year is compared with are reported",
)
_DIMENSION, _AND = Text("มิติ {number}", "dimension {number}"), Text(" และ", " and ")
ALL_STATES = Text("ทุกผลการตัดสิน", "All verdicts")
STATE = Text("ผลการตัดสิน", "Verdict")
COUNT = Text("{name} ({n})", "{name} ({n})")
SHOWN = Text("แสดง {n} จาก {all} ตัวชี้วัด", "Showing {n} of {all} indicators")
EMPTY = Text(
    "ไม่มีตัวชี้วัดที่ตรงกับที่เลือก ลองเลือกหน่วยงาน ผล หรือมิติอื่น", "No indicator is as chosen; try another unit, result or dimension"
)
WORKBOOK = Text("ตัวชี้วัดของแผนและผล", "Indicators of the plan and their results")
DOWNLOAD = Text("ดาวน์โหลดรายการที่แสดง (.xlsx)", "Download this list (.xlsx)")
FILE_NAME = Text("ตัวชี้วัด-{year}-ไตรมาส-{quarter}.xlsx", "indicators-{year}-q{quarter}.xlsx")
CODE = Text("รหัส", "Code")
WORDING = Text("ตัวชี้วัดตามแผน", "Indicator, as the plan puts it")
TARGET = Text("เป้าหมายตามที่พิมพ์", "Target as printed")
RESULT_OF = Text("ผลปี {year}", "Result {year}")
REPORTING = Text("การรายงาน", "Reporting")
AT_QUARTER = Text("ไตรมาส {quarter}", "at Q{quarter}")
MET_OF = Text("บรรลุ {met} จาก {judged}", "{met} of {judged} met")
NOT_ONE_JUDGED = Text("ยังไม่ตัดสิน", "none judged")
PERIOD = Text("ผล ณ ปี {year} ไตรมาส {quarter}", "Results at {year} Q{quarter}")
UNJUDGED = {
    Unjudged.NOT_REPORTED: Text("ยังไม่รายงานผล", "no result reported"),
    Unjudged.NOT_CLOSED: Text("สิ้นปีแล้ว แต่ยังไม่รายงานผลไตรมาส 4", "the year has ended without a result at Q4"),
    Unjudged.NO_YEAR_BEFORE: Text("ไม่มีผลไตรมาส 4 ของปี {before} ให้เทียบ", "no result at Q4 of {before} to compare with"),
    Unjudged.AT_YEAR_END: Text("ตัดสินเมื่อสิ้นปี", "judged at the year’s end"),
    Unjudged.AGAINST_YEAR_BEFORE: Text("ตัดสินเมื่อสิ้นปี เทียบกับปี {before}", "judged at the year’s end against {before}"),
    Unjudged.NO_MEASURE: Text("แผนไม่ระบุวิธีวัด จึงไม่ตัดสิน", "the plan gives no measure, so it is not judged"),
}
QUALITATIVE = Text("เชิงคุณภาพ", "Qualitative")
BASE_REPORTED = {True: Text("มีตัวเลขแล้ว", "Reported"), False: Text("ยังไม่รายงาน", "Not reported")}


def finding(summary: Summary) -> Text:
    """Say how many indicators are met, and in which dimension most are missed or lack data."""
    year, found = summary.period.year, summary.indicators
    asked = summary.plan.indicators_of(year)
    if year == summary.plan.base_year:
        known = {each.indicator for each in found if each.value is not None}
        return _BASE_YEAR.fill(n=sum(1 for each in asked if each.code in known), all=len(asked))
    if all(each.reported_quarter is None for each in found):
        return _NONE_REPORTED.fill(year=year)
    total = count_indicators(found)
    parts = [(_MET if total.judged else _NONE_JUDGED).fill(met=total.met, judged=total.judged, n=len(found))]
    for sentence, name in ((_MOST_MISSED, "not_met"), (_MOST_LACKING, "no_data")):
        counts = {dimension.number: getattr(dimension.indicators, name) for dimension in summary.dimensions}
        most = max(counts.values())
        if most:
            where = [_DIMENSION.fill(number=number) for number, count in counts.items() if count == most]
            parts.append(sentence.fill(where=join(*where, by=_AND), n=most))
    return join(*parts)


def caption(counted: IndicatorCount) -> Text:
    """Say how many indicators are met of those judged."""
    return _MET.fill(met=counted.met, judged=counted.judged) if counted.judged else _NO_VERDICT


def not_judged(counted: IndicatorCount) -> tuple[Text, ...]:
    """Say how many indicators are not judged, by the reason why."""
    told = ((STATES[state], getattr(counted, state.value)) for state in _UNJUDGED)
    return tuple(_STATE_COUNT.fill(state=state, n=n) for state, n in told if n)


def unjudged_caption(total: IndicatorCount, of_all: int) -> Text:
    """Say how many indicators have no verdict, and why."""
    if total.judged == of_all:
        return _ALL_JUDGED
    told = not_judged(total)
    parts = Text(join(*told).th, join(*told, by=", ").en)
    return _NOT_JUDGED.fill(n=of_all - total.judged, all=of_all, parts=parts)


def result_words(plan: Indicator, result: IndicatorYear) -> Text:
    """Write a result as reported: in the plan's unit, or the words of a qualitative one."""
    if result.text is not None and plan.operator != Operator.EXISTS:
        return same(result.text)
    if result.value is None:
        return same(NOTHING)
    if plan.operator == Operator.EXISTS:
        return EXISTS[result.value]
    figure = number(result.value)
    if plan.unit == PERCENT and plan.operator != Operator.DECREASES_BY:
        return numbers.PERCENT.fill(n=figure)
    unit = "" if plan.unit == PERCENT else plan.unit  # of what is to fall by some percent the count is reported
    return same(f"{figure} {unit}".strip())
