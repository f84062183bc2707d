"""Words of the responsible units: their English names, what needs attention, and the list that a unit is handed."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.measures.units import UnitYear
from acplan.words.text import Text, join
from acplan.words.unit_names import ALL_OFFICES, unit_name

UNIT = Text("ผู้รับผิดชอบ", "Responsible")
BY_UNIT = Text("ผู้รับผิดชอบ", "Who is responsible")
ABOUT_SHARED = Text("โครงการที่มีผู้รับผิดชอบร่วมนับให้ทุกหน่วยงาน", "A project of several units counts for each of them")
ALL = Text("ทุกหน่วยงาน", "All units")

_MOST = Text("มากที่สุดคือ {units} {n} โครงการ", "most in {units} ({n})")
_MOST_EACH = Text("มากที่สุดคือ {units} หน่วยงานละ {n}", "most in {units} ({n} each)")
_AS_MANY = Text("มากที่สุด {units} หน่วยงาน หน่วยงานละ {n} โครงการ", "{units} units have most ({n} each)")
_ALL_OFFICES_ALONE = Text("ทั้งหมดแผนให้ทุกสำนัก/กองรับผิดชอบร่วมกัน", "the plan gives all of them to all offices together")
_NAME, _AND = Text("“{unit}”", "{unit}"), Text(" และ ", " and ")
_NAMED = 2
"""So many units that have most are named; more are counted."""
SILENT_UNIT = Text(
    "ยังไม่รายงานโครงการใดในปีนี้ จาก {all} โครงการ", "Still to report this year: {all} {all:project|projects}"
)
ABOUT = Text(
    "ต้องติดตาม นับเหมือนหน้า “ต้องติดตาม” โครงการที่มีผู้รับผิดชอบร่วมนับให้ทุกหน่วยงาน ผลรวมจึงมากกว่า {all} โครงการ",
    "What needs attention is counted as on the page “Needs attention”. A project of several units counts for each, so "
    "the rows add to more than the {all} projects",
)
ABOUT_SHORT = Text(
    "โครงการที่รับผิดชอบร่วมนับให้ทุกหน่วยงาน ผลรวมจึงมากกว่า {all} โครงการ",
    "Shared projects count for each unit, so that the rows add to more than the {all} projects",
)
ABOUT_ALL_OFFICES = Text(
    "“ทุกสำนัก/กอง” เป็นผู้รับผิดชอบตามที่แผนระบุ นับเป็นหน่วยงานหนึ่งต่างหาก ไม่นับซ้ำให้สำนักหรือกองอื่น",
    "The plan names “All offices” as responsible: a unit of its own here, not counted for each office again",
)
DOWNLOAD = Text("ดาวน์โหลดรายการของหน่วยงาน (.xlsx)", "Download this unit’s list (.xlsx)")
FILE_NAME = Text("รายการโครงการ_{unit}_{year}_ไตรมาส{quarter}.xlsx", "projects_unit{number}_{year}_Q{quarter}.xlsx")
ABOUT_UNIT = Text(
    "โครงการที่ต้องติดตามอยู่ลำดับแรก ดาวน์โหลดรายการนี้ส่งให้หัวหน้าหน่วยงานได้",
    "What needs attention comes first. The list can be downloaded for the head of the unit",
)
HEADING = Text("โครงการของ{unit} ปี {year} ไตรมาส {quarter}", "Projects of {unit}, {year} Q{quarter}")


def most(found: Sequence[UnitYear]) -> Text:
    """Name the units that have most projects needing attention; all offices together are no single unit."""
    counts = {unit.unit: len(unit.attention) for unit in found if unit.unit != ALL_OFFICES and unit.attention}
    if not counts:
        return _ALL_OFFICES_ALONE
    n = max(counts.values())
    worst = [unit for unit, count in counts.items() if count == n]
    if len(worst) > _NAMED:
        return _AS_MANY.fill(units=len(worst), n=n)
    names = join(*(_NAME.fill(unit=unit_name(unit)) for unit in worst), by=_AND)
    return (_MOST if len(worst) == 1 else _MOST_EACH).fill(units=names, n=n)
