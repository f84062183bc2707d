"""Words of the responsible units: their English names, who is late, and the list that a unit is handed."""

from __future__ import annotations

from acplan.words.text import Text

ALL_OFFICES = "ทุกสำนัก/กอง"
"""The unit that the plan names where every office is responsible."""
_ENGLISH = {
    "สำนักปลัด": "Chief Administrator’s Office",
    "กองการเจ้าหน้าที่": "Personnel",
    "กองยุทธศาสตร์และงบประมาณ": "Strategy and Budget",
    "กองพัสดุและทรัพย์สิน": "Supplies and Property",
    "สำนักงานเลขานุการ": "Secretariat",
    "หน่วยตรวจสอบภายใน": "Internal Audit",
    ALL_OFFICES: "All offices",
}

UNIT = Text("ผู้รับผิดชอบ", "Responsible")
BY_UNIT = Text("ผู้รับผิดชอบ", "Who is responsible")
ABOUT_SHARED = Text("โครงการที่มีผู้รับผิดชอบร่วมนับให้ทุกหน่วยงาน", "A project of several units counts for each of them")
ALL = Text("ทุกหน่วยงาน", "All units")

NONE_LATE = Text("ไม่มีหน่วยงานใดมีโครงการล่าช้า", "No unit has a project that is late")
MOST_LATE = Text(
    "ล่าช้า {n} โครงการ มากที่สุดคือ “{unit}” {most} โครงการ", "Late projects: {n}, most of them at {unit} ({most})"
)
AS_MANY_LATE = Text("ล่าช้า {n} โครงการ ใน {units} หน่วยงาน", "Late projects: {n}, at {units} units")
SILENT_UNIT = Text("ยังไม่รายงานโครงการใดในปีนี้ จาก {all} โครงการ", "None of {all} projects has reported this year")
UNIT_LATE = Text("ล่าช้า {n} โครงการ", "late: {n}")
UNIT_NONE_LATE = Text("ไม่มีโครงการล่าช้า", "none late")
LATE = Text("ล่าช้า", "Late")
ABOUT = Text(
    "ล่าช้า = ยังไม่รายงาน ไม่มีความคืบหน้าใหม่ หรือค้าง {quarters} ไตรมาสขึ้นไป โครงการที่มีผู้รับผิดชอบร่วมนับให้ทุกหน่วยงาน "
    "ผลรวมจึงมากกว่า {all} โครงการ",
    "Late = not reported, without news, or open for {quarters} quarters or more. A project of several units counts for "
    "each, so the rows add to more than the {all} projects",
)
ABOUT_LATE = Text(
    "ล่าช้า = ยังไม่รายงาน ไม่มีความคืบหน้าใหม่ หรือค้าง {quarters} ไตรมาสขึ้นไป โครงการที่รับผิดชอบร่วมนับให้ทุกหน่วยงาน",
    "Late = not reported, without news, or open for {quarters} quarters or more; shared projects count for each unit",
)
ABOUT_ALL_OFFICES = Text(
    "“ทุกสำนัก/กอง” เป็นผู้รับผิดชอบตามที่แผนระบุ นับเป็นหน่วยงานหนึ่งต่างหาก ไม่นับซ้ำให้สำนักหรือกองอื่น",
    "The plan names “All offices” as responsible: a unit of its own here, not counted for each office again",
)
DOWNLOAD = Text("ดาวน์โหลดรายการของหน่วยงาน (.xlsx)", "Download this unit's list (.xlsx)")
FILE_NAME = Text("รายการโครงการ_{unit}_{year}_ไตรมาส{quarter}.xlsx", "projects_unit{number}_{year}_Q{quarter}.xlsx")
ABOUT_UNIT = Text(
    "โครงการที่ล่าช้าอยู่ลำดับแรก ดาวน์โหลดรายการนี้ส่งให้หัวหน้าหน่วยงานได้",
    "What is late comes first. The list can be downloaded for the head of the unit",
)
HEADING = Text("โครงการของ{unit} ปี {year} ไตรมาส {quarter}", "Projects of {unit}, {year} Q{quarter}")


def unit_name(unit: str) -> Text:
    """Return a unit's name in both languages."""
    return Text(unit, _ENGLISH.get(unit, unit))
