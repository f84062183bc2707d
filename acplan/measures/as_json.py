"""A summary as plain values, under the names that scripts rely on."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from acplan.measures.attention import attention
from acplan.measures.indicators import IndicatorCount
from acplan.measures.summary import DimensionYear, Summary
from acplan.measures.two_scores import two_scores
from acplan.measures.units import UnitYear, units


def summary_json(summary: Summary) -> dict[str, Any]:
    """Return the summary as plain values: years in พ.ศ., shares unrounded, unknown as None."""
    in_plan = summary.period.year in summary.plan.years
    reasons = attention(summary.projects, summary.period.quarter, summary.indicators) if in_plan else []
    return {
        "year": summary.period.year,
        "quarter": summary.period.quarter,
        "save": summary.save_number,
        "plan": summary.plan.version,
        "sample": summary.sample,
        "cases": [asdict(year) | {"cut_off": year.cut_off and year.cut_off.isoformat()} for year in summary.cases],
        "ita": [asdict(year) for year in summary.ita],
        "dimensions": [_dimension(dimension) for dimension in summary.dimensions],
        "units": [_unit(unit) for unit in units(summary)],
        "projects": [asdict(project) for project in summary.projects],
        "indicators": [asdict(indicator) for indicator in summary.indicators],
        "attention": [{"code": each.code.value, "projects": list(each.projects)} for each in reasons],
        "two_scores": [asdict(year) for year in two_scores(summary)],
        "missing": [
            {
                "code": gap.code,
                "year": gap.year,
                "quarter": gap.quarter,
                "projects": list(gap.projects),
                "th": gap.text.th,
                "en": gap.text.en,
            }
            for gap in summary.missing
        ],
    }


def _dimension(dimension: DimensionYear) -> dict[str, Any]:
    return {"dimension": dimension.number, **asdict(dimension.roll_up), **_indicators(dimension.indicators)}


def _unit(unit: UnitYear) -> dict[str, Any]:
    return {"unit": unit.unit, **asdict(unit.roll_up), "late": list(unit.late), **_indicators(unit.indicators)}


def _indicators(found: IndicatorCount) -> dict[str, int]:
    counts = asdict(found)
    return {
        "indicators_met": found.met,
        "indicators_judged": found.judged,
        **{f"indicators_{name}": counts[name] for name in ("not_met", "not_due", "no_data", "shown")},
    }
