"""Words of the 6- and 12-month report: official Thai, as it is filed, and English beside it."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.fiscal import Period
from acplan.measures.gaps import Gap
from acplan.measures.projects import ProjectYear, RollUp
from acplan.measures.rounds import Round
from acplan.rules import ProjectState
from acplan.schema.progress import STATUSES
from acplan.words.numbers import NOTHING, long_date, number, year_name
from acplan.words.projects import reason_words, status_words
from acplan.words.text import Text, join, same

TITLE = Text("รายงานผลการดำเนินงานตาม{plan}", "Progress report: {plan}")
ROUND = Text("รอบ {months} เดือน", "{months}-month round")
OF_YEAR = Text("{round} ปีงบประมาณ พ.ศ. {year}", "{round}, fiscal year {year}")
SPAN = Text("{first} – {last}", "{first} – {last}")
TABLE_SHEET = Text("รายงานรอบ {months} เดือน", "{months}-month report")
SUMMARY_SHEET = Text("สรุปผล", "Summary")
REMARKS_SHEET = Text("คำอธิบาย", "Remarks")

# The table

NUMBER = Text("ลำดับที่", "No.")
KIND = Text("ประเภทงาน", "Kind")
NAME = Text("ชื่อ", "Name")
BUDGET = Text("งบประมาณ (บาท)", "Budget (baht)")
PLANNED = Text("แผน", "Planned")
ENACTED = Text("ข้อบัญญัติ", "Enacted")
DISBURSED = Text("เบิกจ่ายจริง", "Disbursed")
STATUS = Text("สถานะ", "Status")
ROUND_HEAD = Text("รอบการรายงาน", "Round")
RESULT_AND_EVIDENCE = Text("ผลการดำเนินงาน/หลักฐาน", "Result and evidence")
_WITH_EVIDENCE = Text("{result} (หลักฐาน: {evidence})", "{result} (evidence: {evidence})")
_EVIDENCE = Text("หลักฐาน: {evidence}", "Evidence: {evidence}")
OBSTACLE = Text("ปัญหา/อุปสรรค", "Problems and obstacles")
SUGGESTION = Text("ข้อเสนอแนะ", "Suggestions")
MONTHS = Text("{months} เดือน", "{months} months")
MISSION = Text("ภารกิจที่ {code} {name}", "Mission {code}: {name}")
DIMENSION_TOTAL = Text("รวมมิติที่ {number} ({n} โครงการ)", "Dimension {number} in all: {n} {n:project|projects}")
TOTAL = Text("รวมทั้งสิ้น ({n} โครงการ)", "In all: {n} {n:project|projects}")
LATEST = Text("ข้อมูลไตรมาส {quarter}", "as of Q{quarter}")
MONEY_MISSING = Text("ยังไม่รายงานการเบิกจ่าย {n} โครงการ", "spending not reported: {n}")
STATES = {
    ProjectState.DONE: Text("แล้วเสร็จ {n}", "Completed {n}"),
    ProjectState.IN_PROGRESS: Text("อยู่ระหว่างดำเนินการ {n}", "in progress {n}"),
    ProjectState.UNABLE: Text("ไม่สามารถดำเนินการได้ {n}", "cannot be carried out {n}"),
    ProjectState.UNREPORTED: Text("รอการรายงานผล {n}", "awaiting report {n}"),
}
NOT_STARTED = Text("{awaiting} (รวมที่รายงานว่ายังไม่ดำเนินการ {n})", "{awaiting} ({n} of them reported as not started)")
OF_THESE_NOT_STARTED = Text("ในจำนวนนี้ ยังไม่ดำเนินการ", "Of these not started")

# The summary

GOALS = Text("ผลตามเป้าหมายของแผน", "The plan’s goals")
GOAL = Text("เป้าหมาย", "Goal")
RESULT = Text("ผล", "Result")
TARGET = Text("ค่าเป้าหมาย", "Target")
VERDICT = Text("ผลการประเมิน", "Verdict")
DETAILS = Text("รายละเอียด", "Details")
CASES = Text("คดีทุจริต (เรื่อง) เทียบเพดานของปี", "Corruption cases against the year’s ceiling")
ITA = Text("คะแนน ITA เทียบเป้าหมายของแผน", "ITA score against the plan’s target")
PASS = Text("คะแนน ITA เทียบเกณฑ์ผ่านระดับชาติ", "ITA score against the national pass mark")
CARRIED_OUT = Text("การดำเนินโครงการ (คะแนน e-PlanNACC)", "Projects carried out (e-PlanNACC score)")
GRADE = Text("ระดับ{grade}", "Grade: {grade}")
BY_DIMENSION = Text("ผลตามมิติ", "By dimension")
PROJECTS = Text("โครงการ", "Projects")
ALL = Text("ทั้งหมด", "All")
SCORE = Text("คะแนน e-PlanNACC", "e-PlanNACC score")
PER_CENT = Text("ร้อยละ", "Percent")
FRACTION = Text("คิดจาก", "Out of")
POINTS = Text("{points} จาก {all}", "{points} of {all}")
INDICATORS = Text("ตัวชี้วัด", "Indicators")
MET = Text("บรรลุ", "Met")
NOT_MET = Text("ไม่บรรลุ", "Not met")
NOT_YET = Text("ยังไม่ตัดสิน", "Not yet judged")
NO_DATA = Text("ไม่มีข้อมูล", "No data")
JUDGEABLE = Text("รวม", "Of")
SUM = Text("รวม", "In all")
NO_SCORE = Text("ยังไม่มีโครงการใดรายงานผล", "No project has reported")

# The remarks

ABOUT = Text("ข้อมูลของรายงาน", "About this report")
DEFINITIONS = Text("คำนิยาม", "Definitions")
LACKING = Text("ข้อมูลที่ยังขาด", "What is missing")
OF_PROJECTS = Text("{gap} (โครงการที่ {numbers})", "{gap} (projects {numbers})")
OF_PROJECT = Text("{gap} (โครงการที่ {numbers})", "{gap} (project {numbers})")
AGENCY = Text("หน่วยงาน", "Agency")
PERIOD = Text("ช่วงเวลา", "Period")
VERSION = Text("รุ่นข้อมูล", "Data version")
SAVE = Text("การบันทึกครั้งที่ {n} รหัส {code} · แผนรุ่น {plan}", "Save {n}, code {code} · plan version {plan}")
AS_OF = Text("ข้อมูล ณ วันที่", "As of")
SOURCE = Text("ที่มาของจำนวนคดี", "Source of the case count")
STAGE = Text("ขั้นตอนที่นับคดี", "Stage at which cases are counted")
NOT_STATED = Text("ไม่ได้ระบุ", "Not stated")
STATUS_MEANT = Text(
    "ใช้คำของระบบ e-PlanNACC ซึ่งไม่มีคำสำหรับโครงการที่ยังไม่ดำเนินการ โครงการที่ไม่มีรายงานหรือรายงานว่ายังไม่ดำเนินการ "
    "นับเป็นรอการรายงานผล โครงการที่ยกเลิก นับเป็นไม่สามารถดำเนินการได้ คำที่หน่วยงานรายงานอยู่ในวงเล็บ "
    "โครงการที่ไม่รายงานในไตรมาสสุดท้ายของรอบ ใช้สถานะล่าสุดของปีงบประมาณเดียวกัน",
    "The words of e-PlanNACC, which has none for projects not started. Projects without a report, or reported as not "
    "started, count as awaiting report; cancelled ones as cannot be carried out; the word reported stands in brackets. "
    "Without a report in the round’s last quarter the latest state of the fiscal year is kept.",
)
SCORE_MEANT = Text(
    "(แล้วเสร็จ × 1 + อยู่ระหว่างดำเนินการ × 0.5 + ไม่สามารถดำเนินการได้ × 0) ÷ โครงการทั้งหมด × 100 "
    "โครงการที่รอการรายงานผลยังนับเป็นตัวหาร",
    "(completed × 1 + in progress × 0.5 + cannot be carried out × 0) ÷ all projects × 100; "
    "projects awaiting report stay in the denominator.",
)
MONEY_MEANT = Text(
    "แผน คือ งบประมาณของปีตามแผน ข้อบัญญัติ คือ งบตามข้อบัญญัติงบประมาณรายจ่าย เบิกจ่ายจริง คือ ยอดสะสมตั้งแต่ต้นปีงบประมาณถึงสิ้นรอบ "
    "เครื่องหมาย – หมายถึงยังไม่รายงาน ไม่ใช่ศูนย์ ส่วน “ไม่ใช้งบประมาณ” เป็นคำตอบ",
    "Planned: the year’s budget by the plan. Enacted: by the budget ordinance. Disbursed: from the beginning of the "
    "fiscal year to the end of the round. A dash means not reported, which is not zero; “No budget needed” is "
    "an answer.",
)
CASES_MEANT = Text(
    "คดีทุจริตใหม่ในปีงบประมาณ นับเป็นเรื่อง เพดาน คือ จำนวนคดีปีฐาน × (1 − เป้าหมายลด) ปัดลงเป็นจำนวนเต็ม "
    "จำนวนที่เพิ่มขึ้นอาจหมายถึงการตรวจพบที่ดีขึ้น",
    "New corruption cases of the fiscal year. Ceiling: cases of the base year × (1 − target reduction), rounded down. "
    "A rise can mean better detection.",
)
ITA_MEANT = Text(
    "เป้าหมายของแผนและเกณฑ์ผ่านระดับชาติเป็นคนละผลการประเมิน ถึงเป้าหมายของแผนไม่ได้หมายความว่าผ่านเกณฑ์",
    "The plan’s target and the national pass mark are two verdicts: meeting the target does not mean to pass.",
)
INDICATORS_MEANT = Text(
    "นับผลผลิตและผลลัพธ์ทุกข้อของแผนที่ตัดสินได้ ไม่รวมเชิงคุณภาพซึ่งแผนไม่ระบุวิธีวัด ยังไม่ตัดสิน คือ ยังไม่ถึงกำหนด "
    "หรือถึงเป้าในขณะนี้แต่ยังลดลงได้ก่อนสิ้นปี",
    "Every output and outcome of the plan that can be judged; the qualitative ones, for which the plan gives no "
    "measure, are left out. Not yet judged: not due, or reached so far by what can still fall before the year ends.",
)
PRINTING = Text("การพิมพ์", "Printing")
PRINTING_MEANT = Text(
    "จัดหน้าด้วยแบบอักษร Sarabun บนกระดาษ A4 แนวนอน เครื่องที่ไม่มีแบบอักษรนี้ โปรแกรมจะใช้แบบอักษรอื่นแทน "
    "เลือกทั้งแผ่นงานแล้วเปลี่ยนเป็น TH Sarabun New หรือ TH SarabunPSK ขนาด 15 ได้ เลขหน้าเป็นเลขอารบิกเสมอ",
    "Set in Sarabun on A4, landscape. On a machine without this font the program takes another; select the whole sheet "
    "to change it, for example to TH Sarabun New in 15 points.",
)

# The page

ROUNDS_HEAD = Text("รายงานรอบ 6 และ 12 เดือน", "The 6- and 12-month reports")
DOWNLOADS = Text("รายงานรอบ 6 และ 12 เดือน ปีงบประมาณ {year}", "The 6- and 12-month reports of fiscal year {year}")
ABOUT_DOWNLOADS = Text(
    "ไฟล์ .xlsx จัดหน้าพร้อมพิมพ์และยื่น มีทุกโครงการทั้ง 4 มิติ สรุปผล และคำอธิบาย โครงการที่ยังไม่รายงานแสดงเป็นรอการรายงานผล",
    "An .xlsx laid out to be printed and filed: every project of all four dimensions, a summary, and remarks. "
    "Projects that have not reported stand as awaiting report",
)
REPORTED = Text("จาก {all} โครงการ มีรายงานถึงสิ้นรอบ", "of {all} projects reported to the end of the round")
COMPLETE = Text("ข้อมูลครบ พร้อมยื่น", "Complete, ready to be filed")
NOT_BEGUN = Text("ยังไม่มีรายงานของรอบนี้", "Nothing reported for this round yet")
FINDING = Text("ปี {year}: {first} · {second}", "{year} · {first} · {second}")
FINDING_NOT_BEGUN = Text("รอบ {months} เดือนยังไม่มีรายงาน", "{months}-month round: nothing reported yet")
FINDING_COMPLETE = Text("รอบ {months} เดือนข้อมูลครบ พร้อมยื่น", "{months}-month round: complete, ready to be filed")
FINDING_PROJECTS = Text(
    "รอบ {months} เดือนรายงานแล้ว {reported} จาก {all} โครงการ",
    "{months}-month round: {reported} of {all} projects reported",
)
FINDING_REST = Text(
    "รอบ {months} เดือนรายงานครบทุกโครงการ ยังขาดอีก {n} เรื่อง",
    "{months}-month round: every project reported, other things missing: {n}",
)
BASE_YEAR = Text("ปีฐาน {year} ไม่มีรายงานรอบ 6 และ 12 เดือน", "The base year {year} has no 6- and 12-month reports")
BASE_YEAR_WHY = Text(
    "แผนเริ่มปีงบประมาณ {year} เลือกปีงบประมาณด้านบนเพื่อดาวน์โหลดรายงาน",
    "The plan begins with fiscal year {year}; choose a year above to download its reports",
)
DOWNLOAD = Text("ดาวน์โหลดรายงานรอบ {months} เดือน", "Download the {months}-month report")
IN_THAI = Text("ฉบับภาษาไทย", "In Thai, as it is filed")


def round_name(months: int, year: int) -> Text:
    """Name a round with its fiscal year."""
    return OF_YEAR.fill(round=ROUND.fill(months=months), year=Text(f"{year}", year_name(year, "en")))


def span(period: Period) -> Text:
    """Write the first and last day of what a round takes in: the fiscal year to the end of its quarter."""
    first, last = Period(period.year, 1).first_day, period.last_day
    return SPAN.fill(first=long_date(first), last=long_date(last))


def status(project: ProjectYear) -> Text:
    """Write a project's official state; in brackets the word reported, the reason, and how old the report is."""
    official = next(choice.word for choice in STATUSES if choice.code == project.state.official.value)
    more: list[Text] = []
    if project.status and project.status != official.th:
        more.append(status_words(project.status))
    if project.reason:
        more.append(reason_words(project.reason))
    if project.stale:
        more.append(LATEST.fill(quarter=project.reported_quarter))
    if not more:
        return official
    th, en = join(*more)
    return Text(f"{official.th}\n({th})", f"{official.en}\n({en})")


