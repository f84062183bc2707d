"""Tables of the report: every row of a figure, with heads that come again on each page."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import groupby

from markupsafe import Markup

from acplan.exports.report.locale import Locale
from acplan.exports.report.svg_charts import IN_ROWS, row_bars
from acplan.exports.report.verdicts import verdict
from acplan.figures.figure import Figure, TableColumn, Value, ValueKind, Verdict
from acplan.fiscal import Period
from acplan.words import papers as say
from acplan.words.text import Text

SMALL = 3
"""A table of at most so many rows stays on one page."""
_LONG = 500
"""A row with a text longer than this may go on on the next page."""
_WORDS = {ValueKind.TEXT, ValueKind.YEAR}


def table(figure: Figure, period: Period, locale: Locale) -> Markup:
    """Return a figure's table; the row of the period stands out where rows are periods, lying bars stand in theirs."""
    columns, rows = figure.table.short.columns, figure.table.short.rows
    over, bars = _bars(figure, locale)
    charted = figure.chart is not None
    heads = [Markup(f'<th scope="col" class="{_kind(column)}">{locale(head_of(column))}</th>') for column in columns]
    body = []
    for row, bar in zip(rows, bars, strict=True):
        kind = _class(row, now=charted and is_of(row, columns, period))
        body.append(Markup(f"<tr{kind}>{_cells(row, columns, bar, locale)}</tr>"))
    name = figure.name.rsplit("-", 1)[-1]
    return Markup('<table class="c{} {}{}"><thead><tr>{}</tr></thead><tbody>{}</tbody></table>').format(
        len(columns),
        name,
        (" small" if len(rows) <= SMALL else "") + (" barred" if any(bars) else ""),
        Markup("").join((heads[0], over, *heads[1:])),
        Markup("").join(body),
    )


def _class(row: Sequence[Value], *, now: bool) -> Markup:
    long = any(isinstance(value, Text) and len(value.th) > _LONG for value in row)
    names = " ".join(name for name, holds in (("now", now), ("long", long)) if holds)
    return Markup(' class="{}"').format(names) if names else Markup("")


def head_of(column: TableColumn) -> Text:
    """Return a column's head, with the unit of money."""
    return say.IN_BAHT.fill(head=column.head) if column.kind is ValueKind.BAHT else column.head


def is_of(row: Sequence[Value], columns: Sequence[TableColumn], period: Period) -> bool:
    """Tell whether a row is the one of a period, by its year, its quarter or both."""
    here = {column.name: value for column, value in zip(columns, row, strict=True) if column.kind is ValueKind.YEAR}
    wanted = {"year": period.year, "quarter": period.quarter}
    return bool(here) and all(wanted.get(name) == value for name, value in here.items())


def _kind(column: TableColumn) -> str:
    return f"k-{column.name} {'w' if column.kind in _WORDS else 'n'}"


def _bars(figure: Figure, locale: Locale) -> tuple[Markup, list[Markup]]:
    """Return what is drawn over the column of bars, no head, and its cells, where the chart stands in the table."""
    if figure.chart is None or figure.chart.form not in IN_ROWS:
        return Markup(""), [Markup("")] * len(figure.table.rows)
    over, rows = row_bars(figure.chart, locale)
    cell = Markup('<td class="bars">{}</td>')
    return cell.format(over), [cell.format(bar) for bar in rows]


@lru_cache(maxsize=4096)
def _cells(row: tuple[Value, ...], columns: tuple[TableColumn, ...], bar: Markup, locale: Locale) -> Markup:
    """Return the cells of a row, a bar behind the first; one answer in words for several columns of money is one."""
    named = {column.name: value for column, value in zip(columns, row, strict=True)}
    project = named.get("project")
    cells = []
    for _, members in groupby(enumerate(zip(columns, row, strict=True)), key=_answer):
        (_, (column, value)), *others = members
        span = f' colspan="{1 + len(others)}"' if others else ""
        content = verdict(value, locale) if isinstance(value, Verdict) else locale(locale.value(value, column.kind))
        if isinstance(project, int) and column.name == ("name" if "name" in named else "project"):
            content = locale.project(project, content)
        quiet = " quiet" if value is None or (column.kind not in _WORDS and isinstance(value, Text)) else ""
        cells.append(f'<td class="{_kind(column)}{quiet}"{span}>{content}</td>')
    return Markup("".join((cells[0], bar, *cells[1:])))


def _answer(cell: tuple[int, tuple[TableColumn, Value]]) -> tuple[ValueKind, Value | int]:
    """Return what tells a cell from its neighbour: its place, but for words in columns of money the words."""
    place, (column, value) = cell
    return column.kind, value if column.kind is ValueKind.BAHT and isinstance(value, Text) else place
