"""Words of the plan's indicators, their verdicts and results."""

from __future__ import annotations

from acplan.measures.indicator_list import Unjudged
from acplan.measures.indicators import IndicatorCount, IndicatorYear, count_indicators
from acplan.measures.summary import Summary
from acplan.plan import PERCENT, SCORE, Indicator
from acplan.rules import IndicatorState
from acplan.schema.plan_choices import Operator
from acplan.words import counted, numbers
from acplan.words.numbers import NOTHING, number
from acplan.words.text import Text, join, same

INDICATOR = Text("ตัวชี้วัด", "Indicator")
UNIT = counted.INDICATORS
OF_ALL = Text("จาก {n} ตัวชี้วัด", "of {n} {n:indicator|indicators}")
NOT_KNOWN = Text("ไม่มีข้อมูล", "No data")
MET_HEAD = Text("ตัวชี้วัดบรรลุ", "Indicators met")
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
_NOT_MET_YET = {
    IndicatorState.NOT_MET: Text("ไม่บรรลุ {n}", "{n} not met"),
    IndicatorState.REACHED: Text("ถึงเป้าในขณะนี้ {n}", "{n} reached so far"),
    IndicatorState.NOT_DUE: Text("ยังไม่ถึงกำหนด {n}", "{n} not yet due"),
    IndicatorState.NO_DATA: Text("ไม่มีข้อมูล {n}", "{n} without data"),
}
"""What the rest of the whole is, the gravest first."""
_MET_AND_REST = Text("{met} ({rest})", "{met} ({rest})")
_MET = Text("บรรลุแล้ว {met} จาก {all} ตัวชี้วัด", "{met} of {all} {all:indicator|indicators} met")
_MET_MORE = Text(
    "บรรลุมากกว่าปีก่อนช่วงเดียวกัน {n} ตัวชี้วัด ({before} → {met})",
    "{n} more met than by this time last year ({before} → {met})",
)
_MET_FEWER = Text(
    "บรรลุน้อยกว่าปีก่อนช่วงเดียวกัน {n} ตัวชี้วัด ({before} → {met})",
    "{n} fewer met than by this time last year ({before} → {met})",
)
_MET_AS_MANY = Text("บรรลุเท่ากับปีก่อนช่วงเดียวกัน ({met} ตัวชี้วัด)", "As many met as by this time last year ({met})")
_ALL_SILENT = Text("ตัวชี้วัดยังไม่มีข้อมูล ({all} ข้อ)", "Indicators: no data yet ({all})")
_MET_SHORT = Text("บรรลุ {met} จาก {all}", "{met} of {all} met")
_ALL_QUALITATIVE = Text("ตัวชี้วัดเชิงคุณภาพทั้งหมด จึงไม่ตัดสิน", "All indicators are qualitative and not judged")
_QUALITATIVE_TOO = Text(
    "อีก {n} ตัวชี้วัดเป็นเชิงคุณภาพ แผนไม่ระบุวิธีวัด จึงแสดงโดยไม่ตัดสิน",
    "{n} more are qualitative: the plan gives no measure, so they are shown, not judged",
)
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

_MOST_MISSED = Text("ไม่บรรลุมากที่สุดใน{where} ({parts})", "most missed in {where} ({parts})")
_MOST_LACKING = Text("ไม่มีข้อมูลมากที่สุดใน{where} ({parts})", "most without data in {where} ({parts})")
_NONE_REPORTED = Text("ยังไม่มีรายงานผลตัวชี้วัดของปี {year}", "No result of any indicator is reported for {year}")
_BASE_YEAR = Text(
    "ปีฐานไม่ตัดสินตัวชี้วัด · มีตัวเลขให้ปีถัดไปเทียบแล้ว {n} จาก {all} ตัวชี้วัด",
    "The base year is not judged · {n} of the {all} figures that the next year is compared with are reported",
)
_DIMENSION, _AND = Text("มิติ {number}", "dimension {number}"), Text(" และ", " and ")
ALL_STATES = Text("ทุกผลการตัดสิน", "All verdicts")
STATE = Text("ผลการตัดสิน", "Verdict")
COUNT = Text("{name} ({n})", "{name} ({n})")
SHOWN = Text("แสดง {n} จาก {all} ตัวชี้วัด", "Showing {n} of {all} {all:indicator|indicators}")
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
    parts = [caption(count_indicators(found))]
    for sentence, name in ((_MOST_MISSED, "not_met"), (_MOST_LACKING, "no_data")):
        counts = {d.number: (getattr(d.indicators, name), d.indicators.judgeable) for d in summary.dimensions}
        most = max(n for n, _ in counts.values())
        if most:
            there = {number: whole for number, (n, whole) in counts.items() if n == most}
            where = [_DIMENSION.fill(number=number) for number in there]
            of = [numbers.OF.fill(part=most, whole=whole) for whole in there.values()]
            parts.append(sentence.fill(where=join(*where, by=_AND), parts=join(*of, by=", ")))
    return join(*parts)


def caption(counted: IndicatorCount) -> Text:
    """Say how many indicators are met of all that can be judged, and what the rest is."""
    if not counted.judgeable:
        return _ALL_QUALITATIVE
    if counted.silent:
        return _ALL_SILENT.fill(all=counted.judgeable)
    met, rest = _MET.fill(met=counted.met, all=counted.judgeable), not_met_yet(counted)
    return _MET_AND_REST.fill(met=met, rest=join(*rest, by=Text(" ", ", "))) if rest else met


def met_caption(counted: IndicatorCount, before: IndicatorCount | None) -> Text:
    """Say by how many more or fewer indicators are met than at the same quarter of the year before.

    Without one that can be compared: how many are met, and what the rest is.
    """
    if before is None or before.silent or counted.silent:
        return caption(counted)
    more = counted.met - before.met
    sentence = _MET_MORE if more > 0 else _MET_FEWER if more < 0 else _MET_AS_MANY
    return sentence.fill(n=abs(more), met=counted.met, before=before.met)


def met_of(counted: IndicatorCount) -> Text:
    """Write how many indicators are met of all that can be judged; the mark for nothing where nothing is known."""
    return numbers.NONE if counted.silent else numbers.OF.fill(part=counted.met, whole=counted.judgeable)


def in_short(counted: IndicatorCount) -> Text:
    """Say in a few words how many indicators are met; never by a mark."""
    if counted.silent:
        return NOT_KNOWN if counted.judgeable else QUALITATIVE
    return _MET_SHORT.fill(met=counted.met, all=counted.judgeable)


def not_met_yet(counted: IndicatorCount) -> tuple[Text, ...]:
    """Say of those that can be judged and are not met how many are in which state."""
    told = ((sentence, getattr(counted, state.value)) for state, sentence in _NOT_MET_YET.items())
    return tuple(sentence.fill(n=n) for sentence, n in told if n)


def qualitative_too(counted: IndicatorCount) -> tuple[Text, ...]:
    """Say how many indicators stand beside the whole, because they are never judged."""
    return (_QUALITATIVE_TOO.fill(n=counted.shown),) if counted.shown else ()


POINTS = Text("{n} คะแนน", "{n} points")


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
    if plan.unit == SCORE:
        return POINTS.fill(n=figure)
    unit = "" if plan.unit == PERCENT else plan.unit  # of what is to fall by some percent the count is reported
    return same(f"{figure} {unit}".strip())
