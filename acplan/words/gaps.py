"""What is missing, in sentences."""

from __future__ import annotations

from acplan.words.text import Text

BASE_UNKNOWN = Text(
    "ยังไม่มีจำนวนคดีของปีฐาน {year} จึงตัดสินเป้าหมายคดีทุจริตไม่ได้ – กรอกแบบฟอร์มปี {year} (ทั้งปี)",
    "The case count of the base year {year} is missing, so the case target cannot be judged – use the {year} form",
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
CASES = Text("ยังไม่รายงานจำนวนคดีปี {year} ไตรมาส {quarters}", "Case count of {year} quarter {quarters} not reported")
SOURCE = Text(
    "ไม่ได้ระบุแหล่งข้อมูลของจำนวนคดีปี {year} ไตรมาส {quarters}",
    "No source given for the case count of {year} quarter {quarters}",
)
CUT_OFF = Text(
    "ไม่ได้ระบุวันที่ตัดข้อมูลของจำนวนคดีปี {year} ไตรมาส {quarters}",
    "No cut-off date given for the case count of {year} quarter {quarters}",
)
ITA = Text("ยังไม่รายงานคะแนน ITA ปี {year}", "The ITA score of {year} is not reported")
ITA_BASE = Text(
    "ไม่ทราบคะแนน ITA ปีฐาน {year} จึงใช้เป้าหมายรายปีของแผน",
    "The base-year ITA score ({year}) is unknown; the plan's yearly path is used",
)
PROJECTS = Text("{n} โครงการยังไม่รายงานปี {year}", "Projects not reported for {year}: {n}")
STALE = Text("{n} โครงการไม่รายงานความคืบหน้าไตรมาส {quarter}", "Projects without news in quarter {quarter}: {n}")
MONEY = Text("{n} โครงการยังไม่รายงานการเบิกจ่ายปี {year}", "Projects without spending reported for {year}: {n}")
INDICATORS = Text("{n} ตัวชี้วัดไม่มีผลเมื่อสิ้นปี {year}", "Indicators without a result at the end of {year}: {n}")
