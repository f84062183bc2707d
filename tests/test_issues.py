"""Issues that say the same stand together."""

from __future__ import annotations

from acplan.issues import Issue, grouped
from acplan.words import issues as say
from acplan.words import row_issues as rows


def percents(*numbers: int) -> list[Issue]:
    return [Issue(rows.NO_PERCENT, "โครงการ", f"G{n}", "ร้อยละ", {"found": n}) for n in numbers]


def test_warnings_of_several_rows_are_told_once_of_all() -> None:
    ((issue, cells),) = grouped(percents(1, 2, 4))
    assert cells == ["G1", "G2", "G4"]
    assert issue.found("en") == "In progress without a percentage: project 1, 2, 4."


def test_a_long_list_is_cut() -> None:
    ((issue, cells),) = grouped(percents(*range(1, 31)))
    assert len(cells) == 30
    assert "11, 12 …" in issue.found("en")


def test_errors_that_found_different_things_stay_apart() -> None:
    issues = [Issue(say.NOT_A_NUMBER, "โครงการ", f"G{n}", "x", {"found": text}) for n, text in enumerate("aab")]
    assert [(issue.values["found"], cells) for issue, cells in grouped(issues)] == [("a", ["G0", "G1"]), ("b", ["G2"])]


def test_other_columns_and_sheets_stay_apart() -> None:
    issues = [Issue(say.NEGATIVE, sheet, "A1", column, {"found": -1}) for sheet in "ab" for column in "cd"]
    assert len(grouped(issues)) == 4


def test_files_wide_warnings_keep_their_sentence() -> None:
    issues = [Issue(say.UNKNOWN_SHEET, name, values={"found": name, "expected": "x"}) for name in "ab"]
    assert [issue.found("en") for issue, _ in grouped(issues)] == [
        "The sheet a was not read.",
        "The sheet b was not read.",
    ]


def test_what_was_found_in_words_is_told_in_the_readers_language() -> None:
    issues = [
        Issue(say.OTHER_ROW, "โครงการ", f"D{n}", values={"found": kind})
        for n, kind in ((5, say.A_TOTAL), (6, say.A_NOTE))
    ]
    ((issue, _),) = grouped(issues)
    assert issue.found("en") == "This row was not read; it is a row of totals, a note."
    assert issue.found("th") == "ไม่ได้อ่านแถวนี้ ซึ่งเป็นแถวรวม, แถวหมายเหตุ"
