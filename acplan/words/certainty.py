"""Words of how far a verdict on cases can be relied on: what is certain, and what chance alone could make."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from acplan.measures.cases import CaseYear
from acplan.rules import CHANCE
from acplan.words.numbers import half_up, number
from acplan.words.text import Text

CERTAINTY = Text("ความแน่นอน", "Certainty")
CERTAIN = {True: Text("แน่นอนแล้ว", "Certain"), False: Text("ยังไม่แน่นอน", "Not yet certain")}
_CLOSED = Text(
    "แน่นอนแล้ว: ปี {years} (เปลี่ยนได้เมื่อมีการแก้ไขตัวเลขเท่านั้น)",
    "Certain: {years} (only a revision of the figures can change that)",
)
_PASSED = Text(
    "แน่นอนแล้วแม้ปียังไม่ครบ: ปี {years} (เกินเพดานแล้ว และยอดสะสมไม่ลดลง)",
    "Certain before the year is complete: {years} (the ceiling is passed, and a total never falls)",
)
_OPEN = Text("ยังไม่แน่นอน: ปี {years} (ปียังไม่ครบ)", "Not yet certain: {years} (not complete)")

_CHANCE = Text(
    "หมายเหตุ: ถ้าจำนวนคดีที่แท้จริงไม่เปลี่ยนจากปีฐาน ความต่างอย่างน้อยเท่านี้ ({base} → {count} เรื่องในปี {year}) "
    "จะเกิดขึ้นโดยบังเอิญ{often} {so} (เกณฑ์: ไม่เกิน {limit} ใน 100 ปี โดยถือว่าแต่ละคดีไม่เกี่ยวข้องกัน) หมายเหตุนี้ไม่เปลี่ยนผลตัดสิน",
    "Note: had the true number of cases not changed since the base year, a difference at least this large ({base} → "
    "{count} in {year}) would come by chance alone {often}, {so} (threshold: at most {limit} in 100; each case taken "
    "as independent). This note changes no verdict.",
)
_NO_DIFFERENCE = Text(
    "หมายเหตุ: ปี {year} มีคดีเท่ากับปีฐาน ({base} เรื่อง) จึงไม่มีความต่างที่อาจเกิดขึ้นโดยบังเอิญ",
    "Note: {year} had as many cases as the base year ({base}), so there is no difference that chance could have made.",
)
_PLAN_AND_CHANCE = Text(
    "ความบังเอิญเพียงอย่างเดียว: จังหวัดที่เป็นไปตามแผนพอดี (เฉลี่ยปีละ {target} เรื่อง) ก็ยังเกินเพดานของปี {year} ({ceiling} เรื่อง) "
    "ได้{often}",
    "Chance alone: even a province exactly on plan (on average {target} a year) would exceed the ceiling of {year} "
    "({ceiling}) {often}.",
)
_OF_TEN = Text("ราว {n} ใน 10 ปี", "in about {n} of 10 such years")
_SELDOM = Text("น้อยกว่า 1 ใน 10 ปี", "in fewer than 1 of 10 such years")
_OFTEN = Text("ราว {n} ใน 100 ปี", "in about {n} of 100 years")
_RARELY = Text("น้อยกว่า 1 ใน 100 ปี", "in fewer than 1 of 100 years")
_ALWAYS = Text("แทบทุกปี", "in nearly every year")
_MORE_THAN_CHANCE = Text("จึงไม่น่าเป็นเพียงความบังเอิญ", "so it is hardly chance alone")
_FELL = Text("จึงยังสรุปไม่ได้ว่าลดลงจริง", "so it cannot be concluded that cases really fell")
_ROSE = Text("จึงยังสรุปไม่ได้ว่าเพิ่มขึ้นจริง", "so it cannot be concluded that cases really rose")


def certainty(years: Sequence[CaseYear]) -> list[Text]:
    """Say which years' verdicts are certain, which of them before the year is complete, and which are not yet."""
    kinds = (
        (_CLOSED, [y.year for y in years if y.certain and y.closed]),
        (_PASSED, [y.year for y in years if y.certain and not y.closed]),
        (_OPEN, [y.year for y in years if y.certain is False]),
    )
    return [sentence.fill(years=year_list(found)) for sentence, found in kinds if found]


def chance(year: CaseYear) -> Text | None:
    """Say in plain words whether the difference from the base year could be chance; None where that is not known."""
    if year.chance is None or year.base is None or year.count is None:
        return None
    if year.count == year.base:
        return _NO_DIFFERENCE.fill(year=year.year, base=year.base)
    so = _MORE_THAN_CHANCE if year.chance <= CHANCE else _FELL if year.count < year.base else _ROSE
    often, limit = _often(100 * year.chance), number(float(100 * CHANCE))
    return _CHANCE.fill(year=year.year, base=year.base, count=year.count, often=often, so=so, limit=limit)


def plan_and_chance(year: CaseYear) -> Text | None:
    """Say how often chance alone takes a year over its ceiling where all goes exactly as planned."""
    often = _over_by_chance(year)
    if often is None:
        return None
    return _PLAN_AND_CHANCE.fill(year=year.year, target=number(year.target), ceiling=year.ceiling, often=often)


def _over_by_chance(year: CaseYear) -> Text | None:
    if year.chance_over is None:
        return None
    n = int(half_up(10 * year.chance_over, 0))
    return _OF_TEN.fill(n=n) if n else _SELDOM


def _often(share: float) -> Text:
    """Say how many years of a hundred, with so many decimals that the threshold is not blurred."""
    if share < 1:
        return _RARELY
    if share >= 99.5:
        return _ALWAYS
    places = 0 if share >= 10 else 2 if half_up(share, 1) == 100 * CHANCE else 1
    return _OFTEN.fill(n=number(share, places))


def year_list(years: Sequence[int]) -> str:
    """Write years in order, those on end as a span: 2566–2568, 2570."""
    runs = [[year for _, year in run] for _, run in groupby(enumerate(years), key=lambda pair: pair[1] - pair[0])]
    return ", ".join(f"{run[0]}–{run[-1]}" if len(run) > 2 else ", ".join(map(str, run)) for run in runs)
