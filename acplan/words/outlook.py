"""Words of what is still needed to reach the plan's last year."""

from __future__ import annotations

from acplan.measures.outlook import Outlook
from acplan.words import cases, ita
from acplan.words.numbers import half_up, number
from acplan.words.text import Text, join

HEADING = Text("ทางไปสู่เป้าหมายปี {last}", "The way to the goal of {last}")
CASES_NEEDED = Text(
    "ปี {latest} มี {now} เรื่อง เป้าหมายปี {last} คือไม่เกิน {goal} เรื่อง ต้องลดลงอีก {needed} เรื่องภายใน {years} ปี",
    "{latest} had {now} {unit_now} and {last} allows {goal}: {needed} fewer by then",
)
CASES_REACHED = Text(
    "ปี {latest} มี {now} เรื่อง อยู่ภายในเป้าหมายปี {last} (ไม่เกิน {goal} เรื่อง) แล้ว ต้องรักษาไว้",
    "{latest} had {now} {unit_now}, within the {goal} of {last} already; it must be kept",
)
CASES_NEEDED_SO_FAR = Text(
    "ปี {latest} มีแล้ว {now} เรื่อง และยังไม่ครบปี เป้าหมายปี {last} คือไม่เกิน {goal} เรื่อง "
    "ต้องลดลงอีกอย่างน้อย {needed} เรื่องภายใน {years} ปี",
    "{latest} already has {now} {unit_now} and is not complete; {last} allows {goal}: at least {needed} fewer by then",
)
CASES_REACHED_SO_FAR = Text(
    "ปี {latest} มีแล้ว {now} เรื่อง และยังไม่ครบปี เป้าหมายปี {last} คือไม่เกิน {goal} เรื่อง",
    "{latest} already has {now} {unit_now} and is not complete; {last} allows {goal}",
)
ITA_NEEDED = Text(
    "ปี {latest} ได้ {now} คะแนน เป้าหมายปี {last} คือ {goal} ต้องเพิ่มอีก {needed} คะแนนภายใน {years} ปี",
    "{latest} scored {now} and {last} asks for {goal}: {needed} more points by then",
)
ITA_REACHED = Text(
    "ปี {latest} ได้ {now} คะแนน ถึงเป้าหมายปี {last} ({goal}) แล้ว ต้องรักษาไว้",
    "{latest} scored {now}, which reaches the {goal} of {last} already; it must be kept",
)
_EACH = Text(" เฉลี่ยปีละ {each} {unit}", ", {each} a year on average")
PACE = Text(
    "หากอัตราการเปลี่ยนแปลงเป็นเช่นที่ผ่านมา ปี {last} จะอยู่ระหว่าง {low} ถึง {high} {unit}",
    "If the pace stays, {last} will lie between {low} and {high} {unit}",
)
PACE_ALIKE = Text(
    "หากอัตราการเปลี่ยนแปลงเป็นเช่นที่ผ่านมา ปี {last} จะอยู่ที่ราว {low} {unit}",
    "If the pace stays, {last} will come to about {low} {unit}",
)
PACE_SO_FAR = Text(
    "หากอัตราการเปลี่ยนแปลงเป็นเช่นที่ผ่านมา ปี {last} จะมี {low} ถึง {high} {unit}ขึ้นไป เพราะปี {latest} ยังเพิ่มได้อีก",
    "If the pace stays, {last} will have {low} to {high} {unit} or more, because {latest} can still grow",
)
PACE_SO_FAR_ALIKE = Text(
    "หากอัตราการเปลี่ยนแปลงเป็นเช่นที่ผ่านมา ปี {last} จะมี {low} {unit}ขึ้นไป เพราะปี {latest} ยังเพิ่มได้อีก",
    "If the pace stays, {last} will have {low} {unit} or more, because {latest} can still grow",
)
NO_PACE = Text("ยังไม่ครบสามปีต่อเนื่อง จึงยังไม่คาดการณ์", "Fewer than three years on end are known, so nothing is projected")


def cases_outlook(outlook: Outlook) -> list[Text]:
    """Say what the case goal still needs, and where the pace leads."""
    if outlook.at_least:
        return _told(outlook, CASES_NEEDED_SO_FAR, CASES_REACHED_SO_FAR, cases.UNIT, 0)
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
        "unit": unit,
        "unit_now": cases.unit(outlook.now),
    }
    first = (needed if outlook.needed else reached).fill(**figures)
    shared = unit is not cases.UNIT or outlook.each_year >= 1  # a part of a case a year is no figure
    if outlook.needed and outlook.years > 1 and shared:
        first = join(first, _EACH.fill(**figures), by="")
    if outlook.low is None or outlook.high is None:
        return [first, NO_PACE]
    figures |= {"low": number(outlook.low, places), "high": number(outlook.high, places)}
    if figures["low"] != figures["high"]:
        return [first, (PACE_SO_FAR if outlook.at_least else PACE).fill(**figures)]
    if unit is cases.UNIT:
        figures["unit"] = cases.unit(float(half_up(outlook.low, places)))
    if not outlook.at_least:
        return [first, PACE_ALIKE.fill(**figures)]
    return [first, PACE_SO_FAR_ALIKE.fill(**figures)] if half_up(outlook.low, places) else [first]
