"""The two goals of the plan, and beside them how much of it was carried out."""

from __future__ import annotations

from acplan.figures.cases import case_card
from acplan.figures.dimensions import dimensions
from acplan.figures.figure import Section
from acplan.figures.indicators import dimension_indicators
from acplan.figures.ita import ita_card
from acplan.figures.two_scores import two_scores
from acplan.figures.year_before import year_before
from acplan.measures.summary import Summary
from acplan.rules import Track
from acplan.words import goals as say


def goals(summary: Summary) -> Section:
    """Return both goals with their verdicts, and beside them how much of the plan was carried out."""
    facts = summary.plan.facts
    track = summary.ita_year.track
    texts = ("goal_cases", "goal_ita_already_passed" if track is Track.ALREADY_PASSED else "goal_ita_not_yet_passed")
    notes = [say.GOAL_OF_PLAN.fill(goal=facts[name]) for name in texts if name in facts]
    return Section(
        "goals",
        say.HEADING,
        say.finding(summary),
        cards=(case_card(summary), ita_card(summary)),
        figures=(dimensions(summary), *year_before(summary), *dimension_indicators(summary), two_scores(summary)),
        notes=(*notes, say.TWO_NUMBERS),
    )
