"""What can be doubtful about the money of a project, asked about at its cell."""

from __future__ import annotations

from acplan.words.issues import warning
from acplan.words.text import Text

OVERSPENT = warning(
    "overspent",
    Text(
        "โครงการ {found} เบิกจ่าย {spent} มากกว่างบตามข้อบัญญัติ {enacted}",
        "Project {found} spent {spent} of {enacted} enacted.",
    ),
    Text("การเบิกจ่ายเกินงบต้องมีคำอธิบาย", "Spending above the budget needs an explanation."),
    Text("ตรวจตัวเลข หรืออธิบายใน “ปัญหา/อุปสรรค”", "Check the figures, or explain them under “ปัญหา/อุปสรรค”."),
)
SPENT_NOT_ENACTED = warning(
    "spent_not_enacted",
    Text(
        "โครงการ {found} เบิกจ่าย {spent} บาท แต่ไม่มีงบตามข้อบัญญัติของปีนี้",
        "Project {found} spent {spent} baht; no enacted budget is reported for the year.",
    ),
    Text("เบิกจ่ายได้เฉพาะเงินที่ตั้งไว้ในข้อบัญญัติ", "Only what a budget ordinance gives can be spent."),
    Text("กรอกงบตามข้อบัญญัติ", "Enter the enacted budget."),
)
SPENT_ABOVE_PLAN = warning(
    "spent_above_plan",
    Text(
        "โครงการ {found} เบิกจ่าย {spent} บาท มากกว่างบตามแผน {planned} บาท",
        "Project {found} spent {spent} baht; the plan gives {planned}.",
    ),
    Text("สภาจะถามว่าเหตุใดจึงใช้เงินเกินแผน", "The council will ask why more was spent than planned."),
    Text("ตรวจตัวเลข หรืออธิบายในปัญหา/อุปสรรค", "Check the figures, or explain them under obstacles."),
)
MONEY_NOT_PLANNED = warning(
    "money_not_planned",
    Text(
        "โครงการ {found} มีงบตามข้อบัญญัติ {enacted} เบิกจ่าย {spent} บาท แต่แผนไม่มีงบประมาณให้โครงการนี้",
        "Project {found} has {enacted} baht enacted and {spent} spent; the plan gives it no budget.",
    ),
    Text("เงินอาจกรอกผิดโครงการ หรือแผนต้องแก้ไข", "The money may belong to another project, or the plan needs a revision."),
    Text("ตรวจลำดับโครงการและตัวเลข", "Check the project’s number and the figures."),
)
