"""Which verdicts on cases are certain, and what chance alone could make: by hand, in words, and on the page."""

from __future__ import annotations

import re
from fractions import Fraction
from pathlib import Path

import pytest

from acplan.fiscal import Period
from acplan.measures.as_json import summary_json
from acplan.measures.cases import CaseYear, cases
from acplan.measures.summary import summarise
from acplan.progress.state import Answers, Key
from acplan.rules import MOST_WEIGHED, CaseVerdict, chance, is_certain
from acplan.words import certainty as words
from kit.builders import COMPLAINT, INDICTED, quarters, state_of, the_plan, whole_year
from kit.pages import LANGS, plain, run, saved

END = Period(2570, 4)
BASE = whole_year(2565, 10)


def years(rows: dict[Key, Answers], period: Period = END) -> dict[int, CaseYear]:
    return {year.year: year for year in cases(state_of(rows), the_plan(), period)}


# Certain, not yet certain, not judged


@pytest.mark.parametrize("verdict", CaseVerdict)
def test_every_verdict_is_certain_or_open_or_none(verdict: CaseVerdict) -> None:
    certain = {"kept_at_zero", "not_kept_at_zero", "met", "improved", "no_change", "worse", "ceiling_passed"}
    unjudged = {"not_applicable", "no_data", "no_base"}
    assert is_certain(verdict) is (None if verdict.value in unjudged else verdict.value in certain)


def test_a_passed_ceiling_is_certain_before_its_year_is_complete() -> None:
    # base 10: ceilings 9 8 7 6. 2567 has 9 in three quarters, 2568 is at its ceiling, 2569 below
    rows = BASE | whole_year(2566, 9) | quarters(2567, 3, 3, 3) | quarters(2568, 7) | quarters(2569, 1)
    found = years(rows)
    assert [found[year].certain for year in range(2565, 2571)] == [None, True, True, False, False, None]
    assert (found[2567].closed, found[2567].verdict) == (False, CaseVerdict.CEILING_PASSED)


def test_a_revision_can_change_what_is_certain() -> None:
    assert years(BASE | whole_year(2566, 9))[2566].verdict is CaseVerdict.MET
    revised = years(BASE | whole_year(2566, 10))[2566]
    assert (revised.certain, revised.verdict) == (True, CaseVerdict.NO_CHANGE)


# Chance


@pytest.mark.parametrize(
    ("base", "count", "expected"),
    [
        (10, 4, Fraction(2 * 1471, 16384)),  # of 14: 1 + 14 + 91 + 364 + 1001 = 1471 of 2^14 ways
        (4, 10, Fraction(2 * 1471, 16384)),
        (10, 0, Fraction(2, 1024)),
        (0, 1, Fraction(1)),  # 2 × 1/2
        (0, 6, Fraction(2, 64)),
        (10, 10, Fraction(1)),
        (10, 9, Fraction(1)),  # of 19, 0–9 are half of all ways
        (3, 1, Fraction(2 * 5, 16)),  # of 4: 1 + 4
    ],
)
def test_chance_by_hand(base: int, count: int, expected: Fraction) -> None:
    assert chance(base, count) == expected


def test_chance_is_not_told_of_nothing_nor_of_large_numbers() -> None:
    assert chance(0, 0) is None
    assert chance(MOST_WEIGHED - 1, 1) is not None
    assert chance(MOST_WEIGHED, 1) is None


def test_chance_is_told_of_closed_and_comparable_years_only() -> None:
    found = years(BASE | whole_year(2566, 4) | quarters(2567, 9) | {(2568, 1): {"ita_total": 70.0}})
    assert {year: case.chance for year, case in found.items()} == {
        2565: None, 2566: 2942 / 16384, 2567: None, 2568: None, 2569: None, 2570: None,
    }  # fmt: skip
    assert years(whole_year(2566, 4))[2566].chance is None
    other = years(whole_year(2565, 10, stage=INDICTED) | whole_year(2566, 4, stage=COMPLAINT))
    assert other[2566].chance is None


def test_chance_changes_no_verdict() -> None:
    found = years(BASE | whole_year(2566, 9) | whole_year(2567, 0))
    assert [(found[y].verdict, found[y].chance) for y in (2566, 2567)] == [
        (CaseVerdict.MET, 1.0),
        (CaseVerdict.MET, 2 / 1024),
    ]


