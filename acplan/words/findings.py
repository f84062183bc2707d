"""What each page finds, in one sentence composed from the figures it stands on."""

from __future__ import annotations

from acplan.measures.attention import attention
from acplan.measures.cases import CaseYear
from acplan.measures.ita import ItaYear
from acplan.measures.summary import Summary
from acplan.rules import CaseVerdict, ItaVerdict, NoBase, ProjectState, is_small_base
from acplan.words.attention import BASE_YEAR as NO_PLAN_YEAR
from acplan.words.charts import PASS_MARK
from acplan.words.numbers import number
from acplan.words.pack import NOTHING_CARRIED_OUT
from acplan.words.round_report import DONE_OF
from acplan.words.text import Text
from acplan.words.verdicts import CASE_VERDICTS, ITA_VERDICTS, NOT_REPORTED

_CASES = {
    CaseVerdict.NO_DATA: Text("ยังไม่มีรายงานจำนวนคดีทุจริตปี {year}", "No corruption cases reported yet for {year}"),
    CaseVerdict.NO_BASE: Text(
        "คดีทุจริต {count} เรื่อง ยังเทียบกับปีฐานไม่ได้", "Corruption cases: {count}, not yet comparable with the base year"
    ),
    CaseVerdict.KEPT_AT_ZERO: Text("ไม่มีคดีทุจริต คงไว้ที่ศูนย์", "No corruption cases: kept at zero"),
    CaseVerdict.NOT_KEPT_AT_ZERO: Text(
        "คดีทุจริต {count} เรื่อง จากปีฐานที่ไม่มีคดี", "Corruption cases: {count}, against none in the base year"
    ),
    CaseVerdict.MET: Text(
        "คดีทุจริต {count} เรื่อง ไม่เกินเพดานปีนี้ ({ceiling})",
        "Corruption cases: {count}, within the year's ceiling of {ceiling}",
    ),
    CaseVerdict.IMPROVED: Text(
        "คดีทุจริตลดลงเหลือ {count} เรื่อง แต่เกินเพดานปีนี้ {over} เรื่อง",
        "Corruption cases fell to {count}, {over} above the year's ceiling",
    ),
    CaseVerdict.NO_CHANGE: Text(
        "คดีทุจริต {count} เรื่อง ไม่ลดลงจากปีฐาน เกินเพดาน {over} เรื่อง",
        "Corruption cases: {count}, no fewer than in the base year, {over} above the ceiling",
    ),
    CaseVerdict.WORSE: Text(
        "คดีทุจริตเพิ่มขึ้นเป็น {count} เรื่อง มากกว่าปีฐาน {rise} เรื่อง",
        "Corruption cases rose to {count}, {rise} more than in the base year",
    ),
    CaseVerdict.CEILING_PASSED: Text(
        "คดีทุจริต {count} เรื่องแล้ว เกินเพดานปีนี้ {over} เรื่อง ทั้งที่ปียังไม่สิ้นสุด",
        "Corruption cases: already {count}, {over} above the year's ceiling before the year has ended",
    ),
    CaseVerdict.NO_ROOM_LEFT: Text(
        "คดีทุจริต {count} เรื่อง ถึงเพดานปีนี้แล้ว (รายงาน {quarters} จาก 4 ไตรมาส)",
        "Corruption cases: {count}, the year's ceiling is reached ({quarters} of 4 quarters reported)",
    ),
    CaseVerdict.IN_PROGRESS: Text(
        "คดีทุจริต {count} เรื่อง จากเพดานปีนี้ {ceiling} เรื่อง (รายงาน {quarters} จาก 4 ไตรมาส)",
        "Corruption cases: {count} of the year's ceiling of {ceiling} ({quarters} of 4 quarters reported)",
    ),
    CaseVerdict.INCOMPLETE: Text(
        "คดีทุจริต {count} เรื่อง รายงานเพียง {quarters} จาก 4 ไตรมาส",
        "Corruption cases: {count}, only {quarters} of 4 quarters reported",
    ),
}
_BASE = Text("ปีฐานมีคดีทุจริต {count} เรื่อง", "Corruption cases in the base year: {count}")
_BASE_UNKNOWN = Text("ยังไม่ทราบจำนวนคดีทุจริตของปีฐาน", "The base year's corruption cases are not known yet")
_ZERO_SO_FAR = Text(
    "ยังไม่มีคดีทุจริตในปีนี้ (รายงาน {quarters} จาก 4 ไตรมาส)",
    "No corruption cases so far this year ({quarters} of 4 quarters reported)",
)
_ITA_BASE = Text("ITA ปีฐาน {score}", "ITA of the base year: {score}")
_ITA_UNKNOWN = Text("ยังไม่มีคะแนน ITA", "No ITA score yet")
_ITA_AWAITING = Text("ITA รอประกาศผล", "ITA awaiting announcement")
_ITA_NOT_REPORTED = Text("ยังไม่ได้รายงานคะแนน ITA", "ITA not reported")
_ITA_MET_PASSED = Text(
    "ITA {score} ถึงเป้าของแผน และผ่านเกณฑ์ {mark}", "ITA {score} meets the plan's target and passes {mark}"
)
_ITA_MET_FAILED = Text(
    "ITA {score} ถึงเป้าของแผน แต่ยังไม่ผ่านเกณฑ์ {mark}",
    "ITA {score} meets the plan's target but not the pass mark of {mark}",
)
_ITA_MISSED_PASSED = Text(
    "ITA {score} ผ่านเกณฑ์ {mark} แต่ต่ำกว่าเป้าของแผน {short}",
    "ITA {score} passes {mark} but is {short} below the plan's target",
)
_ITA_MISSED_FAILED = Text(
    "ITA {score} ต่ำกว่าเป้าของแผน {short} และยังไม่ผ่านเกณฑ์ {mark}",
    "ITA {score} is {short} below the plan's target and below the pass mark of {mark}",
)


