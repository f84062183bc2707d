"""Every figure of a summary by its name, and where those of two sources differ."""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any

from acplan.audit.recount import Figures
from acplan.fiscal import Period
from acplan.measures.as_json import summary_json
from acplan.measures.summary import Summary
from acplan.plan import Plan
from acplan.progress.state import State
from acplan.words.text import Text

_CLOSE = 1e-6


@dataclass(frozen=True)
class Difference:
    """A figure that another source gives otherwise than the pages show: first at a period, in so many of them.

    `figure` names its part of the summary, the year or thing it is of, and itself.
    """

    source: str
    figure: tuple[str, ...]
    first: Period
    periods: int
    shown: object
    found: object

    def as_dict(self) -> dict[str, Any]:
        """Return the difference as plain values."""
        values = {name: value for name, value in asdict(self).items() if name != "first"}
        return values | {"figure": list(self.figure), "year": self.first.year, "quarter": self.first.quarter}


def reported_periods(plan: Plan, states: Iterable[State]) -> list[Period]:
    """Return every period that something is reported for in one of the states, in order."""
    keys = (key for state in states for rows in state.rows.values() for key in rows)
    return sorted({Period(int(key[0]), int(key[1]) or 4) for key in keys if key[0] in plan.all_years})


def all_figures(found: Summary) -> Figures:
    """Return every figure of a summary, and each sentence of what is missing."""
    summary = summary_json(found)
    missing = {f"{gap['code']} {gap['year']}": Text(gap["th"], gap["en"]) for gap in summary["missing"]}
    parts = {name: value for name, value in summary.items() if isinstance(value, list)} | {"missing": missing}
    return dict(_leaves(parts, ()))


def _leaves(value: object, name: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], object]]:
    """Yield each single value under its name; a row is named by its first value."""
    if isinstance(value, Mapping):
        for key, part in value.items():
            yield from _leaves(part, (*name, str(key)))
    elif isinstance(value, list) and any(isinstance(part, Mapping) for part in value):
        seen: Counter[str] = Counter()
        for row in value:
            (_, first), *rest = row.items()
            seen[str(first)] += 1
            again = f" ({seen[str(first)]})" if seen[str(first)] > 1 else ""
            yield from _leaves(dict(rest), (*name, f"{first}{again}"))
    else:
        yield name, ", ".join(map(str, value)) if isinstance(value, list) else value


def differences(
    source: str, shown: Mapping[Period, Figures], found: Mapping[Period, Figures]
) -> tuple[Difference, ...]:
    """Return each figure in which a source differs from what the pages show, once, however often it does."""
    differing: dict[tuple[str, ...], list[Period]] = {}
    for period, figures in shown.items():
        other = found[period]
        for name in dict.fromkeys([*figures, *other]):
            if not _same(figures.get(name), other.get(name)):
                differing.setdefault(name, []).append(period)
    return tuple(
        Difference(source, name, when[0], len(when), shown[when[0]].get(name), found[when[0]].get(name))
        for name, when in differing.items()
    )


def _same(one: object, other: object) -> bool:
    if isinstance(one, int | float) and isinstance(other, int | float):
        return math.isclose(one, other, rel_tol=0, abs_tol=_CLOSE)
    return one == other
