"""Words of the presentation."""

from __future__ import annotations

from acplan.words.text import Text

PRESENT = Text("นำเสนอ", "Present")
NEXT = Text("หน้าถัดไป (→)", "Next (→)")
BACK = Text("หน้าก่อน (←)", "Back (←)")
LEAVE = Text("ปิดการนำเสนอ (Esc)", "Leave the presentation (Esc)")
PLACE = Text("{place} / {last}", "{place} / {last}")
