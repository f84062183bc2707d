"""Sentences of the audit, and the names of all figures that it compares."""

from __future__ import annotations

from collections.abc import Mapping

from acplan.issues import Severity, Wording
from acplan.words import attention, cases, indicators, ita, projects
from acplan.words.contract import DIMENSIONS
from acplan.words.ita import GRADES, TRACKS
from acplan.words.numbers import NOTHING, number
from acplan.words.text import Text, same

CLEAN = Text(
    "ตรวจ {saves} ครั้งที่บันทึก ไฟล์ที่ส่ง {uploads} ไฟล์ ไฟล์รายปี {workbooks} ไฟล์ แผน {plans} ฉบับ และคำนวณใหม่ {figures} ค่า "
    "จาก {periods} ไตรมาส ไม่พบความแตกต่าง",
    "Checked: saves {saves}, uploaded files {uploads}, yearly workbooks {workbooks}, versions of the plan {plans}. "
    "Recomputed: {figures} figures of {periods} {periods:quarter|quarters}. No difference was found.",
)
DIFFERENCES = Text(
    "ตรวจ {saves} ครั้งที่บันทึก ไฟล์ที่ส่ง {uploads} ไฟล์ ไฟล์รายปี {workbooks} ไฟล์ แผน {plans} ฉบับ และคำนวณใหม่ {figures} ค่า "
    "จาก {periods} ไตรมาส พบความแตกต่าง {n} ข้อ",
    "Checked: saves {saves}, uploaded files {uploads}, yearly workbooks {workbooks}, versions of the plan {plans}. "
    "Recomputed: {figures} figures of {periods} {periods:quarter|quarters}. Differences found: {n}.",
)
SAMPLE_CLEAN = Text(
    "ยังไม่มีการบันทึก จึงนับตัวเลขหลักของข้อมูลตัวอย่างใหม่จากไฟล์ {workbooks} ไฟล์: {figures} ค่า จาก {periods} ไตรมาส ไม่พบความแตกต่าง",
    "Nothing is saved yet, so the main figures of the sample were counted again from its {workbooks} workbooks: "
    "{figures} figures of {periods} {periods:quarter|quarters}. No difference was found.",
)
SAMPLE_DIFFERENCES = Text(
    "ยังไม่มีการบันทึก จึงนับตัวเลขหลักของข้อมูลตัวอย่างใหม่จากไฟล์ {workbooks} ไฟล์: {figures} ค่า จาก {periods} ไตรมาส "
    "พบความแตกต่าง {n} ข้อ",
    "Nothing is saved yet, so the main figures of the sample were counted again from its {workbooks} workbooks: "
    "{figures} figures of {periods} {periods:quarter|quarters}. Differences found: {n}.",
)
_BACKUP = Text("นำไฟล์นี้กลับมาจากสำเนาสำรอง", "Bring the file back from a backup.")
_START = Text("เปิดโปรแกรมหนึ่งครั้ง แล้วตรวจใหม่", "Start the program once, then audit again.")


def _error(code: str, found: Text, why: Text, todo: Text) -> Wording:
    return Wording(code, Severity.ERROR, found, why, todo)


