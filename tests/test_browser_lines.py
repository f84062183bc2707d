"""Where lines end in a browser: what `lines.js` keeps together, wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

import acplan.ui
from acplan.text_layout import WHOLE

pytestmark = pytest.mark.browser
LINES = (Path(acplan.ui.__file__).parent / "lines.js").read_text("utf-8")


@pytest.fixture
def kept(browser: Browser, told: str) -> Iterator[str]:
    """What becomes of a text: spaces that end no line are `_`, what stays whole is in `[]`, breaks are `|`."""
    page = browser.new_page()
    page.set_content(f'<div data-testid="stHtml"><div id="told">{told}</div></div>')
    page.evaluate(f"whole => {{ {LINES}; keepTogether(whole, new WeakMap()); }}", WHOLE)
    for shown, selector in (("[$]", ".whole"), ("|", "wbr")):
        page.evaluate(
            """([shown, selector]) => document.querySelectorAll(selector).forEach(
                e => e.replaceWith(shown.replace('$', e.textContent)))""",
            [shown, selector],
        )
    yield page.locator("#told").inner_html().replace("&nbsp;", "_")
    page.close()


@pytest.mark.parametrize(
    ("told", "kept_so"),
    [
        ("คดี 7 เรื่อง &lt;3 of 4", "คดี_7_เรื่อง &lt;3_of_4"),
        (
            'โครงการ <a href="x">5</a> ยังไม่รายงาน · ค้าง 2 เรื่อง',
            'โครงการ_<a href="x">5</a> ยังไม่รายงาน_· ค้าง_2_เรื่อง',
        ),
        ("ส่วนที่ ๓ มี ๕ โครงการ", "ส่วนที่_๓ มี_๕_โครงการ"),
        ("พ.ศ. ๒๕๖๖ – ๒๕๗๐", "พ.ศ. ๒๕๖๖_– ๒๕๗๐"),
        ("plan (16–32) and 2566–2570", "plan [(16–32)] and [2566–2570]"),
        ("No news: project 38 · 9 more", "No news: project_38_· 9 more"),
        ("ใช้งบประมาณ (ไม่ตัดสิน), แล้ว", "ใช้[งบประมาณ] [(ไม่ตัดสิน),] แล้ว"),
        ("P22-R1, P01-O1a and P1", "[P22-R1,] [P01-O1a] and P1"),
        ("a " + "x" * 30, "a " + "|".join(["x" * 12, "x" * 12, "x" * 6, ""])),
        ('<b data-head="ปี 2569">1</b>', '<b data-head="ปี_2569">1</b>'),
        ("<pre>ปี 2569 งบประมาณ</pre>", "<pre>ปี 2569 งบประมาณ</pre>"),
    ],
)
def test_what_belongs_together_stays_on_one_line(told: str, kept: str, kept_so: str) -> None:
    assert kept == kept_so, told


def test_what_is_quoted_in_thai_on_an_english_page_says_so(browser: Browser) -> None:
    page = browser.new_page()
    told = "<b>project 33</b> ผู้ร้องเรียนติดตามไม่ได้ (2569 Q4)<p>ใช้งบประมาณ</p><i>Unit: กอง</i>"
    page.set_content(f'<html lang="en"><div data-testid="stHtml"><div>{told}</div></div>')
    page.evaluate(f"whole => {{ {LINES}; keepTogether(whole, new WeakMap()); }}", WHOLE)
    found = page.evaluate("[...document.querySelectorAll('[lang=th]')].map(e => [e.tagName, e.textContent.trim()])")
    assert found == [["SPAN", "ผู้ร้องเรียนติดตามไม่ได้ (2569 Q4)"], ["P", "ใช้งบประมาณ"]]
    page.close()
