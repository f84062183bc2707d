"""Words of the slides, and of what is wrong with a template."""

from __future__ import annotations

from acplan.words.text import Text

FOOT_NAME, MARK_NAME, GROUND_NAME = "foot", "sample", "paper"
"""Names of shapes, as the selection pane of PowerPoint lists them."""

PART = Text("{heading} · {part}/{all}", "{heading} · {part}/{all}")
NOTHING_TO_SHOW = Text("ยังไม่มีข้อมูล", "No figures yet")

TEMPLATE_BROKEN = Text(
    "เปิดไฟล์ template.pptx ในโฟลเดอร์ข้อมูลไม่ได้ – เปิดไฟล์ด้วย PowerPoint แล้วบันทึกใหม่เป็น .pptx หรือย้ายไฟล์ออกเพื่อใช้แบบของโปรแกรม",
    "template.pptx in the data folder cannot be opened – open it in PowerPoint and save it as .pptx again, or move it "
    "away to use the program's own layout",
)
TEMPLATE_EMPTY = Text(
    "ไฟล์ template.pptx ในโฟลเดอร์ข้อมูลไม่มีเค้าโครงสไลด์ – ใช้ไฟล์อื่น หรือย้ายไฟล์ออกเพื่อใช้แบบของโปรแกรม",
    "template.pptx in the data folder has no slide layouts – use another file, or move it away to use our own",
)
