"""What would lift the ITA total, as the page says it, and the try that stores nothing."""

from __future__ import annotations

from pathlib import Path

import pytest

from acplan.store import DataFolder
from kit.builders import quarters, state_of, whole_year
from kit.ita import TRAT
from kit.pages import LANGS, Seen, run, saved

SCORES = {f"ita_{n}": score for n, score in TRAT.items()}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ACPLAN_DATA", str(tmp_path))
    year = quarters(2568, 1, 1, 1, 1)
    year[2568, 4] |= SCORES
    saved(tmp_path, state_of(whole_year(2565, 10)), state_of(year))
    return tmp_path


@pytest.mark.parametrize(
    ("lang", "finding", "way"),
    [
        (
            "th",
            "ตัวชี้วัดที่ 10 การป้องกันการทุจริต เพิ่มคะแนนรวมได้อีกมากที่สุด 6.89 คะแนน",
            "เกณฑ์ผ่าน (85): ขาดอีก 3.55 คะแนน ตัวชี้วัดที่ 10 การป้องกันการทุจริต จาก 65.56 เป็น 83.27",
        ),
        (
            "en",
            "Indicator 10, Prevention of corruption, can lift the total most: by 6.89 points",
            "The pass mark (85): 3.55 points short Indicator 10, Prevention of corruption, from 65.56 to 83.27",
        ),
    ],
)
def test_the_page_says_where_most_can_be_gained_and_what_suffices(
    folder: Path, lang: str, finding: str, way: str
) -> None:
    text = run(folder, "ita", lang).text
    assert finding in text
    assert way.replace(" ", "") in text.replace(" ", ""), "words that stay whole are parts of their own"


def test_moving_a_score_shows_the_total_it_would_give_and_stores_nothing(folder: Path) -> None:
    test = run(folder, "ita", "en").test
    before = DataFolder(folder).log.read_bytes()
    assert "The total would be 81.45 (+0.00 from the real 81.45)" in Seen(test).text
    sliders = {int(slider.label.split()[0]): slider for slider in test.slider}
    assert {n: slider.value for n, slider in sliders.items()} == TRAT
    sliders[10].set_value(100.0).run()
    assert "The total would be 88.34 (+6.89 from the real 81.45) Passed Passed, good" in Seen(test).text
    next(button for button in test.button if button.label == "Back to the real scores").click().run()
    assert "The total would be 81.45 (+0.00 from the real 81.45)" in Seen(test).text
    assert DataFolder(folder).log.read_bytes() == before


@pytest.mark.parametrize("lang", LANGS)
def test_without_scores_of_indicators_there_is_nothing_to_lift(tmp_path: Path, lang: str) -> None:
    saved(tmp_path, state_of(quarters(2566, 1, ita_total=80.0)))
    seen = run(tmp_path, "ita", lang)
    assert not seen.test.exception
    assert len(seen.test.slider) == 0
    assert {"th": "ทางที่สั้นที่สุด", "en": "The shortest ways"}[lang] not in seen.text
