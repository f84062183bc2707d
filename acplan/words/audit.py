"""Sentences of the audit."""

from __future__ import annotations

from acplan.issues import Severity, Wording
from acplan.words.text import Text

CLEAN = Text(
    "ตรวจ {saves} ครั้งที่บันทึก ไฟล์ที่ส่ง {uploads} ไฟล์ ไฟล์รายปี {workbooks} ไฟล์ แผน {plans} ฉบับ และคำนวณใหม่ {figures} ค่า "
    "จาก {periods} ไตรมาส ไม่พบความแตกต่าง",
    "Checked: saves {saves}, uploaded files {uploads}, yearly workbooks {workbooks}, versions of the plan {plans}. "
    "Recomputed: {figures} figures of {periods} quarters. No difference was found.",
)
DIFFERENCES = Text(
    "ตรวจ {saves} ครั้งที่บันทึก ไฟล์ที่ส่ง {uploads} ไฟล์ ไฟล์รายปี {workbooks} ไฟล์ แผน {plans} ฉบับ และคำนวณใหม่ {figures} ค่า "
    "จาก {periods} ไตรมาส พบความแตกต่าง {n} ข้อ",
    "Checked: saves {saves}, uploaded files {uploads}, yearly workbooks {workbooks}, versions of the plan {plans}. "
    "Recomputed: {figures} figures of {periods} quarters. Differences found: {n}.",
)
SAMPLE_CLEAN = Text(
    "ยังไม่มีการบันทึก จึงนับตัวเลขหลักของข้อมูลตัวอย่างใหม่จากไฟล์ {workbooks} ไฟล์: {figures} ค่า จาก {periods} ไตรมาส ไม่พบความแตกต่าง",
    "Nothing is saved yet, so the main figures of the sample were counted again from its {workbooks} workbooks: "
    "{figures} figures of {periods} quarters. No difference was found.",
)
SAMPLE_DIFFERENCES = Text(
    "ยังไม่มีการบันทึก จึงนับตัวเลขหลักของข้อมูลตัวอย่างใหม่จากไฟล์ {workbooks} ไฟล์: {figures} ค่า จาก {periods} ไตรมาส "
    "พบความแตกต่าง {n} ข้อ",
    "Nothing is saved yet, so the main figures of the sample were counted again from its {workbooks} workbooks: "
    "{figures} figures of {periods} quarters. Differences found: {n}.",
)
_BACKUP = Text("นำไฟล์นี้กลับมาจากสำเนาสำรอง", "Bring the file back from a backup.")
_START = Text("เปิดโปรแกรมหนึ่งครั้ง แล้วตรวจใหม่", "Start the program once, then audit again.")


def _error(code: str, found: Text, why: Text, todo: Text) -> Wording:
    return Wording(code, Severity.ERROR, found, why, todo)


