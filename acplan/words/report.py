"""Words of the report, and of the browser that prints it."""

from __future__ import annotations

from acplan.words.text import Text

CONTENTS = Text("สารบัญ", "Contents")
PAGE = Text("หน้า", "Page")
TITLE = Text("{report} {at}", "{report} {at}")
FINDING = Text("สรุปผล", "In short")

FILE_NAME = Text("รายงานต่อสภา {year} ไตรมาส {quarter}", "Council report {year} Q{quarter}")
ABOUT = Text(
    "ทุกตัวเลข ตาราง และกราฟของงวดนี้ ขนาด A4 แนวตั้ง ไฟล์ .html เปิดอ่านได้โดยไม่ต้องต่ออินเทอร์เน็ต",
    "Every figure, table and chart of the period on A4 portrait; the .html opens without a connection",
)
THAI_DIGITS = Text("ใช้เลขไทย", "Thai digits")
DOWNLOAD_HTML = Text("ดาวน์โหลด .html", "Download .html")
MAKE_PDF = Text("สร้าง .pdf", "Make the .pdf")
DOWNLOAD_PDF = Text("ดาวน์โหลด .pdf", "Download .pdf")
PRINTING = Text("กำลังสร้าง PDF ใช้เวลาไม่กี่วินาที", "Making the PDF, a few seconds")

NO_BROWSER = Text(
    "ไม่พบ Chrome หรือ Edge ในเครื่องนี้ จึงสร้าง PDF ให้ไม่ได้ – เปิดไฟล์ .html แล้วกด Ctrl+P เลือก “บันทึกเป็น PDF”",
    "No Chrome or Edge was found here to make the PDF – open the .html, press Ctrl+P and choose “Save as PDF”",
)
NOT_PRINTED = Text(
    "{browser} สร้าง PDF ไม่สำเร็จ – ลองอีกครั้ง หรือเปิดไฟล์ .html แล้วกด Ctrl+P เลือก “บันทึกเป็น PDF”",
    "{browser} did not make the PDF – try again, or open the .html, press Ctrl+P and choose “Save as PDF”",
)
HEAD = Text("รายงานฉบับพิมพ์", "The report to print")
