"""Words of the running total of cases since the plan began, beside an unchanged number and the plan."""

from __future__ import annotations

from acplan.fiscal import QUARTERS
from acplan.measures.running_cases import RunningCases
from acplan.rules import LEAST_DRAWN, NoBase, Running
from acplan.words.numbers import half_up, number
from acplan.words.text import Text, join

HEADING = Text("คดีทุจริตสะสมตั้งแต่เริ่มแผน เทียบแผนและปีฐาน", "All cases since the plan began, against plan and base year")
ABOUT = Text(
    "เส้นน้ำเงิน = คดีใหม่ทุกไตรมาสรวมกัน เส้นเทา = ถ้าจำนวนต่อปีเท่าปีฐาน เส้นแดง = ถ้าลดลงตามแผน กระจายเท่ากันทุกไตรมาส "
    "แถบ = ช่วงที่ความบังเอิญทำให้เป็นไปได้ 9 ใน 10 ครั้ง (ถือว่าแต่ละคดีไม่เกี่ยวข้องกัน และจำนวนปีฐานเป็นค่าแน่นอน "
    "ความไม่แน่นอนจริงจึงกว้างกว่านี้) "
    "แท่งล่าง = เรื่องร้องเรียนที่รับในไตรมาส",
    "Blue = new cases of all quarters together; grey = as many a year as in the base year; red = reduced as planned, "
    "both spread evenly over the quarters; bands = what chance leaves possible 9 times in 10 (cases taken as "
    "independent and the base year’s number as certain, so the true uncertainty is wider); bars below = complaints "
    "received in the quarter",
)
TOTAL = Text("คดีสะสม", "Cases since the plan began")
UNCHANGED, PLANNED = Text("เท่าปีฐาน", "As in base year"), Text("ตามแผน", "As planned")
COMPLAINTS = Text("เรื่องร้องเรียนที่รับ", "Complaints received")
AS_WHOLE = Text("ทั้งปี<br>{n}", "Year:<br>{n}")
LOWEST = Text("{name}: ต่ำสุดโดยบังเอิญ", "{name}: lowest by chance")
HIGHEST = Text("{name}: สูงสุดโดยบังเอิญ", "{name}: highest by chance")
RANGE = Text("{low}–{high}", "{low}–{high}")
_SINCE = Text("{span} มีคดีรวม {total} เรื่อง", "{total} cases {span}")
_NONE_SINCE = Text("{span} ไม่มีคดีในไตรมาสที่รายงาน", "No case in any reported quarter {span}")
_ONE_SINCE = Text(_SINCE.th, "1 case {span}")
_SPANS = {
    (True, True): Text("ปี {year}", "in {year}"),
    (True, False): Text("ปี {year} ถึงไตรมาส {quarter}", "in {year} up to Q{quarter}"),
    (False, True): Text("ตั้งแต่ปี {first} ถึงปี {year}", "from {first} to {year}"),
    (False, False): Text("ตั้งแต่ปี {first} ถึงไตรมาส {quarter} ปี {year}", "from {first} to Q{quarter} of {year}"),
}
"""From when to when, by whether it is all within the first year, and whether it ends with a year."""
_VERDICTS = {
    Running.FEWER: Text(
        "น้อยกว่าที่ความบังเอิญจะทำได้หากไม่ลดลงเลย ({unchanged})",
        "fewer than chance alone would leave had nothing changed ({unchanged})",
    ),
    Running.FEWER_NOT_AS_PLANNED: Text(
        "น้อยกว่าหากไม่ลดลงเลย ({unchanged}) แต่มากกว่าที่เป็นไปได้ตามแผน ({planned})",
        "fewer than had nothing changed ({unchanged}), yet more than the plan would bring ({planned})",
    ),
    Running.OPEN: Text(
        "ยังเป็นไปได้ทั้งลดลงตามแผน ({planned}) และไม่ลดลงเลย ({unchanged})",
        "which fits both the plan ({planned}) and no change at all ({unchanged})",
    ),
    Running.NOT_AS_PLANNED: Text(
        "มากกว่าที่เป็นไปได้ตามแผน ({planned}) และยังไม่ต่างจากไม่ลดลงเลย ({unchanged})",
        "more than the plan would bring ({planned}), and no different from no change at all ({unchanged})",
    ),
    Running.MORE: Text(
        "มากกว่าที่ความบังเอิญจะทำได้แม้ไม่ลดลงเลย ({unchanged})",
        "more than chance alone would make even had nothing changed ({unchanged})",
    ),
}
_GAP = Text(
    "ยังมีไตรมาสที่ไม่ได้รายงาน จึงยังเทียบกับสองเส้นไม่ได้",
    "with a quarter missing, so it cannot be held against the two lines yet",
)
_BY_CHANCE = Text(
    "หากจำนวนต่อปียังเท่าปีฐาน จะมีราว {mean} เรื่อง และ{so_few}จะเกิดขึ้นโดยบังเอิญ{often}",
    "Had the yearly number stayed as in the base year, {mean} would be expected, and {so_few} would come by chance "
    "{often}.",
)
_SO_FEW, _NOT_ONE = Text(" {total} เรื่องหรือน้อยกว่า", "{total} or fewer"), Text("การไม่มีคดีเลย", "none at all")
_PERCENT, _RARE = Text("ราวร้อยละ {n}", "about {n}% of the time"), Text("ไม่ถึงร้อยละ 0.1", "less than 0.1% of the time")
_NOT_YET = Text("ยังไม่มีไตรมาสของแผนที่รายงาน", "No quarter of the plan is reported yet")
_SMALL = Text(
    "ปีฐานมีเพียง {base} เรื่อง (น้อยกว่า {least}): ตลอดทั้งแผน จำนวนรวมแยกไม่ออกว่าลดลงตามแผนหรือเป็นเพียงความบังเอิญ จึงไม่วาดเป็นภาพ",
    "The base year had only {base} (fewer than {least}): over the whole plan the total cannot tell a fall as planned "
    "from chance, so no picture is drawn",
)
_NO_BASE = {
    NoBase.UNKNOWN: Text(
        "ยังไม่ทราบจำนวนคดีของปีฐาน จึงยังเทียบยอดสะสมไม่ได้",
        "Without the base year’s cases the total cannot be held against anything",
    ),
    NoBase.INCOMPLETE: Text(
        "ปีฐานรายงานไม่ครบ จึงยังเทียบยอดสะสมไม่ได้",
        "The base year is incomplete, so the total cannot be held against anything",
    ),
    NoBase.STAGE_DIFFERS: Text(
        "มีปีที่นับต่างขั้นตอนกับปีฐาน จึงรวมยอดเทียบกันไม่ได้",
        "A year counts another stage than the base year, so the total cannot be held against it",
    ),
}


