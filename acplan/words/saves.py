"""Words of the list of saves."""

from __future__ import annotations

from acplan.store.log import SaveKind
from acplan.words.text import Text

SAVED = Text("บันทึกแล้ว {n} ครั้ง", "{n} {n:save|saves} so far")
ABOUT = Text(
    "รหัสแทนการบันทึกทุกครั้งถึงครั้งนั้น ใช้ตรวจเอกสารกับประวัติได้",
    "A code stands for all saves up to that one; a paper is checked against the history by it",
)
SAVE, DAY, WHAT = Text("ครั้งที่", "Save"), Text("เมื่อ", "When"), Text("สิ่งที่ทำ", "What was done")
QUARTERS, CELLS, CODE = Text("ปี/ไตรมาส", "Quarters"), Text("ช่อง", "Cells"), Text("รหัส", "Code")
WHO, FILE, REASON = Text("ผู้บันทึก", "By"), Text("ไฟล์", "File"), Text("เหตุผล", "Reason")
KINDS = {
    SaveKind.UPLOAD: Text("ส่งไฟล์รายงาน", "Report uploaded"),
    SaveKind.EDIT: Text("แก้ไขใน Excel โดยตรง", "Edited directly in Excel"),
    SaveKind.UNDO: Text("ย้อนการบันทึก", "Save taken back"),
    SaveKind.WITHDRAW: Text("ถอนไตรมาส", "Quarter withdrawn"),
    SaveKind.PLAN: Text("แผนฉบับใหม่", "New version of the plan"),
    SaveKind.COPIES: Text("แทนไฟล์ด้วยสำเนาที่อ่าน", "Files replaced by copies of what was read"),
}
