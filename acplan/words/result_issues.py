"""The sentences of what can be wrong with the result of an indicator."""

from __future__ import annotations

from acplan.words.issues import error, warning
from acplan.words.text import Text

PERCENT_FOR_COUNT = error(
    "percent_for_count",
    Text("“{found}” เป็นร้อยละ แต่ตัวชี้วัดนี้ถามจำนวน", "“{found}” is a percentage; the indicator asks for a number."),
    Text("ระบบเทียบจำนวนกับค่าเป้าหมายหรือกับปีก่อนเอง", "The number is held against the target, or the year before."),
    Text("กรอกจำนวน{counted} ไม่ใช่ร้อยละ", "Enter the number ({counted}), not a percentage."),
)
PERHAPS_PERCENT = warning(
    "perhaps_percent",
    Text(
        "{found} อาจเป็นร้อยละที่ลดลง แผนให้ลดลงร้อยละ {target} จากปีก่อน ({before})",
        "{found} may be a percentage: the plan asks for {target} percent fewer than the year before ({before}).",
    ),
    Text("ระบบอ่านเป็นจำนวน{counted}ของปีนี้", "It is read as this year’s number ({counted})."),
    Text("ตรวจว่าเป็นจำนวน ไม่ใช่ร้อยละ", "Check that it is the number, not a percentage."),
)
REPEATS_ANOTHER = error(
    "repeats_another",
    Text("{found} ไม่ตรงกับคะแนน ITA รวม ({total})", "{found} is not the ITA total score ({total})."),
    Text(
        "ตัวชี้วัดนี้กล่าวซ้ำคะแนน ITA รวม ระบบใช้คะแนนนั้น ค่าเดียวจึงมีสองตัวเลขไม่ได้",
        "The indicator repeats the ITA total, which is used for it; one thing cannot have two figures.",
    ),
    Text(
        "เว้นช่องนี้ว่าง และกรอกคะแนนในแผ่นงาน “ผลลัพธ์หลัก”",
        "Leave the cell blank, and enter the score in the sheet “Headline”.",
    ),
)
NOT_REPORTED = Text("ยังไม่รายงาน", "not reported")
COUNTED = Text("ที่ตัวชี้วัดนับ", "what the indicator counts")
"""What is counted, where the plan does not say it in words."""