def said(count: int, base: int = 10) -> str:
    note = words.chance(years(whole_year(2565, base) | whole_year(2566, count))[2566])
    return note.en if note else ""


@pytest.mark.parametrize(
    ("base", "count", "often", "conclusion"),
    [
        (10, 4, "in about 18 of 100 years", "cannot be concluded that cases really fell"),  # 17.96
        (10, 3, "in about 9.2 of 100 years", "cannot be concluded that cases really fell"),  # 2 × 378/8192
        (10, 2, "in about 3.9 of 100 years", "hardly chance alone"),  # 2 × 79/4096
        (10, 0, "in fewer than 1 of 100 years", "hardly chance alone"),
        (10, 9, "in nearly every year", "cannot be concluded that cases really fell"),
        (10, 12, "in about 83 of 100 years", "cannot be concluded that cases really rose"),
        (10, 22, "in about 5.01 of 100 years", "cannot be concluded that cases really rose"),  # just above 5 in 100
        (10, 24, "in about 2.4 of 100 years", "hardly chance alone"),
        (0, 2, "in about 50 of 100 years", "cannot be concluded that cases really rose"),
    ],
)
def test_the_footnote_in_plain_words(base: int, count: int, often: str, conclusion: str) -> None:
    note = said(count, base)
    assert f"({base} → {count} in 2566)" in note
    assert often in note
    assert conclusion in note
    assert "at most 5 in 100" in note
    assert "changes no verdict" in note


def test_no_difference_needs_no_chance() -> None:
    assert said(10) == (
        "Note: 2566 had as many cases as the base year (10), so there is no difference that chance could have made."
    )
    assert said(0, base=0) == ""


def test_years_on_end_are_a_span() -> None:
    assert words.year_list([2566]) == "2566"
    assert words.year_list([2566, 2567]) == "2566, 2567"
    assert words.year_list([2566, 2567, 2568, 2570]) == "2566–2568, 2570"


# On the page and in the summary

SENTENCES = {
    "th": (
        "แน่นอนแล้ว: ปี 2566 (เปลี่ยนได้เมื่อมีการแก้ไขตัวเลขเท่านั้น)",
        "แน่นอนแล้วแม้ปียังไม่ครบ: ปี 2567 (เกินเพดานแล้ว และยอดสะสมไม่ลดลง)",
        "ยังไม่แน่นอน: ปี 2568 (ปียังไม่ครบ)",
        "(10 → 4 เรื่องในปี 2566) จะเกิดขึ้นโดยบังเอิญราว 18 ใน 100 ปี จึงยังสรุปไม่ได้ว่าลดลงจริง",
        "หมายเหตุนี้ไม่เปลี่ยนผลตัดสิน",
    ),
    "en": (
        "Certain: 2566 (only a revision of the figures can change that)",
        "Certain before the year is complete: 2567 (the ceiling is passed, and a total never falls)",
        "Not yet certain: 2568 (not complete)",
        "(10 → 4 in 2566) would come by chance alone in about 18 of 100 years",
        "This note changes no verdict.",
    ),
}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    rows = (BASE, whole_year(2566, 4), quarters(2567, 9), quarters(2568, 1))
    return saved(tmp_path_factory.mktemp("certain"), *(state_of(part) for part in rows))


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_says_what_is_certain_and_what_could_be_chance(folder: Path, lang: str) -> None:
    seen = run(folder, "cases", lang)
    assert not seen.test.exception
    assert [sentence for sentence in SENTENCES[lang] if sentence not in seen.text] == []
    for technical in ("p-value", "binomial", "Poisson", "ทวินาม", "ปัวซง"):
        assert technical not in seen.text
    head = {
        "th": ("ปีงบประมาณ", "ผล", "คดี", "เพดาน", "เป้าหมาย (ก่อนปัด)"),
        "en": ("Fiscal year", "Verdict", "Cases", "Ceiling", "Target (exact)"),
    }
    yes, no = {"th": ("แน่นอนแล้ว", "ยังไม่แน่นอน"), "en": ("Certain", "Not yet certain")}[lang]
    assert [row[7] for row in seen.table(*head[lang])] == ["–", yes, yes, no, "–", "–"]


