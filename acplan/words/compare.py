"""Sentences about organisations beside each other: who sent what, and each by its own ceiling and targets."""

from __future__ import annotations

from collections import Counter

from acplan.compare.comparison import Comparison, Unplaced
from acplan.compare.offices import Mark, Standing
from acplan.rules import Beside, ItaVerdict
from acplan.words.frame import at
from acplan.words.numbers import half_up, number
from acplan.words.text import Text, join

HEAD = Text("เปรียบเทียบหน่วยงาน", "Organisations compared")
OFFICE = Text("หน่วยงาน", "Organisation")
OFFICES = Text("แห่ง", "{n:organisation|organisations}")
CODE = Text("รหัสหน่วยงาน", "Code")
FILE_HEAD = Text("ไฟล์", "File")
PERIOD_OF_PACK = Text("งวดของชุด", "Pack of")
SAVE = Text("บันทึกครั้งที่", "Save")
SAVE_CODE = Text("รหัสการบันทึก", "Code of the save")
SOURCE = Text("ที่มา: ไฟล์ตัวเลขในชุดเอกสารเสนอสภา {n} ชุด", "Source: the figures in council packs ({n})")

# Who sent what

RECEPTION = Text("การส่งชุดเอกสาร", "What was received")
STANDING = Text("การส่ง", "Received")
STANDINGS = {
    Standing.ON_TIME: Text("ได้รับแล้ว", "Received"),
    Standing.LATE: Text("ล่าช้า: มีแต่งวดก่อน", "Late: an earlier period only"),
    Standing.MISSING: Text("ยังไม่ได้รับ", "Not received"),
}
MARKED = Text("ข้อสังเกต", "To look at")
MARKS = {
    Mark.HISTORY: Text("ประวัติไม่ตรงกับชุดก่อน", "History does not hold"),
    Mark.DOUBLED: Text("ส่งซ้ำ", "Sent twice"),
    Mark.FRAME: Text("กรอบแผนอื่น", "Another plan frame"),
    Mark.SHARED: Text("ประวัติเดียวกับหน่วยงานอื่น", "History of another one"),
    Mark.AHEAD: Text("งวดที่ยังไม่เริ่ม", "Quarter not begun"),
    Mark.UNEXPECTED: Text("ไม่อยู่ในรายชื่อ", "Not in the list"),
}
ABOUT_RECEPTION = Text(
    "ได้รับแล้ว = มีชุดของงวดนี้หรือหลังจากนี้ ชุดเอกสารไม่มีวันที่จัดทำ จึงดูจากงวด ไม่ใช่วันที่ส่ง",
    "Received = a pack of this period or a later one. Packs bear no time of making, so the period counts, not a day",
)
EXPECTED = Text("ต้องส่ง", "Expected")
NO_LIST = Text("ไม่มีรายชื่อ: นับจากที่ส่งมา", "No list: those that sent something")
FROM_LIST = Text("จากรายชื่อหน่วยงาน", "By the list of organisations")
UNREAD = Text("ไฟล์ที่อ่านไม่ได้", "Files not read")
UNREAD_NOTE = Text("เหตุผลทีละไฟล์อยู่ข้างล่าง", "Each with its reason below")
MISSING_NOTE = Text("อาจอยู่ในไฟล์ที่อ่านไม่ได้", "They may be among the files not read")
HISTORIES = Text("ประวัติไม่ตรง", "Histories that do not hold")
HISTORIES_NOTE = Text("เทียบรหัสกับชุดก่อนของตนเอง", "Against the code of an earlier pack")
ODD = Text("ส่งซ้ำ · กรอบแผนอื่น", "Sent twice · another frame")
FRAME = Text(
    "กรอบแผนส่วนใหญ่ (ปีฐาน; เป้าหมายรายปี; จำนวนมิติ): {frame}",
    "Frame of most plans (base year; targets of each year; dimensions): {frame}",
)
_ALL_HERE = Text("{at}: ได้รับครบ {n} แห่ง", "{at}: {n} of {n} received")
_SOME_HERE = Text("{at}: ได้รับ {on} จาก {n} แห่ง", "{at}: {on} of {n} received")
_LATE = Text("ล่าช้า {n}", "{n} late")
_MISSING = Text("ยังไม่ได้รับ {n}", "{n} not received")
_UNREAD = Text("อ่านไม่ได้ {n} ไฟล์", "{n} {n:file|files} not read")
_HISTORY = Text("ประวัติไม่ตรง {n} แห่ง", "the history of {n} does not hold")

