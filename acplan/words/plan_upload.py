"""Words of uploading a changed plan: on the page and by the command line."""

from __future__ import annotations

from collections.abc import Mapping

from acplan.schema.types import Value
from acplan.store.log import Record
from acplan.words.numbers import NOTHING, number
from acplan.words.text import Text, join

HEAD = Text("เปลี่ยนแผน หรือเริ่มใช้แผนของหน่วยงานอื่น", "Change the plan, or begin with that of another organisation")
ABOUT = Text(
    "ดาวน์โหลด แก้ใน Excel แล้วส่งกลับ ระบบแจ้งทุกจุดที่ต้องแก้และผลการตัดสินที่จะเปลี่ยนก่อนบันทึก แผนฉบับเดิมเก็บไว้ และย้อนกลับได้",
    "Download it, change it in Excel and upload it here. All there is to mend, and every verdict that turns, is told "
    "before anything is saved. The former version is kept, and the change can be undone",
)
CHOOSE = Text("เลือกไฟล์แผน", "Choose the plan’s file")
DOWNLOADS = {
    "plan_in_force": (Text("ดาวน์โหลดแผนที่ใช้อยู่", "Download the plan in force"), Text("แผน.xlsx", "plan.xlsx")),
    "plan_empty": (Text("ดาวน์โหลดแบบแผนเปล่า", "Download an empty plan"), Text("แบบแผนเปล่า.xlsx", "empty-plan.xlsx")),
}
"""The label of each download and the name of its file."""
PLAN_GOES_BACK = Text("แผนจะกลับไปเป็นรุ่น {version}", "The plan goes back to version {version}")
OUT_OF_SIGHT = Text("ผลที่รายงานไว้ซึ่งจะไม่แสดง", "Reports that would no longer be shown")
WHERE = Text("แผ่นงานและแถว", "Sheet and row")
COLUMN = Text("คอลัมน์", "Column")
KINDS = {"added": Text("แถวใหม่", "new row"), "removed": Text("ตัดออก", "row removed")}
REVIEW = Text("ตรวจแผนก่อนบันทึก", "Check the plan before saving")
SAVE = Text("เริ่มใช้แผนนี้", "Put this plan in force")
PROJECT_GONE = Text(
    "โครงการ {thing} ไม่มีในแผนนี้แล้ว ผลที่รายงานไว้ {n} แถวยังเก็บอยู่แต่จะไม่แสดง",
    "Project {thing} is no longer in the plan; its reports ({n} {n:row|rows}) are kept, but not shown",
)
INDICATOR_GONE = Text(
    "ตัวชี้วัด {thing} ไม่มีในแผนนี้แล้ว ผลที่รายงานไว้ {n} แถวยังเก็บอยู่แต่จะไม่แสดง",
    "Indicator {thing} is no longer in the plan; its results ({n} {n:row|rows}) are kept, but not shown",
)
COUNTS = {
    "added": Text("เพิ่ม {n} แถว", "rows added: {n}"),
    "removed": Text("ตัดออก {n} แถว", "rows removed: {n}"),
    "changed": Text("แก้ไข {n} ช่อง", "cells changed: {n}"),
}
SAVED = Text(
    "บันทึกครั้งที่ {number}: เริ่มใช้แผนรุ่น {version} ({counts})",
    "Save {number}: plan version {version} is in force ({counts}).",
)
CONTEXT_SAVED = Text(
    "ปรับข้อมูลประกอบแผนแล้ว (ค่าทั้งประเทศ วัตถุประสงค์ หรือหน้าที่รายงาน) ซึ่งไม่เป็นส่วนหนึ่งของรุ่นแผน จึงไม่นับเป็นการบันทึก",
    "What stands around the plan was brought up to date (national figures, objectives, duties to report); it is no "
    "part of the plan’s version, so that is no save.",
)
NO_CHANGE = Text("แผนนี้เหมือนกับแผนที่ใช้อยู่", "The plan is the one in force.")
REASON_NEEDED = Text(
    "การเปลี่ยนแผนต้องมีเหตุผล ({counts}) ใส่เหตุผลแล้วลองใหม่ ยังไม่มีสิ่งใดถูกเปลี่ยน",
    "A change of the plan needs a reason ({counts}); give one and try again. Nothing was changed.",
)
FORM_WRITTEN = Text("เขียนแบบแผนเปล่าแล้ว: {file}", "Empty plan written: {file}")


def counted(counts: Mapping[str, int]) -> Text:
    """Say how many rows are added and removed and how many cells changed, leaving out what there is none of."""
    return join(*(wording.fill(n=counts[kind]) for kind, wording in COUNTS.items() if counts.get(kind)))


def value_words(value: Value) -> str:
    """Write a cell of a plan as a person reads it."""
    if value is None:
        return NOTHING
    return number(value) if isinstance(value, int | float) else str(value)


def done(record: Record | None, counts: Mapping[str, int]) -> Text:
    """Say what was saved: a version of the plan, or only what stands around it, which is no save."""
    if record is None:
        return CONTEXT_SAVED
    return SAVED.fill(number=record.number, version=record.plan, counts=counted(counts))
