"""The figures that matter most, counted a second way: from the rows alone, by hand, sharing nothing with the measures.

What the audit holds against the measures: cases to date, ceilings, the ITA total of the ten indicators, projects
completed, not started or not reported, indicators met, money disbursed. A rule that changes, such as the shares of the
ITA, must be changed here as well.
"""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal

from acplan.fiscal import Period
from acplan.plan import Indicator, Plan
from acplan.progress.state import Answers, Key, State
from acplan.schema.plan_choices import Operator
from acplan.schema.progress import STATUSES, Status
from acplan.schema.types import EXISTS, NO_BUDGET

Figures = dict[tuple[str, ...], object]
"""Figures by the part of the summary, the year or thing they are of, and their name in it."""
_Rows = dict[Key, dict[int, Answers]]
"""Rows by their sheet, year and thing, each under its quarter, in time."""
_SHARES = {1: 6, 2: 6, 3: 6, 4: 6, 5: 6, 6: 10, 7: 10, 8: 10, 9: 20, 10: 20}
"""What each ITA indicator gives of the total, in percent."""
_WORDS = {choice.code: choice.word.th for choice in STATUSES}
_DONE, _NOT_STARTED = _WORDS[Status.DONE], _WORDS[Status.NOT_STARTED]
_AWAITED, _CANCELLED = _WORDS[Status.UNREPORTED], _WORDS[Status.CANCELLED]


