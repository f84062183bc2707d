"""The names of all figures of a summary, and how their values are written."""

from __future__ import annotations

from collections.abc import Mapping

from acplan.words.numbers import NOTHING, number
from acplan.words.text import Text, same
from acplan.words.verdicts import CASE_VERDICTS, GRADES, INDICATOR_STATES, ITA_VERDICTS, PROJECT_STATES, TRACKS

_PARTS = {
    "cases": Text("คดีทุจริต ปี {of}", "Corruption cases of {of}"),
    "ita": Text("ITA ปี {of}", "ITA of {of}"),
    "dimensions": Text("มิติที่ {of}", "Dimension {of}"),
    "projects": Text("โครงการ {of}", "Project {of}"),
    "indicators": Text("ตัวชี้วัด {of}", "Indicator {of}"),
    "missing": Text("สิ่งที่ยังขาด", "What is missing"),
    "units": Text("หน่วยงาน {of}", "Unit {of}"),
    "two_scores": Text("การดำเนินการและผลด้านคดี ปี {of}", "Both scores of {of}"),
    "attention": Text("ต้องติดตาม {of}", "Needs attention: {of}"),
    "changes": Text("สิ่งที่เปลี่ยน {of}", "What changed: {of}"),
}
_NAMES = {
    "count": Text("จำนวน", "count"),
    "quarters": Text("ไตรมาสที่รายงาน", "quarters reported"),
    "base": Text("จำนวนปีฐาน", "base year's count"),
    "target": Text("เป้าหมาย", "target"),
    "ceiling": Text("เพดาน", "ceiling"),
    "reduction": Text("ลดลงร้อยละ", "reduction in percent"),
    "reduction_target": Text("เป้าหมายลดร้อยละ", "target reduction in percent"),
    "verdict": Text("ผล", "verdict"),
    "missed_by": Text("เกินเพดาน", "missed by"),
    "closed": Text("ครบปี", "year complete"),
    "at_least": Text("อย่างน้อย", "at least"),
    "reason": Text("เหตุผล", "reason"),
    "stage": Text("ขั้นตอนที่นับ", "stage counted"),
    "source": Text("แหล่งข้อมูล", "source"),
    "cut_off": Text("ข้อมูล ณ วันที่", "cut-off date"),
    "score": Text("คะแนน", "score"),
    "pass_mark": Text("เกณฑ์ผ่าน", "pass mark"),
    "passed": Text("ผ่านเกณฑ์", "passed"),
    "grade": Text("ระดับ", "grade"),
    "track": Text("เป้าหมายที่ใช้", "goal that applies"),
    "distance": Text("ระยะห่างจากเป้าหมาย", "distance from the target"),
    "to_pass": Text("ระยะห่างจากเกณฑ์ผ่าน", "distance from the pass mark"),
    "national": Text("เฉลี่ยทั้งประเทศ", "national average"),
    "recomputed": Text("คะแนนรวมที่คำนวณจากสิบตัวชี้วัด", "total of the ten indicators"),
    "tools": Text("เครื่องมือ", "tool"),
    "indicators": Text("ตัวชี้วัดที่", "indicator"),
    "projects": Text("จำนวนโครงการ", "projects"),
    "done": Text("แล้วเสร็จ", "completed"),
    "in_progress": Text("อยู่ระหว่างดำเนินการ", "in progress"),
    "unable": Text("ไม่สามารถดำเนินการได้", "cannot be carried out"),
    "unreported": Text("รอการรายงานผล", "awaiting report"),
    "budget_planned": Text("งบตามแผน", "budget planned"),
    "budget_enacted": Text("งบตามข้อบัญญัติ", "budget enacted"),
    "budget_disbursed": Text("เบิกจ่าย", "disbursed"),
    "money_missing": Text("โครงการที่ยังไม่รายงานเงิน", "projects without money reported"),
    "indicators_met": Text("ตัวชี้วัดบรรลุ", "indicators met"),
    "indicators_judged": Text("ตัวชี้วัดที่ตัดสินได้", "indicators judged"),
    "indicators_not_met": Text("ตัวชี้วัดไม่บรรลุ", "indicators not met"),
    "indicators_reached": Text("ตัวชี้วัดถึงเป้าในขณะนี้", "indicators reached so far"),
    "indicators_not_due": Text("ตัวชี้วัดยังไม่ถึงกำหนด", "indicators not yet due"),
    "indicators_no_data": Text("ตัวชี้วัดไม่มีข้อมูล", "indicators without data"),
    "indicators_shown": Text("ตัวชี้วัดเชิงคุณภาพ", "qualitative indicators"),
    "name": Text("ชื่อ", "name"),
    "dimension": Text("มิติ", "dimension"),
    "mission": Text("ภารกิจ", "mission"),
    "units": Text("ผู้รับผิดชอบ", "units"),
    "state": Text("สถานะ", "state"),
    "status": Text("สถานะที่รายงาน", "status reported"),
    "reported_quarter": Text("ไตรมาสที่รายงานล่าสุด", "latest quarter reported"),
    "stale": Text("รายงานเก่า", "report is old"),
    "waiting": Text("ไตรมาสที่ค้าง", "quarters open"),
    "percent": Text("ความก้าวหน้า", "progress"),
    "uses_no_budget": Text("ไม่ใช้งบประมาณ", "needs no budget"),
    "result": Text("ผลการดำเนินงาน", "result"),
    "obstacle": Text("ปัญหา/อุปสรรค", "obstacle"),
    "suggestion": Text("ข้อเสนอแนะ", "suggestion"),
    "evidence": Text("หลักฐาน", "evidence"),
    "project": Text("โครงการ", "project"),
    "value": Text("ผล", "value"),
    "text": Text("ข้อความ", "text"),
    "certain": Text("แน่นอนแล้ว", "certain"),
    "chance": Text("โอกาสที่เป็นเพียงความบังเอิญ", "chance alone"),
    "plan_score": Text("คะแนนการดำเนินการ", "plan score"),
    "over_ceiling": Text("เทียบเพดาน", "against the ceiling"),
    "quadrant": Text("ช่องของภาพ", "part of the picture"),
    "to_date": Text("ยังไม่ครบปี", "to date"),
    "late": Text("ล่าช้า", "late"),
    "before": Text("ผลปีก่อน", "the year before"),
}
_WORDS: Mapping[tuple[str, str], Mapping[str, Text]] = {
    ("cases", "verdict"): {word.value: text for word, text in CASE_VERDICTS.items()},
    ("ita", "verdict"): {word.value: text for word, text in ITA_VERDICTS.items()},
    ("ita", "track"): {word.value: text for word, text in TRACKS.items()},
    ("ita", "grade"): {word.value: text for word, text in GRADES.items()},
    ("projects", "state"): {word.value: text for word, text in PROJECT_STATES.items()},
    ("indicators", "state"): {word.value: text for word, text in INDICATOR_STATES.items()},
}
_TRUTH = {True: Text("ใช่", "yes"), False: Text("ไม่ใช่", "no")}


def figure_words(figure: tuple[str, ...]) -> Text:
    """Name a figure by the part of the summary, the year or thing it is of, and itself; what is unknown by its code."""
    part, of, *names = figure
    head = _PARTS.get(part, same(f"{part} {{of}}")).fill(of=of)
    told = [_NAMES.get(name, same(name)) for name in names]
    return Text(" ".join([head.th, *(t.th for t in told)]), ": ".join([head.en, *(t.en for t in told)]))


def value_words(figure: tuple[str, ...], value: object) -> Text:
    """Write the value of a figure."""
    if isinstance(value, Text):
        return value
    if value is None or value == "":
        return same(NOTHING)
    if isinstance(value, bool):
        return _TRUTH[value]
    if isinstance(value, int | float):
        return same(number(value))
    return _WORDS.get((figure[0], figure[-1]), {}).get(str(value), same(str(value)))
