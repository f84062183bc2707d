"""Whether what a workbook reports can be so: its periods and dates, its sizes, its sums."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from acplan.fiscal import WHOLE_YEAR, Period
from acplan.issues import Issue
from acplan.plan import PERCENT, Indicator, Plan
from acplan.progress.state import SHEETS, Answers, Key, State, answers_of, key_of
from acplan.schema import HEADLINE, INDICATORS, PROJECTS
from acplan.schema.plan_choices import Operator
from acplan.schema.progress import Status
from acplan.schema.types import Column, Sheet, Value
from acplan.words import frame
from acplan.words import result_issues as result_say
from acplan.words import row_issues as say
from acplan.words.issues import BARE_FRACTION, ONE_OR_HUNDRED
from acplan.words.numbers import long_date, number
from acplan.words.text import Text, same
from acplan.workbook.marks import form_period, form_period_words
from acplan.workbook.read import Reading, Row

FAR = 10
"""So many times what is known is far beyond it."""
FEW_COUNTED, MANY_COUNTED, MUCH_REACHED, MUCH_MONEY = 50, 2000, 100_000, 1_000_000_000
"""What is no surprise however little is known; what is one where nothing is known."""
LATE = timedelta(days=183)
"""A cut-off date lies within half a year after the quarter that it belongs to."""
_COUNTS = ("cases", "complaints_received", "complaints_closed", "complaints_pending")
_MONEY = ("enacted", "disbursed")


def of_another_period(reading: Reading) -> Iterator[Issue]:
    """Yield a warning for each row that reports another year or quarter than the form was made for."""
    made_for = form_period(reading.marks)
    if made_for is None:
        return
    year, quarter = made_for
    for sheet, row in _reported(reading):
        own = quarter if sheet is HEADLINE or quarter is None else quarter or 4
        found_year, found_quarter = key_of(sheet, row)[:2]
        wrong = "year" if found_year != year else "quarter" if own not in {None, found_quarter} else ""
        if wrong:
            column = sheet.column(wrong)
            found = _written(row.values[wrong])
            yield row.issue(
                say.OF_ANOTHER_PERIOD, column, column=column.header, found=found, form=form_period_words(*made_for)
            )


def _written(value: Value) -> Text:
    """Return how a year or a quarter is written."""
    return frame.WHOLE_YEAR if value == WHOLE_YEAR else same(str(value))


def hidden_answers(reading: Reading, stored: State) -> Iterator[Issue]:
    """Yield a warning for each row in which something new stands where Excel does not show it."""
    for sheet, row in _reported(reading):
        kept = stored.rows[sheet.name].get(key_of(sheet, row), {})
        new = (
            c for c in sheet.answers if c.name in row.hidden and row.values.get(c.name) not in {None, kept.get(c.name)}
        )
        if column := next(new, None):
            yield row.issue(say.HIDDEN, column, found=f"{row.letters[column.name]}{row.number}")


def cut_off_dates(reading: Reading, plan: Plan, today: date) -> Iterator[Issue]:
    """Yield an error for a cut-off date that has not come, a warning for one that is not the quarter's."""
    column = HEADLINE.column("cut_off")
    for row in reading.rows[HEADLINE.name]:
        day, year, quarter = row.values.get("cut_off"), int(row.values["year"]), int(row.values["quarter"])  # type: ignore[arg-type]
        if not isinstance(day, date):
            continue
        values = {"day": long_date(day), "year": year, "quarter": _written(quarter)}
        if day > today:
            yield row.issue(say.CUT_OFF_AHEAD, column, **values)
        elif day < Period(year, quarter or 1).first_day:
            yield row.issue(say.CUT_OFF_BEFORE, column, **values)
        elif day > Period(year, quarter or 4).last_day + LATE and year != plan.base_year:
            yield row.issue(say.CUT_OFF_LATE, column, **values)


def far_beyond(reading: Reading, plan: Plan, stored: State, after: State) -> Iterator[Issue]:
    """Yield a warning for each count or amount that is many times what is known from plan, base year or before."""
    budgets = [float(budget) for project in plan.projects for budget in project.budgets.values()]
    rows = _by_thing(stored, after, plan.base_year)
    for sheet, row in _reported(reading):
        if sheet is HEADLINE:
            for name in _COUNTS:
                known = _known(HEADLINE, rows, row, [name])
                yield from _far(sheet, row, name, known, FEW_COUNTED, MANY_COUNTED)
        elif sheet is PROJECTS:
            known = [*_known(PROJECTS, rows, row, _MONEY), *budgets]
            for name in _MONEY:
                yield from _far(sheet, row, name, known, 0, MUCH_MONEY)
        else:
            indicator = plan.indicator_by_code[str(row.values["indicator"])]
            if not indicator.of_hundred:
                target = [indicator.yearly_target] if indicator.yearly_target and indicator.unit != PERCENT else []
                known = [*_known(INDICATORS, rows, row, ["value"]), *target]
                yield from _far(sheet, row, "value", known, 2 * FEW_COUNTED, MUCH_REACHED)


