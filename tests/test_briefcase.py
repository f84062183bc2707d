"""The briefcase: complete, small, closed, and in its public form without what was written for the office."""

from __future__ import annotations

import base64
import hashlib
import re
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

import pytest

from acplan.cli import main
from acplan.exports.briefcase import briefcase
from acplan.exports.briefcase.pieces import Pieces, chunk_of, compressed
from acplan.exports.briefcase.public import LEFT_OUT, without_words
from acplan.fiscal import Period
from acplan.measures.as_json import summary_json
from acplan.measures.summary import summarise
from acplan.plan import read_plan
from acplan.progress.state import State
from acplan.store import DataFolder, Stored, load
from kit.briefcase import Opened, made, unpacked, whole
from kit.builders import RUNNING, quarters, state_of, the_plan, whole_year
from kit.pages import LANGS, NASTY, saved
from kit.second_plan import second_plan
from kit.stores import TODAY

WORDS = {name: f"เฉพาะสำนักงาน-{number}-{name}" for number, name in enumerate(LEFT_OUT, start=7001)}
"""What stands in no other place: an obstacle, a suggestion, evidence and a remark."""
ATTACKS = {
    "obstacle": "</script><script>alert(2)</script>",
    "suggestion": "</noscript><img src=x onerror=alert(3)>",
    "evidence": '"><svg onload=alert(4)><a href="javascript:alert(5)">x</a>',
    "note": NASTY,
}
TAGS = {
    "a", "b", "br", "circle", "details", "div", "foreignobject", "h1", "h2", "h3", "li", "ol", "p", "path", "rect",
    "section", "small", "span", "summary", "svg", "table", "tbody", "td", "text", "th", "thead", "tr", "ul", "wbr",
}  # fmt: skip
"""Every element that a page is made of."""


def states(words: dict[str, str]) -> tuple[State, State]:
    """A base year and two quarters of 2566, in which project 1 says how it stands, in numbers and in words."""
    note = words["note"]
    told = {name: words[name] for name in ("obstacle", "suggestion", "evidence")} | {"result": "จัดอบรมแล้ว 1 ครั้ง"}
    project = {"status": RUNNING, "percent": 40.0, **told}
    code = the_plan().indicators[0].code
    return (
        state_of(whole_year(2565, 10, note=note)),
        state_of(
            quarters(2566, 3, 2, note=note), {(2566, 2, 1): project}, {(2566, 2, code): {"value": 1.0, "note": note}}
        ),
    )


@contextmanager
def folder(words: dict[str, str] = WORDS) -> Iterator[DataFolder]:
    """A data folder with these two saves."""
    with tempfile.TemporaryDirectory() as name:
        yield DataFolder(saved(Path(name) / "data", *states(words)))


@cache
def small(kind: str, *, public: bool) -> Opened:
    """The briefcase of two saves: six quarters in both languages."""
    with folder({"words": WORDS, "attacks": ATTACKS}[kind]) as kept:
        return made(kept, public=public)


def everything(found: Opened) -> str:
    """All that a briefcase holds: what stands there without a script, and all that is packed."""
    pieces = [piece for lang in LANGS for piece in found.pieces(lang)]
    around = re.sub(r'(?<=<script type="text/plain")[^<]*', "", found.text)
    return "\n".join([around, str(found.index), *pieces])


def test_every_quarter_from_the_base_year_to_the_latest_is_there_in_both_languages() -> None:
    periods = ["2565/1", "2565/2", "2565/3", "2565/4", "2566/1", "2566/2"]
    found = small("words", public=False)
    assert {lang: list(index["periods"]) for lang, index in found.index.items()} == {"th": periods, "en": periods}
    for lang, index in found.index.items():
        names = set(index["pages"])
        assert {name for group in index["menu"] for name, _ in group} <= names
        assert {f"project-{n}" for n in range(1, 42)} | {f"source-project.{n}" for n in range(1, 42)} <= names
        assert {page for page, _ in index["frames"]} <= names
        for name, chunk in found.chunks[lang].items():
            assert list(chunk["pages"]) == periods
            assert {frozenset(pages) for pages in chunk["pages"].values()} == {
                frozenset(each for each in names if chunk_of(each) == name)
            }


def test_a_page_is_unpacked_alone_and_the_cells_behind_figures_together() -> None:
    """The 19 pages of the menu, 41 projects, and the cells: 61 chunks of each language."""
    for chunks in small("words", public=False).chunks.values():
        assert len(chunks) == 61
        assert {len(next(iter(chunk["pages"].values()))) for name, chunk in chunks.items() if name != "source"} == {1}
        assert set(chunks["source"]["pages"]["2566/2"]) >= {"source-cases", "source-plan", "source-project.41"}


def test_the_page_that_is_shown_first_stands_there_before_all_that_is_waited_for() -> None:
    """It is the one of its chunk; its parts have no names, which links without a script would find first."""
    found = small("words", public=False)
    (first,) = re.findall(r'<main id="page" tabindex="-1">(.*?)</main>', found.text, re.S)
    assert first == re.sub('<section id="[^"]*"', "<section", found.page("th", "2566/2", "overview"))
    assert " id=" not in first
    places = [found.text.index(part) for part in (first, 'id="index-', "<script>", "<noscript>\n", 'id="chunk-')]
    assert places == sorted(places)


