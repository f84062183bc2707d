"""Words of the briefcase: the whole dashboard in one file."""

from __future__ import annotations

from acplan.words.text import Text

TITLE = Text("แฟ้มรวมหน้าจอทั้งหมด", "The whole dashboard")
NAME = Text("แฟ้มรวม", "briefcase")
PUBLIC_NAME = Text("แฟ้มรวมฉบับเผยแพร่", "briefcase-public")
WRITTEN = Text("จัดทำแฟ้มรวมไว้ที่ {{file}} ({size} MB)", "The briefcase was written to {{file}} ({size} MB)")
LANGUAGE = Text("ภาษา", "Language")
LANGUAGES = {"th": "ไทย", "en": "English"}
SKIP = Text("ไปที่เนื้อหา", "To the content")
SEARCH = Text("ค้นหา", "Search")
FOUND = Text("พบ “{words}” ใน {n} หน้าของไตรมาสนี้", "Pages of this quarter with “{words}”: {n}")
NOT_FOUND = Text(
    "ไม่พบ “{words}” ในไตรมาสนี้ ลองคำที่สั้นลง หรือเลือกไตรมาสอื่น",
    "“{words}” is nowhere in this quarter; try fewer letters or another quarter",
)
TYPE_MORE = Text("พิมพ์อย่างน้อยสองตัวอักษร", "Type at least two letters")
PRINT = Text("พิมพ์หน้านี้", "Print this page")
WHOLE = Text("ทุกหน้าของไตรมาสนี้ (สำหรับพิมพ์)", "All pages of this quarter, to print")
ALL_OF = Text("{head}: ทั้งหมด", "{head}: all")
SHOWN = Text("แสดง {n} จาก {all} แถว", "Rows shown: {n} of {all}")
LEFT_OUT = Text(
    "ฉบับเผยแพร่: ไม่มีปัญหา/อุปสรรค ข้อเสนอแนะ หลักฐาน หมายเหตุ และชื่อผู้บันทึก",
    "Public version: without obstacles, suggestions, evidence, remarks and the names of those who saved",
)
STILL = Text(
    "หน้านี้แสดงไตรมาสเดียว ไตรมาสและภาษาอื่น การค้นหา การนำเสนอ และช่องข้อมูลของโครงการ ดูได้เมื่อเปิดไฟล์ในเบราว์เซอร์",
    "This is one quarter. Others, the other language, search, presentation and the cells of projects are there when "
    "the file is opened in a browser",
)
OLD_BROWSER = Text(
    "เบราว์เซอร์นี้เปิดได้เพียงไตรมาสนี้ ไตรมาสและภาษาอื่นต้องใช้ Chrome หรือ Edge 80 Firefox 113 Safari 16.4 หรือใหม่กว่า",
    "This browser can show this quarter alone. Other quarters and languages need Chrome or Edge 80, Firefox 113, "
    "Safari 16.4 or later",
)
FIXED = Text(
    "ข้อมูลตามที่ทราบเมื่อบันทึก ไฟล์นี้ไม่เปลี่ยนตามข้อมูลที่บันทึกภายหลัง",
    "What was known at that save; this file does not follow what is saved later",
)
NEXT, BACK = Text("ถัดไป", "Next"), Text("ก่อนหน้า", "Back")
LEAVE = Text("ปิดการนำเสนอ", "Leave the presentation")

# On the page of the papers

HEAD = Text("ทุกหน้าในไฟล์เดียว", "The whole dashboard in one file")
ABOUT = Text(
    "ทุกหน้า ทุกไตรมาส ทั้งสองภาษา เปิดในคอมพิวเตอร์หรือโทรศัพท์ได้โดยไม่ต้องติดตั้งหรือต่ออินเทอร์เน็ต",
    "Every page and quarter in both languages; opens on any computer or phone, with nothing to install and no network",
)
PUBLIC = Text("ฉบับเผยแพร่", "Public version")
ABOUT_PUBLIC = Text(
    "ตัดปัญหา/อุปสรรค ข้อเสนอแนะ หลักฐาน หมายเหตุ ชื่อผู้บันทึก และชื่อไฟล์ที่ส่งออก ตัวเลขทุกตัวเหมือนกัน",
    "Leaves out obstacles, suggestions, evidence, remarks, who saved and the names of uploaded files. "
    "Every figure is the same",
)
MAKE = Text("จัดทำไฟล์", "Make the file")
MAKING = Text("กำลังจัดทำ: {at}", "Making: {at}")
DOWNLOAD = Text("ดาวน์โหลด .html ({size} MB)", "Download .html ({size} MB)")
FILE = Text("{what}_{short}_{save}.html", "{what}_{short}_{save}.html")
AS_SAVED = Text("บันทึก{n}", "save{n}")
