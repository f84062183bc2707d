"""What changed since an earlier quarter, in sentences; of the quarter before alone: `moves`."""

from __future__ import annotations

from acplan.fiscal import Period
from acplan.measures.changes import Changes, Obstacle
from acplan.measures.moves import Move
from acplan.measures.projects import roll_up
from acplan.rules import IndicatorState, ProjectState
from acplan.words.moves import NEW_CASES, NO_NEW_CASES, NOTHING, WHOLE_YEAR
from acplan.words.numbers import number
from acplan.words.text import Text, join, same

SINCE = Text("เทียบกับ ปี {year} ไตรมาส {quarter}", "Since {year} Q{quarter}")
SINCE_BEFORE = Text("เทียบกับไตรมาสก่อน (ปี {year} ไตรมาส {quarter})", "Since the quarter before ({year} Q{quarter})")
SINCE_YEAR_BEFORE = Text(
    "เทียบกับไตรมาสเดียวกันของปีก่อน (ปี {year} ไตรมาส {quarter})",
    "Since the same quarter of the year before ({year} Q{quarter})",
)
FROM_TO = Text("จากปี {was} ไตรมาส {was_q} ถึงปี {year} ไตรมาส {quarter}", "From {was} Q{was_q} to {year} Q{quarter}")
FIRST = Text("ไม่มีไตรมาสก่อนหน้านี้ให้เทียบ", "There is no earlier quarter to compare with")
NEW_YEAR = Text(
    "ระหว่างนั้นเริ่มปีงบประมาณ {years} แล้ว สถานะโครงการ ผลตัวชี้วัด และยอดสะสมเริ่มนับใหม่ทุกปี "
    "จึงเทียบสถานะ ณ สิ้นไตรมาสที่เลือกกับสถานะปัจจุบัน คดีและ ITA เทียบทีละปี และเงินนับเป็นผลรวมของทุกปีตามแผน",
    "Fiscal year {years} began in between. States of projects, verdicts on indicators and figures to date begin anew "
    "each year: the state at the end of the chosen quarter is compared with the state now, cases and ITA year by year, "
    "and money as the sum over the years of the plan",
)
CASES_TURNED = Text("ผลตัดสินคดีทุจริตเปลี่ยน", "The verdict on cases changed")
SUMS = Text("เบิกจ่าย {disbursed} บาท งบตามข้อบัญญัติ {enacted} บาท", "{disbursed} baht disbursed, {enacted} baht enacted")
ITA = Text("ITA ปี {year} ได้ {score}", "ITA {year}: {score}")
DONE = Text("แล้วเสร็จเพิ่ม {n} โครงการ", "Projects newly completed: {n}")
FELL = Text("ไม่แล้วเสร็จดังที่เคยรายงาน {n} โครงการ", "Projects no longer completed: {n}")
UNABLE = Text("ดำเนินการไม่ได้เพิ่ม {n} โครงการ", "Cannot be carried out: {n} more")
REPORTED = Text("รายงานปี {year} แล้ว {n} จาก {all} โครงการ", "Projects that have reported for {year}: {n} of {all}")
TURNED = Text("ตัวชี้วัดเปลี่ยนเป็นบรรลุ {met} ไม่บรรลุ {missed}", "Indicators newly met: {met}, missed: {missed}")

VERDICTS = Text("ผลตัดสินที่เปลี่ยน", "Verdicts that changed")
NO_VERDICT = Text("ผลตัดสินและจำนวนคดีไม่เปลี่ยน", "No verdict and no case count changed")
WHAT = Text("เรื่อง", "What")
CASES_OF = Text("คดีทุจริต ปี {year}", "Corruption cases {year}")
ITA_OF = Text("ITA ปี {year} เทียบเป้าแผน", "ITA {year} against the plan’s target")
PASS_OF = Text("ITA ปี {year} เทียบเกณฑ์ผ่าน", "ITA {year} against the pass mark")
MONEY = Text("เงินที่รายงานเพิ่ม (บาท)", "Money reported since (baht)")
NO_MONEY = Text("ไม่มีการรายงานเงินเพิ่ม", "No other sums are reported")
ALL_YEARS = Text("รวม", "Change")
PROJECTS = Text("โครงการที่เปลี่ยนสถานะ {n} จาก {all} โครงการ", "Projects in another state: {n} of {all}")
NO_PROJECT = Text("ไม่มีโครงการที่เปลี่ยนสถานะ", "No project is in another state")
MOVE = Text("{was} → {becomes}: {n} โครงการ", "{was} → {becomes}: {n}")
MOVE_YEARS = Text(
    "{was} (ปี {was_year}) → {becomes} (ปี {year}): {n} โครงการ", "{was} ({was_year}) → {becomes} ({year}): {n}"
)
NO_STATE = Text("ไม่มีโครงการ", "no projects")
INDICATORS = Text("ตัวชี้วัดที่เปลี่ยนผล {n} ตัวชี้วัด", "Indicators that turned: {n}")
NO_INDICATOR = Text("ไม่มีตัวชี้วัดที่เปลี่ยนผล", "No indicator turned")
BEGUN_ANEW = Text(
    "อีก {n} ตัวชี้วัดตัดสินแล้วในปี {was} แต่ยังไม่มีผลตัดสินของปี {year}",
    "{n} more were judged in {was} and have no verdict for {year} yet",
)
TURN = Text("{was} → {becomes}: {n} ตัวชี้วัด", "{was} → {becomes}: {n}")
TURN_YEARS = Text(
    "{was} (ปี {was_year}) → {becomes} (ปี {year}): {n} ตัวชี้วัด", "{was} ({was_year}) → {becomes} ({year}): {n}"
)
SINCE_LABEL = Text("เทียบกับ", "Since")
YEAR_BEFORE = Text("ปีก่อน {result}", "{result} the year before")
OBSTACLES = Text("ปัญหาและอุปสรรคที่รายงานใหม่ {n} รายการ", "Problems and obstacles newly reported: {n}")
NO_OBSTACLE = Text("ไม่มีปัญหาและอุปสรรคที่รายงานใหม่", "No problem or obstacle was newly reported")

