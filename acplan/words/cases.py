"""Words of corruption cases against the ceilings of the plan."""

from __future__ import annotations

from collections.abc import Sequence

from acplan.measures.cases import CaseQuarter, CaseYear
from acplan.rules import CaseVerdict, NoBase, is_small_base
from acplan.schema.progress import STAGES
from acplan.words import counted, missing
from acplan.words.certainty import year_list
from acplan.words.numbers import NOTHING, number
from acplan.words.text import Text, join
from acplan.words.year_before import beside

CASES = Text("คดีทุจริต", "Corruption cases")
SHORT = Text("คดี", "Cases")
HEAD = Text("คดีทุจริต เทียบปีฐาน {year}", "Cases against {year}")
UNIT = counted.CASES
ONE_CASE = Text("เรื่อง", "case")
IN_QUARTERS = Text("เรื่อง ใน {n} ไตรมาสที่รายงาน", "cases in the quarters reported ({n})")
UNKNOWN_YET = Text("ยังไม่มีข้อมูล", "Not known yet")
NOT_TOLD = Text("ปี {year} ยังไม่รายงาน", "{year} not reported")
OF_YEAR = Text("ปี {year}: {said}", "{year}: {said}")
VERDICTS = {
    CaseVerdict.NOT_APPLICABLE: Text("ปีฐาน", "Base year"),
    CaseVerdict.NO_DATA: Text("ยังไม่รายงาน", "Not reported"),
    CaseVerdict.NO_BASE: Text("ยังตัดสินไม่ได้", "Cannot be judged yet"),
    CaseVerdict.KEPT_AT_ZERO: Text("คงไว้ที่ศูนย์", "Kept at zero"),
    CaseVerdict.NOT_KEPT_AT_ZERO: Text("ไม่คงไว้ที่ศูนย์", "Not kept at zero"),
    CaseVerdict.MET: Text("บรรลุเป้าหมาย", "Target met"),
    CaseVerdict.IMPROVED: Text("ลดลง แต่เกินเป้า", "Fewer, but missed"),
    CaseVerdict.NO_CHANGE: Text("ไม่ลดลงจากปีฐาน", "No change from the base year"),
    CaseVerdict.WORSE: Text("เพิ่มขึ้นจากปีฐาน", "Worse than the base year"),
    CaseVerdict.CEILING_PASSED: Text("เกินเพดานของปีแล้ว", "Ceiling already passed"),
    CaseVerdict.NO_ROOM_LEFT: Text("ถึงเพดานแล้ว", "No room left"),
    CaseVerdict.IN_PROGRESS: Text("อยู่ระหว่างปี", "In progress"),
    CaseVerdict.INCOMPLETE: Text("รายงานไม่ครบ", "Incomplete"),
}

# How a year stands

