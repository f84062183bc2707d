"""Why a project needs attention: in a few words, and on the page that lists them all."""

from __future__ import annotations

from acplan.words.text import Text

NAMED = 2
"""So many projects are named in a sentence; more are counted."""
AND = Text(" และ", " and ")
FEW = {
    "unable": Text("{projects} ดำเนินการไม่ได้", "Cannot be carried out: {projects}"),
    "overspent": Text("{projects} เบิกจ่ายเกินงบ", "Overspent: {projects}"),
    "not_enacted": Text("{projects} เบิกจ่ายโดยไม่รายงานงบตามข้อบัญญัติ", "Spent with no enacted budget reported: {projects}"),
    "above_plan": Text("{projects} เบิกจ่ายเกินงบตามแผน", "Spent above the plan: {projects}"),
    "not_planned": Text("{projects} มีเงินแต่แผนไม่มีงบประมาณ", "Money the plan does not give: {projects}"),
    "unspent": Text("งบของ{projects} ยังไม่เบิกจ่าย", "Nothing spent yet: {projects}"),
    "underspent": Text("{projects} เบิกจ่ายล่าช้า", "Spending late: {projects}"),
    "stuck": Text("{projects} ค้าง {quarters} ไตรมาสขึ้นไป", "Open {quarters} quarters or more: {projects}"),
    "not_started": Text("{projects} ยังไม่ดำเนินการ", "Not started: {projects}"),
    "unreported": Text("{projects} ยังไม่รายงาน", "Not reported: {projects}"),
    "stale": Text("{projects} ไม่มีความคืบหน้าใหม่", "No news: {projects}"),
    "missed": Text("{projects} มีตัวชี้วัดไม่บรรลุ", "Indicators missed: {projects}"),
}
MANY = {
    "unable": Text("{n} โครงการดำเนินการไม่ได้", "{n} projects cannot be carried out"),
    "overspent": Text("{n} โครงการเบิกจ่ายเกินงบ", "{n} projects have overspent"),
    "not_enacted": Text(
        "{n} โครงการเบิกจ่ายโดยไม่รายงานงบตามข้อบัญญัติ", "{n} projects have spent with no enacted budget reported"
    ),
    "above_plan": Text("{n} โครงการเบิกจ่ายเกินงบตามแผน", "{n} projects have spent above the plan"),
    "not_planned": Text("{n} โครงการมีเงินแต่แผนไม่มีงบประมาณ", "{n} projects have money that the plan does not give"),
    "unspent": Text("งบของ {n} โครงการยังไม่เบิกจ่าย", "{n} projects have spent nothing"),
    "underspent": Text("{n} โครงการเบิกจ่ายล่าช้า", "{n} projects spend late"),
    "stuck": Text("{n} โครงการค้าง {quarters} ไตรมาสขึ้นไป", "{n} projects open for {quarters} quarters or more"),
    "not_started": Text("{n} โครงการยังไม่ดำเนินการ", "{n} projects have not started"),
    "unreported": Text("{n} โครงการยังไม่รายงาน", "{n} projects have not reported"),
    "stale": Text("{n} โครงการไม่มีความคืบหน้าใหม่", "No news of {n} projects"),
    "missed": Text("{n} โครงการมีตัวชี้วัดไม่บรรลุ", "{n} projects missed indicators"),
}

