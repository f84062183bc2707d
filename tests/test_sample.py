"""The made-up progress: the files are what the script makes, they pass the checks, and every state is really there."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from acplan.fiscal import Period, end_of
from acplan.issues import Severity
from acplan.measures.as_json import summary_json
from acplan.measures.indicators import IndicatorYear, count_indicators
from acplan.measures.projects import ProjectYear
from acplan.measures.summary import Summary, summarise
from acplan.plan import Plan, load_plan
from acplan.progress.checks import check_progress
from acplan.progress.state import State
from acplan.rules import CaseVerdict, IndicatorState, ItaVerdict, ProjectState
from acplan.schema.types import NO_BUDGET
from acplan.store import DataFolder, load
from acplan.words import statements
from acplan.words.text import Text
from tools.make_sample import FOLDER, ROOT, YEARS, sample_state, sample_workbooks

TODAY = date(2027, 1, 15)
FILES = sorted(FOLDER.glob("*.xlsx"))
CLOSED = YEARS[:-1]
WITH_BUDGET = {21, 30, 39, 41}


@cache
def plan() -> Plan:
    return load_plan(ROOT / "data" / "plan.xlsx")


@cache
def stored() -> State:
    """The state as the program reads it from the files."""
    state = State()
    for path in FILES:
        rows = check_progress(path.read_bytes(), plan(), State(), TODAY, sample_allowed=True).rows
        for name, found in State.of(rows).rows.items():
            state.rows[name] |= found
    return state


@cache
def at(year: int, quarter: int) -> Summary:
    return summarise(stored(), plan(), Period(year, quarter), sample=True, save_number=0)


def project(year: int, quarter: int, number: int) -> ProjectYear:
    return next(found for found in at(year, quarter).projects if found.project == number)


def indicator(year: int, quarter: int, code: str) -> IndicatorYear:
    return next(found for found in at(year, quarter).indicators if found.indicator == code)


def parts(workbook: bytes) -> dict[str, bytes]:
    """Return what is packed in a workbook: packing itself may differ from one zlib to another."""
    with zipfile.ZipFile(io.BytesIO(workbook)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_files_are_what_the_script_makes() -> None:
    books = sample_workbooks(plan())
    assert [path.name for path in FILES] == sorted(books) == [f"{year}.xlsx" for year in (2565, *YEARS)]
    changed = [path.name for path in FILES if parts(path.read_bytes()) != parts(books[path.name])]
    assert not changed, "run python -m tools.make_sample"
    assert stored().rows == sample_state().rows


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_each_file_passes_as_a_sample_and_is_refused_as_an_upload(path: Path) -> None:
    data = path.read_bytes()
    allowed = check_progress(data, plan(), State(), TODAY, sample_allowed=True).issues
    expected = [("no_source", Severity.WARNING)] if path.stem == "2569" else []
    assert [(issue.wording.code, issue.severity) for issue in allowed] == expected
    refused = check_progress(data, plan(), State(), TODAY).issues
    assert [issue.wording.code for issue in refused if issue.severity is Severity.ERROR] == ["sample_file"]
    assert len(data) < 120_000


def test_an_empty_folder_shows_it(tmp_path: Path) -> None:
    found = load(DataFolder(tmp_path), plan(), TODAY)
    assert found.sample
    assert found.state.rows == stored().rows
    assert found.state.latest() == Period(2570, 1)


def test_headline_rows_agree_with_each_other() -> None:
    rows = sorted(stored().rows["headline"].items())
    pending = None
    for (year, quarter), row in rows:
        period = end_of(int(year), int(quarter))
        assert row["cut_off"] == period.last_day
        assert row["stage"] == "ชี้มูลความผิด"
        assert ("source" in row) == (period != Period(2569, 2))
        assert ("ita_total" in row) == (quarter in {0, 4})
        if pending is not None:
            assert row["complaints_pending"] == pending + row["complaints_received"] - row["complaints_closed"]  # type: ignore[operator]
        pending = row["complaints_pending"]
        assert int(pending) > 0  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("year", "quarter", "count", "ceiling", "verdict", "missed_by"),
    [
        (2566, 1, 2, 9, CaseVerdict.IN_PROGRESS, None),
        (2566, 4, 9, 9, CaseVerdict.MET, None),
        (2567, 3, 8, 8, CaseVerdict.NO_ROOM_LEFT, None),
        (2567, 4, 8, 8, CaseVerdict.MET, None),
        (2568, 2, 5, 7, CaseVerdict.IN_PROGRESS, None),
        (2568, 3, 8, 7, CaseVerdict.CEILING_PASSED, 1),
        (2568, 4, 8, 7, CaseVerdict.IMPROVED, 1),
        (2569, 3, 5, 6, CaseVerdict.IN_PROGRESS, None),
        (2569, 4, 7, 6, CaseVerdict.IMPROVED, 1),
        (2570, 1, 1, 5, CaseVerdict.IN_PROGRESS, None),
    ],
)
def test_cases(year: int, quarter: int, count: int, ceiling: int, verdict: CaseVerdict, missed_by: int | None) -> None:
    found = at(year, quarter).case_year
    assert (found.base, found.count, found.ceiling) == (10, count, ceiling)
    assert (found.verdict, found.missed_by) == (verdict, missed_by)


@pytest.mark.parametrize(
    ("year", "quarter", "score", "verdict", "passed", "grade"),
    [
        (2565, 4, 65.45, ItaVerdict.NO_TARGET, False, "C"),
        (2566, 4, 66.10, ItaVerdict.MET, False, "improve_urgently"),
        (2567, 4, 68.90, ItaVerdict.CLOSE, False, "improve_urgently"),
        (2568, 4, 79.85, ItaVerdict.MET, False, "improve"),
        (2569, 3, None, ItaVerdict.AWAITING, None, None),
        (2569, 4, 85.40, ItaVerdict.MET, True, "pass"),
        (2570, 1, None, ItaVerdict.AWAITING, None, None),
    ],
)
def test_ita(
    year: int, quarter: int, score: float | None, verdict: ItaVerdict, passed: bool | None, grade: str | None
) -> None:
    found = at(year, quarter).ita_year
    assert (found.score, found.recomputed) == (score, score)
    assert (found.verdict, found.passed, found.grade) == (verdict, passed, grade)
    assert found.track == "yearly_path"


@pytest.mark.parametrize(("year", "done"), [(2566, 21), (2567, 28), (2568, 32), (2569, 27)])
def test_most_projects_are_done_in_a_closed_year_and_some_are_not(year: int, done: int) -> None:
    states = [found.state for found in at(year, 4).projects]
    assert states.count(ProjectState.DONE) == done
    assert states.count(ProjectState.IN_PROGRESS) >= 5
    by_quarter = [[p.state for p in at(year, q).projects].count(ProjectState.DONE) for q in (1, 2, 3, 4)]
    assert by_quarter == sorted(set(by_quarter)), "more are done in each quarter"


def test_progress_rises_within_a_year() -> None:
    reported: dict[tuple[int, int], list[tuple[int, float]]] = {}
    for (year, quarter, number), row in stored().rows["projects"].items():
        if isinstance(row.get("percent"), float):
            reported.setdefault((int(year), int(number)), []).append((int(quarter), float(row["percent"])))  # type: ignore[arg-type]
    assert all([p for _, p in sorted(found)] == sorted(p for _, p in found) for found in reported.values())


def test_every_odd_state_of_a_project_occurs_in_the_last_closed_year() -> None:
    unable, cancelled = project(2569, 4, 38), project(2569, 4, 25)
    assert (unable.state, unable.reason) == (ProjectState.UNABLE, "บุคลากรไม่เพียงพอ")
    assert (cancelled.state, cancelled.status, cancelled.reason) == (ProjectState.UNABLE, "ยกเลิก", "อื่นๆ")
    not_started, silent = project(2569, 4, 5), project(2569, 4, 20)
    assert (not_started.state, not_started.status) == (ProjectState.NOT_STARTED, "ยังไม่ดำเนินการ")
    assert (silent.state, silent.status) == (ProjectState.UNREPORTED, None)
    stale = [(found.project, found.reported_quarter) for found in at(2569, 4).projects if found.stale]
    assert stale == [(9, 2), (27, 3)]
    waiting = {found.project: found.waiting for found in at(2569, 4).projects if found.waiting > 4}
    assert waiting == {41: 8}
    reasons = {row["reason"] for row in stored().rows["projects"].values() if "reason" in row}
    assert len(reasons) == 4


def test_the_first_open_quarter_shows_all_four_states() -> None:
    assert {found.state for found in at(2570, 1).projects} == set(ProjectState)


def test_money() -> None:
    rows = stored().rows["projects"]
    for (_, _, number), row in rows.items():
        if number in WITH_BUDGET:
            assert 0 <= float(row["disbursed"]) <= float(row["enacted"])  # type: ignore[arg-type]
        else:
            assert (row["enacted"], row["disbursed"]) == (NO_BUDGET, NO_BUDGET)
    spent = {n: (found.budget_enacted, found.budget_disbursed) for n in WITH_BUDGET if (found := project(2569, 4, n))}
    assert spent == {
        21: (30_000, 24_500),
        30: (100_000, 96_200),
        39: (20_000, 18_000),
        41: (20_000, 0),
    }


@pytest.mark.parametrize(
    ("period", "expected"),
    [
        ((2569, 3), (38, 3, 1, 30, 36)),  # reached so far 2-O1, 3-O1, 15-O1; 16-R1: 2 is no 80 % less than 6
        ((2569, 4), (77, 0, 14, 0, 17)),  # those three have no result at the year's end
        ((2570, 1), (22, 0, 1, 40, 45)),  # 16-R1: 1 is no 80 % less than 4
    ],
)
def test_the_indicators_that_can_be_judged_by_state(period: tuple[int, int], expected: tuple[int, ...]) -> None:
    """Met, reached so far, not met, not yet due, no data: of 128 all but the 20 in words."""
    found = count_indicators(at(*period).indicators)
    assert (found.met, found.reached, found.not_met, found.not_due, found.no_data) == expected
    assert (sum(expected), found.judgeable) == (108, 108)
    told = {row["dimension"]: row["indicators_judgeable"] for row in summary_json(at(*period))["dimensions"]}
    assert told == {1: 17, 2: 59, 3: 15, 4: 17}, "25, 60, 19 and 24 less the 8, 1, 4 and 7 in words"


def test_an_open_year_never_reads_as_all_met() -> None:
    told = [each.text for each in statements.overview(at(2570, 1))]
    assert (
        Text(
            "บรรลุแล้ว 22 จาก 108 ตัวชี้วัด (ไม่บรรลุ 1 ยังไม่ถึงกำหนด 40 ไม่มีข้อมูล 45)",
            "22 of 108 indicators met (1 not met, 40 not yet due, 45 without data)",
        )
        in told
    )


def test_indicators_show_every_state() -> None:
    assert {found.state for found in at(2569, 4).indicators} == set(IndicatorState) - {
        IndicatorState.NOT_DUE,
        IndicatorState.REACHED,
    }
    assert {found.state for found in at(2569, 3).indicators} == set(IndicatorState)
    assert any(found.text for found in at(2569, 4).indicators)
    for dimension in at(2569, 4).dimensions:
        assert dimension.indicators.met
        assert dimension.indicators.not_met
    for dimension in at(2570, 1).dimensions:
        assert dimension.indicators.met
        assert dimension.indicators.not_due


@pytest.mark.parametrize(
    ("code", "operator", "met", "missed"),
    [
        ("P37-R1", "decreases", 2567, 2568),
        ("P34-R1", "decreases_by", 2567, 2568),
        ("P16-R1", "decreases_by", 2566, 2567),
        ("P12-R1", "equal", 2567, 2568),
        ("P31-R1", "increases", 2566, 2567),
        ("P26-O1", "exists", 2568, 2567),
        ("P01-O2", "at_least", 2568, 2567),
    ],
)
def test_an_indicator_is_met_once_and_missed_once(code: str, operator: str, met: int, missed: int) -> None:
    assert plan().indicator_by_code[code].operator == operator
    assert indicator(met, 4, code).state is IndicatorState.MET
    assert indicator(missed, 4, code).state is IndicatorState.NOT_MET


def test_indicators_that_repeat_a_headline_figure_agree_with_it() -> None:
    for year in CLOSED:
        assert {indicator(year, 4, code).value for code in ("P34-R1", "P35-R3", "P36-R3")} - {None} == {
            at(year, 4).case_year.count
        }
        assert {indicator(year, 4, code).value for code in ("P11-R1", "P13-R1", "P22-R1")} == {
            at(year, 4).ita_year.score
        }
    told = {code for (_, _, code), row in stored().rows["indicators"].items() if "value" in row}
    assert not {"P11-R1", "P13-R1", "P22-R1"} & told, "they are taken from it"


def test_results_to_date_never_fall_within_a_year() -> None:
    values: dict[tuple[int, str], list[tuple[int, float]]] = {}
    for (year, quarter, code), row in stored().rows["indicators"].items():
        if isinstance(row.get("value"), float):
            values.setdefault((int(year), str(code)), []).append((int(quarter), float(row["value"])))  # type: ignore[arg-type]
    assert [key for key, found in values.items() if [v for _, v in sorted(found)] != sorted(v for _, v in found)] == []


def test_what_is_missing_is_told() -> None:
    assert {gap.code for gap in at(2569, 2).missing} == {"source", "projects", "stale"}
    assert [gap.projects for gap in at(2569, 4).missing if gap.code == "projects"] == [(20,)]
    assert {gap.code for gap in at(2570, 1).missing} == {"projects"}


@pytest.mark.parametrize(("year", "quarter"), [(2569, 4), (2570, 1)])
def test_every_dimension_has_something_to_read(year: int, quarter: int) -> None:
    for dimension in plan().dimensions:
        found = at(year, quarter).projects_of(dimension.number)
        for words in ("result", "suggestion", "evidence"):
            assert sum(1 for p in found if getattr(p, words)) >= 2, (dimension.number, words)
    assert sum(1 for p in at(year, quarter).projects if p.obstacle) >= 4
    assert any(p.result is None for p in at(year, quarter).projects), "not everybody writes something"