AMISS = Text("สิ่งที่ต้องตรวจ", "To be looked into")
NOTHING_AMISS = Text("ไม่พบสิ่งที่ต้องตรวจ", "Nothing to look into")
AMISS_COUNT = Text("สิ่งที่ต้องตรวจ {n} รายการ", "{n} {n:thing|things} to look into")

# Cases

CASES = Text(
    "คดีทุจริตถึงไตรมาส {quarter} ปี {year} เทียบเป้าหมายของแต่ละแห่ง",
    "Cases of {year} up to Q{quarter}, each by its own target",
)
PLANNED = Text("เป้าหมายของตนเองถึงไตรมาสนี้ (เรื่อง)", "Own target up to this quarter (cases)")
PLANNED_SHORT = Text("เป้าหมายถึงไตรมาสนี้", "Target to date")
COUNT = Text("คดีถึงไตรมาสนี้", "Cases to date")
ON_PLAN = Text("ตามเป้าหมายพอดี", "Exactly on target")
LOW = Text("ช่วงโดยบังเอิญ ต่ำสุด", "By chance, lowest")
HIGH = Text("ช่วงโดยบังเอิญ สูงสุด", "By chance, highest")
BESIDE = Text("เทียบช่วงโดยบังเอิญ", "Beside chance")
BESIDES = {
    Beside.BELOW: Text("ต่ำกว่าช่วง", "Below the band"),
    Beside.WITHIN: Text("ในช่วง", "Within the band"),
    Beside.ABOVE: Text("สูงกว่าช่วง", "Above the band"),
}
CASES_BESIDE = {
    Beside.ABOVE: Text("คดีสูงกว่าช่วง", "Cases above the band"),
    Beside.BELOW: Text("คดีต่ำกว่าช่วง", "Cases below the band"),
}
NOT_PLACED = Text("เทียบไม่ได้", "Cannot be placed")
BASE = Text("คดีปีฐาน", "Base year")
ABOUT_CASES = Text(
    "จุดหนึ่งคือหน่วยงานหนึ่งแห่ง ตัวเลขในจุดคือหลายแห่งที่ตรงกัน แถบคือจำนวนคดีที่เกิดได้โดยบังเอิญ 90% แม้เป็นไปตามเป้าหมายพอดี "
    "แต่ละแห่งเทียบกับเป้าหมายของตนเอง ไม่ใช่การจัดอันดับ",
    "A dot is an organisation, a figure in it several at one place; the band is what chance alone makes of a target in "
    "90% of cases. Each is held against its own target; this is no ranking",
)
_CASES_FOUND = Text(
    "{placed} แห่งเทียบได้ · {within} แห่งอยู่ในช่วงที่เกิดได้โดยบังเอิญ",
    "{placed} can be placed: {within} {within:lies|lie} within what chance makes of the target",
)
_ABOVE = Text("สูงกว่าช่วง {n} แห่ง", "{n} above")
_BELOW = Text("ต่ำกว่าช่วง {n} แห่ง", "{n} below")
_NONE_PLACED = Text("ยังไม่มีหน่วยงานที่เทียบได้", "No organisation can be placed yet")
_BY_CHANCE = Text(
    "แม้ทุกแห่งเป็นไปตามเป้าหมายพอดี ก็คาดว่าจะมี{n} แห่งสูงกว่าช่วงโดยบังเอิญ",
    "Were all exactly on target, {n} would lie above by chance alone",
)
_ABOUT_SO_MANY = Text("ราว {n}", "about {n}")
_FEWER_THAN_ONE = Text("ไม่ถึง 1", "fewer than one")
_UNPLACED = Text("เทียบไม่ได้ {n} แห่ง: {why}", "{n} cannot be placed: {why}")
_WHY_UNPLACED = {
    Unplaced.NOT_REPORTED: Text("ยังไม่รายงาน {n}", "{n} not reported"),
    Unplaced.NO_BASE: Text("ไม่ทราบปีฐาน {n}", "{n} with an unknown base year"),
    Unplaced.OTHER_STAGE: Text("นับต่างขั้นตอนจากปีฐาน {n}", "{n} counted at another stage than the base year"),
    Unplaced.NO_TARGET: Text("ปีนี้ไม่มีเป้าหมาย {n}", "{n} without a target this year"),
    Unplaced.GAP: Text("ขาดบางไตรมาส {n}", "{n} with a quarter missing"),
    Unplaced.TOO_MANY: Text("คดีมากเกินกว่าจะคำนวณช่วง {n}", "{n} with more cases than a band is worked out for"),
}
DETECTION = Text("จำนวนที่มากกว่าอาจมาจากการตรวจพบที่ดีกว่า", "More cases can mean better detection")