def _far(sheet: Sheet, row: Row, name: str, known: Sequence[float], least: float, unknown: float) -> Iterator[Issue]:
    value, column = row.values.get(name), sheet.column(name)
    most = max(known, default=0.0)
    limit = max(FAR * most, least) if known and (most or least) else unknown
    if isinstance(value, int | float) and value > limit:
        wording = say.FAR_BEYOND_KNOWN if known else say.FAR_BEYOND
        yield row.issue(wording, column, column=column.header, value=number(value), other=number(most))


def _by_thing(stored: State, after: State, base: int) -> dict[Key, dict[Key, Answers]]:
    """Return what is stored of each thing, by its sheet and what it is, and what the base year reports of it."""
    found: dict[Key, dict[Key, Answers]] = {}
    for name, rows in stored.rows.items():
        reported = {key: kept for key, kept in after.rows[name].items() if key[0] == base}
        for key, kept in (rows | reported).items():
            found.setdefault((name, *key[2:]), {})[key] = kept
    return found


def _known(sheet: Sheet, rows: Mapping[Key, Mapping[Key, Answers]], row: Row, names: Sequence[str]) -> list[float]:
    """Return what is known of the same thing under other keys."""
    own = key_of(sheet, row)
    alike = (kept for key, kept in rows.get((sheet.name, *own[2:]), {}).items() if key != own)
    return [float(figure) for kept in alike for name in names if isinstance(figure := kept.get(name), int | float)]


def perhaps_percent(row: Row, indicator: Indicator, base: int, after: State) -> Iterator[Issue]:
    """Yield a warning where a count that is to fall by so many percent may be the percentage itself.

    It is the plan's own percentage at the year's end, or lies above the count of the year before.
    """
    value, (year, quarter, code) = row.values.get("value"), key_of(INDICATORS, row)
    if indicator.operator is not Operator.DECREASES_BY or year == base or not isinstance(value, float):
        return
    before = after.rows[INDICATORS.name].get((int(year) - 1, 4, code), {}).get("value")
    if (quarter == 4 and value == indicator.target) or (isinstance(before, float) and before < value <= 100):
        yield row.issue(
            result_say.PERHAPS_PERCENT,
            INDICATORS.column("value"),
            found=number(value),
            before=number(before) if isinstance(before, float) else result_say.NOT_REPORTED,
            target=number(indicator.target),
            counted=indicator.counted or result_say.COUNTED,
        )


def complaints_in_balance(reading: Reading, after: State) -> Iterator[Issue]:
    """Yield a warning where the complaints still pending are not those before, those received, less those closed."""
    column = HEADLINE.column("complaints_pending")
    rows = after.rows[HEADLINE.name]
    for row in reading.rows[HEADLINE.name]:
        key = key_of(HEADLINE, row)
        if not any(name in answers_of(HEADLINE, row) for name in _COUNTS[1:]):
            continue
        received, closed, pending = (rows.get(key, {}).get(name) for name in _COUNTS[1:])
        if not (isinstance(received, int) and isinstance(closed, int) and isinstance(pending, int)):
            continue
        before = _pending_before(rows, key)
        values = {"received": received, "closed": closed, "found": pending}
        if before is not None and pending != before + received - closed:
            yield row.issue(say.PENDING_DIFFERS, column, **values, other=before, computed=before + received - closed)
        elif before is None and pending < received - closed:
            yield row.issue(say.PENDING_TOO_FEW, column, **values, computed=received - closed)


def _pending_before(rows: Mapping[Key, Answers], key: Key) -> int | None:
    """Return how many complaints were pending when a quarter, or year, began; None where that is not known."""
    year, quarter = int(key[0]), int(key[1])
    earlier: list[Key] = [(year, quarter - 1)] if quarter > 1 else [(year - 1, 4), (year - 1, WHOLE_YEAR)]
    found = (rows.get(before, {}).get("complaints_pending") for before in earlier)
    return next((pending for pending in found if isinstance(pending, int)), None)


def status_and_percent(row: Row, code: object, percent: float) -> Iterator[Issue]:
    """Yield a warning where a project's status and its percentage cannot both be so."""
    wording = None
    if code == Status.DONE and percent < 100:
        wording = say.STATUS_AGAINST_PERCENT
    elif code == Status.IN_PROGRESS and percent == 100:
        wording = say.IN_PROGRESS_AT_HUNDRED
    elif code == Status.NOT_STARTED and percent > 0:
        wording = say.NOT_STARTED_WITH_PERCENT
    if wording:
        values = {"found": row.values["project"], "percent": number(percent)}
        yield row.issue(wording, PROJECTS.column("percent"), **values)


def bare_fractions(shares: Sequence[tuple[Row, float, bool]], column: Column) -> Iterator[Issue]:
    """Yield what is wrong with results of a hundred that lie between 0 and 1, but for those typed as percents.

    Where nothing lies above 1 whether 0.85 is 85 is not guessed; beside others it deserves a look.
    """
    wording = BARE_FRACTION if all(value <= 1 for _, value, _ in shares) else ONE_OR_HUNDRED
    for row, value, as_percent in shares:
        if 0 < value < 1 and not as_percent:
            yield row.issue(wording, column, found=f"{value:g}", other=f"{value * 100:g}")


def _reported(reading: Reading) -> Iterator[tuple[Sheet, Row]]:
    """Yield each row that reports something, with its sheet."""
    for name, sheet in SHEETS.items():
        for row in reading.rows[name]:
            if answers_of(sheet, row):
                yield sheet, row
