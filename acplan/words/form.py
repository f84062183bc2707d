"""What stands on a form and on a yearly workbook besides the schema's own words."""

from __future__ import annotations

from acplan.schema.plan_choices import OPERATORS as _OPERATORS
from acplan.schema.plan_choices import REPEATED as _REPEATED
from acplan.words.text import Text

QUARTER = Text("ปีงบประมาณ {year} ไตรมาส {quarter}", "fiscal year {year} quarter {quarter}")
WHOLE_YEAR = Text("ปีงบประมาณ {year} ทั้งปี", "fiscal year {year}, whole year")
YEARLY = Text("ผลการดำเนินงานปีงบประมาณ {year}", "Progress of fiscal year {year}")
OPERATORS = {choice.code: choice.word for choice in _OPERATORS}

UNITS = {"ร้อยละ": Text("ร้อยละ", "Percent"), "คะแนน": Text("คะแนน", "Points")}
REPEATED = {choice.code: choice.word for choice in _REPEATED}
NUMBER = Text("จำนวน", "Number")
NUMBER_OF = Text("จำนวน{counted}", "Number: {counted}")
COUNTED = Text("ของปีนี้", "of this year")
NO_PERCENTAGE = Text("จำนวน{counted} (ไม่ใช่ร้อยละ)", "Number: {counted} (not a percentage)")

GUIDE = (
    Text("แบบรายงานความก้าวหน้า {what}", "Progress form, {what}"),
    Text("{organisation}", "{organisation}"),
    Text(
        "1. กรอกเฉพาะช่องสีเหลืองในแผ่นงาน ผลลัพธ์หลัก โครงการ และ ตัวชี้วัด",
        "1. Fill in the yellow cells of the three sheets only",
    ),
    Text(
        "2. ยังไม่ทราบให้เว้นว่าง (ระบบเก็บค่าเดิมไว้) · ไม่มีให้กรอก 0 · ใส่ - หรือ รอข้อมูล เมื่อต้องการถอนค่าที่เคยรายงาน",
        "2. Leave blank what is unknown (what is stored stays); enter 0 for none; - takes a reported value back",
    ),
    Text(
        "3. “ในไตรมาส” คือเฉพาะไตรมาสนี้ · “สะสม” คือตั้งแต่ต้นปีงบประมาณ (1 ต.ค.) ถึงสิ้นไตรมาส",
        "3. Of the quarter means this quarter only; to date means since 1 October",
    ),
    Text(
        "4. โครงการที่ไม่ใช้เงินให้กรอก ไม่ใช้งบประมาณ ในช่องงบประมาณ",
        "4. A project that needs no money: enter No budget needed in the money cells",
    ),
    Text(
        "5. ห้ามระบุชื่อหรือข้อมูลของผู้ร้องเรียนหรือผู้ถูกร้อง ระบบจะไม่รับไฟล์",
        "5. Never name a complainant or an accused person; the file would be refused",
    ),
    Text(
        "6. กรองหรือเรียงตามหน่วยงานได้ที่ปุ่มลูกศรบนหัวตาราง เพื่อส่งให้แต่ละหน่วยงานหรือพิมพ์เฉพาะของหน่วยงานนั้น",
        "6. Filter or sort by unit with the arrows in the header, to ask each unit or to print its rows only",
    ),
    Text(
        "7. บันทึกไฟล์ แล้วอัปโหลดที่หน้า “รายงานความก้าวหน้า” ระบบจะบอกทุกจุดที่ต้องแก้ก่อนบันทึก",
        "7. Save the file and upload it on the page “Progress report”; it names all there is to mend",
    ),
    Text("", ""),
)
