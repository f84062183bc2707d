"""The sentences of every issue a workbook can have."""

from __future__ import annotations

from acplan.issues import Severity, Wording
from acplan.words.text import Text


def _error(code: str, found: Text, why: Text, todo: Text) -> Wording:
    return Wording(code, Severity.ERROR, found, why, todo)


def _warning(code: str, found: Text, why: Text, todo: Text) -> Wording:
    return Wording(code, Severity.WARNING, found, why, todo)


_NOT_READ = Text("ระบบจึงไม่ทราบว่าค่านี้คือเท่าใด", "So its value is not known.")
_NOT_PLACED = Text("ระบบจึงไม่ทราบว่าแถวนี้เป็นของสิ่งใด", "So it is not known what the row speaks of.")
_IMPOSSIBLE = Text("ค่านี้เป็นไปไม่ได้", "The value cannot be true.")
_DOWNLOAD = Text("ดาวน์โหลดแบบฟอร์มใหม่ แล้วคัดลอกข้อมูลลงไป", "Download a new form and copy your figures into it.")

# The file as a whole

TOO_LARGE = _error(
    "too_large",
    Text("ไฟล์มีขนาด {size} ใหญ่กว่าที่รับได้ ({limit})", "The file has {size}, more than the limit of {limit}."),
    Text("แบบฟอร์มที่กรอกแล้วมีขนาดไม่ถึง 1 MB", "A form filled in is smaller than 1 MB."),
    Text("ลบรูปภาพหรือแผ่นงานที่ไม่เกี่ยวข้องออก แล้วส่งใหม่", "Remove pictures or unrelated sheets and send it again."),
)
NOT_A_WORKBOOK = _error(
    "not_a_workbook",
    Text("ไฟล์นี้ไม่ใช่สมุดงาน Excel (.xlsx)", "The file is not an Excel workbook (.xlsx)."),
    Text("ระบบอ่านได้เฉพาะ .xlsx", "Only .xlsx can be read."),
    Text(
        "เปิดใน Excel แล้วบันทึกเป็น “สมุดงาน Excel (.xlsx)”",
        "Open it in Excel and save it as “Excel Workbook (.xlsx)”.",
    ),
)
OLD_OR_ENCRYPTED = _error(
    "old_or_encrypted",
    Text("ไฟล์เป็น Excel รุ่นเก่า (.xls) หรือมีรหัสผ่าน", "The file is an old Excel file (.xls) or has a password."),
    Text("ระบบเปิดอ่านไม่ได้", "It cannot be opened."),
    Text("เอารหัสผ่านออก แล้วบันทึกเป็น .xlsx", "Remove the password and save it as .xlsx."),
)
MACROS = _error(
    "macros",
    Text("ไฟล์มีมาโคร", "The file has macros."),
    Text("ระบบไม่รับไฟล์ที่มีโปรแกรมอยู่ข้างใน", "Files with programs inside are not accepted."),
    Text("บันทึกเป็น “สมุดงาน Excel (.xlsx)” ที่ไม่มีมาโคร", "Save it as “Excel Workbook (.xlsx)” without macros."),
)
DAMAGED = _error(
    "damaged",
    Text("ไฟล์เสียหาย อ่านไม่ได้ ({detail})", "The file is damaged and cannot be read ({detail})."),
    Text("ข้อมูลบางส่วนอาจหายไป", "Some of its data may be lost."),
    Text(
        "เปิดใน Excel แล้วบันทึกใหม่ หรือดาวน์โหลดแบบฟอร์มใหม่",
        "Open it in Excel and save it again, or download a new form.",
    ),
)
UNSAFE = _error(
    "unsafe",
    Text("โครงสร้างภายในไฟล์ผิดปกติ ({detail})", "The inside of the file is not as Excel makes it ({detail})."),
    Text("ไฟล์เช่นนี้อาจเป็นอันตราย", "Such a file may be harmful."),
    Text("เปิดใน Excel แล้วบันทึกเป็นไฟล์ใหม่", "Open it in Excel and save it as a new file."),
)
NO_KNOWN_SHEET = _error(
    "no_known_sheet",
    Text("ไม่พบแผ่นงาน {expected} (พบ: {sheets})", "None of the sheets {expected} was found (found: {sheets})."),
    Text("ระบบจึงไม่มีข้อมูลให้อ่าน", "So there is nothing to read."),
    _DOWNLOAD,
)
MISSING_SHEET = _error(
    "missing_sheet",
    Text("ไม่พบแผ่นงาน {expected}", "The sheet {expected} was not found."),
    Text("แผนจะไม่ครบถ้วน", "Without it the plan is not complete."),
    Text("นำแผ่นงานนี้กลับมาจากสำเนาของไฟล์", "Bring the sheet back from a copy of the file."),
)
DOUBLED_SHEET = _error(
    "doubled_sheet",
    Text(
        "มีแผ่นงานที่หมายถึง {expected} มากกว่าหนึ่งแผ่น ({sheets})",
        "More than one sheet means {expected} ({sheets}).",
    ),
    Text("ระบบไม่ทราบว่าควรเชื่อแผ่นใด", "It is not known which to believe."),
    Text("เหลือไว้แผ่นเดียว", "Keep only one of them."),
)
SAMPLE_FILE = _error(
    "sample_file",
    Text("ไฟล์นี้เป็นข้อมูลตัวอย่าง", "The file holds sample data."),
    Text("ตัวเลขในไฟล์แต่งขึ้น ไม่ใช่ผลการดำเนินงานจริง", "Its figures are made up, not results."),
    Text("ใช้แบบฟอร์มที่ดาวน์โหลดจากหน้า “รายงานความก้าวหน้า”", "Use a form from the page “Progress report”."),
)
UNKNOWN_SHEET = _warning(
    "unknown_sheet",
    Text("ไม่ได้อ่านแผ่นงาน {found}", "The sheet {found} was not read."),
    Text("ชื่อไม่ตรงกับแผ่นงานที่ระบบรู้จัก", "Its name is none of those known."),
    Text(
        "หากมีข้อมูลที่ต้องการส่ง ให้ย้ายไปไว้ในแผ่น {expected}",
        "If it holds figures to report, move them to {expected}.",
    ),
)
PERSONAL_DATA = _error(
    "personal_data",
    Text("พบคอลัมน์หรือข้อความที่ดูเหมือนข้อมูลส่วนบุคคล: {found}", "This looks like personal data: {found}."),
    Text(
        "ระบบเก็บเฉพาะจำนวนรวม ไม่เก็บชื่อหรือตัวตนของผู้ร้องเรียนหรือผู้ถูกร้อง",
        "Only totals are kept, never the name or identity of a complainant or an accused person.",
    ),
    Text(
        "ลบคอลัมน์หรือข้อความนั้นออก แล้วส่งใหม่ ไฟล์นี้ไม่ถูกเก็บไว้",
        "Remove it and send the file again. This file was not kept.",
    ),
)

