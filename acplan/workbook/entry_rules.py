"""What a spreadsheet program lets one type into a cell of the form, and what it says of the rest."""

from __future__ import annotations

from openpyxl.worksheet.datavalidation import DataValidation

from acplan.schema.types import AWAITED, WITHDRAWN, Column, Kind
from acplan.words import entry_rules as say

TITLE_LIMIT = 32
"""Letters that Excel takes for the title of a prompt; a longer one damages the file."""
_NUMBERS = {
    Kind.COUNT: "AND({cell}>=0,{cell}<=1000000,{cell}=INT({cell}))",
    Kind.SCORE: "AND({cell}>=0,{cell}<=100)",
    Kind.PERCENT: "AND({cell}>=0,{cell}<=100)",
    Kind.MONEY: "{cell}>=0",
    Kind.NUMBER: "{cell}>=0",
}
"""Which numbers a kind takes. Only numbers get there: a text would make `INT` an error, and an error refuses."""


def has_rule(column: Column) -> bool:
    """Tell whether not every text and number may be typed into a column."""
    return bool(column.choices) or column.kind in _NUMBERS


def entry_rule(column: Column, cell: str) -> DataValidation:
    """Return the rule of a column, written for its first cell."""
    rule = DataValidation(allow_blank=True, showErrorMessage=True, showInputMessage=True)
    if column.choices:
        rule.type, rule.formula1 = "list", '"{}"'.format(",".join(_words(column)))
    else:
        said = ",".join(f'{cell}="{word}"' for word in _words(column))
        rule.type = "custom"
        rule.formula1 = f"IF(ISNUMBER({cell}),{_NUMBERS[column.kind].format(cell=cell)},OR({said}))"
    rule.errorTitle = say.CHECK.th
    rule.error = say.REFUSALS[Kind.CHOICE if column.choices else column.kind].th
    rule.promptTitle = next(name for name in (column.header.th, *column.aliases) if len(name) <= TITLE_LIMIT)
    rule.prompt = column.note.th
    return rule


def _words(column: Column) -> list[str]:
    """Return the words that a column takes."""
    return [*(choice.word.th for choice in column.words), WITHDRAWN, AWAITED]