HEADING = Text("สิ่งที่เปลี่ยนแปลง", "What changed")
SINCE_QUARTER = Text("เปลี่ยนแปลงจากปี {year} ไตรมาส {quarter}", "Changed since {year} Q{quarter}")
ITEM = Text("รายการ", "Item")
BEFORE_AND_NOW = Text("ตัวเลขสะสมของปี ณ ไตรมาสที่เทียบ และไตรมาสนี้", "Figures of the year to date, then and now")
ABOUT_BEFORE_AND_NOW = Text("ค่าสะสมของปีงบประมาณ ณ สิ้นไตรมาส", "To date in the fiscal year, at the end of the quarter")
_QUARTER = Text("ดีขึ้น {up} ด้าน แย่ลง {down} ด้าน", "{up} better, {down} worse")
ABOUT_QUARTER = Text(
    "เทียบยอด ณ สิ้นไตรมาสนี้กับสิ้นไตรมาสก่อน: คดีทุจริต คะแนน ITA โครงการ และการเบิกจ่าย",
    "The end of this quarter against the end of the one before: cases, ITA, projects and spending",
)
ABOUT_YEAR_BEFORE = Text(
    "เทียบยอด ณ สิ้นไตรมาสนี้กับไตรมาสเดียวกันของปีก่อน: คดีทุจริต คะแนน ITA โครงการ และการเบิกจ่าย",
    "The end of this quarter against the same quarter of the year before: cases, ITA, projects and spending",
)


def finding(found: Changes) -> Text:
    """Say what changed most gravely: cases, ITA, projects, indicators; else the rest."""
    parts = [*_cases(found), *_ita(found), *_projects(found)]
    states = [turn.now.state for turn in found.indicators]
    met, missed = states.count(IndicatorState.MET), states.count(IndicatorState.NOT_MET)
    if met or missed:
        parts.append(TURNED.fill(met=met, missed=missed))
    if not parts and found.money:
        parts.append(SUMS.fill(enacted=signed(found.enacted), disbursed=signed(found.disbursed)))
    if not parts and found.obstacles:
        parts.append(OBSTACLES.fill(n=len(found.obstacles)))
    if not parts and found.indicators:
        parts.append(INDICATORS.fill(n=len(found.indicators)))
    return join(*parts) if parts else NOTHING


def _cases(found: Changes) -> list[Text]:
    if not found.cases:
        return []
    whole = [WHOLE_YEAR.fill(year=t.now.year, n=t.now.count) for t in found.cases if t.new is None]
    new = sum(turn.new or 0 for turn in found.cases)
    if new:
        return [NEW_CASES.fill(n=new), *whole]
    more = any(turn.now.quarters > turn.then.quarters for turn in found.cases if turn.new is not None)
    return whole or [NO_NEW_CASES if more else CASES_TURNED]


def _ita(found: Changes) -> list[Text]:
    """Say the latest score that was announced in between."""
    known = [turn.now for turn in found.ita if turn.now.score is not None]
    return [ITA.fill(year=known[-1].year, score=number(known[-1].score, 2))] if known else []


def _projects(found: Changes) -> list[Text]:
    states = [project.state for project in found.now.projects]
    if found.new_years:
        reported = roll_up(found.now.projects).reported
        return [REPORTED.fill(year=found.now.period.year, n=reported, all=len(states))] if reported else []
    done, unable = found.became(ProjectState.DONE), found.became(ProjectState.UNABLE)
    told = ((DONE, done), (FELL, found.left(ProjectState.DONE)), (UNABLE, unable))
    parts = [sentence.fill(n=len(moved)) for sentence, moved in told if moved]
    if found.projects and not parts:
        return [PROJECTS.fill(n=sum(len(moved.projects) for moved in found.projects), all=len(states))]
    return parts


def since_quarter(before: Period, base_year: int) -> Text:
    """Name the quarter that is compared with; before the base year there is none."""
    return FIRST if before.year < base_year else SINCE_QUARTER.fill(year=before.year, quarter=before.quarter)


def signed(change: float) -> Text:
    """Write a change of money with its sign."""
    return same(f"+{number(change)}" if change > 0 else number(change).replace("-", "−"))


def reported_in(obstacle: Obstacle) -> Text:
    """Say in which quarter an obstacle was reported."""
    return Text(f"ปี {obstacle.year} ไตรมาส {obstacle.quarter}", f"{obstacle.year} Q{obstacle.quarter}")


def quarter_finding(moves: list[Move]) -> Text:
    """Say how many things got better or worse, or the one thing that can be said."""
    up, down = (sum(1 for move in moves if move.good is good) for good in (True, False))
    if up or down:
        return _QUARTER.fill(up=up, down=down)
    return moves[0].text if moves else NOTHING
