"""The sentences of what can be wrong with a file as a whole, before its sheets are looked at."""

from __future__ import annotations

from acplan.words.issues import NEW_FORM, error, warning
from acplan.words.text import Text

TOO_LARGE = error(
    "too_large",
    Text("ไฟล์มีขนาด {size} ใหญ่กว่าที่รับได้ ({limit})", "The file has {size}, more than the limit of {limit}."),
    Text("แบบฟอร์มที่กรอกแล้วมีขนาดไม่ถึง 1 MB", "A form filled in is smaller than 1 MB."),
    Text("ลบรูปภาพหรือแผ่นงานที่ไม่เกี่ยวข้องออก แล้วส่งใหม่", "Remove pictures or unrelated sheets and send it again."),
)
TOO_LARGE_INSIDE = error(
    "too_large_inside",
    Text(
        "เมื่อคลายการบีบอัด ไฟล์มีขนาด {size} ใหญ่กว่าที่รับได้ ({limit})",
        "Unpacked, the file has {size}, more than the limit of {limit}.",
    ),
    Text("แบบฟอร์มที่กรอกแล้วมีขนาดไม่ถึง 1 MB", "A form filled in has less than 1 MB."),
    Text("คัดลอกเฉพาะช่องที่กรอกลงในแบบฟอร์มใหม่ แล้วส่งใหม่", "Copy just the cells filled in into a new form and send that."),
)
TOO_MANY_CELLS = error(
    "too_many_cells",
    Text("ไฟล์มีช่องที่มีข้อมูลมากกว่า {limit} ช่อง", "The file has more than {limit} filled cells."),
    Text("แบบฟอร์มทั้งปีมีไม่ถึง 10,000 ช่อง", "A whole year’s workbook has fewer than 10,000."),
    Text("คัดลอกเฉพาะช่องที่กรอกลงในแบบฟอร์มใหม่ แล้วส่งใหม่", "Copy just the cells filled in into a new form and send that."),
)
TOO_SLOW = error(
    "too_slow",
    Text(
        "อ่านไฟล์ ({size}) ไม่เสร็จภายใน {limit} วินาที ระบบจึงหยุดอ่าน",
        "The file ({size}) could not be read within {limit} seconds and was given up.",
    ),
    Text("ไฟล์เช่นนี้ทำให้เครื่องค้างได้", "Such a file could hang the machine."),
    NEW_FORM,
)
TOO_MUCH_MEMORY = error(
    "too_much_memory",
    Text(
        "การอ่านไฟล์ ({size}) ใช้หน่วยความจำเกิน {limit} ระบบจึงหยุดอ่าน",
        "Reading the file ({size}) took more than {limit} of memory and was given up.",
    ),
    Text("ไฟล์เช่นนี้ทำให้เครื่องค้างได้", "Such a file could hang the machine."),
    NEW_FORM,
)
NOT_A_WORKBOOK = error(
    "not_a_workbook",
    Text("ไฟล์นี้ไม่ใช่สมุดงาน Excel (.xlsx)", "The file is not an Excel workbook (.xlsx)."),
    Text("ระบบอ่านได้เฉพาะ .xlsx", "Only .xlsx can be read."),
    Text(
        "เปิดใน Excel แล้วบันทึกเป็น “สมุดงาน Excel (.xlsx)”",
        "Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
    ),
)
OLD_OR_ENCRYPTED = error(
    "old_or_encrypted",
    Text("ไฟล์เป็น Excel รุ่นเก่า (.xls) หรือมีรหัสผ่าน", "The file is an old Excel file (.xls) or has a password."),
    Text("ระบบเปิดอ่านไม่ได้", "It cannot be opened."),
    Text("เอารหัสผ่านออก แล้วบันทึกเป็น .xlsx", "Remove the password and save it as .xlsx."),
)
MACROS = error(
    "macros",
    Text("ไฟล์มีมาโคร", "The file has macros."),
    Text("ระบบไม่รับไฟล์ที่มีโปรแกรมอยู่ข้างใน", "Files with programs inside are not accepted."),
    Text("บันทึกเป็น “สมุดงาน Excel (.xlsx)” ที่ไม่มีมาโคร", "Save it as “Excel Workbook (.xlsx)” without macros."),
)
EMBEDDED = error(
    "embedded",
    Text("ไฟล์มีเอกสารหรือวัตถุอื่นฝังอยู่ข้างใน", "Another document or object is embedded in the file."),
    Text("วัตถุที่ฝังไว้อาจมีโปรแกรมหรือข้อมูลส่วนบุคคล", "It may hold a program or personal data."),
    Text(
        "ลบวัตถุที่ฝังไว้ แล้วใส่ชื่อเอกสารในคอลัมน์ “หลักฐาน”",
        "Remove it, and name the document in the column “หลักฐาน”.",
    ),
)
LINKS = Text("ลิงก์ไปยังไฟล์หรือโปรแกรมอื่น", "links to other files or programs")
QUERIES = Text("การดึงข้อมูลจากภายนอก", "queries of outside data")
OBJECTS = Text("วัตถุที่ฝังไว้", "embedded objects")
ADD_INS = Text("ส่วนเสริมของ Excel", "add-ins")
NOT_KEPT = warning(
    "not_kept",
    Text("ไฟล์มี{found}", "The file has {found}."),
    Text(
        "ระบบไม่เปิด ไม่อ่าน และไม่เก็บส่วนเหล่านี้ ใช้เฉพาะค่าที่บันทึกไว้ในช่อง",
        "They are neither opened nor read nor kept; only the values saved in the cells count.",
    ),
    Text("ตรวจว่าค่าในช่องเป็นค่าล่าสุด", "Make sure that the values in the cells are up to date."),
)
STRICT = error(
    "strict",
    Text("ไฟล์บันทึกเป็นชนิด Strict Open XML", "The file was saved as “Strict Open XML”."),
    Text("ระบบอ่านได้เฉพาะ .xlsx แบบปกติ", "Only the usual kind of .xlsx can be read."),
    Text("บันทึกเป็น “สมุดงาน Excel (.xlsx)”", "Save it as “Excel Workbook (.xlsx)”."),
)
DAMAGED = error(
    "damaged",
    Text("ไฟล์เสียหาย อ่านไม่ได้ ({detail})", "The file is damaged and cannot be read ({detail})."),
    Text("ข้อมูลบางส่วนอาจหายไป", "Some of its data may be lost."),
    Text(
        "เปิดใน Excel แล้วบันทึกใหม่ หรือดาวน์โหลดแบบฟอร์มใหม่",
        "Open it in Excel and save it again, or download a new form.",
    ),
)
UNSAFE = error(
    "unsafe",
    Text("โครงสร้างภายในไฟล์ผิดปกติ ({detail})", "The inside of the file is not as Excel makes it ({detail})."),
    Text("ไฟล์เช่นนี้อาจเป็นอันตราย", "Such a file may be harmful."),
    Text("เปิดใน Excel แล้วบันทึกเป็นไฟล์ใหม่", "Open it in Excel and save it as a new file."),
)
DOUBLED_CELL = error(
    "doubled_cell",
    Text("ในไฟล์มีเซลล์ {found} สองเซลล์", "The file holds the cell {found} twice."),
    Text("ระบบไม่ทราบว่าควรเชื่อค่าใด", "It is not known which value to believe."),
    Text("เปิดใน Excel ตรวจค่า แล้วบันทึกเป็นไฟล์ใหม่", "Open it in Excel, check the value and save it as a new file."),
)
