"""Where a figure comes from: how it was worked out, and the cells and lines that it stands on."""

from __future__ import annotations

from acplan.words.text import Text

FINDING = Text("ที่มาของตัวเลข: {what}", "Where the figures come from: {what}")
HEADING = Text("ที่มาของตัวเลข", "Where the figures come from")
UNKNOWN = Text("ไม่พบตัวเลขที่ลิงก์นี้ระบุ", "This link names no figure of the dashboard")

CASES = Text("คดีทุจริตและเรื่องร้องเรียน", "corruption cases and complaints")
ITA = Text("คะแนน ITA", "ITA scores")
PLAN = Text("โครงการทั้งหมดของแผน", "all projects of the plan")
DIMENSION = Text("มิติที่ {number} {name}", "dimension {number}, {name}")
PROJECT = Text("โครงการที่ {number} {name}", "project {number}, {name}")
UNIT = Text("โครงการของ{name}", "projects of {name}")

NO_FILE = Text("ไม่มีไฟล์ (ย้อนกลับหรือถอนรายงาน)", "No file (taken back or withdrawn)")
FIGURE = Text("ตัวเลข", "Figure")
VALUE = Text("ค่า", "Value")
HOW = Text("คิดจาก", "Worked out from")
CASES_OF = Text("คดีทุจริต ปี {year}", "Corruption cases, {year}")
CEILING_OF = Text("เพดาน ปี {year}", "Ceiling, {year}")
ITA_OF = Text("คะแนน ITA ปี {year}", "ITA score, {year}")
DONE = Text("แล้วเสร็จ", "Completed")
SCORE = Text("คะแนนตามวิธี e-PlanNACC", "e-PlanNACC score")
DISBURSED = Text("เบิกจ่าย (บาท)", "Disbursed (baht)")
PLANNED = Text("งบตามแผน (บาท)", "Planned (baht)")
MET = Text("ตัวชี้วัดที่บรรลุ", "Indicators met")
SUM_OF = Text("ผลรวมของทุกแถวที่รายงาน: {terms} = {total}", "the sum of all rows reported: {terms} = {total}")
AS_REPORTED = Text("ตามที่รายงาน", "as reported")
REDUCED = Text(
    "{base} × (100 − {percent}) ÷ 100 = {exact} ปัดลงเป็นจำนวนเต็ม",
    "{base} × (100 − {percent}) ÷ 100 = {exact}, rounded down to whole cases",
)
STATED = Text("คะแนนรวมที่รายงาน", "the total as reported")
STATED_AND_RECOMPUTED = Text(
    "คะแนนรวมที่รายงาน คำนวณจากสิบตัวชี้วัดได้ {recomputed}",
    "the total as reported; the ten indicators give {recomputed}",
)
RECOMPUTED = Text("คำนวณจากตัวชี้วัด: {terms} = {total}", "worked out from the indicators: {terms} = {total}")
TOOL_TERM = "{weight}% × {score}"
STATES_OF = Text(
    "{done} จาก {all} โครงการ ตามสถานะล่าสุดของปี", "{done} of {all} projects, by the latest state of the year"
)
SCORE_OF = Text(
    "({done} × 1 + {running} × 0.5 + {unable} × 0) ÷ {all} × 100",
    "({done} × 1 + {running} × 0.5 + {unable} × 0) ÷ {all} × 100",
)
SUM_PROJECTS = Text("ผลรวมค่าล่าสุดของปีจาก {n} โครงการ", "the sum of the year’s latest figures of {n} projects")
SUM_PLANNED = Text("ผลรวมงบตามแผนของ {n} โครงการ", "the sum of the planned budgets of {n} projects")
MET_OF = Text("{met} จาก {all} ตัวชี้วัดที่ตัดสินได้", "{met} of the {all} indicators that can be judged")

PASS_MARK = Text(
    "เกณฑ์ผ่าน {mark} น้ำหนักของเครื่องมือ และค่าเฉลี่ยทั้งประเทศ มาจากประกาศของ ป.ป.ช. ไม่ใช่จากไฟล์ที่รายงาน",
    "The pass mark of {mark}, the weights and the national averages come from the NACC, not from a reported file",
)
REPORTED_CASES = Text("ช่องที่รายงาน: คดีทุจริต ปี {year}", "Cells reported: corruption cases, {year}")
REPORTED_ITA = Text("ช่องที่รายงาน: ITA ปี {year}", "Cells reported: ITA, {year}")
REPORTED_STATES = Text(
    "ช่องล่าสุดที่ใช้นับ: สถานะโครงการ ปี {year}", "The latest cells, which count: states of projects, {year}"
)
REPORTED_MONEY = Text("ช่องล่าสุดที่ใช้นับ: งบประมาณ ปี {year}", "The latest cells, which count: money, {year}")
REPORTED_RESULTS = Text("ช่องล่าสุดที่ใช้นับ: ตัวชี้วัด ปี {year}", "The latest cells, which count: indicators, {year}")
REPORTED_PROJECT = Text("ช่องที่รายงาน: โครงการ ปี {year}", "Cells reported: project, {year}")
PRINTED_TARGETS = Text("แผน: เป้าหมายรายปี", "The plan: yearly targets")
PRINTED_BUDGETS = Text("แผน: งบประมาณ", "The plan: budgets")
PRINTED_INDICATORS = Text("แผน: ตัวชี้วัด", "The plan: indicators")
NOT_REPORTED = Text("ยังไม่มีช่องใดรายงาน", "No cell is reported yet")
CELLS = Text("{n} ช่อง", "{n} {n:cell|cells}")
CELLS_ONE = Text("1 ช่อง", "1 cell")

THING = Text("เรื่อง", "Of what")
WORKBOOK = Text("ไฟล์ ชีต และช่อง", "File, sheet and cell")
SAVE = Text("บันทึกครั้งที่", "Save")
UPLOADED = Text("ไฟล์ที่ส่ง", "Uploaded file")
SAVED = Text("{number} · {day}", "{number} · {day}")
NO_CELL = Text("{file} · {sheet}", "{file} · {sheet}")
CELL = Text("{file} · {sheet} · {cell}", "{file} · {sheet} · {cell}")
THE_PLAN = Text("แผน", "The plan")
YEAR_TARGET = Text(
    "ปี {year}: คดีลดลงร้อยละ {reduction} · ITA {ita}", "{year}: cases down {reduction} percent · ITA {ita}"
)
PROJECT_BUDGET = Text("โครงการที่ {number}: {amount} บาท", "Project {number}: {amount} baht")
INDICATOR_TARGET = Text("{code}: {text} ({target})", "{code}: {text} ({target})")
SOURCE_CELLS = Text("ดูช่องข้อมูลต้นทาง", "Cells behind it")
