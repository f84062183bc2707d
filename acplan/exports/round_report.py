"""The report that is filed after 6 and 12 months: every project in the official columns, a summary, and remarks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from acplan.exports.printed_sheet import Entry, Head, Letterhead, PrintedSheet
from acplan.measures.indicators import IndicatorYear, count_indicators
from acplan.measures.projects import ProjectYear, RollUp, roll_up
from acplan.measures.rounds import MONEY, money_answers, round_of
from acplan.measures.summary import Summary
from acplan.rules import Track
from acplan.schema.plan_choices import PROJECT_KINDS
from acplan.schema.types import NO_BUDGET, Value
from acplan.words import cases, dimensions, frame, goals, missing, numbers, projects, provenance
from acplan.words import ita as ita_words
from acplan.words import money as money_words
from acplan.words import round_report as say
from acplan.words.entry_rules import PAGES
from acplan.words.ita import GRADES, PASSED, TRACKS
from acplan.words.numbers import NOTHING, long_date
from acplan.words.text import Lang, Text, same
from acplan.workbook.package import book_bytes
from acplan.workbook.print_setup import new_book

_TABLE = (6, 8.5, 26, 13, 13, 13, 16, 8, 9.5, 4.5, 18, 14.5, 14.5)
_SUMMARY = (25, *(8.6,) * 6, 7.6, 11, *(12.6,) * 3, *(7.6,) * 5)
_REMARKS = (30, 126)
_GOAL_SPANS = (2, 3, 1, 2, 9)
_BAHT, _SCORE = "#,##0.00_)", "0.00"


def round_report(summary: Summary, months: int, lang: Lang = "th", *, thai_digits: bool = False) -> bytes:
    """Return the report of a round (6 or 12 months) as a workbook laid out to be printed.

    Thai digits are for the Thai report only. Raises `ValueError` for a summary that is not of the round's quarter.
    """
    return _Report(summary, months, lang, thai_digits and lang == "th").written()


class _Report:
    def __init__(self, summary: Summary, months: int, lang: Lang, thai: bool) -> None:
        self.summary, self.lang, self.thai = summary, lang, thai
        self.plan, self.period = summary.plan, summary.period
        self.round = round_of(summary, months)
        self.answers = money_answers(summary.state, summary.period)
        self.name = say.round_name(months, self.period.year)
        self.book = new_book()

    def say(self, text: Text, **values: object) -> str:
        return text(self.lang, **values)

    def written(self) -> bytes:
        self._table()
        self._summary()
        self._remarks()
        self.book.properties.creator = self.say(self.plan.facts["name"])
        self.book.properties.title = f"{self._title()} {self.say(self.name)}"
        return book_bytes(self.book)

    def _title(self) -> str:
        return self.say(say.TITLE, plan=self.plan.short_title)

    def _sheet(self, title: Text, widths: Sequence[float]) -> PrintedSheet:
        """Return a sheet with what stands at the top of each."""
        organisation, name = self.say(self.plan.facts["name"]), self.say(self.name)
        where = [self.say(part) for part in provenance.provenance(self.summary)]
        mark = self.say(frame.SAMPLE) if self.summary.sample else ""
        head = Letterhead(organisation, name, where[-1], self.say(PAGES), mark)
        sheet = PrintedSheet(self.book, self.say(title, months=self.round.months), widths, head, thai=self.thai)
        if mark:
            sheet.warning(mark)
        sheet.line(self._title(), size=15, bold=True, at="center")
        sheet.line(f"{organisation} · {name} ({self.say(say.span(self.period))})", size=12, at="center")
        sheet.line(" · ".join(where), at="center", soft=True)
        return sheet

    # The official table

    def _table(self) -> None:
        sheet = self._sheet(say.TABLE_SHEET, _TABLE)
        money = tuple(self.say(text) for text in (say.PLANNED, say.ENACTED, say.DISBURSED))
        before, after = (
            (say.NUMBER, say.KIND, say.NAME),
            (say.STATUS, say.ROUND_HEAD, frame.FISCAL_YEAR, dimensions.HEAD_SHORT),
        )
        heads = [*before, say.BUDGET, *after, say.RESULT_AND_EVIDENCE, say.OBSTACLE, say.SUGGESTION]
        sheet.head([Head(self.say(text), money if text is say.BUDGET else ()) for text in heads], repeat=True)
        for dimension in self.plan.dimensions:
            found = self.summary.projects_of(dimension.number)
            sheet.group(self.say(dimensions.DIMENSION, number=dimension.number, name=dimension.name), bold=True)
            for mission in self.plan.missions:
                group = [project for project in found if project.mission == mission.code]
                if not group and mission.dimension != dimension.number:
                    continue
                text = self.say(say.MISSION, code=mission.code, name=mission.name)
                sheet.group(text if group else f"{text} – {self.say(dimensions.NO_PROJECT)}", bold=False)
                for project in group:
                    sheet.row(self._project(project))
            label = self.say(say.DIMENSION_TOTAL, number=dimension.number, n=len(found))
            sheet.total(self._total(label, found))
        sheet.total(self._total(self.say(say.TOTAL, n=len(self.summary.projects)), self.summary.projects))

    def _project(self, project: ProjectYear) -> list[Entry]:
        plan = self.plan.project_by_number[project.project]
        kind = next((choice.word for choice in PROJECT_KINDS if choice.code == plan.kind), numbers.NONE)
        answers = self.answers.get(project.project, {})
        planned: Value = project.budget_planned or NO_BUDGET
        return [
            Entry(project.project, "center"),
            Entry(self.say(kind), "center"),
            Entry(self.say(plan.name)),
            *(self._baht(value) for value in (planned, *(answers.get(name) for name in MONEY))),
            Entry(self.say(say.status(project)), "center"),
            Entry(self.say(say.MONTHS, months=self.round.months), "center"),
            Entry(self.period.year, "center", number="0"),
            Entry(project.dimension, "center"),
            Entry(self.say(say.result_and_evidence(project.result, project.evidence))),
            Entry(project.obstacle or NOTHING),
            Entry(project.suggestion or NOTHING),
        ]

    def _total(self, label: str, found: Sequence[ProjectYear]) -> list[Entry]:
        total = roll_up(list(found))
        return [Entry(label, span=3), *self._money(total, found), Entry(self.say(say.states(total)), span=7)]

    def _money(self, total: RollUp, found: Sequence[ProjectYear]) -> list[Entry]:
        """Return what some projects have planned, enacted and disbursed together."""
        said = [self.answers.get(project.project, {}) for project in found]
        cells = [self._baht(total.budget_planned or NO_BUDGET)]
        for name, value in zip(MONEY, (total.budget_enacted, total.budget_disbursed), strict=True):
            answers = [answer[name] for answer in said if name in answer]
            none_needed = value == 0 and all(answer == NO_BUDGET for answer in answers)
            cells.append(self._baht(NO_BUDGET if none_needed else value))
        return cells

    def _baht(self, value: Value) -> Entry:
        if value is None:
            return Entry(NOTHING, "center")
        if isinstance(value, str):
            return Entry(self.say(money_words.NO_BUDGET), "center")
        return Entry(value, "right", number=_BAHT)

    # The summary

    def _summary(self) -> None:
        sheet = self._sheet(say.SUMMARY_SHEET, _SUMMARY)
        sheet.line(self.say(goals.finding(self.summary)), size=13, bold=True, at="center")
        sheet.line(self.say(say.GOALS), bold=True)
        names = (say.GOAL, say.VERDICT, say.RESULT, say.TARGET, say.DETAILS)
        sheet.head([Head(self.say(name), span=span) for name, span in zip(names, _GOAL_SPANS, strict=True)])
        for cells in self._goals():
            sheet.row([replace(cell, span=span) for cell, span in zip(cells, _GOAL_SPANS, strict=True)])
        sheet.gap()
        sheet.line(self.say(say.BY_DIMENSION), bold=True)
        parts = {
            say.PROJECTS: (say.ALL, *(projects.STATES[state] for state in say.STATES), say.OF_THESE_NOT_STARTED),
            say.SCORE: (say.PER_CENT, say.FRACTION),
            say.BUDGET: (say.PLANNED, say.ENACTED, say.DISBURSED),
            say.INDICATORS: (say.MET, say.NOT_MET, say.NOT_YET, say.NO_DATA, say.JUDGEABLE),
        }
        heads = [Head(self.say(name), tuple(map(self.say, under))) for name, under in parts.items()]
        sheet.head([Head(self.say(dimensions.HEAD)), *heads])
        for dimension in self.plan.dimensions:
            name = self.say(dimensions.DIMENSION, number=dimension.number, name=dimension.name)
            indicators = [i for i in self.summary.indicators if i.dimension == dimension.number]
            sheet.row(self._sums(name, self.summary.projects_of(dimension.number), indicators))
        sheet.total(self._sums(self.say(say.SUM), self.summary.projects, self.summary.indicators))

    def _goals(self) -> list[list[Entry]]:
        """Return both goals with their verdicts, and beside them how much of the plan was carried out."""
        case, ita = self.summary.case_year, self.summary.ita_year
        total = roll_up(self.summary.projects)
        at_least = '"≥ "' if case.at_least else ""
        passing = ita_words.pass_chip(ita) if ita.passed is not True else None
        if ita.grade:
            passing = say.GRADE.fill(grade=GRADES[ita.grade])
        track = [TRACKS[ita.track]] if ita.track is Track.ALREADY_PASSED else []
        done = projects.DONE_OF.fill(done=total.done, all=total.projects)
        carried = say.NO_SCORE if total.score is None else done
        return [
            self._goal(
                say.CASES,
                None if case.at_least and not case.count else case.count,
                f"{at_least}#,##0",
                case.ceiling,
                cases.chip(case),
                cases.details(case),
            ),
            self._goal(say.ITA, ita.score, _SCORE, ita.target, ita_words.chip(ita), [ita_words.distance(ita), *track]),
            self._goal(say.PASS, ita.score, _SCORE, ita.pass_mark, PASSED[ita.passed], [passing] if passing else []),
            self._goal(say.CARRIED_OUT, total.score, _SCORE, None, carried, [say.states(total)]),
        ]

    def _goal(
        self, name: Text, result: float | None, number: str, target: float | None, verdict: Text, details: list[Text]
    ) -> list[Entry]:
        whole = target is None or target == int(target)
        return [
            Entry(self.say(name)),
            Entry(self.say(verdict)),
            Entry(NOTHING if result is None else result, "center", number=number),
            Entry(NOTHING if target is None else target, "center", number="#,##0" if whole else _SCORE),
            Entry(" · ".join(map(self.say, details)) or NOTHING),
        ]

    def _sums(self, name: str, found: Sequence[ProjectYear], indicators: Sequence[IndicatorYear]) -> list[Entry]:
        total, counted = roll_up(list(found)), count_indicators(indicators)
        score = NOTHING if total.score is None else total.score
        open_ = counted.reached + counted.not_due
        results = (counted.met, counted.not_met, open_, counted.no_data, counted.judgeable)
        return [
            Entry(name),
            *(Entry(count, "center") for count in (total.projects, *say.official(total), total.not_started)),
            Entry(score, "center", number=_SCORE),
            Entry(self.say(say.fraction(total)), "center"),
            *self._money(total, found),
            *(Entry(count, "center") for count in results),
        ]

    # The remarks

    def _remarks(self) -> None:
        sheet = self._sheet(say.REMARKS_SHEET, _REMARKS)
        facts, case = self.plan.facts, self.summary.case_year
        save = {"n": self.summary.save_number, "code": self.summary.code}
        version = say.SAVE.fill(**save, plan=self.plan.version)
        about = (
            (say.AGENCY, facts["name"]),
            (say.PERIOD, Text(*(f"{a} ({b})" for a, b in zip(self.name, say.span(self.period), strict=True)))),
            (say.VERSION, frame.SAMPLE if self.summary.sample else version),
            (say.AS_OF, long_date(case.cut_off) if case.cut_off else say.NOT_STATED),
            (say.SOURCE, same(case.source) if case.source else say.NOT_STATED),
            (say.STAGE, cases.stage_words(case.stage) if case.stage else say.NOT_STATED),
        )
        meant = (
            (say.STATUS, say.STATUS_MEANT),
            (say.SCORE, say.SCORE_MEANT),
            (say.BUDGET, say.MONEY_MEANT),
            (cases.HEAD.fill(year=self.plan.base_year), say.CASES_MEANT),
            (ita_words.HEAD, say.ITA_MEANT),
            (say.INDICATORS, say.INDICATORS_MEANT),
            (say.PRINTING, say.PRINTING_MEANT),
        )
        for heading, rows in ((say.ABOUT, about), (say.DEFINITIONS, meant)):
            sheet.group(self.say(heading), bold=True)
            for name, text in rows:
                sheet.row([Entry(self.say(name)), Entry(self.say(text))])
        sheet.group(self.say(say.LACKING), bold=True)
        for gap in self.round.missing:
            sheet.row([Entry(self.say(say.lacking(gap)), span=2)])
        if not self.round.missing:
            sheet.row([Entry(self.say(missing.NOTHING_MISSING), span=2)])
