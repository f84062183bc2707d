"""What the responsible units are called in both languages."""

from __future__ import annotations

from collections.abc import Iterable

from acplan.words.text import Text, join

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


def unit_name(unit: str) -> Text:
    """Return a unit's name in both languages."""
    return Text(unit, _ENGLISH.get(unit, unit))


def unit_names(units: Iterable[str]) -> Text:
    """Return the names of some units in a row."""
    return join(*map(unit_name, units), by=", ")
