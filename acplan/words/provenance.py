"""Where figures come from: as of which day, counted at which stage, from which save, and what was revised."""

from __future__ import annotations

from acplan.measures.summary import Summary
from acplan.words.cases import stage_words
from acplan.words.numbers import long_date
from acplan.words.text import Text

AS_OF = Text("ข้อมูล ณ {day}", "As of {day}")
AS_OF_UNKNOWN = Text("ไม่ระบุวันที่ตัดข้อมูล", "No cut-off date given")
COUNTED = Text("นับเรื่องที่ขั้นตอน “{stage}”", "Counted at the stage “{stage}”")
SOURCE_SAVE = Text("ที่มา: แบบรายงานความก้าวหน้า บันทึกครั้งที่ {n} รหัส {code}", "Source: progress forms, save {n}, code {code}")
SOURCE_SAMPLE = Text("ที่มา: ข้อมูลตัวอย่าง ไม่ใช่ผลการดำเนินงานจริง", "Source: sample data, not real results")
SOURCE_NONE = Text("ที่มา: ยังไม่มีการรายงานผล", "Source: nothing reported yet")
REVISED = Text("แก้ไข", "Revised")
REVISED_WAS = Text("{where} เดิม {was} (บันทึกครั้งที่ {save})", "{where} was {was} (save {save})")


def provenance(summary: Summary, *, cases: bool = False) -> list[Text]:
    """Return as-of date, stage counted (where cases are shown) and source of the figures shown."""
    year = summary.case_year
    parts = [AS_OF.fill(day=long_date(year.cut_off)) if year.cut_off else AS_OF_UNKNOWN]
    if cases and year.stage:
        parts.append(COUNTED.fill(stage=stage_words(year.stage)))
    source = SOURCE_SAVE.fill(n=summary.save_number, code=summary.code) if summary.save_number else SOURCE_NONE
    return [*parts, SOURCE_SAMPLE if summary.sample else source]
