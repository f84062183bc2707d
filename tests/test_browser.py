"""The real dashboard in a real browser: language, period and menu, uploads, and a year's work by the pages."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from acplan.cli import main
from kit.browser import (
    LANGUAGES,
    MENU,
    PAGES,
    QUIET,
    ROOT,
    SWITCH,
    Server,
    go,
    opened,
    parameters,
    served,
    settle,
    title,
    turn,
    upload,
)
from kit.builders import HEADLINE, PROJECTS
from kit.workbooks import filled

pytestmark = pytest.mark.browser


# Language, period, menu


def test_the_language_switch_keeps_page_and_period_and_stays_in_the_link(browser: Browser, sample: Server) -> None:
    with opened(browser) as page:
        go(page, sample.link("cases", y=2568, q=3))
        expect(title(page)).to_have_text("คดีทุจริต 8 เรื่องแล้ว เกินเพดานปีนี้ 1 เรื่อง (รายงาน 3 จาก 4 ไตรมาส)")
        english = "Corruption cases: already 8, 1 above the year’s ceiling (3 of 4 quarters reported)"
        page.locator(SWITCH, has_text="English").click()
        expect(title(page)).to_have_text(english)
        settle(page)
        assert urlsplit(page.url).path == "/cases"
        assert parameters(page) == {"y": "2568", "q": "3", "lang": "English"}
        page.reload()
        settle(page)
        expect(title(page)).to_have_text(english)
        page.locator(SWITCH, has_text="ไทย").click()
        expect(title(page)).to_contain_text("คดีทุจริต 8 เรื่องแล้ว")
        settle(page)
        assert parameters(page).get("lang", "ไทย") == "ไทย"


@pytest.mark.parametrize("language", LANGUAGES, ids=("th", "en"))
def test_the_menu_keeps_language_and_period(browser: Browser, sample: Server, language: str) -> None:
    wanted = {"y": "2567", "q": "4"} | ({} if language == "ไทย" else {"lang": language})
    with opened(browser) as page:
        go(page, sample.link("", **wanted))
        before = title(page).inner_text()
        for place in (2, 5, 0):
            turn(page, PAGES[place])
            assert {name: parameters(page).get(name) for name in wanted} == wanted
            assert page.locator(SWITCH).nth(LANGUAGES.index(language)).get_attribute("aria-checked") in {"true", None}
        expect(title(page)).to_have_text(before)


FILM = """menu => {
    window.film = [];
    const look = () => { window.film.push(document.querySelectorAll(menu).length); requestAnimationFrame(look); };
    look();
}"""


def test_the_menu_stays_in_place_while_pages_change(browser: Browser, sample: Server) -> None:
    """Every frame that the browser draws has the menu; the entry of the page itself may change place for one."""
    with opened(browser) as page:
        go(page, sample.link(y=2569, q=4))
        page.evaluate(FILM, MENU)
        for place in (1, 4, 0):
            turn(page, PAGES[place])
        film = page.evaluate("window.film")
        assert len(film) > 10
        assert set(film) <= {len(PAGES) - 1, len(PAGES)}


def choose(page: Page, place: int, option: str) -> None:
    page.locator('[data-testid="stMain"] [data-testid="stSelectbox"]').nth(place).locator("input").click()
    page.get_by_role("option", name=option, exact=True).click()


def test_another_period_changes_finding_and_link(browser: Browser, sample: Server) -> None:
    with opened(browser) as page:
        go(page, sample.link())
        expect(title(page)).to_contain_text("คดีทุจริต 7 เรื่อง ลดลงจากปีฐาน แต่เกินเพดานปีนี้ 1 เรื่อง")
        choose(page, 0, "ปีงบประมาณ 2567")
        expect(title(page)).to_contain_text("คดีทุจริต 8 เรื่อง ไม่เกินเพดานปีนี้ (8)")
        settle(page)
        assert (parameters(page)["y"], parameters(page)["q"]) == ("2567", "4")
        choose(page, 1, "ไตรมาส 2")
        expect(title(page)).to_contain_text("คดีทุจริต 5 เรื่อง จากเพดานปีนี้ 8 เรื่อง")
        settle(page)
        assert (parameters(page)["y"], parameters(page)["q"]) == ("2567", "2")
        page.locator("table a", has_text="ภาคประชาชน").click()
        page.wait_for_url("**/dimension_3?*")
        settle(page)
        assert (parameters(page)["y"], parameters(page)["q"]) == ("2567", "2")
        expect(title(page)).to_contain_text("แล้วเสร็จ 1 จาก 5 โครงการ")


def test_back_leads_to_the_period_before_in_one_step(browser: Browser, sample: Server) -> None:
    with opened(browser) as page:
        go(page, sample.link(y=2569, q=2))
        before = title(page).inner_text()
        choose(page, 0, "ปีงบประมาณ 2568")
        page.wait_for_url("**/?y=2568&q=4*")
        settle(page)
        page.go_back()
        expect(title(page)).to_have_text(before)
        assert (parameters(page)["y"], parameters(page)["q"]) == ("2569", "2")


# Uploads that are refused


def save_button(page: Page) -> Locator:
    return page.locator('[class*="st-key-save_"] button')


def test_a_file_that_is_no_workbook_is_refused(browser: Browser, sample: Server, tmp_path: Path) -> None:
    broken = tmp_path / "broken.xlsx"
    broken.write_text("ไม่ใช่ไฟล์ Excel", "utf-8")
    with opened(browser) as page:
        go(page, sample.link("progress"))
        review = upload(page, broken)
        expect(review).to_contain_text("พบ 1 จุดที่ต้องแก้ก่อน ยังไม่บันทึก")
        expect(review.locator("table.issues tbody tr")).to_have_count(1)
        expect(save_button(page)).to_have_count(0)


def test_a_workbook_with_three_errors_names_all_of_them(browser: Browser, sample: Server, tmp_path: Path) -> None:
    blank = form(tmp_path, tmp_path, 2566, "1")
    wrong = tmp_path / "three.xlsx"
    wrong.write_bytes(
        filled(
            blank,
            {
                HEADLINE: {1: {"คดีทุจริตใหม่ในไตรมาส": -2}},
                PROJECTS: {3: {"ความก้าวหน้าสะสม (ร้อยละ)": 150}, 9: {"สถานะ": "ใกล้เสร็จ"}},
            },
        )
    )
    with opened(browser) as page:
        go(page, sample.link("progress"))
        review = upload(page, wrong)
        expect(review).to_contain_text("พบ 3 จุดที่ต้องแก้ก่อน ยังไม่บันทึก")
        rows = review.locator("table.issues tbody tr", has_text="ต้องแก้")
        expect(rows).to_have_count(3)
        places = [row.locator("td, th").nth(1).inner_text().replace("·", " ").split() for row in rows.all()]
        assert sorted(sheet for sheet, _ in places) == sorted([HEADLINE, PROJECTS, PROJECTS])
        assert all(re.fullmatch(r"[A-Z]+[0-9]+", cell) for _, cell in places)
        assert len({cell for _, cell in places}) == 3
        expect(save_button(page)).to_have_count(0)


def test_a_sample_file_is_refused(browser: Browser, sample: Server) -> None:
    with opened(browser) as page:
        go(page, sample.link("progress", lang="English"))
        review = upload(page, ROOT / "data" / "sample" / "2566.xlsx")
        expect(review).to_contain_text("1 thing to mend first; nothing was saved")
        expect(review).to_contain_text("sample")
        expect(save_button(page)).to_have_count(0)
        assert not (sample.data / "progress" / "history" / "log.jsonl").exists()


# The whole job


def form(data: Path, folder: Path, year: int, quarter: str) -> bytes:
    """The form as the command line writes it."""
    target = folder / f"form-{year}-{quarter}.xlsx"
    assert main(["form", "--data", str(data), "--year", f"{year}", "--quarter", quarter, "--out", str(target)]) == 0
    return target.read_bytes()


def answers(cases: int, **more: Any) -> Mapping[str, Any]:
    return {
        "คดีทุจริตใหม่ในไตรมาส": cases,
        "ขั้นตอนที่นับ": "ชี้มูลความผิด",
        "แหล่งข้อมูล": "ทะเบียนคุมคดี",
        **more,
    }


def downloaded(page: Page) -> bytes:
    """The form that the page's button gives."""
    with page.expect_download() as waiting:
        page.locator(".st-key-download_form button").click()
    return Path(waiting.value.path()).read_bytes()


