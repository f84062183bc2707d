"""The page of what needs attention: each project by its reasons, who answers for it, what was reported of it."""

from __future__ import annotations

import html
import re
from pathlib import Path

import pytest

from kit.attention import EACH, RESULTS
from kit.builders import CANCELLED, DONE, RUNNING, UNABLE, quarters, state_of, the_plan, whole_year
from kit.pages import LANGS, LINK, NASTY, Seen, links, run, saved

# As in `test_attention`, with words: project 1 belongs to สำนักปลัด, 4 to กองการเจ้าหน้าที่, 9 to ทุกสำนัก/กอง.
ROWS = EACH | {
    (2567, 4, 4): EACH[2567, 4, 4] | {"percent": 45.5, "obstacle": "ผู้รับจ้างส่งงานช้า", "suggestion": "เร่งรัดสัญญา"},
}
STATE = state_of(whole_year(2565, 10), ROWS, RESULTS)
HEADS = {"th": ("ที่", "โครงการ", "มิติ"), "en": ("No.", "Project", "Dim.")}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return saved(tmp_path_factory.mktemp("attention"), STATE)


def seen_at(folder: Path, lang: str = "th", **link: object) -> Seen:
    seen = run(folder, "attention", lang, **({"y": 2567, "q": 4} | link))
    assert not seen.test.exception, [error.value for error in seen.test.exception]
    return seen


def listed(seen: Seen, lang: str = "th") -> list[tuple[str, list[str]]]:
    """Each reason with the numbers listed under it."""
    found: list[tuple[str, list[str]]] = []
    for row in seen.table(*HEADS[lang]):
        if len(row) == 1:
            found.append((row[0], []))
        else:
            found[-1][1].append(row[0])
    return found


FOUR, EIGHT, NINE = (
    "โครงการ 4 เชิดชูบุคลากรสุจริต (กองการเจ้าหน้าที่)",
    "โครงการ 8 ศูนย์ข้อมูลข่าวสาร (สำนักปลัด)",
    "โครงการ 9 ความโปร่งใสด้านงบประมาณ (ทุกสำนัก/กอง)",
)
NAMES = {
    "th": ["ดำเนินการไม่ได้", "เบิกจ่ายเกินงบ", "ไม่มีงบในแผน", "ยังไม่เบิกจ่าย", "เบิกจ่ายล่าช้า", "ค้างนาน", "ยังไม่ดำเนินการ",
           "ยังไม่รายงาน", "ไม่มีความคืบหน้าใหม่", "ตัวชี้วัดไม่บรรลุ"],
    "en": ["Cannot be carried out", "Overspent", "Not planned", "Nothing spent", "Spending late",
           "Open for a long time", "Not started", "Not reported", "No news", "Indicators missed"],
}  # fmt: skip


