"""All figures of an organisation as rows: every measure of the contract at every period up to a summary's."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import asdict, dataclass
from typing import Any, NamedTuple

from acplan.measures.contract import MEASURES, Measure, Part, frame_of, periods
from acplan.measures.summary import Summary


@dataclass(frozen=True)
class Organisation:
    """Whose figures they are: code ("" where there is none), names, and which plan and save they stand on."""

    organisation_code: str
    organisation: str
    organisation_en: str
    plan: str
    frame: str
    save: int
    code: str


class FigureRow(NamedTuple):
    """A measure at a period: `dimension` None for the whole; `value` None where unknown; `state` a word or None."""

    year: int
    quarter: int
    measure: str
    dimension: int | None
    value: float | None
    state: str | None


def organisation_of(summary: Summary) -> Organisation:
    """Return whose figures a summary's are."""
    facts = summary.plan.facts
    code = facts["organisation_code"].th if "organisation_code" in facts else ""
    name = facts["name"]
    version, number = summary.plan.version, summary.save_number
    return Organisation(code, name.th, name.en or name.th, version, frame_of(summary.plan), number, summary.code)


def figure_rows(summary: Summary) -> list[FigureRow]:
    """Return the figures of all periods up to a summary's, each as `summary --json` has it at that period.

    What has neither value nor state at a period has no row.
    """
    found = []
    for period in periods(summary.plan, summary.period):
        for dimension, part, values in _parts(summary.at(period)):
            for measure in MEASURES:
                if measure.part is part:
                    value, state = _of(measure, values)
                    if value is not None or state is not None:
                        found.append(FigureRow(period.year, period.quarter, measure.name, dimension, value, state))
    return found


def _parts(summary: Summary) -> Iterator[tuple[int | None, Part, Mapping[str, Any]]]:
    """Yield the fields of each part at a summary's period, with the dimension that they are of."""
    yield None, Part.CASES, asdict(summary.case_year)
    yield None, Part.ITA, asdict(summary.ita_year)
    for each in summary.dimensions:
        counts = {f"indicators_{name}": getattr(each.indicators, name) for name in ("met", "judged", "judgeable")}
        yield each.number, Part.DIMENSIONS, asdict(each.roll_up) | counts


def _of(measure: Measure, values: Mapping[str, Any]) -> tuple[float | None, str | None]:
    value = values[measure.field]
    if measure.key is not None:
        value = value.get(measure.key)
    state = values[measure.state] if measure.state else None
    number = None if value is None or isinstance(value, str) else float(value)
    return number, None if state is None else str(state)
