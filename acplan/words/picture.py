"""Words of a chart saved as a picture: the button, and the name of the file."""

from __future__ import annotations

import re

from acplan.fiscal import Period
from acplan.words.text import Lang, Text

SAVE = Text("บันทึกเป็นภาพ", "Save as picture")
FAILED = Text("บันทึกภาพไม่สำเร็จ", "The picture could not be saved")
_FILE = Text("{what}-{year}-ไตรมาส{quarter}.png", "{what}-{year}-Q{quarter}.png")
SHORT = {
    "cases": Text("คดีทุจริตรายปี", "Cases by year"),
    "case-quarters": Text("คดีทุจริตรายไตรมาส", "Cases by quarter"),
    "complaints": Text("เรื่องร้องเรียนรายปี", "Complaints by year"),
    "ita": Text("คะแนน ITA รายปี", "ITA by year"),
    "ita-indicators": Text("คะแนน ITA สิบตัวชี้วัด", "ITA ten indicators"),
    "ita-tools": Text("คะแนน ITA ตามเครื่องมือ", "ITA by tool"),
    "ita-headroom": Text("คะแนน ITA ที่ยังเพิ่มได้", "ITA points to gain"),
    "ita-tool-years": Text("คะแนน ITA เครื่องมือรายปี", "ITA tools by year"),
    "dimensions": Text("ดำเนินการตามแผน รายมิติ", "Carried out by dimension"),
    "year-before": Text("เทียบไตรมาสเดียวกันของปีก่อน", "Against the year before"),
    "two-scores": Text("ดำเนินการตามแผนเทียบคดี", "Plan carried out, and cases"),
    "cases-running": Text("คดีสะสมตั้งแต่เริ่มแผน", "Cases since the plan began"),
    "money": Text("งบประมาณและเบิกจ่ายทั้งแผน", "Budget and spending"),
    "results": Text("ผลการดำเนินงานและหลักฐาน", "Results and evidence"),
    "before-and-now": Text("ตัวเลขสะสมของสองไตรมาส", "Figures then and now"),
    "dimension-states": Text("สถานะรายไตรมาส", "States by quarter"),
    "dimension-indicators": Text("ตัวชี้วัดตามภารกิจ", "Indicators by mission"),
    "dimension-money": Text("งบและเบิกจ่ายรายปี", "Budget and spending"),
    "dimension-projects": Text("รายโครงการ", "Project by project"),
}
"""Headings of figures in few words, for names of files and sheets; those of dimensions without their number."""
_NOT_IN_NAMES = re.compile(r"[^\w\u0e00-\u0e7f]+")


def file_name(figure: str, heading: Text, period: Period, lang: Lang) -> str:
    """Return the name of a chart's picture, which any file system takes: its short name, else its heading, and when."""
    told_below = re.sub(rf"(ปี )?{period.year}", "", SHORT.get(figure, heading)(lang))
    what = _NOT_IN_NAMES.sub("-", told_below).strip("-")
    return _FILE(lang, what=what, year=period.year, quarter=period.quarter)