def finding(found: RunningCases) -> Text:
    """Say how the running total stands between the two lines."""
    if found.reason is not None:
        return _NO_BASE[found.reason]
    last = found.last
    if last is None:
        return _NOT_YET
    total = f"≥ {last.total}" if last.at_least else f"{last.total}"
    sentence = _ONE_SINCE if total == "1" else _SINCE if last.total else _NONE_SINCE
    first = found.quarters[0].year
    span = _SPANS[last.year == first, last.quarter == QUARTERS[-1]]
    since = sentence.fill(span=span.fill(first=first, quarter=last.quarter, year=last.year), total=total)
    if not found.drawn:
        return since
    if found.verdict is None:
        return join(since, _GAP, by=Text(" ", ", "))
    unchanged, planned = (RANGE.fill(low=e.low, high=e.high) for e in (last.unchanged, last.planned))
    return join(since, _VERDICTS[found.verdict].fill(unchanged=unchanged, planned=planned), by=Text(" ", ", "))


def note(found: RunningCases) -> Text | None:
    """Say what chance alone would do to an unchanged number, or why nothing is drawn; None where nothing is to say."""
    if found.reason is None and not found.drawn:
        return _SMALL.fill(base=found.base, least=LEAST_DRAWN)
    if found.by_chance is None or found.last is None:
        return None
    total = found.last.total or 0
    if total >= found.last.unchanged.mean:
        return None  # that no more than these would often come by chance is no comfort where there are more
    share = 100 * found.by_chance
    often = _RARE if share < 0.1 else _PERCENT.fill(n=number(half_up(share, 0 if share >= 10 else 1)))
    so_few = _SO_FEW.fill(total=total) if total else _NOT_ONE
    return _BY_CHANCE.fill(mean=number(found.last.unchanged.mean), so_few=so_few, often=often)


def statements(found: RunningCases) -> list[Text]:
    """Return what is said of the running total in sentences; nothing while no quarter of the plan is reported."""
    if found.last is None:
        return []
    told = note(found)
    return [finding(found), *([told] if told else [])]
