"""A page as a reader gets it: opened by a link in a session of its own, read as text, tables and links."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs

import pytest
from streamlit.testing.v1 import AppTest

from acplan.progress.state import State
from acplan.store import DataFolder, opened
from acplan.upload.preview import accept, preview
from kit.builders import INDICTED, RUNNING, book_of, quarters, state_of, the_plan, whole_year
from kit.stores import files

ROOT = Path(__file__).parents[2]
OWN = (
    "overview",
    "cases",
    "ita",
    "changes",
    "dimension_1",
    "dimension_2",
    "dimension_3",
    "dimension_4",
    "project",
    "indicators",
    "attention",
    "units",
    "progress",
    "council",
    "paper_check",
    "plan",
    "plan_check",
)
"""The pages that show the data folder, in the order of the menu."""
PAGES = (*OWN, "compare")
"""All pages of the menu, in its order, where a folder of packs is named."""
LANGS = ("th", "en")
SAMPLE = {"th": "ข้อมูลตัวอย่าง – ไม่ใช่ผลการดำเนินงานจริง", "en": "Sample data – not real results"}
NOTHING = ROOT / "data" / "nothing"
"""A data folder that is not there: all that show the sample share one, which is read once."""
NASTY = "<b>x</b> **y** $z$ <script>alert(1)</script> [a](http://x) :red[r] & {n}"


class Tables(HTMLParser):
    """Reads tables, and the texts of elements of some classes."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.tables: list[list[list[str]]] = []
        self.inside = False
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "table":
            self.tables.append([])
        elif tag == "tr":
            self.tables[-1].append([])
        elif tag in {"td", "th"}:
            self.tables[-1][-1].append("")
            self.inside = True

    def handle_endtag(self, tag: str) -> None:
        if tag in {"td", "th"}:
            self.inside = False

    def handle_data(self, data: str) -> None:
        if self.inside:
            self.tables[-1][-1][-1] += data


@dataclass(frozen=True)
class Seen:
    """A page after a run."""

    test: AppTest

    @cached_property
    def html(self) -> str:
        """Everything that was written by `st.html`, without the style sheet."""
        bodies = [element.proto.body for element in self.test.get("html")]
        return "\n".join(body for body in bodies if not body.startswith("<style"))

    @cached_property
    def text(self) -> str:
        """All that a reader can read, parts apart by one space, a zero-width mark of line breaking left out."""
        return plain(self.html)

    @cached_property
    def title(self) -> str:
        found = re.findall(r"<h1[^>]*>(.*?)</h1>", self.html)
        assert len(found) == 1, "a page has one title"
        return plain(found[0])

    @cached_property
    def chips(self) -> list[str]:
        return [plain(chip) for chip in re.findall(r'<span class="chip [^"]*">(.*?</span>)</span>', self.html)]

    @cached_property
    def foot(self) -> str:
        found = re.findall(r'<div class="foot">(.*?)</div>', self.html)
        assert len(found) == 1, "a page has one foot"
        return plain(found[0])

    @cached_property
    def tables(self) -> list[list[list[str]]]:
        return Tables(self.html).tables

    def changed(self) -> list[list[str]]:
        """The rows of the first table of changed cells: those of the upload, where there is one."""
        return next(table[1:] for table in self.tables if table[0][0] in {"ปี/ไตรมาส", "Year/quarter"})

    def table(self, *head: str) -> list[list[str]]:
        """The rows of the one table whose headers begin so."""
        found = [table for table in self.tables if tuple(table[0][: len(head)]) == head]
        assert len(found) == 1, (head, [table[0] for table in self.tables])
        return [[plain(cell) for cell in row] for row in found[0][1:]]

    def goal(self, number: int) -> str:
        return plain(re.findall(r'<div class="big[^"]*">(.*?)</div>', self.html)[number])

    @property
    def menu(self) -> list[tuple[str, dict[str, list[str]]]]:
        links = [element.proto for element in self.test.sidebar.get("page_link")]
        return [(link.label.replace("\\", ""), parse_qs(link.query_string)) for link in links]

    @property
    def charts(self) -> dict[str, Any]:
        return {
            re.sub(r".*-plot-", "", chart.proto.id): json.loads(chart.proto.spec)["data"]
            for chart in self.test.get("plotly_chart")
        }


def plain(markup: str) -> str:
    inline = re.sub(r"</?a\b[^>]*>", "", markup)  # a link stands in its sentence, the other parts apart
    text = html.unescape(re.sub(r"<[^>]+>", " ", inline)).replace("\u2060", "").replace("\u200b", "")
    return re.sub(r"\s+", " ", text).strip()


def saved(folder: Path, *states: State, name: str = "{year}.xlsx") -> Path:
    """A data folder into which everything was saved as the progress page does it, one file a year.

    The same saves into an empty folder are made once, and copied from then on.
    """
    folder.mkdir(parents=True, exist_ok=True)
    if any(folder.iterdir()):
        return _save(folder, states, name)
    told = (name, str([sorted(state.rows.items()) for state in states]))
    if told not in _SAVED:
        _SAVED[told] = files(DataFolder(_save(folder, states, name)))
    for path, content in _SAVED[told].items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_bytes(content)
    return folder


_SAVED: dict[tuple[str, str], dict[str, bytes]] = {}


def _save(folder: Path, states: Sequence[State], name: str) -> Path:
    data, plan, today = DataFolder(folder), the_plan(), date.today()
    for state in states:
        for year in state.years():
            found = preview(book_of(state, year), plan, opened(data, plan, today), today)
            assert not found.refused
            accept(data, plan, found, name=name.format(year=year), reason="because", role=NASTY)
    return folder


STORES: Mapping[str, State] = {
    "sample": state_of(),
    "base": state_of(whole_year(2565, 10, ita_total=65.45)),
    "one": state_of(quarters(2566, 3)),
    "gap": state_of(
        whole_year(2565, 10)
        | quarters(2566, 3, 2, 3, 1)
        | quarters(2568, 2, None, 1)
        | quarters(2569, 0, stage=INDICTED)
    ),
    "nasty": state_of(
        quarters(2566, 3, source=NASTY, note=NASTY),
        {
            (2566, 1, 1): {
                "status": RUNNING, "percent": 20.0, "result": NASTY, "obstacle": NASTY, "suggestion": NASTY,
                "evidence": NASTY,
            },
        },
    ),
}  # fmt: skip


def run(folder: Path, page: str, lang: str = "th", **link: object) -> Seen:
    """Open a page by a link, as the first thing of a new session."""
    test = AppTest.from_file(str(ROOT / "app.py"), default_timeout=60)
    if lang == "en":
        test.query_params["lang"] = "English"
    for name, value in link.items():
        test.query_params[name] = str(value)
    if page != "overview":
        test.switch_page(f"pages/{page}.py")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("ACPLAN_DATA", str(folder if any(folder.iterdir()) else NOTHING))
        return Seen(test.run())


LINK = re.compile(r'<a href="([^"]*)" target="_self">(.*?)</a>')


def links(seen: Seen) -> list[tuple[str, dict[str, str], str]]:
    """Every link of a page but those of its projects' names: page, what it chooses, words."""
    found = []
    for address, words in LINK.findall(seen.html):
        page, _, query = html.unescape(address).removeprefix("./").partition("?")
        chosen = {name: values[0] for name, values in parse_qs(query).items() if name not in {"y", "q", "lang"}}
        found.append((page, chosen, html.unescape(words)))
    return found
