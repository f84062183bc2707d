"""Sentences about a paper that is held against the history by its code."""

from __future__ import annotations

from acplan.issues import Severity, Wording
from acplan.words.text import Text

PAGE_ASKS = Text(
    "พิมพ์เลขครั้งที่บันทึกและรหัสจากเอกสาร เพื่อดูว่าประวัติยังเป็นอย่างที่เอกสารนั้นอ้างหรือไม่",
    "Type the save and the code from a paper to see whether the history still is what the paper was made from",
)
NUMBER = Text("บันทึกครั้งที่", "Save")
CODE = Text("รหัส", "Code")
EXAMPLE = Text("เช่น 7K3M-9QPX-2V4D-HT", "such as 7K3M-9QPX-2V4D-HT")
CHECK = Text("ตรวจรหัส", "Check the code")
WHERE = Text(
    "เลขครั้งที่บันทึกและรหัสอยู่ท้ายเอกสาร ภาพ สไลด์ และข้อความสำหรับรายงานการประชุมทุกชิ้น พิมพ์ตัวเล็กหรือตัวใหญ่ มีขีดหรือไม่มีขีดก็ได้",
    "Both stand at the foot of every paper, picture and slide, and in the sentences for the minutes. Small or large "
    "letters, with or without hyphens, are the same.",
)
STANDS = Text(
    "เอกสารนี้ตรงกับประวัติ: ไม่มีการบันทึกใดถึงครั้งที่ {save} ถูกแก้ไข ตัด หรือเขียนใหม่",
    "This paper stands in the history: no save up to {save} was altered, cut or rewritten since",
)
NOTHING_SAVED = Text(
    "ยังไม่มีการบันทึก เอกสารที่ทำจากข้อมูลตัวอย่างไม่มีรหัส",
    "Nothing is saved yet; papers made from the sample have no code",
)
NOT_ALTERED = Text("ตัวเลขของเวลานั้นยังเหมือนเดิมทุกช่อง", "Every figure of then is still the same")
ALTERED = Text(
    "ตัวเลขของเวลานั้น {n} ช่องเปลี่ยนไปโดยการบันทึกหลังจากนั้น ตามตารางนี้",
    "Figures of then that later saves altered, as the table shows: {n}",
)
_BACKUP = Text(
    "ตรวจว่าใช้โฟลเดอร์ข้อมูลที่ถูกต้อง แล้วเทียบกับสำเนาสำรองที่เก็บไว้ที่อื่น",
    "See that this is the right data folder, then compare it with a backup kept elsewhere.",
)
STANDINGS = {
    "mistyped": Wording(
        "paper_mistyped",
        Severity.ERROR,
        Text("รหัส “{code}” พิมพ์ไม่ถูกต้อง", "The code “{code}” was not copied right."),
        Text("รหัสมี 14 ตัวอักษร และสองตัวท้ายใช้ตรวจการพิมพ์", "A code has 14 letters; the last two check the others."),
        Text("ดูรหัสบนเอกสารแล้วพิมพ์อีกครั้ง", "Look at the paper and type it again."),
    ),
    "other_save": Wording(
        "paper_other_save",
        Severity.ERROR,
        Text(
            "รหัส {code} เป็นของการบันทึกครั้งที่ {actual} ไม่ใช่ครั้งที่ {save}",
            "The code {code} is that of save {actual}, not of save {save}.",
        ),
        Text(
            "เลขครั้งที่บันทึกบนเอกสารถูกแก้ไข หรือพิมพ์ผิด",
            "The number was typed wrongly, or altered on the paper.",
        ),
        Text("ดูเลขครั้งที่บันทึกบนเอกสารอีกครั้ง", "Look at the number on the paper again."),
    ),
    "cut": Wording(
        "paper_cut",
        Severity.ERROR,
        Text(
            "เอกสารอ้างการบันทึกครั้งที่ {save} แต่ประวัติมีถึงครั้งที่ {saves}",
            "The paper names save {save}, but the history ends with save {saves}.",
        ),
        Text(
            "ประวัติถูกตัดหรือถูกแทนด้วยสำเนาเก่า หลังจากทำเอกสารนี้",
            "The history was cut, or an older copy was put in its place, after the paper was made.",
        ),
        _BACKUP,
    ),
    "rewritten": Wording(
        "paper_rewritten",
        Severity.ERROR,
        Text(
            "ประวัติไม่มีการบันทึกใดที่มีรหัส {code}",
            "No save of the history has the code {code}.",
        ),
        Text(
            "การบันทึกครั้งที่ {save} หรือก่อนหน้านั้นไม่ใช่อย่างที่เอกสารอ้างแล้ว ประวัติถูกเขียนใหม่ หรือเอกสารมาจากที่อื่น",
            "Save {save}, or one before it, is not what the paper was made from: the history was rewritten, or the "
            "paper comes from elsewhere.",
        ),
        _BACKUP,
    ),
}
