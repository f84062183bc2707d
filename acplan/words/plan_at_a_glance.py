"""Words of the plan at a glance: what it is for and promises, its national frame, who reports what and when."""

from __future__ import annotations

from acplan.measures.duties import Due
from acplan.plan import Plan
from acplan.plan_context import CpiYear, NationalTarget
from acplan.schema.plan_choices import RHYTHMS
from acplan.words.numbers import number, short_date
from acplan.words.text import Text

FINDING = Text(
    "{years} ปี {projects} โครงการ {dimensions} มิติ เพื่อคดีทุจริตลดลงร้อยละ {cut} และ ITA {ita} คะแนนในปี {last}",
    "{years} years, {projects} projects, {dimensions} dimensions: {cut}% fewer corruption cases and an ITA score of "
    "{ita} in {last}",
)
AUTHOR = Text("จัดทำโดย {author} · {day}", "Prepared by {author} · {day}")
OBJECTIVES = Text("วัตถุประสงค์ของแผน", "What the plan is for")
GOALS = Text("เป้าหมาย", "Goals")
TARGETS = Text("ค่าเป้าหมายรายปี", "Targets of each year")
FEWER_CASES = Text("คดีทุจริตลดลงจากปี {year}", "Fewer cases than in {year}")
ITA = Text("คะแนน ITA", "ITA score")
FRAME = Text("กรอบระดับชาติ", "The national frame")
BY = Text("ภายในปี {year}", "By {year}")
CPI = Text("ดัชนีการรับรู้การทุจริต (CPI)", "Corruption Perceptions Index (CPI)")
CPI_TARGET = Text("อันดับไม่เกิน {rank} และ/หรือ {score} คะแนนขึ้นไป", "rank within {rank} and/or a score of {score} or more")
ALL_AGENCIES = Text("ITA ของทุกหน่วยงาน", "ITA of every agency")
AT_LEAST = Text("{score} คะแนนขึ้นไป", "{score} or more")
ACTUAL = Text(
    "CPI ที่เกิดขึ้นจริงของประเทศไทย (ปีปฏิทิน ไม่ได้มาจากเอกสารแผน)",
    "Thailand’s actual CPI (calendar years; not from the plan document)",
)
SCORE, RANK, YEAR = Text("คะแนน", "Score"), Text("อันดับ", "Rank"), Text("ปี", "Year")
CPI_NOW = Text(
    "CPI ปี {year} ได้ {score} คะแนน ต่ำกว่า {target} ของปี {by} อยู่ {short} คะแนน",
    "The CPI of {year} is {score}, {short} points below the {target} asked for by {by}",
)
CPI_REACHED = Text("CPI ปี {year} ได้ {score} คะแนน ถึง {target} แล้ว", "The CPI of {year} is {score} and reaches {target}")
MISSIONS = Text("ภารกิจของแต่ละมิติ", "The missions of each dimension")
PROJECTS = Text("{n} โครงการ", "{n} projects")
ONE_PROJECT = Text("1 โครงการ", "1 project")
NO_PROJECT = Text("ไม่มีโครงการ", "no project")
DUTIES = Text("ใครรายงานอะไร เมื่อใด ตามเอกสารแผน", "Who reports what and when, as the plan document says")
WHO, WHAT, WHEN = Text("ใคร", "Who"), Text("รายงานอะไร", "What"), Text("เมื่อใด", "When")
PROJECT = Text("โครงการ", "Project")
SOURCE_LINES = Text("บรรทัดในเอกสาร", "Lines of the document")
NOT_STATED = Text("แผนนี้ไม่ได้ระบุ", "The plan does not say")
_DUE = Text(
    "แผนให้รายงาน {n} เรื่องภายใน {day} ({projects} โครงการ)",
    "Reports due by {day} as the plan says: {n} ({projects} {projects:project|projects})",
)
RHYTHM_WORDS = {choice.code: choice.word for choice in RHYTHMS}


def finding(plan: Plan) -> Text:
    """Say in one sentence what the plan promises."""
    last = plan.targets[plan.years[-1]]
    return FINDING.fill(
        years=len(plan.years),
        projects=len(plan.projects),
        dimensions=len(plan.dimensions),
        cut=number(last.reduction),
        ita=number(last.ita),
        last=last.year,
    )


def projects_of(count: int) -> Text:
    """Say how many projects a mission has."""
    return ONE_PROJECT if count == 1 else PROJECTS.fill(n=count) if count else NO_PROJECT


def cpi_words(plan: Plan) -> Text | None:
    """Say how far the latest actual CPI is from the score that the frame asks for; None where either is not known."""
    target = national(plan, "cpi_score", plan.years[-1])
    latest: CpiYear | None = plan.context.cpi[-1] if plan.context.cpi else None
    if target is None or target.value is None or latest is None:
        return None
    sentence = CPI_REACHED if latest.score >= target.value else CPI_NOW
    short = number(target.value - latest.score)
    score, asked = number(latest.score), number(target.value)
    return sentence.fill(year=latest.year, score=score, target=asked, by=target.year, short=short)


def national(plan: Plan, code: str, year: int) -> NationalTarget | None:
    """Return what the national frame asks for by a year."""
    return next((each for each in plan.context.national if each.code == f"{code}_{year}"), None)


def next_due(due: Due) -> Text:
    """Say how many reports are due next, of which projects and by when."""
    projects = len({duty.project for duty in due.duties})
    return _DUE.fill(n=len(due.duties), projects=projects, day=short_date(due.day))
