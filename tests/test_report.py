"""The report as HTML: it says what the content says, all of it, literally, and needs nothing beside itself."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest

from acplan.exports.report import report
from acplan.exports.report.locale import Locale
from acplan.figures.content import content
from acplan.figures.figure import Content, Figure, Table, TableColumn, ValueKind, Verdict, shown
from acplan.fiscal import Period
from acplan.look import Tone
from acplan.measures.summary import summarise
from acplan.words.numbers import in_thai_digits
from acplan.words.text import Lang, Text, same
from kit.builders import the_plan
from kit.contents import sample
from kit.report import Parsed
from kit.stores import now, three_saves

MARK = {"th": "ข้อมูลตัวอย่าง – ไม่ใช่ผลการดำเนินงานจริง", "en": "Sample data – not real results"}


@cache
def parsed(lang: Lang, *, thai_digits: bool = False, year: int = 2569, quarter: int = 4) -> Parsed:
    return Parsed(report(sample(year, quarter), lang, thai_digits=thai_digits))


def small(text: str, *, name: Text | None = None) -> Content:
    """A content of one table that holds a text in every place that comes from a workbook."""
    full = sample()
    header = replace(full.header, short_name=name or same(text), short_title=same(text), organisation=same(text))
    columns = (
        TableColumn("name", same("Name")),
        TableColumn("state", same("State")),
        TableColumn("n", same("N"), ValueKind.BAHT),
    )
    rows = ((same(text), Verdict(Tone.BAD, same(text)), 1234.5),)
    figure = Figure("nasty", same(text + "h"), same(text + "f"), same(text + "a"), same(text), Table(columns, rows))
    section = replace(full.section("obstacles"), heading=same(text + "s"), figures=(figure,), notes=(same(text),))
    return Content(header, (full.section("cover"), section))


# Everything that the content holds


@pytest.mark.parametrize(("lang", "year", "quarter"), [("th", 2569, 4), ("en", 2569, 4), ("en", 2570, 1)])
def test_every_table_holds_every_value_of_the_content(lang: Lang, year: int, quarter: int) -> None:
    found, checked = parsed(lang, year=year, quarter=quarter), 0
    for figure in sample(year, quarter).figures:
        table = figure.table.short  # a page has no room for all columns
        expected = [
            [shown(value, column.kind, lang) for value, column in zip(row, table.columns, strict=True)]
            for row in table.rows
        ]
        if not expected:
            assert found.rows(figure.name) == []
            continue
        rows = found.rows(figure.name)
        if rows[0][0] == table.columns[0].head(lang) and len(rows[0]) == len(table.columns):
            assert rows[1:] == expected, figure.name
        else:
            heads, *body = zip(*rows, strict=True)
            assert len(heads) == len(table.columns)
            assert [list(row) for row in body] == expected, figure.name
        checked += 1
    assert checked >= 20


def test_the_tables_by_hand() -> None:
    """The sample's cases are 10 9 8 8 7, its ceilings 9 8 7 6 5; projects 38 and 41 belong to dimension 4."""
    found = parsed("th")
    assert [[row[0], *row[2:4]] for row in found.rows("cases")[1:6]] == [
        ["2565", "10", "–"], ["2566", "9", "9"], ["2567", "8", "8"], ["2568", "8", "7"], ["2569", "7", "6"],
    ]  # fmt: skip
    assert [row[0] for row in found.rows("dimension-4-projects")[1:]] == [str(n) for n in range(35, 42)]
    assert found.rows("case-quarters") == [
        ["ไตรมาส", "1", "2", "3", "4"], ["คดีใหม่", "1", "2", "2", "2"], ["สะสม", "1", "3", "5", "7"],
        ["สะสม (ปีก่อนช่วงเดียวกัน)", "2", "5", "8", "8"],
    ]  # fmt: skip


