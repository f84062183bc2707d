"""The three sheets of a progress workbook; their Thai headers are the contract with the officers."""

from __future__ import annotations

from enum import StrEnum

from acplan.schema.types import Choice, Column, Kind, Sheet
from acplan.words.text import Text

ITA_INDICATORS = tuple(range(1, 11))

STAGES = (
    Choice("complaint", Text("เรื่องร้องเรียน", "Complaint received"), ("เรื่องร้องเรียน", "complaints")),
    Choice("inquiry", Text("อยู่ระหว่างไต่สวน", "Under inquiry"), ("อยู่ระหว่างไต่สวน", "ไต่สวน")),
    Choice("indicted", Text("ชี้มูลความผิด", "Offence established by the NACC"), ("ชี้มูลความผิด", "ชี้มูล", "ป.ป.ช. ชี้มูล")),
)


class Status(StrEnum):
    """What can be reported of a project: the four official words of e-PlanNACC and two local ones."""

    DONE = "done"
    IN_PROGRESS = "in_progress"
    UNABLE = "unable"
    UNREPORTED = "unreported"
    NOT_STARTED = "not_started"
    CANCELLED = "cancelled"


STATUSES = (
    Choice(
        Status.DONE,
        Text("ดำเนินการแล้วเสร็จ", "Completed"),
        (
            "ดำเนินการแล้วเสร็จ", "แล้วเสร็จ", "เสร็จสิ้น", "ดำเนินการเสร็จสิ้น", "complete", "เสร็จแล้ว",
            "เสร็จสิ้นแล้ว", "ดำเนินการเสร็จแล้ว", "finished", "ดำเนินการเสร็จ", "เสร็จเรียบร้อย",
            "เสร็จเรียบร้อยแล้ว", "เสร็จสมบูรณ์", "ดำเนินการเสร็จเรียบร้อย", "ดำเนินการเสร็จเรียบร้อยแล้ว",
            "ดำเนินการเสร็จสิ้นแล้ว", "ดำเนินการแล้วเสร็จเรียบร้อย",
        ),
    ),
    Choice(
        Status.IN_PROGRESS,
        Text("อยู่ระหว่างดำเนินการ", "In progress"),
        (
            "อยู่ระหว่างดำเนินการ", "กำลังดำเนินการ", "ระหว่างดำเนินการ", "อยู่ระหว่างการดำเนินการ",
            "อยู่ในระหว่างดำเนินการ", "อยู่ระหว่างดำเนินงาน", "อยู่ระหว่างการดำเนินงาน", "กำลังดำเนินการอยู่",
            "กำลังดำเนินงาน", "in-progress", "ongoing",
        ),
    ),
    Choice(
        Status.UNABLE,
        Text("ไม่สามารถดำเนินการได้", "Cannot be carried out"),
        ("ไม่สามารถดำเนินการได้", "ดำเนินการไม่ได้", "ไม่สามารถดำเนินการ"),
    ),
    Choice(Status.UNREPORTED, Text("รอการรายงานผล", "Awaiting report"), ("รอการรายงานผล", "รอรายงานผล", "รอรายงาน")),
    Choice(
        Status.NOT_STARTED,
        Text("ยังไม่ดำเนินการ", "Not started"),
        ("ยังไม่ดำเนินการ", "ยังไม่ได้ดำเนินการ", "ยังไม่เริ่ม", "ยังไม่เริ่มดำเนินการ", "ยังไม่ได้เริ่ม", "ยังไม่ได้เริ่มดำเนินการ"),
    ),
    Choice(Status.CANCELLED, Text("ยกเลิก", "Cancelled"), ("ยกเลิก", "ยกเลิกโครงการ", "canceled", "ยกเลิกแล้ว")),
)  # fmt: skip
"""The four official status words of e-PlanNACC and two local ones that are mapped to them by the rules."""

REASONS = (
    Choice("no_budget", Text("ไม่ได้รับงบประมาณ", "No budget received"), ("ไม่ได้รับงบประมาณ",)),
    Choice("policy_changed", Text("นโยบายผู้บริหารเปลี่ยนแปลง", "Executive policy changed"), ("นโยบายผู้บริหารเปลี่ยนแปลง",)),
    Choice("staff", Text("บุคลากรไม่เพียงพอ", "Not enough staff"), ("บุคลากรไม่เพียงพอ",)),
    Choice("other", Text("อื่นๆ", "Other"), ("อื่นๆ", "อื่น ๆ")),
)

