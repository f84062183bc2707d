"""What is missing before the figures can be trusted, and where to enter it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum

from acplan.fiscal import WHOLE_YEAR, Period
from acplan.measures.cases import CaseYear
from acplan.measures.indicators import IndicatorYear
from acplan.measures.ita import ItaYear
from acplan.measures.projects import ProjectYear
from acplan.progress.state import Answers, State
from acplan.rules import IndicatorState, NoBase, ProjectState
from acplan.schema import HEADLINE
from acplan.words import missing as say
from acplan.words.text import Text


class Lacking(StrEnum):
    """What can be missing, in the order in which it is told."""

    BASE_CASES = "base_cases"
    STAGE = "stage"
    YEAR_INCOMPLETE = "year_incomplete"
    CASES = "cases"
    STAGE_NOT_STATED = "stage_not_stated"
    SOURCE = "source"
    CUT_OFF = "cut_off"
    ITA = "ita"
    PROJECTS = "projects"
    STALE = "stale"
    MONEY = "money"
    INDICATORS = "indicators"


OF_CASES = (
    Lacking.BASE_CASES,
    Lacking.STAGE,
    Lacking.YEAR_INCOMPLETE,
    Lacking.CASES,
    Lacking.STAGE_NOT_STATED,
    Lacking.SOURCE,
    Lacking.CUT_OFF,
)
"""What concerns the corruption cases."""


_ORIGIN = {
    Lacking.STAGE_NOT_STATED: ("stage", say.STAGE_NOT_STATED),
    Lacking.SOURCE: ("source", say.SOURCE),
    Lacking.CUT_OFF: ("cut_off", say.CUT_OFF),
}
"""What each case count has to say of itself."""


@dataclass(frozen=True)
class Gap:
    """Something not reported: its code, the year and quarter it belongs to, and a sentence."""

    code: Lacking
    year: int
    quarter: int | None
    text: Text
    projects: tuple[int, ...] = field(default=())


def gaps(
    state: State,
    period: Period,
    case_years: Sequence[CaseYear],
    ita_years: Sequence[ItaYear],
    found: Sequence[ProjectYear],
    results: Sequence[IndicatorYear] = (),
) -> list[Gap]:
    """Return what is missing at a period, the gravest first."""
    missing: list[Gap] = []
    base = case_years[0]
    if base.base is None and not base.closed:
        sentence = say.BASE_INCOMPLETE if base.count is not None else say.BASE_UNKNOWN
        missing.append(Gap(Lacking.BASE_CASES, base.year, None, sentence.fill(year=base.year)))
    year = next(case for case in case_years if case.year == period.year)
    for case in case_years:
        if case.reason is NoBase.STAGE_DIFFERS:
            missing.append(Gap(Lacking.STAGE, case.year, None, say.STAGE.fill(year=case.year)))
        elif case is not base and case.year < period.year and not case.closed:
            told = (say.YEAR if case.quarters else say.YEAR_SILENT).fill(year=case.year, n=case.quarters)
            missing.append(Gap(Lacking.YEAR_INCOMPLETE, case.year, None, told))
    known = state.rows_up_to(HEADLINE, period)
    rows = {int(key[1]): answers for key, answers in known.items() if key[0] == period.year}
    if "cases" not in rows.get(WHOLE_YEAR, {}) and year is not base:
        absent = [q for q in range(1, period.quarter + 1) if "cases" not in rows.get(q, {})]
        if absent:
            sentence = say.CASES.fill(year=period.year, n=len(absent), quarters=", ".join(map(str, absent)))
            missing.append(Gap(Lacking.CASES, period.year, absent[-1], sentence))
    for case in (base, year) if year is not base else (base,):
        missing += _not_stated(case.year, {int(key[1]): said for key, said in known.items() if key[0] == case.year})
    for score in ita_years:
        if score.closed and score.score is None and score.year in {period.year, base.year}:
            sentence = say.ITA_BASE if score.year == base.year else say.ITA
            missing.append(Gap(Lacking.ITA, score.year, 4, sentence.fill(year=score.year)))
    silent = tuple(project.project for project in found if project.state is ProjectState.UNREPORTED)
    stale = tuple(project.project for project in found if project.stale)
    if year is not base:
        for code, numbers, sentence in ((Lacking.PROJECTS, silent, say.PROJECTS), (Lacking.STALE, stale, say.STALE)):
            if numbers:
                text = sentence.fill(n=len(numbers), quarter=period.quarter, year=period.year)
                missing.append(Gap(code, period.year, period.quarter, text, numbers))
        given_up = {project.project for project in found if project.cancelled_in is not None}
        not_asked = {*silent, *given_up}
        spent = [
            p.project
            for p in found
            if p.budget_planned > 0 and p.budget_disbursed is None and p.project not in not_asked
        ]
        if spent:
            text = say.MONEY.fill(n=len(spent), year=period.year)
            missing.append(Gap(Lacking.MONEY, period.year, period.quarter, text, tuple(spent)))
        unknown = [r for r in results if r.state is IndicatorState.NO_DATA and r.project not in not_asked]
        if unknown and period.quarter == 4:
            text = say.INDICATORS.fill(n=len(unknown), year=period.year)
            missing.append(Gap(Lacking.INDICATORS, period.year, 4, text, tuple(sorted({r.project for r in unknown}))))
    return missing


def _not_stated(year: int, rows: Mapping[int, Answers]) -> Iterator[Gap]:
    """Yield what the case counts of a year, by quarter or as a whole, do not say of themselves."""
    for code, (name, sentence) in _ORIGIN.items():
        bare = [quarter for quarter, answers in sorted(rows.items()) if "cases" in answers and name not in answers]
        if bare:
            whole = bare == [WHOLE_YEAR]
            when = say.AS_A_WHOLE if whole else say.OF_QUARTERS.fill(n=len(bare), quarters=", ".join(map(str, bare)))
            yield Gap(code, year, None if whole else bare[-1], sentence.fill(year=year, when=when))