def save(page: Page, number: int) -> None:
    save_button(page).dblclick()  # as people do; it is saved once
    expect(page.locator(".chip.good", has_text=f"บันทึกครั้งที่ {number} แล้ว")).to_be_visible()
    settle(page)


def records(server: Server) -> int:
    return (server.data / "progress" / "history" / "log.jsonl").read_text("utf-8").count("\n")


def test_the_whole_job(browser: Browser, tmp_path: Path, packs: Path) -> None:
    with served(tmp_path, packs) as server, opened(browser) as page:
        go(page, server.link("progress"))
        expect(page.locator(".sample")).to_be_visible()
        expect(title(page)).to_have_text("ยังไม่มีการบันทึกผลจริง เริ่มจากแบบฟอร์มปีฐาน 2565")
        _base_year(page, server, tmp_path)
        _first_quarter_by_the_page(page, tmp_path)
        _two_quarters_by_the_command_line(server, tmp_path)
        _last_quarter_by_the_page(page, server, tmp_path)
        _revision(page, server, tmp_path)


def _base_year(page: Page, server: Server, folder: Path) -> None:
    base = folder / "ปีฐาน 2565.xlsx"
    base.write_bytes(filled(downloaded(page), {HEADLINE: {"ทั้งปี": answers(10)}}))
    review = upload(page, base)
    expect(review).to_contain_text("3 ตรวจก่อนบันทึก")
    expect(review).to_contain_text("ใหม่ 3 ช่อง")
    expect(review).not_to_contain_text("เหมือนเดิม")
    expect(review.locator("tr", has_text="คดีทุจริตใหม่ในไตรมาส")).to_contain_text("10")
    expect(review).to_contain_text("ข้อมูลตัวอย่างจะหายไปจากทุกหน้าอย่างถาวร")
    assert not (server.data / "progress" / "history" / "log.jsonl").exists(), "nothing is saved until told so"
    save(page, 1)
    expect(page.locator(".sample")).to_have_count(0)
    expect(title(page)).to_have_text("บันทึกแล้ว 1 ครั้ง ล่าสุดถึงปี 2565 ไตรมาส 4")


