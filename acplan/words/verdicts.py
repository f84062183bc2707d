"""The words of every verdict and state: short enough for a chip, exact enough for the minutes."""

from __future__ import annotations

from acplan.ita_method import Grade
from acplan.rules import CaseVerdict, IndicatorState, ItaVerdict, ProjectState, Track
from acplan.words.text import Text

ITA = Text("คะแนน ITA เทียบเป้าหมายแผน", "ITA against the plan's target")
ITA_TRACK = Text("เป้าหมาย ITA ที่ใช้ ตามคะแนนปีฐาน", "The ITA goal that applies, by the base-year score of")
PASS_MARK = Text("คะแนน ITA เทียบเกณฑ์ผ่าน", "ITA against the pass mark")
INDICATOR = Text("ตัวชี้วัด {code}", "Indicator {code}")
FLIP = Text("{what} ปี {year}: จาก “{was}” เป็น “{becomes}”", "{what} {year}: from “{was}” to “{becomes}”")

CASE_VERDICTS = {
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
ITA_VERDICTS = {
    ItaVerdict.MET: Text("ถึงเป้าหมายแผน", "Plan target met"),
    ItaVerdict.CLOSE: Text("ใกล้ถึงเป้าหมายแผน", "Close to the plan target"),
    ItaVerdict.MISSED: Text("ต่ำกว่าเป้าหมายแผน", "Below the plan target"),
    ItaVerdict.AWAITING: Text("รอประกาศผล", "Awaiting announcement"),
    ItaVerdict.NO_TARGET: Text("ไม่มีเป้าหมาย", "No target"),
}
NOT_REPORTED = Text("ยังไม่ได้รายงาน", "Not reported")
PASSED = {
    True: Text("ผ่านเกณฑ์", "Passed"),
    False: Text("ไม่ผ่านเกณฑ์", "Not passed"),
    None: Text("ยังไม่มีคะแนน", "No score yet"),
}
TRACKS = {
    Track.YEARLY_PATH: Text("เป้าหมายรายปีของแผน (กรณียังไม่ผ่านเกณฑ์)", "The plan's yearly path (not yet passed)"),
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
PROJECT_STATES = {
    ProjectState.DONE: Text("แล้วเสร็จ", "Completed"),
    ProjectState.IN_PROGRESS: Text("อยู่ระหว่างดำเนินการ", "In progress"),
    ProjectState.UNABLE: Text("ไม่สามารถดำเนินการได้", "Cannot be carried out"),
    ProjectState.UNREPORTED: Text("รอการรายงานผล", "Awaiting report"),
}
INDICATOR_STATES = {
    IndicatorState.MET: Text("บรรลุ", "Met"),
    IndicatorState.REACHED: Text("ถึงเป้าในขณะนี้", "Reached so far"),
    IndicatorState.NOT_MET: Text("ไม่บรรลุ", "Not met"),
    IndicatorState.NOT_DUE: Text("ยังไม่ถึงกำหนด", "Not yet due"),
    IndicatorState.NO_DATA: Text("ไม่มีข้อมูล", "No data"),
    IndicatorState.SHOWN: Text("เชิงคุณภาพ (ไม่ตัดสิน)", "Qualitative (not judged)"),
}