@pytest.mark.parametrize("lang", LANGS)
def test_every_reason_with_its_projects_in_the_order_that_the_page_tells(folder: Path, lang: str) -> None:
    seen = seen_at(folder, lang)
    found = listed(seen, lang)
    assert [numbers for _, numbers in found] == [
        ["1"], ["2"], ["2", "3", "4"], ["3"], ["4"], ["5"], ["7"], ["6"], ["5", "8"], ["9"],
    ]  # fmt: skip
    assert [head.startswith(name) for (head, _), name in zip(found, NAMES[lang], strict=True)] == [True] * 10
    assert (
        seen.title
        == {
            "th": "ต้องติดตาม 9 จาก 41 โครงการ · โครงการ 1 เผยแพร่ความรู้กฎหมาย (สำนักปลัด) ดำเนินการไม่ได้ · "
            "โครงการ 2 ป้องกันผลประโยชน์ทับซ้อน (สำนักปลัด) เบิกจ่ายเกินงบ",
            "en": "9 of 41 projects need attention · Cannot be carried out: project 1, Legal knowledge "
            "(Chief Administrator’s Office) · Overspent: project 2, Conflicts of interest "
            "(Chief Administrator’s Office)",
        }[lang]
    )
    assert {"th": "เรียงจากเรื่องที่ต้องตัดสินใจ", "en": "First what needs a decision, then what is late"}[lang] in seen.text
    share = {
        "th": "ไม่ถึงร้อยละ 80 ของงบตามข้อบัญญัติเมื่อสิ้นไตรมาส 4",
        "en": "less than 80% of the enacted budget disbursed by the end of quarter 4",
    }
    assert share[lang] in seen.text


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_told_of_each(folder: Path, lang: str) -> None:
    side = LANGS.index(lang)
    rows = [row for row in seen_at(folder, lang).table(*HEADS[lang]) if len(row) > 1]
    first, fourth, silent = rows[0], rows[6], rows[9]
    assert first[1:7] == [
        the_plan().project_by_number[1].name[side], "1", ("สำนักปลัด", "Chief Administrator’s Office")[side],
        ("บุคลากรไม่เพียงพอ", "Not enough staff")[side], "–", ("ไตรมาส 4", "Q4")[side],
    ]  # fmt: skip
    assert fourth[3:7] == [
        ("กองการเจ้าหน้าที่", "Personnel")[side], ("เบิกจ่าย 799 จาก 1,000 บาท", "799 of 1,000 baht disbursed")[side],
        "45.5%", ("ไตรมาส 4", "Q4")[side],
    ]  # fmt: skip
    said = ("อุปสรรค: ผู้รับจ้างส่งงานช้าเสนอ: เร่งรัดสัญญา", "Obstacle: ผู้รับจ้างส่งงานช้าSuggestion: เร่งรัดสัญญา")
    assert fourth[7] == said[side]
    assert silent[4:8] == [("ไม่มีรายงานในปีนี้", "No report this year")[side], "–", "–", "–"]
    told = [row[4] for row in rows]
    assert told[4] == ("งบตามข้อบัญญัติ 1,000 เบิกจ่าย 799 บาท", "1,000 enacted, 799 disbursed, in baht")[side]
    assert told[7] == ("ค้าง 5 ไตรมาส", "Open for 5 quarters")[side]
    assert told[8] == ("รายงานในไตรมาส 4 ว่ายังไม่ดำเนินการ", "Reported in Q4 as not started")[side]
    assert told[10:12] == [
        ("ไม่มีข่าวตั้งแต่ไตรมาส 1", "No news since Q1")[side],
        ("ไม่มีข่าวตั้งแต่ไตรมาส 3", "No news since Q3")[side],
    ]
    label = the_plan().indicator_by_code["P09-O1"].label[side]
    assert told[12] == f"{label}: 2 (P09-O1)"


def test_a_cancelled_project_says_so_and_that_no_reason_was_given(tmp_path: Path) -> None:
    rows = {(2566, 1, 1): {"status": CANCELLED}, (2566, 1, 2): {"status": UNABLE}}
    saved(tmp_path, state_of(quarters(2566, 1), rows))
    found = {row[0]: row[4] for row in run(tmp_path, "attention", "en").table(*HEADS["en"]) if len(row) > 1}
    assert (found["1"], found["2"]) == ("CancelledNo reason given", "No reason given")


@pytest.mark.parametrize(
    ("link", "numbers", "title"),
    [
        ({"d": 2}, [["8"], ["9"]], f"ต้องติดตาม 2 จาก 22 โครงการ · {EIGHT} ไม่มีความคืบหน้าใหม่ · {NINE} มีตัวชี้วัดไม่บรรลุ"),
        (
            {"u": 2},
            [["4"], ["4"], ["7"], ["6"]],
            f"ต้องติดตาม 3 จาก 11 โครงการ · {FOUR} มีเงินแต่แผนไม่มีงบประมาณ · {FOUR} เบิกจ่ายล่าช้า",
        ),
        ({"d": 2, "u": 3}, [["9"]], f"ต้องติดตาม 1 จาก 9 โครงการ · {NINE} มีตัวชี้วัดไม่บรรลุ"),
        ({"r": "stale"}, [["5", "8"]], f"โครงการ 5 แยกแยะผลประโยชน์ส่วนตน (สำนักปลัด) และ{EIGHT} ไม่มีความคืบหน้าใหม่"),
        ({"r": "stale", "d": 2}, [["8"]], f"{EIGHT} ไม่มีความคืบหน้าใหม่"),
        ({"d": 4}, None, "ไม่มีโครงการที่ต้องติดตาม"),
        ({"d": 1, "u": 7}, None, "ไม่มีโครงการตามที่เลือก"),
    ],
)
def test_the_link_chooses_dimension_unit_and_reason(
    folder: Path, link: dict[str, object], numbers: list[list[str]] | None, title: str
) -> None:
    seen = seen_at(folder, **link)
    assert seen.title == title
    assert ([found for _, found in listed(seen)] if numbers else None) == numbers