@pytest.mark.parametrize("lang", LANGS)
def test_every_link_within_a_page_leads_to_a_page(lang: str) -> None:
    found = small("words", public=False)
    for period in ("2565/4", "2566/2"):
        pages = dict(found.pages(lang, period))
        for name, html in pages.items():
            assert set(re.findall(r'href="#([^"]*)"', html)) <= set(pages), name


@pytest.mark.parametrize("lang", LANGS)
def test_each_figure_leads_to_how_it_was_worked_out_and_to_its_cells(lang: str) -> None:
    """3 + 2 new cases: the sum, the two cells, each with workbook, sheet, cell, save and the file that was sent."""
    found = small("words", public=False)
    assert 'href="#source-cases"' in found.page(lang, "2566/2", "cases")
    source = re.sub(r"<[^>]+>", " ", found.page(lang, "2566/2", "source-cases"))
    assert "3 + 2 = 5" in source
    assert re.search(r"progress/2566\.xlsx · ผลลัพธ์หลัก · [A-Z]+\d+", source)
    assert "2566.xlsx" in source
    assert re.search(r"progress/2566\.xlsx · โครงการ · [A-Z]+\d+", found.page(lang, "2566/2", "source-project.1"))


@pytest.mark.parametrize("lang", LANGS)
def test_the_plan_and_its_check_are_there_as_they_are_on_the_screen(lang: str) -> None:
    """Cases fall by 10 to 50 %, 85 points at the end; with 10 cases in the base year no two ceilings are the same."""
    found, plan = small("words", public=True), the_plan()
    pages = (re.sub("</?span[^>]*>", "", found.page(lang, "2566/2", name)) for name in ("plan", "plan-check"))
    glance, check = (re.sub("<[^>]+>", "\n", page) for page in pages)
    for told in ("10%", "50%", "65", "85", "116", plan.context.objectives[4].text, plan.context.duties[11].lines):
        assert f"\n{told if isinstance(told, str) else getattr(told, lang)}\n" in glance
    assert found.page(lang, "2566/2", "plan-check").count("<tr") == 2 + 13 + len(plan.findings)
    assert "2, 18" in check
    assert {"th": "[อักษรเสีย]", "en": "[damaged letters]"}[lang] in check


def test_every_page_tells_of_when_from_where_and_which_save() -> None:
    with folder() as kept:
        code = load(kept, the_plan(), TODAY).code
    for lang, says in (("th", "บันทึกครั้งที่ 2"), ("en", "save 2")):
        for period in small("words", public=False).index[lang]["periods"].values():
            assert code in period["foot"]
            assert says in period["foot"]
            assert code in period["margins"].replace("\\2d ", "-")


def test_the_public_one_holds_nothing_that_was_written_for_the_office_alone() -> None:
    internal, public = (everything(small("words", public=kind)) for kind in (False, True))
    shown = {name for name, text in WORDS.items() if text in internal}
    assert shown == {"obstacle", "suggestion", "evidence", "note"}
    assert [text for text in WORDS.values() if text in public] == []
    for private in ("because", "2566.xlsx</td>", "</span>พบปัญหา", "&lt;script&gt;"):  # reasons, files, counts, roles
        assert private in internal
        assert private not in public
    assert "จัดอบรมแล้ว 1 ครั้ง" in public


def test_figures_of_the_public_one_are_those_of_the_other() -> None:
    plan = the_plan()
    _, state = states(WORDS)
    found = []
    for each in (state, without_words(state)):
        told = summary_json(summarise(each, plan, Period(2566, 2), sample=False, save_number=2))
        for project in told["projects"]:
            for name in LEFT_OUT:
                project.pop(name, None)
        del told["changes"]["obstacles"]
        found.append(told)
    assert found[0] == found[1]
    for name in ("cases", "ita", "money", "indicators", "dimension-1", "units"):
        assert small("words", public=True).page("th", "2566/2", name) == small("words", public=False).page(
            "th", "2566/2", name
        )


