"""Words of the two goals of the plan, cases and ITA, told together."""

from __future__ import annotations

from acplan.measures.summary import Summary
from acplan.words import cases, ita
from acplan.words.text import Text, join

HEADING = Text("เป้าหมายสองข้อของแผน", "The two goals of the plan")
TWO_NUMBERS = Text(
    "ทำตามแผนได้เท่าใด กับคดีทุจริตลดลงหรือไม่ เป็นคนละเรื่องกัน ต้องอ่านคู่กัน",
    "How much of the plan was carried out and whether corruption fell are two different things; read them together",
)
GOAL_OF_PLAN = Text("เป้าหมายของแผน: {goal}", "Goal of the plan: {goal}")
ABOUT = Text(
    "คดี = คดีทุจริตใหม่ในปีงบประมาณ คะแนน ITA มีสองผลตัดสิน คือเป้าหมายของแผนและเกณฑ์ผ่านระดับชาติ",
    "A case = a new corruption case in the fiscal year; the ITA has two verdicts: plan target and national pass mark",
)


def finding(summary: Summary) -> Text:
    """Say how the two goals stand."""
    return join(cases.finding(summary.case_year), ita.headline(summary))