def _first_quarter_by_the_page(page: Page, folder: Path) -> None:
    first = folder / "2566-1.xlsx"
    first.write_bytes(filled(downloaded(page), {HEADLINE: {1: answers(3)}}))
    review = upload(page, first)
    expect(review).to_contain_text("ใหม่ 3 ช่อง")
    save(page, 2)
    expect(title(page)).to_have_text("บันทึกแล้ว 2 ครั้ง ล่าสุดถึงปี 2566 ไตรมาส 1")


def _two_quarters_by_the_command_line(server: Server, folder: Path) -> None:
    for quarter, cases in ((2, 2), (3, 3)):
        file = folder / f"2566-{quarter}.xlsx"
        file.write_bytes(filled(form(server.data, folder, 2566, f"{quarter}"), {HEADLINE: {quarter: answers(cases)}}))
        assert main(["import", str(file), "--data", str(server.data)]) == 0


def _last_quarter_by_the_page(page: Page, server: Server, folder: Path) -> None:
    page.reload()
    settle(page)
    expect(title(page)).to_have_text("บันทึกแล้ว 4 ครั้ง ล่าสุดถึงปี 2566 ไตรมาส 3")
    last = folder / "2566-4.xlsx"
    last.write_bytes(filled(downloaded(page), {HEADLINE: {4: answers(1, **{"คะแนน ITA รวม": 71.20})}}))
    upload(page, last)
    save(page, 5)
    page.locator(MENU).nth(0).click()
    finding = "คดีทุจริต 9 เรื่อง ไม่เกินเพดานปีนี้ (9) · ITA 71.20 ถึงเป้าของแผน แต่ยังไม่ผ่านเกณฑ์ 85"
    expect(title(page)).to_have_text(finding)
    settle(page)
    assert parameters(page) == {"y": "2566", "q": "4"}
    expect(page.locator(".st-key-card-cases .chip")).to_have_text("บรรลุเป้าหมาย")
    expect(page.locator(".foot")).to_contain_text("ที่มา: แบบรายงานความก้าวหน้า บันทึกครั้งที่ 5")


def _revision(page: Page, server: Server, folder: Path) -> None:
    revised = folder / "2566-4 แก้ไข.xlsx"
    revised.write_bytes(filled(form(server.data, folder, 2566, "4"), {HEADLINE: {4: {"คดีทุจริตใหม่ในไตรมาส": 2}}}))
    go(page, server.link("progress"))
    review = upload(page, revised)
    expect(review).to_contain_text("ผลการตัดสินที่จะเปลี่ยน")
    expect(review).to_contain_text("คดีทุจริต ปี 2566: จาก “บรรลุเป้าหมาย” เป็น “ไม่ลดลงจากปีฐาน”")
    expect(review).to_contain_text("แก้ไข 1 ช่อง · เหมือนเดิม 3 ช่อง")
    save_button(page).click()
    expect(review.locator(".chip.bad")).to_contain_text("เหตุผล")
    page.locator(QUIET).wait_for()
    assert records(server) == 5, "not without a reason"
    page.locator(".st-key-reason input").fill("พบคดีเพิ่มจากการไต่สวน")
    save(page, 6)
    assert records(server) == 6
    latest = page.locator(".item", has_text="ครั้งที่ 6")
    expect(latest).to_contain_text("2566-4 แก้ไข.xlsx")
    expect(latest).to_contain_text("เหตุผล: พบคดีเพิ่มจากการไต่สวน")
    go(page, server.link())
    expect(title(page)).to_contain_text("คดีทุจริต 10 เรื่อง ไม่ลดลงจากปีฐาน เกินเพดาน 1 เรื่อง")
    expect(page.locator(".st-key-card-cases .chip")).to_have_text("ไม่ลดลงจากปีฐาน")
    turn(page, "changes")
    expect(page.locator(".sample")).to_have_count(0)
    expect(page.locator(".foot")).to_contain_text("บันทึกครั้งที่ 6")
