"""The plan of another organisation, invented: other names, years, targets, units and numbers, and nothing optional."""

from __future__ import annotations

from functools import cache

from acplan.schema import PLAN_SHEETS
from acplan.workbook.write import FilledSheet, SheetRow, write_workbook

BASE, YEARS = 2571, (2572, 2573, 2574)
NAME, SHORT, TITLE = "เทศบาลตำบลธารทอง", "ทต.ธารทอง", "แผนป้องกันการทุจริต เทศบาลตำบลธารทอง (พ.ศ. 2572–2574)"
DIMENSIONS = {
    1: ("ปลูกฝังคนสุจริต", "คนสุจริต"),
    2: ("งานเปิดเผยตรวจสอบได้", "งานเปิดเผย"),
    3: ("ประชาชนร่วมเฝ้าระวัง", "ร่วมเฝ้าระวัง"),
}
MISSIONS = {"1.1": (1, "อบรมบุคลากร"), "2.1": (2, "เปิดเผยสัญญา"), "2.2": (2, "ลดขั้นตอนบริการ"), "3.1": (3, "อาสาเฝ้าระวัง")}
PROJECTS = {
    1: ("อบรมจริยธรรมพนักงานเทศบาล", "1.1", "กองสวัสดิการสังคม", 45_000),
    2: ("ประกาศเจตนารมณ์ไม่รับของขวัญ", "1.1", "กองสวัสดิการสังคม", 0),
    3: ("เผยแพร่สัญญาจัดซื้อบนเว็บไซต์", "2.1", "กองคลัง", 0),
    5: ("คู่มือขออนุญาตก่อสร้าง", "2.2", "กองช่าง; กองสวัสดิการสังคม", 12_500),
    8: ("อาสาสมัครตรวจงานก่อสร้าง", "3.1", "กองช่าง", 30_000),
    9: ("เวทีประชาคมรับเรื่องร้องเรียน", "3.1", "กองคลัง", 0),
}
INDICATORS = {
    "A1": (1, "ผู้ผ่านการอบรม", "ไม่น้อยกว่า", 75, "ร้อยละ"),
    "A2": (2, "มีประกาศเจตนารมณ์", "มี", None, None),
    "A3": (3, "สัญญาที่เผยแพร่", "ไม่น้อยกว่า", 20, "สัญญา"),
    "A5": (5, "วันพิจารณาคำขอ", "ไม่เกิน", 15, "วัน"),
    "A8": (8, "งานก่อสร้างที่มีข้อบกพร่อง", "ลดลง", None, "งาน"),
    "A9": (9, "ความเห็นของชุมชน", "เชิงคุณภาพ", None, None),
}
TARGETS = {2572: (15, 86), 2573: (25, 88), 2574: (60, 93)}


@cache
def second_plan(*, dimensions: int = 3, **facts: str) -> bytes:
    """Return the plan's workbook, with more dimensions than three where asked, each with a mission and a project."""
    dimension_names, missions, projects = dict(DIMENSIONS), dict(MISSIONS), dict(PROJECTS)
    for n in range(4, dimensions + 1):
        dimension_names[n] = (f"ด้านที่เพิ่ม {n}", f"เพิ่ม {n}")
        missions[f"{n}.1"] = (n, f"งานที่เพิ่ม {n}")
        projects[10 * n] = (f"โครงการที่เพิ่ม {n}", f"{n}.1", "กองคลัง", 0)
    known = {"name": NAME, "short_name": SHORT, "plan_title": TITLE, "base_year": str(BASE)} | facts
    rows: dict[str, list[SheetRow]] = {
        "organisation": [{"key": key, "value": value} for key, value in known.items()],
        "targets": [{"year": year, "reduction": cases, "ita": ita} for year, (cases, ita) in TARGETS.items()],
        "dimensions": [{"dimension": n, "name": name, "short": s} for n, (name, s) in dimension_names.items()],
        "missions": [{"mission": code, "dimension": n, "name": name} for code, (n, name) in missions.items()],
        "projects": [
            {"project": n, "name": name, "dimension": missions[mission][0], "mission": mission, "units": units}
            for n, (name, mission, units, _) in projects.items()
        ],
        "budgets": [{"project": n, "year": y, "amount": p[3]} for n, p in projects.items() for y in YEARS if p[3]],
        "indicators": [
            {"indicator": code, "project": n, "result": "ผลผลิต", "text": t, "operator": o, "target": goal, "unit": u}
            for code, (n, t, o, goal, u) in INDICATORS.items()
        ],
    }
    return write_workbook([FilledSheet(sheet, rows.get(sheet.name, [])) for sheet in PLAN_SHEETS])
