"""The screen shows the figures of the data files: in the table under each picture, and in what the picture draws."""

from __future__ import annotations

import json
import re
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import pytest
from builders import the_plan
from stores import TODAY
from test_pages import run
from test_same_figures import NOWHERE, PACKS, _Figures, counted, data_files, made

from acplan.figures.content import content
from acplan.figures.figure import Content, Form
from acplan.fiscal import Period
from acplan.measures.summary import summarise
from acplan.store import load

PARTS = ("states", "indicators", "money")
PAGES = {
    "cases": ("cases", "two-scores", "case-quarters", "complaints"),
    "ita": ("ita", "ita-indicators", "ita-headroom", "ita-tools", "ita-tool-years"),
    "indicators": ("indicators",),
    **{
        f"dimension_{n}": tuple(f"dimension-{n}-{what}" for what in ("states", "indicators", "money"))
        for n in (1, 2, 3, 4)
    },
}


@cache
def told(name: str) -> Content:
    year, quarter, *_ = PACKS[name]
    stored = load(NOWHERE, the_plan(), TODAY)
    return content(summarise(stored.state, the_plan(), Period(year, quarter), sample=True, save_number=0))


def shown(folder: Path, name: str, page: str) -> tuple[dict[str, list[list[str]]], dict[str, list[dict[str, Any]]]]:
    """The table of each figure of a page, and the traces of its chart."""
    year, quarter, lang, _ = PACKS[name]
    seen = run(folder, page, lang, y=year, q=quarter)
    assert not seen.test.exception
    tables = {}
    for kind, body in re.findall(r'<table class="plain of-([\w-]+)">(.*?)</table>', seen.html, re.S):
        (rows,) = _Figures(f'<div data-figure="{kind}"><table class="">{body}</table></div>').found.values()
        tables[kind] = rows
    charts = {
        re.sub(r".*-plot-", "", chart.proto.id): json.loads(chart.proto.spec)["data"]
        for chart in seen.test.get("plotly_chart")
    }
    return tables, charts


@pytest.mark.parametrize("page", PAGES)
@pytest.mark.parametrize("name", PACKS)
def test_tables_and_pictures_have_the_figures_of_the_data_files(tmp_path: Path, name: str, page: str) -> None:
    files, (tables, charts) = data_files(made(name)), shown(tmp_path, name, page)
    drawable = [figure for figure in map(told(name).figure, PAGES[page]) if figure.chart is not None]
    assert [figure.name for figure in drawable] == [each for each in PAGES[page] if each in charts]
    for figure in drawable:
        assert counted(tables[figure.name]) == counted(files[figure.name][1:]), figure.name
        assert figure.chart is not None
        rows = [
            [v for v in trace[axis] if isinstance(v, int | float)] for trace in charts[figure.name] for axis in "xy"
        ]
        if figure.chart.form is Form.SCATTER:  # a point a trace
            rows = [list(chain(*rows[start::2])) for start in (0, 1)]
        for series in figure.chart.series:
            known = [value for value in series.values if value is not None]
            assert known in rows or known[::-1] in rows or not any(known), (figure.name, series.name)
