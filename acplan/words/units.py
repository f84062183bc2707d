"""The organisation's units in English; a unit that is not listed keeps its Thai name."""

from __future__ import annotations

from acplan.words.text import Text

_ENGLISH = {
    "สำนักปลัด": "Office of the Chief Administrator",
    "กองการเจ้าหน้าที่": "Personnel Division",
    "กองยุทธศาสตร์และงบประมาณ": "Strategy and Budget Division",
    "กองพัสดุและทรัพย์สิน": "Supplies and Property Division",
    "สำนักงานเลขานุการ": "Secretariat",
    "หน่วยตรวจสอบภายใน": "Internal Audit Unit",
    "ทุกสำนัก/กอง": "All offices and divisions",
}


def unit_name(unit: str) -> Text:
    """Return a unit's name in both languages."""
    return Text(unit, _ENGLISH.get(unit, unit))