# Shape

NO_HEADER = _error(
    "no_header",
    Text("ไม่พบแถวหัวตารางภายใน {rows} แถวแรก", "No header row was found in the first {rows} rows."),
    Text("ระบบจึงไม่ทราบว่าคอลัมน์ใดคืออะไร", "So it is not known which column is which."),
    Text("หัวตารางต้องมี: {expected}", "The header row must have: {expected}."),
)
MISSING_COLUMN = _error(
    "missing_column",
    Text("ไม่พบคอลัมน์ “{expected}”", "The column “{expected}” was not found."),
    _NOT_PLACED,
    Text("เพิ่มคอลัมน์นี้ หรือดาวน์โหลดแบบฟอร์มใหม่", "Add the column, or download a new form."),
)
DOUBLED_COLUMN = _error(
    "doubled_column",
    Text("หัวคอลัมน์ “{found}” ซ้ำกับคอลัมน์ {other}", "The header “{found}” means the same as column {other}."),
    Text("ระบบไม่ทราบว่าควรเชื่อคอลัมน์ใด", "It is not known which to believe."),
    Text("เหลือไว้คอลัมน์เดียว", "Keep only one of them."),
)
MISSPELLED_COLUMN = _error(
    "misspelled_column",
    Text("ไม่รู้จักหัวคอลัมน์ “{found}”", "The header “{found}” is not known."),
    Text("ข้อมูลในคอลัมน์นี้จะไม่ถูกอ่าน", "What stands in the column would not be read."),
    Text("หากหมายถึง “{expected}” ให้แก้หัวคอลัมน์ให้ตรง", "If “{expected}” is meant, write the header so."),
)
UNKNOWN_COLUMN = _warning(
    "unknown_column",
    Text("ไม่ได้อ่านคอลัมน์ “{found}”", "The column “{found}” was not read."),
    Text("ไม่ใช่คอลัมน์ของแบบฟอร์ม", "It is no column of the form."),
    Text("หากต้องการส่งข้อมูลนี้ ให้ใส่ในคอลัมน์ “หมายเหตุ”", "To report it, use the column “หมายเหตุ”."),
)
MERGED = _error(
    "merged",
    Text("เซลล์ {found} ถูกผสานไว้ในแถวข้อมูล", "The cells {found} are merged across data rows."),
    Text("ค่าที่ผสานไว้เป็นของแถวแรกเพียงแถวเดียว", "Only the first row would get the value."),
    Text("ยกเลิกการผสาน แล้วกรอกทุกแถว", "Unmerge them and fill in each row."),
)

