"""No file, however broken or malicious, hangs the reader, gets accepted with altered values, or breaks the page."""

from __future__ import annotations

import io
import signal
import time
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from types import FrameType

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from acplan.plan import Plan
from acplan.progress.checks import check_progress
from acplan.progress.state import State
from acplan.words.annotate import LIST
from acplan.workbook import apart
from acplan.workbook.apart import annotate_apart
from hostile import CASES, Case
from hostile.measure import growth
from hostile.page import progress_page, show_and_look

QUICK = [case for case in CASES if not case.heavy]
HEAVY = [case for case in CASES if case.heavy and not case.long]
SLOWEST = 2.0
"""Seconds of work within which a file that is not heavy is refused or accepted."""
PARENT_GROWTH = 100 * 1024 * 1024


def named(case: Case) -> str:
    return f"{case.family}: {case.name}".encode("unicode_escape").decode()[:90]


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Break off what takes longer, where the system can; elsewhere a hang shows as a hang."""
    if not hasattr(signal, "setitimer"):
        yield
        return

    def too_long(_number: int, _frame: FrameType | None) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, too_long)
    signal.setitimer(signal.ITIMER_REAL, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, before)


def test_there_are_enough_kinds_and_each_has_a_name_of_its_own() -> None:
    assert len(CASES) >= 700
    assert [name for name, times in Counter((case.family, case.name) for case in CASES).items() if times > 1] == []


@pytest.mark.parametrize("case", QUICK, ids=named)
def test_what_comes_of_it(case: Case, plan: Plan, today: date) -> None:
    data = case.make()
    began = time.process_time()
    with within(10 * SLOWEST):
        reading = check_progress(data, plan, State(), today)
    assert case.verdict.broken(reading) == ""
    assert time.process_time() - began < SLOWEST
    for issue in reading.issues:
        said = issue.as_dict()
        assert max(map(len, said.values())) < 2000, "a sentence stays one that can be read"
        assert all(said[f"{part}_{lang}"] for part in ("found", "why", "todo") for lang in ("th", "en"))


@pytest.mark.apart
@pytest.mark.parametrize("case", HEAVY, ids=named)
def test_a_heavy_one_costs_the_child_only(case: Case, plan: Plan, today: date) -> None:
    data, readings = case.make(), []
    grown = growth(lambda: readings.append(check_progress(data, plan, State(), today)))
    assert case.verdict.broken(readings[0]) == ""
    assert grown < PARENT_GROWTH


THROUGH_THE_CHILD = [case for n, case in enumerate(QUICK) if n % 40 == 0]


@pytest.mark.apart
@pytest.mark.parametrize("case", THROUGH_THE_CHILD, ids=named)
def test_the_child_comes_to_the_same(case: Case, plan: Plan, today: date) -> None:
    assert case.verdict.broken(check_progress(case.make(), plan, State(), today)) == ""


# Marking the issues in the file itself


@pytest.mark.apart
@pytest.mark.parametrize(
    "name",
    [
        "a merge of the whole sheet", "a citizen number in a comment on the whole sheet", "a header of markup",
        "a column without a header", "cases 'NA'", "the same cell twice", "a citizen number in the last row",
    ],
)  # fmt: skip
def test_marking_ends_in_a_workbook_that_lists_every_issue(
    name: str, plan: Plan, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "WALL_SECONDS", 3.0)
    (case,) = (case for case in CASES if case.name == name)
    issues = check_progress(case.make(), plan, State(), today).issues
    book = openpyxl.load_workbook(io.BytesIO(annotate_apart(case.make(), issues, "th")))
    told = [cell.value for row in book[LIST.th].iter_rows() for cell in row]
    assert issues
    assert all(issue.found("th") in told for issue in issues)


# On the page


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppTest]:
    with progress_page(tmp_path_factory.mktemp("data")) as opened:
        yield opened


def _may_be_taken_for_markup(case: Case) -> bool:
    return case.family == "markup" or any(word in case.name for word in ("literal", "header", "sheet"))


ON_THE_PAGE = [case for n, case in enumerate(QUICK) if _may_be_taken_for_markup(case) or n % 8 == 0]
"""Files whose text the page may take for something else; of others, which look alike to it, every eighth."""


@pytest.mark.parametrize("case", ON_THE_PAGE, ids=named)
def test_on_the_page(case: Case, page: AppTest, plan: Plan, today: date) -> None:
    show_and_look(case, page, plan, today)


@pytest.mark.apart
@pytest.mark.parametrize("case", [case for case in HEAVY if "member" in case.name], ids=named)
def test_a_heavy_one_on_the_page(case: Case, page: AppTest, plan: Plan, today: date) -> None:
    show_and_look(case, page, plan, today)
