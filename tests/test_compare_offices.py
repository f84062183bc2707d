"""Who is who among organisations: by codes, names, the list of those expected, and histories that begin alike."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

import openpyxl

from acplan.compare.comparison import compare
from acplan.compare.expected import expected
from acplan.compare.offices import ExpectedOffice, Mark, Standing
from acplan.figures.organisations import content
from acplan.fiscal import Period
from acplan.words.text import dictionary_key
from kit.packs import (
    EARLIER,
    LAST,
    Sent,
    files_by_code,
    later,
    line,
    send,
)
from kit.stores import TODAY


def test_a_pack_of_a_quarter_that_has_not_begun_is_told_and_is_not_the_usual_one(tmp_path: Path) -> None:
    """On 22 November 2026 quarter 2 of 2570 lies ahead; the year 2569 of which most sent is over."""
    send(tmp_path, Sent("ก"))
    send(tmp_path, later(Sent("ข"), Period(2570, 2), 6))
    found = compare(tmp_path, today=TODAY)
    assert found.period == LAST
    assert files_by_code(found) == {"pack_not_begun": ["ข.zip"]}
    assert line(found, "ข").office.marks == {Mark.AHEAD}
    assert line(found, "ข").cases.cases == 4
    assert compare(tmp_path, today=date(2027, 1, 1)).issues == ()


def test_a_code_tells_organisations_of_one_name_apart(tmp_path: Path) -> None:
    send(tmp_path, Sent("ก", code="1"), "a")
    send(tmp_path, Sent("ก", code="2", history="own"), "b")
    found = compare(tmp_path, today=TODAY)
    assert [office.code for office in found.received.offices] == ["1", "2"]
    assert found.issues == ()


def test_a_plan_that_was_given_a_code_later_is_of_the_same_organisation(tmp_path: Path) -> None:
    send(tmp_path, later(Sent("ก"), EARLIER, 3), "a")
    send(tmp_path, Sent("ก", code="1"), "b")
    found = compare(tmp_path, [ExpectedOffice("1", "ชื่ออื่น")], today=TODAY)
    assert [(office.code, len(office.packs)) for office in found.received.offices] == [("1", 2)]
    assert found.issues == ()


def test_a_listed_code_counts_before_a_name(tmp_path: Path) -> None:
    """Another organisation of the same name with another code is not the one that is listed."""
    send(tmp_path, Sent("ก", code="2"), "a")
    send(tmp_path, Sent("ข"), "b")
    found = compare(tmp_path, [ExpectedOffice("1", "ก"), ExpectedOffice("7", "ข")], today=TODAY)
    standings = {(office.code, office.name.th): office.standing for office in found.received.offices}
    assert standings[("1", "ก")] is Standing.MISSING
    assert standings[("2", "ก")] is Standing.ON_TIME
    assert standings[("", "ข")] is Standing.ON_TIME
    assert [issue.wording.code for issue in found.issues] == ["unexpected"]


def test_no_row_of_the_list_is_given_to_two(tmp_path: Path) -> None:
    """Two with codes and the listed name: one is expected, the other is not; a name of several says nothing."""
    send(tmp_path, Sent("ก", code="1"), "a")
    send(tmp_path, Sent("ก", code="2", history="own"), "b")
    send(tmp_path, Sent("ข"), "c")
    found = compare(
        tmp_path, [ExpectedOffice("", "ก"), ExpectedOffice("8", "ข"), ExpectedOffice("9", "ข")], today=TODAY
    )
    assert found.received.expected == 3
    assert [found.received.count(standing) for standing in Standing] == [1, 0, 2]
    assert files_by_code(found) == {"unexpected": ["b.zip", "c.zip"]}


def test_the_list_of_organisations_is_a_workbook(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    sheet.title = "รายชื่อหน่วยงาน"
    for row in (["รหัสหน่วยงาน", "ชื่อหน่วยงาน"], [6490101, "อบต. ก"], [None, "อบต. ข"]):
        sheet.append(row)
    stream = io.BytesIO()
    book.save(stream)
    assert expected(stream.getvalue()) == ([ExpectedOffice("6490101", "อบต. ก"), ExpectedOffice("", "อบต. ข")], [])
    sheet.append([None, "อบต. ข"])
    book.save(tmp_path / "list.xlsx")
    sheet.delete_cols(1)
    sheet.delete_rows(4)
    book.save(tmp_path / "names.xlsx")
    assert expected((tmp_path / "names.xlsx").read_bytes()) == (
        [ExpectedOffice("", "อบต. ก"), ExpectedOffice("", "อบต. ข")],
        [],
    )
    assert [issue.wording.code for issue in expected((tmp_path / "list.xlsx").read_bytes())[1]] == ["listed_twice"]


def test_one_history_under_two_names_is_told_and_two_histories_under_one(tmp_path: Path) -> None:
    """A renamed organisation counts twice; two of one name without codes once: neither is passed over."""
    old = later(Sent("อบต. ก"), EARLIER, 3)
    send(tmp_path, old, "old")
    send(tmp_path, Sent("เทศบาล ก"), "new", codes=[*old.codes, *Sent("เทศบาล ก").codes[3:]])
    send(tmp_path, later(Sent("ข"), EARLIER, 3), "ข-1")
    send(tmp_path, Sent("ข", history="another"), "ข-2")
    found = compare(tmp_path, today=TODAY)
    assert files_by_code(found) == {"history_shared": ["old.zip", "new.zip"], "history_anew": ["ข-2.zip"]}
    assert "เทศบาล ก" in next(issue for issue in found.issues if issue.sheet == "old.zip").found("th")
    assert line(found, "อบต. ก").office.marks == {Mark.SHARED}


def test_a_save_that_was_changed_between_two_packs_is_a_rewritten_history(tmp_path: Path) -> None:
    sent = Sent("ก")
    send(tmp_path, later(sent, EARLIER, 3), "1")
    send(tmp_path, sent, "2", codes=[sent.codes[0], Sent("ข").codes[1], *sent.codes[2:]])
    assert files_by_code(compare(tmp_path, today=TODAY)) == {"history_rewritten": ["2.zip"]}


def test_every_period_that_was_sent_twice_is_told(tmp_path: Path) -> None:
    for name, period in (("a", EARLIER), ("b", EARLIER), ("c", LAST), ("d", LAST)):
        send(tmp_path, later(Sent("ก"), period, 3), name)
    assert files_by_code(compare(tmp_path, today=TODAY)) == {"pack_doubled": ["a.zip", "c.zip"]}


def test_organisations_of_one_name_are_told_apart_by_their_codes_in_every_table(tmp_path: Path) -> None:
    send(tmp_path, Sent("ก", code="1"), "a")
    send(tmp_path, Sent("ก", code="2", history="own"), "b")
    told = content(compare(tmp_path, today=TODAY))
    for name in ("organisations-cases", "organisations-ita", "organisations-projects"):
        assert list(dict.fromkeys(row[0].th for row in told.figure(name).table.rows)) == ["ก (1)", "ก (2)"]


def test_names_stand_in_the_order_of_a_thai_dictionary() -> None:
    """By consonants, wherever their vowels are written; โ of โคกสูง counts behind ค, and tone marks last."""
    ordered = ["เกาะแก้ว", "โคกสูง", "เทศบาล", "ปาก", "ป่าไร่", "แม่สาย", "อบต. ก"]
    assert sorted(sorted(ordered), key=dictionary_key) == ordered
