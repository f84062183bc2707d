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
SHAPE = "7K3M-9QPX-2V4D-HT"
EXAMPLE = Text(f"เช่น {SHAPE}", f"such as {SHAPE}")
CHECK = Text("ตรวจรหัส", "Check the code")
WHERE_HEAD = Text("ดูเลขและรหัสที่ไหน", "Where number and code stand")
WHERE = Text(
    "เลขและรหัสอยู่ท้ายเอกสาร ภาพ และสไลด์ทุกชิ้น และในข้อความสำหรับรายงานการประชุม เช่น",
    "They stand at the foot of every paper, picture and slide, and in the sentences for the minutes, such as",
)
HOW = Text(
    "พิมพ์ตัวเล็กหรือตัวใหญ่ มีขีดหรือไม่มีขีดก็ได้ หรือวางทั้งบรรทัดที่คัดลอกจากไฟล์ การตรวจทำในเครื่องนี้ ไม่ใช้อินเทอร์เน็ต",
    "Small or large letters, with or without hyphens, are the same; a whole line copied from a file will do. "
    "Nothing leaves this computer.",
)
ANSWERS_HEAD = Text("คำตอบที่จะได้", "What the answer can be")
ANSWER_STANDS = Text("ตรงกับประวัติ: ทุกการบันทึกถึงครั้งนั้นยังเหมือนเดิม", "It stands: every save up to that one is as it was.")
ANSWER_ALTERED = Text(
    "ตรงกับประวัติ แต่มีตัวเลขที่บันทึกแก้ไขภายหลัง ซึ่งแสดงทีละช่อง",
    "It stands, but figures were revised by later saves: each is shown, before and after.",
)
ANSWER_CUT = Text(
    "ประวัติถูกตัด: จบก่อนการบันทึกที่เอกสารอ้าง", "The history was cut: it ends before the save that the paper names."
)
ANSWER_REWRITTEN = Text(
    "ประวัติถูกเขียนใหม่ หรือเอกสารมาจากข้อมูลชุดอื่น: ไม่มีการบันทึกที่มีรหัสนี้",
    "The history was rewritten, or the paper comes from other data: no save has its code.",
)
ANSWER_MISTYPED = Text(
    "พิมพ์ผิด: สองตัวท้ายของรหัสใช้ตรวจการพิมพ์ จึงไม่ปนกับสองคำตอบก่อนหน้า",
    "A slip in typing: the last two letters tell it from the two answers above.",
)
LIMITS = Text(
    "รหัสยืนยันประวัติ ไม่ได้ยืนยันตัวเลขที่พิมพ์บนกระดาษ: เทียบกับข้อมูล ณ การบันทึกนั้น ซึ่งเปิดได้จากคำตอบ",
    "The code vouches for the history, not for what is printed on the paper: the answer leads to the figures of then "
    "to compare it with.",
)
STANDS = Text(
    "เอกสารนี้ตรงกับประวัติ: ไม่มีการบันทึกใดถึงครั้งที่ {save} ถูกแก้ไข ตัด หรือเขียนใหม่",
    "This paper stands in the history: no save up to {save} was altered, cut or rewritten since",
)
NOTHING_SAVED = Text(
    "ยังไม่มีการบันทึก เอกสารที่ทำจากข้อมูลตัวอย่างไม่มีรหัส",
    "Nothing is saved yet; papers made from the sample have no code",
)
FIRST_CODE = Text("รหัสแรกมากับการบันทึกรายงานจริงครั้งแรก", "The first code comes with the first real report that is saved:")
HOLDS_ONE = Text(
    "หากถือเอกสารที่มีรหัสอยู่ พิมพ์รหัสได้เลย: เปิดโฟลเดอร์ข้อมูลผิด หรือประวัติหายไปแล้ว",
    "If you hold a paper that has a code, type it in: this is the wrong data folder, or the history is gone.",
)
NOT_ALTERED = Text("ตัวเลขของเวลานั้นยังเหมือนเดิมทุกช่อง", "Every figure of then is still the same")
ALTERED = Text(
    "ตัวเลขของเวลานั้น {n} ช่องเปลี่ยนไปโดยการบันทึกหลังจากนั้น ตามตารางนี้",
    "Figures of then that later saves altered, as the table shows: {n}",
)
ALTERED_LATER = Text(
    "ตัวเลขของเวลานั้น {n} ช่องเปลี่ยนไปโดยการบันทึกหลังจากนั้น ดูตัวเลขเดิมด้วย summary --as-of {save}",
    "Later saves altered {n} {n:figure|figures} of then; summary --as-of {save} prints what they were",
)
_BACKUP = Text(
    "ตรวจว่าใช้โฟลเดอร์ข้อมูลที่ถูกต้อง แล้วเทียบกับสำเนาสำรองที่เก็บไว้ที่อื่น",
    "See that this is the right data folder, then compare it with a backup kept elsewhere.",
)
GONE = Wording(
    "paper_cut",
    Severity.ERROR,
    Text(
        "เอกสารอ้างการบันทึกครั้งที่ {save} แต่โฟลเดอร์ข้อมูลนี้ไม่มีการบันทึกใดเลย",
        "The paper names save {save}, but nothing at all is saved in this data folder.",
    ),
    Text(
        "เปิดโฟลเดอร์ข้อมูลผิด หรือประวัติทั้งหมดถูกลบหลังจากทำเอกสารนี้",
        "This is another data folder, or the whole history was deleted after the paper was made.",
    ),
    _BACKUP,
)
STANDINGS = {
    "mistyped": Wording(
        "paper_mistyped",
        Severity.ERROR,
        Text("รหัส “{code}” พิมพ์ไม่ถูกต้อง", "The code “{code}” was not copied right."),
        Text(
            "รหัสมีตัวอักษรและตัวเลขรวม 14 ตัว สองตัวท้ายใช้ตรวจการพิมพ์ ที่พิมพ์มามี {typed} ตัว",
            "A code has 14 letters and digits, of which the last two check the others; {typed} were typed.",
        ),
        Text(
            "เปลี่ยนแป้นพิมพ์เป็นภาษาอังกฤษ ดูรหัสบนเอกสารแล้วพิมพ์อีกครั้ง ในรหัสไม่มีตัว I L O U",
            "Look at the paper and type it again, with the keyboard set to English. No code has I, L, O or U.",
        ),
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