# Cells

ERROR_CELL = _error(
    "error_cell",
    Text("เซลล์มีค่าผิดพลาด {found}", "The cell holds the error {found}."),
    _NOT_READ,
    Text("แก้สูตร หรือพิมพ์ค่าลงไปตรง ๆ", "Mend the formula, or type the value itself."),
)
FORMULA_WITHOUT_VALUE = _error(
    "formula_without_value",
    Text("เซลล์เป็นสูตรที่ไม่มีค่าบันทึกไว้ ({found})", "The cell is a formula without a saved value ({found})."),
    _NOT_READ,
    Text("เปิดใน Excel แล้วบันทึกใหม่ หรือพิมพ์ค่าลงไปตรง ๆ", "Open it in Excel and save it again, or type the value."),
)
EMPTY_KEY = _error(
    "empty_key",
    Text("ช่อง “{expected}” ว่าง แต่แถวนี้มีข้อมูล", "“{expected}” is empty, but the row holds data."),
    _NOT_PLACED,
    Text("กรอก “{expected}” หรือลบแถวนี้", "Fill in “{expected}”, or clear the row."),
)
REQUIRED_CELL = _error(
    "required_cell",
    Text("ช่อง “{expected}” ว่าง", "“{expected}” is empty."),
    Text("แผนใช้ค่านี้ในการตัดสินหรือแสดงผล", "The plan is judged or shown by this value."),
    Text("กรอก “{expected}”", "Fill in “{expected}”."),
)
NOT_A_NUMBER = _error(
    "not_a_number",
    Text("“{found}” ไม่ใช่ตัวเลข", "“{found}” is not a number."),
    _NOT_READ,
    Text(
        "กรอกเป็นตัวเลข ไม่มีให้กรอก 0 ยังไม่ทราบให้เว้นว่างหรือใส่ -",
        "Enter a number; 0 for none; blank or - if unknown.",
    ),
)
BOOLEAN = _error(
    "boolean",
    Text(
        "พบ {found} (จริง/เท็จ) ในช่องที่ต้องเป็น {expected}",
        "{found} (true/false) stands where {expected} belongs.",
    ),
    _NOT_READ,
    Text("พิมพ์ค่าที่ถูกต้องแทน", "Type the value instead."),
)
NOT_WHOLE = _error(
    "not_whole",
    Text("{found} ไม่ใช่จำนวนเต็ม", "{found} is not a whole number."),
    Text("คดีและเรื่องร้องเรียนนับเป็นเรื่อง", "Cases and complaints are counted whole."),
    Text("กรอกจำนวนเต็ม", "Enter a whole number."),
)
OUT_OF_RANGE = _error(
    "out_of_range",
    Text("{found} อยู่นอกช่วง {low}–{high}", "{found} lies outside {low}–{high}."),
    _IMPOSSIBLE,
    Text("ตรวจค่าอีกครั้ง", "Check the value."),
)
NEGATIVE = _error(
    "negative",
    Text("{found} ติดลบ", "{found} is negative."),
    _IMPOSSIBLE,
    Text("กรอก 0 หรือมากกว่า", "Enter 0 or more."),
)
BARE_FRACTION = _error(
    "bare_fraction",
    Text("{found} ดูเหมือนเศษส่วน ไม่ใช่ร้อยละ", "{found} looks like a fraction, not a percentage."),
    Text(
        "ทั้งคอลัมน์มีแต่ค่าไม่เกิน 1 ระบบจะไม่เดาว่า 0.5 คือ 50 หรือ 0.5",
        "The whole column holds nothing above 1; whether 0.5 is 50 or 0.5 is not guessed.",
    ),
    Text("กรอกร้อยละเต็ม เช่น 50", "Enter whole percents, for example 50."),
)
NOT_A_DATE = _error(
    "not_a_date",
    Text("“{found}” ไม่ใช่วันที่ที่อ่านได้", "“{found}” is not a date that can be read."),
    _NOT_READ,
    Text("กรอกเช่น 30/09/2569 หรือ 30 ก.ย. 2569", "Enter for example 30/09/2569 or 30 ก.ย. 2569."),
)
NOT_A_YEAR = _error(
    "not_a_year",
    Text("“{found}” ไม่ใช่ปีงบประมาณ พ.ศ.", "“{found}” is not a fiscal year in พ.ศ."),
    _NOT_PLACED,
    Text("กรอกปี พ.ศ. สี่หลัก เช่น 2569", "Enter the พ.ศ. year in four digits, for example 2569."),
)
YEAR_OUTSIDE_PLAN = _error(
    "year_outside_plan",
    Text("ปี {found} อยู่นอกแผน ({low}–{high})", "The year {found} lies outside the plan ({low}–{high})."),
    _NOT_PLACED,
    Text("ตรวจปีงบประมาณ (ต.ค.–ก.ย.)", "Check the fiscal year (October to September)."),
)
NOT_A_QUARTER = _error(
    "not_a_quarter",
    Text("“{found}” ไม่ใช่ไตรมาส", "“{found}” is not a quarter."),
    _NOT_PLACED,
    Text("กรอก 1, 2, 3, 4 หรือ ทั้งปี", "Enter 1, 2, 3, 4 or ทั้งปี."),
)
NOT_A_CHOICE = _error(
    "not_a_choice",
    Text("“{found}” ไม่ใช่คำที่กำหนดของ “{column}”", "“{found}” is none of the words of “{column}”."),
    _NOT_READ,
    Text("เลือกจาก: {expected}", "Choose one of: {expected}."),
)
NOT_LINES = _error(
    "not_lines",
    Text("“{found}” ไม่ใช่ช่วงบรรทัด", "“{found}” is not a line range."),
    Text("ระบบจะบอกที่มาในเอกสารแผนไม่ได้", "The place in the plan document could not be cited."),
    Text("กรอกเช่น 136-190", "Enter for example 136-190."),
)
TEXT_TOO_LONG = _error(
    "text_too_long",
    Text("ข้อความยาว {found} ตัวอักษร", "The text has {found} characters."),
    Text("รับได้ไม่เกิน {limit} ตัวอักษร", "The limit is {limit}."),
    Text("ย่อข้อความให้สั้นลง", "Shorten it."),
)