_FINDINGS = {
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
        "Corruption cases: {count}, within the year’s ceiling of {ceiling}",
    ),
    CaseVerdict.IMPROVED: Text(
        "คดีทุจริต {count} เรื่อง ลดลงจากปีฐาน แต่เกินเพดานปีนี้ {over} เรื่อง",
        "Corruption cases: {count} (base year: {base}), {over} above the ceiling",
    ),
    CaseVerdict.NO_CHANGE: Text(
        "คดีทุจริต {count} เรื่อง ไม่ลดลงจากปีฐาน เกินเพดาน {over} เรื่อง",
        "Corruption cases: {count}, no fewer than in the base year, {over} above the ceiling",
    ),
    CaseVerdict.WORSE: Text(
        "คดีทุจริต {count} เรื่อง เพิ่มขึ้นจากปีฐาน {rise} เรื่อง",
        "Corruption cases: {count}, {rise} more than in the base year",
    ),
    CaseVerdict.CEILING_PASSED: Text(
        "คดีทุจริต {count} เรื่องแล้ว เกินเพดานปีนี้{over} เรื่อง (รายงาน {quarters} จาก 4 ไตรมาส)",
        "Corruption cases: already {count},{over} above the year’s ceiling ({quarters} of 4 quarters reported)",
    ),
    CaseVerdict.NO_ROOM_LEFT: Text(
        "คดีทุจริต {count} เรื่อง ถึงเพดานปีนี้แล้ว (รายงาน {quarters} จาก 4 ไตรมาส)",
        "Corruption cases: {count}, the year’s ceiling is reached ({quarters} of 4 quarters reported)",
    ),
    CaseVerdict.IN_PROGRESS: Text(
        "คดีทุจริต {count} เรื่อง จากเพดานปีนี้ {ceiling} เรื่อง (รายงาน {quarters} จาก 4 ไตรมาส)",
        "Corruption cases: {count} of the year’s ceiling of {ceiling} ({quarters} of 4 quarters reported)",
    ),
    CaseVerdict.INCOMPLETE: Text(
        "คดีทุจริต {count} เรื่อง รายงานเพียง {quarters} จาก 4 ไตรมาส",
        "Corruption cases: {count}, only {quarters} of 4 quarters reported",
    ),
}
_SOME_OVER = Text(
    "ไม่เกินเพดาน {kept} จาก {all} ปีที่ตัดสินได้แล้ว · เกินในปี {over}",
    "Within the ceiling in {kept} of the {all} years that are certain, above it in {over}",
)
_NONE_OVER = Text("ไม่เกินเพดานทุกปีที่ตัดสินได้แล้ว ({every})", "Within the ceiling in every year that is certain ({every})")
_ALL_OVER = Text("เกินเพดานทุกปีที่ตัดสินได้แล้ว ({every})", "Above the ceiling in every year that is certain ({every})")
_NONE_IN_SOME = Text(
    "ยังบอกจำนวนคดีทุจริตของปีไม่ได้ รายงานเพียง {quarters} จาก 4 ไตรมาส ซึ่งไม่มีคดี",
    "The year’s corruption cases cannot be told: only {quarters} of 4 quarters {quarters:is|are} reported, without a "
    "case",
)
_BASE = Text("ปีฐานมีคดีทุจริต {count} เรื่อง", "Corruption cases in the base year: {count}")
_BASE_UNKNOWN = Text("ยังไม่ทราบจำนวนคดีทุจริตของปีฐาน", "The base year’s corruption cases are not known yet")
_ZERO_SO_FAR = Text(
    "ยังไม่มีคดีทุจริตในปีนี้ (รายงาน {quarters} จาก 4 ไตรมาส)",
    "No corruption cases so far this year ({quarters} of 4 quarters reported)",
)
CEILING = Text("เป้าหมายลด {percent}%: ไม่เกิน {ceiling} เรื่อง", "Target −{percent}%: at most {ceiling}")
BASE_REDUCED = Text("จากปีฐาน {base} เรื่อง ลดแล้ว {share}", "{share} below the base year’s {base}")
BASE_RISEN = Text("จากปีฐาน {base} เรื่อง เพิ่มขึ้น {share}", "{share} above the base year’s {base}")
BASE_SAME = Text("เท่ากับปีฐาน {base} เรื่อง", "The same as in the base year ({base})")
BASE_ONLY = Text("ปีฐานมี {base} เรื่อง", "{base} in the base year")
USED = Text(
    "ใช้ไป {count} จาก {ceiling} เรื่อง · {quarters} จาก 4 ไตรมาส", "{count} of {ceiling} used · {quarters} of 4 quarters"
)
OVER_SO_FAR = Text("เกินเพดาน{over} เรื่อง · {quarters} จาก 4 ไตรมาส", "Over it by{over} · {quarters} of 4 quarters")
_EXACTLY, _AT_LEAST = Text(" {n}", " {n}"), Text("อย่างน้อย {n}", " at least {n}")
BASE_MISSING = Text("ยังไม่มีจำนวนคดีปีฐาน", "No base-year count yet")
STAGE_DIFFERS = Text("นับต่างขั้นตอนกับปีฐาน", "Counted at another stage than the base year")
SMALL = Text(
    "ปีฐานมีเพียง {base} เรื่อง: 1 เรื่องมีค่ามากกว่าร้อยละ 10",
    "A small base year ({base}): each case is more than 10 points",
)
KEEP_AT_ZERO = Text("ปีฐานไม่มีคดี: รักษาไว้ที่ศูนย์", "No cases in the base year: keep at zero")
OVER = Text(" {n} เรื่อง", " by {n}")

# Year by year

