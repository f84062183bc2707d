"""Reported rows as pandas frames, typed by the schema and never by what a file happens to hold."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache
from typing import Any

import pandas as pd

from acplan.fiscal import Period
from acplan.progress.state import State
from acplan.rules import STATE_OF_STATUS
from acplan.schema import HEADLINE, INDICATORS, PROJECTS
from acplan.schema.progress import Status
from acplan.schema.types import EXISTS, NO_BUDGET, Column, Kind, Sheet, Value

_TYPES = {
    Kind.YEAR: "Int64",
    Kind.QUARTER: "Int64",
    Kind.PROJECT: "Int64",
    Kind.COUNT: "Int64",
    Kind.SCORE: "Float64",
    Kind.PERCENT: "Float64",
    Kind.MONEY: "Float64",
    Kind.NUMBER: "Float64",
    Kind.DATE: "datetime64[s]",
}


Said = dict[str, Any]
"""A row of a frame with what it says alone: what is missing is absent."""


def known(frame_of: Callable[[State], pd.DataFrame], state: State, period: Period) -> list[Said]:
    """Return the rows of a frame that a period knows, in the order of time; a whole-year row counts as quarter 4."""
    return [said for said in _said(frame_of, state) if (said["year"], said["quarter"] or 4) <= period]


@lru_cache(maxsize=24)
def _said(frame_of: Callable[[State], pd.DataFrame], state: State) -> list[Said]:
    """Make a frame once for each state, which is never changed: each step of a frame costs as much as all its rows."""
    rows = frame_of(state).to_dict("records")
    told = [{str(name): value for name, value in row.items() if not pd.isna(value)} for row in rows]
    return sorted(told, key=lambda said: (said["year"], said["quarter"] or 4))


def headline_frame(state: State) -> pd.DataFrame:
    """Return one row a quarter (0: whole year): counts Int64, scores Float64, missing as NA."""
    return _frame(HEADLINE, state)


def projects_frame(state: State) -> pd.DataFrame:
    """Return one row per project and quarter.

    Money is Float64 baht; a project that answered that it needs none has 0 there and `uses_no_budget` True, one
    that said nothing of money NA. `state` is the rule's reading of the status word.
    """
    frame = _frame(PROJECTS, state)
    rows = state.rows[PROJECTS.name].values()
    money = [(answers.get("enacted"), answers.get("disbursed")) for answers in rows]
    no_budget = [None if answers == (None, None) else NO_BUDGET in answers for answers in money]
    frame["uses_no_budget"] = pd.Series(no_budget, dtype="boolean")
    codes = {choice.word.th: STATE_OF_STATUS[Status(choice.code)].value for choice in PROJECTS.column("status").choices}
    frame["state"] = frame["status"].map(codes).astype("string")
    return frame


def indicators_frame(state: State) -> pd.DataFrame:
    """Return one row per indicator and quarter: `value` Float64 (exists 1, not 0), `text` where it is words."""
    frame = _frame(INDICATORS, state)
    values = [answers.get("value") for answers in state.rows[INDICATORS.name].values()]
    exists = {choice.word.th: float(choice.code == "yes") for choice in EXISTS}
    numbers = [exists.get(value) if isinstance(value, str) else value for value in values]
    frame["value"] = pd.Series(numbers, dtype="Float64")
    frame["text"] = pd.Series([value if isinstance(value, str) else None for value in values], dtype="string")
    return frame


def _frame(sheet: Sheet, state: State) -> pd.DataFrame:
    rows = state.rows[sheet.name]
    data: dict[str, pd.Series] = {}
    for place, column in enumerate(sheet.keys):
        data[column.name] = _series([key[place] for key in rows], column)
    for column in sheet.answers:
        data[column.name] = _series([answers.get(column.name) for answers in rows.values()], column)
    return pd.DataFrame(data)


def _series(values: list[Value], column: Column) -> pd.Series:
    if column.kind is Kind.MONEY:
        values = [0.0 if value == NO_BUDGET else value for value in values]
    if column.kind is Kind.VALUE:
        values = [None for _ in values]
    return pd.Series(values, dtype=_TYPES.get(column.kind, "string"))
