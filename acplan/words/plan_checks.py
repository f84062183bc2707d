"""Words of what is found in the plan itself."""

from __future__ import annotations

import re

from acplan.words.text import Text

FINDING = Text(
    "เอกสารแผนมีจุดที่ขัดแย้งกันเองหรือไม่ชัดเจน {n} จุด มากที่สุดคือ{kind} {most} จุด",
    "The plan document contradicts itself or is unclear on {n} points, most often of the kind {kind} ({most})",
)
NO_FINDING = Text("ไม่พบจุดที่ขัดแย้งกันในแผน", "No contradiction in the plan is known")
COMPUTED = Text("ตรวจจากข้อมูลแผนทุกครั้งที่เปิด", "Checked on the plan data at every start")
LISTED = Text("จุดที่ขัดแย้งกันหรือไม่ชัดเจนในเอกสารแผน", "Where the plan document contradicts itself or is unclear")
KIND = Text("ประเภท", "Kind")
ALL_KINDS = Text("ทุกประเภท ({n})", "All kinds ({n})")
KIND_COUNT = Text("{kind} ({n})", "{kind} ({n})")
NUMBER = Text("ข้อ", "No.")
PLACE = Text("ตำแหน่ง", "Place")
PRINTED = Text("ข้อความที่พิมพ์", "As printed")
AGAINST = Text("เทียบกับ", "Against")
EXPLAINED = Text("คำอธิบายและวิธีที่ระบบใช้", "What is odd, and what the dashboard does about it")
LINES = Text("บรรทัด", "Lines")
DOWNLOAD = Text("ดาวน์โหลดรายการทั้งหมด (.xlsx)", "Download the whole list (.xlsx)")
FILE_NAME = Text("ตรวจแผน.xlsx", "plan-check.xlsx")
ABOUT = Text(
    "บรรทัดหมายถึงบรรทัดในข้อความสแกนของเอกสารแผน ระบบไม่แก้เอกสาร แต่บอกว่าอ่านอย่างไร",
    "Lines are those of the scanned text of the plan document. The document is not mended; it is said how it is read",
)
DAMAGED = Text("[อักษรเสีย]", "[damaged letters]")
_OTHER_SCRIPTS = re.compile("[\u0370-\u0dff\u0e80-\u1dff\u2e80-\ud7ff\uf900-\ufaff]+")
"""Greek to Sinhala, Lao to Balinese, and the scripts of East Asia: the document is written in Thai and English."""
NUMBERS_MISSING = Text("ลำดับโครงการที่ขาดหายไป: {numbers}", "Project numbers that are missing: {numbers}")
NUMBER_PRINTED_OTHERWISE = Text(
    "ลำดับที่พิมพ์ในเอกสารไม่ตรงกับลำดับจริง: {projects}", "The document prints another number: {projects}"
)
SAME_NAME = Text(
    "โครงการ {numbers} ใช้ชื่อเดียวกัน ระบบจึงใช้ลำดับเป็นรหัส", "Projects {numbers} share one name, so the number is the key"
)
OTHER_SUMMARY_NAME = Text(
    "ชื่อในตารางสรุปต่างจากชื่อในรายละเอียด: {projects}", "The summary table gives another name: {projects}"
)
COUNTS = Text("จำนวนโครงการตามมิติ {counts} รวม {total}", "Projects by dimension {counts}; {total} in all")
KINDS_OF_WORK = Text("ประเภทตามชื่อที่พิมพ์ {counts}", "By the kind that names print: {counts}")
KIND_OF_WORK = Text("{kind} ({n})", "{kind} ({n})")
NO_KIND = Text("ชื่อไม่บอกประเภท: {projects}", "The name prints no kind: {projects}")
SAME_INDICATOR = Text(
    "ตัวชี้วัด {n} ข้อพิมพ์คำต่อคำในหลายโครงการ ผลเดียวจึงนับซ้ำ: {codes}",
    "Indicators that stand word for word in several projects, so that one result counts more than once ({n}): {codes}",
)
REPEATS = Text(
    "ตัวชี้วัดที่ใช้{figure}แทนการถามซ้ำ: {codes}", "Indicators taken from the {figure}, not asked for again: {codes}"
)
TARGET_NOT_PRINTED = Text(
    "ค่าเป้าหมายที่แผนไม่ได้พิมพ์ ระบบตีความเอง: {codes}", "Targets that the plan does not print, read by the dashboard: {codes}"
)
NO_MEANS = Text("ร้อยละที่ไม่ระบุวิธีวัด: {codes}", "Percentages without a means of measuring: {codes}")
EMPTY_MISSION = Text("ภารกิจที่ไม่มีโครงการ: {codes}", "Missions without a project: {codes}")
NO_UNIT = Text("ไม่ระบุผู้รับผิดชอบ: {projects}", "No responsible unit: {projects}")
NO_INDICATOR = Text("ไม่มีตัวชี้วัด: {projects}", "No indicator: {projects}")
NO_TARGET_GROUP = Text("ไม่ระบุกลุ่มเป้าหมาย: {projects}", "No target group: {projects}")
NO_BUDGET_ROW = Text("ไม่ระบุงบประมาณปี {year}: {projects}", "No budget for {year}: {projects}")
MONEY = Text("งบประมาณตามแผนรวมรายปี (บาท) {sums}", "Planned budgets by year (baht) {sums}")
NO_NUMBER = Text("ตัวชี้วัดที่ต้องเทียบตัวเลขแต่ไม่มีค่าเป้าหมาย: {codes}", "Indicators that need a number and have none: {codes}")
NOT_MEASURABLE = Text(
    "ตัวชี้วัดเชิงคุณภาพที่แผนไม่ระบุวิธีวัด {n} จาก {all} ตัวชี้วัด แสดงผลแต่ไม่ตัดสิน",
    "Qualitative indicators without a measure: {n} of {all}; shown, not judged",
)
PATHS = {"reduction": Text("การลดคดี", "case reduction"), "ita": Text("คะแนน ITA", "ITA score")}
PATH_FALLS = Text("เป้าหมายรายปีของ{name}ไม่เพิ่มขึ้นทุกปี", "The yearly targets of {name} do not rise from year to year")
NO_BASE = Text(
    "แผนไม่ระบุจำนวนคดีของปีฐาน {year} และยังไม่มีรายงาน จึงยังไม่มีเพดานคดีของปีใด",
    "The plan does not state the case count of {year} and none is reported, so no year has a ceiling yet",
)
SAME_CEILINGS = Text(
    "ฐาน {base} เรื่อง ทำให้เพดานบางปีเท่ากัน เพราะนับเป็นจำนวนเต็ม ({ceilings})",
    "With {base} cases in the base year some ceilings are the same, because cases are counted whole ({ceilings})",
)


def against_words(against: str) -> list[Text]:
    """Return what a finding is held against: lines of the document with what is printed there, or remarks."""
    return [Text(part, re.sub(r"^บรรทัด (?=\d)", "Line ", part)) for part in re.split(r"(?<=;) ", against)]


def legible(text: Text) -> Text:
    """Return a text of the document with a word in the place of letters that the scan made of others."""
    return Text(_OTHER_SCRIPTS.sub(DAMAGED.th, text.th), _OTHER_SCRIPTS.sub(DAMAGED.en, text.en))