def cases(year: CaseYear) -> Text:
    """Say how the cases of a year stand."""
    if year.verdict is CaseVerdict.NOT_APPLICABLE:
        return _BASE_UNKNOWN if year.count is None or not year.closed else _BASE.fill(count=year.count)
    sentence = _CASES[year.verdict]
    if year.verdict is CaseVerdict.IN_PROGRESS and year.count == 0:
        sentence = _ZERO_SO_FAR
    rise = (year.count or 0) - (year.base or 0)
    return sentence.fill(
        year=year.year,
        count=count_words(year),
        ceiling=year.ceiling,
        over=year.missed_by,
        rise=rise,
        quarters=year.quarters,
    )


def count_words(year: CaseYear) -> str:
    """Write a count, with ≥ where a quarter is known to be missing."""
    return f"≥ {year.count}" if year.at_least else f"{year.count}"


def ita(year: ItaYear) -> Text:
    """Say how the ITA of a year stands against the plan's target and against the pass mark."""
    if year.score is None:
        if year.verdict is ItaVerdict.NO_TARGET:
            return _ITA_UNKNOWN
        return _ITA_NOT_REPORTED if year.closed else _ITA_AWAITING
    if year.verdict is ItaVerdict.NO_TARGET:
        return _ITA_BASE.fill(score=number(year.score, 2))
    met = year.verdict is ItaVerdict.MET
    sentence = {
        (True, True): _ITA_MET_PASSED,
        (True, False): _ITA_MET_FAILED,
        (False, True): _ITA_MISSED_PASSED,
        (False, False): _ITA_MISSED_FAILED,
    }[met, bool(year.passed)]
    short = number(abs(year.distance or 0), 2)
    return sentence.fill(score=number(year.score, 2), mark=number(year.pass_mark), short=short)


def join(*parts: Text) -> Text:
    """Join findings to one line."""
    return Text(" · ".join(part.th for part in parts), " · ".join(part.en for part in parts))


def overview(summary: Summary) -> Text:
    """Say how the two goals stand."""
    return join(cases(summary.case_year), ita(summary.ita_year))


_IN_PROGRESS = Text("กำลังดำเนินการ {n}", "{n} in progress")


def dimension(summary: Summary, number_of: int) -> Text:
    """Say how a dimension stands: what is completed, and the gravest reasons to look at it."""
    found = summary.projects_of(number_of)
    states = [project.state for project in found]
    if summary.period.year not in summary.plan.years:
        return NO_PLAN_YEAR
    if states.count(ProjectState.UNREPORTED) == len(found):
        return NOTHING_CARRIED_OUT
    parts = [DONE_OF.fill(done=states.count(ProjectState.DONE), all=len(found))]
    if ProjectState.DONE not in states:
        parts.append(_IN_PROGRESS.fill(n=states.count(ProjectState.IN_PROGRESS)))
    reasons = attention(found, summary.period.quarter)
    return join(*parts, *(reason.text for reason in reasons[:2]))


