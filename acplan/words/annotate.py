"""Words of the list of issues that is written into the officer's workbook."""

from __future__ import annotations

from acplan.issues import Severity
from acplan.words.text import Text

LIST = Text("รายการที่ต้องแก้", "To mend")
KIND = Text("ระดับ", "Kind")
SHEET = Text("แผ่นงาน", "Sheet")
CELL = Text("เซลล์", "Cell")
COLUMN = Text("คอลัมน์", "Column")
FOUND = Text("สิ่งที่พบ", "What was found")
WHY = Text("เหตุที่สำคัญ", "Why it matters")
TODO = Text("สิ่งที่ต้องทำ", "What to do")
SEVERITIES = {Severity.ERROR: Text("ต้องแก้", "Mend"), Severity.WARNING: Text("ควรตรวจ", "Look")}
EVERY = Text("ทั้งหมด ({n})", "All ({n})")
EVERY_SHEET = Text("ทุกแผ่นงาน", "All sheets")
MORE_CELLS = Text("และอีก {n} เซลล์", "and {n} more")
