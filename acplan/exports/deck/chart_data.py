"""The sheets behind native charts: text stays text whatever it begins with, and equal figures give equal bytes."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import Any

from pptx.chart.data import CategoryChartData, XyChartData
from pptx.chart.xlsx import CategoryWorkbookWriter, XyWorkbookWriter
from xlsxwriter import Workbook

from acplan.exports.deck.presentation import NO_TIME


class _Literal:
    @contextmanager
    def _open_worksheet(self, xlsx_file: BytesIO) -> Iterator[tuple[Workbook, Any]]:
        literal = dict.fromkeys(("strings_to_formulas", "strings_to_urls", "strings_to_numbers"), False)
        with Workbook(xlsx_file, {"in_memory": True, **literal}) as book:
            book.set_properties({"created": NO_TIME})
            yield book, book.add_worksheet()


class _CategoryWriter(_Literal, CategoryWorkbookWriter):
    pass


class _PointWriter(_Literal, XyWorkbookWriter):
    pass


class CategoryData(CategoryChartData):
    """Figures by category."""

    @property
    def _workbook_writer(self) -> Any:
        return _CategoryWriter(self)  # type: ignore[no-untyped-call]


class PointData(XyChartData):
    """Points, each with how far across and how far up."""

    @property
    def _workbook_writer(self) -> Any:
        return _PointWriter(self)  # type: ignore[no-untyped-call]
