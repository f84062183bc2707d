"""What can be computed about any organisation's plan: numbering, sums, names, what is not stated."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from acplan.plan import Indicator, Plan
from acplan.rules import case_ceiling
from acplan.schema.plan_choices import PROJECT_KINDS, REPEATED, Operator
from acplan.words import plan_checks as say
from acplan.words.numbers import number, project_numbers
from acplan.words.text import Text, join

_JUDGED_BY_NUMBER = {Operator.AT_LEAST, Operator.AT_MOST, Operator.EQUAL, Operator.DECREASES_BY}


def plan_checks(plan: Plan, base: int | None) -> list[Text]:
    """Return a sentence for each thing that the checks find in the plan data; `base` is the base year's case count."""
    return [
        *_numbering(plan),
        *_names(plan),
        *_structure(plan),
        *_money(plan),
        *_alike(plan),
        *_targets(plan),
        *_ceilings(plan, base),
    ]


def _numbering(plan: Plan) -> Iterator[Text]:
    numbers = sorted(project.number for project in plan.projects)
    missing = sorted(set(range(1, max(numbers, default=0) + 1)) - set(numbers))
    if missing:
        yield say.NUMBERS_MISSING.fill(numbers=_list(missing))
    other = [p.number for p in plan.projects if p.printed.get("number") and _whole(p.printed["number"]) != p.number]
    if other:
        yield say.NUMBER_PRINTED_OTHERWISE.fill(projects=project_numbers(other))


def _names(plan: Plan) -> Iterator[Text]:
    same: dict[str, list[int]] = {}
    for project in plan.projects:
        same.setdefault("".join(project.name.th.split()), []).append(project.number)
    for numbers in same.values():
        if len(numbers) > 1:
            yield say.SAME_NAME.fill(numbers=_list(numbers))
    summary = [
        p.number for p in plan.projects if p.printed.get("summary_name") not in {None, "", p.printed.get("name")}
    ]
    if summary:
        yield say.OTHER_SUMMARY_NAME.fill(projects=project_numbers(summary))


def _structure(plan: Plan) -> Iterator[Text]:
    counts = Counter(project.dimension for project in plan.projects)
    told = ", ".join(f"{d.number}: {counts[d.number]}" for d in plan.dimensions)
    yield say.COUNTS.fill(counts=told, total=len(plan.projects))
    kinds = Counter(project.kind for project in plan.projects)
    if set(kinds) - {""}:
        printed = join(*(say.KIND_OF_WORK.fill(kind=choice.word, n=kinds[choice.code]) for choice in PROJECT_KINDS))
        yield say.KINDS_OF_WORK.fill(counts=printed)
        if kinds[""]:
            yield say.NO_KIND.fill(projects=project_numbers([p.number for p in plan.projects if not p.kind]))
    used = {project.mission for project in plan.projects}
    empty = [mission.code for mission in plan.missions if mission.code not in used]
    if empty:
        yield say.EMPTY_MISSION.fill(codes=", ".join(empty))
    judged = {indicator.project for indicator in plan.indicators}
    for wording, numbers in (
        (say.NO_UNIT, [p.number for p in plan.projects if not p.units]),
        (
            say.NO_INDICATOR,
            [p.number for p in plan.projects if p.number not in judged],
        ),
        (say.NO_TARGET_GROUP, [p.number for p in plan.projects if not p.target_group]),
    ):
        if numbers:
            yield wording.fill(projects=project_numbers(numbers))


def _money(plan: Plan) -> Iterator[Text]:
    for year in plan.years:
        silent = [p.number for p in plan.projects if year not in p.budgets]
        if silent:
            yield say.NO_BUDGET_ROW.fill(year=year, projects=project_numbers(silent))
    sums = {year: sum(project.budget(year) for project in plan.projects) for year in plan.years}
    yield say.MONEY.fill(sums=", ".join(f"{year}: {number(amount)}" for year, amount in sums.items()))


def _alike(plan: Plan) -> Iterator[Text]:
    """Tell which indicators stand word for word in several projects, and which are taken from a headline figure."""
    texts: dict[str, list[Indicator]] = {}
    for indicator in plan.indicators:
        texts.setdefault("".join(indicator.text.split()), []).append(indicator)
    same = [found for found in texts.values() if len({i.project for i in found}) > 1]
    if same:
        codes = " · ".join(", ".join(i.code for i in found) for found in same)
        yield say.SAME_INDICATOR.fill(n=len(same), codes=codes)
    for choice in REPEATED:
        repeats = [i.code for i in plan.indicators if i.repeats == choice.code]
        if repeats:
            yield say.REPEATS.fill(figure=choice.word, codes=", ".join(repeats))


def _targets(plan: Plan) -> Iterator[Text]:
    bare = [i.code for i in plan.indicators if i.operator in _JUDGED_BY_NUMBER and i.target is None]
    if bare:
        yield say.NO_NUMBER.fill(codes=", ".join(bare))
    printed = any(i.target_printed for i in plan.indicators)
    own = [i.code for i in plan.indicators if i.target and not i.target_printed]
    if own and printed:
        yield say.TARGET_NOT_PRINTED.fill(codes=", ".join(own))
    unsaid = [i.code for i in plan.indicators if i.of_hundred and not i.repeats and not i.verification]
    if unsaid and len(unsaid) < sum(i.of_hundred and not i.repeats for i in plan.indicators):
        yield say.NO_MEANS.fill(codes=", ".join(unsaid))
    words = [i.code for i in plan.indicators if i.operator == Operator.QUALITATIVE]
    if words:
        yield say.NOT_MEASURABLE.fill(n=len(words), all=len(plan.indicators))
    for name in ("reduction", "ita"):
        path = [getattr(plan.targets[year], name) for year in plan.years]
        if path != sorted(path):
            yield say.PATH_FALLS.fill(name=say.PATHS[name])


def _ceilings(plan: Plan, base: int | None) -> Iterator[Text]:
    """Tell of years whose case ceilings cannot be told apart, because cases are counted whole."""
    if base is None:
        yield say.NO_BASE.fill(year=plan.base_year)
        return
    ceilings = {year: case_ceiling(base, plan.targets[year].reduction) for year in plan.years}
    same = [year for year, ceiling in ceilings.items() if list(ceilings.values()).count(ceiling) > 1]
    if same:
        told = ", ".join(f"{year}: {ceilings[year]}" for year in ceilings)
        yield say.SAME_CEILINGS.fill(base=base, ceilings=told)


def _whole(text: str) -> int | None:
    digits = "".join(str(int(letter)) for letter in text if letter.isdigit())
    return int(digits) if digits else None


def _list(numbers: list[int]) -> str:
    return ", ".join(map(str, numbers))
