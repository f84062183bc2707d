"""The general facts that the program asks a plan for: rows of the sheet of the organisation."""

from __future__ import annotations

from dataclasses import dataclass

from acplan.words.text import Text


@dataclass(frozen=True)
class Fact:
    """A general fact that the program asks a plan for: its code, what it is, and whether a plan can do without it."""

    key: str
    label: Text
    needed: bool = False


FACTS = (
    Fact("name", Text("ชื่อองค์กร", "Name of the organisation"), needed=True),
    Fact("short_name", Text("ชื่อย่อองค์กร", "Short name"), needed=True),
    Fact("plan_title", Text("ชื่อแผน", "Title of the plan"), needed=True),
    Fact("base_year", Text("ปีฐาน", "Base year"), needed=True),
    Fact("organisation_code", Text("รหัสองค์กร (ถ้ามี)", "Code of the organisation, where it has one")),
    Fact("short_title", Text("ชื่อแผนโดยย่อ (ใช้บนจอ)", "Short title, for the screen")),
    Fact("menu_title", Text("หัวเมนู (ใช้บนจอ)", "Head of the menu")),
    Fact("goal_cases", Text("เป้าหมายคดีทุจริต", "Goal for corruption cases")),
    Fact("goal_ita_not_yet_passed", Text("เป้าหมาย ITA กรณียังไม่ผ่านเกณฑ์", "ITA goal, not yet passed")),
    Fact("goal_ita_already_passed", Text("เป้าหมาย ITA กรณีผ่านเกณฑ์แล้ว", "ITA goal, already passed")),
    Fact(
        "ita_already_passed_final",
        Text("เป้าหมาย ITA ปีสุดท้าย กรณีผ่านเกณฑ์แล้ว", "ITA target of the last year, already passed"),
    ),
)
"""The rows of general facts that are read; a plan may have others, which are only kept."""
