"""The command line: what it prints, what it saves, and how it ends."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from acplan.cli import main
from acplan.progress.state import Answers, Key
from kit.builders import (
    HEADLINE,
    INDICTED,
    PLAN_FILE,
    PROJECTS,
    RUNNING,
    book_of,
    edited,
    fill,
    quarters,
    state_of,
    whole_year,
)

ROOT = Path(__file__).parents[1]
SCORES = dict(zip(range(1, 11), (70.0, 70.0, 70.0, 70.0, 70.0, 75.0, 75.0, 75.0, 69.0, 69.5), strict=True))
"""21 + 22.5 + 0.4 × 69.25 = 71.20, worked out by hand."""


@pytest.fixture
def data(tmp_path: Path) -> Path:
    """An empty data folder without a sample."""
    (tmp_path / "data" / "sample").mkdir(parents=True)
    return tmp_path / "data"


class Cli:
    """Commands on one data folder."""

    def __init__(self, data: Path, capsys: pytest.CaptureFixture[str]) -> None:
        self.data, self.capsys = data, capsys
        self.out = self.err = ""

    def __call__(self, command: str, *arguments: object, lang: str = "en") -> int:
        self.capsys.readouterr()
        code = main([command, "--data", str(self.data), "--lang", lang, *map(str, arguments)])
        self.out, self.err = self.capsys.readouterr()
        return code

    def json(self, command: str, *arguments: object) -> Any:
        assert self(command, *arguments, "--json") == 0
        return json.loads(self.out)

    def take(self, year: int, rows: dict[Key, Answers], *arguments: object) -> int:
        """Import a workbook that reports these headline rows."""
        path = self.data.parent / "sent.xlsx"
        path.write_bytes(book_of(state_of(rows), year))
        return self("import", path, *arguments)


@pytest.fixture
def cli(data: Path, capsys: pytest.CaptureFixture[str]) -> Cli:
    return Cli(data, capsys)


def files(folder: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in folder.rglob("*") if path.is_file() and path.name != ".lock"}


def fill_form(path: Path, answers: Mapping[str, object]) -> None:
    """Type the headline answers of a form into its one row."""
    book = openpyxl.load_workbook(path)
    for header, value in answers.items():
        fill(book[HEADLINE], header, value)
    book.save(path)


@pytest.fixture(scope="module")
def reported(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A data folder with the base year and the four quarters of 2566, filled in and imported form by form."""
    data = tmp_path_factory.mktemp("reported")
    (data / "sample").mkdir()
    form = data.parent / f"{data.name}.xlsx"
    common = {"ขั้นตอนที่นับ": INDICTED, "แหล่งข้อมูล": "สำนักงาน ป.ป.ช."}
    scores = {f"ITA ตัวชี้วัดที่ {n}": score for n, score in SCORES.items()} | {"คะแนน ITA รวม": 71.2}
    where = ("--data", str(data))
    days = {"all": "30/09/2565", "1": "31/12/2565", "2": "31/03/2566", "3": "30/06/2566", "4": "30/09/2566"}
    for year, quarter, count in ((2565, "all", 10), (2566, "1", 3), (2566, "2", 2), (2566, "3", 3), (2566, "4", 1)):
        common["ข้อมูล ณ วันที่"] = days[quarter]
        assert main(["form", *where, "--year", str(year), "--quarter", quarter, "--out", str(form)]) == 0
        fill_form(form, common | {"คดีทุจริตใหม่ในไตรมาส": count} | (scores if quarter == "4" else {}))
        assert main(["import", *where, str(form)]) == 0
    return data


@pytest.fixture
def full(reported: Path, data: Path, cli: Cli) -> Cli:
    """Commands on a copy of that folder."""
    shutil.copytree(reported, data, dirs_exist_ok=True)
    return cli


# The plan's own question, from the first form to the verdict


