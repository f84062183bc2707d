"""Where a sentence speaks of projects, its numbers lead to them, and no other number does."""

from __future__ import annotations

import html as entities
import re
from datetime import date
from pathlib import Path

import pytest

from acplan.progress.state import Answers
from acplan.ui.html import project_links
from kit.builders import DONE, INDICTED, RUNNING, UNABLE, quarters, state_of, the_plan, whole_year
from kit.pages import LANGS, LINK, links, run, saved

ALL = range(1, 42)


def href(number: int) -> str:
    return f"#{number}"


def linked(text: str, numbers: object = ALL) -> list[str]:
    return LINK.findall(str(project_links(text, numbers, href)))  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("โครงการ 5 ค้าง 5 ไตรมาสขึ้นไป", ["5"]),
        ("งบของโครงการ 41 ยังไม่เบิกจ่าย", ["41"]),
        ("Open 5 quarters or more: project 5, 41", ["5", "41"]),
        ("ลำดับที่พิมพ์ในเอกสารไม่ตรงกับลำดับจริง: โครงการ 6", ["6"]),
        ("Projects 2, 18 share one name, so the number is the key", ["2", "18"]),
        ("แล้วเสร็จ 14 จาก 22 โครงการ · โครงการ 25 ดำเนินการไม่ได้", ["25"]),
        ("ส่วนที่ 1, เป้าหมายที่ 1 และ โครงการที่ 34–37", ["34", "37"]),
        ("part 3, headings 3.3, 3.3.1 and project 34", ["34"]),
        ("neither project 28 nor 29 has this", ["28", "29"]),
        ("Project 40 has two units; project 41 on the same matter", ["40", "41"]),
        ("โครงการที่ 2 และ โครงการที่ 18", ["2", "18"]),
        ("โครงการลำดับที่ ๓๘–๓๙ ใช้เลขอารบิก", ["๓๘", "๓๙"]),
        ("โครงการที่ ๓๕ และ ๓๖ ร้อยละ ๕", ["๓๕", "๓๖"]),
        ("10% in project 34, 5% in 35 and 36", ["34"]),
        ("Project 41 costs 20,000 baht", ["41"]),
        ("project 4, 20,000 baht", ["4"]),
        ("12 โครงการยังไม่รายงาน", []),
        ("3 of 41 projects completed", []),
        ("Projects by dimension 1: 7, 2: 22, 3: 5, 4: 7; 41 in all", []),
        ("Projects completed: 10 more (17 → 27 of 41)", []),
        ("แล้วเสร็จเพิ่ม 10 โครงการ (17 → 27 จาก 41)", []),
        ("No budget for 2567: project 1", ["1"]),
        ("โครงการ 2567", []),
        ("project 5 % of it", []),
        ("project 99", []),
        ("ตัวชี้วัด P21-O1: ผลสะสม", []),
    ],
)
def test_the_numbers_behind_the_word_project_and_no_others(text: str, expected: list[str]) -> None:
    found = linked(text)
    assert [words for _, words in found] == expected
    assert [address for address, _ in found] == [f"#{int(words)}" for words in expected]
    assert re.sub(r"<[^>]+>", "", str(project_links(text, ALL, href))) == text, "the sentence reads as before"


def test_only_the_numbers_asked_for() -> None:
    assert [words for _, words in linked("project 5, 6, 7", {6})] == ["6"]
    assert linked("project 5, 6, 7", ()) == []


def test_the_rest_of_the_sentence_is_escaped() -> None:
    assert str(project_links('<b>project 5</b> "x"', ALL, href)) == (
        '&lt;b&gt;project <a href="#5" target="_self">5</a>&lt;/b&gt; &#34;x&#34;'
    )


# The pages. 2566 in quarter 2: project 21 reported in quarter 1 and spent since, 30 cannot be done and said nothing of
# its money, 8 is completed, and of the other 38 nothing is known.

