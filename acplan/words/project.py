"""Words of the page of one project."""

from __future__ import annotations

from acplan.words.text import Text

FINDING_ALL = Text("โครงการทั้งหมดของแผน {n} โครงการ", "All {n} projects of the plan")
OVER = Text(
    "โครงการที่ {number} · {kind} · มิติที่ {dimension} {name}", "Project {number} · {kind} · Dimension {dimension}: {name}"
)
PREVIOUS = Text("‹ โครงการที่ {number}", "‹ Project {number}")
NEXT = Text("โครงการที่ {number} ›", "Project {number} ›")
ALL = Text("โครงการทั้งหมด", "All projects")
PERCENT = Text("ความก้าวหน้าสะสม", "Progress to date")
PLAN_SAYS = Text("แผนว่าไว้อย่างไร", "What the plan says")
SAYS = Text("ข้อความ", "Text")
LINES = Text("บรรทัดในเอกสารแผน", "Lines of the plan document")
NAME = Text("ชื่อ", "Name")
NAME_PRINTED = Text("ชื่อตามที่พิมพ์ในเอกสาร", "Name as printed")
SUMMARY_NAME = Text("ชื่อในตารางสรุปของเอกสาร", "Name in the document’s summary table")
NUMBER_PRINTED = Text("ลำดับตามที่พิมพ์ในเอกสาร", "Number as printed")
SUB_MISSION = Text("หัวข้อ", "Heading")
OBJECTIVE = Text("วัตถุประสงค์โดยย่อ", "Objectives in short")
TARGET_GROUP = Text("กลุ่มเป้าหมาย", "Target group")
UNITS_PRINTED = Text("ผู้รับผิดชอบตามที่พิมพ์", "Responsible as printed")
BUDGET = Text("งบประมาณตามแผน (บาท)", "Planned budget (baht)")
BUDGET_YEAR = Text("{year}: {amount}", "{year}: {amount}")
WHOLE = Text("ทั้งโครงการ", "The whole project")
WHOLE_SPAN = Text("ตั้งแต่ชื่อถึงตัวชี้วัดสุดท้าย", "From its name to its last indicator")
HISTORY = Text("รายงานทุกไตรมาส", "Every report")
NO_HISTORY = Text("ยังไม่มีรายงานของโครงการนี้ถึง ปี {year} ไตรมาส {quarter}", "Nothing is reported up to {year} Q{quarter}")
EVERY_INDICATOR = Text("ผลผลิตและผลลัพธ์ เทียบเป้าหมายของแผน", "Outputs and outcomes against the plan")
TARGET = Text("เป้าหมาย", "Target")
VERIFICATION = Text("วิธีตรวจสอบ: {how}", "Verified by: {how}")
STATE_NOW = Text("ผลของปี {year}", "State in {year}")
PASSAGE = Text("ข้อความในเอกสารแผน บรรทัด {lines}", "The plan document, lines {lines}")
QUARTERS = Text("สถานะทุกไตรมาส", "State over the quarters")
FINDING = Text("{name}: {state}", "{name}: {state}")
STATE_AND_PERCENT = Text("{state} ร้อยละ {n}", "{state}, {n}%")