def test_a_year_from_the_first_form_to_the_verdict(full: Cli) -> None:
    found = full.json("summary")
    case = next(row for row in found["cases"] if row["year"] == 2566)
    assert (case["count"], case["quarters"], case["base"], case["ceiling"]) == (9, 4, 10, 9)
    assert (case["verdict"], case["missed_by"], case["reduction"]) == ("met", None, 10.0)
    score = next(row for row in found["ita"] if row["year"] == 2566)
    assert (score["score"], score["target"], score["verdict"]) == (71.2, 65.0, "met")
    assert (score["pass_mark"], score["passed"], score["track"]) == (85.0, False, "yearly_path")
    assert score["grade"] == "improve"  # 70–84.99, all three tools known
    assert (found["sample"], found["year"], found["quarter"], found["save"]) == (False, 2566, 4, 5)


def test_a_revision_that_flips_the_verdict_needs_a_reason(full: Cli) -> None:
    before = files(full.data)
    assert full.take(2566, {(2566, 4): {"cases": 2}}) == 2
    assert "Target met" in full.err
    assert "Nothing was changed" in full.err
    assert files(full.data) == before
    assert full.take(2566, {(2566, 4): {"cases": 2}}, "--reason", "   ") == 2
    assert files(full.data) == before
    assert full.take(2566, {(2566, 4): {"cases": 2}}, "--reason", "นับคดีเดือนกันยายนตกไปหนึ่งเรื่อง") == 0
    case = next(row for row in full.json("summary")["cases"] if row["year"] == 2566)
    assert (case["count"], case["verdict"], case["missed_by"]) == (10, "no_change", 1)
    history = full.json("history")
    assert [(row["number"], row["quarters"]) for row in history[-2:]] == [(5, [[2566, 4]]), (6, [[2566, 4]])]
    assert history[-1]["reason"] == "นับคดีเดือนกันยายนตกไปหนึ่งเรื่อง"
    assert history[-1]["changes"] == [
        {"sheet": "headline", "key": [2566, 4], "column": "cases", "was": 1, "becomes": 2}
    ]
    assert full("history") == 0
    assert [line.split(" · ")[0] for line in full.out.splitlines()] == [f"Save {n}" for n in range(1, 7)]
    assert "นับคดีเดือนกันยายน" in full.out.splitlines()[-1]
    earlier = full.json("summary", "--as-of", 5)["cases"][1]
    assert (earlier["count"], earlier["verdict"]) == (9, "met")


def test_the_base_year_is_not_altered_without_a_reason(cli: Cli) -> None:
    assert cli.take(2565, whole_year(2565, 10)) == 0
    assert cli.take(2565, whole_year(2565, 11)) == 2
    assert "base year" in cli.err
    assert cli.take(2565, whole_year(2565, 11), "--reason", "พบเพิ่ม") == 0
    assert cli.json("summary")["cases"][0]["count"] == 11


# summary


def test_the_figures_of_a_chosen_quarter(cli: Cli) -> None:
    assert cli.take(2565, whole_year(2565, 10)) == 0
    assert cli.take(2566, quarters(2566, 3, 2, 3, 1)) == 0
    case = cli.json("summary", "--year", 2566, "--quarter", 2)["cases"][1]
    assert (case["count"], case["quarters"], case["verdict"]) == (5, 2, "in_progress")
    assert cli.json("summary", "--year", 2566)["cases"][1]["count"] == 9
    assert cli.json("summary", "--year", 2566, "--quarter", "all")["cases"][1]["count"] == 9


@pytest.mark.parametrize("arguments", [("--year", 2564), ("--year", 2571), ("--as-of", 2), ("--as-of", -1)])
def test_what_cannot_be_summed_up(cli: Cli, arguments: tuple[object, ...]) -> None:
    assert cli.take(2565, whole_year(2565, 10)) == 0
    assert cli("summary", *arguments) == 2
    assert (cli.out, len(cli.err.splitlines())) == ("", 1)


