"""The words of the copy of an upload that is kept."""

from __future__ import annotations

from acplan.words.text import Text

ABOUT = Text(
    "สำเนานี้มีเฉพาะช่องที่ระบบอ่าน ไฟล์ต้นฉบับอยู่กับผู้ส่ง",
    "This copy holds only the cells that were read; the original stays with the officer who sent it",
)