_YEAR = Column(
    "year",
    Text("ปีงบประมาณ", "Fiscal year"),
    Kind.YEAR,
    Text("ปีงบประมาณ พ.ศ. เช่น 2569", "Fiscal year in พ.ศ., for example 2569"),
    key=True,
    reference=True,
    aliases=("ปี", "year", "ปีงบประมาณ พ.ศ."),
    width=11,
)
_QUARTER = Column(
    "quarter",
    Text("ไตรมาส", "Quarter"),
    Kind.QUARTER,
    Text("1–4 หรือ ทั้งปี", "1–4, or ทั้งปี for the year as a whole"),
    key=True,
    reference=True,
    aliases=("ไตรมาสที่",),
    width=8,
)
_NOTE = Column(
    "note",
    Text("หมายเหตุ", "Note"),
    Kind.TEXT,
    Text("ข้อความอธิบายเพิ่มเติม", "Any explanation"),
    aliases=("notes", "remarks"),
    width=23,
)
_UNIT = Column(
    "unit",
    Text("หน่วยงานรับผิดชอบ", "Responsible unit"),
    Kind.TEXT,
    Text("ตามแผน ใช้กรองและเรียง ระบบไม่อ่าน", "By the plan, to filter and sort by; it is not read"),
    reference=True,
    aliases=("หน่วยงาน", "หน่วยงานที่รับผิดชอบ", "unit"),
    width=15,
)


def _ita_indicator(number: int) -> Column:
    return Column(
        f"ita_{number}",
        Text(f"ITA ตัวชี้วัดที่ {number}", f"ITA indicator {number}"),
        Kind.SCORE,
        Text(
            "คะแนน 0–100 ตามประกาศผล กรอกเมื่อ ป.ป.ช. ประกาศแล้ว (โดยปกติไตรมาส 4)",
            "Score 0–100 as announced; fill in once announced (as a rule in quarter 4)",
        ),
        aliases=(f"ITA ตัวชี้วัด {number}", f"ITA{number}"),
        width=9,
    )


HEADLINE = Sheet(
    "headline",
    Text("ผลลัพธ์หลัก", "Headline"),
    Text("หนึ่งแถวต่อหนึ่งไตรมาส (หรือทั้งปี)", "One row a quarter (or a whole year)"),
    (
        _YEAR,
        _QUARTER,
        Column(
            "cases",
            Text("คดีทุจริตใหม่ในไตรมาส", "New corruption cases in the quarter"),
            Kind.COUNT,
            Text(
                "จำนวนคดีใหม่ของไตรมาสนี้เท่านั้น ไม่ใช่ยอดสะสม (แถวทั้งปี: ของทั้งปี) ไม่มีคดีให้กรอก 0 ยังไม่ทราบให้เว้นว่าง ห้ามระบุชื่อบุคคล",
                "New cases of this quarter only, not to date (whole-year row: of the year). "
                "None: enter 0. Unknown: leave blank. Never name a person",
            ),
            aliases=("คดีทุจริต", "คดีทุจริตใหม่", "cases"),
            width=14,
            short=Text("คดีทุจริตใหม่ในไตรมาส", "New cases in the quarter"),
        ),
        Column(
            "stage",
            Text("ขั้นตอนที่นับ", "Stage counted"),
            Kind.CHOICE,
            Text("นับเรื่องที่ขั้นตอนใด ต้องเหมือนกันทุกปี", "The stage at which a case is counted; the same in every year"),
            choices=STAGES,
            width=15,
        ),
        Column(
            "source",
            Text("แหล่งข้อมูล", "Source"),
            Kind.TEXT,
            Text("ตัวเลขคดีมาจากที่ใด", "Where the case count comes from"),
            aliases=("ที่มา", "ที่มาของข้อมูล"),
            width=20,
        ),
        Column(
            "cut_off",
            Text("ข้อมูล ณ วันที่", "As of"),
            Kind.DATE,
            Text(
                "วันที่ตัดยอดข้อมูล พิมพ์ปีสี่หลัก เช่น 31/3/2569 หรือ 31 มี.ค. 2569",
                "The cut-off date of the figures, its year in four digits, such as 31/3/2569 or 31 Mar 2026",
            ),
            aliases=("วันที่ตัดข้อมูล", "cut-off date"),
            width=14,
        ),
        Column(
            "complaints_received",
            Text("เรื่องร้องเรียนที่รับในไตรมาส", "Complaints received in the quarter"),
            Kind.COUNT,
            Text("จำนวนที่รับใหม่ของไตรมาสนี้ ไม่ใช่ยอดสะสม", "Newly received in this quarter, not to date"),
            aliases=("เรื่องร้องเรียนที่รับ",),
            short=Text("เรื่องร้องเรียนที่รับในไตรมาส", "Complaints received"),
        ),
        Column(
            "complaints_closed",
            Text("เรื่องร้องเรียนที่แล้วเสร็จในไตรมาส", "Complaints closed in the quarter"),
            Kind.COUNT,
            Text("จำนวนที่ดำเนินการเสร็จในไตรมาสนี้", "Closed in this quarter"),
            aliases=("เรื่องร้องเรียนที่แล้วเสร็จ",),
            short=Text("เรื่องร้องเรียนที่แล้วเสร็จ", "Complaints closed"),
        ),
        Column(
            "complaints_pending",
            Text("เรื่องร้องเรียนคงค้าง ณ สิ้นไตรมาส", "Complaints pending at the end of the quarter"),
            Kind.COUNT,
            Text("จำนวนที่ยังไม่เสร็จ ณ วันสิ้นไตรมาส", "Still open on the last day of the quarter"),
            aliases=("เรื่องร้องเรียนคงค้าง",),
            short=Text("เรื่องร้องเรียนคงค้าง", "Complaints pending"),
        ),
        Column(
            "ita_total",
            Text("คะแนน ITA รวม", "ITA total score"),
            Kind.SCORE,
            Text(
                "คะแนน 0–100 ตามประกาศผล กรอกเมื่อประกาศแล้ว (โดยปกติไตรมาส 4)",
                "Score 0–100 as announced; fill in once announced (as a rule in quarter 4)",
            ),
            aliases=("คะแนน ITA", "ITA", "ITA รวม", "ITA score"),
            width=10,
        ),
        *(_ita_indicator(number) for number in ITA_INDICATORS),
        _NOTE,
    ),
    aliases=("คดีและ ITA",),
)

