"""The documents say what the program does, lead somewhere, and speak of nothing but the project."""

from __future__ import annotations

import ast
import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from acplan.cli import main
from acplan.schema import PROGRESS_SHEETS
from docs.make_workbook_doc import EXAMPLES, KINDS, PAGE, workbook_doc

ROOT = Path(__file__).parents[1]
READMES = ("README.md", "README.th.md")
LONGEST = 400
FOREIGN = re.compile("|".join(["pypi" + r"\.org", "registry" + r"\.npmjs", "/wo" + "rk/", "/ro" + "ot/"]))
"""Registry hosts and folders of one machine, written so that this file does not hold them."""


def files() -> list[Path]:
    """Every file of the project, committed or about to be."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        listed = subprocess.run(command, cwd=ROOT, capture_output=True, check=True).stdout.decode()
    except (OSError, subprocess.CalledProcessError):
        pytest.skip("not a working copy of git")
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file()]


@cache
def prose(name: str) -> str:
    """A document without its blocks of code."""
    return re.sub(r"^```.*?^```", "", (ROOT / name).read_text("utf-8"), flags=re.MULTILINE | re.DOTALL)


def test_the_data_dictionary_is_what_the_schema_says() -> None:
    assert PAGE.read_text("utf-8") == workbook_doc(), "run python docs/make_workbook_doc.py"


def test_the_data_dictionary_names_every_header_in_both_languages() -> None:
    page = PAGE.read_text("utf-8")
    for sheet in PROGRESS_SHEETS:
        for column in sheet.columns:
            if not column.name.startswith("ita_") or column.name in {"ita_total", "ita_1"}:
                assert f"| **{column.header.th}" in page
                assert column.header.en in page
            assert column.kind in KINDS


def test_the_examples_of_the_data_dictionary_hold_good_and_bad_cells() -> None:
    page = PAGE.read_text("utf-8")
    part = page[page.index("## How cells are read") : page.index("## Headers that are understood")]
    assert part.count(" → ") - 1 == sum(len(typed) for _, typed in EXAMPLES)
    assert part.count("→ error") >= 8


@pytest.mark.parametrize("name", READMES)
def test_every_command_stands_in_the_readme(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["--help"])
    commands = re.findall(r"^    ([a-z]+)\s", capsys.readouterr().out, flags=re.MULTILINE)
    assert {"check", "form", "import", "summary", "history"} <= set(commands)
    text = (ROOT / name).read_text("utf-8")
    assert [command for command in commands if f"| `{command}" not in text] == []


def test_every_relative_link_leads_somewhere() -> None:
    lost = []
    for page in (path for path in files() if path.suffix == ".md"):
        for target in re.findall(r"\]\(([^)\s]+)\)", prose(str(page.relative_to(ROOT)))):
            if not re.match(r"[a-z]+:|#", target) and not (page.parent / target.partition("#")[0]).exists():
                lost.append(f"{page.name}: {target}")
    assert lost == []


def test_both_readmes_have_the_same_parts() -> None:
    levels = [re.findall(r"^(#+) ", prose(name), flags=re.MULTILINE) for name in READMES]
    assert levels[0] == levels[1]
    assert len(levels[0]) > 5


def test_both_readmes_name_the_same_files_and_commands() -> None:
    english, thai = (set(re.findall(r"`([^`\n]+)`", (ROOT / name).read_text("utf-8"))) for name in READMES)
    assert english ^ thai == set()


@pytest.mark.parametrize(
    "path", sorted(ROOT.glob("acplan/**/*.py")), ids=lambda path: path.relative_to(ROOT).as_posix()
)
def test_a_module_says_what_it_is_and_is_not_too_long(path: Path) -> None:
    source = path.read_text("utf-8")
    assert ast.get_docstring(ast.parse(source))
    assert len(source.splitlines()) <= LONGEST


def test_no_file_speaks_of_a_machine_or_a_registry() -> None:
    found = []
    for path in files():
        data = path.read_bytes()
        if b"\0" not in data and (match := FOREIGN.search(data.decode("utf-8"))):
            found.append(f"{path.relative_to(ROOT)}: {match[0]}")
    assert found == []


def test_what_is_foreign_is_seen() -> None:
    assert FOREIGN.search("https://pypi." + "org/simple")
    assert FOREIGN.search("see /wo" + "rk/notes")
    assert not FOREIGN.search("https://www.python.org/downloads/ and framework/")


def test_every_number_of_the_assumptions_is_used_once() -> None:
    numbers = re.findall(r"^### A(\d+) ", prose("docs/assumptions.md"), flags=re.MULTILINE)
    assert [int(number) for number in numbers] == list(range(1, len(numbers) + 1))
