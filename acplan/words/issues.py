"""The sentences of what can be wrong with sheets and cells; with the file: `file_issues`, with rows: `row_issues`."""

from __future__ import annotations

from acplan.issues import Severity, Wording
from acplan.words.text import Text


def error(code: str, found: Text, why: Text, todo: Text) -> Wording:
    """Return the sentences of something that refuses the workbook."""
    return Wording(code, Severity.ERROR, found, why, todo)


def warning(code: str, found: Text, why: Text, todo: Text) -> Wording:
    """Return the sentences of something that only asks to be read."""
    return Wording(code, Severity.WARNING, found, why, todo)


_NOT_READ = Text("ระบบจึงไม่ทราบว่าค่านี้คือเท่าใด", "So its value is not known.")
NOT_PLACED = Text("ระบบจึงไม่ทราบว่าแถวนี้เป็นของสิ่งใด", "So it is not known what the row speaks of.")
_IMPOSSIBLE = Text("ค่านี้เป็นไปไม่ได้", "The value cannot be true.")
NEW_FORM = Text("ดาวน์โหลดแบบฟอร์มใหม่ แล้วคัดลอกข้อมูลลงไป", "Download a new form and copy your figures into it.")

# The workbook's sheets

NO_KNOWN_SHEET = error(
    "no_known_sheet",
    Text("ไม่พบแผ่นงาน {expected} (พบ: {sheets})", "None of the sheets {expected} was found (found: {sheets})."),
    Text("ระบบจึงไม่มีข้อมูลให้อ่าน", "So there is nothing to read."),
    NEW_FORM,
)
_OTHER_BOOK = Text("แผนและผลการดำเนินงานส่งคนละหน้า", "The plan and its progress are uploaded on pages of their own.")
IS_A_PLAN = error(
    "is_a_plan",
    Text("ไฟล์นี้เป็นไฟล์แผน ไม่ใช่แบบรายงานความก้าวหน้า", "The file is a plan, not a progress form."),
    _OTHER_BOOK,
    Text("ส่งไฟล์แผนที่หน้า “ตรวจแผน”", "Upload a plan on the page “Plan check”."),
)
IS_PROGRESS = error(
    "is_progress",
    Text("ไฟล์นี้เป็นแบบรายงานความก้าวหน้า ไม่ใช่ไฟล์แผน", "The file is a progress form, not a plan."),
    _OTHER_BOOK,
    Text("ส่งแบบรายงานที่หน้า “รายงานความก้าวหน้า”", "Upload progress on the page “Progress report”."),
)
MISSING_SHEET = error(
    "missing_sheet",
    Text("ไม่พบแผ่นงาน {expected}", "The sheet {expected} was not found."),
    Text("แผนจะไม่ครบถ้วน", "Without it the plan is not complete."),
    Text("นำแผ่นงานนี้กลับมาจากสำเนาของไฟล์", "Bring the sheet back from a copy of the file."),
)
DOUBLED_SHEET = error(
    "doubled_sheet",
    Text(
        "มีแผ่นงานที่หมายถึง {expected} มากกว่าหนึ่งแผ่น ({sheets})",
        "More than one sheet means {expected} ({sheets}).",
    ),
    Text("ระบบไม่ทราบว่าควรเชื่อแผ่นใด", "It is not known which to believe."),
    Text("เหลือไว้แผ่นเดียว", "Keep only one of them."),
)
UNKNOWN_SHEET = warning(
    "unknown_sheet",
    Text("ไม่ได้อ่านแผ่นงาน {found}", "The sheet {found} was not read."),
    Text("ชื่อไม่ตรงกับแผ่นงานที่ระบบรู้จัก", "Its name is none of those known."),
    Text(
        "หากมีข้อมูลที่ต้องการส่ง ให้ย้ายไปไว้ในแผ่น {expected}",
        "If it holds figures to report, move them to {expected}.",
    ),
)
MISSPELLED_SHEET = error(
    "misspelled_sheet",
    Text("ไม่รู้จักแผ่นงาน “{found}”", "The sheet “{found}” is not known."),
    Text("ข้อมูลในแผ่นงานนี้จะไม่ถูกอ่าน", "What stands on it would not be read."),
    Text("หากหมายถึง “{expected}” ให้แก้ชื่อแผ่นงานให้ตรง", "If “{expected}” is meant, name the sheet so."),
)
PERSONAL_DATA = error(
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

MORE_ISSUES = warning(
    "more_issues",
    Text("ยังมีอีก {count} จุดที่ไม่ได้แสดง", "{count} more are not shown."),
    Text("ไฟล์มีข้อผิดพลาดมากเกินกว่าจะแสดงทั้งหมด", "The file has too many to list them all."),
    NEW_FORM,
)

# Shape

NO_HEADER = error(
    "no_header",
    Text("ไม่พบแถวหัวตารางภายใน {rows} แถวแรก", "No header row was found in the first {rows} rows."),
    Text("ระบบจึงไม่ทราบว่าคอลัมน์ใดคืออะไร", "So it is not known which column is which."),
    Text("หัวตารางต้องมี: {expected}", "The header row must have: {expected}."),
)
MISSING_COLUMN = error(
    "missing_column",
    Text("ไม่พบคอลัมน์ “{expected}”", "The column “{expected}” was not found."),
    NOT_PLACED,
    Text("เพิ่มคอลัมน์นี้ หรือดาวน์โหลดแบบฟอร์มใหม่", "Add the column, or download a new form."),
)
DOUBLED_COLUMN = error(
    "doubled_column",
    Text("หัวคอลัมน์ “{found}” ซ้ำกับคอลัมน์ {other}", "The header “{found}” means the same as column {other}."),
    Text("ระบบไม่ทราบว่าควรเชื่อคอลัมน์ใด", "It is not known which to believe."),
    Text("เหลือไว้คอลัมน์เดียว", "Keep only one of them."),
)
MISSPELLED_COLUMN = error(
    "misspelled_column",
    Text("ไม่รู้จักหัวคอลัมน์ “{found}”", "The header “{found}” is not known."),
    Text("ข้อมูลในคอลัมน์นี้จะไม่ถูกอ่าน", "What stands in the column would not be read."),
    Text("หากหมายถึง “{expected}” ให้แก้หัวคอลัมน์ให้ตรง", "If “{expected}” is meant, write the header so."),
)
UNKNOWN_COLUMN = warning(
    "unknown_column",
    Text("ไม่ได้อ่านคอลัมน์ “{found}”", "The column “{found}” was not read."),
    Text("ไม่ใช่คอลัมน์ของแบบฟอร์ม", "It is no column of the form."),
    Text("หากต้องการส่งข้อมูลนี้ ให้ใส่ในคอลัมน์ “{expected}”", "To report it, use the column “{expected}”."),
)
STRANGE_COLUMN = warning(
    "strange_column",
    Text("ไม่ได้อ่านคอลัมน์ “{found}”", "The column “{found}” was not read."),
    Text("ไม่ใช่คอลัมน์ของแผ่นงานนี้", "It is no column of this sheet."),
    Text("ไม่ต้องทำสิ่งใด เว้นแต่หัวคอลัมน์พิมพ์ผิด", "Nothing needs to be done, unless the header is misspelled."),
)
DISTANT_COLUMN = warning(
    "distant_column",
    Text("ไม่ได้อ่านคอลัมน์ “{found}”", "The column “{found}” was not read."),
    Text("คอลัมน์ที่ใกล้เคียงที่สุดคือ “{expected}”", "The nearest known one is “{expected}”."),
    Text("หากหมายถึงคอลัมน์นั้น ให้แก้หัวคอลัมน์ให้ตรง", "If that is meant, write the header so."),
)
NO_COLUMN_HEADER = warning(
    "no_column_header",
    Text("ไม่ได้อ่าน “{found}” และค่าอื่นในคอลัมน์ที่ไม่มีหัว", "“{found}” stands in a column without a header; it was not read."),
    Text("ระบบไม่ทราบว่าค่าในคอลัมน์นี้คืออะไร", "It is not known what the column holds."),
    Text("ใส่หัวคอลัมน์ตามแบบฟอร์ม หรือลบคอลัมน์นี้", "Give it a header of the form, or clear it."),
)
MERGED = error(
    "merged",
    Text("เซลล์ {found} ถูกผสานไว้ในแถวข้อมูล", "The cells {found} are merged among the data."),
    Text("ค่าที่ผสานไว้เป็นของเซลล์แรกเพียงเซลล์เดียว", "Only the first cell would get the value."),
    Text("ยกเลิกการผสาน แล้วกรอกทุกเซลล์", "Unmerge them and fill in each cell."),
)

# Cells

ERROR_CELL = error(
    "error_cell",
    Text("เซลล์มีค่าผิดพลาด {found}", "The cell holds the error {found}."),
    _NOT_READ,
    Text("แก้สูตร หรือพิมพ์ค่าลงไปตรง ๆ", "Mend the formula, or type the value itself."),
)
FORMULA_WITHOUT_VALUE = error(
    "formula_without_value",
    Text("เซลล์เป็นสูตรที่ไม่มีค่าบันทึกไว้ ({found})", "The cell is a formula without a saved value ({found})."),
    _NOT_READ,
    Text("เปิดใน Excel แล้วบันทึกใหม่ หรือพิมพ์ค่าลงไปตรง ๆ", "Open it in Excel and save it again, or type the value."),
)
FORMULA_CALCULATED_ANEW = warning(
    "formula_calculated_anew",
    Text(
        "เซลล์เป็นสูตรที่ Excel คำนวณใหม่ทุกครั้งที่เปิดไฟล์ ค่าที่บันทึกไว้คือ {found}",
        "The cell is a formula that Excel calculates anew whenever the file is opened; the value saved is {found}.",
    ),
    Text("ระบบอ่านค่าที่บันทึกไว้ ซึ่งอาจไม่ใช่ค่าที่เห็น", "The saved value is read, which may not be the one that is seen."),
    Text("เปิดใน Excel ตรวจค่า แล้วพิมพ์ค่าลงไปตรง ๆ", "Open it in Excel, check the value and type it."),
)
SHOWS_ANOTHER = warning(
    "shows_another",
    Text(
        "รูปแบบเซลล์ทำให้ Excel แสดงไม่ตรงกับค่าที่เก็บไว้ คือ {found}",
        "The format of the cell makes Excel show something else than is stored, which is {found}.",
    ),
    Text("ระบบอ่านค่าที่เก็บไว้ ไม่ใช่สิ่งที่เห็น", "What is stored is read, not what is seen."),
    Text("เปลี่ยนรูปแบบเซลล์เป็น “ทั่วไป” แล้วตรวจค่า", "Format the cell as “General” and check the value."),
)
MERGED_AWAY = error(
    "merged_away",
    Text("เซลล์ที่ผสานไว้ {found} บังค่าหรือช่องที่ระบบอ่าน", "The merged cells {found} hide a value or a cell that is read."),
    Text("สิ่งที่เห็นใน Excel จึงไม่ใช่สิ่งที่ระบบอ่าน", "So what is seen in Excel is not what is read."),
    Text("ยกเลิกการผสาน แล้วตรวจทุกช่อง", "Unmerge them and check each cell."),
)
RENAMED_SHEET = error(
    "renamed_sheet",
    Text(
        "แผ่นงาน “{found}” มีหัวตารางของแผ่นงาน {expected} แต่ชื่อไม่ตรง",
        "The sheet “{found}” has the headers of {expected}, but not its name.",
    ),
    Text("ข้อมูลในแผ่นงานนี้จะไม่ถูกอ่าน", "What stands on it would not be read."),
    Text("เปลี่ยนชื่อแผ่นงานเป็น “{expected}”", "Name the sheet “{expected}”."),
)
EMPTY_KEY = error(
    "empty_key",
    Text("ช่อง “{expected}” ว่าง แต่แถวนี้มีข้อมูล", "“{expected}” is empty, but the row holds data."),
    NOT_PLACED,
    Text("กรอก “{expected}” หรือลบแถวนี้", "Fill in “{expected}”, or clear the row."),
)
REQUIRED_CELL = error(
    "required_cell",
    Text("ช่อง “{expected}” ว่าง", "“{expected}” is empty."),
    Text("แผนใช้ค่านี้ในการตัดสินหรือแสดงผล", "The plan is judged or shown by this value."),
    Text("กรอก “{expected}”", "Fill in “{expected}”."),
)
NOT_A_NUMBER = error(
    "not_a_number",
    Text("“{found}” ไม่ใช่ตัวเลข", "“{found}” is not a number."),
    _NOT_READ,
    Text(
        "กรอกเป็นตัวเลข ไม่มีให้กรอก 0 ยังไม่ทราบให้เว้นว่างหรือใส่ -",
        "Enter a number; 0 for none; blank or - if unknown.",
    ),
)
BOOLEAN = error(
    "boolean",
    Text(
        "พบ {found} (จริง/เท็จ) ในช่องที่ต้องเป็น {expected}",
        "{found} (true/false) stands where {expected} belongs.",
    ),
    _NOT_READ,
    Text("พิมพ์ค่าที่ถูกต้องแทน", "Type the value instead."),
)
PERCENT_FORMAT = error(
    "percent_format",
    Text(
        "ช่องนี้แสดงเป็นร้อยละ (%) ค่าที่เก็บไว้คือ {found}",
        "The cell is shown as a percentage (%); what is stored is {found}.",
    ),
    _NOT_READ,
    Text("เปลี่ยนรูปแบบเซลล์เป็นตัวเลข แล้วพิมพ์ค่าใหม่", "Format the cell as a number and type the value again."),
)
DATE_FOR_NUMBER = error(
    "date_for_number",
    Text("ช่องนี้เป็นวันที่หรือเวลา ({found}) ไม่ใช่ตัวเลข", "The cell holds a date or a time ({found}), not a number."),
    Text(
        "Excel อาจเปลี่ยนสิ่งที่พิมพ์ เช่น 3/4 เป็นวันที่ ระบบจึงไม่ทราบว่าค่านี้คือเท่าใด",
        "Excel may have made a date of what was typed, such as 3/4, so its value is not known.",
    ),
    Text("เปลี่ยนรูปแบบเซลล์เป็น “ทั่วไป” แล้วพิมพ์ตัวเลขใหม่", "Format the cell as “General” and type the number again."),
)
MARKED_NUMBER = error(
    "marked_number",
    Text("“{found}” มีตัวยก ตัวห้อย หรือส่วนที่ขีดฆ่า", "Part of “{found}” is raised, lowered or struck out."),
    _NOT_READ,
    Text("พิมพ์เฉพาะตัวเลข ไม่ใช้ตัวยก ตัวห้อย หรือขีดฆ่า", "Type the number alone, neither raised nor struck out."),
)
BROKEN_STYLE = error(
    "broken_style",
    Text("รูปแบบเซลล์เสียหาย", "The cell style is broken."),
    Text(
        "จึงไม่ทราบว่า Excel แสดงเป็นจำนวน ร้อยละ หรือวันที่ และไม่เดาให้",
        "So it is not known whether Excel shows a number, a percentage or a date, and that is not guessed.",
    ),
    Text(
        "เปิดไฟล์ใน Excel ให้ Excel ซ่อมแซม ตรวจค่าในเซลล์นี้ แล้วบันทึกใหม่",
        "Open the file in Excel, let it repair the file, check this cell and save it again.",
    ),
)
NOT_WHOLE = error(
    "not_whole",
    Text("{found} ไม่ใช่จำนวนเต็ม", "{found} is not a whole number."),
    Text("สิ่งที่นับและลำดับเป็นจำนวนเต็มเสมอ", "What is counted or numbered is whole."),
    Text("กรอกจำนวนเต็ม", "Enter a whole number."),
)
OUT_OF_RANGE = error(
    "out_of_range",
    Text("{found} อยู่นอกช่วง {low}–{high}", "{found} lies outside {low}–{high}."),
    _IMPOSSIBLE,
    Text("ตรวจค่าอีกครั้ง", "Check the value."),
)
NEGATIVE = error(
    "negative",
    Text("{found} ติดลบ", "{found} is negative."),
    _IMPOSSIBLE,
    Text("กรอก 0 หรือมากกว่า", "Enter 0 or more."),
)
BARE_FRACTION = error(
    "bare_fraction",
    Text("{found} ดูเหมือนเศษส่วน ไม่ใช่ร้อยละ", "{found} looks like a fraction, not a percentage."),
    Text(
        "ทั้งคอลัมน์มีแต่ค่าไม่เกิน 1 ระบบจะไม่เดาว่า 0.5 คือ 50 หรือ 0.5",
        "The whole column holds nothing above 1; whether 0.5 is 50 or 0.5 is not guessed.",
    ),
    Text("กรอกร้อยละเต็ม เช่น 50", "Enter whole percents, for example 50."),
)
ONE_OR_HUNDRED = warning(
    "one_or_hundred",
    Text("{found} คือร้อยละ {found} หรือร้อยละ {other}", "Is {found} meant as {found} percent or as {other}?"),
    Text(
        "ช่องอื่นกรอกเป็นร้อยละเต็ม ระบบอ่านช่องนี้เป็น {found}", "Other cells hold whole percents; this one is read as {found}."
    ),
    Text("หากหมายถึง {other} ให้กรอก {other}", "If {other} is meant, enter {other}."),
)
SCORE_AS_FRACTION = error(
    "score_as_fraction",
    Text("คะแนน {found} ดูเหมือนเศษส่วน ไม่ใช่คะแนนเต็ม 100", "The score {found} looks like a fraction, not one of 100."),
    Text(
        "คะแนน ITA ที่ประกาศอยู่ในช่วง 0–100 ระบบจะไม่เดาว่า {found} คือ {other}",
        "Announced ITA scores are out of 100; that {found} is {other} is not guessed.",
    ),
    Text("กรอกคะแนนเต็ม 100 เช่น {other}", "Enter the score out of 100, for example {other}."),
)
NOT_A_DATE = error(
    "not_a_date",
    Text("“{found}” ไม่ใช่วันที่ที่อ่านได้", "“{found}” is not a date that can be read."),
    _NOT_READ,
    Text("กรอกเช่น 30/09/2569 หรือ 30 ก.ย. 2569", "Enter for example 30/09/2569 or 30 ก.ย. 2569."),
)
YEAR_OF_1900 = error(
    "year_of_1900",
    Text(
        "วันที่ในช่องนี้คือ {found} เพราะ Excel อ่านปี {short} เป็น ค.ศ. {other}",
        "The date is {found}: Excel took the year {short} for {other}.",
    ),
    Text("จึงไม่ใช่วันที่ที่ตั้งใจกรอก", "So it is not the day that was meant."),
    Text("พิมพ์ปีสี่หลัก เช่น 30/09/2569", "Type the year in four digits, for example 30/09/2569."),
)
SHORT_YEAR = error(
    "short_year",
    Text(
        "“{found}” มีปีเพียงสองหลัก ({short}) ซึ่งไม่ตรงกับปีงบประมาณของแถว",
        "“{found}” has a year of two digits ({short}) that the row’s fiscal year does not confirm.",
    ),
    Text("จึงไม่ทราบว่าเป็นปี พ.ศ. หรือ ค.ศ. ใด", "So it is not known which year is meant."),
    Text("พิมพ์ปีสี่หลัก เช่น 30/09/2569", "Type the year in four digits, for example 30/09/2569."),
)
NOT_A_PROJECT = error(
    "not_a_project",
    Text("“{found}” ไม่ใช่ลำดับโครงการ", "“{found}” is not the number of a project."),
    NOT_PLACED,
    Text("กรอกเฉพาะเลขลำดับตามแผน เช่น 2", "Enter the plan’s number alone, for example 2."),
)
OTHER_UNIT = error(
    "other_unit",
    Text("“{found}” ไม่ได้อยู่ในหน่วยของตัวชี้วัด คือ {expected}", "“{found}” is not in the unit of the indicator, {expected}."),
    Text("ตัวเลขต่างหน่วยเทียบกับค่าเป้าหมายไม่ได้", "A figure in another unit cannot be held against the target."),
    Text("กรอกจำนวนเป็น {expected} เฉพาะตัวเลข", "Enter how many {expected}, the number alone."),
)
A_TOTAL = Text("แถวรวม", "a row of totals")
A_HEADING = Text("แถวหัวข้อ", "a heading")
A_SIGNATURE = Text("แถวลงชื่อ", "a row of signatures")
A_NOTE = Text("แถวหมายเหตุ", "a note")
OTHER_ROW = warning(
    "other_row",
    Text("ไม่ได้อ่านแถวนี้ ซึ่งเป็น{found}", "This row was not read; it is {found}."),
    Text("ไม่ใช่แถวข้อมูลของแบบฟอร์ม", "It is no row of the form."),
    Text("หากเป็นข้อมูล ให้กรอกปี ไตรมาส และลำดับหรือรหัส", "If it holds data, fill in year, quarter and number or code."),
)
NOT_A_YEAR = error(
    "not_a_year",
    Text("“{found}” ไม่ใช่ปีงบประมาณ พ.ศ.", "“{found}” is not a fiscal year in พ.ศ."),
    NOT_PLACED,
    Text("กรอกปี พ.ศ. สี่หลัก เช่น 2569", "Enter the พ.ศ. year in four digits, for example 2569."),
)
NOT_A_QUARTER = error(
    "not_a_quarter",
    Text("“{found}” ไม่ใช่ไตรมาส", "“{found}” is not a quarter."),
    NOT_PLACED,
    Text("กรอก 1, 2, 3, 4 หรือ ทั้งปี", "Enter 1, 2, 3, 4 or ทั้งปี."),
)
NOT_A_CHOICE = error(
    "not_a_choice",
    Text("“{found}” ไม่ใช่คำที่กำหนดของ “{column}”", "“{found}” is none of the words of “{column}”."),
    _NOT_READ,
    Text("เลือกจาก: {expected}", "Choose one of: {expected}."),
)
NOT_LINES = error(
    "not_lines",
    Text("“{found}” ไม่ใช่ช่วงบรรทัด", "“{found}” is not a line range."),
    Text("ระบบจะบอกที่มาในเอกสารแผนไม่ได้", "The place in the plan document could not be cited."),
    Text("กรอกเช่น 136-190", "Enter for example 136-190."),
)
TEXT_TOO_LONG = error(
    "text_too_long",
    Text("ข้อความยาว {found} ตัวอักษร", "The text has {found} characters."),
    Text("รับได้ไม่เกิน {limit} ตัวอักษร", "The limit is {limit}."),
    Text("ย่อข้อความให้สั้นลง", "Shorten it."),
)
