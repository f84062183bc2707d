"""Words of the ITA score against the plan's targets and the national pass mark."""

from __future__ import annotations

from acplan.ita_method import Grade, method_of
from acplan.measures.ita import ItaYear
from acplan.measures.summary import Summary
from acplan.rules import ItaVerdict, Track, passes, points_above
from acplan.schema.plan_choices import AverageKnown
from acplan.words.certainty import year_list
from acplan.words.numbers import number
from acplan.words.text import Text, join

HEAD = Text("คะแนน ITA", "ITA score")
POINTS = Text("คะแนน", "points")
VERDICTS = {
    ItaVerdict.MET: Text("ถึงเป้าหมายแผน", "Plan target met"),
    ItaVerdict.CLOSE: Text("ใกล้ถึงเป้าหมายแผน", "Close to the plan target"),
    ItaVerdict.MISSED: Text("ต่ำกว่าเป้าหมายแผน", "Below the plan target"),
    ItaVerdict.AWAITING: Text("รอประกาศผล", "Awaiting announcement"),
    ItaVerdict.NO_TARGET: Text("ไม่มีเป้าหมาย", "No target"),
}
_AGAINST = {
    ItaVerdict.MET: Text("ถึงเป้าหมายแผน {target}", "Plan target of {target} met"),
    ItaVerdict.CLOSE: Text("ใกล้ถึงเป้าหมายแผน {target}", "Close to the plan target of {target}"),
    ItaVerdict.MISSED: Text("ต่ำกว่าเป้าหมายแผน {target}", "Below the plan target of {target}"),
}
NOT_REPORTED = Text("ยังไม่ได้รายงาน", "Not reported")
PASSED = {
    True: Text("ผ่านเกณฑ์", "Passed"),
    False: Text("ไม่ผ่านเกณฑ์", "Not passed"),
    None: Text("ยังไม่มีคะแนน", "No score yet"),
}
TRACKS = {
    Track.YEARLY_PATH: Text("เป้าหมายรายปีของแผน (กรณียังไม่ผ่านเกณฑ์)", "The plan’s yearly path (not yet passed)"),
    Track.ALREADY_PASSED: Text("กรณีผ่านเกณฑ์แล้วตั้งแต่ปีฐาน", "Already passed in the base year"),
}
GRADES = {
    **{letter: Text(letter, letter) for letter in Grade if letter.isupper()},
    Grade.EXCELLENT: Text("ผ่านดีเยี่ยม", "Passed, excellent"),
    Grade.GOOD: Text("ผ่านดี", "Passed, good"),
    Grade.PASS: Text("ผ่าน", "Passed"),
    Grade.IMPROVE: Text("ต้องปรับปรุง", "Needs improvement"),
    Grade.IMPROVE_URGENTLY: Text("ต้องปรับปรุงโดยด่วน", "Needs urgent improvement"),
}

# How a year stands

