"""The drawings of the report: bars as long as their values, every value written, no text on another."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

from acplan.exports.box import Box, free
from acplan.exports.report import report
from acplan.exports.report.locale import Locale
from acplan.exports.report.svg_axis import ON_A_PHONE, ON_PAPER, Room
from acplan.exports.report.svg_charts import chart, row_bars
from acplan.figures.figure import Chart, Form, Line, Series, Stroke, ValueKind
from acplan.look import ACCENT, BAD, GIVEN_DARK, INK, PAPER, TINT
from acplan.words.text import Lang, same
from kit.axe import AXE, FOUND
from kit.browser import opened
from kit.contents import sample
from kit.report import Parsed

LOCALE = Locale("en")
YEARS = (same("2566"), same("2567"), same("2568"))


def drawn(made: Chart, room: Room = ON_PAPER) -> Parsed:
    return Parsed(f"<div>{chart(made, LOCALE, 'says', room=room)}</div>".encode())


def rects(found: Parsed, fill: str) -> list[tuple[float, float]]:
    """Width and height of each bar of a fill; its edge of half a pixel is drawn within."""
    shapes = [a for tag, a in found.elements if tag == "rect" and a["fill"] == fill]
    return [(float(a["width"]) + 1, float(a["height"]) + 1) for a in shapes]


def texts(found: Parsed) -> list[str]:
    return [found.text(n) for n in found.all("text")]


def test_standing_bars_are_as_high_as_their_values_and_none_is_no_bar() -> None:
    """The plot is 160 high, the highest value 8: a case is 20."""
    cases = Series(same("Cases"), (8, None, 2), ACCENT, fills=(TINT, TINT, ACCENT))
    found = drawn(Chart(Form.COLUMNS, YEARS, (cases,)))
    assert [height for _, height in rects(found, TINT)] == [160]
    assert [height for _, height in rects(found, ACCENT)] == [40]
    assert texts(found) == ["8", "–", "2", "2566", "2567", "2568"]


def test_a_step_stands_at_its_value_and_its_value_under_its_year() -> None:
    """Head 24, plot 160, highest 10: at 9 the step lies at 24 + 16 = 40."""
    cases = Series(same("Cases"), (10, 5, 1), ACCENT, fills=(ACCENT,) * 3)
    ceiling = Line(same("Ceiling"), (None, 9, 8), BAD, Stroke.STEPS)
    found = drawn(Chart(Form.COLUMNS, YEARS, (cases,), (ceiling,)))
    levels = [a["d"].split("L")[0].split()[1] for tag, a in found.elements if tag == "path" and a["stroke"] == BAD]
    assert levels == ["40", "56"]
    assert texts(found)[-3:] == ["Ceiling", "9", "8"]


def test_lower_bounds_and_unfinished_years_are_told() -> None:
    cases = Series(same("Cases"), (9, 6, 3), ACCENT, fills=(ACCENT,) * 3, hatched=(2,), at_least=(1,))
    found = drawn(Chart(Form.COLUMNS, YEARS, (cases,)))
    assert texts(found)[:3] == ["9", "≥ 6", "3"]
    assert len([1 for tag, a in found.elements if tag == "path" and a["stroke"] == PAPER]) == 1, "one is hatched"


def test_parts_of_a_stack_lie_on_one_another_with_their_values() -> None:
    """10 in all is 160 high: parts of 4 and 6 are 64 and 96."""
    parts = (
        Series(same("Done"), (4,), ACCENT),
        Series(same("Unable"), (6,), BAD, "/"),
        Series(same("None"), (0,), TINT),
    )
    found = drawn(Chart(Form.STACKED, YEARS[:1], parts))
    assert [height for _, height in rects(found, ACCENT)][1:] == [64], "the first is the legend's"
    assert texts(found)[:2] == ["4", "6"]
    assert found.text(0).startswith("DoneUnable4"), "what nobody has is not in the legend"


def test_a_value_keeps_off_the_line_across_its_bar() -> None:
    """Head 16, plot 160: a line at 5 of 10 lies at 96, the middle of a bar of 10; its figure stands in one half."""
    bar, line = Series(same("New"), (10,), ACCENT), Line(same("Ceiling"), (5,), BAD)
    found = drawn(Chart(Form.STACKED, YEARS[:1], (bar,), (line,)))
    (number,) = [a for n, (tag, a) in enumerate(found.elements) if tag == "text" and found.text(n) == "10"]
    assert abs(float(number["y"]) - 96) > 20
    assert "Ceiling 5" in texts(found)


def test_lying_bars_in_rows_share_one_scale_and_their_line() -> None:
    """220 wide for 100, behind 15 for the mark of those below: 85 lies at 15 + 187; 50 is 110 long."""
    scores = Series(same("2569"), (50.0, 100.0), ACCENT, failed=(0,))
    mark = Line(same("Pass mark 85"), (85, 85), BAD, Stroke.DASHED)
    head, rows = row_bars(Chart(Form.BARS, YEARS[:2], (scores,), (mark,), kind=ValueKind.POINTS), LOCALE)
    assert re.findall(r">([^<]+)</text>", head) == ["Pass mark 85"]
    assert [rects(Parsed(row.encode()), ACCENT)[0][0] for row in rows] == [110, 220]
    assert all("M202 0L202 28" in row for row in rows)
    assert ["M0 10h9l-4.5 8z" in row for row in rows] == [True, False], "50 lies below 85"


def test_bars_too_narrow_for_their_values_tell_only_that_one_is_nought() -> None:
    """Nine bars share 661: 61 each, where 300,000,000 in 12 pixels takes 66."""
    money = [Series(same(name), (300_000_000, 0, None), ACCENT) for name in ("Planned", "Enacted", "Disbursed")]
    wide = drawn(Chart(Form.COLUMNS, YEARS, (money[0],), kind=ValueKind.BAHT))
    assert texts(wide)[:3] == ["300,000,000", "0", "–"]
    assert texts(drawn(Chart(Form.COLUMNS, YEARS, tuple(money), kind=ValueKind.BAHT)))[:4] == ["0", "0", "0", "–"]


def test_stacked_lying_bars_and_a_category_without_any() -> None:
    """The longest, 5 of 5, reaches from its names to the edge; another of 1 is a fifth of it."""
    found = drawn(Chart(Form.STACKED_BARS, YEARS, (Series(same("Met"), (5, 1, None), ACCENT),)))
    whole, part = (width for width, _ in rects(found, ACCENT))
    assert part == pytest.approx(whole / 5, abs=0.2)
    assert texts(found) == ["5", "1", "–"]


def test_a_line_has_its_points_values_and_names() -> None:
    scores = Series(same("Score"), (66.1, 68.9, None), ACCENT)
    lines = (
        Line(same("Target"), (65, 70, 75), GIVEN_DARK, Stroke.STEPS),
        Line(same("Pass mark 85"), (85, 85, 85), BAD, Stroke.DASHED),
        Line(same("Average"), (84.5, 90, None), GIVEN_DARK, Stroke.DOTTED),
    )
    found = drawn(Chart(Form.LINE, YEARS, (scores,), lines, kind=ValueKind.POINTS))
    assert texts(found) == [
        "Pass mark 85", "Average", "66.10", "68.90", "2566", "2567", "2568", "Target", "65", "70", "75",
    ]  # fmt: skip
    assert len([1 for tag, a in found.elements if tag == "circle" and a["fill"] == ACCENT]) == 2


def test_on_a_phone_lines_are_named_in_the_legend_and_the_plot_has_the_whole_width() -> None:
    """336 wide, three years: 112 each, and a bar of 76 in the middle of it."""
    cases = Series(same("Cases"), (10, 5, 1), ACCENT, fills=(ACCENT,) * 3)
    ceiling = Line(same("Ceiling"), (None, 9, 8), BAD, Stroke.STEPS)
    mark = Line(same("Pass mark"), (6, 6, 6), GIVEN_DARK)
    found = drawn(Chart(Form.COLUMNS, YEARS, (cases,), (ceiling, mark)), ON_A_PHONE)
    assert [found.text(n) for n in found.all("span")] == ["Ceiling", "Pass mark 6"]
    assert texts(found) == ["10", "5", "1", "2566", "2567", "2568", "9", "8"]
    assert [a["viewbox"] for tag, a in found.elements if tag == "svg"][-1].split()[2] == "336"
    assert [float(a["x"]) for tag, a in found.elements if tag == "rect"] == [19.5, 131.5, 243.5]


def test_on_a_phone_lying_bars_lie_under_their_names() -> None:
    """The names have 20, the bars 30 each: the first bar begins at 20 + 5, the second 50 further down."""
    parts = Series(same("Done"), (2, 1), ACCENT), Series(same("Not begun"), (2, 0), PAPER)
    found = drawn(Chart(Form.STACKED_BARS, (same("One"), same("Two")), parts), ON_A_PHONE)
    assert rects(found, ACCENT)[1:] == [(168, 20), (84, 20)]  # the first is in the legend
    bars = [a for tag, a in found.elements if tag == "rect" and a["fill"] == ACCENT]
    assert [float(a["y"]) for a in bars[1:]] == [25.5, 75.5]
    assert [(a["x"], a["y"], a["width"]) for tag, a in found.elements if tag == "foreignobject"] == [
        ("0", "0", "336"), ("0", "50", "336"),
    ]  # fmt: skip


def test_on_a_phone_a_line_of_several_is_named_with_its_latest_value_and_a_scattering_is_its_table_alone() -> None:
    lines = Series(same("IIT"), (60.0, 70.25, None), ACCENT), Series(same("EIT"), (61.0, 62.0, 63.0), TINT)
    found = drawn(Chart(Form.LINE, YEARS, lines, kind=ValueKind.POINTS), ON_A_PHONE)
    assert [found.text(n) for n in found.all("span")] == ["IIT 70.25", "EIT 63.00"]
    assert texts(found) == ["2566", "2567", "2568"]
    apart = tuple(Line(same(name), (value,) * 3, INK) for name, value in (("Half", 50.0), ("None", 0.0)))
    corners = tuple(map(same, "abcd"))
    assert drawn(Chart(Form.SCATTER, YEARS, lines, apart, corners=corners), ON_A_PHONE).all("svg") == []


def test_quarters_without_room_for_their_names_stand_in_their_years() -> None:
    """Five years: 336 / 20 is 16.8, less than Q4 takes."""
    quarters = tuple(same(f"Q{n % 4 + 1}") for n in range(20))
    years = tuple(same(str(2566 + n // 4)) for n in range(20))
    states = Series(same("Done"), (1.0,) * 20, ACCENT), Series(same("Open"), (1.0,) * 20, TINT)
    made = Chart(Form.STACKED, quarters, states, groups=years)
    assert set(texts(drawn(made, ON_A_PHONE))) == {"1", "2566", "2567", "2568", "2569", "2570"}
    assert "Q4" in texts(drawn(made))


def test_the_first_free_place_is_taken_or_the_one_with_least_in_its_way() -> None:
    taken = [Box(0, 0, 10, 10), Box(5, 5, 10, 10)]
    assert free([Box(2, 2, 5, 5), Box(11, 0, 4, 4)], taken) == Box(11, 0, 4, 4)
    assert free([Box(6, 6, 2, 2), Box(0, 0, 3, 3)], taken) == Box(0, 0, 3, 3)


# In the browser

OVERLAPS = """() => {
    const found = [];
    for (const svg of document.querySelectorAll('svg[role=img]')) {
        const frame = svg.getBoundingClientRect();
        const texts = [...svg.querySelectorAll('text')].map(e => [e.textContent, e.getBoundingClientRect()]);
        for (const [name, box] of texts)
            if (box.left < frame.left - 1 || box.right > frame.right + 1 || box.top < frame.top - 1
                || box.bottom > frame.bottom + 4) found.push(`outside: ${name}`);
        for (const [i, [a, p]] of texts.entries()) for (const [b, q] of texts.slice(i + 1)) {
            const wide = Math.min(p.right, q.right) - Math.max(p.left, q.left);
            const high = Math.min(p.bottom, q.bottom) - Math.max(p.top, q.top);
            if (wide > 1 && high > 8) found.push(`${a} on ${b}`);
        }
    }
    for (const e of document.querySelectorAll('main *'))
        if (!e.closest('svg') && e.getBoundingClientRect().right > e.closest('main').getBoundingClientRect().right)
            found.push(`too wide: ${e.tagName} ${e.textContent.slice(0, 30)}`);
    for (const e of document.querySelectorAll('.label > span'))
        if (e.scrollHeight > e.clientHeight + 2) found.push(`cut: ${e.textContent}`);
    return found;
}"""


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with opened(browser, (1000, 1200)) as found:
        yield found


@pytest.mark.browser
@pytest.mark.parametrize(
    ("lang", "thai_digits", "year", "quarter"),
    [
        ("th", False, 2569, 4),
        ("th", True, 2569, 4),
        ("en", False, 2569, 4),
        ("en", False, 2570, 1),
        ("th", True, 2567, 4),
    ],
)
def test_no_text_lies_on_another(
    page: Page, tmp_path: Path, lang: Lang, thai_digits: bool, year: int, quarter: int
) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(report(sample(year, quarter), lang, thai_digits=thai_digits))
    page.goto(file.as_uri())
    page.evaluate("() => document.fonts.ready")
    assert page.evaluate("document.fonts.size") == 3
    assert page.evaluate("document.querySelectorAll('svg[role=img]').length") >= 14
    assert page.evaluate(OVERLAPS) == []
    if (year, quarter, thai_digits) == (2569, 4, False):  # each language once
        page.add_script_tag(path=AXE)
        assert page.evaluate(FOUND, True) == []
        page.set_viewport_size({"width": 390, "height": 844})
        assert page.evaluate(FOUND, False) == []
        assert page.evaluate("document.documentElement.scrollWidth") == 390


@pytest.mark.browser
def test_text_on_text_would_be_found(page: Page, tmp_path: Path) -> None:
    file = tmp_path / "report.html"
    file.write_bytes(report(sample(), "en"))
    page.goto(file.as_uri())
    page.evaluate(
        """() => { for (const text of document.querySelector('[data-figure=ita] svg').querySelectorAll('text'))
            { text.setAttribute('x', 300); text.setAttribute('y', 100) } }"""
    )
    assert "65.45 on 66.10" in page.evaluate(OVERLAPS)
    page.add_script_tag(path=AXE)
    page.evaluate("document.querySelector('h1').style.color = '#bbb'")
    assert "color-contrast: h1" in " ".join(page.evaluate(FOUND, True))
