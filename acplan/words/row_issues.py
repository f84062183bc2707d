"""The sentences of what can be wrong with rows: against the plan, against each other, against what is stored."""

from __future__ import annotations

from acplan.words.issues import NEW_FORM, NOT_PLACED, error, warning
from acplan.words.text import Text

SAMPLE_FILE = error(
    "sample_file",
    Text("ไฟล์นี้เป็นข้อมูลตัวอย่าง", "The file holds sample data."),
    Text("ตัวเลขในไฟล์แต่งขึ้น ไม่ใช่ผลการดำเนินงานจริง", "Its figures are made up, not results."),
    Text("ใช้แบบฟอร์มที่ดาวน์โหลดจากหน้า “รายงานความก้าวหน้า”", "Use a form from the page “Progress report”."),
)
YEAR_OUTSIDE_PLAN = error(
    "year_outside_plan",
    Text("ปี {found} อยู่นอกแผน ({low}–{high})", "The year {found} lies outside the plan ({low}–{high})."),
    NOT_PLACED,
    Text("ตรวจปีงบประมาณ (ต.ค.–ก.ย.)", "Check the fiscal year (October to September)."),
)
UNKNOWN_PROJECT = error(
    "unknown_project",
    Text("ไม่มีโครงการลำดับที่ {found} ในแผน", "The plan has no project {found}."),
    NOT_PLACED,
    Text("ใช้ลำดับ {low}–{high} ตามแผน", "Use the plan’s numbers {low}–{high}."),
)
UNKNOWN_INDICATOR = error(
    "unknown_indicator",
    Text("ไม่มีตัวชี้วัดรหัส “{found}” ในแผน", "The plan has no indicator “{found}”."),
    NOT_PLACED,
    Text("ใช้รหัสตามแบบฟอร์ม เช่น {expected}", "Use the codes of the form, for example {expected}."),
)
OTHER_NAME = error(
    "other_name",
    Text("ชื่อในแถวนี้เป็นของ {other} ไม่ใช่ {found}", "The name in this row is that of {other}, not of {found}."),
    Text("คอลัมน์อาจถูกเรียงลำดับใหม่เพียงบางคอลัมน์", "Perhaps only some columns were sorted."),
    NEW_FORM,
)
CHANGED_NAME = warning(
    "changed_name",
    Text("ชื่อในแถวนี้ไม่ตรงกับแผน", "The name in this row is not the plan’s."),
    Text("ระบบยึดลำดับหรือรหัส และใช้ชื่อตามแผน", "The number counts, and the plan’s name is shown."),
    Text("ตรวจว่าแถวนี้เป็นของ {found}", "Check that the row is that of {found}."),
)
DOUBLED_ROW = error(
    "doubled_row",
    Text(
        "แถวนี้ซ้ำกับแถว {other} (ปี ไตรมาส และรหัสเดียวกัน)",
        "The row repeats row {other} (same year, quarter and thing).",
    ),
    Text("ระบบไม่ทราบว่าควรเชื่อแถวใด", "It is not known which to believe."),
    Text("เหลือไว้แถวเดียว", "Keep only one of them."),
)
YEAR_AND_QUARTERS = error(
    "year_and_quarters",
    Text(
        "ปี {found} จะมีทั้งแถว “ทั้งปี” และแถวรายไตรมาส (ในไฟล์นี้หรือที่บันทึกไว้แล้ว)",
        "The year {found} would have a whole-year row and quarter rows (in the file or already stored).",
    ),
    Text("ตัวเลขจะถูกนับซ้ำ", "Its figures would be counted twice."),
    Text("ใช้แบบเดียวกับที่บันทึกไว้ หรือเหลือไว้อย่างเดียว", "Use the kind that is stored, or keep only one kind."),
)
NOT_EXISTS_WORD = error(
    "not_exists_word",
    Text("“{found}” ไม่ใช่คำตอบของตัวชี้วัดนี้", "“{found}” does not answer this indicator."),
    Text("แผนถามว่ามีหรือไม่มี", "The plan asks whether the thing exists."),
    Text("กรอก มี หรือ ไม่มี", "Enter มี or ไม่มี."),
)
NOTHING_REPORTED = warning(
    "nothing_reported",
    Text("ไฟล์นี้ยังไม่มีข้อมูลที่กรอก", "Nothing is filled in in this file."),
    Text("จึงไม่มีสิ่งใดเปลี่ยนแปลง", "So nothing would change."),
    Text("กรอกข้อมูล บันทึกใน Excel แล้วส่งใหม่", "Fill it in, save it in Excel and send it again."),
)
NO_SOURCE = warning(
    "no_source",
    Text("มีจำนวนคดี แต่ไม่ระบุ “{expected}”", "There is a case count but no “{expected}”."),
    Text("ผู้ตรวจสอบจะถามว่าตัวเลขมาจากไหน", "An auditor will ask where the figure comes from."),
    Text("กรอก “{expected}”", "Fill in “{expected}”."),
)
STAGE_DIFFERS = warning(
    "stage_differs",
    Text("นับที่ขั้นตอน “{found}” แต่ปีฐานนับที่ “{other}”", "“{found}” is counted, but the base year counts “{other}”."),
    Text(
        "นับต่างขั้นตอนกันจึงเปรียบเทียบกันไม่ได้ ปีนี้จะไม่มีผลการตัดสิน",
        "Different stages cannot be compared; the year gets no verdict.",
    ),
    Text("ใช้ขั้นตอนเดียวกันทุกปี", "Count the same stage in every year."),
)
ITA_BEFORE_Q4 = warning(
    "ita_before_q4",
    Text("มีคะแนน ITA ในไตรมาส {found}", "There is an ITA score in quarter {found}."),
    Text("โดยปกติ ป.ป.ช. ประกาศผลในไตรมาส 4", "As a rule it is announced in quarter 4."),
    Text("ตรวจว่าเป็นคะแนนของปีงบประมาณนี้", "Check that it is the score of this fiscal year."),
)
ITA_TOTAL_DIFFERS = warning(
    "ita_total_differs",
    Text(
        "คะแนน ITA รวม {found} แต่คำนวณจากคะแนนรายตัวชี้วัดได้ {other}",
        "The ITA total is {found}, but its indicators give {other}.",
    ),
    Text("ระบบใช้คะแนนรวมที่กรอก", "The stated total counts."),
    Text("ตรวจคะแนนกับประกาศของ ป.ป.ช.", "Check the scores against the announcement."),
)
NO_PERCENT = warning(
    "no_percent",
    Text(
        "โครงการ {found} อยู่ระหว่างดำเนินการ แต่ไม่ระบุความก้าวหน้า",
        "In progress without a percentage: project {found}.",
    ),
    Text("จึงไม่ทราบว่าเหลืออีกเท่าใด", "So it is not known how much is left."),
    Text("กรอกความก้าวหน้าสะสม (ร้อยละ)", "Fill in the progress to date."),
)
NO_REASON = warning(
    "no_reason",
    Text(
        "โครงการ {found} ไม่สามารถดำเนินการได้ แต่ไม่ระบุเหตุผล",
        "Cannot be carried out, without a reason: project {found}.",
    ),
    Text("รายงานต่อ ป.ป.ช. ต้องมีเหตุผล", "The report to the NACC asks for it."),
    Text("เลือกเหตุผล", "Choose the reason."),
)
STATUS_AGAINST_PERCENT = warning(
    "status_against_percent",
    Text("โครงการ {found} แล้วเสร็จ แต่ความก้าวหน้า {percent}", "Project {found} is completed at {percent} percent."),
    Text("สองช่องนี้ขัดกัน", "The two contradict each other."),
    Text("แก้สถานะหรือร้อยละ", "Mend the status or the percentage."),
)
IN_PROGRESS_AT_HUNDRED = warning(
    "in_progress_at_hundred",
    Text(
        "โครงการ {found} อยู่ระหว่างดำเนินการ แต่ความก้าวหน้า {percent}",
        "In progress at {percent} percent: project {found}.",
    ),
    Text("สองช่องนี้ขัดกัน", "The two contradict each other."),
    Text(
        "หากเสร็จแล้วให้เลือก ดำเนินการแล้วเสร็จ มิฉะนั้นแก้ร้อยละ",
        "If it is finished choose Completed, otherwise mend the percentage.",
    ),
)
NOT_STARTED_WITH_PERCENT = warning(
    "not_started_with_percent",
    Text(
        "โครงการ {found} ยังไม่ดำเนินการ แต่ความก้าวหน้า {percent}",
        "Not started, yet at {percent} percent: project {found}.",
    ),
    Text("สองช่องนี้ขัดกัน", "The two contradict each other."),
    Text("แก้สถานะหรือร้อยละ", "Mend the status or the percentage."),
)
NOT_YET_BEGUN = warning(
    "not_yet_begun",
    Text(
        "ปี {year} ไตรมาส {quarter} ยังไม่เริ่ม แต่มีข้อมูล",
        "Quarter {quarter} of {year} has not begun, yet it has data.",
    ),
    Text("อาจเลือกปีหรือไตรมาสผิด", "Perhaps the year or the quarter is wrong."),
    Text("ตรวจปีงบประมาณและไตรมาส", "Check the fiscal year and the quarter."),
)
LOOKS_TO_DATE = warning(
    "looks_to_date",
    Text(
        "“{column}” ของปี {year} เพิ่มขึ้นทุกไตรมาส ({found}) ดูเหมือนยอดสะสม",
        "“{column}” of {year} rises each quarter ({found}) as if it were to date.",
    ),
    Text("ระบบนำทุกไตรมาสมาบวกกัน", "The quarters are added up."),
    Text("กรอกเฉพาะจำนวนของแต่ละไตรมาส", "Enter only what each quarter added."),
)
FALLING = warning(
    "falling",
    Text(
        "{column} ของโครงการ {found} ลดจาก {other} เหลือ {value}",
        "{column} of project {found} fell from {other} to {value}.",
    ),
    Text("ยอดสะสมภายในปีไม่ควรลดลง", "A figure to date should not fall within a year."),
    Text("ตรวจว่าเป็นยอดสะสมตั้งแต่ต้นปีงบประมาณ", "Check that it is to date in the fiscal year."),
)

