"""Words inside figures."""

from __future__ import annotations

from acplan.words.text import Text

BASE_YEAR = Text("ปีฐาน", "Base")
TARGET = Text("เป้า", "Target")
PASS_MARK = Text("เกณฑ์ผ่าน {mark}", "Pass mark {mark}")
QUARTER = Text("ไตรมาส {quarter}", "Q{quarter}")
QUARTER_SHORT = Text("{quarter}", "Q{quarter}")
NOT_REPORTED = Text("ยังไม่รายงาน", "Not reported")
PACE = Text("จังหวะเฉลี่ยของเพดาน", "Even pace of the ceiling")
OTHER_STAGE = Text("นับต่าง<br>ขั้นตอน", "Other<br>stage")
NOT_REPORTED_SHORT = Text("ไม่มี<br>ข้อมูล", "No<br>data")
LAST_YEAR = Text("ปี {year}", "{year}")
