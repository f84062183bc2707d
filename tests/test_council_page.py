"""The page of the papers for the council: how ready each round is, and the report that its button gives."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from acplan.exports.round_report import round_report
from acplan.fiscal import Period
from acplan.measures.rounds import round_of
from acplan.measures.summary import Summary, summarise
from acplan.store import DataFolder, load
from acplan.ui import round_report as ui
from kit.builders import DONE, INDICTED, quarters, state_of, the_plan, whole_year
from kit.pages import LANGS, ROOT, Seen, run, saved


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, Any]]:
    """What each button of the page offers, by its key."""
    found: dict[str, dict[str, Any]] = {}
    draw = st.download_button

    def spy(label: str, data: Any, **more: Any) -> bool:
        found[more["key"]] = more | {"label": label, "data": data}
        return draw(label, data, **more)

    monkeypatch.setattr(st, "download_button", spy)
    return found


def sample(year: int, quarter: int) -> Summary:
    stored = load(DataFolder(ROOT / "data" / "nothing"), the_plan(), Period(2570, 1).last_day)
    return summarise(stored.state, the_plan(), Period(year, quarter), sample=True, save_number=0)


@pytest.mark.parametrize(
    ("lang", "year", "finding"),
    [
        # 2569: project 20 silent and 37 without news after Q2; 20 silent, 9 and 27 without news after Q4; 5 says each
        # quarter that it is not started. 2570: 8 + 3 not reported + 30 without news = 41
        ("th", 2569, "ปี 2569: รอบ 6 เดือนรายงานแล้ว 39 จาก 41 โครงการ · รอบ 12 เดือนรายงานแล้ว 38 จาก 41 โครงการ"),
        ("en", 2569, "2569 · 6-month round: 39 of 41 projects reported · 12-month round: 38 of 41 projects reported"),
        ("th", 2570, "ปี 2570: รอบ 6 เดือนรายงานแล้ว 8 จาก 41 โครงการ · รอบ 12 เดือนยังไม่มีรายงาน"),
        ("en", 2570, "2570 · 6-month round: 8 of 41 projects reported · 12-month round: nothing reported yet"),
        ("th", 2565, "ปีฐาน 2565 ไม่มีรายงานรอบ 6 และ 12 เดือน"),
        ("en", 2565, "The base year 2565 has no 6- and 12-month reports"),
    ],
)
def test_the_finding_says_how_ready_each_round_is(tmp_path: Path, lang: str, year: int, finding: str) -> None:
    seen = run(tmp_path, "council", lang, y=year, q=1)
    assert not seen.test.exception
    assert seen.title == finding
    offered = seen.test.get("download_button")
    buttons = {button.label: button.proto.disabled for button in offered if "12" in button.label or "6" in button.label}
    six, twelve = {
        "th": ("ดาวน์โหลดรายงานรอบ 6 เดือน", "ดาวน์โหลดรายงานรอบ 12 เดือน"),
        "en": ("Download the 6-month report", "Download the 12-month report"),
    }[lang]
    assert buttons == {2569: {six: False, twelve: False}, 2570: {six: False, twelve: True}, 2565: {}}[year]


@pytest.mark.parametrize(("year", "quarter"), [(y, q) for y in range(2566, 2571) for q in (2, 4)])
def test_the_groups_of_a_round_add_up_to_all_projects(year: int, quarter: int) -> None:
    found = round_of(sample(year, quarter), 3 * quarter)
    apart = [gap.projects for gap in found.missing if gap.code in {"projects", "stale"}]
    assert found.reported + sum(map(len, apart)) == 41
    assert len({number for numbers in apart for number in numbers}) == 41 - found.reported


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_missing_stands_beside_the_round(tmp_path: Path, lang: str) -> None:
    text = run(tmp_path, "council", lang, y=2569, q=4).text
    sentences = {
        "th": (
            "38 จาก 41 โครงการ",
            "1 โครงการยังไม่รายงานปี 2569 (โครงการที่ 20)",
            "2 โครงการไม่รายงานความคืบหน้าไตรมาส 4 (โครงการที่ 9, 27)",
        ),
        "en": (
            "38 of 41 projects",
            "Projects not reported for 2569: 1 (project 20)",
            "Projects without news in quarter 4: 2 (projects 9, 27)",
        ),
    }
    for sentence in sentences[lang]:
        assert sentence in text


def test_a_round_with_everything_reported_is_ready_and_one_with_a_gap_is_not(tmp_path: Path) -> None:
    more = {"source": "ทะเบียนคุม", "cut_off": Period(2566, 2).last_day, "stage": INDICTED}
    projects = {(2566, 2, n): {"status": DONE, "enacted": 0.0, "disbursed": 0.0} for n in range(1, 42)}
    state = state_of(quarters(2566, 1, 0, **more), projects)
    base = whole_year(2565, 10, ita_total=70.0, **more)
    folder = saved(tmp_path / "whole", state_of(base), state)
    seen = run(folder, "council", "th", y=2566, q=2)
    assert seen.title == "ปี 2566: รอบ 6 เดือนข้อมูลครบ พร้อมยื่น · รอบ 12 เดือนยังไม่มีรายงาน"
    assert "ข้อมูลครบ พร้อมยื่น" in seen.chips
    folder = saved(tmp_path / "gap", state)
    seen = run(folder, "council", "en", y=2566, q=2)  # the base year's cases and ITA are not known
    assert "6-month round: every project reported, other things missing: 2" in seen.title


@pytest.mark.parametrize("months", [6, 12])
def test_the_buttons_give_the_reports_when_asked_for(
    tmp_path: Path, offered: dict[str, dict[str, Any]], monkeypatch: pytest.MonkeyPatch, months: int
) -> None:
    made: list[int] = []
    monkeypatch.setattr(ui, "round_report", _counting(made))
    run(tmp_path, "council", "th", y=2569, q=1)
    button = offered[f"download_round_{months}"]
    assert made == []
    assert button["data"]() == round_report(sample(2569, {6: 2, 12: 4}[months]), months)
    assert made == [months]
    assert button["file_name"] == f"ข้อมูลตัวอย่าง_รายงานรอบ{months}เดือน_2569_ไตรมาส{months // 3}.xlsx"
    assert button["on_click"] == "ignore"


def _counting(made: list[int]) -> Callable[..., bytes]:
    def count(summary: Summary, months: int, *more: Any, **named: Any) -> bytes:
        made.append(months)
        return round_report(summary, months, *more, **named)

    return count


def test_switches_choose_thai_digits_and_on_the_english_page_the_thai_paper(
    tmp_path: Path, offered: dict[str, dict[str, Any]]
) -> None:
    def twelve() -> bytes:
        return offered["download_round_12"]["data"]()  # type: ignore[no-any-return]

    summary = sample(2569, 4)
    test = run(tmp_path, "council", "th", y=2569, q=4).test
    test.toggle(key="thai_digits").set_value(True).run()
    assert twelve() == round_report(summary, 12, thai_digits=True)
    test = run(tmp_path, "council", "en", y=2569, q=4).test
    assert twelve() == round_report(summary, 12, "en")
    assert offered["download_round_12"]["file_name"] == "sample_12-month-report_2569_Q4.xlsx"
    assert [toggle.label for toggle in test.toggle] == ["Public version", "In Thai, as it is filed"]
    test.toggle(key="report_in_thai").set_value(True).run()
    assert twelve() == round_report(summary, 12)
    test.toggle(key="thai_digits").set_value(True).run()
    assert twelve() == round_report(summary, 12, thai_digits=True)
    assert not Seen(test).test.exception
