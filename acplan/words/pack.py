"""Words of what leaves the product: headings of its parts, and what the terms in it mean."""

from __future__ import annotations

from acplan.words.text import Text

COVER = Text("รายงานผลต่อสภา", "Report to the council")
PERIOD = Text("ปีงบประมาณ {year} ไตรมาส {quarter} ({months})", "Fiscal year {year} quarter {quarter} ({months})")
GOALS = Text("เป้าหมายสองข้อของแผน", "The two goals of the plan")
CASES = Text("คดีทุจริต", "Corruption cases")
MONEY = Text("งบประมาณทั้งแผน", "Money of the whole plan")
OBSTACLES = Text("ปัญหา อุปสรรค และข้อเสนอแนะ", "Obstacles and suggestions")
CHANGES = Text("สิ่งที่เปลี่ยนแปลง", "What changed")
MISSING = Text("ข้อมูลที่ยังไม่ได้รับ", "What was not received")
DEFINITIONS = Text("นิยามและวิธีนับ", "Definitions")

VERSION = Text("บันทึกครั้งที่ {n} รหัส {hash} · แผนรุ่น {plan}", "Save {n}, {hash} · plan {plan}")
VERSION_SAMPLE = Text("ข้อมูลตัวอย่าง · แผนรุ่น {plan}", "Sample data · plan {plan}")

CARRIED_OUT = Text("การดำเนินการตามแผน รายมิติ", "The plan carried out, by dimension")
CARRIED_OUT_FINDING = Text(
    "ทำแล้วเสร็จ {done} จาก {all} โครงการของแผน", "{done} of the plan's {all} projects are completed"
)
NOTHING_CARRIED_OUT = Text("ยังไม่มีโครงการใดรายงานผลในปีนี้", "No project has reported this year")
ABOUT_CARRIED_OUT = Text(
    "จำนวนโครงการตามสถานะล่าสุดของปีนี้ ตัวชี้วัดนับเฉพาะที่ตัดสินได้",
    "Projects by their latest state of this year; indicators count where they could be judged",
)
TWO_NUMBERS = Text(
    "ทำตามแผนได้เท่าใด กับคดีทุจริตลดลงหรือไม่ เป็นคนละเรื่องกัน ต้องอ่านคู่กัน",
    "How much of the plan was carried out and whether corruption fell are two different things; read them together",
)
GOAL_OF_PLAN = Text("เป้าหมายของแผน: {goal}", "Goal of the plan: {goal}")

BEFORE_QUARTER = Text("สะสมก่อนหน้า", "To date before it")
AGAINST_TARGET = Text("เทียบเป้าหมายแผน", "Against the target")
AGAINST_MARK = Text("เทียบเกณฑ์ผ่าน", "Against the pass mark")

PROJECTS = Text("รายโครงการ ปี {year}", "Project by project, {year}")
ABOUT_PROJECTS = Text(
    "สถานะ ร้อยละ และเงินเป็นค่าล่าสุดที่รายงานของปีนี้", "State, percent and money: the latest reported of this year"
)
PERCENT = Text("ความก้าวหน้า", "Progress")
ALL_PROJECTS = Text("โครงการทั้งหมด", "Projects")
STATE = Text("สถานะ", "State")
WHOLE = Text("{head} (จากทั้งหมด)", "{head} (of)")
IN_PERCENT = Text("{head} (ร้อยละ)", "{head} (%)")
IN_BAHT = Text("{head} (บาท)", "{head} (baht)")
ORIGIN = Text("คำอธิบายและที่มา", "About and origin")
IN_UNIT = Text("{head} ({unit})", "{head} ({unit})")
AND_UNIT = Text("{head}, {unit})", "{head}, {unit})")
COMPLAINT_UNIT = Text("เรื่อง", "complaints")
INDICATOR_UNIT = Text("ตัวชี้วัด", "indicators")
POINTS_UNIT = Text("คะแนน", "points")

MONEY_ALL = Text("งบประมาณและการเบิกจ่ายทั้งแผนรายปี", "Budget and spending of the whole plan by year")
MONEY_PROJECTS = Text("โครงการที่ใช้งบประมาณ ปี {year}", "Projects with money, {year}")
NO_MONEY = Text("ปีนี้ไม่มีโครงการที่ใช้งบประมาณ", "No project has money this year")
UNSPENT = Text("ยังไม่เบิกจ่าย {n} จาก {all} โครงการที่มีงบ", "{n} of {all} projects with money have spent nothing")
ALL_SPENT = Text("ทุกโครงการที่มีงบเบิกจ่ายแล้ว", "Every project with money has spent some of it")
SPENDING_UNKNOWN = Text(
    "ยังไม่รายงานการเบิกจ่าย {n} จาก {all} โครงการที่มีงบ", "Spending not reported: {n} of {all} projects with money"
)

OBSTACLES_FOUND = Text(
    "{obstacles} โครงการพบปัญหา {suggestions} โครงการมีข้อเสนอแนะ",
    "Projects with obstacles: {obstacles}, with suggestions: {suggestions}",
)
NO_OBSTACLES = Text("ไม่มีรายงานปัญหาหรือข้อเสนอแนะ", "No obstacle or suggestion is reported")
OBSTACLE = Text("ปัญหา/อุปสรรค", "Obstacle")
SUGGESTION = Text("ข้อเสนอแนะ", "Suggestion")
ABOUT_OBSTACLES = Text("ข้อความตามที่หน่วยงานรายงานล่าสุดในปีนี้", "In the words of the units, the latest of this year")