CEILING = Text("เป้าหมายลด {percent}%: ไม่เกิน {ceiling} เรื่อง", "Target −{percent}%: at most {ceiling}")
BASE_REDUCED = Text("จากปีฐาน {base} เรื่อง ลดแล้ว {share}", "{share} below the base year's {base}")
BASE_RISEN = Text("จากปีฐาน {base} เรื่อง เพิ่มขึ้น {share}", "{share} above the base year's {base}")
BASE_SAME = Text("เท่ากับปีฐาน {base} เรื่อง", "The same as in the base year ({base})")
BASE_ONLY = Text("ปีฐานมี {base} เรื่อง", "{base} in the base year")
USED = Text(
    "ใช้ไป {count} จาก {ceiling} เรื่อง · {quarters} จาก 4 ไตรมาส", "{count} of {ceiling} used · {quarters} of 4 quarters"
)
BASE_MISSING = Text("ยังไม่มีจำนวนคดีปีฐาน", "No base-year count yet")
STAGE_DIFFERS = Text("นับต่างขั้นตอนกับปีฐาน", "Counted at another stage than the base year")
SMALL = Text(
    "ปีฐานมีเพียง {base} เรื่อง: 1 เรื่องมีค่ามากกว่าร้อยละ 10",
    "A small base year ({base}): each case is more than 10 points",
)
KEEP_AT_ZERO = Text("ปีฐานไม่มีคดี: รักษาไว้ที่ศูนย์", "No cases in the base year: keep at zero")
OVER = Text(" {n} เรื่อง", " by {n}")


def case_details(year: CaseYear) -> list[Text]:
    """Return the lines under the case count: ceiling, base year, and what share that is."""
    if year.reason is NoBase.STAGE_DIFFERS:
        return [STAGE_DIFFERS]
    if year.base is None:
        return [BASE_MISSING]
    lines: list[Text] = []
    if year.base == 0 and year.ceiling is not None:
        return [KEEP_AT_ZERO]
    if year.ceiling is not None:
        lines.append(CEILING.fill(percent=number(year.reduction_target), ceiling=year.ceiling))
    if year.verdict in {CaseVerdict.IN_PROGRESS, CaseVerdict.NO_ROOM_LEFT, CaseVerdict.CEILING_PASSED} and year.ceiling:
        lines.append(USED.fill(count=year.count, ceiling=year.ceiling, quarters=year.quarters))
    elif year.reduction is not None:
        sentence = BASE_SAME if year.reduction == 0 else BASE_REDUCED if year.reduction > 0 else BASE_RISEN
        lines.append(sentence.fill(base=year.base, share=f"{number(abs(year.reduction), 0)}%"))
    elif year.ceiling is not None:
        lines.append(BASE_ONLY.fill(base=year.base))
    if is_small_base(year.base) and year.ceiling is not None:
        lines.append(SMALL.fill(base=year.base))
    return lines


def case_chip(year: CaseYear) -> Text:
    """Return the verdict on a year's cases with its distance in whole cases."""
    word = CASE_VERDICTS[year.verdict]
    if year.missed_by and year.verdict is CaseVerdict.IMPROVED:
        over = OVER.fill(n=year.missed_by)
        return Text(word.th + over.th, word.en + over.en)
    return word


BASE_YEAR = Text("ปีฐาน", "Base year")
ITA_TARGET = Text("เป้าหมายแผน {target}", "Plan target {target}")
ABOVE = Text("สูงกว่าเป้า {points} คะแนน", "{points} points above target")
BELOW = Text("ต่ำกว่าเป้า {points} คะแนน", "{points} points below target")
ON = Text("เท่ากับเป้าพอดี", "Exactly on target")
PASSES = Text("ผ่านเกณฑ์ {mark}", "Passes {mark}")
FAILS = Text("ต่ำกว่าเกณฑ์ผ่าน {mark} อยู่ {points}", "{points} below the pass mark of {mark}")


def ita_chip(year: ItaYear) -> Text:
    """Return the verdict on a score against the plan's target."""
    if year.score is None and year.closed and year.verdict is ItaVerdict.AWAITING:
        return NOT_REPORTED
    word = ITA_VERDICTS[year.verdict]
    if year.target is None or year.score is None:
        return word
    return Text(f"{word.th} {number(year.target)}", f"{word.en} {number(year.target)}")


def ita_distance(year: ItaYear) -> Text:
    """Say how far a score is from the plan's target."""
    if year.target is None:
        return BASE_YEAR
    if year.distance is None:
        return ITA_TARGET.fill(target=number(year.target))
    sentence = ON if year.distance == 0 else ABOVE if year.distance > 0 else BELOW
    return sentence.fill(points=number(abs(year.distance), 2))


def pass_chip(year: ItaYear) -> Text:
    """Return the verdict on a score against the national pass mark."""
    if year.passed is None:
        return PASS_MARK.fill(mark=number(year.pass_mark))
    sentence = PASSES if year.passed else FAILS
    return sentence.fill(mark=number(year.pass_mark), points=number(abs(year.to_pass or 0), 2))
