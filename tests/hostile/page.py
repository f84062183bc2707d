"""The progress page with a hostile file uploaded, and what must and must not stand on it."""

from __future__ import annotations

import html
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from html.parser import HTMLParser
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from acplan.issues import errors
from acplan.plan import Plan
from acplan.progress.checks import check_progress
from acplan.progress.state import State
from hostile import Case
from hostile.verdicts import Accepted, Refused

ROOT = Path(__file__).parents[2]
XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
HOSTILE_NAME = "<img src=x onerror=alert(1)>/../**ก**$x$.xlsx"


class Tags(HTMLParser):
    """What a piece of HTML is made of: its elements, its attributes, and the addresses it names."""

    def __init__(self, markup: str) -> None:
        super().__init__()
        self.elements, self.attributes, self.addresses = set[str](), set[str](), set[str]()
        self.texts: list[str] = []
        self.feed(markup)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.add(tag)
        self.attributes |= {name for name, _ in attrs}
        self.addresses |= {value or "" for name, value in attrs if name in {"href", "src"}}

    def handle_data(self, data: str) -> None:
        self.texts.append(data)


OURS = {
    "div",
    "span",
    "table",
    "thead",
    "tbody",
    "tr",
    "th",
    "td",
    "i",
    "b",
    "a",
    "h1",
    "h2",
    "br",
    "hr",
    "caption",
    "details",
    "summary",
}
OUR_ATTRIBUTES = {
    "class",
    "colspan",
    "style",
    "title",
    "href",
    "target",
    "role",
    "aria-label",
    "id",
    "lang",
    "scope",
    "data-at",
    "data-head",
    "tabindex",
}


@contextmanager
def progress_page(data: Path) -> Iterator[AppTest]:
    """The page over an empty data folder, opened once for all files; marked copies have tests of their own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("acplan.ui.issues.annotate_apart", lambda *_: b"")
        patch.setenv("ACPLAN_DATA", str(data))
        yield AppTest.from_file(str(ROOT / "app.py"), default_timeout=60).switch_page("pages/progress.py").run()


def written(test: AppTest) -> str:
    return "\n".join(e.proto.body for e in test.get("html") if not e.proto.body.startswith("<style"))


def show_and_look(case: Case, page: AppTest, plan: Plan, today: date) -> None:
    """Upload a file on the page and hold what is shown against the verdict."""
    data = case.make()
    page.file_uploader[0].set_value((HOSTILE_NAME, data, XLSX)).run()
    assert not page.exception
    shown = written(page)
    assert "Traceback" not in shown
    tags = Tags(shown)
    assert tags.elements <= OURS
    assert tags.attributes <= OUR_ATTRIBUTES
    assert not [address for address in tags.addresses if ":" in address]
    text = "".join(tags.texts)
    assert HOSTILE_NAME.rpartition("/")[2] in text or HOSTILE_NAME in text
    saves = [button for button in page.button if str(button.key).startswith("save_")]
    if isinstance(case.verdict, Refused):
        assert saves == []
        told = [] if case.heavy else errors(check_progress(data, plan, State(), today).issues)
        assert all(issue.found("th") in html.unescape(shown) for issue in told[:20])
        assert "<table" in shown, "what is wrong is told"
    else:
        assert len(saves) == 1
        for value in stated_texts(case.verdict):
            assert value in text


def stated_texts(verdict: Accepted) -> list[str]:
    """The notes and the like that an accepted file reports."""
    answers = [answers for rows in verdict.rows.values() for answers in rows.values()]
    return [value for found in answers for name in ("note", "source", "result") if (value := found.get(name))]
