"""The page that holds a paper against the history."""

from __future__ import annotations

from pathlib import Path

import pytest

from acplan.store import DataFolder
from acplan.store.log import read_log
from kit.builders import quarters, state_of, whole_year
from kit.pages import LANGS, SAMPLE, Seen, run, saved


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The base year; two quarters; the first of them revised from 3 cases to 4."""
    monkeypatch.setenv("ACPLAN_DATA", str(tmp_path))
    saved(tmp_path, state_of(whole_year(2565, 10)), state_of(quarters(2566, 3, 2)), state_of(quarters(2566, 4, 2)))
    return tmp_path


def checked(folder: Path, lang: str, number: int, code: str) -> Seen:
    test = run(folder, "paper_check", lang).test
    test.number_input(key="paper_number").set_value(number)
    test.text_input(key="code").set_value(code)
    test.button[0].click().run()
    return Seen(test)


def code_of(folder: Path, number: int) -> str:
    return read_log(DataFolder(folder)).records[number - 1].code


@pytest.mark.parametrize(
    ("lang", "stands", "same"),
    [
        ("th", "เอกสารนี้ตรงกับประวัติ: ไม่มีการบันทึกใดถึงครั้งที่ 3 ถูกแก้ไข ตัด หรือเขียนใหม่", "ตัวเลขของเวลานั้นยังเหมือนเดิมทุกช่อง"),
        ("en", "This paper stands in the history: no save up to 3", "Every figure of then is still the same"),
    ],
)
def test_a_paper_of_the_latest_save_stands(folder: Path, lang: str, stands: str, same: str) -> None:
    code = code_of(folder, 3)
    seen = checked(folder, lang, 3, code.lower().replace("-", " "))
    assert not seen.test.exception
    assert stands in seen.title
    assert same in seen.text
    assert code in seen.text, "the save itself is told with its code"


@pytest.mark.parametrize(("lang", "was", "becomes"), [("th", "3", "4"), ("en", "3", "4")])
def test_what_was_altered_since_an_earlier_paper_is_shown(folder: Path, lang: str, was: str, becomes: str) -> None:
    seen = checked(folder, lang, 2, code_of(folder, 2))
    assert {"th": "ถึงครั้งที่ 2", "en": "no save up to 2"}[lang] in seen.title
    (table,) = seen.tables
    assert [row[-2:] for row in table[1:]] == [[was, becomes]]
    assert {"th": "1 ช่องเปลี่ยนไป", "en": "as the table shows: 1"}[lang] in seen.text


@pytest.mark.parametrize("lang", LANGS)
def test_a_cut_history_a_foreign_code_and_a_slip_are_told_apart(folder: Path, lang: str) -> None:
    foreign = "7NN9-2VM6-XYX9-5E"
    cut = checked(folder, lang, 4, foreign)
    ends = {"th": "อ้างการบันทึกครั้งที่ 4 แต่ประวัติมีถึงครั้งที่ 3", "en": "names save 4, but the history ends with save 3"}
    assert ends[lang] in cut.title
    assert {"th": "ถูกแทนด้วยสำเนาเก่า", "en": "an older copy was put in its place"}[lang] in cut.text
    assert {"th": "เทียบกับสำเนาสำรอง", "en": "compare it with a backup"}[lang] in cut.text
    rewritten = checked(folder, lang, 2, foreign)
    assert {"th": "ไม่มีการบันทึกใดที่มีรหัส", "en": "No save of the history has the code"}[lang] in rewritten.title
    slip = checked(folder, lang, 2, foreign[:-1] + "F")
    assert {"th": "พิมพ์ไม่ถูกต้อง", "en": "was not copied right"}[lang] in slip.title
    short = checked(folder, lang, 2, foreign[:-1])
    assert {"th": "ที่พิมพ์มามี 13 ตัว", "en": "13 were typed"}[lang] in short.text
    assert not any(seen.test.exception for seen in (cut, rewritten, slip, short))


@pytest.mark.parametrize("lang", LANGS)
def test_a_whole_line_of_a_paper_can_be_pasted(folder: Path, lang: str) -> None:
    line = {"th": "บันทึกครั้งที่ 2 รหัส {} · แผนรุ่น 5b1f0c7e2a94", "en": "Save 2, code {} · plan 5b1f0c7e2a94"}[lang]
    seen = checked(folder, lang, 2, line.format(code_of(folder, 2)))
    assert {"th": "ถึงครั้งที่ 2", "en": "no save up to 2"}[lang] in seen.title


@pytest.mark.parametrize("lang", LANGS)
def test_what_is_typed_is_shown_as_it_stands(folder: Path, lang: str) -> None:
    seen = checked(folder, lang, 1, "<b>x</b> **y** $z$ {n}")
    assert not seen.test.exception
    assert "“<b>x</b> **y** $z$ {n}”" in seen.title


@pytest.mark.parametrize("lang", LANGS)
def test_the_sample_has_no_codes(lang: str, tmp_path: Path) -> None:
    seen = run(tmp_path, "paper_check", lang)
    assert not seen.test.exception
    assert {"th": "ข้อมูลตัวอย่างไม่มีรหัส", "en": "papers made from the sample have no code"}[lang] in seen.title
    assert SAMPLE[lang] in seen.text
    assert {"th": "รหัสแรกมากับการบันทึก", "en": "first code comes with the first real report"}[lang] in seen.text
    assert {"th": "ประวัติถูกตัด", "en": "The history was cut"}[lang] in seen.text, "what the answer can be"


@pytest.mark.parametrize("lang", LANGS)
def test_a_paper_is_told_that_the_whole_history_is_gone(lang: str, tmp_path: Path) -> None:
    seen = checked(tmp_path, lang, 3, "7NN9-2VM6-XYX9-5E")
    assert not seen.test.exception
    gone = {"th": "อ้างการบันทึกครั้งที่ 3 แต่โฟลเดอร์ข้อมูลนี้ไม่มีการบันทึกใดเลย", "en": "names save 3, but nothing at all is saved"}
    assert gone[lang] in seen.title
    assert {"th": "ประวัติทั้งหมดถูกลบ", "en": "the whole history was deleted"}[lang] in seen.text