LOG_DAMAGED = _error(
    "audit_log_damaged",
    Text("ประวัติการบันทึกเสียหายที่บรรทัด {line}", "The log of saves is damaged at line {line}."),
    Text("ตรวจได้ถึงการบันทึกครั้งที่ {save} เท่านั้น", "Only the saves up to {save} could be checked."),
    Text("นำสำเนาสำรองของโฟลเดอร์ข้อมูลกลับมา", "Bring back a backup of the data folder."),
)
LOG_DIFFERS = _error(
    "audit_log_differs",
    Text("ประวัติการบันทึกกับสำเนาไม่ตรงกัน", "The log of saves and its copy do not agree."),
    Text("หากไฟล์หนึ่งเสียหาย อีกไฟล์อาจกู้คืนไม่ครบ", "If one is damaged, the other may not restore all of it."),
    _START,
)
PLAN_LOST = _error(
    "audit_plan_lost",
    Text("ไม่พบไฟล์แผนฉบับนี้ หรือเนื้อหาไม่ตรงกับรุ่นในชื่อไฟล์", "This version of the plan is missing, or not what its name says."),
    Text("ผลในอดีตจึงเทียบกับแผนในเวลานั้นไม่ได้", "Past results cannot be judged by the plan of then."),
    _BACKUP,
)
FILE_MISSING = _error(
    "audit_file_missing",
    Text("ไม่พบไฟล์ของการบันทึกครั้งที่ {save}", "The file of save {save} is missing."),
    Text("จึงไม่มีหลักฐานของการบันทึกครั้งนั้น", "The evidence of that save is lost."),
    _BACKUP,
)
FILE_ALTERED = _error(
    "audit_file_altered",
    Text("ไฟล์ของการบันทึกครั้งที่ {save} ไม่ใช่สำเนาที่เก็บไว้", "The file of save {save} is not the copy that was kept."),
    Text("จึงใช้เป็นหลักฐานของการบันทึกครั้งนั้นไม่ได้", "It is no evidence of that save."),
    _BACKUP,
)
SAVE_DIFFERS = _error(
    "audit_save_differs",
    Text("การบันทึกครั้งที่ {save} ไม่ตรงกับที่อ่านได้ใหม่", "Save {save} is not what reading it again gives."),
    Text("ประวัติหรือไฟล์อาจถูกแก้ไข หรือเกณฑ์การอ่านเปลี่ยนไป", "Log or file may have been altered, or the rules of reading."),
    Text("เทียบไฟล์ที่เก็บไว้กับประวัติของการบันทึกครั้งนั้น", "Compare the kept file with the history of that save."),
)
WORKBOOK_MISSING = _error(
    "audit_workbook_missing",
    Text("ไม่พบไฟล์รายปีนี้ หรือเปิดไม่ได้", "This yearly workbook is missing or cannot be opened."),
    Text("ไฟล์รายปีสร้างใหม่ได้จากประวัติ", "It can be made again from the history."),
    _START,
)
WORKBOOK_UNKNOWN = _error(
    "audit_workbook_unknown",
    Text("ไฟล์รายปีนี้ไม่มีในประวัติการบันทึก", "The history knows nothing of this yearly workbook."),
    Text("ตัวเลขในไฟล์จึงไม่ถูกนำมาแสดง", "Its figures are not shown."),
    _START,
)
WORKBOOK_DIFFERS = _error(
    "audit_workbook_differs",
    Text(
        "ไฟล์รายปีนี้ต่างจากประวัติการบันทึก {count} ช่อง",
        "This yearly workbook differs from the history in {count} {count:cell|cells}.",
    ),
    Text("อาจมีการแก้ไขโดยตรงที่ยังไม่ได้บันทึก", "It may have been edited by hand and not recorded yet."),
    _START,
)
WORKBOOK_RESAVED = _error(
    "audit_workbook_resaved",
    Text(
        "ไฟล์รายปีนี้ถูกบันทึกซ้ำโดยโปรแกรมอื่น ตัวเลขเหมือนเดิม",
        "Another program saved this yearly workbook; its figures are the same.",
    ),
    Text("ไฟล์จึงไม่ตรงกับค่าแฮชในประวัติ", "It has not the hash that the history states."),
    _START,
)
_WHEN = Text(
    "พบครั้งแรกในตัวเลข ณ ปี {year} ไตรมาส {quarter} และต่างกันรวม {periods} ไตรมาส",
    "First at {year} Q{quarter}; it differs at {periods} of the quarters.",
)
FIGURE_DIFFERS = {
    "uploads": _error(
        "audit_figure_uploads",
        Text(
            "{figure}: หน้าจอแสดง {shown} แต่ไฟล์ที่ส่งมาให้ผล {found}",
            "{figure} is {shown} on the pages, {found} by the uploaded files.",
        ),
        _WHEN,
        Text("เทียบการบันทึกที่แจ้งไว้ข้างต้นกับไฟล์ที่ส่งมา", "Compare the saves named above with their files."),
    ),
    "workbooks": _error(
        "audit_figure_workbooks",
        Text(
            "{figure}: หน้าจอแสดง {shown} แต่ไฟล์รายปีให้ผล {found}",
            "{figure} is {shown} on the pages, {found} by the yearly workbooks.",
        ),
        _WHEN,
        Text(
            "เปิดไฟล์รายปีที่แจ้งไว้ข้างต้น แล้วตรวจว่าเป็นการแก้ไขที่ตั้งใจ",
            "Open the workbook named above and see whether it was edited.",
        ),
    ),
    "recount": _error(
        "audit_figure_recount",
        Text(
            "{figure}: หน้าจอแสดง {shown} แต่นับใหม่ได้ {found}",
            "{figure} is {shown} on the pages, {found} when counted again.",
        ),
        _WHEN,
        Text(
            "แจ้งผู้ดูแลโปรแกรม อย่าใช้ตัวเลขนี้จนกว่าจะแก้ไข",
            "Tell who maintains the program; do not use the figure until it is mended.",
        ),
    ),
}
SAVES_LOST = _error(
    "audit_saves_lost",
    Text("ไฟล์นี้เป็นของการบันทึกที่ไม่มีในประวัติแล้ว", "The file belongs to a save that the history no longer has."),
    Text("ประวัติเหลือถึงการบันทึกครั้งที่ {save} จึงอาจขาดหาย", "The history ends at save {save}; it may have lost some."),
    Text("นำสำเนาสำรองของโฟลเดอร์ข้อมูลกลับมา", "Bring back a backup of the data folder."),
)
CUT_OFF = Wording(
    "audit_cut_off",
    Severity.WARNING,
    Text("ไม่มีการบันทึกใดอ้างถึงไฟล์นี้", "No save names this file."),
    Text("เป็นของการบันทึกที่ถูกตัดกลางคัน จึงไม่มีผลต่อตัวเลข", "A save that was cut off left it; it counts for nothing."),
    Text("เก็บไว้หรือลบก็ได้", "Keep it or delete it."),
)

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
_NAMES = DIMENSIONS | {
    "count": Text("จำนวน", "count"),
    "quarters": Text("ไตรมาสที่รายงาน", "quarters reported"),
    "base": Text("จำนวนปีฐาน", "base year’s count"),
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
    "reported": Text("โครงการที่รายงานแล้ว", "projects that have reported"),
    "cancelled_in": Text("ยกเลิกในปี", "cancelled in"),
    "awaiting_report": Text("รอการรายงานผลตาม e-PlanNACC", "awaiting report by e-PlanNACC"),
    "budget_planned": Text("งบตามแผน", "budget planned"),
    "money_projects": Text("โครงการที่มีงบ", "projects with money"),
    "enacted_missing": Text("โครงการที่ยังไม่รายงานงบตามข้อบัญญัติ", "projects without an enacted budget reported"),
    "money_missing": Text("โครงการที่ยังไม่รายงานเงิน", "projects without money reported"),
    "indicators_met": Text("ตัวชี้วัดบรรลุ", "indicators met"),
    "indicators_judged": Text("ตัวชี้วัดที่ตัดสินแล้ว", "indicators judged"),
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
    "chance_over": Text("โอกาสเกินเพดานโดยบังเอิญ", "over the ceiling by chance"),
    "plan_score": Text("คะแนนการดำเนินการ", "plan score"),
    "over_ceiling": Text("เทียบเพดาน", "against the ceiling"),
    "quadrant": Text("ช่องของภาพ", "part of the picture"),
    "to_date": Text("ยังไม่ครบปี", "to date"),
    "attention": Text("ต้องติดตาม", "needs attention"),
    "before": Text("ผลปีก่อน", "the year before"),
}
_WORDS: Mapping[tuple[str, str], Mapping[str, Text]] = {
    ("cases", "verdict"): {word.value: text for word, text in cases.VERDICTS.items()},
    ("ita", "verdict"): {word.value: text for word, text in ita.VERDICTS.items()},
    ("ita", "track"): {word.value: text for word, text in TRACKS.items()},
    ("ita", "grade"): {word.value: text for word, text in GRADES.items()},
    ("projects", "state"): {word.value: text for word, text in projects.STATES.items()},
    ("indicators", "state"): {word.value: text for word, text in indicators.STATES.items()},
}
_TRUTH = {True: Text("ใช่", "yes"), False: Text("ไม่ใช่", "no")}


def figure_words(figure: tuple[str, ...]) -> Text:
    """Name a figure by the part of the summary, the year or thing it is of, and itself; what is unknown by its code."""
    part, of, *names = figure
    named = attention.NAMES.get(of, same(of)) if part == "attention" else same(of)
    head = _PARTS.get(part, same(f"{part} {{of}}")).fill(of=named)
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
