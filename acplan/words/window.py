"""What stands around every page for those who cannot see it, and on the button of the menu."""

from __future__ import annotations

from acplan.words.text import Text

MENU = Text("เมนู", "Menu")
OPEN_MENU = Text("เปิดเมนู", "Open the menu")
CLOSE_MENU = Text("ปิดเมนู", "Close the menu")
SKIP = Text("ข้ามไปที่เนื้อหา", "Skip to main content")
OPEN_CHOICE = Text("เปิดรายการให้เลือก", "Show the choices")
TABLE = Text("ตาราง", "Table")
