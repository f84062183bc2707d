"""Words of the pages: menu, labels, headings, and where figures come from."""

from __future__ import annotations

from acplan.measures.summary import Summary
from acplan.words.numbers import NOTHING, long_date, number
from acplan.words.text import Lang, Text

PAGES = {
    "overview": Text("ภาพรวม", "Overview"),
    "cases": Text("คดีทุจริต", "Corruption cases"),
    "ita": Text("คะแนน ITA", "ITA score"),
    "changes": Text("สิ่งที่เปลี่ยน", "What changed"),
    "indicators": Text("ตัวชี้วัด", "Indicators"),
    "project": Text("โครงการ", "Projects"),
    "source": Text("ที่มาของตัวเลข", "Source of figures"),
    "attention": Text("ต้องติดตาม", "Needs attention"),
    "units": Text("หน่วยงาน", "Responsible units"),
    "progress": Text("รายงานความก้าวหน้า", "Progress report"),
    "council": Text("เอกสารเสนอสภา", "Council papers"),
    "plan_check": Text("ตรวจแผน", "Plan check"),
    "present": Text("นำเสนอ", "Presentation"),
}
DIMENSION_TAB = Text("มิติที่ {number}", "Dimension {number}")
DIMENSION_SHORT = Text("มิติ {number} {name}", "{number} {name}")
DIMENSION = Text("มิติที่ {number} {name}", "Dimension {number}: {name}")
NO_DIMENSION = Text(
    "แผนนี้ไม่มีมิติที่ {number} เลือกมิติอื่นได้จากเมนู", "This plan has no dimension {number}; the menu lists those it has"
)
SAMPLE = Text("ข้อมูลตัวอย่าง – ไม่ใช่ผลการดำเนินงานจริง", "Sample data – not real results")
PLAN_BROKEN = Text(
    "เปิดแผนไม่ได้ ต้องแก้ไขไฟล์ plan.xlsx ตามรายการนี้ก่อน",
    "The plan cannot be opened; mend plan.xlsx as listed here",
)

FISCAL_YEAR = Text("ปีงบประมาณ", "Fiscal year")
YEAR = Text("ปีงบประมาณ {year}", "Fiscal year {year}")
QUARTER_LABEL = Text("ไตรมาส", "Quarter")
QUARTER = Text("ไตรมาส {quarter}", "Quarter {quarter}")
WHOLE_YEAR = Text("ทั้งปี", "Whole year")
AT = Text("ปี {year} ไตรมาส {quarter}", "{year} Q{quarter}")

CASES_HEAD = Text("คดีทุจริต เทียบปีฐาน {year}", "Cases against {year}")
ITA_HEAD = Text("คะแนน ITA", "ITA score")
CASE_UNIT = Text("เรื่อง", "cases")
ONE_CASE = Text("เรื่อง", "case")
DIMENSION_HEAD = Text("มิติ", "Dimension")
STATES_HEAD = Text("สถานะโครงการ", "State of projects")
DONE_HEAD = Text("แล้วเสร็จ", "Completed")
INDICATORS_HEAD = Text("ตัวชี้วัดบรรลุ", "Indicators met")
MONEY_HEAD = Text("เบิกจ่าย / แผน (บาท)", "Disbursed / plan (baht)")
ATTENTION_HEAD = Text("ต้องติดตาม", "Needs attention")
OF = Text("{part} จาก {whole}", "{part} of {whole}")
NONE = Text(NOTHING, NOTHING)
UNPLANNED = Text("{amount} (ไม่มีในแผน)", "{amount} (not planned)")
NO_BUDGET = Text("ไม่ใช้งบประมาณ", "No budget needed")
NO_BUDGET_SHORT = Text("ไม่ใช้งบ", "None needed")
CHANGED_SINCE = Text("เปลี่ยนแปลงจากปี {year} ไตรมาส {quarter}", "Changed since {year} Q{quarter}")
MISSING = Text("ยังขาด", "Missing")
NOTHING_MISSING = Text("รายงานครบถ้วน", "Everything is reported")
NO_ATTENTION = Text("ไม่มีโครงการที่ต้องติดตามเป็นพิเศษ", "No project needs a closer look")
EACH_CELL = Text("แต่ละช่อง = หนึ่งไตรมาส", "each cell = one quarter")
NEAR_BEHIND = Text("และอีก {n} รายการ", "and {n} more")
ENTER_HERE = Text("กรอกที่หน้ารายงานความก้าวหน้า", "enter it on the page Progress report")

