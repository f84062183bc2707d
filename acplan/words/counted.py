"""What figures are counted in."""

from __future__ import annotations

from acplan.words.text import Text

CASES = Text("เรื่อง", "cases")
PROJECTS = Text("โครงการ", "projects")
INDICATORS = Text("ตัวชี้วัด", "indicators")
BAHT = Text("บาท", "baht")
