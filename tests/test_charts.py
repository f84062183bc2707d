"""Charts: what stands where, so that nothing covers anything else."""

from __future__ import annotations

from itertools import pairwise
from typing import Any

import pandas as pd
import plotly.graph_objects as go
import pytest
from builders import state_of, the_plan

from acplan.charts import ita as charts
from acplan.charts.labels import along, around, clearest
from acplan.charts.projects import money, project_states
from acplan.fiscal import Period
from acplan.measures import ita as measures

TYPES = {"year": "Int64", "planned": "Float64", "enacted": "Float64", "disbursed": "Float64"}


def test_a_label_takes_the_first_place_that_is_free() -> None:
    above, below = (0.0, 20.0, 10.0, 20.0), (0.0, 20.0, -20.0, -10.0)
    assert clearest([[above, below]], []) == [0]
    assert clearest([[above, below]], along((-50, 15), (50, 15), 2)) == [1]
    assert clearest([[above, below]], along((-50, 15), (50, 15), 2) + along((-50, -15), (50, -15), 4)) == [0]
    assert clearest([[below, above]], around((100, 50))) == [1]
    assert clearest([[above], [above, below]], []) == [0, 1]
    assert clearest([[above, below], [above]], []) == [1, 0], "the first gives way to what is placed after it"


def test_a_line_is_covered_from_end_to_end() -> None:
    boxes = along((0, 0), (30, 40), 2)
    assert boxes[0] == (-2, 2, -2, 2)
    assert boxes[-1] == (28, 32, 38, 42)
    assert all(later[0] - one[0] <= 4 and later[2] - one[2] <= 4 for one, later in pairwise(boxes))


SCORES = {2565: 65.45, 2566: 66.1, 2567: 68.9, 2568: 79.85, 2569: 85.4}


@pytest.mark.parametrize("national", [False, True])
@pytest.mark.parametrize("latest", [71.4, 79.0, 85.4, 97.34])
def test_no_score_is_written_on_a_line(national: bool, latest: float) -> None:
    headline = {(year, 0): {"cases": 1, "ita_total": score} for year, score in (SCORES | {2569: latest}).items()}
    years = measures.ita(state_of(headline), the_plan(), Period(2569, 4))
    figure = charts.ita(years, 2569, "en", height=212, national=national)
    low, high = figure.layout.yaxis.range
    up = (212 - figure.layout.margin.t - figure.layout.margin.b) / (high - low)
    levels = {year.year: [year.pass_mark, *([year.target] if year.target else [])] for year in years}
    on_lines = []
    for note in figure.layout.annotations:
        if note.yshift is None:
            continue
        height = (note.y - low) * up + note.yshift
        year = years[int(note.x)].year
        on_lines += [
            (year, level) for level in levels[year] if abs((level - low) * up - height) < 0.38 * note.font.size
        ]
    assert on_lines == []


def texts(figure: go.Figure) -> list[str]:
    return [note.text for note in figure.layout.annotations]


def test_the_amounts_stand_under_the_years() -> None:
    rows = [(2566, 30000, 30000, 26500), (2567, 30000, 0, 0), (2568, 30000, None, None)]
    frame = pd.DataFrame(rows, columns=list(TYPES)).astype(TYPES)
    figure = money(frame, "en")
    assert texts(figure) == [
        "Planned", "30,000", "30,000", "30,000",
        "Enacted", "30,000", "0", "–",
        "Disbursed", "<b>26,500</b>", "<b>0</b>", "<b>–</b>",
    ]  # fmt: skip
    heights = [note.yshift for note in figure.layout.annotations]
    assert len(set(heights)) == 3
    assert min(heights) - 10 >= -figure.layout.margin.b, "the last row is in the picture"
    assert [bar.text for bar in figure.data] == [None] * 3


@pytest.mark.parametrize(("projects", "height"), [(0, 270), (5, 270), (22, 78 + 22 * 13)])
def test_each_project_is_as_high_as_its_figure(projects: int, height: int) -> None:
    rows: list[dict[str, Any]] = [{"year": 2569, "quarter": 4, "state": "done"} for _ in range(projects)]
    figure = project_states(pd.DataFrame(rows, columns=["year", "quarter", "state"]), "en")
    assert figure.layout.height == height
    assert texts(figure) == ([] if projects else ["Not reported"])
    assert {bar.constraintext for bar in figure.data} == {"none"}, "no figure is made small"
