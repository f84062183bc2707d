"""Sentences about the data folder."""

from __future__ import annotations

import errno

from acplan.issues import Severity, Wording
from acplan.words.text import Text, same

EDITED = Wording(
    "edited",
    Severity.WARNING,
    Text("มีการแก้ไขไฟล์นี้ใน Excel โดยตรง {count} ช่อง", "The file was edited directly in Excel, {count} cells."),
    Text(
        "ระบบบันทึกการแก้ไขไว้ในประวัติแล้ว เป็นการบันทึกครั้งที่ {save}",
        "The edit was recorded in the history as save {save}.",
    ),
    Text("ตรวจว่าเป็นการแก้ไขที่ตั้งใจ หากไม่ใช่ ให้ย้อนการบันทึก", "Check that the edit was meant; if not, undo it."),
)
PLAN_CHANGED = Wording(
    "plan_changed",
    Severity.WARNING,
    Text("มีการแก้ไขไฟล์แผน", "The plan was edited."),
    Text(
        "ระบบใช้แผนฉบับใหม่และบันทึกไว้ในประวัติแล้ว เป็นการบันทึกครั้งที่ {save} ฉบับเดิมยังเก็บไว้",
        "Its new version is in use and recorded in the history as save {save}; the former one is kept.",
    ),
    Text("ตรวจว่าเป็นการแก้ไขที่ตั้งใจ", "Check that the edit was meant."),
)
PLAN_PUT_BACK = Wording(
    "plan_put_back",
    Severity.WARNING,
    Text("ไฟล์แผนเก่ากว่าที่บันทึกไว้ในประวัติ", "The plan’s file was older than the history of saves."),
    Text(
        "ระบบนำแผนของการบันทึกล่าสุด (ครั้งที่ {save}) กลับมาใช้แล้ว",
        "The plan of the latest save ({save}) was put back in its place.",
    ),
    Text("หากต้องการแผนฉบับก่อน ให้ย้อนการบันทึก", "To return to the earlier plan, take back the save."),
)
PLAN_LOST = Wording(
    "plan_lost",
    Severity.WARNING,
    Text("ไฟล์แผนที่ใช้ในการบันทึกครั้งที่ {save} สูญหายหรือเสียหาย", "The plan of save {save} is missing or damaged."),
    Text("ตัวเลขของเวลานั้นจึงเทียบกับแผนฉบับปัจจุบัน", "The figures of then are judged by the present plan."),
    Text("นำไฟล์นี้กลับมาจากสำเนาสำรอง ไว้ในโฟลเดอร์ history", "Bring the file back into history from a backup."),
)
COPIES_MADE = Wording(
    "copies_made",
    Severity.WARNING,
    Text(
        "โปรแกรมรุ่นก่อนเก็บไฟล์ที่ส่งมาไว้ทั้งไฟล์ {count} ไฟล์ รุ่นนี้แทนด้วยสำเนาเฉพาะช่องที่อ่าน (การบันทึกครั้งที่ {save})",
        "Uploads that an earlier version kept whole ({count}) were replaced by copies of the cells read (save {save}).",
    ),
    Text(
        "ส่วนที่ไม่ได้อ่านอาจมีข้อมูลส่วนบุคคล ตัวเลขที่รายงานไว้ไม่เปลี่ยน",
        "What was not read may hold personal data. No reported figure changed.",
    ),
    Text("ต้นฉบับเป็นของผู้ส่ง ให้เก็บไว้เอง", "The originals are for those who sent them to keep."),
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
LOG_RESTORED = Wording(
    "log_restored",
    Severity.WARNING,
    Text("ประวัติการบันทึกเสียหายหรือขาดหายบางส่วน", "The log of saves was damaged or cut short."),
    Text(
        "ระบบกู้คืนจากสำเนา log-copy.jsonl แล้ว ถึงการบันทึกครั้งที่ {save} และเก็บไฟล์เดิมไว้ที่ history/{aside}",
        "It was restored from log-copy.jsonl up to save {save}; the old file is kept as history/{aside}.",
    ),
    Text("ตรวจว่าดิสก์หรือโปรแกรมใดทำให้ไฟล์เสียหาย", "Find out which disk or program damaged it."),
)
LOG_WAS_MISSING = Wording(
    "log_was_missing",
    Severity.WARNING,
    Text("ไม่พบไฟล์ประวัติการบันทึก", "The log of saves was missing."),
    Text(
        "ระบบกู้คืนจากสำเนา log-copy.jsonl แล้ว ถึงการบันทึกครั้งที่ {save}",
        "It was restored from log-copy.jsonl up to save {save}.",
    ),
    Text("อย่าลบไฟล์ในโฟลเดอร์ history", "Do not delete files in the folder history."),
)
COPY_MADE_AGAIN = Wording(
    "copy_made_again",
    Severity.WARNING,
    Text("สำเนาของประวัติการบันทึกไม่ตรงกับต้นฉบับ", "The copy of the log of saves did not agree with the log."),
    Text(
        "ระบบทำสำเนาใหม่จาก log.jsonl และเก็บไฟล์เดิมไว้ที่ history/{aside}",
        "It was made again from log.jsonl; the old file is kept as history/{aside}.",
    ),
    Text("ตรวจว่าดิสก์หรือโปรแกรมใดทำให้ไฟล์เสียหาย", "Find out which disk or program damaged it."),
)
LOG_CUT = Wording(
    "log_cut",
    Severity.WARNING,
    Text("ประวัติการบันทึกเสียหายที่บรรทัด {line}", "The log of saves is damaged at line {line}."),
    Text(
        "ตัวเลขที่แสดงเป็นของการบันทึกครั้งที่ {save} และระบบหยุดรับการบันทึกไว้ก่อน",
        "The figures shown are those of save {save}, and nothing can be saved for now.",
    ),
    Text("นำสำเนาสำรองของโฟลเดอร์ข้อมูลกลับมา", "Bring back a backup of the data folder."),
)
NOT_WRITTEN = Wording(
    "not_written",
    Severity.WARNING,
    Text("เปิดหรือเขียน {file} ไม่ได้ ({cause})", "{file} cannot be opened or written ({cause})."),
    Text(
        "ตัวเลขที่แสดงมาจากประวัติการบันทึก ไฟล์ในโฟลเดอร์ข้อมูลอาจยังไม่ตรงกัน",
        "The figures shown come from the log of saves; files in the data folder may not agree with it yet.",
    ),
    Text(
        "ปิดโปรแกรมที่เปิด {file} อยู่ เช่น Excel หรือตรวจสิทธิ์และพื้นที่ว่าง แล้วเปิดหน้านี้ใหม่",
        "Close the program that has {file} open, such as Excel, or check rights and free space, then open this page "
        "again.",
    ),
)
IN_USE = Text("โปรแกรมอื่นกำลังบันทึกข้อมูลอยู่", "another window is saving")
EDITED_MEANWHILE = Text("มีการแก้ไขไฟล์นี้ระหว่างเปิดอ่าน", "it was edited while it was read")
_DENIED = Text(
    "ไม่มีสิทธิ์เขียน หรือเปิดอยู่ในโปรแกรมอื่น เช่น Excel โปรแกรมสำรองข้อมูล หรือโปรแกรมป้องกันไวรัส",
    "no right to write, or open in another program: Excel, a backup, an antivirus",
)
_OPEN_ELSEWHERE = Text(
    "โปรแกรมอื่นเปิดไฟล์นี้อยู่ เช่น Excel โปรแกรมสำรองข้อมูล หรือโปรแกรมป้องกันไวรัส",
    "another program has it open: Excel, a backup, an antivirus",
)
_NO_LOCKS = Text("ไดรฟ์นี้ไม่รองรับการล็อกไฟล์", "this drive knows no file locks")
_WINDOWS_IN_USE = {32, 33}  # a sharing violation, a lock violation
_CAUSES = {
    errno.EACCES: _DENIED,
    errno.EPERM: _DENIED,
    errno.ENOSPC: Text("พื้นที่เต็ม", "no space left"),
    errno.EDQUOT: Text("พื้นที่เต็มตามโควตา", "quota used up"),
    errno.EROFS: Text("โฟลเดอร์อ่านได้อย่างเดียว", "the folder is read-only"),
    errno.EIO: Text("ดิสก์หรือเครือข่ายขัดข้อง", "the disk or the network failed"),
    errno.EISDIR: Text("มีโฟลเดอร์ชื่อเดียวกันอยู่", "a folder of that name is in its place"),
    errno.ENOLCK: _NO_LOCKS,
}


def cause(error: OSError) -> Text:
    """Say why a file could not be opened or written."""
    if getattr(error, "winerror", None) in _WINDOWS_IN_USE:
        return _OPEN_ELSEWHERE
    return _CAUSES.get(error.errno or 0, same(error.strerror or type(error).__name__))


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
    "เปิดหรือเขียนไฟล์ในโฟลเดอร์ข้อมูลไม่ได้ ({detail}) ปิดโปรแกรมที่เปิดไฟล์นี้อยู่ หรือตรวจสิทธิ์และพื้นที่ว่าง แล้วลองใหม่ ยังไม่มีสิ่งใดถูกเปลี่ยน",
    "A file of the data folder cannot be opened or written ({detail}). Close the program that has it open, or "
    "check rights and free space, and try again. Nothing was changed.",
)
NO_LOCKS = Text(
    "โฟลเดอร์ข้อมูลอยู่บนไดรฟ์ที่ไม่รองรับการล็อกไฟล์ จึงกันไม่ให้สองคนบันทึกพร้อมกันไม่ได้ ให้ย้ายโฟลเดอร์มาไว้ในเครื่องหรือไดรฟ์อื่น "
    "ยังไม่มีสิ่งใดถูกเปลี่ยน",
    "The data folder lies on a drive that knows no file locks, so that two people could save at once unnoticed. "
    "Move the folder to this machine or to another drive. Nothing was changed.",
)
UNCERTAIN = Text(
    "ดิสก์หรือเครือข่ายขัดข้องขณะบันทึก จึงไม่ทราบว่าบันทึกแล้วหรือไม่ เปิดโปรแกรมใหม่แล้วดูประวัติการบันทึกก่อนส่งไฟล์อีกครั้ง",
    "The disk or the network failed during the save, so it is not known whether it was saved. Start the program anew "
    "and look at the history before you upload again.",
)
REASON_NEEDED = Text(
    "การแก้ไขนี้ต้องมีเหตุผล: {flips} (ใส่เหตุผลแล้วลองใหม่) ยังไม่มีสิ่งใดถูกเปลี่ยน",
    "This revision needs a reason: {flips} (give one and try again). Nothing was changed.",
)
NOTHING_TO_UNDO = Text("ไม่มีการบันทึกให้ย้อนกลับ", "There is no save left to take back.")
READING_ONLY = Text(
    "เปิดให้อ่านได้อย่างเดียว ต้องใส่รหัสผ่านก่อนจึงจะบันทึกได้ ยังไม่มีสิ่งใดถูกเปลี่ยน",
    "This is open for reading only; saving takes the passphrase. Nothing was changed.",
)
NOTHING_CHANGES = Text("ไฟล์นี้ไม่เปลี่ยนแปลงข้อมูลใด", "The file changes nothing.")
ONCE = (SET_ASIDE, LOG_RESTORED, LOG_WAS_MISSING, COPY_MADE_AGAIN, PLAN_PUT_BACK)
"""What is told by the one load that mends it."""
