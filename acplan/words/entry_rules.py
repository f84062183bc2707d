"""What the form says as one types into it, and the words that every workbook has."""

from __future__ import annotations

from acplan.schema.types import Kind
from acplan.words.text import Text

CHECK = Text("ตรวจค่าที่กรอก", "Check what you typed")
REFUSALS = {
    Kind.COUNT: Text(
        "กรอกจำนวนเต็ม 0 ถึง 1,000,000 ยังไม่ทราบให้เว้นว่าง ถอนค่าที่เคยรายงานให้กรอก - หรือ รอข้อมูล",
        "A whole number from 0 to 1,000,000. Unknown: leave blank. To take a reported value back: -",
    ),
    Kind.SCORE: Text(
        "กรอกคะแนน 0–100 ยังไม่ทราบให้เว้นว่าง ถอนค่าที่เคยรายงานให้กรอก - หรือ รอข้อมูล",
        "A score from 0 to 100. Unknown: leave blank. To take a reported value back: -",
    ),
    Kind.PERCENT: Text(
        "กรอกร้อยละ 0–100 (ครึ่งหนึ่งคือ 50) ยังไม่ทราบให้เว้นว่าง ถอนค่าที่เคยรายงานให้กรอก - หรือ รอข้อมูล",
        "A percentage from 0 to 100 (a half is 50). Unknown: leave blank. To take a reported value back: -",
    ),
    Kind.MONEY: Text(
        "กรอกจำนวนเงินบาท 0 ขึ้นไป หรือ ไม่ใช้งบประมาณ ยังไม่ทราบให้เว้นว่าง ถอนค่าที่เคยรายงานให้กรอก - หรือ รอข้อมูล",
        "An amount in baht from 0, or No budget needed. Unknown: leave blank. To take a reported value back: -",
    ),
    Kind.VALUE: Text(
        "กรอกตามช่อง “ตอบเป็น” คือ มี หรือ ไม่มี หรือตัวเลข 0 ขึ้นไป (ร้อยละและคะแนนไม่เกิน 100) "
        "ยังไม่ทราบให้เว้นว่าง ถอนค่าที่เคยรายงานให้กรอก - หรือ รอข้อมูล",
        "As “Measured in” says: Exists or Does not exist, or a number from 0 (percentages and scores to 100). "
        "Unknown: leave blank. To take a reported value back: -",
    ),
    Kind.DATE: Text(
        "พิมพ์ปีให้ครบสี่หลัก เช่น 31/3/2569 หรือ 31 มี.ค. 2569 (ปีสองหลัก โปรแกรมตารางอ่านเป็น ค.ศ. 19xx)",
        "Type the year in four digits, such as 31/3/2569 or 31 Mar 2026; of two digits a spreadsheet makes 19xx",
    ),
    Kind.CHOICE: Text(
        "เลือกจากรายการ ยังไม่ทราบให้เว้นว่าง ถอนค่าที่เคยรายงานให้เลือก - หรือ รอข้อมูล",
        "Choose from the list. Unknown: leave blank. To take a reported value back: -",
    ),
}

FIXED_TITLE = Text("ข้อความตามแผน", "From the plan")
FIXED = Text(
    "ช่องนี้มาจากแผน ใช้กรองและเรียงแถวได้ แต่แก้ไขไม่ได้ กรอกเฉพาะช่องสีเหลือง",
    "This comes from the plan: filter and sort by it, but leave it as it is. Fill in the yellow cells",
)
PAGES = Text("หน้า &P จาก &N", "Page &P of &N")