WHAT = Text("รายการ", "Item")
BEFORE_AND_NOW = Text("ตัวเลขสะสมของปี ไตรมาสก่อนและไตรมาสนี้", "Figures of the year to date, quarter before and now")
ABOUT_BEFORE_AND_NOW = Text("ค่าสะสมของปีงบประมาณ ณ สิ้นไตรมาส", "To date in the fiscal year, at the end of the quarter")

NOT_RECEIVED = Text("ยังไม่ได้รับข้อมูล {n} รายการ", "Items not received: {n}")
ABOUT_MISSING = Text("สิ่งที่ยังไม่รายงานไม่ถูกนับเป็นศูนย์", "What is not reported is never counted as zero")
CONCERNED = Text("โครงการที่เกี่ยวข้อง", "Projects concerned")

TERM, MEANING = Text("คำ", "Term"), Text("ความหมาย", "Meaning")
TERMS = (
    (
        Text("คดีทุจริต", "Corruption case"),
        Text(
            "คดีทุจริตใหม่ในปีงบประมาณ นับเป็นเรื่อง ที่ขั้นตอนเดียวกันทุกปีรวมทั้งปีฐาน",
            "A new case in the fiscal year, counted at the same stage in every year, base year included",
        ),
    ),
    (
        Text("เพดานของปี", "Ceiling of a year"),
        Text(
            "จำนวนคดีของปีฐาน × (1 − เป้าหมายลด) ปัดลงเป็นจำนวนเต็ม ไม่เกินเพดานจึงบรรลุเป้าหมาย",
            "Cases of the base year × (1 − target reduction), rounded down; at most so many meet the target",
        ),
    ),
    (
        Text("ปีที่ยังไม่ครบ", "A year not complete"),
        Text(
            "ปีที่รายงานคดียังไม่ครบสี่ไตรมาส จะไม่ตัดสินว่าบรรลุ แต่บอกได้ว่าเกินเพดานแล้ว",
            "Before four quarters are reported a year is never called met, but it can be over its ceiling already",
        ),
    ),
    (
        Text("เป้าหมายแผน และเกณฑ์ผ่าน", "Plan target and pass mark"),
        Text(
            "ผลตัดสิน ITA สองอย่างแยกกัน: เป้าหมายรายปีของแผน และเกณฑ์ผ่านระดับชาติ {mark} คะแนน",
            "Two separate verdicts on the ITA: the plan's target of the year, and the national pass mark of {mark}",
        ),
    ),
    (
        Text("ใกล้ถึงเป้าหมาย", "Close to the target"),
        Text(
            "คะแนน ITA ต่ำกว่าเป้าหมายแผนไม่เกิน {close} คะแนน",
            "An ITA score at most {close} points below the plan's target",
        ),
    ),
    (
        Text("สถานะโครงการ", "State of a project"),
        Text(
            "ค่าล่าสุดที่รายงานในปีงบประมาณ ยังไม่ดำเนินการนับเป็นรอการรายงานผล ยกเลิกนับเป็นไม่สามารถดำเนินการได้",
            "The latest report of the fiscal year; not started counts as awaiting report, cancelled as not possible",
        ),
    ),
    (
        Text("คะแนนตามวิธี e-PlanNACC", "e-PlanNACC score"),
        Text(
            "(แล้วเสร็จ + ครึ่งหนึ่งของที่อยู่ระหว่างดำเนินการ) ÷ โครงการทั้งหมด × 100",
            "(completed + half of those in progress) ÷ all projects × 100",
        ),
    ),
    (
        Text("ตัวชี้วัดที่ตัดสินได้", "Indicators judged"),
        Text(
            "ผลผลิตและผลลัพธ์ที่บรรลุหรือไม่บรรลุแล้ว ไม่นับที่ยังไม่ถึงกำหนด ไม่มีข้อมูล หรือเชิงคุณภาพ",
            "Outputs and outcomes met or not met; those not yet due, without data or qualitative are left out",
        ),
    ),
    (
        Text("เงินสามตัวเลข", "Three figures of money"),
        Text(
            "ตามแผน (ในแผนห้าปี) ตามข้อบัญญัติ (ที่ตั้งไว้จริง) และเบิกจ่ายสะสมในปีงบประมาณ",
            "Planned (in the plan), enacted (in the budget ordinance), disbursed (to date in the fiscal year)",
        ),
    ),
    (
        Text("เครื่องหมาย “–”", "The mark “–”"),
        Text(
            "ยังไม่ได้รายงาน ไม่ใช่ศูนย์ ส่วน “≥” คือยังมีไตรมาสที่ไม่ได้รายงาน",
            "Not reported, which is not zero; “≥” means that a quarter is missing",
        ),
    ),
    (
        Text("รุ่นข้อมูล", "Data version"),
        Text(
            "ลำดับการบันทึก และ 12 อักขระแรกของรหัส SHA-256 ของบรรทัดนั้นในบันทึกประวัติ ใช้ตรวจย้อนกลับได้",
            "The number of the save, and the first 12 characters of the SHA-256 of its line in the log",
        ),
    ),
)
"""What the terms mean, in the order in which they are met."""
