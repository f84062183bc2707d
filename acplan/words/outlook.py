"""Words of what is still needed to reach the plan's last year."""

from __future__ import annotations

from acplan.measures.outlook import Outlook
from acplan.words import cases, ita
from acplan.words.numbers import number
from acplan.words.text import Text

HEADING = Text("ทางไปสู่เป้าหมายปี {last}", "The way to the goal of {last}")
CASES_NEEDED = Text(
    "ปี {latest} มี {now} เรื่อง เป้าหมายปี {last} คือไม่เกิน {goal} เรื่อง ต้องลดลงอีก {needed} เรื่องภายใน {years} ปี "
    "เฉลี่ยปีละ {each} เรื่อง",
    "{latest} had {now} cases and {last} allows {goal}: {needed} fewer by then, {each} a year on average",
)
CASES_REACHED = Text(
    "ปี {latest} มี {now} เรื่อง อยู่ภายในเป้าหมายปี {last} (ไม่เกิน {goal} เรื่อง) แล้ว ต้องรักษาไว้",
    "{latest} had {now} cases, within the {goal} of {last} already; it must be kept",
)
ITA_NEEDED = Text(
    "ปี {latest} ได้ {now} คะแนน เป้าหมายปี {last} คือ {goal} ต้องเพิ่มอีก {needed} คะแนนภายใน {years} ปี เฉลี่ยปีละ {each} คะแนน",
    "{latest} scored {now} and {last} asks for {goal}: {needed} more points by then, {each} a year on average",
)
ITA_REACHED = Text(
    "ปี {latest} ได้ {now} คะแนน ถึงเป้าหมายปี {last} ({goal}) แล้ว ต้องรักษาไว้",
    "{latest} scored {now}, which reaches the {goal} of {last} already; it must be kept",
)
PACE = Text(
    "หากอัตราการเปลี่ยนแปลงเป็นเช่นที่ผ่านมา ปี {last} จะอยู่ระหว่าง {low} ถึง {high} {unit}",
    "If the pace stays, {last} will lie between {low} and {high} {unit}",
)
NO_PACE = Text("ยังไม่ครบสามปีต่อเนื่อง จึงยังไม่คาดการณ์", "Fewer than three years on end are known, so nothing is projected")


def cases_outlook(outlook: Outlook) -> list[Text]:
    """Say what the case goal still needs, and where the pace leads."""
    return _told(outlook, CASES_NEEDED, CASES_REACHED, cases.UNIT, 0)


def ita_outlook(outlook: Outlook) -> list[Text]:
    """Say what the ITA goal still needs, and where the pace leads."""
    return _told(outlook, ITA_NEEDED, ITA_REACHED, ita.POINTS, 2)


def _told(outlook: Outlook, needed: Text, reached: Text, unit: Text, places: int) -> list[Text]:
    figures = {
        "latest": outlook.latest,
        "last": outlook.last,
        "now": number(outlook.now, places),
        "goal": number(outlook.goal),
        "needed": number(outlook.needed, places),
        "years": outlook.years,
        "each": number(outlook.each_year),
    }
    first = (needed if outlook.needed else reached).fill(**figures)
    if outlook.low is None or outlook.high is None:
        return [first, NO_PACE]
    low, high = number(outlook.low, places), number(outlook.high, places)
    return [first, PACE.fill(last=outlook.last, low=low, high=high, unit=unit)]
