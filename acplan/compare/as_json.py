"""A comparison as plain values, under the names that scripts rely on."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from acplan.compare.comparison import Comparison, OfficeLine
from acplan.compare.offices import Mark, Standing


def comparison_json(found: Comparison) -> dict[str, Any]:
    """Return a comparison as plain values: organisations by name, shares unrounded, unknown as None."""
    who = found.received
    return {
        "year": found.period.year,
        "quarter": found.period.quarter,
        "frame": who.frame,
        "listed": who.listed,
        "expected": who.expected,
        **{standing.value: who.count(standing) for standing in Standing},
        "unread": len(found.unread),
        "placed": len(found.placed),
        "above_by_chance": found.above_by_chance,
        "organisations": [_line(line) for line in found.lines],
        "issues": [issue.as_dict() for issue in found.issues],
    }


def _line(line: OfficeLine) -> dict[str, Any]:
    office = line.office
    told = office.pack.manifest if office.pack else None
    return {
        "code": office.code or None,
        "th": office.name.th,
        "en": office.name.en,
        "expected": office.expected,
        "standing": office.standing.value,
        "marks": [mark.value for mark in Mark if mark in office.marks],
        "pack": told
        and {
            "file": office.pack.name if office.pack else None,
            "year": told.period.year,
            "quarter": told.period.quarter,
            "plan": told.plan,
            "save": told.save,
            "code": told.code,
            "papers": [paper.name for paper in told.papers],
        },
        "cases": asdict(line.cases) if line.cases else None,
        "ita": asdict(line.ita) if line.ita else None,
        "dimensions": [
            {
                "dimension": each.dimension,
                "projects": each.projects,
                **{state.value: n for state, n in each.states.items()},
            }
            for each in line.dimensions
        ],
    }