BY_YEAR = Text("คดีทุจริตรายปี เทียบเพดานของแต่ละปี", "Cases by year against each year’s ceiling")
ABOUT = Text(
    "คดี = คดีทุจริตใหม่ในปีงบประมาณ นับเป็นเรื่อง เพดาน = จำนวนปีฐาน × (1 − เป้าหมายลด) ปัดลงเป็นจำนวนเต็ม แท่งลาย = ปียังไม่ครบ",
    "A case = a new corruption case in the fiscal year; ceiling = base year × (1 − target reduction), rounded down; "
    "hatched = year not complete",
)
DETECTION = Text(
    "จำนวนที่เพิ่มขึ้นอาจหมายถึงการตรวจพบที่ดีขึ้น และจำนวนที่ลดลงอาจหมายถึงการร้องเรียนที่น้อยลง จึงควรอ่านคู่กับเรื่องร้องเรียน",
    "A rise can mean better detection, and a fall fewer reports; read the count together with the complaints.",
)
CEILING_SHORT = Text("เพดาน", "Ceiling")
TARGET_EXACT = Text("เป้าหมาย (ก่อนปัด)", "Target (exact)")
QUARTERS_REPORTED = Text("ไตรมาสที่รายงาน", "Quarters reported")
CHANGE_FROM_BASE = Text("เทียบปีฐาน", "Against the base year")
VERDICT = Text("ผล", "Verdict")
STAGE = Text("ขั้นตอนที่นับ", "Stage counted")
SOURCE = Text("แหล่งข้อมูล", "Source")
BASE_YEAR = Text("ปีฐาน", "Base")
NOT_REPORTED = Text("ยังไม่รายงาน", "Not reported")
NOT_REPORTED_SHORT = Text("ไม่มี<br>ข้อมูล", "No<br>data")
INCOMPLETE_SHORT = Text("รายงาน<br>ไม่ครบ", "Incom-<br>plete")
OTHER_STAGE = Text("นับต่าง<br>ขั้นตอน", "Other<br>stage")

# By quarter

BY_QUARTER = Text("คดีใหม่รายไตรมาส ปี {year} และยอดสะสม", "New cases by quarter in {year}, and the total to date")
ABOUT_QUARTERS = Text(
    "แท่งเข้ม = คดีใหม่ในไตรมาส แท่งอ่อน = ยอดสะสมก่อนหน้า เส้นแดง = เพดานทั้งปี",
    "Dark = new cases of the quarter, light = total before it, red = the year’s ceiling",
)
ABOUT_QUARTERS_ALONE = Text(
    "แท่งเข้ม = คดีใหม่ในไตรมาส แท่งอ่อน = ยอดสะสมก่อนหน้า", "Dark = new cases of the quarter, light = total before it"
)
PACE_MARKS = Text("ขีดเทา = จังหวะเฉลี่ยของเพดาน", "Grey marks = an even pace to the ceiling")
PACE = Text("จังหวะเฉลี่ยของเพดาน", "Even pace of the ceiling")
NEW_CASES = Text("คดีใหม่", "New cases")
CUMULATIVE = Text("สะสม", "To date")
BEFORE_QUARTER = Text("สะสมก่อนหน้า", "To date before it")
ONLY_WHOLE_YEAR = Text("ปีนี้รายงานเป็นยอดทั้งปี", "Reported for the year as a whole")
_WHOLE_YEAR = Text("ปี {year} รายงานเป็นยอดทั้งปี {count} เรื่อง", "{year} is reported as a whole: {count}")
_QUARTER = Text(
    "ไตรมาส {quarter} มีคดีใหม่ {new} เรื่อง สะสม {total} จากเพดาน {ceiling}",
    "Q{quarter} brought {new} new, {total} in all against a ceiling of {ceiling}",
)
_QUARTER_WITH_GAP = Text(
    "ไตรมาส {quarter} ไม่มีคดีใหม่ แต่ยังมีไตรมาสก่อนหน้าที่ไม่รายงาน",
    "Q{quarter} brought no new case, but a quarter before it is not reported",
)
_QUARTER_NO_CEILING = Text(
    "ไตรมาส {quarter} มีคดีใหม่ {new} เรื่อง สะสม {total}", "Q{quarter} brought {new} new, {total} in all"
)


def unit(count: float | None) -> Text:
    """Return what is counted, of one or of several."""
    return ONE_CASE if count == 1 else UNIT


def stage_words(stages: str) -> Text:
    """Return the stages counted in both languages."""
    english = {choice.word.th: choice.word.en for choice in STAGES}
    return Text(stages, ", ".join(english.get(stage, stage) for stage in stages.split(", ")))


