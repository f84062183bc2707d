from __future__ import annotations

from acplan.schema import HEADLINE
from tools.fuzz_workbooks import Found, agrees, cells_of, complaints, fuzz, plain_workbooks, read_here, values_of


def test_a_share_of_mutations() -> None:
    report = fuzz(2569, 300)
    assert not report.failures, str(report)
    assert report.verdicts["accepted"] < report.ways.total(), "nothing was really mutated"


def test_the_second_reader_sees_what_honest_programs_write() -> None:
    for book in plain_workbooks():
        reading, cells = read_here(book), cells_of(book)
        assert complaints(reading, book, {}) == []
        assert set(values_of(reading)) <= {(sheet, place) for sheet, found in cells.items() for place in found}


def test_the_oracle_tells_an_altered_value() -> None:
    book, column = plain_workbooks()[0], HEADLINE.column("cases")
    reading = read_here(book)
    reading.rows["headline"][0].values["cases"] = 4  # type: ignore[index]
    assert [said for said in complaints(reading, book, {}) if "C2: read 4" in said]
    del reading.rows["headline"][0].values["cases"]  # type: ignore[attr-defined]
    assert [said for said in complaints(reading, book, {}) if "'3' was lost" in said]
    assert agrees(3, Found("3", "n", "", formula=False), column)
    assert not agrees(3, Found("31", "n", "", formula=False), column)
