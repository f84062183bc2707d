"""What a public briefcase is made from: what was reported, without what was written for the office alone."""

from __future__ import annotations

from acplan.progress.state import State

LEFT_OUT = ("obstacle", "suggestion", "evidence", "note")
"""The columns that a public briefcase leaves out: obstacles, suggestions, evidence and remarks."""


def without_words(state: State) -> State:
    """Return the state without these columns, so that nothing made from it can tell them; no figure comes from them."""
    bare = State()
    bare.rows = {
        sheet: {
            key: kept
            for key, answers in rows.items()
            if (kept := {name: value for name, value in answers.items() if name not in LEFT_OUT})
        }
        for sheet, rows in state.rows.items()
    }
    return bare
