"""Rows and issues as plain values, on their way from one process to another."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from decimal import Decimal
from typing import Any

from acplan.issues import Issue, Wording
from acplan.schema import Book
from acplan.schema.types import Value
from acplan.words import file_issues, issues, plan_issues, row_issues
from acplan.words.text import Text
from acplan.workbook.read import Reading, Row

_WORDINGS: Mapping[str, Wording] = {
    wording.code: wording
    for module in (file_issues, issues, row_issues, plan_issues)
    for wording in vars(module).values()
    if isinstance(wording, Wording)
}


def reading_to_json(reading: Reading) -> bytes:
    """Return everything read from a workbook as JSON."""
    rows = {
        name: [[row.sheet, row.number, row.values, row.letters, sorted(row.hidden)] for row in rows]
        for name, rows in reading.rows.items()
    }
    values = {"rows": rows, "marks": reading.marks, "book": reading.book}
    values["issues"] = issues_to_plain(reading.issues)
    return json.dumps(values, ensure_ascii=False, default=_plain).encode()


def reading_from_json(data: bytes) -> Reading:
    """Return what the JSON of a reading holds; raises `ValueError`, `KeyError` or `TypeError` where it is none."""
    values = json.loads(data)
    return Reading(
        rows={name: [_row(*row) for row in rows] for name, rows in values["rows"].items()},
        marks={str(name): str(text) for name, text in values["marks"].items()},
        issues=issues_from_plain(values["issues"]),
        book=Book(values["book"]),
    )


def issues_to_plain(found: Sequence[Issue]) -> list[Any]:
    """Return issues as lists of plain values."""
    return [
        [issue.wording.code, issue.sheet, issue.cell, issue.column, {k: _plain(v) for k, v in issue.values.items()}]
        for issue in found
    ]


def issues_from_plain(values: Sequence[Any]) -> list[Issue]:
    """Return the issues that lists of plain values stand for."""
    return [
        Issue(_WORDINGS[code], sheet, cell, column, {name: _value(value) for name, value in filled.items()})
        for code, sheet, cell, column, filled in values
    ]


def _row(sheet: str, number: int, values: Mapping[str, Any], letters: Mapping[str, str], hidden: Sequence[str]) -> Row:
    return Row(sheet, number, {name: _cell(value) for name, value in values.items()}, letters, frozenset(hidden))


def _plain(value: Any) -> Any:
    """Return a value that JSON has no word for as an object, to tell it from text."""
    if isinstance(value, date):
        return {"date": value.isoformat()}
    if isinstance(value, Text):
        return {"th": value.th, "en": value.en}
    return str(value) if isinstance(value, Decimal) else value


def _value(value: Any) -> Value | Text:
    return Text(value["th"], value["en"]) if isinstance(value, dict) and "th" in value else _cell(value)


def _cell(value: Any) -> Value:
    if isinstance(value, dict):
        return date.fromisoformat(value["date"])
    if value is None or isinstance(value, int | float | str):
        return value
    raise TypeError(type(value))
