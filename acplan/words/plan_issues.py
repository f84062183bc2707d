"""The sentences of what can be wrong with a plan, beyond what any workbook can have wrong."""

from __future__ import annotations

from acplan.words.issues import error, warning
from acplan.words.text import Text

TOO_MANY_ROWS = error(
    "too_many_rows",
    Text("แผ่นงานนี้มี {found} แถว มากกว่าที่รับได้ ({limit})", "The sheet has {found} rows, more than {limit}."),
    Text(
        "แผนของหน่วยงานเดียวไม่มีมากเท่านี้ และแสดงบนจอไม่ได้",
        "No plan of one organisation has so many, and no page could show them.",
    ),
    Text("ลบแถวที่ไม่ใช่ของแผนนี้", "Delete the rows that are not of this plan."),
)
MISSING_FACT = error(
    "missing_fact",
    Text("ไม่มีแถวรหัส {key} ({label})", "There is no row with the code {key} ({label})."),
    Text("ทุกหน้าและเอกสารใช้ข้อมูลนี้", "Pages and papers are headed or judged by it."),
    Text("เพิ่มแถวที่มีรหัส {key} และค่าของแผน", "Add a row with the code {key} and the plan’s value."),
)
NUMBER_BELOW_ONE = error(
    "number_below_one",
    Text("ลำดับ {found} น้อยกว่า 1", "The number {found} is less than 1."),
    Text("ลำดับเป็นรหัสของรายการ", "The number is what the entry is known by."),
    Text("ใช้จำนวนเต็มตั้งแต่ 1", "Use a whole number from 1."),
)
YEARS_GAP = error(
    "years_gap",
    Text("ปี {found} ไม่ต่อจากปี {before}", "The year {found} does not follow {before}."),
    Text(
        "ตัวชี้วัดที่ต้องลดหรือเพิ่มเทียบกับปีก่อน ปีของแผนจึงต้องต่อเนื่อง",
        "What must fall or rise is compared with the year before, so the years of a plan follow one another.",
    ),
    Text("ใส่ปีที่ขาด หรือแก้ปีงบประมาณ", "Add the years between, or mend the year."),
)
MISSION_ELSEWHERE = error(
    "mission_elsewhere",
    Text(
        "ภารกิจ {found} อยู่ในมิติที่ {owner} แต่โครงการนี้ระบุมิติที่ {dimension}",
        "Mission {found} belongs to dimension {owner}, but the project names dimension {dimension}.",
    ),
    Text("โครงการจะถูกนับผิดมิติ", "The project would be counted in the wrong dimension."),
    Text("แก้มิติหรือภารกิจของโครงการให้ตรงกัน", "Make the project’s dimension and mission agree."),
)
NO_TARGET = warning(
    "no_target",
    Text(
        "ตัวชี้วัด {found} ต้องเทียบกับตัวเลข แต่ไม่มีค่าเป้าหมาย",
        "Judged by a number but without a target: {found}.",
    ),
    Text("ผลจะแสดงแต่ไม่ถูกตัดสิน", "Its result is shown, but not judged."),
    Text("กรอกค่าเป้าหมาย หรือเลือกเงื่อนไขอื่น", "Fill in the target, or choose another operator."),
)

# Against what is reported

YEARS_REPORTED = error(
    "years_reported",
    Text("มีผลที่รายงานไว้ของปี {found} แต่แผนนี้ไม่มีปีดังกล่าว", "Results of {found} are stored, but the plan has no such year."),
    Text("ผลที่รายงานไว้จะไม่มีที่แสดง", "What was reported would have no place."),
    Text(
        "ตรวจปีฐานและเป้าหมายรายปี แผนของหน่วยงานอื่นให้ใช้โฟลเดอร์ข้อมูลใหม่",
        "Check base year and yearly targets; the plan of another organisation needs a data folder of its own.",
    ),
)
RESULTS_DO_NOT_FIT = error(
    "results_do_not_fit",
    Text(
        "ผลของตัวชี้วัด {found} ที่รายงานไว้ {n} ค่า ใช้กับเงื่อนไขหรือหน่วยใหม่ไม่ได้",
        "Results stored under {found} ({n}) do not answer its new operator or unit.",
    ),
    Text("ผลเดิมตอบคำถามอื่น", "They answer another question."),
    Text("ใช้รหัสใหม่สำหรับตัวชี้วัดที่เปลี่ยนไป", "Give the changed indicator a new code."),
)
REUSED = warning(
    "reused",
    Text("{found} เดิมคือ “{was}”", "{found} was “{was}”."),
    Text(
        "ผลที่รายงานไว้ภายใต้ {found} ({n} แถว) จะแสดงเป็นของชื่อใหม่",
        "What is reported under {found} ({n} {n:row|rows}) would be shown as that of the new name.",
    ),
    Text("หากเป็นคนละเรื่อง ใช้ลำดับหรือรหัสใหม่", "If it is another thing, give it a new number or code."),
)