def test_the_summary_in_words(cli: Cli) -> None:
    assert cli.take(2565, whole_year(2565, 10)) == 0
    assert cli.take(2566, quarters(2566, 3, 2, 3, 1)) == 0
    assert cli("summary") == 0
    english = cli.out.splitlines()
    assert all(word in english[0] for word in ("orruption cases", "9", "ITA"))
    assert all(line.startswith("- ") for line in english[1:])
    assert cli("summary", lang="th") == 0
    thai = cli.out.splitlines()
    assert all(word in thai[0] for word in ("คดีทุจริต", "9", "ITA"))
    assert len(thai) == len(english)
    assert "ตัวอย่าง" not in cli.out


# check


def test_check_names_every_error_and_saves_nothing(cli: Cli) -> None:
    def spoil(book: Any) -> None:
        fill(book[HEADLINE], "คดีทุจริตใหม่ในไตรมาส", "สามเรื่อง", {"ไตรมาส": 1})
        fill(book[HEADLINE], "ปีงบประมาณ", 2580, {"ไตรมาส": 2})

    path = cli.data.parent / "bad.xlsx"
    path.write_bytes(edited(book_of(state_of(quarters(2566, 3, 2)), 2566), spoil))
    before = files(cli.data)
    assert cli("check", path, "--json") == 1
    found = [row for row in json.loads(cli.out) if row["severity"] == "error"]
    assert [(row["code"], row["sheet"], row["cell"]) for row in found] == [
        ("not_a_number", HEADLINE, "C2"),
        ("year_outside_plan", HEADLINE, "A3"),
    ]
    assert cli("check", path) == 1
    assert cli.out.count("[error]") == 2
    assert cli("import", path) == 1
    assert files(cli.data) == before


def test_warnings_do_not_refuse(cli: Cli) -> None:
    path = cli.data.parent / "bare.xlsx"
    path.write_bytes(book_of(state_of(quarters(2566, 3), {(2566, 1, 1): {"status": RUNNING}}), 2566))
    assert cli("check", path, "--json") == 0
    found = json.loads(cli.out)
    assert {row["severity"] for row in found} == {"warning"}
    assert {row["code"] for row in found} == {"no_source", "no_percent"}
    assert cli("import", path) == 0
    assert cli.json("summary")["cases"][1]["count"] == 3


def test_a_sound_workbook_has_no_issues(full: Cli) -> None:
    assert full("check", full.data / "progress" / "2566.xlsx") == 0
    assert full.out.strip() == "No issues."
    assert full("import", full.data / "progress" / "2566.xlsx") == 0
    assert full.json("history")[-1]["number"] == 5  # nothing changed, nothing saved


@pytest.mark.parametrize("command", ["check", "import"])
def test_a_file_that_is_not_there(cli: Cli, command: str) -> None:
    assert cli(command, cli.data.parent / "none.xlsx") == 2
    assert cli.out == ""
    assert len(cli.err.splitlines()) == 1
    assert "none.xlsx" in cli.err


@pytest.mark.parametrize("content", [b"", b"year;cases\n2566;3\n", b"PK\x03\x04 torn"])
def test_a_file_that_is_no_workbook(cli: Cli, content: bytes) -> None:
    path = cli.data.parent / "odd.xlsx"
    path.write_bytes(content)
    assert (cli("check", path), cli("import", path)) == (1, 1)
    assert "Traceback" not in cli.out + cli.err


# form


def test_a_form_carries_the_plan_and_the_save_number(cli: Cli) -> None:
    assert cli.take(2565, whole_year(2565, 10)) == 0
    form = cli.data.parent / "form.xlsx"
    assert cli("form", "--year", 2566, "--quarter", 2, "--out", form) == 0
    book = openpyxl.load_workbook(form)
    assert book.sheetnames == ["คำชี้แจง", HEADLINE, PROJECTS, "ตัวชี้วัด"]
    guide = {cells[0].value: cells[1].value for cells in book["คำชี้แจง"].iter_rows(max_col=2)}
    assert guide["ทำขึ้นหลังการบันทึกครั้งที่"] == "1"
    assert guide["รุ่นของแผน"] == cli.json("summary")["plan"]


