"""The real dashboard in a real browser: every page, its look, and a year's work by the pages."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from acplan.cli import main
from kit.browser import (
    LANGUAGES,
    LAPTOP,
    LARGE,
    MENU,
    PAGES,
    QUIET,
    ROOT,
    SAMPLE,
    SWITCH,
    Server,
    Tab,
    fresh,
    go,
    opened,
    parameters,
    resize,
    served,
    settle,
    title,
    turn,
    upload,
)
from kit.builders import HEADLINE, PROJECTS
from kit.workbooks import filled

pytestmark = pytest.mark.browser
CUT_OFF = """() => {
    const found = [];
    const name = e => `${e.tagName}.${e.getAttribute('class') || ''} "${(e.textContent || '').slice(0, 40)}"`;
    for (const e of document.querySelectorAll('body *')) {
        const style = getComputedStyle(e), box = e.getBoundingClientRect();
        if (box.width < 2 || box.height < 2 || style.visibility === 'hidden') continue;
        const plot = e.closest('.js-plotly-plot');
        if (plot) {  // an SVG does not tell its overflow: is each of its texts inside the picture?
            if (e.tagName !== 'text') continue;
            const frame = plot.getBoundingClientRect();
            if (box.left < frame.left - 2 || box.right > frame.right + 2 ||
                box.top < frame.top - 2 || box.bottom > frame.bottom + 2) found.push('outside its picture: ' + name(e));
        } else if (e.closest('svg') === null) {
            const wide = e.scrollWidth > e.clientWidth + 1, high = e.scrollHeight > e.clientHeight + 1;
            if (wide && /hidden|clip/.test(style.overflowX)) found.push('cut at the side: ' + name(e));
            if (high && /hidden|clip/.test(style.overflowY)) found.push('cut below: ' + name(e));
            if (wide && /auto|scroll/.test(style.overflowX)) found.push('scrolls sideways: ' + name(e));
        }
    }
    return found;
}"""


# Every page, looked at on both screens

OPENED_FIRST = {"", "ita", "progress", "project"}
"""Pages that are also opened by their address: with charts, with a form, and one that stands in no menu."""


@dataclass
class Visit:
    """What was found at a page."""

    finding: str
    menu: list[str]
    current: list[str]
    switch: list[str]
    foot: str
    text: str
    requests: list[str]
    fonts: dict[str, str]
    families: list[str]
    drawn_with: set[tuple[str, bool]]
    errors: list[str]
    news_top: float = 0.0
    cut_off: dict[tuple[int, int], list[str]] = field(default_factory=dict)
    sideways: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict)


@pytest.fixture(scope="module")
def tabs(browser: Browser, sample: Server) -> Iterator[dict[str, Tab]]:
    """A tab for each language, in which pages are turned by the menu."""
    with contextlib.ExitStack() as stack:
        found = {}
        for language in LANGUAGES:
            found[language] = Tab(stack.enter_context(opened(browser)))
            go(found[language].page, sample.link(y=2569, q=4, lang=language))
        yield found


@pytest.fixture(scope="module")
def visits() -> dict[tuple[str, str], Visit]:
    """Filled by `visit`, so that each page is looked at once."""
    return {}


@pytest.fixture
def visit(
    browser: Browser,
    sample: Server,
    tabs: dict[str, Tab],
    visits: dict[tuple[str, str], Visit],
    where: str,
    language: str,
) -> Visit:
    """Each page by the menu; some, in Thai, as the first that a browser opens, which takes much longer."""
    if (where, language) in visits:
        return visits[where, language]
    more = {"project": {"p": 21}, "source": {"of": "dimension.2"}}.get(where, {})
    link = sample.link(where, y=2569, q=4, lang=language, **more)
    if where in OPENED_FIRST and language == "ไทย":
        with fresh(browser) as page:
            tab = Tab(page)
            go(page, link)
            visits[where, language] = _looked_at(tab)
    else:
        tab = tabs[language]
        tab.page.set_viewport_size({"width": LAPTOP[0], "height": LAPTOP[1]})
        if where in PAGES and not more:
            turn(tab.page, where)
        else:
            go(tab.page, link)
        visits[where, language] = _looked_at(tab)
    return visits[where, language]


def _looked_at(tab: Tab) -> Visit:
    page = tab.page
    found = Visit(
        finding=title(page).inner_text(),
        menu=page.locator(MENU).all_inner_texts(),
        current=page.locator(".st-key-here").all_inner_texts(),
        switch=page.locator(SWITCH).all_inner_texts(),
        foot=page.locator(".foot").inner_text(),
        text=page.locator('[data-testid="stApp"]').inner_text(),
        requests=tab.asked,
        fonts=page.evaluate(
            "Object.fromEntries([...document.fonts].filter(f => /Sarabun/.test(f.family))"
            ".map(f => [f.weight, f.status]))"
        ),
        families=page.evaluate(
            "[...document.querySelectorAll('h1, td, p, button, .big, .foot, svg text')]"
            ".map(e => getComputedStyle(e).fontFamily)"
        ),
        drawn_with=_fonts_of(page, "h1, .menu-title, .foot, td, .chip, svg text, button p"),
        errors=tab.errors,
        news_top=page.evaluate("document.querySelector('.two .head')?.getBoundingClientRect().bottom ?? 0"),
    )
    for size in (LAPTOP, LARGE):
        page.evaluate("document.querySelectorAll('details:not([open]) > summary').forEach(e => e.click())")
        resize(page, size)
        found.cut_off[size] = page.evaluate(CUT_OFF)
        found.sideways[size] = tuple(page.evaluate("[document.scrollingElement.scrollWidth, innerWidth]"))
    return found


def _fonts_of(page: Page, selector: str) -> set[tuple[str, bool]]:
    """The fonts with which the texts of some elements were really drawn, and whether the page brought each."""
    browser = page.context.new_cdp_session(page)
    browser.send("DOM.enable")
    browser.send("CSS.enable")
    root = browser.send("DOM.getDocument")["root"]["nodeId"]
    nodes = browser.send("DOM.querySelectorAll", {"nodeId": root, "selector": selector})["nodeIds"]
    assert len(nodes) > 3
    fonts = [browser.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"] for node in nodes[:60]]
    return {(font["familyName"].split(" ")[0], font["isCustomFont"]) for found in fonts for font in found}


every_page = pytest.mark.parametrize("where", [*PAGES, "source"], ids=lambda page: page or "overview")
both_languages = pytest.mark.parametrize("language", LANGUAGES, ids=("th", "en"))


@every_page
@both_languages
def test_a_page_is_whole(visit: Visit, where: str, language: str) -> None:
    assert len(visit.finding) > 5
    assert len(visit.menu) == len(PAGES)
    assert all(visit.menu)
    assert visit.current == [visit.menu[PAGES.index(where)]] if where in PAGES else visit.current == []
    assert visit.switch == list(LANGUAGES)
    assert {"ไทย": "ข้อมูล ณ 30 กันยายน 2569", "English": "As of 30 September 2026"}[language] in visit.foot
    assert {"ไทย": "ที่มา: ข้อมูลตัวอย่าง", "English": "Source: sample data"}[language] in visit.foot
    assert SAMPLE[language] in visit.text
    assert {"ไทย": "ภาพรวม", "English": "Overview"}[language] == visit.menu[0]
    on_the_way = "404 (Not Found)"  # Streamlit looks for its own address below the page's first
    assert [error for error in visit.errors if on_the_way not in error] == []


@every_page
@both_languages
def test_nothing_is_asked_of_another_machine(visit: Visit, sample: Server, where: str, language: str) -> None:
    assert len(visit.requests) > 5
    ours = urlsplit(sample.url).netloc
    away = [
        url for url in visit.requests if urlsplit(url).scheme not in {"data", "blob"} and urlsplit(url).netloc != ours
    ]
    assert away == []
    assert any(url.startswith("ws://127.0.0.1:") for url in visit.requests), "sockets are seen as well"


@every_page
@both_languages
def test_the_font_is_sarabun(visit: Visit, where: str, language: str) -> None:
    assert {visit.fonts.get(weight) for weight in ("400", "600", "700")} == {"loaded"}
    assert {family.split(",")[0].strip("\"' ") for family in visit.families} == {"Sarabun"}
    assert visit.drawn_with == {("Sarabun", True)}, "every letter is drawn with the font that the server sent"


@every_page
@both_languages
@pytest.mark.parametrize("size", [LAPTOP, LARGE], ids=lambda size: f"{size[0]}x{size[1]}")
def test_nothing_is_cut_off(visit: Visit, where: str, language: str, size: tuple[int, int]) -> None:
    assert visit.cut_off[size] == []
    width, window = visit.sideways[size]
    assert width <= window


@pytest.mark.parametrize("where", [""])
@both_languages
def test_the_verdicts_of_the_overview_fit_on_a_laptop(visit: Visit, where: str, language: str) -> None:
    """Both goals, all dimensions, and where what changed begins."""
    assert 300 < visit.news_top <= LAPTOP[1]


def test_marks_above_letters_are_whole_in_choices(browser: Browser, sample: Server) -> None:
    """A field cuts off what rises above its line, unseen by the other check: ที่ needs more than Latin letters do."""
    with opened(browser) as page:
        go(page, sample.link("progress"))
        choices = "document.querySelectorAll('[data-testid=\"stSelectbox\"] input')"
        page.wait_for_function(f"{choices}.length >= 4")
        lines = page.evaluate(
            f"[...{choices}].map(e => getComputedStyle(e)).map(s => parseFloat(s.lineHeight) / parseFloat(s.fontSize))"
        )
    assert len(lines) >= 4
    assert min(lines) >= 1.8


def test_what_is_cut_off_would_be_found(browser: Browser, sample: Server) -> None:
    with opened(browser) as page:
        go(page, sample.link())
        page.locator(".js-plotly-plot text").first.wait_for()
        page.evaluate("""() => {
            document.querySelector('h1').style.cssText = 'width: 90px; overflow: hidden; white-space: nowrap';
            document.querySelector('.sample').style.cssText = 'height: 9px; overflow: hidden';
            document.querySelector('.js-plotly-plot text').setAttribute('transform', 'translate(9999, 0)');
        }""")
        found = " ".join(page.evaluate(CUT_OFF))
        assert "cut at the side: H1" in found
        assert "cut below: DIV.sample" in found
        assert "outside its picture" in found


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


@both_languages
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
        expect(review).to_contain_text("1 things to mend first; nothing was saved")
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


def test_the_whole_job(browser: Browser, tmp_path: Path) -> None:
    with served(tmp_path) as server, opened(browser) as page:
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
    expect(review).to_contain_text("ใหม่ 3 ช่อง · เหมือนเดิม 0 ช่อง")
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
