"""The presentation: each frame in both languages, its place in the link, and the way to it and back."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from acplan.ui.scenes import scenes
from kit.builders import the_plan
from kit.pages import LANGS, STORES, Seen, run, saved

LAST = 16
TITLES = {
    "th": (
        "คดีทุจริต 7 เรื่อง ลดลงจากปีฐาน แต่เกินเพดานปีนี้ 1 เรื่อง ITA 85.40 ถึงเป้าของแผน และผ่านเกณฑ์ 85",
        "ไม่เกินเพดาน 2 จาก 4 ปีที่ตัดสินได้แล้ว เกินในปี 2568, 2569",
        "ปี 2568, 2569 ดำเนินการตามแผนเป็นส่วนใหญ่ แต่คดียังเกินเพดาน",
        "ถึงเป้าของแผน 3 จาก 4 ปีที่มีคะแนน ผ่านเกณฑ์ 85 ในปี 2569",
        "ต่ำกว่า 85 อยู่ 7 จาก 10 ตัวชี้วัด ต่ำสุดคือ การปรับปรุงระบบการทำงาน 79.30",
        "แล้วเสร็จ 5 จาก 7 โครงการ (ปีก่อนช่วงเดียวกัน 5)",
        "แล้วเสร็จ 14 จาก 22 โครงการ (ปีก่อนช่วงเดียวกัน 17)",
        "แล้วเสร็จ 4 จาก 5 โครงการ (ปีก่อนช่วงเดียวกัน 4)",
        "แล้วเสร็จ 4 จาก 7 โครงการ (ปีก่อนช่วงเดียวกัน 6)",
        "บรรลุแล้ว 77 จาก 108 ตัวชี้วัด (ไม่บรรลุ 14 ไม่มีข้อมูล 17)",  # 9 + 42 + 13 + 12 met; 3 + 6 + 1 + 4 not
        # 24,500 + 96,200 + 18,000 of 30,000 + 100,000 + 40,000
        "ปี 2569 เบิกจ่าย 138,700 จากงบตามแผน 170,000 บาท (ปีก่อนช่วงเดียวกัน 153,400)",
        "ต้องติดตาม 16 จาก 41 โครงการ",
        "ต้องติดตาม 16 จาก 41 โครงการ มากที่สุดคือ “สำนักปลัด” และ “กองการเจ้าหน้าที่” หน่วยงานละ 3",
        "ดีขึ้น 2 ด้าน แย่ลง 1 ด้าน",  # ITA and projects; cases
        "ยังขาดข้อมูล 4 รายการ",
        "ตัวเลขในชุดนี้นับอะไร และมาจากไหน",
    ),
    "en": (
        "Corruption cases: 7 (base year: 10), 1 above the ceiling ITA 85.40 meets the plan’s target and passes 85",
        "Within the ceiling in 2 of the 4 years that are certain, above it in 2568, 2569",
        "2568, 2569: most of the plan was carried out, yet cases exceeded the ceiling",
        "The plan’s target met in 3 of 4 years with a score, the pass mark of 85 in 2569",
        "7 of 10 indicators lie below 85; the lowest is Improvement of working systems, 79.30",
        "5 of 7 projects completed (5 by this time last year)",
        "14 of 22 projects completed (17 by this time last year)",
        "4 of 5 projects completed (4 by this time last year)",
        "4 of 7 projects completed (6 by this time last year)",
        "77 of 108 indicators met (14 not met, 17 without data)",
        "138,700 of 170,000 baht planned for 2569 disbursed (153,400 by this time last year)",
        "16 of 41 projects need attention",
        "16 of 41 projects need attention most in Chief Administrator’s Office and Personnel (3 each)",
        "2 better, 1 worse",
        "Still missing: 4",
        "What these figures count, and where they come from",
    ),
}
SHOWN = {
    1: ("85.40", "ถึงเป้าหมายแผน 80", "สูงกว่าเป้า 5.40 คะแนน", "ลดลง แต่เกินเป้า 1 เรื่อง", "จากปีฐาน 10 เรื่อง ลดแล้ว 30%"),
    3: ("2566 73.17", "เท่าเพดาน", "2569 78.05", "เกินเพดาน 1 เรื่อง", "โครงการตรงกับสาเหตุหรือไม่"),
    5: ("83.90", "81.60", "89.38"),
    7: (
        "14 แล้วเสร็จ",
        "6 อยู่ระหว่างดำเนินการ",
        "42 จาก 59",
        "24,500 จาก 30,000 บาท",
        "โครงการ 25 คู่มือสำหรับประชาชน (สำนักปลัด) ดำเนินการไม่ได้",
    ),
    8: ("14 จาก 15", "96,200 จาก 100,000 บาท", "โครงการ 33 จัดการเรื่องร้องเรียน (สำนักปลัด) มีตัวชี้วัดไม่บรรลุ"),
    12: (
        "โครงการ 25 คู่มือสำหรับประชาชน (สำนักปลัด) และโครงการ 38",
        "งบของโครงการ 41 ช่องทางร้องเรียนทุจริต (ทุกสำนัก/กอง) ยังไม่เบิกจ่าย",
        "โครงการ 5 แยกแยะผลประโยชน์ส่วนตน (สำนักปลัด) ยังไม่ดำเนินการ",
    ),
    13: ("ทุกสำนัก/กอง 5 จาก 13 7", "กองการเจ้าหน้าที่ 9 จาก 11 3", "หน่วยตรวจสอบภายใน 2 จาก 2 1"),
    14: (
        "คดีใหม่ 2 เรื่อง (ไตรมาสก่อน 2) ทำให้เกินเพดานของปี",
        "แล้วเสร็จเพิ่ม 10 โครงการ (17 → 27 จาก 41)",
        "เบิกจ่ายเพิ่ม 25,500 บาท",
    ),
    15: ("ไม่ได้ระบุแหล่งข้อมูลของจำนวนคดีปี 2569 ไตรมาส 2", "15 ตัวชี้วัดไม่มีผลเมื่อสิ้นปี 2569"),
    16: ("ที่ขั้นตอน “ชี้มูลความผิด”", "จำนวนคดีของปีฐาน 2565 × (1 − เป้าหมายลด)", "เกณฑ์ผ่านระดับชาติ (85)"),
}
"""What stands in some frames of the sample at 2569 quarter 4, as it does on the pages."""


@pytest.mark.parametrize("place", range(1, LAST + 1))
@pytest.mark.parametrize("lang", LANGS)
def test_each_frame_has_its_finding_and_says_where_it_comes_from(tmp_path: Path, lang: str, place: int) -> None:
    seen = run(tmp_path, "present", lang, y=2569, q=4, f=place)
    assert not seen.test.exception, [error.value for error in seen.test.exception]
    assert seen.title == TITLES[lang][place - 1]
    thai = lang == "th"
    assert ("ปี 2569 ไตรมาส 4" if thai else "FY 2569 (2026) Q4") in seen.text
    assert ("ข้อมูล ณ 30 กันยายน 2569" if thai else "As of 30 September 2026") in seen.text
    assert ("ที่มา: ข้อมูลตัวอย่าง ไม่ใช่ผล" if thai else "Source: sample data, not real") in seen.text
    assert ("ข้อมูลตัวอย่าง – ไม่ใช่ผลการดำเนินงานจริง" if thai else "Sample data – not real results") in seen.text
    assert ("อบจ.มุกดาหาร" if thai else "Mukdahan PAO") + f" {place} / {LAST}" in seen.text
    assert ("นับเรื่องที่ขั้นตอน" if thai else "Counted at the stage") in seen.text if place in {1, 2, 3, 14, 16} else True
    assert ("นับเรื่องที่ขั้นตอน" if thai else "Counted at the stage") not in seen.text or place in {1, 2, 3, 14, 16}
    assert "{" not in seen.text
    if thai:
        assert [part for part in SHOWN.get(place, ()) if part not in seen.text] == []
    else:
        assert re.findall(r"[ก-๛]+", seen.text) == []
    assert bool(seen.charts) == (place in {2, 4, 5, 10, 11})
    assert not seen.test.sidebar.children or not seen.menu
    assert not seen.test.selectbox


def test_a_frame_draws_the_chart_of_its_page(tmp_path: Path) -> None:
    frame = run(tmp_path, "present", y=2569, q=4, f=2).charts["scene-2"]
    page = run(tmp_path, "cases", y=2569, q=4).charts["cases"]
    assert frame[0]["y"] == page[0]["y"]


@pytest.mark.parametrize(("store", "lang"), [("base", "en"), ("one", "th"), ("gap", "th")])
def test_little_data_leaves_no_frame_out(tmp_path: Path, store: str, lang: str) -> None:
    folder = saved(tmp_path, STORES[store])
    for place in range(1, LAST + 1):
        seen = run(folder, "present", lang, f=place)
        assert not seen.test.exception, [error.value for error in seen.test.exception]
        assert len(seen.title) > 5
        assert "None" not in seen.text
        assert "{" not in seen.text
        assert f"{place} / {LAST}" in seen.text
        assert ("ข้อมูลตัวอย่าง" if lang == "th" else "Sample") not in seen.text


@pytest.mark.parametrize(
    ("place", "sentence"),
    [
        (3, "ยังไม่มีปีที่ทราบทั้งผลตามแผนและผลด้านคดี"),
        (6, "ปีฐานไม่มีโครงการตามแผน"),
        (12, "ปีฐานไม่มีโครงการตามแผน"),
        (13, "ปีฐานไม่มีโครงการตามแผน"),
        (15, "ข้อมูลที่ถึงกำหนดรายงานครบแล้ว"),
    ],
)
def test_a_frame_without_more_than_its_sentence_says_it_once(tmp_path: Path, place: int, sentence: str) -> None:
    seen = run(tmp_path, "present", y=2565, q=4, f=place)
    assert seen.title == sentence
    assert seen.text.count(sentence) == 1
    assert "scene-body" not in seen.html


def place_of(seen: Seen) -> int:
    told = [json.loads(element.proto.json) for element in seen.test.get("bidi_component")]
    places = [int(data["place"]) for data in told if "place" in data]
    assert len(places) == 1
    return places[0]


@pytest.mark.parametrize(
    ("link", "place"),
    [
        ({}, 1),
        ({"back": "overview"}, 1),
        ({"back": "cases"}, 2),
        ({"back": "ita"}, 4),
        ({"back": "dimension_4"}, 9),
        ({"back": "indicators"}, 10),
        ({"back": "attention"}, 12),
        ({"back": "units"}, 13),
        ({"back": "progress"}, 15),
        ({"back": "plan_check"}, 16),
        ({"back": "project"}, 1),
        ({"back": "ita", "f": 9}, 9),
        ({"back": "ita", "f": 17}, 4),
        ({"back": "../x", "f": "9 "}, 1),
        ({"f": 0}, 1),
    ],
)
def test_the_link_names_the_frame_or_the_page_it_belongs_to(
    tmp_path: Path, link: dict[str, object], place: int
) -> None:
    assert place_of(run(tmp_path, "present", **link)) == place


def test_every_frame_belongs_to_a_page() -> None:
    found = scenes(the_plan())
    assert len(found) == LAST
    assert {page for page, _ in found} <= {
        "overview",
        "cases",
        "ita",
        "changes",
        "progress",
        "plan_check",
        "indicators",
        "attention",
        "units",
    } | {f"dimension_{number}" for number in (1, 2, 3, 4)}


@pytest.mark.parametrize(("page", "more"), [("overview", {}), ("dimension_3", {}), ("project", {"p": 21})])
def test_each_page_leads_to_the_presentation_and_keeps_its_link(
    tmp_path: Path, page: str, more: dict[str, int]
) -> None:
    seen = run(tmp_path, page, "en", y=2568, q=2, **more)
    links = [element.proto for element in seen.test.main.get("page_link")]
    assert [(link.label, link.page) for link in links] == [("Present", "present")]
    expected = {"lang": "English", "y": "2568", "q": "2", "back": page, **{name: str(n) for name, n in more.items()}}
    assert dict(part.split("=") for part in links[0].query_string.split("&")) == expected


def test_a_list_has_a_line_for_what_has_no_room(tmp_path: Path) -> None:
    seen = run(saved(tmp_path, STORES["gap"]), "present", f=15)
    assert "ยังขาดข้อมูล 9 รายการ" in seen.title
    assert seen.html.count('class="item ') == 6
    assert "และอีก 4 รายการ" in seen.text
    few = run(saved(tmp_path / "few", STORES["one"]), "present", f=15)
    assert "และอีก" not in few.text, "and none where all have room"
    (tmp_path / "none").mkdir()
    crowded = [run(tmp_path / "none", "present", y=2569, q=3, f=place) for place in (6, 7, 8, 9)]
    assert max(frame.html.count('class="item ') for frame in crowded) <= 4
