"""The same figures everywhere: read back from data files, workbook, report, slides, round report and the screen."""

from __future__ import annotations

import csv
import io
import json
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from itertools import chain
from pathlib import Path
from typing import Any

import lxml.html
import openpyxl
import pytest
from pptx import Presentation
from pptx.enum.chart import XL_CHART_TYPE

from acplan.cli import main
from acplan.exports.pack import Dress, Pack, pack
from acplan.figures.content import content
from acplan.figures.figure import Content, Form
from acplan.fiscal import Period
from acplan.measures.as_json import summary_json
from acplan.measures.summary import summarise
from acplan.progress.state import State
from acplan.rules import IndicatorState, ProjectState
from acplan.store import DataFolder, load
from acplan.words import indicators, projects
from acplan.words.text import Lang
from kit.briefcase import of_sample
from kit.builders import quarters, state_of, the_plan, whole_year
from kit.pages import run, saved
from kit.stores import TODAY

NOWHERE = DataFolder(Path(__file__).parents[1] / "data" / "nothing")
ARABIC = str.maketrans("๐๑๒๓๔๕๖๗๘๙", "0123456789")
PACKS: Mapping[str, tuple[int, int, Lang, bool]] = {
    "closed": (2569, 4, "en", False),
    "half": (2567, 2, "th", False),
    "open-thai-digits": (2570, 1, "th", True),
}
Rows = list[Counter[float]]


@cache
def state() -> State:
    return load(NOWHERE, the_plan(), TODAY).state


@cache
def made(name: str) -> Pack:
    year, quarter, lang, thai_digits = PACKS[name]
    found = summarise(state(), the_plan(), Period(year, quarter), sample=True, save_number=0)
    return pack(found, NOWHERE, [], lang, Dress(thai_digits=thai_digits), with_pdf=False)


def product(found: Pack, ending: str) -> bytes:
    return next(each.data for each in found.products if re.search(ending, each.name))


def numbers(cells: Iterable[object]) -> list[float]:
    """The numbers in some cells, without their signs and with two decimals at most, as people read them."""
    text = " ".join("" if cell is None else str(cell) for cell in cells).translate(ARABIC)
    return [round(float(found.replace(",", "")), 2) for found in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]


def data_files(found: Pack) -> dict[str, list[list[str]]]:
    """Heads and rows of each .csv, without the column that says where a row is from."""
    files = {p.name[4:-4]: p.data.decode("utf-8-sig") for p in found.products if p.name.startswith("csv/")}
    return {name: [row[:-1] for row in csv.reader(io.StringIO(text))] for name, text in files.items()}


def counted(rows: Iterable[Iterable[object]]) -> Rows:
    return [Counter(numbers(row)) for row in rows]


def tables_in(markup: str) -> dict[str, list[list[str]]]:
    """The table of each figure of some HTML: its rows, turned back where it stands on its side."""
    found = {}
    for table in lxml.html.fromstring(f"<div>{markup}</div>").iter("table"):
        across = "across" in table.get("class")
        rows = [
            [text for cell in row for text in [cell.text_content()] * int(cell.get("colspan", 1))]
            for row in table.iter("tr")
            if across or row.getparent().tag != "thead"
        ]
        turned = [list(column) for column in zip(*rows, strict=True)][1:] if across else rows
        found[next(each.get("data-figure") for each in table.iterancestors() if each.get("data-figure"))] = turned
    return found


def deck(found: Pack) -> Any:
    return Presentation(io.BytesIO(product(found, r"\.pptx$")))


def slide_tables(found: Pack) -> dict[str, list[list[str]]]:
    """The rows of each figure's table, put together again where it is split over slides."""
    tables: dict[str, list[list[str]]] = {}
    for slide in deck(found).slides:
        for shape in slide.shapes:
            if shape.has_table:
                rows = [[cell.text for cell in row.cells] for row in shape.table.rows][1:]
                name = re.sub(r"(dimension-\d+-\w+|[a-z-]+?)(-table|-\d+)?", r"\1", shape.name)
                tables.setdefault(name, []).extend(rows)
    return tables


def slide_charts(found: Pack) -> list[tuple[str, str, list[float], list[float]]]:
    """Figure, series, the values that are drawn, and those in the sheet behind the chart."""
    charts = []
    for slide in deck(found).slides:
        for shape in (shape for shape in slide.shapes if shape.has_chart):
            behind = openpyxl.load_workbook(io.BytesIO(shape.chart.part.chart_workbook.xlsx_part.blob)).active
            columns = {
                column[0]: [value for value in column[1:] if value is not None]
                for column in behind.iter_cols(values_only=True)
            }
            for plot in shape.chart.plots:
                for series in plot.series if shape.chart.chart_type != XL_CHART_TYPE.XY_SCATTER else ():
                    drawn = [value for value in series.values if value is not None]
                    charts.append((shape.name, series.name, drawn, columns[series.name]))
    return charts