@pytest.mark.parametrize("lang", LANGS)
def test_with_one_save_and_no_base_year_nothing_is_called_certain(tmp_path: Path, lang: str) -> None:
    saved(tmp_path, state_of(quarters(2566, 3)))
    seen = run(tmp_path, "cases", lang)
    assert not seen.test.exception
    assert {"th": "แน่นอน", "en": "ertain"}[lang] not in seen.text.replace("ความแน่นอน", "").replace("Certainty", "")
    assert {"th": "หมายเหตุ:", "en": "Note:"}[lang] not in seen.text


@pytest.mark.parametrize("lang", LANGS)
@pytest.mark.parametrize("year", [2565, 2566])
def test_a_small_base_year_is_said_once_and_beside_the_number(tmp_path: Path, lang: str, year: int) -> None:
    saved(tmp_path, state_of(whole_year(2565, 3)), state_of(whole_year(2566, 1)))
    seen = run(tmp_path, "cases", lang, y=year, q=4)
    text = plain(re.sub(r'<ul class="statements">.*?</ul>', "", seen.html))
    small = {"th": "1 เรื่องมีค่ามากกว่าร้อยละ 10", "en": "each case is more than 10 points"}[lang]
    detection = {"th": "จำนวนที่เพิ่มขึ้นอาจหมายถึงการตรวจพบที่ดีขึ้น", "en": "A rise can mean better detection"}[lang]
    picture = {"th": "คดีทุจริตรายปี เทียบเพดานของแต่ละปี", "en": "Cases by year against each year’s ceiling"}[lang]
    assert (text.count(small), text.count(detection)) == (1, 1)
    assert text.index(small) < text.index(detection) < text.index(picture)


def test_a_base_of_zero_on_the_page(tmp_path: Path) -> None:
    saved(tmp_path, state_of(whole_year(2565, 0)), state_of(whole_year(2566, 0)), state_of(whole_year(2567, 2)))
    first, second = (run(tmp_path, "cases", "en", y=year, q=4).text for year in (2566, 2567))
    assert "Certain: 2566 (" in first
    assert "Note:" not in first  # nothing in either year
    assert "(0 → 2 in 2567) would come by chance alone in about 50 of 100 years" in second


def test_the_summary_carries_both() -> None:
    state = state_of(BASE | whole_year(2566, 4) | quarters(2567, 9))
    rows = summary_json(summarise(state, the_plan(), None, sample=False, save_number=1))["cases"]
    assert [(row["certain"], row["chance"]) for row in rows[:3]] == [(None, None), (True, 2942 / 16384), (True, None)]


# Complaints beside the cases


@pytest.mark.parametrize(
    ("received", "thai", "english", "hatched"),
    [
        (
            (3, 2, 1, 4),
            "ปี 2567 รับเรื่องร้องเรียน 10 เรื่อง (ปีก่อน 20) แล้วเสร็จ 4 คงค้าง 2",
            "Complaints in 2567: 10 received (20 the year before), 4 closed, 2 pending",
            "",
        ),
        (
            (3, 2),
            "ปี 2567 รับเรื่องร้องเรียน 5 เรื่อง (2 จาก 4 ไตรมาส) แล้วเสร็จ 2 คงค้าง 2",
            "Complaints in 2567 (2 of 4 quarters): 5 received, 2 closed, 2 pending",
            "/",
        ),
    ],
)
def test_part_of_a_year_is_not_set_against_a_whole_one(
    tmp_path: Path, received: tuple[int, ...], thai: str, english: str, hatched: str
) -> None:
    rows: dict[Key, Answers] = {
        (2567, quarter): {"complaints_received": n, "complaints_closed": 1, "complaints_pending": 2}
        for quarter, n in enumerate(received, start=1)
    }
    saved(tmp_path, state_of(whole_year(2566, 9, complaints_received=20)), state_of(rows))
    for lang, sentence in (("th", thai), ("en", english)):
        seen = run(tmp_path, "cases", lang, y=2567, q=4)
        assert sentence in seen.text
        patterns = [
            [
                shape
                for shape, value in zip(bar["marker"]["pattern"]["shape"], bar["y"], strict=True)
                if value is not None
            ]
            for bar in seen.charts["complaints"]
        ]
        assert patterns == [["", hatched], [hatched], [hatched]]  # of 2566 only those received are known
