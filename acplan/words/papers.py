"""Words of the council papers: slides, report, data files, and how they are made."""

from __future__ import annotations

from acplan.words.text import Text

COVER = Text("รายงานผลต่อสภา", "Report to the council")
PERIOD = Text("ปีงบประมาณ {year} ไตรมาส {quarter} ({months})", "{year} quarter {quarter} ({months})")
VERSION = Text("บันทึกครั้งที่ {n} รหัส {code} · แผนรุ่น {plan}", "Save {n}, code {code} · plan {plan}")
PLAN_VERSION = Text("แผนรุ่น {plan}", "Plan {plan}")
VERSION_SAMPLE = Text("ข้อมูลตัวอย่าง · แผนรุ่น {plan}", "Sample data · plan {plan}")

# Data files

WHOLE = Text("{head} (จากทั้งหมด)", "{head} (of)")
IN_PERCENT = Text("{head} (ร้อยละ)", "{head} (%)")
IN_BAHT = Text("{head} (บาท)", "{head} (baht)")
IN_UNIT = Text("{head} ({unit})", "{head} ({unit})")
AND_UNIT = Text("{head}, {unit})", "{head}, {unit})")
ORIGIN = Text("คำอธิบายและที่มา", "About and origin")

# The report

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

# Slides

FOOT_NAME, MARK_NAME, GROUND_NAME = "foot", "sample", "paper"
"""Names of shapes, as the selection pane of PowerPoint lists them."""

PART = Text("{heading} · {part}/{all}", "{heading} · {part}/{all}")
FINDING_PART = Text("{finding} ({part}/{all})", "{finding} ({part}/{all})")
NOTHING_TO_SHOW = Text("ยังไม่มีข้อมูล", "No figures yet")

TEMPLATE_BROKEN = Text(
    "เปิดไฟล์ template.pptx ในโฟลเดอร์ข้อมูลไม่ได้ – เปิดไฟล์ด้วย PowerPoint แล้วบันทึกใหม่เป็น .pptx หรือย้ายไฟล์ออกเพื่อใช้แบบของโปรแกรม",
    "template.pptx in the data folder cannot be opened – open it in PowerPoint and save it as .pptx again, or move it "
    "away to use the program’s own layout",
)
TEMPLATE_EMPTY = Text(
    "ไฟล์ template.pptx ในโฟลเดอร์ข้อมูลไม่มีเค้าโครงสไลด์ – ใช้ไฟล์อื่น หรือย้ายไฟล์ออกเพื่อใช้แบบของโปรแกรม",
    "template.pptx in the data folder has no slide layouts – use another file, or move it away to use our own",
)

# All of them on one page

SLIDES = Text("สไลด์นำเสนอ", "Slides")
REPORT = Text("รายงาน", "Report")
REPORT_PDF = Text("รายงาน (PDF)", "Report (PDF)")
FIGURES = Text("ตัวเลขของทุกภาพ (Excel)", "Figures of every picture (Excel)")
CSV = Text("ตัวเลขของแต่ละภาพ (CSV)", "Figures of each picture (CSV)")
MANIFEST = Text("รายการไฟล์และรุ่นของข้อมูล", "List of files and data version")

FILE = Text("{what}_{year}_ไตรมาส{quarter}", "{what}_{year}_Q{quarter}")
NAMES = {
    "slides": Text("สไลด์", "slides"),
    "report": Text("รายงาน", "report"),
    "round": Text("รายงานรอบ{months}เดือน", "{months}-month-report"),
    "figures": Text("ตัวเลข", "figures"),
    "pack": Text("เอกสารเสนอสภา", "council-pack"),
}
SAMPLE_NAME = Text("ข้อมูลตัวอย่าง_", "sample_")
MAKING = Text("กำลังจัดทำ: {what}", "Making: {what}")
WRITTEN = Text("จัดทำเอกสาร {n} ไฟล์ไว้ที่ {folder}", "{n} {n:file|files} written to {folder}")
NO_PDF = Text("ไม่ได้จัดทำ PDF: {why}", "The PDF was not made: {why}")

THAI_DIGITS = Text("ใช้เลขไทย", "Thai digits")
TYPEFACE = Text("แบบอักษรของสไลด์", "Typeface of the slides")
HEAD = Text("เอกสารทั้งชุดสำหรับการประชุมสภา", "Everything for the council meeting")
MADE = Text("{what} {size} kB", "{what} {size} kB")
MAKE = Text("จัดทำเอกสารทั้งชุด", "Make everything")
DOWNLOAD = Text("ดาวน์โหลดทั้งชุด ({size} MB)", "Download everything ({size} MB)")

ONE_BY_ONE = Text("เลือกทีละไฟล์", "One file at a time")
ABOUT_SLIDES = Text("แก้ไขกราฟและตารางได้ใน PowerPoint", "Charts and tables can be edited")
ABOUT_SLIDES_ON_TEMPLATE = Text(
    "แก้ไขได้ใน PowerPoint บนแม่แบบ template.pptx ของท่าน", "Can be edited; made on your template.pptx"
)
TEMPLATE_UNUSABLE = Text("ไม่ได้ใช้แม่แบบ: {why}", "The template is not used: {why}")
ABOUT_REPORT = Text("ขนาด A4 เปิดอ่านได้โดยไม่ต้องต่ออินเทอร์เน็ต", "On A4; opens without a connection")
ABOUT_PDF = Text("พิมพ์ด้วย Chrome หรือ Edge ในเครื่องนี้", "Printed by the Chrome or Edge of this machine")
ABOUT_FIGURES = Text("หนึ่งแผ่นงานต่อหนึ่งภาพ", "A sheet for each picture")
SHEET_OF_DIMENSION = Text("มิติ {n} {name}", "D{n} {name}")
DOWNLOAD_ONE = Text("ดาวน์โหลด .{ending}", "Download .{ending}")
MAKE_PDF = Text("สร้าง .pdf", "Make the .pdf")
PRINTING = Text("กำลังสร้าง PDF ใช้เวลาไม่กี่วินาที", "Making the PDF, a few seconds")
