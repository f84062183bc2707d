"""Words of the plan's dimensions and missions."""

from __future__ import annotations

from acplan.measures.attention import attention
from acplan.measures.projects import roll_up
from acplan.measures.summary import Summary
from acplan.rules import ProjectState, Reason
from acplan.words import projects
from acplan.words.projects import BASE_YEAR, DONE_OF
from acplan.words.text import Text, join
from acplan.words.year_before import beside, done_before

DIMENSION = Text("มิติที่ {number} {name}", "Dimension {number}: {name}")
TAB = Text("มิติที่ {number}", "Dimension {number}")
SHORT = Text("มิติ {number} {name}", "{number} {name}")
HEAD = Text("มิติ", "Dimension")
HEAD_SHORT = Text("มิติ", "Dim.")
ALL = Text("ทุกมิติ", "All dimensions")
NO_DIMENSION = Text(
    "แผนนี้ไม่มีมิติที่ {number} เลือกมิติอื่นได้จากเมนู", "This plan has no dimension {number}; the menu lists those it has"
)
MISSION = Text("ภารกิจ", "Mission")
NO_PROJECT = Text("ภารกิจนี้ไม่มีโครงการในแผน", "The plan has no project for this mission")
NOT_REPORTED = Text("ยังไม่รายงาน", "Not reported")
IN_ALL = Text("ทั้งหมด {n} โครงการ", "{n} {n:project|projects} in all")
_STATES = {Reason.UNABLE, Reason.NOT_STARTED, Reason.UNREPORTED}
"""Reasons that are states: told once, among all of them, where nothing is completed."""

CARRIED_OUT = Text("การดำเนินการตามแผน รายมิติ", "The plan carried out, by dimension")
CARRIED_OUT_FINDING = Text(
    "ทำแล้วเสร็จ {done} จาก {all} โครงการของแผน", "{done} of the plan’s {all} projects {done:is|are} completed"
)
ABOUT_CARRIED_OUT = Text(
    "จำนวนโครงการตามสถานะล่าสุดของปีนี้ ตัวชี้วัดที่บรรลุแล้วนับจากทุกตัวชี้วัดที่ตัดสินได้ ไม่รวมเชิงคุณภาพ",
    "Projects by their latest state of this year; indicators met, of all but the qualitative ones",
)
PLAN_SCORE = Text("คะแนนตามวิธี e-PlanNACC {score}", "e-PlanNACC score {score}")
OF_PROJECTS = Text("จาก {n} โครงการ", "of {n} {n:project|projects}")
STATUS_NOW = Text("สถานะไตรมาสนี้", "State this quarter")
EACH_CELL = Text("แต่ละช่อง = หนึ่งไตรมาส", "each cell = one quarter")
CELL = Text("{year} ไตรมาส {quarter}: {state}", "{year} Q{quarter}: {state}")
ABOUT = Text(
    "สถานะ = สถานะล่าสุดที่รายงานในปีงบประมาณ ตัวชี้วัด = ผลผลิตและผลลัพธ์ทุกข้อที่ตัดสินได้ ไม่รวมเชิงคุณภาพ",
    "State = the latest one reported in the fiscal year; indicators = all outputs and outcomes but qualitative ones",
)


def finding(summary: Summary, number_of: int) -> Text:
    """Say how a dimension stands: what is completed, and the gravest reasons to look at it."""
    found = summary.projects_of(number_of)
    if not summary.in_plan or roll_up(found).silent:
        return standing(summary, number_of)
    reasons = attention(found, summary.period.quarter)
    if all(project.state is not ProjectState.DONE for project in found):
        reasons = [reason for reason in reasons if reason.code not in _STATES or len(reason.projects) == 1]
    return join(standing(summary, number_of), *(reason.brief for reason in reasons[:2]))


def standing(summary: Summary, number_of: int) -> Text:
    """Say what of a dimension is completed; where nothing is, how many projects are in each other state."""
    found = summary.projects_of(number_of)
    states = [project.state for project in found]
    if not summary.in_plan:
        return BASE_YEAR
    if roll_up(found).silent:
        return projects.NONE_REPORTED
    done = DONE_OF.fill(done=states.count(ProjectState.DONE), all=len(found))
    told = beside(done, done_before(summary, number_of))
    return told if ProjectState.DONE in states else join(told, projects.not_done_caption(roll_up(found)))
