"""Words of the council pack: its files, their names, and what is said while they are made."""

from __future__ import annotations

from acplan.words.text import Text

SLIDES = Text("สไลด์นำเสนอ", "Slides")
REPORT = Text("รายงาน", "Report")
REPORT_PDF = Text("รายงาน (PDF)", "Report (PDF)")
ROUND = Text("รายงานรอบ {months} เดือน", "{months}-month report")
FIGURES = Text("ตัวเลขของทุกภาพ (Excel)", "Figures of every picture (Excel)")
CSV = Text("ตัวเลขของภาพ (CSV)", "Figures of a picture (CSV)")
MANIFEST = Text("รายการไฟล์และรุ่นของข้อมูล", "List of files and data version")
PACK = Text("เอกสารทั้งชุด", "Everything together")

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

HEAD = Text("เอกสารทั้งชุดสำหรับการประชุมสภา", "Everything for the council meeting")
ABOUT = Text(
    "สไลด์ รายงาน (HTML และ PDF) รายงานรอบ ตัวเลขเป็น Excel และ CSV ในไฟล์ zip เดียว พร้อมรายการไฟล์และรุ่นของข้อมูล",
    "Slides, report (HTML and PDF), round report, figures as Excel and CSV in one zip, with a manifest",
)
MAKE = Text("จัดทำเอกสารทั้งชุด", "Make everything")
DOWNLOAD = Text("ดาวน์โหลดทั้งชุด ({size} MB)", "Download everything ({size} MB)")
SLIDES_HEAD = Text("สไลด์และตัวเลข", "Slides and figures")
ABOUT_SLIDES = Text(
    "สไลด์แก้ไขกราฟและตารางได้ใน PowerPoint ใช้แม่แบบ template.pptx ในโฟลเดอร์ข้อมูลเมื่อมี ตัวเลขของทุกภาพอยู่ในไฟล์ Excel",
    "Charts and tables of the slides can be edited; template.pptx in the data folder is used where there is one",
)
TEMPLATE_UNUSABLE = Text("ไม่ได้ใช้แม่แบบ: {why}", "The template is not used: {why}")
DOWNLOAD_SLIDES = Text("ดาวน์โหลดสไลด์ (.pptx)", "Download the slides (.pptx)")
DOWNLOAD_FIGURES = Text("ดาวน์โหลดตัวเลข (.xlsx)", "Download the figures (.xlsx)")