_BASE = Text("ITA ปีฐาน {score}", "ITA of the base year: {score}")
_UNKNOWN = Text("ยังไม่มีคะแนน ITA", "No ITA score yet")
_AWAITING = Text("ITA รอประกาศผล", "ITA awaiting announcement")
_NOT_REPORTED = Text("ยังไม่ได้รายงานคะแนน ITA", "ITA not reported")
_MET_PASSED = Text("ITA {score} ถึงเป้าของแผน และผ่านเกณฑ์ {mark}", "ITA {score} meets the plan’s target and passes {mark}")
_MET_FAILED = Text(
    "ITA {score} ถึงเป้าของแผน แต่ยังไม่ผ่านเกณฑ์ {mark}",
    "ITA {score} meets the plan’s target but not the pass mark of {mark}",
)
_MISSED_PASSED = Text(
    "ITA {score} ผ่านเกณฑ์ {mark} แต่ต่ำกว่าเป้าของแผน {short}",
    "ITA {score} passes {mark} but is {short} below the plan’s target",
)
_MISSED_FAILED = Text(
    "ITA {score} ต่ำกว่าเป้าของแผน {short} และยังไม่ผ่านเกณฑ์ {mark}",
    "ITA {score} is {short} below the plan’s target and below the pass mark of {mark}",
)
_TARGETS_MET = Text(
    "ถึงเป้าของแผน {met} จาก {all} ปีที่มีคะแนน",
    "The plan’s target met in {met} of {all} {all:year|years} with a score",
)
_PASSED_IN = Text(" ผ่านเกณฑ์ {mark} ในปี {years}", ", the pass mark of {mark} in {years}")
_NEVER_PASSED = Text(" ยังไม่เคยผ่านเกณฑ์ {mark}", ", the pass mark of {mark} in none")
_AND_BEFORE = Text("{said} (ปี {year} ได้ {score})", "{said} ({year}: {score})")
_IN_SHORT = {
    (True, True): Text("ปี {year}: ถึงเป้า {target} ผ่านเกณฑ์ {mark}", "{year}: meets target {target}, passes {mark}"),
    (True, False): Text(
        "ปี {year}: ถึงเป้า {target} ไม่ผ่านเกณฑ์ {mark}", "{year}: meets target {target}, does not pass {mark}"
    ),
    (False, True): Text("ปี {year}: ต่ำกว่าเป้า {target} ผ่านเกณฑ์ {mark}", "{year}: below target {target}, passes {mark}"),
    (False, False): Text(
        "ปี {year}: ต่ำกว่าเป้า {target} ไม่ผ่านเกณฑ์ {mark}", "{year}: below target {target}, does not pass {mark}"
    ),
}
_IN_SHORT_ALONE = {
    True: Text("ปี {year}: ผ่านเกณฑ์ {mark}", "{year}: passes {mark}"),
    False: Text("ปี {year}: ไม่ผ่านเกณฑ์ {mark}", "{year}: does not pass {mark}"),
}
UNKNOWN_YET = Text("ยังไม่มีคะแนน", "No score yet")
_AWAITS = Text("ปี {year} รอประกาศผล", "{year} awaits its result")
_NOT_TOLD = Text("ปี {year} ยังไม่ได้รายงาน", "{year} not reported")
BASE_YEAR = Text("ปีฐาน", "Base year")
TARGET = Text("เป้าหมายแผน {target}", "Plan target {target}")
ABOVE = Text("สูงกว่าเป้า {points} คะแนน", "{points} points above target")
BELOW = Text("ต่ำกว่าเป้า {points} คะแนน", "{points} points below target")
ON = Text("เท่ากับเป้าพอดี", "Exactly on target")
PASSES = Text("ผ่านเกณฑ์ {mark}", "Passes {mark}")
FAILS = Text("ต่ำกว่าเกณฑ์ผ่าน {mark} อยู่ {points}", "{points} below the pass mark of {mark}")
MARK = Text("เกณฑ์ผ่าน {mark}", "Pass mark {mark}")
CRITERIA = Text(
    "ยังไม่พบเกณฑ์ของปี {year} ที่ประกาศสำหรับองค์กรปกครองส่วนท้องถิ่น จึงใช้เกณฑ์ของปี 2566",
    "No criteria of {year} published for local government are known, so those of 2566 are used",
)
TRACK = Text("เป้าหมาย ITA ที่ใช้: {track}", "The ITA goal that applies: {track}")
NO_SCORES = Text("ยังไม่มีคะแนนรายตัวชี้วัดของปี {year}", "No indicator scores for {year} yet")

# Year by year

BY_YEAR = Text(
    "คะแนน ITA รายปี เทียบเป้าหมายแผน เกณฑ์ผ่าน และค่าเฉลี่ยทั้งประเทศ",
    "ITA by year against plan target, pass mark and national average",
)
BY_YEAR_ALONE = Text("คะแนน ITA รายปี เทียบเป้าหมายแผนและเกณฑ์ผ่าน", "ITA by year against plan target and pass mark")
ABOUT = Text(
    "ขั้นบันไดสีเทา = เป้าหมายของแผน เส้นประแดง = เกณฑ์ผ่านระดับชาติ สองอย่างนี้เป็นคนละผลตัดสิน",
    "Grey steps = the plan’s targets; red dashes = the national pass mark: two separate verdicts",
)
AVERAGES_KNOWN = {
    AverageKnown.ANNOUNCED: Text(
        "ค่าเฉลี่ยทั้งประเทศที่ ป.ป.ช. ประกาศ: ปี {years}", "National averages announced by the NACC: {years}"
    ),
    AverageKnown.COMPUTED: Text("ที่คำนวณจากปีที่ประกาศ: ปี {years}", "computed from what was announced: {years}"),
    None: Text("ที่ไม่ทราบว่าประกาศหรือคำนวณ: ปี {years}", "not known whether announced or computed: {years}"),
}
SCORE = Text("คะแนน", "Score")
PLAN_TARGET = Text("เป้าหมายแผน", "Plan target")
TARGET_SHORT = Text("เป้า", "Target")
AGAINST_TARGET = Text("เทียบเป้าหมายแผน", "Against the target")
PASS_MARK = Text("เกณฑ์ผ่าน", "Pass mark")
AGAINST_MARK = Text("เทียบเกณฑ์ผ่าน", "Against the pass mark")
NATIONAL = Text("เฉลี่ยทั้งประเทศ", "National average")
_BELOW_NATIONAL = Text("ปี {year} ต่ำกว่าเฉลี่ยประเทศ {points}", "{year}: {points} below the national average")
_ABOVE_NATIONAL = Text("ปี {year} สูงกว่าเฉลี่ยประเทศ {points}", "{year}: {points} above the national average")
_ON_NATIONAL = Text("ปี {year} เท่ากับเฉลี่ยประเทศ", "{year}: the same as the national average")
GRADE = Text("ระดับ", "Grade")

