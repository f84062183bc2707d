"""A summary as plain values, under the names that scripts rely on."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from acplan.measures.summary import DimensionYear, Summary


def summary_json(summary: Summary) -> dict[str, Any]:
    """Return the summary as plain values: years in พ.ศ., shares unrounded, unknown as None."""
    return {
        "year": summary.period.year,
        "quarter": summary.period.quarter,
        "save": summary.save_number,
        "plan": summary.plan.version,
        "sample": summary.sample,
        "cases": [asdict(year) | {"cut_off": year.cut_off and year.cut_off.isoformat()} for year in summary.cases],
        "ita": [asdict(year) for year in summary.ita],
        "dimensions": [_dimension(dimension) for dimension in summary.dimensions],
        "projects": [asdict(project) for project in summary.projects],
        "indicators": [asdict(indicator) for indicator in summary.indicators],
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
    counts = asdict(dimension.indicators)
    return {
        "dimension": dimension.number,
        **asdict(dimension.roll_up),
        "indicators_met": dimension.indicators.met,
        "indicators_judged": dimension.indicators.judged,
        **{f"indicators_{name}": counts[name] for name in ("not_met", "not_due", "no_data", "shown")},
    }