def finding(year: CaseYear) -> Text:
    """Say how the cases of a year stand."""
    if year.verdict is CaseVerdict.NOT_APPLICABLE:
        return _BASE_UNKNOWN if year.count is None or not year.closed else _BASE.fill(count=year.count)
    sentence = _FINDINGS[year.verdict]
    if year.verdict is CaseVerdict.IN_PROGRESS and year.count == 0:
        sentence = _ZERO_SO_FAR
    if year.at_least and not year.count:
        sentence = _NONE_IN_SOME
    rise = (year.count or 0) - (year.base or 0)
    return sentence.fill(
        year=year.year,
        count=count_words(year),
        ceiling=year.ceiling,
        base=year.base,
        over=_over(year) if year.verdict is CaseVerdict.CEILING_PASSED else year.missed_by,
        rise=rise,
        quarters=year.quarters,
    )


def years_finding(years: Sequence[CaseYear], now: CaseYear) -> Text:
    """Say how many of the years whose verdict is certain kept to their ceiling, and which did not.

    Before any is certain: how the year `now` stands.
    """
    certain = [year for year in years if year.certain]
    over = [year.year for year in certain if year.missed_by]
    if not certain:
        return finding(now)
    sentence = _NONE_OVER if not over else _ALL_OVER if len(over) == len(certain) else _SOME_OVER
    every = year_list([year.year for year in certain])
    return sentence.fill(kept=len(certain) - len(over), all=len(certain), over=year_list(over), every=every)


def _over(year: CaseYear) -> Text:
    """Write by how many cases a year is over its ceiling, as the least where a quarter is known to be missing."""
    return (_AT_LEAST if year.at_least else _EXACTLY).fill(n=year.missed_by)


def count_words(year: CaseYear) -> str:
    """Write a count, with ≥ where a quarter is known to be missing; that it is at least nothing says nothing."""
    if year.count is None or (year.at_least and not year.count):
        return NOTHING
    return f"≥ {year.count}" if year.at_least else f"{year.count}"


def details(year: CaseYear) -> list[Text]:
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
    if year.verdict is CaseVerdict.CEILING_PASSED and year.ceiling:
        lines.append(OVER_SO_FAR.fill(over=_over(year), quarters=year.quarters))
    elif year.verdict in {CaseVerdict.IN_PROGRESS, CaseVerdict.NO_ROOM_LEFT} and year.ceiling:
        lines.append(USED.fill(count=year.count, ceiling=year.ceiling, quarters=year.quarters))
    elif year.reduction is not None:
        sentence = BASE_SAME if year.reduction == 0 else BASE_REDUCED if year.reduction > 0 else BASE_RISEN
        lines.append(sentence.fill(base=year.base, share=f"{number(abs(year.reduction), 0)}%"))
    elif year.ceiling is not None:
        lines.append(BASE_ONLY.fill(base=year.base))
    if is_small_base(year.base) and year.ceiling is not None:
        lines.append(SMALL.fill(base=year.base))
    return lines


def chip(year: CaseYear) -> Text:
    """Return the verdict on a year's cases with its distance in whole cases."""
    word = VERDICTS[year.verdict]
    if year.missed_by and year.verdict is CaseVerdict.IMPROVED:
        over = OVER.fill(n=year.missed_by)
        return join(word, over, by="")
    return word


def quarters_caption(quarters: Sequence[CaseQuarter], year: CaseYear, before: int | None) -> Text:
    """Say what the latest reported quarter brought; `before`: the total by the same quarter of the year before."""
    reported = [quarter for quarter in quarters if quarter.cases is not None]
    if not reported:
        sentence = missing.NOTHING_YET if year.count is None else _WHOLE_YEAR
        return sentence.fill(year=year.year, count=year.count)
    last = reported[-1]
    sentence = _QUARTER if year.ceiling is not None and year.comparable else _QUARTER_NO_CEILING
    if last.at_least and not last.to_date:
        return _QUARTER_WITH_GAP.fill(quarter=last.quarter)
    total = f"≥ {last.to_date}" if last.at_least else last.to_date
    told = sentence.fill(quarter=last.quarter, new=last.cases, total=total, ceiling=year.ceiling)
    return beside(told, before)