@pytest.mark.parametrize(("quarter", "periods"), [(1, 13), (3, 15)])
def test_each_column_of_a_table_lies_under_its_bar(quarter: int, periods: int) -> None:
    """Of the year's quarters to come there is no column; the table and the bars share 661 pixels less 160 for heads."""
    found = parsed("th", year=2569, quarter=quarter)
    figure = found.figure("dimension-2-states")
    assert len(found.rows("dimension-2-states")[1]) == 1 + periods
    picture = next(n for n in found.all("svg", figure) if found.elements[n][1].get("role") == "img")
    bars = [found.elements[n][1] for n in found.all("rect", picture) if "stroke" in found.elements[n][1]]
    middles = sorted({round(float(a["x"]) + float(a["width"]) / 2, 1) for a in bars})
    assert middles == pytest.approx([160 + (place + 0.5) * 501 / periods for place in range(periods)], abs=0.2)


def test_the_foot_of_a_long_table_stands_above_it() -> None:
    found = parsed("th")
    for name, above in (("dimension-2-projects", True), ("obstacles", True), ("dimension-1-money", False)):
        tags = [found.elements[n] for n in found.inside[found.figure(name)]]
        foot = next(place for place, (_, a) in enumerate(tags) if a.get("class") == "foot")
        assert (foot < [tag for tag, _ in tags].index("table")) is above, name


def test_words_that_browsers_break_are_kept_whole_with_the_dot_behind_them() -> None:
    whole = '<span class="kept">{}</span>'.format
    said = Locale("th")("ไม่สามารถดำเนินการได้ · <b> ไตรมาส 2 ปี 2570")
    assert said == f"ไม่สามารถ{whole('ดำเนินการได้ ·')} &lt;b&gt; {whole('ไตรมาส 2')} {whole('ปี 2570')}"


def test_headings_stand_in_their_order_and_the_contents_list_leads_to_each() -> None:
    found = parsed("th")
    headings = [section.heading.th for section in sample().sections]
    assert [found.text(n) for n in found.all("h1") + found.all("h2")] == headings
    ids = [attributes["id"] for tag, attributes in found.elements if tag == "section"]
    assert ids == [section.name for section in sample().sections[1:]]
    entries = [(found.elements[n][1]["href"], found.text(n)) for n in found.all("a")]
    assert entries == [(f"#{name}", heading) for name, heading in zip(ids, headings[1:], strict=True)]
    assert [tag for tag, _ in found.elements if re.fullmatch("h[1-6]", tag)][:7] == ["h1", "h2", *["h3"] * 4, "h2"]
    assert not [n for n in found.all("th") if not found.text(n)], "a head without words is read as nothing"


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_section_says_what_it_finds_with_its_facts_and_notes(lang: Lang) -> None:
    text = parsed(lang).text(0)
    for section in sample().sections:
        assert all(part in text for part in section.finding(lang).split(" · "))
        assert all(note(lang) in text for note in section.notes)
        for card in section.cards:
            assert card.head(lang) in text
            assert f"{shown(card.value, card.kind, lang)} {card.unit(lang)}" in text
            assert all(verdict.text(lang) in text for verdict in card.verdicts)
            assert all(note(lang) in text for note in card.notes)
        for figure in section.figures:
            assert all(part in text for part in figure.finding(lang).split(" · "))
            assert all(part(lang) in text for part in (figure.heading, figure.about, figure.source))


def test_a_verdict_has_a_mark_and_a_word_beside_its_colour() -> None:
    found = parsed("en")
    verdicts = [n for n, (_, a) in enumerate(found.elements) if a.get("class", "").startswith("verdict ")]
    marks = {
        (found.elements[n][1]["class"], found.elements[found.inside[n][1]][1].get("d", "circle")) for n in verdicts
    }
    assert {kind for kind, _ in marks} == {"verdict good", "verdict caution", "verdict bad", "verdict neutral"}
    assert len({mark for _, mark in marks}) == len(marks) == 4
    assert all(found.text(n) for n in verdicts)


# Nothing is taken for anything else


@pytest.mark.parametrize(
    "text",
    [
        "<script>alert(1)</script>",
        "</style></title><b onclick='x'>",
        '"><img src=http://x.test/a.png>',
        r"$\frac{1}{2}$ **bold** [a](http://x.test)",
        "=HYPERLINK(1) & {x} %s",
        "&lt;b&gt; &#60; &amp;",
    ],
)
def test_text_stays_text_wherever_it_stands(text: str) -> None:
    found = Parsed(report(small(text), "th"))
    assert found.text(found.figure("nasty")).count(text) == 6
    assert not {"script", "img", "b"} & {tag for tag, _ in found.elements}
    assert found.rows("nasty") == [["Name", "State", "N (บาท)"], [text, text, "1,234.5"]]
    assert len(found.all("style")) == 1


