"""Sentences about the data folder."""

from __future__ import annotations

from acplan.issues import Severity, Wording
from acplan.words.text import Text

EDITED = Wording(
    "edited",
    Severity.WARNING,
    Text("มีการแก้ไขไฟล์นี้ใน Excel โดยตรง {count} ช่อง", "The file was edited directly in Excel, {count} cells."),
    Text("ระบบบันทึกการแก้ไขไว้ในประวัติแล้ว", "The edit was recorded in the history."),
    Text("ตรวจว่าเป็นการแก้ไขที่ตั้งใจ", "Check that the edit was meant."),
)
SET_ASIDE = Wording(
    "set_aside",
    Severity.WARNING,
    Text("ไฟล์นี้เสียหายหรือมีค่าที่อ่านไม่ได้", "The file was damaged or held what cannot be read."),
    Text(
        "ระบบสร้างไฟล์ใหม่จากประวัติ และเก็บไฟล์เดิมไว้ที่ history/{aside}",
        "It was rebuilt from the history; the old file is kept as history/{aside}.",
    ),
    Text("หากต้องการแก้ไข ให้ส่งแบบฟอร์มผ่านหน้า “รายงานความก้าวหน้า”", "To change figures, upload a form."),
)
LOG_DAMAGED = Text(
    "ประวัติการบันทึก (log.jsonl) เสียหายที่บรรทัด {line} ให้นำสำเนาสำรองของโฟลเดอร์ข้อมูลกลับมา ยังไม่มีสิ่งใดถูกเปลี่ยน",
    "The log of saves (log.jsonl) is damaged at line {line}; bring back a backup of the data folder. "
    "Nothing was changed.",
)
BUSY = Text(
    "โปรแกรมอื่นกำลังบันทึกข้อมูลอยู่ ลองใหม่อีกครั้งในอีกสักครู่ ยังไม่มีสิ่งใดถูกเปลี่ยน",
    "Another window is saving; try again in a moment. Nothing was changed.",
)
CONFLICT = Text(
    "มีการบันทึกอื่นเข้ามาก่อน กรุณาตรวจไฟล์นี้อีกครั้ง ยังไม่มีสิ่งใดถูกเปลี่ยน",
    "Something else was saved meanwhile; check the file again. Nothing was changed.",
)
NOT_WRITABLE = Text(
    "บันทึกลงโฟลเดอร์ข้อมูลไม่ได้ ({detail}) ปิดไฟล์ใน Excel หรือตรวจสิทธิ์และพื้นที่ว่าง ยังไม่มีสิ่งใดถูกเปลี่ยน",
    "The data folder cannot be written ({detail}). Close the file in Excel, or check rights and free space. "
    "Nothing was changed.",
)
REASON_NEEDED = Text(
    "การแก้ไขนี้ต้องมีเหตุผล: {flips} (ใส่เหตุผลแล้วลองใหม่) ยังไม่มีสิ่งใดถูกเปลี่ยน",
    "This revision needs a reason: {flips} (give one and try again). Nothing was changed.",
)
NOTHING_TO_UNDO = Text("ไม่มีการบันทึกให้ย้อนกลับ", "There is no save left to take back.")
NOTHING_CHANGES = Text("ไฟล์นี้ไม่เปลี่ยนแปลงข้อมูลใด", "The file changes nothing.")
