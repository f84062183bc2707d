"""The ITA scores of ตราด 2564, and a year that has certain scores."""

from __future__ import annotations

from acplan.fiscal import Period
from acplan.measures.ita import ItaYear, ita
from kit.builders import state_of, the_plan

TRAT = {1: 93.55, 2: 87.72, 3: 91.01, 4: 87.93, 5: 89.52, 6: 90.55, 7: 88.68, 8: 88.58, 9: 72.89, 10: 65.56}


def year_of(scores: dict[int, float], year: int = 2568) -> ItaYear:
    answers = {f"ita_{n}": score for n, score in scores.items()}
    return next(y for y in ita(state_of({(year, 4): answers}), the_plan(), Period(year, 4)) if y.year == year)