def slide_points(found: Pack, name: str) -> list[tuple[float, ...]]:
    """How far across the points of a chart are, series by series, as drawn; the sheet behind holds the same."""
    chart = next(s.chart for slide in deck(found).slides for s in slide.shapes if s.has_chart and s.name == name)
    behind = openpyxl.load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob)).active
    cells = [cell for (cell,) in behind.iter_rows(max_col=1, values_only=True) if cell is not None]
    drawn = [tuple(float(v.text) for v in s._element.find("{*}xVal").iter("{*}v")) for s in chart.plots[0].series]
    assert [float(cell) for cell in cells] == [x for points in drawn for x in points]
    return drawn


def printed(figure: str, rows: list[list[str]]) -> list[list[str]]:
    """The rows of a data file without the columns of money that the report has in its part on money alone."""
    spared = {"dimensions": "Enacted|ข้อบัญญัติ", "projects": r"\(baht\)|\(บาท\)"}
    left_out = spared.get(re.sub(r"^dimension-\d-", "", figure))
    kept = [place for place, head in enumerate(rows[0]) if not (left_out and re.search(left_out, head))]
    return [[row[place] for place in kept] for row in rows[1:]]


every_pack = pytest.mark.parametrize("name", PACKS)


@every_pack
def test_the_workbook_has_the_figures_of_the_data_files(name: str) -> None:
    files = data_files(made(name))
    book = openpyxl.load_workbook(io.BytesIO(product(made(name), r"(ตัวเลข|figures)_.*\.xlsx$")), read_only=True)
    titles = {row[3].removesuffix(".csv"): row[0] for row in book.worksheets[0].values if row[3:] and row[3]}
    assert titles.keys() == files.keys()
    assert set(book.sheetnames[1:]) == set(titles.values())
    for figure, rows in files.items():
        cells = [
            ["" if cell is None else str(cell) for cell in row]
            for row in book[titles[figure]].iter_rows(values_only=True)
        ]
        heads = next(place for place, row in enumerate(cells) if row[: len(rows[0])] == rows[0])
        below = [[cell.removeprefix("'") for cell in row[: len(rows[0])]] for row in cells[heads + 1 :]]
        assert below == [[cell.removeprefix("'") for cell in row] for row in rows[1:]], figure


@every_pack
def test_the_report_has_the_figures_of_the_data_files(name: str) -> None:
    report = tables_in(product(made(name), r"\.html$").decode())
    files = data_files(made(name))
    assert {figure for figure, rows in files.items() if len(rows) > 1} == set(report)
    for figure, rows in report.items():
        assert counted(rows) == counted(printed(figure, files[figure])), figure


@every_pack
def test_tables_on_slides_have_figures_of_the_data_files(name: str) -> None:
    files, tables = data_files(made(name)), slide_tables(made(name))
    assert {"dimensions", "cases", "ita", "money-projects", "definitions"} <= set(tables)
    assert {f"dimension-{number}-projects" for number in range(1, 5)} <= set(tables)
    for figure, rows in tables.items():
        pairs = zip(counted(rows), counted(files[figure][1:]), strict=True)
        assert all(shown <= known for shown, known in pairs), figure


@every_pack
def test_charts_on_slides_have_figures_of_the_data_files(name: str) -> None:
    files, charts = data_files(made(name)), slide_charts(made(name))
    assert len({figure for figure, *_ in charts}) >= 10
    unknown = set()
    for figure, series, drawn, behind in charts:
        assert drawn == behind, (figure, series)
        columns = [[n for n in column[1:] if n] for column in zip(*files[figure.removesuffix("-below")], strict=True)]
        known = [[round(float(n), 2) for n in column] for column in columns if all(map(_is_number, column))]
        if [round(value, 2) for value in drawn] not in known:
            unknown.add((figure, series))
    scores = [round(float(row[1]), 2) for row in files["ita-indicators"][1:] if _is_number(row[1])]
    if scores:
        assert [round(x, 2) for x in slide_points(made(name), "ita-indicators")[-1]] == scores
    derived = {"To date before it", "สะสมก่อนหน้า", "Ceiling", "เพดาน"}
    assert unknown <= {("case-quarters", series) for series in derived}


def _is_number(text: str) -> bool:
    return re.fullmatch(r"-?\d+(\.\d+)?", text) is not None