FALLING_RESULT = warning(
    "falling_result",
    Text(
        "ผลสะสมของตัวชี้วัด {found} ลดจาก {other} เหลือ {value}",
        "The result to date of {found} fell from {other} to {value}.",
    ),
    Text(
        "ยอดสะสมภายในปีไม่ควรลดลง อาจเป็นยอดของไตรมาสเดียว",
        "It should not fall within a year; perhaps it is of one quarter.",
    ),
    Text("กรอกยอดสะสมตั้งแต่ต้นปีงบประมาณ", "Enter the figure to date in the fiscal year."),
)

# Whether it can be so

OF_ANOTHER_PERIOD = warning(
    "of_another_period",
    Text(
        "“{column}” ของแถวนี้คือ {found} แต่แบบฟอร์มทำขึ้นสำหรับ {form}",
        "“{column}” of this row is {found}, but the form was made for: {form}.",
    ),
    Text("ข้อมูลจะไปอยู่ในปีหรือไตรมาสอื่น", "The figures would be stored under another year or quarter."),
    Text("แก้ปีและไตรมาสให้ตรงกับแบบฟอร์ม หรือใช้แบบฟอร์มของไตรมาสนั้น", "Mend it, or use the form of that quarter."),
)
HIDDEN = warning(
    "hidden",
    Text("มีข้อมูลใหม่ในแถว คอลัมน์ หรือแผ่นงานที่ซ่อนไว้", "New figures stand in hidden rows, columns or sheets."),
    Text("ผู้ตรวจไฟล์จะไม่เห็นข้อมูลที่กำลังจะบันทึก", "Whoever checks the file does not see what would be saved."),
    Text(
        "เลิกซ่อนหรือล้างตัวกรอง แล้วตรวจค่าก่อนบันทึก (เริ่มที่ {found})",
        "Show them, or clear the filter, and check them before saving (begin at {found}).",
    ),
)
CUT_OFF_AHEAD = error(
    "cut_off_ahead",
    Text("“ข้อมูล ณ วันที่” {day} ยังมาไม่ถึง", "The cut-off date {day} lies in the future."),
    Text("ตัดยอดข้อมูลในวันที่ยังมาไม่ถึงไม่ได้", "No figures can be of a day that has not come."),
    Text("ตรวจวัน เดือน และปี พ.ศ. ของวันที่ตัดยอด", "Check the day, the month and the year."),
)
CUT_OFF_BEFORE = warning(
    "cut_off_before",
    Text(
        "“ข้อมูล ณ วันที่” {day} อยู่ก่อนเริ่มปี {year} ไตรมาส {quarter}",
        "The cut-off date {day} lies before the period of the row ({year}, quarter {quarter}) begins.",
    ),
    Text("ตัวเลขที่ตัดยอดก่อนเริ่มไตรมาสไม่ใช่ของไตรมาสนี้", "Figures of that day are not of this quarter."),
    Text("ตรวจวันที่ตัดยอด หรือปีและไตรมาสของแถว", "Check the date, or the year and quarter of the row."),
)
CUT_OFF_LATE = warning(
    "cut_off_late",
    Text(
        "“ข้อมูล ณ วันที่” {day} อยู่หลังสิ้นปี {year} ไตรมาส {quarter} นานเกินครึ่งปี",
        "The cut-off date {day} lies more than half a year after the period of the row ({year}, quarter {quarter}).",
    ),
    Text("อาจเป็นตัวเลขของไตรมาสอื่น", "Perhaps the figures are of another quarter."),
    Text("ตรวจวันที่ตัดยอด หรือปีและไตรมาสของแถว", "Check the date, or the year and quarter of the row."),
)
FAR_BEYOND_KNOWN = warning(
    "far_beyond_known",
    Text(
        "“{column}” {value} มากกว่าที่เคยทราบจากแผน ปีฐาน หรือที่รายงานไว้ (สูงสุด {other}) หลายเท่า",
        "“{column}” is {value}, many times what plan, base year or earlier reports give (at most {other}).",
    ),
    Text("อาจพิมพ์เลขเกินหลัก หรือกรอกผิดช่อง", "Perhaps a digit too many was typed, or it is the wrong cell."),
    Text("ตรวจตัวเลขกับต้นฉบับ", "Check the figure against its source."),
)
FAR_BEYOND = warning(
    "far_beyond",
    Text("“{column}” {value} สูงผิดปกติ", "“{column}” is {value}, which is unusually much."),
    Text("อาจพิมพ์เลขเกินหลัก หรือกรอกผิดช่อง", "Perhaps a digit too many was typed, or it is the wrong cell."),
    Text("ตรวจตัวเลขกับต้นฉบับ", "Check the figure against its source."),
)
PENDING_DIFFERS = warning(
    "pending_differs",
    Text(
        "เรื่องร้องเรียนคงค้าง {found} แต่คงค้างก่อนหน้า {other} + รับ {received} − แล้วเสร็จ {closed} = {computed}",
        "{found} complaints are pending, but {other} before + {received} received − {closed} closed = {computed}.",
    ),
    Text("จำนวนสามช่องนี้ไม่สอดคล้องกัน", "The three counts do not agree."),
    Text("ตรวจจำนวนที่รับ แล้วเสร็จ และคงค้าง", "Check those received, closed and pending."),
)
PENDING_TOO_FEW = warning(
    "pending_too_few",
    Text(
        "เรื่องร้องเรียนคงค้าง {found} น้อยกว่า รับ {received} − แล้วเสร็จ {closed} = {computed}",
        "{found} complaints are pending, fewer than {received} received − {closed} closed = {computed}.",
    ),
    Text("เรื่องที่รับแล้วยังไม่เสร็จต้องค้างอยู่", "What was received and not closed must be pending."),
    Text("ตรวจจำนวนที่รับ แล้วเสร็จ และคงค้าง", "Check those received, closed and pending."),
)