PROJECTS = Sheet(
    "projects",
    Text("โครงการ", "Projects"),
    Text("หนึ่งแถวต่อหนึ่งโครงการและไตรมาส", "One row per project and quarter"),
    (
        _YEAR,
        _QUARTER,
        Column(
            "project",
            Text("ลำดับโครงการ", "Project number"),
            Kind.PROJECT,
            Text("ลำดับโครงการตามแผน", "The project’s number in the plan"),
            key=True,
            reference=True,
            aliases=("ลำดับที่", "ลำดับ", "โครงการที่", "project"),
            width=9,
        ),
        Column(
            "name",
            Text("ชื่อโครงการ", "Project name"),
            Kind.TEXT,
            Text("ชื่อตามแผน แก้ไขไม่ได้", "The name in the plan; not to be changed"),
            reference=True,
            aliases=("โครงการ/กิจกรรม/มาตรการ", "project name"),
            width=34,
        ),
        _UNIT,
        Column(
            "status",
            Text("สถานะ", "Status"),
            Kind.CHOICE,
            Text("สถานะ ณ สิ้นไตรมาส", "Status at the end of the quarter"),
            choices=STATUSES,
            aliases=("สถานะโครงการ", "สถานะการดำเนินงาน"),
            width=17,
        ),
        Column(
            "reason",
            Text("เหตุผลที่ไม่สามารถดำเนินการได้", "Reason it cannot be carried out"),
            Kind.CHOICE,
            Text("กรอกเมื่อสถานะคือ ไม่สามารถดำเนินการได้", "Fill in when the project cannot be carried out"),
            choices=REASONS,
            aliases=("เหตุผล",),
            width=17,
        ),
        Column(
            "percent",
            Text("ความก้าวหน้าสะสม (ร้อยละ)", "Progress to date (percent)"),
            Kind.PERCENT,
            Text(
                "0–100 สะสมตั้งแต่ต้นปีงบประมาณ ครึ่งหนึ่งให้กรอก 50 ไม่ใช่ 0.5",
                "0–100, to date in the fiscal year; a half is 50, not 0.5",
            ),
            aliases=("ความก้าวหน้าสะสม", "ร้อยละความก้าวหน้า", "progress"),
            width=11,
        ),
        Column(
            "enacted",
            Text("งบตามข้อบัญญัติ (บาท)", "Budget enacted (baht)"),
            Kind.MONEY,
            Text("งบตามข้อบัญญัติของปี หรือ ไม่ใช้งบประมาณ", "The year’s enacted budget, or ไม่ใช้งบประมาณ"),
            aliases=("งบตามข้อบัญญัติ",),
            width=13,
        ),
        Column(
            "disbursed",
            Text("เบิกจ่ายสะสม (บาท)", "Disbursed to date (baht)"),
            Kind.MONEY,
            Text(
                "เบิกจ่ายจริงสะสมตั้งแต่ต้นปีงบประมาณ หรือ ไม่ใช้งบประมาณ",
                "Disbursed to date in the fiscal year, or ไม่ใช้งบประมาณ",
            ),
            aliases=("เบิกจ่ายสะสม", "เบิกจ่ายจริง"),
            width=13,
        ),
        Column(
            "result",
            Text("ผลการดำเนินงาน", "Result"),
            Kind.TEXT,
            Text("สิ่งที่ทำแล้วในปีนี้", "What has been done this year"),
            width=24,
        ),
        Column(
            "obstacle",
            Text("ปัญหา/อุปสรรค", "Problems and obstacles"),
            Kind.TEXT,
            Text("สิ่งที่ทำให้ล่าช้าหรือทำไม่ได้", "What delays or prevents it"),
            aliases=("ปัญหาอุปสรรค", "ปัญหาและอุปสรรค"),
            width=24,
        ),
        Column(
            "suggestion",
            Text("ข้อเสนอแนะ", "Suggestions"),
            Kind.TEXT,
            Text("สิ่งที่ควรทำต่อไป", "What should be done next"),
            width=24,
        ),
        Column(
            "evidence",
            Text("หลักฐาน", "Evidence"),
            Kind.TEXT,
            Text("ชื่อเอกสารหรือเลขที่หนังสือ", "Document or letter number"),
            aliases=("หลักฐานอ้างอิง",),
            width=16,
        ),
    ),
)