LOG_DAMAGED = _error(
    "audit_log_damaged",
    Text("ประวัติการบันทึกเสียหายที่บรรทัด {line}", "The log of saves is damaged at line {line}."),
    Text("ตรวจได้ถึงการบันทึกครั้งที่ {save} เท่านั้น", "Only the saves up to {save} could be checked."),
    Text("นำสำเนาสำรองของโฟลเดอร์ข้อมูลกลับมา", "Bring back a backup of the data folder."),
)
LOG_DIFFERS = _error(
    "audit_log_differs",
    Text("ประวัติการบันทึกกับสำเนาไม่ตรงกัน", "The log of saves and its copy do not agree."),
    Text("หากไฟล์หนึ่งเสียหาย อีกไฟล์อาจกู้คืนไม่ครบ", "If one is damaged, the other may not restore all of it."),
    _START,
)
PLAN_LOST = _error(
    "audit_plan_lost",
    Text("ไม่พบไฟล์แผนฉบับนี้ หรือเนื้อหาไม่ตรงกับรุ่นในชื่อไฟล์", "This version of the plan is missing, or not what its name says."),
    Text("ผลในอดีตจึงเทียบกับแผนในเวลานั้นไม่ได้", "Past results cannot be judged by the plan of then."),
    _BACKUP,
)
FILE_MISSING = _error(
    "audit_file_missing",
    Text("ไม่พบไฟล์ของการบันทึกครั้งที่ {save}", "The file of save {save} is missing."),
    Text("จึงไม่มีหลักฐานของการบันทึกครั้งนั้น", "The evidence of that save is lost."),
    _BACKUP,
)
FILE_ALTERED = _error(
    "audit_file_altered",
    Text("ไฟล์ของการบันทึกครั้งที่ {save} ไม่ใช่ไฟล์ที่ส่งมา", "The file of save {save} is not the one that was sent."),
    Text("จึงใช้เป็นหลักฐานของการบันทึกครั้งนั้นไม่ได้", "It is no evidence of that save."),
    _BACKUP,
)
SAVE_DIFFERS = _error(
    "audit_save_differs",
    Text("การบันทึกครั้งที่ {save} ไม่ตรงกับที่อ่านได้ใหม่", "Save {save} is not what reading it again gives."),
    Text("ประวัติหรือไฟล์อาจถูกแก้ไข หรือเกณฑ์การอ่านเปลี่ยนไป", "Log or file may have been altered, or the rules of reading."),
    Text("เทียบไฟล์ที่เก็บไว้กับประวัติของการบันทึกครั้งนั้น", "Compare the kept file with the history of that save."),
)
WORKBOOK_MISSING = _error(
    "audit_workbook_missing",
    Text("ไม่พบไฟล์รายปีนี้ หรือเปิดไม่ได้", "This yearly workbook is missing or cannot be opened."),
    Text("ไฟล์รายปีสร้างใหม่ได้จากประวัติ", "It can be made again from the history."),
    _START,
)
WORKBOOK_UNKNOWN = _error(
    "audit_workbook_unknown",
    Text("ไฟล์รายปีนี้ไม่มีในประวัติการบันทึก", "The history knows nothing of this yearly workbook."),
    Text("ตัวเลขในไฟล์จึงไม่ถูกนำมาแสดง", "Its figures are not shown."),
    _START,
)
WORKBOOK_DIFFERS = _error(
    "audit_workbook_differs",
    Text("ไฟล์รายปีนี้ต่างจากประวัติการบันทึก {count} ช่อง", "This yearly workbook differs from the history in {count} cells."),
    Text("อาจมีการแก้ไขโดยตรงที่ยังไม่ได้บันทึก", "It may have been edited by hand and not recorded yet."),
    _START,
)
WORKBOOK_RESAVED = _error(
    "audit_workbook_resaved",
    Text(
        "ไฟล์รายปีนี้ถูกบันทึกซ้ำโดยโปรแกรมอื่น ตัวเลขเหมือนเดิม",
        "Another program saved this yearly workbook; its figures are the same.",
    ),
    Text("ไฟล์จึงไม่ตรงกับค่าแฮชในประวัติ", "It has not the hash that the history states."),
    _START,
)
_WHEN = Text(
    "พบครั้งแรกในตัวเลข ณ ปี {year} ไตรมาส {quarter} และต่างกันรวม {periods} ไตรมาส",
    "First at {year} Q{quarter}; it differs at {periods} of the quarters.",
)
FIGURE_DIFFERS = {
    "uploads": _error(
        "audit_figure_uploads",
        Text(
            "{figure}: หน้าจอแสดง {shown} แต่ไฟล์ที่ส่งมาให้ผล {found}",
            "{figure} is {shown} on the pages, {found} by the uploaded files.",
        ),
        _WHEN,
        Text("เทียบการบันทึกที่แจ้งไว้ข้างต้นกับไฟล์ที่ส่งมา", "Compare the saves named above with their files."),
    ),
    "workbooks": _error(
        "audit_figure_workbooks",
        Text(
            "{figure}: หน้าจอแสดง {shown} แต่ไฟล์รายปีให้ผล {found}",
            "{figure} is {shown} on the pages, {found} by the yearly workbooks.",
        ),
        _WHEN,
        Text(
            "เปิดไฟล์รายปีที่แจ้งไว้ข้างต้น แล้วตรวจว่าเป็นการแก้ไขที่ตั้งใจ",
            "Open the workbook named above and see whether it was edited.",
        ),
    ),
    "recount": _error(
        "audit_figure_recount",
        Text(
            "{figure}: หน้าจอแสดง {shown} แต่นับใหม่ได้ {found}",
            "{figure} is {shown} on the pages, {found} when counted again.",
        ),
        _WHEN,
        Text(
            "แจ้งผู้ดูแลโปรแกรม อย่าใช้ตัวเลขนี้จนกว่าจะแก้ไข",
            "Tell who maintains the program; do not use the figure until it is mended.",
        ),
    ),
}
SAVES_LOST = _error(
    "audit_saves_lost",
    Text("ไฟล์นี้เป็นของการบันทึกที่ไม่มีในประวัติแล้ว", "The file belongs to a save that the history no longer has."),
    Text("ประวัติเหลือถึงการบันทึกครั้งที่ {save} จึงอาจขาดหาย", "The history ends at save {save}; it may have lost some."),
    Text("นำสำเนาสำรองของโฟลเดอร์ข้อมูลกลับมา", "Bring back a backup of the data folder."),
)
CUT_OFF = Wording(
    "audit_cut_off",
    Severity.WARNING,
    Text("ไม่มีการบันทึกใดอ้างถึงไฟล์นี้", "No save names this file."),
    Text("เป็นของการบันทึกที่ถูกตัดกลางคัน จึงไม่มีผลต่อตัวเลข", "A save that was cut off left it; it counts for nothing."),
    Text("เก็บไว้หรือลบก็ได้", "Keep it or delete it."),
)
