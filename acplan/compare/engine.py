"""The engine that answers the questions: DuckDB, which is installed apart; the questions are plain SQL files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from acplan.fiscal import Period
from acplan.words import compare_issues as say
from acplan.words.text import Text

if TYPE_CHECKING:
    import pyarrow as pa

QUESTIONS = ("cases", "ita", "dimensions")
"""The names of the questions; each is a file of the folder `sql`."""
_FOLDER = Path(__file__).with_name("sql")
_CLOSED: dict[str, Any] = {
    "enable_external_access": "false",
    "autoinstall_known_extensions": "false",
    "autoload_known_extensions": "false",
}
"""It sees only what it is handed: no file, no network, no extension."""

Rows = Sequence[Mapping[str, Any]]


class EngineMissing(Exception):
    """DuckDB is not installed; the sentence says how to install it."""

    def __init__(self) -> None:
        super().__init__(say.NO_ENGINE.en)
        self.sentence: Text = say.NO_ENGINE


def question(name: str) -> str:
    """Return a question in SQL: it asks the tables `figures`, by the contract, and `asked`, one row of a period."""
    return (_FOLDER / f"{name}.sql").read_text("utf-8")


def answers(figures: pa.Table, period: Period) -> dict[str, Rows]:
    """Answer every question about some figures at a period; raises `EngineMissing`."""
    try:
        import duckdb
    except ImportError as error:
        raise EngineMissing from error
    import pyarrow as pa

    asked = pa.table({"year": pa.array([period.year], pa.int32()), "quarter": pa.array([period.quarter], pa.int8())})
    with duckdb.connect(":memory:", config=_CLOSED) as connection:
        connection.register("figures", figures)
        connection.register("asked", asked)
        return {name: _rows(connection.execute(question(name))) for name in QUESTIONS}


def _rows(found: Any) -> Rows:
    names = [column[0] for column in found.description]
    return [dict(zip(names, row, strict=True)) for row in found.fetchall()]
