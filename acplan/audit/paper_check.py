"""Whether a paper that bears the number and code of a save still stands in the history."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from acplan.issues import Issue
from acplan.measures.altered import altered_since
from acplan.progress.state import Change
from acplan.store import Record
from acplan.store.codes import as_printed, typed_letters
from acplan.words import paper_check as say


class PaperStanding(StrEnum):
    """What became of the save that a paper names."""

    STANDS = "stands"
    OTHER_SAVE = "other_save"
    MISTYPED = "mistyped"
    CUT = "cut"
    REWRITTEN = "rewritten"


@dataclass(frozen=True)
class CheckedPaper:
    """A paper's number and code, held against the history.

    `record` is the save that the code stands for, None where the history has none; `altered` are the figures of then
    that are others now. `saves` is how many saves the history holds.
    """

    number: int
    code: str
    standing: PaperStanding
    saves: int
    record: Record | None = None
    altered: tuple[Change, ...] = ()

    @property
    def stands(self) -> bool:
        """Tell whether the paper and the history agree."""
        return self.standing is PaperStanding.STANDS

    @property
    def issue(self) -> Issue | None:
        """The issue where they do not agree."""
        if self.stands:
            return None
        actual = self.record.number if self.record else 0
        values = {"save": self.number, "code": self.code, "saves": self.saves, "actual": actual}
        gone = self.standing is PaperStanding.CUT and not self.saves
        return Issue(
            say.GONE if gone else say.STANDINGS[self.standing],
            values=values | {"typed": len(typed_letters(self.code))},
        )


def paper(records: Sequence[Record], number: int, typed: str) -> CheckedPaper:
    """Hold the number of a save and the code beside it, as somebody typed them, against the history.

    The code covers every save up to its own, so that one that is found proves all of them. One that is not found was
    cut off, where the history ends before its number, or rewritten.
    """
    code, saves = as_printed(typed), len(records)
    if code is None:
        return CheckedPaper(number, typed.strip(), PaperStanding.MISTYPED, saves)
    record = next((record for record in records if record.code == code), None)
    if record is None:
        return CheckedPaper(number, code, PaperStanding.CUT if number > saves else PaperStanding.REWRITTEN, saves)
    standing = PaperStanding.STANDS if record.number == number else PaperStanding.OTHER_SAVE
    return CheckedPaper(number, code, standing, saves, record, tuple(altered_since(records, record.number)))
