"""A summary as plain values, under the names that scripts rely on."""

from __future__ import annotations

from dataclasses import asdict
from typing import Any

from acplan.measures.attention import attention
from acplan.measures.changes import Changes, changes
from acplan.measures.indicators import IndicatorCount
from acplan.measures.projects import ProjectYear, RollUp
from acplan.measures.summary import DimensionYear, Summary
from acplan.measures.two_scores import two_scores
from acplan.measures.units import UnitYear, units


def summary_json(summary: Summary) -> dict[str, Any]:
    """Return the summary as plain values: years in พ.ศ., shares unrounded, unknown as None."""
    reasons = attention(summary.projects, summary.period.quarter, summary.indicators) if summary.in_plan else []
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
        "projects": [_project(project) for project in summary.projects],
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
        "changes": _changes(changes(summary, summary.compared)),
    }


def _project(project: ProjectYear) -> dict[str, Any]:
    found = asdict(project) | {"name": project.name.th}
    del found["short"]  # the name is there in full
    return found


def _dimension(dimension: DimensionYear) -> dict[str, Any]:
    return {"dimension": dimension.number, **_states(dimension.roll_up), **_indicators(dimension.indicators)}


def _unit(unit: UnitYear) -> dict[str, Any]:
    return {
        "unit": unit.unit,
        **_states(unit.roll_up),
        "attention": list(unit.attention),
        **_indicators(unit.indicators),
    }


def _states(total: RollUp) -> dict[str, Any]:
    return asdict(total) | {"awaiting_report": total.awaiting_report}


def _indicators(found: IndicatorCount) -> dict[str, int]:
    counts = asdict(found)
    return {
        "indicators_met": found.met,
        "indicators_judged": found.judged,
        "indicators_judgeable": found.judgeable,
        **{f"indicators_{name}": counts[name] for name in ("reached", "not_met", "not_due", "no_data", "shown")},
    }


def _changes(found: Changes) -> dict[str, Any]:
    """Return what changed since the quarter compared with, as far as it is a figure."""
    return {
        "since": {"year": found.before.period.year, "quarter": found.before.period.quarter},
        "cases": [
            {
                "year": turn.now.year,
                "count_before": turn.then.count,
                "count": turn.now.count,
                "new": turn.new,
                "verdict_before": turn.then.verdict,
                "verdict": turn.now.verdict,
            }
            for turn in found.cases
        ],
        "ita": [
            {
                "year": turn.now.year,
                "score_before": turn.then.score,
                "score": turn.now.score,
                "verdict_before": turn.then.verdict,
                "verdict": turn.now.verdict,
                "passed_before": turn.then.passed,
                "passed": turn.now.passed,
            }
            for turn in found.ita
        ],
        "projects": [
            {"state_before": moved.was, "state": moved.becomes, "projects": list(moved.projects)}
            for moved in found.projects
        ],
        "obstacles": [asdict(obstacle) for obstacle in found.obstacles],
        "indicators": [
            {"indicator": turn.now.indicator, "state_before": turn.then.state, "state": turn.now.state}
            for turn in found.indicators
        ],
        "budget_enacted": found.enacted,
        "budget_disbursed": found.disbursed,
        "money": [asdict(year) for year in found.money],
    }
