"""A later ITA method with other indicators is seen in its own years only."""

from __future__ import annotations

import re
from dataclasses import replace
from pathlib import Path

import pytest

from acplan import ita_method
from acplan.fiscal import Period
from acplan.ita_method import method_of
from acplan.measures.ita import alike, ita
from acplan.measures.ita_headroom import ita_goals, ita_headroom
from acplan.schema.progress import ITA_INDICATORS
from acplan.words import ita_headroom as words
from acplan.words.text import Text
from kit.builders import quarters, state_of, the_plan, whole_year
from kit.ita import TRAT, year_of
from kit.pages import LANGS, run, saved

OLD = {"th": "การป้องกันการทุจริต", "en": "Prevention of corruption"}
NEW = {"th": "มาตรการใหม่", "en": "New measures"}
LATER = 2568


@pytest.fixture
def renamed(monkeypatch: pytest.MonkeyPatch) -> None:
    """From 2568 on the tenth indicator is another one."""
    before = method_of(2567)
    later = replace(before, names={**before.names, 10: Text(NEW["th"], NEW["en"])})
    monkeypatch.setitem(ita_method._METHODS, LATER, later)


def test_every_method_stands_on_columns_of_the_form_and_on_its_own_tools() -> None:
    for method in ita_method._METHODS.values():
        assert set(method.names) <= set(ITA_INDICATORS)
        assert sorted(n for tool in method.tools for n in tool.indicators) == sorted(method.names)
        assert sum(tool.weight for tool in method.tools) == 100


@pytest.mark.usefixtures("renamed")
def test_the_names_are_those_of_the_year() -> None:
    assert [method_of(year).names[10].en for year in (2565, 2567, 2568, 2570)] == [*[OLD["en"]] * 2, *[NEW["en"]] * 2]
    before, now = year_of(TRAT, 2567), year_of(TRAT, 2568)
    assert [ita_headroom(year)[0].name.en for year in (before, now)] == [OLD["en"], NEW["en"]]
    # 10 can lift the total most, and is the first of the shortest ways to the pass mark
    way = next(goal for goal in ita_goals(now) if goal.code == "pass").ways[0]
    assert f"indicator 10, {NEW['en']}, from 65.56" in words.way_words(way, now).en


@pytest.mark.usefixtures("renamed")
def test_what_is_not_the_same_indicator_is_not_compared() -> None:
    before, now = year_of(TRAT, 2567), year_of(TRAT, 2568)
    assert sorted(alike(before, now)) == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    assert alike(before, before) == TRAT
    assert alike(None, now) == {}


def test_a_method_with_fewer_indicators_leaves_the_others_out(monkeypatch: pytest.MonkeyPatch) -> None:
    before = method_of(2567)
    names = {n: name for n, name in before.names.items() if n != 10}
    tools = (*before.tools[:2], replace(before.tools[2], indicators=(9,)))
    monkeypatch.setitem(ita_method._METHODS, LATER, replace(before, names=names, tools=tools))
    found = year_of(TRAT, 2568)
    assert sorted(found.indicators) == [1, 2, 3, 4, 5, 6, 7, 8, 9]
    # 0.30 × 89.946 + 0.30 × 89.27 + 0.40 × 72.89 = 26.9838 + 26.781 + 29.156
    assert (found.score, found.recomputed) == (82.92, 82.92)
    years = ita(state_of({(2567, 4): {f"ita_{n}": s for n, s in TRAT.items()}}), the_plan(), Period(2567, 4))
    assert next(year for year in years if year.year == 2567).score == 81.45


@pytest.mark.usefixtures("renamed")
@pytest.mark.parametrize("lang", LANGS)
def test_the_page_of_each_year_names_its_own_indicators(tmp_path: Path, lang: str) -> None:
    scores = {f"ita_{n}": score for n, score in TRAT.items()}
    years = [quarters(year, 1, 1, 1, 1) for year in (2567, 2568)]
    for rows in years:
        rows[max(rows)] |= scores
    saved(tmp_path, state_of(whole_year(2565, 10)), *(state_of(rows) for rows in years))
    for year, name, other in ((2567, OLD, NEW), (2568, NEW, OLD)):
        seen = run(tmp_path, "ita", lang, y=year, q=4)
        assert not seen.test.exception
        assert re.search(rf"10[.,]? {name[lang]}", seen.text)
        assert not re.search(rf"10[.,]? {other[lang]}", seen.text)
        labels = " ".join(str(row) for row in seen.charts["ita-indicators"])
        assert f"10. {name[lang]}" in labels
        assert other[lang] not in labels
        assert any(name[lang] in slider.label for slider in seen.test.slider)
    rows = seen.table({"th": "ตัวชี้วัด", "en": "Indicator"}[lang], {"th": "คะแนน", "en": "Score"}[lang])
    assert (rows[0][1:], rows[9][1:]) == (["93.55", "93.55", "0.00"], ["65.56", "–", "–"])
