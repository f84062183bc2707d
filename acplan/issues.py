"""What is wrong, or deserves a look, in a workbook: where, what was found, why it matters and what to do."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Any

from acplan.words.text import Lang, Text, join, same

_TOLD = 12


_LONGEST = 300


def _cut(text: str) -> str:
    return text if len(text) <= _LONGEST else text[:_LONGEST] + "…"


class Severity(StrEnum):
    """An error refuses the workbook; a warning asks to be read."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True)
class Wording:
    """The sentences of one kind of issue."""

    code: str
    severity: Severity
    found: Text
    why: Text
    todo: Text


@dataclass(frozen=True)
class Issue:
    """One thing found in a workbook."""

    wording: Wording
    sheet: str = ""
    cell: str = ""
    column: str = ""
    values: Mapping[str, Any] = field(default_factory=dict)

    @property
    def severity(self) -> Severity:
        """Tell whether the issue refuses the workbook."""
        return self.wording.severity

    def found(self, lang: Lang) -> str:
        """Say what was found."""
        return self.wording.found(lang, **self.values)

    def why(self, lang: Lang) -> str:
        """Say why it matters."""
        return self.wording.why(lang, **self.values)

    def todo(self, lang: Lang) -> str:
        """Say what to do."""
        return self.wording.todo(lang, **self.values)

    def shortened(self) -> Issue:
        """Return the issue with texts out of the file cut to what a person reads in a sentence."""
        if len(self.sheet) <= _LONGEST and all(len(v) <= _LONGEST for v in self.values.values() if type(v) is str):
            return self
        cut = {name: _cut(value) if type(value) is str else value for name, value in self.values.items()}
        return replace(self, sheet=_cut(self.sheet), values=cut)

    def as_dict(self) -> dict[str, str]:
        """Return the issue as plain values, both languages."""
        return {
            "severity": self.severity.value,
            "code": self.wording.code,
            "sheet": self.sheet,
            "cell": self.cell,
            "column": self.column,
            **{
                f"{part}_{lang}": say(lang)
                for part, say in (("found", self.found), ("why", self.why), ("todo", self.todo))
                for lang in ("th", "en")
            },
        }


def errors(issues: Iterable[Issue]) -> list[Issue]:
    """Return those that refuse the workbook."""
    return [issue for issue in issues if issue.severity is Severity.ERROR]


def warnings(issues: Iterable[Issue]) -> list[Issue]:
    """Return those that only ask to be read."""
    return [issue for issue in issues if issue.severity is Severity.WARNING]


def without_followers(issues: Iterable[Issue]) -> list[Issue]:
    """Return issues without the warnings on cells that have an error: what follows from it goes with it."""
    found = list(issues)
    wrong = {(issue.sheet, issue.cell) for issue in errors(found) if issue.cell}
    return [i for i in found if i.severity is Severity.ERROR or (i.sheet, i.cell) not in wrong]


def grouped(issues: Iterable[Issue]) -> list[tuple[Issue, list[str]]]:
    """Return issues that say the same of several cells once, each with its cells, in the order of their first.

    Warnings that differ only in what was found say it of all: "projects 1, 2, 4".
    """
    alike: dict[tuple[object, ...], list[Issue]] = {}
    for issue in issues:
        values = dict(issue.values)
        if issue.severity is Severity.WARNING and "found" in values and issue.cell:
            values["found"] = None
        place = (issue.wording.code, issue.sheet, issue.column)
        alike.setdefault((*place, *sorted((name, str(value)) for name, value in values.items())), []).append(issue)
    return [(_of_all(group), [issue.cell for issue in group if issue.cell]) for group in alike.values()]


def _of_all(group: list[Issue]) -> Issue:
    values = [issue.values.get("found", "") for issue in group]
    found = list(dict.fromkeys(value if isinstance(value, Text) else same(str(value)) for value in values))
    if len(found) < 2:
        return group[0]
    more = [same("…")] if len(found) > _TOLD else []
    told = join(join(*found[:_TOLD], by=", "), *more, by=" ")
    return replace(group[0], values={**group[0].values, "found": told})
