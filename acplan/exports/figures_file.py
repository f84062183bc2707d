"""All figures of an organisation as a Parquet file, by which an overseeing office compares many."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import asdict

from acplan.measures.contract import COLUMNS, CONSTANT, KEY, VERSION, Type
from acplan.measures.figure_rows import FigureRow, Organisation, figure_rows, organisation_of
from acplan.measures.summary import Summary


def figures_file(summary: Summary) -> bytes:
    """Return the figures of every period up to a summary's; the same figures give the same bytes."""
    return written(organisation_of(summary), figure_rows(summary))


def written(organisation: Organisation, rows: Sequence[FigureRow]) -> bytes:
    """Return an organisation's rows as a file, without compression: the pack's zip does that, and readers need not."""
    import pyarrow as pa
    from pyarrow import parquet

    kinds = {Type.TEXT: pa.string(), Type.WHOLE: pa.int32(), Type.SMALL: pa.int8(), Type.NUMBER: pa.float64()}
    own = {name: value if value != "" else None for name, value in asdict(organisation).items()}
    columns = [
        [own[column.name]] * len(rows) if column.name in CONSTANT else [getattr(row, column.name) for row in rows]
        for column in COLUMNS
    ]
    schema = pa.schema([(column.name, kinds[column.type]) for column in COLUMNS])
    table = pa.table([pa.array(values, kind) for values, kind in zip(columns, schema.types, strict=True)], schema)
    stream = io.BytesIO()
    with parquet.ParquetWriter(stream, schema, compression="none", write_statistics=False, store_schema=False) as file:
        file.write_table(table)
        file.add_key_value_metadata({KEY: str(VERSION)})
    return stream.getvalue()
