"""What a speaker has at hand beside a slide: how figures were counted, where they stand, what is likely to be asked."""

from __future__ import annotations

from acplan.words.text import Text

SAYS = Text("สิ่งที่พบ", "What it says")
COUNTED = Text("นับอย่างไร", "How it is counted")
WORKED_OUT = Text("คิดจาก", "Worked out")
CELLS = Text("ช่องข้อมูลต้นทาง", "Source cells")
ASKED = Text("คำถามที่น่าจะมี", "Likely questions")
PART = Text("{name}: {value} – {how}", "{name}: {value} – {how}")
DESCRIBED = Text("{name}: {text}", "{name}: {text}")
CELLS_OF = Text(
    "{file} ชีต “{sheet}” คอลัมน์ {columns} – {cells} ช่อง",
    "{file}, sheet “{sheet}”, columns {columns} – cells: {cells}",
)
LINES_OF = Text(
    "{title}: {n} รายการในเอกสารแผน บรรทัดที่ {first} ถึง {last}",
    "{title}: {n} in the plan document, lines {first} to {last}",
)
EVERY_CELL = Text(
    "ดูค่าทุกช่องพร้อมผู้บันทึกได้จากลิงก์ “ดูช่องข้อมูลต้นทาง” ใต้ภาพเดียวกันในโปรแกรม",
    "Each cell, with the save that it came by, is behind “Cells behind it” under the same picture in the program",
)

_REPORTED = (
    Text("ตัวเลขมาจากใคร", "Who gave these figures?"),
    Text(
        "หน่วยงานเจ้าของโครงการรายงานเป็นไฟล์ Excel รายไตรมาส ทุกครั้งที่บันทึกมีเลขและรหัสท้ายสไลด์ ตรวจย้อนได้",
        "The units in charge report them as a workbook each quarter. Every save has the number and the code at the "
        "foot of the slide, and can be checked by it.",
    ),
)
QUESTIONS = {
    "cases": (
        (
            Text("ทำไมเทียบกับปีฐาน ไม่เทียบกับปีก่อน", "Why is the base year compared with, and not the year before?"),
            Text(
                "แผนตั้งเป้าลดคดีเป็นร้อยละของปีฐาน เพดานของแต่ละปีจึงคิดจากปีฐานและปัดลงเป็นจำนวนเต็ม",
                "The plan’s targets are shares of the base year, so each year’s ceiling is worked out from it and "
                "rounded down to whole cases.",
            ),
        ),
        (
            Text("คดีเพิ่มแปลว่าทุจริตเพิ่มหรือไม่", "Do more cases mean more corruption?"),
            Text(
                "ไม่เสมอไป คดีที่เพิ่มอาจมาจากการตรวจพบที่ดีขึ้น และต้องนับขั้นตอนเดียวกันทุกปีจึงเทียบกันได้",
                "Not always: they may come of better detection. Years compare only where they count the same stage.",
            ),
        ),
    ),
    "ita": (
        (
            Text("ถึงเป้าของแผนแล้ว ถือว่าผ่านหรือไม่", "Does reaching the plan’s target mean that it is passed?"),
            Text(
                "ไม่ใช่เรื่องเดียวกัน เป้าของแผนและเกณฑ์ผ่านทั้งประเทศตัดสินแยกกัน และเป้าบางปีต่ำกว่าเกณฑ์ผ่าน",
                "Not by itself: the plan’s target and the national pass mark are judged apart, and some years’ targets "
                "lie below the mark.",
            ),
        ),
        (
            Text("ทำไมบางปียังไม่มีคะแนน", "Why has a year no score yet?"),
            Text(
                "ป.ป.ช. ประกาศคะแนนปีละครั้ง ปกติในไตรมาส 4 ก่อนประกาศไม่มีการประมาณค่า",
                "The NACC announces scores once a year, as a rule in the fourth quarter; nothing is estimated before.",
            ),
        ),
    ),
    "plan": (
        (
            Text("โครงการที่ยังไม่รายงานนับอย่างไร", "How do projects count that were not reported?"),
            Text(
                "นับรวมในโครงการทั้งหมดเสมอ และไม่นับเป็นศูนย์หรือแล้วเสร็จ จึงไม่ทำให้ผลดูดีเกินจริง",
                "They stay among all projects and are taken neither for nothing nor for done, so that results do not "
                "look better than they are.",
            ),
        ),
        (
            Text("ทำโครงการครบแล้ว ทำไมคดีไม่ลด", "If everything was carried out, why are there not fewer cases?"),
            Text(
                "เป็นตัวเลขคนละเรื่อง แผนวัดทั้งงานที่ทำและผลที่เกิด ปีใดทำครบแต่คดีไม่ลด เป็นเรื่องที่สภาควรถาม",
                "They are two different figures: what was done, and what came of it. A year with all done and no fewer "
                "cases is one that the council should ask about.",
            ),
        ),
    ),
    "money": (
        (
            Text("ทำไมเบิกจ่ายไม่เท่ากับแผน", "Why does spending differ from the plan?"),
            Text(
                "แผน ข้อบัญญัติ และเบิกจ่ายเป็นเงินสามก้อน โครงการที่ไม่ใช้งบประมาณเป็นคำตอบ ไม่ใช่ช่องว่าง",
                "Planned, enacted and disbursed are three amounts; that a project uses no money is an answer, no gap.",
            ),
        ),
    ),
}
"""Questions with their answers, by what a slide is about."""
ALWAYS = _REPORTED
