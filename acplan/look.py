"""Colours and marks: what a verdict or a state looks like, on screen and in every picture."""

from __future__ import annotations

from enum import StrEnum

from acplan.rules import MOST_TO_GAIN, CaseVerdict, IndicatorState, ItaVerdict, ProjectState, Reason

INK, SOFT, LINE, WASH, PAPER = "#1b2733", "#5b6875", "#e3e7eb", "#f6f8f9", "#ffffff"
ACCENT, TINT, GIVEN, GIVEN_DARK = "#0f4c81", "#9dbdd8", "#c6ced5", "#8a96a3"
GOOD, CAUTION, BAD, NEUTRAL_INK = "#1d7b4c", "#8a5800", "#b3261e", "#55616d"
SAMPLE_INK, SAMPLE_GROUND, SAMPLE_EDGE = "#6b4a00", "#fff4d6", "#e8cf8d"
"""The mark of made-up figures."""
DARK = frozenset({ACCENT, BAD})
"""Fills on which figures are white."""
SERIES_FILLS = (ACCENT, SOFT, "#3a78ad")
"""Lines of several series: dark enough to be read as words, and told apart by the form of their points."""
FONT = "Sarabun"
TYPEFACES = ("Leelawadee UI", FONT)
"""Those that slides can be set in: the first is on every Windows, ours has to be installed where they are shown."""


class Tone(StrEnum):
    """How a verdict is meant: each has its own mark, so that colour is never needed to tell them apart."""

    GOOD = "good"
    CAUTION = "caution"
    BAD = "bad"
    NEUTRAL = "neutral"


def edge_of(fill: str) -> str:
    """Return the edge of a fill: paper needs one to be seen on paper."""
    return GIVEN_DARK if fill == PAPER else fill


def rgb(colour: str) -> str:
    """Return a colour as the files of Office name it."""
    return colour.removeprefix("#").upper()


def ceiling_tone(over: int, *, to_date: bool) -> Tone:
    """Return how cases above the ceiling, or below it (negative), are meant; a year to date is not good yet."""
    return Tone.BAD if over > 0 else Tone.NEUTRAL if to_date else Tone.GOOD


def case_fill(comparable: bool, *, shown: bool) -> str:
    """Return the fill of a year's cases: grey where they are not held against a target, dark for the year shown."""
    return GIVEN if not comparable else ACCENT if shown else TINT


def gain_fill(place: int) -> str:
    """Return the fill of what an ITA indicator can add to the total, by its place from the most on."""
    return ACCENT if place < MOST_TO_GAIN else TINT


def state_tone(state: ProjectState, *, late: bool) -> Tone:
    """Return how a project's state is meant; one that is old, or goes on for too long, asks for a look."""
    return Tone.CAUTION if late else STATE_TONES[state]


CASE_TONES = {
    CaseVerdict.NOT_APPLICABLE: Tone.NEUTRAL,
    CaseVerdict.NO_DATA: Tone.NEUTRAL,
    CaseVerdict.NO_BASE: Tone.NEUTRAL,
    CaseVerdict.KEPT_AT_ZERO: Tone.GOOD,
    CaseVerdict.NOT_KEPT_AT_ZERO: Tone.BAD,
    CaseVerdict.MET: Tone.GOOD,
    CaseVerdict.IMPROVED: Tone.CAUTION,
    CaseVerdict.NO_CHANGE: Tone.BAD,
    CaseVerdict.WORSE: Tone.BAD,
    CaseVerdict.CEILING_PASSED: Tone.BAD,
    CaseVerdict.NO_ROOM_LEFT: Tone.CAUTION,
    CaseVerdict.IN_PROGRESS: Tone.NEUTRAL,
    CaseVerdict.INCOMPLETE: Tone.CAUTION,
}
ITA_TONES = {
    ItaVerdict.MET: Tone.GOOD,
    ItaVerdict.CLOSE: Tone.CAUTION,
    ItaVerdict.MISSED: Tone.BAD,
    ItaVerdict.AWAITING: Tone.NEUTRAL,
    ItaVerdict.NO_TARGET: Tone.NEUTRAL,
}
MOVE_TONES = {True: Tone.GOOD, False: Tone.CAUTION, None: Tone.NEUTRAL}
"""How good news, bad news and what is neither is meant."""
PASS_TONES = {True: Tone.GOOD, False: Tone.BAD, None: Tone.NEUTRAL}
STATE_TONES = {
    ProjectState.DONE: Tone.GOOD,
    ProjectState.IN_PROGRESS: Tone.NEUTRAL,
    ProjectState.UNABLE: Tone.BAD,
    ProjectState.NOT_STARTED: Tone.NEUTRAL,
    ProjectState.UNREPORTED: Tone.NEUTRAL,
}
ATTENTION_TONES = {
    Reason.UNABLE: Tone.BAD,
    Reason.OVERSPENT: Tone.BAD,
    Reason.NOT_ENACTED: Tone.CAUTION,
    Reason.ABOVE_PLAN: Tone.CAUTION,
    Reason.NOT_PLANNED: Tone.CAUTION,
    Reason.UNSPENT: Tone.CAUTION,
    Reason.UNDERSPENT: Tone.CAUTION,
    Reason.STUCK: Tone.CAUTION,
    Reason.NOT_STARTED: Tone.CAUTION,
    Reason.UNREPORTED: Tone.NEUTRAL,
    Reason.STALE: Tone.CAUTION,
    Reason.MISSED: Tone.BAD,
}
INDICATOR_TONES = {
    IndicatorState.MET: Tone.GOOD,
    IndicatorState.REACHED: Tone.NEUTRAL,
    IndicatorState.NOT_MET: Tone.BAD,
    IndicatorState.NOT_DUE: Tone.NEUTRAL,
    IndicatorState.NO_DATA: Tone.NEUTRAL,
    IndicatorState.SHOWN: Tone.NEUTRAL,
}
STATE_FILLS = {
    ProjectState.DONE: (ACCENT, ""),
    ProjectState.IN_PROGRESS: ("#7fb0d6", ""),
    ProjectState.UNABLE: (BAD, "/"),
    ProjectState.NOT_STARTED: (GIVEN, ""),
    ProjectState.UNREPORTED: (PAPER, ""),
}
"""Fill colour and hatching of each project state; they differ in grey print as well."""
INDICATOR_FILLS = {
    IndicatorState.MET: (ACCENT, ""),
    IndicatorState.REACHED: ("#7fb0d6", ""),
    IndicatorState.NOT_MET: (BAD, "/"),
    IndicatorState.NOT_DUE: ("#d3e4f1", ""),
    IndicatorState.NO_DATA: (PAPER, ""),
    IndicatorState.SHOWN: (GIVEN, "."),
}