def test_a_form_in_english_is_taken_as_one_in_thai(cli: Cli) -> None:
    form = cli.data.parent / "form.xlsx"
    assert cli("form", "--form-lang", "en", "--year", 2565, "--quarter", "all", "--out", form) == 0
    book = openpyxl.load_workbook(form)
    assert book.sheetnames == ["Guide", "Headline", "Indicators"]
    sheet = book["Headline"]
    sheet["C4"], sheet["D4"], sheet["E4"], sheet["F4"] = 10, "Complaint received", "NACC", date(2022, 9, 30)
    book.save(form)
    assert cli("import", form) == 0
    case = cli.json("summary")["cases"][0]
    assert (case["year"], case["count"]) == (2565, 10)


@pytest.mark.parametrize("year", [2564, 2571])
def test_a_form_outside_the_plan(cli: Cli, year: int) -> None:
    form = cli.data.parent / "form.xlsx"
    assert cli("form", "--year", year, "--quarter", 1, "--out", form) == 2
    assert (cli.out, len(cli.err.splitlines()), form.exists()) == ("", 1, False)
    assert str(year) in cli.err


def test_a_form_into_a_folder_that_is_not_there(cli: Cli) -> None:
    assert cli("form", "--year", 2566, "--quarter", 1, "--out", cli.data / "none" / "form.xlsx") == 2
    assert len(cli.err.splitlines()) == 1


@pytest.mark.parametrize("quarter", ["0", "5", "half"])
def test_a_quarter_that_is_none(cli: Cli, quarter: str) -> None:
    with pytest.raises(SystemExit) as caught:
        cli("form", "--year", 2566, "--quarter", quarter, "--out", "form.xlsx")
    assert caught.value.code == 2


# A sample


@pytest.fixture
def sampled(cli: Cli) -> Cli:
    made_up = book_of(state_of(whole_year(2565, 4) | quarters(2566, 7, 7)), 2566, sample=True)
    (cli.data / "sample" / "2566.xlsx").write_bytes(made_up)
    return cli


def test_a_sample_is_shown_and_said_to_be_one(sampled: Cli) -> None:
    found = sampled.json("summary")
    assert (found["sample"], found["cases"][1]["count"], found["save"]) == (True, 14, 0)
    assert sampled("summary") == 0
    assert sampled.out.splitlines()[-1] == "Sample data – not real results"
    assert sampled.json("history") == []


def test_a_sample_is_refused_and_never_fills_a_form(sampled: Cli) -> None:
    before = files(sampled.data)
    assert sampled("import", sampled.data / "sample" / "2566.xlsx") == 1
    assert "sample" in sampled.out
    assert files(sampled.data) == before
    form = sampled.data.parent / "form.xlsx"
    assert sampled("form", "--year", 2566, "--quarter", 1, "--out", form) == 0
    assert sampled("check", form, "--json") == 0
    assert [row["code"] for row in json.loads(sampled.out)] == ["nothing_reported"]


# What is broken in the data folder


def test_a_broken_plan_is_told_with_its_places(cli: Cli) -> None:
    def spoil(book: Any) -> None:
        fill(book["โครงการ"], "มิติที่", 9, {"ลำดับโครงการ": 4})
        fill(book["เป้าหมายรายปี"], "คะแนน ITA", "หกสิบห้า", {"ปีงบประมาณ": 2566})

    (cli.data / "plan.xlsx").write_bytes(edited(PLAN_FILE.read_bytes(), spoil))
    for command in (("summary",), ("history",), ("form", "--year", 2566, "--quarter", 1, "--out", "x.xlsx")):
        assert cli(*command) == 2
        assert cli.out == ""
        assert "เป้าหมายรายปี C2" in cli.err
        assert "Traceback" not in cli.err


