"""What the exports hold: of the sample, and of reports made up by a test."""

from __future__ import annotations

from functools import cache

from acplan.figures.content import content
from acplan.figures.figure import Content
from acplan.fiscal import Period
from acplan.measures.summary import summarise
from acplan.progress.state import State
from acplan.store import DataFolder, load
from kit.builders import INDICTED, PLAN_FILE, the_plan, whole_year
from kit.stores import TODAY

SAMPLE = DataFolder(PLAN_FILE.parent / "no-saves")
BASE_10 = whole_year(2565, 10, stage=INDICTED)


def told(state: State, year: int, quarter: int) -> Content:
    return content(summarise(state, the_plan(), Period(year, quarter), sample=False, save_number=1))


@cache
def sample(year: int = 2569, quarter: int = 4) -> Content:
    stored = load(SAMPLE, the_plan(), TODAY)
    return content(summarise(stored.state, the_plan(), Period(year, quarter), sample=True, save_number=0))
