"""Each part imports only from the parts before it, and heavy libraries stay where they belong."""

from __future__ import annotations

import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from kit.imports import FILES, ROOT, imports

LAYERS = (
    "acplan.words.text",
    "acplan.text_layout",
    "acplan.fiscal",
    "acplan.words.numbers",
    "acplan.schema",
    "acplan.issues",
    "acplan.workbook",
    "acplan.ita_method",
    "acplan.rules",
    "acplan.plan_faults",
    "acplan.plan_rows",
    "acplan.plan_context",
    "acplan.plan_workbook",
    "acplan.plan_form",
    "acplan.plan",
    "acplan.passage",
    "acplan.sharing",
    "acplan.network",
    "acplan.server",
    "acplan.progress",
    "acplan.store",
    "acplan.measures",
    "acplan.upload",
    "acplan.audit",
    "acplan.compare",
    "acplan.look",
    "acplan.figures",
    "acplan.charts",
    "acplan.exports",
    "acplan.cli_parser",
    "acplan.cli_session",
    "acplan.cli_compare",
    "acplan.cli",
    "acplan.__main__",
    "acplan.ui",
    "app",
    "pages",
)
"""In order; a part may import from itself and from those before it. The other modules of `acplan.words` stand
with the latest part whose words they are."""
WHERE = {
    "streamlit": ("acplan.ui", "app", "pages"),
    "plotly": ("acplan.charts", "acplan.ui"),
    "pptx": ("acplan.exports",),
    "duckdb": ("acplan.compare",),
}
READER = (
    "acplan.workbook",
    "acplan.schema",
    "acplan.plan",
    "acplan.plan_context",
    "acplan.plan_faults",
    "acplan.plan_rows",
    "acplan.plan_workbook",
    "acplan.plan_form",
    "acplan.progress.state",
    "acplan.progress.form",
    "acplan.progress.checks",
)


def within(module: str, part: str) -> bool:
    return module == part or module.startswith(f"{part}.")


def ours(source: str) -> set[str]:
    return {module for module in imports(source) if module.split(".")[0] in {"acplan", "app", "pages"}}


@cache
def place(module: str) -> int:
    """The place of a module in the order."""
    if module in {"acplan", "acplan.words"}:
        return 0
    found = [number for number, part in enumerate(LAYERS) if within(module, part)]
    if found:
        return found[0]
    assert within(module, "acplan.words"), f"{module} has no place in LAYERS"
    return max((place(other) for other in ours(FILES[module].read_text("utf-8"))), default=0)


def breaks(module: str, source: str) -> list[str]:
    """Return what a module imports from a part that comes after its own."""
    return sorted(other for other in ours(source) if place(other) > place(module))


@pytest.mark.parametrize("module", sorted(FILES))
def test_imports_only_from_what_comes_before(module: str) -> None:
    assert breaks(module, FILES[module].read_text("utf-8")) == []


@pytest.mark.parametrize("module", sorted(FILES))
def test_heavy_libraries_stay_where_they_belong(module: str) -> None:
    found = {name.split(".")[0] for name in imports(FILES[module].read_text("utf-8"))}
    for library, parts in WHERE.items():
        assert library not in found or any(within(module, part) for part in parts)
    assert "pandas" not in found or not any(within(module, part) for part in READER)


@pytest.mark.parametrize(
    ("module", "source", "expected"),
    [
        ("acplan.rules", "from acplan.measures.cases import cases", ["acplan.measures.cases"]),
        ("acplan.rules", "def f():\n    import acplan.store", ["acplan.store"]),
        ("acplan.schema.types", "from acplan.words import cases", ["acplan.words.cases"]),
        ("acplan.store.saving", "from acplan.words import ita", ["acplan.words.ita"]),
        ("acplan.measures.gaps", "from acplan.words import missing\nfrom acplan.rules import CLOSE", []),
        ("pages.cases", "from acplan.ui import frame", []),
    ],
)
def test_the_rule_sees_what_breaks_it(module: str, source: str, expected: list[str]) -> None:
    assert breaks(module, source) == expected


@pytest.mark.parametrize("path", sorted(ROOT.glob("tests/**/*.py")), ids=lambda path: path.stem)
def test_what_tests_share_stands_in_the_kit(path: Path) -> None:
    parts = {part for name in imports(path.read_text("utf-8")) for part in name.split(".")}
    assert [part for part in parts if part == "conftest" or part.startswith("test_")] == []


@pytest.mark.parametrize(
    ("module", "absent"),
    [
        ("acplan.progress.checks", {"pandas", "streamlit", "plotly"}),
        ("acplan.progress.form", {"pandas", "streamlit", "plotly"}),
        ("acplan.cli", {"pandas", "streamlit", "plotly"}),
        ("acplan.audit.audit", {"streamlit", "plotly"}),
        ("acplan.measures.as_json", {"streamlit", "plotly"}),
        ("acplan.figures.content", {"streamlit", "plotly", "pptx"}),
        ("acplan.exports.slides", {"streamlit", "plotly"}),
    ],
)
def test_what_an_import_drags_in(module: str, absent: set[str]) -> None:
    code = f"import {module}, sys; print(*sorted(name for name in sys.modules if '.' not in name))"
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    found = subprocess.run([sys.executable, "-c", code], env=environment, capture_output=True, text=True, check=True)
    loaded = set(found.stdout.split())
    assert "acplan" in loaded
    assert not loaded & absent
