"""A broken guard is noticed: each is broken on purpose, and files of the battery no longer come out as they must."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from datetime import date

import pytest
from markupsafe import Markup
from streamlit.testing.v1 import AppTest

from acplan.plan import Plan
from acplan.progress import checks
from acplan.ui import html
from acplan.workbook import apart
from acplan.workbook.read import read_workbook
from hostile.page import progress_page, show_and_look
from tools.sabotage_reader import SABOTAGES, case_named, notices


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppTest]:
    with progress_page(tmp_path_factory.mktemp("data")) as opened:
        yield opened


QUICK = [
    name for name, sabotage in SABOTAGES.items() if not any(case_named(case).heavy for case in sabotage.noticed_by)
]
"""The others take long: `tools.sabotage_reader` does them all."""


@pytest.mark.parametrize("name", QUICK)
def test_a_broken_guard_is_noticed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(checks, "read_apart", read_workbook)
    wanted = [case_named(case) for case in SABOTAGES[name].noticed_by]
    assert [case.name for case in wanted if notices(case)] == []
    SABOTAGES[name].patch(monkeypatch)
    assert [case.name for case in wanted if not notices(case)] == []


@pytest.mark.parametrize("case", ["a header of markup", "literal '<img src=x onerror=alert(1)>'"])
def test_a_page_that_does_not_escape_is_noticed(
    case: str, page: AppTest, plan: Plan, today: date, monkeypatch: pytest.MonkeyPatch
) -> None:
    show_and_look(case_named(case), page, plan, today)
    kept = html._cell
    monkeypatch.setattr(html, "_cell", lambda tag, cell, span: kept(tag, _raw(cell), span))
    with pytest.raises(AssertionError):
        show_and_look(case_named(case), page, plan, today)


def _raw(cell: html.TableCell) -> html.TableCell:
    return html.TableCell(Markup(cell.content), cell.number, cell.wide)


def _only_waits(process: subprocess.Popen[bytes], _size: int) -> None:
    """A watch that looks at nothing; the test's own patience ends it."""
    try:
        process.wait(timeout=3)
    except subprocess.TimeoutExpired:
        process.kill()


@pytest.mark.apart
@pytest.mark.parametrize(
    ("limit", "value", "case"),
    [
        ("CPU_SECONDS", 1.0, "400 MB of elements in a sheet"),
        ("WALL_SECONDS", 1.0, "400 MB of elements in a sheet"),
        ("MEMORY", 100 * 1024 * 1024, "1,250,000 styles"),
    ],
)
def test_a_child_that_nobody_watches_is_noticed(
    limit: str, value: float, case: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, limit, value)
    assert notices(case_named(case)) == ""
    monkeypatch.setattr(apart, "_watch", _only_waits)
    assert notices(case_named(case))
