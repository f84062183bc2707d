"""The sheet of the indicators and their results that the dashboard gives out; it is not read back."""

from __future__ import annotations

from acplan.schema.types import Column, Kind, Sheet
from acplan.words.text import Text


def _column(name: str, th: str, en: str, kind: Kind = Kind.TEXT, width: int = 14, *, key: bool = False) -> Column:
    return Column(name, Text(th, en), kind, Text(th, en), key=key, width=width)


INDICATOR_LIST = Sheet(
    "indicator_list",
    Text("รายการตัวชี้วัด", "List of indicators"),
    Text("ตัวชี้วัดทุกข้อกับผลของปีนี้และปีก่อน", "Every indicator with its results of this year and the year before"),
    (
        _column("indicator", "รหัสตัวชี้วัด", "Indicator code", Kind.CODE, 11, key=True),
        _column("dimension", "มิติที่", "Dimension", Kind.NUMBER, 8),
        _column("project", "ลำดับโครงการ", "Project number", Kind.NUMBER, 9),
        _column("name", "ชื่อโครงการ", "Project name", width=30),
        _column("units", "หน่วยงาน", "Units", width=17),
        _column("text", "ตัวชี้วัดตามแผน", "Indicator, as the plan puts it", width=42),
        _column("state", "ผลการตัดสิน", "Verdict", width=16),
        _column("why", "เหตุที่ยังไม่ตัดสิน", "Why not judged", width=30),
        _column("target", "เป้าหมายตามที่พิมพ์", "Target as printed", width=17),
        _column("unit", "หน่วย", "Unit", width=10),
        _column("last", "ผลปีก่อน", "Result of the year before", Kind.VALUE, 14),
        _column("last_quarter", "ไตรมาสของผลปีก่อน", "Quarter of the result before", Kind.NUMBER, 10),
        _column("now", "ผลปีนี้", "Result of this year", Kind.VALUE, 14),
        _column("now_quarter", "ไตรมาสของผลปีนี้", "Quarter of the result", Kind.NUMBER, 10),
        _column("lines", "บรรทัดต้นฉบับ", "Source lines", Kind.LINES, 14),
    ),
)
