"""The plan at a glance: what the document says of itself, who reports what, and what is due next."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from acplan.fiscal import Period
from acplan.measures.duties import next_due
from acplan.plan_context import PlanContext
from acplan.schema.plan_choices import Rhythm
from acplan.words import plan_at_a_glance as words
from kit.builders import the_plan
from kit.pages import LANGS, run


@pytest.mark.parametrize(
    ("period", "day", "expected"),
    [
        ((2570, 1), date(2027, 3, 31), [1, 2, 3, 4, 5, 7, 8, 9, 10, 11]),  # to March: months, quarter, 6 months
        ((2570, 2), date(2027, 6, 30), [1, 4, 5, 8, 9, 10]),  # to June: months, quarter, 9 months
        ((2569, 3), date(2026, 9, 30), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11]),  # all but what happens when it happens
        ((2569, 4), date(2026, 12, 31), [1, 4, 5, 9, 10]),
    ],
)
def test_what_is_due_next_is_told_by_the_period_and_no_clock(
    period: tuple[int, int], day: date, expected: list[int]
) -> None:
    due = next_due(the_plan(), Period(*period))
    assert due is not None
    assert (due.day, [duty.number for duty in due.duties]) == (day, expected)


def test_after_the_plan_nothing_is_due() -> None:
    assert next_due(the_plan(), Period(2570, 4)) is None
    assert next_due(replace(the_plan(), context=PlanContext()), Period(2569, 4)) is None


def test_the_document_asks_for_these() -> None:
    plan = the_plan()
    assert [(duty.project, duty.rhythm) for duty in plan.context.duties if duty.rhythm is not Rhythm.MONTHLY] == [
        (10, Rhythm.HALF_YEARLY), (10, Rhythm.HALF_YEARLY), (16, Rhythm.QUARTERLY), (17, Rhythm.YEARLY),
        (21, Rhythm.HALF_YEARLY), (24, Rhythm.SIX_NINE_TWELVE), (32, Rhythm.HALF_YEARLY), (33, Rhythm.ON_EVENT),
    ]  # fmt: skip
    assert [duty.project for duty in plan.context.duties if duty.rhythm is Rhythm.MONTHLY] == [9, 16, 28, 29]
    assert len(plan.context.objectives) == 5


def test_the_actual_cpi_stands_beside_the_frame() -> None:
    plan = the_plan()
    told = words.cpi_words(plan)
    assert told is not None
    assert told.en == "The CPI of 2568 is 33, 24 points below the 57 asked for by 2570"
    reached = replace(plan, context=replace(plan.context, cpi=(replace(plan.context.cpi[-1], score=57),)))
    assert words.cpi_words(reached) == ("CPI ปี 2568 ได้ 57 คะแนน ถึง 57 แล้ว", "The CPI of 2568 is 57 and reaches 57")
    assert words.cpi_words(replace(plan, context=PlanContext())) is None


@pytest.mark.parametrize("lang", LANGS)
def test_the_page_holds_the_plan(tmp_path: Path, lang: str) -> None:
    seen = run(tmp_path, "plan", lang)
    assert ("41 projects" if lang == "en" else "41 โครงการ") in seen.title
    assert seen.html.count("<li>") == 5 + 3, "objectives and goals"
    assert ("September 2022" if lang == "en" else "กันยายน ๒๕๖๕") in seen.text
    targets = next(table for table in seen.tables if table[0][1:] == ["2566", "2567", "2568", "2569", "2570"])
    assert [row[1:] for row in targets[1:]] == [["10%", "20%", "30%", "40%", "50%"], ["65", "70", "75", "80", "85"]]
    actual = next(table for table in seen.tables if table[0][-1] == "2568")
    assert [row[-1] for row in actual[1:]] == ["33", "116"]
    missions = next(table for table in seen.tables if table[1:] and len(table) == 1 + 4 + 12)
    assert [row[0] for row in missions[2:5]] == ["1.1", "1.2", "1.3"]
    duties = seen.tables[-1]
    assert len(duties) == 1 + 12
    assert duties[1][3:] == ["9", "685"]


@pytest.mark.parametrize("lang", LANGS)
def test_the_overview_names_what_is_due_next(tmp_path: Path, lang: str) -> None:
    told = run(tmp_path, "overview", lang, y=2570, q=1).text
    due = "Reports due by 31 Mar 2027 as the plan says: 10 (8 projects)"
    assert (due if lang == "en" else "แผนให้รายงาน 10 เรื่องภายใน 31 มี.ค. 2570 (8 โครงการ)") in told
