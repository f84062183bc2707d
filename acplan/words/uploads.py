"""Words of the page on which progress is reported: form, upload, review, saves."""

from __future__ import annotations

from collections.abc import Mapping

from acplan.progress.state import Change
from acplan.schema import HEADLINE, INDICATORS, PROJECTS
from acplan.schema.types import Kind, Value
from acplan.words import frame
from acplan.words.numbers import NOTHING, long_date, number
from acplan.words.text import Text

FINDING_NONE = Text(
    "ยังไม่มีการบันทึกผลจริง เริ่มจากแบบฟอร์มปีฐาน {year}", "Nothing real is saved yet; begin with the {year} form"
)
FINDING_SAVED = Text(
    "บันทึกแล้ว {n} ครั้ง ล่าสุดถึงปี {year} ไตรมาส {quarter}",
    "{n} {n:save|saves} so far, the latest figures are of {year} Q{quarter}",
)
STEP_FORM = Text("1 ดาวน์โหลดแบบฟอร์ม", "1 Download the form")
STEP_UPLOAD = Text("2 อัปโหลดไฟล์ที่กรอกแล้ว", "2 Upload the form, filled in")
STEP_REVIEW = Text("3 ตรวจก่อนบันทึก", "3 Check before saving")
ABOUT_FORM = Text(
    "แบบฟอร์มมีโครงการและตัวชี้วัดครบตามแผน กรอกเฉพาะช่องสีเหลือง ค่าที่เคยบันทึกของไตรมาสนั้นใส่ไว้ให้แล้ว",
    "It lists every project and indicator of the plan; fill in the yellow cells. What is already stored stands in it",
)
ABOUT_BASE = Text(
    "แบบฟอร์มปีฐานถามเพียงตัวเลขทั้งปี และตัวชี้วัดที่ต้องเทียบกับปีก่อน",
    "The base-year form asks only for the year’s figures and the indicators compared with them",
)
ABOUT_UPLOAD = Text(
    "ไฟล์ .xlsx ไม่เกิน 20 MB ยังไม่มีสิ่งใดถูกบันทึกจนกว่าจะกดบันทึก", "An .xlsx of at most 20 MB; nothing is saved until you say so"
)
UPLOAD_LABEL = Text("เลือกไฟล์แบบรายงาน", "Choose the filled-in form")
DOWNLOAD = Text("ดาวน์โหลดแบบฟอร์ม", "Download the form")
FILE_NAME = Text("แบบรายงานความก้าวหน้า_{year}_{quarter}.xlsx", "progress-form_{year}_{quarter}.xlsx")
QUARTER_PART = Text("ไตรมาส{quarter}", "Q{quarter}")
YEAR_PART = Text("ทั้งปี", "year")
REFUSED = Text("พบ {n} จุดที่ต้องแก้ก่อน ยังไม่บันทึก", "{n} {n:thing|things} to mend first; nothing was saved")
WARNED = Text("มี {n} จุดที่ควรตรวจ (บันทึกได้)", "{n} {n:thing|things} to look at (it can be saved)")
CLEAN = Text("ไม่พบข้อผิดพลาด", "No issues")
NO_CHANGE = Text("ไฟล์นี้ไม่เปลี่ยนแปลงข้อมูลใด", "The file changes nothing")
COUNTS = {
    "new": Text("ใหม่ {n} ช่อง", "new: {n}"),
    "changed": Text("แก้ไข {n} ช่อง", "changed: {n}"),
    "withdrawn": Text("ถอน {n} ช่อง", "withdrawn: {n}"),
}
FLIPS = Text("ผลการตัดสินที่จะเปลี่ยน", "Verdicts that would turn over")
BASE_REVISED = Text("แก้ไขตัวเลขปีฐาน ซึ่งใช้ตัดสินทุกปี", "The base year is altered; every year is judged by it")
MARKED_COPY = Text("ดาวน์โหลดไฟล์นี้พร้อมจุดที่ต้องแก้", "Download this file with its issues marked")
MARKED_NAME = Text("{stem}_จุดที่ต้องแก้.xlsx", "{stem}_to-mend.xlsx")
UNCHANGED = Text("เหมือนเดิม {n} ช่อง", "unchanged: {n}")
TO_EXPLAIN = Text("สิ่งที่ต้องมีเหตุผล", "What needs a reason")
PAST_REVISED = Text("แก้ไขตัวเลขของไตรมาสที่ผ่านมาแล้ว", "Figures of a past quarter are altered")
OVERTAKES = Text("ทับค่าที่ผู้อื่นบันทึกหลังจากที่ทำแบบฟอร์มนี้", "It goes over what was saved after the form was made")
STILL_MISSING = Text("เมื่อบันทึกแล้ว สิ่งที่ยังขาดของไตรมาสนี้", "What the quarter would still lack")
REASON = Text("เหตุผล (จำเป็น)", "Reason (needed)")
REASON_CHOOSE = Text("เลือกเหตุผล", "Choose a reason")
REASON_TEXT = Text("คำอธิบาย", "In your own words")
REASON_MISSING = Text("เลือกเหตุผลหรือเขียนคำอธิบายก่อนบันทึก", "Choose a reason or write one first")
ROLE = Text("ตำแหน่งผู้บันทึก (ไม่บังคับ)", "Role of who saves (optional)")
SAVE = Text("บันทึก", "Save")
SAVING = Text("กำลังบันทึก…", "Saving…")
SAVED = Text("บันทึกครั้งที่ {n} แล้ว: {counts}", "Save {n} is done: {counts}")
HISTORY = Text("สิ่งที่บันทึกแล้ว", "What was saved")
UNDO = Text("ย้อนการบันทึกครั้งล่าสุด", "Take back the last save")
UNDO_CELLS = Text("ช่องที่จะกลับเป็นค่าเดิม {n} ช่อง", "Cells that go back to what they were: {n}")
UNDO_CHANGES = Text("ค่าที่จะกลับไปทั้งหมด", "All that would go back")
UNDO_BUTTON = Text("ย้อนกลับ", "Take back")
UNDONE = Text("บันทึกครั้งที่ {n}: ย้อนการบันทึกครั้งที่ {undone} แล้ว", "Save {n}: save {undone} was taken back")
WITHDRAW = Text("ถอนไตรมาสที่รายงานผิด", "Withdraw a quarter filed wrongly")
WITHDRAW_ABOUT = Text(
    "ใช้เมื่อส่งผลผิดปีหรือผิดไตรมาส แม้มีการบันทึกอื่นตามมาแล้ว ค่าทุกช่องของไตรมาสที่เลือกจะถูกถอน และย้อนคืนได้",
    "For results filed under the wrong year or quarter, even when others were saved since. "
    "Every cell of the quarter is withdrawn; it can be undone",
)
WITHDRAW_WHICH = Text("ปีและไตรมาสที่จะถอน", "Year and quarter to withdraw")
WITHDRAW_CELLS = Text("ค่าที่จะถอน {n} ช่อง", "Cells to be withdrawn: {n}")
WITHDRAW_BUTTON = Text("ถอนทั้งไตรมาส", "Withdraw the quarter")
WITHDRAWN = Text("บันทึกครั้งที่ {n}: ถอนข้อมูลของ {period} แล้ว", "Save {n}: {period} was withdrawn")
EARLIER_SAVES = Text("การบันทึกก่อนหน้านี้อีก {n} ครั้ง", "Earlier saves: {n}")
DETAIL = Text("รายละเอียดของการบันทึกแต่ละครั้ง", "Each save in detail")
DETAIL_OF = Text("การบันทึก", "Save")
DETAIL_CELLS = Text("ทุกช่องที่เปลี่ยนในการบันทึกครั้งที่ {n}", "Every cell changed by save {n}")
KEPT_FILE = Text(
    "ดาวน์โหลดสำเนาของสิ่งที่อ่านจาก {name} (ต้นฉบับอยู่กับผู้ส่ง)",
    "Download the copy of what was read of {name} (the original stays with the officer)",
)
NO_HISTORY = Text("ยังไม่มีการบันทึก", "Nothing saved yet")
FIRST_SAVE = Text(
    "เมื่อบันทึกครั้งแรก ข้อมูลตัวอย่างจะหายไปจากทุกหน้าอย่างถาวร", "With the first save the sample leaves every page for good"
)
ISSUE_PLACE = Text("ตำแหน่ง", "Place")
CHANGE_WHAT = Text("รายการ", "What")
CHANGE_WHEN = Text("ปี/ไตรมาส", "Year/quarter")
CHANGE_WAS = Text("เดิม", "Was")
CHANGE_BECOMES = Text("เป็น", "Becomes")
MORE = Text("แสดง {shown} จาก {all} รายการ", "{shown} of {all} shown")
ALL_CHANGES = Text("รายการที่เปลี่ยนทั้งหมด", "All changes")

