"""The lists that the dashboard gives out, of indicators and of a unit's projects; none is read back."""

from __future__ import annotations

from acplan.schema.progress import PROJECTS
from acplan.schema.types import Column, Kind, Sheet
from acplan.words.text import NO_WORDS, Text


def _column(name: str, header: Text, width: int, kind: Kind = Kind.TEXT, *, key: bool = False) -> Column:
    return Column(name, header, kind, NO_WORDS, key=key, width=width)


def _reported(name: str, width: int) -> Column:
    """Return a column of the progress workbook, narrower than there: the list is printed on A4."""
    column = PROJECTS.column(name)
    return _column(name, column.header, width, column.kind)


INDICATOR_LIST = Sheet(
    "indicator_list",
    Text("รายการตัวชี้วัด", "List of indicators"),
    Text("ตัวชี้วัดทุกข้อกับผลของปีนี้และปีก่อน", "Every indicator with its results of this year and the year before"),
    (
        _column("indicator", Text("รหัสตัวชี้วัด", "Indicator code"), 11, Kind.CODE, key=True),
        _column("dimension", Text("มิติที่", "Dimension"), 8, Kind.NUMBER),
        _column("project", Text("ลำดับโครงการ", "Project number"), 9, Kind.NUMBER),
        _column("name", Text("ชื่อโครงการ", "Project name"), 30),
        _column("units", Text("หน่วยงาน", "Units"), 17),
        _column("text", Text("ตัวชี้วัดตามแผน", "Indicator, as the plan puts it"), 42),
        _column("state", Text("ผลการตัดสิน", "Verdict"), 16),
        _column("why", Text("เหตุที่ยังไม่ตัดสิน", "Why not judged"), 30),
        _column("target", Text("เป้าหมายตามที่พิมพ์", "Target as printed"), 17),
        _column("unit", Text("หน่วย", "Unit"), 10),
        _column("last", Text("ผลปีก่อน", "Result of the year before"), 14, Kind.VALUE),
        _column("last_quarter", Text("ไตรมาสของผลปีก่อน", "Quarter of the result before"), 10, Kind.NUMBER),
        _column("now", Text("ผลปีนี้", "Result of this year"), 14, Kind.VALUE),
        _column("now_quarter", Text("ไตรมาสของผลปีนี้", "Quarter of the result"), 10, Kind.NUMBER),
        _column("lines", Text("บรรทัดต้นฉบับ", "Source lines"), 14, Kind.LINES),
    ),
)

UNIT_LIST = Sheet(
    "unit_list",
    Text("รายการโครงการ", "Projects"),
    Text("โครงการของหน่วยงานหนึ่ง ณ ไตรมาสหนึ่ง", "The projects of a unit at a quarter"),
    (
        _column("project", PROJECTS.column("project").header, 7, Kind.PROJECT, key=True),
        _column("name", PROJECTS.column("name").header, 32),
        _column("state", PROJECTS.column("status").header, 14),
        _column("attention", Text("ต้องติดตามเพราะ", "Needs attention because"), 14),
        _column("dimension", Text("มิติ", "Dimension"), 5, Kind.COUNT),
        _reported("reason", 14),
        _reported("percent", 13),
        _column("last_news", Text("รายงานล่าสุด (ไตรมาส)", "Last report (quarter)"), 11, Kind.COUNT),
        _column("indicators_met", Text("ตัวชี้วัดบรรลุ", "Indicators met"), 8, Kind.COUNT),
        _column("indicators_judgeable", Text("จากตัวชี้วัดทั้งหมดที่ตัดสินได้", "Of all that can be judged"), 8, Kind.COUNT),
        _column("planned", Text("งบตามแผน (บาท)", "Planned budget (baht)"), 12, Kind.MONEY),
        _reported("enacted", 12),
        _reported("disbursed", 12),
        _reported("result", 22),
        _reported("obstacle", 22),
        _reported("suggestion", 22),
    ),
)