class _Parts(HTMLParser):
    """The elements of some HTML, and what they would run, fetch or lead to."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.live: set[str] = set()
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        for name, value in attrs:
            if name.startswith("on") or name in {"style", "src", "srcset", "action"}:
                self.live.add(name)
            if name == "href" and not (value or "").startswith("#"):
                self.live.add(value or "")


@pytest.mark.parametrize("lang", LANGS)
def test_texts_of_workbooks_are_literal(lang: str) -> None:
    found = small("attacks", public=False)
    parts = [_Parts(piece) for piece in found.pieces(lang)]
    assert set().union(*(part.tags for part in parts)) <= TAGS
    assert set().union(*(part.live for part in parts)) == set()
    pages = "".join(html for _, html in found.pages(lang, "2566/2"))
    assert "&lt;img src=x onerror=alert(3)&gt;" in pages


def test_what_stands_there_without_a_script_is_literal_too_and_whole() -> None:
    found = small("attacks", public=False)
    assert (
        found.text.count("<script") == 125
    )  # 61 chunks and what is known before them, in two languages, and the script
    assert found.text.count("</noscript>") == 2  # the fonts, which the script reads itself, and all that is shown
    (still,) = re.findall(r"<noscript>\n(.*?)</noscript>", found.text, re.S)
    assert not _Parts(still).live
    names = re.findall(r'<article id="([^"]+)">', still)
    cells = re.compile("source-(plan|dimension|project)")
    assert names == [name for name in found.index["th"]["pages"] if not cells.match(name)]
    assert set(re.findall(r'href="#([^"]*)"', still)) <= set(names)


def test_nothing_may_be_asked_for_and_nothing_run_but_what_is_named_by_its_hash() -> None:
    text = small("words", public=False).text
    (policy,) = re.findall(r'<meta http-equiv="Content-Security-Policy" content="([^"]*)">', text)
    (script,) = re.findall(r"<script>(.*?)</script>", text, re.S)
    fonts, style = re.findall(r"<style>(.*?)</style>", text, re.S)
    hashes = [base64.b64encode(hashlib.sha256(each.encode()).digest()).decode() for each in (script, style, fonts)]
    assert policy.replace("&#39;", "'") == (
        f"default-src 'none'; script-src 'sha256-{hashes[0]}'; style-src 'sha256-{hashes[1]}' 'sha256-{hashes[2]}'; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )
    assert [set(re.findall(r"url\(\"?([\w:]+)", each)) for each in (fonts, style)] == [{"data:font"}, {"data:image"}]
    assert not re.search(r"https?://", script + style + fonts)


def test_the_same_data_give_the_same_bytes() -> None:
    with folder() as kept:
        assert made(kept).data == small("words", public=False).data


def test_a_piece_that_comes_again_is_there_once() -> None:
    pieces = Pieces()
    page = '<h1>{}</h1><div class="figure"><table><tr><td>1</td></tr><tr><td>{}</td></tr></table></div>'
    numbers = [pieces.put(page.format(*values), 0) for values in ((1, 2), (2, 2), (1, 3))]
    found, moved = pieces.in_order()
    assert [piece for piece in found if isinstance(piece, str)] == [
        "<h1>1</h1>", "<h1>2</h1>",
        '<div class="figure"><table>', "<tr><td>1</td></tr>", "<tr><td>2</td></tr></table></div>",
        "<tr><td>3</td></tr></table></div>",
    ]  # fmt: skip
    assert [whole(found, moved[number]) for number in numbers] == [page.format(*v) for v in ((1, 2), (2, 2), (1, 3))]
    assert unpacked(compressed(found)) == found


def test_another_plan_has_its_own_pages_and_a_dimension_may_have_no_indicator() -> None:
    """Years 2571–2573 with quarter 1 of the last: nine quarters; projects 1, 2, 3, 5, 8, 9 and one of dimension 4."""
    plan = read_plan(second_plan(dimensions=4))
    state = state_of(whole_year(2571, 4) | quarters(2572, 1, 0, 1, 2) | quarters(2573, 1))
    found = Opened(briefcase(Stored(state, plan=plan), lambda year: (f"{year}.xlsx", {}), "en"))
    index = found.index["en"]
    assert list(index["periods"])[0::4] == ["2571/1", "2572/1", "2573/1"]
    assert list(index["projects"]) == [f"project-{n}" for n in (1, 2, 3, 5, 8, 9, 40)]
    assert [name for name, _ in index["menu"][1]] == [*(f"dimension-{n}" for n in range(1, 5)), "money"]
    assert 'data-figure="dimension-4-indicators"' in found.page("en", "2573/1", "dimension-4")
    assert found.page("en", "2573/1", "indicators").count("วันพิจารณาคำขอ") == 1  # it has no English
    assert "อบจ.มุกดาหาร" not in everything(found)
    assert found.page("en", "2573/1", "plan").count("The plan does not say") == 4  # objectives, goals, frame, duties
    assert "No contradiction in the plan is known" in found.page("en", "2573/1", "plan-check")


def test_the_command_writes_it_as_of_a_save(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    data, out = saved(tmp_path / "data", *states(WORDS)), tmp_path / "out.html"
    given = ["briefcase", "--data", str(data), "--out", str(out), "--lang", "en"]
    assert main([*given, "--as-of", "1"]) == 0
    assert capsys.readouterr().out == f"The briefcase was written to {out} ({out.stat().st_size / 1e6:.1f} MB)\n"
    found = Opened(out.read_bytes())
    assert list(found.index["en"]["periods"]) == ["2565/1", "2565/2", "2565/3", "2565/4"]
    assert '<html lang="en" data-first="2565/4"' in found.text
    assert "save 1" in found.index["en"]["periods"]["2565/4"]["foot"]
    out.unlink()
    assert main([*given, "--as-of", "9"]) == 2
    assert main([*given[:4], str(tmp_path / "nowhere" / "x.html")]) == 2
    assert not out.exists()
