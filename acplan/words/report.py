"""Words of the report, and of the browser that prints it."""

from __future__ import annotations

from acplan.words.text import Text

CONTENTS = Text("สารบัญ", "Contents")
PAGE = Text("หน้า", "Page")
TITLE = Text("{report} {at}", "{report} {at}")
FINDING = Text("สรุปผล", "In short")

NO_BROWSER = Text(
    "ไม่พบ Chrome หรือ Edge ในเครื่องนี้ จึงสร้าง PDF ให้ไม่ได้ – เปิดไฟล์ .html แล้วกด Ctrl+P เลือก “บันทึกเป็น PDF”",
    "No Chrome or Edge was found here to make the PDF – open the .html, press Ctrl+P and choose “Save as PDF”",
)
NOT_PRINTED = Text(
    "{browser} สร้าง PDF ไม่สำเร็จ – ลองอีกครั้ง หรือเปิดไฟล์ .html แล้วกด Ctrl+P เลือก “บันทึกเป็น PDF”",
    "{browser} did not make the PDF – try again, or open the .html, press Ctrl+P and choose “Save as PDF”",
)
