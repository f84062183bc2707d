"""Words of the picture that sets the plan carried out against the result achieved."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.measures.two_scores import TwoScores
from acplan.rules import CARRIED_OUT, Quadrant
from acplan.words.certainty import year_list
from acplan.words.text import Text, join

HEADING = Text("ดำเนินการตามแผนเทียบกับคดี รายปี", "Plan carried out, and cases, by year")
_FOUND = Text(
    "ปี {years} ดำเนินการตามแผนเป็นส่วนใหญ่ แต่คดียังเกินเพดาน",
    "{years}: most of the plan was carried out, yet cases exceeded the ceiling",
)
QUESTION = Text("โครงการตรงกับสาเหตุหรือไม่", "Do the projects address the causes?")
_ASKED = Text("{found}: {question}", "{found}. {question}")
_NONE = Text(
    "ไม่มีปีที่ดำเนินการตามแผนเป็นส่วนใหญ่แล้วคดียังเกินเพดาน",
    "No year in which most of the plan was carried out and cases still exceeded the ceiling",
)
NO_POINT = Text("ยังไม่มีปีที่ทราบทั้งผลตามแผนและผลด้านคดี", "No year yet in which both plan and cases are known")
AXES = Text(
    "แนวนอน = คะแนน แนวตั้ง = จำนวนคดีเทียบเพดาน ยิ่งสูงยิ่งดี จุดกลวง = ปียังไม่ครบ นับถึงปัจจุบัน",
    "Across = the score; up = cases against the ceiling, higher is better; hollow = year not complete, to date",
)
NOT_SHOWN = Text("ไม่มีในภาพ: {years}", "Not in the picture: {years}")
_LEFT_OUT = Text("ปี {years} ({why})", "{years} ({why})")
_AHEAD = Text("ยังไม่เริ่มปี", "not begun")
_NOTHING = Text("ยังไม่รายงานโครงการ และคดียังไม่มีผลตัดสิน", "no project is reported, and the cases have no verdict")
_NO_PROJECTS = Text("ยังไม่รายงานโครงการ", "no project is reported")
_NO_VERDICT = Text("คดียังไม่มีผลตัดสิน", "the cases have no verdict")
QUADRANTS = {
    Quadrant.CARRIED_OUT_WITHIN: Text(
        "ดำเนินการตามแผนเป็นส่วนใหญ่<br>คดีไม่เกินเพดาน", "Plan mostly carried out,<br>cases within the ceiling"
    ),
    Quadrant.CARRIED_OUT_OVER: Text(
        "ดำเนินการตามแผนเป็นส่วนใหญ่<br>แต่คดีเกินเพดาน", "Plan mostly carried out,<br>but cases over the ceiling"
    ),
    Quadrant.NOT_CARRIED_OUT_WITHIN: Text(
        "ดำเนินการตามแผนบางส่วน<br>คดีไม่เกินเพดาน", "Plan partly carried out,<br>cases within the ceiling"
    ),
    Quadrant.NOT_CARRIED_OUT_OVER: Text(
        "ดำเนินการตามแผนบางส่วน<br>และคดีเกินเพดาน", "Plan partly carried out,<br>and cases over the ceiling"
    ),
}
PLAN_SCORE = Text("คะแนนการดำเนินการตามแผน (e-PlanNACC)", "Plan carried out (e-PlanNACC score)")
PLAN_SCORE_SHORT = Text("ดำเนินการตามแผน", "Plan carried out")
ABOUT = Text(
    "ดำเนินการตามแผน = คะแนนตามวิธี e-PlanNACC ณ สิ้นปี ตั้งแต่ {mark} คะแนนเรียกว่าเป็นส่วนใหญ่ คดี = เทียบเพดานของปี",
    "Plan carried out = e-PlanNACC score at the year’s end, from {mark} on mostly; cases = against the year’s ceiling",
).fill(mark=CARRIED_OUT)
TO_DATE = Text("{year} ยังไม่ครบปี", "{year} to date")
BELOW = Text("ต่ำกว่าเพดาน {n} เรื่อง", "{n} below ceiling")
ON = Text("เท่าเพดาน", "At the ceiling")
ABOVE = Text("เกินเพดาน {n} เรื่อง", "{n} over ceiling")
ABOVE_AT_LEAST = Text("เกินเพดานอย่างน้อย {n} เรื่อง", "At least {n} over ceiling")
AGAINST_CEILING = Text("เทียบเพดาน", "Against the ceiling")
READING = Text("อ่านว่า", "Reading")


def caption(found: Sequence[TwoScores]) -> Text:
    """Say in which years the plan was carried out and cases exceeded the ceiling, with the question to ask."""
    sentence = finding(found)
    return sentence if sentence == _NONE else _ASKED.fill(found=sentence, question=QUESTION)


def finding(found: Sequence[TwoScores]) -> Text:
    """Say in which years the plan was carried out and cases exceeded the ceiling."""
    there = [year.year for year in found if year.quadrant is Quadrant.CARRIED_OUT_OVER]
    return _FOUND.fill(years=year_list(there)) if there else _NONE


def left_out(found: Sequence[TwoScores]) -> Text | None:
    """Name the years without a point, and why they have none."""
    whys: dict[Text, list[int]] = {}
    for year in found:
        if year.quadrant is None:
            whys.setdefault(reason(year), []).append(year.year)
    parts = [_LEFT_OUT.fill(years=year_list(years), why=why) for why, years in whys.items()]
    return join(*parts, by=", ") if parts else None


def reason(year: TwoScores) -> Text:
    """Say why a year has no point."""
    if year.plan_score is None and year.over_ceiling is None:
        return _NOTHING if year.begun else _AHEAD
    return _NO_PROJECTS if year.plan_score is None else _NO_VERDICT


def reading(year: TwoScores) -> Text:
    """Say in one line in which part of the picture a year stands, or why in none."""
    told = reason(year) if year.quadrant is None else QUADRANTS[year.quadrant]
    thai, english = (side.replace("<br>", " ") for side in told)
    return Text(thai, english[:1].upper() + english[1:])


def against_ceiling(over: int, *, at_least: bool = False) -> Text:
    """Say how far cases lie from the ceiling, in whole cases; `at_least`: there may be more."""
    above = ABOVE_AT_LEAST if at_least else ABOVE
    return ON if over == 0 else (above if over > 0 else BELOW).fill(n=abs(over))