@pytest.mark.parametrize(
    "link", [{"d": "9"}, {"u": "0"}, {"u": "๒"}, {"r": "x"}, {"d": "x", "u": "-1", "r": "<script>"}]
)
def test_what_a_link_cannot_mean_chooses_nothing(folder: Path, link: dict[str, object]) -> None:
    assert len(listed(seen_at(folder, **link))) == 10


def test_a_choice_goes_into_the_link_beside_language_and_period(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ACPLAN_DATA", str(folder))
    test = seen_at(folder, "en", r="unreported").test
    test.selectbox(key="u_en").select("2").run()
    test.selectbox(key="d_en").select("1").run()
    chosen = {name: "".join(test.query_params[name]) for name in ("lang", "y", "q", "d", "u", "r")}
    assert chosen == {"lang": "English", "y": "2567", "q": "4", "d": "1", "u": "2", "r": "unreported"}
    seen = Seen(test)
    assert seen.title == "Not reported: project 6, Anti-corruption values (Personnel)"
    strip = [html.unescape(address) for address in re.findall(r'<a class="[^"]*" href="([^"]*)"', seen.html)]
    assert strip == [
        "./attention?lang=English&y=2567&q=4&d=1&u=2",
        "./attention?lang=English&y=2567&q=4&r=not_planned&d=1&u=2",
        "./attention?lang=English&y=2567&q=4&r=underspent&d=1&u=2",
        "./attention?lang=English&y=2567&q=4&r=not_started&d=1&u=2",
        "./attention?lang=English&y=2567&q=4&r=unreported&d=1&u=2",
    ]
    test.selectbox(key="d_en").select("").run()
    assert "d" not in test.query_params


def test_the_moment_stays(tmp_path: Path) -> None:
    saved(tmp_path, STATE, state_of(projects={(2567, 4, 6): {"status": DONE}}))
    now, then = (seen_at(tmp_path, **link) for link in ({}, {"asof": 3}))  # 2565, 2566, 2567, and 2567 again
    assert [numbers for head, numbers in listed(now) if head.startswith("ยังไม่รายงาน")] == []
    assert [numbers for head, numbers in listed(then) if head.startswith("ยังไม่รายงาน")] == [["6"]]
    assert all("asof=3" in address for address, _ in LINK.findall(then.html) if address.startswith("./"))


def test_projects_dimensions_and_units_are_linked(folder: Path) -> None:
    found = links(seen_at(folder))
    named = {chosen["p"] for page, chosen, _ in found if page == "project"}
    assert named == {"1", "2", "3", "4", "5", "6", "7", "8", "9"}
    assert ("dimension_2", {}, "2") in found
    assert ("units", {"u": "3"}, "ทุกสำนัก/กอง") in found


@pytest.mark.parametrize("lang", LANGS)
def test_a_year_in_which_nothing_is_reported(tmp_path: Path, lang: str) -> None:
    saved(tmp_path, state_of(whole_year(2565, 10)))
    seen = run(tmp_path, "attention", lang, y=2566, q=1)
    assert seen.title == {"th": "ยังไม่มีโครงการใดรายงานผลในปีนี้", "en": "No project has reported this year"}[lang]
    ((_, numbers),) = listed(seen, lang)
    assert numbers == [str(number) for number in range(1, 42)]
    base = run(tmp_path, "attention", lang)
    assert base.title == {"th": "ปีฐานไม่มีโครงการตามแผน", "en": "The plan has no projects in the base year"}[lang]
    assert base.tables == []


def test_the_sample_says_what_needs_attention(tmp_path: Path) -> None:
    """Taken from the tables of tools/make_sample.py."""
    seen = run(tmp_path, "attention", y=2569, q=3)
    told = dict(listed(seen))
    assert [numbers for head, numbers in told.items() if head.startswith("เบิกจ่ายล่าช้า")] == [
        ["21", "39"]
    ]  # 9,500 of 30,000; 7,500 of 20,000
    assert [numbers for head, numbers in told.items() if head.startswith("ยังไม่เบิกจ่าย")] == [["41"]]


def test_text_of_a_workbook_is_shown_as_it_stands(tmp_path: Path) -> None:
    rows = {(2566, 1, 1): {"status": RUNNING, "obstacle": NASTY, "suggestion": NASTY}}
    saved(tmp_path, state_of(quarters(2566, 3, 1), rows))
    seen = run(tmp_path, "attention")
    assert seen.html.count(html.escape(NASTY, quote=False)) == 2
    assert "<script" not in seen.html