ORIGIN: Answers = {"source": "ก", "cut_off": date(2023, 3, 31), "stage": INDICTED}
STATE = state_of(
    whole_year(2565, 10, ita_total=60.0, **ORIGIN) | quarters(2566, 0, 0, **ORIGIN),
    {
        (2566, 1, 21): {"status": RUNNING, "enacted": 30_000.0, "disbursed": 0.0},
        (2566, 2, 21): {"disbursed": 12_000.0},
        (2566, 2, 30): {"status": UNABLE, "reason": "บุคลากรไม่เพียงพอ"},
        (2566, 2, 8): {"status": DONE},
    },
)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("mentions"), STATE)


@pytest.mark.parametrize(
    ("lang", "silent", "stale", "of_one"),
    [
        ("th", "38 โครงการยังไม่รายงานปี 2566", "1 โครงการไม่รายงานความคืบหน้าไตรมาส 2", "7 โครงการยังไม่รายงาน"),
        (
            "en",
            "Projects not reported for 2566: 38",
            "Projects without news in quarter 2: 1",
            "7 projects have not reported",
        ),
    ],
)
def test_the_overview_leads_to_every_project_it_speaks_of(
    folder: Path, lang: str, silent: str, stale: str, of_one: str
) -> None:
    found = links(run(folder, "overview", lang, y=2566, q=2))
    assert ("attention", {"r": "unreported"}, silent) in found
    assert ("attention", {"r": "stale"}, stale) in found
    assert ("attention", {"r": "unreported", "d": "1"}, of_one) in found
    named = {chosen["p"]: words for page, chosen, words in found if page == "project"}
    # what changed: 8, 30, 21; of dimension 3: 30; whose spending is missing: 30
    assert sorted(chosen["p"] for page, chosen, _ in found if page == "project") == ["21", "30", "30", "30", "8"]
    assert (named["8"], named["21"]) == ("8", "21")
    assert {"th": "อบจ.พบประชาชน", "en": "Meeting the people"}[lang] in {words for _, _, words in found}


def test_links_keep_language_and_period(folder: Path) -> None:
    seen = run(folder, "overview", "en", y=2566, q=2)
    addresses = [entities.unescape(address) for address, _ in LINK.findall(seen.html)]
    assert len(addresses) > 8
    assert all("lang=English&y=2566&q=2" in address for address in addresses)


def test_the_title_of_a_dimension_leads_to_its_projects(folder: Path) -> None:
    seen = run(folder, "dimension_3", y=2566, q=2)
    title = re.findall(r"<h1[^>]*>(.*?)</h1>", seen.html)[0]
    assert [words for _, words in LINK.findall(title)] == ["30"]
    assert "p=30" in title


def test_the_cards_of_a_dimension_lead_there_too(folder: Path) -> None:
    card = run(folder, "dimension_1", "en", y=2566, q=2).html.split('<div class="card">')[4]
    (address, words) = LINK.findall(card)[0]
    assert words == "7 projects have not reported"
    assert entities.unescape(address).endswith("&r=unreported&d=1")


@pytest.mark.parametrize("lang", LANGS)
def test_the_plan_check_leads_to_the_projects_it_names(folder: Path, lang: str) -> None:
    seen = run(folder, "plan_check", lang)
    computed = seen.html.split('<div class="list">')[1].split("<table")[0]
    numbers = [words for _, words in LINK.findall(computed)]
    assert numbers[:10] == ["6", "2", "18", "4", "7", "10", "11", "14", "33", "40"]
    rows = re.findall(r"<tr[^>]*>(.*?)</tr>", seen.html)
    by_number = {row.split("</div>")[0].split(">")[-1]: [words for _, words in LINK.findall(row)] for row in rows}
    assert {int(words) for words in by_number["14"]} == {34, 37}
    assert {int(words) for words in by_number["5"]} == {41}
    assert by_number["1"] == []
    assert len([row for row in rows if "<td" in row]) == len(the_plan().findings)


@pytest.mark.parametrize("lang", LANGS)
def test_a_save_in_its_cells_leads_to_the_projects(folder: Path, lang: str) -> None:
    found = [(chosen, words) for page, chosen, words in links(run(folder, "progress", lang)) if page == "project"]
    assert {words for _, words in found} == {"8", "21", "30"}
    assert all(chosen == {"p": words} for chosen, words in found)