def recount(state: State, plan: Plan, period: Period) -> Figures:
    """Return the figures at a period as the rows give them; None is unknown."""
    found: Figures = {}
    rows = _known(state, period)
    counts = {year: _cases(rows, year) for year in plan.all_years}
    base = counts[plan.base_year]
    known = 0 in base or len(base) == 4
    for year, quarters in counts.items():
        found["cases", str(year), "count"] = sum(quarters.values()) if quarters else None
        target = plan.targets.get(year)
        if target is not None:
            left = sum(base.values()) * (100 - Decimal(str(target.reduction)))
            found["cases", str(year), "ceiling"] = int(left // 100) if known else None
        found["ita", str(year), "recomputed"] = _ita(rows, year)
    for dimension in plan.dimensions:
        own = [project for project in plan.projects if project.dimension == dimension.number]
        reports = [(_latest(rows, project.number, period.year), project.budget(period.year)) for project in own]
        found["dimensions", str(dimension.number), "projects"] = len(own)
        said = [_status(rows, project.number, plan, period) for project in own]
        found["dimensions", str(dimension.number), "done"] = said.count(_DONE)
        found["dimensions", str(dimension.number), "not_started"] = said.count(_NOT_STARTED)
        found["dimensions", str(dimension.number), "unreported"] = sum(1 for word in said if word in {None, _AWAITED})
        found["dimensions", str(dimension.number), "budget_disbursed"] = _spent(reports)
        numbers = {project.number for project in own}
        promised = [i for i in plan.indicators if i.project in numbers and i.operator is not Operator.QUALITATIVE]
        found["dimensions", str(dimension.number), "indicators_judgeable"] = len(promised)
        found["dimensions", str(dimension.number), "indicators_met"] = sum(
            1 for indicator in promised if _met(rows, indicator, period.year)
        )
    return found


def _known(state: State, period: Period) -> _Rows:
    """Return the rows that a period knows, by what they are of, each by its quarter, a whole-year row at the end."""
    found: _Rows = {}
    for sheet, rows in state.rows.items():
        for key, answers in sorted(rows.items(), key=lambda row: int(row[0][1]) or 4):
            if (int(key[0]), int(key[1]) or 4) <= period:
                found.setdefault((sheet, key[0], *key[2:]), {})[int(key[1])] = answers
    return found


def _cases(rows: _Rows, year: int) -> dict[int, int]:
    """Return the cases of a year by quarter, 0 for the whole of it."""
    known = rows.get(("headline", year), {}).items()
    return {quarter: int(said["cases"]) for quarter, said in known if "cases" in said}  # type: ignore[arg-type]


def _ita(rows: _Rows, year: int) -> float | None:
    """Return the total that the ten indicators give, in points."""
    scores: dict[int, Decimal] = {}
    for answers in rows.get(("headline", year), {}).values():
        scores |= {n: Decimal(str(answers[f"ita_{n}"])) for n in _SHARES if f"ita_{n}" in answers}
    if len(scores) < len(_SHARES):
        return None
    total = sum(_SHARES[n] * score for n, score in scores.items()) / 100
    return float(Decimal(total).quantize(Decimal("0.01"), rounding=ROUND_HALF_UP))


def _latest(rows: _Rows, project: int, year: int) -> Answers:
    """Return what a project reported last in a year, cell by cell."""
    latest: Answers = {}
    for answers in rows.get(("projects", year, project), {}).values():
        latest |= answers
    return latest


def _status(rows: _Rows, project: int, plan: Plan, period: Period) -> object:
    """Return the word that holds for a project: its last of the year, or that it was cancelled in an earlier one."""
    word: object = None
    for year in (*(year for year in plan.years if year < period.year), period.year):
        known = rows.get(("projects", year, project), {}).values()
        said = [answers["status"] for answers in known if "status" in answers]
        word = said[-1] if said else word if word == _CANCELLED else None
    return word


def _met(rows: _Rows, indicator: Indicator, year: int) -> bool:
    """Tell whether what was reported of an indicator keeps its promise for good."""
    now = _results(rows, indicator, year)
    last, end = (now[max(now)] if now else None), now.get(4)
    before = _results(rows, indicator, year - 1).get(4)
    target = Decimal(str(indicator.target or 0))
    if indicator.operator is Operator.EXISTS:
        return last == 1
    if indicator.each_quarter is not None:
        done, counted = [0, *now], [Decimal(0), *now.values()]
        steps = [(b - a, y - x) for a, b, x, y in zip(done, done[1:], counted, counted[1:], strict=False)]
        return end is not None and all(more >= Decimal(str(indicator.each_quarter)) * n for n, more in steps)
    if indicator.operator is Operator.AT_LEAST and not indicator.can_fall:
        return last is not None and last >= Decimal(str(indicator.yearly_target))
    if end is None:
        return False
    if indicator.can_fall:
        end = end.quantize(Decimal("0.01"), rounding=ROUND_HALF_UP)
    if indicator.operator in {Operator.AT_LEAST, Operator.AT_MOST, Operator.EQUAL}:
        return {Operator.AT_LEAST: end >= target, Operator.AT_MOST: end <= target}.get(
            indicator.operator, end == target
        )
    if before is None:
        return False
    if indicator.operator is Operator.INCREASES:
        return end > before if not target else 100 * end >= before * (100 + target)
    if before == 0:
        return end == 0
    return end < before if not target else 100 * end <= before * (100 - target)


def _results(rows: _Rows, indicator: Indicator, year: int) -> dict[int, Decimal]:
    """Return what was reported of an indicator in a year, by quarter; a thing that exists is 1.

    One that repeats the ITA total is that total, where it was last told.
    """
    if indicator.repeats:
        known = rows.get(("headline", year), {})
        told = [quarter or 4 for quarter, a in known.items() if any(name.startswith("ita_") for name in a)]
        totals = [a["ita_total"] for a in known.values() if "ita_total" in a] or [_ita(rows, year)]
        return {told[-1]: Decimal(str(totals[-1]))} if told and totals[-1] is not None else {}
    said = {quarter: a.get("value") for quarter, a in rows.get(("indicators", year, indicator.code), {}).items()}
    words = {choice.word.th: Decimal(choice.code == "yes") for choice in EXISTS}
    return {
        q: words.get(str(v), Decimal(0)) if isinstance(v, str) else Decimal(str(v))
        for q, v in said.items()
        if v is not None
    }


def _spent(reports: list[tuple[Answers, float]]) -> float | None:
    """Return the baht disbursed by those that have money, or by all where none has; None where no one said."""
    stated = [
        (0 if said.get("disbursed") == NO_BUDGET else said.get("disbursed"), said, plan) for said, plan in reports
    ]
    moneyed = [
        baht for baht, said, planned in stated if planned or baht or said.get("enacted") not in {None, 0, NO_BUDGET}
    ]
    given = [Decimal(str(baht)) for baht in moneyed or [baht for baht, *_ in stated] if baht is not None]
    return float(sum(given)) if given else None
