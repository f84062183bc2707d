"""The button of the briefcase on the page of the papers: made when it is asked for, then offered."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from acplan.exports.briefcase.document import Tell
from acplan.fiscal import Period
from acplan.ui import briefcase as ui
from kit.builders import quarters, state_of, whole_year
from kit.pages import LANGS, run, saved

MADE = b"<!doctype html>made"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A data folder with two saves."""
    monkeypatch.setenv("ACPLAN_DATA", str(tmp_path))
    return saved(tmp_path, state_of(whole_year(2565, 10)), state_of(quarters(2566, 3, 2)))


@pytest.fixture
def made(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, str, bool]]:
    """The briefcases that were made: of which save, in which language, and whether for the public."""
    found: list[tuple[int, str, bool]] = []

    def briefcase(stored: Any, workbook: Any, lang: str, *, public: bool, tell: Tell) -> bytes:
        assert workbook(2566)[0] == "progress/2566.xlsx"
        tell(Period(2566, 2), 0.5)
        found.append((stored.save_number, lang, public))
        return MADE

    monkeypatch.setattr(ui, "briefcase", briefcase)
    return found


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, Any]]:
    """What the download buttons of the page offer, by their keys."""
    found: dict[str, dict[str, Any]] = {}

    def button(_container: Any, label: str, data: Any, **more: Any) -> None:
        found[more["key"]] = more | {"label": label, "data": data}

    monkeypatch.setattr(st.delta_generator.DeltaGenerator, "download_button", button)
    return found


def keys(test: AppTest) -> list[str]:
    return [element.key for element in test.get("button")]


@pytest.mark.parametrize("lang", LANGS)
def test_it_is_made_once_and_then_offered(
    folder: Path, made: list[tuple[int, str, bool]], offered: dict[str, dict[str, Any]], lang: str
) -> None:
    seen = run(folder, "council", lang)
    assert {"th": "ทุกหน้าในไฟล์เดียว", "en": "The whole dashboard in one file"}[lang] in seen.text
    assert made == []
    assert "download_briefcase" not in offered
    seen.test.button(key="make_briefcase").click().run()
    seen.test.run()
    assert made == [(2, lang, False)]
    assert offered["download_briefcase"]["data"] == MADE
    name = {"th": "แฟ้มรวม_อบจ.มุกดาหาร_บันทึก2.html", "en": "briefcase_Mukdahan-PAO_save2.html"}
    assert offered["download_briefcase"]["file_name"] == name[lang]
    assert "make_briefcase" not in keys(seen.test)


def test_the_public_one_is_another_file(
    folder: Path, made: list[tuple[int, str, bool]], offered: dict[str, dict[str, Any]]
) -> None:
    test = run(folder, "council", "en").test
    test.button(key="make_briefcase").click().run()
    test.toggle(key="briefcase_public").set_value(True).run()
    assert "make_briefcase" in keys(test)
    test.button(key="make_briefcase").click().run()
    assert made == [(2, "en", False), (2, "en", True)]
    assert offered["download_briefcase"]["file_name"] == "briefcase-public_Mukdahan-PAO_save2.html"