# Tools and indicators

TOOLS = Text("คะแนนตามเครื่องมือ ปี {year}", "Score by tool, {year}")
TOOLS_BY_YEAR = Text("คะแนนตามเครื่องมือรายปี เทียบเกณฑ์ผ่าน", "Score by tool, year by year, against the pass mark")
ABOUT_TOOLS = Text(
    "คะแนนของเครื่องมือ = ค่าเฉลี่ยของตัวชี้วัดในเครื่องมือนั้น เส้นประแดง = เกณฑ์ผ่าน",
    "Score of a tool = the mean of its indicators; red dashes = the pass mark",
)
INDICATORS = Text("คะแนนรายตัวชี้วัด ปี {year}", "Score by indicator, {year}")
ABOUT_INDICATORS = Text(
    "สีอ่อนหรือโปร่ง = ปีก่อน เส้นประแดง = เกณฑ์ผ่านของคะแนนรวม (ไม่มีเกณฑ์ผ่านรายตัวชี้วัด) ตัวเลขแดงหรือ ▼ = ต่ำกว่านั้น",
    "Light or open = the year before, red dashes = the pass mark of the total (a single indicator has none), red "
    "figures or ▼ = below it",
)
TOOL = Text("เครื่องมือ", "Tool")
INDICATOR = Text("ตัวชี้วัด", "Indicator")
WEIGHT = Text("น้ำหนัก", "Weight")
LAST_YEAR = Text("ปีก่อน", "Year before")
CHANGE = Text("เปลี่ยนแปลง", "Change")
_INDICATORS = Text(
    "ต่ำกว่า {mark} อยู่ {n} จาก {all} ตัวชี้วัด ต่ำสุดคือ {name} {score}",
    "{n} of {all} indicators lie below {mark}; the lowest is {name}, {score}",
)
_ALL_ABOVE = Text(
    "ทุกตัวชี้วัดถึง {mark} ต่ำสุดคือ {name} {score}",
    "Every indicator reaches {mark}; the lowest is {name}, {score}",
)
_TOOLS = Text("ถึงเกณฑ์ผ่าน {n} จาก {all} เครื่องมือ", "{n} of {all} tools reach the pass mark")
_TOOL_YEARS = Text(
    "ปี {year} ถึงเกณฑ์ผ่าน {n} จาก {all} เครื่องมือ (ปี {before} ถึง {m})",
    "{n} of {all} tools reach the pass mark in {year}, {m} in {before}",
)


def finding(year: ItaYear) -> Text:
    """Say how the ITA of a year stands against the plan's target and against the pass mark."""
    if year.score is None:
        if year.verdict is ItaVerdict.NO_TARGET:
            return _UNKNOWN
        return _NOT_REPORTED if year.closed else _AWAITING
    if year.verdict is ItaVerdict.NO_TARGET:
        return _BASE.fill(score=number(year.score, 2))
    met = year.verdict is ItaVerdict.MET
    sentence = {
        (True, True): _MET_PASSED,
        (True, False): _MET_FAILED,
        (False, True): _MISSED_PASSED,
        (False, False): _MISSED_FAILED,
    }[met, bool(year.passed)]
    short = number(abs(year.distance or 0), 2)
    return sentence.fill(score=number(year.score, 2), mark=number(year.pass_mark), short=short)