INDICATORS = Sheet(
    "indicators",
    Text("ตัวชี้วัด", "Indicators"),
    Text("หนึ่งแถวต่อหนึ่งตัวชี้วัดและไตรมาส", "One row per indicator and quarter"),
    (
        _YEAR,
        _QUARTER,
        Column(
            "indicator",
            Text("รหัสตัวชี้วัด", "Indicator code"),
            Kind.CODE,
            Text("รหัสตามแผน", "The code in the plan"),
            key=True,
            reference=True,
            aliases=("รหัส", "indicator id"),
            width=12,
        ),
        Column(
            "name",
            Text("ตัวชี้วัด", "Indicator in words"),
            Kind.TEXT,
            Text("ข้อความตามแผน แก้ไขไม่ได้", "The plan’s wording; not to be changed"),
            reference=True,
            width=42,
        ),
        _UNIT,
        Column(
            "target",
            Text("ค่าเป้าหมาย", "Target"),
            Kind.TEXT,
            Text("ค่าเป้าหมายตามแผน แก้ไขไม่ได้", "The plan’s target; not to be changed"),
            reference=True,
            width=16,
        ),
        Column(
            "measure",
            Text("ตอบเป็น", "Measured in"),
            Kind.TEXT,
            Text("หน่วยหรือคำที่ใช้ตอบ ระบบไม่อ่าน", "The unit or the words to answer in; it is not read"),
            reference=True,
            aliases=("หน่วยนับ", "หน่วยของผล", "measure"),
            width=12,
        ),
        Column(
            "value",
            Text("ผลสะสม", "Result to date"),
            Kind.VALUE,
            Text(
                "ผลสะสมตั้งแต่ต้นปีงบประมาณ ในหน่วยของตัวชี้วัด (มี / ไม่มี สำหรับตัวชี้วัดว่ามีหรือไม่ ข้อความสำหรับตัวชี้วัดเชิงคุณภาพ)",
                "To date in the fiscal year, in the indicator’s unit (มี / ไม่มี where the plan asks whether a "
                "thing exists, text where it is qualitative)",
            ),
            aliases=("ผล", "ผลการดำเนินงานสะสม", "result"),
            width=12,
            measured_in="measure",
        ),
        _NOTE,
    ),
)

PROGRESS_SHEETS = (HEADLINE, PROJECTS, INDICATORS)
