"""Words of the presentation."""

from __future__ import annotations

from acplan.measures.moves import Move
from acplan.measures.summary import Summary
from acplan.words import moves as say_moves
from acplan.words.numbers import number
from acplan.words.screen import NOTHING_MISSING, stage_words
from acplan.words.text import Text

PRESENT = Text("นำเสนอ", "Present")
NEXT = Text("หน้าถัดไป (→)", "Next (→)")
BACK = Text("หน้าก่อน (←)", "Back (←)")
LEAVE = Text("ปิดการนำเสนอ (Esc)", "Leave the presentation (Esc)")
PLACE = Text("{place} / {last}", "{place} / {last}")
CHANGED = Text("เทียบกับไตรมาสก่อน ดีขึ้น {up} ด้าน แย่ลง {down} ด้าน", "Against the quarter before: {up} better, {down} worse")
ABOUT_CHANGED = Text(
    "เทียบยอด ณ สิ้นไตรมาสนี้กับสิ้นไตรมาสก่อน: คดีทุจริต คะแนน ITA โครงการ และการเบิกจ่าย",
    "The end of this quarter against the end of the one before: cases, ITA, projects and spending",
)
MISSING = Text("ยังขาดข้อมูล {n} รายการ", "Still missing: {n}")
WHAT_IS_MISSING = Text("ข้อมูลที่ยังไม่รายงาน", "What is not reported")
ABOUT_MISSING = Text(
    "ข้อมูลที่ไม่รายงานไม่ถือเป็นศูนย์ และกรอกได้ที่หน้ารายงานความก้าวหน้า",
    "What is not reported does not count as zero; it is entered on the page Progress report",
)
ABOUT_GOALS = Text(
    "คดี = คดีทุจริตใหม่ในปีงบประมาณ คะแนน ITA มีสองผลตัดสิน คือเป้าหมายของแผนและเกณฑ์ผ่านระดับชาติ",
    "A case = a new corruption case in the fiscal year; the ITA has two verdicts: plan target and national pass mark",
)
ABOUT_DIMENSION = Text(
    "สถานะ = สถานะล่าสุดที่รายงานในปีงบประมาณ ตัวชี้วัด = ผลผลิตและผลลัพธ์ที่ตัดสินได้",
    "State = the latest one reported in the fiscal year; indicators = outputs and outcomes that could be judged",
)
INDICATORS_MET = Text("{met} จาก {judged}", "{met} of {judged}")
BAHT = Text("{spent} จาก {planned} บาท", "{spent} of {planned} baht")
DEFINITIONS = Text("ตัวเลขในชุดนี้นับอะไร และมาจากไหน", "What these figures count, and where they come from")
MEANING = Text("คำอธิบาย", "Definitions")
_STAGE = Text(" ที่ขั้นตอน “{stage}”", ", at the stage “{stage}”")
_TERMS = (
    (
        Text("คดีทุจริต", "Case"),
        Text("คดีใหม่ในปีงบประมาณ นับเป็นเรื่อง{stage}", "A new case in the fiscal year{stage}"),
    ),
    (
        Text("เพดานของปี", "Ceiling"),
        Text(
            "จำนวนคดีของปีฐาน {base} × (1 − เป้าหมายลด) ปัดลงเป็นจำนวนเต็ม",
            "Cases of the base year {base} × (1 − target reduction), rounded down",
        ),
    ),
    (
        Text("คะแนน ITA", "ITA score"),
        Text(
            "เป้าหมายของแผนกับเกณฑ์ผ่านระดับชาติ ({mark}) เป็นคนละผลตัดสิน",
            "The plan's target and the national pass mark ({mark}) are two separate verdicts",
        ),
    ),
    (
        Text("สถานะโครงการ", "State"),
        Text(
            "สถานะล่าสุดที่รายงานในปีงบประมาณ ถ้าไม่มีรายงานนับเป็นรอการรายงานผล",
            "The latest one reported in the fiscal year; without a report it is awaited",
        ),
    ),
    (
        Text("ตัวชี้วัดบรรลุ", "Indicators met"),
        Text(
            "นับจากผลผลิตและผลลัพธ์ที่ตัดสินได้ ไม่รวมข้อที่ยังไม่ถึงกำหนดหรือไม่มีข้อมูล",
            "Of outputs and outcomes that could be judged: not those not yet due or without data",
        ),
    ),
    (
        Text("เครื่องหมาย –", "The mark –"),
        Text("ยังไม่มีข้อมูล ซึ่งไม่ใช่ศูนย์", "Not known, which is not zero"),
    ),
)


def changed(moves: list[Move]) -> Text:
    """Say how many things got better or worse, or the one thing that can be said."""
    up, down = (sum(1 for move in moves if move.good is good) for good in (True, False))
    if up or down:
        return CHANGED.fill(up=up, down=down)
    return moves[0].text if moves else say_moves.NOTHING


def missing(count: int) -> Text:
    """Say how many things are missing."""
    return MISSING.fill(n=count) if count else NOTHING_MISSING


def definitions(summary: Summary) -> list[tuple[Text, Text]]:
    """Return what each figure counts."""
    counted = summary.case_year.stage
    stage = _STAGE.fill(stage=stage_words(counted)) if counted else Text("", "")
    mark = number(summary.ita_year.pass_mark)
    return [(term, meaning.fill(stage=stage, base=summary.plan.base_year, mark=mark)) for term, meaning in _TERMS]