def years_finding(summary: Summary) -> Text:
    """Say in how many years with a score the plan's target was met, and in which the pass mark was reached."""
    scored = [year for year in summary.ita if year.score is not None and year.year <= summary.period.year]
    aimed = [year for year in scored if year.target is not None]
    if not aimed:
        return headline(summary)
    met = sum(year.verdict is ItaVerdict.MET for year in aimed)
    passed = [year.year for year in scored if year.passed]
    told = _TARGETS_MET.fill(met=met, all=len(aimed))
    mark = number(summary.ita_year.pass_mark)
    return join(
        told, _PASSED_IN.fill(mark=mark, years=year_list(passed)) if passed else _NEVER_PASSED.fill(mark=mark), by=""
    )


def headline(summary: Summary) -> Text:
    """Say how the ITA stands; before it is announced also what the last known year scored."""
    year, known = summary.ita_year, summary.ita_known
    if year.score is not None or known is None:
        return finding(year)
    return _AND_BEFORE.fill(said=finding(year), year=known.year, score=number(known.score, 2))


def in_short(year: ItaYear) -> Text:
    """Say in a line how a year's score was judged, against the plan's target, where it has one, and the pass mark."""
    passed, mark = bool(year.passed), number(year.pass_mark)
    if year.target is None:
        return _IN_SHORT_ALONE[passed].fill(year=year.year, mark=mark)
    met = year.verdict is ItaVerdict.MET
    return _IN_SHORT[met, passed].fill(year=year.year, target=number(year.target), mark=mark)


def from_national(year: ItaYear | None) -> tuple[Text, ...]:
    """Say how far a year's score is from the national average of that year; nothing where one is not known."""
    points = None if year is None else points_above(year.score, year.national)
    if year is None or points is None:
        return ()
    sentence = _ABOVE_NATIONAL if points > 0 else _BELOW_NATIONAL if points < 0 else _ON_NATIONAL
    return (sentence.fill(year=year.year, points=number(abs(points), 2)),)


def waits(year: ItaYear) -> Text:
    """Say of a year without a score that it is awaited, or that nobody reported it."""
    return (_NOT_TOLD if year.closed else _AWAITS).fill(year=year.year)


def asked(year: ItaYear) -> Text:
    """Say what a year's score is held against: the plan's target, where it has one, and the pass mark."""
    mark = MARK.fill(mark=number(year.pass_mark))
    return mark if year.target is None else join(TARGET.fill(target=number(year.target)), mark)


def chip(year: ItaYear) -> Text:
    """Return the verdict on a score against the plan's target."""
    if year.score is None and year.closed and year.verdict is ItaVerdict.AWAITING:
        return NOT_REPORTED
    if year.target is None or year.score is None:
        return VERDICTS[year.verdict]
    return _AGAINST[year.verdict].fill(target=number(year.target))


def distance(year: ItaYear) -> Text:
    """Say how far a score is from the plan's target."""
    if year.target is None:
        return BASE_YEAR
    if year.distance is None:
        return TARGET.fill(target=number(year.target))
    sentence = ON if year.distance == 0 else ABOVE if year.distance > 0 else BELOW
    return sentence.fill(points=number(abs(year.distance), 2))


def pass_chip(year: ItaYear) -> Text:
    """Return the verdict on a score against the national pass mark."""
    if year.passed is None:
        return MARK.fill(mark=number(year.pass_mark))
    sentence = PASSES if year.passed else FAILS
    return sentence.fill(mark=number(year.pass_mark), points=number(abs(year.to_pass or 0), 2))


def indicators_caption(year: ItaYear) -> Text:
    """Say how many indicators lie below the pass mark of the total, and the lowest; none has one of its own."""
    below = [n for n, score in year.indicators.items() if passes(score, year.year) is False]
    lowest = min(year.indicators, key=lambda n: year.indicators[n])
    sentence = _INDICATORS if below else _ALL_ABOVE
    name, score = method_of(year.year).names[lowest], number(year.indicators[lowest], 2)
    mark = number(year.pass_mark)
    return sentence.fill(n=len(below), all=len(year.indicators), name=name, score=score, mark=mark)


def tools_caption(year: ItaYear) -> Text:
    """Say how many of the tools reach the pass mark."""
    reached = sum(1 for score in year.tools.values() if passes(score, year.year))
    return _TOOLS.fill(n=reached, all=len(method_of(year.year).tools))


def tool_years_caption(year: ItaYear, before: ItaYear) -> Text:
    """Say how many of the tools reach the pass mark, in a year and in the one before."""
    reached, earlier = (sum(1 for s in each.tools.values() if passes(s, each.year)) for each in (year, before))
    all_tools = len(method_of(year.year).tools)
    return _TOOL_YEARS.fill(n=reached, all=all_tools, year=year.year, m=earlier, before=before.year)