# Against what is stored

SKIPPED = warning(
    "skipped",
    Text(
        "ยังไม่มีรายงานของ {count} ไตรมาสก่อนหน้า ({found})",
        "Quarters before this file that nothing is reported for: {count} ({found}).",
    ),
    Text("ปีที่ขาดไตรมาสตัดสินผลไม่ได้", "A year that lacks a quarter gets no verdict."),
    Text(
        "ตรวจว่าเลือกปีและไตรมาสถูกต้อง แล้วรายงานไตรมาสที่ขาดด้วย", "Check the year and quarter, and report those missing too."
    ),
)
SAME_UPLOAD = warning(
    "same_upload",
    Text(
        "ไฟล์นี้เป็นไฟล์เดียวกับที่บันทึกไว้แล้วในครั้งที่ {found}",
        "This very file was saved already, as save {found}.",
    ),
    Text("จึงไม่มีสิ่งใหม่ เว้นแต่มีการแก้ไขหลังจากนั้น", "So nothing in it is new, unless something was altered since."),
    Text("ตรวจว่าเลือกไฟล์ล่าสุด", "Check that it is the latest file that you chose."),
)

FORM_OVERTAKEN = warning(
    "form_overtaken",
    Text(
        "แบบฟอร์มนี้ทำขึ้นหลังการบันทึกครั้งที่ {found} ต่อมาการบันทึกครั้งที่ {later} แก้ไขไตรมาสเดียวกัน",
        "The form was made after save {found}; save {later} has since altered the same quarter.",
    ),
    Text(
        "{kept} ช่องที่ท่านไม่ได้แก้ในไฟล์นี้จะคงค่าใหม่ไว้ ไม่ถูกทับด้วยค่าเดิมในแบบฟอร์ม",
        "Cells that you left as the form had them keep the newer value ({kept}).",
    ),
    Text("ตรวจรายการที่เปลี่ยน หรือดาวน์โหลดแบบฟอร์มใหม่", "Check the list of changes, or download a new form."),
)
OVERTAKEN_CELLS = warning(
    "overtaken_cells",
    Text(
        "{count} ช่องถูกแก้ทั้งในไฟล์นี้และในการบันทึกหลังจากที่ทำแบบฟอร์ม: {found}",
        "Cells altered both in this file and by a save after the form was made ({count}): {found}.",
    ),
    Text("การบันทึกไฟล์นี้จะทับค่าที่ผู้อื่นบันทึกไว้", "Saving this file would overwrite what somebody else saved."),
    Text("ตรวจว่าค่าใดถูกต้องก่อนบันทึก", "Make sure which value is right before you save."),
)
FORM_OF_ANOTHER_FOLDER = warning(
    "form_of_another_folder",
    Text(
        "แบบฟอร์มระบุว่าทำขึ้นหลังการบันทึกครั้งที่ {found} แต่ข้อมูลชุดนี้มีเพียง {other} ครั้ง",
        "The form says that it was made after save {found}, but there are only {other} here.",
    ),
    Text(
        "อาจเป็นแบบฟอร์มของโฟลเดอร์ข้อมูลอื่น หรือมีการนำสำเนาสำรองกลับมา",
        "Perhaps it belongs to another data folder, or a backup was brought back.",
    ),
    Text("ตรวจรายการที่เปลี่ยน หรือดาวน์โหลดแบบฟอร์มใหม่", "Check the list of changes, or download a new form."),
)
FORM_OF_ANOTHER_PLAN = warning(
    "form_of_another_plan",
    Text("แบบฟอร์มทำจากแผนคนละรุ่น ({found})", "The form was made of another version of the plan ({found})."),
    Text("โครงการหรือตัวชี้วัดอาจเปลี่ยนไปแล้ว ({other})", "Projects or indicators may have changed since ({other})."),
    NEW_FORM,
)
SORTED_COLUMN = warning(
    "sorted_column",
    Text(
        "คอลัมน์ “{column}” มีค่าชุดเดิมแต่สลับแถวกัน {count} แถว",
        "The column “{column}” holds the same values in other rows ({count} rows).",
    ),
    Text(
        "อาจเรียงลำดับเพียงคอลัมน์เดียว ผลของโครงการหนึ่งจึงไปอยู่กับอีกโครงการหนึ่ง",
        "Perhaps that column alone was sorted, and results stand beside other projects.",
    ),
    Text("ตรวจกับต้นฉบับก่อนบันทึก", "Compare it with your source before you save."),
)
MANY_REVISED = warning(
    "many_revised",
    Text(
        "ไฟล์นี้แก้ไขค่าที่เคยรายงานไว้พร้อมกัน {count} แถว จาก {all} แถว",
        "The file alters what was reported before in {count} of {all} rows at once.",
    ),
    Text("อาจเป็นไฟล์ของไตรมาสอื่น หรือเรียงลำดับผิด", "Perhaps it is of another quarter, or was sorted."),
    Text("ตรวจรายการที่เปลี่ยนก่อนบันทึก", "Check the list of changes before you save."),
)

