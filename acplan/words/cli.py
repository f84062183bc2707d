"""Sentences of the command line."""

from __future__ import annotations

from acplan.issues import Severity
from acplan.words.text import Text

SEVERITIES = {Severity.ERROR: Text("ผิดพลาด", "error"), Severity.WARNING: Text("ควรตรวจ", "warning")}
NO_ISSUES = Text("ไม่พบข้อผิดพลาด", "No issues.")
NO_HISTORY = Text("ยังไม่มีการบันทึก", "Nothing has been saved yet.")
SAVED = Text(
    "บันทึกครั้งที่ {number}: ใหม่ {new} ช่อง แก้ไข {changed} ช่อง ถอน {withdrawn} ช่อง",
    "Save {number}: cells new {new}, changed {changed}, withdrawn {withdrawn}.",
)
FORM_WRITTEN = Text("เขียนแบบฟอร์มแล้ว: {file}", "Form written: {file}")
CANNOT_READ = Text("เปิดไฟล์ {file} ไม่ได้ ({detail})", "The file {file} cannot be opened ({detail}).")
NO_FOLDER = Text("ไม่มีโฟลเดอร์ {folder}", "There is no folder {folder}.")
YEAR_OUTSIDE = Text("ปี {year} อยู่นอกแผน ({low}–{high})", "The year {year} lies outside the plan ({low}–{high}).")
NO_SUCH_SAVE = Text("ไม่มีการบันทึกครั้งที่ {number}", "There is no save {number}.")
QUARTER_WITHOUT_YEAR = Text("ระบุ --quarter ต้องระบุ --year ด้วย", "--quarter needs --year.")
REASON_EMPTY = Text("ต้องระบุเหตุผล", "A reason is needed.")
UNDONE = Text("บันทึกครั้งที่ {number}: ย้อนการบันทึกครั้งที่ {undone} แล้ว", "Save {number}: save {undone} was taken back.")
WITHDRAWN = Text(
    "บันทึกครั้งที่ {number}: ถอนข้อมูลของ {period} แล้ว {n} ช่อง",
    "Save {number}: {n} {n:cell|cells} of {period} {n:was|were} withdrawn.",
)
NOTHING_REPORTED = Text("ไม่มีข้อมูลของ {period} ให้ถอน", "Nothing is reported for {period}.")