# ITA

ITA = Text("คะแนน ITA ปี {year}", "ITA scores of {year}")
ABOUT_ITA = Text(
    "จุดหนึ่งคือหน่วยงานหนึ่งแห่ง เส้นคือเกณฑ์ผ่าน เป้าหมายแผนที่ใช้กันมากที่สุด และค่าเฉลี่ยทั้งประเทศ",
    "A dot is an organisation; the lines are pass mark, the plan targets that most have, and national average",
)
_ITA_KNOWN = Text("มีคะแนน {n} แห่ง", "{n} {n:has|have} a score")
_ITA_PASSED = Text("{passed} แห่งผ่านเกณฑ์ {mark}", "{passed} {passed:passes|pass} {mark}")
_ITA_MET = Text("{met} แห่งถึงเป้าหมายแผนของตนเอง", "{met} {met:meets its|meet their} own plan target")
_ITA_NONE = Text("ยังไม่มีคะแนน ITA ปี {year} ของหน่วยงานใด", "No ITA score of {year} yet")

# Projects

PROJECTS = Text("โครงการตามมิติ ณ ไตรมาส {quarter} ปี {year}", "Projects by dimension, {year} Q{quarter}")
ABOUT_PROJECTS = Text(
    "แถวหนึ่งคือโครงการทั้งหมดของมิตินั้นในหน่วยงานนั้น", "A row is all projects of a dimension in an organisation"
)
PROJECTS_FOUND = Text(
    "แล้วเสร็จ {done} จาก {all} โครงการ ใน {n} แห่ง",
    "{done} of {all} projects completed, in {n} {n:organisation|organisations}",
)
DIMENSION_HEAD = Text("มิติที่", "Dimension")
DONE_OF = Text("แล้วเสร็จ {done} จาก {all}", "{done} of {all} completed")

# The page

SEARCH = Text("ค้นหาชื่อหรือรหัส", "Name or code")
ALL = Text("ทุกหน่วยงาน", "All organisations")
ORDER_NAME = Text("เรียงตามชื่อ", "By name")
ORDER_CODE = Text("เรียงตามรหัส", "By code")
ORDER_CASES = Text("เรียงตามจำนวนคดี", "By number of cases")
ORDER_ITA = Text("เรียงตามคะแนน ITA", "By ITA score")
ROWS_CUT = Text("ตารางแสดง {most} แถวแรก ไฟล์ Excel มีครบทุกแถว", "The table has the first {most} rows, the workbook all")
SHOWN = Text("แสดง {n} จาก {all} แห่ง", "{n} of {all} shown")
MORE = Text("แสดงเพียง {most} แห่งแรก ใช้ช่องค้นหาเพื่อดูแห่งอื่น", "Only the first {most} are shown; search for others")
CASES_OF_CEILING = Text("คดี / เพดานของปี", "Cases / ceiling of the year")
PAPERS_OF = Text(
    "เอกสารในชุด {at} บันทึกครั้งที่ {n} รหัส {code} ไฟล์ {file}", "Papers of {at}, save {n}, code {code}, file {file}"
)
GET = Text("{what} ({size} kB)", "{what} ({size} kB)")
DOWNLOAD = Text("ดาวน์โหลด Excel", "Download as Excel")
FILE_NAME = Text("เปรียบเทียบหน่วยงาน_{year}_Q{quarter}.xlsx", "organisations_{year}_Q{quarter}.xlsx")
NO_PACKS = Text("ยังไม่มีชุดเอกสารที่อ่านได้ในโฟลเดอร์ {folder}", "There is no pack that can be read in the folder {folder}")
NO_FOLDER = Text("ไม่พบโฟลเดอร์ {folder} ที่กำหนดใน ACPLAN_PACKS", "There is no folder {folder}, which ACPLAN_PACKS names")
NOT_TOLD = Text("ยังไม่ได้กำหนดโฟลเดอร์ของชุดเอกสาร (ACPLAN_PACKS)", "No folder of packs is named (ACPLAN_PACKS)")
WRITTEN = Text("เขียนไฟล์ {file} แล้ว", "Written: {file}")
LIST_BROKEN = Text("อ่านรายชื่อหน่วยงาน {file} ไม่ได้", "The list of organisations {file} cannot be read")


