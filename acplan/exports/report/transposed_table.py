"""Tables turned on their side: figures of periods, each right under its bars."""

from __future__ import annotations

from dataclasses import replace
from itertools import groupby

from markupsafe import Markup

from acplan.exports.report.locale import Locale
from acplan.exports.report.svg_legend import swatch
from acplan.exports.report.table import head_of, is_of
from acplan.figures.figure import Chart, Figure, Form, TableColumn, ValueKind
from acplan.fiscal import Period

_MOST, _DENSE = 20, 8
"""How many periods stand side by side at most, and from how many on they do so in smaller type."""


def is_across(figure: Figure) -> bool:
    """Tell whether a table has nothing but figures of periods, few enough to stand side by side."""
    if figure.chart is not None and figure.chart.form is Form.RUNNING:
        return False  # its ranges are wide, and its lines go on beyond the rows
    first, *rest = figure.table.columns
    of_periods = first.kind is ValueKind.YEAR and first.name in {"year", "quarter"}
    return of_periods and ValueKind.TEXT not in {column.kind for column in rest} and 1 < len(figure.table.rows) <= _MOST


def above(figure: Figure, chart: Chart) -> Chart:
    """Return the chart without the periods to come, which have no column in the table under it."""
    count = len(figure.table.rows)
    return replace(
        chart,
        categories=chart.categories[:count],
        groups=chart.groups[:count],
        series=tuple(replace(series, values=series.values[:count]) for series in chart.series),
        lines=tuple(replace(line, values=line.values[:count]) for line in chart.lines),
    )


def transposed_table(figure: Figure, period: Period, locale: Locale) -> Markup:
    """Return a table on its side; the period stands out, and each head has the fill that it has in the chart."""
    columns, rows = figure.table.columns, figure.table.rows
    marks = ["now" if is_of(row, columns, period) else "" for row in rows]
    periods = [column for column in columns if column.kind is ValueKind.YEAR]
    top = [_periods(figure, column, marks if column is periods[-1] else None, locale) for column in periods]
    body = [_row(figure, column, marks, locale) for column in columns if column not in periods]
    return Markup('<table class="across p{}{}"><thead>{}</thead><tbody>{}</tbody></table>').format(
        len(rows), " dense" if len(rows) > _DENSE else "", Markup("").join(top), Markup("").join(body)
    )


def _periods(figure: Figure, column: TableColumn, marks: list[str] | None, locale: Locale) -> Markup:
    """Return a row of heads: each period by itself where it has a mark, else years over their quarters."""
    found = [locale.value(value, column.kind) for value in figure.table.column(column.name)]
    spans = (
        [(name, len(list(members))) for name, members in groupby(found)] if marks is None else [(n, 1) for n in found]
    )
    cells = Markup("").join(
        Markup('<th scope="col" colspan="{}" class="{}">{}</th>').format(span, mark, name)
        for (name, span), mark in zip(spans, marks or [""] * len(spans), strict=True)
    )
    return Markup('<tr><th scope="row">{}</th>{}</tr>').format(locale(column.head), cells)


def _row(figure: Figure, column: TableColumn, marks: list[str], locale: Locale) -> Markup:
    series = figure.chart.series if figure.chart and len(figure.chart.series) > 1 else ()
    fill = next((swatch(each) for each in series if each.name == column.head), "")
    cells = Markup("").join(
        Markup('<td class="{}{}">{}</td>').format(
            mark, " quiet" if value is None else "", locale.value(value, column.kind)
        )
        for value, mark in zip(figure.table.column(column.name), marks, strict=True)
    )
    return Markup('<tr><th scope="row">{}{}</th>{}</tr>').format(fill, locale(head_of(column)), cells)