_SHEETS = {sheet.name: sheet for sheet in (HEADLINE, PROJECTS, INDICATORS)}
_THING = {
    "projects": Text("โครงการ {key}: {column}", "Project {key}: {column}"),
    "indicators": Text("ตัวชี้วัด {key}: {column}", "Indicator {key}: {column}"),
}

# Verdicts that an upload turns over

FLIP = Text("{what} ปี {year}: จาก “{was}” เป็น “{becomes}”", "{what} {year}: from “{was}” to “{becomes}”")
FLIP_ITA = Text("คะแนน ITA เทียบเป้าหมายแผน", "ITA against the plan’s target")
FLIP_TRACK = Text("เป้าหมาย ITA ที่ใช้ ตามคะแนนปีฐาน", "The ITA goal that applies, by the base-year score of")
FLIP_PASS_MARK = Text("คะแนน ITA เทียบเกณฑ์ผ่าน", "ITA against the pass mark")
FLIP_INDICATOR = Text("ตัวชี้วัด {code}", "Indicator {code}")


def counted(counts: Mapping[str, int]) -> Text:
    """Say how many cells are new, changed and withdrawn, leaving out what there is none of."""
    told = [COUNTS[kind].fill(n=n) for kind, n in counts.items() if n]
    return Text(" · ".join(text.th for text in told), "Cells " + " · ".join(text.en for text in told))


def change_words(change: Change) -> Text:
    """Say which cell a change is of."""
    column = column_header(change)
    thing = _THING.get(change.sheet)
    return thing.fill(key=change.key[2], column=column) if thing else column


def column_header(change: Change) -> Text:
    """Name the column of a change."""
    return _SHEETS[change.sheet].column(change.column).header


def sheet_title(change: Change) -> Text:
    """Name the sheet of a change, as it stands in the workbook: in Thai."""
    title = _SHEETS[change.sheet].title.th
    return Text(title, title)


def value_words(change: Change, value: Value) -> Text:
    """Write a cell's value as a person reads it."""
    if value is None:
        return Text(NOTHING, NOTHING)
    column = _SHEETS[change.sheet].column(change.column)
    if choice := column.choice(str(value)):
        return choice.word
    if column.kind is Kind.DATE:
        return long_date(value)  # type: ignore[arg-type]
    if isinstance(value, int | float):
        return Text(number(value), number(value))
    return Text(str(value), str(value))


def change_period(change: Change) -> Text:
    """Write the year and quarter of a change."""
    part = frame.QUARTER_SHORT.fill(quarter=change.quarter) if change.quarter else YEAR_PART
    return Text(f"{change.year} {part.th}", f"{change.year} {part.en}")