AS_OF = Text("ข้อมูล ณ {day}", "As of {day}")
AS_OF_UNKNOWN = Text("ไม่ระบุวันที่ตัดข้อมูล", "No cut-off date given")
COUNTED = Text("นับเรื่องที่ขั้นตอน “{stage}”", "Counted at the stage “{stage}”")
SOURCE_SAVE = Text("ที่มา: แบบรายงานความก้าวหน้า บันทึกครั้งที่ {n}", "Source: progress forms, save {n}")
SOURCE_SAMPLE = Text("ที่มา: ข้อมูลตัวอย่าง ไม่ใช่ผลการดำเนินงานจริง", "Source: sample data, not real results")
SOURCE_NONE = Text("ที่มา: ยังไม่มีการรายงานผล", "Source: nothing reported yet")
CHOOSE_FILE = Text("เลือกไฟล์ หรือลากมาวางที่นี่", "Choose a file, or drop it here")
TABLE = Text("ตารางตัวเลข", "Figures as a table")


def provenance(summary: Summary, lang: Lang, *, cases: bool = True) -> list[str]:
    """Return as-of date, stage counted (where cases are shown) and source of the figures shown."""
    year = summary.case_year
    parts = [AS_OF(lang, day=long_date(year.cut_off)) if year.cut_off else AS_OF_UNKNOWN(lang)]
    if cases and year.stage:
        parts.append(COUNTED(lang, stage=stage_words(year.stage)))
    source = SOURCE_SAVE.fill(n=summary.save_number) if summary.save_number else SOURCE_NONE
    source = SOURCE_SAMPLE if summary.sample else source
    return [*parts, source(lang)]


def stage_words(stages: str) -> Text:
    """Return the stages counted in both languages."""
    from acplan.schema.progress import STAGES

    english = {choice.word.th: choice.word.en for choice in STAGES}
    return Text(stages, ", ".join(english.get(stage, stage) for stage in stages.split(", ")))


def baht(value: float | None) -> str:
    """Write baht, or the mark for nothing."""
    return NOTHING if value is None else number(value)


def money_words(disbursed: float | None, planned: float, *, short: bool = False) -> Text:
    """Write disbursed against planned baht; where no money was planned or spent it says so."""
    if planned == 0 and not disbursed:
        return NO_BUDGET_SHORT if short else NO_BUDGET
    if planned == 0:
        return UNPLANNED.fill(amount=baht(disbursed))
    both = f"{baht(disbursed)} / {number(planned)}"
    return Text(both, both)


# Cases page

CASES_BY_YEAR = Text("คดีทุจริตรายปี เทียบเพดานของแต่ละปี", "Cases by year against each year's ceiling")
CASES_BY_QUARTER = Text("คดีใหม่รายไตรมาส ปี {year} และยอดสะสม", "New cases by quarter in {year}, and the total to date")
COMPLAINTS = Text("เรื่องร้องเรียนการทุจริตรายปี", "Complaints of corruption by year")
ABOUT_CASES = Text(
    "คดี = คดีทุจริตใหม่ในปีงบประมาณ นับเป็นเรื่อง เพดาน = จำนวนปีฐาน × (1 − เป้าหมายลด) ปัดลงเป็นจำนวนเต็ม แท่งลาย = ปียังไม่ครบ",
    "A case = a new corruption case in the fiscal year; ceiling = base year × (1 − target reduction), rounded down; "
    "hatched = year not complete",
)
ABOUT_QUARTERS = Text(
    "แท่งเข้ม = คดีใหม่ในไตรมาส แท่งอ่อน = ยอดสะสมก่อนหน้า เส้นแดง = เพดานทั้งปี",
    "Dark = new cases of the quarter, light = total before it, red = the year's ceiling",
)
PACE_MARKS = Text("ขีดเทา = จังหวะเฉลี่ยของเพดาน", "Grey marks = an even pace to the ceiling")
ABOUT_COMPLAINTS = Text(
    "รับใหม่และแล้วเสร็จเป็นยอดทั้งปี คงค้าง ณ ไตรมาสสุดท้ายที่รายงาน แท่งลาย = ปียังไม่ครบ",
    "Received and closed in the year; pending at the last reported quarter; hatched = year not complete",
)
DETECTION = Text(
    "จำนวนที่เพิ่มขึ้นอาจหมายถึงการตรวจพบที่ดีขึ้น และจำนวนที่ลดลงอาจหมายถึงการร้องเรียนที่น้อยลง จึงควรอ่านคู่กับเรื่องร้องเรียน",
    "A rise can mean better detection, and a fall fewer reports; read the count together with the complaints.",
)
CASES_SHORT = Text("คดี", "Cases")
CEILING_SHORT = Text("เพดาน", "Ceiling")
TARGET_EXACT = Text("เป้าหมาย (ก่อนปัด)", "Target (exact)")
QUARTERS_REPORTED = Text("ไตรมาสที่รายงาน", "Quarters reported")
CHANGE_FROM_BASE = Text("เทียบปีฐาน", "Against the base year")
VERDICT = Text("ผล", "Verdict")
STAGE = Text("ขั้นตอนที่นับ", "Stage counted")
SOURCE = Text("แหล่งข้อมูล", "Source")
REVISED = Text("แก้ไข", "Revised")
REVISED_WAS = Text("{where} เดิม {was} (บันทึกครั้งที่ {save})", "{where} was {was} (save {save})")
NEW_CASES = Text("คดีใหม่", "New cases")
CUMULATIVE = Text("สะสม", "To date")
RECEIVED = Text("รับใหม่", "Received")
CLOSED = Text("แล้วเสร็จ", "Closed")
PENDING = Text("คงค้าง", "Pending")
FEWER = Text("ลดลง {share}", "{share} fewer")
MORE = Text("เพิ่มขึ้น {share}", "{share} more")
SAME = Text("เท่าเดิม", "The same")
ONLY_WHOLE_YEAR = Text("ปีนี้รายงานเป็นยอดทั้งปี", "Reported for the year as a whole")

