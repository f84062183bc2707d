"""Holding a progress workbook against the plan, against itself and against what is stored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import date
from itertools import pairwise

from acplan.fiscal import WHOLE_YEAR, Period
from acplan.issues import Issue, Wording, errors, without_followers
from acplan.ita_method import recompute_ita
from acplan.plan import PERCENT, Indicator, Plan
from acplan.progress import plausible
from acplan.progress.repeats import repeat
from acplan.progress.results import result_of
from acplan.progress.state import SHEETS, Answers, Key, State, answers_of, changes, key_of
from acplan.rules import Spending, doubtful_money, scores_disagree
from acplan.schema import HEADLINE, INDICATORS, PROGRESS_SHEETS, PROJECTS
from acplan.schema.plan_choices import Operator
from acplan.schema.progress import ITA_INDICATORS, Status
from acplan.schema.types import NO_BUDGET, WITHDRAWN, Column, Sheet, Value, fold
from acplan.words import money_issues as money_say
from acplan.words import result_issues as result_say
from acplan.words import row_issues as say
from acplan.words.numbers import half_up, number
from acplan.workbook.apart import read_apart
from acplan.workbook.cells import Unreadable
from acplan.workbook.marks import is_sample
from acplan.workbook.read import Reading, Row, capped, read_workbook


def check_progress(data: bytes, plan: Plan, stored: State, today: date, *, sample_allowed: bool = False) -> Reading:
    """Read a progress workbook and return its rows with every issue of shape, cells and rules.

    It is read in a process of its own, but for the sample, which comes with the program. `today` only tells which
    quarters have begun; nothing else looks at the clock.
    """
    reading = read_workbook(data) if sample_allowed else read_apart(data)
    return check_reading(reading, plan, stored, today, sample_allowed=sample_allowed)


def check_reading(reading: Reading, plan: Plan, stored: State, today: date, *, sample_allowed: bool = False) -> Reading:
    """Return a progress workbook that was read with the issues of its rules added."""
    if is_sample(reading.marks) and not sample_allowed:
        reading.issues.append(Issue(say.SAMPLE_FILE))
    _Check(reading, plan, stored, today, sample=sample_allowed).run()
    reading.issues = capped(without_followers(reading.issues))
    return reading


_MONEY_FAULTS = {
    Spending.OVERSPENT: money_say.OVERSPENT,
    Spending.NOT_ENACTED: money_say.SPENT_NOT_ENACTED,
    Spending.ABOVE_PLAN: money_say.SPENT_ABOVE_PLAN,
    Spending.NOT_PLANNED: money_say.MONEY_NOT_PLANNED,
}


def _baht(answer: Value) -> float | None:
    """Return an answer as baht: that no budget is needed is 0, what was not said is None."""
    return 0.0 if answer == NO_BUDGET else answer if isinstance(answer, float) else None


class _Check:
    """The rules of one workbook; a rule whose inputs are broken stays silent."""

    def __init__(self, reading: Reading, plan: Plan, stored: State, today: date, *, sample: bool) -> None:
        self.reading, self.plan, self.stored, self.today, self.sample = reading, plan, stored, today, sample

    def run(self) -> None:
        for sheet in PROGRESS_SHEETS:
            rows = [row for row in self.reading.rows.get(sheet.name, []) if self._in_plan(row)]
            self.reading.rows[sheet.name] = rows
        self._projects()
        self._indicators()
        self._doubled()
        self.after = self.stored.apply(changes(self.stored, self.reading.rows))
        self.reading.rows[INDICATORS.name] = [self._without_repeat(row) for row in self.reading.rows[INDICATORS.name]]
        for row, _ in self._answered(PROJECTS.name):
            self._project(row, self._kept(PROJECTS.name, row))
        for row, _ in self._answered(INDICATORS.name):
            indicator = self._indicator(row)
            if indicator.unit != PERCENT or indicator.operator is Operator.DECREASES_BY:
                self._falling(INDICATORS, row, "value", say.FALLING_RESULT)
            self.reading.issues += plausible.perhaps_percent(row, indicator, self.plan.base_year, self.after)
        self._headline()
        self._not_begun()
        self._plausible()
        if not any(self._answered(sheet.name) for sheet in PROGRESS_SHEETS) and not errors(self.reading.issues):
            self._add(Issue(say.NOTHING_REPORTED))

    def _plausible(self) -> None:
        found, reading = self.reading.issues, self.reading
        if not self.sample:  # what is made up lies ahead of the clock, too
            found += plausible.cut_off_dates(reading, self.plan, self.today)
        found += plausible.of_another_period(reading)
        found += plausible.hidden_answers(reading, self.stored)
        found += plausible.far_beyond(reading, self.plan, self.stored, self.after)
        found += plausible.complaints_in_balance(reading, self.after)

    def _add(self, issue: Issue) -> None:
        self.reading.issues.append(issue)

    def _answered(self, name: str) -> list[tuple[Row, Mapping[str, Value]]]:
        """Return the rows of a sheet that report something, without the cells that they withdraw."""
        found = [(row, answers_of(SHEETS[name], row)) for row in self.reading.rows[name]]
        return [(row, {k: v for k, v in answers.items() if v != WITHDRAWN}) for row, answers in found if answers]

    def _kept(self, name: str, row: Row) -> Answers:
        """Return what would stand under the row's key once the workbook is saved."""
        return self.after.rows[name].get(key_of(SHEETS[name], row), {})

    def _in_plan(self, row: Row) -> bool:
        years = self.plan.all_years
        if row.values["year"] in years:
            return True
        column = HEADLINE.column("year")
        self._add(row.issue(say.YEAR_OUTSIDE_PLAN, column, found=row.values["year"], low=min(years), high=max(years)))
        return False

    def _projects(self) -> None:
        names = {p.number: fold(p.name.th) for p in self.plan.projects}
        number_of = {name: number for number, name in names.items()}
        kept = []
        for row in self.reading.rows[PROJECTS.name]:
            project = row.values["project"]
            if project not in names:
                column = PROJECTS.column("project")
                low, high = min(names), max(names)
                self._add(row.issue(say.UNKNOWN_PROJECT, column, found=project, low=low, high=high))
                continue
            kept.append(row)
            name = row.values.get("name")
            if name is not None and fold(str(name)) != names[int(project)]:  # type: ignore[arg-type]
                self._name(row, PROJECTS.column("name"), project, number_of.get(fold(str(name))))
        self.reading.rows[PROJECTS.name] = kept

    def _name(self, row: Row, column: object, found: Value, other: object) -> None:
        wording = say.CHANGED_NAME if other is None else say.OTHER_NAME
        self._add(row.issue(wording, column, found=found, other=other))  # type: ignore[arg-type]

    def _project(self, row: Row, answers: Answers) -> None:
        project, status, percent = row.values["project"], answers.get("status"), answers.get("percent")
        codes = {choice.word.th: choice.code for choice in PROJECTS.column("status").choices}
        code = codes.get(str(status))
        if code == Status.IN_PROGRESS and percent is None:
            self._add(row.issue(say.NO_PERCENT, PROJECTS.column("percent"), found=project))
        if code in {Status.UNABLE, Status.CANCELLED} and "reason" not in answers:
            self._add(row.issue(say.NO_REASON, PROJECTS.column("reason"), found=project))
        if isinstance(percent, float):
            self.reading.issues += plausible.status_and_percent(row, code, percent)
        self._money(row, answers)
        for name in ("percent", "disbursed"):
            self._falling(PROJECTS, row, name, say.FALLING)

    def _money(self, row: Row, answers: Answers) -> None:
        """Warn where a project's three figures of money do not agree."""
        planned = self.plan.project_by_number[int(row.values["project"])].budget(int(row.values["year"]))  # type: ignore[arg-type]
        enacted, spent = _baht(self._latest(row, "enacted")), _baht(answers.get("disbursed"))
        values = {"found": row.values["project"], "spent": number(spent), "enacted": number(enacted)}
        for fault in doubtful_money(planned, enacted, spent):
            said = "disbursed" if "disbursed" in answers else "enacted"
            if said in answers:
                self._add(row.issue(_MONEY_FAULTS[fault], PROJECTS.column(said), planned=number(planned), **values))

    def _of_year(self, sheet: Sheet, row: Row) -> list[Answers]:
        """Return what would stand for the same thing in the quarters of the year up to the row's own, in order."""
        year, quarter, thing = key_of(sheet, row)
        return [self.after.rows[sheet.name].get((year, q, thing), {}) for q in range(1, int(quarter) + 1)]

    def _latest(self, row: Row, name: str) -> Value:
        """Return the answer that holds for a project: its latest of the year."""
        return next((kept[name] for kept in reversed(self._of_year(PROJECTS, row)) if name in kept), None)

    def _falling(self, sheet: Sheet, row: Row, name: str, wording: Wording) -> None:
        *before, own = self._of_year(sheet, row)
        value, earlier = own.get(name), [figure for kept in before if isinstance(figure := kept.get(name), float)]
        if isinstance(value, float) and earlier and value < max(earlier):
            column = sheet.column(name)
            values = {"found": key_of(sheet, row)[2], "other": number(max(earlier)), "value": number(value)}
            self._add(row.issue(wording, column, column=column.header, **values))

    def _indicators(self) -> None:
        kept, shares = [], []
        code_of = {fold(i.text): i.code for i in self.plan.indicators}
        known = {fold(i.code): i for i in self.plan.indicators}
        for row in self.reading.rows[INDICATORS.name]:
            indicator = known.get(fold(str(row.values["indicator"])))
            if indicator is None:
                column = INDICATORS.column("indicator")
                example = self.plan.indicators[0].code if self.plan.indicators else ""
                self._add(row.issue(say.UNKNOWN_INDICATOR, column, found=row.values["indicator"], expected=example))
                continue
            name = row.values.get("name")
            if name is not None and fold(str(name)) != fold(indicator.text):
                self._name(row, INDICATORS.column("name"), indicator.code, code_of.get(fold(str(name))))
            if placed := self._value(row, indicator):
                kept.append(placed)
                value, typed = placed.values.get("value"), str(row.values.get("value"))
                if indicator.of_hundred and isinstance(value, float):
                    shares.append((placed, value, "%" in typed or "ร้อยละ" in typed))
        self.reading.rows[INDICATORS.name] = kept
        self.reading.issues += plausible.bare_fractions(shares, INDICATORS.column("value"))

    def _indicator(self, row: Row) -> Indicator:
        return self.plan.indicator_by_code[str(row.values["indicator"])]

    def _without_repeat(self, row: Row) -> Row:
        """Return a row without a result that only repeats a headline figure; another figure is refused."""
        indicator, value = self._indicator(row), row.values.get("value")
        if indicator.repeats is None or not isinstance(value, float):
            return row
        year, quarter, _ = key_of(INDICATORS, row)
        known = repeat(indicator.repeats, self.after, Period(int(year), int(quarter)))
        if known is None or float(half_up(value, 2)) != known.value:
            total = number(known.value, 2) if known else result_say.NOT_REPORTED
            self._add(
                row.issue(result_say.REPEATS_ANOTHER, INDICATORS.column("value"), found=number(value), total=total)
            )
        return replace(row, values={name: cell for name, cell in row.values.items() if name != "value"})

    def _value(self, row: Row, indicator: Indicator) -> Row | None:
        """Return the row with its result in the type that the indicator asks for."""
        values = dict(row.values) | {"indicator": indicator.code}
        value = values.get("value")
        if value is not None and value != WITHDRAWN:
            try:
                values["value"] = result_of(value, indicator)
            except Unreadable as error:
                self._add(row.issue(error.wording, INDICATORS.column("value"), **error.values))
                return None
        return replace(row, values=values)

    def _doubled(self) -> None:
        for sheet in PROGRESS_SHEETS:
            seen: dict[object, Row] = {}
            for row in self.reading.rows[sheet.name]:
                first = seen.setdefault(key_of(sheet, row), row)
                if first is not row:
                    self._add(row.issue(say.DOUBLED_ROW, sheet.keys[-1], other=first.number))

    def _headline(self) -> None:
        answered = self._answered(HEADLINE.name)
        stages = {str(a["stage"]) for _, a in self._kept_of(self.plan.base_year) if "stage" in a}
        last = {int(row.values["year"]): row for row, answers in answered if answers}  # type: ignore[arg-type]
        for year, row in last.items():
            if len({key[1] == WHOLE_YEAR for key, _ in self._kept_of(year)}) > 1:
                self._add(row.issue(say.YEAR_AND_QUARTERS, HEADLINE.column("quarter"), found=year))
        for name in ("cases", "complaints_received", "complaints_closed"):
            last = {int(row.values["year"]): row for row, answers in answered if name in answers}  # type: ignore[arg-type]
            for year, row in last.items():
                self._looks_to_date(year, row, HEADLINE.column(name))
        for row, answers in answered:
            kept = self._kept(HEADLINE.name, row)
            if "cases" in answers:
                for name in ("stage", "source", "cut_off"):
                    if name not in kept:
                        column = HEADLINE.column(name)
                        self._add(row.issue(say.NO_SOURCE, column, expected=column.header))
            stage = kept.get("stage")
            if stage and stages and stage not in stages and row.values["year"] != self.plan.base_year:
                values = {"found": stage, "other": ", ".join(sorted(stages))}
                self._add(row.issue(say.STAGE_DIFFERS, HEADLINE.column("stage"), **values))
            self._ita(row, answers, kept)

    def _kept_of(self, year: int) -> list[tuple[Key, Answers]]:
        """Return the headline rows of a year as they would stand once the workbook is saved, in order."""
        return sorted((key, answers) for key, answers in self.after.rows[HEADLINE.name].items() if key[0] == year)

    def _looks_to_date(self, year: int, last: Row, column: Column) -> None:
        series = [count for _, answers in self._kept_of(year) if isinstance(count := answers.get(column.name), int)]
        if len(series) >= 3 and all(a < b for a, b in pairwise(series)):
            found = ", ".join(str(count) for count in series)
            self._add(last.issue(say.LOOKS_TO_DATE, column, column=column.header, year=year, found=found))

    def _ita(self, row: Row, answers: Mapping[str, Value], kept: Answers) -> None:
        column = HEADLINE.column("ita_total")
        quarter = row.values["quarter"]
        if any(name.startswith("ita_") for name in answers) and quarter in {1, 2, 3}:
            self._add(row.issue(say.ITA_BEFORE_Q4, column, found=quarter))
        scores = {n: score for n in ITA_INDICATORS if isinstance(score := kept.get(f"ita_{n}"), float)}
        total, computed = kept.get("ita_total"), recompute_ita(scores, int(row.values["year"]))  # type: ignore[arg-type]
        if isinstance(total, float) and computed is not None and scores_disagree(total, computed):
            self._add(row.issue(say.ITA_TOTAL_DIFFERS, column, found=half_up(total, 2), other=computed))

    def _not_begun(self) -> None:
        ahead: dict[Period, Row] = {}
        for sheet in PROGRESS_SHEETS:
            for row, answers in self._answered(sheet.name):
                quarter = int(row.values["quarter"]) or 1  # type: ignore[arg-type]
                period = Period(int(row.values["year"]), quarter)  # type: ignore[arg-type]
                if answers and not period.has_begun(self.today):
                    ahead.setdefault(period, row)
        for period, row in ahead.items():
            values = {"year": period.year, "quarter": period.quarter}
            self._add(row.issue(say.NOT_YET_BEGUN, HEADLINE.column("quarter"), **values))
