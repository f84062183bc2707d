"""What the terms on screens and papers mean."""

from __future__ import annotations

from acplan.measures.summary import Summary
from acplan.words.cases import stage_words
from acplan.words.numbers import number
from acplan.words.text import Text

HEADING = Text("นิยามและวิธีนับ", "Definitions")
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
            "Two separate verdicts on the ITA: the plan’s target of the year, and the national pass mark of {mark}",
        ),
    ),
    (
        Text("ใกล้ถึงเป้าหมาย", "Close to the target"),
        Text(
            "คะแนน ITA ต่ำกว่าเป้าหมายแผนไม่เกิน {close} คะแนน",
            "An ITA score at most {close} points below the plan’s target",
        ),
    ),
    (
        Text("สถานะโครงการ", "State of a project"),
        Text(
            "ค่าล่าสุดที่รายงานในปีงบประมาณ ยังไม่ดำเนินการเป็นสถานะที่รายงานแล้ว แม้ e-PlanNACC นับเป็นรอการรายงานผล "
            "ยกเลิกนับเป็นไม่สามารถดำเนินการได้",
            "The latest report of the fiscal year; not started is a report, though e-PlanNACC counts it as awaiting "
            "report; cancelled counts as not possible",
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
        Text("ตัวชี้วัดบรรลุ", "Indicators met"),
        Text(
            "นับจากผลผลิตและผลลัพธ์ทุกข้อที่ตัดสินได้ รวมข้อที่ยังไม่ถึงกำหนดและไม่มีข้อมูล ไม่รวมเชิงคุณภาพซึ่งไม่ตัดสิน",
            "Of all outputs and outcomes that can be judged, those not yet due or without data included; qualitative "
            "ones are never judged",
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
        Text("บันทึกครั้งที่ และรหัส", "Save and code"),
        Text(
            "รหัสแทนทุกการบันทึกถึงครั้งนั้น ใช้ตรวจภายหลังที่หน้าตรวจรหัสบนเอกสาร",
            "The code stands for all saves up to that one; the page “Check a paper” takes it back",
        ),
    ),
)
"""What the terms mean, in the order in which they are met."""

SHORT_HEADING = Text("ตัวเลขในชุดนี้นับอะไร และมาจากไหน", "What these figures count, and where they come from")
SHORT_TITLE = Text("คำอธิบาย", "Definitions")
_STAGE = Text(" ที่ขั้นตอน “{stage}”", ", at the stage “{stage}”")
_SHORT_TERMS = (
    (
        Text("คดีทุจริต", "Case"),
        Text("คดีใหม่ในปีงบประมาณ นับเป็นเรื่อง{stage}", "A new case in the fiscal year{stage}"),
    ),
    (
        Text("เพดานของปี", "Ceiling"),
        Text(
            "จำนวนคดีของปีฐาน {base} × (1 − เป้าหมายลด) ปัดลงเป็นจำนวนเต็ม",
            "Cases of the base year {base} × (1 − target reduction), rounded down",
        ),
    ),
    (
        Text("คะแนน ITA", "ITA score"),
        Text(
            "เป้าหมายของแผนกับเกณฑ์ผ่านระดับชาติ ({mark}) เป็นคนละผลตัดสิน",
            "The plan’s target and the national pass mark ({mark}) are two separate verdicts",
        ),
    ),
    (
        Text("สถานะโครงการ", "State"),
        Text(
            "สถานะล่าสุดที่รายงานในปีงบประมาณ ถ้าไม่มีรายงานนับเป็นรอการรายงานผล",
            "The latest one reported in the fiscal year; without one, “awaiting report”",
        ),
    ),
    (
        Text("ตัวชี้วัดบรรลุ", "Indicators met"),
        Text(
            "นับจากผลผลิตและผลลัพธ์ทุกข้อ รวมที่ยังไม่ถึงกำหนดและไม่มีข้อมูล ไม่รวมเชิงคุณภาพ",
            "Of all outputs and outcomes, those not yet due or without data included, without the qualitative ones",
        ),
    ),
    (
        Text("เครื่องหมาย –", "The mark –"),
        Text("ยังไม่มีข้อมูล ซึ่งไม่ใช่ศูนย์", "Not known, which is not zero"),
    ),
)


def short_terms(summary: Summary) -> list[tuple[Text, Text]]:
    """Return what each figure counts."""
    counted = summary.case_year.stage
    stage = _STAGE.fill(stage=stage_words(counted)) if counted else Text("", "")
    mark = number(summary.ita_year.pass_mark)
    return [(term, meaning.fill(stage=stage, base=summary.plan.base_year, mark=mark)) for term, meaning in _SHORT_TERMS]