# ITA page

ITA_BY_YEAR = Text(
    "คะแนน ITA รายปี เทียบเป้าหมายแผน เกณฑ์ผ่าน และค่าเฉลี่ยทั้งประเทศ",
    "ITA by year against plan target, pass mark and national average",
)
ITA_BY_YEAR_ALONE = Text("คะแนน ITA รายปี เทียบเป้าหมายแผนและเกณฑ์ผ่าน", "ITA by year against plan target and pass mark")
ITA_INDICATORS = Text("คะแนนรายตัวชี้วัด ปี {year}", "Score by indicator, {year}")
ITA_TOOLS = Text("คะแนนตามเครื่องมือ ปี {year}", "Score by tool, {year}")
ABOUT_ITA = Text(
    "ขั้นบันไดสีเทา = เป้าหมายของแผน เส้นประแดง = เกณฑ์ผ่านระดับชาติ สองอย่างนี้เป็นคนละผลตัดสิน",
    "Grey steps = the plan's targets; red dashes = the national pass mark: two separate verdicts",
)
ABOUT_ITA_AVERAGES = Text("{about} ที่มาค่าเฉลี่ย: ป.ป.ช.", "{about}. Averages: NACC")
ITA_TOOLS_BY_YEAR = Text("คะแนนตามเครื่องมือรายปี เทียบเกณฑ์ผ่าน", "Score by tool, year by year, against the pass mark")
ABOUT_ITA_TOOLS = Text(
    "คะแนนของเครื่องมือ = ค่าเฉลี่ยของตัวชี้วัดในเครื่องมือนั้น เส้นประแดง = เกณฑ์ผ่าน",
    "Score of a tool = the mean of its indicators; red dashes = the pass mark",
)
ABOUT_ITA_INDICATORS = Text(
    "สีอ่อนหรือโปร่ง = ปีก่อน เส้นประแดง = เกณฑ์ผ่าน ตัวเลขแดงหรือ ▼ = ต่ำกว่าเกณฑ์",
    "Light or open = the year before, red dashes = the pass mark, red figures or ▼ = below it",
)
TRACK = Text("เป้าหมาย ITA ที่ใช้: {track}", "The ITA goal that applies: {track}")
NO_ITA = Text("ยังไม่มีคะแนนรายตัวชี้วัดของปี {year}", "No indicator scores for {year} yet")
INDICATOR = Text("ตัวชี้วัด", "Indicator")
TOOL = Text("เครื่องมือ", "Tool")
WEIGHT = Text("น้ำหนัก", "Weight")
SCORE = Text("คะแนน", "Score")
PLAN_TARGET = Text("เป้าหมายแผน", "Plan target")
PASS_MARK = Text("เกณฑ์ผ่าน", "Pass mark")
NATIONAL = Text("เฉลี่ยทั้งประเทศ", "National average")
GRADE = Text("ระดับ", "Grade")
LAST_YEAR = Text("ปีก่อน", "Year before")
CHANGE = Text("เปลี่ยนแปลง", "Change")

