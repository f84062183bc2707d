"""The guide of an empty plan, and of the plan in force written as a workbook to be changed."""

from __future__ import annotations

from acplan.words.text import Text

FORM = Text("แผนของหน่วยงาน", "Plan of an organisation")
GUIDE = (
    Text("ไฟล์แผน (กรอกใหม่หรือแก้ไขได้ทุกช่อง)", "Plan workbook (every cell may be filled in or changed)"),
    Text(
        "1. กรอกตามลำดับแผ่นงาน: องค์กรและแผน → เป้าหมายรายปี → มิติ → ภารกิจ → โครงการ → งบประมาณ → ตัวชี้วัด",
        "1. Fill in the sheets in this order: organisation, yearly targets, dimensions, missions, projects, budgets, "
        "indicators",
    ),
    Text(
        "2. หัวสีเข้มต้องกรอก · คอลัมน์ที่ระบุว่ารหัสใช้อ้างถึงกันระหว่างแผ่นงาน ห้ามซ้ำในแผ่นงานเดียวกัน",
        "2. Columns with a dark head are needed; a key is what other sheets refer to, and never stands twice",
    ),
    Text(
        "3. รายการเลือกและการตรวจค่าทำงานขณะพิมพ์ใน Excel · ช่องที่ไม่ทราบให้เว้นว่าง",
        "3. Lists and checks work as you type; leave blank what is unknown",
    ),
    Text(
        "4. มีผลรายงานแล้ว: อย่าใช้ลำดับโครงการหรือรหัสตัวชี้วัดเดิมกับเรื่องใหม่ ให้ใช้ลำดับหรือรหัสใหม่",
        "4. Once results are reported, never give an old number or code to another thing; use a new one",
    ),
    Text(
        "5. แผ่นงานค่าเฉลี่ย ITA ทั้งประเทศ และ CPI เว้นว่างได้ ระบบจะใช้ค่าที่มีอยู่ · เพิ่มแถวเมื่อมีประกาศ",
        "5. The sheets of national ITA averages and the CPI may stay empty: what is known stays; add a row when one is "
        "announced",
    ),
    Text(
        "6. ห้ามระบุชื่อหรือเลขประจำตัวของบุคคล ระบบจะไม่รับไฟล์",
        "6. Never name a person or give an identity number; the file would be refused",
    ),
    Text(
        "7. บันทึกไฟล์ แล้วอัปโหลดที่หน้า “ตรวจแผน” ระบบจะบอกทุกจุดที่ต้องแก้ และสิ่งที่จะเปลี่ยน ก่อนบันทึก",
        "7. Save the file and upload it on the page “Plan check”; it names all there is to mend and what would change",
    ),
    Text("", ""),
)
KEY = Text("รหัส ห้ามซ้ำ", "Key, never twice")
NEEDED = Text("ต้องกรอก", "Needed")
CHECK = Text("ตรวจค่าที่กรอก", "Check the entry")
FROM_LIST = Text(
    "เลือกจากรายการ หรือเพิ่มในแผ่นงาน “{sheet}” ก่อน", "Choose from the list, or add it to the sheet “{sheet}” first"
)
A_CHOICE = Text("เลือกจากรายการ", "Choose from the list")
A_NUMBER = Text("กรอกตัวเลข 0 ขึ้นไป", "Enter a number of 0 or more")
A_WHOLE = Text("กรอกจำนวนเต็มตั้งแต่ 1", "Enter a whole number from 1")
A_SHARE = Text("กรอกตัวเลข 0–100", "Enter a number from 0 to 100")
A_YEAR = Text("กรอกปี พ.ศ. สี่หลัก เช่น 2571", "Enter the four digits of a year in พ.ศ., such as 2571")
