"""What the columns and measures of the file of figures are, in words."""

from __future__ import annotations

from collections.abc import Mapping

from acplan.words import counted
from acplan.words.text import Text

WHAT = Text("ตัวเลขสำหรับเปรียบเทียบหน่วยงาน", "Figures to compare organisations by (Parquet)")

ORGANISATION_CODE = Text(
    "รหัสองค์กรตามแผน ว่างได้เมื่อแผนไม่มีรหัส", "code of the organisation, from its plan; blank where that has none"
)
ORGANISATION = Text("ชื่อองค์กรตามแผน", "name of the organisation, from its plan")
ORGANISATION_EN = Text(
    "ชื่อองค์กรภาษาอังกฤษ หรือชื่อไทยเมื่อแผนไม่มี", "its name in English, the Thai one where the plan has none"
)
PLAN = Text("รุ่นของแผน", "version of the plan")
FRAME = Text(
    "กรอบของแผน: ปีฐาน; เป้าหมายรายปีของคดีและ ITA; จำนวนมิติ แผนที่กรอบเหมือนกันจึงเทียบกันได้ตรง",
    "frame of the plan: base year; each year’s targets of cases and ITA; number of dimensions. Plans of one frame "
    "promise the same",
)
YEAR = Text("ปีงบประมาณ (พ.ศ.)", "fiscal year in พ.ศ.")
QUARTER = Text(
    "ไตรมาสที่ตัวเลขนับถึง 1–4 (ปีฐานทั้งปี = 4)", "quarter up to which the figure is known, 1–4; the base year is quarter 4"
)
MEASURE = Text("ชื่อตัววัดตามรายการข้างล่าง", "name of the measure, one of those below")
DIMENSION = Text("มิติที่ ว่างเมื่อเป็นตัวเลขทั้งองค์กร", "number of the dimension; blank for the whole organisation")
VALUE = Text("ค่า ไม่ปัดเศษ ว่างเมื่อไม่ทราบ ไม่ใช่ 0", "value, unrounded; blank where unknown, never 0 for it")
STATE = Text("คำตัดสินหรือคำรหัส ว่างเมื่อไม่มี", "verdict, or word of a closed set; blank where there is none")
SAVE = Text(
    "ครั้งที่บันทึกที่ตัวเลขทั้งหมดมาจาก 0 คือยังไม่เคยบันทึก: ข้อมูลตัวอย่าง ไม่ใช่ผลการดำเนินงานจริง",
    "number of the save that all figures are of; 0 is before the first: sample data, not real results",
)
CODE = Text("รหัสของการบันทึกนั้น ว่างเมื่อยังไม่เคยบันทึก", "code of that save; blank before the first")

UNITS: Mapping[str, Text] = {
    "cases": counted.CASES,
    "quarters": Text("ไตรมาส", "quarters"),
    "percent": Text("ร้อยละ 0–100", "percent, 0–100"),
    "points": Text("คะแนน 0–100", "points, 0–100"),
    "projects": counted.PROJECTS,
    "indicators": counted.INDICATORS,
    "baht": counted.BAHT,
    "share": Text("สัดส่วน 0–1", "share, 0–1"),
    "yes_no": Text("1 ใช่ 0 ไม่ใช่", "1 yes, 0 no"),
    "none": Text("มีแต่คำ ไม่มีค่า", "a state, no value"),
}

CASES: Mapping[str, Text] = {
    "count": Text("คดีทุจริตของปีถึงไตรมาสนั้น กับคำตัดสิน", "corruption cases of the year to date, with the verdict"),
    "quarters": Text("จำนวนไตรมาสที่รายงานแล้ว", "quarters reported"),
    "base": Text("คดีของปีฐาน", "cases of the base year"),
    "target": Text("เป้าหมายของปีก่อนปัดเศษ", "target of the year before it is rounded"),
    "ceiling": Text("เพดานของปี", "ceiling of the year"),
    "missed_by": Text("เกินเพดานกี่เรื่อง", "cases above the ceiling"),
    "reduction": Text("ลดลงจากปีฐาน (ปีที่ครบแล้ว)", "reduction from the base year, of a complete year"),
    "reduction_target": Text("เป้าหมายการลดของปี", "reduction that the plan asks for"),
    "chance": Text(
        "โอกาสที่ความต่างจากปีฐานอย่างน้อยเท่านี้เกิดโดยบังเอิญ",
        "how often a difference from the base year as large comes by chance",
    ),
    "chance_over": Text(
        "โอกาสที่ปีจะเกินเพดานโดยบังเอิญแม้เป็นไปตามแผนพอดี",
        "how often a year goes over its ceiling by chance though it is exactly on plan",
    ),
    "closed": Text("ปีครบแล้ว", "the year is complete"),
    "at_least": Text("ขาดไตรมาสก่อนหน้า จำนวนจึงเป็นอย่างน้อย", "a quarter before is missing, so the count is a lower bound"),
    "certain": Text("คำตัดสินแน่นอนแล้ว", "the verdict is certain"),
    "reason": Text("เหตุที่เทียบกับปีฐานไม่ได้", "why the year cannot be compared with the base year"),
    "stage": Text("ขั้นตอนที่นับ", "stage counted"),
}
ITA: Mapping[str, Text] = {
    "score": Text(
        "คะแนน ITA รวมของปี กับคำตัดสินเทียบเป้าหมายแผน", "total ITA score of the year, with the verdict by the plan’s target"
    ),
    "target": Text("เป้าหมายของแผน", "target of the plan"),
    "pass_mark": Text("เกณฑ์ผ่านระดับชาติ", "national pass mark"),
    "passed": Text("ผ่านเกณฑ์ระดับชาติ", "the pass mark is reached"),
    "national": Text("ค่าเฉลี่ยทั้งประเทศของปี", "national average of the year"),
    "grade": Text("ระดับผลการประเมิน", "grade"),
    "track": Text("กรณีของเป้าหมาย ITA ที่ใช้", "which of the two ITA goals applies"),
    "tools": Text("คะแนนของเครื่องมือ {key}", "score of the tool {key}"),
    "indicators": Text("คะแนนของตัวชี้วัดที่ {key}", "score of indicator {key}"),
}
DIMENSIONS = {
    "projects": Text("โครงการทั้งหมดของมิติ", "all projects of the dimension"),
    "done": Text("แล้วเสร็จ", "completed"),
    "in_progress": Text("อยู่ระหว่างดำเนินการ", "in progress"),
    "unable": Text("ไม่สามารถดำเนินการได้", "cannot be carried out"),
    "not_started": Text("ยังไม่ดำเนินการ", "not started"),
    "unreported": Text("ยังไม่รายงาน", "not reported"),
    "score": Text("คะแนนตามวิธี e-PlanNACC", "score by e-PlanNACC’s method"),
    "budget_planned": Text("งบตามแผน", "planned budget"),
    "budget_enacted": Text("งบตามข้อบัญญัติ", "budget enacted"),
    "budget_disbursed": Text("เบิกจ่าย", "disbursed"),
    "indicators_met": Text("ตัวชี้วัดที่บรรลุ", "indicators met"),
    "indicators_judged": Text("ตัวชี้วัดที่ตัดสินแล้ว", "indicators judged so far"),
    "indicators_judgeable": Text("ตัวชี้วัดที่ตัดสินได้", "indicators that can be judged"),
}
