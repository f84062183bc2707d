"""Widths of texts and where their lines break."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from markupsafe import Markup

from acplan.text_layout import ems, unbroken, wrapped

PLAIN = "ส่งเสริมการมีส่วนร่วมของประชาชนในจังหวัดมุกดาหาร"
WORDS = ["ส่งเสริม", "การ", "มี", "ส่วน", "ร่วม", "ของ", "ประชาชน", "ใน", "จังหวัด", "มุกดาหาร"]


@pytest.mark.parametrize(("one", "other"), [("ที่", "ท"), ("กรุ้ง", "กรง"), ("", "\n")])
def test_vowels_and_tone_marks_above_and_below_take_no_room(one: str, other: str) -> None:
    assert ems(one) == ems(other)


def test_widths_add_up_and_bold_is_wider() -> None:
    assert ems("ปี 2569") == pytest.approx(sum(map(ems, "ปี 2569")))
    assert ems("2569", bold=True) > ems("2569") > ems("11.1")


@pytest.mark.parametrize("width", [5, 6.5, 9, 14, 40])
def test_thai_is_broken_between_words_and_lines_fill_their_width(width: float) -> None:
    found = wrapped(PLAIN, width)
    ends = {len("".join(WORDS[:count])) for count in range(1, len(WORDS) + 1)}
    places = [len("".join(found[:count])) for count in range(1, len(found) + 1)]
    assert set(places) <= ends
    assert all(ems(line) <= width + 0.01 for line in found if line not in WORDS)
    for line, following in pairwise(found):
        first = next(word for word in sorted(WORDS, key=len, reverse=True) if following.startswith(word))
        assert ems(line + first) > width  # the next word had no room


TEXTS = ["", "\n", "a\r\nb", "two words\n\nand lines ", "🙂🙂 ก", "เ" * 50, PLAIN, f" {PLAIN}\n"]


@pytest.mark.parametrize("text", TEXTS)
def test_lines_together_are_the_text(text: str) -> None:
    for width in (0.1, 2, 5, 50):
        assert "".join(wrapped(text, width)) == text


def test_an_endless_word_is_cut_but_never_before_a_vowel_or_tone_mark() -> None:
    found = wrapped("ก้ำ" * 200, 5)
    assert len(found) > 20
    assert not [line for line in found if re.match(r"[\u0e30-\u0e3a\u0e45-\u0e4e]", line)]
    assert all(ems(line) <= 5.01 for line in found)


def test_spaces_hang_over_the_end_of_a_line() -> None:
    assert wrapped("ab   cd", ems("ab")) == ["ab   ", "cd"]


def test_line_feeds_end_lines() -> None:
    assert wrapped("ก\nข\u2028ค\r\nง", 50) == ["ก\n", "ข\u2028", "ค\r\n", "ง"]


def test_in_html_whole_words_have_a_style_and_all_else_is_escaped() -> None:
    assert unbroken("<b> งบประมาณ", "kept") == '&lt;b&gt; <span class="kept">งบประมาณ</span>'
    assert unbroken(Markup("<b>ปี</b>"), "kept") == "<b>ปี</b>"
    assert unbroken("ผลประโยชน์ e-PlanNACC", "part").count('<span class="part">') == 2
    assert unbroken("ไตรมาส ๔ · 9", "kept") == '<span class="kept">ไตรมาส ๔ ·</span> 9'
    assert unbroken("ก (งบประมาณ), ข", "kept") == 'ก <span class="kept">(งบประมาณ),</span> ข'
