"""Words of what would lift the ITA total most."""

from __future__ import annotations

from acplan.ita_method import method_of
from acplan.measures.ita import ItaYear
from acplan.measures.ita_headroom import Aim, Goal, Headroom, Way
from acplan.words.ita import GRADES
from acplan.words.numbers import half_up, number
from acplan.words.text import Text, join

HEADING = Text("ปรับปรุงที่ใดจึงเพิ่มคะแนนรวมได้มากที่สุด ปี {year}", "What would lift the total most, {year}")
ABOUT = Text(
    "คะแนนที่ยังเพิ่มได้ = น้ำหนักของตัวชี้วัด × ส่วนที่ยังขาดถึง 100 ข้างแท่ง: คะแนนที่เพิ่มได้ คะแนนปัจจุบัน และน้ำหนัก",
    "Points still to be gained = weight × the points missing to 100. Beside the bars: the gain, the score, the weight",
)
GAIN = Text("เพิ่มได้อีก", "To be gained")
CAPTION = Text(
    "ตัวชี้วัดที่ {first} {name} เพิ่มคะแนนรวมได้อีกมากที่สุด {gain} คะแนน",
    "Indicator {first}, {name}, can lift the total most: by {gain} points",
)
NO_HEADROOM = Text("ทุกตัวชี้วัดเต็ม 100 แล้ว", "Every indicator is at 100")
WAYS = Text("ทางที่สั้นที่สุด", "The shortest ways")
GOALS = {
    Aim.TARGET: Text("เป้าหมายแผนของปี ({level})", "The plan’s target of the year ({level})"),
    Aim.PASS: Text("เกณฑ์ผ่าน ({level})", "The pass mark ({level})"),
    Aim.GRADE: Text("ระดับถัดไป “{grade}”", "The next grade, “{grade}”"),
}
REACHED = Text("ถึงแล้ว", "reached")
NEEDS = Text("ขาดอีก {needed} คะแนน", "{needed} points short")
NO_WAY = Text("ไม่มีทางถึงได้ แม้ทุกตัวชี้วัดเต็ม 100", "out of reach even with every indicator at 100")
LEVEL = Text("ตัวชี้วัดที่ {n} {name} จาก {score} เป็น {level}", "indicator {n}, {name}, from {score} to {level}")
AND, OR = Text(" และ ", " and "), Text("หรือ ", "or ")
ABOUT_WAYS = Text(
    "ชุดที่เล็กที่สุดของตัวชี้วัดซึ่งเพียงพอ เมื่อตัวชี้วัดอื่นคงเดิม ตัวชี้วัดในชุดเดียวกันเพิ่มในสัดส่วนเดียวกันของส่วนที่ขาด",
    "The smallest sets of indicators that suffice while the others stay; those of a set rise by the same share of what "
    "they lack",
)
WHAT_IF = Text("ลองปรับคะแนน (ไม่เปลี่ยนข้อมูลที่บันทึกไว้)", "What if? (the stored figures stay as they are)")
WOULD_BE = Text(
    "คะแนนรวมจะเป็น {total} ({change} จากคะแนนจริง {now})", "The total would be {total} ({change} from the real {now})"
)
RESET = Text("กลับไปคะแนนจริง", "Back to the real scores")
INCOMPLETE = Text(
    "ยังไม่ครบทุกตัวชี้วัด จึงยังบอกทางที่สั้นที่สุดไม่ได้", "Not all indicators are known, so the shortest ways cannot be told"
)


def caption(found: list[Headroom]) -> Text:
    """Say which indicator can lift the total most."""
    first = found[0]
    if not half_up(first.gain, 2):
        return NO_HEADROOM
    return CAPTION.fill(first=first.indicator, name=first.name, gain=number(first.gain, 2))


def goal_words(goal: Goal) -> Text:
    """Name a goal, and say how far it is."""
    level = "" if goal.level is None else number(goal.level)
    grade = GRADES[goal.grade] if goal.grade else ""
    head = GOALS[goal.code].fill(level=level, grade=grade)
    tail = REACHED if goal.reached else NO_WAY if not goal.ways else None
    if tail is None and goal.needed:
        tail = NEEDS.fill(needed=number(goal.needed, 2))
    return Text(f"{head.th}: {tail.th}", f"{head.en}: {tail.en}") if tail else head


def way_words(way: Way, year: ItaYear) -> Text:
    """Say which indicators of a year must rise to which scores."""
    names = method_of(year.year).names
    parts = [
        LEVEL.fill(n=n, name=names[n], score=number(year.indicators[n], 2), level=number(level, 2))
        for n, level in way.levels
    ]
    return join(*parts, by=AND)
