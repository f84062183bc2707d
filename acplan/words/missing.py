"""What is not reported yet, in sentences."""

from __future__ import annotations

from acplan.words.text import Text

BASE_UNKNOWN = Text(
    "ยังไม่มีจำนวนคดีของปีฐาน {year} จึงตัดสินเป้าหมายคดีทุจริตไม่ได้ – กรอกแบบฟอร์มปี {year} (ทั้งปี)",
    "The case count of the base year {year} is missing, so the case target cannot be judged – use that year’s form",
)
BASE_INCOMPLETE = Text(
    "จำนวนคดีของปีฐาน {year} ยังไม่ครบทั้งปี จึงยังตัดสินเป้าหมายคดีทุจริตไม่ได้",
    "The base year {year} is only partly reported, so the case target cannot be judged yet",
)
STAGE = Text(
    "ปี {year} นับคดีคนละขั้นตอนกับปีฐาน จึงเปรียบเทียบกันไม่ได้",
    "{year} counts cases at another stage than the base year, so they cannot be compared",
)
YEAR = Text(
    "ปี {year} รายงานคดีเพียง {n} จาก 4 ไตรมาส",
    "Cases of {year} are reported for {n} of 4 quarters only",
)
YEAR_SILENT = Text("ปี {year} ยังไม่รายงานจำนวนคดีเลย", "The case count of {year} is not reported")
CASES = Text(
    "ยังไม่รายงานจำนวนคดีปี {year} ไตรมาส {quarters}",
    "Case count of {year} {n:quarter|quarters} {quarters} not reported",
)
STAGE_NOT_STATED = Text(
    "ไม่ได้ระบุขั้นตอนที่นับของจำนวนคดีปี {year} {when}", "No stage given at which the cases of {year} {when} are counted"
)
SOURCE = Text("ไม่ได้ระบุแหล่งข้อมูลของจำนวนคดีปี {year} {when}", "No source given for the case count of {year} {when}")
CUT_OFF = Text("ไม่ได้ระบุวันที่ตัดข้อมูลของจำนวนคดีปี {year} {when}", "No cut-off date given for the case count of {year} {when}")
OF_QUARTERS, AS_A_WHOLE = Text("ไตรมาส {quarters}", "{n:quarter|quarters} {quarters}"), Text("ทั้งปี", "as a whole")
ITA = Text("ยังไม่รายงานคะแนน ITA ปี {year}", "The ITA score of {year} is not reported")
ITA_BASE = Text(
    "ไม่ทราบคะแนน ITA ปีฐาน {year} จึงใช้เป้าหมายรายปีของแผน",
    "The base-year ITA score ({year}) is unknown; the plan’s yearly path is used",
)
PROJECTS = Text("{n} โครงการยังไม่รายงานปี {year}", "Projects not reported for {year}: {n}")
STALE = Text("{n} โครงการไม่รายงานความคืบหน้าไตรมาส {quarter}", "Projects without news in quarter {quarter}: {n}")
MONEY = Text("{n} โครงการยังไม่รายงานการเบิกจ่ายปี {year}", "Projects without spending reported for {year}: {n}")
INDICATORS = Text("{n} ตัวชี้วัดไม่มีผลเมื่อสิ้นปี {year}", "Indicators without a result at the end of {year}: {n}")

MISSING = Text("ยังขาด", "Missing")
NOTHING_MISSING = Text("ข้อมูลที่ถึงกำหนดรายงานครบแล้ว", "Everything that is due is reported")
AND_MORE = Text("และอีก {n} รายการ", "and {n} more")
ENTER_HERE = Text("กรอกที่หน้ารายงานความก้าวหน้า", "enter it on the page Progress report")
NOTHING_YET = Text("ยังไม่มีรายงานของปี {year}", "Nothing reported for {year} yet")
HEADING = Text("ข้อมูลที่ยังไม่ได้รับ", "What was not received")
NOT_RECEIVED = Text("ยังไม่ได้รับข้อมูล {n} รายการ", "Items not received: {n}")
ABOUT = Text("สิ่งที่ยังไม่รายงานไม่ถูกนับเป็นศูนย์", "What is not reported is never counted as zero")
CONCERNED = Text("โครงการที่เกี่ยวข้อง", "Projects concerned")
OF_PROJECTS = Text("{what} (ลำดับ {projects})", "{what} (numbers {projects})")
_COUNTED = Text("ยังขาดข้อมูล {n} รายการ", "Still missing: {n}")
WHAT_IS_MISSING = Text("ข้อมูลที่ยังไม่รายงาน", "What is not reported")
ABOUT_ENTERING = Text(
    "ข้อมูลที่ไม่รายงานไม่ถือเป็นศูนย์ และกรอกได้ที่หน้ารายงานความก้าวหน้า",
    "What is not reported does not count as zero; it is entered on the page Progress report",
)


def counted(count: int) -> Text:
    """Say how many things are missing."""
    return _COUNTED.fill(n=count) if count else NOTHING_MISSING