def test_a_reference_that_leads_nowhere_is_told_with_its_place(cli: Cli) -> None:
    spoiled = edited(PLAN_FILE.read_bytes(), lambda book: fill(book["โครงการ"], "มิติที่", 9, {"ลำดับโครงการ": 4}))
    (cli.data / "plan.xlsx").write_bytes(spoiled)
    assert cli("summary") == 2
    assert f"{PROJECTS} " in cli.err
    assert "“9”" in cli.err


def test_a_plan_of_its_own_is_used(cli: Cli) -> None:
    own = edited(
        PLAN_FILE.read_bytes(), lambda book: fill(book["เป้าหมายรายปี"], "คดีลดลง (ร้อยละ)", 50, {"ปีงบประมาณ": 2566})
    )
    (cli.data / "plan.xlsx").write_bytes(own)
    assert cli.take(2565, whole_year(2565, 10)) == 0
    assert cli.take(2566, quarters(2566, 3, 2, 3, 1)) == 0
    case = cli.json("summary")["cases"][1]
    assert (case["ceiling"], case["verdict"], case["missed_by"]) == (5, "improved", 4)


def test_a_damaged_log_still_shows_what_stands_before_the_damage_and_refuses_to_save(cli: Cli) -> None:
    assert cli.take(2565, whole_year(2565, 10)) == 0
    assert cli.take(2566, quarters(2566, 3)) == 0
    history = cli.data / "progress" / "history"
    (history / "log-copy.jsonl").unlink()
    log = history / "log.jsonl"
    first, _ = log.read_bytes().splitlines(keepends=True)
    log.write_bytes(first + b'{"half')
    before = files(cli.data)
    assert [row["count"] for row in cli.json("summary")["cases"][:2]] == [10, None]
    assert "line 2" in cli.err
    assert cli.take(2566, quarters(2566, 3)) == 2
    assert "line 2" in cli.err.splitlines()[-1]
    assert cli("undo", "--reason", "x") == 2
    assert cli("withdraw", "--year", 2565, "--quarter", "all", "--reason", "x") == 2
    assert files(cli.data) == before


def test_an_edit_by_hand_is_told(cli: Cli) -> None:
    assert cli.take(2566, quarters(2566, 3, 2)) == 0
    path = cli.data / "progress" / "2566.xlsx"
    path.write_bytes(
        edited(path.read_bytes(), lambda book: fill(book[HEADLINE], "คดีทุจริตใหม่ในไตรมาส", 5, {"ไตรมาส": 2}))
    )
    assert cli.json("summary")["cases"][1]["count"] == 8
    assert "2566.xlsx" in cli.err
    assert [row["kind"] for row in cli.json("history")] == ["upload", "edit"]
    assert "2566.xlsx" in cli.err  # until the next save
    assert cli.take(2566, quarters(2566, 3, 5, 1)) == 0
    cli.json("history")
    assert cli.err == ""


# As its own process


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "acplan", *map(str, arguments)]
    return subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, capture_output=True, encoding="utf-8", check=False
    )


def test_the_data_folder_of_the_environment(data: Path, tmp_path: Path) -> None:
    (tmp_path / "base.xlsx").write_bytes(book_of(state_of(whole_year(2565, 10)), 2565))
    taken = run("import", tmp_path / "base.xlsx", ACPLAN_DATA=str(data))
    assert (taken.returncode, taken.stderr) == (0, "")
    found = run("summary", "--json", ACPLAN_DATA=str(data), PYTHONIOENCODING="ascii")
    assert (found.returncode, found.stderr) == (0, "")
    assert json.loads(found.stdout)["cases"][0]["count"] == 10


def test_a_failure_is_one_sentence_and_no_traceback(data: Path, tmp_path: Path) -> None:
    failed = run("import", tmp_path / "none.xlsx", "--data", data)
    assert (failed.returncode, failed.stdout) == (2, "")
    assert len(failed.stderr.splitlines()) == 1
    assert "none.xlsx" in failed.stderr
    assert list(data.iterdir()) == [data / "sample"]