# Plan

PLAN_BROKEN = error(
    "plan_broken",
    Text("{detail}", "{detail}"),
    Text("แผนต้องสมบูรณ์ก่อนจึงจะตัดสินผลได้", "The plan must be whole before anything is judged by it."),
    Text("แก้ในไฟล์ plan.xlsx หรือนำสำเนาเดิมกลับมา", "Mend plan.xlsx, or bring back an earlier copy."),
)
UNKNOWN_REFERENCE = error(
    "unknown_reference",
    Text("“{found}” ไม่มีอยู่ในแผ่นงาน {expected}", "“{found}” does not stand on the sheet {expected}."),
    NOT_PLACED,
    Text("แก้ให้ตรงกับแผ่นงาน {expected}", "Write it as on the sheet {expected}."),
)
EMPTY_SHEET = error(
    "empty_sheet",
    Text("แผ่นงานนี้ไม่มีแถวข้อมูล", "The sheet has no rows."),
    Text("แผนต้องมีอย่างน้อยหนึ่งแถวในแผ่นงานนี้", "A plan has at least one row here."),
    Text("กรอกอย่างน้อยหนึ่งแถว", "Fill in at least one row."),
)
BASE_YEAR_LATE = error(
    "base_year_late",
    Text(
        "ปีฐาน {found} ไม่ได้มาก่อนปีแรกของแผน ({first})", "The base year {found} is not before the plan’s first ({first})."
    ),
    Text("เป้าหมายทุกปีเทียบกับปีฐาน", "Every year’s target is compared with the base year."),
    Text("ตรวจปีฐานและเป้าหมายรายปี", "Check the base year and the yearly targets."),
)
