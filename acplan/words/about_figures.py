"""What must be known of the figures of both goals themselves, in five lines each."""

from __future__ import annotations

from acplan.ita_method import method_of
from acplan.measures.summary import Summary
from acplan.words.cases import stage_words
from acplan.words.numbers import long_date
from acplan.words.provenance import AS_OF, AS_OF_UNKNOWN
from acplan.words.text import NO_WORDS, Text, join, same

HEADING = Text("ตัวเลขนี้เชื่อได้เพียงใด", "How far this figure can be relied on")
COUNTED = Text("นับอย่างไร ใครตรวจ", "How it is counted, and who checks it")
SOURCE = Text("ที่มา", "Source")
EXACT = Text("ละเอียดเพียงใด", "How exact it is")
SILENT = Text("สิ่งที่ไม่บอก", "What it does not show")
BESIDE = Text("ควรอ่านคู่กับ", "What makes up for it")

_CASES_COUNTED = Text(
    "คดีทุจริตใหม่ในปีงบประมาณ นับเป็นเรื่อง{stage} ผู้รายงานเป็นผู้กรอก โปรแกรมตรวจได้เพียงว่าตัวเลขสอดคล้องกัน ไม่มีบันทึกว่าหน่วยงานอื่นรับรอง",
    "New corruption cases of the fiscal year{stage}. The officer who reports enters them; the program checks only that "
    "figures agree with one another, and no check by anyone else is recorded",
)
_STAGE = Text(" ที่ขั้นตอน “{stage}”", ", counted at the stage “{stage}”")
_NO_SOURCE = Text("ไม่ได้ระบุแหล่งข้อมูล", "No source is given")
_CASES_EXACT = Text(
    "จำนวนเต็ม ไม่มีการประมาณหรือปัดเศษ แต่จำนวนน้อยเช่นนี้ขึ้นลงได้โดยบังเอิญ ปีเดียวจึงยังไม่บอกแนวโน้ม",
    "A whole count, neither estimated nor rounded. But counts as small as these rise and fall by chance, so a single "
    "year is no trend",
)
_CASES_SILENT = Text(
    "การทุจริตที่ยังไม่ถูกพบหรือไม่มีผู้ร้องเรียน ความร้ายแรงและความเสียหาย และปีที่เกิดการกระทำ ซึ่งอาจเป็นหลายปีก่อน",
    "Corruption that nobody has found or reported, how grave it is and what it cost, and when it was committed, "
    "which may be years before",
)
_CASES_BESIDE = Text(
    "เรื่องร้องเรียน ยอดสะสมตั้งแต่เริ่มแผน และการดำเนินการตามแผน ซึ่งอยู่ในหน้านี้",
    "Complaints, the running total since the plan began, and how much of the plan was carried out, all on this page",
)
_ITA_COUNTED = Text(
    "ป.ป.ช. ประเมินปีละครั้งด้วยเครื่องมือ {tools} และเป็นผู้ประกาศผล คะแนนที่ประกาศเป็นตัวตัดสิน "
    "เมื่อมีตัวชี้วัดครบ โปรแกรมคำนวณคะแนนรวมซ้ำและเตือนถ้าต่างกัน",
    "The NACC assesses it once a year, by {tools}, and announces the result, which counts. Where all indicators are "
    "known the program works out the total again and warns of a difference",
)
_TOOL = Text("{name} {weight}%", "{name} {weight}%")
_ITA_SOURCE = Text(
    "ผู้รายงานกรอกตามประกาศของ ป.ป.ช. ส่วนค่าเฉลี่ยทั้งประเทศมาจากไฟล์แผน ซึ่งระบุที่มาของแต่ละปี",
    "Entered by the officer who reports, from the NACC’s announcement; national averages come from the plan "
    "workbook, which names the source of each year",
)
_ITA_EXACT = Text(
    "ทศนิยมสองตำแหน่ง ปัดครั้งเดียว {share}% ของคะแนนมาจากแบบสอบถาม โปรแกรมไม่ทราบค่าความคลาดเคลื่อนของแบบสอบถามนั้น",
    "To two decimals, rounded once. {share}% of it comes from questionnaires, whose margin of error the program does "
    "not know",
)
_ITA_SILENT = Text(
    "จำนวนการทุจริตที่เกิดขึ้นจริง คะแนนสูงจึงไม่ได้แปลว่าไม่มีคดี และเกณฑ์ของแต่ละปีอาจต่างกัน",
    "How much corruption there is: a high score does not mean that there are no cases. The method may differ from year "
    "to year",
)
_ITA_BESIDE = Text(
    "จำนวนคดีทุจริต และคะแนนของสามเครื่องมือกับสิบตัวชี้วัด ซึ่งอยู่ในหน้านี้",
    "The number of corruption cases; and the scores of the tools and indicators, on this page",
)


def of_cases(summary: Summary) -> tuple[tuple[Text, Text], ...]:
    """Say how cases are counted, from where, how exactly, what they do not show, and what makes up for it."""
    year = summary.case_year
    stage = _STAGE.fill(stage=stage_words(year.stage)) if year.stage else NO_WORDS
    day = AS_OF.fill(day=long_date(year.cut_off)) if year.cut_off else AS_OF_UNKNOWN
    source = join(same(year.source) if year.source else _NO_SOURCE, day)
    told = (_CASES_COUNTED.fill(stage=stage), source, _CASES_EXACT, _CASES_SILENT, _CASES_BESIDE)
    return tuple(zip((COUNTED, SOURCE, EXACT, SILENT, BESIDE), told, strict=True))


def of_ita(summary: Summary) -> tuple[tuple[Text, Text], ...]:
    """Say how the ITA is scored, from where, how exactly, what it does not show, and what makes up for it."""
    tools = method_of(summary.period.year).tools
    named = join(*(_TOOL.fill(name=tool.name, weight=tool.weight) for tool in tools), by=", ")
    asked = sum(tool.weight for tool in tools if tool.code in {"IIT", "EIT"})
    told = (_ITA_COUNTED.fill(tools=named), _ITA_SOURCE, _ITA_EXACT.fill(share=asked), _ITA_SILENT, _ITA_BESIDE)
    return tuple(zip((COUNTED, SOURCE, EXACT, SILENT, BESIDE), told, strict=True))
