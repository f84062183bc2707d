"""What changed since the quarter before, in sentences."""

from __future__ import annotations

from acplan.words.text import Text

NO_NEW_CASES = Text("ไม่มีคดีใหม่", "No new case")
NEW_CASES = Text("คดีใหม่ {n} เรื่อง", "New cases: {n}")
QUARTER_BEFORE = Text(" (ไตรมาสก่อน {n})", " ({n} in the quarter before)")
PASSES_CEILING = Text(" ทำให้เกินเพดานของปี", ", which passes the year’s ceiling")
STILL_OVER = Text(" หลังจากเกินเพดานของปีแล้ว", ", on top of a ceiling already passed")
ITA = Text("ประกาศคะแนน ITA แล้ว: {score}", "ITA announced: {score}")
ITA_AFTER = Text("ประกาศคะแนน ITA แล้ว: {score} (ปีก่อน {last})", "ITA announced: {score} (last year {last})")
DONE = Text("แล้วเสร็จเพิ่ม {n} โครงการ ({was} → {now} จาก {all})", "Projects completed: {n} more ({was} → {now} of {all})")
DONE_AND_FELL = Text(
    "แล้วเสร็จเพิ่ม {n} โครงการ ไม่แล้วเสร็จดังที่เคยรายงาน {fell} โครงการ ({was} → {now} จาก {all})",
    "Projects completed: {n} more, {fell} no longer ({was} → {now} of {all})",
)
FELL = Text(
    "ไม่แล้วเสร็จดังที่เคยรายงาน {fell} โครงการ ({was} → {now} จาก {all})",
    "Projects no longer completed: {fell} ({was} → {now} of {all})",
)
UNABLE = Text("{projects} ดำเนินการไม่ได้", "Cannot be carried out: {projects}")
UNABLE_MANY = Text("{n} โครงการดำเนินการไม่ได้", "Projects that cannot be carried out: {n} more")
UNABLE_NOW = Text(UNABLE_MANY.th, "Projects that cannot be carried out: {n}")
FIRST_REPORTS = Text(
    "ไตรมาสก่อนไม่มีโครงการใดรายงาน ขณะนี้รายงานแล้ว {n} จาก {all} โครงการ แล้วเสร็จ {done}",
    "No project reported for the quarter before, now {n} of {all} have, {done} completed",
)
STARTED = Text("เริ่มดำเนินการ {n} โครงการ", "Projects started: {n}")
RESUMED = Text("กลับมาดำเนินการ {n} โครงการ", "Projects taken up again: {n}")
SPENT_LESS = Text("ยอดเบิกจ่ายที่รายงานลดลง {amount} บาท", "{amount} baht less reported as disbursed")
WHOLE_YEAR = Text("ปี {year} รายงานคดีเป็นยอดทั้งปี {n} เรื่อง", "Cases of {year}, reported as a whole: {n}")
SPENT = Text("เบิกจ่ายเพิ่ม {amount} บาท", "{amount} baht more disbursed")
SPENT_TO_DATE = Text("เบิกจ่ายแล้ว {amount} บาท", "{amount} baht disbursed so far")
NEW_YEAR = Text(
    "เริ่มปีงบประมาณใหม่ รายงานแล้ว {n} จาก {all} โครงการ", "New fiscal year: {n} of {all} projects have reported"
)
NOTHING = Text("ไม่มีการเปลี่ยนแปลง", "Nothing changed")
DETAILS = Text("มีเพียงรายละเอียดอื่นที่เปลี่ยน", "Only other details changed")

# In a year's first quarter, beside the same quarter of the year before

CASES_TO_DATE = Text("คดีใหม่ในปีนี้ {n} เรื่อง", "New cases this year: {n}")
CASES_BESIDE = Text(
    "คดีใหม่ในปีนี้ {n} เรื่อง (ปีก่อนช่วงเดียวกัน {was})", "New cases this year: {n} ({was} by this time last year)"
)
DONE_TO_DATE = Text("แล้วเสร็จ {n} โครงการ", "Projects completed: {n}")
DONE_BESIDE = Text(
    "แล้วเสร็จ {n} โครงการ (ปีก่อนช่วงเดียวกัน {was})", "Projects completed: {n} ({was} by this time last year)"
)
RUNNING_BESIDE = Text(
    "กำลังดำเนินการ {n} โครงการ (ปีก่อนช่วงเดียวกัน {was})", "Projects in progress: {n} ({was} at this time last year)"
)
SPENT_BESIDE = Text(
    "เบิกจ่าย {amount} บาท (ปีก่อนช่วงเดียวกัน {was})", "{amount} baht disbursed ({was} by this time last year)"
)
