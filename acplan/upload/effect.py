"""What a workbook would change of what is stored, and what deserves a second look in that.

A form knows the save that it was made at: what was saved since is told, and not gone over unseen.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from acplan.fiscal import QUARTERS, WHOLE_YEAR, Period, end_of
from acplan.issues import Issue
from acplan.plan import Plan
from acplan.progress.state import SHEETS, Change, Key, State, changes, key_of
from acplan.schema import INDICATORS, PROJECTS
from acplan.schema.types import Value
from acplan.store import Record, replay
from acplan.store.log import SaveKind
from acplan.words import row_issues as say
from acplan.words.history import period_words
from acplan.words.text import Text, join
from acplan.words.uploads import change_words
from acplan.workbook.read import Reading

_TOLD, _DIGITS = 5, 10
_MANY_MOVED, _MANY_REVISED = 4, 10


@dataclass(frozen=True)
class Effect:
    """What a workbook changes, which of it goes over what was saved after its form was made, and what is odd."""

    changes: list[Change]
    overtaken: list[Change]
    issues: list[Issue]


def effect_of(reading: Reading, plan: Plan, records: Sequence[Record], before: State, sha: str = "") -> Effect:
    """Hold a workbook that has no errors, and its hash, against what is stored."""
    sent, base = changes(before, reading.rows), _made_at(reading, records)
    found = [change for change in sent if not _left_alone(change, base)]
    over = [change for change in found if base is not None and change.revises and _at(base, change) != change.was]
    issues = [*_same_upload(records, sha), *_form_issues(reading, plan, records, kept=len(sent) - len(found))]
    issues += _skipped(reading, plan, before)
    if over:
        told = [change_words(change) for change in over[:_TOLD]]
        text = Text("; ".join(t.th for t in told), "; ".join(t.en for t in told))
        issues.append(Issue(say.OVERTAKEN_CELLS, values={"count": len(over), "found": text}))
    return Effect(found, over, [*issues, *_permuted(found, before)])


def accepted_changes(before: State, reading: Reading, records: Sequence[Record]) -> list[Change]:
    """Return what a workbook changes, but for cells left as its form had them and altered by a save since."""
    base = _made_at(reading, records)
    return [change for change in changes(before, reading.rows) if not _left_alone(change, base)]


def _left_alone(change: Change, base: State | None) -> bool:
    """Tell whether a cell stands as its form had it; a change all the same, because a save since altered it."""
    return base is not None and change.becomes is not None and _at(base, change) == change.becomes


def _made_at(reading: Reading, records: Sequence[Record]) -> State | None:
    """Return what was stored when a form was made, where something was saved since; None where it does not tell."""
    save = _save_of(reading, records)
    return None if save is None or save == len(records) else replay(records[:save])


def _form_issues(reading: Reading, plan: Plan, records: Sequence[Record], *, kept: int) -> list[Issue]:
    """Return what the marks of a form tell against it: another plan, another folder, later saves of its quarter."""
    found: list[Issue] = []
    version, mark = reading.marks.get("plan", ""), reading.marks.get("save", "")
    if version and version != plan.version:
        found.append(Issue(say.FORM_OF_ANOTHER_PLAN, values={"found": version, "other": plan.version}))
    save = _save_of(reading, records)
    if mark and save is None:
        found.append(Issue(say.FORM_OF_ANOTHER_FOLDER, values={"found": mark, "other": len(records)}))
    if save is not None:
        quarters = {key[:2] for key in keys(reading)}
        later = [r.number for r in records[save:] if any(change.key[:2] in quarters for change in r.changes)]
        if later and kept:
            values = {"found": save, "later": ", ".join(map(str, later)), "kept": kept}
            found.append(Issue(say.FORM_OVERTAKEN, values=values))
    return found


def _same_upload(records: Sequence[Record], sha: str) -> list[Issue]:
    """Return a warning where the very file was saved before."""
    saves = [record.number for record in records if sha and record.kind == SaveKind.UPLOAD and record.sha256 == sha]
    return [Issue(say.SAME_UPLOAD, values={"found": saves[-1]})] if saves else []


def _skipped(reading: Reading, plan: Plan, before: State) -> list[Issue]:
    """Return a warning for quarters between what is stored and what is sent that nothing is reported for."""
    sent = {(int(key[0]), int(key[1])) for rows in State.of(reading.rows).rows.values() for key in rows}
    stored = {(int(key[0]), int(key[1])) for rows in before.rows.values() for key in rows}
    latest = before.latest()
    start = max(latest, Period(min(plan.years), 1)) if latest else Period(min(plan.years), 1)
    end = max((end_of(*period) for period in sent), default=start)
    quarters = (Period(year, quarter) for year in plan.years for quarter in QUARTERS)
    known = sent | stored
    gap = [q for q in quarters if start <= q < end and q not in known and (q.year, WHOLE_YEAR) not in known]
    if not gap:
        return []
    first, last = (period_words(*q) for q in (gap[0], gap[-1]))
    found = first if len(gap) == 1 else join(first, last, by=" – ")
    return [Issue(say.SKIPPED, values={"count": len(gap), "found": found})]


def keys(reading: Reading) -> list[Key]:
    """Return the key of every row of a workbook."""
    return [key_of(SHEETS[name], row) for name, rows in reading.rows.items() for row in rows]


def _permuted(found: Sequence[Change], before: State) -> list[Issue]:
    """Return a warning for a column whose values changed places, and for many rows altered at once."""
    issues: list[Issue] = []
    for sheet in (PROJECTS, INDICATORS):
        revised = [change for change in found if change.sheet == sheet.name and change.revises]
        columns: dict[tuple[object, ...], list[Change]] = {}
        for change in revised:
            columns.setdefault((*change.key[:2], change.column), []).append(change)
        for (*_, name), moved in columns.items():
            if len(moved) >= _MANY_MOVED and Counter(c.was for c in moved) == Counter(c.becomes for c in moved):
                column = sheet.column(str(name))
                values = {"column": column.header, "count": len(moved)}
                issues.append(Issue(say.SORTED_COLUMN, sheet.title.th, column=column.header.th, values=values))
        rows, quarters = {change.key for change in revised}, {change.key[:2] for change in revised}
        stored = sum(1 for key in before.rows[sheet.name] if key[:2] in quarters)
        if len(rows) >= _MANY_REVISED and 2 * len(rows) >= stored:
            issues.append(Issue(say.MANY_REVISED, sheet.title.th, values={"count": len(rows), "all": stored}))
    return issues


def _at(state: State, change: Change) -> Value:
    return state.rows[change.sheet].get(change.key, {}).get(change.column)


def _save_of(reading: Reading, records: Sequence[Record]) -> int | None:
    """Return the save number that a form was made at, or None where it tells none that exists here."""
    text = reading.marks.get("save", "")
    told = int(text) if text.isascii() and text.isdigit() and len(text) < _DIGITS else None
    return told if told is not None and told <= len(records) else None
