"""The file of figures of a pack, read once all that it says of itself was checked."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from acplan.compare.container import Container, Unfit
from acplan.compare.footer import footer
from acplan.compare.manifest import YEARS, Manifest, is_plain
from acplan.measures.contract import COLUMNS, CONSTANT, FILE, KEY, MEASURES, VERSION, Measure, Type, Unit
from acplan.store.folder import digest
from acplan.words import compare_issues as say

if TYPE_CHECKING:
    import pyarrow as pa

LIMIT = 2 * 1024 * 1024
ROWS = 50_000
_LARGEST = 1e13
_TEXTS = [column.name for column in COLUMNS if column.type is Type.TEXT]
_NUMBERS = {Type.TEXT: 6, Type.WHOLE: 1, Type.SMALL: 1, Type.NUMBER: 5}
"""By which numbers Parquet knows the kinds."""
_PHYSICAL = tuple((column.name.encode(), _NUMBERS[column.type]) for column in COLUMNS)
_OF_MANIFEST = ("plan", "save", "code")
_NEARLY = 1e-6
_LIMITS: Mapping[Unit, tuple[float, float, bool]] = {
    Unit.CASES: (0, _LARGEST, True),
    Unit.QUARTERS: (0, 4, True),
    Unit.PERCENT: (-_LARGEST, 100, False),
    Unit.POINTS: (0, 100, False),
    Unit.PROJECTS: (0, ROWS, True),
    Unit.INDICATORS: (0, ROWS, True),
    Unit.BAHT: (0, _LARGEST, False),
    Unit.SHARE: (0, 1, False),
    Unit.YES_NO: (0, 1, True),
}
"""Of each unit the least and the most that can be true, and whether only whole numbers are."""
_IN_PARTS = {"cases.target"}
"""What is counted in cases and need not be whole."""


def _limits(measure: Measure) -> tuple[float, float, bool]:
    low, high, whole = _LIMITS.get(measure.unit, (-_LARGEST, _LARGEST, False))
    return low - _NEARLY, high + _NEARLY, whole and measure.name not in _IN_PARTS


_OF_MEASURE = {measure.name: _limits(measure) for measure in MEASURES}


def figures(pack: Container, told: Manifest) -> pa.Table:
    """Return the rows of a pack's file of figures; raises `Unfit` where they are not what the pack says they are."""
    import pyarrow as pa

    data = pack.read(FILE, LIMIT)
    paper = told.paper(FILE)
    if paper is None or digest(data) != paper.sha256:
        raise Unfit(pack.name, say.ALTERED, member=FILE)
    try:
        table = _table(data, pack.name)
        table.validate(full=True)
        _refuse_rows(table, told, pack.name)
    except (pa.ArrowException, OSError, ValueError, OverflowError) as error:
        raise Unfit(pack.name, say.FIGURES_BROKEN, detail=say.NO_PARQUET) from error
    return table


def _table(data: bytes, name: str) -> pa.Table:
    import pyarrow as pa
    from pyarrow import parquet

    try:
        told = footer(data)
    except (ValueError, KeyError, TypeError, IndexError, AttributeError) as error:
        raise Unfit(name, say.FIGURES_BROKEN, detail=say.NO_PARQUET) from error
    if told.columns != _PHYSICAL:
        raise Unfit(name, say.FIGURES_BROKEN, detail=say.COLUMNS)
    if told.words.get(KEY.encode()) != str(VERSION).encode():
        raise Unfit(name, say.FIGURES_BROKEN, detail=say.NO_VERSION)
    if not 0 < told.rows <= ROWS:
        raise Unfit(name, say.FIGURES_BROKEN, detail=say.SO_MANY_ROWS.fill(n=f"{told.rows:,}"))
    if not told.plain:
        # a page that is packed may unpack to 2 GB, whatever sizes the footer says
        raise Unfit(name, say.FIGURES_BROKEN, detail=say.COMPRESSION)
    with parquet.ParquetFile(
        io.BytesIO(data),
        read_dictionary=_TEXTS,
        thrift_string_size_limit=LIMIT,
        thrift_container_size_limit=1_000,
    ) as file:
        table = file.read(use_threads=False).combine_chunks()
    kinds = {Type.WHOLE: pa.int32(), Type.SMALL: pa.int8(), Type.NUMBER: pa.float64()}
    wanted = [kinds.get(c.type, pa.dictionary(pa.int32(), pa.string())) for c in COLUMNS]
    if table.schema.types != wanted or table.num_rows != told.rows:
        raise Unfit(name, say.FIGURES_BROKEN, detail=say.COLUMNS)
    return table