def states(total: RollUp) -> Text:
    """Write how many projects are in each official state, and how many have not said what they spent."""
    parts = [text.fill(n=n) for text, n in zip(STATES.values(), official(total), strict=True)]
    if total.not_started:
        parts[-1] = NOT_STARTED.fill(awaiting=parts[-1], n=total.not_started)
    if total.money_missing:
        parts.append(MONEY_MISSING.fill(n=total.money_missing))
    return join(*parts)


def official(total: RollUp) -> tuple[int, int, int, int]:
    """Return how many projects are in each of e-PlanNACC's four states."""
    return total.done, total.in_progress, total.unable, total.awaiting_report


def fraction(total: RollUp) -> Text:
    """Write the points of the e-PlanNACC score and what they are out of."""
    points = number(total.done + total.in_progress / 2)
    return POINTS.fill(points=points, all=total.projects)


def lacking(gap: Gap) -> Text:
    """Say what is missing, and of which projects."""
    if not gap.projects:
        return gap.text
    sentence = OF_PROJECT if len(gap.projects) == 1 else OF_PROJECTS
    return sentence.fill(gap=gap.text, numbers=", ".join(map(str, gap.projects)))


def standing(rounds: Sequence[Round]) -> Text:
    """Say how ready both rounds of a year are to be filed."""
    first, second = (_standing(found) for found in rounds)
    return FINDING.fill(year=rounds[0].period.year, first=first, second=second)


def _standing(found: Round) -> Text:
    sentence = FINDING_PROJECTS
    if not found.begun:
        sentence = FINDING_NOT_BEGUN
    elif not found.missing:
        sentence = FINDING_COMPLETE
    elif found.reported == found.projects:
        sentence = FINDING_REST
    return sentence.fill(months=found.months, reported=found.reported, all=found.projects, n=len(found.missing))


def result_and_evidence(result: str | None, evidence: str | None) -> Text:
    """Write what a project reported as its result, with the evidence behind it; the mark for nothing where none was."""
    if not evidence:
        return same(result or NOTHING)
    return _WITH_EVIDENCE.fill(result=result, evidence=evidence) if result else _EVIDENCE.fill(evidence=evidence)
