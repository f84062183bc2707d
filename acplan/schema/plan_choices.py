"""The closed sets of words of a plan workbook."""

from __future__ import annotations

from enum import StrEnum

from acplan.schema.types import Choice
from acplan.words.text import Text


class Operator(StrEnum):
    """How an indicator's result is held against its target."""

    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    EQUAL = "equal"
    EXISTS = "exists"
    INCREASES = "increases"
    DECREASES = "decreases"
    DECREASES_BY = "decreases_by"
    QUALITATIVE = "qualitative"


OPERATORS = (
    Choice(Operator.AT_LEAST, Text("ไม่น้อยกว่า", "At least"), ("≥", ">=")),
    Choice(Operator.AT_MOST, Text("ไม่เกิน", "At most"), ("≤", "<=")),
    Choice(Operator.EQUAL, Text("เท่ากับ", "Equal to"), ("=",)),
    Choice(Operator.EXISTS, Text("มี", "Exists")),
    Choice(Operator.INCREASES, Text("เพิ่มขึ้น", "Increases")),
    Choice(Operator.DECREASES, Text("ลดลง", "Decreases")),
    Choice(Operator.DECREASES_BY, Text("ลดลงร้อยละ", "Decreases by percent")),
    Choice(Operator.QUALITATIVE, Text("เชิงคุณภาพ", "Qualitative")),
)


def operator_of(word: object) -> Operator | None:
    """Return the operator that a word of the plan means, or None."""
    return next((Operator(choice.code) for choice in OPERATORS if choice.word.th == word), None)


RESULT_KINDS = (
    Choice("output", Text("ผลผลิต", "Output")),
    Choice("outcome", Text("ผลลัพธ์", "Outcome")),
)
PROJECT_KINDS = (
    Choice("project", Text("โครงการ", "Project")),
    Choice("measure", Text("มาตรการ", "Measure")),
    Choice("activity", Text("กิจกรรม", "Activity")),
)
FINDING_KINDS = (
    Choice("count", Text("จำนวน", "Count")),
    Choice("number", Text("ลำดับเลข", "Numbering")),
    Choice("name", Text("ชื่อ", "Name")),
    Choice("budget", Text("งบประมาณ", "Budget")),
    Choice("unit", Text("ผู้รับผิดชอบ", "Responsible unit")),
    Choice("target", Text("ค่าเป้าหมาย", "Target")),
    Choice("structure", Text("โครงสร้าง", "Structure")),
    Choice("ocr", Text("การสแกน", "Scan damage")),
    Choice("other", Text("อื่นๆ", "Other")),
)


class Repeated(StrEnum):
    """A headline figure that an indicator repeats: it is taken from there, and not asked for again."""

    ITA_TOTAL = "ita_total"


REPEATED = (Choice(Repeated.ITA_TOTAL, Text("คะแนน ITA รวม", "ITA total score")),)


class AverageKnown(StrEnum):
    """How a national average is known."""

    ANNOUNCED = "announced"
    COMPUTED = "computed"


AVERAGES_KNOWN = (
    Choice(AverageKnown.ANNOUNCED, Text("ประกาศ", "Announced")),
    Choice(AverageKnown.COMPUTED, Text("คำนวณ", "Computed")),
)


class Rhythm(StrEnum):
    """When a report is due."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    HALF_YEARLY = "half_yearly"
    SIX_NINE_TWELVE = "six_nine_twelve"
    YEARLY = "yearly"
    ON_EVENT = "on_event"


RHYTHMS = (
    Choice(Rhythm.MONTHLY, Text("ทุกเดือน", "Every month")),
    Choice(Rhythm.QUARTERLY, Text("ทุกไตรมาส", "Every quarter")),
    Choice(Rhythm.HALF_YEARLY, Text("ปีละ 2 ครั้ง (6 และ 12 เดือน)", "Twice a year (6 and 12 months)")),
    Choice(Rhythm.SIX_NINE_TWELVE, Text("6 9 และ 12 เดือน", "6, 9 and 12 months")),
    Choice(Rhythm.YEARLY, Text("ปีละครั้ง", "Once a year")),
    Choice(Rhythm.ON_EVENT, Text("เมื่อมีเหตุ", "When it happens")),
)
