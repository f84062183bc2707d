"""What the form says as one types into it, where the typed value cannot be taken."""

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
    Kind.NUMBER: Text(
        "กรอกตัวเลข 0 ขึ้นไป ยังไม่ทราบให้เว้นว่าง ถอนค่าที่เคยรายงานให้กรอก - หรือ รอข้อมูล",
        "A number from 0. Unknown: leave blank. To take a reported value back: -",
    ),
    Kind.CHOICE: Text(
        "เลือกจากรายการ ยังไม่ทราบให้เว้นว่าง ถอนค่าที่เคยรายงานให้เลือก - หรือ รอข้อมูล",
        "Choose from the list. Unknown: leave blank. To take a reported value back: -",
    ),
}
