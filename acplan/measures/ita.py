"""The ITA score by year against the plan's target and against the national pass mark: two verdicts, never one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from acplan.fiscal import Period
from acplan.ita_method import Grade, ita_score, ita_tools, method_of, recompute_ita
from acplan.plan import Plan
from acplan.progress.frames import Said, headline_frame, known
from acplan.progress.state import State
from acplan.rules import (
    ItaVerdict,
    Track,
    ita_grade,
    ita_target,
    ita_track,
    judge_ita,
    passes,
    points_above,
)

Scores = Mapping[str, float]


@dataclass(frozen=True)
class ItaYear:
    """The ITA of a fiscal year, in points 0–100; `distance` is score minus target, `to_pass` score minus pass mark."""

    year: int
    score: float | None
    target: float | None
    verdict: ItaVerdict
    pass_mark: float
    passed: bool | None
    grade: Grade | None
    track: Track
    distance: float | None
    to_pass: float | None
    national: float | None
    recomputed: float | None
    closed: bool
    tools: Mapping[str, float] = field(default_factory=dict)
    indicators: Mapping[int, float] = field(default_factory=dict)


def ita(state: State, plan: Plan, period: Period) -> list[ItaYear]:
    """Return every year's ITA with both verdicts, as known at a period."""
    latest = _latest(known(headline_frame, state, period))
    base = ita_score(latest.get(plan.base_year, {}), plan.base_year)
    track = ita_track(base, plan.base_year)
    return [_year(year, latest.get(year, {}), plan, track, period) for year in plan.all_years]


def _latest(rows: Sequence[Said]) -> dict[int, Scores]:
    """Return the scores of each year that has rows: of each column the latest that is reported."""
    latest: dict[int, dict[str, float]] = {}
    for said in rows:
        scores = {name: value for name, value in said.items() if name.startswith("ita_")}
        latest.setdefault(said["year"], {}).update(scores)
    return dict(latest)


def _year(year: int, latest: Scores, plan: Plan, track: Track, period: Period) -> ItaYear:
    score, scores = ita_score(latest, year), _indicators(latest, year)
    target = _target(year, plan, track)
    mark = method_of(year).pass_mark
    average = plan.national_averages.get(year)
    closed = period >= Period(year, 4)  # scores, the national average among them, are announced in this quarter
    return ItaYear(
        year=year,
        score=score,
        target=target,
        verdict=judge_ita(score, target),
        pass_mark=mark,
        passed=passes(score, year),
        grade=ita_grade(score, scores, year),
        track=track,
        distance=_difference(score, target),
        to_pass=_difference(score, mark),
        national=average.average if closed and average else None,
        recomputed=_float(recompute_ita(scores, year)),
        closed=closed,
        tools={code: float(value) for code, value in ita_tools(scores, year).items()},
        indicators=scores,
    )


def alike(before: ItaYear | None, year: ItaYear) -> dict[int, float]:
    """Return the scores of an earlier year for those indicators that have the same name in both years."""
    if before is None:
        return {}
    then, now = method_of(before.year).names, method_of(year.year).names
    return {n: score for n, score in before.indicators.items() if then[n] == now.get(n)}


def _target(year: int, plan: Plan, track: Track) -> float | None:
    """Return the target of a year, None before the plan."""
    if year not in plan.targets:
        return None
    last = year == max(plan.years) and "ita_already_passed_final" in plan.facts
    final = float(plan.facts["ita_already_passed_final"].th) if last else None
    return ita_target(track, year, path=plan.targets[year].ita, final=final)


def _indicators(latest: Scores, year: int) -> dict[int, float]:
    return {n: latest[f"ita_{n}"] for n in method_of(year).names if f"ita_{n}" in latest}


def _float(value: Decimal | None) -> float | None:
    return None if value is None else float(value)


def _difference(score: float | None, other: float | None) -> float | None:
    return _float(points_above(score, other))