def test_nothing_ends_a_margin_but_its_own_quotes() -> None:
    style = Parsed(report(small('a"; } </style> \\ \n'), "en"))
    css = style.text(style.all("style")[0])
    (margin,) = re.findall(r'@top-left \{ content: "([^"\n]*)"; \}', css)
    text = re.sub(r"\\([0-9a-f]+) ", lambda code: chr(int(code[1], 16)), margin)
    assert text == 'a"; } </style> \\ \n · FY 2569 (2026) Q4'


def test_nothing_is_fetched_and_nothing_is_run() -> None:
    for lang in ("th", "en"):
        found = parsed(lang)
        assert not {"script", "link", "iframe", "img", "object", "base"} & {tag for tag, _ in found.elements}
        for _, attributes in found.elements:
            assert not [name for name in attributes if name in {"src", "srcset", "data", "action"} or name[:2] == "on"]
            assert attributes.get("href", "#").startswith("#")
        css = found.text(found.all("style")[0])
        assert [url[:16] for url in re.findall(r"url\(\"?([^)]*)", css)] == ["data:font/woff2;"] * 3
        assert "@import" not in css


# Sample, digits, version


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_sample_is_marked_in_the_margin_of_every_page_and_on_the_cover(lang: Lang) -> None:
    found = parsed(lang)
    marks = [n for n, (_, a) in enumerate(found.elements) if "sample" in a.get("class", "").split()]
    assert [found.text(n) for n in marks] == [MARK[lang], MARK[lang]], "on the screen, and on the cover"
    css = re.sub(r"\\([0-9a-f]+) ", lambda code: chr(int(code[1], 16)), found.text(found.all("style")[0]))
    assert f'@top-right {{ content: "{MARK[lang]}"; }}' in css


def test_real_figures_carry_the_version_and_no_mark(tmp_path: Path) -> None:
    folder = three_saves(tmp_path)
    stored = now(folder)
    summary = summarise(stored.state, the_plan(), Period(2566, 2), sample=False, save_number=3, code=stored.code)
    mark = stored.code
    found = Parsed(report(content(summary, stored.records), "th", thai_digits=True))
    assert MARK["th"] not in found.text(0)
    css = re.sub(r"\\([0-9a-f]+) ", lambda code: chr(int(code[1], 16)), found.text(found.all("style")[0]))
    assert f"บันทึกครั้งที่ ๓ รหัส {mark} · แผนรุ่น {the_plan().version}" in css
    assert f"บันทึกครั้งที่ ๓ รหัส {mark}" in found.text(found.all("main")[0])
    assert 'counter(page, thai) " / " counter(pages, thai)' in css


def test_all_digits_are_thai_but_those_of_codes() -> None:
    found = parsed("th", thai_digits=True)
    shown_text = found.text(found.all("main")[0])
    left = set(re.findall(r"[!-~]*[0-9][!-~]*", shown_text))
    assert left == {sample().header.plan_version}
    assert found.rows("cases")[5][2:4] == ["๗", "๖"]
    assert "๘๕.๔๐" in {found.text(n) for n in found.all("text", found.figure("ita"))}
    assert found.text(found.all("title")[0]) == "รายงานผลต่อสภา ปี ๒๕๖๙ ไตรมาส ๔"


def test_an_english_report_has_arabic_digits() -> None:
    assert report(sample(), "en", thai_digits=True) == report(sample(), "en")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("ปี 2569 ไตรมาส 4", "ปี ๒๕๖๙ ไตรมาส ๔"),
        ("1,234.50 (85%)", "๑,๒๓๔.๕๐ (๘๕%)"),
        ("ตัวชี้วัด P01-O1a และ SHA-256", "ตัวชี้วัด P01-O1a และ SHA-256"),
        ("รหัส 123456789012 ครั้งที่ 12", "รหัส 123456789012 ครั้งที่ ๑๒"),
        ("2566–2570", "๒๕๖๖–๒๕๗๐"),
    ],
)
def test_thai_digits(text: str, expected: str) -> None:
    assert in_thai_digits(text, ("123456789012",)) == expected
