"""A chart saved as a picture: what the button gets to say, and the name of the file."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from acplan.fiscal import Period
from acplan.words.picture import file_name
from acplan.words.text import Text
from kit.builders import quarters, state_of
from kit.pages import run, saved

AT = Period(2569, 4)
EMPTY = Text("หัวข้อ", "Heading")


@pytest.mark.parametrize(
    ("name", "heading", "thai", "english"),
    [
        ("cases", EMPTY, "คดีทุจริตรายปี-2569-ไตรมาส4.png", "Cases-by-year-2569-Q4.png"),
        ("new", EMPTY, "หัวข้อ-2569-ไตรมาส4.png", "Heading-2569-Q4.png"),
        ("new", Text("มิติที่ 2 · งบ ปี 2569 (บาท)", "Money, 2569"), "มิติที่-2-งบ-บาท-2569-ไตรมาส4.png", "Money-2569-Q4.png"),
        ("new", Text('ก/ข\\ค:ง*จ?"ฉ<ช>ซ|', "../etc"), "ก-ข-ค-ง-จ-ฉ-ช-ซ-2569-ไตรมาส4.png", "etc-2569-Q4.png"),
    ],
)
def test_a_file_name_says_what_and_when_and_suits_any_file_system(
    name: str, heading: Text, thai: str, english: str
) -> None:
    assert file_name(name, heading, AT, "th") == thai
    assert file_name(name, heading, AT, "en") == english


def offered(folder: Path, page: str, lang: str) -> dict[str, dict[str, Any]]:
    """What each button that saves a picture was given, by the chart's key."""
    test = run(folder, page, lang, y=2569, q=4).test
    found = [json.loads(element.proto.json) for element in test.get("bidi_component")]
    return {data["plot"].removeprefix("st-key-plot-"): data for data in found if "plot" in data}


def test_every_figure_is_offered_as_a_picture(tmp_path: Path) -> None:
    charts = {
        "overview": ["cases", "ita"],
        "cases": ["case-quarters", "cases", "cases-running", "complaints", "two-scores"],
        "ita": ["ita", "ita-headroom", "ita-indicators", "ita-tool-years", "ita-tools"],
        "dimension_2": ["dimension-2-indicators", "dimension-2-money", "dimension-2-states"],
    }
    assert {page: sorted(offered(tmp_path, page, "th")) for page in charts} == charts


def test_a_picture_says_what_it_is(tmp_path: Path) -> None:
    thai = offered(tmp_path, "cases", "th")["cases"]
    assert thai["title"] == "ไม่เกินเพดาน 2 จาก 4 ปีที่ตัดสินได้แล้ว · เกินในปี 2568, 2569"
    assert thai["topic"] == "คดีทุจริตรายปี เทียบเพดานของแต่ละปี · ปี 2569 ไตรมาส 4"
    assert thai["about"].startswith("คดี = คดีทุจริตใหม่ในปีงบประมาณ")
    assert thai["source"] == ("ข้อมูล ณ 30 กันยายน 2569 · นับเรื่องที่ขั้นตอน “ชี้มูลความผิด” · ที่มา: ข้อมูลตัวอย่าง ไม่ใช่ผลการดำเนินงานจริง")
    assert thai["plan"] == "อบจ.มุกดาหาร · แผนปฏิบัติการป้องกันการทุจริต พ.ศ. 2566–2570"
    assert thai["sample"] == "ข้อมูลตัวอย่าง – ไม่ใช่ผลการดำเนินงานจริง"
    english = offered(tmp_path, "dimension_4", "en")["dimension-4-money"]
    assert english["title"] == "18,000 of 40,000 baht planned for 2569 disbursed (25,900 by this time last year)"
    assert english["topic"] == "Dimension 4 · Budget and spending by year (baht) · FY 2569 (2026) Q4"
    assert english["source"] == "As of 30 September 2026 · Source: sample data, not real results"
    assert (english["label"], english["quiet"]) == ("Save as picture", False)
    assert offered(tmp_path, "overview", "en")["ita"]["quiet"]


def test_real_figures_bear_no_mark_of_a_sample(tmp_path: Path) -> None:
    assert offered(saved(tmp_path, state_of(quarters(2566, 3))), "cases", "th")["cases"]["sample"] == ""