# Dimension pages

PROJECT = Text("โครงการ", "Project")
NUMBER = Text("ที่", "No.")
UNIT = Text("ผู้รับผิดชอบ", "Responsible")
STATUS_NOW = Text("สถานะไตรมาสนี้", "State this quarter")
MONEY_SHORT = Text("เบิกจ่าย / แผน (บาท)", "Disbursed / plan")
PLAN_SCORE = Text("คะแนนตามวิธี e-PlanNACC {score}", "e-PlanNACC score {score}")
NO_SCORE = Text("ยังไม่มีรายงาน", "Nothing reported")
OF_PROJECTS = Text("จาก {n} โครงการ", "of {n} projects")
OF_JUDGED = Text("จาก {n} ที่ตัดสินได้", "of {n} judged")
STATE_COUNT = Text("{state} {n}", "{state}: {n}")
DISBURSED = Text("เบิกจ่าย", "Disbursed")
BAHT = Text("บาท", "baht")
OF_BAHT = Text("จาก {n} บาท", "of {n} baht")
ENACTED_UNKNOWN = Text("ยังไม่รายงานงบตามข้อบัญญัติ", "Enacted budget not reported")
ENACTED = Text("ตามข้อบัญญัติ {n} บาท", "Enacted: {n} baht")
PROJECTS_WORD = Text("โครงการ", "projects")
STATES_BY_QUARTER = Text("สถานะโครงการรายไตรมาส", "State of projects by quarter")
ABOUT_STATES = Text(
    "จำนวนโครงการ ณ สิ้นไตรมาส โครงการที่ไม่รายงานในไตรมาสใช้สถานะล่าสุดของปีเดียวกัน",
    "Projects at the end of each quarter; without news the latest state of the same year is kept",
)
INDICATORS_BY_MISSION = Text("ตัวชี้วัดตามภารกิจ ปี {year}", "Indicators by mission, {year}")
ABOUT_INDICATORS = Text("นับผลผลิตและผลลัพธ์ทุกข้อของแผน", "Counts every output and outcome of the plan")
MONEY_BY_YEAR = Text("งบประมาณและการเบิกจ่ายรายปี (บาท)", "Budget and spending by year (baht)")
MONEY_DASH = Text("“–” = ยังไม่รายงาน ไม่ใช่ศูนย์", "“–” = not reported, which is not zero")
BY_UNIT = Text("ผู้รับผิดชอบ", "Who is responsible")
ABOUT_UNITS = Text("โครงการที่มีผู้รับผิดชอบร่วมนับให้ทุกหน่วยงาน", "A project of several units counts for each of them")
OBSTACLES = Text("ปัญหาและอุปสรรคที่รายงาน", "Problems and obstacles reported")
SUGGESTIONS = Text("ข้อเสนอแนะ", "Suggestions")
NONE_REPORTED = Text("ไม่มีรายงาน", "None reported")
STALE = Text("ไม่มีข่าวตั้งแต่ไตรมาส {quarter}", "no news since Q{quarter}")
WAITING = Text("ค้าง {n} ไตรมาส", "open for {n} quarters")
MISSION = Text("ภารกิจ", "Mission")
PLANNED = Text("ตามแผน", "Planned")
ENACTED_SHORT = Text("ตามข้อบัญญัติ", "Enacted")
YEAR_SHORT = Text("ปี", "Year")
NO_PROJECT = Text("ภารกิจนี้ไม่มีโครงการในแผน", "The plan has no project for this mission")
CELL = Text("{year} ไตรมาส {quarter}: {state}", "{year} Q{quarter}: {state}")
NO_MONEY = Text("มิตินี้ไม่ใช้งบประมาณตามแผน", "The plan gives this dimension no budget")


def reason_words(reason: str) -> Text:
    """Return the reason why a project cannot be carried out, in both languages."""
    from acplan.schema.progress import REASONS

    return next((choice.word for choice in REASONS if choice.word.th == reason), Text(reason, reason))


def status_words(status: str) -> Text:
    """Return a reported status word in both languages."""
    from acplan.schema.progress import STATUSES

    return next((choice.word for choice in STATUSES if choice.word.th == status), Text(status, status))


def enacted_words(enacted: float | None) -> Text:
    """Write the enacted budget, or say that it is not reported."""
    return ENACTED_UNKNOWN if enacted is None else ENACTED.fill(n=number(enacted))
