"""Words of the council pack: its files, their names, and what is said while they are made."""

from __future__ import annotations

from acplan.words.text import Text

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
WRITTEN = Text("จัดทำเอกสาร {n} ไฟล์ไว้ที่ {folder}", "{n} files written to {folder}")
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
DOWNLOAD_ONE = Text("ดาวน์โหลด .{ending}", "Download .{ending}")
MAKE_PDF = Text("สร้าง .pdf", "Make the .pdf")
PRINTING = Text("กำลังสร้าง PDF ใช้เวลาไม่กี่วินาที", "Making the PDF, a few seconds")