FINDING = Text("ต้องติดตาม {n} จาก {all} โครงการ", "{n} of {all} {all:project|projects} {n:needs|need} attention")
OF_UNIT = Text("ต้องติดตาม {n} โครงการ", "{n} {n:needs|need} attention")
NO_FINDING = Text("ไม่มีโครงการที่ต้องติดตาม", "No project needs attention")
NO_PROJECT = Text("ไม่มีโครงการตามที่เลือก", "No project is both of this dimension and of this unit")
ORDER = Text(
    "เรียงจากเรื่องที่ต้องตัดสินใจ เรื่องที่ล่าช้า เรื่องที่ไม่มีข่าว ถึงตัวชี้วัดที่ไม่บรรลุ ซึ่งแก้ไขในปีนั้นไม่ได้แล้ว โครงการหนึ่งอาจมีหลายเรื่อง",
    "First what needs a decision, then what is late, then what has no news, last the missed indicators, which can no "
    "longer be mended in their year; a project may have several reasons",
)
ABOUT = Text(
    "เรียงจากเรื่องที่ต้องตัดสินใจ เรื่องที่ล่าช้า เรื่องที่ไม่มีข่าว ถึงตัวชี้วัดที่ไม่บรรลุ โครงการหนึ่งอาจมีหลายเรื่อง",
    "First what needs a decision, then what is late, has no news, or missed indicators; a project may have several",
)
NAMES = {
    "unable": Text("ดำเนินการไม่ได้", "Cannot be carried out"),
    "overspent": Text("เบิกจ่ายเกินงบ", "Overspent"),
    "not_enacted": Text("ไม่รายงานงบตามข้อบัญญัติ", "No enacted budget"),
    "above_plan": Text("เกินงบตามแผน", "Above the plan"),
    "not_planned": Text("ไม่มีงบในแผน", "Not planned"),
    "unspent": Text("ยังไม่เบิกจ่าย", "Nothing spent"),
    "underspent": Text("เบิกจ่ายล่าช้า", "Spending late"),
    "stuck": Text("ค้างนาน", "Open for a long time"),
    "not_started": Text("ยังไม่ดำเนินการ", "Not started"),
    "unreported": Text("ยังไม่รายงาน", "Not reported"),
    "stale": Text("ไม่มีความคืบหน้าใหม่", "No news"),
    "missed": Text("ตัวชี้วัดไม่บรรลุ", "Indicators missed"),
}
MEANINGS = {
    "unable": Text("รายงานว่าไม่สามารถดำเนินการได้ หรือยกเลิก", "reported as impossible, or cancelled"),
    "overspent": Text("เบิกจ่ายสะสมสูงกว่างบตามข้อบัญญัติ", "more disbursed than was enacted"),
    "not_enacted": Text("เบิกจ่ายแล้ว แต่ไม่รายงานงบตามข้อบัญญัติ", "spending reported, but no enacted budget"),
    "above_plan": Text("เบิกจ่ายสะสมสูงกว่างบตามแผน", "more disbursed than the plan gives"),
    "not_planned": Text(
        "ตั้งงบหรือเบิกจ่ายในโครงการที่แผนไม่มีงบประมาณ", "money enacted or disbursed where the plan has no budget"
    ),
    "unspent": Text(
        "ตั้งแต่ไตรมาส {due} ยังไม่แล้วเสร็จ มีงบตามข้อบัญญัติ แต่เบิกจ่าย 0 บาท",
        "from quarter {due} on: not completed, a budget enacted, and 0 baht disbursed",
    ),
    "underspent": Text(
        "ยังไม่แล้วเสร็จ และเบิกจ่ายไม่ถึงร้อยละ {share} ของงบตามข้อบัญญัติเมื่อสิ้นไตรมาส {quarter}",
        "not completed, and less than {share}% of the enacted budget disbursed by the end of quarter {quarter}",
    ),
    "stuck": Text("อยู่ระหว่างดำเนินการติดต่อกัน {quarters} ไตรมาสขึ้นไป", "in progress for {quarters} quarters on end or more"),
    "not_started": Text("ตั้งแต่ไตรมาส {start} รายงานว่ายังไม่ดำเนินการ", "from quarter {start} on: reported as not started"),
    "unreported": Text("ไม่มีรายงานในปีนี้", "no report this year"),
    "stale": Text("ยังไม่แล้วเสร็จ และไม่รายงานในไตรมาสนี้", "not completed, and no report this quarter"),
    "missed": Text(
        "ผลไม่เป็นไปตามเป้าหมาย และแก้ไขในปีนั้นไม่ได้แล้ว",
        "the result is not what the plan asks for, and can no longer be mended in its year",
    ),
}
ALL = Text("ทุกเรื่อง", "All")
SHARE = Text("{n}%", "{n}%")
LAST_NEWS = Text("ข่าวล่าสุด", "Last news")
WHY = Text("เรื่อง", "Why")
IN_FIGURES = Text("รายละเอียด", "In its figures")
SAID = Text("ปัญหาอุปสรรคและข้อเสนอแนะ", "Obstacles and suggestions")
OBSTACLE = Text("อุปสรรค: {said}", "Obstacle: {said}")
SUGGESTION = Text("เสนอ: {said}", "Suggestion: {said}")
NO_REASON = Text("ไม่ได้ระบุเหตุผล", "No reason given")
SPENT = Text("เบิกจ่าย {spent} จาก {enacted} บาท", "{spent} of {enacted} baht disbursed")
SPENT_OF_PLAN = Text("เบิกจ่าย {spent} จากแผน {planned} บาท", "{spent} of {planned} planned baht disbursed")
MONEY = Text("งบตามข้อบัญญัติ {enacted} เบิกจ่าย {spent} บาท", "{enacted} enacted, {spent} disbursed, in baht")
OPEN_FOR = Text("ค้าง {n} ไตรมาส", "Open for {n} quarters")
NEVER = Text("ไม่มีรายงานในปีนี้", "No report this year")
NOT_STARTED = Text("รายงานในไตรมาส {quarter} ว่ายังไม่ดำเนินการ", "Reported in Q{quarter} as not started")
SINCE = Text("ไม่มีข่าวตั้งแต่ไตรมาส {quarter}", "No news since Q{quarter}")
RESULT = Text("{name}: {value}", "{name}: {value}")

HEAD = Text("ต้องติดตาม", "Needs attention")
NOTHING = Text("ไม่มี", "No project")
MORE = Text("อีก {n}", "{n} more")
