"""The questions on a distributed engine: two workers, each a process of its own, give what DuckDB gives.

Not run by default, since it needs Java and pyspark: `python -m pytest tests/test_compare_spark.py -m spark`.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest
from pyarrow import parquet

from acplan.compare.engine import QUESTIONS, answers, question
from acplan.compare.packs import gathered
from acplan.fiscal import Period
from kit.packs import Sent, names, send

pytestmark = pytest.mark.spark
AT = Period(2568, 4)


@pytest.fixture(scope="module")
def tables(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, pa.Table]:
    """The figures of 68 organisations as one file each, and as a table."""
    folder, files = tmp_path_factory.mktemp("packs"), tmp_path_factory.mktemp("figures")
    for n, name in enumerate(names(68)):
        send(folder, Sent(name, base=n % 25, cases=tuple((n * q) % 5 for q in range(20)), ita={2568: 60.0 + n / 2}))
    found = [pack.figures for pack in gathered(folder).packs]
    for n, table in enumerate(found):
        plain = pa.schema([(f.name, pa.string() if pa.types.is_dictionary(f.type) else f.type) for f in table.schema])
        parquet.write_table(table.cast(plain), files / f"{n}.parquet", store_schema=False)
    return files, pa.concat_tables(found)


@pytest.fixture(scope="module")
def spark() -> Iterator[Any]:
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.master("local-cluster[2,1,512]")
    for name, value in {
        "spark.executor.memory": "512m",
        "spark.driver.host": "127.0.0.1",
        "spark.ui.enabled": "false",
        "spark.sql.shuffle.partitions": "4",
    }.items():
        builder = builder.config(name, value)
    session = builder.getOrCreate()
    yield session
    session.stop()


def test_two_workers_answer_what_one_laptop_does(spark: Any, tables: tuple[Path, pa.Table]) -> None:
    files, table = tables
    workers = spark.sparkContext.parallelize(range(8), 8).map(lambda _: __import__("os").getpid()).distinct().collect()
    assert len(workers) >= 2
    spark.read.parquet(str(files)).createOrReplaceTempView("figures")
    spark.createDataFrame([tuple(AT)], ["year", "quarter"]).createOrReplaceTempView("asked")
    told = answers(table, AT)
    for name in QUESTIONS:
        found = [row.asDict() for row in spark.sql(question(name)).collect()]
        assert found == list(told[name])
        assert len(found) == 68 * (4 if name == "dimensions" else 1)