# Rows against the plan and against each other

UNKNOWN_PROJECT = _error(
    "unknown_project",
    Text("ไม่มีโครงการลำดับที่ {found} ในแผน", "The plan has no project {found}."),
    _NOT_PLACED,
    Text("ใช้ลำดับ {low}–{high} ตามแผน", "Use the plan's numbers {low}–{high}."),
)
UNKNOWN_INDICATOR = _error(
    "unknown_indicator",
    Text("ไม่มีตัวชี้วัดรหัส “{found}” ในแผน", "The plan has no indicator “{found}”."),
    _NOT_PLACED,
    Text("ใช้รหัสตามแบบฟอร์ม เช่น {expected}", "Use the codes of the form, for example {expected}."),
)
OTHER_NAME = _error(
    "other_name",
    Text("ชื่อในแถวนี้เป็นของ {other} ไม่ใช่ {found}", "The name in this row is that of {other}, not of {found}."),
    Text("คอลัมน์อาจถูกเรียงลำดับใหม่เพียงบางคอลัมน์", "Perhaps only some columns were sorted."),
    _DOWNLOAD,
)
CHANGED_NAME = _warning(
    "changed_name",
    Text("ชื่อในแถวนี้ไม่ตรงกับแผน", "The name in this row is not the plan's."),
    Text("ระบบยึดลำดับหรือรหัส และใช้ชื่อตามแผน", "The number counts, and the plan's name is shown."),
    Text("ตรวจว่าแถวนี้เป็นของ {found}", "Check that the row is that of {found}."),
)
DOUBLED_ROW = _error(
    "doubled_row",
    Text(
        "แถวนี้ซ้ำกับแถว {other} (ปี ไตรมาส และรหัสเดียวกัน)",
        "The row repeats row {other} (same year, quarter and thing).",
    ),
    Text("ระบบไม่ทราบว่าควรเชื่อแถวใด", "It is not known which to believe."),
    Text("เหลือไว้แถวเดียว", "Keep only one of them."),
)
YEAR_AND_QUARTERS = _error(
    "year_and_quarters",
    Text("ปี {found} มีทั้งแถว “ทั้งปี” และแถวรายไตรมาส", "The year {found} has a whole-year row and quarter rows."),
    Text("ตัวเลขจะถูกนับซ้ำ", "Its figures would be counted twice."),
    Text("เหลือไว้อย่างเดียว", "Keep only one kind."),
)
NOT_EXISTS_WORD = _error(
    "not_exists_word",
    Text("“{found}” ไม่ใช่คำตอบของตัวชี้วัดนี้", "“{found}” does not answer this indicator."),
    Text("แผนถามว่ามีหรือไม่มี", "The plan asks whether the thing exists."),
    Text("กรอก มี หรือ ไม่มี", "Enter มี or ไม่มี."),
)
NOTHING_REPORTED = _warning(
    "nothing_reported",
    Text("ไฟล์นี้ยังไม่มีข้อมูลที่กรอก", "Nothing is filled in in this file."),
    Text("จึงไม่มีสิ่งใดเปลี่ยนแปลง", "So nothing would change."),
    Text("กรอกข้อมูล บันทึกใน Excel แล้วส่งใหม่", "Fill it in, save it in Excel and send it again."),
)
NO_SOURCE = _warning(
    "no_source",
    Text("มีจำนวนคดี แต่ไม่ระบุ “{expected}”", "There is a case count but no “{expected}”."),
    Text("ผู้ตรวจสอบจะถามว่าตัวเลขมาจากไหน", "An auditor will ask where the figure comes from."),
    Text("กรอก “{expected}”", "Fill in “{expected}”."),
)
STAGE_DIFFERS = _warning(
    "stage_differs",
    Text("นับที่ขั้นตอน “{found}” แต่ปีฐานนับที่ “{other}”", "“{found}” is counted, but the base year counts “{other}”."),
    Text(
        "นับต่างขั้นตอนกันจึงเปรียบเทียบกันไม่ได้ ปีนี้จะไม่มีผลการตัดสิน",
        "Different stages cannot be compared; the year gets no verdict.",
    ),
    Text("ใช้ขั้นตอนเดียวกันทุกปี", "Count the same stage in every year."),
)
ITA_BEFORE_Q4 = _warning(
    "ita_before_q4",
    Text("มีคะแนน ITA ในไตรมาส {found}", "There is an ITA score in quarter {found}."),
    Text("โดยปกติ ป.ป.ช. ประกาศผลในไตรมาส 4", "As a rule it is announced in quarter 4."),
    Text("ตรวจว่าเป็นคะแนนของปีงบประมาณนี้", "Check that it is the score of this fiscal year."),
)
ITA_TOTAL_DIFFERS = _warning(
    "ita_total_differs",
    Text(
        "คะแนน ITA รวม {found} แต่คำนวณจาก 10 ตัวชี้วัดได้ {other}",
        "The ITA total is {found}, but the ten indicators give {other}.",
    ),
    Text("ระบบใช้คะแนนรวมที่กรอก", "The stated total counts."),
    Text("ตรวจคะแนนกับประกาศของ ป.ป.ช.", "Check the scores against the announcement."),
)
NO_PERCENT = _warning(
    "no_percent",
    Text(
        "โครงการ {found} อยู่ระหว่างดำเนินการ แต่ไม่ระบุความก้าวหน้า",
        "Project {found} is in progress without a percentage.",
    ),
    Text("จึงไม่ทราบว่าเหลืออีกเท่าใด", "So it is not known how much is left."),
    Text("กรอกความก้าวหน้าสะสม (ร้อยละ)", "Fill in the progress to date."),
)
NO_REASON = _warning(
    "no_reason",
    Text(
        "โครงการ {found} ไม่สามารถดำเนินการได้ แต่ไม่ระบุเหตุผล",
        "Project {found} cannot be carried out, without a reason.",
    ),
    Text("รายงานต่อ ป.ป.ช. ต้องมีเหตุผล", "The report to the NACC asks for it."),
    Text("เลือกเหตุผล", "Choose the reason."),
)
STATUS_AGAINST_PERCENT = _warning(
    "status_against_percent",
    Text("โครงการ {found} แล้วเสร็จ แต่ความก้าวหน้า {percent}", "Project {found} is completed at {percent} percent."),
    Text("สองช่องนี้ขัดกัน", "The two contradict each other."),
    Text("แก้สถานะหรือร้อยละ", "Mend the status or the percentage."),
)
OVERSPENT = _warning(
    "overspent",
    Text(
        "โครงการ {found} เบิกจ่าย {spent} มากกว่างบตามข้อบัญญัติ {enacted}",
        "Project {found} spent {spent} of {enacted} enacted.",
    ),
    Text("การเบิกจ่ายเกินงบต้องมีคำอธิบาย", "Spending above the budget needs an explanation."),
    Text("ตรวจตัวเลข หรืออธิบายในหมายเหตุ", "Check the figures, or explain them."),
)
NOT_YET_BEGUN = _warning(
    "not_yet_begun",
    Text(
        "ปี {year} ไตรมาส {quarter} ยังไม่เริ่ม แต่มีข้อมูล",
        "Quarter {quarter} of {year} has not begun, yet it has data.",
    ),
    Text("อาจเลือกปีหรือไตรมาสผิด", "Perhaps the year or the quarter is wrong."),
    Text("ตรวจปีงบประมาณและไตรมาส", "Check the fiscal year and the quarter."),
)
LOOKS_TO_DATE = _warning(
    "looks_to_date",
    Text(
        "จำนวนคดีของปี {year} เพิ่มขึ้นทุกไตรมาส ({found}) ดูเหมือนยอดสะสม",
        "The case counts of {year} rise each quarter ({found}) as if they were to date.",
    ),
    Text("ระบบนำทุกไตรมาสมาบวกกัน", "The quarters are added up."),
    Text("กรอกเฉพาะคดีใหม่ของแต่ละไตรมาส", "Enter only the new cases of each quarter."),
)
FALLING = _warning(
    "falling",
    Text(
        "{column} ของโครงการ {found} ลดจาก {other} เหลือ {value}",
        "{column} of project {found} fell from {other} to {value}.",
    ),
    Text("ยอดสะสมภายในปีไม่ควรลดลง", "A figure to date should not fall within a year."),
    Text("ตรวจว่าเป็นยอดสะสมตั้งแต่ต้นปีงบประมาณ", "Check that it is to date in the fiscal year."),
)

# Plan

PLAN_BROKEN = _error(
    "plan_broken",
    Text("{detail}", "{detail}"),
    Text("แผนต้องสมบูรณ์ก่อนจึงจะตัดสินผลได้", "The plan must be whole before anything is judged by it."),
    Text("แก้ในไฟล์ plan.xlsx หรือนำสำเนาเดิมกลับมา", "Mend plan.xlsx, or bring back an earlier copy."),
)
UNKNOWN_REFERENCE = _error(
    "unknown_reference",
    Text("“{found}” ไม่มีอยู่ในแผ่นงาน {expected}", "“{found}” does not stand on the sheet {expected}."),
    _NOT_PLACED,
    Text("แก้ให้ตรงกับแผ่นงาน {expected}", "Write it as on the sheet {expected}."),
)
