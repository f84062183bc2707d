"""The file of figures in each pack: what it holds, that it says what `summary --json` says, and its contract."""

from __future__ import annotations

import io
from dataclasses import replace
from functools import cache
from typing import Any

import pytest
from pyarrow import parquet

from acplan.exports.figures_file import figures_file
from acplan.fiscal import Period
from acplan.measures.as_json import summary_json
from acplan.measures.contract import COLUMNS, KEY, MEASURES, Part, frame_of, periods
from acplan.measures.figure_rows import FigureRow, figure_rows, organisation_of
from acplan.measures.summary import Summary, summarise
from acplan.plan import read_plan
from acplan.store import DataFolder, load
from docs.make_figures_doc import PAGE, figures_doc
from kit.builders import quarters, state_of, the_plan, whole_year
from kit.second_plan import second_plan
from kit.stores import TODAY

LAST = Period(2570, 1)
FRAME = "2565; 2566 −10% ITA 65; 2567 −20% ITA 70; 2568 −30% ITA 75; 2569 −40% ITA 80; 2570 −50% ITA 85; 4"
ALL = [Period(2565, 4), *(Period(year, q) for year in range(2566, 2570) for q in (1, 2, 3, 4)), LAST]


@cache
def sample() -> Summary:
    stored = load(DataFolder(PAGE.parent / "nothing"), the_plan(), TODAY)
    return summarise(stored.state, the_plan(), LAST, sample=True, save_number=0)


@cache
def small() -> Summary:
    """Base 10, so that the ceiling of 2566 is 9; 3 cases in its first quarter, none reported after it."""
    state = state_of(whole_year(2565, 10) | quarters(2566, 3))
    return summarise(state, the_plan(), Period(2566, 2), sample=False, save_number=7, code="7K3M-9QPX-2V4D-HT")


def read(data: bytes) -> list[dict[str, Any]]:
    return parquet.ParquetFile(io.BytesIO(data)).read().to_pylist()


def at(summary: Summary, year: int, quarter: int, measure: str, dimension: int | None = None) -> Any:
    place = (year, quarter, measure, dimension)
    found = [row[4:] for row in figure_rows(summary) if row[:4] == place]
    return found[0] if found else None


def in_json(found: dict[str, Any], row: FigureRow, year: int) -> tuple[Any, Any]:
    """The value and the state of a row, as `summary --json` has them at the row's period."""
    measure = next(each for each in MEASURES if each.name == row.measure)
    key = ("dimension", row.dimension) if measure.part is Part.DIMENSIONS else ("year", year)
    values = next(each for each in found[measure.part] if each[key[0]] == key[1])
    value = values[measure.field] if measure.key is None else values[measure.field][measure.key]
    return None if isinstance(value, str) else value, values[measure.state] if measure.state else None


def test_it_says_at_every_period_what_the_summary_says() -> None:
    """And leaves out nothing: what has no row is unknown there."""
    rows = figure_rows(sample())
    assert list(dict.fromkeys((row.year, row.quarter) for row in rows)) == ALL == periods(the_plan(), LAST)
    for period in ALL:
        found = summary_json(replace(sample(), period=period))
        here = {(row.measure, row.dimension): row for row in rows if row[:2] == period}
        for measure in MEASURES:
            for dimension in (1, 2, 3, 4) if measure.part is Part.DIMENSIONS else (None,):
                absent = FigureRow(*period, measure.name, dimension, None, None)
                row = here.pop((measure.name, dimension), absent)
                if not (measure.field in {"indicators", "tools"} and row is absent):
                    assert in_json(found, row, period.year) == (row.value, row.state)
        assert not here


def test_its_figures_are_those_counted_by_hand() -> None:
    assert [at(small(), 2566, quarter, "cases.count") for quarter in (1, 2)] == [(3, "in_progress")] * 2
    assert at(small(), 2566, 1, "cases.ceiling") == (9, None)
    assert at(small(), 2565, 4, "cases.count") == (10, "not_applicable")
    assert at(small(), 2566, 2, "ita.score") == (None, "awaiting")
    assert [at(small(), 2566, 2, "dimensions.projects", n) for n in (1, 2, 3, 4)] == [
        (7, None), (22, None), (5, None), (7, None),
    ]  # fmt: skip
    assert at(small(), 2566, 2, "cases.missed_by") is None
    assert at(small(), 2566, 3, "cases.count") is None


def test_the_file_holds_these_rows_and_whose_they_are() -> None:
    found = read(figures_file(small()))
    assert [row["measure"] for row in found] == [row.measure for row in figure_rows(small())]
    own = {name: found[0][name] for name in ("organisation_code", "organisation_en", "plan", "frame", "save", "code")}
    assert own == {
        "organisation_code": None,
        "organisation_en": "Mukdahan Provincial Administrative Organization",
        "plan": the_plan().version,
        "frame": FRAME,
        "save": 7,
        "code": "7K3M-9QPX-2V4D-HT",
    }
    counted = [(row["year"], row["quarter"], row["value"]) for row in found if row["measure"] == "cases.count"]
    assert counted == [(2565, 4, 10.0), (2566, 1, 3.0), (2566, 2, 3.0)]


def test_it_has_the_columns_of_the_contract_and_names_its_version() -> None:
    file = parquet.ParquetFile(io.BytesIO(figures_file(small())))
    assert file.schema.names == [column.name for column in COLUMNS]
    assert file.metadata.metadata[KEY.encode()] == b"1"


def test_the_same_figures_give_the_same_bytes() -> None:
    assert figures_file(small()) == figures_file(replace(small()))


@pytest.mark.parametrize(("given", "code"), [({}, ""), ({"organisation_code": "5490101"}, "5490101")])
def test_a_plan_may_name_the_code_of_its_organisation(given: dict[str, str], code: str) -> None:
    plan = read_plan(second_plan(**given))
    found = summarise(state_of(), plan, Period(2572, 1), sample=False, save_number=0)
    assert organisation_of(found).organisation_code == code
    assert organisation_of(found).organisation_en == "เทศบาลตำบลธารทอง"
    assert frame_of(plan) == "2571; 2572 −15% ITA 86; 2573 −25% ITA 88; 2574 −60% ITA 93; 3"


def test_no_measure_has_the_name_of_another() -> None:
    names = [measure.name for measure in MEASURES]
    assert len(names) == len(set(names))


def test_the_page_of_the_contract_is_what_the_file_is_made_by() -> None:
    assert PAGE.read_text("utf-8") == figures_doc(), "run python docs/make_figures_doc.py"
