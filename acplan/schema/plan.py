"""The sheets of the plan workbook. Each row cites the lines of the plan document that it was taken from."""

from __future__ import annotations

from acplan.schema.plan_choices import (
    AVERAGES_KNOWN,
    FINDING_KINDS,
    OPERATORS,
    PROJECT_KINDS,
    REPEATED,
    RESULT_KINDS,
    RHYTHMS,
)
from acplan.schema.types import Column, Kind, Sheet
from acplan.words.text import Text


def _column(name: str, th: str, en: str, kind: Kind = Kind.TEXT, note: Text | None = None, **more: object) -> Column:
    return Column(name, Text(th, en), kind, note or Text(th, en), **more)  # type: ignore[arg-type]


_LINES = _column(
    "lines",
    "บรรทัดต้นฉบับ",
    "Source lines",
    Kind.LINES,
    Text("ช่วงบรรทัดในเอกสารแผน เช่น 136-190", "Lines of the plan document, for example 136-190"),
    width=14,
)
_READ = Text(
    "คำอ่านที่ถูกต้องเมื่อต้นฉบับสแกนผิดอย่างแน่ชัด เว้นว่างเมื่อตรงกัน",
    "The right reading where the scan is certainly wrong; blank where it is right",
)

ORGANISATION = Sheet(
    "organisation",
    Text("องค์กรและแผน", "Organisation and plan"),
    Text("ข้อมูลทั่วไปของแผน", "General facts of the plan"),
    (
        _column("key", "รหัส", "Code", Kind.CODE, key=True, width=20),
        _column("label", "รายการ", "Item", width=28),
        _column("value", "ค่า", "Value", width=60),
        _column("value_en", "ค่า (อังกฤษ)", "Value (English)", width=44),
        _LINES,
    ),
)
TARGETS = Sheet(
    "targets",
    Text("เป้าหมายรายปี", "Yearly targets"),
    Text("ค่าเป้าหมายของสองเป้าหมายหลักในแต่ละปี", "The two goals’ target of each year"),
    (
        _column("year", "ปีงบประมาณ", "Fiscal year", Kind.YEAR, key=True),
        _column("reduction", "คดีลดลง (ร้อยละ)", "Case reduction (percent)", Kind.PERCENT, width=16, required=True),
        _column("ita", "คะแนน ITA", "ITA score", Kind.SCORE, width=12, required=True),
        _column("reduction_printed", "คดีลดลง ตามต้นฉบับ", "Case reduction as printed", width=20),
        _column("ita_printed", "ITA ตามต้นฉบับ", "ITA as printed", width=20),
        _LINES,
    ),
)
NATIONAL = Sheet(
    "national",
    Text("เป้าหมายระดับชาติ", "National targets"),
    Text("กรอบระดับชาติที่แผนอ้างถึง", "The national frame that the plan cites"),
    (
        _column("key", "รหัส", "Code", Kind.CODE, key=True, width=24),
        _column("year", "ปี พ.ศ.", "Year", Kind.NUMBER),
        _column("value", "ค่า", "Value", Kind.NUMBER),
        _column("text", "ข้อความตามต้นฉบับ", "Text as printed", width=80),
        _LINES,
    ),
)
NATIONAL_AVERAGES = Sheet(
    "national_averages",
    Text("ค่าเฉลี่ย ITA ทั้งประเทศ", "National ITA averages"),
    Text(
        "คะแนน ITA เฉลี่ยของหน่วยงานทั้งประเทศ ไม่ได้มาจากเอกสารแผน เพิ่มแถวเมื่อมีประกาศของปีใหม่",
        "The average ITA score of all agencies, which is not from the plan document; a row is added when a year’s is "
        "announced",
    ),
    (
        _column("year", "ปีงบประมาณ", "Fiscal year", Kind.YEAR, key=True),
        _column("average", "คะแนนเฉลี่ย", "Average score", Kind.SCORE, width=14, required=True),
        _column(
            "known",
            "ทราบจาก",
            "How it is known",
            Kind.CHOICE,
            Text("เว้นว่างเมื่อไม่ทราบว่าประกาศหรือคำนวณ", "Blank where it is not known whether it was announced or computed"),
            choices=AVERAGES_KNOWN,
            width=14,
        ),
        _column("source", "แหล่งที่มา", "Source", width=60),
        _column("source_en", "แหล่งที่มา (อังกฤษ)", "Source in English", width=60),
    ),
    optional=True,
)
CPI = Sheet(
    "cpi",
    Text("CPI ของประเทศไทย", "CPI of Thailand"),
    Text(
        "คะแนนและอันดับดัชนีการรับรู้การทุจริตที่เกิดขึ้นจริง ไม่ได้มาจากเอกสารแผน เพิ่มแถวเมื่อมีประกาศของปีใหม่",
        "Actual score and rank in the Corruption Perceptions Index, not from the plan document; a row is added when a "
        "year’s is announced",
    ),
    (
        _column("year", "ปี พ.ศ.", "Calendar year", Kind.YEAR, key=True),
        _column("score", "คะแนน", "Score", Kind.SCORE, width=10, required=True),
        _column("rank", "อันดับ", "Rank", Kind.NUMBER, width=10, required=True),
    ),
    optional=True,
)
OBJECTIVES = Sheet(
    "objectives",
    Text("วัตถุประสงค์ของแผน", "Objectives"),
    Text("วัตถุประสงค์ของการจัดทำแผน", "What the plan was made for"),
    (
        _column("objective", "ข้อที่", "Number", Kind.PROJECT, key=True, width=7),
        _column("text", "ข้อความตามต้นฉบับ", "Text as printed", width=90, required=True),
        _column("text_en", "ข้อความอังกฤษ", "Text in English", width=60),
        _LINES,
    ),
    optional=True,
)
DUTIES = Sheet(
    "duties",
    Text("หน้าที่รายงาน", "Duties to report"),
    Text("ใครรายงานอะไรเมื่อใด ตามที่เอกสารแผนกำหนด", "Who reports what and when, as the plan document says"),
    (
        _column("duty", "ข้อที่", "Number", Kind.PROJECT, key=True, width=7),
        _column("project", "ลำดับโครงการ", "Project number", Kind.PROJECT, width=9, required=True),
        _column("what", "รายงานอะไร", "What is reported", width=50, required=True),
        _column("what_en", "รายงานอะไร (อังกฤษ)", "What is reported, in English", width=50),
        _column("rhythm", "เมื่อใด", "When", Kind.CHOICE, choices=RHYTHMS, width=24, required=True),
        _column("text", "ข้อความตามต้นฉบับ", "Text as printed", width=70),
        _LINES,
    ),
    optional=True,
)
NATION_WIDE = (NATIONAL_AVERAGES.name, CPI.name)
"""Sheets of what is announced for the whole country, whatever a plan promises."""
CONTEXT = frozenset(sheet.name for sheet in (NATIONAL_AVERAGES, CPI, OBJECTIVES, DUTIES))
"""Sheets by which nothing is judged: a plan with others of them is the same version."""
DIMENSIONS = Sheet(
    "dimensions",
    Text("มิติ", "Dimensions"),
    Text("มิติของแผน", "The plan’s dimensions"),
    (
        _column("dimension", "มิติที่", "Dimension", Kind.PROJECT, key=True, width=8),
        _column("name", "ชื่อมิติ", "Name", width=60, required=True),
        _column("name_en", "ชื่ออังกฤษ", "English name", width=50),
        _column("short", "ชื่อย่อ", "Short name", width=20),
        _column("short_en", "ชื่อย่ออังกฤษ", "Short English name", width=20),
        _LINES,
    ),
)
MISSIONS = Sheet(
    "missions",
    Text("ภารกิจ", "Missions"),
    Text("ภารกิจตามมิติ", "Missions of each dimension"),
    (
        _column("mission", "ภารกิจ", "Mission", Kind.CODE, key=True, width=9),
        _column("dimension", "มิติที่", "Dimension", Kind.PROJECT, width=8, required=True),
        _column("name", "ชื่อภารกิจ", "Name", width=70, required=True),
        _column("name_en", "ชื่ออังกฤษ", "English name", width=50),
        _column("summary_name", "ชื่อในตารางสรุป", "Name in the summary table", width=70),
        _LINES,
        _column("summary_lines", "บรรทัดตารางสรุป", "Summary lines", Kind.LINES, width=14),
    ),
)
SUB_MISSIONS = Sheet(
    "sub_missions",
    Text("ภารกิจย่อย", "Sub-missions"),
    Text("หัวข้อย่อยของภารกิจ", "Headings under the missions"),
    (
        _column("sub_mission", "ภารกิจย่อย", "Sub-mission", Kind.CODE, key=True, width=11),
        _column("mission", "ภารกิจ", "Mission", Kind.CODE, width=9, required=True),
        _column("name", "ชื่อ", "Name", width=80, required=True),
        _column("name_read", "อ่านว่า", "Read as", note=_READ, width=40),
        _column("name_en", "ชื่ออังกฤษ", "English name", width=50),
        _LINES,
    ),
)
PLAN_PROJECTS = Sheet(
    "projects",
    Text("โครงการ", "Projects"),
    Text("โครงการ มาตรการ และกิจกรรมตามแผน", "The plan’s projects, measures and activities"),
    (
        _column("project", "ลำดับโครงการ", "Project number", Kind.PROJECT, key=True, width=9),
        _column("printed_number", "ลำดับตามต้นฉบับ", "Number as printed", width=10),
        _column("kind", "ประเภท", "Kind", Kind.CHOICE, choices=PROJECT_KINDS, width=11),
        _column("name", "ชื่อโครงการ", "Name", width=60, required=True),
        _column("name_read", "ชื่อ อ่านว่า", "Name read as", note=_READ, width=30),
        _column("name_en", "ชื่ออังกฤษ", "English name", width=44),
        _column(
            "short",
            "ชื่อย่อ",
            "Short name",
            note=Text(
                "ชื่อสั้นสำหรับที่แคบ ไม่ได้มาจากเอกสารแผน เว้นว่างได้",
                "A name for narrow places, not from the plan document; may be blank",
            ),
            width=26,
        ),
        _column("short_en", "ชื่อย่ออังกฤษ", "Short English name", width=26),
        _column("summary_name", "ชื่อในตารางสรุป", "Name in the summary table", width=44),
        _column("dimension", "มิติที่", "Dimension", Kind.PROJECT, width=8, required=True),
        _column("mission", "ภารกิจ", "Mission", Kind.CODE, width=9, required=True),
        _column("sub_mission", "ภารกิจย่อย", "Sub-mission", Kind.CODE, width=11),
        _column(
            "objective",
            "วัตถุประสงค์โดยย่อ",
            "Objectives in short",
            note=Text("สรุปสั้น ๆ จากวัตถุประสงค์ คั่นด้วย ·", "The objectives in short words, separated by ·"),
            width=50,
        ),
        _column("objective_en", "วัตถุประสงค์โดยย่ออังกฤษ", "Objectives in short, in English", width=50),
        _column("target_group", "กลุ่มเป้าหมาย", "Target group", width=40),
        _column("units_printed", "ผู้รับผิดชอบตามต้นฉบับ", "Responsible as printed", width=40),
        _column(
            "units",
            "หน่วยงาน",
            "Units",
            note=Text("ชื่อหน่วยงานมาตรฐาน คั่นด้วย ;", "Normalised unit names, separated by ;"),
            width=30,
        ),
        _column("budget_printed", "งบประมาณตามต้นฉบับ", "Budget as printed", width=20),
        _LINES,
        _column("name_lines", "บรรทัดชื่อ", "Name lines", Kind.LINES),
        _column("summary_lines", "บรรทัดตารางสรุป", "Summary lines", Kind.LINES),
        _column("objective_lines", "บรรทัดวัตถุประสงค์", "Objective lines", Kind.LINES),
        _column("target_group_lines", "บรรทัดกลุ่มเป้าหมาย", "Target group lines", Kind.LINES),
        _column("units_lines", "บรรทัดผู้รับผิดชอบ", "Unit lines", Kind.LINES),
        _column("budget_lines", "บรรทัดงบประมาณ", "Budget lines", Kind.LINES),
    ),
)
BUDGETS = Sheet(
    "budgets",
    Text("งบประมาณ", "Budgets"),
    Text("งบประมาณตามแผนของโครงการในแต่ละปี", "The planned budget of a project in each year"),
    (
        _column("project", "ลำดับโครงการ", "Project number", Kind.PROJECT, key=True, width=9),
        _column("year", "ปีงบประมาณ", "Fiscal year", Kind.YEAR, key=True),
        _column("amount", "งบตามแผน (บาท)", "Planned budget (baht)", Kind.MONEY, width=18, required=True),
        _LINES,
    ),
)
PLAN_INDICATORS = Sheet(
    "indicators",
    Text("ตัวชี้วัด", "Indicators"),
    Text("ผลผลิตและผลลัพธ์ทุกข้อของทุกโครงการ", "Every output and outcome of every project"),
    (
        _column("indicator", "รหัสตัวชี้วัด", "Indicator code", Kind.CODE, key=True, width=12),
        _column("project", "ลำดับโครงการ", "Project number", Kind.PROJECT, width=9, required=True),
        _column("result", "ผลผลิต/ผลลัพธ์", "Output/outcome", Kind.CHOICE, choices=RESULT_KINDS, required=True),
        _column("text", "ข้อความตามต้นฉบับ", "Text as printed", width=80, required=True),
        _column("text_read", "อ่านว่า", "Read as", note=_READ, width=40),
        _column("label", "ชื่อย่อ", "Short name", width=40),
        _column("label_en", "ชื่อย่ออังกฤษ", "Short English name", width=40),
        _column("operator_printed", "เงื่อนไขตามต้นฉบับ", "Operator as printed", width=16),
        _column("operator", "เงื่อนไขที่ใช้ตัดสิน", "Operator", Kind.CHOICE, choices=OPERATORS, required=True, width=14),
        _column("target_printed", "เป้าหมายตามต้นฉบับ", "Target as printed", width=22),
        _column("target", "ค่าเป้าหมาย", "Target", Kind.NUMBER),
        _column("unit", "หน่วย", "Unit", width=14),
        _column("frequency", "ความถี่", "Frequency", width=14),
        _column(
            "counted",
            "สิ่งที่นับ",
            "What is counted",
            note=Text(
                "จำนวนที่ใช้เทียบกับปีก่อน เช่น ข้อผิดพลาดในการเบิกจ่าย ไม่ใช่ร้อยละที่ลดลง",
                "The count that is compared with the year before, such as errors in disbursement, not a percentage",
            ),
            width=30,
        ),
        _column("counted_en", "สิ่งที่นับอังกฤษ", "What is counted, in English", width=30),
        _column(
            "repeats",
            "ใช้ค่าของ",
            "Taken from",
            Kind.CHOICE,
            Text(
                "ตัวเลขหลักที่ตัวชี้วัดนี้กล่าวซ้ำ ระบบใช้ค่านั้นและไม่ถามอีก",
                "The headline figure that the indicator repeats; it is used, and not asked for again",
            ),
            choices=REPEATED,
        ),
        _column("verification", "วิธีตรวจสอบ", "Means of verification", width=40),
        _LINES,
    ),
)
FINDINGS = Sheet(
    "findings",
    Text("ข้อสังเกตต่อแผน", "Inconsistencies"),
    Text("จุดที่เอกสารแผนขัดแย้งกันเอง", "Where the plan document contradicts itself"),
    (
        _column("finding", "ข้อที่", "Number", Kind.PROJECT, key=True, width=7),
        _column("kind", "ประเภท", "Kind", Kind.CHOICE, choices=FINDING_KINDS, width=14),
        _column("place", "ตำแหน่ง", "Place", width=24),
        _column("place_en", "ตำแหน่งอังกฤษ", "Place in English", width=24),
        _column(
            "found",
            "ที่พบ",
            "Found",
            note=Text("ข้อความตามต้นฉบับในบรรทัดที่อ้าง คั่นด้วย |", "As printed in the lines cited, separated by |"),
            width=50,
        ),
        _column(
            "against",
            "เทียบกับ",
            "Against",
            note=Text("บรรทัด 31: ข้อความตามต้นฉบับ; คั่นด้วย ;", "Line and what is printed there, separated by ;"),
            width=50,
        ),
        _column("comment", "คำอธิบาย", "Explanation", width=60),
        _column("comment_en", "คำอธิบายอังกฤษ", "Explanation in English", width=60),
        _LINES,
    ),
)


PLAN_SHEETS = (
    ORGANISATION,
    TARGETS,
    NATIONAL,
    NATIONAL_AVERAGES,
    CPI,
    OBJECTIVES,
    DUTIES,
    DIMENSIONS,
    MISSIONS,
    SUB_MISSIONS,
    PLAN_PROJECTS,
    BUDGETS,
    PLAN_INDICATORS,
    FINDINGS,
)
