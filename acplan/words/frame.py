"""What stands around every page: menu, sample mark, year and quarter."""

from __future__ import annotations

from acplan.fiscal import Period
from acplan.words.numbers import fiscal_year
from acplan.words.text import Text

PAGES = {
    "overview": Text("ภาพรวม", "Overview"),
    "cases": Text("คดีทุจริต", "Corruption cases"),
    "ita": Text("คะแนน ITA", "ITA score"),
    "changes": Text("สิ่งที่เปลี่ยน", "What changed"),
    "indicators": Text("ตัวชี้วัด", "Indicators"),
    "project": Text("โครงการ", "Projects"),
    "source": Text("ที่มาของตัวเลข", "Source of figures"),
    "attention": Text("ต้องติดตาม", "Needs attention"),
    "units": Text("หน่วยงาน", "Responsible units"),
    "progress": Text("รายงานความก้าวหน้า", "Progress report"),
    "council": Text("เอกสารเสนอสภา", "Council papers"),
    "plan": Text("แผนโดยย่อ", "The plan at a glance"),
    "plan_check": Text("ตรวจแผน", "Plan check"),
    "compare": Text("เปรียบเทียบหน่วยงาน", "Organisations"),
    "paper_check": Text("ตรวจรหัสบนเอกสาร", "Check a paper"),
    "present": Text("นำเสนอ", "Presentation"),
}
SAMPLE = Text("ข้อมูลตัวอย่าง – ไม่ใช่ผลการดำเนินงานจริง", "Sample data – not real results")
PLAN_BROKEN = Text(
    "เปิดแผนไม่ได้ ต้องแก้ไขไฟล์ plan.xlsx ตามรายการนี้ก่อน",
    "The plan cannot be opened; mend plan.xlsx as listed here",
)
TABLE = Text("ตารางตัวเลข", "Figures as a table")
TABLE_BELOW = Text("ตัวเลขทั้งหมดอยู่ในตารางใต้ภาพ", "all figures are in the table below")
CHOOSE_FILE = Text("เลือกไฟล์ หรือลากมาวางที่นี่", "Choose a file, or drop it here")

FISCAL_YEAR = Text("ปีงบประมาณ", "Fiscal year")
YEAR = Text("ปีงบประมาณ {year}", "{year}")
NOT_BEGUN = Text("ยังไม่เริ่มปี", "Not begun")
YEAR_SHORT = Text("ปี", "Year")
IN_YEAR = Text("ปี {year}", "in {year}")
LAST_CLOSED = Text("ดูปีที่ครบแล้ว {year}", "See {year}, the last complete year")
QUARTER_LABEL = Text("ไตรมาส", "Quarter")
QUARTER = Text("ไตรมาส {quarter}", "Quarter {quarter}")
QUARTER_SHORT = Text("ไตรมาส {quarter}", "Q{quarter}")
QUARTER_MARK = Text("{quarter}", "Q{quarter}")
WHOLE_YEAR = Text("ทั้งปี", "Whole year")
AT = Text("ปี {year} ไตรมาส {quarter}", "{year} Q{quarter}")


def at(period: Period) -> Text:
    """Name a quarter with its fiscal year."""
    return AT.fill(year=fiscal_year(period.year), quarter=period.quarter)