def finding(found: Comparison) -> Text:
    """Say how many sent their packs, and what does not hold."""
    who = found.received
    on_time, all_of = who.count(Standing.ON_TIME), who.expected
    told = (_ALL_HERE if on_time == all_of else _SOME_HERE).fill(at=at(found.period), on=on_time, n=all_of)
    rest = [
        sentence.fill(n=n)
        for sentence, n in (
            (_LATE, who.count(Standing.LATE)),
            (_MISSING, who.count(Standing.MISSING)),
            (_UNREAD, len(found.unread)),
            (_HISTORY, marked(found, Mark.HISTORY)),
        )
        if n
    ]
    return join(told, *rest)


def marked(found: Comparison, mark: Mark) -> int:
    """Return how many organisations have a mark."""
    return sum(1 for office in found.received.offices if mark in office.marks)


def cases_finding(found: Comparison) -> Text:
    """Say how many lie within what chance makes of their own targets, and how many do not."""
    beside = [cases.beside for _, cases in found.placed]
    if not beside:
        return _NONE_PLACED
    told = _CASES_FOUND.fill(placed=len(beside), within=beside.count(Beside.WITHIN))
    rest = ((_ABOVE, beside.count(Beside.ABOVE)), (_BELOW, beside.count(Beside.BELOW)))
    return join(told, *(sentence.fill(n=n) for sentence, n in rest if n))


def cases_note(found: Comparison) -> Text:
    """Say what chance alone would put above, and how many cannot be placed."""
    told = [DETECTION]
    if found.placed:
        above = found.above_by_chance
        often = _FEWER_THAN_ONE if above < 1 else _ABOUT_SO_MANY.fill(n=number(half_up(above, 1)))
        told.insert(0, _BY_CHANCE.fill(n=often))
    left = Counter(line.cases.unplaced for line in found.lines if line.cases and line.cases.unplaced)
    why = join(*(sentence.fill(n=left[each]) for each, sentence in _WHY_UNPLACED.items() if left[each]), by=", ")
    return join(*told, *([_UNPLACED.fill(n=left.total(), why=why)] if left else []))


def ita_finding(found: Comparison) -> Text:
    """Say how many have a score, pass, and meet their own targets."""
    known = [line.ita for line in found.lines if line.ita and line.ita.score is not None]
    if not known:
        return _ITA_NONE.fill(year=found.period.year)
    marks = sorted({ita.pass_mark for ita in known if ita.pass_mark is not None})
    told = [_ITA_KNOWN.fill(n=len(known))]
    if marks:
        passed = sum(1 for ita in known if ita.passed)
        told.append(_ITA_PASSED.fill(passed=passed, mark=", ".join(map(number, marks))))
    if any(ita.target is not None for ita in known):
        told.append(_ITA_MET.fill(met=sum(1 for ita in known if ita.verdict is ItaVerdict.MET)))
    return join(*told)


def marks(of: frozenset[Mark]) -> Text:
    """Return what deserves a look in what an organisation sent."""
    return join(*(MARKS[mark] for mark in Mark if mark in of))