@pytest.mark.parametrize("name", ["closed", "half"])
def test_the_round_report_has_the_figures_of_the_data_files(name: str) -> None:
    files = data_files(made(name))
    book = openpyxl.load_workbook(io.BytesIO(product(made(name), r"(รายงานรอบ|month-report).*\.xlsx$")))
    table, summary, _ = book.worksheets
    projects = {row[0]: row for row in table.iter_rows(values_only=True) if isinstance(row[0], int)}
    assert sorted(projects) == list(range(1, 42))
    for number in range(1, 5):
        rows = files[f"dimension-{number}-projects"]
        for row in rows[1:]:
            assert Counter(numbers(row[-3:])) == Counter(numbers(projects[int(row[0])][3:6])), row
    rows = {str(row[0]): row for row in summary.iter_rows(values_only=True)}
    for row in files["dimensions"][1:]:
        found = next(cells for name, cells in rows.items() if row[0][2:] in name)
        awaiting = str(int(row[5]) + int(row[6]))  # e-PlanNACC has one state for not started and not reported
        assert Counter(numbers([*row[1:6], awaiting, *row[7:]])) <= Counter(numbers(found[1:])), row


@every_pack
def test_the_command_line_has_the_figures_of_the_data_files(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    year, quarter, *_ = PACKS[name]
    files = data_files(made(name))
    assert main(["summary", "--data", str(NOWHERE.path), "--year", f"{year}", "--quarter", f"{quarter}", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    cases = [[row["year"], row["count"], row["ceiling"]] for row in told["cases"]]
    assert counted(cases) == counted([row[0], row[2], row[3]] for row in files["cases"][1:])
    ita = [[row["year"], row["score"], row["target"]] for row in told["ita"]]
    assert counted(ita) == counted([row[0], row[3], row[4]] for row in files["ita"][1:])
    names = ("projects", "done", "in_progress", "unable", "not_started", "unreported")
    met = ("indicators_met", "indicators_judgeable")
    assert counted(
        [*(row[n] for n in names), *(row[n] if row["indicators_no_data"] < row[met[1]] else 0 for n in met)]
        for row in told["dimensions"]
    ) == counted(_told(row[1:9]) for row in files["dimensions"][1:])


def _told(cells: Sequence[str]) -> list[str]:
    return [cell or "0" for cell in cells]


def test_the_figures_are_those_worked_out_by_hand() -> None:
    """tools/make_sample.py, fiscal year 2569: 1 + 2 + 2 + 2 cases of a ceiling of ⌊10 · 0.6⌋."""
    files = data_files(made("closed"))
    assert [row[2:4] for row in files["cases"][1:]] == [
        ["10", ""], ["9", "9"], ["8", "8"], ["8", "7"], ["7", "6"], ["", "5"],
    ]  # fmt: skip
    assert [row[1:3] for row in files["case-quarters"][1:]] == [["1", "1"], ["2", "3"], ["2", "5"], ["2", "7"]]
    assert [row[3] for row in files["ita"][1:]] == ["65.45", "66.1", "68.9", "79.85", "85.4", ""]
    assert [row[1:7] for row in files["dimensions"][1:]] == [
        ["7", "5", "1", "0", "1", "0"], ["22", "14", "6", "1", "0", "1"], ["5", "4", "1", "0", "0", "0"],
        ["7", "4", "2", "1", "0", "0"],
    ]  # fmt: skip
    assert [row[1] for row in files["money"][1:]] == ["170000"] * 5  # 30,000 + 100,000 + 20,000 + 20,000


def test_a_lower_bound_is_one_in_every_product(tmp_path: Path) -> None:
    """Quarter 2 of 2566 is not reported: at least 3 + 1 cases, nowhere 4."""
    folder = DataFolder(saved(tmp_path, state_of(whole_year(2565, 10) | quarters(2566, 3, None, 1))))
    stored = load(folder, the_plan(), TODAY)
    found = summarise(stored.state, the_plan(), Period(2566, 3), sample=False, save_number=stored.save_number)
    packed = pack(found, folder, stored.records, "en", with_pdf=False)
    assert data_files(packed)["cases"][2][2] == "≥ 4"
    assert slide_tables(packed)["cases"][1][2] == "≥ 4"
    assert tables_in(product(packed, r"\.html$").decode())["cases"][1][2] == "≥ 4"
    book = openpyxl.load_workbook(io.BytesIO(product(packed, r"figures_.*\.xlsx$")), read_only=True)
    assert [row[2] for row in book["Cases by year"].iter_rows(values_only=True) if row[0] == 2566] == ["≥ 4"]


# The screen

PAGES = {
    "cases": ("cases", "cases-running", "two-scores", "case-quarters", "complaints"),
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
    return content(summarise(state(), the_plan(), Period(year, quarter), sample=True, save_number=0))


def shown(folder: Path, name: str, page: str) -> tuple[dict[str, list[list[str]]], dict[str, list[dict[str, Any]]]]:
    """The table of each figure of a page, and the traces of its chart."""
    year, quarter, lang, _ = PACKS[name]
    seen = run(folder, page, lang, y=year, q=quarter)
    assert not seen.test.exception
    tables = {}
    for kind, body in re.findall(r'<table class="plain of-([\w-]+)(?: many)?">(.*?)</table>', seen.html, re.S):
        (rows,) = tables_in(f'<div data-figure="{kind}"><table class="">{body}</table></div>').values()
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


# The briefcase, which has all quarters


def in_briefcase(lang: str, period: str, *pages: str) -> dict[str, list[list[str]]]:
    """The table of each figure of some pages of a quarter."""
    return tables_in("".join(of_sample().page(lang, period, page) for page in pages))


@cache
def summary_told(year: int, quarter: int) -> dict[str, Any]:
    return summary_json(summarise(state(), the_plan(), Period(year, quarter), sample=True, save_number=0))


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("year", range(2565, 2571))
def test_every_quarter_of_the_briefcase_has_the_figures_of_the_command_line(year: int, lang: Lang) -> None:
    periods = [period for period in of_sample().index[lang]["periods"] if period.startswith(f"{year}/")]
    assert len(periods) == (1 if year == 2570 else 4)
    for period in periods:
        told, rows = summary_told(year, int(period[-1])), in_briefcase(lang, period, "cases", "ita")
        cases = [[row["year"], row["count"], row["ceiling"]] for row in told["cases"]]
        assert counted(cases) == counted([row[0], row[2], row[3]] for row in rows["cases"])
        ita = [[row["year"], row["score"], row["target"]] for row in told["ita"]]
        assert counted(ita) == counted([row[0], row[3], row[4]] for row in rows["ita"])
        if year > 2565:  # the plan has no projects in the base year
            _same_dimensions(told, in_briefcase(lang, period, "overview")["dimensions"])
            _same_projects(told, in_briefcase(lang, period, *(f"dimension-{n}" for n in range(1, 5))), lang)
            _same_indicators(told, in_briefcase(lang, period, "indicators")["indicator-list"], lang)


def _same_dimensions(told: Mapping[str, Any], rows: Sequence[Sequence[str]]) -> None:
    """Name, projects, five states, indicators, planned and disbursed baht."""
    for found, row in zip(told["dimensions"], rows, strict=True):
        known = {state: found[state] for state in ProjectState if found[state] or found["score"] is not None}
        assert [row[1], *row[2:7]] == [str(found["projects"]), *(str(known.get(state, "–")) for state in ProjectState)]
        silent = found["indicators_no_data"] == found["indicators_judgeable"]
        assert numbers([row[7]]) == ([] if silent else [found["indicators_met"], found["indicators_judgeable"]])
        baht = [found["budget_planned"], found["budget_disbursed"]] if found["money_projects"] else []
        known = [amount for amount in baht if amount is not None]
        assert numbers(row[8:]) in (known, [amount for amount in known if amount])  # at least nothing is not said


def _same_projects(told: Mapping[str, Any], figures: Mapping[str, Sequence[Sequence[str]]], lang: Lang) -> None:
    """Number, name, state with what must be known of it, mission, units, percent, indicators."""
    rows = {int(row[0]): row for name, found in figures.items() if name.endswith("-projects") for row in found}
    assert sorted(rows) == [found["project"] for found in told["projects"]] == list(range(1, 42))
    for found in told["projects"]:
        row = rows[found["project"]]
        assert row[2].split(" · ")[0] == projects.STATES[found["state"]](lang)
        assert numbers([row[5]]) == ([] if found["percent"] is None else [found["percent"]])


def _same_indicators(told: Mapping[str, Any], rows: Sequence[Sequence[str]], lang: Lang) -> None:
    """Code, text, project, dimension, units, verdict and why there is none, target, results, lines."""
    found = {each["indicator"]: each for each in told["indicators"]}
    assert len(rows) == len({row[0] for row in rows}) > 100
    for row in rows:
        state = IndicatorState(found[row[0]]["state"])
        words = {indicators.STATES[state](lang), indicators.QUALITATIVE(lang)}
        assert row[5].split("\n")[0] in (words if state is IndicatorState.SHOWN else {indicators.STATES[state](lang)})
        if found[row[0]]["value"] not in {None, 0.0, 1.0}:  # these may be told as words: exists, or not
            assert round(found[row[0]]["value"], 2) in numbers([row[8]])
