"""Words inside figures."""

from __future__ import annotations

from acplan.words.text import Text

BASE_YEAR = Text("ปีฐาน", "Base")
CEILING = Text("เพดาน", "Ceiling")
CEILING_OF = Text("เพดาน {ceiling}", "Ceiling {ceiling}")
TARGET = Text("เป้า", "Target")
PASS_MARK = Text("เกณฑ์ผ่าน {mark}", "Pass mark {mark}")
NATIONAL = Text("เฉลี่ยทั้งประเทศ", "National average")
QUARTER = Text("ไตรมาส {quarter}", "Q{quarter}")
QUARTER_SHORT = Text("{quarter}", "Q{quarter}")
NOT_REPORTED = Text("ยังไม่รายงาน", "Not reported")
OTHER_STAGE = Text("นับต่าง<br>ขั้นตอน", "Other<br>stage")
NOT_REPORTED_SHORT = Text("ไม่มี<br>ข้อมูล", "No<br>data")
LAST_YEAR = Text("ปี {year}", "{year}")
GAIN = Text("<b>+{gain}</b>  {score} · {weight}%", "<b>+{gain}</b>  {score} · {weight}%")
HOVER_CASES = Text("ปี {year}: {count} เรื่อง", "{year}: {count} cases")
HOVER_CEILING = Text("เพดาน {ceiling} เรื่อง", "Ceiling {ceiling}")
COMPLAINTS = {
    "received": Text("รับใหม่", "Received"),
    "closed": Text("แล้วเสร็จ", "Closed"),
    "pending": Text("คงค้าง", "Pending"),
}
MONEY = {
    "planned": Text("ตามแผน", "Planned"),
    "enacted": Text("ตามข้อบัญญัติ", "Enacted"),
    "disbursed": Text("เบิกจ่ายจริง", "Disbursed"),
}