def _refuse_rows(table: pa.Table, told: Manifest, name: str) -> None:
    """Refuse rows that are another organisation's or save's than the manifest says, doubled, or cannot be true."""
    own = {column: _only(table, column, name) for column in CONSTANT}
    expected = {"plan": told.plan, "save": told.save, "code": told.code or None}
    if {column: own[column] for column in _OF_MANIFEST} != expected or told.organisation not in {
        own["organisation"],
        own["organisation_en"],
    }:
        raise Unfit(name, say.FIGURES_DISAGREE)
    if not all(own[column] for column in ("organisation", "organisation_en", "frame")):
        raise Unfit(name, say.FIGURES_BROKEN, detail=say.NAMELESS)
    _refuse_keys(table, told, name)


def _refuse_keys(table: pa.Table, told: Manifest, name: str) -> None:
    """Refuse rows that say the same thing twice, or speak of a period after the pack's own."""
    measure = table.column("measure").combine_chunks()
    words = measure.dictionary.to_pylist()
    states = table.column("state").combine_chunks().dictionary.to_pylist()
    if (
        not all(map(is_plain, (*words, *states)))
        or len(words) > len(set(words))
        or any(table.column(key).null_count for key in ("year", "quarter", "measure"))
    ):
        raise Unfit(name, say.FIGURES_BROKEN, detail=say.MEASURE_NAMES)
    year, quarter = (table.column(key).to_numpy().astype(np.int64) for key in ("year", "quarter"))
    period = 10 * year + quarter
    if (
        not np.isin(quarter, (1, 2, 3, 4)).all()
        or (year < YEARS.start).any()
        or (period > 10 * told.period.year + told.period.quarter).any()
    ):
        raise Unfit(name, say.FIGURES_BROKEN, detail=say.PERIODS)
    dimension = table.column("dimension").fill_null(-1).to_numpy().astype(np.int64)
    keys = (period * 256 + dimension) * len(words) + measure.indices.to_numpy()
    if len(np.unique(keys)) < len(keys):
        raise Unfit(name, say.FIGURES_BROKEN, detail=say.DOUBLED_ROWS)
    if (table.column("dimension").drop_null().to_numpy() < 1).any():
        raise Unfit(name, say.FIGURES_BROKEN, detail=say.DIMENSION_NUMBERS)
    _refuse_values(table, words, measure.indices.to_numpy(), name)


def _refuse_values(table: pa.Table, words: Sequence[str], of: Any, name: str) -> None:
    """Refuse values that what they measure cannot have; `of` is the place of each row's measure among the words."""
    values = table.column("value")
    known = values.is_valid().to_numpy()
    numbers = values.drop_null().to_numpy()
    limits = np.array([_OF_MEASURE.get(word, (-_LARGEST, _LARGEST, False)) for word in words])[of[known]]
    true = np.isfinite(numbers) & (numbers >= limits[:, 0]) & (numbers <= limits[:, 1])
    if not (true & ((limits[:, 2] == 0) | (numbers == np.round(numbers)))).all():
        raise Unfit(name, say.FIGURES_BROKEN, detail=say.IMPOSSIBLE_VALUES)


def _only(table: pa.Table, column: str, name: str) -> Any:
    """Return what every row says in a column, None where none does."""
    values = table.column(column).unique()
    if len(values) != 1 or not is_plain(value := values[0].as_py()):
        raise Unfit(name, say.FIGURES_BROKEN, detail=say.SEVERAL.fill(column=column))
    return value
